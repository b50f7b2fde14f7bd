"""A page for every year, newest document first, and one for the documents without a date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from converter.archive import keys
from converter.archive.entries import DocumentEntry
from converter.archive.identity import key
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
        documents = list(_newest(site, name))
        if not documents:
            return
        year = documents[0].year
        path = paths.year(year)
        if "pages" in site.wanted:
            listed = entries(site.names, documents, paths.root(path))
            kinds = Counter(document.kind for document in documents)
            facts = {
                "kinds": sorted(kinds.items(), key=lambda item: -item[1]),
                "meetings": _meetings(site, documents),
                "commitments": sum(document.commitment_count for document in documents),
            }
            page = site.pages.render("year.html", path, year=year, number=len(documents), entries=listed, **facts)
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


def _newest(site: Site, name: str) -> Iterator[DocumentEntry]:
    """A year's documents as lists show them."""
    return site.index.entries(keys.YEAR, name, newest=True)


def _meetings(site: Site, documents: Iterable[DocumentEntry]) -> list[tuple[str, str]]:
    """Ids and names of the meetings, the first of the year first."""
    found: dict[str, str] = {}
    for document in documents:
        if document.meeting:
            found[key(document.meeting)] = document.meeting
    return [(site.names.meeting(name), words) for name, words in reversed(found.items())]
