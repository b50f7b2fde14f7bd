"""A record's text → plain text and Markdown, as printed: one line a paragraph, what runs in stays in its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from converter.archive.plain import plain
from converter.patterns import compiled
from converter.record.tree import BlockNode, Node, Record, SectionNode

_MARKS = compiled(r"[\\`*_\[\]<>&|~#]")  # are markup wherever they stand: 完成**公里, <b>
_SPACES = compiled(r"[\s\0]+")
# Make a line something else than a paragraph where it begins with them: - 一, + 一, =, 1. 一, 2) 一, : 一
_LINE = compiled(r"(?:[+=:-]|(?P<number>\d+)(?P<point>[.)]))")


def text(record: Record) -> bytes:
    """Plain text in UTF-8, without noise: an empty line between paragraphs."""
    return _file(words for _, words in _lines(record, str))


def markdown(record: Record) -> bytes:
    """CommonMark in UTF-8: headings by level, every character of the text shown as it is."""
    lines: list[tuple[int, str]] = []
    for level, words in _lines(record, _escape):
        if level == 1 and lines and lines[-1][0] == 1:  # a title in several lines
            lines[-1] = (1, f"{lines[-1][1]} {words}")
        else:
            lines.append((level, words))
    if record.head.title and not any(level == 1 for level, _ in lines):
        lines.insert(0, (1, _escape(_SPACES.sub(" ", record.head.title).strip())))
    return _file("#" * level + " " + words if level else _first(words) for level, words in lines if words)


def _file(lines: Iterable[str]) -> bytes:
    return ("\n\n".join(line for line in lines if line) + "\n").encode()


def _escape(words: str) -> str:
    return _MARKS.sub(r"\\\g<0>", words)


def _first(words: str) -> str:
    found = _LINE.match(words)
    if found is None:
        return words
    return f"{found['number']}\\{words[found.end() - 1 :]}" if found["point"] else f"\\{words}"


class _Printed:
    """The printed lines; level 0 for a paragraph, 1 for the title, more for a heading."""

    def __init__(self, escape: Callable[[str], str]) -> None:
        self.lines: list[tuple[int, str]] = []
        self.escape = escape
        self.going = False  # the last line takes what runs in

    def add(self, level: int, words: str, run_in: bool) -> None:
        words = self.escape(_SPACES.sub(" ", words) if run_in else _SPACES.sub(" ", words).strip())
        if run_in and self.going and self.lines:
            level, before = self.lines.pop()
            words = before + words
        self.lines.append((level, words))

    def nodes(self, nodes: Iterable[Node], level: int) -> None:
        for node in nodes:
            if isinstance(node, BlockNode):
                self.add(node.kind == "title", plain(node.content), node.run_in)
                self.going = node.kind == "p"
            elif isinstance(node, SectionNode):
                self.section(node, level)
            else:
                self.going = False

    def section(self, node: SectionNode, level: int) -> None:
        goes_on = node.goes_on
        heading = bool(node.heading) and node.place == "block"
        words = plain(node.marker) + plain(node.heading)
        # A heading with text in its line is a paragraph to Markdown.
        self.add(min(level, 6) if heading and not goes_on else 0, words, node.place == "inline")
        self.going = goes_on
        self.nodes(node.children, level + 1 if heading else level)


def _lines(record: Record, escape: Callable[[str], str]) -> list[tuple[int, str]]:
    printed = _Printed(escape)
    printed.nodes(record.text, 2)
    return [(level, words.strip()) for level, words in printed.lines]
