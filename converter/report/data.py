"""The report as JSON: figures without times, the same for the same files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from converter.report.figures import PER, WEIGHTS, DocumentFigures, FileFigures, Place
from converter.report.totals import Order, ordered, same_texts, total
from converter.report.wording import said


def as_json(files: Sequence[FileFigures], order: Order = "doubt") -> dict[str, object]:
    """Totals, and the files in order. Keys are those of the figures; depths are strings, as JSON wants."""
    sums = asdict(total(files))
    del sums["seconds"]
    sums["sections"] = _keys(sums["sections"])
    return {
        "doubt": {"weights": dict(WEIGHTS), "per_characters": PER},
        "totals": _rounded(sums),
        "same_texts": same_texts(files),
        "files": [_file(file) for file in ordered(files, order)],
    }


def _file(file: FileFigures) -> dict[str, object]:
    return {
        "path": file.path,
        "error": file.error,
        "encoding": file.encoding,
        "characters": file.characters,
        "doubt": round(file.doubt, 3),
        "diagnostics": dict(file.diagnostics),
        "documents": [_document(each) for each in file.documents],
        "places": [_place(each) for each in file.places],
    }


def _document(document: DocumentFigures) -> dict[str, object]:
    figures = asdict(document)
    figures["sections"] = _keys(figures["sections"])
    figures["share"] = round(document.share, 4)
    return figures


def _place(place: Place) -> dict[str, object]:
    message, remedy = said(place)
    return {
        "code": place.diagnostic.code,
        "line": place.line,
        "column": place.column,
        "message": message,
        "remedy": remedy,
        "excerpt": place.excerpt,
    }


def _keys(table: dict[int, int]) -> dict[str, int]:
    return {str(key): number for key, number in table.items()}


def _rounded(sums: dict[str, object]) -> dict[str, object]:
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in sums.items()}
