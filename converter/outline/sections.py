"""Tree nodes → sections: headings, ends, and ids that tell the place by value."""

from __future__ import annotations

from collections.abc import Sequence

from converter.model import Section, Span
from converter.outline.lines import Paragraph
from converter.outline.nodes import Node
from converter.patterns import compiled

LONGEST = 50  # characters of a heading that runs in before its text
INLINE = 34  # of one inside a paragraph
_END = compiled(r"[。；;！!？?….](?:(?<!\.)|(?<=[\u4e00-\u9fff]\.)(?!\d))")  # a full stop, not the point of 3.5
_DONE = "。；;…：:，,、"  # closing punctuation that is no part of a heading's words
_FIGURE = compiled(r"\d[\d.]*[ ]?[%％万亿个家户亩]")  # a sentence that gives figures names nothing: 销售额增长20%以上
# 主要是：   规定如下：   分三步：   某某说：  :words before a colon that lead on to what is behind it, and name nothing
_LEADS_ON = compiled(
    r"(?:是|为|有|如|下|[说讲道]|指出|认为|强调|提出|要求|规定|表现|包括|做到|达到|抓好|[一二三四五六七八九十两几\d][\u4e00-\u9fff]{0,3})(?=[：:])"
)
_COMMA, _COLON, _BLANK = compiled(r"[，,]"), compiled(r"[：:]"), compiled("[ \u3000\xa0\t]")


def make(text: str, printed: str, paragraphs: Sequence[Paragraph], nodes: Sequence[Node]) -> tuple[Section, ...]:
    """Sections in document order, their words as `printed`: the text before its characters were simplified.

    `nodes` come in order, parents before children; `node.end` is set.
    """
    used: dict[str, int] = {}
    counts: dict[tuple[int, str], int] = {}
    out = []
    for position, node in enumerate(nodes):
        parent = node.parent
        if node.value is not None:
            own = str(node.value)
        else:  # topics t1, t2 …, dashes and bullets d1, d2 …
            letter = "t" if node.topic else "d"
            key = (id(parent), letter)
            counts[key] = counts.get(key, 0) + 1
            own = f"{letter}{counts[key]}"
        name = f"{parent.name}.{own}" if parent is not None else f"s{own}"
        used[name] = used.get(name, 0) + 1
        if used[name] > 1:
            name = f"{name}_{used[name]}"
        node.name = name
        node.depth = parent.depth + 1 if parent is not None else 1
        marker = Span(node.candidate.start, node.candidate.end) if node.candidate else None
        stop = nodes[position + 1].start if position + 1 < len(nodes) else node.end
        heading = _heading(text, paragraphs[node.paragraph], node, min(stop, max(node.end, node.start)))
        end = max(node.end, heading.end if heading else 0, marker.end if marker else 0)
        out.append(
            Section(
                id=name,
                parent=parent.name if parent is not None else None,
                depth=node.depth,
                marker=printed[marker.start : marker.end] if marker else "",
                number=node.value,
                marker_span=marker,
                heading=" ".join(printed[heading.start : heading.end].split()) if heading else None,
                heading_span=heading,
                span=Span(node.start, end),
                place="block" if node.strong and paragraphs[node.paragraph].real else "inline",
            )
        )
    return tuple(out)


def _heading(text: str, paragraph: Paragraph, node: Node, stop: int) -> Span | None:
    """The words that stand as the part's title: the rest of a heading line, or a first sentence before the real text."""
    if node.topic is not None:
        return _trim(text, node.topic.start, node.topic.end)
    assert node.candidate is not None
    start = node.candidate.end
    while start < stop and (text[start].isspace() or text[start] in "，,、：:"):
        start += 1
    end = min(stop, paragraph.end)
    if start >= end:
        return None
    first = _END.search(text, start, end)
    sentence = first.start() if first else end
    more = stop > paragraph.end or bool(text[sentence + 1 : end].strip()) if first else stop > paragraph.end
    glued = _glued(text, start, sentence, end) if node.strong else None
    colon = _colon(text, start, sentence, end) if node.strong else None
    if glued is not None and (colon is None or glued < colon):
        return _trim(text, start, glued)
    if colon is not None and colon + 1 < end:
        return _trim(text, start, colon)
    if first is None:  # a line without an end: a heading of its own, or the lead-in of its parts
        whole = node.strong and end == paragraph.end and end - start <= 90
        return _trim(text, start, end) if whole else _short(text, start, end)
    if colon is not None:
        return _trim(text, start, colon)
    if text[sentence] in "；;":
        return None
    size = sentence - start
    if not node.strong and (
        size > INLINE
        or node.series == "pair"
        or _commas(text, start, sentence) > 1
        or _FIGURE.search(text, start, sentence)
    ):
        return None
    if not more and node.strong:
        return _trim(text, start, sentence) if size <= 24 and text[sentence] == "。" else None
    if more and size <= LONGEST and _commas(text, start, sentence) <= 2:
        return _trim(text, start, sentence + (text[sentence] in "？?"))  # a question keeps its mark
    return None


def _commas(text: str, start: int, end: int) -> int:
    return text.count("，", start, end) + text.count(",", start, end)


def _glued(text: str, start: int, sentence: int, end: int) -> int | None:
    """A heading glued to its text by a space: 夯实基础，提供保证 2024年以来，…"""
    for blank in _BLANK.finditer(text, start + 4, min(sentence, start + LONGEST + 10)):
        at = blank.start()
        if text[at - 1] not in "，,、：:0123456789" and end - at > 15:
            return at
    return None


def _colon(text: str, start: int, sentence: int, end: int) -> int | None:
    """A topic phrase closed by a colon: 渠道和草场方面：…   基本情况："""
    colon = _COLON.search(text, start + 2, min(sentence, start + 24))
    if colon is None or _COMMA.search(text, start, colon.start()):
        return None
    at = colon.start()
    if at + 1 < end and _LEADS_ON.search(text, start, at + 1):
        return None
    return at


def _short(text: str, start: int, end: int) -> Span | None:
    return _trim(text, start, end) if end - start <= 12 else None


def _trim(text: str, start: int, end: int) -> Span | None:
    while end > start and (text[end - 1].isspace() or text[end - 1] in _DONE):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end) if end > start else None
