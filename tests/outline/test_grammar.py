"""Documents that were made from a tree give back that tree."""

from __future__ import annotations

from hypothesis import given, settings

from converter.outline.outline import outline
from tests.outline import grammar
from tests.outline.invariants import source

Part = tuple[int, str, int | None]


def squeezed(words: str | None) -> str | None:
    """Without white space and closing punctuation."""
    return "".join(words.split()).rstrip("。，：,:、") if words else words


def found(text: str) -> tuple[list[Part], dict[int, str | None]]:
    """Start, marker and parent's start of each part, and the headings by start."""
    documents = outline(source(text)).documents
    assert len(documents) == 1
    starts = {section.id: section.span.start for section in documents[0].sections}
    parts = [
        (each.span.start, squeezed(each.marker) or "", starts[each.parent] if each.parent else None)
        for each in documents[0].sections
    ]
    return parts, {each.span.start: squeezed(each.heading) for each in documents[0].sections}


def check(text: str, wanted: list[grammar.Wanted]) -> None:
    """The tree and the headings that begin lines, exactly."""
    parts, headings = found(text)
    assert parts == [(each.start, squeezed(each.marker), each.parent) for each in wanted], text
    for each in wanted:
        if each.block:
            assert headings[each.start] == squeezed(each.heading), text


@settings(max_examples=150, deadline=None)
@given(grammar.documents())
def test_documents_give_back_their_tree(made: tuple[str, list[grammar.Wanted]]) -> None:
    check(*made)
