"""What the printed words of a figure come to, to compare its value with: 3.3万亩, 20至30万元, 三分之一, 一点二亿, 九成五.

`facts.quantities` finds figures in running text; a record's words are read here apart from it, because they are one figure
from end to end, of whatever unit somebody wrote by hand, and are to be doubted rather than read in part: 一百八十四万另七十二吨.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from converter.facts.numbers import ALL, CHINESE, FORMAL, HALVED, MULTIPLIER, MULTIPLIERS
from converter.facts.numbers import read as number
from converter.numerals import integer
from converter.patterns import compiled
from converter.variants import unified

_COUNTING = "0-9〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟半"
# 3.3万  1,200  2万5千  20多万  1亿9000万
_ARABIC = rf"[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?[多余]?(?:(?:{MULTIPLIER})(?:[0-9]{{1,4}}(?:千?万|千|百))?)?"
# 三千二百  一点二亿  贰拾万
_WRITTEN = rf"(?:[零〇一二三四五六七八九十]+点[零〇一二三四五六七八九]+(?:[百千]?[万亿])?|{FORMAL}|{CHINESE})"
_NUMBER = rf"(?:{_ARABIC}|{_WRITTEN})"
# 不少于  亩以上  千瓦时  元/万元: words that count nothing
_WORDS = rf"(?:[^{_COUNTING}]|千(?=[瓦米克伏])|百(?=分点)|(?<=/)[千万亿](?=[^{_COUNTING}]))*"
# 不少于3.3万亩  两倍半
_ONE = compiled(rf"(?P<lead>{_WORDS}?)(?P<low>{_NUMBER})(?P<unit>{_WORDS})(?P<half>半)?")
# 20至30万元  5%—8%  三千斤到五千斤
_TWO = compiled(
    rf"{_WORDS}?(?P<low>{_NUMBER})(?P<between>[^{_COUNTING}]{{0,3}}?)(?:至|到|[-–—~]{{1,2}})(?P<high>{_NUMBER}){_WORDS}"
)
# 九成五
_TENTHS = compiled(rf"{_WORDS}?(?P<tens>[一二三四五六七八九])成(?P<part>[一二三四五六七八九]){_WORDS}")
# 百分之四到五
_SHARE = compiled(
    rf"{_WORDS}?(?P<of>{CHINESE})分之(?P<low>{_NUMBER})(?:(?:至|到|[-–—~]{{1,2}})(?:(?P=of)分之)?(?P<high>{_NUMBER}))?{_WORDS}"
)
# 1/4以上
_FRACTION = compiled(rf"{_WORDS}?(?P<part>[0-9]+)/(?P<of>[0-9]+){_WORDS}")
# 一半以上
_HALF = compiled(rf"{_WORDS}?(?:一半|半数){_WORDS}")
# 1亿9000万
_PARTS = compiled(rf"(?P<digits>[0-9.]+)(?P<by>{MULTIPLIER})?(?:(?P<more>[0-9]+)(?P<then>千?万|千|百))?")
_SCALE = compiled(MULTIPLIER)
_TERM = compiled(r"[0-9]+(?:\.[0-9]+)?")
_DIGITS = frozenset("〇零一二两三四五六七八九")
# 34:35:31
_PROPORTION = compiled(rf"{_WORDS}?(?P<terms>[0-9.]+(?::[0-9.]+)+){_WORDS}")


def figures(quote: str) -> tuple[Decimal, ...] | None:
    """The figure of a quote, or the two ends of a range, 万 and 亿 multiplied out; None where it holds more or other than
    that.

    >>> figures("3.3万亩"), figures("20至30万元"), figures("九成五以上"), figures("一两个")
    ((Decimal('33000.0'),), (Decimal('200000'), Decimal('300000')), (Decimal('9.5'),), None)
    """
    words = unified(unicodedata.normalize("NFKC", "".join(quote.split())))
    if _HALF.fullmatch(words):
        return (Decimal("0.5"),)
    if "分之" in words:
        return _share(words)
    if found := _TENTHS.fullmatch(words):
        return (Decimal(integer(found["tens"]) or 0) + Decimal(integer(found["part"]) or 0) / 10,)
    if found := _FRACTION.fullmatch(words):
        return (Decimal(found["part"]) / Decimal(found["of"]),) if int(found["of"]) else None
    if found := _ONE.fullmatch(words):
        one = _value(found["low"])
        if found["half"]:  # 两倍半
            one = one + Decimal("0.5") if one is not None and found["unit"] in HALVED else None
        return None if one is None else (one,)
    found = _TWO.fullmatch(words)
    return _range(found) if found else None


def ratio(quote: str) -> tuple[Decimal, ...] | None:
    """The terms of a proportion: 34:35:31, 2.1:1以内; None where the quote is none."""
    found = _PROPORTION.fullmatch(unicodedata.normalize("NFKC", "".join(quote.split())).replace("∶", ":"))
    terms = found["terms"].split(":") if found else []
    return tuple(map(Decimal, terms)) if terms and all(_TERM.fullmatch(term) for term in terms) else None


def scale(unit: str) -> int:
    """What a unit multiplies by, where a record prints it so: 万元; 千瓦 is a unit of its own."""
    found = _SCALE.match(unit)
    return MULTIPLIERS[found[0]] if found and found.end() < len(unit) else 1


def _value(words: str) -> Decimal | None:
    """One number in Arabic digits or in Chinese ones."""
    plain = words.replace(",", "").replace("多", "").replace("余", "")
    if found := _PARTS.fullmatch(plain):
        above = Decimal(found["digits"]) * MULTIPLIERS.get(found["by"] or "", 1)
        return above + Decimal(found["more"]) * MULTIPLIERS[found["then"]] if found["more"] else above
    if len(plain) > 1 and _DIGITS.issuperset(plain):  # 三四个: about so many
        return None
    read = number(plain)
    return None if read is None or read.value is None else Decimal(str(read.value))


def _range(found: re.Match[str]) -> tuple[Decimal, ...] | None:
    """Both ends; a multiplier behind the second is the first's too, where no unit parts them: 20至30万元."""
    low, high = _value(found["low"]), _value(found["high"])
    if low is None or high is None:
        return None
    if found["low"][0] not in "0123456789" or found["high"][0] not in "0123456789":
        return (
            (low, high) if low < high and (low >= 10 or high < 100) else None
        )  # 三至五千斤: of how many, the words leave open
    shared = _SCALE.search(found["high"])
    if shared and not found["between"] and not _SCALE.search(found["low"]):
        low *= MULTIPLIERS[shared[0]]
    return (low, high) if low < high else None


def _share(words: str) -> tuple[Decimal, ...] | None:
    """百分之五 is 5, three parts of four 0.75."""
    found = _SHARE.fullmatch(words)
    of = found and (MULTIPLIERS.get(found["of"]) or integer(found["of"]))
    low = _value(ALL.get(found["low"], found["low"])) if found else None
    if not found or not of or low is None:
        return None
    if of not in (100, 1000):
        return None if found["high"] else (low / of,)
    if not found["high"]:
        return (low,)
    high = _value(found["high"])
    return (low, high) if high is not None and low < high else None
