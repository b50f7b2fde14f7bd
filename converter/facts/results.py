"""Results: figures that a document reports as reached, each with its metric, its clause and the period it is of.

Only reports of the past are read: parts that look back (工作回顾), paragraphs that open so (五年来，…), and sentences that
name a year before the document's. What lacks, what is set against a plan or against others, the first figure of
由81%提高到93%, attributes and names are none. The period is a year that the words or the part's heading name, or that
去年 and 全年 mean by the document's own date; where several years are spoken of it stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterator

from converter.facts import layout, metrics, quantities, targets
from converter.facts.amounts import is_amount
from converter.facts.judging import Judged
from converter.facts.periods import Periods
from converter.facts.phases import Phase
from converter.facts.quantities import Quantity
from converter.facts.starts import finder
from converter.facts.targets import Figure
from converter.facts.units import COUNTED
from converter.facts.voices import is_reported
from converter.facts.words import either, lists
from converter.frozen import frozen
from converter.model import Document, Result
from converter.patterns import compiled

_WORDS = lists("results")
_REACHED = finder(either(_WORDS["reached"]))
_LACKING = finder(either(_WORDS["lacking"]))
_FAULTS = compiled(either(_WORDS["faults"]))
# 我们还有四个方面的短板：  也存在一些困难和问题: from here on the paragraph tells what is wrong
_FAULTY = finder(
    rf"(?:还有|还存在|仍存在|存在|仍然|面临|看到)[^。；]{{0,40}}(?:{either(_WORDS['faults'])})|不少(?:困难|问题|短板)"
)
# 比计划多出0.2万亩  快于年初目标0.2个百分点  高于全国平均水平3个百分点
_AGAINST = compiled(
    r"(?:比|较|高于|快于|低于|高出|超出|超|多于|好于|优于)[^，。；]{0,10}(?:计划|目标|预期|任务|全国|全盟|全省|全市|全区|自治区|平均|水平|控制线)"
)
# 由81%提高到93%  从3天缩到1天: where it was before
_FROM = compiled(r"[由从自](?:[^，。；]{0,16})$")
# 提高到93%
_TO = compiled(r"^[^，。；]{0,10}(?:到|至|为)")
# 由81%
_FROM_WHERE = compiled(r"[由从](?=[0-9０-９约]|上年|去年|“)")
# 候鸟种类多〔了〕  饲草种〔到〕
_OVER = compiled(r"(?:已经?|始终|连续[^，]{1,3}年|连续|跨过|首次|率先|在全国率先[^，]{0,3}|[了到至、])+$")
# 三年累计
_AHEAD = compiled(r"^(?:累计|共计?|[二三四五]年(?=累计|共|[新引建完投]))+(?!有|同)")
_NAMELESS = frozenset(("投资", "增长", "提高", "下降", "减少", "增加", "收入", "资金", "产值", "占", None))
_LEVEL = compiled(r"的(?:较低|较高|合理|高位|低位|历史)")  # 控制在3.5%的较低水平
# 位次前移
_RANK = compiled(r"排名|位次|上升|前移|提升|第")
# 有望突破
_FORESEEN = compiled(r"预计|有望|预期|力争|可达")
_HINT = finder(r"[0-9０-９*％%]|[百千万亿]|分之")
# 建成了
_DONE = compiled(r"了|已|共|累计")
_EDGE = " 　，,、；;：:。和及与并——-"


def extract(document: Document, judged: list[Judged]) -> tuple[Result, ...]:
    """The results of a document in order."""
    periods = Periods(document)
    counts: dict[str, int] = {}
    made: list[Result] = []
    faulty = -1
    for each, rule in _reports(document, judged, periods):
        sentence = each.sentence
        if _FAULTY(sentence.text):
            faulty = sentence.paragraph
        if faulty == sentence.paragraph or not _HINT(sentence.text) or is_reported(sentence.text):
            continue
        figures = targets.choose(sentence.text, quantities.find(sentence.text), _is_result)
        section = None if sentence.section is None else document.sections[sentence.section].id
        for stretch in _stretches(sentence.text, figures):
            counts[section or ""] = number = counts.get(section or "", 0) + 1
            clause = sentence.text[stretch.start : stretch.end]
            base = layout.base_of(sentence, stretch.figure)
            metric = _metric(sentence.text, stretch.figure, base)
            quantity = layout.target(sentence, stretch.figure, metric, base)
            period = periods.of(each, stretch.figure.clause, stretch.figure.quantity.start)
            if quantity.scope == "累计" and "全年" not in clause:
                period = None
            sure = rule == "review" and period is not None and metric not in _NAMELESS and not _FORESEEN.search(clause)
            made.append(
                Result(
                    f"{section}.r{number}" if section else f"r{number}", section,
                    sentence.span(stretch.start, stretch.end), clause,
                    quantity, period, rule, "high" if sure else "low",
                )
            )  # fmt: skip
    return tuple(made)


def _reports(document: Document, judged: list[Judged], periods: Periods) -> Iterator[tuple[Judged, str]]:
    """Sentences that report the past, with the rule by which they are known to."""
    wrong = _wrong(document)
    for each in judged:
        if each.phase is Phase.PLAN:
            continue
        periods.see(each)
        section = each.sentence.section
        if each.rule is not None or each.quoted or (section is not None and wrong[section]):
            continue
        if each.phase is Phase.PAST:
            yield each, "review"
        elif each.reporting:
            yield each, "reporting"
        elif periods.names_past(each.sentence.text):
            yield each, "dated"


def _wrong(document: Document) -> list[bool]:
    """Which sections tell what is wrong, by their own heading or one above."""
    index = {section.id: place for place, section in enumerate(document.sections)}
    found: list[bool] = []
    for section in document.sections:
        above = section.parent in index and found[index[section.parent]]
        found.append(above or bool(section.heading and _FAULTS.search(section.heading)))
    return found


def _is_result(text: str, quantity: Quantity, clause: int, low: int, stop: int, listed: bool) -> bool:
    before, near = text[clause : quantity.start], text[low : quantity.start]
    if near.endswith("的") or near.lstrip(_EDGE).startswith("占"):
        return False
    if quantity.dimension == "duration" or (quantity.written and quantity.dimension in COUNTED):
        return False
    if (
        _LACKING(text, low, quantity.core)
        or _AGAINST.search(before)
        or text.startswith(("以上的", "的目标", "的任务", "目标", "任务"), quantity.end)
    ):
        return False
    if not near.strip(_EDGE) and _LACKING(before):  # the next of a list that is none
        return False
    if quantity.unit == "位" and _RANK.search(near):
        return False
    if _FROM.search(near) and _TO.match(text[quantity.end : stop]):
        return False
    if not (
        _REACHED(near)
        or _REACHED(before)
        or _DONE.search(near)
        or listed
        or quantity.comparator != "eq"
        or _bare(near, quantity)
    ):
        return False
    return is_amount(text, quantity, clause, low, stop, listed) or (
        _plain(quantity, near) and _ends(text, quantity, stop)
    )


def _metric(text: str, figure: Figure, base: str | None) -> str | None:
    """The metric without what it is compared with and without 了; that of 可办率由81%提高到93% stands before 由."""
    metric = figure.metric or ""
    low, high = figure.clause, figure.quantity.start
    before = [found.start() for found in _FROM_WHERE.finditer(text, low, high)]
    if before and "、" not in text[before[-1] : high]:
        metric = metrics.ahead(text, max(low, text.rfind("、", low, before[-1]) + 1), before[-1], "")[0]
    if base:
        metric = metric.replace(base, "")
    return _OVER.sub("", _AHEAD.sub("", metric)) or None


def _bare(near: str, quantity: Quantity) -> bool:
    """粮食总产量3.31亿斤: a name and its measure."""
    return quantity.dimension not in COUNTED and 2 <= len(near.strip(_EDGE)) <= 16


def _plain(quantity: Quantity, near: str) -> bool:
    return quantity.dimension not in COUNTED or _REACHED(near) is not None


def _ends(text: str, quantity: Quantity, stop: int) -> bool:
    """Whether the clause ends with the figure: nothing follows that it could merely describe."""
    return not text[quantity.end : stop].strip(_EDGE + "）)”") or _LEVEL.match(text, quantity.end) is not None


@frozen
class _Stretch:
    figure: Figure
    start: int
    end: int


def _stretches(text: str, figures: list[Figure]) -> list[_Stretch]:
    """Each figure with its clause, or with its part of one that holds several."""
    found = []
    last = 0
    for place, figure in enumerate(figures):
        quantity = figure.quantity
        start = max(figure.clause, last)
        end = figure.stop
        if place + 1 < len(figures) and figures[place + 1].quantity.start < end:
            following = figures[place + 1].quantity.start
            joint = text.find("、", quantity.end, following)
            joint = max(text.rfind(mark, quantity.end, following) for mark in "和及与") if joint < 0 else joint
            end = joint if joint >= quantity.end else quantity.end
        last = end
        while start < quantity.start and text[start] in _EDGE:
            start += 1
        while end > quantity.end and text[end - 1] in _EDGE:
            end -= 1
        found.append(_Stretch(figure, start, end))
    return found
