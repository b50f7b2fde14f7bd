"""What holds for the parse of any text at all: nothing lost, nothing twice, everything in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from converter.diagnostics import CATALOGUE, describe, excerpt
from converter.model import Document, Parsed, Section, Source, Span
from converter.outline.reasons import REASONS


def source(text: str, path: str = "text.txt") -> Source:
    """A source of a text that is at hand."""
    return Source(path, text, "0" * 64)


def breaches(parsed: Parsed) -> list[str]:
    """All that is wrong with a parse, as words; empty where it is sound."""
    text = parsed.source.text
    found = [*_coverage(parsed), *_slices(parsed)]
    names = [document.id for document in parsed.documents]
    if len(set(names)) < len(names):
        found.append(f"document ids not unique: {names}")
    for document in parsed.documents:
        found += [*_blocks(document, text), *_sections(document, text), *_facts(document, text)]
    for diagnostic in (*parsed.diagnostics, *(d for document in parsed.documents for d in document.diagnostics)):
        if not 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text):
            found.append(f"diagnostic {diagnostic.code} outside the text: {diagnostic.span}")
        if diagnostic.code not in CATALOGUE:
            found.append(f"diagnostic without an entry: {diagnostic.code}")
        elif any("{" in words for words in describe(diagnostic, "zh") if "{" not in str(diagnostic.data)):
            found.append(f"diagnostic {diagnostic.code} with a placeholder left: {describe(diagnostic, 'zh')}")
        describe(diagnostic, "en")
        excerpt(parsed.source, diagnostic.span)
    return found


def _coverage(parsed: Parsed) -> Iterator[str]:
    """Each character that is no white space lies in one block, or else in one omission."""
    text = parsed.source.text
    blocks = bytearray(len(text) + 1)
    omitted = bytearray(len(text) + 1)
    for document in parsed.documents:
        for block in document.blocks:
            for at in range(*block.span):
                blocks[at] += 1
        for omission in document.omitted:
            if omission.reason not in REASONS:
                yield f"reason without an entry: {omission.reason}"
            for at in range(*omission.span):
                omitted[at] += 1
    if parsed.documents:
        for at, character in enumerate(text):
            if blocks[at] > 1:
                yield f"in {blocks[at]} blocks: {at} {text[at : at + 12]!r}"
                return
            if omitted[at] > 1:
                yield f"in {omitted[at]} omissions: {at} {text[at : at + 12]!r}"
                return
            if not character.isspace() and not blocks[at] and not omitted[at]:
                yield f"lost: {at} {text[at : at + 12]!r}"
                return
    elif text.strip():
        yield "no document, yet there is text"


def _slices(parsed: Parsed) -> Iterator[str]:
    """The slices of a source's documents follow one another and cover it."""
    at = 0
    for document in parsed.documents:
        if document.slice.start != at:
            yield f"slice of {document.id} begins at {document.slice.start}, not {at}"
        at = document.slice.end
        if not document.slice.start <= document.span.start <= document.span.end <= document.slice.end:
            yield f"{document.id}: {document.span} outside its slice {document.slice}"
        for omission in document.omitted:
            if not _inside(omission.span, document.slice):
                yield f"{document.id}: omission {omission} outside its slice {document.slice}"
    if parsed.documents and at != len(parsed.source.text):
        yield f"slices end at {at} of {len(parsed.source.text)}"


def _blocks(document: Document, text: str) -> Iterator[str]:
    """Blocks in order, without white space at their ends; an omission lies wholly in a block or outside all."""
    yield from _in_order([block.span for block in document.blocks], "block")
    yield from _in_order([omission.span for omission in document.omitted], "omission")
    for block in document.blocks:
        if not _inside(block.span, document.span):
            yield f"block {block} outside the document {document.span}"
        words = text[slice(*block.span)]
        if not words or words[0].isspace() or words[-1].isspace():
            yield f"block with white space at an end: {block} {words[:12]!r}"
    for omission in document.omitted:
        for block in document.blocks:
            apart = omission.span.end <= block.span.start or block.span.end <= omission.span.start
            if not apart and not _inside(omission.span, block.span):
                yield f"{omission} across the end of {block}"
    lifted = _lifted(document)
    for join in document.joins:
        if not any(_inside(join, block.span) for block in document.blocks):
            yield f"join outside the blocks: {join}"
        if any(not text[at].isspace() and at not in lifted for at in range(*join)):
            yield f"join over words: {text[slice(*join)]!r}"


def _sections(document: Document, text: str) -> Iterator[str]:
    """Parents before children and around them, siblings apart, ids unique, markers and headings as printed."""
    ids = [section.id for section in document.sections]
    if len(set(ids)) < len(ids):
        yield f"section ids not unique: {ids}"
    lifted = _lifted(document)
    seen: dict[str, Section] = {}
    starts = [section.span.start for section in document.sections]
    if starts != sorted(set(starts)):
        yield f"sections out of order: {starts}"
    last_child: dict[str | None, Span] = {}
    for section in document.sections:
        parent = seen.get(section.parent) if section.parent else None
        if section.parent and parent is None:
            yield f"{section.id}: parent {section.parent} does not come before"
        around = parent.span if parent else document.span
        if not _inside(section.span, around):
            yield f"{section.id} {section.span} not inside {section.parent} {around}"
        if section.depth != (parent.depth + 1 if parent else 1):
            yield f"{section.id}: depth {section.depth}"
        before = last_child.get(section.parent)
        if before is not None and before.end > section.span.start:
            yield f"{section.id} {section.span} overlaps its elder {before}"
        last_child[section.parent] = section.span
        seen[section.id] = section
        if section.marker_span is not None:
            if text[slice(*section.marker_span)] != section.marker or section.marker_span.start != section.span.start:
                yield f"{section.id}: marker {section.marker!r} is not at {section.marker_span}"
        elif section.marker:
            yield f"{section.id}: marker {section.marker!r} without a place"
        if section.heading_span is not None:
            printed = "".join(text[at] for at in range(*section.heading_span) if at not in lifted)
            if "".join(printed.split()) != "".join((section.heading or "").split()) or not printed.strip():
                yield f"{section.id}: heading {section.heading!r} is not at {section.heading_span}"
            if not _inside(section.heading_span, section.span):
                yield f"{section.id}: heading {section.heading_span} outside {section.span}"
        elif section.heading is not None:
            yield f"{section.id}: heading {section.heading!r} without a place"


def _facts(document: Document, text: str) -> Iterator[str]:
    """Every span in bounds; commitments in sections that exist."""
    lifted = _lifted(document)
    spans: list[tuple[str, Span | None]] = [
        (name, fact.span)
        for name in ("title", "meeting", "date", "publisher", "reference")
        if (fact := getattr(document, name)) is not None
    ]
    spans += [("speaker", speaker.span) for speaker in document.speakers]
    for commitment in document.commitments:
        spans.append((commitment.id, commitment.span))
        spans += [(f"{commitment.id} target", target.span) for target in commitment.targets]
        spans += [(f"{commitment.id} body", body.span) for body in commitment.responsible]
        if commitment.deadline is not None:
            spans.append((f"{commitment.id} deadline", commitment.deadline.span))
        if commitment.section is not None and commitment.section not in {each.id for each in document.sections}:
            yield f"{commitment.id}: no section {commitment.section}"
        words = "".join(text[at] for at in range(*commitment.span) if at not in lifted)
        if "".join(words.split()) != "".join(commitment.text.split()):
            yield f"{commitment.id}: text {commitment.text!r} is not at its span: {words!r}"
    for name, span in spans:
        if span is not None and not 0 <= span.start < span.end <= len(text):
            yield f"{name} out of bounds: {span}"
    names = [commitment.id for commitment in document.commitments]
    if len(set(names)) < len(names):
        yield f"commitment ids not unique: {names}"


def _lifted(document: Document) -> set[int]:
    return {at for omission in document.omitted for at in range(*omission.span)}


def _in_order(spans: Sequence[Span], what: str) -> Iterator[str]:
    for left, right in pairwise(spans):
        if left.end > right.start:
            yield f"{what} {right} begins before {left} ends"


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start <= inner.end <= outer.end
