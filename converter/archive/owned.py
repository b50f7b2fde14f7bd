"""What of a document is a body's, a metric's or a term's own, as the index notes it beside the document under their
keys: so that they are counted without reading the document's commitments, and only their own are read.

A body owns commitments by their places in the document, counted from zero; a term its number of uses; a metric figures.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple

from converter.archive.jurisdiction import Jurisdiction
from converter.compact import dumps

Role = Literal["target", "result"]
ROLES: tuple[Role, Role] = ("target", "result")


class Stated(NamedTuple):
    """A figure of a metric: target `at` of commitment `item`, or result `item`; `year` is what or when it is for.

    `valued`: it has a value that can be drawn.
    """

    role: Role
    item: int
    at: int
    year: str | None
    unit: str
    valued: bool


Written = list[Any]
Figures = tuple[Jurisdiction | None, list[Stated]]  # whose they are, and they


def encode_places(places: Iterable[int]) -> str:
    """A body's commitments; how many there are is one more than there are blanks."""
    return " ".join(map(str, places))


def decode_places(text: str) -> list[int]:
    """What `encode_places` wrote."""
    return list(map(int, text.split()))


def encode_figures(whose: Jurisdiction | None, figures: Sequence[Stated]) -> str:
    """A metric's figures, targets first, and whose they are."""
    place = [whose.name, whose.above] if whose else None
    return dumps([place, [[ROLES.index(one.role), *one[1:]] for one in figures]])


def decode_figures(text: str) -> Figures:
    """What `encode_figures` wrote."""
    ((place, figures),) = read_figures([text])
    return Jurisdiction(*place) if place else None, list(map(stated_as, figures))


def read_figures(texts: Iterable[str]) -> list[tuple[list[str] | None, list[Written]]]:
    """What `encode_figures` wrote of several documents, as it stands there, read at once: that takes a third of the time."""
    found: list[tuple[list[str] | None, list[Written]]] = json.loads(f"[{','.join(texts)}]")
    return found


def stated_as(written: Written) -> Stated:
    """A figure as `encode_figures` wrote it; its role is a place in ROLES."""
    role, *rest = written
    return Stated(ROLES[role], *rest)
