"""The whole index from the documents, each read once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from converter.search import lists, manifest, paths, runs, shard, sorting, tables, texts
from converter.search.document import Document
from converter.search.manifest import Manifest, Row
from converter.search.numbering import numbers
from converter.search.pairs import BITS, pairs
from converter.search.runs import Run
from converter.search.share import Keep, Share, Told, alone, handed
from converter.search.sorting import Sort

File = tuple[str, bytes]
Load = Callable[[str], Document]
_FACTS = attrgetter(*Row.__match_args__)
_JOBS = 64  # that the shards are made in, at most


def build(ids: Iterable[str], load: Load, keep: Keep = handed, share: Share = alone) -> Iterator[Told]:
    """What `keep` tells of every file of the index; unless given, path and bytes.

    `load` gives a document by its id; it and `keep` are called wherever `share` puts the work. The same documents
    give the same files, in no certain order.
    """
    places = numbers(ids)
    with TemporaryDirectory(prefix="yanlu-search-") as folder:
        known = Manifest()
        jobs = runs.slices(places)
        parts = runs.ranges(len(places))
        files = [Path(folder, str(at)) for at in range(len(jobs))]
        sort = sorting.sorter(len(places))
        gather = partial(_gather, load, keep, parts, sort)
        for kept, rows, characters in share(list(zip(files, jobs, strict=True)), lambda _: gather):
            yield from kept
            known.rows.update((identity, Row(*facts)) for identity, *facts in rows)
            known.characters.update(dict(characters))
        bits = known.bits()
        step = max(1, parts >> bits, parts // _JOBS)  # a small index has fewer shards than there are ranges
        some = [range(at, at + step) for at in range(0, parts, step)]
        for kept in share(some, lambda _: partial(_shards, files, parts, bits, keep, sort)):
            yield from kept
    yield from (keep(*file) for file in overview(known, places))


def overview(known: Manifest, numbers: Mapping[str, int]) -> Iterator[File]:
    """The files that there is one of."""
    yield paths.FOLDING, tables.folding()
    yield paths.TABLE, tables.table(known, numbers)
    yield paths.FACETS, tables.facets(known, numbers)
    yield paths.MANIFEST, manifest.write(known)


def _gather(load: Load, keep: Keep, ranges: int, sort: Sort, job: tuple[Path, list[tuple[str, int]]]) -> Told:
    """One run: the texts' files of its documents, their rows and characters; its pairs go into a file."""
    path, documents = job
    run = Run(ranges, sort)
    kept: list[Told] = []
    rows: list[Told] = []
    for identity, number in documents:
        document = load(identity)
        found = pairs(document, number)
        run.add(found)
        kept += (keep(*file) for file in texts.write(number, document))
        rows.append((identity, *_FACTS(manifest.row(document, found))))
    run.write(path)
    return tuple(kept), tuple(rows), tuple(run.characters.items())


def _shards(files: list[Path], ranges: int, bits: int, keep: Keep, sort: Sort, which: range) -> Told:
    """All shards whose codes stand in some neighbouring ranges, also those that are empty."""
    few, many = max(1, ranges >> bits), max(1, (1 << bits) // ranges)  # ranges to a shard, shards to a range
    sections = runs.sections(files, which, ranges)
    told: list[Told] = []
    for first in range(which.start // few * many, which.stop // few * many, many):
        found = sort(b"".join(islice(sections, few)))
        told += (keep(*file) for file in _written(found, range(first, first + many), bits))
    return tuple(told)


def _written(found: Sequence[float], which: range, bits: int) -> Iterator[File]:
    """Some neighbouring shards, of their postings."""
    codes, texts, three = lists.entries(sorting.raw(found))
    low = BITS - bits
    start = 0
    for number in which:
        end = bisect_left(codes, number + 1 << low, start)
        entries = [code & (1 << low) - 1 for code in codes[start:end]], texts[start:end], three[start:end]
        path = paths.shard(number)
        yield path, shard.script(path, shard.write(*entries))
        start = end
