"""Where something stands in a record, and the record's marks in their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.archive.commitments import whole
from converter.archive.plain import label
from converter.frozen import frozen
from converter.record.tree import (
    BlockNode,
    Break,
    Char,
    CommitmentMark,
    DeadlineMark,
    Inline,
    Node,
    Omitted,
    Pc,
    QuantityMark,
    Record,
    ResponsibleMark,
    ResultMark,
    SectionNode,
    SpeakerEntry,
    TargetMark,
)

Mark = CommitmentMark | ResultMark | TargetMark | QuantityMark | DeadlineMark | ResponsibleMark


@frozen
class Place:
    """Where something stands. `path` are the headings above it, from the top; `paragraph` is the XML's id, as s1.p3."""

    document: str
    title: str | None
    date: str | None
    section: str | None
    path: tuple[str, ...]
    paragraph: str | None

    @property
    def at(self) -> str:
        """The ids alone: 2023-report s3.1.p1."""
        return " ".join(part for part in (self.document, self.paragraph or self.section) if part)

    def __str__(self) -> str:
        """As a citation: 《政府工作报告》（2023-01-10）〉三、重点工作〉（一）扩大投资〔2023-report s3.1.p1〕."""
        title = f"《{self.title}》" if self.title else self.document
        date = f"（{self.date}）" if self.date else ""
        return "〉".join((title + date, *self.path)) + f"〔{self.at}〕"


@frozen
class Placed:
    """A mark in the words of its paragraph or heading, `[start, end)` without white space at its edges."""

    mark: Mark
    start: int
    end: int


@frozen
class Run:
    """A paragraph or heading: its words without noise, and its marks, each before those inside it.

    `speaker` is who says it, None where nobody or several may.
    """

    place: Place
    text: str
    marks: tuple[Placed, ...]
    speaker: SpeakerEntry | None


def place_of(record: Record, identity: str | None) -> Place:
    """The place of a paragraph or heading by its id; None is the document as a whole."""
    head = record.head
    date = head.date.value if head.date else None
    found = Place(record.id, head.title, date, None, (), None)

    def below(nodes: Iterable[Node], section: str | None, path: tuple[str, ...]) -> Place | None:
        for node in nodes:
            if isinstance(node, SectionNode):
                inner = (*path, label(node))
                if node.id == identity:
                    return Place(record.id, head.title, date, node.id, inner, None)
                if there := below(node.children, node.id, inner):
                    return there
            elif isinstance(node, BlockNode) and node.id == identity:
                return Place(record.id, head.title, date, section, path, node.id)
        return None

    return (below(record.text, None, ()) or found) if identity else found


def runs(record: Record) -> Iterator[Run]:
    """All paragraphs and headings of a record, in order."""
    head = record.head
    date = head.date.value if head.date else None

    def inside(
        nodes: Iterable[Node], section: str | None, path: tuple[str, ...], speaker: SpeakerEntry | None
    ) -> Iterator[Run]:
        for node in nodes:
            if isinstance(node, SectionNode):
                below, said = (*path, label(node)), node.speaker or speaker
                yield _run(node.heading, Place(record.id, head.title, date, node.id, below, None), said)
                yield from inside(node.children, node.id, below, said)
            elif isinstance(node, BlockNode):
                yield _run(node.content, Place(record.id, head.title, date, section, path, node.id), speaker)

    return inside(record.text, None, (), whole(record))


def _run(content: Iterable[Inline], place: Place, speaker: SpeakerEntry | None) -> Run:
    words = _Words()
    words.add(content)
    return Run(place, "".join(words.pieces), tuple(words.marks), speaker)


class _Words:
    """Gathers the words of a content, and its marks on the way. Linear in both."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.marks: list[Placed] = []
        self._size = 0

    def add(self, content: Iterable[Inline]) -> None:
        for item in content:
            if isinstance(item, str):
                self._put(item)
            elif isinstance(item, Char):
                self._put("\ufffd")
            elif isinstance(item, Pc):
                self._put(item.text)
            elif not isinstance(item, Break | Omitted):
                self._mark(item)

    def _put(self, words: str) -> None:
        self.pieces.append(words)
        self._size += len(words)

    def _mark(self, item: Mark) -> None:
        start, first, index = self._size, len(self.pieces), len(self.marks)
        self.marks.append(Placed(item, start, start))  # keeps its turn before those inside it
        self.add(item.content)
        inner = "".join(self.pieces[first:])
        self.marks[index] = Placed(item, start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip()))
