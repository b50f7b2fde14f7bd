"""Bodies and officers that are told to do something: subjects of instructions and names in notes.

A coordination is split into names where every member is a name by its ending (旗发改委和工信局), and stays whole
where its members are none alone (农科、乡村振兴、就业等部门; 各区、市政府).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from converter.facts.words import either, lists

_NAMES = lists("bodies")
_FOLLOWERS = frozenset(lists("cues")["imperative"]) | {"能够", "按照", "根据", "要求", "及时"}
_ENDINGS = _NAMES["endings"]
_PLACES = _NAMES["places"]
_OFFICERS = _NAMES["officers"]
_EVERYBODY = frozenset(_NAMES["everybody"])
_ALL = tuple({*_ENDINGS, *_PLACES, *_OFFICERS})
_TOWNS = ("镇", "乡", "苏木", "街道", "街道办", "社区", "村", "嘎查")
_JOINTS = re.compile(r"以及|特别是|尤其是|[和及与暨或]")
# 各区、市政府  有关区、市政府  各镇、街道办
_LEVELS = re.compile(r"^(?:各|有关|相关)[区县市旗州盟乡镇](?:（[^（）]*）)?、[区县市旗州盟乡镇街道]{1,2}(?:党委|政府|委|办)")
_TOGETHER = ("两办", "两院", "双方", "两委", "三家")
_SELECT = ("各", "有关", "相关", "全体", "所有", "其他", "其它", "凡", "驻", "上述", "涉及")
_LEFT = re.compile(rf"^(?:{either(_NAMES['before'])}|[，,、。：:；;\s“”])+")
# what may stand between the subject and the word of command
_RIGHT = re.compile(
    r"(?:也|都|均|还|更|则|就|一定|一律|同样|首先|务|共同|分别|密切|积极|切实|认真|今后|今年|今后还|年内|近期|原则上|在此基础上"
    r"|结合各?自?实?际?|根据工作推进的实际情况|[，,])+$"
)
_COMMAND = re.compile(
    r"要(?!求|点|素|塞|害|员|闻|件)|必须|务必|应(?:当|该|按|根据|由|在|于|予|即|切实|认真|将|把|尽|积极|注意|继续|立即)?|须|(?<![必势即])将|负责|牵头|会同|"
    r"配合|能够|切实|尽快|抓紧|作为"
)
# 请旗委政法委及时  希望各乡镇  要求各部门  由旗发改委牵头
_CALL = re.compile(r"(?:^|(?<=[，,；;：:。、]))(?:同时|因此|对此|并)?(?P<call>请|希望|要求|责成|望|由)")
_INSIDE = re.compile(r"[，,；;。：:！？“”…]|[把使让被是]|没有|成为|作为|进行(?!.*的)")
_STOP = "，,；;：:。！？"


def is_body(name: str) -> bool:
    """Whether a name ends as a body's does and is more than a common word.

    >>> is_body("旗发改委"), is_body("各苏木镇"), is_body("新格局"), is_body("我们")
    (True, True, False, False)
    """
    if not 2 <= len(name) <= 40 or name in _EVERYBODY or not name.endswith(_ALL):
        return False
    if name.startswith(_SELECT):
        return name[1:] not in ("方面", "方") and not name.endswith("格局")
    if name.endswith(("格局", "布局", "大局", "结局", "干部队伍", "立场", "市场", "现场", "战场", "内部", "全部", "水平", "核心", "重心", "决心", "信心")):
        return False
    if name.endswith(_ENDINGS) or name.endswith(_OFFICERS):
        return True
    return len(name) >= 3 and name.endswith(_TOWNS)


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a stretch that lists bodies; the whole stretch where its members are no names alone."""
    phrase = text[start:end]
    if _LEVELS.match(phrase) or phrase.endswith(_TOGETHER):
        if (cut := _LEVELS.match(phrase)) and cut.end() < len(phrase) and phrase[cut.end()] in "、，和":
            yield start, start + cut.end()
            yield from split(text, start + cut.end() + 1, end)
        else:
            yield start, end
        return
    members = list(_members(text, start, end))
    if len(members) > 1 and not all(is_body(text[a:b]) for a, b in members):
        yield start, end
    else:
        yield from members


def _members(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for low, high in _cut(text, start, end, "、，,；;"):
        at = low
        for joint in _JOINTS.finditer(text, low, high):
            left, right = text[at : joint.start()], text[joint.end() : high]
            if is_body(left) and right.endswith(_ALL) and "的" not in right:
                yield at, joint.start()
                at = joint.end()
        if at < high:
            yield at, high


def _cut(text: str, start: int, end: int, marks: str) -> Iterator[tuple[int, int]]:
    at = start
    for place in range(start, end):
        if text[place] in marks:
            if place > at:
                yield at, place
            at = place + 1
    if end > at:
        yield at, end


def listed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a note's list, where every member counts as a name."""
    at = start
    while at < end and text[at] in "，,、；; 由":
        at += 1
    while end > at and text[end - 1] in "，,、；; 等按":
        end -= 1
    chunks = list(_cut(text, at, end, "；;"))
    for low, high in chunks:
        joined = _LEVELS.search(text[low:high])
        begin = low
        while begin < high:
            rest = text[begin:high]
            if joined := _LEVELS.match(rest):
                yield begin, begin + joined.end()
                begin += joined.end() + 1
                continue
            stop = min((p for p in (rest.find(m) for m in "、，,") if p >= 0), default=len(rest))
            yield from ((a, b) for a, b in _members(text, begin, begin + stop) if b - a > 1)
            begin += stop + 1


def instructed(text: str) -> list[tuple[int, int, bool]]:
    """Bodies that a sentence tells to do something: (start, end, whether it leads), in order, without overlap."""
    found: dict[int, tuple[int, int, bool]] = {}
    for match in _COMMAND.finditer(text):
        low = max(text.rfind(mark, 0, match.start()) for mark in _STOP) + 1
        if match.start() - low > 80 or low == match.start():
            continue
        stretch = _subject(text, low, match.start())
        if stretch:
            _add(found, text, stretch, match[0] == "牵头")
    for match in _CALL.finditer(text):
        stretch = _called(text, match.end())
        if stretch:
            _add(found, text, stretch, False)
    names, last = [], -1
    for name in sorted(found.values()):
        if name[0] >= last:
            names.append(name)
            last = name[1]
    return names


def _add(found: dict[int, tuple[int, int, bool]], text: str, stretch: tuple[int, int], leads: bool) -> None:
    names = list(split(text, *stretch))
    if any(text[a:b] in _EVERYBODY for a, b in names):
        names = [(a, b) for a, b in names if text[a:b] not in _EVERYBODY]
    for low, high in names:
        known = found.get(low)
        if known is None or known[1] < high:
            found[low] = (low, high, leads)


def _subject(text: str, low: int, high: int) -> tuple[int, int] | None:
    """The stretch before a word of command that is nothing but bodies."""
    phrase = text[low:high]
    if trimmed := _RIGHT.search(phrase):
        phrase = phrase[: trimmed.start()]
    if lead := _LEFT.match(phrase):
        low += lead.end()
        phrase = phrase[lead.end() :]
    if not phrase or not phrase.endswith(_ALL) or _INSIDE.search(phrase):
        return None
    members = list(split(text, low, low + len(phrase)))
    if len(members) == 1 and not is_body(phrase[-40:]):
        return None
    if len(phrase) > 12 and "的" not in phrase and len(members) == 1 and not phrase.endswith(("等部门", "等有关部门")) and "、" not in phrase and not phrase.startswith(_SELECT):
        return None
    return low, low + len(phrase)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(either(_ALL))


def _called(text: str, start: int) -> tuple[int, int] | None:
    """The list of bodies behind 请, 希望 or 要求, read name by name."""
    limit = min((p for p in (text.find(m, start, start + 60) for m in _STOP) if p >= 0), default=min(len(text), start + 60))
    at, end = start, None
    while at < limit:
        stop = next((e for e in _stops(text, at, limit) if is_body(text[at:e])), None)
        if stop is None:
            break
        end = stop
        joint = None if text[stop : stop + 2] in _FOLLOWERS else _JOINTS.match(text, stop)
        at = joint.end() if joint else stop + 1 if text[stop : stop + 1] == "、" else limit
    return None if end is None else (start, end)


def _stops(text: str, at: int, limit: int) -> Iterator[int]:
    for match in _ending().finditer(text, at, limit):
        end = match.end()
        if end == limit or text[end] in "、和及与特" or text[end] in "要能按在向从以根结对把将" or text[end : end + 2] in _FOLLOWERS:
            yield end
