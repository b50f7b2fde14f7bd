"""Who says what stands in a document: the speaker of the innermost part that names one, else the document's own.

Read alike from what the parser found and from a record, so that a commitment has one speaker wherever it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar


class Named(Protocol):
    """A speaker: name and role, either may be unknown."""

    @property
    def name(self) -> str | None:
        """Without inner spaces."""

    @property
    def role(self) -> str | None:
        """As printed."""


Who = TypeVar("Who", bound=Named)


def outside_parts(head: Sequence[Who], parts: Iterable[Named]) -> Who | None:
    """Who speaks where no part's speaker does: the one whom the head names and no part, None for nobody or several.

    `head` are the speakers of the document, `parts` those of its sections. A head that names only the speakers of the
    parts says nothing of the text between them.

    >>> from converter.model import Speaker
    >>> host, guest = Speaker("郁长河"), Speaker("简一川")
    >>> [outside_parts(head, parts) for head, parts in (([host, guest], [guest]), ([guest], [guest]), ([host, guest], []))]
    [Speaker(name='郁长河', role=None, span=None, organisation=None), None, None]
    """
    own = {_key(one) for one in parts}
    rest = [one for one in head if _key(one) not in own]
    return rest[0] if len(rest) == 1 else None


def _key(one: Named) -> str:
    return "".join((one.name or one.role or "").split())
