"""Postings as numbers that sort: a pair's code, where it stands (anywhere, in a heading, in the title), and the spot.

    posting = bit 61 | code << 31 | level << 29 | spot, 28 bits at most
    spot = the part's number << 3 | what goes before: 1 to 7 by the character, 0 where it isn't noted

It isn't noted where a document has a pair more than once: so the lists of common pairs hardly grow, and nearly every
posting of a rare one tells of three characters.

Thousands are worked on at a time: 64 bits each, in bytes one behind the other (*raw*, little-endian), read as one long
integer whose arithmetic works on each of them, or as floats: positive floats order as their bits do, and are sorted
several times faster than integers of that size. Bit 61 keeps them from being too small to be compared fast; bit 28
stays free, so that the step from one posting to the next tells whether it is of the same list.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import chain, compress
from operator import ne
from struct import pack
from sys import byteorder
from typing import Any

CODE, LEVEL, SPOT = 31, 29, 28  # where code and level begin, where the spot ends
BEFORE = 3  # bits of what goes before; in search.js too
SIZE = 8  # bytes
_FLAG = 1 << 61
_SPREAD = 0x9E3779B1  # 2**32 divided by the golden ratio; in search.js too
_CODES = (1 << 30) - 1
_masks: dict[int, tuple[int, int]] = {}


def lanes(value: int, count: int) -> int:
    """A number repeated in each lane."""
    return int.from_bytes(value.to_bytes(SIZE, "little") * count, "little")


def mask(value: int, count: int) -> int:
    """The same to be used with &, where more lanes do no harm: made once for many."""
    size, made = _masks.get(value, (0, 0))
    if size < count:
        size, made = _masks[value] = 2 * count, lanes(value, 2 * count)
    return made


def low(level: int, part: int) -> bytes:
    """A posting without its code and what goes before."""
    return (_FLAG | level << LEVEL | part << BEFORE).to_bytes(SIZE, "little")


def made(pairs: bytes, lows: bytes, before: bytes) -> list[float]:
    """A document's postings, ascending and each once: pairs of 32 bits, what `low` gave for each, what goes before each.

    A pair's code is the pair times an odd constant modulo 2**32, without the last two bits.
    """
    size, count = len(lows), len(before)
    wide, near = bytearray(size), bytearray(size)
    for at in range(4):
        wide[at::SIZE] = pairs[at::4]
    near[::SIZE] = before
    codes = int.from_bytes(wide, "little") * _SPREAD << CODE - 2 & mask(_CODES << CODE, count)
    given = codes | int.from_bytes(lows, "little") | int.from_bytes(near, "little")
    values = int.from_bytes(raw(sort(given.to_bytes(size, "little"))), "little")
    steps = values ^ values << 8 * SIZE  # what differs from the posting before
    several = lanes(1 << 63 | (1 << LEVEL) - 1, count + 1) - steps >> 63 & mask(1, count)
    values -= values & (several | several >> 8 * SIZE) * ((1 << BEFORE) - 1)
    found = array_of("d", values.to_bytes(size, "little")).tolist()
    return list(compress(found, map(ne, found, chain((0.0,), found))))


def sort(raw: bytes) -> list[float]:
    """Ascending; quick where much of it ascends."""
    found: list[float] = array_of("d", raw).tolist()
    found.sort()
    return found


def raw(postings: Sequence[float]) -> bytes:
    """The bytes of postings."""
    return pack(f"<{len(postings)}d", *postings)


def bound(code: int) -> float:
    """What no posting of this code or a greater one is below."""
    return sort((_FLAG | code << CODE).to_bytes(SIZE, "little"))[0]


def numbers(raw: bytes) -> list[int]:
    """What lanes hold."""
    return array_of("Q", raw).tolist()


def array_of(kind: str, raw: bytes) -> array[Any]:
    """Little-endian bytes as numbers."""
    found = array(kind, raw)
    if byteorder == "big":
        found.byteswap()
    return found


def parted(postings: Sequence[float]) -> list[tuple[int, int, int]]:
    """Code, level, spot of each."""
    return [(each >> CODE & _CODES, each >> LEVEL & 3, each & (1 << SPOT) - 1) for each in numbers(raw(postings))]
