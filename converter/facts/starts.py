"""Searching fast: a pattern is tried only at the characters that its matches can begin with.

The engine finds such a character by itself only where every alternative begins with a letter of its own; where one
begins with a class, a look behind or something optional it tries the whole pattern at each character of a sentence,
which takes five times as long. The characters are read off the pattern, so that none is forgotten when it changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Protocol

Ranges = list[tuple[int, int]]
_WIDE = 1000  # a class with more characters than this stops the search too often to help


class Matcher(Protocol):
    """`match` of a pattern."""

    def __call__(self, string: str, pos: int = ..., endpos: int = ..., /) -> re.Match[str] | None: ...


class Finder(Protocol):
    """Where a pattern first matches: the match's start is right, its end is not the pattern's."""

    def __call__(self, string: str, pos: int = ..., endpos: int = ..., /) -> re.Match[str] | None: ...


def finder(pattern: str) -> Finder:
    """A search that tells whether and where a pattern matches.

    >>> find = finder(r"(?<!除)了|[一二]是")
    >>> find("除了一是") .start(), find("除了") is None
    (2, True)
    """
    begins = starts(pattern)
    if begins is None:
        return re.compile(pattern).search
    return re.compile(rf"{begins}(?<=(?={pattern})[\s\S])").search


def matcher(pattern: str) -> Matcher:
    """A match that fails at once where the character does not begin one.

    >>> match = matcher("[一二]是|甲?乙")
    >>> match("甲乙丙").end(), match("丙甲乙") is None
    (2, True)
    """
    begins = starts(pattern)
    return re.compile(pattern if begins is None else rf"(?={begins})(?:{pattern})").match


def starts(pattern: str) -> str | None:
    """The class of the characters that a match can begin with; None where it may be any of many, or empty.

    >>> starts("[甲-丙]?丁|(?<=戊)己"), starts("[^甲]乙"), starts("甲?")
    ('[丁己甲-丙]', None, None)
    """
    ranges, empty = _sequence(parser.parse(pattern))
    if empty or ranges is None or sum(high - low + 1 for low, high in ranges) > _WIDE:
        return None
    return f"[{''.join(_printed(low, high) for low, high in sorted(set(ranges)))}]"


def _printed(low: int, high: int) -> str:
    return re.escape(chr(low)) if low == high else f"{re.escape(chr(low))}-{re.escape(chr(high))}"


def _sequence(items: Iterable[tuple[Any, Any]]) -> tuple[Ranges | None, bool]:
    """First characters of what follows one after the other (None: any), and whether all of it may be empty."""
    found: Ranges = []
    for item in items:
        ranges, empty = _item(*item)
        if ranges is None:
            return None, empty
        found += ranges
        if not empty:
            return found, False
    return found, True


def _item(op: Any, value: Any) -> tuple[Ranges | None, bool]:
    if op in (ops.AT, ops.ASSERT, ops.ASSERT_NOT):  # stand before the first character and only narrow it down
        return [], True
    if op is ops.LITERAL:
        return [(value, value)], False
    if op is ops.IN:
        return _class(value), False
    if op is ops.SUBPATTERN:
        return _sequence(value[-1])
    if op is ops.BRANCH:
        ways = [_sequence(way) for way in value[1]]
        empty = any(empty for _, empty in ways)
        if any(ranges is None for ranges, _ in ways):
            return None, empty
        return [each for ranges, _ in ways for each in ranges or ()], empty
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        ranges, empty = _sequence(value[2])
        return ranges, empty or value[0] == 0
    return None, True


def _class(members: Iterable[tuple[Any, Any]]) -> Ranges | None:
    found: Ranges = []
    for op, value in members:
        if op is ops.LITERAL:
            found.append((value, value))
        elif op is ops.RANGE:
            found.append(value)
        else:  # \d, [^…]
            return None
    return found
