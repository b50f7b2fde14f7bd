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
from converter.archive.order import DATED, NO_YEAR, Range, bounds, year_at
from converter.publish.context import Site

SIZE = 100  # items: about 100 kB


class Page(NamedTuple):
    """`volume` is a year or undated; `number` counts from one."""

    volume: str
    number: int

    def __str__(self) -> str:
        return f"{self.volume}-{self.number}"


def pages(site: Site) -> Iterator[Page]:
    """All of them."""
    for volume, size in site.index.years(keys.FILE, ""):
        yield from (Page(volume, number) for number in range(1, _pages(size) + 1))


def page_of(site: Site, name: str) -> Page | None:
    """The page that goes by a name, if it is there."""
    volume, _, number = name.rpartition("-")
    page = Page(volume, int(number))
    return page if page.number <= _pages(_size(site, volume)) else None


def first(site: Site) -> Page | None:
    """The page of the newest documents; None for an empty archive."""
    return _last(site, DATED) or _undated(site, 1)


def older(site: Site, page: Page) -> Page | None:
    """The page that goes on where this one ends."""
    if page.volume == NO_YEAR:
        return _undated(site, page.number + 1)
    if page.number > 1:
        return Page(page.volume, page.number - 1)
    return _last(site, (DATED[0], bounds(page.volume)[0])) or _undated(site, 1)


def documents(site: Site, page: Page) -> list[DocumentEntry]:
    """The documents of a page: the newest first, those without a date by id."""
    start = (page.number - 1) * SIZE
    found = list(site.index.entries(keys.FILE, "", first=start, limit=SIZE, within=bounds(page.volume)))
    return found if page.volume == NO_YEAR else found[::-1]


def touched(site: Site, rows: Iterable[Change]) -> set[Page]:
    """The pages of documents that changed, came or went, and those before pages that came or went."""
    found: set[Page] = set()
    moved: dict[str, list[int]] = {}
    for row in rows:
        volume = year_at(row.place)
        number = site.index.size(keys.FILE, "", (bounds(volume)[0], row.place)) // SIZE + 1
        found.add(Page(volume, number))
        if row.moved:
            moved.setdefault(volume, []).append(number)
    for volume, numbers in moved.items():
        last = _pages(_size(site, volume) + len(numbers))  # as many may have gone
        found.update(Page(volume, number) for number in range(min(numbers), last + 1))
        undated = volume == NO_YEAR
        if undated and min(numbers) > 1:
            found.add(Page(volume, min(numbers) - 1))
        newer = site.index.first_place(keys.FILE, "", DATED if undated else (bounds(volume)[1], DATED[1]))
        if newer:
            found.add(Page(year_at(newer), 1))
    return found


def _size(site: Site, volume: str) -> int:
    """How many documents a volume has."""
    return site.index.size(keys.FILE, "", bounds(volume))


def _pages(size: int) -> int:
    return -(-size // SIZE)


def _last(site: Site, within: Range) -> Page | None:
    """The last page of the newest volume in a range of places."""
    place = site.index.last_place(keys.FILE, "", within)
    return Page(year_at(place), _pages(_size(site, year_at(place)))) if place else None


def _undated(site: Site, number: int) -> Page | None:
    return Page(NO_YEAR, number) if number <= _pages(_size(site, NO_YEAR)) else None
