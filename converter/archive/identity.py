"""Who is who: names as printed → stable ASCII ids. Two are the same only where their names are equal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

from converter.facts.authority import canonical
from converter.frozen import frozen

SHORT = 8  # hex digits of a digest that are usually enough


@lru_cache(maxsize=1 << 12)  # the same few names stand in many documents
def key(name: str) -> str:
    """What makes two printed names equal: composed Unicode, no white space (names are spaced out in print)."""
    return "".join(unicodedata.normalize("NFC", name).split())


def same_body(name: str) -> str:
    """What makes two responsible bodies one: an equal name. Abbreviations have pages of their own, see `full_form`."""
    return key(name)


@lru_cache(maxsize=1 << 14)
def full_form(name: str) -> str | None:
    """The key of a body's full form where the authority table knows it; bodies of one full form are linked, not merged.

    >>> full_form("旗发改委"), full_form("各苏木镇")
    ('旗发展和改革委员会', None)
    """
    found = canonical(name)
    return key(found.form) if found else None


@frozen
class Names:
    """Ids of names. `shared` are the beginnings of digests that several names of one kind have in common.

    That is the only thing about an id that another document can change, so an archive whose `shared` changes is
    published anew.
    """

    shared: frozenset[str] = frozenset()

    def id(self, prefix: str, name: str) -> str:
        """The prefix and 8 hex digits of the name's sha256, 16 where 8 would be shared.

        >>> Names().id("m", "旗委经济工作会议")
        'm-7ba2e806'
        """
        digest = _digest(name)
        return f"{prefix}-{digest[: 2 * SHORT if f'{prefix}-{digest[:SHORT]}' in self.shared else SHORT]}"

    def meeting(self, name: str) -> str:
        """A meeting's id."""
        return self.id("m", name)

    def speaker(self, name: str) -> str:
        """A speaker's id."""
        return self.id("p", name)

    def body(self, name: str) -> str:
        """A responsible body's id."""
        return self.id("b", same_body(name))

    def series(self, name: str) -> str:
        """A meeting series' id; `name` is its key, see `series`."""
        return self.id("s", name)

    def place(self, name: str) -> str:
        """A place's id."""
        return self.id("l", name)

    def term(self, name: str) -> str:
        """A term's id."""
        return self.id("t", name)

    def metric(self, name: str) -> str:
        """A metric's id; `name` is its key, see `metrics`."""
        return self.id("i", name)


@lru_cache(maxsize=1 << 14)
def _digest(name: str) -> str:
    return sha256(key(name).encode()).hexdigest()


def shared(prefix: str, keys: Iterable[str]) -> frozenset[str]:
    """The short ids that more than one of the keys would have."""
    seen: set[str] = set()
    twice: set[str] = set()
    for name in keys:
        short = f"{prefix}-{sha256(name.encode()).hexdigest()[:SHORT]}"
        (twice if short in seen else seen).add(short)
    return frozenset(twice)
