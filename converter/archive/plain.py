"""The words of a record without its marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.record.tree import BlockNode, Break, Char, Inline, Node, Omitted, Pc, SectionNode


def plain(content: Iterable[Inline], *, closing: bool = True) -> str:
    """The document's own words in `content`: no noise, U+FFFD for what XML can't hold; `closing` keeps the Pc."""
    if isinstance(content, tuple) and len(content) == 1 and isinstance(content[0], str):
        return content[0]  # nearly all lines are one text
    pieces: list[str] = []
    for item in content:
        if isinstance(item, str):
            pieces.append(item)
        elif isinstance(item, Char):
            pieces.append("\ufffd")
        elif isinstance(item, Pc):
            pieces.append(item.text if closing else "")
        elif not isinstance(item, Break | Omitted):
            pieces.append(plain(item.content))
    return "".join(pieces)


def noise(omitted: Omitted) -> str:
    """The words of left-out text."""
    return "".join(item if isinstance(item, str) else "\ufffd" for item in omitted.content)


def label(section: SectionNode, width: int = 18) -> str:
    """How lists call a section: its marker and heading, or its marker and its first words.

    A marker that is a word (一是) keeps no space before what follows, as printed.
    """
    content = section.heading
    if len(content) == 2 and isinstance(content[1], Pc):
        content = content[:1]  # as most are: without its 。
    heading = plain(content, closing=False).strip()
    if not heading:
        first = next((words for words in _words(section.children)), "")
        heading = first[:width] + ("…" if len(first) > width else "")
    return f"{plain(section.marker).strip()}{heading}" or section.id


def _words(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, BlockNode):
            words = plain(node.content).strip()
            if words:
                yield words
        elif isinstance(node, SectionNode):
            yield label(node)
