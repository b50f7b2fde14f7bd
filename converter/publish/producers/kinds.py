"""Pages by kind of document: all of a kind and a year, the newest of a kind, and the list of the kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.archive import keys
from converter.archive.order import newest_first, year_of
from converter.publish import labels, paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.listing import entries
from converter.publish.parts import brief, link, schema
from converter.publish.producer import Changes, File, Line, ListProducer, Producer
from converter.publish.producers.by_year import Year, newest_by_year
from converter.publish.text_data import Data


class KindYears(Producer):
    """One thing a kind and year: `report/2022`."""

    name = "kind-years"
    kind = keys.KIND
    templates = ("kind-year.html",)
    deep = 3

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
            facts = {"kind": name, "number": number}
            yield File(path, newest_by_year(site, "kind.html", path, keys.KIND, years, facts, ""))
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


def _years(site: Site, kind: str) -> list[Year]:
    """Key, year and number of documents of a kind's years, newest first, undated ones last."""
    found = []
    for name in site.index.names(keys.KIND, f"{kind}/"):
        year = year_of(name.partition("/")[2])
        found.append((name, year, site.index.size(keys.KIND, name)))
    return sorted(found, key=lambda each: newest_first(each[1]))
