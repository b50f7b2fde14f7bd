"""The action of a commitment: its verb and what it acts on, where the words tell them plainly.

A verb is told only straight behind the word of command, or where a bare instruction begins; adverbs and the deadline
may stand between. The object is what follows it in its clause. Where another construction stands there, both stay
unknown: they are never guessed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from converter.facts.imperative import is_verb
from converter.facts.words import lists
from converter.frozen import frozen
from converter.patterns import compiled

_ACTIONS, _SCALE = lists("actions"), lists("strength")
_OTHER = frozenset(_ACTIONS["other"])
_VERBS = frozenset((*lists("cues")["imperative"], *lists("targets")["acting"], *_SCALE["preventing"])) - _OTHER
_ADVERBS = frozenset(_ACTIONS["adverbs"])


def _by_first(words: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """Words by their first character, the longest first."""
    found: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        found.setdefault(word[0], []).append(word)
    return {first: tuple(group) for first, group in found.items()}


_VERBS_BY, _ADVERBS_BY = _by_first(_VERBS), _by_first(_ADVERBS)
_FIRSTS = frozenset((*_VERBS_BY, *_ADVERBS_BY))
_JOINTS = frozenset("、和与并")
_STOP = compiled(r"[，,。；;：:！？!?\n（(—]")
# 完成的  建设了  引导好: the verb describes, is done or has a complement of its own
_NO_VERB = ("的", "了", "过", "者", "率", "力度")
_NOUNS = ("储备粮", "建设者", "保障房", "保障性", "培训班", "培训机构")
_COMPLEMENT = ("好", "到位", "完", "住", "牢", "紧")
_COMPLEMENTS = frozenset(word[0] for word in _COMPLEMENT)
_LIGHT = frozenset(_ACTIONS["light"])
_AMBIGUOUS = frozenset(lists("cues")["ambiguous"])
# words at an object's end that lead over to its figure: 肉牛存栏〔达到〕
_TAIL = compiled(
    r"(?:达到|达|突破|超过|实现|完成|稳定在|保持在|控制在|提高到|降到|增加到|不低于|不少于|力争|分别|到|至|为|共|约|各|的)+$"
)
_LONGEST = 30
_BRACKET = compiled("[“”《》（）‘’]")
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("‘", "’"))


@frozen
class Action:
    """`start` is where the verb begins; the object is None where it can't be told."""

    verb: str
    object: str | None
    start: int


def action(
    text: str, at: int, end: int, skip: Sequence[tuple[int, int]] = (), figures: Sequence[tuple[int, int]] = ()
) -> Action | None:
    """The action told from `at` on; `skip` are spans between (deadlines), `figures` the spans of quantities,
    both in order.

    >>> action("要进一步完善供水设施。", 1, 11)
    Action(verb='完善', object='供水设施', start=4)
    >>> action("要对此负责。", 1, 6) is None
    True
    """
    if at >= end or (not skip and text[at] not in _FIRSTS):
        return None
    start = _opening(text, at, end, skip)
    stop = _verb(text, start, end)
    if stop is None or text.startswith(_NO_VERB, stop) or text.startswith(_NOUNS, start):
        return None
    if text[start : start + 2] in _AMBIGUOUS and not is_verb(text, start):
        return None
    verb_end, last, paired = stop, text[start:stop], False
    while True:  # 建立健全, 坚持和完善; in 开展整治 the second word is what is done
        joint = verb_end < end and text[verb_end] in _JOINTS
        at = verb_end + 1 if joint else verb_end
        more = None if not joint and (paired or last in _LIGHT) else _verb(text, at, end)
        if more is None or text.startswith(_NO_VERB, more):
            break
        verb_end, last, paired = more, text[at:more], not joint
    stopped = _STOP.search(text, verb_end, end)
    stop = stopped.start() if stopped else end
    if verb_end < stop and text[stop - 1] == "是":  # 要冲刺的主要目标是：
        return None
    return Action(text[start:verb_end], _object(text, verb_end, end, stop, skip, figures), start)


def _opening(text: str, at: int, end: int, skip: Sequence[tuple[int, int]]) -> int:
    """Where the verb should stand, behind adverbs and deadlines."""
    while at < end:
        if skip and (place := bisect_right(skip, (at, len(text) + 1))) and skip[place - 1][1] > at:
            at = skip[place - 1][1]
            continue
        for word in _ADVERBS_BY.get(text[at], ()):
            if text.startswith(word, at):
                break
        else:
            return at
        if len(word) < 3 and word not in _OTHER and _verb(text, at, end):
            return at
        at += len(word)
        if len(word) > 1 and text.startswith("地", at):
            at += 1
    return at


def _verb(text: str, at: int, end: int) -> int | None:
    if at < end:
        for word in _VERBS_BY.get(text[at], ()):
            if text.startswith(word, at, end):
                return at + len(word)
    return None


def _object(
    text: str, at: int, end: int, stop: int, skip: Sequence[tuple[int, int]], figures: Sequence[tuple[int, int]]
) -> str | None:
    """What stands behind a verb; `stop` is where its clause ends."""
    if text[at : at + 1] in _COMPLEMENTS:
        for word in _COMPLEMENT:
            if text.startswith(word, at):
                at += len(word)
    for low, high in skip:
        if low == at:
            at = high
    if at > stop:
        stopped = _STOP.search(text, at, end)
        stop = stopped.start() if stopped else end
    ends = stop
    figure = next(((low, high) for low, high in figures if at <= low < stop), None) if figures else None
    if figure:
        if figure[0] - at <= 1:  # 新建3个旗级示范点: what is counted stands behind
            at = figure[1]
            stop = min((low for low, _ in figures if low >= at), default=stop) if at < stop else stop
            stop = min(stop, ends)
        else:
            stop = figure[0]
    if skip:
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
    words = words.strip(" 　、").removeprefix("的")
    if not 2 <= len(words) <= _LONGEST:
        return None
    if _BRACKET.search(words) and any(words.count(a) != words.count(b) for a, b in _PAIRS):
        return None
    return words
