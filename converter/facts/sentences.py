"""Sentences of a document: the units in which something is promised, each within one section's own text.

A sentence ends at 。！？； (and their half-width forms) with the closing quotes behind them, or at a line's end that
the outline did not join, or with its block; it is cut where a section, a heading or a note of the bodies in charge starts, and never holds
a section's marker. Omitted text and the white space at joined breaks are left out of its words but not of its span.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from converter.frozen import frozen
from converter.model import Document, Span

ENDERS = "。！？；!?;"
_LEFT_OVER = "：:，,、 　"  # behind a heading or marker, and of a line that was cut
_new = tuple.__new__  # a Span straight from its pair takes half the time
_UNIT = re.compile(r"[^\n。！？；!?;]+(?:[。！？；!?;]+[”’」』）)》]*)?")


@frozen
class Sentence:
    """`section` is an index into the document's sections; `paragraph` tells sentences of one printed line apart."""

    text: str
    start: int
    section: int | None
    heading: bool
    paragraph: int
    pieces: tuple[tuple[int, int], ...] = ()  # (place in text, place in source), where something was left out

    def place(self, at: int) -> int:
        """Where a place in the sentence's words lies in the source."""
        if not self.pieces:
            return self.start + at
        words, source = self.pieces[bisect_right(self.pieces, (at, 1 << 60)) - 1]
        return source + at - words

    def span(self, start: int, end: int) -> Span:
        """The source's span of a non-empty range of the words."""
        if not self.pieces:
            return _new(Span, (self.start + start, self.start + end))
        return Span(self.place(start), self.place(end - 1) + 1)


def split(text: str, document: Document, holes: list[Span]) -> list[Sentence]:
    """All sentences of a document in order."""
    gone = sorted([*(o.span for o in document.omitted), *document.joins])
    found: list[Sentence] = []
    at = 0
    line = _Lines(text, document.span.start)
    for start, end, section, heading in _within_blocks(document, _parts(document, holes)):
        while at < len(gone) and gone[at][1] <= start:
            at += 1
        if at == len(gone) or gone[at][0] >= end:
            own = line.of(start) if text.find("\n", start, end) < 0 else None
            for match in _UNIT.finditer(text, start, end):
                whole = match[0]
                words = whole.strip().lstrip(_LEFT_OVER)
                if len(words) > 1:
                    low = match.start() if words[0] == whole[0] else match.start() + whole.index(words[0])
                    found.append(Sentence(words, low, section, heading, line.of(low) if own is None else own))
        else:
            pieces = _pieces(start, end, gone, at)
            found += [Sentence(w, low, section, heading, line.of(low), p) for w, low, p in _patched(text, pieces)]
    return found


def _within_blocks(
    document: Document, parts: Iterator[tuple[int, int, int | None, bool]]
) -> Iterator[tuple[int, int, int | None, bool]]:
    """The stretches cut where a block ends: no sentence goes on in the next one."""
    ends = sorted({block.span.end for block in document.blocks})
    at = 0
    for start, end, section, heading in parts:
        while at < len(ends) and ends[at] <= start:
            at += 1
        low, place = start, at
        while place < len(ends) and ends[place] < end:
            yield low, ends[place], section, heading
            low = ends[place]
            place += 1
        yield low, end, section, heading


class _Lines:
    """Tells the line that an offset lies on; offsets are asked for in rising order."""

    def __init__(self, text: str, start: int) -> None:
        self.text, self.line, self.seen = text, start, start

    def of(self, at: int) -> int:
        newline = self.text.rfind("\n", self.seen, at)
        if newline >= 0:
            self.line = newline + 1
        self.seen = max(self.seen, at)
        return self.line


def _parts(document: Document, holes: list[Span]) -> Iterator[tuple[int, int, int | None, bool]]:
    """Stretches of text that belong to one section's own text or to one heading, markers and notes left out."""
    at, owner, heading, is_text = document.span.start, None, False, True
    shut = 0
    for start, next_owner, next_heading, next_text in _cuts(document):
        if is_text and start > at:
            while shut < len(holes) and holes[shut].end <= at:
                shut += 1
            place = shut
            while place < len(holes) and holes[place].start < start:
                hole = holes[place]
                if hole.start > at:
                    yield at, hole.start, owner, heading
                at = max(at, hole.end)
                place += 1
            if start > at:
                yield at, start, owner, heading
        at, owner, heading, is_text = max(at, start), next_owner, next_heading, next_text


def _cuts(document: Document) -> Iterator[tuple[int, int | None, bool, bool]]:
    """Where the owner of the text changes: offset, section from there on, whether it is a heading, whether it is text."""
    by_id = {section.id: index for index, section in enumerate(document.sections)}
    cuts: list[tuple[int, int, int, int | None, bool, bool]] = []  # offset, rank, order, section, heading, text
    for index, section in enumerate(document.sections):
        start = section.span.start
        if section.marker_span:
            cuts.append((section.marker_span.start, 1, index, index, False, False))
            start = section.marker_span.end
        if section.heading_span:
            cuts.append((section.heading_span.start, 2, index, index, True, True))
            start = section.heading_span.end
        cuts.append((start, 3, index, index, False, True))
        above = by_id.get(section.parent) if section.parent else None
        cuts.append((section.span.end, 0, -index, above, False, True))  # the innermost closes first
    cuts.sort()  # no two are alike in the first three
    for offset, _, _, owner, heading, is_text in cuts:
        yield offset, owner, heading, is_text
    yield document.span.end, None, False, False


def _pieces(start: int, end: int, gone: list[Span], first: int) -> list[tuple[int, int]]:
    """What is left of a stretch once the holes are taken out."""
    pieces, at = [], start
    for index in range(first, len(gone)):
        if gone[index].start >= end:
            break
        if gone[index].start > at:
            pieces.append((at, gone[index].start))
        at = max(at, gone[index].end)
    if at < end:
        pieces.append((at, end))
    return pieces


def _patched(text: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[str, int, tuple[tuple[int, int], ...]]]:
    """Sentences of a stretch with holes: words, place in the source, and the map between the two."""
    clean, starts, length = "".join(text[a:b] for a, b in pieces), [], 0
    for a, b in pieces:
        starts.append((length, a))
        length += b - a
    for match in _UNIT.finditer(clean):
        words = match[0].strip().lstrip(_LEFT_OVER)
        if len(words) < 2:
            continue
        low = match.start() + match[0].index(words[0])
        first = bisect_right(starts, (low, 1 << 60)) - 1
        last = bisect_right(starts, (low + len(words) - 1, 1 << 60))
        own = tuple((max(0, p - low), source + max(0, low - p)) for p, source in starts[first:last])
        yield words, own[0][1], own if len(own) > 1 else ()
