"""Candidates → the tree of parts, nested by which list is open.

One mechanism: a stack of open items (`parts`). A candidate goes on in the deepest open list of its shape whose last number it
follows; else it opens a list (number one where that is proved, or a shape without numbers: `proof`) under the deepest
item that can hold it (`holding`); else it is text. Lists that began inside a paragraph are parked when the paragraph ends and
taken up again if their successor comes. The document's own nesting, seen so far, outweighs the order of GB/T 9704.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from converter.model import Diagnostic
from converter.outline import endings, holding, proof
from converter.outline.ahead import LOST, Ahead
from converter.outline.markers import Candidate
from converter.outline.nodes import Node, Topic
from converter.outline.parts import Parts
from converter.patterns import compiled

# 最后，让我们祝…   最后，我代表…  :a closing wish, no part
_WISH = compiled(r"[，, ]*(?:让我|祝|预祝|衷心|我(?:再次)?代表|请允许)")


@dataclass(slots=True)
class Outcome:
    """The parts of one document in order, and what was doubtful."""

    nodes: list[Node]
    diagnostics: list[Diagnostic]


def _take(parts: Parts, c: Candidate, end: int) -> bool:
    """Place a candidate; False where it is text."""
    if not c.strong and not parts.headed and parts.ahead.in_contents(c):
        return False
    if c.value is None:
        return _unnumbered(parts, c, end)
    return _follow(parts, c, end) or _begin(parts, c, end) or _skip(parts, c, end)


def _follow(parts: Parts, c: Candidate, end: int) -> bool:
    if _follow_in(parts, c, end, (c.series,)):
        return True
    others = proof.ORDINALS.get(c.series)
    return others is not None and _follow_in(parts, c, end, others)


def _follow_in(parts: Parts, c: Candidate, end: int, names: Sequence[str]) -> bool:
    """Go on in the deepest list of these shapes whose last number is the one before."""
    before = (c.value or 0) - 1
    chosen = None
    for depth, node in enumerate(parts.stack):
        if node.value != before or node.series not in names or (c.soft and node.paragraph != c.paragraph):
            continue
        # a number at a line's start goes on in the list of line starts, if one waits for it
        if chosen is None or not c.strong or node.strong or not parts.stack[chosen].strong:
            chosen = depth
    if chosen is not None:
        parts.add(c, chosen, end)
        return True
    return parts.resume(c, end, lambda node: node.series in names and (node.value or 0) == before)


def _begin(parts: Parts, c: Candidate, end: int) -> bool:
    if c.value != 1 or not proof.proved(parts, c):
        return False
    if c.strong:
        parts.park_inline(c.paragraph, end)
    depth = parts.beside(c)
    if depth is not None and c.strong and parts.stack[-1].series == c.series:
        parts.note("N003", c)
    if depth is None:
        depth = holding.under(parts, c)
    parts.add(c, depth, end)
    return True


def _unnumbered(parts: Parts, c: Candidate, end: int) -> bool:
    """Dashes and bullets: beside an open one, else under what is open. 最后 ends a series of 首先."""
    if c.family.name == "order":
        if _WISH.match(parts.text, c.end):
            return False
        for depth in range(len(parts.stack) - 1, -1, -1):
            if parts.stack[depth].series in {"order", "di"}:
                if parts.stack[depth].series == "di" and not c.strong:
                    return False
                parts.add(c, depth, end)
                return True
        return parts.resume(c, end, lambda node: node.series == "order")
    parts.park_inline(c.paragraph, end)
    beside = parts.beside(c)
    parts.add(c, len(parts.stack) if beside is None else beside, end)
    return True


def _skip(parts: Parts, c: Candidate, end: int) -> bool:
    """A number that follows none: a gap or a repeat in an open list, or a list whose beginning is lost."""
    assert c.value is not None
    if not c.strong:
        return _inline_gap(parts, c, end)
    for depth in range(len(parts.stack) - 1, -1, -1):
        node = parts.stack[depth]
        if node.series != c.series or node.value is None:
            continue
        if 1 < c.value - node.value <= LOST or (c.value > node.value and c.family.rank <= 3):
            parts.note("N001", c, missing=str(node.value + 1))
        elif c.value == node.value and not c.family.weak:
            parts.note("N002", c)
        else:
            break
        parts.add(c, depth, end)
        return True
    if parts.latest.get(c.series) == c.value - 1:  # numbers that run on through all parts: 一、1. 2. 二、3. 4.
        parts.park_inline(c.paragraph, end)
        parts.add(c, holding.under(parts, c), end)
        return True
    if not proof.unbegun(parts, c):
        return False
    if parts.resume(c, end, lambda node: node.series == c.series and 0 < (c.value or 0) - (node.value or 0) <= 3):
        parts.note("N001", c, missing=str(c.value - 1))
        return True
    if any(node.series == c.series for node in parts.stack):
        parts.note("N004", c)
        return False
    parts.note("N001", c, missing="1" if c.value == 2 else f"1–{c.value - 1}")
    parts.park_inline(c.paragraph, end)
    parts.add(c, holding.under(parts, c), end)
    return True


def _inline_gap(parts: Parts, c: Candidate, end: int) -> bool:
    if c.soft or c.value is None:
        return False
    for depth in range(len(parts.stack) - 1, -1, -1):
        node = parts.stack[depth]
        if (
            node.series == c.series
            and node.value is not None
            and node.paragraph == c.paragraph
            and c.value - node.value == 2
        ):
            parts.note("N001", c, missing=str(node.value + 1))
            parts.add(c, depth, end)
            return True
    return False


def _take_topic(parts: Parts, t: Topic, end: int) -> None:
    """Place a heading without a number: beside the last one of its level, else above lists that don't go on behind it."""
    if t.strong:
        parts.park_inline(t.paragraph, end)
    parts.close(min(t.depth - 1, len(parts.stack)) if t.depth else _topic_depth(parts, t), end)
    parts.push(Node(t.start, t.level, None, None, t, t.strong, t.paragraph, parts.stack[-1] if parts.stack else None))


def _topic_depth(parts: Parts, t: Topic) -> int:
    for depth in range(len(parts.stack) - 1, -1, -1):
        if parts.stack[depth].series == t.level:
            return depth
    depth = len(parts.stack)
    while depth:
        top = parts.stack[depth - 1]
        inside = not top.strong and top.paragraph == t.paragraph
        if top.candidate is None or not (t.level == "line" or inside) or parts.ahead.goes_on(top, t.start):
            break
        depth -= 1
    return depth


def build(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    found: Sequence[Candidate],
    topics: Sequence[Topic],
    addresses: Iterable[int],
    forced: Mapping[int, int] | None = None,
) -> Outcome:
    """Nest candidates and topics. `forced`: depths of candidates by correction, by their start.

    `paragraphs` are spans, `addresses` the numbers of paragraphs that begin with a vocative (同志们，…). Linear in the
    number of candidates times the depth of nesting.
    """
    parts = Parts(text, paragraphs, Ahead(found, topics))
    forced = forced or {}
    vocative = set(addresses)
    events: list[tuple[int, int, Candidate | Topic | int]] = [(c.start, 2, c) for c in found]
    events += [(t.start, 1, t) for t in topics]
    events += [(start, 0, number) for number, (start, _) in enumerate(paragraphs)]
    events.sort(key=itemgetter(0, 1))
    opened = {c.start for c in found if c.strong} | {t.start for t in topics if t.strong}
    ends = [end for _, end in paragraphs]
    for start, _, event in events:
        if isinstance(event, int):
            end = ends[event - 1] if event else 0
            if event in vocative:
                endings.closing(parts, start, end)
            if start not in opened:
                endings.plain(parts, event, end)
            continue
        end = _before(text, start, paragraphs[event.paragraph][0], ends, event.paragraph)
        if isinstance(event, Topic):
            _take_topic(parts, event, end)
        elif event.start in forced:
            parts.park_inline(event.paragraph, end)
            parts.add(event, min(forced[event.start] - 1, len(parts.stack)), end)
        elif not _take(parts, event, end) and event.strong:
            parts.park_inline(event.paragraph, end)
    parts.close(0, ends[-1] if ends else 0)
    _settle(text, parts.nodes)
    return Outcome(parts.nodes, parts.diagnostics)


def _settle(text: str, nodes: Sequence[Node]) -> None:
    """A part ends before the next one beside it, and not before those inside it."""
    last: dict[int, Node] = {}
    for node in nodes:
        elder = last.get(id(node.parent))
        if elder is not None:
            elder.end = min(elder.end, node.start)
            while elder.end > elder.start and text[elder.end - 1].isspace():
                elder.end -= 1
        last[id(node.parent)] = node
    for node in reversed(nodes):
        node.end = max(node.end, node.start)
        if node.parent is not None:
            node.parent.end = max(node.parent.end, node.end)


def _before(text: str, start: int, paragraph: int, ends: Sequence[int], number: int) -> int:
    """End of the text before `start`, without white space."""
    if start == paragraph:
        return ends[number - 1] if number else start
    while start > paragraph and text[start - 1].isspace():
        start -= 1
    return start
