"""Things that many documents speak of: their documents and rows in volumes, a year each, so that one document more
rewrites its own year's pages and the thing's first page, and no others.

What a year is, a kind of thing decides: that of the document, or the one for which a target or a deadline is set. Then
the index has a kind of key for it, whose names are the thing's, a tab and the volume.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Generic, TypeVar

from converter.archive.changes import moves
from converter.archive.keys import BETWEEN
from converter.archive.order import bounds, year_at
from converter.frozen import frozen
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.options import SiteOptions
from converter.publish.parts import link
from converter.publish.producer import Changes, Producer
from converter.publish.text_data import Data

MANY = 200  # documents; a thing with more comes in volumes

Row = TypeVar("Row")


def following(volumes: list[str], volume: str) -> str | None:
    """The volume after this one."""
    at = volumes.index(volume) + 1
    return volumes[at] if at < len(volumes) else None


def shifted(site: Site, kind: str, name: str, changes: Iterable[tuple[str, bool]]) -> set[str]:
    """The volumes of a key that changes touch: those they stand in, and the one whose link leads to a volume that
    came or went."""
    return _shifted(
        ((year_at(place), moved) for place, moved in changes),
        lambda volume: site.index.size(kind, name, bounds(volume)),
        lambda: [volume for volume, _ in site.index.years(kind, name)],
    )


def _shifted(
    changes: Iterable[tuple[str, bool]],
    size: Callable[[str], int],
    volumes: Callable[[], list[str]],
    after: bool = False,
) -> set[str]:
    """The volumes of changes, and the ones beside those that came or went (see `beside`)."""
    changes = list(changes)
    moved = Counter(volume for volume, came_or_went in changes if came_or_went)
    return {volume for volume, _ in changes} | beside(moved, size, volumes, after)


def beside(
    moved: Mapping[str, int], size: Callable[[str], int], volumes: Callable[[], list[str]], after: bool = False
) -> set[str]:
    """The volumes before those that came or went, and `after` too if asked; `moved` tells how many of a volume's
    documents did, `size` how many it has now, `volumes` all that there are."""
    found: set[str] = set()
    there: list[str] | None = None
    for volume, number in moved.items():
        if size(volume) <= number:
            there = volumes() if there is None else there
            found.update([each for each in there if each < volume][-1:])
            found.update([each for each in there if each > volume][:1] if after else ())
    return found


class VolumeProducer(Producer):
    """The volumes of the things under `kind` that have many documents, by year of the document; others set `parts`,
    the kind of key that names thing and volume. One thing a name and volume; none where a thing has few documents."""

    parts: str = ""
    deep = 3

    def names(self, site: Site) -> Iterable[str]:
        """Thing and volume."""
        for thing in site.index.several_names(self.kind, MANY):
            yield from (f"{thing}{BETWEEN}{volume}" for volume in self.volumes(site, thing))

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """Volumes of documents that changed; all where a thing has come to have many, or has no longer."""
        moved_of = moves(changes.under(self.kind))
        rows: dict[str, list[tuple[str, bool]]] = {}
        for change in changes.under(self.parts or self.kind):
            thing, volume = change.name, year_at(change.place)
            if self.parts:
                thing, _, volume = change.name.rpartition(BETWEEN)
            rows.setdefault(thing, []).append((volume, change.moved))
        for thing, changed in rows.items():
            size, moved = site.index.size(self.kind, thing), moved_of[self.kind, thing]
            if size + moved <= MANY:
                continue
            volumes = self._shifted(site, thing, changed)
            if size - moved <= MANY:
                volumes.update(self.volumes(site, thing))
            yield from (f"{thing}{BETWEEN}{volume}" for volume in volumes)

    def volumes(self, site: Site, thing: str) -> list[str]:
        """A thing's volumes, in order."""
        if not self.parts:
            return [volume for volume, _ in site.index.years(self.kind, thing)]
        beginning = f"{thing}{BETWEEN}"
        return [name.removeprefix(beginning) for name in site.index.names(self.parts, beginning)]

    def split(self, site: Site, name: str) -> tuple[str, str] | None:
        """Thing and volume of a name; None where it is gone, or the thing has few documents."""
        thing, _, volume = name.rpartition(BETWEEN)
        many = site.index.atleast(self.kind, thing, MANY + 1)
        return (thing, volume) if many and self.size(site, thing, volume) else None

    def size(self, site: Site, thing: str, volume: str) -> int:
        """How many documents stand in a volume."""
        if self.parts:
            return site.index.size(self.parts, f"{thing}{BETWEEN}{volume}")
        return site.index.size(self.kind, thing, bounds(volume))

    def _shifted(self, site: Site, thing: str, changed: Iterable[tuple[str, bool]]) -> set[str]:
        return _shifted(
            changed, lambda volume: self.size(site, thing, volume), lambda: self.volumes(site, thing), after=True
        )


@frozen
class Leaf(Generic[Row]):
    """A page of a volume: `number` of `last`, counted from one; `total` rows in the volume, `rows` on this page.

    `home` is the thing's first page, `volume` the volume, `before` and `after` the volumes beside it.
    """

    home: str
    volume: str
    before: str | None
    after: str | None
    number: int
    last: int
    total: int
    rows: list[Row]

    @property
    def path(self) -> str:
        """Where it stands."""
        return paths.leaf(self.home, self.volume, self.number)

    @property
    def previous(self) -> str:
        """The page before: in the first of a volume, the first of the volume before; before all others the thing's."""
        if self.number > 1:
            return paths.leaf(self.home, self.volume, self.number - 1)
        return paths.leaf(self.home, self.before) if self.before else self.home

    @property
    def next(self) -> str | None:
        """The page after: after the last of a volume, the first of the volume after."""
        if self.number < self.last:
            return paths.leaf(self.home, self.volume, self.number + 1)
        return paths.leaf(self.home, self.after) if self.after else None

    def data(self, options: SiteOptions) -> Data:
        """What its twin says of its place."""
        return {
            "page": self.number,
            "pages": self.last,
            "total": self.total,
            "previous": link(options, paths.twin(self.previous)),
            "next": link(options, paths.twin(self.next)) if self.next else None,
        }


def leaves(
    home: str,
    volumes: list[str],
    volume: str,
    groups: Callable[[], Iterator[list[Row]]],
    size: int,
    counted: Iterable[int] | None = None,
) -> Iterator[Leaf[Row]]:
    """The pages of a volume, each of as many documents as bring `size` rows together; a document with more has several.

    `groups` gives each document's rows, to fill one page after another. `counted` tells how many they are; where that isn't
    known, all are read once more.
    """
    counts: list[list[int]] = [[]]  # of each page, the rows of each of its documents
    for number in map(len, groups()) if counted is None else counted:
        for at in range(0, number, size):
            if sum(counts[-1]) >= size:
                counts.append([])
            counts[-1].append(min(size, number - at))
    at = volumes.index(volume)
    total = sum(map(sum, counts))
    rest = (group[start : start + size] for group in groups() for start in range(0, len(group), size))
    for number, page in enumerate(counts, 1):
        rows = [row for group in islice(rest, len(page)) for row in group]
        yield Leaf(
            *(home, volume, volumes[at - 1] if at else None, following(volumes, volume)),
            *(number, len(counts), total, rows),
        )


def volume_data(options: SiteOptions, total: int, parts: Iterable[str]) -> Data:
    """What the twin of a thing's first page says of its place: all rows, or none and the way to the first volume.

    `parts` are the first pages of its volumes, none for a thing that has none.
    """
    onward = next(iter(parts), None)
    return {
        "page": 1,
        "pages": 1,
        "total": total,
        "previous": None,
        "next": link(options, paths.twin(onward)) if onward else None,
    }
