"""A document → the pairs of characters in it.

A pair is two UTF-16 units (what a script calls characters): first | second << 16. A character of a title or heading is
also noted alone, as the pair with NUL behind it; three letters or digits in a row, which pairs alone would hardly tell
apart (1956, 3.5%), as the pair of units first | second << 7 and U+DC00 + third, which no text can hold.

In the index stands a pair's code: the pair times an odd constant modulo 2**32, without the last two bits. So codes
spread evenly: the top bits choose the shard, the others tell pairs apart in it. A million pairs share a code with
another once in a thousand, which the check against the text makes good.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from sys import byteorder

from converter.search.document import Document
from converter.search.fold import SIGN, indexed
from converter.search.keys import keys
from converter.search.parts import PARTS, parts

_LETTER = r"[%+\-./0-9a-z]"
_RUN = re.compile(f"{_LETTER}{_LETTER}{_LETTER}+")  # "1956", "3.5%"; in search.js too; so put, it is searched fastest
_END = "。"  # folded to SIGN: pairs never run from one passage into the next
_BETWEEN = "\udfff"  # half a character, which no text holds: what is cut again after folding


@dataclass(frozen=True, slots=True)
class Pairs:
    """What the index notes of a document: `keys` of all its pairs, of those in headings and of those in its title (both
    also among all); how often each character stands in its first part."""

    levels: tuple[array[float], array[float], array[float]]
    characters: Counter[str]

    def size(self) -> int:
        """How many postings these are."""
        return len(self.levels[0])


def pairs(document: Document) -> Pairs:
    """The pairs of a document."""
    texts: list[list[str]] = [[""] for _ in range(PARTS)]
    heads: list[list[str]] = [[] for _ in range(PARTS)]
    for part, passage in zip(parts(document), document.passages, strict=True):
        texts[part].append(passage.text)
        if passage.heading:
            heads[part].append(passage.text[: passage.heading])
    title, *folded = _folded([document.title, *map(_END.join, texts), *map(_END.join, heads)])
    words, headings = folded[:PARTS], folded[PARTS:]
    words[0] = title + words[0]
    alone = [_singles(each) for each in headings]
    in_title = _singles(title)
    anywhere = [_pairs(each) + more for each, more in zip(words, alone, strict=True)]
    anywhere[0] += in_title
    in_headings = [_pairs(each) + more for each, more in zip(headings, alone, strict=True)]
    return Pairs((keys(anywhere), keys(in_headings), keys([_pairs(title) + in_title])), Counter(words[0]))


def _folded(texts: list[str]) -> list[str]:
    """Texts folded in one go."""
    folded = indexed(_BETWEEN.join(texts)).split(_BETWEEN)
    return folded if len(folded) == len(texts) else list(map(indexed, texts))


def _pairs(text: str) -> bytes:
    """The text's units as 32-bit numbers, from the first unit on and from the second on, and the threes of letters."""
    data = text.encode("utf-16-le", "surrogatepass")
    size = len(data)
    return data[: size & ~3] + data[2 : size - (~size & 2)] + _words(_triples(text))


def _triples(text: str) -> Iterator[int]:
    for run in _RUN.findall(text):
        for a, b, c in zip(*(map(ord, run[at:]) for at in range(3)), strict=False):
            yield a | b << 7 | (0xDC00 | c) << 16


def _singles(text: str) -> bytes:
    """A character beyond U+FFFF is two units, thus a pair already."""
    return _words(ord(each) for each in set(text) if SIGN != each < "\U00010000")


def _words(numbers: Iterator[int]) -> bytes:
    words = array("I", numbers)
    if byteorder == "big":
        words.byteswap()
    return words.tobytes()
