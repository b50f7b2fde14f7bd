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
from collections.abc import Callable, Iterable, Sequence

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
            text = ascending(_places(documents, some))
            result += number(len(text)) + text
    return result


def _places(documents: Sequence[int], some: Sequence[int]) -> list[int]:
    """Where some of the documents stand among all."""
    if 8 * len(some) < len(documents):
        return [bisect_left(documents, each) for each in some]
    places = dict(zip(documents, range(len(documents)), strict=True))
    return [places[each] for each in some]


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
    while head := _HEAD.match(text, at):
        last += 1 + VALUES[head[1]]
        at = _end(text, head)
        entries[last] = text[head.start(2) : at]
    return entries


def patch(text: str, changes: Iterable[tuple[int, Callable[[str], str]]]) -> str:
    """A shard's text with some lists changed; what is not changed is copied as it is.

    `changes` are ascending: a code and what makes its lists new, from "" where there were none, to "" for none.
    """
    out: list[str] = []
    at, last, written = 0, -1, -1  # place in `text`; codes of the last entry passed and of the last one in `out`
    for rest, change in changes:
        start, lists = at, ""
        while (head := _HEAD.match(text, at)) and (code := last + 1 + VALUES[head[1]]) <= rest:
            if code == rest:
                break
            if last != written:  # behind a change: the gap is another one now
                out.append(number(code - written - 1))
                start = head.start(2)
            at, last, written = _end(text, head), code, code
        out.append(text[start:at])
        if head and code == rest:
            at, last = _end(text, head), rest
            lists = text[head.start(2) : at]
        if lists := change(lists):
            out.append(number(rest - written - 1) + lists)
            written = rest
    if last != written and (head := _HEAD.match(text, at)):
        out.append(number(last + VALUES[head[1]] - written))
        at = head.start(2)
    return "".join([*out, text[at:]])


def _end(text: str, head: re.Match[str]) -> int:
    """Where an entry ends."""
    size = VALUES[head[2]]
    at = head.end() + (size >> 2)
    for bit in (2, 1) if size & 3 else ():
        if size & bit:
            length, at = _number(text, at)
            at += length
    return at


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
