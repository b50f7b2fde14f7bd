"""Standoff to tree: a parsed document becomes its record.

Every character of the document's slice that is no white space stands exactly once in the record's text, whatever the
spans say: `plan` decides where, `marks` which marks can stand, `content` makes the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.model import Document, Parsed, Span
from converter.record.content import Content
from converter.record.head import head, language, speaker
from converter.record.marks import Marks, runs
from converter.record.plan import BlockPlan, Loss, NoisePlan, Plan, Planner, SectionPlan
from converter.record.tree import BlockNode, Inline, Node, Pc, Record, SectionNode


def build(parsed: Parsed, document: Document) -> Record:
    """The record of one document of a source.

    >>> from converter.model import Block, Source, Span
    >>> source = Source("a.txt", "同志们：\\n  开会了。", "0" * 64)
    >>> blocks = (Block("salutation", Span(0, 4)), Block("p", Span(7, 11)))
    >>> made = build(Parsed(source, ()), Document("a", "speech", Span(0, 11), Span(0, 11), blocks=blocks))
    >>> [(node.kind, node.id, node.content) for node in made.text]
    [('salutation', None, ('同志们：',)), ('p', 'p1', ('开会了。',))]
    """
    return build_with_losses(parsed, document)[0]


def build_with_losses(parsed: Parsed, document: Document) -> tuple[Record, tuple[Loss, ...]]:
    """The record, and the marks that could not be kept because their spans don't nest (no text is ever lost).

    Each of these is also among the findings of the record's head (F001).
    """
    text = parsed.source.text
    planner = Planner(text, document)
    plan = planner.plan()
    marks = Marks(text, planner.noise, runs(plan))
    marks.place((*document.commitments, *document.results))
    content = Content(text, planner.noise, document.omitted, document.joins, marks)
    part = planner.slice
    text_nodes = _nodes(plan, document, content, "")
    losses = (*planner.losses, *marks.losses)
    if losses:
        document = replace(document, diagnostics=(*document.diagnostics, *(loss.doubt() for loss in losses)))
    record = Record(
        id=document.id,
        kind=document.kind,
        language=language(text[part.start : part.end]),
        head=head(parsed, document, part),
        text=text_nodes,
    )
    return record, losses


def _nodes(plan: Sequence[Plan], document: Document, content: Content, place: str) -> tuple[Node, ...]:
    """The nodes of one container; `place` goes before its paragraphs' ids: "" or "s2.1."."""
    made: list[Node] = []
    paragraphs = 0
    for node in plan:
        if isinstance(node, BlockPlan):
            paragraphs += node.kind == "p"
            name = f"{place}p{paragraphs}" if node.kind == "p" else None
            made.append(BlockNode(node.kind, name, content.of(node.span), node.run_in))
        elif isinstance(node, NoisePlan):
            made.append(content.noise(node.span, document.omitted[node.index].reason))
        else:
            made.append(_section(node, document, content))
    return tuple(made)


def _section(plan: SectionPlan, document: Document, content: Content) -> SectionNode:
    section = plan.section
    marker = _closed(plan.marker, plan.opener, content)
    return SectionNode(
        id=section.id,
        place=section.place,
        number=section.number if marker else None,
        marker=marker,
        heading=_closed(plan.heading, plan.closer, content),
        children=_nodes(plan.children, document, content, f"{section.id}."),
        speaker=speaker(section.speaker),
    )


def _closed(words: Span | None, point: Span | None, content: Content) -> tuple[Inline, ...]:
    """The content of a marker or heading, with the punctuation behind it."""
    made = content.of(words) if words else ()
    return (*made, Pc(content.text[point.start : point.end])) if point else made
