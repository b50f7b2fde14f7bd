"""A page for every metric that two documents tell: what was aimed at and what was reached, year by year; and the list
of the metrics. Figures and quotes stand side by side, with no verdict.

A metric with many figures has them on pages by the year that they are for: targets and results of one year stay
together. Its first page then has the charts, which join the years, and leads to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from markupsafe import Markup

from converter.archive import codec, keys
from converter.archive.entries import CommitmentEntry, ResultEntry
from converter.archive.metrics import words_of
from converter.archive.order import NO_YEAR, year_of
from converter.archive.owned import ROLES
from converter.publish import labels, paths, volumes
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.metric_charts import drawn, place_charts
from converter.publish.metric_figures import Row, Totals, stated, totals
from converter.publish.pages import HOLE
from converter.publish.parts import commitment, link, reference, result, schema
from converter.publish.producer import File, Line, Producer
from converter.publish.producers.thing_list import ThingList
from converter.publish.stretches import Kept, Stretch, Stretched, filled
from converter.publish.text_data import Data
from converter.publish.volumes import VolumeProducer, leaves, volume_data
from converter.publish.words import lang, word

ROWS = 300  # figures a page
DRAWN = 12  # places whose charts stand on the first page of a metric with many figures
_Part = tuple[str, str, list[int]]  # a volume, where it stands, its targets and results


class Metrics(Producer):
    """One thing a metric, by its key: its first page, and the others while few documents tell it."""

    name = "metrics"
    kind = keys.METRIC
    templates = ("metric.html", "figure-row.html")

    def names(self, site: Site) -> Iterable[str]:
        """Those that have a page."""
        return site.index.several_names(keys.METRIC)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """The pages of a metric with their twins, and its line."""
        told = totals(site.index.own(keys.METRIC, name))
        if told.documents < 2:
            return
        identity, shown = site.names.metric(name), words_of(name)
        path = paths.metric(identity)
        parts: list[_Part] = []
        if _whole(told):
            rows = told.rows(one for group in stated(site, keys.METRIC, name) for one in group)
            if "pages" in site.wanted:
                yield File(path, _first(site, name, told, rows))
            if "data" in site.wanted:
                yield File(paths.twin(path), _twin(site, name, told, rows, parts))
        else:
            parts += [(part, paths.leaf(path, part), told.sizes[part]) for part in sorted(told.sizes)]
            note = told.note()
            if "pages" in site.wanted:
                yield File(path, Kept(note, partial(_leading, site, name, told, parts)))
            if "data" in site.wanted:
                yield File(paths.twin(path), Kept(note, partial(_twin, site, name, told, (), parts)))
        if parts and told.documents <= volumes.MANY:
            for part in sorted(told.sizes):
                yield from _leaves(site, name, sorted(told.sizes), part)
        years = sorted(part for part in told.sizes if part != NO_YEAR)
        line: Data = {
            "id": identity,
            "name": shown,
            "unit": told.unit or None,
            "targets": told.roles["target"],
            "results": told.roles["result"],
            "documents": told.documents,
            "first": years[0] if years else None,
            "last": years[-1] if years else None,
        }
        yield Line(name, line)


class MetricYears(VolumeProducer):
    """The figures of a metric that many documents tell, by the year that they are for."""

    name = "metric-years"
    kind = keys.METRIC
    parts = keys.METRIC_PART
    templates = ("metric-year.html", "figure-row.html")

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """All pages of a year with their twins."""
        if found := self.split(site, name):
            metric, year = found
            yield from _leaves(site, metric, self.volumes(site, metric), year)


# All metrics, those with most documents first.
METRIC_LIST = ThingList(
    Metrics, paths.METRICS, paths.metric, lambda line: (-line["documents"], -line["targets"] - line["results"])
)


def _whole(told: Totals) -> bool:
    """Whether all figures stand on one page."""
    return told.documents <= volumes.MANY and sum(told.roles.values()) <= ROWS


def _first(site: Site, name: str, told: Totals, rows: Sequence[Row]) -> Stretched:
    """The only page of a metric: its charts and its rows."""
    path = paths.metric(site.names.metric(name))
    charts, undrawn = place_charts(
        words_of(name), told.unit, rows, paths.root(path), lang(site.options.language), most_places=None
    )
    facts = {**_facts(name, told, ()), "charts": charts, "undrawn": undrawn}
    return _page(site, "metric.html", path, rows, anchors=True, **facts)


def _leading(site: Site, name: str, told: Totals, parts: Sequence[_Part]) -> Stretched:
    """The first page of a metric that has others: its charts, each a stretch, and the way to these."""
    path = paths.metric(site.names.metric(name))
    places, undrawn = drawn(told.places_drawn(), DRAWN)
    charts: dict[str, Markup] = {}

    def chart(place: str) -> bytes:
        if not charts:
            root, said = paths.root(path), lang(site.options.language)
            made, _ = place_charts(words_of(name), told.unit, told.rows(told.drawn(site)), root, said, DRAWN)
            charts.update(made)
        return charts[place].encode()

    facts = {**_facts(name, told, parts), "charts": [(place, HOLE) for place in places], "undrawn": undrawn}
    pieces = site.pages.apart("metric.html", path, rows=dict.fromkeys(ROLES, ""), **facts)
    shown = told.drawing.hex()
    return filled(pieces, ((codec.fingerprint(f"{place} {shown}"), partial(chart, place)) for place in places))


def _facts(name: str, told: Totals, parts: Sequence[_Part]) -> dict[str, object]:
    return {
        "name": words_of(name),
        "targets": told.roles["target"],
        "results": told.roles["result"],
        "documents": told.documents,
        "parts": [(part, target, _say(part), *size) for part, target, size in parts],
    }


def _twin(site: Site, name: str, told: Totals, rows: Sequence[Row], parts: Sequence[_Part]) -> bytes:
    """The twin of the first page, with the rows that stand there."""
    identity = site.names.metric(name)
    data: Data = {
        "schema": schema("metric"),
        "id": identity,
        "name": words_of(name),
        **link(site.options, paths.metric(identity)),
        "unit": told.unit or None,
        **volume_data(site.options, sum(told.roles.values()), (target for _, target, _ in parts)),
        "volumes": [
            {"year": year_of(part), "targets": size[0], "results": size[1], **link(site.options, target)}
            for part, target, size in parts
        ],
        **_figures(site, rows),
    }
    return encode(data)


def _leaves(site: Site, name: str, parts: list[str], part: str) -> Iterator[File]:
    """The pages of one year. Unit and names of places are those that the figures of the year settle on: were they all
    figures', one document more could change every year's pages."""

    key = f"{name}{keys.BETWEEN}{part}"
    identity, shown = site.names.metric(name), words_of(name)
    told = totals(site.index.own(keys.METRIC_PART, key))
    for leaf in leaves(paths.metric(identity), parts, part, lambda: stated(site, keys.METRIC_PART, key), ROWS):
        rows = told.rows(leaf.rows)
        if "pages" in site.wanted:
            facts = {"name": shown, "leaf": leaf, "say": _say}
            yield File(leaf.path, _page(site, "metric-year.html", leaf.path, rows, anchors=False, **facts))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("metric-year"),
                "id": identity,
                "name": shown,
                **link(site.options, leaf.path),
                "year": year_of(part),
                "unit": told.unit or None,
                **leaf.data(site.options),
                **_figures(site, rows),
            }
            yield File(paths.twin(leaf.path), encode(data))


def _page(site: Site, template: str, path: str, rows: Sequence[Row], anchors: bool, **facts: object) -> Stretched:
    """A page with tables of figures, each row a stretch; `anchors`: its years can be led to."""
    tables = {role: [row for row in rows if row.role == role] for role in ROLES}
    holes = {role: HOLE if some else "" for role, some in tables.items()}
    head, *between = site.pages.apart(template, path, rows=holes, **facts)
    foot = between.pop() if between else b""  # charts alone have no rows

    def make(row: Row, anchor: bool) -> bytes:
        return site.pages.part("figure-row.html", path, row=row, anchor=anchor, who=site.names)

    def stretches() -> Iterator[Stretch]:
        rest = iter(between)
        for at, some in enumerate(filter(None, tables.values())):
            if at:
                piece = next(rest)
                yield codec.fingerprint(piece.decode()), partial(bytes, piece)
            for before, row in zip([None, *some], some, strict=False):
                anchor = anchors and (before is None or before.year != row.year)
                yield row.print ^ anchor, partial(make, row, anchor)

    return Stretched(head, stretches(), foot=foot)


def _say(part: str) -> str:
    return labels.period(part) if part != NO_YEAR else word("没有写明年份")


def _figures(site: Site, rows: Sequence[Row]) -> Data:
    """Targets and results as data."""
    return {
        "targets": [
            {**_data(site, row), "commitment": commitment(row.of)}
            for row in rows
            if isinstance(row.of, CommitmentEntry)
        ],
        "results": [{**_data(site, row), "result": result(row.of)} for row in rows if isinstance(row.of, ResultEntry)],
    }


def _data(site: Site, row: Row) -> Data:
    return {
        "year": row.year,
        "place": row.place or None,
        "value": row.figure.low if row.figure else None,
        "value_max": row.figure.high if row.figure and row.figure.high != row.figure.low else None,
        "text": row.target.words,
        "comparator": row.target.comparator,
        "masked": row.target.masked,
        "document": reference(site.options, row.document),
    }
