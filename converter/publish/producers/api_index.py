"""API: the entrance that tells where all else is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.archive import keys
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.parts import link
from converter.publish.producer import Changes, File, Line
from converter.publish.producers import api_parts as api
from converter.publish.producers.api_description import DESCRIPTION, SCHEMA_BUNDLE, schema_names, schema_path
from converter.publish.producers.api_things import KINDS
from converter.publish.text_data import Data

_LISTS = ("documents", "commitments", "meetings", "series", "speakers", "bodies", "metrics", "terms", "places")


class ApiIndex(api.ApiProducer):
    """The one file whose address a client must know."""

    name = "api-index"
    lists = True

    def all(self, site: Site) -> Iterable[str]:
        """There is one."""
        return ("",)

    def some(self, site: Site, changes: Changes) -> Iterable[str]:
        """When any document changed."""
        return ("",) if any(changes.under(keys.DOCUMENT)) else ()

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """The index."""
        options = site.options
        documents, _, _, commitments = site.index.totals()
        things = {of.plural: site.number_of_lines(f"api-{of.plural}") for of in KINDS}
        counts = {"documents": documents, "commitments": commitments, **things}
        data: Data = {
            **api.head(site, "api-index", paths.API),
            "title": options.title,
            "subtitle": options.subtitle,
            "language": options.language,
            "corpus_sha256": site.index.corpus,
            "counts": {each: counts.get(each, 0) for each in _LISTS},
            "changes": link(options, api.listed("changes")),
            "lists": {each: link(options, api.listed(each)) if each in counts else None for each in _LISTS},
            "home": link(options, paths.HOME),
            "openapi": link(options, DESCRIPTION),
            "datapackage": link(options, paths.DATAPACKAGE),
            "feeds": {"json": link(options, paths.FEED), "atom": link(options, paths.ATOM)},
            "schema_bundle": link(options, SCHEMA_BUNDLE),
            "schemas": [{"name": each, **link(options, schema_path(each))} for each in schema_names()],
        }
        yield File(paths.API, encode(data))
