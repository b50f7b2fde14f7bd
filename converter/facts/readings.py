"""How much a figure says: 1亿9000万元, 2至3处, 两三百人, 三四成, 五、六十户, 百分之六七十."""

from __future__ import annotations

import re

from converter.facts import numbers, units
from converter.facts.numbers import Number
from converter.numerals import DIGITS, integer
from converter.patterns import compiled, late

_CHINESE_ONLY = frozenset(("成",))  # 三成, while 2022成立 is no share
_NO_CHINESE = frozenset("期批方")  # 二期 and 三批 are ordinals, 四方 are sides, but 五百方 no more than a volume
_LARGE = compiled("[百千万亿]").search
# 3方面 and 2方案 are no cubic metres, 三石沟 and 石料 no grain, 3车间 no loads, 三角形 no money
_NAMES = {
    "方": frozenset("面针案便式法向位程言"),
    "石": frozenset("头油料灰材家窑膏英棉山沟桥碑子榴磨化匠板坝"),
    "斗": frozenset("争渠门志士笠车"),
    "升": frozenset("级学旗降值温华任迁"),
    "寸": frozenset("土草心步金"),
    "车": frozenset("间站道皮轮辆库床次队主工水马夫型"),
    "挑": frozenset("战选拨剔"),
    "双": frozenset("轮铧季方手百向重"),
    "袋": frozenset("鼠"),
}  # fmt: skip
_PROJECT = compiled("目(?![标的])")  # ××项〔目〕, while 5项目标 counts aims
_ALONE = ("角", "起")  # names of units that are read only in their place
_CASES = frozenset("案事纠矛，。；、）以左")  # 一起〔案件〕
_ENDS_MONEY = frozenset("，。；、）钱以左上")
_PRINTED = {"％": "%", "个百分点": "百分点"}  # one name for one unit
_GENERATIONS = frozenset("23456")  # 4G and 5G name networks
_DOUBTFUL = _CHINESE_ONLY | {"年", "项", "G"}  # units that digits stand before in names and dates too
# 两三百  三四  一千二三百
_TWO_DIGITS = r"(?P<low>一(?=[二两])|[二两](?=三)|三(?=四)|四(?=五)|五(?=六)|六(?=七)|七(?=八)|八(?=九))(?P<high>.)"
_PAIR = compiled(
    rf"(?P<head>(?:[一二三四五六七八九两][万千百]|[二三四五六七八九]?十)*){_TWO_DIGITS}(?P<by>[十百千万亿]*)"
).fullmatch
# 百分之六七十
_SHARES = late(rf"{_TWO_DIGITS}(?P<by>十?)")


class Reading:  # not @frozen: every run needs one, and making its constructor is 0.7 ms of the start
    """A value, or with `ranged` the lowest and the highest; None where the source masks it."""

    __slots__ = ("at", "dimension", "masked", "most", "ranged", "unit", "value", "written")

    def __init__(
        self, value: float | int | None, most: float | int | None, unit: str | None, dimension: str | None,
        masked: bool = False, written: bool = False, ranged: bool = False, at: int | None = None,
    ) -> None:  # fmt: skip
        """`at` is where the number begins, if behind the beginning of what was matched."""
        self.value, self.most, self.unit, self.dimension = value, most, unit, dimension
        self.masked, self.written, self.ranged, self.at = masked, written, ranged, at


def read(text: str, match: re.Match[str]) -> Reading | None:
    """How much a match of the scanner says; None where it only looks like a number with a unit."""
    symbol = match["unit"]
    if symbol is None:
        return _share(text, match)
    if (symbol in _NAMES or symbol in _ALONE) and _only_names(text, match, symbol):
        return None
    return _in_digits(text, match, symbol) if match["c"] is None else _in_chinese(match, symbol)


def _only_names(text: str, match: re.Match[str], symbol: str) -> bool:
    """Whether what looks like a unit begins a name or a word: 3方面, 三石沟, 一起; a 角 alone is money only where nothing follows."""
    behind = text[match.end("unit") : match.end("unit") + 1]
    if symbol == "角":
        return not match["sub"] and behind not in _ENDS_MONEY
    if symbol == "起":  # 抱在一起, 一起干, not 一起案件
        start = match.start("c")
        return match["c"] == "一" and (text[start - 1 : start] in ("在", "到") or behind not in _CASES)
    return behind in _NAMES[symbol]


def _in_digits(text: str, match: re.Match[str], symbol: str) -> Reading | None:
    """3.3万亩, 2至3处, 500元至1万元, 1亿9000万元."""
    digits, multiplier, more, upper = match.group("a", "am", "more", "b")
    if symbol in _DOUBTFUL and _no_digits(text, match, symbol, digits, multiplier):
        return None
    second = None
    if upper:
        own = match["bm"] or multiplier or ""
        second = numbers.read(upper, own)
        multiplier = multiplier or ("" if match["between"] else own)  # 500元至1万元, but 2至3万亩
    first = numbers.read(digits, multiplier or "")
    if more and first and first.value is not None:  # 1亿9000万
        first = Number(first.value + int(more) * numbers.MULTIPLIERS[match["by"]])
    return _counted(match, symbol, first, second)


def _no_digits(text: str, match: re.Match[str], symbol: str, digits: str, multiplier: str | None) -> bool:
    """Whether digits before what looks like a unit are a date or a name: 2022成立, 4G, 2025年, ××项目."""
    if symbol == "年":
        return digits.startswith(("19", "20"))
    if symbol == "项":
        return _PROJECT.match(text, match.end("unit")) is not None
    return symbol in _CHINESE_ONLY or (symbol == "G" and digits in _GENERATIONS and not multiplier)


def _in_chinese(match: re.Match[str], symbol: str) -> Reading | None:
    """三千二百公里, 五百余万亩, 十至二十户, 两三百人."""
    digits, upper = match["c"], match["d"]
    if digits == "三五" or (symbol in _NO_CHINESE and not (symbol == "方" and _LARGE(digits))):  # 三五户: a few
        return None
    if pair := _PAIR(f"{match['lead']}{match['e']}{digits}" if match["lead"] else digits):
        return _about(pair, symbol)
    first = numbers.read(digits, match["cm"] or "")
    return _counted(match, symbol, first, numbers.read(upper) if upper else None)


def _counted(match: re.Match[str], symbol: str, first: Number | None, second: Number | None) -> Reading | None:
    """One number of a unit, or one up to another; with the tenths and halves that stand behind the unit."""
    if first is None:
        return None
    value, (unit, dimension) = first.value, _unit(symbol)
    chinese, low, per, tenth, sub, half = match.group("c", "e", "per", "tenth", "sub", "half")
    written = chinese is not None
    if per:
        unit += per
    if value is not None and (tenth or sub or half):
        value = _with_parts(match, value)
    if low:
        return _either(match, value, unit, dimension)
    if second is None:
        return Reading(value, None, unit, dimension, first.masked, written)
    if _reversed(value, second.value):
        return None  # 2021—3个: a year or a number of a document before the dash
    return Reading(value, second.value, unit, dimension, first.masked or second.masked, written, ranged=True)


def _unit(symbol: str) -> tuple[str, str]:
    """A unit as it is named, and what it measures."""
    return _PRINTED.get(symbol, symbol), units.table()[symbol].dimension


def _with_parts(match: re.Match[str], value: float | int) -> float | int:
    """九成五, 一元二角五分, 两倍半: a value with what stands behind its unit."""
    if tenth := match["tenth"] or match["sub"]:
        value = (value * 100 + DIGITS[tenth] * 10 + DIGITS[match["sub2"] or "0"]) / 100
    return value + 0.5 if match["half"] else value


def _either(match: re.Match[str], high: float | int | None, unit: str, dimension: str) -> Reading | None:
    """五、六十人: between fifty and sixty; where the digits do not follow each other, the second number alone."""
    low, lead = DIGITS[match["e"]], DIGITS.get(match["c"][0])
    if high is None or lead is None:
        return None
    if lead != low + 1:
        return Reading(high, None, unit, dimension, written=True, at=match.start("c"))
    return Reading(high // lead * low, high, unit, dimension, written=True, ranged=True)


def _about(pair: re.Match[str], symbol: str) -> Reading | None:
    """两三百人, 三四成: between the two; none where only a few are meant (三四个, 一两千)."""
    low, high = DIGITS[pair["low"]], DIGITS[pair["high"]]
    if not pair["head"] and (low == 1 or not (pair["by"] or symbol == "成")):
        return None
    base = pair["by"].rstrip("万亿")
    by, times = integer(f"一{base}") or 1, integer(f"一{pair['by'][len(base) :]}") or 1
    over = integer(pair["head"]) or 0
    if over and integer(f"一{pair['head'][-1]}") != 10 * by:  # 三万二三百, 十二万三: no next lower place
        return None
    return Reading((over + low * by) * times, (over + high * by) * times, *_unit(symbol), written=True, ranged=True)


def _share(text: str, match: re.Match[str]) -> Reading | None:
    """百分之二十, 百分之六七十, 千分之四点五, 三分之一."""
    whole, _, decimals = match["n"].replace("点", ".").partition(".")
    if match["of"] == "百" and (pair := _SHARES.fullmatch(whole)):  # 百分之七八
        low, by = DIGITS[pair["low"]], 10 if pair["by"] else 1
        return Reading(low * by, (low + 1) * by, "%", "share", ranged=True)
    of, part = numbers.MULTIPLIERS.get(match["of"]) or integer(match["of"]), numbers.read(numbers.ALL.get(whole, whole))
    if not of or part is None or part.value is None:
        return None
    value = part.value
    if decimals and (fraction := numbers.read(decimals)):
        value += (fraction.value or 0) / 10 ** len(decimals)
    if of == 100:
        return _percent(text, match, value)
    if of == 1000:  # as percent, printed: 千分之四点五 is 4.5‰
        return Reading(value, None, "‰", "share")
    return Reading(value / of, None, None, "share", written=True)


def _percent(text: str, match: re.Match[str], value: float | int) -> Reading:
    """百分之二十, 百分之四到五, 百分之六、七十."""
    last = match["n2"]
    if last is None:
        return Reading(value, None, "%", "share")
    if last.endswith("十") and text[match.start("n2") - 1] == "、":
        value *= 10
    upper = numbers.read(last)
    if upper is None or upper.value is None or _reversed(value, upper.value):
        return Reading(value, None, "%", "share")
    return Reading(value, upper.value, "%", "share", ranged=True)


def _reversed(low: float | int | None, high: float | int | None) -> bool:
    return low is not None and high is not None and low >= high
