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

BITS = 30
_SPREAD = 0x9E3779B1  # 2**32 divided by the golden ratio; in search.js too
_UNCOUNTED = frozenset({ord(SIGN), *range(0xD800, 0xE000)})  # halves of characters beyond U+FFFF
_RUN = re.compile(r"[%+\-./0-9a-z]{3,}")  # "1956", "3.5%"; in search.js too
_END = "。"  # folded to SIGN: pairs never run from one passage into the next


@dataclass(frozen=True, slots=True)
class Pairs:
    """Sorted codes of all pairs of a document, and of those in its headings and in its title (both also in `all`)."""

    all: array[int]
    headings: array[int]
    title: array[int]
    characters: str  # the folded characters that begin a pair, once each, sorted


def pairs(document: Document) -> Pairs:
    """The codes of a document."""
    title = indexed(document.title)
    heads = indexed(_END.join(passage.text[: passage.heading] for passage in document.passages if passage.heading))
    text = title + indexed(_END.join(["", *(passage.text for passage in document.passages)]))
    in_title, in_heads = (_codes(each) | _singles(each) | _triples(each) for each in (title, heads))
    anywhere = _codes(text)
    characters = "".join(sorted(map(chr, {each & 0xFFFF for each in anywhere} - _UNCOUNTED)))
    anywhere.update(in_title, in_heads, _triples(text))
    return Pairs(_spread(anywhere), _spread(in_heads), _spread(in_title), characters)


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
