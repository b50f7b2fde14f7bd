"""A page for every term that two documents use, or one often; and the list of the terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from converter.archive import keys
from converter.archive.entries import Reference, TermEntry
from converter.publish import labels, paths
from converter.publish.charts import Point, Series, line_chart
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.html import escape
from converter.publish.paging import Sheet, sheets
from converter.publish.parts import link, reference, schema
from converter.publish.producer import File, Line, ListProducer, Producer
from converter.publish.text_data import Data
from converter.publish.words import count, lang, word

ROWS = 200  # documents a page

_Row = tuple[Reference, TermEntry]


class Terms(Producer):
    """One thing a term, by its key."""

    name = "terms"
    kind = keys.TERM
    templates = ("term.html",)

    def names(self, site: Site) -> Iterable[str]:
        """Those that have a page."""
        return dict.fromkeys([*site.index.several_names(keys.TERM), *site.index.names(keys.OFTEN)])

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """All pages of a term with their twins, and its line."""
        rows = list(site.index.terms(name))
        uses = sum(found.count for _, found in rows)
        if len(rows) < 2 and uses < keys.MANY:
            return
        identity = site.names.term(name)
        years = _years(rows)
        first, last = _ends(rows)
        chart = _chart(name, years) if "pages" in site.wanted else Markup("")
        undated = sum(found.count for document, found in rows if not document.date)
        facts = {"id": identity, "name": name, "uses": uses, "first": first, "last": last, "undated": undated}
        for sheet in sheets(rows, ROWS):
            path = paths.term(identity, sheet.number)
            if "pages" in site.wanted:
                quotes = _quotes(sheet.rows, paths.root(path), lang(site.options.language))
                page = site.pages.render("term.html", path, chart=chart, sheet=sheet, quotes=quotes, **facts)
                yield File(path, page)
            if "data" in site.wanted:
                yield File(paths.twin(path), encode(_data(site, identity, name, uses, years, (first, last), sheet)))
        line: Data = {
            "id": identity,
            "name": name,
            "uses": uses,
            "documents": len(rows),
            "first": first.date.value if first and first.date else None,
            "last": last.date.value if last and last.date else None,
        }
        yield Line(name, line)


class TermList(ListProducer):
    """All terms, the most used first."""

    name = "term-list"
    of = Terms.name
    templates = ("terms.html",)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page and twin."""
        found = sorted(site.lines(Terms.name), key=lambda term: (-term["documents"], -term["uses"]))
        if "pages" in site.wanted:
            yield File(paths.TERMS, site.pages.render("terms.html", paths.TERMS, terms=found))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("terms"),
                **link(site.options, paths.TERMS),
                "terms": [{**term, **link(site.options, paths.term(term["id"]))} for term in found],
            }
            yield File(paths.twin(paths.TERMS), encode(data))


def _years(rows: Sequence[_Row]) -> dict[str, int]:
    """Uses a year, with the years between in which there are none."""
    found: dict[str, int] = {}
    for document, term in rows:
        if document.date:
            year = document.date.value[:4]
            found[year] = found.get(year, 0) + term.count
    if not found:
        return {}
    return {f"{year:04}": found.get(f"{year:04}", 0) for year in range(int(min(found)), int(max(found)) + 1)}


def _ends(rows: Sequence[_Row]) -> tuple[Reference | None, Reference | None]:
    """The first and the last document with a date."""
    dated = [document for document, _ in rows if document.date]
    return (dated[0], dated[-1]) if dated else (None, None)


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


def _data(
    site: Site,
    identity: str,
    name: str,
    uses: int,
    years: dict[str, int],
    ends: tuple[Reference | None, Reference | None],
    sheet: Sheet[_Row],
) -> Data:
    def path(number: int) -> str:
        return paths.term(identity, number)

    first, last = (reference(site.options, end) if end else None for end in ends)
    return {
        "schema": schema("term"),
        "id": identity,
        "name": name,
        **link(site.options, path(sheet.number)),
        "uses": uses,
        "first": first,
        "last": last,
        "years": [{"year": year, "uses": count} for year, count in years.items()],
        **sheet.data(site.options, path),
        "documents": [
            {
                **reference(site.options, document),
                "uses": found.count,
                "quotes": [
                    {"paragraph": one.paragraph, "before": one.before, "text": one.words, "after": one.after}
                    for one in found.quotes
                ],
            }
            for document, found in sheet.rows
        ],
    }
