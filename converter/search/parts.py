"""A document in four parts, told by its passages' ids: a passage that changes, comes or goes moves no other one.

The index names parts, not documents: what has all pairs of a word in one part has the word more often than what has
them somewhere. The words of a part make a file, so that a hit costs the reading of a quarter of a document.
"""

from __future__ import annotations

from binascii import crc32

from converter.search.document import Document

PARTS = 4  # in search.js too


def parts(document: Document) -> list[int]:
    """The part (0 to 3) of each passage; one without an id goes by its place. A title is in part 0."""
    return [
        crc32((passage.anchors[0][1] if passage.anchors else str(at)).encode()) >> 9 & PARTS - 1
        for at, passage in enumerate(document.passages)
    ]
