"""A shard: a line of entries, one for each pair of characters, as text that stands in a script's string.

    entry     = gap of the pair's code, lists
    lists     = size, documents, [size, headings], [size, title]
    documents = numbers of the documents with the pair, ascending
    headings, title = which of these documents (by place in `documents`) have it in a heading, in the title

The first size is 4 * length + 2 if headings follow + 1 if a title follows; the others are lengths. All numbers are in
the code of `dense`; a pair's code is what the shard's own bits leave of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from converter.search.dense import NUMBER, VALUES, ascending, number, read_ascending

Lists = tuple[Sequence[int], Sequence[int], Sequence[int]]  # numbers: anywhere, in a heading, in the title
Entry = tuple[int, str]  # what is left of the code, lists


def encode(documents: Sequence[int], headings: Sequence[int], title: Sequence[int]) -> str:
    """Numbers of the documents that have a pair (anywhere, in a heading, in the title), ascending → lists."""
    text = ascending(documents)
    if not (headings or title):
        return _PLAIN[len(text)] + text
    result = number(4 * len(text) + 2 * bool(headings) + bool(title)) + text
    for some in (headings, title):
        if some:
            text = ascending([bisect_left(documents, each) for each in some])
            result += number(len(text)) + text
    return result


def decode(lists: str) -> Lists:
    """What `encode` encoded."""
    size, at = _number(lists, 0)
    documents, at = read_ascending(lists[at : at + size // 4]), at + size // 4
    some: list[list[int]] = [[], []]
    for place, bit in enumerate((2, 1)):
        if size & bit:
            length, at = _number(lists, at)
            some[place] = [documents[each] for each in read_ascending(lists[at : at + length])]
            at += length
    return documents, some[0], some[1]


def write(entries: Iterable[Entry]) -> str:
    """Entries, ascending → the shard's text."""
    pieces: list[str] = []
    last = -1
    for rest, lists in entries:
        pieces.append(number(rest - last - 1))
        pieces.append(lists)
        last = rest
    return "".join(pieces)


def read(text: str) -> dict[int, str]:
    """What `write` wrote, lists by code."""
    entries: dict[int, str] = {}
    at, last = 0, -1
    while found := _HEAD.match(text, at):
        gap, first = found.groups()
        last += 1 + VALUES[gap]
        size = VALUES[first]
        at = found.end() + (size >> 2)
        for bit in (2, 1) if size & 3 else ():
            if size & bit:
                length, at = _number(text, at)
                at += length
        entries[last] = text[found.start(2) : at]
    return entries


def _number(text: str, at: int) -> tuple[int, int]:
    found = NUMBER.match(text, at)
    if found is None:
        raise ValueError(f"no number at {at} of a shard")
    return VALUES[found[0]], found.end()


class _Plain(dict[int, str]):
    """The first size of most entries by the length of their documents, worked out once."""

    def __missing__(self, length: int) -> str:
        self[length] = number(4 * length)
        return self[length]


_PLAIN = _Plain()
_HEAD = re.compile(f"({NUMBER.pattern})({NUMBER.pattern})")  # an entry's gap and first size
