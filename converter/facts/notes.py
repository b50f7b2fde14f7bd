"""Notes that name who is in charge, and by when: （责任单位：…）, （旗财政局牵头，旗水利局配合，6月底前完成）, and lines like 牵头单位：…"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from converter.facts import deadlines, names
from converter.facts.deadline_dates import Base
from converter.facts.shares import Part, part_of
from converter.model import Document, Span
from converter.patterns import compiled

# 完成时限：  整改期限：  时间要求：  时限：
_DUE = r"(?:完成|整改|整改完成|办结|落实|推进)(?:时限|时间|期限|日期|节点)|(?:时限|时间|进度)要求|时间节点|(?<![一-龥])时限"
# （责任单位：  (牵头单位:  （责任部门：
# 责任镇：  责任主体：  协助单位：  部门分工：  分管副旗长：
_BODIES = r"(?:部门|责任|任务|职责)分工|(?:分管|牵头|责任|包联|包保|联系)(?:[省市县旗区盟州]级?|[县处厅]级)领导|(?:分管|牵头|责任|包联)副?[省市县旗区盟州]长|(?:责任|牵头|配合|负责|参加|参与|主办|协办|协助|承办|实施|完成|落实)(?:责任)?(?:单位|部门|处室|科室|领导|主体|镇街|乡镇|街道|旗县|县区|人|(?<=责任)[镇区])"
_LABEL = rf"(?:{_BODIES}|{_DUE})"
_OPENING, _CLOSING = "（(【［〔[", "）)】］〕]"
_OPEN, _CLOSED = rf"[{re.escape(_OPENING)}]", rf"[{re.escape(_CLOSING)}]"
# what stands in a note's brackets; a name may hold brackets of its own: 各县（市、区）政府
_ASIDE = r"[（(][^（）()\n]{1,20}[）)]"
# （责任单位：旗财政局）  【责任单位：旗财政局】
_LABELLED = compiled(
    rf"{_OPEN}\s*(?={_LABEL}[:：])(?:[^{re.escape(_OPENING + _CLOSING)}\n]|{_ASIDE}){{4,600}}{_CLOSED}"
)
# a line of its own: 责任单位：旗财政局
_LINE = compiled(rf"(?m)^[ \t\u3000]*(?={_LABEL}[:：])[^\n]{{4,600}}$")
# …2600人次。〔责任单位：旗农科局〕。
_BEHIND = compiled(rf"(?<=[。；;])[ \t\u3000]*(?={_LABEL}[:：])[^\n。；;]{{4,300}}")
# （旗水利局牵头，各苏木镇配合）  (各有关单位分头负责)
_SAID = (
    rf"(?![^（）()\n]*(?:下同|以下|简称))(?:[^{re.escape(_OPENING + _CLOSING)}\n。；：:]|{_ASIDE}){{2,300}}"
    rf"(?:牵头|配合|负责|参与|参加|协助|组织实施|具体实施|分头落实|会同)[^{re.escape(_OPENING + _CLOSING)}\n。：:]{{0,80}}{_CLOSED}"
)
# a single first letter is found several times faster
_SPOKEN = tuple(compiled(f"{re.escape(opening)}{_SAID}") for opening in _OPENING)
# …新建泵站3座。〔（旗水利局、旗财政局，各苏木镇）〕: a list of bodies and nothing else, behind what it is about
_LISTED = tuple(
    compiled(
        rf"{re.escape(opening)}(?<=[一-龥。；;%％”].)(?P<who>(?:[^{re.escape(_OPENING + _CLOSING)}\n。；：:]|{_ASIDE}){{3,300}})"
        rf"{_CLOSED}(?=[。；;]?[ \t\u3000]*(?:\n|$))"
    )
    for opening in _OPENING
)
_OF_A_LEVEL = compiled(r"[旗县市区省盟州镇]|自治区|各|有关|相关|国家|人民银行|国网")
_COUNTED = (
    "单位",
    "部门",
    "企业",
    "公司",
    "机构",
    "机关",
    "成员",
    "组织",
    "个",
    "家",
    "所",
)  # 3家单位（旗水利局、旗财政局）
# 牵头单位：  负责
_ROLE = compiled(
    rf"(?P<label>{_BODIES})[:：]|(?P<due>{_DUE})[:：]|"
    r"(?P<said>牵头负责|牵头|配合|协助|参与|参加|按照?职责分工负责|分工负责|分头负责|负责|具体实施|组织实施|分头落实|落实|实施)"
)
_HINT = compiled(
    rf"责任|牵头|配合|负责|实施{_CLOSED}|落实{_CLOSED}|参加单位|参与单位|承办单位|协办单位|(?:时限|时间|期限|日期|节点|要求)[:：]"
)
_PLAIN_HINTS = ("负责", "责任", "配合", "牵头")  # of these, which most texts hold, to be looked for first
_LABEL_ENDS = "(?:(?<=(?:单位|部门|处室|科室|领导|主体|镇街|乡镇|街道|旗县|县区|分工|[省市县旗区盟州]长|时限|时间|期限|日期|节点|要求).)|(?<=[人镇区].))"
_IS_LABELLED = compiled(f"：{_LABEL_ENDS}").search, compiled(f":{_LABEL_ENDS}").search

_UNDATED = Base(None, None)
_EDGES = " \t\u3000，,、；;。："
_MARKS = "，,、；;：:（("  # what parts one member of a note from the next


@dataclass(frozen=True, slots=True)
class Note:
    """`parts` are the stretches that list bodies, each with the part that the note gives them; `due` the words that say
    by when, without their label."""

    span: Span
    parts: tuple[tuple[Span, Part | None], ...]
    due: Span | None = None


def find(text: str, document: Document) -> tuple[Note, ...]:
    """All notes of a document in order."""
    low, high = document.span
    spans: dict[tuple[int, int], Note | None] = {
        (note.span.start, note.span.end): note for note in _bare(text, low, high)
    }
    if any(text.find(word, low, high) >= 0 for word in _PLAIN_HINTS) or _HINT.search(text, low, high):
        labelled = any(ends(text, low, high) for ends in _IS_LABELLED)
        patterns = (_LABELLED, _LINE, _BEHIND, *_SPOKEN) if labelled else _SPOKEN
        spans |= dict.fromkeys(m.span() for pattern in patterns for m in pattern.finditer(text, low, high))
    found: list[Note] = []
    for start, end in sorted(spans):
        if found and start < found[-1].span.end:
            continue
        if bare := spans[start, end]:
            found.append(bare)
        else:
            parts, due = _read(text, start, end)
            if parts or due:
                found.append(Note(Span(start, end), parts, due))
    return tuple(found)


def _bare(text: str, low: int, high: int) -> Iterator[Note]:
    """Brackets that list bodies, at a line's end, and say nothing else of them."""
    for match in (m for brackets in _LISTED for m in brackets.finditer(text, low, high)):
        members = names.listed(text, *match.span("who"))
        if (
            len(members) > 1
            and _OF_A_LEVEL.match(text, members[0][0])
            and all(names.stands(text[a:b]) for a, b in members)
            and not all(text[a:b].endswith(("镇", "乡", "苏木", "嘎查", "村")) for a, b in members)
            and not text.endswith(_COUNTED, low, match.start())
        ):
            yield Note(Span(*match.span()), ((Span(*match.span("who")), None),))


def _read(text: str, start: int, end: int) -> tuple[tuple[tuple[Span, Part | None], ...], Span | None]:
    """The bodies and the time that a note names: a label rules what follows it, a said part what stands before it."""
    parts: list[tuple[Span, Part | None]] = []
    due: Span | None = None
    low, last = start + (text[start] in _OPENING), end - (text[end - 1] in _CLOSING)
    ruling: Part | Literal["due"] | None = None
    if text[start] in _OPENING and (full := text.find("。", start, last)) >= 0:
        last = full  # （责任单位：旗财政局。以下各条不再列出）
    for match in (*_ROLE.finditer(text, start, last), None):
        if ruling == "due" and match and match["said"]:  # 完成时限：年底前落实到位
            continue
        stop = match.start() if match else last
        if (full := text.find("。", low, stop)) >= 0:  # 牵头单位：旗财政局。配合单位：…
            stop = full
        if ruling == "due":
            due = due or _trimmed(text, low, stop)
        elif low < stop:
            part = part_of(match["said"]) if match and match["said"] else ruling
            member, words = _dated(text, low, stop)
            due = due or words
            parts += [
                (span, part) for span in (Span(low, member.start), Span(member.end, stop)) if span.start < span.end
            ]
        if match is None:
            break
        low = match.end()
        if match["said"] is None:
            ruling = "due" if match["due"] else part_of(match["label"])
    return tuple(parts), due


def _trimmed(text: str, low: int, high: int) -> Span | None:
    while low < high and text[low] in _EDGES:
        low += 1
    while high > low and text[high - 1] in _EDGES:
        high -= 1
    return Span(low, high) if low < high else None


def _dated(text: str, low: int, high: int) -> tuple[Span, Span | None]:
    """The member of a list that says by when (〔10月底前〕完成) and its words; an empty one at the end where none does."""
    found = deadlines.find(text[low:high], _UNDATED)
    if not found:
        return Span(high, high), None
    words = Span(low + found[0].start, low + found[0].end)
    start = max(low, *(text.rfind(mark, low, words.start) + 1 for mark in _MARKS))
    ends = [at for mark in _MARKS if (at := text.find(mark, words.end, high)) >= 0]
    return Span(start, min(ends, default=high)), words
