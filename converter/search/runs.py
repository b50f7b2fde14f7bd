"""Pairs on their way from documents to shards: first gathered by pair for some documents, then joined by shard.

Documents are taken in the order of their numbers. What some hundreds of them have is a *run*: a file with 64 sections,
each for an equal range of codes. A shard's lists are those of all runs, one behind the other; as a run has whole blocks
of numbers (`blocks`), the long ones need only be joined. Memory holds one run, later one section of each.
"""

from __future__ import annotations

import marshal
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from itertools import repeat
from pathlib import Path

from converter.search import blocks
from converter.search.blocks import Piece
from converter.search.pairs import BITS, Pairs, characters, spread
from converter.search.parts import PARTS
from converter.search.shard import Entry, coded

RANGES = 64
_DOCUMENTS = 640  # in one run, about
_WIDTH = (1 << BITS) // RANGES
_PLACE = 8  # bytes that tell where a section ends
_Section = tuple[list[int], list[Piece], dict[int, Piece], dict[int, Piece]]  # codes, anywhere, in headings, in titles


def slices(numbers: Mapping[str, int]) -> list[list[tuple[str, int]]]:
    """Documents (id, number) cut into runs of whole blocks; `numbers` ascend."""
    if not numbers:
        return []
    width = blocks.BITS - (PARTS - 1).bit_length()
    count = max(numbers.values()) + 1 >> width
    step = max(1, (count + 1) * _DOCUMENTS // len(numbers)) << width
    found: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
    for identity, number in numbers.items():
        found[number // step].append((identity, number))
    return list(found.values())


class Run:
    """Pairs of some documents, gathered: add them in the order of their numbers, then write the file."""

    def __init__(self) -> None:
        self._levels: list[defaultdict[int, list[int]]] = [defaultdict(list) for _ in range(3)]

    def add(self, document: int, found: Pairs) -> None:
        """Note the pairs of a document."""
        for number, levels in enumerate(found.parts, document * PARTS):
            for lists, some in zip(self._levels, levels, strict=True):
                # the loop that a build spends its time on, kept out of the interpreter
                deque(map(list.append, map(lists.__getitem__, some), repeat(number)), 0)

    def characters(self) -> Counter[str]:
        """How often each character begins a pair of a part."""
        return characters((pair, len(numbers)) for pair, numbers in self._levels[0].items())

    def write(self, path: Path) -> None:
        """Write all sections, and behind them where each ends."""
        anywhere, *others = map(_by_code, self._levels)
        codes = sorted(anywhere)
        ends, start = array("Q"), 0
        heads = [sorted(each) for each in others]
        with path.open("wb") as file:
            for at in range(1, RANGES + 1):
                end = bisect_left(codes, at * _WIDTH, start)
                some = codes[start:end]
                lists = [blocks.piece(anywhere[code]) for code in some]
                section: _Section = (some, lists, *(_between(*each, at) for each in zip(heads, others, strict=True)))
                file.write(marshal.dumps(section))
                ends.append(file.tell())
                start = end
            file.write(ends.tobytes())


def entries(runs: Sequence[Path], which: int) -> Iterator[Entry]:
    """What the pairs of one range of codes stand for, ascending by code; `runs` in the order of their numbers."""
    levels: list[defaultdict[int, list[Piece]]] = [defaultdict(list) for _ in range(3)]
    anywhere, headings, title = levels
    for path in runs:
        codes, lists, *others = _section(path, which)
        deque(map(list.append, map(anywhere.__getitem__, codes), lists), 0)
        for level, more in zip((headings, title), others, strict=True):
            deque(map(list.append, map(level.__getitem__, more), more.values()), 0)
    join = blocks.joined
    for code in sorted(anywhere):
        if code in headings or code in title:
            yield code, *coded(join(anywhere[code]), join(headings.get(code, [])), join(title.get(code, [])))
        else:
            yield code, join(anywhere[code]), False


def _by_code(lists: dict[int, list[int]]) -> dict[int, list[int]]:
    """Code → numbers; pairs that share a code share a list."""
    found = dict(zip(map(spread, lists), lists.values(), strict=True))
    if len(found) < len(lists):
        for pair, numbers in lists.items():
            code = spread(pair)
            if found[code] is not numbers:
                found[code] = sorted({*found[code], *numbers})
    return found


def _between(codes: list[int], lists: dict[int, list[int]], at: int) -> dict[int, Piece]:
    start, end = (bisect_left(codes, bound * _WIDTH) for bound in (at - 1, at))
    return {code: blocks.piece(lists[code]) for code in codes[start:end]}


def _section(path: Path, which: int) -> _Section:
    with path.open("rb") as file:
        file.seek(-_PLACE * RANGES, 2)
        ends = [0, *array("Q", file.read())]
        file.seek(ends[which])
        section: _Section = marshal.loads(file.read(ends[which + 1] - ends[which]))
    return section
