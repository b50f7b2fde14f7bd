"""All commitments of a document, put together: where, what kind, how much, by when, and who."""

from __future__ import annotations

from dataclasses import replace

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
    counts: dict[str, int] = {}
    made: list[Commitment] = []
    waiting: list[int] = []
    notes_left = list(found)
    keys: list[tuple[int, int | None]] = []
    for draft in drafts:
        span = draft.sentence.span(draft.start, draft.end)
        while notes_left and notes_left[0].span.end <= span.start:
            _assign(text, notes_left.pop(0), made, waiting, keys)
            waiting = []
        section = None if draft.sentence.section is None else document.sections[draft.sentence.section].id
        counts[section or ""] = number = counts.get(section or "", 0) + 1
        made.append(
            Commitment(
                f"{section}.c{number}" if section else f"c{number}", section, draft.kind, span,
                draft.sentence.text[draft.start : draft.end], draft.targets, draft.deadline, draft.responsible,
                draft.rule, "high" if draft.sure else "low", draft.strength, draft.polarity, draft.verb, draft.object,
            )
        )  # fmt: skip
        keys.append((draft.sentence.paragraph, draft.sentence.section))
        waiting.append(len(made) - 1)
    for note in notes_left:
        _assign(text, note, made, waiting, keys)
        waiting = []
    return tuple(made)


def _assign(
    text: str, note: Note, made: list[Commitment], waiting: list[int], keys: list[tuple[int, int | None]]
) -> None:
    """A note rules the commitments since the last note, as far as they are of the same item or paragraph."""
    if not waiting:
        return
    paragraph, section = keys[waiting[-1]]
    told = tuple(
        Responsible(Span(a, b), text[a:b], part)
        for span, part in note.parts
        for a, b in names.listed(text, span.start, span.end)
    )
    for index in waiting:
        if keys[index][0] == paragraph or keys[index][1] == section:
            own = tuple(
                body
                for body in made[index].responsible
                if not any(b.span.start < body.span.end and body.span.start < b.span.end for b in told)
            )
            made[index] = replace(made[index], responsible=own + told)
