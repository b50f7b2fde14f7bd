"""Documents that were made from a tree give back that tree."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from converter.outline.outline import OutlinedDocument, outline
from tests.outline import grammar
from tests.outline.invariants import source

Part = tuple[int, str, int | None]


def squeezed(words: str | None) -> str | None:
    """Without white space and closing punctuation."""
    return "".join(words.split()).rstrip("。，：,:、") if words else words


def parts_of(document: OutlinedDocument) -> tuple[list[Part], dict[int, str | None]]:
    """Start, marker and parent's start of each part, and the headings by start."""
    starts = {section.id: section.span.start for section in document.sections}
    parts = [
        (each.span.start, squeezed(each.marker) or "", starts[each.parent] if each.parent else None)
        for each in document.sections
    ]
    return parts, {each.span.start: squeezed(each.heading) for each in document.sections}


def check(document: OutlinedDocument, wanted: list[grammar.Wanted], text: str) -> None:
    """The tree, the headings that begin lines and the numbers that are missing, exactly."""
    parts, headings = parts_of(document)
    assert parts == [(each.start, squeezed(each.marker), each.parent) for each in wanted], text
    for each in wanted:
        if each.block:
            assert headings[each.start] == squeezed(each.heading), text
    gaps = {each.span.start for each in document.diagnostics if each.code == "N001"}
    assert gaps == {each.start for each in wanted if each.gap}, text


@settings(max_examples=100, deadline=None)
@given(grammar.documents())
def test_documents_give_back_their_tree(made: grammar.Made) -> None:
    [document] = outline(source(made.text)).documents
    check(document, made.wanted, made.text)
    assert made.miscounted == any(each.code == "S001" for each in document.diagnostics), made.text


@settings(max_examples=40, deadline=None)
@given(grammar.compilations())
def test_compilations_give_back_their_documents(made: tuple[str, list[list[grammar.Wanted]]]) -> None:
    text, parts = made
    documents = outline(source(text)).documents
    assert len(documents) == len(parts), text
    for document, wanted in zip(documents, parts, strict=True):
        check(document, wanted, text)


LONG = "各苏木镇把草场边界逐户讲清楚，牧户和工作队坐下来商量办法，把账本摊开给群众看个明白，水利站沿河道查看每处险工"
HEAD = f"在全旗春季工作会议上的讲话\n同志们：\n{LONG}。\n"
# Found by the grammar once, and mended since: a text, and each part's marker with the marker of the part above it.
FOUND = {
    "a series inside a paragraph, the same series at lines further on": (
        f"一、抓好春耕备料。{LONG}。第一，{LONG}；第二，{LONG}。\n二、办好学校食堂。{LONG}。\n第一，{LONG}。\n第二，{LONG}。\n",
        ["一、", "第一，<一、", "第二，<一、", "二、", "第一，<二、", "第二，<二、"],
    ),
    "a colon opens a series where the document nests the two the other way round before": (
        f"一、抓好春耕备料。一是{LONG}：（1）{LONG}；（2）{LONG}；二是{LONG}。\n"
        f"二、办好学校食堂。{LONG}。（1）{LONG}：一是{LONG}；二是{LONG}；（2）{LONG}。\n",
        [
            "一、",
            "一是<一、",
            "（1）<一是",
            "（2）<一是",
            "二是<一、",
            "二、",
            "（1）<二、",
            "一是<（1）",
            "二是<（1）",
            "（2）<二、",
        ],
    ),
    "a heading without text holds the series right below it": (
        f"（一）办好学校食堂\n{LONG}。\n（二）抓好春耕备料\n第一，{LONG}。第二，{LONG}。\n",
        ["（一）", "（二）", "第一，<（二）", "第二，<（二）"],
    ),
}


def outlined(text: str) -> list[str]:
    """第一，<（二）: each part's marker, and the marker of the part above it."""
    [document] = outline(source(HEAD + text)).documents
    names = {each.id: each.marker for each in document.sections}
    return [f"{each.marker}<{names[each.parent]}" if each.parent else each.marker for each in document.sections]


@pytest.mark.parametrize("what", FOUND)
def test_what_the_grammar_found(what: str) -> None:
    text, wanted = FOUND[what]
    assert outlined(text) == wanted
