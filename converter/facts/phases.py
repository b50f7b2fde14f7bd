"""What a part of a document does as a whole: report the past, set out what is to be done, or neither.

Its headings tell (工作回顾, 主要目标), from the innermost outwards; where a part has none, the opening of its paragraph.
"""

from __future__ import annotations

from enum import Enum

from converter.facts.past import TAKEN_UP
from converter.facts.starts import finder, firsts
from converter.model import Document, Section
from converter.patterns import compiled


class Phase(Enum):
    """`PAST` reports; `PLAN` sets out tasks; `OPEN` leaves it to each sentence."""

    PAST = "past"
    PLAN = "plan"
    OPEN = "open"


# 一、2021年工作回顾  五年工作总结  过去一年的工作  去年的工作  取得的成绩  存在的问题  当前形势; 已经拆掉了的，应当赔偿 rules a case
_PAST = finder(
    r"回顾|工作总结$|总结$|^过去|^[去上]年[^，]{0,8}(?:工作|情况)$|成绩|成就|成效$|基本情况|情况汇报|取得|年来|以来|存在的?(?:主要)?(?:问题|差距|不足)$|"
    r"(?:存在|突出|面临)[^，]{0,8}(?:问题|困难|不足|差距)$|^(?:主要|基本|几点|工作)?(?:原因|教训|经验|体会|做法)$|已经(?![^，。；]{0,20}[的者]，)|(?:取得|呈现|出现|实现|迈上|开创|保持|有).{0,3}新?(?:成效|进展|成绩|成果|突破|台阶|亮点|起色|局面|发展)$"
)
# 二、2024年重点工作安排  主要目标  重点任务  保障措施  今后五年的奋斗目标
_PLAN = finder(
    r"安排|任务|目标|部署|措施|打算|计划|规划|工作要点|今后|下一步|下步|总体要求|建议|怎样|如何|工作重点|"
    r"努力|奋力|推动|(?<![需主重])要(?=有新|实现|取得|呈现|开创|迈上|保持)|^(?:要|必须|切实|进一步|大力|全力|着力|加快|加强|坚持|深入|全面|推进|抓好|努力|继续|认真|严格|突出|强化|提升|完善|打造)"
)
# 五年来，  过去的一年，  一年来，  去年，  2013年，…  opens a paragraph of report
_PAST_OPENING = compiled(
    r"(?:回顾)?(?:[过这]去?的?|在过去的?|这)?(?:[一二两三四五六七八九十几]|[0-9]{1,2})(?:个?多?年|个月)[多以]?来|过去的?[一二三四五几]年|这[一二三四五几]+年|去年|上年|近年来|近几年|几年来|"
    r"近[一二三两几]年|在这一年|一年中|当年|解放(?:以)?[后来]|日前|近日|最近"
)
_OPENS = firsts(_PAST_OPENING.pattern)
_SINCE = compiled(rf"(?!{TAKEN_UP})自?从?[^，。]{{2,16}}以来|[^，。]{{0,10}}期间，我们")  # 自开工以来  大会期间，我们
# 2024年
_YEAR = compiled(r"[“”]?(?P<year>(?:19|20)[0-9]{2})年")


def headings(document: Document) -> list[Phase]:
    """The phase of each section of a document."""
    index = {section.id: place for place, section in enumerate(document.sections)}
    phases: list[Phase] = []
    year = int(document.date.value[:4]) if document.date else None
    for section in document.sections:
        above = phases[index[section.parent]] if section.parent in index else Phase.OPEN
        own = _heading(section, year)
        phases.append(above if own is Phase.OPEN or above is Phase.PAST else own)
    return phases


def _heading(section: Section, year: int | None) -> Phase:
    words = section.heading
    if not words:
        return Phase.OPEN
    if year is not None and (match := _YEAR.search(words)) and int(match["year"]) < year and "工作" in words:
        return Phase.PAST
    if _PLAN(words) and not words.endswith(("总结", "回顾")):
        return Phase.PLAN
    return Phase.PAST if _PAST(words) and "将" not in words else Phase.OPEN


def opens_report(text: str) -> bool:
    """Whether a paragraph that begins so reports the past until something says otherwise."""
    if text[0] in _OPENS and _PAST_OPENING.match(text):
        return True
    return ("以来" in text or "期间" in text) and _SINCE.match(text) is not None
