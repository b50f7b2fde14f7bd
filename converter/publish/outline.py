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
    out: list[str] = []
    _list(nodes, out)
    return Markup("".join(out))


def _list(nodes: Iterable[Node], out: list[str]) -> None:
    at = len(out)
    _items(nodes, out)
    if len(out) > at:
        out[at] = f"<ol>{out[at]}"
        out.append("</ol>")


def _items(nodes: Iterable[Node], out: list[str]) -> None:
    for node in nodes:
        if not isinstance(node, SectionNode):
            continue
        if node.place == "block" or node.heading:
            out.append(f'<li><a href="#{escape(node.id)}">{escape(label(node))}</a>')
            _list(node.children, out)
            out.append("</li>")
        else:
            _items(node.children, out)
