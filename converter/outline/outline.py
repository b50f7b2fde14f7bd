"""The outline of a source: its documents with blocks, sections, omissions and doubts. The room's front door."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from converter import variants
from converter.corrections import Placed
from converter.frozen import frozen
from converter.model import Block, Diagnostic, Omission, Section, Source, Span
from converter.outline import account, clean, doubts, head, lines, markers, nodes, sections, split, tail, topics, tree
from converter.outline.lines import Lines
from converter.outline.split import Draft
from converter.patterns import compiled

# 同志们，…   各位代表！…   同志们：…  :a vocative that opens a paragraph of the closing address
_VOCATIVE = compiled(r"(?:同志们|各位代表|各位委员|朋友们|代表们|各位同志|同志們|各位代表們)[，,！!：:、]")

# 新华社26日讯   本报松岗3月5日电  :the report begins, and what a headline lists above it is over
_WIRE = compiled(r"(?:新华社|本报)[\u4e00-\u9fff]{0,6}(?:\d{1,2}月)?\d{1,2}日[ \u3000]?[电讯]")
_NEWLINE = compiled(r"\n")


@frozen
class OutlinedDocument:
    """A document's structure before its facts are read. `context`: lines outside it that speak of it."""

    span: Span
    slice: Span
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    omitted: tuple[Omission, ...]
    joins: tuple[Span, ...]
    diagnostics: tuple[Diagnostic, ...]
    context: tuple[Span, ...]
    editorial: bool
    part: bool


@frozen
class Outline:
    """All documents of a source, and its text with the noise blanked (same offsets).

    `plain` is that in simplified characters: `clean` itself unless the text is in traditional ones.
    """

    documents: tuple[OutlinedDocument, ...]
    clean: str
    plain: str


def outline(source: Source, corrected: Placed | None = None) -> Outline:
    """Find documents, blocks and sections. Every character that is no white space lies in a block or an omission."""
    raw = source.text
    word = corrected or Placed()
    printed, noise = clean.clean(raw, word.noise)
    text = variants.simplified(printed) if variants.traditional(raw) else printed
    cut = lines.split(text, word.joins)
    parts = split.split(text, cut.paragraphs, word.documents)
    parts.diagnostics.sort(key=lambda d: d.span)
    drafts = (_document(raw, printed, text, cut, draft, word) for draft in parts.drafts)
    found = [d for d in drafts if d.blocks]
    if not found:
        return _unread(raw, raw if text is printed else variants.simplified(raw))
    omitted = [*noise, *cut.omitted, *parts.omitted, *(o for d in found for o in d.omitted)]
    covered = [o.span for o in omitted] + [b.span for d in found for b in d.blocks]
    lost = account.uncovered(raw, covered)
    omitted = account.settle(
        [*omitted, *(Omission(s, "preface" if s.start < found[0].span.start else "afterword") for s in lost)]
    )
    left_out, doubted = [o.span.start for o in omitted], [d.span.start for d in parts.diagnostics]
    documents = []
    for document, slice_ in zip(found, account.slices([d.span.end for d in found], len(raw)), strict=True):
        own = tuple(omitted[slice(*(bisect_left(left_out, at) for at in slice_))])
        told = parts.diagnostics[slice(*(bisect_left(doubted, at) for at in slice_))]
        noted = tuple(sorted([*document.diagnostics, *told], key=lambda d: (d.span, d.code)))
        documents.append(replace(document, slice=slice_, omitted=own, diagnostics=noted))
    return Outline(tuple(documents), printed, text)


def _unread(raw: str, plain: str) -> Outline:
    """A source without any running text (a page's furniture alone, say) is one document, line for line."""
    blocks = tuple(
        Block("p", s) for s in account.uncovered(raw, [Span(m.start(), m.end()) for m in _NEWLINE.finditer(raw)])
    )
    if not blocks:
        return Outline((), raw, plain)
    span = Span(blocks[0].span.start, blocks[-1].span.end)
    bare = OutlinedDocument(span, Span(0, len(raw)), blocks, (), (), (), (), (), False, False)
    return Outline((bare,), raw, plain)


def _document(raw: str, printed: str, text: str, cut: Lines, draft: Draft, word: Placed) -> OutlinedDocument:
    """One document. `printed` is the clean text, `text` the same in simplified characters."""
    top = head.read(text, cut.paragraphs, draft.first, draft.last, draft.start)
    signed = tail.read(text, cut.paragraphs, top.body, draft.last)
    body = cut.paragraphs[top.body : draft.last]
    if top.body == draft.first and body and body[0].start < draft.start:  # 第三篇： stands in the same line
        body[0] = replace(body[0], start=draft.start)
    spans = [(p.start, p.end) for p in body]
    found = [c for c in markers.candidates(text, spans) if not (c.strong and c.start in word.text)]
    wrapped = bool(cut.wrapped) and any(p.joins for p in body)  # another document of the source may be, and this not
    labels = [t for t in topics.find(text, body, found, wrapped) if t.start not in word.text]
    labels = _corrected(labels, found, spans, word)
    closing = (_VOCATIVE.match(text, start) or _WIRE.match(text, start) for start, _ in spans)
    vocative = [n for n, found_here in enumerate(closing) if found_here and n]
    outcome = tree.build(text, spans, found, labels, vocative, word.headings)
    blocks = [*top.blocks]
    taken = {b.span for b in signed}
    blocks += [Block("p", Span(*at)) for at in spans if at not in taken]
    blocks += signed
    blocks.sort(key=lambda b: b.span)
    start = blocks[0].span.start if blocks else draft.start
    end = blocks[-1].span.end if blocks else draft.start
    found_parts = sections.make(text, printed, body, outcome.nodes)
    noticed = [*outcome.diagnostics]
    noticed += doubts.of_lines(text, cut, body)
    noticed += doubts.of_text(text, raw, Span(start, end), body)
    noticed += doubts.of_sections(text, found_parts, Span(start, end), body)
    return OutlinedDocument(
        span=Span(start, end),
        slice=Span(start, end),
        blocks=tuple(blocks),
        sections=found_parts,
        omitted=tuple(top.omitted),
        joins=tuple(j for p in body for j in p.joins),
        diagnostics=tuple(noticed),
        context=tuple(draft.context),
        editorial=draft.editorial,
        part=draft.part,
    )


def _corrected(
    labels: list[nodes.Topic], found: list[markers.Candidate], spans: list[tuple[int, int]], word: Placed
) -> list[nodes.Topic]:
    """Heading lines that an archivist named, beside those that were found."""
    if not word.headings:
        return labels
    marked = {c.start for c in found}
    named = [
        nodes.Topic(start, end, "line", number, True, word.headings[start])
        for number, (start, end) in enumerate(spans)
        if start in word.headings and start not in marked
    ]
    return sorted([t for t in labels if t.start not in word.headings] + named, key=lambda t: t.start)
