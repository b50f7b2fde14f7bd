"""What a sentence promises, laid out: its stretches with one deadline each, and their targets and bodies."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from converter.facts import actions, bases, bodies, deadlines, quantities, strength, targets
from converter.facts.deadline_dates import Base
from converter.facts.deadlines import Found
from converter.facts.imperative import imperative
from converter.facts.sentences import Sentence
from converter.facts.starts import finder
from converter.model import Commitment, CommitmentKind, Deadline, Responsible, Strength, Target
from converter.patterns import compiled

_Spans = list[tuple[int, int]]  # in order
# 我将  我们将  区政府将  旗里将: the speaker promises for himself or his side
_PLEDGE = finder(
    r"(?:我们?|本人|本[届级]?政府|区政府|旗政府|县政府|市政府|省政府|旗里|县里|我[旗县市区省盟])(?:也|还|一定|今年)?(?:将|保证|承诺)"
)
# 完成清淤
_BOUNDED = compiled(
    r"完成|建成|竣工|复工|复产|开工|投产|投用|启用|投入|启动|实现|达到|新增|新建|解决|扭转|落地|增长|通车|办结|覆盖|消除|晋升|创建|突破|发放|目标|计划|实行|推出|重点抓|形成|出台|掌握|基本|全部|完毕|改造|争取|确保|力争|取得|精减|精简|压缩|下放|对照|狠下功夫|追上|赶上|扩大到|推开|达产|达效|投运|(?:扫尾|收尾)(?=[，。；])"
)
_NAMED = (
    "我们谋划",
    "各项目标",
    "各项任务",
    "各项工作",
    "各项指标",
    "攻坚战",
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
_OF_YEAR = compiled(
    r"的[^，。；]{0,12}目标(?:任务)?[是为：:]|的[^，。；的]{2,14}(?:将(?:比|达|增|为)|要(?:达|增|求)|达到)"
)  # 1959年的总产值将比上年增长四成  2026年的主要预期目标是：
_AIMED = ("争取", "力争", "确保", "保证", "赶在")  # 努力争取〔明年〕小麦丰收
_WAS_DONE = compiled(r"已|[^，。；要将]{0,16}已成定局|[^，。；]{0,6}[成现造到建加高立]了")  # 1953年完成了…
_TRIED = 8  # words of command of one stretch behind which a verb is looked for
_NAMES_WORK = compiled(
    r"(?:计划|安排|确定|布置|下达)[^，。]{0,6}的|[一-龥]{0,2}第[^，。]{1,4}届|(?:国民)?(?:经济|生产|国家)计划(?!要|规定)|[^，。；]{2,20}的投资计划(?=[，。；])|[^，。；]{0,14}(?:完成|进展|执行|落实|推进|工作)情况"
)  # 今年计划入库的企业  2020年全国第十届运动会  1959年经济计划
_NO_LESS = ("低于", "少于", "小于")
_SUPPOSED = ("即使", "如果", "尽管", "虽然", "倘若")  # 即使今年达不到，…
_PREPARES = compiled(r"打[好下牢]基础|创造条件|奠定基础")  # 为明年完成任务打好基础
_AHEAD = compiled("今后|未来")  # 今后八年计划建设的项目
_AIM_NAMED = compiled(r"[^，。；]*的(?:大事|关键|条件|基础|保证|前提)")  # 争取明年丰收的大事


def pieces(
    sentence: Sentence, rule: str, sure: bool, base: Base, section: str | None, counts: dict[str | None, int]
) -> Iterator[Commitment]:
    """A sentence as one commitment, or as several where it sets several deadlines.

    They are named after their section; `counts` tells how many each has, and is carried on.
    """
    text = sentence.text
    times = deadlines.find(text, base)
    figures = targets.choose(text, quantities.find(text), times=times)
    dates = _bounding(text, times, figures)
    names = bodies.instructed(text)
    cues = strength.cues(text)
    figure_spans = [(figure.quantity.start, figure.quantity.end) for figure in figures] if figures else []
    date_spans = [(date.start, date.end) for date in dates] if dates else []
    figure_at = name_at = 0
    told: tuple[Responsible, ...] = ()
    for start, end, date in _cut(text, dates) if dates else ((0, len(text), None),):
        own: tuple[Target, ...] = ()
        lead, first = None, figure_at
        while figure_at < len(figures) and figure_spans[figure_at][0] < end:
            figure_at += 1
        if first < figure_at:
            own = tuple([target(sentence, f, f.metric, base_of(sentence, f)) for f in figures[first:figure_at]])
            lead = figure_spans[first][0]
        first = name_at
        while name_at < len(names) and names[name_at][0] < end:
            name_at += 1
        if first < name_at:  # a stretch without a subject of its own goes on with the last one
            told = tuple([Responsible(sentence.span(a, b), text[a:b], part) for a, b, part in names[first:name_at]])
        kind: CommitmentKind = "target" if own else "pledge" if _pledges(text, start, end) else "task"
        deadline = _deadline(sentence, date) if date else None
        within, before = _within(cues, start, end)
        cue = strength.governing(text, within, lead) or before
        act = _action(text, start, end, within, rule, figure_spans, date_spans)
        floor = cue is not None and text.startswith(_NO_LESS, cue.end)  # 不得低于95%: that much is to be reached
        forbids = cue is not None and cue.forbids and not floor and (act is None or act.start > cue.start >= start)
        counts[section] = number = counts.get(section, 0) + 1
        yield Commitment(
            f"{section}.c{number}" if section else f"c{number}", section, kind, sentence.span(start, end),
            text[start:end], own, deadline, told, rule, "high" if sure else "low", _force(sentence, cue, act),
            "prevent" if forbids or (act and strength.prevents(act.verb)) else "do",
            act.verb if act else None, act.object if act else None,
        )  # fmt: skip


def _deadline(sentence: Sentence, date: Found) -> Deadline:
    """A deadline with its place in the source."""
    words = sentence.text[date.start : date.end]
    return Deadline(sentence.span(date.start, date.end), words, date.date, date.kind)


def _within(cues: list[strength.Cue], start: int, end: int) -> tuple[list[strength.Cue], strength.Cue | None]:
    """The words of the scale in a stretch, and the last one before it, with which it goes on if it has none."""
    if not cues:
        return [], None
    places = [cue.start for cue in cues]
    low = bisect_left(places, start)
    return cues[low : bisect_left(places, end, low)], cues[low - 1] if low else None


def _pledges(text: str, start: int, end: int) -> bool:
    """Whether the speaker promises in a stretch for himself or his side."""
    promises = "将" in text or "保证" in text or "承诺" in text
    return promises and _PLEDGE(text, start, end) is not None


def _force(sentence: Sentence, cue: strength.Cue | None, act: actions.Action | None) -> Strength | None:
    """How a stretch binds: by its word of the scale, else by the verb of a bare instruction."""
    if cue is not None:
        return Strength(cue.level, cue.word, sentence.span(cue.start, cue.end))
    if act is None:
        return None
    return Strength(strength.bare(act.verb), act.verb, sentence.span(act.start, act.start + len(act.verb)))


def _action(
    text: str, start: int, end: int, cues: list[strength.Cue], rule: str, figures: _Spans, dates: _Spans
) -> actions.Action | None:
    """What a stretch bids: where a bare instruction opens it, else behind the first word of command that one follows."""
    if end - start < len(text):
        dates, figures = _between(dates, start, end), _between(figures, start, end)
    found = actions.action(text, start, end, dates, figures)
    if found and not (cues and any(cue.start <= found.start < cue.end for cue in cues)):
        return found
    for cue in cues[:_TRIED]:
        if found := actions.action(text, cue.end, end, dates, figures):
            return found
    if cues and rule != "imperative":
        return None
    at = imperative(text) if start == 0 else None
    return actions.action(text, at, end, dates, figures) if at and at < end else None


def _between(spans: _Spans, start: int, end: int) -> _Spans:
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
            and (
                not text.startswith(_NAMED, date.end) or (bool(figures) and _OF_YEAR.match(text, date.end) is not None)
            )
            and not text.endswith(_SUPPOSED, 0, date.start)
            and not (text.endswith("为", 0, date.start) and _PREPARES.search(text, date.end))
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
    text, start = sentence.text, figure.quantity.start
    return bases.others(text[figure.clause : start], figure.quantity.dimension) or bases.base(
        text, figure.clause, start
    )
