"""Pairs on their way from documents to shards: 64 temporary files, each for an equal range of codes.

So a document is read once, a shard is made from one small file, and memory does not grow with the archive.
A file is a row of records of 32-bit numbers: 4 * number of a document's part + level (0 anywhere, 1 headings, 2 title),
how many codes, the codes.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from converter.search.pairs import BITS, Pairs
from converter.search.parts import PARTS
from converter.search.shard import Entry, encode

RANGES = 64
_WIDTH = (1 << BITS) // RANGES


def pieces(found: Iterable[tuple[int, Pairs]]) -> list[bytes]:
    """The records of some documents (number, pairs), for each of the 64 files."""
    ranges: list[array[int]] = [array("I") for _ in range(RANGES)]
    for document, each in found:
        for number, levels in enumerate(each.parts, document * PARTS):
            for level, codes in enumerate(levels):
                _cut(ranges, 4 * number + level, codes)
    return [records.tobytes() for records in ranges]


def _cut(ranges: list[array[int]], head: int, codes: array[int]) -> None:
    start, size = 0, len(codes)
    for at, records in enumerate(ranges, 1):
        if start == size:
            return
        end = bisect_left(codes, at * _WIDTH, start)
        if end > start:
            records.extend((head, end - start))
            records.extend(codes[start:end])
            start = end


class Spill:
    """`with Spill() as spill: spill.add(pieces(…))`; its folder goes when the block ends."""

    def __enter__(self) -> Spill:
        self._folder = TemporaryDirectory(prefix="yanlu-search-")
        self.files = [Path(self._folder.name, str(at)) for at in range(RANGES)]
        self._open = [path.open("wb") for path in self.files]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        self._folder.cleanup()

    def add(self, records: Sequence[bytes]) -> None:
        """Append what `pieces` made."""
        for file, data in zip(self._open, records, strict=True):
            file.write(data)

    def close(self) -> None:
        """Nothing more is to be added: the files can be read."""
        for file in self._open:
            file.close()


def entries(path: Path) -> Iterator[Entry]:
    """What every pair of one file stands for, ascending by code."""
    words = array("I")
    words.frombytes(path.read_bytes())
    levels: list[defaultdict[int, list[int]]] = [defaultdict(list) for _ in range(3)]
    for at in sorted(_records(words), key=words.__getitem__):  # by number, so that all lists ascend
        number, level = divmod(words[at], 4)
        codes = words[at + 2 : at + 2 + words[at + 1]]
        # the loop that a build spends its time on, kept out of the interpreter
        deque(map(list.append, map(levels[level].__getitem__, codes), repeat(number)), 0)
    anywhere, headings, title = levels
    for code in sorted(anywhere):
        yield code, *encode(anywhere[code], headings.get(code, ()), title.get(code, ()))


def _records(words: array[int]) -> Iterator[int]:
    at = 0
    while at < len(words):
        yield at
        at += 2 + words[at + 1]
