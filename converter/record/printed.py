"""What printed words say by themselves, to compare attributes with them: numbers of parts, dates."""

from __future__ import annotations

import re
import unicodedata

from converter.numerals import DIGITS, TENS, UNITS, integer
from converter.patterns import compiled

_NUMERAL = re.escape("".join([*DIGITS, *UNITS, *TENS]))
# (三) 第三, 其一 三是 3. but not 一方面, 3.1 or 二三期
_MARKER = compiled(rf"[(〈《【\[第其]*([{_NUMERAL}]+)(?!方面)[^{_NUMERAL}]*")
# 4月24日 四月二十四 元月
_MONTH = compiled(rf"[{_NUMERAL}元正冬腊]月份?\s*([{_NUMERAL}初]*)")
_FIGURES = compiled(r"\d+")  # 2024-04-24, 2024/4/24, 20240424


def marker_value(marker: str) -> int | None:
    """What a printed marker counts, where it holds one numeral: （三） 第三， 三是 ③ 3. → 3."""
    found = _MARKER.fullmatch(unicodedata.normalize("NFKC", "".join(marker.split())))
    return integer(found[1]) if found else None


def precision(words: str) -> int:
    """How much of a date words print: 3 down to the day, 2 to the month, 1 the year, 0 nothing."""
    words = unicodedata.normalize("NFKC", words)
    if found := _MONTH.search(words):
        return 3 if found[1] else 2
    figures = _FIGURES.findall(words)
    if any(len(figure) >= 8 for figure in figures):
        return 3
    return min(len(figures), 3) if figures else int(bool(words.strip()))
