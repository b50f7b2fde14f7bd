"""The commitments of a record with what governs them, also where that stands elsewhere; and its results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from converter.archive.entries import CommitmentEntry, DeadlineEntry, ResponsibleEntry, ResultEntry, TargetEntry
from converter.archive.plain import label, plain
from converter.record.tree import (
    BlockNode,
    CommitmentMark,
    DeadlineMark,
    Inline,
    Node,
    Omitted,
    QuantityMark,
    Record,
    ResponsibleMark,
    ResultMark,
    SectionNode,
    TargetMark,
)


class _Place(NamedTuple):
    section: SectionNode | None
    paragraph: str | None
    content: tuple[Inline, ...]


def commitments(record: Record) -> tuple[CommitmentEntry, ...]:
    """All commitments in the order of the text."""
    places = list(_places(record.text, None))
    referred: dict[str, DeadlineMark | ResponsibleMark] = {}
    for place in places:
        for mark in _marks(place.content):
            if isinstance(mark, DeadlineMark | ResponsibleMark) and mark.id:
                referred[mark.id] = mark
    return tuple(
        _entry(mark, place, referred)
        for place in places
        for mark in _marks(place.content)
        if isinstance(mark, CommitmentMark)
    )


def results(record: Record) -> tuple[ResultEntry, ...]:
    """All results in the order of the text."""
    found: list[ResultEntry] = []
    for place in _places(record.text, None):
        for mark in place.content:
            if isinstance(mark, ResultMark):
                figure = next((item for item in mark.content if isinstance(item, QuantityMark)), None)
                if figure:
                    found.append(_result(mark, figure, place))
    return tuple(found)


def _marked(content: tuple[Inline, ...]) -> bool:
    """Whether there is more than words: most lines have no marks."""
    return len(content) > 1 or (len(content) == 1 and not isinstance(content[0], str))


def _places(nodes: Iterable[Node], section: SectionNode | None) -> Iterator[_Place]:
    for node in nodes:
        if isinstance(node, SectionNode):
            if _marked(node.marker) or _marked(node.heading):
                yield _Place(node, node.id, node.marker + node.heading)
            yield from _places(node.children, node)
        elif isinstance(node, BlockNode) and _marked(node.content):
            yield _Place(section, node.id or (section.id if section else None), node.content)


def _marks(content: Iterable[Inline]) -> Iterator[TargetMark | DeadlineMark | ResponsibleMark | CommitmentMark]:
    for item in content:
        if isinstance(item, TargetMark | DeadlineMark | ResponsibleMark | CommitmentMark):
            yield item
            yield from _marks(item.content)


def _entry(mark: CommitmentMark, place: _Place, referred: dict[str, DeadlineMark | ResponsibleMark]) -> CommitmentEntry:
    targets: list[TargetEntry] = []
    deadline: DeadlineMark | ResponsibleMark | None = referred.get(mark.deadline_ref or "")
    bodies: list[DeadlineMark | ResponsibleMark] = []
    for inner in _marks(mark.content):
        if isinstance(inner, TargetMark):
            words = plain(inner.content).strip()
            targets.append(
                TargetEntry(
                    *(words, inner.metric, inner.comparator, inner.value, inner.value_max, inner.unit),
                    *(inner.masked, inner.base),
                )
            )
        elif isinstance(inner, DeadlineMark):
            deadline = deadline or inner
        elif isinstance(inner, ResponsibleMark):
            bodies.append(inner)
    bodies += [referred[reference] for reference in mark.responsible_refs if reference in referred]
    return CommitmentEntry(
        id=mark.id,
        section=place.section.id if place.section else None,
        label=label(place.section) if place.section else None,
        paragraph=place.paragraph,
        kind=mark.kind,
        text=plain(item for item in mark.content if not isinstance(item, Omitted)).strip(),
        targets=tuple(targets),
        deadline=DeadlineEntry(plain(deadline.content).strip(), deadline.date)
        if isinstance(deadline, DeadlineMark)
        else None,
        responsible=tuple(ResponsibleEntry(b.name, b.part) for b in bodies if isinstance(b, ResponsibleMark)),
        rule=mark.rule,
        certainty=mark.certainty,
    )


def _result(mark: ResultMark, figure: QuantityMark, place: _Place) -> ResultEntry:
    words = plain(figure.content).strip()
    return ResultEntry(
        id=mark.id,
        section=place.section.id if place.section else None,
        label=label(place.section) if place.section else None,
        paragraph=place.paragraph,
        text=plain(item for item in mark.content if not isinstance(item, Omitted)).strip(),
        figure=TargetEntry(
            *(words, figure.metric, figure.comparator, figure.value, figure.value_max, figure.unit),
            *(figure.masked, figure.base),
        ),
        period=mark.period,
        rule=mark.rule,
        certainty=mark.certainty,
    )
