"""What changed between two builds of an archive: which documents came, went or changed, by key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from converter.frozen import frozen


@frozen
class Change:
    """A document came, went or changed under a key, at `place` in the key's order. `moved`: came or went."""

    kind: str
    name: str
    place: str
    moved: bool


def moves(changes: Iterable[Change]) -> Counter[tuple[str, str]]:
    """How many documents came or went under each key, by kind and name."""
    return Counter((change.kind, change.name) for change in changes if change.moved)
