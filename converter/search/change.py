"""The index after documents came, went or changed: only the files that differ, made from the published ones.

What is published is all there is to start from (manifest, shards, texts); so nothing can be out of step with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby, product

from converter.search import manifest, paths, shard, texts
from converter.search.build import build, overview
from converter.search.document import Document
from converter.search.manifest import Manifest, Row
from converter.search.numbering import numbers
from converter.search.pairs import BITS, Pairs, pairs
from converter.search.parts import PARTS

Change = tuple[str, bytes | None]  # path, its new bytes; None: the file is to go
_PART = 8  # where more than an eighth of the documents changed, a whole build is quicker


class _Unusable(Exception):
    """The published files can't be built upon."""


def update(
    digests: Mapping[str, str],
    load: Callable[[str], Document],
    published: Callable[[str], bytes | None],
    workers: int = 2,
) -> Iterator[Change]:
    """Files that differ from the published ones, so that afterwards all are as `build` makes them, byte for byte.

    `digests` holds all documents of the archive with `Document.digest`; `load` gives the documents that are new or
    whose digest is another one (all of them, where the index has to be made anew). `published` gives the bytes of a
    file of the last build by its path, None where there is none.
    """
    known = _known(published)
    if known is not None:
        try:
            yield from _Update(known, digests, load, published).changes()
            return
        except _Unusable:
            pass
    made = set()
    for path, data in build(digests, map(load, digests), workers):
        made.add(path)
        if published(path) != data:
            yield path, data
    for path in sorted(_files(known) - made) if known else ():
        yield path, None


def _known(published: Callable[[str], bytes | None]) -> Manifest | None:
    file = published(paths.MANIFEST)
    try:
        return manifest.read(file) if file else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _files(known: Manifest) -> set[str]:
    """The numbered files of an index."""
    shards = {paths.shard(number) for number in range(1 << known.bits())}
    return shards | {name for number in known.numbers().values() for name in texts.names(number)}


@dataclass(slots=True)
class _Update:
    known: Manifest
    digests: Mapping[str, str]
    load: Callable[[str], Document]
    published: Callable[[str], bytes | None]
    # code → what becomes of it; removals come before additions, as a number may pass to another document
    codes: defaultdict[int, list[shard.Step]] = field(default_factory=lambda: defaultdict(list))

    def changes(self) -> Iterator[Change]:
        """All is worked out before the first file is given."""
        rows = self.known.rows
        fresh = {key for key, digest in self.digests.items() if key not in rows or rows[key].digest != digest}
        if not fresh and len(rows) == len(self.digests):
            return
        old = self.known.numbers()
        new = old if rows.keys() == self.digests.keys() else numbers(self.digests)
        touched = fresh | {key for key in old if old[key] != new.get(key)}
        if len(touched) > max(1, len(new) // _PART):
            raise _Unusable
        after = Manifest({key: row for key, row in rows.items() if key in new}, self.known.characters.copy())
        files: dict[str, bytes | None] = {}
        found: dict[str, tuple[Document, Pairs]] = {}
        for key in sorted(touched & old.keys()):
            names = texts.names(old[key])
            document = texts.read(map(self._read, names), rows[key].digest)
            found[key] = document, pairs(document)
            after.characters.subtract(found[key][1].characters)
            files |= dict.fromkeys(names)
        before = {key: each for key, (_, each) in found.items()}
        for key in sorted(touched & new.keys()):
            if key in fresh:
                document = self.load(key)
                found[key] = document, pairs(document)
            document, each = found[key]
            after.characters.update(each.characters)
            after.rows[key] = manifest.row(document, each)
            files |= dict(texts.write(new[key], document))
        if after.bits() != self.known.bits():
            raise _Unusable
        for key in sorted(touched):
            self._compare(old.get(key), before.get(key), new.get(key), found[key][1] if key in new else None)
        same = new is old and all(_facets(rows[key]) == _facets(after.rows[key]) for key in touched)
        files |= overview(after, new, facets=not same or self.published(paths.FACETS) is None)
        yield from [*self._shards(), *(each for each in files.items() if self.published(each[0]) != each[1])]

    def _compare(self, old: int | None, before: Pairs | None, new: int | None, after: Pairs | None) -> None:
        for part, level in product(range(PARTS), range(3)):
            gone = set(before.parts[part][level]) if before else set()
            come = set(after.parts[part][level]) if after else set()
            if old == new:
                gone, come = gone - come, come - gone
            for code in gone:
                self.codes[code].insert(0, (level, (old or 0) * PARTS + part, False))
            for code in come:
                self.codes[code].append((level, (new or 0) * PARTS + part, True))

    def _shards(self) -> Iterator[Change]:
        low = BITS - self.known.bits()
        for number, codes in groupby(sorted(self.codes), lambda code: code >> low):
            path = paths.shard(number)
            changes = [(code & (1 << low) - 1, self.codes[code]) for code in codes]
            before: shard.Shard = paths.data(self._read(path))
            after = shard.patch(before, changes)
            if tuple(before) != after:
                yield path, paths.script(path, after)

    def _read(self, path: str) -> bytes:
        file = self.published(path)
        if file is None:
            raise _Unusable
        return file


def _facets(row: Row) -> tuple[object, ...]:
    """What the facets' table says of a document."""
    return row.kind, row.meeting, row.speakers
