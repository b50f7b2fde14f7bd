"""How binding the words of a commitment are, and whether it bids or forbids.

The scale is `data/strength.toml`: 5 必须 严禁, 4 确保, 3 要 将 and bare orders, 2 力争, 1 推动 探索. Of several words the
one counts that governs the figure where there is one (要抓项目，力争增长6%), else the strongest; a word of trying right
behind 要 or 将 takes their place. A goal that is only stated (生产总值增长6%) has none.
"""

from __future__ import annotations

from converter.facts.wording import is_call, is_future, is_must, is_ought
from converter.facts.words import AS_MUST, either, lists
from converter.frozen import frozen
from converter.patterns import compiled

_SCALE = lists("strength")
_LEVELS = {word: level for level in (5, 4, 3, 2) for word in _SCALE[str(level)]}
_BARE = frozenset(_SCALE["1"])
_FORBIDDING = frozenset(_SCALE["forbidding"])
_PREVENTING = _SCALE["preventing"]
# 务必  计划
_WORD = compiled(rf"{either(_LEVELS)}|{AS_MUST}|须|要|将|应|计划|预计|目标(?:是|为)|拟")
_PLAIN = frozenset(("要", "将", "计划", "预计", "拟", "目标是", "目标为"))
_MUST = frozenset(("须", "必需"))  # as strong as 必须, where they command at all
_NEAR = 3  # characters between 要 and the word of trying that takes its place: 要继续努力
# 说打算的, 马虎不得。: the same characters as a noun or a complement
_NO_CUE = frozenset("的了过下。，；、？")
# 争取上级资金: to get it, not to try
_GETS = compiled(r"到|上级|中央|国家|更多|各类|各级|[^，。；]{0,14}(?:资金|投资|支持|政策|项目|额度|指标|债券|名额)")
_CLAUSE = compiled(r"[，,；;：:]")


@frozen
class Cue:
    """A word of the scale in its sentence."""

    start: int
    end: int
    level: int
    word: str

    @property
    def forbids(self) -> bool:
        return self.word in _FORBIDDING


def cues(text: str) -> list[Cue]:
    """The words of the scale in a sentence, in order."""
    found = []
    for match in _WORD.finditer(text):
        word, (start, end) = match[0], match.span()
        if word == "要":
            if not is_must(text, start):
                continue
        elif word in ("应", "须"):
            if not is_ought(text, start):
                continue
        elif word in _PLAIN:
            if not is_future(text, start):
                continue
        elif word == "请":
            if not is_call(text, start):
                continue
        elif text[end : end + 1] in _NO_CUE or (word == "争取" and _GETS.match(text, end)):
            continue
        found.append(Cue(start, end, _LEVELS.get(word, 5 if word in _MUST else 3), word))
    return found


def governing(text: str, own: list[Cue], figure: int | None) -> Cue | None:
    """The word that binds a stretch of a sentence, by the words in it; `figure` is where its first target stands."""
    if not own:
        return None
    if figure is not None:
        ahead = [cue for cue in own if cue.start < figure]
        if ahead:
            return ahead[-1]
        # 新建900座，质量不过关的，不许验收: what is forbidden behind a topic of its own is something else
        own = [cue for cue in own if not cue.forbids or text.find("的，", figure, cue.start) < 0]
        if not own:
            return None
    if len(own) == 1:
        return own[0]
    best = max(own, key=lambda cue: (cue.level, -cue.start))
    if best.level == 3:
        for cue in own:
            if cue.level == 2 and cue.start < best.end + _NEAR and not _CLAUSE.search(text, best.end, cue.start):
                return cue
    return best


def bare(verb: str) -> int:
    """The level of an instruction without a word of command.

    >>> bare("完善"), bare("探索")
    (3, 1)
    """
    return 1 if verb in _BARE else 3


def prevents(verb: str | None) -> bool:
    """Whether a verb keeps its object from happening."""
    return verb is not None and verb.startswith(_PREVENTING)
