"""What happens to texts on their way: ways to damage one, and how much of its outline is still found.

A mutation is a list of edits, so that a place in the sound text can be found again in the damaged one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from converter.model import Source
from converter.outline.outline import outline

Edit = tuple[int, int, str]  # start and end of what is replaced, and by what
HALF = str.maketrans("，；：！？（）", ",;:!?()")
WIDE_DIGITS = {ord("0") + k: 0xFF10 + k for k in range(10)}
LONG = 60  # characters of a line that is a paragraph rather than a heading


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the lines, without their ends."""
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


def _breaks(text: str) -> list[tuple[int, int]]:
    """Line breaks between words, with the empty lines and indents around them."""
    return [m.span() for m in re.finditer(r"[ \u3000]*\n\s*(?=\S)", text)]


def gaps(text: str) -> list[Edit]:
    """Line breaks become two ideographic spaces: a speech on one line."""
    return [(start, end, "\u3000\u3000") for start, end in _breaks(text)]


def dropped(text: str) -> list[Edit]:
    """Line breaks are gone altogether."""
    return [(start, end, "") for start, end in _breaks(text)]


def joined(text: str) -> list[Edit]:
    """Each fourth line is run into the one before."""
    return [(start, end, "") for start, end in _breaks(text)[3::4]]


def broken(text: str) -> list[Edit]:
    """Each long line is broken in the middle of a sentence."""
    out: list[Edit] = []
    for start, end in lines(text):
        middle = (start + end) // 2
        while end - start > LONG and middle < end and min(text[middle - 1 : middle + 1]) < "\u4e00":  # not at a word
            middle += 1
        if end - start > LONG and middle < end:
            out.append((middle, middle, "\n"))
    return out


def wrapped(text: str) -> list[Edit]:
    """Lines are wrapped at 40 columns, as text taken from a PDF is."""
    return [(at, at, "\n") for start, end in lines(text) for at in range(start + 40, end, 40)]


def indented(text: str) -> list[Edit]:
    """Each line begins with two ideographic spaces."""
    return [(start, start, "\u3000\u3000") for start, end in lines(text) if end > start]


def spaced(text: str) -> list[Edit]:
    """An empty line stands between all lines."""
    return [(end, end, "\n") for _, end in lines(text) if end < len(text)]


def half_commas(text: str) -> list[Edit]:
    """Commas are half width throughout."""
    return [(m.start(), m.end(), ",") for m in re.finditer("，", text)]


def half_width(text: str) -> list[Edit]:
    """All punctuation but the full stop is half width, brackets of markers too."""
    return [(m.start(), m.end(), m[0].translate(HALF)) for m in re.finditer("[，；：！？（）]", text)]


def western_stops(text: str) -> list[Edit]:
    """Full stops are points."""
    return [(m.start(), m.end(), ".") for m in re.finditer("。", text)]


def wide_digits(text: str) -> list[Edit]:
    """All digits are full width, those of markers too."""
    return [(m.start(), m.end(), m[0].translate(WIDE_DIGITS)) for m in re.finditer(r"[0-9]", text)]


def paged(text: str) -> list[Edit]:
    """A page number stands after each eighth line."""
    ends = [end for start, end in lines(text) if end > start]
    return [(end, end, f"\n— {page} —") for page, end in enumerate(ends[7::8], 1)]


def cut_by_pages(text: str) -> list[Edit]:
    """A page number stands in the middle of each third long line."""
    return [(start, end, f"\n— {page} —\n") for page, (start, end, _) in enumerate(broken(text)[2::3], 1)]


MUTATIONS: dict[str, Callable[[str], list[Edit]]] = {
    each.__name__: each
    for each in (
        gaps, dropped, joined, broken, wrapped, indented, spaced, half_commas, half_width, western_stops, wide_digits, paged, cut_by_pages,
    )
}  # fmt: skip


def apply(text: str, edits: Sequence[Edit]) -> tuple[str, list[int]]:
    """The damaged text, and where each character of the sound one went (one that is gone: what follows it)."""
    pieces: list[str] = []
    where: list[int] = []
    at = size = 0
    for start, end, words in edits:
        where += range(size, size + start - at)
        pieces += [text[at:start], words]
        size += start - at + len(words)
        where += range(size - len(words), size) if len(words) == end - start else [size] * (end - start)
        at = end
    where += range(size, size + len(text) - at + 1)
    pieces.append(text[at:])
    return "".join(pieces), where


@dataclass(frozen=True, slots=True)
class Score:
    """Of the parts found in the sound texts those found again (`hits`, with the same parent `kept`)."""

    sound: int = 0
    damaged: int = 0
    hits: int = 0
    kept: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.sound + other.sound, self.damaged + other.damaged, self.hits + other.hits, self.kept + other.kept
        )

    @property
    def sections(self) -> float:
        """F1 of parts, by where they begin."""
        return 2 * self.hits / max(1, self.sound + self.damaged)

    @property
    def tree(self) -> float:
        """F1 of parts with the right parent."""
        return 2 * self.kept / max(1, self.sound + self.damaged)


def score(name: str, text: str) -> Score:
    """What a mutation leaves of a text's outline."""
    damaged, where = apply(text, MUTATIONS[name](text))
    sound = {where[start]: None if above is None else where[above] for start, above in _parts(text).items()}
    found = _parts(damaged)
    hits = sound.keys() & found.keys()
    return Score(len(sound), len(found), len(hits), sum(sound[start] == found[start] for start in hits))


def _parts(text: str) -> dict[int, int | None]:
    """Start of each part → start of the part above it."""
    out: dict[int, int | None] = {}
    for document in outline(Source("text.txt", text, "")).documents:
        starts = {section.id: section.span.start for section in document.sections}
        for section in document.sections:
            out[section.span.start] = starts[section.parent] if section.parent else None
    return out
