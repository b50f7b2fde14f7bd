"""API: the heads of all lists, and the pages of the lists of things."""

from __future__ import annotations

from collections.abc import Iterator

from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.parts import link
from converter.publish.producer import File, Line, ListProducer
from converter.publish.producers import api_parts as api
from converter.publish.producers.api_things import Kind
from converter.publish.text_data import Data

PAGE = 500


class ApiVolumeList(api.ApiProducer, ListProducer):
    """The head of a list that comes in volumes."""

    def __init__(self, plural: str, volumes: str) -> None:
        self.name, self.plural, self.of = f"api-{plural}-list", plural, volumes

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """The head."""
        lines = site.lines(self.of)
        path = api.listed(self.plural)
        data: Data = {
            **api.head(site, "api-volumes", path),
            "list": self.plural,
            "total": sum(line["items"] for line in lines),
            "page_size": api.PAGE,
            "first": link(site.options, lines[0]["first"]) if lines else None,
            "volumes": [
                {
                    "volume": line["volume"],
                    "items": line["items"],
                    "first": link(site.options, line["first"]),
                    "files": [{**link(site.options, file["path"]), **file} for file in line["files"]],
                }
                for line in lines
            ],
        }
        yield File(path, encode(data))


class ApiThingList(api.ApiProducer, ListProducer):
    """Head and pages of the list of a kind of thing, by first document: what comes later goes to the end."""

    def __init__(self, things: Kind) -> None:
        self.name, self.things, self.of = f"api-{things.plural}-list", things, f"api-{things.plural}"

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """All pages; those that don't change are not written."""
        plural = self.things.plural
        lines = site.lines(self.of)
        for number, (items, more) in enumerate(api.pages_of(iter(lines), PAGE), 1):
            path = api.page(plural, None, number)
            data: Data = {
                **api.head(site, "api-things", path),
                "type": self.things.type,
                "page": number,
                "list": link(site.options, api.listed(plural)),
                "next": link(site.options, api.page(plural, None, number + 1)) if more else None,
                "items": [self._item(site, line) for line in items],
            }
            yield File(path, encode(data))
        path = api.listed(plural)
        first = link(site.options, api.page(plural, None, 1)) if lines else None
        data = {
            **api.head(site, "api-volumes", path),
            "list": plural,
            "total": len(lines),
            "page_size": PAGE,
            "first": first,
            "volumes": [{"volume": None, "items": len(lines), "first": first, "files": []}] if lines else [],
        }
        yield File(path, encode(data))

    def _item(self, site: Site, line: Data) -> Data:
        """A thing: its record, or the document that it stands in alone."""
        plural, alone = self.things.plural, line["alone"]
        own = {key: value for key, value in line.items() if key != "alone"}
        where = {"path": None, "url": None} if alone else link(site.options, api.record(plural, line["id"]))
        return {**own, **where, "document": link(site.options, api.record("documents", alone)) if alone else None}
