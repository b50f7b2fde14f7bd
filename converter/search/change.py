"""The index after documents came, went or changed: only the files that differ, made from the published ones.

What is published is all there is to start from (manifest, shards, texts); so nothing can be out of step with it.
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from converter.search import manifest, paths, shard, texts
from converter.search.build import build, overview
from converter.search.document import Document
from converter.search.manifest import Manifest
from converter.search.numbering import numbers
from converter.search.pairs import BITS, Pairs, pairs

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
    return shards | {paths.text(number) for number in known.numbers().values()}


@dataclass(slots=True)
class _Update:
    known: Manifest
    digests: Mapping[str, str]
    load: Callable[[str], Document]
    published: Callable[[str], bytes | None]
    # code → (level, number, is it there now); removals come before additions, as a number may pass to another document
    codes: defaultdict[int, list[tuple[int, int, bool]]] = field(default_factory=lambda: defaultdict(list))

    def changes(self) -> Iterator[Change]:
        """All is worked out before the first file is given."""
        old, new = self.known.numbers(), numbers(self.digests)
        rows = self.known.rows
        fresh = {key for key, digest in self.digests.items() if key not in rows or rows[key].digest != digest}
        touched = fresh | {key for key in old if old[key] != new.get(key)}
        if not touched:
            return
        if len(touched) > max(1, len(new) // _PART):
            raise _Unusable
        after = Manifest({key: row for key, row in rows.items() if key in new}, self.known.characters.copy())
        files: dict[str, bytes | None] = {}
        found: dict[str, tuple[Document, Pairs]] = {}
        for key in sorted(touched & old.keys()):
            document = texts.read(self._read(paths.text(old[key])), rows[key].digest)
            found[key] = document, pairs(document)
            after.characters.subtract(found[key][1].characters)
            files[paths.text(old[key])] = None
        before = {key: each for key, (_, each) in found.items()}
        for key in sorted(touched & new.keys()):
            if key in fresh:
                document = self.load(key)
                found[key] = document, pairs(document)
            document, each = found[key]
            after.characters.update(each.characters)
            after.rows[key] = manifest.row(document, each)
            files[paths.text(new[key])] = texts.write(new[key], document)
        if after.bits() != self.known.bits():
            raise _Unusable
        for key in sorted(touched):
            self._compare(old.get(key), before.get(key), new.get(key), found[key][1] if key in new else None)
        files |= self._shards()
        files |= overview(after)
        yield from (each for each in files.items() if self.published(each[0]) != each[1])

    def _compare(self, old: int | None, before: Pairs | None, new: int | None, after: Pairs | None) -> None:
        for level in range(3):
            gone = set(_level(before, level)) if before else set()
            come = set(_level(after, level)) if after else set()
            if old == new:
                gone, come = gone - come, come - gone
            for code in gone:
                self.codes[code].insert(0, (level, old or 0, False))
            for code in come:
                self.codes[code].append((level, new or 0, True))

    def _shards(self) -> Iterator[Change]:
        low = BITS - self.known.bits()
        for number, codes in _grouped(sorted(self.codes), low):
            path = paths.shard(number)
            changes = ((code & (1 << low) - 1, partial(_changed, self.codes[code])) for code in codes)
            yield path, paths.script(path, shard.patch(paths.data(self._read(path)), changes))

    def _read(self, path: str) -> bytes:
        file = self.published(path)
        if file is None:
            raise _Unusable
        return file


def _changed(changes: list[tuple[int, int, bool]], lists: str) -> str:
    """A pair's lists with documents added and taken away."""
    levels = [list(some) for some in shard.decode(lists)] if lists else [[], [], []]
    for level, document, there in changes:
        (insort if there else list.remove)(levels[level], document)
    return shard.encode(*levels) if levels[0] else ""


def _level(found: Pairs, level: int) -> Iterator[int]:
    return iter((found.all, found.headings, found.title)[level])


def _grouped(codes: list[int], low: int) -> Iterator[tuple[int, list[int]]]:
    groups: dict[int, list[int]] = {}
    for code in codes:
        groups.setdefault(code >> low, []).append(code)
    yield from groups.items()
