"""What a plan or a notice lists: works and their amounts figure by figure, or by when each thing is done."""

from __future__ import annotations

from functools import cache

from converter.facts import deadlines, quantities, units
from converter.facts.deadline_dates import Base
from converter.facts.quantities import Quantity
from converter.facts.starts import finder
from converter.facts.words import either, lists
from converter.patterns import compiled, late

# 清淤支沟2条，渠道硬化42公里，新打机井5眼。: what a plan lists, figure by figure
_ITEMS = late(
    r"(?:^|[，、])(?![^0-9，。；、]*(?:现有|共有|还有|原有|其中|人均|户均|平均|占|[有是为]))[一-龥（）“”]{2,24}?[0-9][0-9.]*[万亿]?[^，。；、0-9的起]{1,4}?(?:长[0-9.]+(?:公里|米))?(?=[，、。；]|$)"
)
# 糜子每亩产〔一百四十斤〕, not 人口〔十二万人〕 or 现有牛〔三千头〕
_NAMED = late(
    r"(?![^，。；]*(?:人口|耕地|现有|共有|还有|原有|其中|[已了有]|去年|上年|占|[是为等达]$))[一-龥（）“”]{1,20}"
)
_EACH = late(r"(?:^|全旗|平均)每[人户亩社队乡头][^，。；]{1,12}$")  # 每人捕鼠五只
_CLAUSES = late("[，、；：:]")
# 一百四十斤，
_NUMERAL = compiled("[一二两三四五六七八九十百千万亿][^，。；]{1,4}[，、；。]").search
_WORKS, _DIGIT = finder(either(lists("targets")["acting"])), compiled("[0-9]").search
# 完成  报来: what is done by a day
_DONE_BY = finder(
    r"完成|结束|[搞做办建修插收运送交报种播还退][完好清齐通成]|[做搞]到|报[来到送]|送[来到]|交[来到]|建成|实现|还清|检查[一两]|召开|全部|转为|完毕|到齐"
)


def lists_works(text: str) -> bool:
    """Whether a sentence of a plan lists works, each with its amount, without a verb of reaching: 清淤支沟2条，新打机井5眼。"""
    items = [item[0] for item in _ITEMS.finditer(text)] if _DIGIT(text) else ()
    return len(items) > 1 and any(_WORKS(item) for item in items)


def lists_amounts(text: str) -> bool:
    """Whether each clause of a sentence ends in an amount in Chinese numerals: 糜子每亩产一百四十斤，打井三百眼。 单产：麦二百斤，谷三百斤。"""
    words = text.rstrip("。；; ")
    if words[-1:] not in _closings() or _NUMERAL(text) is None:
        return False
    ends = [match.start() for match in _CLAUSES.finditer(words)] + [len(words)]
    found = {figure.end: figure for figure in quantities.find(words) if figure.written}
    clauses = zip([0, *(end + 1 for end in ends)], ends, strict=False)
    amounts = [_is_amount(words, at, found[end]) for at, end in clauses if end in found]
    labelled = sum(match[0] in "：:" for match in _CLAUSES.finditer(words))
    if len(amounts) != len(ends) - labelled or not all(amounts):
        return False
    return len(amounts) > 1 or labelled > 0 or _EACH.search(words) is not None or _WORKS(words) is not None


def _is_amount(words: str, at: int, figure: Quantity) -> bool:
    """Whether the figure that a clause ends in is an amount of what stands before it, or behind a label: 麦〔二百斤〕."""
    if figure.dimension != "frequency" and (figure.dimension in ("duration", None) or figure.value == 1):
        return False
    if at == figure.start:
        return words[at - 1 : at] in ("：", ":")
    return _NAMED.fullmatch(words, at, figure.start) is not None


@cache
def _closings() -> frozenset[str]:
    """The characters that an amount may end in."""
    return frozenset((*(name[-1] for name in units.longest_first()), *"上下内右半一二三四五六七八九"))


def is_due(text: str, year: int | None) -> bool:
    """Whether what sets tasks says by when something is done: 复员工作限四月底完成。"""
    if "可以" in text or _DONE_BY(text) is None:  # 也可以在年底报送: may be done by then
        return False
    return any(
        not due.period and due.kind != "recurring" and _DONE_BY(text, due.end) and not text.startswith("之年", due.end)
        for due in deadlines.find(text, Base(year, None))
    )
