"""Each sentence of a document judged in its place: whether it commits, by which rule, or stands in a report of the past."""

from __future__ import annotations

import re
from dataclasses import dataclass

from converter.facts import classify, phases
from converter.facts.bodies import instructed
from converter.facts.phases import Phase
from converter.facts.sentences import Sentence
from converter.frozen import frozen
from converter.model import Document

_TOLD = re.compile(r"[^，。；]{2,20}[要应须]")  # 各苏木镇要…
_DUTY = re.compile(
    r"，(?:[也都就均]|一律)?(?:必须|务必|不得|不准|要(?![求点素]|是))"
)  # 计划经批准后，必须严格执行，不得超过
_NUMBER = re.compile(r"[0-9０-９一二三四五六七八九十]+")
_TITLE = 36  # a heading up to this length only announces what its section says; a longer one is a sentence of its own


@frozen
class Judged:
    """`rule` is None where the sentence does not commit; `sure` tells whether one that does does so beyond doubt.

    `reporting`: its paragraph began as a report of the past (五年来，…); `quoted`: it lies within a quotation that an
    earlier sentence opened.
    """

    sentence: Sentence
    rule: classify.Rule | None
    sure: bool
    phase: Phase
    reporting: bool
    quoted: bool


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
    told: bool = False


def judge(listed: list[Sentence], document: Document) -> list[Judged]:
    """The sentences in order, headings that only announce left out."""
    by_section = phases.headings(document)
    speaking = {sentence.section for sentence in listed if not sentence.heading}
    parents = {section.parent for section in document.sections}
    minutes = document.kind == "minutes"
    closing = _closing(listed)
    tasks: dict[tuple[str | None, str] | None, bool] = {}
    judged: list[Judged] = []
    state, seen = _Paragraph(), None
    notice, speech = document.kind == "notice", document.kind == "speech"
    for place, sentence in enumerate(listed):
        text, section, heading, paragraph = sentence.text, sentence.section, sentence.heading, sentence.paragraph
        if heading and len(text) < _TITLE:
            titled = section in speaking or (section is not None and document.sections[section].id in parents)
            if titled and not _runs_in(listed, place):
                continue
        key = (paragraph, section)
        if key != state.key:
            state = _Paragraph(key)
        phase = by_section[section] if section is not None else Phase.OPEN
        if not state.reporting and phases.opens_report(text):
            state.reporting = True
        reporting, quoted = state.reporting, state.open_quotes > 0
        first = section != seen
        series = _list_of(document, section) if first else None
        context = classify.Context(
            phase,
            reporting,
            state.before,
            state.linked,
            state.goals,
            state.horizon,
            minutes,
            notice,
            quoted,
            speech,
            state.told,
            first and phase is Phase.PLAN and _opens_item(document, section) and tasks.get(series, False),
        )
        rule = classify.rule(text, context)
        if rule in ("order", "request", "future"):
            state.reporting = False
        if first and not heading:
            tasks[series] = rule is not None
            seen = section
        state.before, state.linked = rule, text[-1] in "；;"
        state.told = state.linked and rule is None and (state.told or classify.tells(text))
        state.open_quotes = _open_quotes(text, state.open_quotes) if closing[place] else 0
        if rule is None:
            state.horizon = state.goals = False
        else:
            state.horizon = state.horizon or (rule == "goal" and classify.sets_horizon(text))
            state.goals = state.goals or rule == "goal" or "目标" in text
        sure = rule not in ("imperative", "continued") or phase is Phase.PLAN
        judged.append(Judged(sentence, rule, sure, phase, reporting, quoted))
    return judged


def _runs_in(listed: list[Sentence], place: int) -> bool:
    """Whether a heading is the first sentence of its line's text and sets a figure itself: 整治占道经营，增设车位80个。"""
    own = listed[place]
    behind = listed[place + 1] if place + 1 < len(listed) else None
    if behind is None or (behind.paragraph, behind.section) != (own.paragraph, own.section):
        return False
    return (
        ("，" in own.text and (classify.sets_figure(own.text) or _DUTY.search(own.text) is not None))
        or classify.sets_years(own.text)
        or (_TOLD.match(own.text) is not None and any(end - start > 2 for start, end, _ in instructed(own.text)))
    )


def _opens_item(document: Document, section: int | None) -> bool:
    """Whether a section is a numbered item without a heading: its first sentence is all that it asks."""
    return (
        section is not None and bool(document.sections[section].marker) and document.sections[section].heading is None
    )


def _list_of(document: Document, section: int | None) -> tuple[str | None, str]:
    """The list that a section is an item of: its parent and the shape of its marker."""
    if section is None:
        return None, ""
    own = document.sections[section]
    return own.parent, _NUMBER.sub("", own.marker)


def _closing(listed: list[Sentence]) -> list[bool]:
    """Whether the next quotation mark behind each sentence, within its line, is a closing one."""
    found = [False] * len(listed)
    line, closes = -1, False
    for place in range(len(listed) - 1, -1, -1):
        sentence = listed[place]
        if sentence.paragraph != line:
            line, closes = sentence.paragraph, False
        found[place] = closes
        opening, shutting = sentence.text.find("“"), sentence.text.find("”")
        if opening != shutting:  # -1 both where there is none
            closes = shutting >= 0 and not 0 <= opening < shutting
    return found


def _open_quotes(text: str, before: int) -> int:
    """Quotations that are open behind a sentence; a second opening mark tells that the first was never closed."""
    opened, closed = text.count("“"), text.count("”")
    if opened == closed:
        return 0 if before and opened else before
    return max(0, (0 if before and opened else before) + opened - closed)
