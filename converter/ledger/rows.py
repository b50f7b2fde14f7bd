"""A record's commitments as rows: each with the place it stands in, so that a row can be checked against its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from converter.archive.commitments import commitments
from converter.archive.entries import CommitmentEntry
from converter.archive.plain import label
from converter.record.tree import Node, Record, SectionNode


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands. `path` are the headings above it, from the top; `paragraph` is the XML's id, as p3."""

    document: str
    title: str | None
    date: str | None
    section: str | None
    path: tuple[str, ...]
    paragraph: str | None

    def __str__(self) -> str:
        """As a citation: 《政府工作报告》（2023-01-10）〉三、重点工作〉（一）扩大投资〔2023-report s3.1.p1〕."""
        title = f"《{self.title}》" if self.title else self.document
        date = f"（{self.date}）" if self.date else ""
        at = " ".join(part for part in (self.document, self.paragraph or self.section) if part)
        return "〉".join((title + date, *self.path)) + f"〔{at}〕"


@dataclass(frozen=True, slots=True)
class Row:
    """One commitment in its place."""

    place: Place
    commitment: CommitmentEntry

    @property
    def lead(self) -> tuple[str, ...]:
        """Who leads. Bodies that the text names without telling lead from support stand here, as offices' tables do."""
        return tuple(body.name for body in self.commitment.responsible if body.part != "support")

    @property
    def support(self) -> tuple[str, ...]:
        """Who the text says cooperates."""
        return tuple(body.name for body in self.commitment.responsible if body.part == "support")


class Places:
    """The places of one record."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._paths = dict(_paths(record.text, ()))

    def at(self, section: str | None, paragraph: str | None) -> Place:
        """The place of a paragraph in a section (None: outside of all)."""
        head = self._record.head
        date = head.date.value if head.date else None
        return Place(self._record.id, head.title, date, section, self._paths.get(section or "", ()), paragraph)


def rows(records: Iterable[Record]) -> Iterator[Row]:
    """The commitments of all records, in their order and the text's."""
    for record in records:
        places = Places(record)
        for each in commitments(record):
            yield Row(places.at(each.section, each.paragraph), each)


def _paths(nodes: Iterable[Node], above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for node in nodes:
        if isinstance(node, SectionNode):
            path = (*above, label(node))
            yield node.id, path
            yield from _paths(node.children, path)
