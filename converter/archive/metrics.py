"""Which targets are of one metric: those whose words are equal and whose units measure the same dimension.

Nothing is guessed: 粮食产量 and 粮食总产量 are two metrics. Only words of will before the verb are no part of it
(工业增加值要增长 is 工业增加值增长).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from converter.archive.entries import CommitmentEntry, TargetEntry
from converter.archive.identity import key
from converter.facts.units import in_base, table

BETWEEN = "\n"  # stands in no words and in no unit
# 工业增加值[要]增长   失业率[力争]控制
_WILL = re.compile(r"(?<=..)(?:要|应|力争|确保|争取)(?=(?:分别)?(?:增长|达到|提高|下降|控制|突破|完成)$)")


class Figure(NamedTuple):
    """A target's value in the first unit of its dimension, so that figures can be set side by side."""

    low: float
    high: float
    unit: str


def metric(target: TargetEntry) -> str | None:
    """The key of a target's metric: its words, a line feed and what it is measured in; None without words.

    >>> from converter.archive.entries import TargetEntry
    >>> metric(TargetEntry("3.5万亩", "营造林", "eq", 35000, None, "亩", False))
    '营造林\\narea'
    """
    words = _WILL.sub("", key(target.metric or ""))
    return f"{words}{BETWEEN}{_dimension(target.unit)}" if words else None


def metrics(found: CommitmentEntry) -> tuple[str, ...]:
    """The metrics of a commitment, each once."""
    return tuple(dict.fromkeys(name for target in found.targets if (name := metric(target))))


def words_of(name: str) -> str:
    """A metric's words, from its key."""
    return name.partition(BETWEEN)[0]


def figure(target: TargetEntry) -> Figure | None:
    """The value that can be compared; None where it is masked or not known."""
    if target.value is None:
        return None
    high = target.value_max if target.comparator == "range" and target.value_max is not None else target.value
    low, top = in_base(target.value, target.unit or ""), in_base(high, target.unit or "")
    if low is None or top is None:
        return Figure(target.value, high, target.unit or "")
    return Figure(low[1], top[1], _first_unit(low[0]))


def _dimension(unit: str | None) -> str:
    based = in_base(1, unit) if unit else None
    return based[0] if based else key(unit or "")


def _first_unit(dimension: str) -> str:
    return next(unit.symbol for unit in table().values() if unit.dimension == dimension and unit.factor == 1)
