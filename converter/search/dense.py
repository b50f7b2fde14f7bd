"""Whole numbers as short printable ASCII, one character below 64 (an (s, c)-dense code).

93 characters stand in a script's string without escapes: all from space to ~ but " and \\. The first 64 end a number,
the other 29 go before one. In a shard, most gaps between postings take one character, and gzip does the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, chain
from operator import sub

ALPHABET = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
ENDS = 64
_MORE = len(ALPHABET) - ENDS
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


def ascending(numbers: Sequence[int]) -> str:
    """Encode growing numbers by their gaps."""
    if len(numbers) == 1:
        return _GAPS[numbers[0] + 1]
    return "".join(map(_GAPS.__getitem__, map(sub, numbers, chain((-1,), numbers))))


def read_ascending(text: str) -> list[int]:
    """What `ascending` encoded."""
    return list(accumulate(map(_STEPS.__getitem__, NUMBER.findall(text)), initial=-1))[1:]


class _Values(dict[str, int]):
    """Code → the number that it stands for, worked out once."""

    def __missing__(self, word: str) -> int:
        result = 0
        for character in word[:-1]:
            result = result * _MORE + ALPHABET.index(character) - ENDS + 1
        self[word] = result * ENDS + ALPHABET.index(word[-1])
        return self[word]


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


class _Steps(dict[str, int]):
    """Code of a gap → the gap, at least 1."""

    def __missing__(self, word: str) -> int:
        self[word] = VALUES[word] + 1
        return self[word]


VALUES = _Values()
_STEPS = _Steps()
_STARTS = _Starts()
_GAPS = _Gaps()
