"""The quote of a figure: the words of its clause, from its metric on."""

from __future__ import annotations

from converter.patterns import late

_REACH = 200  # a quote begins and ends no farther from its figure
_CLAUSE = late(r"[，,；;。！？：:\n]")


def clause(text: str, start: int, end: int, metric: str | None) -> str:
    """The words from a metric to its figure `[start, end)`: the figure's clause, and those before it as far as the
    metric stands in the same sentence.

    >>> text = "全年投资完成8亿元，增长6%。税收增长7%。"
    >>> clause(text, 12, 14, "投资增长"), clause(text, 19, 21, "税收增长")
    ('全年投资完成8亿元，增长6%', '税收增长7%')
    """
    floor = max(0, start - _REACH)
    sentence = max(floor, *(text.rfind(mark, floor, start) + 1 for mark in "。；！？\n"))
    edges = [sentence, *(match.end() for match in _CLAUSE.finditer(text, sentence, start))]
    first = edges[-1]
    behind = _CLAUSE.search(text, end, end + _REACH)
    last = behind.start() if behind else min(len(text), end + _REACH)
    for size in (4, 3, 2):
        head = (metric or "")[:size]
        if head in text[first:last]:
            break
        if (named := text.rfind(head, sentence, first)) >= 0:
            first = max(edge for edge in edges if edge <= named)
            break
    if (open_ := text.rfind("（", end, last)) > text.rfind("）", end, last):  # no half of a bracket
        last = open_
    return text[first:last].strip("，,；;。！？：: \u3000")
