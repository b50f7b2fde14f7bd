"""Responsible bodies of a document: whose commitments are whose, and which names have one full form."""

from __future__ import annotations

from collections.abc import Iterable

from converter.archive.entries import CommitmentEntry
from converter.archive.identity import full_form, same_body

BETWEEN = "\n"  # stands in no name
OPEN = "none-"


def bodies(found: CommitmentEntry) -> tuple[str, ...]:
    """The keys of the bodies that a commitment names, each once."""
    return tuple(dict.fromkeys(same_body(body.name) for body in found.responsible))


def due(found: CommitmentEntry, year: str) -> str:
    """When a commitment is due: the year of its deadline; `none-` and the `year` of its document where it tells none."""
    date = found.deadline.date if found.deadline else None
    return date[:4] if date else f"{OPEN}{year}"


def forms(names: Iterable[str]) -> list[str]:
    """Keys under which bodies of one full form stand side by side: the form, a line feed and the name."""
    return [f"{form}{BETWEEN}{name}" for name in names if (form := full_form(name))]
