"""From the attributes of a mark's element to the mark, for both ways of reading a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from converter.record.tree import (
    CommitmentMark,
    DeadlineMark,
    Inline,
    QuantityMark,
    ResponsibleMark,
    ResultMark,
    TargetMark,
)


def mark(name: str, given: Mapping[str, str], content: tuple[Inline, ...]) -> Inline | None:
    """The mark that an element of this name makes; None for names that are no mark of a fact.

    The values are those that the grammar allows: white space may stand around those of closed lists.
    """
    get = given.get
    if name == "commitment":
        return _commitment(given, content)
    if name == "result":
        return ResultMark(given["id"], get("period"), given["rule"], given["certainty"].strip(), content)
    if name in ("target", "quantity"):
        kind = TargetMark if name == "target" else QuantityMark
        return kind(
            get("metric"), cast(Any, given["comparator"].strip()), number(get("value")), number(get("valueMax")),
            get("unit"), "masked" in given, content, get("base"), get("scope"), _terms(get("ratio")),
        )  # fmt: skip
    if name == "deadline":
        return DeadlineMark(get("when"), content, get("id"), cast(Any, get("kind", "fixed").strip()))
    if name == "responsible":
        part = get("part")
        return ResponsibleMark(given["name"], part.strip() if part else None, content, get("id"))
    return None


def number(written: str | None) -> float | int | None:
    """A decimal number as it is written: a point makes it a float."""
    if written is None:
        return None
    return float(written) if "." in written else int(written)


def _commitment(given: Mapping[str, str], content: tuple[Inline, ...]) -> CommitmentMark:
    get = given.get
    strength = get("strength")
    return CommitmentMark(
        given["id"],
        cast(Any, given["kind"].strip()),
        given["rule"],
        given["certainty"].strip(),
        content,
        get("deadline"),
        tuple(get("responsible", "").split()),
        int(strength) if strength else None,
        get("strengthWords"),
        cast(Any, get("polarity", "do").strip()),
        get("verb"),
        get("object"),
    )


def _terms(written: str | None) -> tuple[float | int, ...]:
    numbers = (number(term) for term in written.split(":")) if written else ()
    return tuple(term for term in numbers if term is not None)
