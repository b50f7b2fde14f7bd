"""XML → Record. `read(write(record)) == record`, and `write(read(data)) == data` for every file the program wrote.

In a file that was edited by hand, line breaks inside a text count as an editor's wrapping: they vanish between Chinese
characters and at the edges of a line, elsewhere they are one space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from converter.patterns import compiled
from converter.record import attributes
from converter.record.dom import local, token, value
from converter.record.grammar import grammar_problems, parse
from converter.record.names import KINDS
from converter.record.problem import RecordError
from converter.record.tree import (
    BlockNode,
    Break,
    Char,
    Finding,
    Head,
    Inline,
    Node,
    Omitted,
    Pc,
    Record,
    SectionNode,
    SpeakerEntry,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = compiled(r"\s+")


def read(data: bytes, name: str) -> Record:
    """The record in a file's bytes; `name` is what messages call it.

    Raises RecordError (file, line, column, remedy) where it is empty, no XML, no record or against the grammar. The
    semantic rules are `validate`'s.
    """
    root = parse(data, name)
    if problems := grammar_problems(root, name):
        raise RecordError(problems[0])
    return from_tree(root)


def from_tree(root: _Element) -> Record:
    """The record in a tree that the grammar allows."""
    head, text = root
    return Record(
        id=value(root, "id"),
        kind=cast(Any, token(root, "kind")),
        language=token(root, "language"),
        head=_head(head),
        text=tuple(_node(child) for child in text),
    )


def _head(head: _Element) -> Head:
    parts: dict[str, list[attributes.Part]] = {}
    findings: list[Finding] = []
    for child in head:
        if local(child) == "diagnostics":
            findings += [attributes.finding(_given(one), map(_given, one)) for one in child]
        else:
            parts.setdefault(local(child), []).append((_given(child), _words(child)))
    return attributes.head(parts, tuple(findings))


def _words(element: _Element) -> str | None:
    return _unwrapped(element.text or "", first=True, last=True) or None


def _given(element: _Element) -> dict[str, str]:
    return {str(key): str(written) for key, written in element.attrib.items()}


def _node(element: _Element) -> Node:
    name = local(element)
    if name == "section":
        return _section(element)
    if name == "omitted":
        return _omitted(element)
    return BlockNode(KINDS[name], element.get("id"), _line(element), element.get("rend") is not None)


def _section(element: _Element) -> SectionNode:
    children = list(element)
    speaker: SpeakerEntry | None = None
    number: int | None = None
    marker: tuple[Inline, ...] = ()
    heading: tuple[Inline, ...] = ()
    while children and (name := local(children[0])) in ("speaker", "num", "heading"):
        child = children.pop(0)
        if name == "speaker":
            speaker = attributes.speaker(_given(child))
        elif name == "num":
            marker = _line(child)
            number = int(value(child, "value")) if marker and "value" in child.attrib else None
        else:
            heading = _line(child)
    return SectionNode(
        value(element, "id"),
        cast(Any, token(element, "place")),
        number,
        marker,
        heading,
        tuple(_node(child) for child in children),
        speaker,
    )


def _line(element: _Element) -> tuple[Inline, ...]:
    if len(element):
        return tuple(_content(element, edges=True))
    # Nearly all lines are one text.
    text = _unwrapped(element.text or "", first=True, last=True)
    return (text,) if text else ()


def _content(element: _Element, edges: bool = False) -> Iterator[Inline]:
    text = element.text or ""
    last = len(element) - 1
    if text := _unwrapped(text, first=edges, last=edges and last < 0):
        yield text
    for index, child in enumerate(element):
        yield _mark(child)
        if tail := _unwrapped(child.tail or "", last=edges and index == last):
            yield tail


def _unwrapped(text: str, first: bool = False, last: bool = False) -> str:
    if "\n" not in text:
        return text

    def joint(found: re.Match[str]) -> str:
        start, end = found.span()
        if "\n" not in found[0]:
            return found[0]
        if (first and start == 0) or (last and end == len(text)):
            return ""
        chinese = start > 0 and end < len(text) and not text[start - 1].isascii() and not text[end].isascii()
        return "" if chinese else " "

    return _SPACE.sub(joint, text)


def _omitted(element: _Element) -> Omitted:
    return Omitted(value(element, "reason"), cast(Any, _line(element)))


def _mark(element: _Element) -> Inline:
    name = local(element)
    if name == "g":
        return Char(int(value(element, "code")[2:], 16))
    if name == "lb":
        return Break()
    if name == "pc":
        return Pc(element.text or "")
    if name == "omitted":
        return _omitted(element)
    made = attributes.mark(name, _given(element), tuple(_content(element)))
    assert made is not None, "the grammar allows no other"
    return made
