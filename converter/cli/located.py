"""The line of a file in which a quoted place of its record stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from converter.sources import STDIN, SourceError, read

if TYPE_CHECKING:
    from converter.archive.entries import Quote

_ID = re.compile(rb'\bid="([^"]+)"')


class Lines:
    """Files that were read already, looked into once more for lines; nothing is told of one that can't be."""

    def __init__(self, encoding: str | None) -> None:
        self._encoding = encoding
        self._ids = cache(_ids)
        self._text = cache(self._squeezed)

    def of(self, path: Path, quote: Quote) -> int | None:
        """The line of a paragraph's element in an XML file; in a source, where the quoted words begin."""
        if path.suffix.lower() == ".xml":
            return self._ids(path).get(quote.paragraph or "")
        letters, lines = self._text(path)
        before, words, after = map(
            _squeeze, (quote.before.removeprefix("…"), quote.words, quote.after.removesuffix("…"))
        )
        at = letters.find(before + words + after)
        return lines[at + len(before)] if at >= 0 else None

    def _squeezed(self, path: Path) -> tuple[str, list[int]]:
        """A source's letters without white space, and the line of each."""
        if str(path) == STDIN:  # read already, and gone
            return "", []
        try:
            text = read(path, self._encoding).text
        except SourceError:
            return "", []
        found = list(_lettered(text))
        return "".join(letter for letter, _ in found), [line for _, line in found]


def _squeeze(text: str) -> str:
    return "".join(text.split())


def _lettered(text: str) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(text.split("\n"), 1):
        for letter in _squeeze(line):
            yield letter, number


def _ids(path: Path) -> dict[str, int]:
    """The line of each element that has an id."""
    try:
        data = path.read_bytes()
    except OSError:
        return {}
    found: dict[str, int] = {}
    for number, line in enumerate(data.split(b"\n"), 1):
        for match in _ID.finditer(line):
            found.setdefault(match[1].decode("utf-8", "replace"), number)
    return found
