"""The commitments of a record with what governs them, also where that stands elsewhere; and its results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
    SpeakerEntry,
    TargetMark,
)
from converter.voice import outside_parts


class _Place(NamedTuple):
    section: SectionNode | None
    paragraph: str | None
    content: tuple[Inline, ...]
    speaker: SpeakerEntry | None


def commitments(record: Record) -> tuple[CommitmentEntry, ...]:
    """All commitments in the order of the text."""
    places = list(_places(record.text, None, whole(record)))
    deadlines: dict[str, DeadlineMark] = {}  # those that commitments elsewhere refer to, as `bodies`
    bodies: dict[str, ResponsibleMark] = {}
    for place in places:
        for mark in _marks(place.content):
            if isinstance(mark, DeadlineMark) and mark.id:
                deadlines[mark.id] = mark
            elif isinstance(mark, ResponsibleMark) and mark.id:
                bodies[mark.id] = mark
    return tuple(
        _entry(mark, place, deadlines, bodies)
        for place in places
        for mark in _marks(place.content)
        if isinstance(mark, CommitmentMark)
    )


def results(record: Record) -> tuple[ResultEntry, ...]:
    """All results in the order of the text."""
    found: list[ResultEntry] = []
    for place in _places(record.text, None, None):
        for mark in place.content:
            if isinstance(mark, ResultMark):
                figure = next((item for item in mark.content if isinstance(item, QuantityMark)), None)
                if figure:
                    found.append(_result(mark, figure, place))
    return tuple(found)


def _marked(content: tuple[Inline, ...]) -> bool:
    """Whether there is more than words: most lines have no marks."""
    return len(content) > 1 or (len(content) == 1 and not isinstance(content[0], str))


def whole(record: Record) -> SpeakerEntry | None:
    """Who speaks in a record outside the sections that have a speaker of their own."""
    return outside_parts(record.head.speakers, _part_speakers(record.text))


def _part_speakers(nodes: Iterable[Node]) -> Iterator[SpeakerEntry]:
    for node in nodes:
        if isinstance(node, SectionNode):
            if node.speaker:
                yield node.speaker
            yield from _part_speakers(node.children)


def _places(nodes: Iterable[Node], section: SectionNode | None, speaker: SpeakerEntry | None) -> Iterator[_Place]:
    for node in nodes:
        if isinstance(node, SectionNode):
            said = node.speaker or speaker
            if _marked(node.marker) or _marked(node.heading):
                yield _Place(node, node.id, node.marker + node.heading, said)
            yield from _places(node.children, node, said)
        elif isinstance(node, BlockNode) and _marked(node.content):
            yield _Place(section, node.id or (section.id if section else None), node.content, speaker)


def _marks(content: Iterable[Inline]) -> Iterator[TargetMark | DeadlineMark | ResponsibleMark | CommitmentMark]:
    for item in content:
        if isinstance(item, TargetMark | DeadlineMark | ResponsibleMark | CommitmentMark):
            yield item
            yield from _marks(item.content)


def _entry(
    mark: CommitmentMark, place: _Place, deadlines: Mapping[str, DeadlineMark], bodies: Mapping[str, ResponsibleMark]
) -> CommitmentEntry:
    """A commitment with what stands in it and what it refers to: a deadline that it refers to is its own, bodies are more."""
    targets: list[TargetEntry] = []
    deadline = deadlines.get(mark.deadline_ref or "")
    responsible: list[ResponsibleMark] = []
    for inner in _marks(mark.content):
        if isinstance(inner, TargetMark):
            targets.append(_figure(inner))
        elif isinstance(inner, DeadlineMark):
            deadline = deadline or inner
        elif isinstance(inner, ResponsibleMark):
            responsible.append(inner)
    responsible += [bodies[reference] for reference in mark.responsible_refs if reference in bodies]
    return CommitmentEntry(
        id=mark.id,
        section=place.section.id if place.section else None,
        label=label(place.section) if place.section else None,
        paragraph=place.paragraph,
        kind=mark.kind,
        text=plain(item for item in mark.content if not isinstance(item, Omitted)).strip(),
        targets=tuple(targets),
        deadline=DeadlineEntry(plain(deadline.content).strip(), deadline.date, deadline.kind) if deadline else None,
        responsible=tuple(ResponsibleEntry(body.name, body.part) for body in responsible),
        rule=mark.rule,
        certainty=mark.certainty,
        speaker=place.speaker,
        strength=mark.strength,
        strength_words=mark.strength_words,
        polarity=mark.polarity,
        verb=mark.verb,
        object=mark.object,
    )


def _figure(mark: TargetMark | QuantityMark) -> TargetEntry:
    return TargetEntry(
        *(plain(mark.content).strip(), mark.metric, mark.comparator, mark.value, mark.value_max, mark.unit),
        *(mark.masked, mark.base, mark.scope, mark.ratio),
    )


def _result(mark: ResultMark, figure: QuantityMark, place: _Place) -> ResultEntry:
    return ResultEntry(
        id=mark.id,
        section=place.section.id if place.section else None,
        label=label(place.section) if place.section else None,
        paragraph=place.paragraph,
        text=plain(item for item in mark.content if not isinstance(item, Omitted)).strip(),
        figure=_figure(figure),
        period=mark.period,
        rule=mark.rule,
        certainty=mark.certainty,
    )
