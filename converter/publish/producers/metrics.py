"""A page for every metric that two documents tell: what was aimed at and what was reached, year by year; and the list
of the metrics. Figures and quotes stand side by side, with no verdict.

A metric with many figures has them on pages by the year that they are for: targets and results of one year stay
together. Its first page then has the charts, which join the years, and leads to them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from converter.archive import codec, jurisdiction, keys
from converter.archive.entries import CommitmentEntry, Reference, ResultEntry, TargetEntry
from converter.archive.index import Told
from converter.archive.jurisdiction import Jurisdiction
from converter.archive.metrics import Figure, figure, words_of
from converter.archive.order import NO_YEAR, year_name, year_of
from converter.archive.owned import Role, Stated, decode_all_figures, decode_figures
from converter.ledger.figures import clause
from converter.publish import labels, paths, volumes
from converter.publish.charts import Point, Series, line_chart
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.pages import HOLE
from converter.publish.parts import commitment, link, reference, result, schema
from converter.publish.producer import File, Line, ListProducer, Producer
from converter.publish.stretches import Kept, Stretch, Stretched, showing
from converter.publish.text_data import Data
from converter.publish.volumes import VolumeProducer, leaves, volume_data
from converter.publish.words import marked, word

ROWS = 300  # figures a page
DRAWN = 12  # places whose charts stand on the first page of a metric with many figures
_Part = tuple[str, str, list[int]]  # a volume, where it stands, its targets and results
_LARGE = ((1e8, 1e8, "亿"), (1e5, 1e4, "万"))  # from where on figures are told in what
_ROLES: dict[Role, str] = {"target": marked("目标"), "result": marked("结果")}


class Given(NamedTuple):
    """A figure as a document states it, before it is known in what unit and under what name others state theirs.

    `print` tells when a row shows something else.
    """

    role: Role
    year: str | None
    place: Jurisdiction | None
    document: Reference
    of: CommitmentEntry | ResultEntry
    target: TargetEntry
    print: int


class Row(NamedTuple):
    """A figure of the metric. `year` is what a target is for (that of its document where none is told) or a result is
    of (None where none is told, or several are); `place` whose figure it is, "" where the document doesn't tell."""

    role: Role
    year: str | None
    place: str
    document: Reference
    of: CommitmentEntry | ResultEntry
    target: TargetEntry
    print: int
    figure: Figure | None

    @property
    def quote(self) -> str:
        """The words from the metric to the figure."""
        text, words = self.of.text, self.target.words
        at = text.find(words)
        return clause(text, at, at + len(words), self.target.metric) if at >= 0 else text


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
        told = _told(site.index.own(keys.METRIC, name))
        if told.documents < 2:
            return
        identity, shown = site.names.metric(name), words_of(name)
        path = paths.metric(identity)
        parts: list[_Part] = []
        if told.whole:
            given = (one for group in _groups(site, keys.METRIC, name) for one in group)
            rows = _rows(given, told.unit, told.places)
            if "pages" in site.wanted:
                yield File(path, _first(site, name, told, rows, parts))
            if "data" in site.wanted:
                yield File(paths.twin(path), _twin(site, name, told, rows, parts))
        else:
            parts += [(part, paths.leaf(path, part), told.sizes[part]) for part in sorted(told.sizes)]
            note = told.note(dict(site.index.listed(keys.METRIC, name)))

            def page() -> bytes:
                drawn = _rows(told.drawn(site), told.unit, told.places)
                return b"".join(_first(site, name, told, drawn, parts).pieces())

            if "pages" in site.wanted:
                yield File(path, Kept(note, page))
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


class MetricList(ListProducer):
    """All metrics, those with most documents first."""

    name = "metric-list"
    of = Metrics.name
    templates = ("metrics.html",)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page and twin."""
        found = sorted(
            site.lines(Metrics.name), key=lambda line: (-line["documents"], -line["targets"] - line["results"])
        )
        if "pages" in site.wanted:
            yield File(paths.METRICS, site.pages.render("metrics.html", paths.METRICS, metrics=found))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("metrics"),
                **link(site.options, paths.METRICS),
                "metrics": [{**line, **link(site.options, paths.metric(line["id"]))} for line in found],
            }
            yield File(paths.twin(paths.METRICS), encode(data))


def _first(site: Site, name: str, told: _Told, rows: Sequence[Row], parts: Sequence[_Part]) -> Stretched:
    """The first page of a metric: its charts, and its rows where it has no other pages."""
    path, shown = paths.metric(site.names.metric(name)), words_of(name)
    charts, undrawn = _charts(shown, told.unit, rows, paths.root(path), DRAWN if parts else None)
    facts = {
        "name": shown,
        "targets": told.roles["target"],
        "results": told.roles["result"],
        "documents": told.documents,
        "charts": charts,
        "undrawn": undrawn,
        "parts": [(part, target, _say(part), *size) for part, target, size in parts],
    }
    return _page(site, "metric.html", path, () if parts else rows, anchors=True, **facts)


def _twin(site: Site, name: str, told: _Told, rows: Sequence[Row], parts: Sequence[_Part]) -> bytes:
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
    told = _told(site.index.own(keys.METRIC_PART, key))
    for leaf in leaves(paths.metric(identity), parts, part, lambda: _groups(site, keys.METRIC_PART, key), ROWS):
        rows = _rows(leaf.rows, told.unit, told.places)
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


def _groups(site: Site, kind: str, key: str) -> Iterator[list[Given]]:
    """The figures of a metric, or of a year of it, document by document in the archive's order."""
    for told, (_, print) in zip(site.index.told(kind, key), site.index.listed(kind, key), strict=True):
        place, figures = decode_figures(told.own)
        yield [_given(told, place, one, print ^ at << 1) for at, one in enumerate(figures)]


def _given(told: Told, place: Jurisdiction | None, one: Stated, print: int) -> Given:
    if one.role == "result":
        result = codec.decode_result(told.results[one.item])
        return Given("result", one.year, place, told.document, result, result.figure, print)
    found = codec.decode_commitment(told.commitments[one.item])
    return Given("target", one.year, place, told.document, found, found.targets[one.at], print)


def _page(site: Site, template: str, path: str, rows: Sequence[Row], anchors: bool, **facts: object) -> Stretched:
    """A page with tables of figures, each row a stretch; `anchors`: its years can be led to."""
    tables = {role: [row for row in rows if row.role == role] for role in _ROLES}
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


@dataclass(slots=True)
class _Told:
    """What is said of all figures of a metric. `last` are by document those that are drawn where not all are."""

    documents: int = 0
    roles: Counter[Role] = field(default_factory=Counter)
    sizes: dict[str, list[int]] = field(default_factory=dict)  # targets and results of each year
    units: Counter[tuple[Role, str]] = field(default_factory=Counter)
    known: set[Jurisdiction] = field(default_factory=set)
    last: dict[tuple[Role, str, Jurisdiction | None], tuple[int, Stated]] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Whether all figures stand on one page."""
        return self.documents <= volumes.MANY and sum(self.roles.values()) <= ROWS

    @property
    def unit(self) -> str:
        """The unit that most are printed in, "" where they have none; of two the one that targets are printed in."""
        found: Counter[str] = Counter()
        for role in _ROLES:
            found.update({unit: number for (of, unit), number in self.units.items() if of == role})
        return max(found, key=lambda unit: found[unit], default="")

    @property
    def places(self) -> dict[Jurisdiction, str]:
        """Each place → the name that its figures go by."""
        return jurisdiction.settle(self.known)

    def note(self, prints: Mapping[int, int]) -> bytes:
        """All that the first page is made from where it is not of all figures; `prints` tell when those of a document, by
        its number, are others."""
        drawn = [(*key, prints[number], one) for key, (number, one) in self.last.items()]
        places = sorted((str(place), repr(place), name) for place, name in self.places.items())
        counts = (self.documents, sorted(self.roles.items()), sorted(self.sizes.items()), self.unit)
        return showing(repr(counts), repr(places), repr(drawn))

    def drawn(self, site: Site) -> Iterator[Given]:
        """Of each place the last figure of each year, in the archive's order."""
        for (_, _, place), (number, one) in self.last.items():
            yield _given(site.index.said(number), place, one, 0)


def _told(owned: Iterable[tuple[int, str]]) -> _Told:
    """From what the index notes of each document's figures, given with its number."""
    found = _Told()
    rows = list(owned)
    decoded = decode_all_figures(own for _, own in rows)
    for (number, _), (place, figures) in zip(rows, decoded, strict=True):
        found.documents += 1
        if place:
            found.known.add(place)
        for one in figures:
            found.roles[one.role] += 1
            found.sizes.setdefault(year_name(one.year), [0, 0])[one.role == "result"] += 1
            found.units[one.role, one.unit] += 1
            if one.year and one.valued:
                key = (one.role, one.year, place)
                found.last.pop(key, None)  # the order is that of the figures that stay
                found.last[key] = number, one
    return found


def _rows(given: Iterable[Given], unit: str, names: dict[Jurisdiction, str]) -> list[Row]:
    """The figures by year, within a year in the archive's order, targets first."""
    found = [
        Row(
            *(one.role, one.year, names[one.place] if one.place else "", one.document, one.of, one.target, one.print),
            figure(one.target, unit),
        )
        for one in given
    ]
    return sorted(found, key=lambda row: (row.year or "9999", row.role == "result"))


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


def _charts(
    name: str, unit: str, rows: Sequence[Row], root: str, most_places: int | None
) -> tuple[list[tuple[str, Markup]], int]:
    """A chart for each place, by its name. Documents that name none go with the place where there is but one.

    At most so many, of the places with most figures, and how many are left out.
    """
    places = list(dict.fromkeys(row.place for row in rows if row.place))
    if len(places) < 2:
        groups = {"": rows}
    else:
        groups = {place: [row for row in rows if row.place == place] for place in (*places, "")}
    shown = sorted(groups, key=lambda place: -len(groups[place]))[:most_places]
    most = max((abs(row.figure.high) for row in rows if row.figure), default=0.0)
    scale, prefix = next(((size, large) for least, size, large in _LARGE if most >= least), (1.0, ""))
    charts = [
        (place, line_chart(series, name, f"{prefix}{unit}"))
        for place, group in groups.items()
        if place in shown
        and (series := [line for role in _ROLES if (line := _series(role, group, scale, root)).points])
    ]
    return charts, sum(bool(group) for place, group in groups.items() if place not in shown)


def _series(role: Role, rows: Sequence[Row], scale: float, root: str) -> Series:
    """Of each year the last figure is drawn, all are in the table beside it."""
    mine = [row for row in rows if row.role == role and row.year]
    drawn = {row.year: at for at, row in enumerate(mine) if row.figure}
    points = tuple(
        Point(
            int(row.year or 0),
            row.figure.low / scale if row.figure and drawn.get(row.year) == at else None,
            row.target.words,
            f"{root}{paths.document(row.document.id)}#{row.of.id}",
        )
        for at, row in enumerate(mine)
    )
    return Series(word(_ROLES[role]), points)
