"""The first page: the newest documents of each year and the ways in. Its twin names every document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from converter.archive import keys
from converter.archive.codec import fingerprint
from converter.archive.order import bounds, newest_first, year_of
from converter.publish import linked_data, paths
from converter.publish.context import Site
from converter.publish.encode import BETWEEN, listed, listing
from converter.publish.parts import link, reference, schema
from converter.publish.producer import Changes, File, Line, Producer
from converter.publish.producers.by_year import newest_by_year
from converter.publish.stretches import Stretched
from converter.publish.text_data import Data

_PAGE, _DATA = "page", "data"


class Home(Producer):
    """The root of the site."""

    name = "home"
    templates = ("index.html",)
    deep = 0

    def names(self, site: Site) -> Iterable[str]:
        """The page and its twin, apart: the twin is long and seldom changes."""
        return (_PAGE, _DATA)

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """The page when a document's entry in its year changed, the twin when a link or a total did."""
        if any(changes.under(keys.YEAR)):
            yield _PAGE
        moved = any(change.moved for change in changes.under(keys.YEAR, keys.MEETING, keys.SPEAKER))
        if moved or any(changes.under(keys.DATE, keys.COMMITMENTS)):
            yield _DATA

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page or twin."""
        years = sorted(site.index.names(keys.YEAR), key=lambda year: newest_first(year_of(year)))
        documents, meetings, speakers, commitments = site.index.totals()
        counts = {"documents": documents, "meetings": meetings, "speakers": speakers, "commitments": commitments}
        sizes = [(key, year_of(key), site.index.size(keys.YEAR, key)) for key in years]
        if name == _PAGE and "pages" in site.wanted:
            about = linked_data.block(linked_data.home(site.options))
            facts = {**counts, "about": about}
            page = newest_by_year(site, "index.html", paths.HOME, keys.YEAR, sizes, facts, repr(counts))
            yield File(paths.HOME, page)
        if name == _DATA and "data" in site.wanted:
            before, after = listing(_data(site, counts, [(year, size) for _, year, size in sizes]), "documents")
            named = (
                (fingerprint(prints), partial(_items, site, year))
                for year, prints in site.index.shown_by_year(keys.DATE, "")
            )
            yield File(paths.twin(paths.HOME), Stretched(before, named, BETWEEN, after))


def _items(site: Site, year: str) -> bytes:
    """The documents of a year as items of the twin's list."""
    return BETWEEN.join(
        listed(reference(site.options, each)) for each in site.index.references(keys.DATE, "", bounds(year))
    )


def _data(site: Site, counts: Data, years: list[tuple[str | None, int]]) -> Data:
    options = site.options
    return {
        "schema": schema("site"),
        "title": options.title,
        "subtitle": options.subtitle,
        "language": options.language,
        **link(options, paths.HOME),
        "counts": counts,
        "lists": {
            "meetings": link(options, paths.twin(paths.MEETINGS)),
            "speakers": link(options, paths.twin(paths.SPEAKERS)),
            "commitments": link(options, paths.twin(paths.COMMITMENTS)),
            "bodies": link(options, paths.twin(paths.BODIES)),
            "terms": link(options, paths.twin(paths.TERMS)),
            "metrics": link(options, paths.twin(paths.METRICS)),
            "places": link(options, paths.twin(paths.PLACES)),
            "kinds": link(options, paths.twin(paths.KINDS)),
            "feed": link(options, paths.FEED),
        },
        "years": [{"year": year, "documents": size, **link(options, paths.year(year))} for year, size in years],
        "pages": [{"title": page.title, **link(options, page.path)} for page in site.own],
    }
