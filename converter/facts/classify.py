"""Whether a sentence commits, and by which rule.

An order or promise shows by its wording (必须, 确保, 要…, 将…, 请…), or by a bare verb where an instruction stands
(加强…, 进一步…). Reports of the past, explanations, forecasts, mere insight (要看到…), questions, thanks and what a
superior said are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from converter.facts.bodies import acts
from converter.facts.imperative import clause_end, imperative
from converter.facts.phases import Phase
from converter.facts.shares import shares
from converter.facts.starts import finder, firsts
from converter.facts.voices import is_comment, is_narrated, is_quotation, is_reported
from converter.facts.wording import Wording, is_forecast, orders, wording
from converter.facts.words import either, lists
from converter.numerals import integer
from converter.patterns import compiled

Rule = Literal["order", "future", "request", "imperative", "goal", "continued"]

_CUES = lists("cues")
# 日前 opens news of the past, 20日前 sets a day; 加快已有业务迁移 only names
_PAST = finder(
    rf"{either(_CUES['past'])}|截止(?!时间|日期|期|到)|日前(?<![0-9一二三四五六七八九十*]日前)|据(?:初步|不完全)?(?:统计|调查|测算|了解)|据[^，。；]{{0,6}}材料(?:统计|估算)|"
    r"(?:19|20)[0-9]{2}年为(?:19|20)[0-9]{2}年的|(?:19|20)[0-9]{2}年就?(?<![到至][0-9]{4}年)增加到|"
    r"当年(?<!完成当年)(?<!实现当年)(?!签约|可|完成|新增|实现|形成|投产|建成|开工|到位|见效|计划)|"
    r"已(?<!加快已)(?<!依托已)(?<!利用已)(?<!整合已)(?![^，。]{0,6}的)"
)
# 上年结转的项目  去年以前签约的: what is left over, to be worked on now; 比去年增产两倍: what the new figure is set against
_CARRIED = compiled(
    r"(?:上年|去年)度?(?:结转|遗留|以前|未完|剩余|投产的|开工的)|(?:比|较)(?:上年|去年)(?:同期)?|在(?:上年|去年)[^，。；]{0,6}基础上"
)
_DONE = finder(
    r"(?<![为除到罢得])了(?!解|结|如|不起|然)|(?:得到|取得)(?<!前取得)(?![^，。]{0,10}(?:新突破|实效|成效|突破))|较好地|[成做搞抓办]得(?:不|很|比较)"
)
_GAINS = frozenset("得取")
_AIMED = compiled(r"推动|促进|力争|争取|确保|保证|促使")  # 推动…取得成果: what the work is for
# 同比增长16%。 closes a report, but also a goal where goals are set
_GREW = finder(r"(?:同比|比上年|较上年)(?:增长|下降|提高)[^，。]{0,12}[，。]")
_EXPLAIN = finder(either(_CUES["explain"]))
# 做好X，是…的关键: a sentence about a task, no task
_SAYING = finder(
    r"[，,](?:既|就|也|还|不仅|都|更|才|正|不但|无疑|本身|同样|始终|不)?(?:是|事关|关系|具有|意味|成为|体现了|说明|表明|有利|(?:甚为|十分|非常|极为|极其|很|最)重要|才能|方能|直接|至关|离不开|在于|重于|"
    r"责任重大|任务|(?:意义|责任|难度|要求|标准|压力|时间)[很更较]?(?:大|重|高|严|紧)(?=[，。；])|[^，,]{0,6}使命光荣|[^，,]{0,6}责无旁贷|(?:关键|根本|核心|目的)[也就]?[是在]|对于?[^，。；]{2,24}(?:关系|作用|意义|影响)(?:极大|重大|很大)|这[也既就]?是|需要?[^，。；]{0,6}(?:时间|过程|付出)|不[仅但](?:可以|能|会))"
)
# 参加会议的有各苏木镇负责人: who was there
_PRESENT = compiled(
    r"(?:参加|出席|列席)[^，。；]{0,12}的?(?:还)?有|[^，。；]{2,8}年是[^。；]{2,60}的(?:第[一二三四五]年|一年|之年)[。；]?$"
)
# 运动会将在我旗举办，做好今年工作意义特别重大。: why it matters
_MATTERS = compiled(r"(?:意义|责任|影响)[^，。；]{0,4}(?:重大|深远)[。；]?$")
_SAID = finder(
    r"(?<![特尤凡求总但或还若就别其])是(?!否)|具有[^，]{0,6}意义|意义重大|事关(?![^，。；]{1,10}的)|责任重大|任重|使命光荣|成为|才能|才算|需要[很大一]|离不开|必将|尤为"
)
_CONDITION = compiled(r"^(?:如果|若|只要|要是|假如|即使|尽管|虽然|虽|倘若|一旦)")
# 到2025年，  到“十四五”末，
_HORIZONS = r"[到至](?<![^，,。；：:、争 ]到)(?<![^，,。；：:、争 ]至)(?:(?:19|20)[0-9]{2}年|[一二][〇○零九][〇○零一二三四五六七八九]{2}年|“[^”]{2,4}”(?:期?末|时期末)|[0-9]{4}年底|本世纪[末中])"
# 三年实现…  五年内复种指数…达到…  绿化：…，四年完成: what is to be reached in a number of years
_IN_YEARS = compiled(
    r"(?<![^，：:。；])(?:争取|力争|要求|保证)?[一二两三四五六七八九十]{1,2}年(?:之?内[^，。；]{0,16}?|[^，。；]{0,4}?)(?:实现|达到|做到|完成|建成|赶上|基本|消灭|增加|把[^，。；了]{2,14}[好成完])(?!了|过)"
)
# 用三年时间，全部改造: a span of years that what is to be done takes
_TAKES_YEARS = compiled(
    r"(?<![^，：:。起])(?:计划|争取|力争|再)?用[一二两三四五六七八九十0-9]{1,3}年(?:左右)?的?时间，?(?:全部|全面|基本|逐步|完成|实现|解决|推进|建成|改造|扭转|消除|普及|建立|形成)(?![^。；]*了)"
)
# “十五五”期间，护渠补助每年提高300元: what is to be reached in a plan's years
_IN_PLAN = compiled(r"(?<![^，。；：])[“\"](?P<five>[一二三四五六七八九十]{1,3})五[”\"](?:规划)?(?:时期|期间|期?末)")
_WELL_AHEAD = 2  # years to a plan's end, before which what is told of its years is hardly a report of them
# 2026年基本完成改造  2026年底前，…全部建成: a clause that opens with a year
_OPENS_YEAR = compiled(
    r"(?<![^，。；：])(?P<year>(?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年(?![的起来以])(?=[^，。；的]{0,8}，?[^，。；]{0,20}(?:完成|实现|达到|建成|取得|建立|形成|消除|投产|投用|通车|竣工|开工|覆盖|减少|解决))"
)
_REACHED = finder(
    r"达到|增长|递增|达|控制在|突破|超过|实现|完成|保持在|稳定在|提高到|降到|下降|不低于|不超过|提高|降低|"
    r"不少于|至少|压减|每[^，。]{1,6}留|留足|留够|定量|配给|征购|上交|上缴|压到|提到|退到|压缩|减少|新增|新建|增加到|建成|签约|引进|组建|创建|选聘|配齐|缩短|整合为|以内|左右|以上(?=[，；。])|完毕|改造完"
)
# 工业投资实现正增长  造林完成旗里确定的目标: a goal among others, without a figure of its own
_ATTAINMENTS = (
    r"实现[^，。；]{0,6}(?:增长|平衡|同步|好转|转正)|[与和]经济(?:增长|发展)(?:基本)?同步|完成[^，。；]{0,12}(?:目标|任务|指标)|(?:保持|达到)[^，。；]{0,8}(?:水平|同步|稳定|平衡)|"
    r"(?<![^，；])(?:基本)?(?:成为|建成|形成)|基本(?:形成|建成|建立)|走在[^，。；]{0,6}前列|全覆盖"
)
# 34.5亿元  6％  *.*万亩  一千二百斤: a figure with a unit, no date and no ordinal
_FIGURES = (
    r"[0-9０-９*][ ]?(?:[%％万亿]|个百分点|元|亩|吨|公里|人|户|家|名|次|处|座|条|个以上|项以上|个以内|个工作日|个(?!月|方面|问题|字|别|坚持|必须|确保)|台|小时|平方|立方|千瓦|头|斤|棵|株|部|辆)|"
    r"[百千万]亿|[二三四五六七八九十百]分之|[一二三四五六七八九]成(?:以上|左右|以内)|[一两二三四五六]倍(?:以上|左右)|"
    r"[一二三四五六七八九十百千][十百千万亿](?:[一二三四五六七八九][十百千万亿]?)*(?:元|亩|斤|吨|公里|人|户|头|担|亿)"
)
# 不少于4次  控制在4%以内  压到50个工作日以内: a norm that a report of the past hardly sets
_NORMS = (
    r"不(?:得|能|要)?(?:少于|低于|超过|高于)[^，。；]{0,10}(?:[0-9]|[一二三四五六七八九十百千]{1,5}[公市]?[斤两亩元人吨担头株棵里尺])|(?:至少|最多)[^，。；]{0,16}[0-9*]|最多(?<!“最多)[^，。；0-9”]{0,8}[一二两三](?:次|趟|遍|天|个)(?!性)|"
    r"(?:控制在|[提压降缩升][到至]|(?:提高|提升|压缩|压减|缩短|降低)[到至])[^，。；]{1,12}(?:以内|以上|以下)"
)
# 6月底前  9月30日前  年底前  年内  7日内  每季度听取一次: by when or how often, in what sets tasks
_DUES = (
    r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:月(?:底|末|份|[上中]旬)?|日|[0-9]日[0-9]{1,2}[时点])(?:之|以)?前(?!期)|年(?:底|末)前|年内|"
    r"[0-9]{1,3}(?:个工作日|日|天|个月)(?:之|以)?内|"
    r"每(?:个?季度?|个?月|周|天|日|旬|半年|[两二三]个月)[^，。；]{0,14}(?:一次|一轮|一遍|[0-9]次)"
)
_HORIZON, _ATTAINED, _FIGURE = finder(_HORIZONS), finder(_ATTAINMENTS), finder(_FIGURES)
_NORM, _DUE = finder(_NORMS), finder(_DUES)
_SETS = finder("|".join((_HORIZONS, _ATTAINMENTS, _FIGURES, _NORMS, _DUES)))  # most sentences hold none of them
# 过去的一年，…确保…: a review unless it says what is to be done
_REVIEW = compiled(r"过去的?[一二三四五]?年|[一五三几]年来|去年，|回顾")
_REVIEW_FIRST = firsts(_REVIEW.pattern)
_LEADS_IN = 16  # up to this length a request before a colon only announces what is asked for
_ASKS = frozenset("？?")
# 各苏木也要这样办，…为什么还不退还？: told what to do before they are asked
_TOLD = compiled(
    r"(?:各[^，。；]{1,8}|我们(?:考虑|认为|的意见是)[^，。；]{0,4})(?:也|都|就|还|还是)?(?:要(?![求点素]|是)|必须|应当?(?!如何))"
)
_ASKING = compiled(r"[吗呢？]|怎[么样]|什么|如何|哪[个些里]|[是要能]不[是要能]|多少")
_BOUND = compiled(r"必须|务必|应|要")
# 我们应当  因此必须  所以，必须  要发动  对…我们要: an order at the head of a sentence
_TURN = compiled(
    r"(?:(?:因此|所以|为此|今后|当前)[，,]?)?(?:对(?:于|这些|这|上述)?[^，。]{2,20}[，,]?)?(?:我们|大家|各[^，。]{1,8})?(?:就|也|都|更|还|一定)?(?:必须|务必|应当|应该|要(?!求|素|点|是))"
)
_AFTER_ALL = compiled(
    r"[，,](?:因此|我们|大家)?(?:(?:必须|务必|一定要)(?=继续|认真|坚决|切实|抓|把|采取|引起|高度|始终)|要(?=始终|坚持|继续|切实))"
)
# 苏木镇可因地制宜开发应用: what a notice leaves to somebody to do
_LEFT_TO = finder(r"可(?:以)?(?:因地制宜|结合[^，。]{0,6}实际|根据[^，。]{0,6}实际)")
# 名单报旗政府备案: what a notice asks to be handed in
_HANDED_IN = compiled(r"报(?:请|送|经)?[^，。；了]{2,14}(?:备案|备查|审批|审查|审核|核准|批准)[。；]?$")
# 旗委采取了措施，要求各苏木必须抓紧: what was asked for in what is told
_WAS_ASKED = compiled(r"(?:采取|召开|下发|印发|发出|作出?|进行|发布|制定|提出|开)了[^。；]{0,30}，(?:并|都)?要求")
# 投资3亿元，新建…: a verb and what it buys
_SPENDS = compiled(r"投资[0-9.]+[万亿]*元，(?=实施|新建|改造|建设|改建|扩建|推进|完成|整治|治理|修建|修复|加固)")
# 清淤支沟2条，渠道硬化42公里，新打机井5眼。: what a plan lists, figure by figure
_ITEMS = compiled(
    r"(?:^|[，、])(?![^0-9，。；、]*(?:现有|共有|还有|原有|其中|人均|户均|平均|占|[有是为]))[一-龥（）“”]{2,24}?[0-9][0-9.]*[万亿]?[^，。；、0-9的起]{1,4}?(?:长[0-9.]+(?:公里|米))?(?=[，、。；]|$)"
)
_WORKS, _DIGIT = finder(either(lists("targets")["acting"])), compiled("[0-9]").search
# 由旗里另行安排  可由供销社适当贷款  由旗水利局负责
_ASSIGNED = compiled(
    r"由(?!于|此|来|衷|[0-9])[^，。；]{2,16}?(?P<how>另行|统一|分别|按[^，。；]{2,8}[，,]?|适当|规定[^，。；]{2,8})?"
    r"(?:安排|办理|处理|接收|负责|解决|承担|审批|审核|贷款|组织实施|执行|分配|调剂|规定|管理|清理|偿还|退赔|赔偿|付给|开支|支付|收购|保管|维修|主办)(?!(?:解决|办理|处理)?的|了|过|[处局所站])|"
    r"(?<![^，。；余后])由(?!于|此|来|衷|[0-9])[^，。；]{2,12}?(?P<by>根据|按照|会同)[^。；了]{0,90}?(?:研究|提出|制定|拟定|审定)(?!的|了|过)"
)
_CASE = ("的，", "者，", "的，则", "者，则", "的，可", "者，可")  # 没有定价的，由旗供销社规定: what holds in a case
# 旗委历来重视种草，每年都要开会: what is the custom
_CUSTOM = finder("历来|向来|一向")
_SOON = 18  # characters in which a custom is told
# what an item states of a thing
_STATES = finder(
    r"是|有(?![步序效力针计组])|没|很|不(?![断要得准])|关系|事关|为(?![了主])|了|已|存在|增加了|不够|不足|由于|问题"
)
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
    if text.startswith(("否则", "不然")):
        return None
    setting = context.goals or context.phase is Phase.PLAN or (context.directive and not context.reporting)
    ahead = goal = context.horizon
    if not goal and _SETS(text):
        ahead = _HORIZON(text) is not None or opens_later(text, context.year)
        goal = ahead or _is_goal(text, context, setting)
    elif not goal:
        goal = ahead = opens_later(text, context.year)
    goal = goal or (not context.reporting and sets_years(text)) or in_plan(text, context.year)
    start = None if goal or context.reporting else imperative(text)
    if start is not None and (is_forecast(text) or _PRESENT.match(text)):
        start = None
    if start is None and text.startswith("投资") and (setting or context.before is not None) and _SPENDS.match(text):
        start = 0
    if context.directive and start is None and (_LEFT_TO(text) or _HANDED_IN.search(text)):
        start = 0
    if start is None and not goal and not context.reporting and "由" in text:
        start = _assigned(text, setting or context.before is not None)
    goal = goal or (start is None and _lists(text, context))
    among = start is None and not goal and not context.reporting and (setting or context.before is not None)
    if among and not tells(text) and acts(text):
        start = 0
    linked = (context.linked and context.before is not None) or (context.series and _is_bare(text))
    if not (goal or linked or start is not None) or _CONDITION.match(text):
        return None
    told = _CARRIED.sub("", text) if "上年" in text or "去年" in text else text
    if ahead or context.goals:  # 到2024年，累计建成5座: a total to be reached
        told = told.replace("累计", "")
    if _PAST(told) or (not setting and _GREW(text)):
        return None
    if _is_done(text) and not (ahead and "了" not in text):  # 到2030年，…取得进展
        return None
    if goal:
        return None if context.horizon and _EXPLAIN(text) else "goal"
    if start is not None:
        return None if _about(text, start) else "imperative"
    return None if _EXPLAIN(text) else "continued"


def _is_done(text: str) -> bool:
    """Whether a sentence says by its own words that something is done; 推动…取得成果 says what is aimed at."""
    found = _DONE(text)
    while found:
        at = found.start()
        if text[at] not in _GAINS or not _AIMED.search(text, text.rfind("，", 0, at) + 1, at):
            return True
        found = _DONE(text, at + 1)
    return False


def _is_goal(text: str, context: Context, setting: bool) -> bool:
    """Whether a sentence sets a date, a norm or a figure where that is a goal."""
    if not context.reporting and (_NORM(text) or (setting and _DUE(text))):
        return True
    if not setting or context.told:
        return False
    if _FIGURE(text) and (context.goals or _REACHED(text)):
        return True
    return context.goals and _ATTAINED(text) is not None


def _lists(text: str, context: Context) -> bool:
    """Whether a sentence of a plan lists works and their amounts without a verb of reaching."""
    if context.phase is not Phase.PLAN or context.reporting or "共有" in text or "现有" in text:
        return False
    items = [item[0] for item in _ITEMS.finditer(text)] if _DIGIT(text) else ()
    return len(items) > 1 and any(_WORKS(item) for item in items)


def _assigned(text: str, setting: bool) -> int | None:
    """Where a sentence gives a task to somebody: 其余由旗里另行安排; in plans also 由旗水利局负责."""
    found = _ASSIGNED.search(text)
    if found:
        ruled = text.endswith(_CASE, 0, found.start())
        if setting or ruled or found["how"] or found["by"] or "同志" in found[0]:
            return found.start()
    shared = [share.start for share in shares(text)]  # 由旗教育局牵头，旗财政局配合，制定办法
    return shared[0] if len(shared) > 1 and text.endswith("由", 0, shared[0]) else None


def _is_garbled(text: str) -> bool:
    """Whether more of a sentence is lost than read, as in scans: ##路##要#修."""
    return 4 * text.count("#") > len(text)


def _is_bare(text: str) -> bool:
    """Whether an item only names what is to be done: 多垫圈土和河沙； not 道路是命脉。 or 问题有三个。"""
    return len(text) > 5 and _STATES(text, 0, clause_end(text, 0)) is None and not text.endswith(("：", ":"))


def _by_wording(text: str, worded: Wording, past: bool, speech: bool) -> Rule | None:
    if past and not _AGAIN(text):
        return "order" if speech and worded == "order" and _turns(text) else None
    if worded == "order" and "，" in text and "要求" in text and _WAS_ASKED.search(text):
        return None
    start = imperative(text)
    if start is not None and (saying := _SAYING(text, start)) and not _told_beside(text, worded, saying):
        return None
    usual = ("来" in text or "一向" in text) and _CUSTOM(text, 0, _SOON) is not None
    if worded == "order" and (usual or (start is not None and _describes(text, start))):
        return None
    if text[0] in _REVIEW_FIRST and _REVIEW.match(text) and not _BOUND.search(text):
        return None
    if worded == "request" and len(text) < _LEADS_IN and text.endswith(("：", ":")):
        return None
    if worded == "future" and _MATTERS.search(text):
        return None
    if worded == "weak":
        states = text.startswith(("否则", "不然")) or _EXPLAIN(text) or _PAST(text) or _DONE(text)
        return None if states else "order"
    return worded


def _told_beside(text: str, worded: Wording, saying: re.Match[str]) -> bool:
    """Whether a sentence that says something of its task orders it as well: 抓好X，是…，必须…; 目标为7%，这是…"""
    if orders(text, 0, saying.start()) or (worded == "future" and _FIGURE(text, 0, saying.start())):
        return True
    return _AFTER_ALL.search(text, saying.start() + 1) is not None


def _turns(text: str) -> bool:
    """Whether a sentence of a review turns to its hearers: 因此，我们必须…, 要发动…"""
    return "才算" not in text and _TURN.match(text) is not None and not _PAST(text) and not _DONE(text)


def _describes(text: str, start: int) -> bool:
    """Whether the only word of command stands in what a first clause says of its task: 做好X是争取Y的条件。"""
    end = clause_end(text, start)
    said = _SAID(text, start, end)
    return said is not None and not orders(text, 0, said.start()) and not orders(text, end, len(text))


def _about(text: str, start: int) -> bool:
    """Whether a sentence that begins with a verb only says something of that task: 做好X，是…"""
    if _SAYING(text, start):
        return True
    return _SAID(text, start, clause_end(text, start)) is not None


def tells(text: str) -> bool:
    """Whether a sentence tells a fact by its own words: 据统计，…"""
    return _PAST(text) is not None or _DONE(text) is not None


def sets_figure(text: str) -> bool:
    """Whether a sentence says how much is to be reached or done."""
    return _FIGURE(text) is not None


def sets_horizon(text: str) -> bool:
    """Whether a sentence says what will be the case by a later year: 到2025年，…"""
    return _HORIZON(text) is not None


def sets_years(text: str) -> bool:
    """Whether a sentence says what is to be reached in a number of years: 三年实现…"""
    return "年" in text and (_IN_YEARS.search(text) is not None or _TAKES_YEARS.search(text) is not None)


def in_plan(text: str, year: int | None) -> bool:
    """Whether a sentence sets a figure for the years of a plan that is far from over by the document's year.

    >>> in_plan("“十五五”期间，补助每年提高300元。", 2026), in_plan("“十五五”期间，补助提高300元。", 2030)
    (True, False)
    """
    if year is None or "五" not in text or not (_FIGURE(text) or _ATTAINED(text)):
        return False
    return any(1955 + 5 * (integer(found["five"]) or 0) - year >= _WELL_AHEAD for found in _IN_PLAN.finditer(text))


def opens_later(text: str, year: int | None) -> bool:
    """Whether a clause opens with a year after the document's, and says what is reached in it.

    >>> opens_later("2026年基本完成改造。", 2024), opens_later("2026年基本完成改造。", 2026)
    (True, False)
    """
    if year is None or "年" not in text:
        return False
    return any((integer(match["year"]) or 0) > year for match in _OPENS_YEAR.finditer(text))
