"""A source read from end to end: outline, then metadata, then commitments and results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from converter.corrections import QUOTED, Corrections, dated, facts_of, place, quoted, spoken
from converter.facts import verbatim
from converter.facts.commitments import extract_all
from converter.facts.metadata import Description, describe
from converter.facts.people import organisation_of
from converter.facts.widths import widened
from converter.identity import document_ids
from converter.model import Diagnostic, Document, Parsed, Source, Span
from converter.outline.outline import outline
from converter.variants import simplified


def parse(source: Source, corrections: Corrections | None = None) -> Parsed:
    """Everything that can be told of a source. Never raises on any text; doubts are diagnostics."""
    word = corrections or Corrections()
    placed = place(source, word)
    found = outline(source, placed)
    foreign = found.plain is not found.clean  # it is read in simplified characters and told as printed
    raw = simplified(source.text) if foreign else source.text
    read = widened(found.plain)
    names = document_ids(source.path, len(found.documents))
    documents = []
    for number, (name, structure) in enumerate(zip(names, found.documents, strict=True), 1):
        told = verbatim.restore(describe(raw, found.plain, structure), raw, source.text)
        head = _corrected(told, facts_of(word, number))
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
            occasion=head.occasion,
            place=head.place,
            addressees=head.addressees,
            speakers=head.speakers,
            blocks=structure.blocks,
            sections=head.sections,
            omitted=structure.omitted,
            joins=structure.joins,
            diagnostics=tuple(sorted((*structure.diagnostics, *head.diagnostics), key=lambda d: (d.span, d.code))),
        )
        promised = extract_all(read, verbatim.as_read(document) if foreign else document)
        commitments, results = verbatim.restore(promised, read, found.clean)
        documents.append(replace(document, commitments=commitments, results=results))
    stale = [c for c in word.documents if not 1 <= c.number <= len(documents)]
    doubts = [
        *placed.diagnostics,
        *(Diagnostic("C002", Span(0, 0), (("what", f"[[document]] {c.number}"),)) for c in stale),
    ]
    applied = [c for c in word.documents if c not in stale]
    doubts += [Diagnostic("C001", Span(0, 0), (("what", f"[[document]] {c.number}"),)) for c in applied]
    return Parsed(source, tuple(documents), tuple(doubts))


def _corrected(head: Description, facts: Mapping[str, Any]) -> Description:
    """An archivist's word over what was read; a commitment's year follows a corrected date."""
    if not facts:
        return head
    changes: dict[str, Any] = {}
    for key in QUOTED:
        if key in facts:
            changes[key] = quoted(str(facts[key]))
    if "kind" in facts:
        changes["kind"] = facts["kind"]
    if "date" in facts:
        changes["date"] = dated(str(facts["date"]))
    if "speakers" in facts:
        changes["speakers"] = tuple(
            replace(one, organisation=organisation_of(one.role)) for one in spoken(facts["speakers"])
        )
    if "addressees" in facts:
        changes["addressees"] = tuple(found for name in facts["addressees"] if (found := quoted(name)))
    settled = {code for key, code in (("title", "M001"), ("date", "M002"), ("date", "M003")) if facts.get(key)}
    return replace(head, **changes, diagnostics=tuple(d for d in head.diagnostics if d.code not in settled))
