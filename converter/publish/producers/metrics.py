"""A page for every metric that two documents set targets for, with a chart; and the list of the metrics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from converter.archive import keys
from converter.archive.entries import CommitmentEntry, Reference, TargetEntry
from converter.archive.metrics import Figure, common_unit, figure, metric, words_of
from converter.publish import paths
from converter.publish.charts import Point, Series, line_chart
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.parts import commitment, link, reference, schema
from converter.publish.producer import Changes, File, Line, Producer
from converter.publish.text_data import Data
from converter.publish.words import word

_LARGE = ((1e8, 1e8, "亿"), (1e5, 1e4, "万"))  # from where on figures are told in what


class Row(NamedTuple):
    """A target with what it is for: `year` in which it is to be reached, that of the document where none is told."""

    year: str | None
    document: Reference
    commitment: CommitmentEntry
    target: TargetEntry
    figure: Figure | None


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
        if "pages" in site.wanted:
            chart = _chart(shown, unit, rows, paths.root(path))
            facts = {"name": shown, "rows": rows, "documents": documents, "unit": unit, "who": site.names}
            yield File(path, site.pages.render("metric.html", path, chart=chart, **facts))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("metric"),
                "id": identity,
                "name": shown,
                **link(site.options, path),
                "unit": unit or None,
                "targets": [
                    {
                        "year": row.year,
                        "value": row.figure.low if row.figure else None,
                        "value_max": row.figure.high if row.figure and row.figure.high != row.figure.low else None,
                        "text": row.target.words,
                        "comparator": row.target.comparator,
                        "masked": row.target.masked,
                        "commitment": commitment(row.commitment),
                        "document": reference(site.options, row.document),
                    }
                    for row in rows
                ],
            }
            yield File(paths.twin(path), encode(data))
        years = sorted({row.year for row in rows if row.year})
        line: Data = {
            "id": identity,
            "name": shown,
            "unit": unit or None,
            "targets": len(rows),
            "documents": documents,
            "first": years[0] if years else None,
            "last": years[-1] if years else None,
        }
        yield Line(name, line)


class MetricList(Producer):
    """All metrics, those with most documents first."""

    name = "metric-list"
    lists = True
    templates = ("metrics.html",)

    def names(self, site: Site) -> Iterable[str]:
        """There is one."""
        return ("",)

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """When a metric's line changed."""
        return ("",) if Metrics.name in changes.lines else ()

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page and twin."""
        found = sorted(site.lines(Metrics.name), key=lambda line: (-line["documents"], -line["targets"]))
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
    """The targets of a metric by year, within a year in the archive's order."""
    given = [
        (document, one, target)
        for document, one in site.index.commitments(name, keys.METRIC)
        for target in one.targets
        if metric(target) == name
    ]
    unit = common_unit(target for _, _, target in given)
    found = [Row(_year(document, one), document, one, target, figure(target, unit)) for document, one, target in given]
    return sorted(found, key=lambda row: row.year or "9999")


def _year(document: Reference, found: CommitmentEntry) -> str | None:
    if found.deadline and found.deadline.date:
        return found.deadline.date[:4]
    return document.date.value[:4] if document.date else None


def _chart(name: str, unit: str, rows: list[Row], root: str) -> Markup:
    """Of each year the last target is drawn, all are in the table beside it."""
    drawn = {row.year: at for at, row in enumerate(rows) if row.year and row.figure}
    most = max((abs(row.figure.high) for row in rows if row.figure), default=0.0)
    scale, prefix = next(((size, large) for least, size, large in _LARGE if most >= least), (1.0, ""))
    points = tuple(
        Point(
            int(row.year),
            row.figure.low / scale if row.figure and drawn.get(row.year) == at else None,
            row.target.words,
            f"{root}{paths.document(row.document.id)}#{row.commitment.id}",
        )
        for at, row in enumerate(rows)
        if row.year
    )
    return line_chart([Series(word("指标"), points)], name, f"{prefix}{unit}") if points else Markup("")
