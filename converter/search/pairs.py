"""A document → the pairs of characters in it, as 30-bit codes that spread evenly over the shards.

A pair is two UTF-16 units (what a script calls characters), first | second << 16, times an odd constant modulo 2**32,
without the last two bits. The top bits choose the shard, the others tell pairs apart in it; a million pairs share
a code with another once in a thousand, which the check against the text makes good. (Numbers of 30 bits are those
that Python sorts fastest.) A character of a title or heading is also noted alone, as the pair with NUL behind it; three letters or digits in a row, which pairs
alone would hardly tell apart (1956, 3.5%), as the pair of units first | second << 7 and U+DC00 + third, which no text
can hold.
"""

from __future__ import annotations

import re
import sys
from array import array
from dataclasses import dataclass

from converter.search.document import Document
from converter.search.fold import SIGN, indexed
from converter.search.parts import PARTS, parts

BITS = 30
_SPREAD = 0x9E3779B1  # 2**32 divided by the golden ratio; in search.js too
_RUN = re.compile(r"[%+\-./0-9a-z]{3,}")  # "1956", "3.5%"; in search.js too
_END = "。"  # folded to SIGN: pairs never run from one passage into the next


Levels = tuple["array[int]", "array[int]", "array[int]"]
"""Sorted codes of all pairs of a part, and of those in headings and in the title (both also among all)."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """What the index notes of a document."""

    parts: tuple[Levels, ...]
    characters: frozenset[str]  # all that are no punctuation

    def size(self) -> int:
        """How many postings these are."""
        return sum(len(levels[0]) for levels in self.parts)


def pairs(document: Document) -> Pairs:
    """The codes of a document."""
    texts: list[list[str]] = [[] for _ in range(PARTS)]
    heads: list[list[str]] = [[] for _ in range(PARTS)]
    for part, passage in zip(parts(document), document.passages, strict=True):
        texts[part].append(passage.text)
        if passage.heading:
            heads[part].append(passage.text[: passage.heading])
    title = indexed(document.title)
    words = [indexed(_END.join(["", *some])) for some in texts]
    words[0] = title + words[0]
    levels = (
        _levels(text, indexed(_END.join(some)), title if part == 0 else "")
        for part, (text, some) in enumerate(zip(words, heads, strict=True))
    )
    return Pairs(tuple(levels), frozenset("".join(words)) - {SIGN})


def _levels(text: str, heads: str, title: str) -> Levels:
    anywhere = _codes(text) | _triples(text)
    in_heads, in_title = (_codes(each) | _singles(each) | _triples(each) for each in (heads, title))
    return _spread(anywhere | in_heads | in_title), _spread(in_heads), _spread(in_title)


def code(first: str, second: str = "\0") -> int:
    """The code of one pair."""
    return ((ord(first) | ord(second) << 16) * _SPREAD & 0xFFFFFFFF) >> 2


def _codes(text: str) -> set[int]:
    """Pairs not yet spread: the text's units read as 32-bit numbers, once from the first unit, once from the second."""
    data = text.encode("utf-16-le")
    found = set(_words(data))
    found.update(_words(data[2:]))
    return found


def _triples(text: str) -> set[int]:
    return {
        a | b << 7 | (0xDC00 | c) << 16
        for run in _RUN.findall(text)
        for a, b, c in zip(*(map(ord, run[at:]) for at in range(3)), strict=False)
    }


def _words(data: bytes) -> array[int]:
    words = array("I")
    words.frombytes(data[: len(data) // 4 * 4])
    if sys.byteorder == "big":
        words.byteswap()
    return words


def _singles(text: str) -> set[int]:
    """A character beyond U+FFFF is two units, thus a pair already."""
    return {ord(each) for each in set(text) if SIGN != each < "\U00010000"}


def _spread(codes: set[int]) -> array[int]:
    """`code` of all, sorted: one multiplication of one long number that gives each pair 64 bits of room."""
    lanes = array("Q", codes)
    if sys.byteorder == "big":
        lanes.byteswap()
    size = 8 * len(lanes)
    low = int.from_bytes(b"\xff\xff\xff\x3f\0\0\0\0" * len(lanes), "little")
    product = int.from_bytes(lanes.tobytes(), "little") * _SPREAD >> 2 & low
    return array("I", sorted(_words(product.to_bytes(size, "little"))[::2]))
