"""A page for every year, newest document first, and one for the documents without a date."""

from __future__ import annotations

from collections.abc import Iterator

from converter.archive import keys
from converter.archive.entries import DocumentEntry
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.listing import entries
from converter.publish.parts import brief, link, schema
from converter.publish.producer import File, Line, Producer


class Years(Producer):
    """The lists of years."""

    name = "years"
    kind = keys.YEAR
    templates = ("year.html",)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page, twin and line of one year."""
        documents = list(newest(site, name))
        if not documents:
            return
        year = documents[0].year
        path = paths.year(year)
        if "pages" in site.wanted:
            listed = entries(site.names, documents, paths.root(path))
            page = site.pages.render("year.html", path, year=year, number=len(documents), entries=listed)
            yield File(path, page)
        if "data" in site.wanted:
            data = {
                "schema": schema("year"),
                "year": year,
                **link(site.options, path),
                "documents": [brief(site.options, site.names, document) for document in documents],
            }
            yield File(paths.twin(path), encode(data))
        yield Line(name, {"year": year, "documents": len(documents)})


def newest(site: Site, name: str, limit: int = -1) -> Iterator[DocumentEntry]:
    """A year's documents as lists show them."""
    return site.index.entries(keys.YEAR, name, newest=True, limit=limit)
