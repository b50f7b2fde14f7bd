"""Quantities: a number with its unit, and the words on either side that make it a bound, an estimate or a range."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

from converter.facts import numbers, units
from converter.facts.starts import WHOLE, Scanner, begun, finder, scanner
from converter.facts.words import either
from converter.frozen import frozen
from converter.model import Comparator
from converter.numerals import DIGITS, integer
from converter.patterns import compiled

# words before the number, longest first; 不低于 wins over 低于
BEFORE: tuple[tuple[str, Comparator], ...] = (
    ("不要超过", "le"), ("不准超过", "le"), ("不应超过", "le"), ("不宜超过", "le"), ("不要低于", "ge"),
    ("不要少于", "ge"), ("不应低于", "ge"), ("不应少于", "ge"),
    ("不得低于", "ge"), ("不得少于", "ge"), ("不得高于", "le"), ("不得超过", "le"), ("不能超过", "le"),
    ("不能低于", "ge"), ("不能少于", "ge"), ("不低于", "ge"), ("不少于", "ge"), ("不高于", "le"), ("不超过", "le"),
    ("不多于", "le"), ("不大于", "le"), ("不小于", "ge"), ("不下于", "ge"), ("不少过", "ge"), ("最低", "ge"), ("最多", "le"),
    ("最高", "le"), ("至多", "le"), ("顶多", "le"), ("起码", "ge"), ("至少", "ge"), ("最少", "ge"), ("超过", "gt"), ("突破", "gt"), ("高于", "gt"), ("多于", "gt"), ("大于", "gt"),
    ("低于", "lt"), ("少于", "lt"), ("小于", "lt"), ("大约", "approx"), ("约为", "approx"), ("接近", "approx"),
    ("将近", "approx"), ("大概", "approx"), ("不足", "lt"), ("不到", "lt"), ("不满", "lt"), ("超", "gt"),
    ("约", "approx"), ("近", "approx"), ("逾", "gt"), ("≥", "ge"), ("≧", "ge"), ("≤", "le"), ("≦", "le"), ("＞", "gt"),
    (">", "gt"), ("＜", "lt"), ("<", "lt"),
)  # fmt: skip
_NO_BOUND = {"约": frozenset("节合条预制公契"), "不到": frozenset("达做办得找收拿")}  # 节约5%  达不到5%
_BOUNDS = dict(BEFORE)
_BEFORE = {last: tuple(pair for pair in BEFORE if pair[0][-1] == last) for last in {word[-1] for word, _ in BEFORE}}
# words behind the unit
AFTER: dict[str, Comparator] = {
    "左右": "approx", "上下": "approx", "以上": "ge", "及以上": "ge", "以内": "le", "之内": "le", "以下": "le",
    "及以下": "le", "内": "le",
}  # fmt: skip
# 控制在3%内，, not 3个内设机构
_POST = "|".join(
    f"{word}(?=[，,。；;、）)]|$)" if word == "内" else word for word in sorted(AFTER, key=len, reverse=True)
)
_CHINESE_ONLY = frozenset(("成",))  # 三成, while 2022成立 is no share
_NO_CHINESE = frozenset("期批方")  # 二期 and 三批 are ordinals, 四方 are sides, but 五百方 no more than a volume
_LARGE = compiled("[百千万亿]").search
# 3方面 and 2方案 are no cubic metres, 三石沟 and 石料 no grain, 3车间 no loads, 三角形 no money
_NAMES = {
    "方": frozenset("面针案便式法向位程言"),
    "石": frozenset("头油料灰材家窑膏英棉山沟桥碑子榴磨化匠板坝"),
    "斗": frozenset("争渠门志士笠车"),
    "升": frozenset("级学旗降值温华任迁"),
    "寸": frozenset("土草心步金"),
    "车": frozenset("间站道皮轮辆库床次队主工水马夫型"),
    "挑": frozenset("战选拨剔"),
    "双": frozenset("轮铧季方手百向重"),
    "袋": frozenset("鼠"),
}  # fmt: skip
_PROJECT = compiled("目(?![标的])")  # ××项〔目〕, while 5项目标 counts aims
_CASES = frozenset("案事纠矛，。；、）以左")  # 一起〔案件〕
_ENDS_MONEY = frozenset("，。；、）钱以左上")
# 一元二角五分  一尺二寸  三亩五分  二角五分: a tenth of the unit, and a tenth of that
_TENTHS_OF = {"元": "角毛", "块": "角毛", "角": "分", "丈": "尺", "尺": "寸", "亩": "分", "石": "斗", "斗": "升"}
_PRINTED = {"％": "%", "个百分点": "百分点"}  # one name for one unit
_GENERATIONS = frozenset("23456")  # 4G and 5G name networks
# 不低于每亩260万元  不低于合同价的20%: what is counted, or of what, between the bound and its number
_APART = compiled(
    r"(?P<bound>不(?:得|能)?(?:低于|少于|高于|超过|多于|大于|小于)|超过|突破|高于|低于)"
    r"(?:(?:平均)?每(?:万|个|千|百)?[一-龥]{1,2}|[^，,。；;、：:0-9%％不超突高低]{1,10}的)$"
)
_APART_REACH = 20


@frozen
class Quantity:
    """`start` and `end` cover the words that make the comparator; `unit` is as printed, without 万 and 亿."""

    start: int
    end: int
    comparator: Comparator
    value: float | int | None
    value_max: float | int | None
    unit: str | None
    dimension: str | None
    masked: bool
    written: bool  # in Chinese numerals, which often only name a thing
    core: int  # where the number begins, behind the words of the comparator
    ratio: tuple[float | int, ...] = ()  # the terms of 34:35:31


@cache
def _scan() -> Scanner:
    names = units.longest_first()
    firsts = "".join(sorted({name[0] for name in names}))
    unit = either(names)
    below = "|".join(f"(?<={name})(?=.[{parts}])" for name, parts in _TENTHS_OF.items())
    number = rf"(?:{numbers.ARABIC}|{numbers.MASK})"
    # 五、六十人  两、三倍  一百四、五十斤
    # 2万5千亩  1亿9000万元
    # 3.3万亩  15％以上  2至3处  1-2个  5%—8%  *.*亿元  三千二百公里  百万亩  20多个  五百余万亩
    figure = (
        rf"(?<![0-9０-９A-Za-z.．*第])(?P<a>{number})(?:[多余](?=[十百千]?[万亿]))?[ ]?(?P<am>{numbers.MULTIPLIER})?"
        rf"(?:(?<=[万亿])(?P<more>[0-9]{{1,4}})(?P<by>千?万|千(?![瓦米克伏])|百(?!分)))?"
        rf"(?:(?P<between>[%％个人元亩斤吨户家项处名])?[ ]?(?:至|到|[-－—–~～]{{1,2}})[ ]?(?P<b>{number})[ ]?(?P<bm>{numbers.MULTIPLIER})?)?"
    )
    written = (
        rf"(?<![第几数上初周期百千万亿〇一二三四五六七八九十两进统之])(?<![〇零一二两三四五六七八九十][点.．])(?:(?P<lead>(?:[一二两三四五六七八九][万千百])*(?:[二三四五六七八九]?十)?)(?P<e>[一二两三四五六七八])、(?=[二三四五六七八九]))?"
        rf"(?P<c>{numbers.DECIMAL}|{numbers.CHINESE}|{numbers.FORMAL})(?:(?<=[十百千])[多余](?P<cm>[百千]?[万亿]))?"
        rf"(?:[斤亩元人吨户担]?[至到](?P<d>{numbers.CHINESE}))?"
    )
    # 百分之二十  三分之一
    # 百分之四到五  百分之三至百分之五  百分之七、八  百分之六、七十
    following = "|".join(f"(?<={low})、(?={high})" for low, high in pairwise("一二三四五六七八九"))
    share = rf"(?P<of>[二三四五六七八九十百千万]{{1,4}})分之(?P<n>[〇零一二三四五六七八九十百]{{1,8}}(?:点[〇零一二三四五六七八九]{{1,8}})?|[0-9]{{1,8}}(?:\.[0-9]{{1,8}})?)(?:(?:[到至](?:百分之)?|{following})(?P<n2>[一二三四五六七八九十]{{1,4}})(?![月日年个、十百千万亿]))?"
    # 九成五  30立方米/万元  120万头（只）以上  两倍半以上  一元二角五分
    counted = (
        rf"(?:{begun(figure)}|{begun(written)})[多余]?[ ]?(?=[{firsts}])(?P<unit>{unit})"
        rf"(?:(?<=成)(?P<tenth>[一二三四五六七八九])|(?P<per>/[千万亿]?(?:{unit}|[日月]|米))|（[一-龥]{{1,2}}）(?={_POST})"
        rf"|(?<=[{''.join(_TENTHS_OF)}])(?:{below})(?P<sub>[一二三四五六七八九1-9])[角毛分尺寸斗升](?!之)(?:(?<=[角毛])(?P<sub2>[一二三四五六七八九1-9])分)?"
        rf"|(?<=[{''.join(sorted({name[-1] for name in numbers.HALVED}))}])(?P<half>半(?![数径成自制工路夜])))?"
    )
    return scanner(rf"(?:{begun(share)}|{counted})[ ]?(?P<post>{_POST})?")


# 增长35；  突破百亿。  达到50以上，: a figure whose unit was lost in scraping or left out
_LED = "增长|达到|突破|递增|超过|提高|下降|增加|减少"
# 增长35  控制在5
_IS_LED = compiled(f"{_LED}|控制在").search
_UNNAMED = (
    rf"(?:(?<={_LED})|(?<=控制在))(?P<a>{numbers.ARABIC}|[一二两三四五六七八九]?[百千万]亿)(?P<am>{numbers.MULTIPLIER})?"
    rf"(?P<post>{_POST})?(?=[，,；;。、\s]|规模|$)"
)
_HAS_BARE, _BARE = finder(_UNNAMED), compiled(f"(?P<{WHOLE}>{_UNNAMED})")
# 三次产业结构调整为34:35:31, not 8:30 or 1:500: three terms, or two by a word of proportion
# 缩小到2.1:1以内  不高于18:1, not 8:30左右: two by a bound, which the time of day has not
_TERM = r"[0-9]+(?:\.[0-9]+)?"
_TWO = rf"{_TERM}[:：∶]{_TERM}"
_RATIO = compiled(
    rf"(?<![0-9.:：∶])(?<!比例尺)(?P<terms>{_TERM}(?:[:：∶]{_TERM}){{2,4}}|"
    rf"(?:(?<=比例为)|(?<=比例达到)|(?<=比例调整为)|(?<=比为)|(?<=之比达到)|(?<=调整到)|(?<=调整为)|(?<=缩小[到至])|(?<=比控制在)|(?<=比例控制在)|(?<=[高低大小]于)){_TWO}|"
    rf"{_TWO}(?=(?:以内|之内|及?以[上下])(?!的?比例尺))|{_TERM}[:：∶][0-9](?=左右|上下))(?![0-9.:：∶])(?P<post>{_POST})?"
)
# 一半以上  超过半数  过半数
_HALF = compiled(rf"(?<![多大])(?:一半|半数)(?P<post>{_POST})?")
_NO_HALF = frozenset("通经不透度")  # 通过半数, 不过一半
# 翻一番  翻两番
_DOUBLED = compiled(r"(?<=翻)(?P<times>[一二两三四1234])番")
# 1/4以上
_FRACTION = compiled(rf"(?<![0-9０-９/.])(?P<part>[1-9])/(?P<of>[2-9]|10)(?![0-9/.版])(?P<post>{_POST})?")
# 两三百  三四  一千二三百
_TWO_DIGITS = r"(?P<low>一(?=[二两])|[二两](?=三)|三(?=四)|四(?=五)|五(?=六)|六(?=七)|七(?=八)|八(?=九))(?P<high>.)"
_PAIR = compiled(
    rf"(?P<head>(?:[一二三四五六七八九两][万千百]|[二三四五六七八九]?十)*){_TWO_DIGITS}(?P<by>[十百千万亿]*)"
).fullmatch
# 百分之六七十
_SHARES = compiled(rf"{_TWO_DIGITS}(?P<by>十?)").fullmatch
_DIGIT = compiled(r"[0-9０-９*%％XxＸ×某_＿〇零一二两三四五六七八九十百千万亿半壹贰貳叁叄肆伍陆陸柒捌玖拾]")


# 34:35:31  翻一番  一半
_IS_OTHER = compiled("[番:：∶/]|[一数]半|半数").search


def find(text: str) -> list[Quantity]:
    """All quantities of a text, in order."""
    first = _DIGIT.search(text)
    if first is None:
        return []
    quantities: list[Quantity] = []
    bare = _IS_LED(text) is not None
    others = _others(text) if _IS_OTHER(text, first.start()) else []
    last = at = 0
    for match in _scan()(text, first.start()):
        found = _read(text, match, last)
        if found is None:
            continue
        while at < len(others) and others[at].end <= found.start:
            quantities.append(others[at])
            at += 1
        if at < len(others) and others[at].start < found.end:
            continue
        if bare and found.start > last:
            quantities += _bare(text, last, found.start)
        quantities.append(found)
        last = found.end
    quantities += others[at:]
    if bare and at == len(others):
        quantities += _bare(text, last, len(text))
    return quantities


def _others(text: str) -> list[Quantity]:
    """Figures that are no number with a unit: 34:35:31, 翻一番, 1/4, 一半以上."""
    found = []
    for match in _RATIO.finditer(text):
        terms = tuple(_term(term) for term in re.split("[:：∶]", match["terms"]))
        start, comparator = _bound(text, match)
        found.append(
            Quantity(start, match.end(), comparator, None, None, None, "ratio", False, False, match.start(), terms)
        )
    for match in _DOUBLED.finditer(text):
        start, end = match.span()
        found.append(Quantity(start, end, "eq", integer(match["times"]), None, "番", "ratio", False, False, start))
    for match in _FRACTION.finditer(text) if "/" in text else ():
        start, comparator = _bound(text, match)
        value = int(match["part"]) / int(match["of"])
        found.append(Quantity(start, match.end(), comparator, value, None, None, "share", False, False, match.start()))
    for match in _HALF.finditer(text) if "半" in text else ():
        start, comparator = _bound(text, match)
        if comparator == "eq" and text[start - 1 : start] == "过" and text[start - 2 : start - 1] not in _NO_HALF:
            start, comparator = start - 1, "gt"
        if comparator != "eq":  # 一半是草场: what is the case, no bound
            found.append(
                Quantity(start, match.end(), comparator, 0.5, None, None, "share", False, False, match.start())
            )
    return sorted(found, key=lambda each: each.start)


def _bound(text: str, match: re.Match[str]) -> tuple[int, Comparator]:
    """Where a figure begins with the words of its bound, and the bound: behind it, else before it."""
    start, comparator = _before(text, 0, match.start())
    return start, AFTER[match["post"]] if match["post"] else comparator


def _term(digits: str) -> float | int:
    return float(digits) if "." in digits else int(digits)


def _bare(text: str, start: int, end: int) -> list[Quantity]:
    found = []
    for match in _BARE.finditer(text, start, end) if _HAS_BARE(text, start, end) else ():
        number = numbers.read(match["a"], match["am"] or "")
        if number is not None:
            written = match["a"][-1] == "亿"
            found.append(_quantity(text, match, start, number.value, None, None, None, False, written))
    return found


def _read(text: str, match: re.Match[str], floor: int) -> Quantity | None:
    symbol = match["unit"]
    if symbol is None:
        return _share(text, match, floor)
    if _only_names(text, match, symbol):
        return None
    digits, written = match["a"], match["c"]
    if written is not None:
        if (symbol in _NO_CHINESE and not (symbol == "方" and _LARGE(written))) or written == "三五":  # 三五户: a few
            return None
        if pair := _PAIR(f"{match['lead']}{match['e']}{written}" if match["lead"] else written):
            return _about(text, match, floor, pair, symbol)
        first, upper = numbers.read(written, match["cm"] or ""), match["d"]
        second = numbers.read(upper) if upper else None
    else:
        multiplier = match["am"]
        if (
            symbol in _CHINESE_ONLY
            or (symbol == "G" and digits in _GENERATIONS and not multiplier)
            or (symbol == "项" and _PROJECT.match(text, match.end("unit")))
            or (symbol == "年" and digits.startswith(("19", "20")))  # 2025年 is a date
        ):
            return None
        upper = match["b"]
        more = match["bm"] if upper and not match["between"] else None  # 500元至1万元, but 2至3万亩
        first = numbers.read(digits, multiplier or more or "")
        second = numbers.read(upper, match["bm"] or multiplier or "") if upper else None
        if match["more"] and first and first.value is not None:  # 1亿9000万
            first = numbers.Number(first.value + int(match["more"]) * numbers.MULTIPLIERS[match["by"]])
    if first is None:
        return None
    if (tenth := match["tenth"] or match["sub"]) and first.value is not None:
        tenths = DIGITS[tenth] * 10 + DIGITS[match["sub2"] or "0"]
        first = numbers.Number((first.value * 100 + tenths) / 100)
    if match["half"] and first.value is not None:  # 两倍半  一斤半
        first = numbers.Number(first.value + 0.5)
    unit, dimension = _PRINTED.get(symbol, symbol), units.table()[symbol].dimension
    unit += match["per"] or ""
    if written is not None and match["e"]:
        return _either(text, match, floor, first.value, unit, dimension)
    if second is None:
        return _quantity(text, match, floor, first.value, None, unit, dimension, first.masked, written is not None)
    if not first.masked and not second.masked and _reversed(first.value, second.value):
        return None  # 2021—3个: a year or a number of a document before the dash
    return _quantity(
        text, match, floor, first.value, second.value, unit, dimension,
        first.masked or second.masked, written is not None, True,
    )  # fmt: skip


def _only_names(text: str, match: re.Match[str], symbol: str) -> bool:
    """Whether what looks like a unit begins a name or a word: 3方面, 三石沟, 一起; a 角 alone is money only where nothing follows."""
    names = _NAMES.get(symbol)
    if names is None and symbol not in "角起":
        return False
    behind = text[match.end("unit") : match.end("unit") + 1]
    if symbol == "起":  # 抱在一起, 一起干, not 一起案件
        start = match.start("c")
        return match["c"] == "一" and (text[start - 1 : start] in ("在", "到") or behind not in _CASES)
    return behind in names if names else not match["sub"] and behind not in _ENDS_MONEY


def _about(text: str, match: re.Match[str], floor: int, pair: re.Match[str], symbol: str) -> Quantity | None:
    """两三百人, 三四成: between the two; none where only a few are meant (三四个, 一两千)."""
    low, high = DIGITS[pair["low"]], DIGITS[pair["high"]]
    if not pair["head"] and (low == 1 or not (pair["by"] or symbol == "成")):
        return None
    base = pair["by"].rstrip("万亿")
    by, times = integer(f"一{base}") or 1, integer(f"一{pair['by'][len(base) :]}") or 1
    over = integer(pair["head"]) or 0
    if over and integer(f"一{pair['head'][-1]}") != 10 * by:  # 三万二三百, 十二万三: no next lower place
        return None
    known = units.table()[symbol]
    return _quantity(
        text, match, floor, (over + low * by) * times, (over + high * by) * times, _PRINTED.get(symbol, symbol), known.dimension, False,
        True, True,
    )  # fmt: skip


def _either(
    text: str, match: re.Match[str], floor: int, high: float | int | None, unit: str, dimension: str
) -> Quantity | None:
    """五、六十人: between fifty and sixty; where the digits do not follow each other, the second number alone."""
    low, lead = DIGITS[match["e"]], DIGITS.get(match["c"][0])
    if high is None or lead is None:
        return None
    if lead != low + 1:
        found = _quantity(text, match, match.start("c"), high, None, unit, dimension, False, True)
        return replace(found, start=match.start("c"), core=match.start("c"))
    return _quantity(text, match, floor, high // lead * low, high, unit, dimension, False, True, True)


def _reversed(low: float | int | None, high: float | int | None) -> bool:
    return low is not None and high is not None and low >= high


def _share(text: str, match: re.Match[str], floor: int) -> Quantity | None:
    whole, _, decimals = match["n"].replace("点", ".").partition(".")
    if match["of"] == "百" and (pair := _SHARES(whole)):  # 百分之七八
        low, by = DIGITS[pair["low"]], 10 if pair["by"] else 1
        return _quantity(text, match, floor, low * by, (low + 1) * by, "%", "share", False, False, True)
    of, part = numbers.MULTIPLIERS.get(match["of"]) or integer(match["of"]), numbers.read(numbers.ALL.get(whole, whole))
    if not of or part is None or part.value is None:
        return None
    value = part.value
    if decimals:
        fraction = numbers.read(decimals)
        value = value + (fraction.value or 0) / 10 ** len(decimals) if fraction else value
    if of == 100:
        upper = numbers.read(match["n2"]) if match["n2"] else None
        if match["n2"] and text[match.start("n2") - 1] == "、" and match["n2"].endswith("十"):  # 百分之六、七十
            value *= 10
        most = upper.value if upper and not _reversed(value, upper.value) else None
        return _quantity(text, match, floor, value, most, "%", "share", False, False, most is not None)
    if of == 1000:  # as percent, printed: 千分之四点五 is 4.5‰
        return _quantity(text, match, floor, value, None, "‰", "share", False, False)
    return _quantity(text, match, floor, value / of, None, None, "share", False, True)


def _quantity(
    text: str, match: re.Match[str], floor: int, value: float | int | None, value_max: float | int | None,
    unit: str | None, dimension: str | None, masked: bool, written: bool, ranged: bool = False,
) -> Quantity:  # fmt: skip
    core, end = match.span(WHOLE)
    post = match["post"]
    if not post:
        while text[end - 1] == " ":
            end -= 1
    start, comparator = _before(text, floor, core)
    if post:
        after = AFTER[post]
        comparator = after if comparator == "eq" or after in ("ge", "le") else comparator
    if ranged:
        comparator = "range"
    return Quantity(start, end, comparator, value, value_max, unit, dimension, masked, written, core)


def _before(text: str, floor: int, core: int) -> tuple[int, Comparator]:
    if core <= floor:
        return core, "eq"
    last = text[core - 1]
    for word, comparator in _BEFORE.get(last, ()):
        if text.endswith(word, floor, core):
            if word in _NO_BOUND and text[core - len(word) - 1 : core - len(word)] in _NO_BOUND[word]:
                continue
            return core - len(word), comparator
    if (last == "的" or text.find("每", max(floor, core - 4), core) >= 0) and (
        apart := _APART.search(text, max(floor, core - _APART_REACH), core)
    ):
        return apart.start(), _BOUNDS[apart["bound"]]
    return core, "eq"
