"""The charts of a metric: one for each place, with a line for what was aimed at and one for what was reached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from converter.archive.owned import ROLES, Role
from converter.publish import paths
from converter.publish.charts import Point, Series, line_chart
from converter.publish.metric_figures import Row
from converter.publish.words import marked, word

_LINES: dict[Role, str] = {"target": marked("目标"), "result": marked("结果")}
_LARGE = ((1e8, 1e8, "亿"), (1e5, 1e4, "万"))  # from where on figures are told in what


def drawn(given: Sequence[str], most: int | None) -> tuple[list[str], int]:
    """The places that have a chart, of those that figures are `given` for, "" where none is told; and how many are left out.

    Documents that name none go with the place where there is but one. At most so many, those with most figures.
    """
    several = _several(given)
    sizes = Counter(given) if several else Counter({"": len(given)})
    order = sorted((*several, ""), key=lambda place: -sizes[place])
    shown = order[:most]
    return [place for place in (*several, "") if place in shown and sizes[place]], sum(
        bool(sizes[place]) for place in order if place not in shown
    )


def place_charts(
    name: str, unit: str, rows: Sequence[Row], root: str, said: str, most_places: int | None
) -> tuple[list[tuple[str, Markup]], int]:
    """A chart for each place that is `drawn`, by its name, and how many are left out. `said` marks printed words."""
    given = [row.place for row in rows]
    shown, left = drawn(given, most_places)
    several = _several(given)
    most = max((abs(row.figure.high) for row in rows if row.figure), default=0.0)
    scale, prefix = next(((size, large) for least, size, large in _LARGE if most >= least), (1.0, ""))
    charts = []
    for place in shown:
        group = [row for row in rows if row.place == place] if several else rows
        if series := [line for role in ROLES if (line := _series(role, group, scale, root)).points]:
            charts.append((place, line_chart(series, name, f"{prefix}{unit}", said)))
    return charts, left


def _several(given: Sequence[str]) -> list[str]:
    """The places, in their order, where there are several."""
    places = list(dict.fromkeys(filter(None, given)))
    return places if len(places) > 1 else []


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
    return Series(word(_LINES[role]), points)
