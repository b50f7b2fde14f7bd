"""The index while nothing in it changes: what neighbours ask for is read once, a stretch at a time.

Pages made in the order of their dates ask for the documents next to them under the same few keys, over and over. What
is kept is bounded, however many documents there are.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

from converter.archive.codec import decode_reference
from converter.archive.entries import CommitmentEntry, Reference
from converter.archive.index import Index, Some
from converter.archive.order import ALL, Range, year_of
from converter.frozen import frozen

AHEAD = 32  # documents of a stretch
KEPT = 512  # stretches
PROMISES = 512  # documents, or commitments of a page that asks for one by one
ANSWERS = 2048  # to other questions
_STRETCH = (
    "SELECT rows.place, reference FROM rows JOIN documents USING (number) "
    "WHERE kind = ? AND name = ? AND rows.place {} ? ORDER BY rows.place {} LIMIT ?"
)
_BEFORE, _ON = _STRETCH.format("<", "DESC"), _STRETCH.format(">=", "ASC")
Answer = TypeVar("Answer")


@frozen
class _Stretch:
    """Consecutive documents under a key. `first` and `last`: whether none come before, or after."""

    places: list[str]
    references: list[str]
    first: bool
    last: bool

    def tells(self, place: str) -> bool:
        """Whether the neighbours of a place are in it."""
        return (self.first or self.places[0] < place) and (self.last or place < self.places[-1])


def opened(file: Path, mapped: bool) -> Index:
    """A connection of a process's own, for questions whose answers stay what they are until it is closed; `mapped`: see
    `Table.map`."""
    index = Index(file)
    if mapped:
        index.map()
    index.database.execute("BEGIN")  # once, rather than at each question
    return index


class Steady(Index):
    """The same tables as `index`, by the same connection."""

    def __init__(self, index: Index) -> None:
        self.database = index.database
        self._stretches: dict[tuple[str, str], _Stretch] = {}
        self._promises: dict[Some, list[tuple[Reference, CommitmentEntry]]] = {}
        self._kept: dict[tuple[Hashable, ...], Any] = {}

    def atleast(self, kind: str, name: str, number: int, within: Range = ALL) -> bool:
        """See Index."""
        return self._once(super().atleast, kind, name, number, within)

    def other_years(self, kind: str, name: str, year: str) -> tuple[str | None, str | None]:
        """See Index; of all years of a name, asked for once."""
        found = [each for each, _ in self._once(super().years, kind, name) if year_of(each)]
        before, after = bisect_left(found, year) - 1, bisect_right(found, year)
        return found[before] if before >= 0 else None, found[after] if after < len(found) else None

    def in_year(self, kind: str, name: str, year: str) -> list[Reference]:
        """See Index."""
        return self._once(super().in_year, kind, name, year)

    def promises(self, some: Some) -> list[tuple[Reference, CommitmentEntry]]:
        """See Index: a page and its twin ask for the same, one after the other."""
        known = self._promises.get(some)
        if known is None:
            if len(self._promises) >= PROMISES:
                del self._promises[next(iter(self._promises))]
            known = self._promises[some] = super().promises(some)
        return known

    def beside(self, kind: str, name: str, place: str) -> tuple[Reference | None, Reference | None]:
        """See Index."""
        found = self._stretches.get((kind, name))
        if found is None or not found.tells(place):
            self._stretches.pop((kind, name), None)
            if len(self._stretches) >= KEPT:
                del self._stretches[next(iter(self._stretches))]
            found = self._stretches[kind, name] = self._stretch(kind, name, place)
        places, references = found.places, found.references
        before, after = bisect_left(places, place) - 1, bisect_right(places, place)
        return (
            decode_reference(references[before]) if before >= 0 else None,
            decode_reference(references[after]) if after < len(places) else None,
        )

    def _stretch(self, kind: str, name: str, place: str) -> _Stretch:
        before = self.database.execute(_BEFORE, (kind, name, place, 1)).fetchall()
        rows = before + self.database.execute(_ON, (kind, name, place, AHEAD)).fetchall()
        return _Stretch([row[0] for row in rows], [row[1] for row in rows], not before, len(rows) - len(before) < AHEAD)

    def _once(self, ask: Callable[..., Answer], *given: Hashable) -> Answer:
        question = (ask.__name__, *given)
        known: Answer | None = self._kept.get(question)
        if known is None:
            if len(self._kept) >= ANSWERS:
                del self._kept[next(iter(self._kept))]
            known = self._kept[question] = ask(*given)
        return known
