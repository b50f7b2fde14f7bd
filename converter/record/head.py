"""What a document's head says: the parser's facts with their words, the source, and the doubts."""

from __future__ import annotations

from converter import __version__
from converter.diagnostics import CATALOGUE, excerpt
from converter.identity import text_digest
from converter.model import DateFact, Document, Parsed, Quoted, Source, Span, Speaker
from converter.record.content import words
from converter.record.tree import DateEntry, Finding, Head, SourceEntry, SpeakerEntry

# Characters of everyday texts that only one of the two scripts writes.
_TRADITIONAL = frozenset("國會們這為個對發後經產義於學時實來將關業員過進長開動無現問論機還與黨")
_SIMPLIFIED = frozenset("国会们这为个对发后经产义于学时实来将关业员过进长开动无现问论机还与党") - _TRADITIONAL


def language(text: str) -> str:
    """zh-Hant where the text writes more traditional than simplified forms, else zh-Hans."""
    traditional = sum(map(text.count, _TRADITIONAL))
    return "zh-Hant" if traditional and traditional > sum(map(text.count, _SIMPLIFIED)) else "zh-Hans"


def head(parsed: Parsed, document: Document, part: Span) -> Head:
    """The head of one document; `part` is the stretch of the source that its file accounts for."""
    source = parsed.source
    speakers = (speaker(s) for s in document.speakers)
    return Head(
        title=_value(document.title),
        meeting=_value(document.meeting),
        speakers=tuple(s for s in speakers if s),
        date=_date(source, document.date),
        publisher=_value(document.publisher),
        reference=_value(document.reference),
        source=SourceEntry(
            path=words(source.path) or "-",
            sha256=source.sha256,
            media_type=source.media_type,
            encoding=source.encoding,
            characters=len(source.text),
            start=part.start,
            end=part.end,
            text_sha256=text_digest(source.text[part.start : part.end]),
        ),
        version=__version__,
        digest=None,
        findings=_findings(source, document),
        occasion=_value(document.occasion),
        place=_value(document.place),
        addressees=tuple(name for each in document.addressees if (name := _value(each))),
    )


def speaker(fact: Speaker | None) -> SpeakerEntry | None:
    """A speaker's entry, None where neither name nor role is known."""
    if fact is None:
        return None
    name, role = words(fact.name), words(fact.role)
    return SpeakerEntry(name, role, words(fact.organisation)) if name or role else None


def _value(fact: Quoted | None) -> str | None:
    return words(fact.value) if fact else None


def _date(source: Source, fact: DateFact | None) -> DateEntry | None:
    if fact is None:
        return None
    quoted = words(source.text[fact.span.start : fact.span.end]) if fact.span else None
    return DateEntry(fact.value, fact.basis, fact.certainty, quoted)


def _findings(source: Source, document: Document) -> tuple[Finding, ...]:
    found = []
    for doubt in document.diagnostics:
        line, column = source.locate(doubt.span.start)
        data = tuple((name, words(value) or "") for name, value in doubt.data)
        quoted = words(excerpt(source, doubt.span)) or ""
        found.append(Finding(doubt.code, CATALOGUE[doubt.code].severity, line, column, quoted, data))
    return tuple(found)
