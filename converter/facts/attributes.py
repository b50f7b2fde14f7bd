"""Figures that only say which ones or how big: 3岁以下〔婴幼儿〕, 总投资〔35亿元〕的项目, 3座〔110千伏〕变电站."""

from __future__ import annotations

from converter.facts.measures import RATINGS
from converter.facts.quantities import Quantity
from converter.facts.starts import finder
from converter.facts.units import COUNTED
from converter.patterns import compiled, late

# 总投资〔35亿元的〕  日处理能力〔2万吨的〕
_SIZE = late(
    "(?:(?:计划|估算)?总投资额?|[年日](?:处理|产|供水|加工)(?:能力|量)?|(?:总?装机(?:容量|规模)?|总?库容|占地|建筑|总)(?:总?面积)?|面积|产值|规模)[约达近超]?$"
)
_IS_SIZED = finder("总投资|[年日](?:处理|产|供水|加工)|装机|库容|占地|面积")
_SIZE_REACH = 16
# 3岁以下〔婴幼儿〕  5亿元以上〔项目2个〕  15分钟〔便民服务圈〕: which ones, whatever is counted of them
_WHICH = compiled(r"[一-龥“]{2,14}")
_NO_NOUN = frozenset("和及与并以的或且、")
_DOES_WITHIN = ("完成", "办结", "办理", "送达", "到达", "报告", "上报", "响应", "内", "左右")  # 30分钟〔到达〕
_KINDS_BY = ("分钟", "小时", "岁")
_BOUND_BEHIND = ("以上", "以下", "以内")
_QUOTED = 80  # a name in quotation marks is read no farther


def sizes(text: str, quantities: list[Quantity]) -> dict[int, tuple[int, int]]:
    """What only tells the size of the things that are counted, by where its figure stands: 实施〔总投资35亿元的〕80项工程."""
    if not _IS_SIZED(text):
        return {}
    return {
        quantity.start: (size.start(), quantity.end + 1)
        for quantity in quantities
        if text.startswith("的", quantity.end)
        and (size := _SIZE.search(text, max(0, quantity.start - _SIZE_REACH), quantity.start))
    }


def identifies(text: str, quantity: Quantity) -> bool:
    """Whether a figure only says which ones are meant, as a part of their name: 3岁以下婴幼儿, 15分钟便民服务圈."""
    end = quantity.end
    if text[end : end + 1] in _NO_NOUN or _WHICH.match(text, end) is None or text.startswith(_DOES_WITHIN, end):
        return False
    return quantity.unit in _KINDS_BY or text.endswith(_BOUND_BEHIND, quantity.start, end)


def of_counted(text: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether a figure right behind a count tells size or kind of what is counted: 5个〔500亩以上〕连片示范区, 3座〔110千伏〕变电站."""
    if before.end != quantity.start:
        return False
    sized = before.dimension == "count" and quantity.unit != before.unit and identifies(text, quantity)
    return sized or rates(before, quantity)


def rates(own: Quantity, other: Quantity) -> bool:
    """Whether a figure right behind a count says of what kind the things counted are: 3座〔110千伏〕变电站."""
    return own.dimension in COUNTED and other.start == own.end and other.unit in RATINGS


def following(text: str, index: int, quantities: list[Quantity]) -> int:
    """Where the next figure stands that is no part of the name of what is counted: 1个〔15分钟便民服务圈〕,
    20个〔500千伏输变电工程〕, 5个“一件事”事项."""
    own = quantities[index]
    close = text.find("”", own.end, own.end + _QUOTED) if text.startswith("“", own.end) else -1
    end = own.end
    for each in quantities[index + 1 :]:
        if each.start > close and not rates(own, each) and (each.start > end or not identifies(text, each)):
            return each.start
        end = each.end
    return len(text)
