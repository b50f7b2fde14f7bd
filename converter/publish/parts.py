"""What several JSON files say alike."""

from __future__ import annotations

from converter.archive.entries import (
    Appearance,
    CommitmentEntry,
    DeadlineEntry,
    DocumentEntry,
    Reference,
    ResultEntry,
    TargetEntry,
)
from converter.archive.identity import Names
from converter.publish import labels, paths
from converter.publish.options import SiteOptions
from converter.publish.text_data import Data
from converter.record.tree import DateEntry, Finding, SpeakerEntry


def schema(name: str) -> str:
    """`$id` of the schema that a file follows; every file names its own."""
    return f"urn:yanlu:schema:1:{name}"


def commitment(found: CommitmentEntry) -> Data:
    """A commitment as data."""
    return {
        "id": found.id,
        "section": found.section,
        "section_label": found.label,
        "paragraph": found.paragraph,
        "kind": found.kind,
        "text": found.text,
        "targets": [_figure(target) for target in found.targets],
        "deadline": _deadline(found.deadline) if found.deadline else None,
        "responsible": [{"name": body.name, "part": body.part} for body in found.responsible],
        "rule": found.rule,
        "certainty": found.certainty,
        "speaker": _speaker(found.speaker) if found.speaker else None,
        "strength": {"level": found.strength, "words": found.strength_words} if found.strength else None,
        "polarity": found.polarity,
        "verb": found.verb,
        "object": found.object,
    }


def _speaker(found: SpeakerEntry) -> Data:
    return {"name": found.name, "role": found.role, "organisation": found.organisation}


def _deadline(found: DeadlineEntry) -> Data:
    return {"text": found.words, "date": found.date, "kind": found.kind}


def result(found: ResultEntry) -> Data:
    """A result as data."""
    return {
        "id": found.id,
        "section": found.section,
        "section_label": found.label,
        "paragraph": found.paragraph,
        "text": found.text,
        "figure": _figure(found.figure),
        "period": found.period,
        "rule": found.rule,
        "certainty": found.certainty,
    }


def _figure(target: TargetEntry) -> Data:
    return {
        "text": target.words,
        "metric": target.metric,
        "comparator": target.comparator,
        "value": target.value,
        "value_max": target.value_max,
        "unit": target.unit,
        "masked": target.masked,
        "base": target.base,
        "scope": target.scope,
        "ratio": list(target.ratio),
    }


def place(options: SiteOptions, names: Names, name: str | None) -> Data | None:
    """A place, with its page."""
    if name is None:
        return None
    identity = names.place(name)
    return {"id": identity, "name": name, **link(options, paths.place(identity))}


def finding(found: Finding) -> Data:
    """A doubt of the converter, in words."""
    message, remedy = labels.finding(found)
    return {
        "code": found.code,
        "severity": found.severity,
        "line": found.line,
        "column": found.column,
        "excerpt": found.excerpt,
        "message": message,
        "remedy": remedy,
    }


def date(entry: DateEntry | None) -> Data | None:
    """A date with what it rests on."""
    if entry is None:
        return None
    return {"value": entry.value, "basis": entry.basis, "certainty": entry.certainty, "words": entry.words}


def link(options: SiteOptions, path: str) -> Data:
    """Where something stands: `path` relative to the site's folder, `url` null without a base address."""
    return {"path": path, "url": options.url(path)}


def reference(options: SiteOptions, found: Reference | DocumentEntry) -> Data:
    """A document, as links name it."""
    return {
        "id": found.id,
        "title": found.title,
        "date": found.date.value if found.date else None,
        **link(options, paths.document(found.id)),
    }


def brief(options: SiteOptions, names: Names, document: DocumentEntry) -> Data:
    """What every list says of a document."""
    return {
        "id": document.id,
        "kind": document.kind,
        "title": document.title,
        "date": date(document.date),
        "meeting": {"id": names.meeting(document.meeting), "name": document.meeting} if document.meeting else None,
        "speakers": [appearance(names, found) for found in document.speakers],
        "excerpt": document.excerpt,
        "commitment_count": document.commitment_count,
        "finding_count": document.counts.findings,
        **link(options, paths.document(document.id)),
    }


def appearance(names: Names, found: Appearance) -> Data:
    """A speaker in a document."""
    return {
        "id": names.speaker(found.name) if found.name else None,
        "name": found.name,
        "role": found.role,
        "organisation": found.organisation,
        "sections": [part.id for part in found.parts],
    }
