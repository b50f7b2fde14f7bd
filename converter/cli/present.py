"""What lies in the folder of XML files already: whose each file is, and whether a hand has edited it."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from converter.frozen import frozen
from converter.record.names import NAMESPACE
from converter.record.write import is_hand_edited

SOURCE = f"{{{NAMESPACE}}}source"


@frozen
class Present:
    """An XML file; `source` and the digests, of the source and of its text, are None where its head can't be read."""

    path: Path
    source: str | None
    sha256: str | None
    text: str | None = None

    @property
    def edited(self) -> bool:
        """Whether it differs from what the program wrote."""
        return is_hand_edited(self.path.read_bytes())


def present(folder: Path) -> dict[str, Present]:
    """The XML files of a folder by name without extension, case folded as some file systems do. Reads heads only."""
    return {file.stem.casefold(): head(file) for file in sorted(folder.glob("*.xml"))} if folder.is_dir() else {}


def head(file: Path) -> Present:
    """Whose a file is. Reads its head only."""
    with file.open("rb") as stream:
        return head_in(stream, file)


def head_in(stream: BinaryIO, file: Path) -> Present:
    """The same of a file that is open."""
    from lxml import etree

    try:
        for _, element in etree.iterparse(stream, tag=SOURCE, resolve_entities=False, no_network=True):
            return Present(file, element.get("path"), element.get("sha256"), element.get("textSha256"))
    except etree.XMLSyntaxError:
        pass
    return Present(file, None, None)
