"""What a figure of a sentence measures: the noun behind a count, the words before any other, what a share is one of."""

from __future__ import annotations

import re

from converter.facts import metrics
from converter.facts.attributes import following, rates
from converter.facts.bases import others
from converter.facts.chains import REACH
from converter.facts.portions import SET_ASIDE, of_kind, put_in, reaches, so_many
from converter.facts.quantities import Quantity
from converter.facts.units import COUNTED
from converter.patterns import compiled, late

# 单产：
_LABEL = late(r"(?:^|[，,。；;、\s])([一-龥]{2,6})[：:]$")
# 社干部的补贴工分，
_BEFORE_IT = late(r"(?:^|[，。；：、])([一-龥]{2,14})[，,]$")
_BESIDE = 40  # characters in which several shares are set aside: 提取8%的公积金、2%的公益金
# what no noun behind a count begins with; 用, 做 tell what for
_NO_NOUN = frozenset("、，和及与并以 （(）)用做")
_NO_NAME = ("长", "总长", "全长", "共长", "计长")  # 渠道8条〔长3公里〕
_DONE_WITH = ("计算", "大关", "调", "安排", "安置", "下放", "转为", "迁")
# 40亿元〔的目标〕不放松
_AIM = compiled("的?(?:全年|年度|年初|预期|既定|总|工作|硬)*(?:目标|任务|指标|要求)")
# 5G应用企业  AI实验室  4A级景区: a noun that begins with letters
_LETTERED = late("[0-9]?[A-Z]{1,4}[0-9]?[一-龥]")
# 15分钟便民服务圈  500亩以上连片示范区: a noun that begins with a figure
_SIZED = late("[0-9][0-9.]*[万亿]?[一-龥]{2,}")
_EACH = compiled(r"每[人户头亩队][每日月天年]{0,2}$")  # 每户每月三斤盐
_AND = ("和", "及", "与")
_JOINTS = "、和及与"
_KINDS = ("级", "类", "型", "性", "等")  # 3个旗级和2个镇级示范点, not 30名技师和50名护渠员
# what is to become of those who are counted begins here, by when or that it must
_TOLD_OF = late(
    r"(?<=..)(?:在?(?:年内|年底|[0-9]{1,2}月|(?:19|20)[0-9]{2}年)|必须|要(?=在[0-9]|化解|组建|建成|完成|办结|全部))"
)
# 改造任务: what kind of work, which the clause before may name in full
_OF_TASK = late(r"的?([一-龥]{2})(?:任务|目标)")


def measured(
    text: str, timeless: str, quantity: Quantity, low: int, stop: int, subject: str, index: int,
    quantities: list[Quantity],
) -> tuple[str, str]:  # fmt: skip
    """What a figure measures, and the subject that later figures of its sentence may share.

    `low` and `stop` bound its words; `timeless` is the text without its deadlines.
    """
    end = min(stop, following(text, index, quantities))
    if _has_noun(text, quantity, text[quantity.end : end], low, index, quantities):
        each = _EACH.search(text, low, quantity.start)
        return (each[0] if each else "") + _noun(text, quantity, end, stop, index, quantities), subject
    if quantity.dimension == "share" and (whole := _whole(text, quantity, low, end)) is not None:
        return whole, subject
    return _ahead(text, timeless, quantity, low, subject)


def _has_noun(text: str, quantity: Quantity, after: str, low: int, index: int, quantities: list[Quantity]) -> bool:
    """Whether the words behind a figure name what it counts."""
    if not after or after[0] in _NO_NOUN or quantity.dimension in ("share", "ratio", None):
        return False
    if after in _NO_NAME or after.startswith(_DONE_WITH) or _AIM.match(after):
        return False
    if after[0] == "等" and after[1:2] != "级":  # 提高到10万元等政策, not 3个等级
        return False
    if quantity.dimension == "money" and text.endswith("投资", low, quantity.start):
        return False
    if "一" <= after[0] <= "鿿" or after[0] == "“" or _LETTERED.match(after) or _SIZED.match(after):
        return True
    return index + 1 < len(quantities) and rates(quantity, quantities[index + 1])


def _noun(text: str, quantity: Quantity, end: int, stop: int, index: int, quantities: list[Quantity]) -> str:
    """The noun behind a count."""
    words = metrics.behind(text, quantity.end, end)
    if quantity.unit in ("次", "遍") and text.startswith("、", quantity.end + len(words)):
        return text[quantity.end : end]  # 一次查圈、补棚检查
    if quantity.dimension in COUNTED and (told := _TOLD_OF.search(words)):  # 积案〔要在6月底前化解〕
        words = words[: told.start()]
    if (task := _OF_TASK.fullmatch(words)) and (named := _named_before(text, quantity.start, task[1])):
        return named
    return _with_shared(text, words, quantity, stop, quantities[index + 1 : index + 4])


def _with_shared(text: str, words: str, quantity: Quantity, stop: int, later: list[Quantity]) -> str:
    """The words behind a count with those that it shares with the next: 3个旗级〔和2个镇级示范点〕."""
    if len(later) > 2 and rates(quantity, later[0]):
        kind = text[later[0].start : later[0].end]
        if words == kind and rates(later[1], later[2]):
            return words + metrics.behind(text, later[2].end, stop)  # 1座220千伏、3座110千伏〔变电站〕
    if not later or not words.endswith(_AND):
        return words
    words = words[:-1]
    return words + metrics.behind(text, later[0].end, stop) if words.endswith(_KINDS) else words


def _named_before(text: str, at: int, work: str) -> str | None:
    """推进平房区改造，完成600户的改造任务: the words of the sentence that end with the same work."""
    found = re.findall(rf"[一-龥]{{2,8}}?{work}(?=[，、；])", text[max(0, at - REACH) : at])
    return metrics.ahead(found[-1], 0, len(found[-1]), "")[0] if found else None


def _whole(text: str, quantity: Quantity, low: int, end: int) -> str | None:
    """What a share is one of, by the words behind it: 90%的〔嘎查〕达到…, 提取5%的〔公积金〕, 以90%的〔力量〕; None where those
    before it say so."""
    of = text.startswith("的", quantity.end, end)
    if of and (force := put_in(text, low, quantity)):
        return force
    if (
        (of and SET_ASIDE.search(text, max(0, quantity.start - _BESIDE), quantity.start))
        or ((of or quantity.comparator != "eq") and _of_many(text, quantity, low, end))
        or (of and reaches(text, quantity.end))
    ):
        return metrics.behind(text, quantity.end, end).rstrip(_JOINTS)  # 5%的〔公积金〕和3%的公益金
    return None


def _of_many(text: str, quantity: Quantity, low: int, end: int) -> bool:
    """Whether a share counts those of a kind that are to be so: 80%以上的〔嘎查具备…〕, 全旗要有半数以上的站〔算清成本〕."""
    return of_kind(text[quantity.end : end]) or so_many(text[low : quantity.start])


def _ahead(text: str, timeless: str, quantity: Quantity, low: int, subject: str) -> tuple[str, str]:
    """What the words before a figure say that it measures, in its clause or the one before."""
    while low < quantity.start and text[low] in "、，,和及/ ）":
        low += 1
    if (
        low == quantity.start < quantity.core and not subject
    ):  # 补贴工分，〔不得超过…2%〕: a bound that opens its clause
        clause = _BEFORE_IT.search(timeless, max(0, low - REACH), low)
        return (metrics.ahead(timeless, *clause.span(1), subject)[0] if clause else ""), subject
    if low == quantity.start and (label := _LABEL.search(timeless, max(0, low - REACH), low)):
        return label[1], label[1]
    beside = others(text[low : quantity.start], quantity.dimension) or ""
    return metrics.ahead(timeless, low, quantity.start - len(beside), subject)
