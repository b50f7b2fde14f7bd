"""Whether a sentence commits, and by which rule.

An order or promise shows by its wording (必须, 确保, 要…, 将…, 请…), or by a bare verb where an instruction stands
(加强…, 进一步…). Reports of the past, explanations, forecasts, mere insight (要看到…), questions, thanks and what a
superior said are none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from converter.facts.bodies import acts
from converter.facts.goals import (
    in_plan,
    may_set,
    opens_later,
    sets_amount,
    sets_due,
    sets_horizon,
    sets_norm,
    sets_years,
)
from converter.facts.imperative import clause_end, imperative, is_verb
from converter.facts.past import grew, is_done, is_past, reviews, tells
from converter.facts.phases import Phase
from converter.facts.plan_items import is_due, lists_amounts, lists_works
from converter.facts.rulings import assigned_at, is_charge, resolved, rules, sat_there, spends
from converter.facts.sayings import about, describes, explains, is_custom, matters, may_say, only_says
from converter.facts.starts import finder
from converter.facts.voices import is_comment, is_narrated, is_quotation, is_reported
from converter.facts.wording import Wording, is_forecast, wording
from converter.patterns import compiled, late

Rule = Literal["order", "future", "request", "imperative", "goal", "continued"]

# 参加会议的有各苏木镇负责人: who was there
_PRESENT = compiled(
    r"(?:参加|出席|列席)[^，。；]{0,12}的?(?:还)?有|[^，。；]{2,8}年是[^。；]{2,60}的(?:第[一二三四五]年|一年|之年)[。；]?$"
)
# 只要干起来，就能增产
_CONDITION = compiled(r"^(?:如果|若|只要|要是|假如|即使|尽管|虽然|虽|倘若|一旦)")
# 没有草料，就不能办好牧业社: what comes of it
_UNLESS = late(r"[^，。；]*[不没未][^，。；]*，[^，。；]{0,6}就(?:不[能可会]|无法|谈不上)")
_LEADS_IN = 16  # up to this length a request before a colon only announces what is asked for
_ASKS = frozenset("？?")
# 各苏木也要这样办，…为什么还不退还？: told what to do before they are asked
_TOLD = late(
    r"(?:各[^，。；]{1,8}|我们(?:考虑|认为|的意见是)[^，。；]{0,4})(?:也|都|就|还|还是)?(?:要(?![求点素]|是)|必须|应当?(?!如何))"
)
_ARGUES = ("这", "那", "如此", "我们")  # 这样做，可以争取时间，加快速度: what comes of it, or who we are
# 为什么还不退还
_ASKING = late(r"[吗呢？]|怎[么样]|什么|如何|哪[个些里]|[是要能]不[是要能]|多少")
# 要确保
_BOUND = late(r"必须|务必|应(?![对用急])|要(?![求素点])")
# 我们应当  因此必须  所以，必须  要发动  对…我们要: an order at the head of a sentence
_TURN = late(
    r"(?:(?:因此|所以|为此|今后|当前)[，,]?)?(?:对(?:于|这些|这|上述)?[^，。]{2,20}[，,]?)?(?:我们|大家|各[^，。]{1,8})?(?:就|也|都|更|还|一定)?(?:必须|务必|应当|应该|要(?!求|素|点|是))"
)
# 旗委采取了措施，要求各苏木必须抓紧  旗里颁布了办法，规定必须交息: what was asked for in what is told
_WAS_ASKED = late(
    r"(?:采取|召开|下发|印发|发出|作出?|进行|发布|制定|提出|开|批转|颁布|颁发|公布)了[^。；]{0,30}，(?:并|都)?(?:要求|规定)"
)
# what an item states of a thing
_STATES = finder(
    r"是|有(?![步序效力针计组])|没|很|不(?![断要得准])|关系|事关|为(?![了主])|了|已|存在|增加了|不够|不足|由于|问题"
)
_ABOVE_ALL = ("特别是", "尤其是")  # what is stated most of all, no statement
# 下步要抓紧
_AGAIN = finder(r"今后|下一?步|接下来|我们将|区政府将|将采取|我们要|一定要|务必|今年要")


@dataclass(slots=True)
class Context:
    """What stands around a sentence, carried on from one to the next. `before` is the rule of the one before it in the
    paragraph."""

    phase: Phase
    reporting: bool = False  # the paragraph began as a report of the past
    before: Rule | None = None
    linked: bool = False  # the sentence before ended with a semicolon
    goals: bool = False  # the sentence before set out figures to be reached
    horizon: bool = False  # the paragraph sets out what will be the case by a later year
    minutes: bool = False  # what a meeting asked for is the document's own word
    directive: bool = False  # a notice: what it states without a mark of the past is to be done
    duties: bool = False  # the section is headed by the body that is charged with what it says
    resolves: bool = False  # minutes: what they say of a body without a mark of the past is what it is to do
    quoted: bool = False  # within a quotation that an earlier sentence opened
    speech: bool = False  # a talk: where it looks back it still tells its hearers what to do
    told: bool = False  # the sentence before told a fact and goes on in this one, behind a semicolon
    series: bool = False  # the item before this one in its list set a task
    year: int | None = None  # the document's


def rule(text: str, context: Context) -> Rule | None:
    """The rule by which a sentence commits, None where it does not."""
    if context.quoted or ("#" in text and _is_garbled(text)):
        return None
    if text[-1:] in _ASKS:
        asked = text.rfind("，")
        told = _TOLD.search(text, 0, max(asked, 0))
        if told is None or _ASKING.search(text, told.start(), clause_end(text, told.end())):
            return None
        text = text[:asked]
    past = context.phase is Phase.PAST
    worded = wording(text)
    if worded is not None:
        found = _by_wording(text, worded, past, context.speech)
    elif past:
        return None
    else:
        found = _by_place(text, context)
    if found is None or is_comment(text) or is_quotation(text) or is_narrated(text):
        return None
    return None if not context.minutes and is_reported(text) else found


def _by_place(text: str, context: Context) -> Rule | None:
    """A sentence without a word of command, by where it stands and how it begins."""
    if text.startswith(("否则", "不然")) or ("，" in text and "就" in text and _UNLESS.match(text)):
        return None
    setting = context.goals or context.phase is Phase.PLAN or (context.directive and not context.reporting)
    goal, ahead = _aims(text, context, setting)
    start = None if goal else _instructs(text, context, setting)
    if start is None and not goal:
        goal = _lists(text, context)
        if not goal and not context.reporting and (setting or context.before is not None or context.resolves):
            start = 0 if not tells(text) and acts(text) and not sat_there(text) else None
    linked = (context.linked and context.before is not None) or (context.series and _is_bare(text))
    if not (goal or linked or start is not None) or _CONDITION.match(text):
        return None
    if is_past(text, ahead or context.goals) or (not setting and grew(text)):
        return None
    if is_done(text) and not (ahead and "了" not in text):  # 到2030年，…取得进展
        return None
    if goal:
        return None if context.horizon and explains(text) else "goal"
    if start is not None:
        return None if about(text, start) else "imperative"
    return None if explains(text) else "continued"


def _aims(text: str, context: Context, setting: bool) -> tuple[bool, bool]:
    """Whether a sentence sets a goal, and whether it is one for a later year."""
    if context.horizon:
        return True, True
    may = may_set(text)
    if (may and sets_horizon(text, context.year)) or opens_later(text, context.year, context.phase is Phase.PLAN):
        return True, True
    may_be_due = setting and not (context.told or context.reporting)
    if (may and _is_goal(text, context, setting)) or (may_be_due and is_due(text, context.year)):
        return True, False
    return (not context.reporting and sets_years(text)) or in_plan(text, context.year), False


def _instructs(text: str, context: Context, setting: bool) -> int | None:
    """Where the instruction begins that a sentence without a goal gives."""
    start = None if context.reporting else imperative(text)
    if start is not None and not (is_forecast(text) or _PRESENT.match(text)):
        return start
    among = setting or context.before is not None
    if (
        (context.duties and setting and is_charge(text))
        or (among and spends(text))
        or (context.directive and rules(text))
    ):
        return 0
    if context.resolves and (start := resolved(text)) is not None and not _PRESENT.match(text):
        return start
    if context.phase is Phase.PLAN and context.before in ("order", "imperative") and not context.reporting:
        start = _further(text)
        if start is not None:
            return start
    return None if context.reporting else assigned_at(text, among or context.minutes, among or context.resolves)


def _further(text: str) -> int | None:
    """Where a later clause of what a plan goes on with instructs: 剪毛分两班干，〔做好〕分级; none where a clause only says
    what is the case."""
    if not _is_bare(text) or tells(text) or explains(text) or about(text, 0) or _ASKING.search(text):
        return None
    if text.startswith(_ARGUES):
        return None
    at = text.find("，") + 1
    while at:
        if is_verb(text, at):
            last = text.rfind("，") + 1
            return at if text.startswith(_ABOVE_ALL, last) or _STATES(text, last) is None else None
        at = text.find("，", at) + 1
    return None


def _is_goal(text: str, context: Context, setting: bool) -> bool:
    """Whether a sentence sets a date, a norm or a figure where that is a goal."""
    if not context.reporting and (sets_norm(text, setting) or (context.speech and sets_due(text))):
        return True
    return setting and not context.told and sets_amount(text, context.goals)


def _lists(text: str, context: Context) -> bool:
    """Whether what sets tasks lists works and their amounts without a verb of reaching."""
    if context.reporting or context.told or "共有" in text or "现有" in text:
        return False
    if context.phase is Phase.PLAN:
        return lists_works(text) or lists_amounts(text)
    return context.directive and lists_amounts(text)


def _is_garbled(text: str) -> bool:
    """Whether more of a sentence is lost than read, as in scans: ##路##要#修."""
    return 4 * text.count("#") > len(text)


def _is_bare(text: str) -> bool:
    """Whether an item only names what is to be done: 多垫圈土和河沙； not 道路是命脉。 or 问题有三个。"""
    return len(text) > 5 and _STATES(text, 0, clause_end(text, 0)) is None and not text.endswith(("：", ":"))


def _by_wording(text: str, worded: Wording, past: bool, speech: bool) -> Rule | None:
    if past and not _AGAIN(text):
        return "order" if speech and worded == "order" and _turns(text) else None
    if worded in ("order", "request") and "，" in text and "了" in text and _WAS_ASKED.search(text):
        return None
    if (worded == "order" and is_custom(text)) or (may_say(text) and _says(text, worded)):
        return None
    if reviews(text) and not _BOUND.search(text):
        return None
    if worded == "request" and len(text) < _LEADS_IN and text.endswith(("：", ":")):
        return None
    if worded == "future" and matters(text):
        return None
    if worded == "weak":
        states = text.startswith(("否则", "不然")) or explains(text) or tells(text)
        return None if states else "order"
    return worded


def _says(text: str, worded: Wording) -> bool:
    """Whether a sentence only says something of the task that an instruction in it names: 做好X是争取Y的条件。"""
    start = imperative(text)
    return start is not None and (only_says(text, start, worded) or (worded == "order" and describes(text, start)))


def _turns(text: str) -> bool:
    """Whether a sentence of a review turns to its hearers: 因此，我们必须…, 要发动…"""
    return "才算" not in text and _TURN.match(text) is not None and not tells(text)
