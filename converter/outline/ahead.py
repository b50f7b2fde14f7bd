"""Looking ahead: which candidates and labels of a document stand further on. Each question is answered by bisection."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from converter.outline.markers import Candidate
from converter.outline.nodes import Node, Topic

REACH = 6000  # how far a series' next item may be, in characters
LOST = 3  # numbers of line starts that a list may skip: 一、 then 三、

_Places = dict[str, tuple[list[int], list[Candidate]]]


class Ahead:
    """All that was found in a document, by shape and place."""

    def __init__(self, found: Sequence[Candidate], topics: Sequence[Topic]) -> None:
        self._all: _Places = {}
        self._lines: _Places = {}  # of them, those that start lines
        self._contents: dict[str, int] = {}
        for c in found:
            _add(self._all, c)
            if c.strong:
                _add(self._lines, c)
                if c.value == 1 and c.family.rank <= 2:
                    self._contents.setdefault(c.series, c.start)
        self._labels = sorted(t.start for t in topics if t.level == "label")
        self._lines_alone = sorted(t.start for t in topics if t.level == "line")
        self._heads = sorted(c.start for c in found if c.strong and not c.family.spoken)

    def next_of(self, series: str, after: int) -> Candidate | None:
        """The next candidate of a shape."""
        return _next(self._all, series, after)

    def next_line(self, series: str, after: int) -> Candidate | None:
        """The next candidate of a shape that starts a line."""
        return _next(self._lines, series, after)

    def goes_on(self, node: Node, after: int) -> bool:
        """Whether the list of `node` has its next number further on, before it starts again."""
        following = self.next_of(node.series, after) if node.candidate else None
        if following is None:
            return False
        if node.value is None or following.value is None:  # 再次 … 最后
            return following.start - after < REACH
        ahead = (following.value or 0) - node.value
        return ahead == 1 or (1 < ahead <= LOST and node.strong and following.strong)

    def goes_on_at_line(self, node: Node, after: int) -> bool:
        """Whether the next line start of this shape carries the number after `node`'s."""
        following = self.next_line(node.series, after)
        return following is not None and node.value is not None and following.value == node.value + 1

    def in_contents(self, c: Candidate) -> bool:
        """A table of contents in a sentence repeats the numbers that stand at line starts further on."""
        return c.start < self._contents.get(c.series, 0)

    def heading_before(self, after: int, before: int) -> bool:
        """Whether a heading line without a number stands between two places."""
        at = bisect_right(self._lines_alone, after)
        return at < len(self._lines_alone) and self._lines_alone[at] < before

    def label_follows(self, after: int) -> bool:
        """Whether a label that opens a paragraph comes before the next numbered line."""
        label, head = bisect_right(self._labels, after), bisect_right(self._heads, after)
        if label == len(self._labels):
            return False
        return head == len(self._heads) or self._labels[label] <= self._heads[head]


def _add(places: _Places, c: Candidate) -> None:
    starts, items = places.setdefault(c.series, ([], []))
    starts.append(c.start)
    items.append(c)


def _next(places: _Places, series: str, after: int) -> Candidate | None:
    place = places.get(series)
    if place is None:
        return None
    at = bisect_right(place[0], after)
    return place[1][at] if at < len(place[1]) else None
