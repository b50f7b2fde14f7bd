"""What a sentence promises, laid out: its stretches with one deadline each, and their targets and bodies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from converter.facts import actions, bases, bodies, deadlines, quantities, strength, targets
from converter.facts.deadline_forms import Base
from converter.facts.deadlines import Found
from converter.facts.imperative import imperative
from converter.facts.sentences import Sentence
from converter.facts.starts import finder
from converter.frozen import frozen
from converter.model import CommitmentKind, Deadline, Polarity, Responsible, Strength, Target

# 我将  我们将  区政府将  旗里将: the speaker promises for himself or his side
_PLEDGE = finder(
    r"(?:我们?|本人|本[届级]?政府|区政府|旗政府|县政府|市政府|省政府|旗里|县里|我[旗县市区省盟])(?:也|还|一定|今年)?(?:将|保证|承诺)"
)
_BOUNDED = re.compile(
    r"完成|建成|竣工|复工|复产|开工|投产|投用|启用|投入|启动|实现|达到|新增|新建|解决|扭转|落地|增长|通车|办结|覆盖|消除|晋升|创建|突破|发放|目标|计划|实行|推出|重点抓|形成|出台|掌握|基本|全部|完毕|改造|争取|确保|力争|取得|精减|精简|压缩|下放|对照|狠下功夫|追上|赶上"
)
_NAMED = (
    "我们谋划",
    "的",
    "工作",
    "目标",
    "任务",
    "“",
    "作为",
    "平均",
    "调剂",
    "每人",
    "人均",
)  # 今年的…, 全年平均…: the period only names
_AIMED = ("争取", "力争", "确保", "保证", "赶在")  # 努力争取〔明年〕小麦丰收
_WAS_DONE = re.compile(r"已|[^，。；]{0,6}[成现造到建加高立]了")  # 1953年完成了…
_TRIED = 8  # words of command of one stretch behind which a verb is looked for
_NAMES_WORK = re.compile(
    r"(?:计划|安排|确定)[^，。]{0,4}的|[一-龥]{0,2}第[^，。]{1,4}届"
)  # 今年计划入库的企业  2020年全国第十届运动会
_AHEAD = re.compile("今后|未来")  # 今后八年计划建设的项目
_AIM_NAMED = re.compile(r"[^，。；]*的(?:大事|关键|条件|基础|保证|前提)")  # 争取明年丰收的大事


@frozen
class Draft:
    sentence: Sentence
    start: int
    end: int
    rule: str
    sure: bool
    kind: CommitmentKind
    targets: tuple[Target, ...]
    deadline: Deadline | None
    responsible: tuple[Responsible, ...]
    strength: Strength | None
    polarity: Polarity
    verb: str | None
    object: str | None


def pieces(sentence: Sentence, rule: str, sure: bool, base: Base) -> Iterator[Draft]:
    """A sentence as one commitment, or as several where it sets several deadlines."""
    text = sentence.text
    figures = targets.choose(text, quantities.find(text))
    dates = _bounding(text, deadlines.find(text, base), figures)
    names = bodies.instructed(text)
    figure_at = name_at = 0
    told: tuple[Responsible, ...] = ()
    binding = _Binding(
        sentence,
        rule,
        strength.cues(text),
        [(figure.quantity.start, figure.quantity.end) for figure in figures] if figures else [],
        [(date.start, date.end) for date in dates] if dates else [],
    )
    for start, end, date in _cut(text, dates) if dates else ((0, len(text), None),):
        own: tuple[Target, ...] = ()
        lead, first = None, figure_at
        while figure_at < len(figures) and figures[figure_at].quantity.start < end:
            figure_at += 1
        if first < figure_at:
            own = tuple([target(sentence, f, f.metric, base_of(sentence, f)) for f in figures[first:figure_at]])
            lead = figures[first].quantity.start
        first = name_at
        while name_at < len(names) and names[name_at][0] < end:
            name_at += 1
        if first < name_at:  # a stretch without a subject of its own goes on with the last one
            told = tuple(
                [
                    Responsible(sentence.span(a, b), text[a:b], "lead" if leads else None)
                    for a, b, leads in names[first:name_at]
                ]
            )
        kind: CommitmentKind = "target" if own else "pledge" if _PLEDGE(text, start, end) else "task"
        deadline = (
            Deadline(sentence.span(date.start, date.end), text[date.start : date.end], date.date, date.kind)
            if date
            else None
        )
        yield Draft(sentence, start, end, rule, sure, kind, own, deadline, told, *binding.of(start, end, lead))


@frozen
class _Binding:
    """How the stretches of one sentence bind, and what they bid; the spans of its figures and deadlines are in order."""

    sentence: Sentence
    rule: str
    cues: list[strength.Cue]
    figures: list[tuple[int, int]]
    dates: list[tuple[int, int]]

    def of(self, start: int, end: int, figure: int | None) -> tuple[Strength | None, Polarity, str | None, str | None]:
        """Strength, polarity, verb and object of a stretch; `figure` is where its first target stands."""
        text = self.sentence.text
        first, own = 0, self.cues
        if end - start < len(text):
            starts = [cue.start for cue in own]
            first = bisect_left(starts, start)
            own = own[first : bisect_left(starts, end, first)]
        cue = strength.governing(text, own, figure) or (self.cues[first - 1] if first else None)
        found = self._action(start, end, own)
        forbids = cue is not None and cue.forbids and (found is None or found.start > cue.start >= start)
        polarity: Polarity = "prevent" if forbids or (found and strength.prevents(found.verb)) else "do"
        verb, about = (found.verb, found.object) if found else (None, None)
        if cue is not None:
            force = Strength(cue.level, cue.word, self.sentence.span(cue.start, cue.end))
        elif found is not None:
            at, stop = found.start, found.start + len(found.verb)
            force = Strength(strength.bare(found.verb), found.verb, self.sentence.span(at, stop))
        else:
            return None, polarity, verb, about
        return force, polarity, verb, about

    def _action(self, start: int, end: int, own: list[strength.Cue]) -> actions.Action | None:
        """Where a bare instruction opens the stretch, else behind the first word of command that one follows."""
        text, dates, figures = self.sentence.text, self.dates, self.figures
        if end - start < len(text):
            dates, figures = _between(dates, start, end), _between(figures, start, end)
        found = actions.action(text, start, end, dates, figures)
        if found and not any(cue.start <= found.start < cue.end for cue in own):
            return found
        for cue in own[:_TRIED]:
            if found := actions.action(text, cue.end, end, dates, figures):
                return found
        if own and self.rule != "imperative":
            return None
        at = imperative(text) if start == 0 else None
        return actions.action(text, at, end, dates, figures) if at and at < end else None


def _between(spans: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """The spans that begin in a stretch; they are in order."""
    if not spans:
        return spans
    first = bisect_left(spans, (start, 0))
    return spans[first : bisect_left(spans, (end, 0), first)]


def _bounding(text: str, dates: list[Found], figures: list[targets.Figure]) -> list[Found]:
    """Without the bare periods that bound nothing to be reached."""
    if not dates:
        return dates
    dates = [date for date in dates if not (_AHEAD.match(text, date.start) and _NAMES_WORK.match(text, date.end))]
    if not any(date.period for date in dates):
        return dates
    last = max((match.start() for match in _BOUNDED.finditer(text)), default=-1)
    if figures:
        last = max(last, figures[-1].quantity.start)
    return [
        date
        for date in dates
        if not date.period
        or (
            (last >= date.end or (text.endswith(_AIMED, 0, date.start) and not _AIM_NAMED.match(text, date.end)))
            and not _WAS_DONE.match(text, date.end)
            and not text.startswith(_NAMED, date.end)
            and (figures or not text.startswith("是", date.end))  # 今年是开局之年，要…
            and not _NAMES_WORK.match(text, date.end)
        )
    ]


def _cut(text: str, dates: list[Found]) -> Iterator[tuple[int, int, Found | None]]:
    """Stretches of a sentence with one deadline each, cut at the clause where the next deadline stands."""
    start, held, seen = 0, None, 0
    for date in dates:
        if held is None:
            held, seen = date, date.end
            continue
        place = _boundary(text, seen, date.start)
        seen = date.end
        if place is None:
            held = date if held.period and not date.period else held
            continue
        yield start, place, held
        start, held = place, date
    yield start, len(text), held


def _boundary(text: str, low: int, high: int) -> int | None:
    """Where to cut between two deadlines: behind the last comma, else behind 、, else before 和 (5月10日和6月5日前)."""
    place = max(text.rfind(mark, low, high) for mark in "，,；;：:")
    if place < 0:
        place = text.rfind("、", low, high)
    if place >= 0:
        return place + 1
    return low if text[low:high] in ("和", "及") else None


def target(sentence: Sentence, figure: targets.Figure, metric: str | None, base: str | None) -> Target:
    """A figure with its place in the source and how it counts."""
    q = figure.quantity
    return Target(
        sentence.span(q.start, q.end), metric, q.comparator, q.value, q.value_max, q.unit, q.masked,
        base, bases.scope(sentence.text, figure.clause, q.core), q.ratio,
    )  # fmt: skip


def base_of(sentence: Sentence, figure: targets.Figure) -> str | None:
    """What a figure is measured against."""
    return bases.base(sentence.text, figure.clause, figure.quantity.start)
