"""Sources: bytes → text, offsets and provenance.

`read` takes a file or standard input, `decode` bytes that are at hand. Both give a `converter.model.Source` or raise
`SourceError`: nothing is ever decoded by guess. Formats register in `converter.sources.readers`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from converter.i18n import reason
from converter.model import Source
from converter.sources.errors import SourceError, Wording
from converter.sources.readers import is_source, reader_for

__all__ = ["STDIN", "SourceError", "Wording", "contents", "decode", "is_source", "read"]

STDIN = "-"


def decode(data: bytes, name: str, encoding: str | None = None) -> Source:
    """Source of bytes; `name` is its path in messages and provenance, `encoding` overrides recognition."""
    return reader_for(name, data).read(data, name, encoding)


def read(path: Path | str, encoding: str | None = None, name: str | None = None) -> Source:
    """Source of a file, or of standard input for "-"; `name` stands for the path where another is to be recorded."""
    shown = name or (STDIN if str(path) == STDIN else Path(path).as_posix())
    return decode(contents(path, shown), shown, encoding)


def contents(path: Path | str, name: str) -> bytes:
    """The bytes of a file, or of standard input for "-"; `name` is its path in messages. Raises SourceError."""
    try:
        return sys.stdin.buffer.read() if str(path) == STDIN else Path(path).read_bytes()
    except FileNotFoundError:
        raise SourceError(
            "not-found", name, Wording("没有这个文件", "no such file"), Wording("核对路径", "check the path")
        ) from None
    except OSError as error:
        raise SourceError(
            "not-readable",
            name,
            Wording(f"读不了：{reason(error, 'zh')}", f"can't be read: {reason(error, 'en')}"),
            Wording("核对是否为文件、有无权限", "check that it is a file and that you may read it"),
        ) from None
