"""Whether a sentence commits, and by which rule.

An order or promise shows by its wording (必须, 确保, 要…, 将…, 请…), or by a bare verb where an instruction stands
(加强…, 进一步…). Reports of the past, explanations, forecasts, mere insight (要看到…), questions, thanks and what a
superior said are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from converter.facts.phases import Phase
from converter.facts.words import either, lists

Rule = Literal["order", "future", "request", "imperative", "goal", "continued"]

_CUES = lists("cues")
_IMPERATIVE = frozenset(_CUES["imperative"])
_AMBIGUOUS = frozenset(_CUES["ambiguous"])
_PLAIN = _IMPERATIVE - _AMBIGUOUS
# behind an ambiguous word: 建设的…, 教育是…, 管理和…
_AND = "和与、并及"
_NOUN = re.compile(r"[的是和与及、，在已也既成不者]|工作|事业|任务|部门|机构|水平|情况|方面|速度|质量|环境|条件|要素|目标|改革委|[局所部厅委办于]")
_SINGLE = frozenset(_CUES["imperative_single"])
_SINGLE_NOT = frozenset(word[:2] for word in _CUES["imperative_single_not"])
_INSIGHT = either(_CUES["insight"])

# Patterns begin with their literal words and look behind only then: the engine finds a literal start many times faster.
# 必须  都要  确保  应当  不得, but not 必须看到, 确保了, 为确保
_ORDER = re.compile(rf"(?:{either(_CUES['order'])})(?<!为确保)(?<!为力争)(?!了|要?有|[^，。]{{0,6}}(?:{_INSIGHT}))")
# 要加强, but not 主要 需要 要求 只要 要是 要看到
_MUST = re.compile(
    rf"要(?<![需主重摘纪首不只若还是紧必想简扼纲概险既将须次]要)(?<!人家要)(?<!他们要)(?<!敌人要)"
    rf"(?!求|素|点|塞|害|员|闻|件|案|旨|职|义|是|么|不|怎|什么|多少|靠|时间|看|犯|花|经过|死|吃亏|出问题|[^，。]{{0,6}}(?:{_INSIGHT}))"
)
# 不要层层加码, 不能搞一刀切
_NOT_TO = re.compile(r"不[要能应可]")
_MARKS = "，,、；;：:。"
_VERB_AHEAD = "(?:全年|年内)?(?:完成|实施|投资|建设|新建|到|在|于|安排|开工|新增|培训|筹)"
# 将加大  年内计划完成  拟于  打算  主要预期目标是
_FUTURE = re.compile(
    rf"将(?<![必势即行]将)(?!来|近|军|士|领|会|要来)|计划(?={_VERB_AHEAD}(?![^，。]{{0,8}}的))|"
    r"计划(?:(?<=年内计划)|(?<=年计划)|(?<=年度计划)|(?<=我们计划)|(?<=我[旗县市区]计划))(?!的|[^，。]{2,6}的)|拟(?=[于在投建对将新开安])|打算|准备(?=在|于|从|今|明)|"
    r"目标(?:任务)?(?:是|为|：|:)(?<![的定]目标为)|预计(?=拉动|带动|实现|完成|新增|到)"
)
_FORECAST = re.compile(either(_CUES["forecast"]))
# 希望各乡镇…  请旗委政法委…  要求各部门…
_REQUEST = re.compile(
    r"希望|要求(?=[各大全盟旗市省县区有相我])|请(?!予|你们原谅|示|各位|允许|大会|大家审|同志们审|审)|望(?=认真|各|贯|遵|研)|建议|责成|号召(?=全)"
)
_NOT = ("也", "还", "更", "切", "千万", "绝对", "绝", "就")
_ASKING = ("同时", "因此", "为此", "对此", "最后", "会议", "省委", "县委", "市委", "旗委")
_PAST = re.compile(rf"{either(_CUES['past'])}|已(?![^，。]{{0,6}}的)")
_DONE = re.compile(
    r"(?<![为除到罢得])了(?!解|结|如|不起|然)|(?:得到|取得)(?![^，。]{0,10}(?:新突破|实效|成效|突破))|较好地"
)
# 同比增长16%。 closes a report, but also a goal where goals are set
_GREW = re.compile(r"(?:同比|比上年|较上年)(?:增长|下降|提高)[^，。]{0,12}[，。]")
_EXPLAIN = re.compile(either(_CUES["explain"]))
_COURTESY = re.compile(either(_CUES["courtesy"]))
# 实践证明…  …至关重要  性质决定了…
_LESSON = re.compile(r"^(?:实践|事实|经验|历史)[^，]{0,6}(?:证明|表明|告诉|说明)|至关重要|尤为重要|能否|性质决定|才能[^，。]{1,12}[。；]$")
# 罗盟长强调…  总书记指出…  会议要求，…: not the speaker's own order
_VOICE = (
    r"(?:总书记|主席|总理|盟长|书记|省长|部长|市长|中央|国务院|(?<!本次)(?<!这次)会议|大会|两会|党代会|报告|文件|省委|行署|党委|领导同志|纲要|《[^》]{2,30}》)"
)
_REPORTED = re.compile(
    rf"{_VOICE}[^，,。；“]{{0,24}}?(?:(?:强调|指出|提出|教导|告诫|认为|号召)(?!的|了?[^，。]{{0,8}}的|精神)|(?:明确)?要求[，,：:“]|[^按]要求[^，。；]{{0,10}}要)|"
    rf"{_VOICE}[^。；]{{0,90}}[，,]并(?:要求|强调|指出)"
)
# 我们要…  希望…  为此…: the speaker's own order behind what he reported
_OWN = re.compile(r"(?:我们|我[旗县市区省]|全[旗区市县省盟]上下|大家|同志们)(?:一定|都|也|必须|务必|就|更|还)?(?:要|必须|应|务必)|我们一定|希望|为此|因此|请各")
# 按照…会议要求: what was ordered as a measure of what is ordered now
_MEASURE = re.compile(r"按|根据|依据|落实|贯彻|遵照|围绕|结合|执行|符合|对照|传达|学习|领会|依照|关于|聚焦|达到|基于|响应|适应")
# 做好X，是…的关键: a sentence about a task, no task
_SAYING = re.compile(
    r"[，,](?:既|就|也|不仅|都|更|才|正|不但|无疑|本身|同样|始终|不)?(?:是|事关|关系|具有|意味|成为|体现了|说明|表明|有利|才能|方能|直接|至关|离不开|在于|重于|"
    r"责任重大|任务|[^，,]{0,6}使命光荣|[^，,]{0,6}责无旁贷|(?:关键|根本|核心)[也就]?[是在]|这[也既就]?是)"
)
_SAID = re.compile(r"(?<![特尤凡求总但或还若就别其])是(?!否)|具有[^，]{0,6}意义|意义重大|事关|责任重大|任重|使命光荣|成为|才能|需要[很大一]|离不开|必将|尤为")
_CONDITION = re.compile(r"^(?:如果|若|只要|要是|假如|即使|尽管|虽然|虽|倘若|一旦)")
_INTO = re.compile(r"[，,：:]")
_OPENERS: dict[str, tuple[str, ...]] = {
    first: tuple(sorted((w for w in _CUES["openers"] if w[0] == first), key=len, reverse=True))
    for first in {word[0] for word in _CUES["openers"]}
}
_PREPOSITIONS = _CUES["prepositions"]
_TOPICS = _CUES["topics"]
# 到2025年，  到“十四五”末，
_HORIZON = re.compile(r"[到至](?<![^，,。；：:、争 ]到)(?<![^，,。；：:、争 ]至)(?:(?:19|20)[0-9]{2}年|“[^”]{2,4}”(?:期?末|时期末)|[0-9]{4}年底|本世纪[末中])")
_REACHED = re.compile(r"达到|增长|递增|达|控制在|突破|超过|实现|完成|保持在|稳定在|提高到|降到|下降|不低于|不超过|提高|降低")
# 34.5亿元  6％  *.*万亩: a figure with a unit, no date and no ordinal
_FIGURE = re.compile(r"[0-9０-９*][ ]?(?:[%％万亿]|个百分点|元|亩|吨|公里|人|户|家|个以上|项以上|平方|千瓦|头|斤)|[百千万]亿")
_AGAIN = re.compile(r"今后|下一?步|接下来|我们将|区政府将|将采取|我们要|一定要|务必|今年要")


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a sentence. `before` is the rule of the sentence before it in the paragraph."""

    phase: Phase
    reporting: bool = False  # the paragraph began as a report of the past
    before: Rule | None = None
    linked: bool = False  # the sentence before ended with a semicolon
    goals: bool = False  # the sentence before set out figures to be reached
    horizon: bool = False  # the paragraph sets out what will be the case by a later year
    minutes: bool = False  # what a meeting asked for is the document's own word
    quoted: bool = False  # within a quotation that an earlier sentence opened


def rule(text: str, context: Context) -> Rule | None:
    """The rule by which a sentence commits, None where it does not."""
    if context.quoted or text.endswith(("？", "?")):
        return None
    past = context.phase is Phase.PAST
    wording = _wording(text)
    if wording is not None:
        found = _by_wording(text, wording, past)
    elif past:
        return None
    else:
        found = _by_place(text, context)
    if found is None or _COURTESY.search(text) or _is_quotation(text) or _LESSON.search(text):
        return None
    return None if not context.minutes and _is_reported(text) else found


def _by_place(text: str, context: Context) -> Rule | None:
    """A sentence without a word of command, by where it stands and how it begins."""
    setting = context.goals or context.phase is Phase.PLAN
    goal = context.horizon or _HORIZON.search(text) is not None
    goal = goal or (setting and _FIGURE.search(text) is not None and (context.goals or _REACHED.search(text) is not None))
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


def _by_wording(text: str, wording: Rule | Literal["weak"], past: bool) -> Rule | None:
    if past and not _AGAIN.search(text):
        return None
    start = imperative(text)
    if start is not None and (saying := _SAYING.search(text, start)) and not _MUST.search(text, 0, saying.start()):
        return None
    if wording == "weak":
        return None if _EXPLAIN.search(text) or _PAST.search(text) or _DONE.search(text) else "order"
    return wording


def _is_reported(text: str) -> bool:
    reported = _REPORTED.search(text)
    if reported is None or _OWN.search(text, reported.end()):
        return False
    clause = max(text.rfind(mark, 0, reported.start()) for mark in "，,；;：:")
    return _MEASURE.search(text, clause + 1, reported.end()) is None


def _is_quotation(text: str) -> bool:
    return text[0] == "“" and text.rstrip("。；！ ").endswith("”") and text.count("“") == 1


def _wording(text: str) -> Rule | Literal["weak"] | None:
    if _ORDER.search(text):
        return "order"
    if any(_opens_clause(text, match.start(), _ASKING) for match in _REQUEST.finditer(text)):
        return "request"
    if _FUTURE.search(text) and not _FORECAST.search(text):
        return "future"
    if _MUST.search(text):
        return "order"
    return "weak" if any(_opens_clause(text, match.start(), _NOT) for match in _NOT_TO.finditer(text)) else None


def _opens_clause(text: str, at: int, leads: tuple[str, ...]) -> bool:
    """Whether a word opens its clause, one leading word aside."""
    for lead in leads:
        if text.endswith(lead, 0, at):
            at -= len(lead)
            break
    return at == 0 or text[at - 1] in _MARKS


def _about(text: str, start: int) -> bool:
    """Whether a sentence that begins with a verb only says something of that task: 做好X，是…"""
    if _SAYING.search(text, start):
        return True
    match = _INTO.search(text, start)
    return _SAID.search(text, start, match.start() if match else len(text)) is not None


def imperative(text: str) -> int | None:
    """Where an instruction without a subject begins, behind words that only say where, how or why.

    >>> imperative("加快推进云澜大桥建设。"), imperative("按照全旗安排，进一步加强管理。"), imperative("全旗经济平稳。")
    (0, 7, None)
    """
    at, clauses = 0, 0
    while at < len(text) and clauses < 5:
        match = _INTO.search(text, at)
        end = match.start() if match else len(text)
        at = _open(text, at, end)
        if is_verb(text, at):
            return at
        leads = text.startswith(_PREPOSITIONS, at)
        if at < end and not (leads or text.endswith(_TOPICS, at, end)):
            return None
        if match is None:
            return at if leads and end - at > 6 else None
        at, clauses = end + 1, clauses + 1
    return None


def is_verb(text: str, at: int) -> bool:
    """Whether a word of command without a subject stands at a place."""
    word = text[at : at + 2]
    if word[:1] == "每" and word[1:] in ("年", "月", "周", "季", "日", "半"):  # 每半年安排一次
        return True
    if word in _AMBIGUOUS:
        if _NOUN.match(text, at + 2) is None:
            return True
        return text[at + 2 : at + 3] in tuple(_AND) and text[at + 3 : at + 5] in _PLAIN  # 坚持和完善
    return word in _IMPERATIVE or (word[:1] in _SINGLE and word not in _SINGLE_NOT)


def _open(text: str, at: int, end: int) -> int:
    while at < end:
        for word in _OPENERS.get(text[at], ()):
            if text.startswith(word, at, end):
                at += len(word)
                break
        else:
            break
    return at


def sets_horizon(text: str) -> bool:
    """Whether a sentence says what will be the case by a later year: 到2025年，…"""
    return _HORIZON.search(text) is not None
