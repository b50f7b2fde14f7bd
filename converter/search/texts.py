"""A document's words as the page reads them: hits are checked against them, excerpts are cut from them."""

from __future__ import annotations

from itertools import chain
from typing import Any

from converter.search import paths
from converter.search.document import Document, Passage


def write(number: int, document: Document) -> bytes:
    """The file of a document: [id, title, address, date, kind, meeting, speakers, [text, heading, offset, id, …] …]."""
    passages: list[list[Any]] = [
        [passage.text, passage.heading, *chain.from_iterable(passage.anchors)] for passage in document.passages
    ]
    facts = [document.id, document.title, document.address, document.date, document.kind, document.meeting]
    return paths.script(paths.text(number), [*facts, document.speakers, passages])


def read(file: bytes, digest: str) -> Document:
    """What `write` wrote; the digest is kept elsewhere."""
    identity, title, address, date, kind, meeting, speakers, passages = paths.data(file)
    return Document(
        identity,
        digest,
        title,
        address,
        tuple(
            Passage(text, tuple(zip(anchors[::2], anchors[1::2], strict=True)), heading)
            for text, heading, *anchors in passages
        ),
        date,
        kind,
        meeting,
        tuple(speakers),
    )
