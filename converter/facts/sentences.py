"""Sentences of a document: the units in which something is promised, each within one section's own text.

A sentence ends at 。！？； (and their half-width forms) with the closing quotes behind them, or at a line's end that
the outline did not join, or with its block; it is cut where a section, a heading or a note of the bodies in charge starts, and never holds
a section's marker. Omitted text and the white space at joined breaks are left out of its words but not of its span.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from converter.frozen import frozen
from converter.model import Document, Span
from converter.patterns import compiled

_new = tuple.__new__  # a Span straight from its pair takes half the time
# what is left over behind a heading or marker, and of a line that was cut, is no part of the words (group 1)
_UNIT = compiled(
    r"(?=[^\n。！？；!?;])[^\S\n]*+[：:，,、 \u3000]*+([^\n。！？；!?;]*(?:[。！？；!?;]+[”’」』）)》]*)?)"
)


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
    for start, end, section, heading in _stretches(text, document, holes):
        while at < len(gone) and gone[at][1] <= start:
            at += 1
        if at == len(gone) or gone[at][0] >= end:
            own = line.of(start) if text.find("\n", start, end) < 0 else None
            for match in _UNIT.finditer(text, start, end):
                words = match[1].rstrip()
                if len(words) > 1:
                    low = match.start(1)
                    found.append(Sentence(words, low, section, heading, line.of(low) if own is None else own))
        else:
            pieces = _pieces(start, end, gone, at)
            found += [Sentence(w, low, section, heading, line.of(low), p) for w, low, p in _patched(text, pieces)]
    return found


class _Lines:
    """Tells the line that an offset lies on; offsets are asked for in rising order."""

    def __init__(self, text: str, start: int) -> None:
        self.text, self.line, self.seen = text, start, start

    def of(self, at: int) -> int:
        newline = self.text.rfind("\n", self.seen, at)
        if newline >= 0:
            self.line = newline + 1
        if at > self.seen:
            self.seen = at
        return self.line


def _stretches(text: str, document: Document, holes: list[Span]) -> list[tuple[int, int, int | None, bool]]:
    """Stretches of text that belong to one section's own text or to one heading, markers and notes left out.

    No sentence goes on in the next block: where no newline stands behind one, or one that markup was turned into, its end
    is a hole of no length.
    """
    left_out = {each.span.start for each in document.omitted}
    ends = [block.span.end for block in document.blocks]
    shut = sorted([*holes, *((end, end) for end in ends if text[end : end + 1] != "\n" or end in left_out)])
    found: list[tuple[int, int, int | None, bool]] = []
    at, owner, heading, is_text = document.span.start, None, False, True
    place = 0
    for start, _, _, next_owner, next_heading, next_text in _cuts(document):
        if start > at:
            while is_text and place < len(shut) and shut[place][0] < start:
                low, high = shut[place]
                if low > at:
                    found.append((at, low, owner, heading))
                at = max(at, high)
                place += 1
            if is_text and start > at:
                found.append((at, start, owner, heading))
            at = max(at, start)
        owner, heading, is_text = next_owner, next_heading, next_text
    return found


def _cuts(document: Document) -> list[tuple[int, int, int, int | None, bool, bool]]:
    """Where the owner of the text changes: offset, rank, order, section from there on, whether it is a heading, and text."""
    by_id = {section.id: index for index, section in enumerate(document.sections)}
    cuts: list[tuple[int, int, int, int | None, bool, bool]] = []
    for index, section in enumerate(document.sections):
        start, end = section.span
        if section.marker_span:
            cuts.append((section.marker_span.start, 1, index, index, False, False))
            start = section.marker_span.end
        if section.heading_span:
            cuts.append((section.heading_span.start, 2, index, index, True, True))
            start = section.heading_span.end
        if start < end:  # else what stands behind its heading is not its own
            cuts.append((start, 3, index, index, False, True))
        above = by_id.get(section.parent) if section.parent else None
        cuts.append((end, 0, -index, above, False, True))  # the innermost closes first
    cuts.sort()  # no two are alike in the first three
    cuts.append((document.span.end, 4, 0, None, False, False))
    return cuts


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
        words = match[1].rstrip()
        if len(words) < 2:
            continue
        low = match.start(1)
        first = bisect_right(starts, (low, 1 << 60)) - 1
        last = bisect_right(starts, (low + len(words) - 1, 1 << 60))
        own = tuple((max(0, p - low), source + max(0, low - p)) for p, source in starts[first:last])
        yield words, own[0][1], own if len(own) > 1 else ()
