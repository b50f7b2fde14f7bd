"""Which open parts a list that begins may stand inside: by what the document did before, then by the order of GB/T 9704."""

from __future__ import annotations

from itertools import pairwise

from converter.outline.markers import Candidate
from converter.outline.nodes import Node
from converter.outline.parts import Parts

_TITLE = 20  # characters of a heading line that ends as a sentence does, at most


def under(parts: Parts, c: Candidate) -> int:
    """How many open items stay open above a list that begins here."""
    depth = len(parts.stack)
    while depth and not _holds(parts, parts.stack[depth - 1], c):
        depth -= 1
    return depth


def _holds(parts: Parts, top: Node, c: Candidate) -> bool:
    """Whether a list that begins at `c` may stand inside the item `top`."""
    if top.candidate is None:
        return True
    if top.series == "pair" and top.value == 2:  # 另一方面 closes its pair: what follows stands beside it
        return False
    if _announces(parts, top, c):
        return True
    above, below = (top.series, top.strong), (c.series, c.strong)
    if (above, below) in parts.under:  # the document nests them the other way round
        return False
    if not c.strong:
        return not _overlong(parts, top, c)
    if (below, above) in parts.under or _heads(parts, top, c):
        return True
    family = top.candidate.family
    if family.spoken:
        return c.family.spoken or c.family.rank > 3
    return family.rank <= c.family.rank or parts.ahead.goes_on(top, c.start)


def _announces(parts: Parts, top: Node, c: Candidate) -> bool:
    """The item ends in a colon right before: （1）分三步：一是…"""
    before = parts.text[max(0, c.start - 2) : c.start].rstrip()
    return not c.strong and top.paragraph == c.paragraph and before.endswith(("：", ":"))


def _heads(parts: Parts, top: Node, c: Candidate) -> bool:
    """The item is a heading line without text of its own, and the list begins right below it."""
    start, end = parts.paragraphs[top.paragraph]
    ended = parts.text[end - 1] in "。！？；"
    return c.paragraph == top.paragraph + 1 and end - start < (_TITLE if ended else 60)


def _overlong(parts: Parts, top: Node, c: Candidate) -> bool:
    """The last item of a run-in series ends before text that would make it far longer than all others."""
    items = [n for n in (top.parent.children if top.parent else parts.nodes) if n.series == top.series]
    if top.strong or len(items) < 3 or top.paragraph != c.paragraph or parts.ahead.goes_on(top, c.start):
        return False
    if c.start - top.start <= 3 * max(right.start - left.start for left, right in pairwise(items)):
        return False
    last = parts.text[top.start : top.candidate.end] if top.candidate else ""
    parts.note("S006", c, taken=f"在“{last}”之后 · after “{last}”", other=f"属于“{last}” · inside “{last}”")
    return True
