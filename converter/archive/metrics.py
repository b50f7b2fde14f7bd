"""Which targets are of one metric: those whose words are equal and whose units measure the same dimension.

Nothing is guessed: 粮食产量 and 粮食总产量 are two metrics. Only words of will before the verb are no part of it
(工业增加值要增长 is 工业增加值增长).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from converter.archive.entries import CommitmentEntry, TargetEntry
from converter.archive.identity import key
from converter.facts.units import in_base

BETWEEN = "\n"  # stands in no words and in no unit
# 工业增加值[要]增长   失业率[力争]控制
_WILL = re.compile(r"(?<=..)(?:要|应|力争|确保|争取)(?=(?:分别)?(?:增长|达到|提高|下降|控制|突破|完成)$)")


class Figure(NamedTuple):
    """A target's value, in a unit that all targets of the metric can be told in."""

    low: float
    high: float


def metric(target: TargetEntry) -> str | None:
    """The key of a target's metric: its words, a line feed and what it is measured in; None without words (one letter is none).

    >>> from converter.archive.entries import TargetEntry
    >>> metric(TargetEntry("3.5万亩", "营造林", "eq", 35000, None, "亩", False))
    '营造林\\narea'
    """
    words = _WILL.sub("", key(target.metric or ""))
    return f"{words}{BETWEEN}{_dimension(target.unit)}" if len(words) > 1 else None


def metrics(found: CommitmentEntry) -> tuple[str, ...]:
    """The metrics of a commitment, each once."""
    return tuple(dict.fromkeys(name for target in found.targets if (name := metric(target))))


def words_of(name: str) -> str:
    """A metric's words, from its key."""
    return name.partition(BETWEEN)[0]


def common_unit(targets: Iterable[TargetEntry]) -> str:
    """The unit that most of a metric's targets are printed in, "" where they have none."""
    found = Counter(target.unit or "" for target in targets)
    return max(found, key=lambda unit: found[unit], default="")


def figure(target: TargetEntry, unit: str) -> Figure | None:
    """The value in a unit of the metric's dimension; None where it is masked or not known."""
    if target.value is None:
        return None
    high = target.value_max if target.comparator == "range" and target.value_max is not None else target.value
    own, wanted = in_base(1, target.unit or ""), in_base(1, unit)
    scale = own[1] / wanted[1] if own and wanted and target.unit != unit else 1
    return Figure(target.value * scale, high * scale)


def _dimension(unit: str | None) -> str:
    based = in_base(1, unit) if unit else None
    return based[0] if based else key(unit or "")
