"""All commitments of a document, put together: where, what kind, how much, by when, and who."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from converter.facts import names, notes, results, sentences
from converter.facts.deadline_forms import Base
from converter.facts.judging import Judged, judge
from converter.facts.layout import pieces
from converter.facts.notes import Note
from converter.facts.sentences import Sentence
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
    made: list[Commitment] = []
    origins: list[Sentence] = []
    counts: dict[str | None, int] = {}
    for each in judged:
        if each.rule is None:
            continue
        sentence = each.sentence
        section = None if sentence.section is None else document.sections[sentence.section].id
        for commitment in pieces(sentence, each.rule, each.sure, base, section, counts):
            made.append(commitment)
            origins.append(sentence)
    return tuple(_told(text, made, origins, found_notes)) if found_notes else tuple(made)


def _stands_alone(text: str, at: int, floor: int) -> bool:
    """Whether a note follows a sentence's end, so that it is no part of the next one."""
    while at > floor and text[at - 1] in " \u3000\t":
        at -= 1
    return at <= floor or text[at - 1] in _ENDS


def _told(text: str, made: list[Commitment], origins: list[Sentence], found: tuple[Note, ...]) -> Iterator[Commitment]:
    """With who is in charge: a note rules what stands since the note before it, as far as it is of one item or line."""
    first = 0
    for note in found:
        stop = first
        while stop < len(made) and made[stop].span.start < note.span.end:
            stop += 1
        if stop > first:
            named = tuple(
                Responsible(Span(a, b), text[a:b], part)
                for span, part in note.parts
                for a, b in names.listed(text, span.start, span.end)
            )
            last = origins[stop - 1]
            for each, origin in zip(made[first:stop], origins[first:stop], strict=True):
                own = origin.paragraph == last.paragraph or origin.section == last.section
                yield replace(each, responsible=(*_apart(each.responsible, named), *named)) if own else each
        first = stop
    yield from made[first:]


def _apart(own: tuple[Responsible, ...], others: tuple[Responsible, ...]) -> list[Responsible]:
    """Those that overlap none of the others."""
    return [
        body for body in own if not any(b.span.start < body.span.end and body.span.start < b.span.end for b in others)
    ]
