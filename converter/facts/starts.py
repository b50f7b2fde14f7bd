"""Searching fast: a pattern is tried only at the characters that its matches can begin with.

The engine finds such a character by itself only where every alternative begins with a letter of its own; where one
begins with a class, a look behind or something optional it tries the whole pattern at each character of a sentence,
which takes five times as long. The characters are read off the pattern, so that none is forgotten when it changes.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from pathlib import Path
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Protocol

from converter.patterns import compiled, derived

_HERE = (
    f"starts {zlib.crc32(Path(__file__).read_bytes())}"  # what was read off patterns by another text of this is not its
)
_WIDE = 1000  # characters of a range
_CLASSES = {ops.CATEGORY_DIGIT: r"\d", ops.CATEGORY_SPACE: r"\s"}


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
        return compiled(pattern).search
    return compiled(rf"{begins}(?<=(?={pattern})[\s\S])").search


def matcher(pattern: str) -> Matcher:
    """A match that fails at once where the character does not begin one.

    >>> match = matcher("[一二]是|甲?乙")
    >>> match("甲乙丙").end(), match("丙甲乙") is None
    (2, True)
    """
    return compiled(begun(pattern)).match


def begun(pattern: str) -> str:
    """The same pattern, failing at once where the character does not begin it: for the ways of a long alternation."""
    begins = starts(pattern)
    return f"(?:{pattern})" if begins is None else rf"(?={begins})(?:{pattern})"


def starts(pattern: str) -> str | None:
    """The class of the characters that a match can begin with; None where it may be any of many, or empty.

    >>> starts("[0-9]?[万亿]|(?<=第)一"), starts("[^，]万"), starts("万?")
    ('[0-9一万亿]', None, None)
    """
    return derived(_HERE, pattern, _starts)


def _starts(pattern: str) -> str | None:
    members, empty = _sequence(parser.parse(pattern))
    return None if empty or members is None else f"[{''.join(sorted(members))}]"


def firsts(pattern: str) -> frozenset[str]:
    """The same characters one by one, to be asked for before the pattern is; those of literal characters and ranges only.

    >>> sorted(firsts("[0-2]?[万亿]|(?<=第)一"))
    ['0', '1', '2', '一', '万', '亿']
    """
    begins = starts(pattern)
    if begins is None or "\\" in begins:
        raise ValueError(f"no characters to ask for: {pattern}")
    found = set(begins[1:-1])
    for low, high in re.findall("(.)-(.)", begins):
        found.update(map(chr, range(ord(low), ord(high) + 1)))
    return frozenset(found - {"-"})


def _sequence(items: Iterable[tuple[Any, Any]]) -> tuple[frozenset[str] | None, bool]:
    """What a class of the first characters holds (None: anything), and whether all of the items may be empty."""
    found: frozenset[str] = frozenset()
    for item in items:
        members, empty = _item(*item)
        if members is None:
            return None, empty
        found |= members
        if not empty:
            return found, False
    return found, True


def _item(op: Any, value: Any) -> tuple[frozenset[str] | None, bool]:
    if op in (ops.AT, ops.ASSERT, ops.ASSERT_NOT):  # stand before the first character and only narrow it down
        return frozenset(), True
    if op is ops.LITERAL:
        return frozenset((re.escape(chr(value)),)), False
    if op is ops.IN:
        written = [_member(*member) for member in value]
        return (None if None in written else frozenset(member for member in written if member)), False
    if op is ops.SUBPATTERN:
        return _sequence(value[-1])
    if op is ops.BRANCH:
        ways = [_sequence(way) for way in value[1]]
        empty = any(empty for _, empty in ways)
        if any(members is None for members, _ in ways):
            return None, empty
        return frozenset().union(*(members for members, _ in ways if members)), empty
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        members, empty = _sequence(value[2])
        return members, empty or value[0] == 0
    return None, True


def _member(op: Any, value: Any) -> str | None:
    """A member of a class as it is written in one; None where it stops a search too often to help: [^，。], [一-龥]."""
    if op is ops.LITERAL:
        return re.escape(chr(value))
    if op is ops.RANGE and value[1] - value[0] < _WIDE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return _CLASSES.get(value) if op is ops.CATEGORY else None
