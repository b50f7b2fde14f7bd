"""Numerals as Chinese documents print them → integers, for markers and quantities alike."""

from __future__ import annotations

from functools import lru_cache

DIGITS = {
    **{c: i for i, c in enumerate("〇一二三四五六七八九")},
    **{c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "○": 0,
    "两": 2,
    "兩": 2,
    "貳": 2,
    "参": 3,
    "參": 3,
    "叄": 3,
    "陸": 6,
    "弍": 2,
    "弌": 1,
    "弎": 3,
    **{c: i for i, c in enumerate("0123456789")},
    **{c: i for i, c in enumerate("０１２３４５６７８９")},
}
_DIGITS = frozenset(DIGITS)
UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
TENS = {"廿": 20, "卅": 30}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}


@lru_cache(1024)  # months, days and small counts come again and again
def integer(text: str) -> int | None:
    """Value of a whole number in Chinese, Arabic or full-width digits; None where the characters make none.

    >>> integer("十二"), integer("二十一"), integer("廿三"), integer("三百零五"), integer("１２"), integer("二〇二二")
    (12, 21, 23, 305, 12, 2022)
    >>> integer("一百八十四万") , integer("百万")
    (1840000, None)
    """
    if not text:
        return None
    if _DIGITS.issuperset(text):
        value = 0
        for c in text:
            value = value * 10 + DIGITS[c]
        return value
    total = section = 0
    digit: int | None = None
    for c in text:
        if c in DIGITS:
            if digit:  # two digits side by side inside a number with units: 三五百
                return None
            digit = DIGITS[c]
        elif c in TENS:
            if digit is not None:
                return None
            section += TENS[c]
        elif c in UNITS:
            if digit is None and (c not in "十拾" or section % 100):
                return None
            section += (1 if digit is None else digit) * UNITS[c]
            digit = None
        elif c in MYRIADS:
            section += digit or 0
            digit = None
            if not section and not total:
                return None
            total = (total + section) * MYRIADS[c] if MYRIADS[c] > 10**4 else total + section * MYRIADS[c]
            section = 0
        else:
            return None
    return total + section + (digit or 0)
