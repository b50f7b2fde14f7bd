"""Rows as CSV, JSON and NDJSON. UTF-8; the same rows give the same bytes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from converter.ledger.rows import Place, Row

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
    made = row.commitment
    return {
        "number": number,
        "id": made.id,
        "kind": made.kind,
        "text": made.text,
        "targets": [
            {
                "words": each.words,
                "metric": each.metric,
                "comparator": each.comparator,
                "value": each.value,
                "value_max": each.value_max,
                "unit": each.unit,
                "masked": each.masked,
            }
            for each in made.targets
        ],
        "deadline": {"words": made.deadline.words, "date": made.deadline.date} if made.deadline else None,
        "responsible": [{"name": body.name, "part": body.part} for body in made.responsible],
        "certainty": made.certainty,
        "rule": made.rule,
        "place": place_data(row.place),
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
