"""What documents state in figures: targets and results alike, each with its metric, year, jurisdiction and quote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from converter.archive import jurisdiction
from converter.archive.jurisdiction import Jurisdiction
from converter.archive.measures import Identity, Vocabulary
from converter.frozen import frozen
from converter.ledger.clauses import clause
from converter.ledger.places import Place, Run
from converter.ledger.rows import Quantity, Row, results, rows
from converter.patterns import late
from converter.record.tree import Head, Record

Role = Literal["target", "result"]
_YEAR = late(r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})年(?P<rest>[\u4e00-\u9fff]{0,4})")  # 2023年〔主要目标〕
_SPAN = late(
    r"五年|三年|两年|十年|[“”]?十[一二三四五六]五[”“]?|时期|本届政府|“[一二三四五六七八九]五”"
)  # 今后五年的目标
# 今年
_THIS = late(r"今年|本年|当年|全年|年度")
_MANY = late(r"累计|五年间|五年来|[二三四五六七八九十]年来|平均每年")  # 五年累计新增就业: no year's own figure


@frozen
class Figure:
    """A figure in its place. `quote` are the words of its run from the metric to the figure."""

    role: Role
    jurisdiction: Jurisdiction
    identity: Identity
    year: int
    id: str  # of the commitment or result
    quantity: Quantity
    quote: str
    place: Place


def figures(records: Iterable[Record], words: Vocabulary) -> Iterator[Figure]:
    """All figures whose metric, year and jurisdiction can be told; what can't be told is left out, not guessed."""
    for record in records:
        whose = jurisdiction.of_head(record.head)
        if whose is None:
            continue
        for row, year in _years(record):
            for target in row.targets:
                yield from _figure("target", whose, year, row.id, target, row.run, words)
        for result in results([record]):
            yield from _figure(
                "result", whose, _whole_year(result.period), result.id, result.quantity, result.run, words
            )


def _figure(
    role: Role, whose: Jurisdiction, year: int | None, name: str, quantity: Quantity, run: Run, words: Vocabulary
) -> Iterator[Figure]:
    """The figure, if all is known that it is followed by."""
    identity = words.identity(quantity.metric, quantity.unit, quantity.base)
    if year is None or identity is None or identity.aspect == "average" or quantity.value is None:
        return
    quote = clause(run.text, quantity.at, quantity.at + len(quantity.words), quantity.metric)
    said = quote.partition(quantity.words)[0]  # behind the figure 低于全国0.3个百分点 only compares
    if not _MANY.search(said) and not jurisdiction.elsewhere(said, whose):
        yield Figure(role, whose, identity, year, name, quantity, quote, run.place)


def _whole_year(period: str | None) -> int | None:
    """The year of a result that is of a whole year."""
    return int(period) if period and len(period) == 4 else None


def _years(record: Record) -> Iterator[tuple[Row, int | None]]:
    """Each commitment with the year it is for; 今年…主要目标是：… rules the rest of its paragraph."""
    carried: tuple[Run | None, int | None] = (None, None)
    for row in rows([record]):
        deadline = row.deadline
        if deadline and deadline.date and len(deadline.date) == 4:
            carried = (row.run, int(deadline.date))
        yield row, _target_year(row, record.head, carried[1] if carried[0] is row.run else None)


def _target_year(row: Row, head: Head, shared: int | None) -> int | None:
    """The year a target is for: its deadline's, its paragraph's, its headings', else that of the yearly report."""
    deadline = row.deadline
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
