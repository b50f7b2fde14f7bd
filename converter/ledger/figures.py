"""What documents state in figures: targets and results alike, each with its metric, year, jurisdiction and quote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from converter.archive.entries import TargetEntry
from converter.ledger import jurisdiction
from converter.ledger.jurisdiction import Jurisdiction
from converter.ledger.metrics import Identity, Vocabulary
from converter.ledger.rows import Place, Places, Row, rows
from converter.record.tree import Head, Record

Role = Literal["target", "result"]
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?=年)")  # 2023年主要目标
_SPAN = re.compile(r"五年|三年|两年|十年|[“”]?十[一二三四五六]五[”“]?|时期|本届政府|“[一二三四五六七八九]五”")  # 今后五年的目标
_THIS = re.compile(r"今年|本年|当年|全年|年度")
_MANY = re.compile(r"累计|五年间|五年来|[二三四五六七八九十]年来|平均每年")  # 五年累计新增就业: no year's own figure
_CLAUSE = re.compile(r"[，,；;。！？：:\n]")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in its place. `words` is the quantity as printed, `quote` the clause it stands in."""

    role: Role
    jurisdiction: Jurisdiction
    identity: Identity
    year: int
    id: str  # of the commitment or result
    metric: str
    words: str
    quote: str
    quantity: TargetEntry
    place: Place


def figures(records: Iterable[Record], words: Vocabulary) -> Iterator[Figure]:
    """All figures whose metric, year and jurisdiction can be told; what can't be told is left out, not guessed."""
    for record in records:
        place = jurisdiction.of_head(record.head)
        if place is not None:
            yield from _targets(record, place, words)
            yield from _results(record, place, words)


def _targets(record: Record, whose: Jurisdiction, words: Vocabulary) -> Iterator[Figure]:
    for row in rows([record]):
        year = _target_year(row, record.head)
        for each in row.commitment.targets:
            figure = _figure("target", whose, year, row.commitment.id, row.commitment.text, each, row.place, words)
            if figure:
                yield figure


def _figure(
    role: Role, whose: Jurisdiction, year: int | None, name: str, text: str, quantity: TargetEntry, place: Place,
    words: Vocabulary,
) -> Figure | None:  # fmt: skip
    quote = clause(text, quantity.words, quantity.metric)
    identity = words.identity(quantity.metric, quantity.unit)
    if year is None or identity is None or identity.aspect == "average" or quantity.masked or quantity.value is None:
        return None
    if _MANY.search(quote) or jurisdiction.elsewhere(quote, whose):
        return None
    return Figure(role, whose, identity, year, name, quantity.metric or "", quantity.words, quote, quantity, place)


def _target_year(row: Row, head: Head) -> int | None:
    """The year a target is for: its deadline's, else its headings', else that of the yearly report it stands in."""
    deadline = row.commitment.deadline
    if deadline:
        return int(deadline.date[:4]) if deadline.date else None
    own = int(head.date.value[:4]) if head.date else None
    for heading in reversed(row.place.path):
        years = {int(year) for year in _YEAR.findall(heading)}
        if _SPAN.search(heading):
            return None
        if years or _THIS.search(heading):
            return years.pop() if len(years) == 1 else (None if years else own)
    return own if "政府工作报告" in (head.title or "") else None


def clause(text: str, words: str, metric: str | None) -> str:
    """The clause of a sentence that a quantity stands in: the first that holds its words, with its metric if any does.

    >>> clause("今年生产总值增长6%，投资增长6%。", "6%", "投资增长")
    '投资增长6%'
    """
    parts = [part.strip() for part in _CLAUSE.split(text)]
    holding = [part for part in parts if words in part]
    named = [part for part in holding if metric and metric[-4:] in part]
    return next(iter(named or holding), text.strip())
