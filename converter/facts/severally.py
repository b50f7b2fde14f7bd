"""A和B分别达到X和Y: the figures of a list, each with its own member of the list of what they measure."""

from __future__ import annotations

import re
from dataclasses import replace

from converter.facts.metrics import CHANGES
from converter.facts.quantities import Quantity
from converter.patterns import late

# 收入和产量分别达到
_SEVERALLY = late(r"分别[^，。；]{0,6}$")
_REACH = 12
_BETWEEN = ("、", "和", "，")
_BOUNDS = ("ge", "le", "approx")
# 燕麦、饲草〔种植面积〕  城镇和农村〔居民人均可支配收入〕: the measure that all members of a list have
_MEASURE = late(
    r"(?:居民)?(?:人均)?(?:可支配|纯)?收入$|(?:人均)?(?:财政)?(?:补助|补贴|保障)?标准$|(?:(?:播种|种植|养殖|造林|灌溉|建筑|绿化)面积|面积|总?产[量值]|排放(?:总?量)?|(?:发电|用水|销售)?总?量|[一-龥]{2}率)$"
)
# 粮食产量和牲畜存栏, GDP和财政收入: each member is a measure of its own
_MEASURED = frozenset("量值率额入积资数重栏费")
# 城镇和农村居民收入〔分别增长〕  烟尘和粉尘排放量〔减少〕: how all members of a list change
_GROWN = late(f"(?P<kept>.*?)(?:分别)?(?P<grown>(?:年均|同比)?(?:{'|'.join(CHANGES)}))?$")


def share_out(text: str, found: list[tuple[Quantity, str | None]]) -> list[tuple[Quantity, str | None]]:
    """Figures and their metrics, where 分别 says so each with its own; a bound behind the last holds for all."""
    out = list(found)
    index = 0
    while index < len(out):
        start = out[index][0].start
        if not _SEVERALLY.search(text, max(0, start - _REACH), start):
            index += 1
            continue
        last = _last(text, out, index)
        bound, listed = out[last][0].comparator, out[index][1] or ""
        members = _members(listed)
        named = len(members) == last + 1 - index
        for place in range(index, last + 1):
            quantity = out[place][0]
            if bound in _BOUNDS and quantity.comparator == "eq":
                quantity = replace(quantity, comparator=bound)
            out[place] = quantity, members[place - index] if named else listed.replace("分别", "")
        index = last + 1
    return out


def _last(text: str, found: list[tuple[Quantity, str | None]], index: int) -> int:
    """The last figure of the list that one begins: 〔5%〕、〔6%〕和〔7%〕."""
    while index + 1 < len(found) and text[found[index][0].end : found[index + 1][0].start] in _BETWEEN:
        index += 1
    return index


def _members(metric: str) -> list[str]:
    """The members of a list of metrics, each with the measure and the change that the last one's words end with."""
    listed = _GROWN.fullmatch(metric)
    if listed is None:
        return []
    members = re.split(r"、|和|与", listed["kept"].partition("分别")[0])
    measure = _MEASURE.search(members[-1], 1)
    if measure is not None:
        members[:-1] = [
            f"{each}{measure[0]}" if each and "一" <= each[-1] <= "鿿" and each[-1] not in _MEASURED else each
            for each in members[:-1]
        ]
    return [f"{each}{listed['grown'] or ''}" for each in members]
