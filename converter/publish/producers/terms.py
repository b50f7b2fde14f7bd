"""A page for every term that two documents use, or one often; and the list of the terms.

A term that many documents use has its uses on pages by year; its first page then tells the years.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import repeat

from markupsafe import Markup

from converter.archive import keys
from converter.archive.codec import encode_reference
from converter.archive.entries import Reference, TermEntry
from converter.archive.order import NO_YEAR, bounds, year_of
from converter.frozen import frozen
from converter.publish import labels, paths, volumes
from converter.publish.charts import Point, Series, line_chart
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.html import escape
from converter.publish.leads import term_listed
from converter.publish.parts import link, reference, schema
from converter.publish.producer import File, Line, Producer
from converter.publish.producers.thing_list import ThingList
from converter.publish.stretches import Kept, showing
from converter.publish.text_data import Data
from converter.publish.volumes import VolumeProducer, leaves, volume_data
from converter.publish.words import count, lang, word

ROWS = 200  # documents a page

_Row = tuple[Reference, TermEntry]


class Terms(Producer):
    """One thing a term, by its key: its first page."""

    name = "terms"
    kind = keys.TERM
    templates = ("term.html",)

    def names(self, site: Site) -> Iterable[str]:
        """Those that have a page."""
        return dict.fromkeys([*site.index.several_names(keys.TERM), *site.index.names(keys.OFTEN)])

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page, twin and line of a term."""
        if not term_listed(site.index, name):
            return
        told = _told(site, name)
        path, note = paths.term(told.identity), told.note(site)
        if "pages" in site.wanted:
            yield File(path, Kept(note, partial(_page, site, told)))
        if "data" in site.wanted:
            yield File(paths.twin(path), Kept(note, partial(_twin, site, told)))
        line: Data = {
            "id": told.identity,
            "name": name,
            "uses": told.uses,
            "documents": told.documents,
            "first": told.first.date.value if told.first and told.first.date else None,
            "last": told.last.date.value if told.last and told.last.date else None,
        }
        yield Line(name, line)


class TermYears(VolumeProducer):
    """The uses of a term that many documents use, year by year."""

    name = "term-years"
    kind = keys.TERM
    templates = ("term-year.html",)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """All pages of one year with their twins."""
        if not (found := self.split(site, name)):
            return
        term, volume = found
        identity = site.names.term(term)

        def groups() -> Iterator[list[_Row]]:
            return ([row] for row in site.index.terms(term, within=bounds(volume)))

        one_each = repeat(1, self.size(site, term, volume))
        for leaf in leaves(paths.term(identity), self.volumes(site, term), volume, groups, ROWS, one_each):
            if "pages" in site.wanted:
                quotes = _quotes(leaf.rows, paths.root(leaf.path), lang(site.options.language))
                facts = {"name": term, "leaf": leaf, "quotes": quotes, "say": _say}
                yield File(leaf.path, site.pages.render("term-year.html", leaf.path, **facts))
            if "data" in site.wanted:
                data: Data = {
                    "schema": schema("term-year"),
                    "id": identity,
                    "name": term,
                    **link(site.options, leaf.path),
                    "year": year_of(volume),
                    **leaf.data(site.options),
                    "documents": [_data(site, row) for row in leaf.rows],
                }
                yield File(paths.twin(leaf.path), encode(data))


# All terms, the most used first.
TERM_LIST = ThingList(Terms, paths.TERMS, paths.term, lambda term: (-term["documents"], -term["uses"]))


@frozen
class _Told:
    """What is said of a term; `first` and `last` of the documents with a date. Its uses stand on its first page (`rows`),
    or where there are many on others: these `parts` are the year, where that stands, and how many they are."""

    name: str
    identity: str
    documents: int
    uses: int
    first: Reference | None
    last: Reference | None
    volumes: dict[str, int]  # uses a volume
    rows: list[_Row]
    parts: list[tuple[str, str, int]]

    def note(self, site: Site) -> bytes:
        """All that the first page and its twin are made from."""
        ends = [encode_reference(end) if end else "" for end in (self.first, self.last)]
        of = "" if self.parts else site.index.shown(keys.TERM, self.name)
        return showing(f"{self.documents} {sorted(self.volumes.items())}", *ends, of)

    @property
    def all_years(self) -> dict[str, int]:
        """Uses a year, with the years between in which there are none."""
        years = [int(volume) for volume in self.volumes if volume != NO_YEAR]
        if not years:
            return {}
        return {f"{year:04}": self.volumes.get(f"{year:04}", 0) for year in range(min(years), max(years) + 1)}


def _told(site: Site, name: str) -> _Told:
    uses, documents = site.index.uses(name), site.index.size(keys.TERM, name)
    first, last = site.index.ends(keys.TERM, name)
    identity = site.names.term(name)
    path, many = paths.term(identity), documents > volumes.MANY
    return _Told(
        name=name,
        identity=identity,
        documents=documents,
        uses=sum(size for _, size in uses),
        first=first,
        last=last,
        volumes=dict(uses),
        rows=[] if many else list(site.index.terms(name)),
        parts=[(volume, paths.leaf(path, volume), size) for volume, size in sorted(uses)] if many else [],
    )


def _page(site: Site, told: _Told) -> bytes:
    """A term's first page."""
    path = paths.term(told.identity)
    return site.pages.render(
        "term.html",
        path,
        name=told.name,
        uses=told.uses,
        documents=told.documents,
        first=told.first,
        last=told.last,
        undated=told.volumes.get(NO_YEAR, 0),
        chart=_chart(told.name, told.all_years),
        quotes=_quotes(told.rows, paths.root(path), lang(site.options.language)),
        parts=[
            (volume, target, _say(volume), count("%(num)s次", "%(num)s次", uses)) for volume, target, uses in told.parts
        ],
    )


def _twin(site: Site, told: _Told) -> bytes:
    """The twin of the first page."""
    path = paths.term(told.identity)
    first, last = (reference(site.options, end) if end else None for end in (told.first, told.last))
    data: Data = {
        "schema": schema("term"),
        "id": told.identity,
        "name": told.name,
        **link(site.options, path),
        "uses": told.uses,
        "first": first,
        "last": last,
        "years": [{"year": year, "uses": uses} for year, uses in told.all_years.items()],
        **volume_data(site.options, told.documents, (target for _, target, _ in told.parts)),
        "volumes": [
            {"year": year_of(volume), "uses": uses, **link(site.options, target)} for volume, target, uses in told.parts
        ],
        "documents": [_data(site, row) for row in told.rows],
    }
    return encode(data)


def _say(volume: str) -> str:
    return labels.year(year_of(volume))


def _chart(name: str, years: dict[str, int]) -> Markup:
    if not years:
        return Markup("")
    points = tuple(Point(int(year), count) for year, count in years.items())
    return line_chart([Series(word("次数"), points)], word("“%(term)s”各年使用次数") % {"term": name})


def _quotes(rows: Sequence[_Row], root: str, said: str) -> Markup:
    """The uses, document by document: joined here, since a page holds hundreds."""
    out = []
    for document, found in rows:
        target = f"{root}{paths.document(document.id)}"
        times = count("%(num)s次", "%(num)s次", found.count)
        out.append(
            f'<li><a href="{target}"><bdi{said}>{escape(labels.listed(document))}</bdi></a> '
            f'<span class="read">{escape(labels.day(document.date))}</span> '
            f'<span class="count">{times}</span>\n<ul>\n'
        )
        for quote in found.quotes:
            to = f"{target}#{escape(quote.paragraph)}" if quote.paragraph else target
            out.append(
                f'<li><q{said}>{escape(quote.before)}<a href="{to}"><b>{escape(quote.words)}</b></a>'
                f"{escape(quote.after)}</q></li>\n"
            )
        out.append("</ul></li>\n")
    return Markup("".join(out).removesuffix("\n"))


def _data(site: Site, row: _Row) -> Data:
    document, found = row
    return {
        **reference(site.options, document),
        "uses": found.count,
        "quotes": [
            {"paragraph": one.paragraph, "before": one.before, "text": one.words, "after": one.after}
            for one in found.quotes
        ],
    }
