"""A document's words as the page reads them: hits are checked against them, excerpts are cut from them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any

from converter.search import paths
from converter.search.document import Document, Passage
from converter.search.parts import PARTS, parts


def names(number: int) -> list[str]:
    """The paths of a document's files."""
    return [paths.text(PARTS * number + part) for part in range(PARTS)]


def write(number: int, document: Document) -> list[tuple[str, bytes]]:
    """Its files: [id, title, address, date, kind, meeting, speakers, [place, text, heading, offset, id, …] …].

    Each has the passages of a part, with their places among all.
    """
    found: list[list[list[Any]]] = [[] for _ in range(PARTS)]
    for at, (part, passage) in enumerate(zip(parts(document), document.passages, strict=True)):
        found[part].append([at, passage.text, passage.heading, *chain.from_iterable(passage.anchors)])
    facts = [document.id, document.title, document.address, document.date, document.kind, document.meeting]
    files = zip(names(number), found, strict=True)
    return [(path, paths.script(path, [*facts, document.speakers, rows])) for path, rows in files]


def read(files: Iterable[bytes], digest: str) -> Document:
    """What `write` wrote; the digest is kept elsewhere."""
    found = [paths.data(each) for each in files]
    identity, title, address, date, kind, meeting, speakers, _ = found[0]
    rows = sorted(chain.from_iterable(each[-1] for each in found), key=lambda row: row[0])
    passages = tuple(
        Passage(text, tuple(zip(anchors[::2], anchors[1::2], strict=True)), heading)
        for _, text, heading, *anchors in rows
    )
    return Document(identity, digest, title, address, passages, date, kind, meeting, tuple(speakers))
