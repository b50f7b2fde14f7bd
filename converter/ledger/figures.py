"""What documents state in figures: targets and results alike, each with its metric, year, jurisdiction and quote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from converter.archive.entries import TargetEntry
from converter.ledger import jurisdiction
from converter.ledger.jurisdiction import Jurisdiction
from converter.ledger.metrics import Identity, Vocabulary
from converter.ledger.rows import Place, Row, rows
from converter.record.tree import Head, Record

Role = Literal["target", "result"]
_YEAR = re.compile(r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})年(?P<rest>[\u4e00-\u9fff]{0,4})")  # 2023年〔主要目标〕
_SPAN = re.compile(
    r"五年|三年|两年|十年|[“”]?十[一二三四五六]五[”“]?|时期|本届政府|“[一二三四五六七八九]五”"
)  # 今后五年的目标
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
    carried: tuple[str | None, int | None] = (None, None)  # 今年…主要目标是：… rules the rest of its paragraph
    for row in rows([record]):
        deadline, paragraph = row.commitment.deadline, row.place.paragraph
        if deadline and deadline.date and len(deadline.date) == 4:
            carried = (paragraph, int(deadline.date))
        shared = carried[1] if carried[0] == paragraph and paragraph else None
        year = _target_year(row, record.head, shared)
        for each in row.commitment.targets:
            figure = _figure("target", whose, year, row.commitment.id, row.commitment.text, each, row.place, words)
            if figure:
                yield figure


def _results(record: Record, whose: Jurisdiction, words: Vocabulary) -> Iterator[Figure]:
    yield from ()


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


def _target_year(row: Row, head: Head, shared: int | None) -> int | None:
    """The year a target is for: its deadline's, its paragraph's, its headings', else that of the yearly report."""
    deadline = row.commitment.deadline
    if deadline:
        return int(deadline.date[:4]) if deadline.date else None
    if shared is not None:
        return shared
    own = int(head.date.value[:4]) if head.date else None
    below = ""
    for heading in reversed(row.place.path):
        years = {int(match["year"]): match["rest"] for match in _YEAR.finditer(heading)}
        if _SPAN.search(heading):  # “十五五”时期主要目标和2026年重点工作: its part on 重点工作 is the year's
            year, rest = next(iter(years.items())) if len(years) == 1 else (None, "")
            return year if rest and rest in below else None
        if years or _THIS.search(heading):
            return own if not years else next(iter(years)) if len(years) == 1 else None
        below = heading
    return own if "政府工作报告" in (head.title or "") else None


def clause(text: str, words: str, metric: str | None) -> str:
    """The words of a sentence from a metric to its figure: the clause that holds the figure, and those before it as far
    as the metric.

    >>> clause("今年生产总值增长6%，投资增长6%。", "6%", "投资增长"), clause("投资增长6%，达到9亿元。", "9亿元", "投资")
    ('投资增长6%', '投资增长6%，达到9亿元')
    """
    edges = [0, *(match.end() for match in _CLAUSE.finditer(text)), len(text)]
    parts = [(start, end) for start, end in pairwise(edges) if words in text[start:end]]
    if not parts:
        return text.strip()
    head = (metric or "")[:4]
    start, end = next((part for part in parts if head in text[part[0] : part[1]]), parts[0])
    if head not in text[start:end] and (named := text.rfind(head, 0, start)) >= 0:
        start = next(edge for edge in reversed(edges) if edge <= named)
    quote = text[start:end].strip("，,；;。！？：: \u3000")
    open_ = quote.rfind("（")
    return quote[:open_] if open_ > quote.rfind("）") else quote  # no half of a bracket
