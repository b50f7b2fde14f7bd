"""Documents that belong with one, and why: the next ones of its meeting, its series in other years, its speakers, its
terms.

Only neighbours in the archive's order are taken: then a document that comes or goes moves the lists of its neighbours
and no others, and what is shown follows from the index alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.archive import keys
from converter.archive.changes import Change
from converter.archive.entries import Reference
from converter.archive.index import Index
from converter.archive.order import year_at, year_of
from converter.frozen import frozen

SHOWN = 6  # related documents
TERMS = 8  # of a document by which others are looked for, the most used
_WEIGHT = {keys.MEETING: 4, keys.SERIES: 3, keys.SPEAKER: 2, keys.TERM: 1}
_NEIGHBOURS = (keys.MEETING, keys.SPEAKER, keys.TERM)


@frozen
class Reason:
    """`kind` is that of the key that both documents stand under, `name` the key's name."""

    kind: str
    name: str


@frozen
class Related:
    """A document with all reasons found, the strongest first."""

    document: Reference
    reasons: tuple[Reason, ...]


def related(index: Index, identity: str, place: str, given: Iterable[tuple[str, str]]) -> list[Related]:
    """The documents that have most in common with the one at a place and under the keys `given`, at most SHOWN."""
    found: dict[str, _Found] = {}
    for kind, name in _looked_up(given):
        weight, reason = _WEIGHT[kind], Reason(kind, name)
        for document in _near(index, kind, name, place):
            one = found.get(document.id)
            if one is None:
                one = found[document.id] = _Found(document)
            one.weight += weight
            one.reasons.append(reason)
    found.pop(identity, None)
    first = sorted(found.values(), key=_by_weight)[:SHOWN]
    return [Related(one.document, tuple(sorted(one.reasons, key=_by_kind))) for one in first]


class _Found:
    """A document with what it has in common, so far."""

    __slots__ = ("document", "reasons", "weight")

    def __init__(self, document: Reference) -> None:
        self.document = document
        self.reasons: list[Reason] = []
        self.weight = 0


def _by_weight(one: _Found) -> int:
    return -one.weight


def _by_kind(reason: Reason) -> int:
    return -_WEIGHT[reason.kind]


def touched(index: Index, changes: Iterable[Change]) -> set[str]:
    """The documents whose related ones may have changed."""
    found: set[str] = set()
    for change in changes:
        if change.moved and change.kind in _WEIGHT:
            found.update(each.id for each in _near(index, change.kind, change.name, change.place))
        elif change.kind == keys.DATE:  # what it is called
            for kind, name in index.keys_of(change.place):
                if kind in _WEIGHT:
                    found.update(each.id for each in _near(index, kind, name, change.place))
    return found


def _looked_up(given: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    terms = 0
    for kind, name in given:
        if kind == keys.TERM:
            terms += 1
        if kind in _WEIGHT and (kind != keys.TERM or terms <= TERMS):
            yield kind, name


def _near(index: Index, kind: str, name: str, place: str) -> Iterator[Reference]:
    """The neighbours under a key; of a series the documents of the nearest other years."""
    if kind in _NEIGHBOURS:
        for each in index.beside(kind, name, place):
            if each:
                yield each
    elif year := year_of(year_at(place)):
        for other in index.other_years(kind, name, year):
            if other:
                yield from index.in_year(kind, name, other)
