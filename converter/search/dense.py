"""Whole numbers as short printable ASCII, one character below 64 (an (s, c)-dense code).

93 characters stand in a script's string without escapes: all from space to ~ but " and \\. The first 64 end a number,
the other 29 go before one. In a shard, most gaps between postings take one character, and gzip does the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import sub

ALPHABET = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
ENDS = 64
_MORE = len(ALPHABET) - ENDS
_VALUES = {character: value for value, character in enumerate(ALPHABET)}
# One number: "A", "~A"
NUMBER = re.compile(f"[{re.escape(ALPHABET[ENDS:])}]*[{re.escape(ALPHABET[:ENDS])}]")


def number(value: int) -> str:
    """Encode a number from 0.

    >>> number(5), number(64), number(64 + 29 * 64)
    ('%', 'b ', 'bb ')
    """
    if value < ENDS:
        return ALPHABET[value]
    return _STARTS[value // ENDS] + ALPHABET[value % ENDS]


def value(word: str) -> int:
    """What `number` encoded."""
    result = 0
    for character in word[:-1]:
        result = result * _MORE + _VALUES[character] - ENDS + 1
    return result * ENDS + _VALUES[word[-1]]


def ascending(numbers: Sequence[int]) -> str:
    """Encode growing numbers by their gaps."""
    if len(numbers) == 1:
        return _GAPS[numbers[0] + 1]
    return "".join(map(_GAPS.__getitem__, map(sub, numbers, chain((-1,), numbers))))


def read_ascending(text: str) -> list[int]:
    """What `ascending` encoded."""
    result, last = [], -1
    for gap in read(text):
        last += gap + 1
        result.append(last)
    return result


def read(text: str) -> Iterator[int]:
    """All numbers of a text, one after another."""
    return map(value, NUMBER.findall(text))


class _Starts(dict[int, str]):
    """A number's multiple of 64 → the characters before its last one, worked out once."""

    def __missing__(self, value: int) -> str:
        more, digit = divmod(value - 1, _MORE)
        self[value] = (self[more] if more else "") + ALPHABET[ENDS + digit]
        return self[value]


class _Gaps(dict[int, str]):
    """Gap → its code, worked out once; a gap is at least 1."""

    def __missing__(self, gap: int) -> str:
        self[gap] = number(gap - 1)
        return self[gap]


_STARTS = _Starts()
_GAPS = _Gaps()
