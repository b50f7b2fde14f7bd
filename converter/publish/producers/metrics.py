"""A page for every metric that two documents tell: what was aimed at and what was reached, year by year; and the list
of the metrics. Figures and quotes stand side by side, with no verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from markupsafe import Markup

from converter.archive import keys
from converter.archive.entries import CommitmentEntry, Reference, ResultEntry, TargetEntry
from converter.archive.metrics import Figure, common_unit, figure, metric, words_of
from converter.ledger import jurisdiction
from converter.ledger.figures import clause
from converter.publish import paths
from converter.publish.charts import Point, Series, line_chart
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.parts import commitment, link, reference, result, schema
from converter.publish.producer import File, Line, ListProducer, Producer
from converter.publish.text_data import Data
from converter.publish.words import marked, word

_LARGE = ((1e8, 1e8, "亿"), (1e5, 1e4, "万"))  # from where on figures are told in what
_ROLES: dict[Role, str] = {"target": marked("目标"), "result": marked("结果")}

Role = Literal["target", "result"]


class Row(NamedTuple):
    """A figure of the metric. `year` is what a target is for (that of its document where none is told) or a result is
    of (None where none is told, or several are); `place` whose figure it is, "" where the document doesn't tell."""

    role: Role
    year: str | None
    place: str
    document: Reference
    of: CommitmentEntry | ResultEntry
    target: TargetEntry
    figure: Figure | None

    @property
    def quote(self) -> str:
        """The words from the metric to the figure."""
        text, words = self.of.text, self.target.words
        at = text.find(words)
        return clause(text, at, at + len(words), self.target.metric) if at >= 0 else text


class Metrics(Producer):
    """One thing a metric, by its key."""

    name = "metrics"
    kind = keys.METRIC
    templates = ("metric.html",)

    def names(self, site: Site) -> Iterable[str]:
        """Those that have a page."""
        return site.index.several_names(keys.METRIC)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page, twin and line of one metric."""
        rows = _rows(site, name)
        documents = len({row.document.id for row in rows})
        if documents < 2:
            return
        identity, shown = site.names.metric(name), words_of(name)
        path = paths.metric(identity)
        unit = common_unit(row.target for row in rows)
        targets, results = ([row for row in rows if row.role == role] for role in _ROLES)
        if "pages" in site.wanted:
            charts = _charts(shown, unit, rows, paths.root(path))
            facts = {"name": shown, "targets": targets, "results": results, "documents": documents, "unit": unit}
            yield File(path, site.pages.render("metric.html", path, charts=charts, who=site.names, **facts))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("metric"),
                "id": identity,
                "name": shown,
                **link(site.options, path),
                "unit": unit or None,
                "targets": [
                    {**_data(site, row), "commitment": commitment(row.of)}
                    for row in targets
                    if isinstance(row.of, CommitmentEntry)
                ],
                "results": [
                    {**_data(site, row), "result": result(row.of)} for row in results if isinstance(row.of, ResultEntry)
                ],
            }
            yield File(paths.twin(path), encode(data))
        years = sorted({row.year for row in rows if row.year})
        line: Data = {
            "id": identity,
            "name": shown,
            "unit": unit or None,
            "targets": len(targets),
            "results": len(results),
            "documents": documents,
            "first": years[0] if years else None,
            "last": years[-1] if years else None,
        }
        yield Line(name, line)


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


def _rows(site: Site, name: str) -> list[Row]:
    """The figures of a metric by year, within a year in the archive's order, targets first."""
    index = site.index
    given: list[tuple[Role, str | None, Reference, CommitmentEntry | ResultEntry, TargetEntry]] = [
        ("target", _year(document, one), document, one, target)
        for document, one in index.commitments(name, keys.METRIC)
        for target in one.targets
        if metric(target) == name
    ]
    given += [
        ("result", one.period[:4] if one.period else None, document, one, one.figure)
        for document, one in index.results(name, keys.METRIC)
        if metric(one.figure) == name
    ]
    unit = common_unit(target for *_, target in given)
    whose = _places(site, name)
    found = [
        Row(role, year, whose.get(document.id, ""), document, one, target, figure(target, unit))
        for role, year, document, one, target in given
    ]
    return sorted(found, key=lambda row: row.year or "9999")


def _places(site: Site, name: str) -> dict[str, str]:
    """Whose figures each document states, by its id."""
    told = {
        entry.id: place
        for entry in site.index.entries(keys.METRIC, name)
        if (place := jurisdiction.of(entry.meeting, entry.title, (speaker.role for speaker in entry.speakers)))
    }
    names = jurisdiction.settle(told.values())
    return {identity: names[place] for identity, place in told.items()}


def _year(document: Reference, found: CommitmentEntry) -> str | None:
    if found.deadline and found.deadline.date:
        return found.deadline.date[:4]
    return document.date.value[:4] if document.date else None


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


def _charts(name: str, unit: str, rows: Sequence[Row], root: str) -> list[tuple[str, Markup]]:
    """A chart for each place, by its name. Documents that name none go with the place where there is but one."""
    places = list(dict.fromkeys(row.place for row in rows if row.place))
    if len(places) < 2:
        groups = {"": rows}
    else:
        groups = {place: [row for row in rows if row.place == place] for place in (*places, "")}
    most = max((abs(row.figure.high) for row in rows if row.figure), default=0.0)
    scale, prefix = next(((size, large) for least, size, large in _LARGE if most >= least), (1.0, ""))
    return [
        (place, line_chart(series, name, f"{prefix}{unit}"))
        for place, group in groups.items()
        if (series := [line for role in _ROLES if (line := _series(role, group, scale, root)).points])
    ]


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
