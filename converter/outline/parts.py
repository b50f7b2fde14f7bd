"""The parts that are open at a place of the text, those that rest, and all that were made so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from converter.model import Diagnostic, Span
from converter.outline.ahead import Ahead
from converter.outline.markers import Candidate
from converter.outline.nodes import Node

_TOP = 2  # rank of the shapes that count a whole text's parts, at most
_REMEMBERED = 8  # resting lists that may be taken up again, at each level: keeps hostile input linear


class Parts:
    """A stack of open parts, outermost first. It decides nothing but how long a list within a paragraph lasts."""

    def __init__(self, text: str, paragraphs: Sequence[tuple[int, int]], ahead: Ahead) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.ahead = ahead
        self.stack: list[Node] = []
        self.nodes: list[Node] = []
        self.root: Node | None = None  # the last part without one above it
        self.roots_parked: list[Node] = []
        # (list, list above it) as nested so far in this document; what lines do and what sentences do is told apart
        self.under: set[tuple[tuple[str, bool], tuple[str, bool]]] = set()
        self.latest: dict[str, int | None] = {}  # last number taken of each series
        self.headed = False  # the first numbered part began a line
        self.diagnostics: list[Diagnostic] = []

    def close(self, keep: int, end: int) -> None:
        """Close items above depth `keep`."""
        for node in self.stack[keep:]:
            node.end = end
        del self.stack[keep:]

    def push(self, node: Node) -> None:
        """Open a part inside the innermost one."""
        if node.parent is not None:
            node.parent.children.append(node)
        else:
            self.root = node
        self.stack.append(node)
        self.nodes.append(node)

    def add(self, c: Candidate, depth: int, end: int) -> None:
        """Open the part of `c` below `depth` open ones; those that it closes end at `end`."""
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

    def resume(self, c: Candidate, end: int, fits: Callable[[Node], bool]) -> bool:
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

    def beside(self, c: Candidate) -> int | None:
        """Depth at which a list of this shape is open already: the new one stands beside it.

        A series inside a paragraph stands in the item of the like list of line starts that goes on behind it.
        """
        for depth in range(len(self.stack) - 1, -1, -1):
            node = self.stack[depth]
            if node.series == c.series:
                within = node.strong and not c.strong and node.paragraph < c.paragraph
                return None if within and self.ahead.goes_on_at_line(node, c.start) else depth
        return None

    def note(self, code: str, c: Candidate, **data: str) -> None:
        """A doubt about `c`, with what its message needs."""
        words = self.text[c.start : c.end]
        self.diagnostics.append(Diagnostic(code, Span(c.start, c.end), (("found", words), *data.items())))
