"""What several JSON files say alike."""

from __future__ import annotations

from collections.abc import Iterable

from converter.archive.entries import CommitmentEntry, DocumentEntry
from converter.publish import labels
from converter.publish.text_data import Data
from converter.record.tree import DateEntry, Finding


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
        "targets": [
            {
                "text": target.words,
                "metric": target.metric,
                "comparator": target.comparator,
                "value": target.value,
                "value_max": target.value_max,
                "unit": target.unit,
                "masked": target.masked,
            }
            for target in found.targets
        ],
        "deadline": {"text": found.deadline.words, "date": found.deadline.date} if found.deadline else None,
        "responsible": [{"name": body.name, "part": body.part} for body in found.responsible],
        "rule": found.rule,
        "certainty": found.certainty,
    }


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


def first_date(documents: Iterable[DocumentEntry]) -> str | None:
    """The first date in a row of documents."""
    return next((document.date.value for document in documents if document.date), None)
