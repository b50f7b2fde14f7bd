"""The door for every format: a reader turns bytes into a `Source`. New formats are added here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from converter.frozen import frozen
from converter.model import Source
from converter.sources.errors import SourceError, Wording


@frozen
class Reader:
    """One format. `read(data, path, encoding)` gives the text that all spans count in, or raises SourceError."""

    media_type: str
    extensions: tuple[str, ...]
    read: Callable[[bytes, str, str | None], Source]


def _plain(data: bytes, path: str, encoding: str | None) -> Source:
    from converter.sources import plain  # many patterns, which a command that reads no source does without

    return plain.read(data, path, encoding)


READERS = (Reader("text/plain", (".txt", ".text"), _plain),)

# Document formats that can't be read yet: by extension, and by their first bytes where the extension lies.
UNREAD_EXTENSIONS = {
    ".docx": "Word (.docx)",
    ".doc": "Word 97 (.doc)",
    ".wps": "WPS (.wps)",
    ".odt": "OpenDocument (.odt)",
    ".rtf": "RTF (.rtf)",
    ".pdf": "PDF (.pdf)",
    ".ofd": "OFD (.ofd)",
    ".html": "HTML (.html)",
    ".htm": "HTML (.htm)",
    ".mht": "MHTML (.mht)",
    ".epub": "EPUB (.epub)",
}
# No documents; refused where they are named, passed over in folders.
OTHER_EXTENSIONS = {".xml": "XML (.xml)", ".json": "JSON (.json)", ".toml": "TOML (.toml)"}
SIGNATURES = (
    (b"PK\x03\x04", "ZIP (.docx, .odt, .ofd, .epub …)"),
    (b"%PDF-", "PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word 97 (.doc, .wps)"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!\x1a\x07", "RAR"),
)


def is_source(path: PurePath) -> bool:
    """Whether a file found in a folder is to be read: it has a reader, or is a document that must be refused aloud."""
    extension = path.suffix.lower()
    return extension in UNREAD_EXTENSIONS or any(extension in reader.extensions for reader in READERS)


def reader_for(path: str, data: bytes) -> Reader:
    """The reader of a file by extension, else by content: what is no known format is taken as plain text.

    Raises SourceError (format) for a format that has no reader.
    """
    extension = PurePath(path).suffix.lower()
    named = UNREAD_EXTENSIONS.get(extension) or OTHER_EXTENSIONS.get(extension)
    name = named or next((n for mark, n in SIGNATURES if data.startswith(mark)), None)
    if name:
        raise SourceError(
            "format",
            path,
            Wording(f"还不能读 {name} 格式", f"{name} is not a format that can be read yet"),
            Wording("请另存为纯文本（.txt，UTF-8）", "save it as plain text (.txt, UTF-8)"),
        )
    return next((reader for reader in READERS if extension in reader.extensions), READERS[0])
