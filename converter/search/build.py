"""The whole index from the documents, each read once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import astuple
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from converter.search import manifest, paths, shard, tables, texts
from converter.search.document import Document
from converter.search.manifest import Manifest, Row
from converter.search.numbering import numbers
from converter.search.pairs import BITS, pairs
from converter.search.runs import RANGES, Run, entries, slices
from converter.search.share import Keep, Share, Told, alone, handed

File = tuple[str, bytes]
Load = Callable[[str], Document]


def build(ids: Iterable[str], load: Load, keep: Keep = handed, share: Share = alone) -> Iterator[Told]:
    """What `keep` tells of every file of the index; unless given, path and bytes.

    `load` gives a document by its id; it and `keep` are called wherever `share` puts the work. The same documents
    give the same files, in no certain order.
    """
    places = numbers(ids)
    with TemporaryDirectory(prefix="yanlu-search-") as folder:
        known = Manifest()
        jobs = slices(places)
        runs = [Path(folder, str(at)) for at in range(len(jobs))]
        gather = partial(_gather, load, keep)
        for kept, rows, characters in share(list(zip(runs, jobs, strict=True)), lambda _: gather):
            yield from kept
            known.rows.update((identity, Row(*facts)) for identity, *facts in rows)
            known.characters.update(dict(characters))
        bits = known.bits()
        step = max(1, RANGES >> bits)  # a small index has fewer shards than there are ranges
        ranges = [range(at, at + step) for at in range(0, RANGES, step)]
        for kept in share(ranges, lambda _: partial(_shards, runs, bits, keep)):
            yield from kept
    yield from (keep(*file) for file in overview(known, places))


def overview(known: Manifest, numbers: Mapping[str, int], facets: bool = True) -> Iterator[File]:
    """The files that there is one of; the facets' table may be left out where it is known to be the same."""
    yield paths.FOLDING, tables.folding()
    yield paths.TABLE, tables.table(known, numbers)
    if facets:
        yield paths.FACETS, tables.facets(known, numbers)
    yield paths.MANIFEST, manifest.write(known)


def _gather(load: Load, keep: Keep, job: tuple[Path, list[tuple[str, int]]]) -> Told:
    """One run: the texts' files of its documents, their rows and characters; its pairs go into a file."""
    path, documents = job
    run = Run()
    kept: list[Told] = []
    rows: list[Told] = []
    for identity, number in documents:
        document = load(identity)
        found = pairs(document)
        run.add(number, found)
        kept += (keep(*file) for file in texts.write(number, document))
        rows.append((identity, *astuple(manifest.row(document, found))))
    run.write(path)
    return tuple(kept), tuple(rows), tuple(run.characters.items())


def _shards(runs: list[Path], bits: int, keep: Keep, which: range) -> Told:
    """All shards whose codes stand in some neighbouring ranges, also those that are empty."""
    low = BITS - bits
    first = which[0] * (1 << bits) // RANGES
    made: list[list[shard.Entry]] = [[] for _ in range(max(1, (1 << bits) // RANGES))]
    mask = (1 << low) - 1
    for one in which:
        for code, lists, three in entries(runs, one):
            made[(code >> low) - first].append((code & mask, lists, three))
    return tuple(
        keep(paths.shard(number), paths.script(paths.shard(number), shard.write(found)))
        for number, found in enumerate(made, first)
    )
