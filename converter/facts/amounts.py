"""Whether a quantity in a commitment is an amount to be reached or done, and no name, attribute or figure of the past."""

from __future__ import annotations

from converter.facts.bases import distance
from converter.facts.counts import is_count
from converter.facts.measures import is_measure
from converter.facts.portions import is_portion
from converter.facts.quantities import Quantity
from converter.facts.starts import finder
from converter.facts.units import COUNTED
from converter.facts.words import either, lists
from converter.patterns import compiled

_PAST = compiled(either(lists("targets")["past"]))
# 比去年增产两成  在上年基础上
_COMPARED = compiled(r"(?:较|比|同)(?:去年|上年|前年)(?:同期)?|在(?:去年|上年)基础上")
_CHANGED = compiled(r"由[^，。；由]{1,16}?(?:为|到|至)(?!今)")  # 由14家整合为6家: the figure behind 为 is the new one
_OBJECT = compiled(r"^[^，。；]{0,12}[把将][^，。；了]{0,12}(?<!已)的$")  # 把已失业的〔300人〕安置下来
# 比2020年的〔13万吨〕减少…: what the new figure is set against
_SET_AGAINST = compiled(r"[比较](?:[0-9]{4}年|去年|上年|前年|“[^”]{2,4}”(?:规划)?期?末)(?:同期|年?底|年?末)?的$")
# 每个劳动日分到〔一元二角〕  每亩收〔五角〕
_PAID = compiled(r"每[^，。；]{1,10}?(?:分到|达到|[收付发交]|补[助贴]|预支|提高到|增加到)$")
# 单产：〔二百四十斤〕
_LABELLED = compiled(r"(?:^|[，,。；;、\s])[一-龥]{2,6}[：:]$")
_LABEL = 8
# 生产水平还只有〔110吨〕: what there is
_ONLY = ("只有", "仅有", "还只", "不过", "还有", "尚有")
# 即使达不到〔400斤〕: what may fail
_SUPPOSED = compiled(r"(?:即使|如果|尽管)[^，。；]{0,16}$")
# 每天睡眠〔8小时〕  每两周休息〔1天〕: how long, time and again
_PER_DAY = compiled(
    r"每(?:天|日|晚|班|周|月|年|[两二三]周|次|学期|个?学生)[^，。；每]{0,12}?(?:睡眠|休息|劳动|学习|工作|供电|营业|开放|放假|参加|训练|锻炼|值班)[^，。；]{0,6}$|每[次天日周](?:学习)?(?:不少于|至少|不得少于|不超过)$"
)
# 保证职工劳动〔八小时〕、睡眠〔八小时〕
_HOURS_KEPT = compiled(r"(?:保证|确保|必须)[^，。；]{0,20}(?:睡眠|休息|劳动|学习|工作)$")
# 起征点从月销售额〔3万元〕提高到10万元: where it is before the change
_FROM = compiled("(?:(?<![自理缘])由|从(?!业|事|严|优|而|属))[^，。；、0-9由从]{1,10}$")
_CHANGES = compiled("(?:提高|增加|提升|上调|扩大|降低|下调|减少|压减|压缩|调整|[降升增减])(?:到|至|为)")
_LATER = compiled(r"，[^，。；]{0,6}[到至为]")  # 从30斤，压缩到28斤: where it was before
_OPEN, _CLOSE = "“「『《", "”」』》"
_OPENED = compiled(f"[{_OPEN}]")
# 清洁天数达到300天: how long is what is measured
_LASTING = compiled(
    r"(?:天数|日数|时长|时间|小时数|年限|寿命|周期|期限)(?:力争|确保|必须|要|应)*(?:达到|达|不少于|不低于|保持在|稳定在|延长到|延长至|为)"
)
# 〔力争〕增速高于全市平均水平2个百分点: how far they are to be
_TO_BE = compiled(r"力争|确保|争取|努力|必须|保持|实现|应|(?<!主)要(?![素求点])")
# 收入增速高于全市平均水平〔2个百分点〕: how far ahead a growth is to be
_AHEAD = compiled(r"(?:增速|增幅|增长)[^，。；]{0,4}(?:高|快|优|好)[于出]")
# 压缩到3天
_TIME_CUT = finder(r"压缩|缩短|压减|压到|压至|控制|减少|减至|降至|降到|不超过|提速")


def is_target(text: str, quantity: Quantity, clause: int, low: int, stop: int, listed: bool) -> bool:
    """Whether a commitment's quantity is to be reached; `clause` and `stop` bound its clause, `low` its own words."""
    before = text[clause : quantity.start]
    if _is_past(before, text[low : quantity.start]) or before.endswith(_ONLY):
        return False
    if ("即使" in before or "如果" in before or "尽管" in before) and _SUPPOSED.search(before):
        return False
    return is_amount(text, quantity, clause, low, stop, listed)


def is_amount(text: str, quantity: Quantity, clause: int, low: int, stop: int, listed: bool) -> bool:
    """Whether a quantity is an amount of something done or reached, whenever that is."""
    before, after = text[clause : quantity.start], text[quantity.end : stop].removeprefix("大关")  # 突破3亿公斤大关
    if _quoted(text, quantity.start):
        return False
    far = distance(before)  # 低于全国平均水平30斤
    if (far is not None and not _TO_BE.search(before, 0, far) and not _AHEAD.search(before)) or (
        before.endswith("类") and quantity.comparator == "eq" and quantity.dimension == "count"
    ):
        return False  # 牧业类12个: how a list is made up
    if quantity.comparator != "eq" and before.endswith(("对", "对于", "凡", "凡是")):
        return False  # 对10户以上的自然村: which ones
    if before.endswith(("从", "由")) and _LATER.match(text, quantity.end):
        return False
    if ("从" in before or "由" in before) and _CHANGES.match(after) and _FROM.search(before):
        return False
    if before.endswith("的") and _SET_AGAINST.search(before):
        return False
    if after == "的":  # 亩均税收低于2万元的，一律不批: which ones, not how much
        return False
    if quantity.ratio or quantity.unit == "番":
        return bool(before.strip())
    small = quantity.dimension == "money" and quantity.written and (quantity.value or 0) < 100
    if small and quantity.comparator == "eq" and not _PAID.search(before):  # 三元 is a name, 不超过一元 a bound
        return False
    if quantity.dimension is None:
        bounded = text.startswith(("突破", "超过"), quantity.start) or "突破" in before
        return not quantity.written or bounded or "达到" in before
    if quantity.dimension in ("share", "ratio"):
        return is_portion(before, after, quantity)
    if quantity.dimension == "duration":
        return _is_duration(text, quantity, clause, after, stop)
    if quantity.dimension in COUNTED:
        return is_count(text, quantity, before, after, text[low : quantity.start], listed)
    if not before and _LABELLED.search(text, max(0, clause - _LABEL), clause):
        return True  # 单产：240斤
    return is_measure(quantity, before, after, listed)


def _is_duration(text: str, quantity: Quantity, clause: int, after: str, stop: int) -> bool:
    """Whether a length of time is what is to be reached: 每天睡眠8小时, 供水天数达到300天, 压缩到3天."""
    before, bounded = text[clause : quantity.start], text[clause : quantity.core]
    if (_HOURS_KEPT.search(before) and not after.startswith("的")) or _PER_DAY.search(bounded):
        return True
    if _LASTING.search(bounded) or _TIME_CUT(before):
        return True
    if not after and quantity.core > quantity.start and text[quantity.start] == "不":  # 下基层不少于60天
        return True
    return quantity.comparator == "le" and _TIME_CUT(text, clause, stop) is not None


def _quoted(text: str, at: int) -> bool:
    """Inside a short quotation: “四办”, “352”工程."""
    if _OPENED.search(text, max(0, at - 12), at) is None:
        return False
    opened = max(text.rfind(mark, max(0, at - 12), at) for mark in _OPEN)
    if opened < 0:
        return False
    return all(text.find(mark, opened, at) < 0 for mark in _CLOSE) and any(
        text.find(mark, at, at + 12) >= 0 for mark in _CLOSE
    )


def _is_past(before: str, near: str) -> bool:
    if not (_PAST.search(before) or "了" in near) or _OBJECT.search(before):
        return False
    return "了" in near or bool(_PAST.search(_CHANGED.sub("", _COMPARED.sub("", before))))
