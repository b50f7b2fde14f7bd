"""A shard: what some pairs of characters stand for, as three texts that stand in a script's strings.

    codes = the pairs, ascending: what the shard's number leaves of their codes
    sizes = for each pair, twice the length of its lists, and 1 more where they are three
    lists = spots with the pair, one pair after the other; or size, spots, size, headings, title

A spot tells a part of a document and what goes before (`postings`); headings and title say which parts have the pair in
a heading, in the title; each list ascends, as `blocks` codes it. So one pair is found without looking at the others.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from converter.search import blocks
from converter.search.dense import NUMBER, VALUES, ascending, number, read_ascending
from converter.search.paths import name

Shard = tuple[str, str, str]
Lists = tuple[Sequence[int], Sequence[int], Sequence[int]]  # numbers: anywhere, in a heading, in the title
Coded = tuple[str, bool]  # lists, whether they are three
Step = tuple[int, int, bool]  # which of the three lists, a spot, is it there now


def encode(spots: Sequence[int], headings: Sequence[int], title: Sequence[int]) -> Coded:
    """Spots of a pair (anywhere, in a heading, in the title), ascending."""
    return coded(*map(blocks.encode, (spots, headings, title)))


def coded(spots: str, headings: str, title: str) -> Coded:
    """The same from coded lists."""
    if not (headings or title):
        return spots, False
    return f"{number(len(spots))}{spots}{number(len(headings))}{headings}{title}", True


def decode(text: str, three: bool) -> Lists:
    """What `encode` encoded."""
    spots, headings, title = map(blocks.decode, _levels(text, three))
    return spots, headings, title


def change(steps: Iterable[Step], text: str, three: bool) -> Coded:
    """Lists with numbers added and taken away."""
    levels = _levels(text, three)
    for level, spot, there in steps:
        levels[level] = (blocks.added if there else blocks.removed)(levels[level], spot)
    return coded(*levels)


def _levels(text: str, three: bool) -> list[str]:
    if not three:
        return [text, "", ""]
    spots, at = _sized(text, 0)
    headings, at = _sized(text, at)
    return [spots, headings, text[at:]]


def _sized(text: str, at: int) -> tuple[str, int]:
    found = NUMBER.match(text, at)
    if found is None:
        raise ValueError(f"no number at {at} of a shard")
    end = found.end() + VALUES[found[0]]
    return text[found.end() : end], end


def write(codes: Sequence[int], lists: Sequence[str], three: Sequence[bool]) -> Shard:
    """A shard with pairs that ascend: what is left of their codes, their lists, whether these are three."""
    sizes = [2 * len(text) + several for text, several in zip(lists, three, strict=True)]
    return ascending(codes), "".join(map(_SIZES.__getitem__, sizes)), "".join(lists)


def script(path: str, shard: Shard) -> bytes:
    """The file of a shard, as `paths.script` would write it: none of its characters needs to be escaped."""
    codes, sizes, lists = shard
    return f'yanlu("{name(path)}",["{codes}","{sizes}","{lists}"]);\n'.encode()


def parse(script: bytes) -> Shard:
    """What `script` wrote."""
    _, _, _, codes, _, sizes, _, lists, _ = script.decode().split('"')
    return codes, sizes, lists


def entries(shard: Shard) -> dict[int, Coded]:
    """What `write` wrote, by code."""
    codes, sizes, starts = _directory(shard)
    return {code: (shard[2][starts[at] : starts[at + 1]], _three(sizes[at])) for at, code in enumerate(codes)}


def patch(shard: Shard, changes: Sequence[tuple[int, Sequence[Step]]]) -> Shard:
    """A shard with the lists of some pairs changed, ascending by code."""
    codes, sizes, starts = _directory(shard)
    text, same = shard[2], True
    pieces: list[str] = []
    rest = len(text)
    for code, steps in reversed(changes):  # so that places before stay what they are
        at = bisect_left(codes, code)
        there = at < len(codes) and codes[at] == code
        start, end = starts[at], starts[at + there]
        new, three = change(steps, text[start:end], there and _three(sizes[at]))
        pieces += text[end:rest], new
        rest = start
        codes[at : at + there] = [code] if new else []
        sizes[at : at + there] = [_SIZES[2 * len(new) + three]] if new else []
        same = same and there == bool(new)
    pieces.append(text[:rest])
    return shard[0] if same else ascending(codes), "".join(sizes), "".join(reversed(pieces))


def _directory(shard: Shard) -> tuple[list[int], list[str], list[int]]:
    """Codes, coded sizes, and where the lists start and the last ones end."""
    sizes = NUMBER.findall(shard[1])
    return read_ascending(shard[0]), sizes, list(accumulate(map(_LENGTHS.__getitem__, sizes), initial=0))


def _three(size: str) -> bool:
    return bool(VALUES[size] & 1)


class _Sizes(dict[int, str]):
    """Size → its code, worked out once."""

    def __missing__(self, size: int) -> str:
        self[size] = number(size)
        return self[size]


class _Lengths(dict[str, int]):
    """Code of a size → how long the lists are, worked out once."""

    def __missing__(self, size: str) -> int:
        self[size] = VALUES[size] >> 1
        return self[size]


_SIZES = _Sizes()
_LENGTHS = _Lengths()
