"""Whether a sentence commits, and by which rule.

An order or promise shows by its wording (必须, 确保, 要…, 将…, 请…), or by a bare verb where an instruction stands
(加强…, 进一步…). Reports of the past, explanations, forecasts, mere insight (要看到…), questions, thanks and what a
superior said are none.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from converter.facts.imperative import clause_end, imperative
from converter.facts.phases import Phase
from converter.facts.voices import is_comment, is_narrated, is_quotation, is_reported
from converter.facts.wording import Wording, orders, wording
from converter.facts.words import either, lists

Rule = Literal["order", "future", "request", "imperative", "goal", "continued"]

_CUES = lists("cues")
# 日前 opens news of the past, 20日前 sets a day; 加快已有业务迁移 only names
_PAST = re.compile(
    rf"{either(_CUES['past'])}|(?<![0-9一二三四五六七八九十*])日前|"
    rf"已(?<!加快已)(?<!依托已)(?<!利用已)(?<!整合已)(?![^，。]{{0,6}}的)"
)
_DONE = re.compile(
    r"(?<![为除到罢得])了(?!解|结|如|不起|然)|(?:得到|取得)(?![^，。]{0,10}(?:新突破|实效|成效|突破))|较好地"
)
# 同比增长16%。 closes a report, but also a goal where goals are set
_GREW = re.compile(r"(?:同比|比上年|较上年)(?:增长|下降|提高)[^，。]{0,12}[，。]")
_EXPLAIN = re.compile(either(_CUES["explain"]))
# 做好X，是…的关键: a sentence about a task, no task
_SAYING = re.compile(
    r"[，,](?:既|就|也|不仅|都|更|才|正|不但|无疑|本身|同样|始终|不)?(?:是|事关|关系|具有|意味|成为|体现了|说明|表明|有利|才能|方能|直接|至关|离不开|在于|重于|"
    r"责任重大|任务|[^，,]{0,6}使命光荣|[^，,]{0,6}责无旁贷|(?:关键|根本|核心)[也就]?[是在]|这[也既就]?是)"
)
_SAID = re.compile(
    r"(?<![特尤凡求总但或还若就别其])是(?!否)|具有[^，]{0,6}意义|意义重大|事关|责任重大|任重|使命光荣|成为|才能|需要[很大一]|离不开|必将|尤为"
)
_CONDITION = re.compile(r"^(?:如果|若|只要|要是|假如|即使|尽管|虽然|虽|倘若|一旦)")
# 到2025年，  到“十四五”末，
_HORIZON = re.compile(
    r"[到至](?<![^，,。；：:、争 ]到)(?<![^，,。；：:、争 ]至)(?:(?:19|20)[0-9]{2}年|“[^”]{2,4}”(?:期?末|时期末)|[0-9]{4}年底|本世纪[末中])"
)
_REACHED = re.compile(
    r"达到|增长|递增|达|控制在|突破|超过|实现|完成|保持在|稳定在|提高到|降到|下降|不低于|不超过|提高|降低|"
    r"不少于|至少|压减|压到|提到|压缩|减少|新增|整合为|以内|左右|以上(?=[，；。])|完毕|改造完"
)
# 34.5亿元  6％  *.*万亩: a figure with a unit, no date and no ordinal
_FIGURE = re.compile(
    r"[0-9０-９*][ ]?(?:[%％万亿]|个百分点|元|亩|吨|公里|人|户|家|名|次|处|座|条|个以上|项以上|个以内|个工作日|个(?=[，；。])|小时|平方|立方|千瓦|头|斤)|"
    r"[百千万]亿"
)
# 不少于4次  控制在4%以内  压到50个工作日以内: a norm that a report of the past hardly sets
_NORM = re.compile(
    r"不(?:得|能)?(?:少于|低于|超过|高于)[^，。；]{0,10}[0-9]|至少[^，。；]{0,16}[0-9]|"
    r"(?:控制在|[提压降缩升][到至]|(?:提高|提升|压缩|压减|缩短|降低)[到至])[^，。；]{1,12}(?:以内|以上|以下)"
)
# 6月底前  9月30日前  年底前  年内: a day that is still to come, in what sets tasks
_DUE = re.compile(r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:月(?:底|末|份|[上中]旬)?|日)(?:之|以)?前(?!期)|年(?:底|末)前|年内")
_PRINTED_YEAR = re.compile(r"(?:19|20)[0-9]{2}年")
# 过去的一年，…确保…: a review unless it says what is to be done
_REVIEW = re.compile(r"过去的?[一二三四五]?年|[一五三几]年来|去年，|回顾")
_BOUND = re.compile(r"必须|务必|应|要")
_AGAIN = re.compile(r"今后|下一?步|接下来|我们将|区政府将|将采取|我们要|一定要|务必|今年要")


class Context(NamedTuple):
    """What stands around a sentence. `before` is the rule of the sentence before it in the paragraph."""

    phase: Phase
    reporting: bool = False  # the paragraph began as a report of the past
    before: Rule | None = None
    linked: bool = False  # the sentence before ended with a semicolon
    goals: bool = False  # the sentence before set out figures to be reached
    horizon: bool = False  # the paragraph sets out what will be the case by a later year
    minutes: bool = False  # what a meeting asked for is the document's own word
    directive: bool = False  # a notice: what it states without a mark of the past is to be done
    quoted: bool = False  # within a quotation that an earlier sentence opened


def rule(text: str, context: Context) -> Rule | None:
    """The rule by which a sentence commits, None where it does not."""
    if context.quoted or text.endswith(("？", "?")):
        return None
    past = context.phase is Phase.PAST
    worded = wording(text)
    if worded is not None:
        found = _by_wording(text, worded, past)
    elif past:
        return None
    else:
        found = _by_place(text, context)
    if found is None or is_comment(text) or is_quotation(text) or is_narrated(text):
        return None
    return None if not context.minutes and is_reported(text) else found


def _by_place(text: str, context: Context) -> Rule | None:
    """A sentence without a word of command, by where it stands and how it begins."""
    setting = context.goals or context.phase is Phase.PLAN or (context.directive and not context.reporting)
    goal = context.horizon or _HORIZON.search(text) is not None
    goal = goal or _is_due(text, setting) or (not context.reporting and _NORM.search(text) is not None)
    goal = goal or (
        setting and _FIGURE.search(text) is not None and (context.goals or _REACHED.search(text) is not None)
    )
    start = None if goal or context.reporting else imperative(text)
    linked = context.linked and context.before is not None
    if not (goal or linked or start is not None) or _CONDITION.match(text):
        return None
    if _PAST.search(text) or _DONE.search(text) or (not setting and _GREW.search(text)):
        return None
    if goal:
        return None if context.horizon and _EXPLAIN.search(text) else "goal"
    if start is not None:
        return None if _about(text, start) else "imperative"
    return None if _EXPLAIN.search(text) else "continued"


def _is_due(text: str, setting: bool) -> bool:
    """Whether a sentence that sets tasks says by when: 6月底前完成联网。 A printed year may be one that is over."""
    return setting and _DUE.search(text) is not None and _PRINTED_YEAR.search(text) is None


def _by_wording(text: str, worded: Wording, past: bool) -> Rule | None:
    if past and not _AGAIN.search(text):
        return None
    start = imperative(text)
    if start is not None and (saying := _SAYING.search(text, start)) and not orders(text, 0, saying.start()):
        return None
    if start is not None and worded == "order" and _describes(text, start):
        return None
    if _REVIEW.match(text) and not _BOUND.search(text):
        return None
    if worded == "weak":
        return None if _EXPLAIN.search(text) or _PAST.search(text) or _DONE.search(text) else "order"
    return worded


def _describes(text: str, start: int) -> bool:
    """Whether the only word of command stands in what a first clause says of its task: 做好X是争取Y的条件。"""
    end = clause_end(text, start)
    said = _SAID.search(text, start, end)
    return said is not None and not orders(text, 0, said.start()) and not orders(text, end, len(text))


def _about(text: str, start: int) -> bool:
    """Whether a sentence that begins with a verb only says something of that task: 做好X，是…"""
    if _SAYING.search(text, start):
        return True
    return _SAID.search(text, start, clause_end(text, start)) is not None


def sets_horizon(text: str) -> bool:
    """Whether a sentence says what will be the case by a later year: 到2025年，…"""
    return _HORIZON.search(text) is not None
