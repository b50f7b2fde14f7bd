"""Which targets and results are of one metric, and their values in one unit.

What is one metric is told by `measures`, as for the command that follows metrics over the years: words brought to one
form, level and change kept apart, units of one dimension. Nothing is guessed: 粮食产量 is 粮食总产量 because a list of
synonyms says so, 城镇就业 and 新增城镇就业 are two.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from converter.archive.entries import CommitmentEntry, ResultEntry, TargetEntry
from converter.archive.measures import Aspect, vocabulary
from converter.facts.units import in_base

BETWEEN = "\n"  # stands in no words and in no unit
_NAMED: dict[Aspect, str] = {"level": "{}", "added": "新增{}", "change": "{}增减", "average": "{}年均增减"}


class Figure(NamedTuple):
    """A value, in a unit that all figures of the metric can be told in."""

    low: float
    high: float


def metric(target: TargetEntry) -> str | None:
    """The key of a figure's metric: its name, a line feed and what it is measured in; None where its words tell none.

    >>> from converter.archive.entries import TargetEntry
    >>> metric(TargetEntry("3.5万亩", "完成营造林", "eq", 35000, None, "亩", False))
    '营造林\\narea'
    >>> metric(TargetEntry("6%", "全年GDP同比增长", "eq", 6, None, "%", False))
    '地区生产总值增减\\nshare'
    """
    return _metric(target.metric, target.unit, target.base)


@lru_cache(maxsize=1 << 14)
def _metric(words: str | None, unit: str | None, base: str | None) -> str | None:
    found = vocabulary().identity(words, unit, base)
    return f"{_NAMED[found.aspect].format(found.name)}{BETWEEN}{found.measure}" if found else None


def metrics(found: CommitmentEntry) -> tuple[str, ...]:
    """The metrics of a commitment, each once."""
    return tuple(dict.fromkeys(name for target in found.targets if (name := metric(target))))


def aimed_at(found: CommitmentEntry, year: str | None) -> str | None:
    """The year that a commitment's targets are for: that of its deadline, else of its document."""
    return found.deadline.date[:4] if found.deadline and found.deadline.date else year


def reached_in(found: ResultEntry) -> str | None:
    """The year that a result is of; None where none is told, or several are."""
    return found.period[:4] if found.period else None


def words_of(name: str) -> str:
    """A metric's words, from its key."""
    return name.partition(BETWEEN)[0]


def figure(target: TargetEntry, unit: str) -> Figure | None:
    """The value in a unit of the metric's dimension; None where it is masked or not known."""
    if target.value is None:
        return None
    high = target.value_max if target.comparator == "range" and target.value_max is not None else target.value
    own, wanted = in_base(1, target.unit or ""), in_base(1, unit)
    scale = own[1] / wanted[1] if own and wanted and target.unit != unit else 1
    return Figure(target.value * scale, high * scale)
