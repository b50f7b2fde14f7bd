"""What documents state of one metric: its figures one by one, and what is to be said of them all.

The totals are told from what the index notes beside each document (`archive.owned`), so that a first page reads none of
the documents but those whose figures it draws.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from converter.archive import codec, jurisdiction
from converter.archive.entries import CommitmentEntry, Reference, ResultEntry, TargetEntry
from converter.archive.index import Told
from converter.archive.jurisdiction import Jurisdiction
from converter.archive.metrics import Figure, figure
from converter.archive.order import year_name
from converter.archive.owned import ROLES, Role, Stated, decode_all_figures, decode_figures
from converter.ledger.clauses import clause
from converter.publish.context import Site
from converter.publish.stretches import showing


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


@dataclass(slots=True)
class Totals:
    """What is said of all figures of a metric. `last` are those that are drawn where not all are: of each role, year and
    place the last figure, with its document's number."""

    documents: int = 0
    roles: Counter[Role] = field(default_factory=Counter)
    sizes: dict[str, list[int]] = field(default_factory=dict)  # targets and results of each year
    units: Counter[tuple[Role, str]] = field(default_factory=Counter)
    known: set[Jurisdiction] = field(default_factory=set)
    last: dict[tuple[Role, str, Jurisdiction | None], tuple[int, Stated]] = field(default_factory=dict)

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

    def note(self, prints: Mapping[int, int]) -> bytes:
        """All that the first page is made from where it is not of all figures; `prints` tell when those of a document, by
        its number, are others."""
        drawn = [(*key, prints[number], one) for key, (number, one) in self.last.items()]
        places = sorted((str(place), repr(place), name) for place, name in self.places.items())
        counts = (self.documents, sorted(self.roles.items()), sorted(self.sizes.items()), self.unit)
        return showing(repr(counts), repr(places), repr(drawn))

    def drawn(self, site: Site) -> Iterator[Given]:
        """Of each place the last figure of each year, in the archive's order."""
        for (_, _, place), (number, one) in self.last.items():
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


def totals(owned: Iterable[tuple[int, str]]) -> Totals:
    """The totals of a metric, or of a year of it, from what the index notes of each document's figures, with its number."""
    found = Totals()
    rows = list(owned)
    decoded = decode_all_figures(own for _, own in rows)
    for (number, _), (place, figures) in zip(rows, decoded, strict=True):
        found.documents += 1
        if place:
            found.known.add(place)
        for one in figures:
            found.roles[one.role] += 1
            found.sizes.setdefault(year_name(one.year), [0, 0])[one.role == "result"] += 1
            found.units[one.role, one.unit] += 1
            if one.year and one.valued:
                key = (one.role, one.year, place)
                found.last.pop(key, None)  # the order is that of the figures that stay
                found.last[key] = number, one
    return found
