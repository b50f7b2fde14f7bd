"""Whether a sentence commits, and by which rule.

An order or promise shows by its wording (必须, 确保, 要…, 将…, 请…), or by a bare verb where an instruction stands
(加强…, 进一步…). Reports of the past, explanations, forecasts, mere insight (要看到…), questions, thanks and what a
superior said are none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from converter.facts import deadlines, quantities, units
from converter.facts.bodies import acts
from converter.facts.deadline_dates import Base
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
from converter.facts.sayings import about, describes, explains, is_custom, matters, only_says
from converter.facts.shares import shares
from converter.facts.starts import finder
from converter.facts.voices import is_comment, is_narrated, is_quotation, is_reported
from converter.facts.wording import Wording, is_forecast, wording
from converter.facts.words import either, lists
from converter.patterns import compiled

Rule = Literal["order", "future", "request", "imperative", "goal", "continued"]

# 参加会议的有各苏木镇负责人: who was there
_PRESENT = compiled(
    r"(?:参加|出席|列席)[^，。；]{0,12}的?(?:还)?有|[^，。；]{2,8}年是[^。；]{2,60}的(?:第[一二三四五]年|一年|之年)[。；]?$"
)
# 只要干起来，就能增产
_CONDITION = compiled(r"^(?:如果|若|只要|要是|假如|即使|尽管|虽然|虽|倘若|一旦)")
# 没有草料，就不能办好牧业社: what comes of it
_UNLESS = compiled(r"[^，。；]*[不没未][^，。；]*，[^，。；]{0,6}就(?:不[能可会]|无法|谈不上)")
_LEADS_IN = 16  # up to this length a request before a colon only announces what is asked for
_ASKS = frozenset("？?")
# 各苏木也要这样办，…为什么还不退还？: told what to do before they are asked
_TOLD = compiled(
    r"(?:各[^，。；]{1,8}|我们(?:考虑|认为|的意见是)[^，。；]{0,4})(?:也|都|就|还|还是)?(?:要(?![求点素]|是)|必须|应当?(?!如何))"
)
# 为什么还不退还
_ARGUES = ("这", "那", "如此", "我们")  # 这样做，可以争取时间，加快速度: what comes of it, or who we are
_ASKING = compiled(r"[吗呢？]|怎[么样]|什么|如何|哪[个些里]|[是要能]不[是要能]|多少")
# 要确保
_BOUND = compiled(r"必须|务必|应(?![对用急])|要(?![求素点])")
# 我们应当  因此必须  所以，必须  要发动  对…我们要: an order at the head of a sentence
_TURN = compiled(
    r"(?:(?:因此|所以|为此|今后|当前)[，,]?)?(?:对(?:于|这些|这|上述)?[^，。]{2,20}[，,]?)?(?:我们|大家|各[^，。]{1,8})?(?:就|也|都|更|还|一定)?(?:必须|务必|应当|应该|要(?!求|素|点|是))"
)
# 苏木镇可因地制宜开发应用: what a notice leaves to somebody to do
_LEFT_TO = finder(r"可(?:以)?(?:因地制宜|结合[^，。]{0,6}实际|根据[^，。]{0,6}实际)")
# 名单报旗政府备案: what a notice asks to be handed in
_HANDED_IN = compiled(r"报(?:请|送|经)?[^，。；了]{2,14}(?:备案|备查|审批|审查|审核|核准|批准)[。；]?$")
# 私宰母畜者，处以罚金  如再发生，定予严惩  车费自理  凭单据报销: what a notice rules, without a word of command
_RULES = finder(
    r"[者的]，(?:[均概即可得]|一律|从严|酌情)*(?:处以|[送交]|予以|给[予以]|[免不准酌暂缓]予|免于|依法|罚|没收|追缴|赔偿|退还|取消)(?![^，。；]*[了过])|"
    r"(?:定|当|即|均|一律)予(?=[严惩处奖表取没])|自(?:理|备|带|负)(?=[，。；]|$)|凭[^，。；]{1,10}(?:报销|领取|供应|购买|兑换|出入)(?=[，。；]|$)"
)
# 旗委采取了措施，要求各苏木必须抓紧  旗里颁布了办法，规定必须交息: what was asked for in what is told
_WAS_ASKED = compiled(
    r"(?:采取|召开|下发|印发|发出|作出?|进行|发布|制定|提出|开|批转|颁布|颁发|公布)了[^。；]{0,30}，(?:并|都)?(?:要求|规定)"
)
# 投资3亿元，新建…: a verb and what it buys
_SPENDS = compiled(r"投资[0-9.]+[万亿]*元[，,]?(?=实施|新建|改造|建设|改建|扩建|推进|完成|整治|治理|修建|修复|加固)")
# 清淤支沟2条，渠道硬化42公里，新打机井5眼。: what a plan lists, figure by figure
_ITEMS = compiled(
    r"(?:^|[，、])(?![^0-9，。；、]*(?:现有|共有|还有|原有|其中|人均|户均|平均|占|[有是为]))[一-龥（）“”]{2,24}?[0-9][0-9.]*[万亿]?[^，。；、0-9的起]{1,4}?(?:长[0-9.]+(?:公里|米))?(?=[，、。；]|$)"
)
# 完成  报来: what is done by a day
_DONE_BY = finder(
    r"完成|结束|[搞做办建修插收运送交报种播还退][完好清齐通成]|[做搞]到|报[来到送]|送[来到]|交[来到]|建成|实现|还清|检查[一两]|召开|全部|转为|完毕|到齐"
)
# 糜子每亩产〔一百四十斤〕, not 人口〔十二万人〕 or 现有牛〔三千头〕
_NAMED = compiled(
    r"(?![^，。；]*(?:人口|耕地|现有|共有|还有|原有|其中|[已了有]|去年|上年|占|[是为等达]$))[一-龥（）“”]{1,20}"
).fullmatch
_EACH = compiled(r"(?:^|全旗|平均)每[人户亩社队乡头][^，。；]{1,12}$")  # 每人捕鼠五只
_CLAUSES, _NUMERAL = (
    compiled("[，、；：:]"),
    compiled("[一二两三四五六七八九十百千万亿][^，。；]{1,4}[，、；。]").search,
)
_WORKS, _DIGIT = finder(either(lists("targets")["acting"])), compiled("[0-9]").search
# 由旗里另行安排  可由供销社适当贷款  由旗水利局负责
_ASSIGNED = compiled(
    r"由(?!于|此|来|衷|[0-9])[^，。；]{2,16}?(?P<how>另行|统一|分别|按[^，。；]{2,8}[，,]?|适当|规定[^，。；]{2,8})?"
    r"(?:安排|办理|处理|接收|负责|解决|承担|审批|审核|贷款|组织实施|执行|分配|调剂|规定|管理|清理|偿还|退赔|赔偿|付给|开支|支付|收购|保管|维修|主办|牵头|召集|统筹|印发|拨付|发放|汇总|编制|验收|包联|包抓|作为|拿出|提出|落实|推进|提供|协调|监管)(?!(?:解决|办理|处理)?的|了|过|[处局所站])|"
    r"(?<![^，。；余后])由(?!于|此|来|衷|[0-9])[^，。；]{2,12}?(?P<by>根据|按照|会同)[^。；了]{0,90}?(?:研究|提出|制定|拟定|审定)(?!的|了|过)"
)
# 旗民政局。〔负责困难群众救助工作。〕
_CHARGED = compiled(r"(?:主要|具体|统一)?(?:负责|承担|牵头|配合|参与)(?!人|单位|部门)")
# 会议同意追加预算  经费从预备费中列支: what a meeting resolved upon
_RESOLVED = finder(
    r"同意(?=按照?|将|由|对|从|追加|拨付|安排|划转|组织|给予|采取|启动|实施|调整|增加|成立|设立)(?![^，。；]*的(?:意见|请示|建议|汇报)[，。；])|"
    r"从[^，。；]{2,14}(?:列支|支出|解决)(?=[，。；]|$)"
)
# 旗水利局汇报防汛情况。  陈立新列席。: what was done at a meeting
_SAT_THERE = finder(
    r"汇报(?=[^，。；]{0,16}(?:情况|进展))|作(?:说明|汇报|发言)|列席|参加会议|出席|召开|存在(?:不同|分歧)"
)
_CASE = ("的，", "者，", "的，则", "者，则", "的，可", "者，可")  # 没有定价的，由旗供销社规定: what holds in a case
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
            start = 0 if not tells(text) and acts(text) and not _SAT_THERE(text) else None
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
    if (may and _is_goal(text, context, setting)) or (setting and not context.told and _is_due(text, context)):
        return True, False
    return (not context.reporting and sets_years(text)) or in_plan(text, context.year), False


def _instructs(text: str, context: Context, setting: bool) -> int | None:
    """Where the instruction begins that a sentence without a goal gives."""
    start = None if context.reporting else imperative(text)
    if start is not None and not (is_forecast(text) or _PRESENT.match(text)):
        return start
    if context.duties and setting and _CHARGED.match(text):
        return 0
    among = setting or context.before is not None
    if among and text.startswith("投资") and _SPENDS.match(text):
        return 0
    if context.directive and (_LEFT_TO(text) or _HANDED_IN.search(text) or _RULES(text)):
        return 0
    if context.resolves and (resolved := _RESOLVED(text)) and not _PRESENT.match(text):
        return resolved.start()
    if context.phase is Phase.PLAN and context.before in ("order", "imperative") and not context.reporting:
        start = _further(text)
        if start is not None:
            return start
    given = not context.reporting and ("由" in text or "为主" in text or "牵头" in text or "会同" in text)
    return _assigned(text, among or context.minutes, among or context.resolves) if given else None


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


def _is_due(text: str, context: Context) -> bool:
    """Whether what sets tasks says by when something is done: 复员工作限四月底完成。"""
    return (
        not context.reporting
        and "可以" not in text  # 也可以在年底报送: may be done by then
        and _DONE_BY(text) is not None
        and any(
            not due.period
            and due.kind != "recurring"
            and _DONE_BY(text, due.end)
            and not text.startswith("之年", due.end)
            for due in deadlines.find(text, Base(context.year, None))
        )
    )


def _lists(text: str, context: Context) -> bool:
    """Whether a sentence of a plan lists works and their amounts without a verb of reaching."""
    if context.reporting or context.told or "共有" in text or "现有" in text:
        return False
    if context.phase is not Phase.PLAN:
        return context.directive and _all_amounts(text)
    items = [item[0] for item in _ITEMS.finditer(text)] if _DIGIT(text) else ()
    return (len(items) > 1 and any(_WORKS(item) for item in items)) or _all_amounts(text)


@cache
def _closings() -> frozenset[str]:
    """The characters that an amount may end in."""
    return frozenset((*(name[-1] for name in units.longest_first()), *"上下内右半一二三四五六七八九"))


def _all_amounts(text: str) -> bool:
    """Whether each clause of a sentence ends in an amount in Chinese numerals: 糜子每亩产一百四十斤，打井三百眼。 单产：麦二百斤，谷三百斤。"""
    words = text.rstrip("。；; ")
    if words[-1:] not in _closings() or _NUMERAL(text) is None:
        return False
    ends = [match.start() for match in _CLAUSES.finditer(words)] + [len(words)]
    found = {figure.end: figure for figure in quantities.find(words) if figure.written}
    clauses = zip([0, *(end + 1 for end in ends)], ends, strict=False)
    kinds = [
        (figure.dimension == "frequency" or (figure.dimension not in ("duration", None) and figure.value != 1))
        and (_NAMED(words, at, figure.start) is not None or (at == figure.start and words[at - 1 : at] in ("：", ":")))
        for at, end in clauses
        if (figure := found.get(end)) is not None
    ]
    labelled = sum(match[0] in "：:" for match in _CLAUSES.finditer(words))
    enough = len(kinds) > 1 or labelled > 0 or _EACH.search(words) is not None or _WORKS(words) is not None
    return enough and len(kinds) == len(ends) - labelled and all(kinds)


def _assigned(text: str, setting: bool, plainly: bool) -> int | None:
    """Where a sentence gives a task to somebody: 其余由旗里另行安排; in plans and minutes also 由旗水利局负责; `plainly` where
    旗教育局牵头，旗财政局配合 is no report."""
    found = _ASSIGNED.search(text)
    if found:
        ruled = text.endswith(_CASE, 0, found.start())
        if setting or ruled or found["how"] or found["by"] or "同志" in found[0]:
            return found.start()
    shared = [share.start for share in shares(text)]  # 由旗教育局牵头，旗财政局配合，制定办法
    if len(shared) < 2 or (shared[0] and not text.endswith(("由", "以"), 0, shared[0])):
        return None
    return shared[0] if shared[0] or (plainly and not tells(text)) else None


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
    start = imperative(text)
    if start is not None and only_says(text, start, worded):
        return None
    if worded == "order" and (is_custom(text) or (start is not None and describes(text, start))):
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


def _turns(text: str) -> bool:
    """Whether a sentence of a review turns to its hearers: 因此，我们必须…, 要发动…"""
    return "才算" not in text and _TURN.match(text) is not None and not tells(text)
