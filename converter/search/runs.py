"""Pairs on their way from documents to shards: first gathered by pair for some documents, then joined by shard.

Documents are taken in the order of their numbers. What some hundreds of them have is a *run*: a file with 32 sections,
each for an equal range of codes. A shard's lists are those of all runs, one behind the other; as a run has whole blocks
of numbers (`blocks`), the long ones need only be joined. Memory holds the keys of one run, later one section of each.
"""

from __future__ import annotations

import marshal
from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from converter.search import blocks
from converter.search.blocks import FEW, Piece
from converter.search.dense import ascending
from converter.search.keys import PLACES, grouped, moved
from converter.search.pairs import Pairs
from converter.search.parts import PARTS
from converter.search.shard import Entry, coded

RANGES = 32
_DOCUMENTS = 800  # in one run, about: their keys take 30 to 40 MiB
_PLACE = 8  # bytes that tell where a section ends
_Lists = tuple[list[int], list[Piece]]  # codes, numbers of the parts with them
_FORM = 2  # of marshal: the one that looks for no repetitions, which takes twice as long


def slices(numbers: Mapping[str, int]) -> list[tuple[int, list[tuple[str, int]]]]:
    """Documents (id, number) cut into runs of whole blocks, two or more: the first number of each, its documents.

    `numbers` ascend.
    """
    if not numbers:
        return []
    width = blocks.BITS - (PARTS - 1).bit_length()
    count = (max(numbers.values()) >> width) + 1
    step = max(1, count // max(2, len(numbers) // _DOCUMENTS)) << width
    found: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
    for identity, number in numbers.items():
        found[number // step].append((identity, number))
    return [(which * step, documents) for which, documents in found.items()]


class Run:
    """Pairs of some documents, gathered: add them in the order of their numbers, then write the file.

    `first` and `last` are the bounds of their numbers, `characters` are those of all documents.
    """

    def __init__(self, first: int, last: int) -> None:
        self.characters: Counter[str] = Counter()
        self._first = first if (last + 1) * PARTS > PLACES else 0  # numbers too high for a key are counted from there
        self._levels: list[list[array[float]]] = [[], [], []]

    def add(self, document: int, found: Pairs) -> None:
        """Note the pairs of a document."""
        self.characters.update(found.characters)
        for level, some in zip(self._levels, found.levels, strict=True):
            level.append(moved(some, (document - self._first) * PARTS))

    def write(self, path: Path) -> None:
        """Write all sections, and behind them where each ends."""
        ends = array("Q")
        with path.open("wb") as file:
            for section in zip(*map(self._ranges, self._levels), strict=True):
                file.write(marshal.dumps(section, _FORM))
                ends.append(file.tell())
            file.write(ends.tobytes())

    def _ranges(self, documents: Sequence[array[float]]) -> Iterator[_Lists]:
        for codes, lists in grouped(documents, RANGES, self._first * PARTS):
            yield codes, [each if len(each) <= FEW else blocks.encode(each) for each in lists]


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


def _section(path: Path, which: int) -> Iterable[_Lists]:
    with path.open("rb") as file:
        file.seek(-_PLACE * RANGES, 2)
        ends = [0, *array("Q", file.read())]
        file.seek(ends[which])
        section: Iterable[_Lists] = marshal.loads(file.read(ends[which + 1] - ends[which]))
    return section
