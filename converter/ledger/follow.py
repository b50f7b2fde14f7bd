"""One metric of one jurisdiction over the years: target → result → next target. Figures and quotes, never a verdict.

Two figures are linked where metric, unit, level or change, and jurisdiction are the same, and their years fit: a target
with the results of its year, these with the targets of the year after. A document that gives one metric several values
for one year tells two things by the same words; these are set aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from converter.archive.jurisdiction import Jurisdiction, settle
from converter.archive.measures import Identity
from converter.frozen import frozen
from converter.ledger.figures import Figure


@frozen
class Step:
    """What is stated of one year. Each document stands once a role, by the first place that states the figure."""

    year: int
    targets: tuple[Figure, ...]
    results: tuple[Figure, ...]


@frozen
class Chain:
    """Consecutive years of one metric, with at least one link."""

    jurisdiction: str
    identity: Identity
    steps: tuple[Step, ...]

    @property
    def links(self) -> tuple[tuple[Figure, Figure], ...]:
        """What stands side by side: each target with each result of its year, each result with each next target."""
        pairs = [(target, result) for step in self.steps for target in step.targets for result in step.results]
        for step, following in zip(self.steps, self.steps[1:], strict=False):
            pairs += [(result, target) for result in step.results for target in following.targets]
        return tuple(pairs)


@frozen
class Following:
    """`aside` are the figures of metrics to which a document gives several values for one year."""

    chains: tuple[Chain, ...]
    aside: tuple[Figure, ...]


def follow(figures: Iterable[Figure]) -> Following:
    """Chains by jurisdiction and metric, in the order in which the documents first state them."""
    listed = list(figures)
    names = settle(figure.jurisdiction for figure in listed)
    listed = [replace(figure, jurisdiction=Jurisdiction(names[figure.jurisdiction])) for figure in listed]
    single, aside = _single(listed)
    groups: dict[tuple[str, Identity], list[Figure]] = {}
    for figure in single:
        groups.setdefault((figure.jurisdiction.name, figure.identity), []).append(figure)
    chains = [chain for (place, identity), members in groups.items() for chain in _chains(place, identity, members)]
    return Following(tuple(chains), tuple(aside))


def _single(figures: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Figures once a document, role and year, and those of which a document gives several values."""
    groups: dict[tuple[object, ...], list[Figure]] = {}
    for figure in figures:
        key = (figure.place.document, figure.jurisdiction.name, figure.role, figure.identity, figure.year)
        groups.setdefault(key, []).append(figure)
    single, aside = [], []
    for members in groups.values():
        values = {(member.quantity.value, member.quantity.value_max, member.quantity.unit) for member in members}
        if len(values) == 1:
            single.append(members[0])
        else:
            aside += members
    return single, aside


def _chains(place: str, identity: Identity, figures: Sequence[Figure]) -> Iterator[Chain]:
    by_year: dict[int, list[Figure]] = {}
    for figure in figures:
        by_year.setdefault(figure.year, []).append(figure)
    years = sorted(by_year)
    for _, run in groupby(enumerate(years), key=lambda pair: pair[1] - pair[0]):
        steps = tuple(
            Step(
                year,
                tuple(figure for figure in by_year[year] if figure.role == "target"),
                tuple(figure for figure in by_year[year] if figure.role == "result"),
            )
            for _, year in run
        )
        chain = Chain(place, identity, steps)
        if chain.links:
            yield chain
