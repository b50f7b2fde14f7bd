"""Notes that name who is in charge: （责任单位：…）, （旗财政局牵头，旗水利局配合）, and lines like 牵头单位：…"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from converter.model import Document, Span
from converter.patterns import compiled

Part = Literal["lead", "support"]

# （责任单位：  (牵头单位:  （责任部门：
_LABEL = r"(?:责任|牵头|配合|负责|参加|参与|主办|协办|承办|实施|完成|落实)(?:责任)?(?:单位|部门|处室|科室|领导|人)"
_LABELLED = compiled(rf"[（(]\s*(?={_LABEL}[:：])[^（）()\n]{{4,600}}[）)]")
# a line of its own: 责任单位：旗财政局
_LINE = compiled(rf"(?m)^[ \t\u3000]*(?={_LABEL}[:：])[^\n]{{4,600}}$")
# （旗水利局牵头，各苏木镇配合）  (各有关单位分头负责)
_SAID = r"(?![^（）()\n]*(?:下同|以下|简称))[^（）()\n。；：:]{2,300}(?:牵头|配合|负责|参与|参加|协助|组织实施|具体实施|分头落实|会同)[^（）()\n。：:]{0,80}[）)]"
_SPOKEN = compiled(f"（{_SAID}"), compiled(f"[(]{_SAID}")  # a single first letter is found several times faster
_ROLE = compiled(
    rf"(?P<label>{_LABEL})[:：]|"
    r"(?P<said>牵头负责|牵头|配合|协助|参与|参加|按照?职责分工负责|分工负责|分头负责|负责|具体实施|组织实施|分头落实|落实|实施)"
)
_HINT = compiled(r"责任|牵头|配合|负责|实施[）)]|落实[）)]|参加单位|参与单位|承办单位|协办单位")
_LABEL_ENDS = "(?:(?<=(?:单位|部门|处室|科室|领导).)|(?<=人.))"
_IS_LABELLED = compiled(f"：{_LABEL_ENDS}").search, compiled(f":{_LABEL_ENDS}").search
_LEAD, _SUPPORT = ("牵头", "主办"), ("配合", "协助", "协办", "参与", "参加")


@dataclass(frozen=True, slots=True)
class Note:
    """`parts` are the stretches that list bodies, each with the part that the note gives them."""

    span: Span
    parts: tuple[tuple[Span, Part | None], ...]


def find(text: str, document: Document) -> tuple[Note, ...]:
    """All notes of a document in order."""
    low, high = document.span
    if not _HINT.search(text, low, high):
        return ()
    labelled = any(ends(text, low, high) for ends in _IS_LABELLED)
    patterns = (_LABELLED, _LINE, *_SPOKEN) if labelled else _SPOKEN
    spans = {m.span() for pattern in patterns for m in pattern.finditer(text, low, high)}
    found: list[Note] = []
    for start, end in sorted(spans):
        if (not found or start >= found[-1].span.end) and (parts := _parts(text, start, end)):
            found.append(Note(Span(start, end), parts))
    return tuple(found)


def _parts(text: str, start: int, end: int) -> tuple[tuple[Span, Part | None], ...]:
    """A label rules what follows it, a said part what stands before it."""
    parts: list[tuple[Span, Part | None]] = []
    low, ruling = start + (text[start] in "（("), None
    for match in _ROLE.finditer(text, start, end):
        word = match["label"] or match["said"]
        part: Part | None = "lead" if word.startswith(_LEAD) else "support" if word.startswith(_SUPPORT) else None
        if match["label"]:
            if low < match.start():
                parts.append((Span(low, match.start()), ruling))
            ruling = part
        elif low < match.start():
            parts.append((Span(low, match.start()), part))
        low = match.end()
    last = end - (text[end - 1] in "）)")
    if low < last:
        parts.append((Span(low, last), ruling))
    return tuple(parts)
