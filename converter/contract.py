"""What `yanlu parse` prints: one JSON object, its keys stable, unknowns null. Spans are [start, end) in code points."""

from __future__ import annotations

from typing import Any

from converter.diagnostics import CATALOGUE, describe
from converter.model import (
    Commitment,
    Diagnostic,
    Document,
    Parsed,
    Quoted,
    Result,
    Section,
    Source,
    Span,
    Speaker,
    Target,
)
from converter.voice import outside_parts


def to_contract(parsed: Parsed) -> dict[str, Any]:
    """The parse result as plain data, ready for `json.dumps`."""
    source = parsed.source
    return {
        "source": {
            "path": source.path,
            "sha256": source.sha256,
            "media_type": source.media_type,
            "encoding": source.encoding,
            "characters": len(source.text),
        },
        "documents": [_document(source, d) for d in parsed.documents],
        "diagnostics": [_diagnostic(source, d) for d in parsed.diagnostics],
    }


def _document(source: Source, d: Document) -> dict[str, Any]:
    speakers = _speakers(d)
    return {
        "id": d.id,
        "kind": d.kind,
        "span": list(d.span),
        "slice": list(d.slice),
        "title": d.title.value if d.title else None,
        "title_span": _span(d.title.span if d.title else None),
        "date": d.date.value if d.date else None,
        "date_basis": d.date.basis if d.date else None,
        "date_certainty": d.date.certainty if d.date else None,
        "date_span": _span(d.date.span if d.date else None),
        "meeting": _quoted(d.meeting, "name"),
        "publisher": _quoted(d.publisher, "name"),
        "reference": _quoted(d.reference, "number"),
        "occasion": _quoted(d.occasion, "text"),
        "place": _quoted(d.place, "name"),
        "addressees": [_quoted(a, "name") for a in d.addressees],
        "speakers": [_speaker(s) for s in d.speakers],
        "sections": [_section(s) for s in d.sections],
        "commitments": [{**_commitment(c), "speaker": speakers[c.section]} for c in d.commitments],
        "results": [_result(r) for r in d.results],
        "omitted": [{"span": list(o.span), "reason": o.reason} for o in d.omitted],
        "joins": [list(j) for j in d.joins],
        "diagnostics": [_diagnostic(source, x) for x in d.diagnostics],
    }


def _span(span: Span | None) -> list[int] | None:
    return list(span) if span is not None else None


def _quoted(value: Quoted | None, key: str) -> dict[str, Any] | None:
    return {key: value.value, "span": _span(value.span)} if value else None


def _speaker(s: Speaker) -> dict[str, Any]:
    return {"name": s.name, "role": s.role, "organisation": s.organisation, "span": _span(s.span)}


def _speakers(d: Document) -> dict[str | None, dict[str, Any] | None]:
    """Who speaks in each section, and outside of them (None)."""
    whole = outside_parts(d.speakers, [s.speaker for s in d.sections if s.speaker])
    told: dict[str | None, dict[str, Any] | None] = {None: _speaker(whole) if whole else None}
    for s in d.sections:  # parents before children
        told[s.id] = _speaker(s.speaker) if s.speaker else told.get(s.parent, told[None])
    return told


def _section(s: Section) -> dict[str, Any]:
    return {
        "id": s.id,
        "parent": s.parent,
        "depth": s.depth,
        "marker": s.marker,
        "number": s.number,
        "heading": s.heading,
        "heading_span": _span(s.heading_span),
        "span": list(s.span),
        "place": s.place,
        "speaker": _speaker(s.speaker) if s.speaker else None,
    }


def _commitment(c: Commitment) -> dict[str, Any]:
    deadline, strength = c.deadline, c.strength
    return {
        "id": c.id,
        "section": c.section,
        "kind": c.kind,
        "span": list(c.span),
        "text": c.text,
        "targets": [_target(t) for t in c.targets],
        "deadline": {
            "span": list(deadline.span),
            "text": deadline.text,
            "date": deadline.date,
            "kind": deadline.kind,
        }
        if deadline
        else None,
        "responsible": [{"name": r.name, "span": list(r.span), "part": r.part} for r in c.responsible],
        "rule": c.rule,
        "certainty": c.certainty,
        "strength": {"level": strength.level, "words": strength.words, "span": _span(strength.span)}
        if strength
        else None,
        "polarity": c.polarity,
        "verb": c.verb,
        "object": c.object,
    }


def _target(t: Target) -> dict[str, Any]:
    return {
        "span": list(t.span),
        "metric": t.metric,
        "comparator": t.comparator,
        "value": t.value,
        "value_max": t.value_max,
        "unit": t.unit,
        "masked": t.masked,
        "base": t.base,
        "scope": t.scope,
        "ratio": list(t.ratio),
    }


def _result(r: Result) -> dict[str, Any]:
    return {
        "id": r.id,
        "section": r.section,
        "span": list(r.span),
        "text": r.text,
        "quantity": _target(r.quantity),
        "period": r.period,
        "rule": r.rule,
        "certainty": r.certainty,
    }


def _diagnostic(source: Source, d: Diagnostic) -> dict[str, Any]:
    line, column = source.locate(d.span.start)
    zh, remedy_zh = describe(d, "zh")
    en, remedy_en = describe(d, "en")
    return {
        "code": d.code,
        "severity": CATALOGUE[d.code].severity,
        "span": list(d.span),
        "line": line,
        "column": column,
        "zh": zh,
        "en": en,
        "remedy_zh": remedy_zh,
        "remedy_en": remedy_en,
    }
