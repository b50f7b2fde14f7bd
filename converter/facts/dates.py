"""When a document was given: the date it prints, else the year that its words allow.

A year that is only inferred is marked so. Plans and congresses date a text: “十一五” is 2006–2010, the 17th congress 2007.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from converter.model import DateFact, Span
from converter.numerals import integer
from converter.patterns import compiled, late

_D = "0-9０-９〇○零一二三四五六七八九十"
_ZERO = str.maketrans("OＯ", "〇〇")  # 二OO三年: typed with the letter
# 2023年5月18日   一九六三年五月八日   2024-03-18   2024/3/18   2024年3月   14.01.2018   2011年09月26 (and the line ends)
_PRINTED = compiled(
    rf"(?<![{_D}])(?<![{_D}][-—–－~～至])(?P<y>[0-9０-９]{{4}}|[〇○零一二三四五六七八九OＯ]{{4}})[ \u3000]?年(?:[ \u3000]?(?P<m>[{_D}]{{1,3}})[ \u3000]?月(?:[ \u3000]?(?P<d>[{_D}]{{1,3}})(?:[ \u3000]?日|(?=[<\s]|$)))?)?"
    r"|(?P<y2>(?:19|20)\d\d)[-/.](?P<m2>\d{1,2})[-/.](?P<d2>\d{1,2})(?!\d)"
    r"|(?<!\d)(?P<d3>\d\d)\.(?P<m3>\d\d)\.(?P<y3>(?:19|20)\d\d)(?!\d)"
)
# （62年3月5日）
_SHORTENED = compiled(r"[（(]?(?P<y>[4-9]\d)年\d{1,2}月\d{1,2}日[）)]?")
# 2024年  一九五九年
_YEAR = compiled(r"(?<![0-9０-９])((?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})年")
# 抓好2022年护渠工作   就2024年饮水工作说几句   2023年工作安排   2023年，我旗将…   1956年计划合营…   2022年已经过半
_PRESENT = compiled(
    r"(?:做好|安排|部署|就|对|现将|研究|抓好|完成)(?P<a>(?:19|20)\d\d)年[^。；\n]{0,16}(?:工作|任务)"
    r"|(?:^|[\n、）)])[ \u3000]*(?P<b>(?:19|20)\d\d)年(?:的)?(?:工作|主要工作|重点工作|经济社会发展|目标)[^。，\n]{0,10}(?:安排|任务|目标|要求|重点|打算|建议)"
    r"|(?:^|[\n。，,：:])[ \u3000]*(?P<c>(?:19|20)\d\d)年[,，]?[^。；，,\n]{1,16}将"
    r"|(?:^|[\n。，,：:])[ \u3000]*(?P<e>(?:19|20)\d\d)年(?:将(?!近)|计划(?=[^的经期规内外数任指执超已，。])(?!完成)|[^。；，,\n]{1,16}应(?![该当用急对]))(?![^，。；\n]*[了已])"
    r"|(?P<d>(?:19|20)\d\d)年(?:已经?过(?:半|去)|即将过去|是[^。；，,\n五]{2,40}(?:之年|第一年|头一年))"
)
_SPOKEN = compiled(r"年(?<=(?:19|20)\d\d年)")  # what stands in all that _PRESENT and _TASKS_OF match
# （二）一九五九年的任务   1959年的指标   预计1955年底完成
_TASKS_OF = compiled(
    r"(?:^|[\n、）)])[ \u3000]*(?P<b>(?:19|20)\d\d)年的?(?:任务|目标|指标|计划|安排)(?=[。：:\n]|$)|预计(?P<d>(?:19|20)\d\d)年底"
)
# 一九五九年
_WRITTEN = "[一二][九〇○零][〇○零一二三四五六七八九]{2}"
_WRITTEN_YEAR, _IS_WRITTEN = compiled(f"{_WRITTEN}(?=年)"), compiled(f"年(?<={_WRITTEN}年)").search
# “十四五”规划开局之年
_PLAN = compiled(
    r"(十[一二三四五六]?)五[”\"’]?(?:计划|规划|时期)?[^。；\n]{0,6}?(?P<w>开局|开好局|起步之年|第一年|收官|收局|最后一年)"
)
# 迎接党的十八大胜利召开
_MET = compiled(r"迎接党的(?P<n>十[六七八九]|二十[一二]?)大(?:胜利)?召开")
# 贯彻党的二十大精神的开局之年
_AFTER = compiled(
    r"党的(?<=(?:贯彻|落实)党的)(?P<n>十[六七八九]|二十[一二]?)大(?:精神)?的?(?:开局之年|第一年|开局起步)"
)
# 今年是新中国成立70周年   今年是中国共产党成立100周年
_JUBILEE = compiled(
    r"今年[，,]?是[^。；\n]{0,16}?(?P<of>新中国|中华人民共和国|中国共产党|建党)(?:成立)?(?P<n>\d{2,3}|[一二三四五六七八九十百]{2,5})周年"
)
_FOUNDED = {"新中国": 1949, "中华人民共和国": 1949, "中国共产党": 1921, "建党": 1921}
# 2023年渠道清淤情况  2023年完成了…, not 2023年3月份完成了…: a year of which a part is reported may not be over
_REPORTED = compiled(
    r"(?:(?:19|20)\d\d)年(?!(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|第?[一二三四]季度|[上下]半年)[^。；\n]{0,40}(?:同比|已达|已被|已经|情况|实现了|完成了|比上年|较上年|超额完成)"
)
# 云澜旗2022年重点工作   数字云澜2023行动方案   (no span of years: 2021—2023年, 2021-2025)
_TITLE_YEAR = compiled(r"(?<![\d—\-－~至到])((?:19|20)\d\d)(?![\d—\-－~至到])")
_THIS_YEAR = compiled(r"今年|本年度?")
# 中共云澜旗委二○○四年三月五日   云澜旗人民政府2024年3月20日   （1956年1月23日）   赵长林1959年6月15日于松岗
_SIGNER = compiled(r"[（(]?[^，,。；：、！？《》“”0-9\n]{0,30}")
# 于松岗）
_SIGNED_AT = compiled(r"(?:于[\u4e00-\u9fff]{2,6})?[）)]?")
# 2月6日上午   29日下午，   :the day of an event, in the opening of a report
_DAY = compiled(r"(?<![\d年月])(?:(?P<m>\d{1,2})月)?(?P<d>\d{1,2})日(?![电讯])")
# 2月6日电   新华社三十日讯   新华社松岗16日电  :the day on which it was sent
_SENT = compiled(
    r"(?<![\d年])(?P<m>\d{1,2})月(?P<d>\d{1,2})日(?=[电讯])"
    r"|(?<=社)[\u4e00-\u9fff]{0,6}?(?P<d2>\d{1,2}|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])日(?=[电讯])"
)
# 某报》（2020年10月15日 02版）  :behind an article, where it was printed
_PRINTED_IN = compiled(r"报[ \u3000]*》[ \u3000]*[（(]")
# 某某主编《某某讲话集》，1996年   某出版社，1988年   旗委办公室1959年3月31日印发  :when a book or copies were made
_COLLECTED = late(r"主编|编辑|出版|编：|选编|汇编|征编|文集|选集|话集|印发")
_AGES = 40  # days between an event and the page that tells of it, at most


def printed(words: str, at: int) -> DateFact | None:
    """The first date in a line: as precise as it says."""
    m = _PRINTED.search(words)
    return _fact(m, at) if m else None


def shortened(words: str, at: int) -> DateFact | None:
    """A whole line that says a day with the last two figures of its year, as was done until the 1990s: 59年5月18日"""
    m = _SHORTENED.fullmatch(words)
    if m is None:
        return None
    found = _PRINTED.match(f"19{words[m.start('y') :].strip('（()） ')}")
    return replace(fact, span=Span(at, at + len(words))) if found and (fact := _fact(found, at)) else None


def of_source(words: str, at: int) -> DateFact | None:
    """When a text was published by the line that names its source: the fullest date of it, none where that is a collection.

    来源：《云澜牧业》1958年第14期（1958年8月12日）
    """
    if _COLLECTED.search(words):
        return None
    found = [x for m in _PRINTED.finditer(words) if (x := _fact(m, at))]
    return max(found, key=lambda x: len(x.value), default=None)


def bracketed(words: str, at: int) -> DateFact | None:
    """A whole date in brackets inside a title line: …会议上的讲话（一九七八年三月十五日）"""
    m = _PRINTED.search(words)
    if m and (m["d"] or m["d2"]) and words[m.start() - 1 : m.start()] in {"（", "("}:
        return _fact(m, at)
    return None


def signed(words: str, at: int) -> DateFact | None:
    """The whole date of a line that holds a signature, its name and day in one, or a day alone."""
    m = _PRINTED.search(words)
    signs = m and m["d"] and _SIGNER.fullmatch(words[: m.start()]) and _SIGNED_AT.fullmatch(words[m.end() :].rstrip())
    return _fact(m, at) if m and signs else None


def credited(words: str, at: int) -> DateFact | None:
    """The date of the newspaper that a text's last words name: 《云澜日报》（2020年10月15日 02版）"""
    m = _PRINTED_IN.search(words)
    return printed(words[m.end() :], at + m.end()) if m else None


def of_event(words: str, at: int, page: DateFact) -> DateFact:
    """The day of an event that a page tells of, by the page's own date; the page's where the opening names no near day."""
    m = _DAY.search(words) or _SENT.search(words)
    if m is None or len(page.value) < 10:
        return page
    published = date.fromisoformat(page.value)
    told = m.groupdict()
    wanted = integer(told["d"] or told["d2"] or "")
    for back in range(_AGES):
        day = published - timedelta(back)
        if day.day == wanted and (not told["m"] or day.month == int(told["m"])):
            return DateFact(day.isoformat(), Span(at + m.start(), at + m.end()), "inferred", "high")
    return page


def of_title(words: str, at: int) -> DateFact | None:
    """The one year that a title names: 云澜旗2022年重点工作分工方案; None for a span of years."""
    found = list(_TITLE_YEAR.finditer(words))
    if len(found) != 1:
        return None
    return DateFact(found[0][1], Span(at + found[0].start(1), at + found[0].end(1)), "inferred", "low")


def _fact(m: re.Match[str], at: int) -> DateFact | None:
    year = integer((m["y"] or m["y2"] or m["y3"]).translate(_ZERO))
    month = integer(words) if (words := m["m"] or m["m2"] or m["m3"]) else None
    day = integer(words) if (words := m["d"] or m["d2"] or m["d3"]) else None
    if year is None or not 1000 <= year <= 2999:
        return None
    value = f"{year:04d}"
    if month is not None and 1 <= month <= 12:
        value += f"-{month:02d}"
        if day is not None and 1 <= day <= last_day(year, month):
            value += f"-{day:02d}"
    return DateFact(value, Span(at + m.start(), at + m.end()))


def last_day(year: int, month: int) -> int:
    """How many days a month has.

    >>> last_day(2024, 2), last_day(1900, 2), last_day(2023, 11)
    (29, 28, 30)
    """
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def evidence(text: str) -> list[int]:
    """Years that plans and congresses in the text stand for as the present one, in order of their places."""
    found: list[tuple[int, int]] = []
    for m in _PLAN.finditer(text):
        start = 2001 + 5 * ((integer(m[1]) or 10) - 10)
        found.append((m.start(), start + (4 if m["w"] in {"收官", "收局", "最后一年"} else 0)))
    for pattern, later in ((_MET, 0), (_AFTER, 1)):
        found += [(m.start(), 2007 + 5 * ((integer(m["n"]) or 17) - 17) + later) for m in pattern.finditer(text)]
    found += [(m.start(), _FOUNDED[m["of"]] + (integer(m["n"]) or 0)) for m in _JUBILEE.finditer(text)]
    return [year for _, year in sorted(found)]


def inferred(text: str, offset: int) -> DateFact | None:
    """The year that the text speaks in, where it prints no date of its own; None where nothing or too much speaks.

    `text` is the document's; `offset` its place in the source.
    """
    present: dict[int, int] = {}
    places: dict[int, Span] = {}
    said = False  # by a heading or an agenda
    sure = False  # by more than a plan's words
    years = evidence(text)
    if _IS_WRITTEN(text):
        text = _WRITTEN_YEAR.sub(lambda m: f"{integer(m[0]):04d}", text)  # of the same length
    spoken = [m.end() - len("2020年") for m in _SPOKEN.finditer(text)]
    for m in sorted((*_at_years(_PRESENT, text, spoken), *_at_years(_TASKS_OF, text, spoken)), key=lambda m: m.start()):
        group = next(name for name, year in m.groupdict().items() if year)
        year = int(m[group])
        if group == "e" and any(int(text[at : at + 4]) > year for at in spoken):
            continue  # what was planned for a year that is over
        present[year] = (
            present.get(year, 0) + {"a": 1, "b": 3, "c": 2, "d": 2, "e": 1}[group]
        )  # a heading says more than a sentence
        said = said or group in "ab"
        sure = sure or group != "e"
        places.setdefault(year, Span(offset + m.start(group), offset + m.end(group) + 1))
    if present:
        best = max(present, key=lambda y: (present[y], y))
        if not said and years and all(abs(year - best) > 1 for year in years):
            return None  # no heading says the year, and what the text speaks of is of another
        return DateFact(str(best), places[best], "inferred", "high" if sure and len(present) == 1 else "low")
    if years and len(set(years)) == 1:
        mentioned = {int(y) for y in _YEAR.findall(text) if y.isascii()}
        if not mentioned or (min(mentioned) <= years[0] and not _only_scrubbed(mentioned, years[0])):
            return DateFact(str(years[0]), None, "inferred", "low")
        return None
    if not years and _THIS_YEAR.search(text):
        past = [int(m[0][:4]) for m in _REPORTED.finditer(text)]
        if past and max(past) == max((int(y) for y in _YEAR.findall(text) if y.isascii()), default=0):
            return DateFact(str(max(past) + 1), None, "inferred", "low")
    return None


def _at_years(pattern: re.Pattern[str], text: str, years: list[int]) -> Iterator[re.Match[str]]:
    """All matches of a pattern that holds a year behind two characters at most, or behind one and blanks.

    They are tried at the years alone, which are few; a search would try every character.
    """
    free = 0
    for at in years:
        blank = at
        while blank and text[blank - 1] in " \u3000":
            blank -= 1
        for start in (at - 2, at - 1, at) if blank == at else (blank - 1, at):
            if (begin := max(0, start)) >= free and (found := pattern.match(text, begin)):
                yield found
                free = found.end()
                break


def _only_scrubbed(mentioned: set[int], year: int) -> bool:
    """Every year of the text is one and the same and not the one that its plans allow: a site has overwritten them."""
    return len(mentioned) == 1 and next(iter(mentioned)) > year + 1
