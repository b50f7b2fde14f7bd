"""The forms that a deadline takes, one a row: its pattern with examples, and the last day that it allows."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass

from converter.model import DateFact
from converter.numerals import integer

_Y = r"(?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3}|[4-9][0-9]|[四五六七八九][〇零一二三四五六七八九]"
_FULL = r"(?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3}"
_N = r"[0-9]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|[*＊XＸ×]{1,2}"
_BEFORE = r"(?:之前|以前|前)"


def _when(tag: str) -> str:
    """今年  明年  2025年, or nothing: the year that a month belongs to."""
    return rf"(?:(?P<w{tag}>今|明|后|当|本)年|(?P<y{tag}>{_Y})年)?"


@dataclass(frozen=True, slots=True)
class Base:
    """The document's date as far as it is known."""

    year: int | None
    month: int | None

    @classmethod
    def of(cls, date: DateFact | None) -> Base:
        if date is None:
            return cls(None, None)
        parts = [int(part) for part in date.value.split("-")]
        return cls(parts[0], parts[1] if len(parts) > 1 else None)

    def resolve(self, word: str | None, printed: str | None, month: int | None = None) -> int | None:
        """The year that the words mean; a month that is over by the document's date is next year's."""
        if printed:
            year = integer(printed)
            if year is not None and year < 100:
                year += 1900 if self.year is None or self.year < 2000 else 2000
            return year
        if self.year is None:
            return None
        if word in ("明", "后"):
            return self.year + (1 if word == "明" else 2)
        late = month is not None and self.month is not None and month < self.month and word is None
        return self.year + 1 if late else self.year


_Resolver = Callable[[re.Match[str], Base], str | None]


def _month(match: re.Match[str], tag: str) -> int | None:
    value = integer(match[f"m{tag}"])
    return value if value is not None and 1 <= value <= 12 else None


def _last(year: int, month: int) -> str:
    return f"{year}-{month:02d}-{monthrange(year, month)[1]}"


def _day(match: re.Match[str], base: Base) -> str | None:
    tag = "a" if match["ma"] else "b" if match["mb"] else "x"
    month, day = _month(match, tag), integer(match[f"d{tag}"])
    year = base.resolve(match[f"w{tag}"], match[f"y{tag}"], month)
    if month is None or day is None or year is None or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return f"{year}-{month:02d}-{day:02d}"


def _part(match: re.Match[str], base: Base) -> str | None:
    month = _month(match, "c")
    year = base.resolve(match["wc"], match["yc"], month)
    if month is None or year is None:
        return None
    day = {"初": 10, "上旬": 10, "中旬": 20}.get(match["part"])
    return f"{year}-{month:02d}-{day}" if day else _last(year, month)


def _in_month(match: re.Match[str], base: Base) -> str | None:
    tag = "e" if match["me"] else "f"
    month = _month(match, tag)
    year = base.resolve(match[f"w{tag}"], match[f"y{tag}"], month)
    return None if month is None or year is None else _last(year, month)


_QUARTERS = {
    "一季度": 3,
    "二季度": 6,
    "三季度": 9,
    "四季度": 12,
    "前二季度": 6,
    "前两季度": 6,
    "前三季度": 9,
    "上半年": 6,
    "下半年": 12,
}


def _quarter(match: re.Match[str], base: Base) -> str | None:
    year = base.resolve(match["wq"], match["yq"])
    return None if year is None else _last(year, _QUARTERS[match["q"].removeprefix("第")])


def _year_end(match: re.Match[str], base: Base) -> str | None:
    year = base.resolve(match["wg"], match["yg"])
    if year is None:
        return None
    return str(year) if match["edge"] == "内" else f"{year}-12-31"


def _to_year(match: re.Match[str], base: Base) -> str | None:
    year = base.resolve(None, match["yh"] or match["yk"])
    return None if year is None else str(year)


def _plan(match: re.Match[str], base: Base) -> str | None:
    number = integer(match["five"] or match["five2"])
    if number is None or not 1 <= number <= 30:
        return None
    return str(1952 + 5 * number if number <= 2 else 1955 + 5 * number)


def _span_of(match: re.Match[str], base: Base) -> str | None:
    if match["n3"] or "左右" in match[0]:  # 今后三年 may or may not count the year that it is said in
        return None
    number = integer(match["n"] or match["n2"])
    if base.year is None or number is None:
        return None
    if match["u"] in ("年", None):
        return str(base.year + number)
    if base.month is None or match["u"] != "个月":
        return None
    month = base.year * 12 + base.month - 1 + number
    return f"{month // 12}-{month % 12 + 1:02d}"


_FEASTS = {"元旦": (1, 1), "五一": (5, 1), "七一": (7, 1), "八一": (8, 1), "十一": (10, 1), "国庆": (10, 1)}


def _feast(match: re.Match[str], base: Base) -> str | None:
    known = _FEASTS.get(match["feast"])
    if known is None:
        return None
    year = base.resolve(None, None, known[0])
    return None if year is None else f"{year}-{known[0]:02d}-{known[1]:02d}"


def _this_month(match: re.Match[str], base: Base) -> str | None:
    if base.year is None or base.month is None:
        return None
    month = base.year * 12 + base.month - 1 + (1 if match["mm"].startswith("下") else 0)
    return _last(month // 12, month % 12 + 1)


def _period(match: re.Match[str], base: Base) -> str | None:
    word = match["period"] or ""
    if printed := match["yp"] or match["yd"]:
        year = base.resolve(None, printed)
    elif word.startswith(("明年", "今明")):
        year = base.resolve("明", None)
    else:
        year = base.resolve(None, None)
    return None if year is None else str(year)


def _century(match: re.Match[str], base: Base) -> str | None:
    if base.year is None:
        return None
    return str((base.year - 1) // 100 * 100 + 100)


def _open(match: re.Match[str], base: Base) -> str | None:
    return None


def _winter(match: re.Match[str], base: Base) -> str | None:
    """This winter and the spring behind it: the next year, where the month does not say that it is winter already."""
    if base.year is None:
        return None
    return str(base.year if base.month is not None and base.month <= 3 else base.year + 1)


# what stands in the first characters of each form: it spares most numbers the forms themselves
NEAR = r"(?=[\s\S]{0,11}[年月季半周天日前后春世五])"
# name, pattern with examples, how it resolves; the first that matches at a place wins
FORMS: tuple[tuple[str, str, _Resolver], ...] = (
    # 每月10日前  每季度末前  每年6月底前
    ("recurring", rf"每个?(?:年|月|季度?|半年|周)年?(?:(?:{_N})月份?(?:底|末|初|上旬|中旬|下旬|(?:{_N})[日号])?|底|末|初|(?:{_N})[日号]?){_BEFORE}", _open),
    # 4月15日前  2024年2月20日以前  *月*日前 | 到6月30日
    ("day", rf"{_when('a')}(?P<ma>{_N})月(?P<da>{_N})[日号]{_BEFORE}|"
            rf"{_when('b')}(?P<mb>{_N})月(?P<db>{_N})[日号](?=(?:和|及|、)(?:{_N})月(?:{_N})[日号]{_BEFORE})|"
            rf"(?<=[到至]){_when('x')}(?P<mx>{_N})月(?P<dx>{_N})[日号](?!起|以?后|开始|[至到—-])", _day),
    # 6月底前  10月末  明年3月上旬
    ("part", rf"{_when('c')}(?P<mc>{_N})月份?(?P<part>底|末|初|上旬|中旬|下旬)(?!起|以后|开始){_BEFORE}?", _part),
    # 9月前  5月份以前  7月内 | 10月份投入使用
    ("month", rf"{_when('e')}(?P<me>{_N})月份?(?:{_BEFORE}|[之以]?内)|"
              rf"{_when('f')}(?P<mf>{_N})月份?(?=投|完成|建成|竣工|开工|启动|通车|交付|实现|达到|全面|全部)", _in_month),
    # 一季度  今年第三季度前  上半年
    ("quarter", rf"{_when('q')}(?P<q>第?[一二三四]季度|前[二两三]季度|[上下]半年)(?P<qe>[末底]?{_BEFORE}|[末底内])?", _quarter),
    # 年内  年底前  今年底  明年年底  2022年底  到年末
    ("year_end", rf"(?:(?P<wg>今|明|后|当|本)年?|(?P<yg>{_Y}))?(?:年年|年)(?P<edge>内|底|末|终){_BEFORE}?", _year_end),
    # 到2025年  2025年前  至一九六二年
    ("to_year", rf"(?<=[到至])(?P<yh>{_Y})年{_BEFORE}?(?![底末内初0-9一二三四五六七八九十度]|以后|起)|(?P<yk>{_Y})年{_BEFORE}", _to_year),
    # “十四五”末  到“十五五”期末  “十二五”期间
    ("plan", r"[“\"](?P<five>[一二三四五六七八九十]{1,3})五[”\"](?:规划|计划)?(?:时期|期间|期)?(?:末期?|期间|内|时?期末|收官)"
             r"|(?<=到)(?P<five2>[一二三四五六七八九十]{1,3})五末", _plan),
    # 三年内  今后三年  用两年时间  5年左右时间  半个月内
    ("within", r"(?:今后|未来)?(?P<n>[一二两三四五六七八九十半]{1,3}|[0-9]{1,2})(?:至[一二三四五0-9])?(?P<u>年|个月|天|日|周|个工作日)"
               r"(?:左右)?(?:的?时间)?(?:之内|以内|内)(?![一-龥]{0,3}率)|(?:今后|未来)(?P<n3>[一二两三四五六七八九十]{1,2}|[0-9]{1,2})(?P<u3>年|个月)(?!乃至|甚至|[及、])|(?<=用)(?P<n2>[一二两三四五六七八九十])年(?:左右)?(?:的?时间)", _span_of),
    # 国庆前  春节前  汛期前  旅游旺季前
    ("feast", rf"(?:全国|今年)?(?P<feast>元旦|春节|清明节?|五一|七一|八一|十一|国庆|两会|汛期|主汛期|雨季|入汛|入冬|封冻|上冻|封山|春播|春耕|秋收|麦收|开学|供暖期|采暖期"
              rf"|旅游旺季|冬季来临|霜降|立冬|中秋|换届)节?{_BEFORE}", _feast),
    # 月底前  本月底  下月内
    ("this_month", rf"(?<![0-9一二三四五六七八九十*XＸ×])(?P<mm>[本下]?月)(?:底|末|内){_BEFORE}?", _this_month),
    # 会后  开春  提前一年  今冬明春
    ("open", r"会后(?!来)|(?<!扩大)会议结束后|“?开春”?(?=即|就|开工|前)|提前[一二三两半](?:年|个月|个季度)", _open),
    # 今冬明春
    ("winter", r"今冬明春", _winter),
    ("century", r"本世纪(?:内|末|中叶)", _century),
    # 今年  全年  2024年  完成2024年度7.9亿元
    ("period", rf"(?P<period>今明两年|今年以?内?|全年|本年度|当年|明年|年度(?=计划|预计|力争|完成)|(?:(?:{_FULL})年[与和、])?(?P<yp>{_FULL})年)(?![度底末初内前]|以来|以后|起|来|间|[0-9]{1,2}(?:月|日|[-—~至到.])|[上下]半|[一二三四]季)|(?P<yd>{_FULL})年度(?=[0-9])", _period),
)  # fmt: skip
