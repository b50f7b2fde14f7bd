"""Plain text: decode, drop the byte order mark, write newlines as ``\\n``, change nothing else."""

from __future__ import annotations

from hashlib import sha256

from converter.model import Source
from converter.patterns import compiled
from converter.sources import encodings
from converter.sources.errors import SourceError, Wording

NEWLINE = compiled(r"\r\n?")  # "\r\n" of Windows, "\r" of old Macs


def read(data: bytes, path: str, encoding: str | None) -> Source:
    """Source of a plain text. Raises SourceError where it is empty or can't be decoded surely."""
    _refuse_empty(not data.strip(), path)
    decoded = encodings.decode_as(data, path, encoding) if encoding else encodings.recognise(data, path)
    _refuse_empty(not decoded.text.strip(), path)
    return Source(
        path=path,
        text=NEWLINE.sub("\n", decoded.text),
        sha256=sha256(data).hexdigest(),
        encoding=decoded.encoding,
        bom=decoded.bom,
    )


def _refuse_empty(empty: bool, path: str) -> None:
    if empty:
        raise SourceError(
            "empty",
            path,
            Wording("文件是空的，或只有空白", "the file is empty or holds only white space"),
            Wording("核对文件是否保存完整", "check whether the file was saved in full"),
        )
