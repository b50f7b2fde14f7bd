"""Whether a figure is one more of those before it: 示范社6家、〔龙头企业1家〕; and the clauses that tell."""

from __future__ import annotations

from bisect import bisect_left

from converter.facts.counts import LENGTH, does
from converter.facts.quantities import Quantity
from converter.facts.units import COUNTED
from converter.patterns import compiled, late

# ，  ；  ：, not the colon of 8:30
_PLAIN_BREAKS = compiled("[，,；;。！？]")
_BREAKS = late(r"[，,；;。！？：:](?:(?<![：:])|(?![0-9])|(?<![0-9].))")
REACH = 80  # a clause is read no farther from its figure
# 合作社达到60家，〔其中〕示范社9家
_AMONG = ("其中", "其中：", "其中，", "含", "包括")
# between two figures of one list: 、 和 or a noun and then 、 or 和
_LISTED = compiled(r"[^，,；;。：:、]{0,30}[、和及]$")
# 完成3座泵站改造，〔松岗等〕40套住房建设任务: one more thing that the verb before asks for
_SUCH_AS = compiled("(?:[一-龥、]{2,16}等)?")
# 260套〔保障房建设任务〕  2条〔道路加固工程〕
_WORK = late("[^，。；、的]{2,16}?的?[^，。；、的]{0,8}(?:任务|改造|整治|治理|(?:建设|改造|治理|整治|修缮|加固)工程)")
_COUNTS_ON = compiled("[0-9]")
# 国家级实验室1个，〔育种中心、检测中心各〕1个
_EACH_OF = r"(?:、[一-龥]{1,12})+各"
# 种草面积
_BARE_NOUN = compiled(
    r"(?!已|现有|原有|其中|去年|上年|占|比|较|按|从|由|每|有|为|共|离|距|剩|还|尚|差|涉及|包括|总|占|位列|第)[一-龥“”]{1,12}(?<!的)"
    rf"(?:{_EACH_OF})?"
)


def breaks_of(text: str) -> list[int]:
    """Where the clauses of a sentence end."""
    colons = "：" in text or ":" in text
    return [match.start() for match in (_BREAKS if colons else _PLAIN_BREAKS).finditer(text)]


def clause_of(text: str, breaks: list[int], start: int, end: int) -> tuple[int, int]:
    """The clause of a figure, as far as it is read; a colon right before it parts them even where digits follow it."""
    place = bisect_left(breaks, start)
    low = max(0, start - REACH, breaks[place - 1] + 1 if place else 0)
    if start and text[start - 1] in "：:":
        low = start
    limit = min(len(text), end + REACH)
    while place < len(breaks) and breaks[place] < end:
        place += 1
    if place < len(breaks) and breaks[place] < limit:
        return low, breaks[place]
    return low, limit - 1 if end < limit and text[limit - 1] in "：:" else limit


def goes_on(
    text: str, breaks: list[int], quantity: Quantity, unit: str | None, clause: int, stop: int, previous: int
) -> bool:
    """Whether a figure is one more of those before it; the last ended at `previous` and had the `unit`."""
    like = quantity.unit == unit
    if like and text.startswith("、", previous) and previous > clause:  # 示范社6家、龙头企业1家
        return _BARE_NOUN.fullmatch(text, previous + 1, quantity.start) is not None
    near = not quantity.written and previous >= clause_of(text, breaks, clause - 1, clause - 1)[0]
    if near and (_opens(text, quantity, clause, like) or _is_next(text, quantity, clause, stop)):
        return True
    if previous == clause - 1:
        return _is_item(text, quantity, unit, clause, stop)
    return previous > clause and _LISTED.match(text, previous, quantity.start) is not None


def _opens(text: str, quantity: Quantity, clause: int, like: bool) -> bool:
    """Whether a clause opens with more or with some of what the one before counts: 30名…，〔50名〕牧民参加…, 其中示范社9家."""
    return like and (quantity.start == clause or text.startswith(_AMONG, clause))


def _is_next(text: str, quantity: Quantity, clause: int, stop: int) -> bool:
    """Whether a clause says how many of another kind are to be so, or are worked on: 3个嘎查列入名录，〔2家〕企业上市;
    not of how many, where others follow: 〔34项〕问题整改31项."""
    if _SUCH_AS.fullmatch(text, clause, quantity.start) and _WORK.fullmatch(text, quantity.end, stop):
        return True
    if quantity.start != clause or quantity.dimension not in COUNTED:
        return False
    return _COUNTS_ON.search(text, quantity.end, stop) is None and does(text, quantity.end)


def _is_item(text: str, quantity: Quantity, unit: str | None, clause: int, stop: int) -> bool:
    """Whether a clause is an item and its amount alone: 种松树30棵，〔榆树15棵〕，〔清渠道2条长3公里〕."""
    alone = stop == quantity.end or LENGTH.match(text, quantity.end) is not None
    kin = quantity.unit in (unit, "口") or quantity.dimension != "people"
    return alone and kin and _BARE_NOUN.fullmatch(text, clause, quantity.start) is not None
