"""A table for a terminal: hanzi take two columns, long cells are broken into lines, nothing moves the cursor."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from converter.frozen import frozen

_GAP = "  "
_WIDE = frozenset("WF")
_NO_WIDTH = frozenset(("Mn", "Me", "Cf"))
_CLOSING = frozenset("，。；：、！？）”》〉〕％%")  # no line begins with these


@frozen
class Column:
    """A head, and the most columns of the terminal that its cells may take. `right`: numbers end in one line."""

    head: str
    width: int
    right: bool = False


def width(text: str) -> int:
    """Columns that a text takes on a terminal.

    >>> width("营造林3.5万亩"), width("e\\u0301")
    (13, 1)
    """
    return sum(_cell(char) for char in text)


def shown(text: str) -> str:
    """A text that can be printed: what would move the cursor or switch the direction of writing becomes a space."""
    return "".join(" " if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Cs") else char for char in text)


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table: its head, a rule below it, and as many lines a row as its longest cell takes."""
    lines = [[_broken(shown(cell), column.width) for cell, column in zip(row, columns, strict=True)] for row in rows]
    heads = [[column.head] for column in columns]
    widths = [
        max([width(column.head), *(width(line) for row in lines for line in row[at])])
        for at, column in enumerate(columns)
    ]
    yield from _lines(columns, heads, widths)
    yield _GAP.join("─" * each for each in widths)
    for row in lines:
        yield from _lines(columns, row, widths)


def _lines(columns: Sequence[Column], row: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    for at in range(max(len(cell) for cell in row)):
        parts = []
        for column, cell, room in zip(columns, row, widths, strict=True):
            words = cell[at] if at < len(cell) else ""
            space = " " * (room - width(words))
            parts.append(space + words if column.right else words + space)
        yield _GAP.join(parts).rstrip()


def _broken(text: str, room: int) -> list[str]:
    """Lines of at most `room` columns, with a closing mark more that would begin the next; words of letters stay whole."""
    lines: list[str] = []
    line, used = "", 0
    for piece in _pieces(text):
        size = width(piece)
        if line and used + size > room and (piece not in _CLOSING or used > room):
            lines.append(line.rstrip())
            line, used = "", 0
            piece = piece.lstrip()
            size = width(piece)
        while size > room:  # a long word of letters
            lines.append(piece[:room])
            piece = piece[room:]
            size = width(piece)
        line, used = line + piece, used + size
    return [*lines, line.rstrip()] if line or not lines else lines


def _pieces(text: str) -> Iterator[str]:
    """Single characters; runs of ASCII letters and digits as one."""
    run = ""
    for char in text:
        if char.isascii() and (char.isalnum() or char in ".-_%"):
            run += char
            continue
        if run:
            yield run
            run = ""
        yield char
    if run:
        yield run


def _cell(char: str) -> int:
    if unicodedata.category(char) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1
