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
_STARTING = ALPHABET[ENDS:].encode()
_STARTS_ONE = bytes(chr(each) in ALPHABET[ENDS:] for each in range(256))  # two in a row: a number of 1920 or more
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
    return len(text.encode().translate(None, _STARTING))


def _around(text: str, value: int) -> tuple[int, int, int, int]:
    """Where the first number stands that is `value` or more, the number before it, and itself.

    Without such a number both places are the end. What each character adds is summed up: all but the first of three
    adds the same wherever it stands.
    """
    data = text.encode()
    if b"\1\1" in data.translate(_STARTS_ONE):
        words = NUMBER.findall(text)
        values = list(accumulate(map(_STEPS.__getitem__, words), initial=-1))
        at = bisect_left(values, value, 1) - 1
        start = sum(map(len, words[:at]))
        size = len(words[at]) if at < len(words) else 0
        return start, start + size, values[at], values[at + 1] if size else -1
    at, before = _reached(data, value)
    if at == len(data):
        return at, at, before, -1
    start, last = (at - 1, before - _WEIGHTS[data[at - 1]]) if at and data[at - 1] in _STARTING else (at, before)
    end = at + 1 + (data[at] in _STARTING)
    return start, end, last, before + sum(_WEIGHTS[each] for each in data[at:end])


def _reached(data: bytes, value: int) -> tuple[int, int]:
    """The first character with which the sum, from -1 on, is `value` or more, and the sum before it.

    The half in which it stands is looked for, as long as that is quicker than to sum up one after the other.
    """
    ones, others = data.translate(_ONES), data.translate(_OTHERS)
    low, high, before = 0, len(data), -1
    while high - low > _SHORT:
        middle = (low + high) // 2
        there = before + sum(ones[low:middle]) + ENDS * sum(others[low:middle])
        low, high, before = (middle, high, there) if there < value else (low, middle, before)
    sums = list(accumulate(map(_WEIGHTS.__getitem__, data[low:high]), initial=before))
    at = bisect_left(sums, value, 1) - 1
    return low + at, sums[at]


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
# The same in two bytes, the second of which counts `ENDS` times: that is what those that start add
_ONES = bytes(0 if _STARTS_ONE[_at] else _each for _at, _each in enumerate(_WEIGHTS)).ljust(256, b"\0")
_OTHERS = bytes(_each // ENDS if _STARTS_ONE[_at] else 0 for _at, _each in enumerate(_WEIGHTS)).ljust(256, b"\0")
_SHORT = 48  # characters
_STEPS = _Steps()
STARTS = _Starts()
_GAPS = _Gaps()
