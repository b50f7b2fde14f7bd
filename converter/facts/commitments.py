"""All commitments of a document, put together: where, what kind, how much, by when, and who."""

from __future__ import annotations

from converter.facts import names, notes, results, sentences
from converter.facts.deadline_forms import Base
from converter.facts.drafts import Draft, pieces
from converter.facts.judging import Judged, judge
from converter.facts.notes import Note
from converter.model import Commitment, Document, Responsible, Result, Span

_ENDS = "。！？；!?;\n　 ）)”"


def extract(text: str, document: Document) -> tuple[Commitment, ...]:
    """The commitments of a document in order; spans lie within one section's own text and do not overlap."""
    judged, found_notes = _read(text, document)
    return _committed(text, document, judged, found_notes)


def extract_all(text: str, document: Document) -> tuple[tuple[Commitment, ...], tuple[Result, ...]]:
    """The commitments and the results of a document, each in order; no span of one overlaps one of the other."""
    judged, found_notes = _read(text, document)
    return _committed(text, document, judged, found_notes), results.extract(document, judged)


def _read(text: str, document: Document) -> tuple[list[Judged], tuple[Note, ...]]:
    """The sentences judged, and the notes of the bodies in charge."""
    found_notes = notes.find(text, document)
    holes = [note.span for note in found_notes if _stands_alone(text, note.span.start, document.span.start)]
    holes += [block.span for block in document.blocks if block.kind != "p"]
    return judge(sentences.split(text, document, sorted(holes)), document), found_notes


def _committed(
    text: str, document: Document, judged: list[Judged], found_notes: tuple[Note, ...]
) -> tuple[Commitment, ...]:
    base = Base.of(document.date)
    drafts = [
        draft for each in judged if each.rule is not None for draft in pieces(each.sentence, each.rule, each.sure, base)
    ]
    return _finish(text, document, drafts, found_notes)


def _stands_alone(text: str, at: int, floor: int) -> bool:
    """Whether a note follows a sentence's end, so that it is no part of the next one."""
    while at > floor and text[at - 1] in " \u3000\t":
        at -= 1
    return at <= floor or text[at - 1] in _ENDS


def _finish(text: str, document: Document, drafts: list[Draft], found: tuple[Note, ...]) -> tuple[Commitment, ...]:
    """Number the commitments by section and give each the bodies of the note behind it."""
    spans = [draft.sentence.span(draft.start, draft.end) for draft in drafts]
    told = _told(text, drafts, spans, found)
    counts: dict[str | None, int] = {}
    made: list[Commitment] = []
    for draft, span, responsible in zip(drafts, spans, told, strict=True):
        section = None if draft.sentence.section is None else document.sections[draft.sentence.section].id
        counts[section] = number = counts.get(section, 0) + 1
        made.append(
            Commitment(
                f"{section}.c{number}" if section else f"c{number}", section, draft.kind, span,
                draft.sentence.text[draft.start : draft.end], draft.targets, draft.deadline, responsible,
                draft.rule, "high" if draft.sure else "low", draft.strength, draft.polarity, draft.verb, draft.object,
            )
        )  # fmt: skip
    return tuple(made)


def _told(text: str, drafts: list[Draft], spans: list[Span], found: tuple[Note, ...]) -> list[tuple[Responsible, ...]]:
    """Who is in charge: a note rules what stands since the note before it, as far as it is of one item or line."""
    told = [draft.responsible for draft in drafts]
    first = 0
    for note in found:
        stop = first
        while stop < len(spans) and spans[stop].start < note.span.end:
            stop += 1
        if stop > first:
            named = tuple(
                Responsible(Span(a, b), text[a:b], part)
                for span, part in note.parts
                for a, b in names.listed(text, span.start, span.end)
            )
            last = drafts[stop - 1].sentence
            for index in range(first, stop):
                each = drafts[index].sentence
                if each.paragraph == last.paragraph or each.section == last.section:
                    told[index] = (*_apart(told[index], named), *named)
        first = stop
    return told


def _apart(own: tuple[Responsible, ...], others: tuple[Responsible, ...]) -> list[Responsible]:
    """Those that overlap none of the others."""
    return [
        body for body in own if not any(b.span.start < body.span.end and body.span.start < b.span.end for b in others)
    ]
