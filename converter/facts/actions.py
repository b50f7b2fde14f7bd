"""The action of a commitment: its verb and what it acts on, where the words tell them plainly.

A verb is told only straight behind the word of command, or where a bare instruction begins; adverbs and the deadline
may stand between. The object is what follows it in its clause. Where another construction stands there, both stay
unknown: they are never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from converter.facts.words import lists

_ACTIONS, _SCALE = lists("actions"), lists("strength")
_OTHER = frozenset(_ACTIONS["other"])
_VERBS = frozenset((*lists("cues")["imperative"], *lists("targets")["acting"], *_SCALE["preventing"])) - _OTHER
_ADVERBS = frozenset(_ACTIONS["adverbs"])
_LONGEST_VERB = max(map(len, _VERBS))
_LONGEST_ADVERB = max(map(len, _ADVERBS))
_JOINT = re.compile(r"[、和与并]")
_STOP = re.compile(r"[，,。；;：:！？!?\n（(—]")
# 完成的  建设了  引导好: the verb describes, is done or has a complement of its own
_NO_VERB = ("的", "了", "过", "者", "率", "力度")
_COMPLEMENT = ("好", "到位", "完")
# words at an object's end that lead over to its figure: 肉牛存栏〔达到〕
_TAIL = re.compile(r"(?:达到|达|突破|超过|实现|完成|稳定在|保持在|控制在|提高到|降到|增加到|不低于|不少于|力争|分别|到|至|为|共|约|各|的)+$")
_LONGEST = 30
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("‘", "’"))


@dataclass(frozen=True, slots=True)
class Action:
    """`start` is where the verb begins; the object is None where it can't be told."""

    verb: str
    object: str | None
    start: int


def action(
    text: str, at: int, end: int, skip: Sequence[tuple[int, int]] = (), figures: Sequence[tuple[int, int]] = ()
) -> Action | None:
    """The action told from `at` on; `skip` are spans between (deadlines), `figures` the spans of quantities.

    >>> action("要进一步完善供水设施。", 1, 11)
    Action(verb='完善', object='供水设施', start=4)
    >>> action("要对此负责。", 1, 6) is None
    True
    """
    start = _opening(text, at, end, skip)
    stop = _verb(text, start, end)
    if stop is None or text.startswith(_NO_VERB, stop):
        return None
    verb_end = stop
    while (joint := _JOINT.match(text, verb_end, end)) or _verb(text, verb_end, end):  # 建立健全, 坚持和完善
        more = _verb(text, joint.end() if joint else verb_end, end)
        if more is None:
            break
        verb_end = more
    verb = text[start:verb_end]
    return Action(verb, _object(text, verb_end, end, skip, figures), start)


def _opening(text: str, at: int, end: int, skip: Sequence[tuple[int, int]]) -> int:
    """Where the verb should stand, behind adverbs and deadlines."""
    while at < end:
        for low, high in skip:
            if low <= at < high:
                at = high
                break
        else:
            size = next((n for n in range(_LONGEST_ADVERB, 0, -1) if text[at : at + n] in _ADVERBS), 0)
            if not size or (_verb(text, at, end) and text[at : at + size] not in _OTHER and size < 3):
                return at
            at += size + (text.startswith("地", at + size) and size > 1)
    return at


def _verb(text: str, at: int, end: int) -> int | None:
    for size in range(min(_LONGEST_VERB, end - at), 1, -1):
        if text[at : at + size] in _VERBS:
            return at + size
    return None


def _object(
    text: str, at: int, end: int, skip: Sequence[tuple[int, int]], figures: Sequence[tuple[int, int]]
) -> str | None:
    for word in _COMPLEMENT:
        if text.startswith(word, at):
            at += len(word)
    for low, high in skip:
        if low == at:
            at = high
    found = _STOP.search(text, at, end)
    stop = found.start() if found else end
    figure = next(((low, high) for low, high in figures if at <= low < stop), None)
    if figure:
        if figure[0] - at <= 1:  # 新建3个旗级示范点: what is counted stands behind
            at = figure[1]
            stop = min((low for low, _ in figures if low >= at), default=stop) if at < stop else stop
            stop = min(stop, found.start() if found else end)
        else:
            stop = figure[0]
    stop = min((low for low, _ in skip if at <= low < stop), default=stop)
    return _named(text[at:stop], bool(figure))


def _named(words: str, measured: bool) -> str | None:
    """The words of an object without what leads over to something else."""
    at = words.find("、")
    while at >= 0:
        if _verb(words, at + 1, len(words)) or words[at + 1 : at + 3] in _OTHER:  # 加强管理、完善制度
            words = words[:at]
            break
        at = words.find("、", at + 1)
    if measured and (tail := _TAIL.search(words)):
        words = words[: tail.start()]
    words = words.strip(" 　、“”" if words.count("“") != words.count("”") else " 　、").removeprefix("的")
    if not 2 <= len(words) <= _LONGEST or any(words.count(a) != words.count(b) for a, b in _PAIRS):
        return None
    return words
