"""All commitments of a document, put together: where, what kind, how much, by when, and who."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from converter.facts import bodies, classify, deadlines, notes, phases, quantities, sentences, targets
from converter.facts.deadlines import Base, Found
from converter.facts.notes import Note
from converter.facts.phases import Phase
from converter.facts.sentences import Sentence
from converter.model import Commitment, CommitmentKind, Deadline, Document, Responsible, Span, Target

# 我将  我们将  区政府将  旗里将: the speaker promises for himself or his side
_PLEDGE = re.compile(r"(?:我们?|本人|本[届级]?政府|区政府|旗政府|县政府|市政府|省政府|旗里|县里|我[旗县市区省盟])(?:也|还|一定|今年)?(?:将|保证|承诺)")
_BOUNDED = re.compile(
    r"完成|建成|竣工|复工|复产|开工|投产|投用|启用|投入|启动|实现|达到|新增|新建|解决|扭转|落地|增长|通车|办结|覆盖|消除|晋升|创建|突破|发放|目标|计划|实行|推出|重点抓|形成|出台|掌握|基本|全部|争取|确保|力争|对照|狠下功夫"
)
_NAMES_WORK = re.compile(r"(?:计划|安排|确定)[^，。]{0,4}的")  # 今年计划提限的企业
_BREAK = re.compile(r"[，,；;：:]")
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
    drafts = [draft for sentence, rule, sure in committed for draft in _pieces(sentence, rule, sure, base)]
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
        if sentence.heading and (section in speaking or (section is not None and document.sections[section].id in parents)):
            continue
        key = (sentence.paragraph, section)
        if key != state.key:
            state = _Paragraph(key)
        phase = by_section[section] if section is not None else Phase.OPEN
        if not state.reporting and phases.opens_report(sentence.text):
            state.reporting = True
        context = classify.Context(
            phase, state.reporting, state.before, state.linked, state.goals, state.horizon, minutes,
            state.open_quotes > 0,
        )
        rule = classify.rule(sentence.text, context)
        if rule in ("order", "request", "future"):
            state.reporting = False
        state.before, state.linked = rule, sentence.text.endswith(("；", ";"))
        state.open_quotes = _open_quotes(sentence.text, state.open_quotes)
        state.horizon = rule is not None and (state.horizon or (rule == "goal" and classify.sets_horizon(sentence.text)))
        state.goals = rule is not None and (state.goals or "目标" in sentence.text or rule == "goal")
        if rule is not None:
            yield sentence, rule, rule not in ("imperative", "continued") or phase is Phase.PLAN


def _open_quotes(text: str, before: int) -> int:
    """Quotations that are open behind a sentence; a second opening mark tells that the first was never closed."""
    opened, closed = text.count("“"), text.count("”")
    if opened == closed:
        return 0 if before and opened else before
    return max(0, (0 if before and opened else before) + opened - closed)


@dataclass(frozen=True, slots=True)
class _Draft:
    sentence: Sentence
    start: int
    end: int
    rule: str
    sure: bool
    kind: CommitmentKind
    targets: tuple[Target, ...]
    deadline: Deadline | None
    responsible: tuple[Responsible, ...]


def _pieces(sentence: Sentence, rule: str, sure: bool, base: Base) -> Iterator[_Draft]:
    """A sentence as one commitment, or as several where it sets several deadlines."""
    text = sentence.text
    figures = targets.choose(text, list(quantities.find(text)))
    dates = _bounding(text, list(deadlines.find(text, base)), figures)
    names = bodies.instructed(text)
    for start, end, date in _cut(text, dates):
        own = tuple(_target(sentence, figure) for figure in figures if start <= figure.quantity.start < end)
        told = tuple(
            Responsible(sentence.span(a, b), text[a:b], "lead" if leads else None)
            for a, b, leads in names
            if start <= a < end or a < start
        )
        kind: CommitmentKind = "target" if own else "pledge" if _PLEDGE.search(text, start, end) else "task"
        deadline = Deadline(sentence.span(date.start, date.end), text[date.start : date.end], date.date) if date else None
        yield _Draft(sentence, start, end, rule, sure, kind, own, deadline, told)


def _bounding(text: str, dates: list[Found], figures: list[targets.Figure]) -> list[Found]:
    """Without the bare periods that bound nothing to be reached."""
    kept = []
    for date in dates:
        if date.period:
            reach = any(figure.quantity.start > date.start for figure in figures) or _BOUNDED.search(text, date.end)
            if not reach or text.startswith(("我们谋划", "的", "工作", "“"), date.end) or _NAMES_WORK.match(text, date.end):
                continue
        kept.append(date)
    return kept


def _cut(text: str, dates: list[Found]) -> Iterator[tuple[int, int, Found | None]]:
    """Stretches of a sentence with one deadline each, cut at the clause where the next deadline stands."""
    start, held = 0, None
    for date in dates:
        if held is None:
            held = date
            continue
        places = [m.end() for m in _BREAK.finditer(text, held.end, date.start)]
        if not places and (mark := text.rfind("、", held.end, date.start)) >= 0:
            places = [mark + 1]
        if not places and text[held.end : date.start] in ("和", "及"):  # 分别于2月20日和3月5日前
            places = [held.end]
        if not places:
            held = date if held.period and not date.period else held
            continue
        yield start, places[-1], held
        start, held = places[-1], date
    yield start, len(text), held


def _target(sentence: Sentence, figure: targets.Figure) -> Target:
    q = figure.quantity
    return Target(sentence.span(q.start, q.end), figure.metric, q.comparator, q.value, q.value_max, q.unit, q.masked)


def _finish(text: str, document: Document, drafts: list[_Draft], found: tuple[Note, ...]) -> tuple[Commitment, ...]:
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


def _assign(text: str, note: Note, made: list[Commitment], waiting: list[int], keys: list[tuple[int, int | None]]) -> None:
    """A note rules the commitments since the last note, as far as they are of the same item or paragraph."""
    if not waiting:
        return
    paragraph, section = keys[waiting[-1]]
    told = tuple(
        Responsible(Span(a, b), text[a:b], part)
        for span, part in note.parts
        for a, b in bodies.listed(text, span.start, span.end)
    )
    for index in waiting:
        if keys[index][0] == paragraph or keys[index][1] == section:
            known = {body.span for body in made[index].responsible}
            made[index] = replace(
                made[index], responsible=made[index].responsible + tuple(b for b in told if b.span not in known)
            )
