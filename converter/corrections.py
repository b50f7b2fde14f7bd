"""An archivist's word over the parser's: a small file beside a source, applied on every conversion.

`speech.txt` is corrected by `speech.txt.fix.toml`:

    [[line]]
    at = 12                    # number of the line in the source
    text = "强化排查"           # how it begins: tells when the correction no longer fits
    as = "heading"             # heading, text, noise, document (begins here), join (goes on from the line above)
    depth = 2                  # of a heading

    [[document]]
    number = 1                 # first document of the source; may be left out where there is one
    title = "在全旗某会议上的讲话"
    date = "2022-02"
    speakers = [{ name = "某某", role = "旗委书记" }]
    place = "松岗镇"

Each correction is reported as applied (C001) or stale (C002).
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from converter.frozen import frozen
from converter.i18n import reason
from converter.model import DateFact, Diagnostic, Quoted, Source, Span, Speaker
from converter.patterns import compiled

SUFFIX = ".fix.toml"
LineRole = Literal["heading", "text", "noise", "document", "join"]
_ROLES = frozenset({"heading", "text", "noise", "document", "join"})
QUOTED = ("title", "meeting", "publisher", "reference", "occasion", "place")
_FACTS = frozenset({"number", *QUOTED, "kind", "date", "speakers", "addressees"})
_KINDS = frozenset({"speech", "study", "report", "editorial", "feature", "notice", "minutes", "other"})
_DATE = compiled(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?\Z")


class CorrectionsError(ValueError):
    """A corrections file that can't be read; the message names file, entry and remedy, Chinese and English."""


@frozen
class LineCorrection:
    """What one printed line is. `depth` only for headings."""

    at: int
    text: str
    role: LineRole
    depth: int = 1


@frozen
class FactCorrection:
    """Facts of the n-th document; absent keys keep what the parser read, an empty string takes a fact away."""

    number: int
    facts: Mapping[str, Any]


@frozen
class Corrections:
    """All corrections of one source."""

    lines: tuple[LineCorrection, ...] = ()
    documents: tuple[FactCorrection, ...] = ()


@dataclass(slots=True)
class Placed:
    """Line corrections found in the text: spans of the lines, and what was noticed on the way."""

    headings: dict[int, int] = field(default_factory=dict)  # start of the line → depth
    text: set[int] = field(default_factory=set)
    noise: list[Span] = field(default_factory=list)
    documents: set[int] = field(default_factory=set)
    joins: set[int] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def beside(source: Path) -> Path:
    """Where the corrections of a source lie."""
    return source.with_name(source.name + SUFFIX)


def corrected(source: Path) -> bool:
    """Whether something lies there. A name too long for another suffix has none; a link to nothing is to be told of."""
    return os.path.lexists(beside(source))


def load(path: Path) -> Corrections:
    """Read a corrections file. Raises CorrectionsError on anything that is not in the format."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CorrectionsError(f"{path}: {error} · 不是有效的 TOML · mend the file") from error
    except OSError as error:
        raise CorrectionsError(
            f"{path}: 读不了：{reason(error, 'zh')} · can't be read: {reason(error, 'en')}"
        ) from error
    unknown = {key for key, value in data.items() if key not in ("line", "document") or not isinstance(value, list)}
    if unknown:
        raise CorrectionsError(
            f"{path}: {sorted(unknown)[0]!r} · 未知的表，只认 [[line]] 和 [[document]] · unknown table"
        )
    lines = tuple(_line(path, n, entry) for n, entry in enumerate(data.get("line", []), 1))
    documents = tuple(_document(path, n, entry) for n, entry in enumerate(data.get("document", []), 1))
    return Corrections(lines, documents)


def for_source(source: Path) -> Corrections:
    """The corrections beside a source; none where there is no such file (or the source is standard input)."""
    return load(beside(source)) if corrected(source) else Corrections()


def _line(path: Path, number: int, entry: Any) -> LineCorrection:
    where = f"{path}: [[line]] {number}"
    if not isinstance(entry, dict) or set(entry) - {"at", "text", "as", "depth"}:
        raise CorrectionsError(f"{where}: 只认 at text as depth · keys are at, text, as, depth")
    at, text, depth = entry.get("at"), entry.get("text"), entry.get("depth", 1)
    role: Any = entry.get("as")
    if type(at) is not int or at < 1 or not isinstance(text, str) or not text.strip():
        raise CorrectionsError(f"{where}: at 是行号，text 是该行开头 · at is a line number, text how the line begins")
    if str(role) not in _ROLES or type(depth) is not int or not 1 <= depth <= 9:
        raise CorrectionsError(f"{where}: as 是 {' '.join(sorted(_ROLES))}，depth 1–9 · as is one of these, depth 1–9")
    return LineCorrection(at, "".join(text.split()), role, depth)


def _document(path: Path, number: int, entry: Any) -> FactCorrection:
    where = f"{path}: [[document]] {number}"
    if not isinstance(entry, dict) or set(entry) - _FACTS:
        raise CorrectionsError(f"{where}: 只认 {' '.join(sorted(_FACTS))} · keys are these")
    number = entry.get("number", 1)
    if type(number) is not int or number < 1:
        raise CorrectionsError(f"{where}: number 是第几篇 · number counts documents from 1")
    for key in QUOTED:
        if not isinstance(entry.get(key, ""), str):
            raise CorrectionsError(f'{where}: {key} = "…"')
    day = str(entry.get("date", ""))  # TOML has dates of its own: 2022-02-01 without quotes
    if day and not _is_date(day):
        raise CorrectionsError(f"{where}: date 写成 YYYY、YYYY-MM 或 YYYY-MM-DD · write the date so")
    if str(entry.get("kind", "other")) not in _KINDS:
        raise CorrectionsError(f"{where}: kind 是 {' '.join(sorted(_KINDS))} · kind is one of these")
    speakers = entry.get("speakers", [])
    if not isinstance(speakers, list) or not all(map(_is_speaker, speakers)):
        raise CorrectionsError(f'{where}: speakers = [{{ name = "…", role = "…" }}]')
    addressees = entry.get("addressees", [])
    if not isinstance(addressees, list) or any(not isinstance(name, str) for name in addressees):
        raise CorrectionsError(f'{where}: addressees = ["…", "…"]')
    return FactCorrection(number, entry)


def _is_date(value: str) -> bool:
    if not _DATE.match(value):
        return False
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:  # no such day
        return False
    return True


def _is_speaker(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and not set(entry) - {"name", "role"}
        and all(isinstance(value, str) for value in entry.values())
    )


def place(source: Source, corrections: Corrections) -> Placed:
    """Find the corrected lines: at their number, else the one line that begins so; the rest is stale."""
    out = Placed()
    if not corrections.lines:
        return out
    spans: list[Span] = []
    at = 0
    for piece in source.text.split("\n"):
        body = piece.strip()
        start = at + (piece.index(body[0]) if body else 0)
        spans.append(Span(start, start + len(body)))
        at += len(piece) + 1
    for c in corrections.lines:
        fits = [s for s in spans if _begins(source.text, s, c.text)]
        here = spans[c.at - 1] if c.at <= len(spans) else None
        span = here if here in fits else fits[0] if len(fits) == 1 else None
        what = f"{c.at} “{c.text[:16]}” → {c.role}"
        if span is None:
            out.diagnostics.append(Diagnostic("C002", here or Span(0, 0), (("what", what),)))
            continue
        out.diagnostics.append(Diagnostic("C001", Span(span.start, span.start), (("what", what),)))
        if c.role == "heading":
            out.headings[span.start] = c.depth
        elif c.role == "noise":
            out.noise.append(span)
        else:
            {"text": out.text, "document": out.documents, "join": out.joins}[c.role].add(span.start)
    return out


def _begins(text: str, span: Span, words: str) -> bool:
    return span.end > span.start and "".join(text[span.start : span.end].split()).startswith(words)


def facts_of(corrections: Corrections, number: int) -> Mapping[str, Any]:
    """The corrected facts of the n-th document, counted from one."""
    for c in corrections.documents:
        if c.number == number:
            return c.facts
    return {}


def quoted(value: str) -> Quoted | None:
    """A corrected value; an empty one takes the fact away."""
    return Quoted(value) if value.strip() else None


def dated(value: str) -> DateFact | None:
    """A corrected date: the archivist knows it, the text need not print it."""
    return DateFact(value, None, "inferred", "high") if value else None


def spoken(entries: list[dict[str, str]]) -> tuple[Speaker, ...]:
    """Corrected speakers."""
    return tuple(Speaker(e.get("name") or None, e.get("role") or None) for e in entries)
