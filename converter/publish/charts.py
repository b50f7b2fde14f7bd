"""Figures over the years → a chart drawn when the site is built: SVG without script, its numbers in a table beside it.

Colours and type are the style sheet's (`.chart`); the SVG holds classes and no style of its own, as the site's
Content-Security-Policy asks. Lines are told apart by dashes and marks too, not by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from math import floor, log10

from markupsafe import Markup

from converter.frozen import frozen
from converter.publish.html import escape
from converter.publish.words import word

WIDTH, HEIGHT = 640, 280  # units of the drawing
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 32, 16, 36  # half of the last year, large on phones, stands at the right
_KINDS = 4  # of lines that the style sheet knows


@frozen
class Point:
    """A value at a year; `words` as printed, shown in the table; a point without a value is in the table alone."""

    year: int
    value: float | int | None
    words: str | None = None
    href: str | None = None


@frozen
class Series:
    """A named line, its points in the order of the years."""

    name: str
    points: tuple[Point, ...]


def line_chart(series: Sequence[Series], title: str, unit: str = "", said: str = "") -> Markup:
    """A figure: the drawing where a line has two values to join, and the table always.

    `said` is the attribute that marks title, unit and printed words where they are in another language than the page.

    >>> made = line_chart([Series("指标", (Point(2022, 3.5), Point(2023, 4)))], "营造林", "万亩")
    >>> "<svg" in made, made.count("<tr>")
    (True, 3)
    """
    shown = [(point.year, float(point.value)) for one in series for point in one.points if point.value is not None]
    joined = any(sum(point.value is not None for point in one.points) > 1 for one in series)
    drawing = _drawing(series, shown, title, unit, said) if joined else ""
    head = f"{title}（{unit}）" if unit else title
    return Markup(
        f'<figure class="chart">\n<figcaption{said}>{escape(head)}</figcaption>\n{drawing}{_table(series, said)}</figure>\n'
    )


@frozen
class _Frame:
    """Where years and values lie in the drawing: `years` from side to side, `ticks` from the foot up."""

    years: list[int]
    ticks: list[float]

    def x(self, year: int) -> str:
        """How far to the right."""
        first, last = self.years[0], self.years[-1]
        return _short(_LEFT + (WIDTH - _LEFT - _RIGHT) * (year - first) / (last - first))

    def y(self, value: float) -> str:
        """How far down."""
        low, high = self.ticks[0], self.ticks[-1]
        return _short(HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * (value - low) / (high - low))


def _drawing(series: Sequence[Series], shown: list[tuple[int, float]], title: str, unit: str, said: str) -> str:
    values = [value for _, value in shown]
    whole = all(value == int(value) for value in values) and max(values) < 10
    frame = _Frame(sorted({year for year, _ in shown}), _ticks(min(values), max(values), whole))
    identity = "_g" + blake2b(repr((title, unit, shown)).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    colon, comma = word("："), word("，")
    told = word("；").join(
        f"{one.name}{colon}"
        + comma.join(f"{at.year} {number(at.value)}{unit}" for at in one.points if at.value is not None)
        for one in series
    )
    lines = "".join(f'<g class="{_style(at)}">{_line(frame, one)}</g>\n' for at, one in enumerate(series))
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="{identity}t {identity}d">\n'
        f'<title id="{identity}t"{said}>{escape(title)}</title>\n<desc id="{identity}d">{escape(told)}</desc>\n'
        f'<g class="grid">{_grid(frame)}</g>\n{lines}</svg>\n{_keys(series)}'
    )


def _grid(frame: _Frame) -> str:
    """A line for each value that is named, and ten years' names at most."""
    out = [
        f'<path d="M{_LEFT} {frame.y(tick)}H{WIDTH - _RIGHT}"/>'
        f'<text x="{_LEFT - 8}" y="{frame.y(tick)}">{number(tick)}</text>'
        for tick in frame.ticks
    ]
    step = -(-len(frame.years) // 10)
    out += [f'<text class="year" x="{frame.x(year)}" y="{HEIGHT - 10}">{year}</text>' for year in frame.years[::step]]
    return "".join(out)


def _line(frame: _Frame, series: Series) -> str:
    """A mark for each value; the marks are joined where there are several."""
    points = [(frame.x(one.year), frame.y(float(one.value))) for one in series.points if one.value is not None]
    line = "L".join(f"{left} {top}" for left, top in points)
    marks = "".join(f'<circle cx="{left}" cy="{top}" r="4"/>' for left, top in points)
    return (f'<path d="M{line}"/>' if len(points) > 1 else "") + marks


def _keys(series: Sequence[Series]) -> str:
    """What each line looks like, where there are several."""
    if len(series) < 2:
        return ""
    keys = "".join(
        f'<li><svg class="key" viewBox="0 0 32 12" aria-hidden="true"><g class="{_style(at)}">'
        f'<path d="M0 6H32"/><circle cx="16" cy="6" r="4"/></g></svg> {escape(one.name)}</li>'
        for at, one in enumerate(series)
    )
    return f'<ul class="keys">{keys}</ul>\n'


def _style(at: int) -> str:
    """The class of a line, by its place among the lines."""
    return f"line line-{at % _KINDS + 1}"


def _table(series: Sequence[Series], said: str) -> str:
    years = sorted({point.year for one in series for point in one.points})
    names = "".join(f'<th scope="col">{escape(one.name)}</th>' for one in series)
    rows, between = [], word("、")
    for year in years:
        cells = "".join(
            f"<td>{between.join(_cell(point, said) for point in one.points if point.year == year) or '—'}</td>"
            for one in series
        )
        rows.append(f'<tr><th scope="row">{year}</th>{cells}</tr>\n')
    year_words = word("年份")
    return (
        f'<table class="figures">\n<thead><tr><th scope="col">{year_words}</th>{names}</tr></thead>\n'
        f"<tbody>\n{''.join(rows)}</tbody>\n</table>\n"
    )


def _cell(point: Point, said: str) -> str:
    words = escape(point.words or (number(point.value) if point.value is not None else "—"))
    said = said if point.words else ""
    if point.href:
        return f'<a href="{escape(point.href)}"{said}>{words}</a>'
    return f"<span{said}>{words}</span>" if said else words


def number(value: float | int | None) -> str:
    """A figure without a machine's noise: 35000, 3.5, −2."""
    if value is None:
        return "—"
    words = f"{int(value)}" if value == int(value) else f"{value:.6f}".rstrip("0").rstrip(".")
    return words.replace("-", "−")


def _ticks(least: float, most: float, whole: bool = False) -> list[float]:
    """Two to seven round values around what is shown; from nought, unless the values lie far from it.

    `whole`: what is counted has no halves.
    """
    if least >= 0 and least < most * 0.6:
        least = 0.0
    span = (most - least) or abs(most) or 1.0
    rough = span / 4
    size = 10.0 ** floor(log10(rough))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= rough)
    step = max(1.0, step) if whole else step
    first, last = floor(least / step), -floor(-most / step)
    if first == last:
        last += 1
    return [round(at * step, 10) for at in range(first, last + 1)]


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
