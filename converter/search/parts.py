"""A document in four parts, told by its passages' ids: a passage that changes, comes or goes moves no other one.

The index names parts, not documents: pairs of characters that a part has are seldom there by chance. The words of
two parts make a file, so that a hit costs the reading of half a document.
"""

from __future__ import annotations

from binascii import crc32

from converter.search.document import Document

PARTS = 4
FILES = 2


def parts(document: Document) -> list[int]:
    """The part (0 to 3) of each passage; one without an id goes by its place. A title is in part 0."""
    return [
        crc32((passage.anchors[0][1] if passage.anchors else str(at)).encode()) >> 8 & PARTS - 1
        for at, passage in enumerate(document.passages)
    ]


def file(number: int, part: int) -> int:
    """The number of the file with a document's part."""
    return (number * PARTS + part) * FILES // PARTS
