"""A source read from end to end: outline, then metadata, then commitments."""

from __future__ import annotations

from dataclasses import replace

from converter.facts.commitments import extract
from converter.facts.metadata import describe
from converter.identity import document_ids
from converter.model import Document, Parsed, Source
from converter.outline.outline import outline


def parse(source: Source) -> Parsed:
    """Everything that can be told of a source. Never raises on any text; doubts are diagnostics."""
    found = outline(source)
    names = document_ids(source.path, len(found.documents))
    documents = []
    for name, structure in zip(names, found.documents, strict=True):
        head = describe(source, found.clean, structure)
        document = Document(
            id=name,
            kind=head.kind,
            span=structure.span,
            slice=structure.slice,
            title=head.title,
            meeting=head.meeting,
            date=head.date,
            publisher=head.publisher,
            reference=head.reference,
            speakers=head.speakers,
            blocks=structure.blocks,
            sections=head.sections,
            omitted=structure.omitted,
            joins=structure.joins,
            diagnostics=tuple(sorted((*structure.diagnostics, *head.diagnostics), key=lambda d: (d.span, d.code))),
        )
        documents.append(replace(document, commitments=extract(found.clean, document)))
    return Parsed(source, tuple(documents))
