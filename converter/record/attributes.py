"""From an element's attributes to what they tell, for both ways of reading a file.

The values are those that the grammar allows: white space may stand around those of closed lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from converter.record.tree import (
    CommitmentMark,
    DateEntry,
    DeadlineMark,
    Finding,
    Head,
    Inline,
    QuantityMark,
    ResponsibleMark,
    ResultMark,
    SourceEntry,
    SpeakerEntry,
    TargetMark,
)

Part = tuple[Mapping[str, str], str | None]  # an element's attributes and words


def head(parts: Mapping[str, Sequence[Part]], findings: tuple[Finding, ...]) -> Head:
    """The head from its elements, by name and in their order."""

    def words(name: str) -> str | None:
        return parts[name][0][1] if name in parts else None

    generator = parts["generator"][0][0]
    return Head(
        title=words("title"),
        meeting=words("meeting"),
        speakers=tuple(speaker(given) for given, _ in parts.get("speaker", ())),
        date=date(*parts["date"][0]) if "date" in parts else None,
        publisher=words("publisher"),
        reference=words("reference"),
        source=source(parts["source"][0][0]),
        version=generator["version"],
        digest=generator.get("digest", ""),
        findings=findings,
        occasion=words("occasion"),
        place=words("place"),
        addressees=tuple(name for _, name in parts.get("addressee", ()) if name),
    )


def speaker(given: Mapping[str, str]) -> SpeakerEntry:
    """Who speaks."""
    return SpeakerEntry(given.get("name"), given.get("role"), given.get("organisation"))


def date(given: Mapping[str, str], words: str | None) -> DateEntry:
    """The document's date, with its words if it is printed."""
    return DateEntry(given["when"], given["basis"].strip(), given["certainty"].strip(), words)


def source(given: Mapping[str, str]) -> SourceEntry:
    """Where the text is from."""
    return SourceEntry(
        path=given["path"],
        sha256=given["sha256"],
        media_type=given["mediaType"],
        encoding=given["encoding"],
        characters=int(given["characters"]),
        start=int(given["start"]),
        end=int(given["end"]),
        text_sha256=given.get("textSha256"),
    )


def finding(given: Mapping[str, str], data: Iterable[Mapping[str, str]]) -> Finding:
    """A doubt of the program; `data` are the attributes of what fills its wording."""
    return Finding(
        code=given["code"],
        severity=cast(Any, given["severity"].strip()),
        line=int(given["line"]),
        column=int(given["column"]),
        excerpt=given["excerpt"],
        data=tuple((datum["name"], datum["value"]) for datum in data),
    )


def mark(name: str, given: Mapping[str, str], content: tuple[Inline, ...]) -> Inline | None:
    """The mark that an element of this name makes; None for names that are no mark of a fact."""
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
