"""Whole numbers as short printable ASCII, one character below 64 (an (s, c)-dense code).

93 characters stand in a script's string without escapes: all from space to ~ but " and \\. The first 64 end a number,
the other 29 go before one. In a shard, most gaps between postings take one character, and gzip does the rest.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, chain
from operator import sub

from converter.patterns import compiled

ALPHABET = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\')
ENDS = 64
_MORE = len(ALPHABET) - ENDS
_STARTING = frozenset(ALPHABET[ENDS:])
_STARTING_BYTES = ALPHABET[ENDS:].encode()
_LONG = compiled(f"[{re.escape(ALPHABET[ENDS:])}]{{2}}")  # "~~A": a number of 1920 or more
# One number: "A", "~A"
NUMBER = compiled(f"[{re.escape(ALPHABET[ENDS:])}]*[{re.escape(ALPHABET[:ENDS])}]")


def number(value: int) -> str:
    """Encode a number from 0.

    >>> number(5), number(64), number(64 + 29 * 64)
    ('%', 'b ', 'bb ')
    """
    if value < ENDS:
        return ALPHABET[value]
    return STARTS[value // ENDS] + ALPHABET[value % ENDS]


def ascending(numbers: Sequence[int], start: int = 0) -> str:
    """Encode growing numbers from `start` on by their gaps."""
    if len(numbers) < 2:
        return _GAPS[numbers[0] - start + 1] if numbers else ""
    return "".join(map(_GAPS.__getitem__, map(sub, numbers, chain((start - 1,), numbers))))


def read_ascending(text: str) -> list[int]:
    """What `ascending` encoded."""
    return list(accumulate(map(_STEPS.__getitem__, NUMBER.findall(text)), initial=-1))[1:]


def added(text: str, value: int) -> str:
    """Growing numbers with one more, which is not among them.

    >>> read_ascending(added(ascending([3, 700]), 20))
    [3, 20, 700]
    """
    start, end, last, after = _around(text, value)
    return text[:start] + _GAPS[value - last] + (_GAPS[after - value] if end > start else "") + text[end:]


def removed(text: str, value: int) -> str:
    """Growing numbers without one of them."""
    start, end, last, found = _around(text, value)
    if found != value:
        raise ValueError(f"{value} is not in the list")
    after = NUMBER.match(text, end)
    if after is None:
        return text[:start]
    return text[:start] + _GAPS[value - last + _STEPS[after[0]]] + text[after.end() :]


def count(text: str) -> int:
    """How many numbers these are."""
    return len(text.encode().translate(None, _STARTING_BYTES))


def _around(text: str, value: int) -> tuple[int, int, int, int]:
    """Where the first number stands that is `value` or more, the number before it, and itself.

    Without such a number both places are the end. What each character adds is summed up: all but the first of three
    adds the same wherever it stands.
    """
    if _LONG.search(text):
        words = NUMBER.findall(text)
        values = list(accumulate(map(_STEPS.__getitem__, words), initial=-1))
        at = bisect_left(values, value, 1) - 1
        start = sum(map(len, words[:at]))
        size = len(words[at]) if at < len(words) else 0
        return start, start + size, values[at], values[at + 1] if size else -1
    sums = list(accumulate(map(_WEIGHTS.__getitem__, text.encode()), initial=-1))
    at = bisect_left(sums, value, 1) - 1
    if at == len(text):
        return at, at, sums[at], -1
    start = at - (at > 0 and text[at - 1] in _STARTING)
    end = at + 1 + (text[at] in _STARTING)
    return start, end, sums[start], sums[end]


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
# What a character adds to the sum of gaps, by its code
_WEIGHTS = [0] * 128
for _at, _each in enumerate(ALPHABET):
    _WEIGHTS[ord(_each)] = _at + 1 if _at < ENDS else (_at - ENDS + 1) * ENDS
_STEPS = _Steps()
STARTS = _Starts()
_GAPS = _Gaps()
