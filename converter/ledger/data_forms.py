"""Rows as CSV, JSON and NDJSON. UTF-8; the same rows give the same bytes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from converter.facts.authority import canonical
from converter.ledger.places import Place
from converter.ledger.rows import Body, Quantity, Row
from converter.record.tree import SpeakerEntry

_FORMULA = ("=", "+", "-", "@")


def comma_separated(header: Sequence[str], lines: Iterable[Sequence[str]], *, bom: bool = False) -> str:
    """CSV by RFC 4180. With `bom`, made for Excel: a byte order mark, and no cell that it would take for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    for line in lines:
        writer.writerow([f"'{cell}" if bom and cell.startswith(_FORMULA) else cell for cell in line])
    return ("\ufeff" if bom else "") + out.getvalue()


def as_json(data: object) -> str:
    """One JSON text."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_lines(items: Iterable[object]) -> str:
    """NDJSON: one JSON object a line."""
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)


def row_data(row: Row, number: int) -> dict[str, Any]:
    """A row with stable keys; unknowns are null."""
    deadline = row.deadline
    return {
        "number": number,
        "id": row.id,
        "kind": row.kind,
        "text": row.text,
        "strength": {"level": row.strength, "words": row.strength_words} if row.strength is not None else None,
        "polarity": row.polarity,
        "verb": row.verb,
        "object": row.object,
        "targets": [quantity_data(each) for each in row.targets],
        "deadline": {"words": deadline.words, "date": deadline.date, "kind": deadline.kind} if deadline else None,
        "responsible": [body_data(body) for body in row.responsible],
        "certainty": row.certainty,
        "rule": row.rule,
        "place": place_data(row.place),
        "speaker": speaker_data(row.speaker) if row.speaker else None,
    }


def speaker_data(speaker: SpeakerEntry) -> dict[str, Any]:
    """Who says it, with stable keys."""
    return {"name": speaker.name, "role": speaker.role, "organisation": speaker.organisation}


def body_data(body: Body) -> dict[str, Any]:
    """A body as printed; `form` is the full form that it is known to stand for."""
    link = canonical(body.name)
    return {"name": body.name, "part": body.part, "form": link.form if link else None}


def quantity_data(quantity: Quantity) -> dict[str, Any]:
    """A figure with stable keys."""
    return {
        "words": quantity.words,
        "metric": quantity.metric,
        "comparator": quantity.comparator,
        "value": quantity.value,
        "value_max": quantity.value_max,
        "unit": quantity.unit,
        "masked": quantity.masked,
        "base": quantity.base,
        "scope": quantity.scope,
        "ratio": list(quantity.ratio),
    }


def place_data(place: Place) -> dict[str, Any]:
    """A place with stable keys."""
    return {
        "document": place.document,
        "title": place.title,
        "date": place.date,
        "section": place.section,
        "path": list(place.path),
        "paragraph": place.paragraph,
    }
