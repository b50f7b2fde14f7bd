"""The whole index from the documents, each read once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from converter.search import manifest, paths, shard, spill, tables, texts
from converter.search.document import Document
from converter.search.manifest import Manifest, Row
from converter.search.numbering import numbers
from converter.search.pairs import BITS, pairs
from converter.search.work import Workers, batches

_BATCH = 16  # documents that travel together between processes
_SMALL = 300  # documents below which starting processes takes longer than the work

File = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is left to merge of some documents: their files, rows, characters, and records for `spill`."""

    files: list[File]
    rows: dict[str, Row]
    characters: Counter[str]
    records: list[bytes]


def prepare(documents: Sequence[tuple[int, Document]]) -> Prepared:
    """The part of the work that needs no other document. Numbers are those of `numbering`."""
    found = [(number, pairs(document)) for number, document in documents]
    return Prepared(
        [file for number, document in documents for file in texts.write(number, document)],
        {document.id: manifest.row(document, each) for (_, document), (_, each) in zip(documents, found, strict=True)},
        manifest.total(each.characters for _, each in found),
        spill.pieces(found),
    )


def build(ids: Iterable[str], documents: Iterable[Document], workers: int = 2) -> Iterator[File]:
    """Path and bytes of every file of the index. `ids` are those of the documents, which may come in any order.

    The same documents give the same files in the same order. Raises ValueError where ids and documents differ.
    """
    places = numbers(ids)
    with Workers(workers if len(places) > _SMALL else 1) as pool:
        numbered = ((_place(places, document), document) for document in documents)
        yield from merge(pool.map(prepare, batches(numbered, _BATCH)), pool, len(places))


def merge(parts: Iterable[Prepared], pool: Workers, count: int) -> Iterator[File]:
    """The files of an index from what was prepared of `count` documents."""
    known = Manifest()
    with spill.Spill() as spilled:
        for part in parts:
            yield from part.files
            known.rows |= part.rows
            known.characters += part.characters
            spilled.add(part.records)
        if len(known.rows) != count:
            raise ValueError(f"{count} documents were announced for the index, {len(known.rows)} came")
        spilled.close()
        bits = known.bits()
        joined = max(1, spill.RANGES >> bits)  # a small index has fewer shards than there are files
        tasks = ((bits, files) for files in batches(enumerate(spilled.files), joined))
        yield from chain.from_iterable(pool.map(_shards, tasks))
    yield from overview(known, known.numbers())


def overview(known: Manifest, numbers: Mapping[str, int], facets: bool = True) -> Iterator[File]:
    """The files that there is one of; the facets' table may be left out where it is known to be the same."""
    yield paths.FOLDING, tables.folding()
    yield paths.TABLE, tables.table(known, numbers)
    if facets:
        yield paths.FACETS, tables.facets(known, numbers)
    yield paths.MANIFEST, manifest.write(known)


def _place(places: dict[str, int], document: Document) -> int:
    if document.id not in places:
        raise ValueError(f"document {document.id} was not announced for the index")
    return places[document.id]


def _shards(task: tuple[int, list[tuple[int, Path]]]) -> list[File]:
    """All shards whose codes stand in some neighbouring files of the spill, also those that are empty."""
    bits, files = task
    low = BITS - bits
    first = files[0][0] * (1 << bits) // spill.RANGES
    made: list[list[shard.Entry]] = [[] for _ in range(max(1, (1 << bits) // spill.RANGES))]
    mask = (1 << low) - 1
    for _, path in files:
        for code, lists, three in spill.entries(path):
            made[(code >> low) - first].append((code & mask, lists, three))
    return [
        (paths.shard(number), paths.script(paths.shard(number), shard.write(entries)))
        for number, entries in enumerate(made, first)
    ]
