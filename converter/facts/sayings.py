"""What a sentence says of a task instead of setting it: why it matters, what it is, that it is the custom."""

from __future__ import annotations

import re

from converter.facts.goals import sets_figure
from converter.facts.imperative import clause_end
from converter.facts.starts import finder
from converter.facts.wording import Wording, orders
from converter.facts.words import either, lists
from converter.patterns import compiled

_EXPLAIN = finder(either(lists("cues")["explain"]))
# 做好X，是…的关键: a sentence about a task, no task
_SAYING = finder(
    r"[，,](?:既|就|也|还|不仅|都|更|才|正|仍然?|依然|不但|无疑|本身|同样|始终|不)?(?:是(?!否)|事关|关系|具有|意味|成为|体现了|说明|表明|有利|(?:甚为|十分|非常|极为|极其|很|最)重要|才能|方能|直接|至关|离不开|在于|重于|"
    r"责任重大|任务|(?:意义|责任|难度|要求|标准|压力|时间)[很更较]?(?:大|重|高|严|紧)(?=[，。；])|(?=[^，,使责]{0,6}+[使责])[^，,]{0,6}(?:使命光荣|责无旁贷)|符合[^，。；]{2,16}(?:规律|利益|国情|愿望|期待|潮流|实际)[，。；]|(?:关键|根本|核心|目的|成败|出路|根基)[也就]?[是在]|对于?[^，。；]{2,24}(?:关系|作用|意义|影响)(?:极大|重大|很大)|这[也既就]?是|需要?[^，。；]{0,6}(?:时间|过程|付出)|不[仅但](?:可以|能|会)|"
    r"(?=[^，,。；是]{0,8}+是)[^，,。；]{1,8}(?<!不)是(?:关键|根本|基础|保障|前提|核心|重点|支撑|保证|重中之重|动力|灵魂|生命线|主体|先导)(?=[，。；])|我们(?:完全)?有(?:信心|底气|条件|能力|基础|优势)|"
    r"(?=[^，,。；就]{0,10}+就)[^，,。；]{1,10}就(?:一定)?会[^，。；]*[。；]?$)|[，,](?:完全|十分)?符合[^，。；]{2,24}(?:规律|要求|实际|利益|方向|精神|愿望)[。；]|可以?(?:归纳|概括)为"
)
# 做好护渠意义特别重大。
_MATTERS = compiled(r"(?:意义|责任|影响)[^，。；]{0,4}(?:重大|深远)[。；]?$")
# 做好护渠是大事
_SAID = finder(
    r"(?<![特尤凡求总但或还若就别其])是(?!否)|具有[^，]{0,6}意义|意义重大|事关(?![^，。；]{1,10}的)|责任重大|任重|使命光荣|成为|才能|才算|需要[很大一]|离不开|必将|尤为|就是(?=[抓推做搞办建保促])|不可能|谈何容易|任重道远|永远在路上|刻不容缓|势在必行|迫在眉睫|大有可为|正当其时|"
    r"的(?:任务|压力|难度|责任|形势)(?:还|依然|仍然|仍|十分|非常|更加|更|很|较|相当)+(?:重|大|艰巨|繁重|严峻|紧迫)|(?:还|仍|尚)不(?:到位|够|足|高|强|严|力)"
)
# ，要坚持
_AFTER_ALL = compiled(
    r"[，,](?:因此|我们|大家)?(?:(?:必须|务必|一定要)(?=继续|认真|坚决|切实|抓|把|采取|引起|高度|始终)|要(?=始终|坚持|继续|切实))"
)
# 历来重视种草
_CUSTOM = finder("历来|向来|一向")
_SOON = 18  # characters in which a custom is told


def explains(text: str) -> bool:
    """Whether a sentence explains by its own words: 这说明…"""
    return _EXPLAIN(text) is not None


def may_say(text: str) -> bool:
    """Whether `only_says`, `describes` or `about` may hold of a sentence, wherever its task begins."""
    return _SAYING(text) is not None or _SAID(text) is not None


def only_says(text: str, start: int, worded: Wording) -> bool:
    """Whether a sentence only says something of the task that begins at a place: 做好X，是…的关键; not 抓好X，是…，必须…"""
    saying = _SAYING(text, start)
    return saying is not None and not _told_beside(text, worded, saying)


def is_custom(text: str) -> bool:
    """Whether a sentence tells what is always done: 旗委历来重视种草，每年都要开会。"""
    return ("来" in text or "一向" in text) and _CUSTOM(text, 0, _SOON) is not None


def matters(text: str) -> bool:
    """Whether a sentence ends with how much its task matters: 做好今年工作意义特别重大。"""
    return _MATTERS.search(text) is not None


def _told_beside(text: str, worded: Wording, saying: re.Match[str]) -> bool:
    """Whether a sentence that says something of its task orders it as well: 抓好X，是…，必须…; 目标为7%，这是…"""
    if orders(text, 0, saying.start()) or (worded == "future" and sets_figure(text, saying.start())):
        return True
    return _AFTER_ALL.search(text, saying.start() + 1) is not None


def describes(text: str, start: int) -> bool:
    """Whether the only word of command stands in what a first clause says of its task: 做好X是争取Y的条件。"""
    end = clause_end(text, start)
    said = _SAID(text, start, end)
    return said is not None and not orders(text, 0, said.start()) and not orders(text, end, len(text))


def about(text: str, start: int) -> bool:
    """Whether a sentence that begins with a verb only says something of that task: 做好X，是…"""
    if _SAYING(text, start):
        return True
    return _SAID(text, start, clause_end(text, start)) is not None
