"""The documents of a speaker or a place with many of them, year by year; the thing's first page then tells the years."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import repeat

from converter.archive.entries import DocumentEntry, Part
from converter.archive.identity import Names, key
from converter.archive.order import bounds, year_of
from converter.publish import labels, paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.listing import entries
from converter.publish.parts import brief, link, schema
from converter.publish.producer import File, Line
from converter.publish.text_data import Data
from converter.publish.volumes import VolumeProducer, leaves
from converter.publish.words import count

ROWS = 200  # documents a page

Parts = dict[str, tuple[Part, ...]]


class DocumentYears(VolumeProducer):
    """One thing a name and year. `home` is the first page of the thing, by its id, which `identity` gives; `shown` its
    name as a document prints it, `own` what of the documents is a speaker's own."""

    templates = ("document-year.html",)

    def __init__(
        self,
        of: tuple[str, str],
        identity: Callable[[Names, str], str],
        home: Callable[[str], str],
        shown: Callable[[DocumentEntry, str], str | None],
        own: Callable[[list[DocumentEntry], str], Parts],
    ) -> None:
        self.of, self.kind = of
        self.name = f"{self.of}-years"
        self.identity, self.home, self.shown, self.own = identity, home, shown, own

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """All pages of one year with their twins."""
        if not (found := self.split(site, name)):
            return
        thing, volume = found
        identity = self.identity(site.names, thing)

        def groups() -> Iterator[list[DocumentEntry]]:
            return ([one] for one in site.index.entries(self.kind, thing, within=bounds(volume)))

        one_each = repeat(1, self.size(site, thing, volume))
        for leaf in leaves(self.home(identity), self.volumes(site, thing), volume, groups, ROWS, one_each):
            shown = self.shown(leaf.rows[0], thing) or thing
            if "pages" in site.wanted:
                facts = {
                    "name": shown,
                    "leaf": leaf,
                    "say": say,
                    "of": self.of,
                    "entries": entries(site.names, leaf.rows, paths.root(leaf.path), self.own(leaf.rows, thing)),
                    "meetings": meetings(site.names, leaf.rows),
                }
                yield File(leaf.path, site.pages.render("document-year.html", leaf.path, **facts))
            if "data" in site.wanted:
                data: Data = {
                    "schema": schema("document-year"),
                    "id": identity,
                    "name": shown,
                    **link(site.options, leaf.path),
                    "year": year_of(volume),
                    **leaf.data(site.options),
                    "documents": [brief(site.options, site.names, document) for document in leaf.rows],
                }
                yield File(paths.twin(leaf.path), encode(data))


def say(volume: str) -> str:
    """A year in words."""
    return labels.year(year_of(volume))


def years(site: Site, kind: str, name: str, home: str) -> list[tuple[str, str, str, str]]:
    """The years of a thing for its first page: volume, address, words, and how many documents."""
    return [
        (volume, paths.leaf(home, volume), say(volume), count("%(num)s篇", "%(num)s篇", size))
        for volume, size in site.index.years(kind, name)
    ]


def years_data(site: Site, kind: str, name: str, home: str) -> list[Data]:
    """The same as data."""
    return [
        {"year": year_of(volume), "documents": size, **link(site.options, paths.leaf(home, volume))}
        for volume, size in site.index.years(kind, name)
    ]


def meetings(names: Names, documents: list[DocumentEntry]) -> list[tuple[str, str]]:
    """Ids and names of the meetings, as first printed among these documents."""
    found: dict[str, str] = {}
    for document in documents:
        if document.meeting:
            found.setdefault(key(document.meeting), document.meeting)
    return [(names.meeting(name), words) for name, words in found.items()]
