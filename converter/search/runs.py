"""Pairs on their way from documents to shards: first gathered by pair for some documents, then joined by shard.

Documents are taken in the order of their numbers. What some hundreds of them have is a *run*: a file with 32 sections,
each for an equal range of codes. A shard's lists are those of all runs, one behind the other; as a run has whole blocks
of numbers (`blocks`), the long ones need only be joined. Memory holds one run, later one section of each.
"""

from __future__ import annotations

import marshal
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from pathlib import Path

from converter.search import blocks, pairs
from converter.search.blocks import FEW, Piece
from converter.search.dense import ascending
from converter.search.pairs import BITS, Pairs
from converter.search.parts import PARTS
from converter.search.shard import Entry, coded

RANGES = 32
_DOCUMENTS = 800  # in one run, about: their lists take 50 to 100 MiB
_WIDTH = (1 << BITS) // RANGES
_PLACE = 8  # bytes that tell where a section ends
_Lists = tuple[list[int], list[Piece]]  # codes, numbers of the parts with them
_FORM = 2  # of marshal: the one that looks for no repetitions, which takes twice as long


def slices(numbers: Mapping[str, int]) -> list[list[tuple[str, int]]]:
    """Documents (id, number) cut into runs of whole blocks, two or more; `numbers` ascend."""
    if not numbers:
        return []
    width = blocks.BITS - (PARTS - 1).bit_length()
    count = (max(numbers.values()) >> width) + 1
    step = max(1, count // max(2, len(numbers) // _DOCUMENTS)) << width
    found: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
    for identity, number in numbers.items():
        found[number // step].append((identity, number))
    return list(found.values())


class Run:
    """Pairs of some documents, gathered: add them in the order of their numbers, then write the file.

    `characters` are those of all documents.
    """

    def __init__(self) -> None:
        self.characters: Counter[str] = Counter()
        self._levels: list[defaultdict[int, list[int]]] = [defaultdict(list) for _ in range(3)]

    def add(self, document: int, found: Pairs) -> None:
        """Note the pairs of a document."""
        self.characters.update(found.characters)
        for number, levels in enumerate(found.parts, document * PARTS):
            for lists, some in zip(self._levels, levels, strict=True):
                if some:  # the loop that a build spends its time on, kept out of the interpreter
                    deque(map(list.append, map(lists.__getitem__, some), repeat(number)), 0)

    def write(self, path: Path) -> None:
        """Write all sections, and behind them where each ends."""
        ends = array("Q")
        with path.open("wb") as file:
            for section in zip(*map(_ranges, self._levels), strict=True):
                file.write(marshal.dumps(section, _FORM))
                ends.append(file.tell())
            file.write(ends.tobytes())


def entries(runs: Sequence[Path], which: int) -> Iterator[Entry]:
    """What the pairs of one range of codes stand for, ascending by code; `runs` in the order of their numbers."""
    levels: list[defaultdict[int, list[Piece]]] = [defaultdict(list) for _ in range(3)]
    for path in runs:
        for level, (codes, lists) in zip(levels, _section(path, which), strict=True):
            deque(map(list.append, map(level.__getitem__, codes), lists), 0)
    anywhere, headings, title = levels
    join = blocks.joined
    for code in sorted(anywhere):
        pieces = anywhere[code]
        if code in headings or code in title:
            yield code, *coded(join(pieces), join(headings.get(code, [])), join(title.get(code, [])))
        elif len(pieces) == 1:
            (one,) = pieces
            yield code, one if isinstance(one, str) else ascending(one), False
        else:
            yield code, join(pieces), False


def _ranges(lists: dict[int, list[int]]) -> Iterator[_Lists]:
    """The lists of each range of codes; pairs that share a code share a list."""
    found = pairs.codes(lists)
    by_code = dict(zip(found, lists.values(), strict=True))
    if len(by_code) < len(lists):
        for code, numbers in zip(found, lists.values(), strict=True):
            if by_code[code] is not numbers:
                by_code[code] = sorted({*by_code[code], *numbers})
    order, start = sorted(by_code), 0
    for bound in range(_WIDTH, (RANGES + 1) * _WIDTH, _WIDTH):
        end = bisect_left(order, bound, start)
        some = order[start:end]
        yield some, [each if len(each) <= FEW else blocks.encode(each) for each in map(by_code.__getitem__, some)]
        start = end


def _section(path: Path, which: int) -> Iterable[_Lists]:
    with path.open("rb") as file:
        file.seek(-_PLACE * RANGES, 2)
        ends = [0, *array("Q", file.read())]
        file.seek(ends[which])
        section: Iterable[_Lists] = marshal.loads(file.read(ends[which + 1] - ends[which]))
    return section
