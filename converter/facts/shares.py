"""Who leads and who helps, as a sentence shares a task out: 由〔旗农牧局〕牵头，〔旗水利局等部门〕配合."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from converter.facts.called import called
from converter.facts.imperative import is_verb
from converter.facts.names import EVERYBODY, SELECT, split, stands
from converter.facts.subjects import INSIDE
from converter.patterns import compiled

Part = Literal["lead", "support"]
_LEAD, _SUPPORT = ("牵头", "主办", "为主"), ("配合", "协助", "协办", "协同", "参与", "参加")
_SHORT = "我本旗县市省盟"  # 我局, 旗委: two characters, but a name; 部门, 企业 are none
_SHORT_NAMES = (
    "妇联",
    "工会",
    "团委",
    "银行",
    "公社",
    "大队",
    "民兵",
    "专署",
    "行署",
    "粮站",
    "农会",
    "主任",
    "书记",
    "会计",
    "队长",
    "社长",
    "校长",
    "干部",
    "支部",
)
_JOINED = ("参与", "参加")  # whoever does so helps only where another is in charge

_TOLD = compiled(
    "牵头|主办|配合|协[助办同]|会同|参与|为主(?=[^。；]*参加)"
)  # what no sentence lacks that shares a task out
# 由〔旗水利局〕牵头、〔旗财政局〕配合: behind what the bodies of such a phrase stand
_BEFORE = compiled(r"(?:^|[，,；;：:、])(?:[要须并]|必须|应当?)?(?:由|请|责成|以)?|由|请|责成|(?:[要应须]|应当)以")
# 旗水利局〔等部门要密切配合〕  旗水利局〔为牵头单位〕  旗水利局〔具体负责，〕
_PART = compiled(
    r"(?:等(?:有关|相关)?(?:部门|单位)?)?(?:和(?:有关|相关)?单位)?(?:"
    r"作?为(?P<named>牵头|主办|配合|协办|参与|参加)(?:单位|部门)|"
    r"(?:[要应须]|应当|必须|共同|密切|积极|主动|全力|大力|具体|分别|认真|予以|给予|做好|按照?(?:各自)?职责(?:分工)?)*"
    r"(?:(?P<said>牵头|主办|为主(?!体)|配合|协[助办同]|参与|参加)(?![的人]|单位|部门|作用)|(?P<charged>负责|承办|实施)(?=[，,；;、。]|$)))"
)
_WITHOUT = ("与", "同", "和", "跟", "对", "向", "在")  # 并〔与〕有关部门配合: what begins no name
# 旗水利局牵头，〔会同〕旗财政局…
_WITH = compiled("(?:必须|[要应须可])?(?:会同|协同)")


@dataclass(frozen=True, slots=True)
class Share:
    """A stretch of a sentence up to the word that tells a part, the names in it, and the part."""

    start: int
    end: int
    names: list[tuple[int, int]]
    part: Part | None


def part_of(word: str) -> Part | None:
    """Which part a word or label gives.

    >>> part_of("牵头单位"), part_of("配合"), part_of("责任单位")
    ('lead', 'support', None)
    """
    return "lead" if word.startswith(_LEAD) else "support" if word.startswith(_SUPPORT) else None


def shares(text: str) -> Iterator[Share]:
    """The parts that a sentence gives to bodies, in order, without overlap."""
    if _TOLD.search(text) is None:
        return
    charged, end = False, 0
    for before in _BEFORE.finditer(text):
        at = before.end()
        if (
            at < end
            or (before.start() != end and text.startswith("、", before.start()))
            or text.startswith(_WITHOUT, at)
        ):
            continue
        joined = text.startswith("会同", at)
        at += 2 * joined
        if is_verb(text, at) or (names := called(text, at, given=True)) is None or INSIDE(text, *names):
            continue
        end = names[1]
        if joint := None if joined else _WITH.search(text, *names):
            yield Share(at, joint.start(), _named(text, at, joint.start()), "lead")
            yield Share(joint.end(), end, _joined(text, joint.end(), end), "support")
            charged = True
        elif joined:
            yield Share(at, end, _joined(text, at, end), "support")
        elif (told := _PART.match(text, end)) and (charged or told["said"] not in _JOINED):
            own = part_of(told["named"] or told["said"] or "")
            yield Share(at, told.end(), _named(text, *names), own)
            charged, end = charged or own != "support", told.end()


def _named(text: str, low: int, high: int) -> list[tuple[int, int]]:
    return [
        (a, b)
        for a, b in split(text, low, high)
        if text[a:b] not in EVERYBODY
        and (b - a > 2 or text[a] in _SHORT or text[a:b] in _SHORT_NAMES or text.startswith(SELECT, a))
    ]


def _joined(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """Whom another works with: 会同〔旗财政局〕, none of 会同住建、发改和建设单位, which only tells their fields."""
    names = _named(text, low, high)
    return names if all(stands(text[a:b]) and "、" not in text[a:b] for a, b in names) else []
