"""Postings on their way from documents to shards: first some documents after the other, then one range of codes.

What a handful of documents have is a *run*: a file with a section for each of some equal ranges of codes. A range's
lists are made from its sections in all runs. Memory holds a run, later the sections of one range.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from converter.search import postings, sorting
from converter.search.lanes import SIZE
from converter.search.pairs import BITS, Pairs
from converter.search.sorting import Sort

_RUN = 250  # documents in a run at most: some 15 MiB
_RANGE = 30  # documents to a range, whose postings are in memory as numbers; 10 and 100 took a twentieth longer
_BATCH = 1 << 16  # postings that are cut at once
_FEW = 8  # runs and ranges at least, so that processes can share them
_SHARED = 32  # runs at least, if each has _SOME documents: whoever takes the last one keeps the others waiting for less
_SOME = 16


def slices(numbers: Mapping[str, int]) -> list[list[tuple[str, int]]]:
    """Documents (id, number) cut into runs."""
    documents = list(numbers.items())
    step = min(_RUN, max(_SOME, len(documents) // _SHARED), len(documents) // _FEW + 1)
    return [documents[at : at + step] for at in range(0, len(documents), step)]


def ranges(documents: int) -> int:
    """In how many ranges codes are taken: a power of two, so that a range is some whole shards or the other way."""
    return 1 << max(_FEW - 1, documents // _RANGE).bit_length()


class Run:
    """Postings of some documents, gathered: add them, then write the file.

    `characters` tells how often each stands in the samples of all documents.
    """

    def __init__(self, ranges: int, sort: Sort) -> None:
        self.characters: Counter[str] = Counter()
        self._sort = sort
        step = (1 << BITS) // ranges
        self._bounds = [postings.bound(at * step) for at in range(1, ranges)]
        self._sections: list[list[bytes]] = [[] for _ in range(ranges)]
        self._found: list[bytes] = []
        self._size = 0

    def add(self, found: Pairs) -> None:
        """Note the pairs of a document."""
        self.characters.update(found.sample)
        self._found.append(found.postings)
        self._size += found.size()
        if self._size > _BATCH:
            self._cut()

    def _cut(self) -> None:
        """What was found since the last time goes into the sections."""
        found = self._sort(b"".join(self._found))
        raw = sorting.raw(found)
        start = 0
        for section, bound in zip(self._sections, self._bounds, strict=False):
            end = bisect_left(found, bound, start)
            section.append(raw[SIZE * start : SIZE * end])
            start = end
        self._sections[-1].append(raw[SIZE * start :])
        self._found.clear()
        self._size = 0

    def write(self, path: Path) -> None:
        """Write all sections, and behind them where each ends."""
        self._cut()
        ends = array("Q")
        with path.open("wb") as file:
            for section in self._sections:
                file.write(b"".join(section))
                ends.append(file.tell())
            file.write(ends.tobytes())


def sections(runs: Sequence[Path], which: range, ranges: int) -> Iterator[bytes]:
    """The postings of some neighbouring ranges, of each what is in all runs; every run is read once."""
    return map(b"".join, zip(*(_read(path, which, ranges) for path in runs), strict=True))


def _read(path: Path, which: range, ranges: int) -> list[bytes]:
    with path.open("rb", buffering=0) as file:
        file.seek(-SIZE * ranges, 2)
        ends = [0, *array("Q", file.readall())][which.start : which.stop + 1]
        file.seek(ends[0])
        data = file.read(ends[-1] - ends[0])
    return [data[start - ends[0] : end - ends[0]] for start, end in pairwise(ends)]
