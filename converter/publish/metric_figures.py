"""What documents state of one metric: its figures one by one, and what is to be said of them all.

The totals are told from what the index notes beside each document (`archive.owned`), so that a first page reads none of
the documents but those whose figures it draws.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from converter.archive import codec, jurisdiction
from converter.archive.entries import CommitmentEntry, Reference, ResultEntry, TargetEntry
from converter.archive.index import Told
from converter.archive.jurisdiction import Jurisdiction
from converter.archive.metrics import Figure, figure
from converter.archive.order import year_name
from converter.archive.owned import ROLES, Role, Stated, Written, decode_figures, read_figures, stated_as
from converter.ledger.clauses import clause
from converter.publish.context import Site
from converter.publish.stretches import showing

_NOBODY = ("", "")  # whose figures no document says they are


class Given(NamedTuple):
    """A figure as a document states it, before it is known in what unit and under what name others state theirs.

    `print` tells when a row shows something else.
    """

    role: Role
    year: str | None
    place: Jurisdiction | None
    document: Reference
    of: CommitmentEntry | ResultEntry
    target: TargetEntry
    print: int


class Row(NamedTuple):
    """A figure of the metric. `year` is what a target is for (that of its document where none is told) or a result is
    of (None where none is told, or several are); `place` whose figure it is, "" where the document doesn't tell."""

    role: Role
    year: str | None
    place: str
    document: Reference
    of: CommitmentEntry | ResultEntry
    target: TargetEntry
    print: int
    figure: Figure | None

    @property
    def quote(self) -> str:
        """The words from the metric to the figure."""
        text, words = self.of.text, self.target.words
        at = text.find(words)
        return clause(text, at, at + len(words), self.target.metric) if at >= 0 else text


def stated(site: Site, kind: str, key: str) -> Iterator[list[Given]]:
    """The figures of a metric, or of a year of it, document by document in the archive's order."""
    for told, (_, print) in zip(site.index.told(kind, key), site.index.listed(kind, key), strict=True):
        place, figures = decode_figures(told.own)
        yield [_given(told, place, one, print ^ at << 1) for at, one in enumerate(figures)]


def _given(told: Told, place: Jurisdiction | None, one: Stated, print: int) -> Given:
    if one.role == "result":
        result = codec.decode_result(told.results[one.item])
        return Given("result", one.year, place, told.document, result, result.figure, print)
    found = codec.decode_commitment(told.commitments[one.item])
    return Given("target", one.year, place, told.document, found, found.targets[one.at], print)


@dataclass
class Totals:
    """What is said of all figures of a metric. `last` are those that are drawn where not all are: of each role, year and
    place the last figure, with its document's number and what tells when those of the document are others."""

    documents: int = 0
    roles: Counter[Role] = field(default_factory=Counter)
    sizes: dict[str, list[int]] = field(default_factory=dict)  # targets and results of each year
    units: Counter[tuple[Role, str]] = field(default_factory=Counter)
    known: set[Jurisdiction] = field(default_factory=set)
    last: dict[tuple[Role, str, Jurisdiction | None], tuple[int, int, Stated]] = field(default_factory=dict)

    @property
    def unit(self) -> str:
        """The unit that most are printed in, "" where they have none; of two the one that targets are printed in."""
        found: Counter[str] = Counter()
        for role in ROLES:
            found.update({unit: number for (of, unit), number in self.units.items() if of == role})
        return max(found, key=lambda unit: found[unit], default="")

    @property
    def places(self) -> dict[Jurisdiction, str]:
        """Each place → the name that its figures go by."""
        return jurisdiction.settle(self.known)

    def note(self) -> bytes:
        """All that the first page is made from where it is not of all figures."""
        counts = (self.documents, sorted(self.roles.items()), sorted(self.sizes.items()))
        return showing(repr(counts), self.drawing)

    @cached_property
    def drawing(self) -> bytes:
        """All that its charts are made from."""
        drawn = [(*key, print, one) for key, (_, print, one) in self.last.items()]
        places = sorted((str(place), repr(place), name) for place, name in self.places.items())
        return showing(self.unit, repr(places), repr(drawn))

    def places_drawn(self) -> list[str]:
        """Whose the figures are that `drawn` gives, in the order of `rows`."""
        names = self.places
        order = sorted(self.last, key=lambda key: (key[1], key[0] == "result"))
        return [names[place] if place else "" for _, _, place in order]

    def drawn(self, site: Site) -> Iterator[Given]:
        """Of each place the last figure of each year, in the archive's order."""
        for (_, _, place), (number, _, one) in self.last.items():
            yield _given(site.index.said(number), place, one, 0)

    def rows(self, given: Iterable[Given]) -> list[Row]:
        """Figures in the unit and under the names of places that all settle on: by year, within a year in the archive's
        order, targets first."""
        unit, names = self.unit, self.places
        found = [
            Row(
                one.role,
                one.year,
                names[one.place] if one.place else "",
                one.document,
                one.of,
                one.target,
                one.print,
                figure(one.target, unit),
            )
            for one in given
        ]
        return sorted(found, key=lambda row: (row.year or "9999", row.role == "result"))


def totals(owned: Iterable[tuple[int, int, str]]) -> Totals:
    """The totals of a metric, or of a year of it, from what the index notes of each document's figures: its number, what tells
    when they are others, and they. A first page asks for all of them, so few types are made on the way."""
    rows = list(owned)
    documents = read_figures(own for _, _, own in rows)
    figures: dict[tuple[int, str | None, str], int] = {}  # role, year, unit → how many
    last: dict[tuple[int, str, tuple[str, str]], tuple[int, int, int, Written]] = {}
    places: dict[tuple[str, str], Jurisdiction | None] = {}
    seen = 0
    for (number, print, _), (place, some) in zip(rows, documents, strict=True):
        whose = (place[0], place[1]) if place else _NOBODY
        if whose not in places:
            places[whose] = Jurisdiction(*whose) if place else None
        for one in some:
            role, _, _, year, unit, valued = one
            key = (role, year, unit)
            figures[key] = figures.get(key, 0) + 1
            if valued and year:
                seen += 1
                last[role, year, whose] = seen, number, print, one
    found = Totals(documents=len(rows), known={place for place in places.values() if place})
    for (role, when, unit), count in figures.items():
        found.roles[ROLES[role]] += count
        found.sizes.setdefault(year_name(when), [0, 0])[role] += count
        found.units[ROLES[role], unit] += count
    # The order is that of the figures that stay.
    for key, (_, number, print, one) in sorted(last.items(), key=lambda each: each[1][0]):
        found.last[ROLES[key[0]], key[1], places[key[2]]] = number, print, stated_as(one)
    return found
