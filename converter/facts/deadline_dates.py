"""The last day that the words of a deadline allow, against the date of the document."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from converter.facts.dates import last_day
from converter.model import DateFact
from converter.numerals import integer
from converter.patterns import compiled


@dataclass(frozen=True, slots=True)
class Base:
    """The document's date as far as it is known; `part` is the year that a part of it is about, by its heading, where that
    is another: what is to be done 年内 under 2024年主要任务."""

    year: int | None
    month: int | None
    part: int | None = None

    @classmethod
    def of(cls, date: DateFact | None) -> Base:
        if date is None:
            return cls(None, None)
        parts = [int(part) for part in date.value.split("-")]
        return cls(parts[0], parts[1] if len(parts) > 1 else None)

    def resolve(self, word: str | None, printed: str | None, month: int | None = None) -> int | None:
        """The year that the words mean; a month that is over by the document's date is next year's."""
        if printed:
            year = integer(printed)
            if year is not None and year < 100:
                year += 1900 if self.year is None or self.year < 2000 else 2000
            return year
        if self.year is None or word == "次":  # 次年: the year after one that other words name
            return None
        if word in ("明", "后"):
            return self.year + (1 if word == "明" else 2)
        late = month is not None and self.month is not None and month < self.month and word is None
        return self.year + 1 if late else self.year


Resolver = Callable[[re.Match[str], Base], str | None]


def _month(match: re.Match[str], tag: str) -> int | None:
    value = integer(match[f"m{tag}"])
    return value if value is not None and 1 <= value <= 12 else None


def _last(year: int, month: int) -> str:
    return f"{year}-{month:02d}-{last_day(year, month)}"


def day(match: re.Match[str], base: Base) -> str | None:
    tag = next(tag for tag in "abxz" if match[f"m{tag}"])
    month, day = _month(match, tag), integer(match[f"d{tag}"])
    year = base.resolve(match[f"w{tag}"], match[f"y{tag}"], month)
    if month is None or day is None or year is None or not 1 <= day <= last_day(year, month):
        return None
    return f"{year}-{month:02d}-{day:02d}"


_TENTHS = {"初": 10, "上旬": 10, "中旬": 20}


def part(match: re.Match[str], base: Base) -> str | None:
    month = _month(match, "c")
    year = base.resolve(match["wc"], match["yc"], month)
    if month is None or year is None:
        return None
    day = _TENTHS.get(match["part"])
    return f"{year}-{month:02d}-{day}" if day else _last(year, month)


def until(match: re.Match[str], base: Base) -> str | None:
    month = _month(match, "u")
    year = base.resolve(match["wu"], match["yu"] or match["yv"], month)
    if month is None or year is None:
        return None
    day = integer(match["du"]) if match["du"] else _TENTHS.get(match["pu"] or "", last_day(year, month))
    return f"{year}-{month:02d}-{day:02d}" if day is not None and 1 <= day <= last_day(year, month) else None


def in_month(match: re.Match[str], base: Base) -> str | None:
    tag = next(tag for tag in "efij" if match[f"m{tag}"])
    month = _month(match, tag)
    word, printed = (None, None) if tag == "i" else (match[f"w{tag}"], match[f"y{tag}"])
    year = base.resolve(word, printed, month)
    return None if month is None or year is None else _last(year, month)


def months(match: re.Match[str], base: Base) -> str | None:
    month = _month(match, "l" if match["ml"] else "t")
    year = integer(match["yr2"]) if match["yr2"] else base.year
    return None if month is None or year is None else _last(year, month)


def a_month(match: re.Match[str], base: Base) -> str | None:
    month, year = _month(match, "o"), integer(match["yo"])
    return None if month is None or year is None else _last(year, month)


_QUARTERS = {
    "一季度": 3,
    "二季度": 6,
    "三季度": 9,
    "四季度": 12,
    "前二季度": 6,
    "前两季度": 6,
    "前三季度": 9,
    "上半年": 6,
    "下半年": 12,
}


def quarter(match: re.Match[str], base: Base) -> str | None:
    month = _QUARTERS[match["q"].removeprefix("第")]
    year = base.resolve(match["wq"], match["yq"], month)
    return None if year is None else _last(year, month)


def year_end(match: re.Match[str], base: Base) -> str | None:
    year = base.resolve(match["wg"], match["yg"])
    if year is None:
        return None
    return str(year) if match["edge"] == "内" else f"{year}-12-31"


def to_year(match: re.Match[str], base: Base) -> str | None:
    year = base.resolve(match["wk"], match["yh"] or match["yk"] or match["yl"])
    return None if year is None else str(year)


def stretch(match: re.Match[str], base: Base) -> str | None:
    return str(integer(match["yr"]))


def years(match: re.Match[str], base: Base) -> str | None:
    return str(integer(match["yt"]))


def plan(match: re.Match[str], base: Base) -> str | None:
    number = integer(match["five"] or match["five2"] or match["five3"] or match["five4"] or match["five5"])
    if number is None or not 1 <= number <= 30:
        return None
    return str(1952 + 5 * number if number <= 2 else 1955 + 5 * number)


# 三四
_ABOUT = compiled("[一二两三四五六七八九]{2}")


def within(match: re.Match[str], base: Base) -> str | None:
    # 今后三年 may or may not count the year that it is said in
    if match["n3"] or "左右" in match[0] or match[0][0] == "这":
        return None
    words = match["n"] or match["n2"] or match["n4"] or match["n5"] or match["n6"] or match["n7"] or match["n8"]
    if words is None or match["nx"] or match["n2x"] or match["n5x"] or _ABOUT.fullmatch(words):
        # 三到五年, 一两年: no one year
        return None
    number = integer(words)
    if base.year is None or number is None:
        return None
    unit = match["u"] or match["u7"]
    if unit in ("年", None):
        return str(base.year + number)
    if base.month is None or unit != "个月":
        return None
    month = base.year * 12 + base.month - 1 + number
    return f"{month // 12}-{month % 12 + 1:02d}"


_FEASTS = {"元旦": (1, 1), "五一": (5, 1), "七一": (7, 1), "八一": (8, 1), "十一": (10, 1), "国庆": (10, 1)}


def feast(match: re.Match[str], base: Base) -> str | None:
    known = _FEASTS.get(match["feast"])
    named = match["wr"] or match["yfe"]
    if "前后" in match[0] or (known is None and not named):
        return None
    # the first of January that something is done before is the next one, whatever the month
    word = match["wr"] or ("明" if known == (1, 1) and not named else None)
    year = base.resolve(word, match["yfe"], known[0] if known else None)
    if year is None or known is None:  # 明年麦收前: some time in that year
        return None if year is None else str(year)
    return f"{year}-{known[0]:02d}-{known[1]:02d}"


def to_season(match: re.Match[str], base: Base) -> str | None:
    if not match["wo"] and not match["yts"]:
        return None
    year = base.resolve(match["wo"], match["yts"])
    return None if year is None else str(year)


def this_month(match: re.Match[str], base: Base) -> str | None:
    if base.year is None or base.month is None or match[0][0] == "半":
        return None
    word = match["mm"] or match["mn"] or match["mq"]
    month = base.year * 12 + base.month - 1 + (1 if word.startswith("下") else 0)
    year, month = month // 12, month % 12 + 1
    if match["mq"]:
        return f"{year}-{month:02d}-{_TENTHS[match['mp']]}" if match["mp"] in _TENTHS else _last(year, month)
    if match["mn"]:
        day = integer(match["md"])
        known = word != "次月" and day is not None and 1 <= day <= last_day(year, month)
        return f"{year}-{month:02d}-{day:02d}" if known else None
    return _last(year, month)


def period(match: re.Match[str], base: Base) -> str | None:
    word = match["period"] or ""
    if printed := match["yp"] or match["yd"] or match["ys"]:
        year = base.resolve(None, printed)
    elif word.startswith(("明年", "今明", "今、明", "明后")):
        year = base.resolve("后" if word.startswith("明后") else "明", None)
    else:
        year = base.resolve(None, None)
    return None if year is None else str(year)


def century(match: re.Match[str], base: Base) -> str | None:
    if base.year is None:
        return None
    return str((base.year - 1) // 100 * 100 + (50 if match[0].endswith("中叶") else 100))


def decade(match: re.Match[str], base: Base) -> str | None:
    if base.year is None or base.year >= 2000:
        return None
    return f"19{integer(match['ten'])}{'9' if match[0].endswith('末') else '5'}"


def own_quarter(match: re.Match[str], base: Base) -> str | None:
    if base.year is None or base.month is None:
        return None
    month = (base.month + 2) // 3 * 3 + (3 if match[0][0] == "下" else 0)
    return _last(base.year + (month - 1) // 12, (month - 1) % 12 + 1)


def none(match: re.Match[str], base: Base) -> str | None:
    return None


def season(match: re.Match[str], base: Base) -> str | None:
    """The year that a season ends in; this winter's is not told."""
    if match["season"].startswith("今") and "冬" in match["season"]:
        return None
    word = None if match["yss"] else "明" if match["season"].startswith("明") else "今"
    year = base.resolve(word, match["yss"])
    return None if year is None else str(year)


def winter(match: re.Match[str], base: Base) -> str | None:
    """This winter and the spring behind it: the next year, where the month does not say that it is winter already."""
    if base.year is None:
        return None
    return str(base.year if base.month is not None and base.month <= 3 else base.year + 1)
