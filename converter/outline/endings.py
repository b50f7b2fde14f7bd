"""What a paragraph without a number ends: lists that were complete, and all of them where the closing address begins."""

from __future__ import annotations

from converter.outline.nodes import Node
from converter.outline.parts import Parts


def plain(parts: Parts, paragraph: int, end: int) -> None:
    """A paragraph without number or label: series that were complete in their own paragraphs are over."""
    parts.park_inline(paragraph, end)
    keep = len(parts.stack)
    at = parts.paragraphs[paragraph][0]
    while keep and _complete(parts, parts.stack[keep - 1], at):
        keep -= 1
    parts.close(keep, end)


def _complete(parts: Parts, node: Node, at: int) -> bool:
    """Whether the part had its say in its own paragraph, and nothing from `at` on goes on with its list."""
    start, stop = parts.paragraphs[node.paragraph]
    if _ends_sentence(parts, node):
        return not parts.ahead.goes_on(node, at)
    if stop - start < 40 or parts.text[stop - 1] not in "。！？；;!?”）)":
        return False
    if node.candidate is not None:
        if not node.strong or parts.ahead.goes_on(node, at):
            return False
        return node.candidate.family.spoken or node.run > 2  # of items that take one paragraph, the last does too
    if node.series != "label":
        return False
    return not parts.ahead.label_follows(at)


def _ends_sentence(parts: Parts, node: Node) -> bool:
    """The last of items that semicolons part ends their sentence, and the list: （1）…；（2）…；（3）…。"""
    _, stop = parts.paragraphs[node.paragraph]
    if not node.strong or node.run < 3 or parts.text[stop - 1] != "。":
        return False
    return parts.text[parts.paragraphs[node.paragraph - 1][1] - 1] in "；;"


def closing(parts: Parts, at: int, end: int) -> None:
    """The closing address: numbered parts are over, unless the top list goes on behind it."""
    top = next((n for n in parts.stack if n.candidate is not None), None)
    if top is not None and not parts.ahead.goes_on(top, at):
        parts.close(0, end)
        parts.roots_parked.clear()
