"""A record's text laid flat, once for all that is counted and sought in it."""

from __future__ import annotations

from collections.abc import Iterable

from converter.archive.plain import plain
from converter.record.tree import BlockNode, Inline, Node, Omitted, Pc, Record, SectionNode


class Flat:
    """Sections and paragraphs in the order of the text, parents first, and its words without marks.

    `lines` are headings and blocks with the id that leads to them, `whole` their words, one a line, `markers` the numbers
    of sections; `omitted` counts the places of noise. `marked`: some line may hold a mark.
    """

    __slots__ = ("lines", "marked", "markers", "omitted", "paragraphs", "sections", "whole")

    def __init__(self, record: Record) -> None:
        self.sections: list[SectionNode] = []
        self.paragraphs: list[BlockNode] = []
        self.lines: list[tuple[str | None, str]] = []
        self.markers: list[str] = []
        self.omitted = 0
        self.marked = False
        self._add(record.text, None)
        self.whole = "\n".join([words for _, words in self.lines])

    def _add(self, nodes: Iterable[Node], above: str | None) -> None:
        for node in nodes:
            if isinstance(node, BlockNode):
                content = node.content
                if len(content) == 1 and isinstance(content[0], str):  # nearly all lines
                    self.lines.append((node.id or above, content[0]))
                else:
                    self.lines.append((node.id or above, plain(content)))
                    self.omitted += _noise(content)
                    self.marked = True
                if node.kind == "p":
                    self.paragraphs.append(node)
            elif isinstance(node, SectionNode):
                self.sections.append(node)
                self.markers.append(plain(node.marker))
                self.lines.append((node.id, self._heading(node.heading)))
                self._add(node.children, node.id)
            else:
                self.omitted += 1

    def _heading(self, content: tuple[Inline, ...]) -> str:
        if not content:
            return ""
        first, last = content[0], content[-1]
        if len(content) <= 2 and isinstance(first, str):  # nearly all headings
            if last is first:
                return first
            if isinstance(last, Pc):
                return first + last.text
        self.marked = True
        return plain(content)

    def characters(self) -> int:
        """How many stand in the text, white space left out."""
        return sum(map(len, self.whole.split())) + sum(map(len, "".join(self.markers).split()))


def _noise(content: tuple[Inline, ...]) -> int:
    return sum(isinstance(item, Omitted) for item in content)
