"""The list of all things of one kind: every speaker, meeting, body, term, metric or place on one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from converter.publish import paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.parts import link, schema
from converter.publish.producer import File, Line, ListProducer, Producer
from converter.publish.text_data import Data


class ThingList(ListProducer):
    """What the things of a producer say of themselves. Template, schema and list go by its name: terms.html, terms.

    `path` is the list's page, `home` the first page of a thing by its id. `order` sorts the things where they don't stand
    in their producer's order; `page_only` are those facts of a thing that the twin leaves to the thing's own.
    """

    def __init__(
        self,
        of: type[Producer],
        path: str,
        home: Callable[[str], str],
        order: Callable[[Data], Any] | None = None,
        page_only: frozenset[str] = frozenset(),
    ) -> None:
        self.of, self.path, self.home, self.order, self.page_only = of.name, path, home, order, page_only
        self.name = f"{self.of}-list"
        self.template = f"{self.of}.html"
        self.templates = (self.template,)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page and twin."""
        found = site.lines(self.of)
        if self.order:
            found = sorted(found, key=self.order)
        if "pages" in site.wanted:
            yield File(self.path, site.pages.render(self.template, self.path, **{self.of: found}))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema(self.of),
                **link(site.options, self.path),
                self.of: [self._item(site, line) for line in found],
            }
            yield File(paths.twin(self.path), encode(data))

    def _item(self, site: Site, line: Data) -> Data:
        told = {fact: value for fact, value in line.items() if fact not in self.page_only}
        return {**told, **link(site.options, self.home(line["id"]))}
