"""Deadlines: the words that say by when, and the last day that they allow.

A deadline is fixed (6月底前), recurring (每月10日前: it falls due again and has no date) or open (“十四五”期间).

Resolved against the document's own date and nothing else: 年内 in a speech of 2022 is 2022, and without a date the year
stays unknown. A start (自5月起, 2月1日以后) is no deadline; a bare period (今年, 一季度) is one only where the sentence
sets something to be reached in it, which the caller tells by `Deadline.period`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from converter.facts.deadline_dates import Base
from converter.facts.deadline_forms import FORMS, NEAR
from converter.facts.imperative import is_verb
from converter.facts.starts import begun, finder
from converter.frozen import frozen
from converter.model import DeadlineKind
from converter.numerals import integer
from converter.patterns import compiled


@frozen
class Found:
    """A deadline's words in a text; `period` marks a bare period word."""

    start: int
    end: int
    date: str | None
    period: bool = False
    kind: DeadlineKind = "fixed"


_LED = frozenset(
    [
        "day",
        "until",
        "part",
        "month",
        "decade",
        "quarter",
        "year_end",
        "to_year",
        "plan",
        "feast",
        "to_season",
        "within",
    ]
)
_RESOLVERS = {form.name: form.resolve for form in FORMS}


def _guarded() -> Iterator[str]:
    """The forms one behind the other: three at a time, as most places begin none of the three, behind what stands ahead."""
    for ahead, forms in groupby(FORMS, lambda form: form.ahead):
        ways = [begun(f"(?P<F{form.name}>{form.pattern})") for form in forms]
        yield f"{ahead}(?:{'|'.join(begun('|'.join(ways[at : at + 3])) for at in range(0, len(ways), 3))})"


_PATTERN = compiled(begun(f"{NEAR}(?:{'|'.join(_guarded())})"))
# 6月〔底前〕  会〔前〕  月底〔以前〕: what may stand before 前 and 内
_EDGED = "天周日号时期节会冬秋春夏汛钟羔场草热考中开插秧种播收耕山暖冻届假至雨露降学忙满暑割伏蛰关班点午旦庆一来获接月）0-9分临束始”"
_HINT = finder(
    rf"[内前](?:(?<=[{_EDGED}][内前])|(?<=[{_EDGED}][以之][内前]))|前(?<=提前)|后(?:(?<=会后)|(?<=会议结束后)|(?<=秋后))|开春|世纪|左右(?<=[日号]左右)|星期|旬|"
    r"回去|规划期|周[末一二三四五六日]|限(?:期|(?<=为限))|间(?<=时间)|[到至].{0,4}[时天]|每[日天旬]|[今明][春夏秋冬]|五[”\"末期]"
)
_YEARLY = frozenset(("day", "part", "month", "quarter", "year_end", "feast", "period"))  # forms of a year named before
_YEARED = finder(r"[今当本后]年|[0-9]{4}年")  # words with a year of their own
# 62年达到
_TWO_DIGITS = compiled(r"[4-9][0-9]年")
_SHORT = {
    "to_year": 2000,
    "period": 1950,
}  # forms that may print two digits (62年达到), and the year of a text without a date
_PERIODS = frozenset(("period", "season", "months", "a_month", "years"))
_SPANNING = frozenset("—-－~～")
_DIGITS = frozenset("0123456789一二三四五六七八九十")
_NAMED_IN = compiled(r"《[^》]*$")  # 《2007年任务分解表》: a title's year
_FROM = "自(?![治行己觉愿身留然力由])"  # 自五月起, not 自治区, 自然资源局
# 从领导今年春耕〔做起〕: a start
_SETS_OUT = compiled(rf"(?:[从由]|{_FROM})[^，。；]{{0,6}}$")
# 今年春耕做起
_ONWARDS = compiled(r"[^，。；]{0,10}(?:开始|做起|抓起|入手)")
# 七年内不得新建  五年内享受补贴  三年内，一律不准: how long something holds, not by when it is done
_HOLDS = compiled(
    r"[，,]?(?:[^，。；]{0,10}时间，)?(?:一律|原则上|均|都|也|可)?(?:不[得准许变]|禁止|严禁|享受|免[征收交缴]|减免|给予[^，。；]{0,8}(?:减免|优惠|补贴|补助))"
)
# 原计划〔到明年一季度〕完成的: what had been planned
_HAD_PLANNED = compiled(r"原(?:来|先|本)?(?:预计|计划|定|拟|打算|准备)[在于]?$")
# 按照我旗〔2024年〕工作的总体部署，: what a plan of the year asks for
_PLAN_OF = compiled(r"(?:按照|根据|围绕|依据|遵照|结合|对照)[^，。；]{0,8}$")
# 工作的总体部署，
_ITS_PLAN = compiled(r"[^，。；]{0,14}(?:部署|要求|安排|意见|精神|规划)[，,]")
# 编制〔本年度〕生产计划  所定〔1958年〕控制数字: whose year the plan is that is made or passed
_DRAFTS = compiled(r"(?:编制|编造|制[定订]|[拟修审所]定|[拟修]订|批准|讨论)(?:了|出)?$")
_A_PLAN = compiled(r"[^，。；]{0,24}?(?:计划|规划|预算|方案|数字|概算)(?=[，。；、]|$)")
# 对照〔2022年〕政府工作报告: the year of a paper
_PAPER = compiled("度?(?:自治区|[全省市县区旗盟]){0,2}(?:[《〈]|(?:政府)?工作(?:报告|要点))")
# 当年〔建成〕  当年〔就见效〕, not 当年增量
_IN_THAT_YEAR = compiled(
    "[，,、就即可能]|全部|基本|计划|力争|确保|完成|实现|达到?|新增|形成|投[产资入用]|建成|开工|竣工|通车|到位|见效|签约|受益|还清|出栏|引进"
)
_NOT_BEYOND = ("不得超过", "不能超过", "不超过")
# 办理时限压缩到3个工作日以内: how long something takes
_CUT_TO = ("控制", "压缩", "缩短", "压减", "稳定", "保持")
# 从一九五三年到一九五七年, not 自治区…于
_SINCE = compiled(rf"(?:从|{_FROM})(?!现在|目前|当前|即日|今天)[^，。；]{{2,12}}$")
_FROM_NOW = compiled(r"(?:之日|即日|现在|今日|今天)起?$")  # 自印发之日起〔至5月31日〕
_LEADS = ("赶在", "截至", "到", "至", "在", "于")  # 到6月底, 在春节前: part of the deadline's words
_LEAD_ENDS = frozenset(word[-1] for word in _LEADS)
# 自…  从…  较…  比…  去年…  截至…: a start or a point of comparison
_START = (
    "自", "从", "较", "比", "自从", "截至", "超过", "去", "上", "前", "近", "同", "历", "每", "截至", "周", "延长",
    "再延长", "距", "离", "距离", "几", "数", "多", "元", "建", "去年", "上年", "前年", "曾", "若干", "控制", "低于", "高于", "少于", "多于", "效期",
)  # fmt: skip
# 围绕〔今年〕发展目标  作为〔今冬明春〕的中心工作: what is named, not when
_MEASURED_BY = ("围绕", "作为", "对照", "按照", "根据", "结合", "针对", "关于", "依据", "遵照")
_COUNTS = frozenset("几数多元")  # 数年前 is no deadline; 总数于四月底前 is one
_START_ENDS = frozenset(word[-1] for word in _START)
_LATER = (
    "起", "以来", "以后", "开始", "的五年", "规划", "行动", "度重点", "度计划",
    "为基数", "为基准", "为基期", "价格", "可比价", "不变价",  # 以2005年为基数, 按2005年价格: what is counted from
)  # fmt: skip


def find(text: str, base: Base) -> list[Found]:
    """The deadlines in a text, in order. An explicit year before the document's is the past and none."""
    if not ("年" in text or "月" in text or "季" in text or _HINT(text)):
        return []
    found: list[Found] = []
    # what a form without a year of its own counts from
    own = base if base.part is None else Base(base.part, None)
    for match in _PATTERN.finditer(text):
        name = (match.lastgroup or "")[1:]
        if name not in _RESOLVERS:
            name = next(form.name for form in FORMS if match[f"F{form.name}"] is not None)
        start, end = match.span()
        lead = ""
        if start and text[start - 1] in _LEAD_ENDS and name in _LED:
            lead = next((word for word in _LEADS if text.endswith(word, 0, start)), "")
            start -= len(lead)
        if _is_span(text, name, lead, start) or _is_another(text, match, name, lead, start, base):
            continue
        own, date = _resolved(match, name, own, base)
        set_out = name == "plan" and text[start] in "到至在于"
        if date is not None and base.year is not None and int(date[:4]) < base.year and not set_out:
            continue
        period = (
            name in _PERIODS
            or (name == "plan" and match["five4"] is not None)
            or (name == "quarter" and match["qe"] is None)
        )
        found.append(Found(start, end, date, period, _kind(name, text[start:end])))
    return found


def stated(words: str, base: Base) -> tuple[str | None, DeadlineKind]:
    """Date and kind of what is printed where a table or note says by when: 完成时限：2024年10月, 长期坚持.

    >>> stated("2024年10月", Base(2024, 1)), stated("3月底前编制，6月底完成", Base(2024, 1)), stated("长期坚持", Base(2024, 1))
    (('2024-10-31', 'fixed'), ('2024-06-30', 'fixed'), (None, 'open'))
    """
    found = find(f"{words}前", base) or find(words, base)
    return (found[-1].date, found[-1].kind) if found else (None, "open")


def _is_span(text: str, name: str, lead: str, start: int) -> bool:
    """Whether the words are the end of a stretch that the pattern cannot see: 在二〔十三年内〕, 2018－〔2022年〕."""
    if not start:
        return False
    before = text[start - 1]
    spanned = before in _SPANNING and text[start - 2 : start - 1] in _DIGITS
    return (
        (text[start] in _DIGITS and before in _DIGITS)  # 在二十三年内 read from its middle
        or (
            (lead != "" or before in "—-－")
            and _SINCE.search(text, max(0, start - 14), start)
            and not _FROM_NOW.search(text, max(0, start - 4), start)
        )
        or (spanned and ((name == "period" and start > 1) or name == "month"))  # when a plan runs; 1—5月份
        or (lead in ("到", "至") and before in _DIGITS)  # 1至5月份
    )


def _is_another(text: str, match: re.Match[str], name: str, lead: str, start: int, base: Base) -> bool:
    """Whether the words tell of a time that is no deadline: a start, the past, how long something holds, a name."""
    end = match.end()
    began = text[start - 1 : start] in _START_ENDS and text.endswith(_START, max(0, start - 2), start)
    began = began and not (lead and text[start - 1] in _COUNTS)
    ago = name in _SHORT and _TWO_DIGITS.match(match[0]) and (base.year or _SHORT[name]) >= 2000  # 40年前
    named = name in _PERIODS or name in ("winter", "quarter")
    return bool(
        ago
        or (name == "within" and (_HOLDS.match(text, end) or lead in ("到", "至") or text.endswith(_CUT_TO, 0, start)))
        or (name == "months" and _are_over(match, base))
        or (name == "a_month" and _is_over(match, base))
        or (began and not text.endswith(_NOT_BEYOND, 0, start))
        or text.startswith(_LATER, end)
        or (name in _PERIODS and _only_named(text, start, end))
        or (name == "winter" and text.startswith("的", end))  # 今冬明春的工作
        or (named and (text.endswith(_MEASURED_BY, 0, start) or _is_of_plan(text, start, end)))
        or (named and _DRAFTS.search(text, max(0, start - 3), start) and _A_PLAN.match(text, end))
        or ("原" in text and _HAD_PLANNED.search(text, max(0, start - 8), start) is not None)
        # 达到一九六七年的水平
        or (name == "to_year" and text.startswith("到", start) and text.endswith("达", 0, start))
        or (name == "feast" and match[0].endswith("前后") and not lead)  # 春耕前后检查, not 在春耕前后
        or (name == "until" and lead == "截至")  # 截至六月底止: what had been reached
        or (match[0] == "当年" and not _IN_THAT_YEAR.match(text, end) and not is_verb(text, end))  # 完成当年任务
    )


def _resolved(match: re.Match[str], name: str, own: Base, base: Base) -> tuple[Base, str | None]:
    """The last day that the words allow, and what those behind them count from."""
    resolve = _RESOLVERS[name]
    if "明年" in match[0]:  # 明年1月底…，1月20日前…: of the same year
        return replace(base, year=base.year + 1, month=None) if base.year is not None else base, resolve(match, base)
    if not _YEARED(match[0]):
        return own, resolve(match, own if name in _YEARLY else base)
    date = resolve(match, base)
    if name == "period" and date is not None and match["yp"]:  # 2024年…，上半年…: of the same year
        year = int(date[:4])
        return replace(base, year=year, month=base.month if year == base.year else None), date
    return base, date


def _are_over(match: re.Match[str], base: Base) -> bool:
    """Whether months that are named by their first and last are over by the document's date: 1—5月份 in June."""
    last = integer(match["ml"] or match["mt"])
    if match["yr2"] and integer(match["yr2"]) != base.year:
        return False
    return last is not None and base.month is not None and last < base.month


def _is_over(match: re.Match[str], base: Base) -> bool:
    """Whether a month that is printed with its year is over by the document's date."""
    year, month = integer(match["yo"]), integer(match["mo"])
    if base.year is None or year is None or month is None:
        return False
    return (year, month) < (base.year, base.month or 1)


def _only_named(text: str, start: int, end: int) -> bool:
    """Whether a period stands in a title, or is where something begins."""
    if ("《" in text and _NAMED_IN.search(text, 0, start)) or _PAPER.match(text, end):
        return True
    return _SETS_OUT.search(text, max(0, start - 7), start) is not None and _ONWARDS.match(text, end) is not None


def _is_of_plan(text: str, start: int, end: int) -> bool:
    """Whether a period only says of which year the plan is that is followed."""
    return _ITS_PLAN.match(text, end) is not None and _PLAN_OF.search(text, max(0, start - 11), start) is not None


def _kind(name: str, words: str) -> DeadlineKind:
    """Recurring, open (no last day is set: 会后, “十四五”期间) or fixed."""
    if name == "recurring":
        return "recurring"
    if name == "open" or (name == "feast" and "前后" in words):
        return "open"
    return "open" if name == "plan" and words.endswith(("期间", "时期")) else "fixed"
