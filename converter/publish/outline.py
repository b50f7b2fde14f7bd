"""A record's sections → nested contents."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from converter.archive.plain import label
from converter.publish.html import escape
from converter.record.tree import Node, SectionNode


def outline(nodes: Iterable[Node]) -> Markup:
    """Nested lists of links to the sections that a reader sees as parts: those that begin a line or have a heading.

    An inline section without a heading (二要…) is left to the text; what it holds moves up to its parent.
    """
    return Markup(_list(nodes))


def _list(nodes: Iterable[Node]) -> str:
    items = "".join(_items(nodes))
    return f"<ol>{items}</ol>" if items else ""


def _items(nodes: Iterable[Node]) -> Iterable[str]:
    for node in nodes:
        if not isinstance(node, SectionNode):
            continue
        if node.place == "block" or node.heading:
            words = f'<a href="#{escape(node.id)}">{escape(label(node))}</a>'
            yield f"<li>{words}{_list(node.children)}</li>"
        else:
            yield from _items(node.children)
