"""Units of measure and counters: what they measure and how they compare. The table is `data/units.toml`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import inf
from pathlib import Path

from converter import lexicon
from converter.facts.numbers import MULTIPLIERS
from converter.frozen import frozen
from converter.patterns import compiled
from converter.variants import unified

DATA = Path(__file__).resolve().parent / "data"
COUNTED = frozenset(("count", "people", "frequency"))  # dimensions that count things or times
_SYMBOL = compiled(r"[^\s0-9０-９]+[^\s]*").fullmatch
_MULTIPLIERS = ("万亿", "百万", "千万", "百亿", "千亿", "万", "亿")


@frozen
class Unit:
    """`factor` takes a value to the dimension's first unit; None where the unit compares with itself alone."""

    symbol: str
    dimension: str
    factor: float | None

    @property
    def counts(self) -> bool:
        """Whether it counts things, people or times rather than measuring them."""
        return self.dimension in COUNTED


@cache
def table() -> dict[str, Unit]:
    """All units by their printed symbol, the archive's own among them. Raises WordsError."""
    files = [DATA / "units.toml", *([own] if (own := lexicon.own("units")) else [])]
    return {unit.symbol: unit for file in files for unit in _units(file)}


def _units(file: Path) -> Iterator[Unit]:
    for dimension, units in lexicon.read(file).items():
        if not isinstance(units, dict):
            raise lexicon.refused(file, f'{dimension}：[area] "垧" = 10000')
        for symbol, factor in units.items():
            if not symbol or not _SYMBOL(symbol):
                raise lexicon.refused(file, f'[{dimension}] "{symbol}"')
            if isinstance(factor, bool) or not isinstance(factor, int | float) or not 0 <= factor < inf:
                raise lexicon.refused(file, f'[{dimension}] "{symbol}" = {factor!r}')
            yield Unit(symbol, dimension, float(factor) or None)


@cache
def longest_first() -> tuple[str, ...]:
    """Symbols ordered so that 千瓦时 is tried before 千瓦."""
    return tuple(sorted(table(), key=lambda symbol: (-len(symbol), symbol)))


def in_base(value: float, unit: str) -> tuple[str, float] | None:
    """Dimension and value in the dimension's first unit; None where the unit compares with nothing but itself.

    A unit may carry its multiplier (万元, 亿斤), as tables and hand-made records print it.

    >>> in_base(3, "公里"), in_base(2, "万元"), in_base(2, "个百分点")
    (('length', 3000.0), ('money', 20000.0), None)
    """
    known, factor = _read(unit)
    if known is None or known.factor is None:
        return None
    return known.dimension, value * factor * known.factor


def comparable(one: str | None, other: str | None) -> bool:
    """Whether figures in two units can be set against each other: the same unit, or two of one dimension.

    >>> comparable("亩", "平方公里"), comparable("元", "万元"), comparable("亩", "元"), comparable("%", "个百分点")
    (True, True, False, False)
    """
    if one == other or one is None or other is None:
        return one == other
    (first, _), (second, _) = _read(one), _read(other)
    if first is None or second is None:
        return False
    if first.symbol == second.symbol:
        return True
    return first.dimension == second.dimension and first.factor is not None and second.factor is not None


def _read(unit: str) -> tuple[Unit | None, float]:
    """A unit and the multiplier printed before it; 个百分点 and 百分点 are one."""
    unit = unified(unit)
    unit = "百分点" if unit == "个百分点" else unit
    for multiplier in _MULTIPLIERS:
        if unit.startswith(multiplier) and (known := table().get(unit.removeprefix(multiplier))) is not None:
            return known, MULTIPLIERS[multiplier]
    return table().get(unit), 1
