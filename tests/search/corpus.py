"""The project's examples as documents to search."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from converter.engine import parse
from converter.record.build import build
from converter.search.document import Document
from converter.search.passages import document
from converter.sources import read

EXAMPLES = Path(__file__).parents[2] / "examples"


@cache
def documents() -> dict[str, Document]:
    """Documents of the examples by id."""
    found: dict[str, Document] = {}
    for path in sorted(EXAMPLES.glob("*.txt")):
        parsed = parse(read(path, name=path.name))
        for each in parsed.documents:
            record = build(parsed, each)
            found[record.id] = document(record, "1", f"documents/{record.id}/index.html", kind=record.kind)
    return found
