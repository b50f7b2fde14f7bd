"""Which meetings are of one series: their names are equal but for year, term and number of the session."""

from __future__ import annotations

from functools import lru_cache

from converter.archive.identity import key
from converter.patterns import late

_DIGITS = "0-9０-９〇○零一二三四五六七八九十百"
# 2022年 / 二〇二二年度   第十六届 / 十六届   第一次 / 一次(全体)   2022
_TURN = late(
    rf"(?:19|20)\d\d(?:年度|年)?|[{_DIGITS}]{{4}}年度?|第?[{_DIGITS}]+届|第[{_DIGITS}]+次|[{_DIGITS}]+次(?=全)"
)


@lru_cache(maxsize=1 << 12)  # a meeting has several documents
def series(name: str) -> str:
    """The key of a meeting's series.

    >>> series("云澜旗第十六届人民代表大会第一次会议"), series("2022年旗委经济工作会议")
    ('云澜旗人民代表大会会议', '旗委经济工作会议')
    """
    return _TURN.sub("", key(name)) or key(name)
