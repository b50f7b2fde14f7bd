"""Which commitments are wanted: by body, deadline, metric, kind and document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.archive.measures import vocabulary
from converter.facts.authority import canonical
from converter.frozen import frozen
from converter.ledger import days
from converter.ledger.rows import Row


@frozen
class Selection:
    """What a row must be; empty wishes are none.

    `bodies` and `metrics` are words that a body's or target's name, or another form of it, contains, any of them; `since` and `until` are the
    first and last day of a deadline, so that rows whose deadline has no date are left out where either is given.
    """

    bodies: tuple[str, ...] = ()
    metrics: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    with_target: bool = False

    def holds(self, row: Row) -> bool:
        """Whether a row is wanted."""
        return (
            (not self.bodies or any(_is_body(word, body.name) for word in self.bodies for body in row.responsible))
            and (
                not self.metrics or any(vocabulary().same(word, t.metric) for word in self.metrics for t in row.targets)
            )
            and (not self.kinds or row.kind in self.kinds)
            and (not self.documents or row.place.document in self.documents)
            and (not self.with_target or bool(row.targets))
            and self._in_time(row.deadline.date if row.deadline else None)
        )

    def _in_time(self, date: str | None) -> bool:
        if self.since is None and self.until is None:
            return True
        if date is None:
            return False
        day = days.last(date)
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def _is_body(wish: str, name: str) -> bool:
    """Whether a body's name, or the full form that it is known to stand for, holds the words or means the same."""
    link = canonical(name)
    asked = canonical(wish)
    return wish in name or (link is not None and (wish in link.form or (asked is not None and asked.form == link.form)))


def select(rows: Iterable[Row], wanted: Selection) -> Iterator[Row]:
    """The wanted rows, in order."""
    return (row for row in rows if wanted.holds(row))
