"""Spans in order: trimming, and asking which of them covers an offset."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from converter.model import Span


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space at its edges; start == end where nothing else is in it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


class Cover:
    """Disjoint, non-empty spans in order, made from any: clipped to `within`, trimmed, the earlier one first served.

    `kept` pairs each span with its place in the sequence that it was made from.
    """

    __slots__ = ("_ends", "_starts", "kept")

    def __init__(self, text: str, spans: Sequence[Span], within: Span) -> None:
        self.kept: list[tuple[Span, int]] = []
        last = within.start
        for index in sorted(range(len(spans)), key=lambda i: (spans[i], i)):
            span = trimmed(text, max(spans[index].start, last), min(spans[index].end, within.end))
            if span.start < span.end:
                self.kept.append((span, index))
                last = span.end
        self._starts = [span.start for span, _ in self.kept]
        self._ends = [span.end for span, _ in self.kept]

    def at(self, offset: int) -> Span | None:
        """The span that covers the character at `offset`."""
        index = bisect_right(self._starts, offset) - 1
        return self.kept[index][0] if index >= 0 and offset < self._ends[index] else None

    def cut(self, offset: int) -> Span | None:
        """The span that a boundary at `offset` would cut in two."""
        span = self.at(offset)
        return span if span and span.start < offset else None

    def within(self, start: int, end: int) -> Iterable[tuple[Span, int]]:
        """The spans that share a character with [start, end), in order."""
        return self.kept[bisect_right(self._ends, start) : bisect_left(self._starts, end)]

    def outside(self, text: str, start: int, end: int) -> Span:
        """[start, end) without white space and covered characters at its edges."""
        while True:
            start, end = trimmed(text, start, end)
            if start >= end:
                return Span(start, start)
            if first := self.at(start):
                start = first.end
            elif last := self.at(end - 1):
                end = last.start
            else:
                return Span(start, end)
