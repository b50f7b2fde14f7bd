"""Writing a file so that it is either as before or whole: beside it first, then moved into place."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from converter.i18n import pick


def write_if_changed(path: Path, data: bytes) -> bool:
    """Write `data` and tell True, or leave a file alone that holds it already and tell False. Raises OSError."""
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        _replace(path, data)
    except OSError as error:  # which names the file beside it, that nobody has heard of
        raise OSError(error.errno, error.strerror, str(path)) from None
    return True


def _replace(path: Path, data: bytes) -> None:
    beside = path.parent / f".{path.name[:50]}-{os.getpid()}"
    try:
        with open(beside, "wb") as file:
            file.write(data)
        if path.exists():
            os.chmod(beside, path.stat().st_mode & 0o777)
        os.replace(beside, path)
    except BaseException:  # Ctrl-C, too, at whatever moment
        with suppress(FileNotFoundError):
            os.unlink(beside)
        raise


def form_of(output: Path | None, forms: Sequence[str]) -> str:
    """The form that a file's name asks for: text for a terminal, .txt and no suffix. Raises UsageError for a suffix of none."""
    suffix = output.suffix.lower().lstrip(".") if output else ""
    if suffix in ("", "txt"):
        return "text"
    if suffix in forms:
        return suffix
    known = [f".{form}" for form in forms if form != "text"]
    raise click.UsageError(
        pick(
            f"{output}：不会写 .{suffix} 文件；扩展名请用 {'、'.join(known)} 或 .txt，或用 --format 指定格式",
            f"{output}: .{suffix} files can't be written; end its name in {', '.join(known)} or .txt, or tell --format",
        )
    )


def put(data: bytes, path: Path | None) -> None:
    """Write to a file as `write_if_changed` does, or to standard output where none is named. Raises OSError."""
    if path is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    else:
        write_if_changed(path, data)
