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
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from sys import byteorder

from converter.search.document import Document
from converter.search.fold import SIGN, indexed
from converter.search.parts import PARTS, parts

BITS = 30
_SPREAD = 0x9E3779B1  # 2**32 divided by the golden ratio; in search.js too
_LETTER = r"[%+\-./0-9a-z]"
_RUN = re.compile(f"{_LETTER}{_LETTER}{_LETTER}+")  # "1956", "3.5%"; in search.js too; so put, it is searched fastest
_END = "。"  # folded to SIGN: pairs never run from one passage into the next
_BETWEEN = "\udfff"  # half a character, which no text holds: what is cut again after folding

Levels = tuple[set[int], set[int], set[int]]
"""All pairs of a part, and those in headings and in the title (both also among all)."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """What the index notes of a document; `characters` tells how often each stands in the first part."""

    parts: tuple[Levels, ...]
    characters: Counter[str]

    def size(self) -> int:
        """How many postings these are."""
        return sum(len(levels[0]) for levels in self.parts)


def pairs(document: Document) -> Pairs:
    """The pairs of a document, part by part."""
    texts: list[list[str]] = [[""] for _ in range(PARTS)]
    heads: list[list[str]] = [[] for _ in range(PARTS)]
    for part, passage in zip(parts(document), document.passages, strict=True):
        texts[part].append(passage.text)
        if passage.heading:
            heads[part].append(passage.text[: passage.heading])
    title, *words = _folded([document.title, *map(_END.join, texts), *map(_END.join, heads)])
    words[0] = title + words[0]
    levels = (_levels(words[part], words[PARTS + part], "" if part else title) for part in range(PARTS))
    return Pairs(tuple(levels), Counter(words[0]))


def code(first: str, second: str = "\0") -> int:
    """The code of one pair."""
    return codes([ord(first) | ord(second) << 16])[0]


def codes(pairs: Collection[int]) -> array[int]:
    """The codes of pairs: one multiplication of one long number that gives each pair 64 bits of room."""
    lanes = array("Q", pairs)
    if byteorder == "big":
        lanes.byteswap()
    size = 8 * len(lanes)
    low = int.from_bytes(b"\xff\xff\xff\x3f\0\0\0\0" * len(lanes), "little")
    product = int.from_bytes(lanes.tobytes(), "little") * _SPREAD >> 2 & low
    return _words(product.to_bytes(size, "little"))[::2]


def _folded(texts: list[str]) -> list[str]:
    """Texts folded in one go."""
    folded = indexed(_BETWEEN.join(texts)).split(_BETWEEN)
    return folded if len(folded) == len(texts) else list(map(indexed, texts))


def _levels(text: str, heads: str, title: str) -> Levels:
    found = _pairs(text)
    found.update(_triples(text))
    if not heads and not title:
        return found, set(), set()
    in_heads, in_title = ({*_pairs(each), *_singles(each), *_triples(each)} for each in (heads, title))
    found.update(in_heads, in_title)
    return found, in_heads, in_title


def _pairs(text: str) -> set[int]:
    """The text's units read as 32-bit numbers, from the first unit on and from the second on."""
    data = text.encode("utf-16-le", "surrogatepass")
    size = len(data)
    return set(_words(data[: size & ~3] + data[2 : size - (~size & 2)]))


def _words(data: bytes) -> array[int]:
    words = array("I", data)
    if byteorder == "big":
        words.byteswap()
    return words


def _triples(text: str) -> Iterator[int]:
    for run in _RUN.findall(text):
        for a, b, c in zip(*(map(ord, run[at:]) for at in range(3)), strict=False):
            yield a | b << 7 | (0xDC00 | c) << 16


def _singles(text: str) -> Iterator[int]:
    """A character beyond U+FFFF is two units, thus a pair already."""
    return (ord(each) for each in set(text) if SIGN != each < "\U00010000")
