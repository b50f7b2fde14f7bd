"""Pages by kind of document: all of a kind and a year, the newest of a kind, and the list of the kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from converter.archive import keys
from converter.archive.codec import fingerprint
from converter.archive.order import newest_first, year_of
from converter.publish import labels, paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.listing import entries
from converter.publish.pages import HOLE
from converter.publish.parts import brief, link, schema
from converter.publish.producer import Changes, File, Line, ListProducer, Producer
from converter.publish.stretches import Kept, Stretched, filled, showing
from converter.publish.text_data import Data

SHOWN = 20  # documents a year on the page of a kind


class KindYears(Producer):
    """One thing a kind and year: `report/2022`."""

    name = "kind-years"
    kind = keys.KIND
    templates = ("kind-year.html",)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page, twin and line."""
        documents = list(site.index.entries(keys.KIND, name, newest=True))
        if not documents:
            return
        kind, year = documents[0].kind, documents[0].year
        path = paths.kind_year(kind, year)
        if "pages" in site.wanted:
            listed = entries(site.names, documents, paths.root(path))
            facts = {"kind": kind, "year": year, "number": len(documents)}
            yield File(path, site.pages.render("kind-year.html", path, entries=listed, **facts))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("kind-year"),
                "kind": kind,
                "year": year,
                **link(site.options, path),
                "documents": [brief(site.options, site.names, document) for document in documents],
            }
            yield File(paths.twin(path), encode(data))
        yield Line(name, {"kind": kind, "year": year, "documents": len(documents)})


class Kinds(Producer):
    """The newest of a kind, year by year."""

    name = "kinds"
    kind = keys.KIND
    templates = ("kind.html",)

    def names(self, site: Site) -> Iterable[str]:
        """The kinds there are."""
        return dict.fromkeys(name.partition("/")[0] for name in site.index.names(keys.KIND))

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """Kinds of which a document changed."""
        return {change.name.partition("/")[0] for change in changes.under(keys.KIND)}

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page, twin and line of a kind."""
        years = _years(site, name)
        if not years:
            return
        number = sum(size for _, _, size in years)
        path = paths.kind(name)
        if "pages" in site.wanted:
            shown = {key: f"{key} {site.index.shown(keys.KIND, key, SHOWN)}" for key, _, _ in years}
            yield File(path, Kept(showing(repr(years), *shown.values()), partial(_page, site, name, years, shown)))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("kind"),
                "kind": name,
                **link(site.options, path),
                "documents": number,
                "years": [
                    {"year": year, "documents": size, **link(site.options, paths.kind_year(name, year))}
                    for _, year, size in years
                ],
            }
            yield File(paths.twin(path), encode(data))


class KindList(ListProducer):
    """The kinds with their years."""

    name = "kind-list"
    of = KindYears.name
    templates = ("kinds.html",)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page and twin."""
        order = list(labels.KINDS)
        kinds: dict[str, list[Data]] = {kind: [] for kind in order}
        for line in reversed(site.lines(KindYears.name)):
            kinds[line["kind"]].append(line)
        found = [
            (kind, sum(line["documents"] for line in lines), sorted(lines, key=lambda line: line["year"] is None))
            for kind, lines in kinds.items()
            if lines
        ]
        if "pages" in site.wanted:
            yield File(paths.KINDS, site.pages.render("kinds.html", paths.KINDS, kinds=found))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("kinds"),
                **link(site.options, paths.KINDS),
                "kinds": [
                    {"kind": kind, "documents": number, **link(site.options, paths.kind(kind))}
                    for kind, number, _ in found
                ],
            }
            yield File(paths.twin(paths.KINDS), encode(data))


def _page(site: Site, kind: str, years: list[tuple[str, str | None, int]], shown: dict[str, str]) -> Stretched:
    """The page; of each year the list is a stretch, and `shown` tells when it is another."""
    path, number = paths.kind(kind), sum(size for _, _, size in years)
    holes = [(year, size, HOLE) for _, year, size in years]
    pieces = site.pages.apart("kind.html", path, kind=kind, number=number, years=holes, shown=SHOWN)
    return filled(pieces, ((fingerprint(shown[key]), partial(_entries, site, path, key)) for key, _, _ in years))


def _entries(site: Site, path: str, key: str) -> bytes:
    newest = site.index.entries(keys.KIND, key, newest=True, limit=SHOWN)
    return entries(site.names, newest, paths.root(path)).encode()


def _years(site: Site, kind: str) -> list[tuple[str, str | None, int]]:
    """Key, year and number of documents of a kind's years, newest first, undated ones last."""
    found = []
    for name in site.index.names(keys.KIND, f"{kind}/"):
        year = year_of(name.partition("/")[2])
        found.append((name, year, site.index.size(keys.KIND, name)))
    return sorted(found, key=lambda each: newest_first(each[1]))
