"""Two folders change places, in one step where the system can."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from tempfile import mkdtemp

_HERE = -100  # AT_FDCWD: paths are taken as given
_EXCHANGE = 2  # RENAME_EXCHANGE


def swap(new: Path, old: Path) -> None:
    """`new` stands where `old` stood and the other way round; on failure both are where they were."""
    if _exchanged(new, old):
        return
    aside = Path(mkdtemp(prefix=f"{new.name}-", dir=old.parent))
    os.rename(old, aside / "old")
    try:
        os.rename(new, old)
    except BaseException:
        os.rename(aside / "old", old)
        raise
    else:
        os.rename(aside / "old", new)
    finally:
        aside.rmdir()


def _exchanged(new: Path, old: Path) -> bool:
    """Linux's renameat2; False where the system or the file system has none."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return rename is not None and rename(_HERE, os.fsencode(new), _HERE, os.fsencode(old), _EXCHANGE) == 0
