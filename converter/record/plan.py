"""Where each character of a slice goes: the document's blocks, sections and omissions brought into one nesting.

The parser's spans are taken as they are where they nest. Where they don't, the text wins: a section that overshoots its
parent is cut at the parent's end, a marker or heading that isn't where it should be stays in the paragraph, text in no
block becomes a paragraph of its own. So every character that is no white space is planned for exactly once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from converter.frozen import frozen
from converter.model import Block, BlockKind, Diagnostic, Document, Section, Span
from converter.record.spans import Cover, trimmed

CLOSERS = frozenset("。：；！？:;.!?．")
OPENERS = "，,、：:"  # between a marker that is a word and its heading: 一是：
DEEPEST = 64  # levels; XML parsers stop at 256 and recursion at about 1,000
FRONT = frozenset({"overline", "title", "subtitle", "reference"})


@frozen
class Loss:
    """A mark that could not be kept, or not whole (`cut`). `what`: section, heading, marker, commitment, target, …"""

    what: str
    id: str
    span: Span
    cut: bool = False

    def doubt(self) -> Diagnostic:
        """The loss as a finding of the document's."""
        return Diagnostic("F001", self.span, (("what", self.what), ("id", self.id)))


@frozen
class BlockPlan:
    """A block, or the part of one that lies in this section."""

    kind: BlockKind
    span: Span
    run_in: bool


@frozen
class NoisePlan:
    """An omission between blocks; `index` is its place in `Document.omitted`."""

    span: Span
    index: int


@frozen
class SectionPlan:
    """A section with the spans of marker and heading, and of the punctuation behind each."""

    section: Section
    marker: Span | None
    opener: Span | None
    heading: Span | None
    closer: Span | None
    children: tuple[Plan, ...]


Plan = BlockPlan | NoisePlan | SectionPlan


@dataclass(slots=True)
class _Part:
    section: Section
    span: Span
    parts: list[_Part]


class Planner:
    """One document's plan. `plan()` is the tree, `noise` the omissions, `losses` what did not fit."""

    def __init__(self, text: str, document: Document) -> None:
        self.text = text
        self.losses: list[Loss] = []
        self.slice = Span(max(0, document.slice.start), min(len(text), document.slice.end))
        self.noise = Cover(text, [o.span for o in document.omitted], self.slice)
        self._document = document
        self._blocks = self._cover(document.blocks)

    def plan(self) -> tuple[Plan, ...]:
        """The document's children, in order."""
        return tuple(self._children(self.slice.start, self.slice.end, self._nest(), front=True))

    def _cover(self, blocks: tuple[Block, ...]) -> Cover:
        """The blocks without noise at their edges, and a paragraph for each line in no block."""
        spans: list[Span] = []
        self._kinds: list[BlockKind] = []
        for span, index in Cover(self.text, [block.span for block in blocks], self.slice).kept:
            spans.append(self.noise.outside(self.text, *span))
            self._kinds.append(blocks[index].kind)
        known = Cover(self.text, spans + [span for span, _ in self.noise.kept], self.slice)
        at = self.slice.start
        free: list[Span] = []
        for span, _ in known.kept:
            free.extend(self._lines(at, span.start))
            at = span.end
        free.extend(self._lines(at, self.slice.end))
        self._kinds.extend("p" for _ in free)
        return Cover(self.text, spans + free, self.slice)

    def _lines(self, start: int, end: int) -> Iterator[Span]:
        while start < end:
            stop = self.text.find("\n", start, end)
            stop = end if stop < 0 else stop
            line = trimmed(self.text, start, stop)
            if line.start < line.end:
                yield line
            start = stop + 1

    def _nest(self) -> list[_Part]:
        """The sections as a forest by their spans."""
        roots: list[_Part] = []
        stack: list[_Part] = []
        sections = self._document.sections
        order = sorted(range(len(sections)), key=lambda i: (sections[i].span.start, -sections[i].span.end, i))
        for section in (sections[i] for i in order):
            start, end = max(section.span.start, self.slice.start), min(section.span.end, self.slice.end)
            while stack and stack[-1].span.end <= start:
                stack.pop()
            if stack:
                end = min(end, stack[-1].span.end)
            if cut := self.noise.cut(end):
                end = cut.start
            span = trimmed(self.text, start, end)
            while span.start < span.end and (noise := self.noise.at(span.start)):
                span = trimmed(self.text, noise.end, span.end)
            if span.start >= span.end or len(stack) >= DEEPEST:
                self.losses.append(Loss("section", section.id, section.span))
                continue
            if span != trimmed(self.text, *section.span):
                self.losses.append(Loss("section", section.id, section.span, cut=True))
            part = _Part(section, span, [])
            (stack[-1].parts if stack else roots).append(part)
            stack.append(part)
        return roots

    def _children(self, start: int, end: int, parts: list[_Part], front: bool = False) -> Iterator[Plan]:
        for part in parts:
            yield from self._flow(start, part.span.start, front)
            yield self._section(part)
            start = part.span.end
        yield from self._flow(start, end, front)

    def _flow(self, start: int, end: int, front: bool) -> Iterator[Plan]:
        """Blocks and noise of a stretch without sections; a block is cut at the stretch's ends."""
        at = start
        for whole, index in self._blocks.within(start, end):
            span = self.noise.outside(self.text, max(whole.start, start), min(whole.end, end))
            if span.start >= span.end:
                continue
            yield from self._noise(at, span.start)
            run_in = span.start > whole.start
            kind = self._kinds[index]
            yield BlockPlan("p" if run_in or (kind in FRONT and not front) else kind, span, run_in)
            at = span.end
        yield from self._noise(at, end)

    def _noise(self, start: int, end: int) -> Iterator[Plan]:
        for span, index in self.noise.within(start, end):
            yield NoisePlan(span, index)

    def _section(self, part: _Part) -> SectionPlan:
        section = part.section
        at, limit = part.span.start, part.parts[0].span.start if part.parts else part.span.end
        marker = self._header("marker", section, section.marker_span, at, limit)
        if marker:
            at = marker.end
        opener = self._opener(marker, section.heading_span, limit)
        if opener:
            at = opener.end
        closer = None
        heading = self._header("heading", section, section.heading_span, at, limit)
        if heading:
            at = heading.end
            if at < limit and self.text[at] in CLOSERS and not self.noise.at(at):
                closer = Span(at, at + 1)
                at += 1
        children = tuple(self._children(at, part.span.end, part.parts))
        return SectionPlan(section, marker, opener, heading, closer, children)

    def _opener(self, marker: Span | None, heading: Span | None, limit: int) -> Span | None:
        """Punctuation between marker and heading, where nothing else is."""
        if not marker or not heading or not marker.end < heading.start <= limit:
            return None
        between = trimmed(self.text, marker.end, heading.start)
        words = self.text[between.start : between.end]
        return between if words and not words.strip(OPENERS) and not self.noise.at(between.start) else None

    def _header(self, what: str, section: Section, span: Span | None, at: int, limit: int) -> Span | None:
        """The marker's or heading's span, if only white space and noise lie between `at` and it; noise goes inside."""
        if span is None:
            return None
        start, end = trimmed(self.text, max(span.start, 0), min(span.end, len(self.text)))
        before = self.noise.outside(self.text, at, start)
        if start >= end or start < at or end > limit or before.start < before.end or self.noise.cut(end):
            self.losses.append(Loss(what, section.id, span))
            return None
        inside = self.noise.outside(self.text, start, end)
        if inside.start >= inside.end or self.noise.cut(start):
            self.losses.append(Loss(what, section.id, span))
            return None
        return trimmed(self.text, at, end)
