"""The index after documents came, went or changed: only the files that differ, made from the published ones.

What is published is all there is to start from (manifest, shards, texts); so nothing can be out of step with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count, groupby

from converter.search import manifest, paths, shard, tables, texts
from converter.search.build import Load, build, overview
from converter.search.document import Document
from converter.search.manifest import Manifest, Row
from converter.search.numbering import earliest, hashed, numbered, numbers
from converter.search.pairs import BITS, pairs
from converter.search.postings import parted, raw, settled
from converter.search.share import Keep, Share, Told, alone, handed

Published = Callable[[str], bytes | None]
_PART = 8  # where more than an eighth of the documents changed, a whole build is quicker
_BATCH = 16  # shards that a process takes at once
_Shard = tuple[int, list[tuple[int, list[shard.Step]]]]  # number, what becomes of its pairs


class _Unusable(Exception):
    """The published files can't be built upon."""


def update(
    digests: Mapping[str, str], load: Load, published: Published, keep: Keep = handed, share: Share = alone
) -> Iterator[Told]:
    """What `keep` tells of the files that differ from the published ones: with its bytes, or None if it is to go.

    Afterwards all are as `build` makes them, byte for byte. `digests` holds all documents of the archive with
    `Document.digest`; `load` gives the documents that are new or whose digest is another one (all of them, where the
    index has to be made anew). `published` gives the bytes of a file of the last build by its path, None where there
    is none. All three, and `keep`, are called wherever `share` puts the work.
    """
    known = _known(published)
    if known is not None:
        try:
            yield from _Update(known, digests, load, published, keep, share).changes()
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


def _known(published: Published) -> Manifest | None:
    file = published(paths.MANIFEST)
    try:
        known = manifest.read(file) if file else None
        return known if known and known.bits() >= 0 else None  # the bits tell that all rows can be read
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _files(known: Manifest | None) -> set[str]:
    """The numbered files of an index."""
    if known is None:
        return set()
    shards = {paths.shard(number) for number in range(1 << known.bits())}
    return shards | {name for number in known.numbers().values() for name in texts.names(number)}


@dataclass(slots=True)
class _Update:
    known: Manifest
    digests: Mapping[str, str]
    load: Load
    published: Published
    keep: Keep
    share: Share
    # code → what becomes of it; removals come before additions, as a number may pass to another document
    codes: defaultdict[int, list[shard.Step]] = field(default_factory=lambda: defaultdict(list))

    def changes(self) -> Iterator[Told]:
        """All is worked out before the first file is told."""
        rows, few = self.known.rows, max(1, len(self.digests) // _PART)
        fresh = {key for key, digest in self.digests.items() if not rows.holds(key, digest)}
        steady = rows.lines.keys() == self.digests.keys()  # no document came or went
        if steady and not fresh:
            return
        if steady and len(fresh) <= few:
            old = new = {key: self._number(key) for key in fresh}
        else:
            everyone = hashed(rows.lines.keys() | self.digests.keys())
            old, new = (numbered([each for each in everyone if each[1] in some]) for some in (rows, self.digests))
        touched = fresh | {key for key in old if old[key] != new.get(key)}
        if len(touched) > few:
            raise _Unusable
        after = Manifest(rows.among(self.digests), self.known.characters.copy())
        files: dict[str, bytes | None] = {}
        documents: dict[str, Document] = {}
        gone: set[float] = set()
        come: set[float] = set()
        for key in sorted(touched & old.keys()):
            names = texts.names(old[key])
            documents[key] = texts.read(map(self._read, names), rows[key].digest)
            found = pairs(documents[key], old[key])
            gone |= settled(found.postings)
            after.characters.subtract(found.first)
            files |= dict.fromkeys(names)
        for key in sorted(touched & new.keys()):
            document = self.load(key) if key in fresh else documents[key]
            found = pairs(document, new[key])
            come |= settled(found.postings)
            after.characters.update(found.first)
            after.rows[key] = manifest.row(document, found)
            files |= dict(texts.write(new[key], document))
        if after.bits() != self.known.bits():
            raise _Unusable
        for some, there in ((gone - come, False), (come - gone, True)):
            for code, level, part in parted(raw(sorted(some))):
                self.codes[code].append((level, part, there))
        files |= self._same(after, touched) if steady else dict(overview(after, new))
        told = self._shards()
        told += (self.keep(path, data) for path, data in files.items() if self.published(path) != data)
        yield from told

    def _number(self, key: str) -> int:
        """The number of a document in an index that holds as many as there are now."""
        for number in count(earliest(key, len(self.digests))):
            if paths.data(self._read(texts.names(number)[0]))[0] == key:
                return number
        raise AssertionError

    def _same(self, after: Manifest, changed: set[str]) -> dict[str, bytes | None]:
        """The files that there is one of, as far as they may differ, where no document came or went."""
        old, new = [self.known.rows[key] for key in changed], [after.rows[key] for key in changed]
        facets = list(map(_facets, old)) != list(map(_facets, new)) or self.published(paths.FACETS) is None
        table = self.published(paths.TABLE)
        dated = [row.date for row in old] != [row.date for row in new]
        if facets or dated or table is None or self.published(paths.FOLDING) is None:
            return dict(overview(after, numbers(self.digests), facets))
        return {paths.TABLE: tables.recounted(table, after), paths.MANIFEST: manifest.write(after)}

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


def _facets(row: Row) -> tuple[object, ...]:
    """What the facets' table says of a document."""
    return row.kind, row.meeting, row.speakers
