"""The forms that a deadline takes, one a row: its pattern with examples, and the last day that it allows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from converter.facts.dates import last_day
from converter.model import DateFact
from converter.numerals import integer
from converter.patterns import compiled

_Y = r"(?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3}|[4-9][0-9]|[四五六七八九][〇零一二三四五六七八九]"
_SHORT = r"(?<![0-9第])[5-9][0-9]|(?<![〇○零一二三四五六七八九十第])[五六七八九][〇零一二三四五六七八九]"
_FULL = r"(?:19|20)[0-9]{2}|[一二][〇○零一二三四五六七八九]{3}"
_N = r"[0-9]{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|[*＊XＸ×]{1,2}"
_BEFORE = r"(?:之前|以前|前(?![后夕]))"
# 6月30日〔（星期四）〕前  〔17:00〕前  〔下午5时〕前  〔下班〕前  9月1日〔开学〕前
_CLOCK = r"(?:（[^（）]{1,14}）)?(?:[上下]午|中午|晚上?|早上?|凌晨)?(?:下班|开学|放假|供[热暖]|停[热暖]|[0-9]{1,2}(?:[:：][0-9]{2}|[时点](?:[0-9]{1,2}分)?))?"
# 三年实现…  四年达到…  两年基本…  二十年翻两番: verbs of reaching behind a number of years
_DONE_IN = r"(?:翻[一两几]?番|内?[^，。；]{0,2}(?:实现|达到|完成|做到|建成|赶上|消灭|突击完成)|基本(?![上是]))"


def _when(tag: str) -> str:
    """今年  明年  2025年, or nothing: the year that a month belongs to."""
    return rf"(?:(?P<w{tag}>今|明|后|当|本|次)年|(?P<y{tag}>{_Y})年)?"


@dataclass(frozen=True, slots=True)
class Base:
    """The document's date as far as it is known; `part` is the year that a part of it is about, by its heading, where that
    is another: what is to be done 年内 under 2024年主要任务."""

    year: int | None
    month: int | None
    part: int | None = None

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
        if self.year is None or word == "次":  # 次年: the year after one that other words name
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
    return f"{year}-{month:02d}-{last_day(year, month)}"


def _day(match: re.Match[str], base: Base) -> str | None:
    tag = next(tag for tag in "abxz" if match[f"m{tag}"])
    month, day = _month(match, tag), integer(match[f"d{tag}"])
    year = base.resolve(match[f"w{tag}"], match[f"y{tag}"], month)
    if month is None or day is None or year is None or not 1 <= day <= last_day(year, month):
        return None
    return f"{year}-{month:02d}-{day:02d}"


_TENTHS = {"初": 10, "上旬": 10, "中旬": 20}


def _part(match: re.Match[str], base: Base) -> str | None:
    month = _month(match, "c")
    year = base.resolve(match["wc"], match["yc"], month)
    if month is None or year is None:
        return None
    day = _TENTHS.get(match["part"])
    return f"{year}-{month:02d}-{day}" if day else _last(year, month)


def _until(match: re.Match[str], base: Base) -> str | None:
    month = _month(match, "u")
    year = base.resolve(match["wu"], match["yu"] or match["yv"], month)
    if month is None or year is None:
        return None
    day = integer(match["du"]) if match["du"] else _TENTHS.get(match["pu"] or "", last_day(year, month))
    return f"{year}-{month:02d}-{day:02d}" if day is not None and 1 <= day <= last_day(year, month) else None


def _in_month(match: re.Match[str], base: Base) -> str | None:
    tag = next(tag for tag in "efij" if match[f"m{tag}"])
    month = _month(match, tag)
    word, printed = (None, None) if tag == "i" else (match[f"w{tag}"], match[f"y{tag}"])
    year = base.resolve(word, printed, month)
    return None if month is None or year is None else _last(year, month)


def _months(match: re.Match[str], base: Base) -> str | None:
    month = _month(match, "l" if match["ml"] else "t")
    year = integer(match["yr2"]) if match["yr2"] else base.year
    return None if month is None or year is None else _last(year, month)


def _a_month(match: re.Match[str], base: Base) -> str | None:
    month, year = _month(match, "o"), integer(match["yo"])
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
    month = _QUARTERS[match["q"].removeprefix("第")]
    year = base.resolve(match["wq"], match["yq"], month)
    return None if year is None else _last(year, month)


def _year_end(match: re.Match[str], base: Base) -> str | None:
    year = base.resolve(match["wg"], match["yg"])
    if year is None:
        return None
    return str(year) if match["edge"] == "内" else f"{year}-12-31"


def _to_year(match: re.Match[str], base: Base) -> str | None:
    year = base.resolve(match["wk"], match["yh"] or match["yk"] or match["yl"])
    return None if year is None else str(year)


def _stretch(match: re.Match[str], base: Base) -> str | None:
    return str(integer(match["yr"]))


def _years(match: re.Match[str], base: Base) -> str | None:
    return str(integer(match["yt"]))


def _plan(match: re.Match[str], base: Base) -> str | None:
    number = integer(match["five"] or match["five2"] or match["five3"] or match["five4"] or match["five5"])
    if number is None or not 1 <= number <= 30:
        return None
    return str(1952 + 5 * number if number <= 2 else 1955 + 5 * number)


# 三四
_ABOUT = compiled("[一二两三四五六七八九]{2}")


def _span_of(match: re.Match[str], base: Base) -> str | None:
    # 今后三年 may or may not count the year that it is said in
    if match["n3"] or "左右" in match[0] or match[0][0] == "这":
        return None
    words = match["n"] or match["n2"] or match["n4"] or match["n5"] or match["n6"] or match["n7"] or match["n8"]
    if match["nx"] or match["n2x"] or match["n5x"] or _ABOUT.fullmatch(words):  # 三到五年, 一两年: no one year
        return None
    number = integer(words)
    if base.year is None or number is None:
        return None
    unit = match["u"] or match["u7"]
    if unit in ("年", None):
        return str(base.year + number)
    if base.month is None or unit != "个月":
        return None
    month = base.year * 12 + base.month - 1 + number
    return f"{month // 12}-{month % 12 + 1:02d}"


_FEASTS = {"元旦": (1, 1), "五一": (5, 1), "七一": (7, 1), "八一": (8, 1), "十一": (10, 1), "国庆": (10, 1)}


def _feast(match: re.Match[str], base: Base) -> str | None:
    known = _FEASTS.get(match["feast"])
    if known is None or "前后" in match[0]:
        return None
    # the first of January that something is done before is the next one, whatever the month
    year = base.resolve("明" if known == (1, 1) else None, None, known[0])
    return None if year is None else f"{year}-{known[0]:02d}-{known[1]:02d}"


def _this_month(match: re.Match[str], base: Base) -> str | None:
    if base.year is None or base.month is None or match[0][0] == "半":
        return None
    word = match["mm"] or match["mn"] or match["mq"]
    month = base.year * 12 + base.month - 1 + (1 if word.startswith("下") else 0)
    year, month = month // 12, month % 12 + 1
    if match["mq"]:
        return f"{year}-{month:02d}-{_TENTHS[match['mp']]}" if match["mp"] in _TENTHS else _last(year, month)
    if match["mn"]:
        day = integer(match["md"])
        known = word != "次月" and day is not None and 1 <= day <= last_day(year, month)
        return f"{year}-{month:02d}-{day:02d}" if known else None
    return _last(year, month)


def _period(match: re.Match[str], base: Base) -> str | None:
    word = match["period"] or ""
    if printed := match["yp"] or match["yd"] or match["ys"]:
        year = base.resolve(None, printed)
    elif word.startswith(("明年", "今明", "今、明", "明后")):
        year = base.resolve("后" if word.startswith("明后") else "明", None)
    else:
        year = base.resolve(None, None)
    return None if year is None else str(year)


def _century(match: re.Match[str], base: Base) -> str | None:
    if base.year is None:
        return None
    return str((base.year - 1) // 100 * 100 + (50 if match[0].endswith("中叶") else 100))


def _decade(match: re.Match[str], base: Base) -> str | None:
    if base.year is None or base.year >= 2000:
        return None
    return f"19{integer(match['ten'])}{'9' if match[0].endswith('末') else '5'}"


def _own_quarter(match: re.Match[str], base: Base) -> str | None:
    if base.year is None or base.month is None:
        return None
    month = (base.month + 2) // 3 * 3 + (3 if match[0][0] == "下" else 0)
    return _last(base.year + (month - 1) // 12, (month - 1) % 12 + 1)


def _open(match: re.Match[str], base: Base) -> str | None:
    return None


def _season(match: re.Match[str], base: Base) -> str | None:
    """The year that a season ends in; this winter's is not told."""
    if match["season"].startswith("今") and "冬" in match["season"]:
        return None
    year = base.resolve("明" if match["season"].startswith("明") else "今", None)
    return None if year is None else str(year)


def _winter(match: re.Match[str], base: Base) -> str | None:
    """This winter and the spring behind it: the next year, where the month does not say that it is winter already."""
    if base.year is None:
        return None
    return str(base.year if base.month is not None and base.month <= 3 else base.year + 1)


_IN_A_MONTH = r"(?=[^月]{1,8}月)"  # spares years and amounts the forms of days and months
# what stands in the first characters of each form: it spares most numbers the forms themselves
_SAYS_WHEN = "年月季半周天日号前后春夏秋冬世五内末"
NEAR = rf"(?=[^{_SAYS_WHEN}]{{0,11}}+[{_SAYS_WHEN}])"
# name, pattern with examples, how it resolves; the first that matches at a place wins
FORMS: tuple[tuple[str, str, _Resolver], ...] = (
    # 季度终了后10日内  年度终了后的二个月内
    # 每日17时前  每月最后一个工作日前  每年6月底和12月底前  每季度末〔向旗委报告〕
    # 每月10日前  每季度末前  每年6月底前  每季度首月10日前  每季度最后一个月的25日前  每年年终  每月28日15点前  每周五下班前
    ("recurring", rf"(?:月份?|季度?|年度?|半年)终了(?:后|之日起)的?(?:{_N})(?:个?月|个?星期|周|天|日|个工作日)[之以]?内|每年年?[终末底](?!前|之前|以前)|每(?:个?星期|周)[一二三四五六日天]{_CLOCK}{_BEFORE}|每年(?:(?:{_N})月份?底?[、和及]){{1,3}}(?:{_N})月(?:份|底|末|初)?{_BEFORE}|每个?(?:季度?|月)(?:末|底)(?=[向报对将要，,开组召集通汇])|每个?(?:年|月|季度?|半年|周|[日天](?=[^，。；]{{0,4}}[0-9下]))年?(?:[首末次]月|的?(?:第[一二三1-3]|最后[一1])个月的?)?(?:(?:{_N})月份?(?:底|末|初|上旬|中旬|下旬|(?:{_N})[日号])?|底|末|初|的?最后[一1]个工作日|(?<=[日天])(?=[上下早晚0-9])|(?:{_N})[日号]?){_CLOCK}{_BEFORE}", _open),
    # 4月15日前  2024年2月20日以前  *月*日前 | 到6月30日  最迟4月20日  截止时间为4月20日 | 6月30日完成
    ("day", rf"{_IN_A_MONTH}(?:{_when('a')}(?P<ma>{_N})月(?P<da>{_N})[日号](?:{_CLOCK}{_BEFORE}|左右)|"
            rf"{_when('b')}(?P<mb>{_N})月(?P<db>{_N})[日号](?=(?:[和及与、](?:(?:{_FULL})年)?(?:{_N})月(?:{_N})[日号])+{_BEFORE})|"
            rf"(?:(?<=[到至])|(?<=最迟)|(?<=最迟于)|(?<=不迟于)|(?<=不晚于)|(?<=不得迟于)|(?<=时间为)|(?<=日期为)|(?<=时限为)|(?<=期限为)){_when('x')}(?P<mx>{_N})月(?P<dx>{_N})[日号](?!起|以?后|开始|[至到—-])|"
            rf"{_when('z')}(?P<mz>{_N})月(?P<dz>{_N})[日号](?=完成|办结|交付|通车|投产|开工|竣工|建成|达到|(?:报送|上报|反馈|提交)(?!的|了|情况)))", _day),
    # 自5月16日起到6月15日止  从七月一日起至八月底止  自一九五三年元月起至三月止
    ("until", rf"(?:[自从](?:(?P<yv>{_FULL})年)?[^，。；至到止]{{1,14}}起?[至到])?{_IN_A_MONTH}{_when('u')}(?P<mu>{_N})月份?(?:(?P<du>{_N})[日号]|(?P<pu>底|末|初|上旬|中旬|下旬))?(?:为)?止(?!不)", _until),
    # 6月底前  10月末  明年3月上旬
    ("part", rf"{_IN_A_MONTH}{_when('c')}(?P<mc>{_N})月份?(?P<part>底|末|初|上旬|中下旬|中旬|下旬)(?!起|以后|开始){_BEFORE}?", _part),
    # 9月前  5月份以前  7月内  5月间  7月左右  七、八月间 | 10月份投入使用
    ("month", rf"{_IN_A_MONTH}(?:{_when('e')}(?P<me>{_N})月份?(?:{_BEFORE}|[之以]?内|左右)|"
              rf"(?:(?:[一二三四五六七八九十]|[0-9]{{1,2}})、|(?<![十〇零])[一二三四五六七八](?=[二三四五六七八九]月))(?P<mi>{_N})月(?:份|间)|"
              rf"(?<=[在于到]){_when('j')}(?P<mj>{_N})月间|"
              rf"{_when('f')}(?P<mf>{_N})月份?(?=投|完成|建成|竣工|开工|启动|通车|通水|供水|供电|发电|出煤|交付|实现|达到|全面|全部))", _in_month),
    # 2026年9月，完成…
    ("a_month", rf"(?<![自从至到由在于—-])(?P<yo>{_FULL})年(?P<mo>{_N})月份?(?=[，,](?!我|[^，。；]{{0,16}}了))", _a_month),
    # 今后5—9月份  七至九月  八、九两个月内  2026年7月至9月
    ("months", rf"(?<![0-9一二三四五六七八九十月])(?:(?:{_N})、){{1,3}}(?P<mt>{_N})[两二三四]个?月(?:之?内|以内|里)|{_IN_A_MONTH}(?<![0-9一二三四五六七八九十月—-])(?:(?P<yr2>{_FULL})年)?(?:{_N})月?(?:[至到]|[-－—–~～]{{1,2}})(?P<ml>{_N})月份?(?![0-9]|[一二三四五六七八九十]{{1,3}}[日号]|来|以[来后]|{_BEFORE})", _months),
    # 一季度  今年第三季度前  上半年
    ("quarter", rf"{_when('q')}(?P<q>第?[一二三四]季度|前[二两三]季度|[上下]半年)(?P<qe>(?:[末底]|结束)?{_BEFORE}|[末底内])?", _quarter),
    # 年内  年底前  今年底  明年年底  2022年底  到年末  本年度内
    ("year_end", rf"(?:(?P<wg>今|明|后|当|本)年?|(?P<yg>{_Y}))?(?:年年|年度?)(?P<edge>内|底|末|终(?!了)){_BEFORE}?", _year_end),
    # 到2025年  2025年前  2025年度以前  至一九六二年  到明年
    ("to_year", rf"(?<=[到至])(?P<yh>{_Y})年{_BEFORE}?(?![底末内0-9一二三四五六七八九十度]|初(?!步)|以后|起)|(?<=[在到于至])(?P<yl>{_Y})年左右|(?P<yk>{_Y})年度?{_BEFORE}|(?<=到)(?P<wk>明|后)年(?![底末内初0-9一二三四五六七八九十度上下春夏秋冬]|以后|起|{_BEFORE})", _to_year),
    # 从一九八三年到一九八七年的五年间  从2026年到2030年的五年内
    ("stretch", rf"从(?:{_FULL})年?[到至](?P<yr>{_FULL})年的?(?:[一二两三四五六七八九十]{{1,3}}|[0-9]{{1,2}})年(?:时间|之?[间内]|里|中)", _stretch),
    # 2026—2028年，每年…
    ("years", rf"(?<![（(0-9])(?:{_FULL})年?[-—–~～至到]{{1,2}}(?P<yt>{_FULL})年(?=[，,])", _years),
    # “十四五”末  到“十五五”期末  规划期末  “十二五”期间  十四五末  第二个五年计划期间 | “十四五”时期，要…
    ("plan", r"[“\"](?P<five>[一二三四五六七八九十]{1,3})五[”\"](?:规划|计划)?(?:时期|期间|期)?(?:末期?|期间|内|时?期末|收官)"
             r"|[“\"](?P<five4>[一二三四五六七八九十]{1,3})五[”\"]时期(?=[，,要将力])"
             r"|(?<![一二三四五六七八九十0-9])(?P<five5>[六七八九])五(?:计划)?(?:时期|期间)"
             r"|(?P<five2>十[一二三四五六]?)五(?:时期|期)?(?:末|期间|期末|内)"
             r"|第(?P<five3>[一二三四五六七八九十]{1,2})个五年(?:计划|规划)(?:时期|期)?(?:末|期间|期末|内|结束|完成)|(?<![”\"一-龥])本?规划期(?:末|内)|(?<=到)规划期末", _plan),
    # 三年内  两、三年内  三到五年内  一两年内  今后三年  用两年时间  5年左右时间  用3—5年时间  半个月内  24小时内  *个月内  经过三年努力
    # 〔羊群〕四年达到…
    ("within", r"(?:今后|未来)?(?P<n>[一二两三四五六七八九十半]{1,3}|[0-9]{1,2}|[*＊XＸ×]{1,2})(?:年?(?:[至到、—–-]|或者?)(?P<nx>[一二三四五六七八九十]{1,2}|[0-9]{1,2})){0,2}(?P<u>年|个月|天|日|周|个?星期|个工作日|个?小时|分钟)"
               r"(?:左右)?(?:的?时间)?(?:之内|以内|内)(?![一-龥]{0,3}率)|(?:今后|未来)(?P<n3>[一二两三四五六七八九十]{1,2}|[0-9]{1,2})(?:[至到—–-](?:[一二三四五六七八九十]{1,2}|[0-9]{1,2}))?(?P<u3>年|个月)(?!乃至|甚至|[及、])|(?<=[用以花在])(?P<n2>[一二两三四五六七八九十]{1,3}|[0-9]{1,2})(?P<n2x>年?[至到、—–-](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2}))?年(?:左右(?:的?时间)?|的?时间)"
               r"|这[一二两三四五六七八九十]{1,2}(?:年|个月)(?:的?时间|之?[内间]|里|中)|(?:(?<=经过)|(?<=通过))(?P<n5>[一二两三四五六七八九十]|[0-9]{1,2})(?P<n5x>年?[至到—–-](?:[一二三四五六七八九十]|[0-9]{1,2}))?年(?:左右)?的?(?:时间|努力|奋斗)"
               r"|(?<=[用花])(?P<n7>[一二两三四五六七八九十半]{1,2}|[0-9]{1,3})(?P<u7>个多?月|年|天|周|个?星期)(?:左右)?的?时间"
               r"|(?<=[争取保划])(?P<n8>[1-9]|10)年(?=建成|实现|达到|完成|基本(?![上是]))"
               rf"|(?<![〇零一二三四五六七八九十几这历期周第至到、后])(?P<n4>[一二两三四五六七八九十])年(?={_DONE_IN})"
               r"|(?<![0-9第])(?P<n6>[1-9][0-9]?)年(?=翻[一两几]?番)", _span_of),
    # 国庆节前后几天内  春耕开始前后
    # 国庆前  “七一”前  春节前  汛期前  雨季来临前  旅游旺季前  谷雨前  大忙前  汛前
    ("feast", rf"(?:全国|今年|明年)?[“\"]?(?P<feast>元旦|春节|清明节?|五一|七一|八一|十一|国庆|两会|汛期|主汛期|雨季|入汛|入冬|封冻|上冻|封山|春播|春耕|秋收|麦收|开学|供暖期|采暖期"
              rf"|大忙|农忙|收割|年关|[旧阴农]历年|枯水期|入伏|惊蛰|小满|[小大处]暑|大雪|(?<!防)汛(?=前)|旅游旺季|霜降|立冬|中秋|换届|栽插|插秧|播种|夏收|秋播|秋种|[两双]节|[暑寒]假|暑期|党代会|供暖|采暖|(?<![立中三])秋(?=前)|(?<![立入过越隆])冬(?=前)|三[夏秋]|[春夏秋冬]季|岁末(?=前)|[高中]考|[春秋]季学期|年中|供热期?|供暖季|采暖季|接(?:冬|春)?羔|转场|打草|备耕|[暑寒]期"
              rf"|春分|谷雨|立夏|芒种|夏至|立秋|白露|秋分|寒露|冬至)[”\"]?(?:国庆|劳动)?节?(?:假期|假日|黄金周|小长假)?(?:（[^（）]{{2,10}}）)?(?:来临|到来|开始|结束|召开|开学)?(?:{_BEFORE}|前后(?:这?[几两三数十]{{1,2}}天)?[之以]?内?)", _feast),
    # 月底前  本月底  下月内  本月25日前  次月5日前  本月中旬
    ("this_month", rf"(?P<mq>[本当下]月)(?P<mp>初|上旬|中旬|下旬)|(?<![0-9一二三四五六七八九十*XＸ×半])半月(?:之|以)?内|(?<![0-9一二三四五六七八九十*XＸ×个])(?:(?P<mm>[本当下]?月)(?:底|末|内){_BEFORE}?|(?P<mn>[本当次下]月)(?P<md>{_N})[日号](?:{_BEFORE}|左右))", _this_month),
    # 本周内  下周五前
    ("week", rf"[本下]周(?:内|末(?:{_BEFORE})?|[一二三四五六日]{_BEFORE})|(?<![每本下上])周[一二三四五六日](?:[上下]午|下班)?{_BEFORE}|[今明][天日](?:[上下]午|晚上?)?(?:下班|[0-9]{{1,2}}[:：时点][0-9分]{{0,3}})?{_BEFORE}", _open),
    # 25日之前  20号左右: of a month that other words name
    ("date", rf"(?<![0-9月至到—-])[0-9]{{1,2}}[日号](?:{_BEFORE}|左右)", _open),
    # 最近几个月内  今后几年内
    # 会后  会前完成  回去后，  开春  秋后  任期内  提前一年
    ("open", r"(?:今后|未来|最近)几(?:年|个?月|天|周|个?星期)[之以]?内|会后(?!来|(?:[0-9一二三两半]{1,3})(?:个?工作日|日|天|个?月|周|个?小时|个?星期)[之以]?内)|会前(?=完成|办结|报|提出)|(?:[本新](?:一)?届(?:政府|班子)?)?任期内|(?<!扩大)会议结束后|回去(?:以)?后(?=[，,])|(?<![立中])秋后(?=组织|进行|评|总结|检查|分配|结算|归还|再(?![过种]))|“?开春”?(?=即|就|开工|前)|提前[一二三两半](?:年|个月|个季度)", _open),
    # 今冬明春
    ("winter", r"今冬明春", _winter),
    # 今秋  明春  今年冬季
    ("season", r"(?P<season>[今明](?:春|夏|秋|冬)|[今明]年[春夏秋冬][季天])(?!季|天|以?前|明)(?=[^，。；]{0,8}(?:完成|实现|建成|达到|开工|种|播|修|做好|搞好|能|计划|开展|组织|安排|必须|力争|确保|争取))", _season),
    ("century", r"本世纪(?:内|末|中叶)", _century),
    # 到九十年代末
    ("decade", r"(?<=[到至在])(?P<ten>[五六七八九])十年代(?:末|中期)", _decade),
    # 本季度内  下季度末
    ("own_quarter", rf"[本下]季度?(?:内|底|末){_BEFORE}?", _own_quarter),
    # 今年  全年  2024年  完成2024年度7.9亿元  62年达到  五七年计划…
    ("period", rf"(?P<period>今、?明[两三]年|明后两年|今年以?内?|全年|本年度|当年|明年|年度(?=计划|预计|力争|完成)|(?:(?:{_FULL})年[与和、])?(?P<yp>{_FULL})年)(?![度底末内前]|初(?!步)|以来|以后|起|来|间|[0-9]{{1,2}}(?:月|日|[-—~至到.])|[上下]半|[一二三四]季)|(?P<yd>{_FULL})年度(?=[0-9])|(?P<ys>{_SHORT})年(?=达到|做到|实现|达|完成|建成|将|计划|争取|力争|要)", _period),
)  # fmt: skip
