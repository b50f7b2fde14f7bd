"""Thousands of numbers worked on at a time, without a step in the interpreter for any of them.

Each takes a *lane* of 64 bits; in bytes they stand one behind the other (*raw*, little-endian), and such bytes read as
one long integer take part in its arithmetic all at once. A lane's result must stay within the lane: numbers are below
2**63, and none is taken from a smaller one.
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from sys import byteorder
from typing import Any

SIZE = 8  # bytes of a lane


@lru_cache(32)
def lanes(value: int, count: int) -> int:
    """A number in each lane."""
    return int.from_bytes(value.to_bytes(SIZE, "little") * count, "little")


def previous(values: int, count: int) -> int:
    """In each lane what the one before it holds, in the first one 0."""
    return values << 8 * SIZE & lanes((1 << 8 * SIZE) - 1, count)


def reach(values: int, bits: int, count: int) -> int:
    """1 where a value is 2**bits or more."""
    return values + lanes((1 << 63) - (1 << bits), count) >> 63 & lanes(1, count)


def ones(flags: int, bits: int) -> int:
    """So many ones where a flag is 1: a mask for numbers of so many bits."""
    return flags * ((1 << bits) - 1)


def numbers(raw: bytes) -> list[int]:
    """What lanes hold."""
    return array_of("Q", raw).tolist()


def array_of(kind: str, raw: bytes) -> array[Any]:
    """Little-endian bytes as numbers."""
    found = array(kind, raw)
    if byteorder == "big":
        found.byteswap()
    return found
