"""All commitments of a document, put together: where, what kind, how much, by when, and who."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from converter.facts import classify, names, notes, phases, sentences
from converter.facts.deadline_forms import Base
from converter.facts.drafts import Draft, pieces
from converter.facts.notes import Note
from converter.facts.phases import Phase
from converter.facts.sentences import Sentence
from converter.model import Commitment, Document, Responsible, Span

_TITLE = 36  # a heading up to this length only announces what its section says; a longer one is a sentence of its own
_ENDS = "。！？；!?;\n　 ）)”"


@dataclass(slots=True)
class _Paragraph:
    """What the sentences so far say about the next one of their paragraph."""

    key: tuple[int, int | None] = (-1, None)
    reporting: bool = False
    before: classify.Rule | None = None
    linked: bool = False
    goals: bool = False
    horizon: bool = False
    open_quotes: int = 0


def extract(text: str, document: Document) -> tuple[Commitment, ...]:
    """The commitments of a document in order; spans lie within one section's own text and do not overlap."""
    found_notes = notes.find(text, document)
    holes = [note.span for note in found_notes if _stands_alone(text, note.span.start, document.span.start)]
    holes += [block.span for block in document.blocks if block.kind != "p"]
    listed = sentences.split(text, document, sorted(holes))
    committed = list(_committed(listed, document))
    base = Base.of(document.date)
    drafts = [draft for sentence, rule, sure in committed for draft in pieces(sentence, rule, sure, base)]
    return _finish(text, document, drafts, found_notes)


def _stands_alone(text: str, at: int, floor: int) -> bool:
    """Whether a note follows a sentence's end, so that it is no part of the next one."""
    while at > floor and text[at - 1] in " \u3000\t":
        at -= 1
    return at <= floor or text[at - 1] in _ENDS


def _committed(listed: list[Sentence], document: Document) -> Iterator[tuple[Sentence, classify.Rule, bool]]:
    by_section = phases.headings(document)
    speaking = {sentence.section for sentence in listed if not sentence.heading}
    parents = {section.parent for section in document.sections}
    minutes = document.kind == "minutes"
    state = _Paragraph()
    for sentence in listed:
        section = sentence.section
        titled = section in speaking or (section is not None and document.sections[section].id in parents)
        if sentence.heading and titled and len(sentence.text) < _TITLE:
            continue
        key = (sentence.paragraph, section)
        if key != state.key:
            state = _Paragraph(key)
        phase = by_section[section] if section is not None else Phase.OPEN
        if not state.reporting and phases.opens_report(sentence.text):
            state.reporting = True
        context = classify.Context(
            phase,
            state.reporting,
            state.before,
            state.linked,
            state.goals,
            state.horizon,
            minutes,
            state.open_quotes > 0,
        )
        rule = classify.rule(sentence.text, context)
        if rule in ("order", "request", "future"):
            state.reporting = False
        state.before, state.linked = rule, sentence.text.endswith(("；", ";"))
        state.open_quotes = _open_quotes(sentence.text, state.open_quotes)
        state.horizon = rule is not None and (
            state.horizon or (rule == "goal" and classify.sets_horizon(sentence.text))
        )
        state.goals = rule is not None and (state.goals or "目标" in sentence.text or rule == "goal")
        if rule is not None:
            yield sentence, rule, rule not in ("imperative", "continued") or phase is Phase.PLAN


def _open_quotes(text: str, before: int) -> int:
    """Quotations that are open behind a sentence; a second opening mark tells that the first was never closed."""
    opened, closed = text.count("“"), text.count("”")
    if opened == closed:
        return 0 if before and opened else before
    return max(0, (0 if before and opened else before) + opened - closed)


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
                draft.rule, "high" if draft.sure else "low",
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
            known = {body.span for body in made[index].responsible}
            made[index] = replace(
                made[index], responsible=made[index].responsible + tuple(b for b in told if b.span not in known)
            )
