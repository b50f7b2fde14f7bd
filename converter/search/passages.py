"""A record → the passages that are searched: its printed lines, so that what runs in (一是…) stays in its paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from converter.archive.plain import plain
from converter.record.tree import Node, Omitted, Record, SectionNode
from converter.search.document import Document, Passage


def passages(record: Record) -> tuple[Passage, ...]:
    """All printed words of a document in their order, noise left out.

    A heading counts as one where it begins its line; labels in mid paragraph are part of the paragraph.
    """
    lines = _Lines()
    lines.nodes(record.text)
    lines.close()
    return tuple(lines.done)


@dataclass(slots=True)
class _Lines:
    done: list[Passage] = field(default_factory=list)
    text: str = ""
    anchors: list[tuple[int, str]] = field(default_factory=list)
    heading: int = 0

    def close(self) -> None:
        """End the line."""
        if self.text.strip():
            self.done.append(Passage(self.text, tuple(self.anchors), self.heading))
        self.text, self.anchors, self.heading = "", [], 0

    def add(self, words: str, identity: str | None) -> None:
        """Words that go on in the line."""
        if identity:
            self.anchors.append((len(self.text), identity))
        self.text += words if self.text else words.lstrip()

    def nodes(self, nodes: Iterable[Node]) -> None:
        """In print order."""
        for node in nodes:
            if isinstance(node, Omitted):
                continue
            if isinstance(node, SectionNode):
                self.section(node)
                continue
            if not node.run_in:
                self.close()
            self.add(plain(node.content), node.id)
            if node.kind in ("overline", "title", "subtitle"):
                self.heading = len(self.text)

    def section(self, node: SectionNode) -> None:
        """Its marker and heading, then what is in it."""
        if node.place == "block":
            self.close()
        first = not self.text
        self.add(plain(node.marker) + plain(node.heading), node.id)
        if first and node.heading:
            self.heading = len(self.text)
        self.nodes(node.children)


def document(
    record: Record,
    digest: str,
    address: str,
    *,
    title: str | None = None,
    kind: str | None = None,
    meeting: str | None = None,
) -> Document:
    """A record as a document to search. `digest` is that of its file together with whatever else enters.

    `title` and `meeting` are those that the site shows (else the record's own), `kind` its word for the kind.
    """
    head = record.head
    return Document(
        id=record.id,
        digest=digest,
        title=title or head.title or "",
        address=address,
        passages=passages(record),
        date=head.date.value if head.date else None,
        kind=kind,
        meeting=meeting or head.meeting,
        speakers=tuple(dict.fromkeys(speaker.name for speaker in head.speakers if speaker.name)),
    )
