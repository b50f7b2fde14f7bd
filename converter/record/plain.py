"""The text of a record: its characters in their order, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.record.tree import BlockNode, Break, Char, Inline, Node, Omitted, Pc, SectionNode


def text_of(content: Iterable[Inline], *, omitted: bool = True) -> str:
    """The characters of a content, `Char` decoded; `omitted=False` leaves noise out."""
    return "".join(_inline(content, omitted))


def characters(nodes: Iterable[Node]) -> str:
    """All characters of a record's text in order, noise and numbers included, nothing between blocks."""
    return "".join(_nodes(nodes))


def _nodes(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, SectionNode):
            yield from _inline(node.marker, True)
            yield from _inline(node.heading, True)
            yield from _nodes(node.children)
        elif isinstance(node, BlockNode):
            yield from _inline(node.content, True)
        else:
            yield from _inline((node,), True)


def _inline(content: Iterable[Inline], omitted: bool) -> Iterator[str]:
    for item in content:
        if isinstance(item, str):
            yield item
        elif isinstance(item, Char):
            yield chr(item.code)
        elif isinstance(item, Pc):
            yield item.text
        elif isinstance(item, Break) or (isinstance(item, Omitted) and not omitted):
            continue
        else:
            yield from _inline(item.content, omitted)
