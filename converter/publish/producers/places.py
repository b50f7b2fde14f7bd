"""A page for every place that documents say they were given at, and the list of the places."""

from __future__ import annotations

from collections.abc import Iterator

from converter.archive import keys
from converter.archive.identity import Names
from converter.publish import paths, volumes
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.listing import entries
from converter.publish.parts import brief, link, schema
from converter.publish.producer import File, Line, Producer
from converter.publish.producers.document_years import DocumentYears, years, years_data
from converter.publish.producers.thing_list import ThingList
from converter.publish.text_data import Data


class Places(Producer):
    """One thing a place, by the key of its name; it goes by the name that the first document prints."""

    name = "places"
    kind = keys.PLACE
    templates = ("place.html",)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page, twin and line of one place."""
        number = site.index.size(keys.PLACE, name)
        many = number > volumes.MANY
        documents = list(site.index.entries(keys.PLACE, name, limit=1 if many else -1))
        if not documents:
            return
        identity, shown = site.names.place(name), documents[0].place or name
        documents = [] if many else documents
        path = paths.place(identity)
        if "pages" in site.wanted:
            facts = {
                "name": shown,
                "number": number,
                "entries": entries(site.names, documents, paths.root(path)),
                "years": years(site, keys.PLACE, name, path) if many else [],
            }
            yield File(path, site.pages.render("place.html", path, **facts))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("place"),
                "id": identity,
                "name": shown,
                **link(site.options, path),
                "volumes": years_data(site, keys.PLACE, name, path) if many else [],
                "documents": [brief(site.options, site.names, document) for document in documents],
            }
            yield File(paths.twin(path), encode(data))
        yield Line(name, {"id": identity, "name": shown, "documents": number})


PLACE_YEARS = DocumentYears(
    ("places", keys.PLACE), Names.place, paths.place, lambda document, _: document.place, lambda *_: {}
)


# All places, those with most documents first.
PLACE_LIST = ThingList(Places, paths.PLACES, paths.place, lambda place: -place["documents"])
