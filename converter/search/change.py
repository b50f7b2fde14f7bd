"""The index after documents came, went or changed: only the files that differ, made from the published ones.

What is published is all there is to start from (manifest, shards, texts); so nothing can be out of step with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from converter.search import manifest, paths, shard, tables, texts
from converter.search.build import Load, build
from converter.search.document import Document
from converter.search.manifest import Row
from converter.search.numbering import earliest, numbers, renumbered, shard_bits
from converter.search.pairs import BITS, pairs
from converter.search.postings import parted, settled
from converter.search.share import Keep, Share, Told, alone, handed
from converter.search.sorting import raw

Published = Callable[[str], bytes | None]
_PART = 8  # where more than an eighth of the documents changed, a whole build is quicker
_BATCH = 16  # shards that a process takes at once
_Shard = tuple[int, list[tuple[int, list[shard.Step]]]]  # number, what becomes of its pairs


class _Unusable(Exception):
    """The published files can't be built upon."""


def update(
    digests: Mapping[str, str],
    load: Load,
    published: Published,
    keep: Keep = handed,
    share: Share = alone,
    among: Collection[str] | None = None,
) -> Iterator[Told]:
    """What `keep` tells of the files that differ from the published ones: with its bytes, or None if it is to go.

    Afterwards all are as `build` makes them, byte for byte. `digests` holds all documents of the archive with
    `Document.digest`; `load` gives the documents that are new or whose digest is another one (all of them, where the
    index has to be made anew). `published` gives the bytes of a file of the last build by its path, None where there
    is none. All three, and `keep`, are called wherever `share` puts the work. Where it is known `among` which documents
    are those that came, went or changed since, no others are asked for.
    """
    file = published(paths.MANIFEST)
    known = _known(file) if file else None
    if known is not None:
        try:
            yield from _Update(known, digests, load, published, keep, share).changes(among)
            return
        except (_Unusable, manifest.Damaged):
            pass

    def differing(path: str, data: bytes | None) -> Told:
        return path, keep(path, data) if published(path) != data else None

    made = set()
    for path, told in build(digests, load, differing, share):
        made.add(path)
        if told is not None:
            yield told
    yield from (keep(path, None) for path in sorted(_files(known) - made) if known)


def _known(file: bytes) -> manifest.Published | None:
    try:
        return manifest.Published(file)
    except manifest.Damaged:
        return None


def _files(known: manifest.Published | None) -> set[str]:
    """The numbered files of an index."""
    try:
        ids = known.digests() if known else {}
    except manifest.Damaged:
        return set()
    shards = {paths.shard(number) for number in range(1 << known.bits())} if known else set()
    return shards | {name for number in numbers(ids).values() for name in texts.names(number)}


@dataclass(slots=True)
class _Update:
    known: manifest.Published
    digests: Mapping[str, str]
    load: Load
    published: Published
    keep: Keep
    share: Share
    # code → what becomes of it; removals come before additions, as a number may pass to another document
    codes: defaultdict[int, list[shard.Step]] = field(default_factory=lambda: defaultdict(list))

    def changes(self, among: Collection[str] | None) -> Iterator[Told]:
        """All is worked out before the first file is told."""
        before, size = self._rows(among), len(self.known)
        fresh = {key for key in before if key in self.digests}
        come, gone = {key for key in fresh if not before[key]}, before.keys() - fresh
        if not before:
            return
        if len(before) > max(1, (size + len(come) - len(gone)) // _PART):
            raise _Unusable
        table = self._read(paths.TABLE)
        used = tables.numbers(table)
        moved = renumbered(used, self._identity, come, gone)
        if moved is None or len(used) != size:
            raise _Unusable
        old, new = moved
        for key in fresh - new.keys():
            old[key] = new[key] = self._number(key, size)
        touched = fresh | {key for key in old if old[key] != new.get(key)}
        characters, postings = self.known.characters.copy(), self.known.postings
        rows: dict[str, Row | None] = {}
        files: dict[str, bytes | None] = {}
        documents: dict[str, Document] = {}
        without: set[float] = set()
        within: set[float] = set()
        for key in sorted(touched & old.keys()):
            names = texts.names(old[key])
            row = before[key] if key in before else self.known.row(key)
            if row is None:
                raise _Unusable
            documents[key] = texts.read(map(self._read, names), row.digest)
            found = pairs(documents[key], old[key])
            without |= settled(found.postings)
            characters.subtract(found.sample)
            postings -= row.size
            files |= dict.fromkeys(names)
            before[key], rows[key] = row, None
        for key in sorted(touched & new.keys()):
            document = self.load(key) if key in fresh else documents[key]
            found = pairs(document, new[key])
            within |= settled(found.postings)
            characters.update(found.sample)
            rows[key] = row = manifest.row(document, found)
            postings += row.size
            files |= dict(texts.write(new[key], document))
        bits = shard_bits(postings)
        if bits != self.known.bits():
            raise _Unusable
        for some, there in ((without - within, False), (within - without, True)):
            for code, level, part in parted(raw(sorted(some))):
                self.codes[code].append((level, part, there))
        files[paths.MANIFEST] = self.known.changed(rows, characters, postings)
        change = _change(used, old, new, {key: (before.get(key), rows[key]) for key in touched})
        files[paths.TABLE] = tables.table_changed(table, bits, change, characters)
        facets = self._read(paths.FACETS)
        if change.out or change.into:
            files[paths.FACETS] = tables.facets_changed(facets, change)
        self._read(paths.FOLDING)
        told = self._shards()
        told += (self.keep(path, data) for path, data in files.items() if self.published(path) != data)
        yield from told

    def _rows(self, among: Collection[str] | None) -> dict[str, Row | None]:
        """The published rows of the documents that came, went or changed, None of those that came."""
        if among is None:
            known = self.known.digests()
            among = {key for key in known.keys() | self.digests.keys() if known.get(key) != self.digests.get(key)}
        rows = {key: self.known.row(key) for key in among}
        return {key: row for key, row in rows.items() if (row.digest if row else None) != self.digests.get(key)}

    def _number(self, key: str, among: int) -> int:
        """The number of a document in the index of so many."""
        for number in range(earliest(key, among), 8 * among):
            if self._identity(number) == key:
                return number
        raise _Unusable

    def _identity(self, number: int) -> str:
        identity: str = paths.data(self._read(texts.names(number)[0]))[0]
        return identity

    def _shards(self) -> list[Told]:
        """The shards that change, some at a time."""
        low = BITS - self.known.bits()
        mask = (1 << low) - 1
        jobs: list[_Shard] = [
            (number, [(code & mask, self.codes[code]) for code in some])
            for number, some in groupby(sorted(self.codes), lambda code: code >> low)
        ]
        batches = [jobs[at : at + _BATCH] for at in range(0, len(jobs), _BATCH)]
        told: list[Told] = []
        for whole, *some in self.share(batches, lambda _: self._patch):
            if not whole:
                raise _Unusable
            told += some
        return told

    def _patch(self, jobs: list[_Shard]) -> Told:
        """Shards with their pairs changed; tells first whether all could be read."""
        told: list[Told] = []
        for number, changes in jobs:
            path = paths.shard(number)
            file = self.published(path)
            if file is None:
                return (False,)
            after = shard.script(path, shard.patch(shard.parse(file), changes))
            if after != file:
                told.append(self.keep(path, after))
        return True, *told

    def _read(self, path: str) -> bytes:
        file = self.published(path)
        if file is None:
            raise _Unusable
        return file


def _change(
    used: list[int], old: dict[str, int], new: dict[str, int], rows: Mapping[str, tuple[Row | None, Row | None]]
) -> tables.Change:
    """What becomes of the tables, given the rows of documents that changed, before and after."""
    left, come = set(old.values()) - set(new.values()), set(new.values()) - set(old.values())
    after = sorted([*(each for each in used if each not in left), *come]) if left or come else used
    out: list[int] = []
    into: list[tuple[int, Row]] = []
    for key, (was, now) in rows.items():
        if was and now and tables.shown(was) == tables.shown(now):
            continue
        if was:
            out.append(bisect_left(used, old[key]))
        if now:
            into.append((bisect_left(after, new[key]), now))
    return tables.Change(sorted(out), sorted(into), after)
