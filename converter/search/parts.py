"""A document in eight parts, told by its passages' ids: a passage that changes, comes or goes moves no other one.

The index names parts, not documents: what has all pairs of a word in one part has the word more often than what has
them somewhere. The words of two parts make a file, so that a hit costs the reading of a quarter of a document.
"""

from __future__ import annotations

from binascii import crc32

from converter.search.document import Document

PARTS = 8  # in search.js too
FILES = 4


def parts(document: Document) -> list[int]:
    """The part (0 to 7) of each passage; one without an id goes by its place. A title is in part 0."""
    return [
        crc32((passage.anchors[0][1] if passage.anchors else str(at)).encode()) >> 8 & PARTS - 1
        for at, passage in enumerate(document.passages)
    ]


def file(number: int, part: int) -> int:
    """The number of the file with a document's part."""
    return (number * PARTS + part) * FILES // PARTS
