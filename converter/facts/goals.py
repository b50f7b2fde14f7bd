"""What sets a goal: a later year, the years that it takes, a norm, a time when it is due, a figure."""

from __future__ import annotations

from sys import maxsize

from converter.facts.starts import begun, finder
from converter.numerals import integer
from converter.patterns import compiled

# 到2025年，  到“十四五”末，
_HORIZONS = r"[到至](?<![^，,。；：:、争 ]到)(?<![^，,。；：:、争 ]至)(?:(?:19|20)[0-9]{2}年|[一二][〇○零九][〇○零一二三四五六七八九]{2}年|“[^”]{2,4}”(?:期?末|时期末)|[0-9]{4}年底|本世纪[末中])"
# 到2025年  到一九六一年
_TO_YEAR = compiled(r"[到至](?P<year>(?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年")
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
    r"(?<![^，。；：])(?P<year>(?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年(?![的起来以])(?=[^，。；的]{0,8}，?[^，。；]{0,20}(?:完成|实现|达到|发放|投入|新增|培训|安排|启动|开展|组织|新建|培育|推广|出台|建成|取得|建立|形成|消除|投产|投用|通车|竣工|开工|覆盖|减少|解决))"
)
_REACHED = finder(
    r"达到|增长|递增|达|控制在|突破|超过|实现|完成|保持在|稳定在|提高到|降到|[升降增减]至|上调|下调|下降|不低于|不超过|提高|降低|"
    r"发展到|扩大到|增产[^，。；数的]{0,4}?(?=[0-9一二三四五六七八九十百千])|降为|减到|降低到|提到|增到|不下于|起码|至多|顶多|(?:由|从)[^，。；年月]{2,16}?(?:到|为|至)(?=[0-9一二三四五六七八九十百])|"
    r"不少于|至少|压减|每[^，。]{1,6}留|留足|留够|定量|配给|征购|上交|上缴|压到|提到|退到|压缩|减少|新增|新建|增加到|建成|签约|引进|组建|创建|选聘|配齐|缩短|整合为|≥|≤|逾[0-9]|以内|左右|以上(?=[，；。])|完毕|改造完"
)
# 工业投资实现正增长  造林完成旗里确定的目标  控制在旗里下达的指标内: a goal among others, without a figure of its own
_ATTAINMENTS = (
    r"控制在[^，。；0-9]{2,16}(?:[之以]内|范围内|指标内)(?=[，。；])|"
    r"实现[^，。；]{0,6}(?:增长|平衡|同步|好转|转正)|[与和]经济(?:增长|发展)(?:基本)?同步|完成[^，。；]{0,12}(?:目标|任务|指标)|(?:保持|达到)[^，。；]{0,8}(?:水平|同步|稳定|平衡)|"
    r"(?:成为(?<![^，；]成为)|建成(?<![^，；]建成)|形成(?<![^，；]形成))|基本(?:形成|建成|建立|成为(?<![^，；]基本成为))|走在[^，。；]{0,6}前列|覆盖(?<=全覆盖)"
)
# 5月10日前出台  年内竣工  6月底前修通: by when something is to be done, which what is told of seldom has
_DUE_DONE = finder(
    r"(?:(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:[底末]|[上中下]旬|[0-9]{1,2}日)?(?:之|以)?前|年底前|年内|本月底前?|[一二三四]季度(?:[末底](?:之|以)?前?|前)|任期内)[，,]?"
    r"[^，。；了已曾的]{0,16}(?:出台|开工|完工|竣工|完成|建成|投用|投产|投入|启动|到位|[备配交补收种发建修打接架铺做搞办清缴送运拆播栽](?:齐|通|完|好|清|毕)|办结|整改|报送|上报|印发|落实|拿出|交|动工|进场|制定|通车|通水|交付|达到|实现|解决|见[到效])(?![了的过])"
)
# 34.5亿元  6％  *.*万亩  一千二百斤: a figure with a unit, no date and no ordinal
_FIGURES = (
    r"[0-9０-９*][ ]?(?:[%％万亿]|个百分点|元|亩|吨|公里|人|户|家|名|次|处|座|条|个以上|项以上|个以内|个工作日|个(?!月|方面|问题|字|别|坚持|必须|确保)|台|小时|平方|立方|千瓦|头|斤|棵|株|部|辆|张|套|所|眼|只|天(?![内前后])|微克|毫克|兆瓦|米|件|场)|"
    r"[百千万]亿|[二三四五六七八九十百]分之|[一二三四五六七八九]成[一二三四五六七八九半]?(?:以上|左右|以内|(?=[，。；、]|$))|[一两二三四五六七八九十]倍半?(?:以上|左右|(?=[，。；、]|$))|"
    r"[一二三四五六七八九十百千][十百千万亿](?:零?[一二三四五六七八九][十百千万亿]?)*(?:元|亩|[公市]?斤|吨|公?里|人|户|[头只匹口]|担|石|亿|方|公方|立方|劳动日|[株棵条眼座所架部件双])|"
    r"[一二三四五六七八九十]{1,3}点[一二三四五六七八九][百千]?[万亿]?(?:倍|元|亩|[公市]?斤|吨|担|度|方)"
)
# 不少于4次  控制在4%以内  压到50个工作日以内: a norm that a report of the past hardly sets
_NORMS = (
    r"不(?:得|能|要)?(?:[少低下多高]于|超过)[^，。；]{0,10}(?:[0-9]|[一二三四五六七八九十百千万]{1,5}[公市]?[斤两亩元人吨担头株棵里尺个名次口只匹升石成天])|(?:至少|最多)[^，。；]{0,16}[0-9*]|最多(?<!“最多)[^，。；0-9”]{0,8}[一二两三](?:次|趟|遍|天|个)(?!性)|"
    r"(?:控制在|[提压降缩升][到至]|(?:提高|提升|压缩|压减|缩短|降低)[到至])[^，。；]{1,12}(?:以内|以上|以下)"
)
# 6月底前  9月30日前  年底前  年内  7日内  每季度听取一次: by when or how often, in what sets tasks
_DUES = (
    r"(?=[0-9一二三四五六七八九十]{1,3}+[月日个天小分季])(?:"
    r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:月(?:底|末|份|[上中]旬)?|日|[0-9]?日(?:[（(][^（）()]{1,10}[）)])?(?:[上下]午|中午)?(?:[0-9]{1,2}(?:[:：][0-9]{2}|[时点])|下班))(?:之|以)?前(?!期)|"
    r"[0-9]{1,3}(?:个工作日|日|天|个月|个?小时|分钟)(?:之|以)?内|"
    r"[一二三四]季度(?:[末底](?:之|以)?前?|前)|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月[底末]|[0-9]{1,2}月份?(?=投|完工|竣工|开工|通车|建成|交付|(?:全部|全面|基本)?完成))|"
    r"[本下]月[底末]|年(?:底|末)前|年内|任期内|规划期[内末]|[至到](?:20[0-9]{2}年)?[0-9]{1,2}月(?:[0-9]{1,2}日|底)|"
    r"(?:最迟|不迟于|不晚于|于)[^，。；]{0,6}[0-9]日(?:报|上报|反馈|提交)|"
    r"每(?:个?季度?|个?月|半月|周|个?星期|[十五两三几]?天|日|旬|半年|[两二三]个月)[^，。；]{0,14}(?:[一两二三四五][次遍]|一轮|[0-9]次)"
)
# 口粮每人每月二十五斤, not 每人每月只有: what a notice allots
_ALLOTS = r"每[人户社队亩头只匹名](?:每[年月日天季])?(?:补助|供应|发给|发|留|配给|定量|至多|最多)?(?:[0-9]|[一二三四五六七八九十百千]{1,5}[公市]?[斤两亩元人吨担头株棵里尺])"
_HORIZON, _ATTAINED, _FIGURE = finder(_HORIZONS), finder(_ATTAINMENTS), finder(_FIGURES)
_NORM, _DUE, _ALLOTTED = finder(_NORMS), finder(_DUES), finder(_ALLOTS)
_SETS = finder("|".join(map(begun, (_HORIZONS, _ATTAINMENTS, _FIGURES, _NORMS, _DUES, _ALLOTS))))


def may_set(text: str) -> bool:
    """Whether a sentence holds any words that set a goal; most hold none."""
    return _SETS(text) is not None


def sets_norm(text: str, due: bool) -> bool:
    """Whether a sentence sets a norm: 不少于4次; with `due` also by when, how often or for whom: 6月底前, 每季度一次, 每人25斤."""
    return _NORM(text) is not None or (due and (_DUE(text) is not None or _ALLOTTED(text) is not None))


def sets_due(text: str) -> bool:
    """Whether a sentence says by when something is to be done: 方案5月10日前出台."""
    return _DUE_DONE(text) is not None


def sets_amount(text: str, among: bool) -> bool:
    """Whether a sentence says what is to be reached: 达到34.5亿元; `among` other goals any figure does, or 实现收支平衡."""
    if _FIGURE(text) and (among or _REACHED(text)):
        return True
    return among and _ATTAINED(text) is not None


def sets_figure(text: str, end: int = maxsize) -> bool:
    """Whether a sentence, up to a place, says how much is to be reached or done."""
    return _FIGURE(text, 0, end) is not None


def sets_horizon(text: str, year: int | None = None) -> bool:
    """Whether a sentence says what will be the case by a later year, none before the document's.

    >>> sets_horizon("到2025年，建成20座。"), sets_horizon("由3座到2021年增加为5座。", 2024)
    (True, False)
    """
    found = _HORIZON(text)
    while found and year is not None and (told := _TO_YEAR.match(text, found.start())):
        if (integer(told["year"]) or 0) >= year:
            return True
        found = _HORIZON(text, found.start() + 1)
    return found is not None


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


def opens_later(text: str, year: int | None, own: bool = False) -> bool:
    """Whether a clause opens with a year after the document's (`own`: or with that), and says what is reached in it.

    >>> opens_later("2026年基本完成改造。", 2024), opens_later("2026年基本完成改造。", 2026)
    (True, False)
    """
    if year is None or "年" not in text:
        return False
    return any((integer(match["year"]) or 0) > year - own for match in _OPENS_YEAR.finditer(text))
