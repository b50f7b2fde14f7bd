"""Which marks go where: commitments and results, and the figures, deadlines and bodies in them or elsewhere.

A commitment or result lies in one run (the content of one block or heading); one that reaches over several is cut to the run that
holds most of it. They don't nest; figures, deadlines and bodies hold no other mark. What can't be placed so is a
`Loss`; its text stays.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field

from converter.model import Commitment, Deadline, Responsible, Result, Span, Target
from converter.record.plan import BlockPlan, Loss, Plan, SectionPlan
from converter.record.spans import Cover

Leaf = Target | Deadline | Responsible
_NAMES = {Target: "target", Deadline: "deadline", Responsible: "responsible"}


def runs(plan: Sequence[Plan]) -> list[Span]:
    """The stretches in which marks may stand, in order: blocks and headings."""
    found: list[Span] = []
    for node in plan:
        if isinstance(node, BlockPlan):
            found.append(node.span)
        elif isinstance(node, SectionPlan):
            if node.heading:
                found.append(node.heading)
            found.extend(runs(node.children))
    return found


@dataclass(slots=True)
class Placed:
    """A commitment or result in its place; the references name marks outside of it."""

    fact: Commitment | Result
    span: Span
    deadline_ref: Span | None = None
    responsible_refs: list[Span] = field(default_factory=list)


class Marks:
    """The marks of a document, placed. `ids` names the marks that a commitment elsewhere refers to, `reported` the
    figures that belong to a result."""

    def __init__(self, text: str, noise: Cover, where: Sequence[Span]) -> None:
        self._text, self._noise, self._runs = text, noise, where
        self._ends = [run.end for run in where]
        self.placed: list[Placed] = []
        self.leaves: dict[Span, Leaf] = {}
        self.reported: set[Span] = set()
        self._order: list[Span] = []
        self.ids: dict[Span, str] = {}
        self.losses: list[Loss] = []

    def place(self, facts: Sequence[Commitment | Result]) -> None:
        """Place them all, the earlier and the longer first."""
        for fact in sorted(facts, key=lambda c: (c.span.start, -c.span.end)):
            what = "commitment" if isinstance(fact, Commitment) else "result"
            span = self._best(fact.span)
            last = self.placed[-1].span if self.placed else Span(0, 0)
            if span is None or span.start < last.end:
                self.losses.append(Loss(what, fact.id, fact.span))
                continue
            if span != self._clean(fact.span):
                self.losses.append(Loss(what, fact.id, fact.span, cut=True))
            self.placed.append(Placed(fact, span))
        self._starts = [placed.span.start for placed in self.placed]
        for placed in self.placed:
            if isinstance(placed.fact, Commitment):
                self._fill(placed, placed.fact)
            elif span := self._leaf(placed.fact.quantity, placed, only_inside=True):
                self.reported.add(span)
        self._name()

    def _fill(self, placed: Placed, commitment: Commitment) -> None:
        for target in commitment.targets:
            self._leaf(target, placed, only_inside=True)
        if commitment.deadline:
            span = self._leaf(commitment.deadline, placed)
            placed.deadline_ref = span if span and not _inside(span, placed.span) else None
        for body in commitment.responsible:
            span = self._leaf(body, placed)
            if span and not _inside(span, placed.span) and span not in placed.responsible_refs:
                placed.responsible_refs.append(span)

    def _leaf(self, leaf: Leaf, owner: Placed, only_inside: bool = False) -> Span | None:
        """Its span if it could be placed; one that is there already is shared."""
        span = self._clean(leaf.span)
        known = self.leaves.get(span)
        if known is not None and type(known) is type(leaf):
            if not only_inside or _inside(span, owner.span):
                return span
        elif known is None and self._fits(span, leaf) and (not only_inside or _inside(span, owner.span)):
            self.leaves[span] = leaf
            insort(self._order, span)
            return span
        self.losses.append(Loss(_NAMES[type(leaf)], owner.fact.id, leaf.span))
        return None

    def _fits(self, span: Span, leaf: Leaf) -> bool:
        """In one run, over no other leaf, over no commitment's edge; a result holds its figure alone."""
        index = bisect_right(self._ends, span.start)
        if span.start >= span.end or index == len(self._runs) or not _inside(span, self._runs[index]):
            return False
        index = bisect_left(self._order, span)
        if any(_overlap(span, other) for other in self._order[max(0, index - 1) : index + 1]):
            return False
        index = bisect_left(self._starts, span.end) - 1
        if index < 0 or not _overlap(span, self.placed[index].span):
            return True
        near = self.placed[index]
        return _inside(span, near.span) and (isinstance(near.fact, Commitment) or leaf is near.fact.quantity)

    def _clean(self, span: Span) -> Span:
        return self._noise.outside(self._text, max(0, span.start), min(len(self._text), span.end))

    def _best(self, span: Span) -> Span | None:
        """The longest part of a span that lies in one run."""
        best: Span | None = None
        index = bisect_right(self._ends, span.start)
        while index < len(self._runs) and self._runs[index].start < span.end:
            run = self._runs[index]
            part = self._clean(Span(max(span.start, run.start), min(span.end, run.end)))
            if part.start < part.end and (best is None or part.end - part.start > best.end - best.start):
                best = part
            index += 1
        return best

    def _name(self) -> None:
        wanted = {ref for placed in self.placed for ref in [placed.deadline_ref, *placed.responsible_refs] if ref}
        counts = {"d": 0, "b": 0}
        for span in sorted(wanted):
            letter = "d" if isinstance(self.leaves[span], Deadline) else "b"
            counts[letter] += 1
            self.ids[span] = f"{letter}{counts[letter]}"


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
