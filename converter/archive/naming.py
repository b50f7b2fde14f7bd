"""The ids of all that goes by a name in an archive: where two names' short ids are one, both take longer ones."""

from __future__ import annotations

from collections.abc import Iterable

from converter.archive import keys
from converter.archive.changes import Change, moves
from converter.archive.identity import Names, shared
from converter.archive.index import Index

_NAMED = {  # kinds of keys whose names have ids, by what these begin with
    "m": keys.MEETING,
    "p": keys.SPEAKER,
    "b": keys.BODY,
    "l": keys.PLACE,
    "t": keys.TERM,
    "i": keys.METRIC,
    "s": keys.SERIES,
}


def identities(index: Index) -> Names:
    """Ids of all that goes by a name in this archive."""
    return Names(frozenset().union(*(shared(prefix, index.names(kind)) for prefix, kind in _NAMED.items())))


def identities_after(index: Index, changes: Iterable[Change], before: Names) -> Names:
    """The same, where it is known what they were before: only names that came or went can change them."""
    kinds = {kind for (kind, name), number in moves(changes).items() if not index.atleast(kind, name, number + 1)}
    found = set(before.shared)
    for prefix, kind in _NAMED.items():
        if kind in kinds:
            found = {short for short in found if not short.startswith(f"{prefix}-")}
            found |= shared(prefix, index.names(kind))
    return Names(frozenset(found))
