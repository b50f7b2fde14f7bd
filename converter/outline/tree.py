"""Candidates → the tree of parts, nested by which list is open.

One mechanism: a stack of open items. A candidate goes on in the deepest open list of its shape whose last number it
follows; else it opens a list (number one, or a shape without numbers) under the deepest item that can hold it; else it
is text. Lists that began inside a paragraph are parked when the paragraph ends and taken up again if their successor
comes. The document's own nesting, seen so far, outweighs the order of GB/T 9704.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from converter.model import Diagnostic, Span
from converter.outline.ahead import LOST, REACH, Ahead
from converter.outline.markers import Candidate
from converter.outline.nodes import Node, Topic
from converter.patterns import compiled

# “三条原则”。   要做到以下两点：   (right before a series)
_COUNT = compiled(r"[二三四五六七八九十两](?:条|个|项|点|件|大|种)[^。；，：:]{0,8}”?[。：:][ \u3000]*$")
# 最后，让我们祝…   最后，我代表…  :a closing wish, no part
_WISH = compiled(r"[，, ]*(?:让我|祝|预祝|衷心|我(?:再次)?代表|请允许)")
# 首先 … 第二，… 第三点是 … go on in one another's lists, where no list of the same shape waits
_ORDINALS = {
    "order": ("order", "di", "dige", "qi"),
    "di": ("order", "di", "dige"),
    "dige": ("order", "di", "dige"),
    "qi": ("order", "qi"),  # 其三 behind 其次, but no 第四 behind 其三
}
# what counts the parts inside each of these: 1 总则 / 1.1 目的 / 1.1.1 …
_INSIDE = {"ar": "places2", "places2": "places3", "places3": "places4"}
_TOP = 2  # rank of the shapes that count a whole text's parts, at most
_TITLE = 20  # characters of a heading line that ends as a sentence does, at most
_REMEMBERED = 8  # resting lists that may be taken up again, at each level: keeps hostile input linear


@dataclass(slots=True)
class Outcome:
    """The parts of one document in order, and what was doubtful."""

    nodes: list[Node]
    diagnostics: list[Diagnostic]


class _Builder:
    def __init__(
        self,
        text: str,
        paragraphs: Sequence[tuple[int, int]],
        found: Sequence[Candidate],
        topics: Sequence[Topic],
        forced: Mapping[int, int],
    ) -> None:
        self.forced = forced
        self.text = text
        self.paragraphs = paragraphs
        self.stack: list[Node] = []
        self.nodes: list[Node] = []
        self.root: Node | None = None  # the last part without one above it
        self.headed = False  # the first numbered part began a line
        self.roots_parked: list[Node] = []
        self.diagnostics: list[Diagnostic] = []
        # (list, list above it) as nested so far in this document; what lines do and what sentences do is told apart
        self.under: set[tuple[tuple[str, bool], tuple[str, bool]]] = set()
        self.latest: dict[str, int | None] = {}  # last number taken of each series
        self.ahead = Ahead(found, topics)

    # ---- series

    def has_second(self, c: Candidate) -> bool:
        later = self.ahead.next_of(c.series, c.start)
        if later is None or later.start - c.start > REACH or self._ended(c, later):
            return c.series in {"order", "dige"} and self._ordinal_second(c)
        if c.family.name == "pair":
            return later.value == 2 and not later.soft and later.paragraph - c.paragraph <= 1
        if c.family.name == "order":
            return later.value in {2, 3, None} or self._ordinal_second(c)
        return later.value == 2 and (not later.soft or later.paragraph == c.paragraph) and not (c.soft and later.soft)

    def _ended(self, c: Candidate, later: Candidate) -> bool:
        """Whether an open list of line starts goes on between the two, or a heading follows: then they are in different parts."""
        if self.ahead.heading_before(c.start, later.start) and any(node.series == "line" for node in self.stack):
            return True
        for node in self.stack:
            if node.strong and node.value is not None and node.series != c.series:
                following = self.ahead.next_line(node.series, c.start)
                if following is not None and following.start < later.start and following.value == node.value + 1:
                    return True
        return False

    def _ordinal_second(self, c: Candidate) -> bool:
        """Whether 第二， goes on what 首先 or 第一点 began."""
        others = [other for series in ("di", "dige") if (other := self.ahead.next_of(series, c.start))]
        nearest = min(others, key=lambda other: other.start, default=None)
        return nearest is not None and nearest.value == 2 and nearest.start - c.start < REACH

    # ---- the stack

    def close(self, keep: int, end: int) -> None:
        """Close items above depth `keep`."""
        for node in self.stack[keep:]:
            node.end = end
        del self.stack[keep:]

    def park_inline(self, paragraph: int, end: int) -> None:
        """At a new paragraph: lists that began inside an earlier one rest, and may be taken up again."""
        keep = len(self.stack)
        while keep and not self.stack[keep - 1].strong and self.stack[keep - 1].paragraph < paragraph:
            if self._spans(self.stack[keep - 1], paragraph):
                break
            keep -= 1
        if keep < len(self.stack):
            rested = self.stack[keep]
            (self.stack[keep - 1].parked if keep else self.roots_parked).append(rested)
            self.close(keep, end)

    def _spans(self, node: Node, paragraph: int) -> bool:
        """An item inside a paragraph whose list goes on in a later one holds what is between: 第一个问题：… 第二个问题：…

        The last 第…个问题 holds what follows, as those before it did.
        """
        if node.candidate is None or node.candidate.family.rank > _TOP:
            return False
        if self.ahead.goes_on(node, self.paragraphs[paragraph][0]):
            return True
        if node.series != "dige":
            return False
        above = node.parent.children if node.parent else [each for each in self.nodes if each.parent is None]
        before = above[above.index(node) - 1] if above[0] is not node else None
        return before is not None and before.series == node.series and before.paragraph < node.paragraph

    def push(self, node: Node) -> None:
        if node.parent is not None:
            node.parent.children.append(node)
        else:
            self.root = node
        self.stack.append(node)
        self.nodes.append(node)

    def add(self, c: Candidate, depth: int, end: int) -> None:
        self.close(depth, end)
        parent = self.stack[-1] if self.stack else None
        if parent is not None:
            own = (c.series, c.strong)
            for above in self.stack:
                if above.series != c.series:
                    self.under.add((own, (above.series, above.strong)))
        self.headed = self.headed or (not self.latest and c.strong)
        self.latest[c.series] = c.value
        elder = parent.children[-1] if parent is not None and parent.children else None if parent else self.root
        node = Node(c.start, c.series, c.value, c, None, c.strong, c.paragraph, parent)
        if c.value == 1:
            node.run = 1
        elif elder is not None and elder.run and not elder.children and elder.series == c.series:
            node.run = elder.run + 1 if c.paragraph == elder.paragraph + 1 else 0
        self.push(node)

    # ---- one candidate

    def take(self, c: Candidate, end: int) -> bool:
        """Place a candidate; False where it is text."""
        if c.start in self.forced:
            self.park_inline(c.paragraph, end)
            self.add(c, min(self.forced[c.start] - 1, len(self.stack)), end)
            return True
        if self._contents_only(c):
            return False
        if c.value is None:
            return self._unnumbered(c, end)
        return self._follow(c, end) or self._begin(c, end) or self._skip(c, end)

    def _contents_only(self, c: Candidate) -> bool:
        return not c.strong and not self.headed and self.ahead.in_contents(c)

    def _follow(self, c: Candidate, end: int) -> bool:
        if self._follow_in(c, end, (c.series,)):
            return True
        others = _ORDINALS.get(c.series)
        return others is not None and self._follow_in(c, end, others)

    def _follow_in(self, c: Candidate, end: int, names: Sequence[str]) -> bool:
        """Go on in the deepest list of these shapes whose last number is the one before."""
        before = (c.value or 0) - 1
        chosen = None
        for depth, node in enumerate(self.stack):
            if node.value != before or node.series not in names or (c.soft and node.paragraph != c.paragraph):
                continue
            # a number at a line's start goes on in the list of line starts, if one waits for it
            if chosen is None or not c.strong or node.strong or not self.stack[chosen].strong:
                chosen = depth
        if chosen is not None:
            self.add(c, chosen, end)
            return True
        return self._resume(c, end, lambda node: node.series in names and (node.value or 0) == before)

    def _resume(self, c: Candidate, end: int, fits: Callable[[Node], bool]) -> bool:
        """Take up a list that rests: its items lie under what is open now."""
        for depth in range(len(self.stack), -1, -1):
            parked = self.stack[depth - 1].parked if depth else self.roots_parked
            for rested in reversed(parked[-_REMEMBERED:]):
                node: Node | None = rested
                while node is not None:
                    if fits(node) and (node is rested or self._newest(depth) is rested):
                        chain = []
                        above = node.parent
                        while above is not None and above not in self.stack:
                            chain.append(above)
                            above = above.parent
                        self.close(depth, end)
                        self.stack += reversed(chain)
                        self.add(c, len(self.stack), end)
                        return True
                    node = node.children[-1] if node.children else None
        return False

    def _newest(self, depth: int) -> Node | None:
        """The last part that was opened below `depth` open items."""
        if depth:
            return self.stack[depth - 1].children[-1] if self.stack[depth - 1].children else None
        return self.root

    def _begin(self, c: Candidate, end: int) -> bool:
        if c.value != 1:
            return False
        proved = not (c.family.weak or not c.strong) or self.has_second(c) or self._announced(c) or self._divided(c)
        if not proved:
            return False
        if c.strong:
            self.park_inline(c.paragraph, end)
        depth = self._restart(c)
        if depth is not None and c.strong and self.stack[-1].series == c.series:
            self.note("N003", c)
        if depth is None:
            depth = self._under(c)
        self.add(c, depth, end)
        return True

    def _divided(self, c: Candidate) -> bool:
        """Whether the next line is the first of the parts that a number of more places counts inside this one."""
        inside = self.ahead.next_line(_INSIDE[c.series], c.start) if c.series in _INSIDE else None
        return inside is not None and inside.value == 1 and inside.paragraph == c.paragraph + 1

    def _announced(self, c: Candidate) -> bool:
        """A count right before says that a series follows, though its second item is lost: “三条原则”。一是…"""
        again = self.ahead.next_of(c.series, c.start)
        if again is not None and again.value == 1 and again.soft and again.paragraph == c.paragraph:
            return False  # 一是…，一是…: so two are set side by side, not counted
        return c.family.spoken and _COUNT.search(self.text, max(0, c.start - 30), c.start) is not None

    def _restart(self, c: Candidate) -> int | None:
        """Depth at which a list of this shape is open already: the new one stands beside it.

        A series inside a paragraph stands in the item of the like list of line starts that goes on behind it.
        """
        for depth in range(len(self.stack) - 1, -1, -1):
            node = self.stack[depth]
            if node.series == c.series:
                within = node.strong and not c.strong and node.paragraph < c.paragraph
                return None if within and self.ahead.goes_on_at_line(node, c.start) else depth
        return None

    def _under(self, c: Candidate) -> int:
        """How many open items stay open above a list that begins here."""
        depth = len(self.stack)
        while depth and not self._holds(self.stack[depth - 1], c):
            depth -= 1
        return depth

    def _holds(self, top: Node, c: Candidate) -> bool:
        """Whether a list that begins at `c` may stand inside the item `top`."""
        if top.candidate is None:
            return True
        if top.series == "pair" and top.value == 2:  # 另一方面 closes its pair: what follows stands beside it
            return False
        if self._announces(top, c):
            return True
        above, below = (top.series, top.strong), (c.series, c.strong)
        if (above, below) in self.under:  # the document nests them the other way round
            return False
        if not c.strong:
            return not self._overlong(top, c)
        if (below, above) in self.under or self._heads(top, c):
            return True
        family = top.candidate.family
        if family.spoken:
            return c.family.spoken or c.family.rank > 3
        return family.rank <= c.family.rank or self.ahead.goes_on(top, c.start)

    def _announces(self, top: Node, c: Candidate) -> bool:
        """The item ends in a colon right before: （1）分三步：一是…"""
        before = self.text[max(0, c.start - 2) : c.start].rstrip()
        return not c.strong and top.paragraph == c.paragraph and before.endswith(("：", ":"))

    def _heads(self, top: Node, c: Candidate) -> bool:
        """The item is a heading line without text of its own, and the list begins right below it."""
        start, end = self.paragraphs[top.paragraph]
        ended = self.text[end - 1] in "。！？；"
        return c.paragraph == top.paragraph + 1 and end - start < (_TITLE if ended else 60)

    def _overlong(self, top: Node, c: Candidate) -> bool:
        """The last item of a run-in series ends before text that would make it far longer than all others."""
        items = [n for n in (top.parent.children if top.parent else self.nodes) if n.series == top.series]
        if top.strong or len(items) < 3 or top.paragraph != c.paragraph or self.ahead.goes_on(top, c.start):
            return False
        if c.start - top.start <= 3 * max(right.start - left.start for left, right in pairwise(items)):
            return False
        last = self.text[top.start : top.candidate.end] if top.candidate else ""
        self.note("S006", c, taken=f"在“{last}”之后 · after “{last}”", other=f"属于“{last}” · inside “{last}”")
        return True

    def _unnumbered(self, c: Candidate, end: int) -> bool:
        """Dashes and bullets: beside an open one, else under what is open. 最后 ends a series of 首先."""
        if c.family.name == "order":
            if _WISH.match(self.text, c.end):
                return False
            for depth in range(len(self.stack) - 1, -1, -1):
                if self.stack[depth].series in {"order", "di"}:
                    if self.stack[depth].series == "di" and not c.strong:
                        return False
                    self.add(c, depth, end)
                    return True
            return self._resume(c, end, lambda node: node.series == "order")
        self.park_inline(c.paragraph, end)
        beside = self._restart(c)
        self.add(c, len(self.stack) if beside is None else beside, end)
        return True

    def _skip(self, c: Candidate, end: int) -> bool:
        """A number that follows none: a gap or a repeat in an open list, or a list whose beginning is lost."""
        assert c.value is not None
        if not c.strong:
            return self._inline_gap(c, end)
        for depth in range(len(self.stack) - 1, -1, -1):
            node = self.stack[depth]
            if node.series != c.series or node.value is None:
                continue
            if 1 < c.value - node.value <= LOST or (c.value > node.value and c.family.rank <= 3):
                self.note("N001", c, missing=str(node.value + 1))
            elif c.value == node.value and not c.family.weak:
                self.note("N002", c)
            else:
                break
            self.add(c, depth, end)
            return True
        if self.latest.get(c.series) == c.value - 1:  # numbers that run on through all parts: 一、1. 2. 二、3. 4.
            self.park_inline(c.paragraph, end)
            self.add(c, self._under(c), end)
            return True
        if (
            (c.family.weak and not self._third_line(c))
            or c.value > 60
            or (c.series in {"ar", "latin", "arp"} and not self._second_after(c))
        ):
            return False
        if self._resume(c, end, lambda node: node.series == c.series and 0 < (c.value or 0) - (node.value or 0) <= 3):
            self.note("N001", c, missing=str(c.value - 1))
            return True
        if any(node.series == c.series for node in self.stack):
            self.note("N004", c)
            return False
        self.note("N001", c, missing="1" if c.value == 2 else f"1–{c.value - 1}")
        self.park_inline(c.paragraph, end)
        self.add(c, self._under(c), end)
        return True

    def _inline_gap(self, c: Candidate, end: int) -> bool:
        if c.soft or c.value is None:
            return False
        for depth in range(len(self.stack) - 1, -1, -1):
            node = self.stack[depth]
            if (
                node.series == c.series
                and node.value is not None
                and node.paragraph == c.paragraph
                and c.value - node.value == 2
            ):
                self.note("N001", c, missing=str(node.value + 1))
                self.add(c, depth, end)
                return True
        return False

    def _second_after(self, c: Candidate) -> bool:
        later = self.ahead.next_of(c.series, c.start)
        return later is not None and c.value is not None and later.value == c.value + 1

    def _third_line(self, c: Candidate) -> bool:
        """其次， at a line's start, whose first item says no number: whether a line further on counts three (其三 第三 再次)."""
        if c.family.name != "order" or c.value != 2 or self.text[c.end - 1] not in "，,、：:":
            return False
        for series in _ORDINALS["order"]:
            later = self.ahead.next_line(series, c.start)
            if later is not None and later.value == 3 and later.start - c.start < REACH:
                return True
        return False

    def note(self, code: str, c: Candidate, **data: str) -> None:
        words = self.text[c.start : c.end]
        self.diagnostics.append(Diagnostic(code, Span(c.start, c.end), (("found", words), *data.items())))

    # ---- topics and paragraphs

    def topic(self, t: Topic, end: int) -> None:
        if t.strong:
            self.park_inline(t.paragraph, end)
        depth = len(self.stack)
        if t.depth:
            self.close(min(t.depth - 1, depth), end)
            self._push_topic(t)
            return
        for at in range(len(self.stack) - 1, -1, -1):
            if self.stack[at].series == t.level:
                depth = at
                break
        else:
            while depth:
                top = self.stack[depth - 1]
                if top.candidate is None:
                    break
                inside = not top.strong and top.paragraph == t.paragraph
                if (t.level == "line" or inside) and not self.ahead.goes_on(top, t.start):
                    depth -= 1
                else:
                    break
        self.close(depth, end)
        self._push_topic(t)

    def _push_topic(self, t: Topic) -> None:
        parent = self.stack[-1] if self.stack else None
        self.push(Node(t.start, t.level, None, None, t, t.strong, t.paragraph, parent))

    def plain(self, paragraph: int, end: int) -> None:
        """A paragraph without number or label: series that were complete in their own paragraphs are over."""
        self.park_inline(paragraph, end)
        keep = len(self.stack)
        at = self.paragraphs[paragraph][0]
        while keep and self._complete(self.stack[keep - 1], at):
            keep -= 1
        self.close(keep, end)

    def _complete(self, node: Node, at: int) -> bool:
        start, stop = self.paragraphs[node.paragraph]
        if self._ends_sentence(node):
            return not self.ahead.goes_on(node, at)
        if stop - start < 40 or self.text[stop - 1] not in "。！？；;!?”）)":
            return False
        if node.candidate is not None:
            if not node.strong or self.ahead.goes_on(node, at):
                return False
            return node.candidate.family.spoken or node.run > 2  # of items that take one paragraph, the last does too
        if node.series != "label":
            return False
        return not self.ahead.label_follows(at)

    def _ends_sentence(self, node: Node) -> bool:
        """The last of items that semicolons part ends their sentence, and the list: （1）…；（2）…；（3）…。"""
        _, stop = self.paragraphs[node.paragraph]
        if not node.strong or node.run < 3 or self.text[stop - 1] != "。":
            return False
        return self.text[self.paragraphs[node.paragraph - 1][1] - 1] in "；;"

    def closing(self, at: int, end: int) -> None:
        """The closing address: numbered parts are over, unless the top list goes on behind it."""
        top = next((n for n in self.stack if n.candidate is not None), None)
        if top is not None and not self.ahead.goes_on(top, at):
            self.close(0, end)
            self.roots_parked.clear()


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
    builder = _Builder(text, paragraphs, found, topics, forced or {})
    vocative = set(addresses)
    events: list[tuple[int, int, Candidate | Topic | int]] = [(c.start, 2, c) for c in found]
    events += [(t.start, 1, t) for t in topics]
    events += [(start, 0, number) for number, (start, _) in enumerate(paragraphs)]
    events.sort(key=itemgetter(0, 1))
    opened = {c.start for c in found if c.strong} | {t.start for t in topics if t.strong}
    ends = _ends(text, paragraphs)
    for start, _, event in events:
        if isinstance(event, int):
            end = ends[event - 1] if event else 0
            if event in vocative:
                builder.closing(start, end)
            if start not in opened:
                builder.plain(event, end)
            continue
        end = _before(text, start, paragraphs[event.paragraph][0], ends, event.paragraph)
        if isinstance(event, Topic):
            builder.topic(event, end)
        elif not builder.take(event, end) and event.strong:
            builder.park_inline(event.paragraph, end)
    builder.close(0, ends[-1] if ends else 0)
    _settle(text, builder.nodes)
    return Outcome(builder.nodes, builder.diagnostics)


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


def _ends(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[int]:
    return [end for _, end in paragraphs]


def _before(text: str, start: int, paragraph: int, ends: Sequence[int], number: int) -> int:
    """End of the text before `start`, without white space."""
    if start == paragraph:
        return ends[number - 1] if number else start
    while start > paragraph and text[start - 1].isspace():
        start -= 1
    return start
