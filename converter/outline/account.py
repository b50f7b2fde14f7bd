"""The book-keeping of characters: every one that is no white space in one block or one omission, in one document's slice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from converter.model import Omission, Span


def settle(omissions: Iterable[Omission]) -> list[Omission]:
    """In order, none inside another, none overlapping: what lies in an earlier one is dropped or cut."""
    out: list[Omission] = []
    end = 0
    for omission in sorted(set(omissions), key=lambda o: (o.span.start, -o.span.end, o.reason)):
        start = max(omission.span.start, end)
        if omission.span.end <= start:
            continue
        end = omission.span.end
        out.append(omission if start == omission.span.start else Omission(Span(start, end), omission.reason))
    return out


def uncovered(text: str, covered: Iterable[Span]) -> list[Span]:
    """Stretches of text, white space trimmed, that none of the spans covers."""
    out: list[Span] = []
    at = 0
    for start, end in sorted(covered):
        if start > at:
            _note(text, at, start, out)
        at = max(at, end)
    _note(text, at, len(text), out)
    return out


def _note(text: str, start: int, end: int, out: list[Span]) -> None:
    piece = text[start:end]
    body = piece.strip()
    if body:
        first = start + piece.index(body[0])
        out.append(Span(first, first + len(body)))


def slices(ends: Sequence[int], size: int) -> list[Span]:
    """A slice a document: from the end of the one before to its own end, the last to the end of the source."""
    out, at = [], 0
    for number, end in enumerate(ends):
        stop = size if number + 1 == len(ends) else max(end, at)
        out.append(Span(at, stop))
        at = stop
    return out
