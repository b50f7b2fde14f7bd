"""What printed words say by themselves, to compare attributes with them: numbers of parts, figures, dates."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from converter.numerals import DIGITS, TENS, UNITS, integer
from converter.patterns import compiled
from converter.variants import unified

_NUMERAL = re.escape("".join([*DIGITS, *UNITS, *TENS]))
# (三) 第三, 其一 三是 3. but not 一方面, 3.1 or 二三期
_MARKER = compiled(rf"[(〈《【\[第其]*([{_NUMERAL}]+)(?!方面)[^{_NUMERAL}]*")
# 3.3万亩 10%以上 1,200个: one Arabic number, 万 or 亿 straight behind it, no second number
_QUANTITY = compiled(r"\D*?(\d+(?:,\d{3})*(?:\.\d+)?)([万亿]?)([^\d万亿千百十]*)", re.ASCII)
_TERM = compiled(r"[0-9]+(?:\.[0-9]+)?")
_MYRIADS = {"": 1, "万": 10**4, "亿": 10**8}
# 4月24日 四月二十四 元月
_MONTH = compiled(rf"[{_NUMERAL}元正冬腊]月份?\s*([{_NUMERAL}初]*)")
_FIGURES = compiled(r"\d+")  # 2024-04-24, 2024/4/24, 20240424


def marker_value(marker: str) -> int | None:
    """What a printed marker counts, where it holds one numeral: （三） 第三， 三是 ③ 3. → 3."""
    found = _MARKER.fullmatch(unicodedata.normalize("NFKC", "".join(marker.split())))
    return integer(found[1]) if found else None


def quantity(quote: str) -> Decimal | None:
    """The figure in a quote, 万 and 亿 multiplied out; None where it isn't one plain Arabic number."""
    found = _QUANTITY.fullmatch(unified(unicodedata.normalize("NFKC", quote)))
    if not found or "分之" in quote:
        return None
    return Decimal(found[1].replace(",", "")) * _MYRIADS[found[2]]


def ratio(quote: str) -> tuple[Decimal, ...] | None:
    """The terms of a proportion: 34:35:31; None where the quote is none."""
    terms = unicodedata.normalize("NFKC", quote).replace("∶", ":").strip().split(":")
    return tuple(map(Decimal, terms)) if len(terms) > 1 and all(_TERM.fullmatch(term) for term in terms) else None


def precision(words: str) -> int:
    """How much of a date words print: 3 down to the day, 2 to the month, 1 the year, 0 nothing."""
    words = unicodedata.normalize("NFKC", words)
    if found := _MONTH.search(words):
        return 3 if found[1] else 2
    figures = _FIGURES.findall(words)
    if any(len(figure) >= 8 for figure in figures):
        return 3
    return min(len(figures), 3) if figures else int(bool(words.strip()))
