"""The figures of one parsed source. Pure: nothing is read, nothing is worded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field

from converter.diagnostics import CATALOGUE, excerpt
from converter.frozen import frozen
from converter.identity import text_digest
from converter.model import Diagnostic, Document, Parsed, Severity, Source, Span
from converter.report.breaks import sequence_breaks

# How much a finding weighs in the doubt score.
WEIGHTS: Mapping[Severity, float] = {"error": 10, "warning": 3, "info": 0.2}
PER = 1000  # characters that a doubt score speaks of; shorter files count as so long
SHOWN = 5  # places that are kept for each code of a file


@frozen
class Place:
    """Where a finding stands: line and column from one, and the words there."""

    diagnostic: Diagnostic
    line: int
    column: int
    excerpt: str


@frozen
class DocumentFigures:
    """One document. Characters are those that are no white space; `headed` lie inside sections."""

    id: str
    kind: str
    title: str | None
    date: str | None
    characters: int
    headed: int
    sections: Mapping[int, int]  # depth → how many
    breaks: Mapping[str, int]  # gap, repeat, restart, start → how many
    diagnostics: Mapping[str, int]  # code → how many
    omitted: Mapping[str, int]  # reason → characters
    commitments: int
    targets: int
    deadlines: int
    bodies: int
    text_sha256: str  # of its part of the source, white space aside: one text, one digest

    @property
    def share(self) -> float:
        """Share of the text that stands under headings or numbers."""
        return self.headed / self.characters if self.characters else 0.0


@frozen
class FileFigures:
    """One source. `error` says why it could not be read; then all else is empty."""

    path: str
    encoding: str | None = None
    characters: int = 0
    documents: tuple[DocumentFigures, ...] = ()
    diagnostics: Mapping[str, int] = field(default_factory=dict)
    places: tuple[Place, ...] = ()
    seconds: float = 0.0
    error: str | None = None

    @property
    def doubt(self) -> float:
        """Weighted findings per 1,000 characters; see `WEIGHTS`."""
        weight = sum(WEIGHTS[CATALOGUE[code].severity] * number for code, number in self.diagnostics.items())
        return weight * PER / max(PER, self.characters)

    def of_severity(self, severity: Severity) -> int:
        """How many findings of one severity."""
        return sum(number for code, number in self.diagnostics.items() if CATALOGUE[code].severity == severity)


def of_source(parsed: Parsed, path: str, seconds: float = 0.0) -> FileFigures:
    """The figures of a parsed source; `path` is the file as the user knows it."""
    source = parsed.source
    found = [*parsed.diagnostics, *(d for document in parsed.documents for d in document.diagnostics)]
    return FileFigures(
        path=path,
        encoding=source.encoding,
        characters=_size(source.text, Span(0, len(source.text))),
        documents=tuple(_of_document(document, source.text) for document in parsed.documents),
        diagnostics=_sorted(Counter(d.code for d in found)),
        places=_places(found, source),
        seconds=seconds,
    )


def _of_document(document: Document, text: str) -> DocumentFigures:
    tops = [section.span for section in document.sections if section.parent is None]
    targets = sum(len(each.targets) for each in document.commitments)
    bodies = sum(len(each.responsible) for each in document.commitments)
    omitted: Counter[str] = Counter()
    for omission in document.omitted:
        omitted[omission.reason] += _size(text, omission.span)
    return DocumentFigures(
        id=document.id,
        kind=document.kind,
        title=document.title.value if document.title else None,
        date=document.date.value if document.date else None,
        characters=_own(document, text, document.span),
        headed=sum(_own(document, text, span) for span in tops),
        sections=dict(sorted(Counter(section.depth for section in document.sections).items())),
        breaks=_sorted(Counter(each.kind for each in sequence_breaks(document.sections))),
        diagnostics=_sorted(Counter(d.code for d in document.diagnostics)),
        omitted=_sorted(omitted),
        commitments=len(document.commitments),
        targets=targets,
        deadlines=sum(each.deadline is not None for each in document.commitments),
        bodies=bodies,
        text_sha256=text_digest(text[document.slice.start : document.slice.end]),
    )


def _own(document: Document, text: str, span: Span) -> int:
    """Characters of a span that are the document's, not omitted."""
    lifted = (Span(max(o.span.start, span.start), min(o.span.end, span.end)) for o in document.omitted)
    return _size(text, span) - sum(_size(text, each) for each in lifted if each.start < each.end)


def _size(text: str, span: Span) -> int:
    return len("".join(text[span.start : span.end].split()))


def _places(found: list[Diagnostic], source: Source) -> tuple[Place, ...]:
    """The first few places of each code, in the order of the text."""
    kept: Counter[str] = Counter()
    out = []
    for each in sorted(found, key=lambda d: (d.code, d.span)):
        kept[each.code] += 1
        if kept[each.code] <= SHOWN:
            out.append(Place(each, *source.locate(each.span.start), excerpt(source, each.span)))
    return tuple(out)


def _sorted(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items()))
