"""Which characters search takes for the same. The script in the browser applies the same rules, letter by letter.

A character becomes: its compatibility decomposition (NFKD: full width → half width, ① → 1, é → e and its accent),
in lower case, without accents (U+0300–U+036F), the simplified form of a traditional one; white space and invisible
characters (those that choose a variant's or emoji's shape, too) vanish. Each character is folded alone, so that a part of a text folds to a part of the folded text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from converter.patterns import compiled
from converter.variants import alike

# In search.js as GONE: white space, accents, soft hyphen, zero-width and direction marks, selectors of shapes, byte
# order mark.
GONE = compiled(
    r"[\0-\x20\x7f-\xa0\xad\u0300-\u036f\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff"
    r"\U000e0000-\U000e03ff]"
)
# In search.js as POINT: punctuation that no number is written with. The index holds one sign for all of it.
POINT = compiled(r"[!-$&-*,:-@\[-`{-~\xa1-\xbf\u2010-\u205e\u3001-\u3004\u3008-\u3020\u30fb]")
SIGN = "!"

_OFTEN = "，。、；：“”（）《》"  # the punctuation that most texts are full of
_FEW = 30  # simplified text has about fifteen other characters that change


def fold(text: str) -> str:
    """Text as search compares it.

    >>> fold("Ｇ２０ 經濟 工作")
    'g20经济工作'
    """
    return text.translate(_FOLDED)


def indexed(text: str) -> str:
    """Folded text with `SIGN` for punctuation: what pairs are taken from."""
    for each in _OFTEN:
        text = text.replace(each, SIGN)
    changing = set(_changing().findall(text))
    if len(changing) > _FEW:
        return text.translate(_INDEXED)
    for each in changing:  # a third of the time of the above
        text = text.replace(each, _INDEXED[ord(each)])
    return text


@cache
def _changing() -> re.Pattern[str]:
    """The characters that `indexed` may change: all but Chinese ones in their simplified form, digits and letters."""
    return compiled(rf"[\0-\x20\"-$&-*,:-`{{-\u33ff\u4dc0-\u4dff\ua000-\U0010ffff{''.join(alike())}]")


class _Table(dict[int, str]):
    """A mapping for str.translate that works each character out once."""

    def __init__(self, work: Callable[[str], str]) -> None:
        self.work = work

    def __missing__(self, code: int) -> str:
        self[code] = self.work(chr(code))
        return self[code]


def _fold(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character).lower()
    table = alike()
    return "".join(table.get(each, each) for each in GONE.sub("", plain))


_FOLDED = _Table(_fold)
_INDEXED = _Table(lambda character: POINT.sub(SIGN, _fold(character)))
