"""Pages of the archive's feed that stay: each is of one year, and a year's are counted from its oldest document.

A document more changes the pages of its own year from its place on, and in an archive that grows at its end the last
page alone; no other year's items move. From page to page the way leads back in time, to documents without a date last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from converter.archive import keys
from converter.archive.changes import Change
from converter.archive.entries import DocumentEntry
from converter.publish.context import Site
from converter.publish.volumes import bounds, in_volume, sizes, volume_of

SIZE = 100  # items: about 100 kB
DATED, UNDATED = ("0", "1"), bounds(keys.NO_YEAR)


class Page(NamedTuple):
    """`volume` is a year or undated; `number` counts from one."""

    volume: str
    number: int

    def __str__(self) -> str:
        return f"{self.volume}-{self.number}"


def pages(site: Site) -> Iterator[Page]:
    """All of them."""
    for volume, size in sizes(site, keys.FILE, ""):
        yield from (Page(volume, number) for number in range(1, _pages(size) + 1))


def page_of(site: Site, name: str) -> Page | None:
    """The page that goes by a name, if it is there."""
    volume, _, number = name.rpartition("-")
    page = Page(volume, int(number))
    return page if page.number <= _pages(in_volume(site, keys.FILE, "", volume)) else None


def first(site: Site) -> Page | None:
    """The page of the newest documents; None for an empty archive."""
    return _last(site, _nearest(site, "MAX", DATED)) or _undated(site, 1)


def older(site: Site, page: Page) -> Page | None:
    """The page that goes on where this one ends."""
    if page.volume == keys.NO_YEAR:
        return _undated(site, page.number + 1)
    if page.number > 1:
        return Page(page.volume, page.number - 1)
    return _last(site, _nearest(site, "MAX", (DATED[0], bounds(page.volume)[0]))) or _undated(site, 1)


def documents(site: Site, page: Page) -> list[DocumentEntry]:
    """The documents of a page: the newest first, those without a date by id."""
    start = (page.number - 1) * SIZE
    found = list(site.index.entries(keys.FILE, "", first=start, limit=SIZE, within=bounds(page.volume)))
    return found if page.volume == keys.NO_YEAR else found[::-1]


def touched(site: Site, rows: Iterable[Change]) -> set[Page]:
    """The pages of documents that changed, came or went, and those before pages that came or went."""
    found: set[Page] = set()
    moved: dict[str, list[int]] = {}
    for row in rows:
        volume = volume_of(row.place)
        number = _offset(site, volume, row.place) // SIZE + 1
        found.add(Page(volume, number))
        if row.moved:
            moved.setdefault(volume, []).append(number)
    for volume, numbers in moved.items():
        last = _pages(in_volume(site, keys.FILE, "", volume) + len(numbers))  # as many may have gone
        found.update(Page(volume, number) for number in range(min(numbers), last + 1))
        undated = volume == keys.NO_YEAR
        if undated and min(numbers) > 1:
            found.add(Page(volume, min(numbers) - 1))
        newer = _nearest(site, "MIN", DATED if undated else (bounds(volume)[1], DATED[1]))
        if newer:
            found.add(Page(newer, 1))
    return found


def _pages(size: int) -> int:
    return -(-size // SIZE)


def _last(site: Site, volume: str | None) -> Page | None:
    return Page(volume, _pages(in_volume(site, keys.FILE, "", volume))) if volume else None


def _undated(site: Site, number: int) -> Page | None:
    return Page(keys.NO_YEAR, number) if number <= _pages(in_volume(site, keys.FILE, "", keys.NO_YEAR)) else None


def _offset(site: Site, volume: str, place: str) -> int:
    return site.index.position(keys.FILE, "", place) - site.index.position(keys.FILE, "", bounds(volume)[0])


def _nearest(site: Site, end: str, within: tuple[str, str]) -> str | None:
    """The volume of the first or last (MIN, MAX) document between two places."""
    question = f"SELECT {end}(place) FROM rows WHERE kind = ? AND name = ? AND place >= ? AND place < ?"
    (place,) = site.index.database.execute(question, (keys.FILE, "", *within)).fetchone()
    return volume_of(place) if place else None
