"""Units of measure and counters: what they measure and how they compare. The table is `data/units.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).resolve().parent / "data"
COUNTED = frozenset(("count", "people", "frequency"))  # dimensions that count things or times


@dataclass(frozen=True, slots=True)
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
    """All units by their printed symbol."""
    with (DATA / "units.toml").open("rb") as file:
        tables = tomllib.load(file)
    return {
        symbol: Unit(symbol, dimension, float(factor) or None)
        for dimension, units in tables.items()
        for symbol, factor in units.items()
    }


@cache
def longest_first() -> tuple[str, ...]:
    """Symbols ordered so that 千瓦时 is tried before 千瓦."""
    return tuple(sorted(table(), key=lambda symbol: (-len(symbol), symbol)))


def comparable(value: float, unit: str) -> tuple[str, float] | None:
    """Dimension and value in its first unit; None where nothing is known to compare with.

    >>> comparable(3, "公里"), comparable(2, "个百分点")
    (('length', 3000.0), None)
    """
    known = table().get(unit)
    if known is None or known.factor is None:
        return None
    return known.dimension, value * known.factor
