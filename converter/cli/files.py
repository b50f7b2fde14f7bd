"""Writing a file so that it is either as before or whole: beside it first, then moved into place."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_if_changed(path: Path, data: bytes) -> bool:
    """Write `data` and tell True, or leave a file alone that holds it already and tell False. Raises OSError."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False) as file:
        try:
            file.write(data)
            file.close()
            os.chmod(file.name, (path.stat().st_mode & 0o777) if path.exists() else 0o666 & ~_umask())
            os.replace(file.name, path)
        except BaseException:
            os.unlink(file.name)
            raise
    return True


def put(data: bytes, path: Path | None) -> None:
    """Write to a file as `write_if_changed` does, or to standard output where none is named. Raises OSError."""
    if path is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    else:
        write_if_changed(path, data)


def _umask() -> int:
    """The process's mask; reading it means setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
