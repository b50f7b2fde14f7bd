"""A record's text as JSON data: words apart from marks, marks by offset."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from converter.archive.plain import noise, plain
from converter.record.tree import (
    BlockNode,
    Break,
    Char,
    CommitmentMark,
    DeadlineMark,
    Inline,
    Node,
    Omitted,
    Pc,
    QuantityMark,
    ResponsibleMark,
    ResultMark,
    SectionNode,
    SpeakerEntry,
    TargetMark,
)

Data = dict[str, Any]
_TYPES: dict[type, str] = {
    CommitmentMark: "commitment",
    TargetMark: "target",
    DeadlineMark: "deadline",
    ResponsibleMark: "responsible",
    ResultMark: "result",
    QuantityMark: "quantity",
}


def nodes(tree: Iterable[Node]) -> list[Data]:
    """Sections, blocks and left-out text, nested as in the record."""
    return [_node(node) for node in tree]


def _node(node: Node) -> Data:
    if isinstance(node, SectionNode):
        return {
            "type": "section",
            "id": node.id,
            "place": node.place,
            "number": node.number,
            "marker": plain(node.marker),
            "heading": plain(node.heading) or None,
            "speaker": _speaker(node.speaker),
            "children": nodes(node.children),
        }
    if isinstance(node, BlockNode):
        line = _Line()
        line.add(node.content)
        return {
            "type": "block",
            "kind": node.kind,
            "id": node.id,
            "run_in": node.run_in,
            "text": line.text,
            "marks": line.marks,
            "omitted": line.omitted,
        }
    return {"type": "omitted", "reason": node.reason, "text": noise(node)}


def _speaker(entry: SpeakerEntry | None) -> Data | None:
    return {"name": entry.name, "role": entry.role, "organisation": entry.organisation} if entry else None


class _Line:
    """A line's words, growing; offsets are code points of `text`."""

    def __init__(self) -> None:
        self.text = ""
        self.marks: list[Data] = []
        self.omitted: list[Data] = []

    def add(self, content: Iterable[Inline]) -> None:
        for item in content:
            if isinstance(item, str):
                self.text += item if self.text else item.lstrip()
            elif isinstance(item, Char):
                self.text += "\ufffd"
            elif isinstance(item, Pc):
                self.text += item.text
            elif isinstance(item, Omitted):
                self.omitted.append({"at": len(self.text), "reason": item.reason, "text": noise(item)})
            elif not isinstance(item, Break):
                identity = None if isinstance(item, TargetMark | QuantityMark) else item.id
                mark: Data = {"type": _TYPES[type(item)], "id": identity, "start": len(self.text), "end": 0}
                self.marks.append(mark)
                self.add(item.content)
                mark["end"] = len(self.text)
