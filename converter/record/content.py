"""The inline content of a stretch of text: strings, characters that XML can't hold, breaks, noise and marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from converter.model import Commitment, Deadline, Omission, Responsible, Span, Target
from converter.patterns import compiled
from converter.record.marks import Leaf, Marks, Placed
from converter.record.spans import Cover
from converter.record.tree import (
    Break,
    Char,
    CommitmentMark,
    DeadlineMark,
    Inline,
    Omitted,
    QuantityMark,
    ResponsibleMark,
    ResultMark,
    TargetMark,
)

BREAKS = "\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029"  # white space that ends a line, or that XML 1.0 can't hold
UNHELD = "\x00-\x08\x0e-\x1b\ud800-\udfff\ufffe\uffff"  # the other characters that XML 1.0 can't hold
_HUGE = 10**30  # also stops infinity and what is no number
_BREAK = compiled(f"[{BREAKS}]")
_SPACE = compiled(r"\s+")  # a line's end with what stands around it
_UNHELD = compiled(f"[{UNHELD}]")


def words(value: str | None) -> str | None:
    """A value for the head or an attribute: single spaces, U+FFFD for what XML can't hold, None for ""."""
    return _UNHELD.sub("\ufffd", " ".join(value.split())) or None if value else None


def plain(text: str) -> list[str | Char]:
    """Text as XML can hold it: white space with a line's end in it becomes one space, other white space stays."""
    if _BREAK.search(text):
        text = _SPACE.sub(lambda m: " " if _BREAK.search(m[0]) else m[0], text)
    if not _UNHELD.search(text):
        return [text] if text else []
    parts: list[str | Char] = []
    at = 0
    for found in _UNHELD.finditer(text):
        if found.start() > at:
            parts.append(text[at : found.start()])
        parts.append(Char(ord(found[0])))
        at = found.end()
    if at < len(text):
        parts.append(text[at:])
    return parts


class Content:
    """Makes the content of any stretch of one document's text."""

    def __init__(
        self, text: str, noise: Cover, omitted: Sequence[Omission], joins: Sequence[Span], marks: Marks
    ) -> None:
        self.text, self._ids, self._reported = text, marks.ids, marks.reported
        items: list[tuple[int, int, int, Placed | Leaf | str | None]] = []
        items.extend((span.start, -span.end, 0, omitted[index].reason) for span, index in noise.kept)
        items.extend((span.start, -span.end, 0, None) for span in self._breaks(joins, noise))
        items.extend((placed.span.start, -placed.span.end, 1, placed) for placed in marks.placed)
        items.extend((span.start, -span.end, 2, leaf) for span, leaf in marks.leaves.items())
        self._items = sorted(items, key=lambda item: item[:3])
        self._starts = [item[0] for item in self._items]

    def of(self, span: Span) -> tuple[Inline, ...]:
        """The content of a stretch that no item overlaps in part."""
        return self._fill(span.start, span.end, bisect_left(self._starts, span.start))[0]

    def noise(self, span: Span, reason: str) -> Omitted:
        """Noise as a node."""
        return Omitted(reason, tuple(plain(self.text[span.start : span.end])))

    def _breaks(self, joins: Sequence[Span], noise: Cover) -> list[Span]:
        """The white space that each join stands in; a join with other characters in it, or inside noise, is none."""
        found: set[Span] = set()
        text = self.text
        for start, end in joins:
            if 0 <= start < end <= len(text) and text[start:end].isspace() and not noise.at(start):
                while start > 0 and text[start - 1].isspace():
                    start -= 1
                while end < len(text) and text[end].isspace():
                    end += 1
                found.add(Span(start, end))
        return sorted(found)

    def _fill(self, start: int, end: int, index: int) -> tuple[tuple[Inline, ...], int]:
        """Content of [start, end) and the index of the first item behind it."""
        made: list[Inline] = []
        at = start
        while index < len(self._items) and self._starts[index] < end:
            first, last, _, item = self._items[index]
            last = -last
            made.extend(plain(self.text[at:first]))
            if isinstance(item, str):
                made.append(self.noise(Span(first, last), item))
                index += 1
            elif item is None:
                made.append(Break())
                index += 1
            else:
                content, index = self._fill(first, last, index + 1)
                made.append(self._mark(item, Span(first, last), content))
            at = last
        made.extend(plain(self.text[at:end]))
        return tuple(made), index

    def _mark(self, item: Placed | Leaf, span: Span, content: tuple[Inline, ...]) -> Inline:
        if isinstance(item, Target):
            return _figure(item, content, span in self._reported)
        if isinstance(item, Deadline):
            return DeadlineMark(words(item.date), content, self._ids.get(span), item.kind)
        if isinstance(item, Responsible):
            name = words(item.name) or words(self.text[span.start : span.end]) or ""
            return ResponsibleMark(name, item.part, content, self._ids.get(span))
        made = item.fact
        if not isinstance(made, Commitment):
            return ResultMark(made.id, words(made.period), words(made.rule) or "", made.certainty, content)
        strength = made.strength
        return CommitmentMark(
            made.id,
            made.kind,
            words(made.rule) or "",
            made.certainty,
            content,
            self._ids[item.deadline_ref] if item.deadline_ref else None,
            tuple(self._ids[ref] for ref in item.responsible_refs),
            strength.level if strength else None,
            words(strength.words) if strength else None,
            made.polarity,
            words(made.verb),
            words(made.object),
        )


def _figure(item: Target, content: tuple[Inline, ...], reported: bool) -> TargetMark | QuantityMark:
    value, most = (None, None) if item.masked else (_sane(item.value), _sane(item.value_max))
    kind = QuantityMark if reported else TargetMark
    return kind(
        words(item.metric), item.comparator, value, most, words(item.unit), item.masked, content,
        words(item.base), words(item.scope), () if item.masked else item.ratio,
    )  # fmt: skip


def _sane(value: float | int | None) -> float | int | None:
    """None for what no document can mean: a run of digits that a scraper left is no quantity."""
    return value if value is not None and abs(value) < _HUGE else None
