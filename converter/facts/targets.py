"""Which quantities of a commitment are targets: to be reached or done, not names, attributes or figures of the past."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace

from converter.facts import metrics
from converter.facts.amounts import is_target
from converter.facts.bases import others
from converter.facts.counts import LENGTH, does
from converter.facts.deadlines import Found
from converter.facts.measures import RATINGS
from converter.facts.portions import SET_ASIDE, of_kind, put_in, reaches, so_many
from converter.facts.quantities import Quantity
from converter.facts.starts import finder
from converter.facts.units import COUNTED
from converter.frozen import frozen
from converter.model import Comparator
from converter.patterns import compiled

# ，  ；  ：, not the colon of 8:30
_PLAIN_BREAKS = compiled("[，,；;。！？]")
_BREAKS = compiled(r"[，,；;。！？：:](?:(?<![：:])|(?![0-9])|(?<![0-9].))")
_BOUNDS: dict[str, Comparator] = {"至少": "ge", "最少": "ge", "起码": "ge", "最多": "le", "至多": "le"}
_ADVERB = compiled("|".join(_BOUNDS))
# 完成与超过…〔五百万斤〕  完成和超额完成
_SURPASS = compiled(r"完成(?:[与和并及或、]|并且|并争取)超(?:过|额完成)")
_REACH = 80  # a clause is read no farther from its figure
# 单产：
_LABEL = compiled(r"(?:^|[，,。；;、\s])([一-龥]{2,6})[：:]$")
# 社干部的补贴工分，
_BEFORE_IT = compiled(r"(?:^|[，。；：、])([一-龥]{2,14})[，,]$")
_BESIDE = 40  # characters in which several shares are set aside: 提取8%的公积金、2%的公益金
# between two figures of one list: 、 和 or a noun and then 、 or 和
_AMONG = ("其中", "其中：", "其中，", "含", "包括")
_LISTED = compiled(r"[^，,；;。：:、]{0,30}[、和及]$")

# 总投资〔35亿元的〕  日处理能力〔2万吨的〕
_SIZE = compiled(
    "(?:(?:计划|估算)?总投资额?|[年日](?:处理|产|供水|加工)(?:能力|量)?|(?:总?装机(?:容量|规模)?|总?库容|占地|建筑|总)(?:总?面积)?|面积|产值|规模)[约达近超]?$"
)
_IS_SIZED = finder("总投资|[年日](?:处理|产|供水|加工)|装机|库容|占地|面积")
# 3岁以下〔婴幼儿〕  5亿元以上〔项目2个〕  15分钟〔便民服务圈〕: which ones, whatever is counted of them
_WHICH = compiled(r"[一-龥“]{2,14}")
_NO_NOUN = frozenset("和及与并以的或且、")
_DOES_WITHIN = ("完成", "办结", "办理", "送达", "到达", "报告", "上报", "响应", "内", "左右")  # 30分钟〔到达〕
_KINDS_BY = ("分钟", "小时", "岁")
_BOUND_BEHIND = ("以上", "以下", "以内")
_SIZE_REACH = 16
# 完成3座泵站改造，〔松岗等〕40套住房建设任务: one more thing that the verb before asks for
_SUCH_AS = compiled("(?:[一-龥、]{2,16}等)?")
_TASK = compiled("[^，。；、的]{2,16}?的?[^，。；、的]{0,8}(?:任务|改造|整治|治理)")
# 5G应用企业  AI实验室  4A级景区: a noun that begins with letters
_LETTERED = compiled("[0-9]?[A-Z]{1,4}[0-9]?[一-龥]")
# 国家级实验室1个，〔育种中心、检测中心各〕1个
_EACH_OF = r"(?:、[一-龥]{1,12})+各"
# 15分钟便民服务圈  500亩以上连片示范区: a noun that begins with a figure
_SIZED = compiled("[0-9][0-9.]*[万亿]?[一-龥]{2,}")
_COUNTS_ON = compiled("[0-9]")
# 260套〔保障房建设任务〕
_WORK = compiled(r"[一-龥]{1,10}(?:建设|改造|治理|整治|修缮|加固)(?:任务|工程)(?=[，。；]|$)")
# 种草面积
_BARE_NOUN = compiled(
    r"(?!已|现有|原有|其中|去年|上年|占|比|较|按|从|由|每|有|为|共|离|距|剩|还|尚|差|涉及|包括|总|占|位列|第)[一-龥“”]{1,12}(?<!的)"
    rf"(?:{_EACH_OF})?"
)


@frozen
class Figure:
    """A quantity in its sentence: the metric that it sets, and where its clause begins and ends."""

    quantity: Quantity
    metric: str | None
    clause: int
    stop: int


Test = Callable[[str, Quantity, int, int, int, bool], bool]


def choose(text: str, quantities: list[Quantity], test: Test = is_target, times: Iterable[Found] = ()) -> list[Figure]:
    """The targets among a commitment sentence's quantities, with their metrics; `test` chooses others (results).

    `times` are the deadlines that the sentence sets, whose words are no part of a metric.
    """
    if not quantities:
        return []
    attributes = _attributes(text, quantities)
    for low, high in attributes.values():
        text = text[:low] + metrics.GONE * (high - low) + text[high:]
    timeless = text
    for time in times:
        timeless = timeless[: time.start] + metrics.GONE * (time.end - time.start) + timeless[time.end :]
    found: list[Figure] = []
    colons = "：" in text or ":" in text
    breaks = [match.start() for match in (_BREAKS if colons else _PLAIN_BREAKS).finditer(text)]
    bounded = any(word in text for word in _BOUNDS)
    subject, chained, previous = "", False, 0
    reached, unit, named = 0, None, 0
    for index, quantity in enumerate(quantities):
        if quantity.start in attributes or _sizes(text, quantity, index, quantities):
            continue
        if index and _rates(quantities[index - 1], quantity):  # 3座〔110千伏〕变电站: of what kind
            continue
        clause, stop = _clause(text, breaks, quantity.start, quantity.end)
        if bounded:
            quantity = _at_least(text, quantity, max(clause, reached))
        if quantity.comparator == "eq" and "超" in text and _SURPASS.search(text, max(clause, reached), quantity.start):
            quantity = replace(quantity, comparator="ge")
        low = max(clause, previous)
        listed = chained and _goes_on(text, breaks, quantity, unit, clause, stop, previous)
        if not test(text, quantity, clause, low, stop, listed):
            if _identifies(text, quantity):
                continue
            chained = False if previous <= clause else chained
            made_up = text.endswith("类", low, quantity.start)
            if quantity.dimension in COUNTED and not quantity.written and not made_up:
                _, subject = metrics.ahead(timeless, low, quantity.start, subject)
            previous = previous if quantity.written else quantity.end  # 一次性 and 一个 bound no words of a metric
            continue
        previous_end = previous
        chained, previous, reached, unit = True, quantity.end, quantity.end, quantity.unit
        if previous_end > clause and _CHANGED_TO.fullmatch(text, previous_end, quantity.start):
            low = clause if _FROM.search(text, clause, previous_end) else low
        if named > low and text.startswith("、", named) and named < quantity.start:  # 1个〔产业集群〕、加工企业20家
            low = named + 1
        metric, subject = _metric(text, timeless, quantity, low, stop, subject, index, quantities)
        named = quantity.end + len(metric) if metric and text.startswith(metric, quantity.end) else 0
        found.append(Figure(quantity, metric or None, clause, stop))
    return _share_out(text, found) if "分别" in text else found


def _attributes(text: str, quantities: list[Quantity]) -> dict[int, tuple[int, int]]:
    """What only tells the size of the things that are counted, by where its figure stands: 实施〔总投资35亿元的〕80项工程."""
    if not _IS_SIZED(text):
        return {}
    return {
        quantity.start: (size.start(), quantity.end + 1)
        for quantity in quantities
        if text.startswith("的", quantity.end)
        and (size := _SIZE.search(text, max(0, quantity.start - _SIZE_REACH), quantity.start))
    }


def _identifies(text: str, quantity: Quantity) -> bool:
    """Whether a figure only says which ones are meant, as a part of their name: 3岁以下婴幼儿, 15分钟便民服务圈."""
    end = quantity.end
    if text[end : end + 1] in _NO_NOUN or _WHICH.match(text, end) is None or text.startswith(_DOES_WITHIN, end):
        return False
    return quantity.unit in _KINDS_BY or text.endswith(_BOUND_BEHIND, quantity.start, end)


def _sizes(text: str, quantity: Quantity, index: int, quantities: list[Quantity]) -> bool:
    """Whether a figure right behind a count tells the size of what is counted: 5个〔500亩以上〕连片示范区."""
    before = quantities[index - 1] if index else None
    return (
        before is not None
        and before.end == quantity.start
        and before.dimension == "count"
        and quantity.unit != before.unit
        and _identifies(text, quantity)
    )


def _following(text: str, index: int, quantities: list[Quantity]) -> int:
    """Where the next figure stands that is no part of the name of what is counted: 1个〔15分钟便民服务圈〕,
    20个〔500千伏输变电工程〕, 5个“一件事”事项."""
    own = quantities[index]
    close = text.find("”", own.end, own.end + _REACH) if text.startswith("“", own.end) else -1
    end = own.end
    for each in quantities[index + 1 :]:
        if each.start > close and not _rates(own, each) and (each.start > end or not _identifies(text, each)):
            return each.start
        end = each.end
    return len(text)


def _goes_on(
    text: str, breaks: list[int], quantity: Quantity, unit: str | None, clause: int, stop: int, previous: int
) -> bool:
    """Whether a figure is one more of those before it; the last ended at `previous` and had the `unit`."""
    like = quantity.unit == unit
    if like and text.startswith("、", previous) and previous > clause:  # 示范社6家、龙头企业1家
        return _BARE_NOUN.fullmatch(text, previous + 1, quantity.start) is not None
    near = not quantity.written and previous >= _clause(text, breaks, clause - 1, clause - 1)[0]
    opens = near and like and quantity.start == clause  # 30名…，50名牧民参加…
    if near and like and text.startswith(_AMONG, clause):  # 合作社达到60家，〔其中示范社9家〕
        opens = True
    if near and _SUCH_AS.fullmatch(text, clause, quantity.start) and _TASK.fullmatch(text, quantity.end, stop):
        opens = True
    if opens or (
        previous >= _clause(text, breaks, clause - 1, clause - 1)[0] and _is_next(text, quantity, clause, stop)
    ):
        return True
    alone = stop == quantity.end or LENGTH.match(text, quantity.end) is not None
    kin = quantity.unit in (unit, "口") or quantity.dimension != "people"
    if previous == clause - 1 and alone and kin:  # 种松树30棵，榆树15棵，清渠道2条长3公里
        return _BARE_NOUN.fullmatch(text, clause, quantity.start) is not None
    return previous > clause and _LISTED.match(text, previous, quantity.start) is not None


def _is_next(text: str, quantity: Quantity, clause: int, stop: int) -> bool:
    """Whether a clause opens with how many of another kind are to be so, or are worked on: 3个嘎查列入名录，〔2家〕企业上市;
    not of how many, where others follow: 〔34项〕问题整改31项."""
    if quantity.start != clause or quantity.dimension not in COUNTED or quantity.written:
        return False
    if _COUNTS_ON.search(text, quantity.end, stop):
        return False
    return does(text, quantity.end) or _WORK.match(text, quantity.end) is not None


def _at_least(text: str, quantity: Quantity, low: int) -> Quantity:
    """With the bound that stands before the verb: 至少拜访企业8家."""
    if quantity.comparator != "eq" or text[quantity.start - 1 : quantity.start] in ("前", "第"):
        return quantity
    bound = _ADVERB.search(text, low, quantity.start)
    return replace(quantity, comparator=_BOUNDS[bound[0]]) if bound else quantity


def _clause(text: str, breaks: list[int], start: int, end: int) -> tuple[int, int]:
    """The clause of a figure, as far as it is read; a colon right before it parts them even where digits follow it."""
    place = bisect_left(breaks, start)
    low = max(0, start - _REACH, breaks[place - 1] + 1 if place else 0)
    if start and text[start - 1] in "：:":
        low = start
    limit = min(len(text), end + _REACH)
    while place < len(breaks) and breaks[place] < end:
        place += 1
    if place < len(breaks) and breaks[place] < limit:
        return low, breaks[place]
    return low, limit - 1 if end < limit and text[limit - 1] in "：:" else limit


def _metric(
    text: str, timeless: str, quantity: Quantity, low: int, stop: int, subject: str, index: int,
    quantities: list[Quantity],
) -> tuple[str, str]:  # fmt: skip
    following = _following(text, index, quantities)
    after = text[quantity.end : min(stop, following)]
    rated = index + 1 < len(quantities) and _rates(quantity, quantities[index + 1])
    names = (
        bool(after)
        and after[0] not in "、，和及与并以 （(）)用做"
        and not (after[0] == "等" and after[1:2] != "级")  # 提高到10万元等政策, not 3个等级
        and after not in ("长", "总长", "全长", "共长", "计长")  # 渠道8条长3公里
        and _AIM.match(after) is None
        and not (quantity.dimension == "money" and text.endswith("投资", low, quantity.start))
        and not after.startswith(("计算", "大关", "调", "安排", "安置", "下放", "转为", "迁"))
        and quantity.dimension not in ("share", "ratio", None)
    )
    if names and (
        rated or "一" <= after[0] <= "鿿" or after[0] == "“" or _LETTERED.match(after) or _SIZED.match(after)
    ):
        each = _EACH.search(text, low, quantity.start)
        return (each[0] if each else "") + _modified(text, quantity, stop, index, quantities), subject
    if quantity.dimension == "share" and after[:1] == "的" and (force := put_in(text, low, quantity)):
        return force, subject
    if (
        quantity.dimension == "share"
        and after[:1] == "的"
        and SET_ASIDE.search(text, max(0, quantity.start - _BESIDE), quantity.start)
    ):
        return metrics.behind(text, quantity.end, min(stop, following)), subject  # 提取5%的〔公积金〕
    if (
        quantity.dimension == "share"
        and (after[:1] == "的" or quantity.comparator != "eq")
        and (of_kind(after) or so_many(text[low : quantity.start]))
    ):
        # 80%以上的〔嘎查具备…〕
        return metrics.behind(text, quantity.end, min(stop, following)), subject
    if quantity.dimension == "share" and after[:1] == "的" and reaches(text, quantity.end):
        return metrics.behind(text, quantity.end, min(stop, following)).rstrip("和、"), subject  # 90%的〔嘎查〕达到…
    while low < quantity.start and text[low] in "、，,和及/ ）":
        low += 1
    if (
        low == quantity.start < quantity.core and not subject
    ):  # 补贴工分，〔不得超过…2%〕: a bound that opens its clause
        clause = _BEFORE_IT.search(timeless, max(0, low - _REACH), low)
        return (metrics.ahead(timeless, *clause.span(1), subject)[0] if clause else ""), subject
    if low == quantity.start and (label := _LABEL.search(timeless, max(0, low - _REACH), low)):
        return label[1], label[1]
    beside = others(text[low : quantity.start], quantity.dimension) or ""
    return metrics.ahead(timeless, low, quantity.start - len(beside), subject)


def _rates(own: Quantity, other: Quantity) -> bool:
    """Whether a figure right behind a count says of what kind the things counted are."""
    return own.dimension in COUNTED and other.start == own.end and other.unit in RATINGS


def _modified(text: str, quantity: Quantity, stop: int, index: int, quantities: list[Quantity]) -> str:
    """The noun behind a count; of 3个旗级和2个镇级示范点 the first shares the second's noun."""
    following = _following(text, index, quantities)
    words = metrics.behind(text, quantity.end, min(stop, following))
    if quantity.unit in ("次", "遍") and text.startswith("、", quantity.end + len(words)):
        return text[quantity.end : min(stop, following)]  # 一次查圈、补棚检查
    if quantity.dimension in COUNTED and (told := _TOLD_OF.search(words)):  # 积案〔要在6月底前化解〕
        words = words[: told.start()]
    if (task := _OF_TASK.fullmatch(words)) and (named := _named_before(text, quantity.start, task[1])):
        return named
    rating = quantities[index + 1] if index + 3 < len(quantities) and _rates(quantity, quantities[index + 1]) else None
    if rating and words == text[rating.start : rating.end] and _rates(*quantities[index + 2 : index + 4]):
        return words + metrics.behind(text, quantities[index + 3].end, stop)  # 1座220千伏、3座110千伏〔变电站〕
    if words.endswith(_AND) and words[:-1].endswith(_KINDS) and index + 1 < len(quantities):
        shared = metrics.behind(text, quantities[index + 1].end, stop)
        return words[:-1] + shared
    return words[:-1] if words.endswith(_AND) and index + 1 < len(quantities) else words


_AND = ("和", "及", "与")
_KINDS = ("级", "类", "型", "性", "等")  # 3个旗级和2个镇级示范点, not 30名技师和50名护渠员
# what is to become of those who are counted begins here, by when or that it must
_TOLD_OF = compiled(
    r"(?<=..)(?:在?(?:年内|年底|[0-9]{1,2}月|(?:19|20)[0-9]{2}年)|必须|要(?=在[0-9]|化解|组建|建成|完成|办结|全部))"
)
_EACH = compiled(r"每[人户头亩队][每日月天年]{0,2}$")  # 每户每月三斤盐
# 40亿元〔的目标〕不放松
_AIM = compiled("的?(?:全年|年度|年初|预期|既定|总|工作|硬)*(?:目标|任务|指标|要求)")
# 改造任务: what kind of work, which the clause before may name in full
_OF_TASK = compiled(r"的?([一-龥]{2})(?:任务|目标)")


def _named_before(text: str, at: int, work: str) -> str | None:
    """推进平房区改造，完成600户的改造任务: the words of the sentence that end with the same work."""
    found = re.findall(rf"[一-龥]{{2,8}}?{work}(?=[，、；])", text[max(0, at - _REACH) : at])
    return metrics.ahead(found[-1], 0, len(found[-1]), "")[0] if found else None


# 由300斤〔降到〕280斤: the metric stands before 由
_FROM = compiled(r"[由从]")
# 降到  提高至
_CHANGED_TO = compiled(
    r"(?:降低|提高|增加|减少|压缩|压减|精简|缩短|扩大|上升|下降|[上下]调|调整|整合|[降升增减压缩提扩])?(?:达?到|至|为)"
)
# 收入和产量分别达到
_SEVERALLY = compiled(r"分别[^，。；]{0,6}$")


# 燕麦、饲草〔种植面积〕  城镇和农村〔居民人均可支配收入〕: the measure that all members of a list have
_MEASURE = compiled(
    r"(?:居民)?(?:人均)?(?:可支配|纯)?收入$|(?:人均)?(?:财政)?(?:补助|补贴|保障)?标准$|(?:(?:播种|种植|养殖|造林|灌溉|建筑|绿化)面积|面积|总?产[量值]|排放(?:总?量)?|(?:发电|用水|销售)?总?量|[一-龥]{2}率)$"
)
_MEASURED = frozenset(
    "量值率额入积资数重栏费"
)  # 粮食产量和牲畜存栏, GDP和财政收入: each member is a measure of its own
# 城镇和农村居民收入〔分别增长〕  烟尘和粉尘排放量〔减少〕: how all members of a list change
_GROWN = compiled("(?P<kept>.*?)(?:分别)?(?P<grown>(?:年均|同比)?(?:增长|递增|提高|增加|下降|降低|减少))?$").fullmatch


def _members(named: str) -> list[str]:
    """The members of a list of metrics, each with the measure that the last one's words end with."""
    members = re.split(r"、|和|与", named)
    measure = _MEASURE.search(members[-1], 1)
    if measure is None:
        return members
    return [
        f"{each}{measure[0]}" if each and "一" <= each[-1] <= "鿿" and each[-1] not in _MEASURED else each
        for each in members[:-1]
    ] + members[-1:]


def _share_out(text: str, found: list[Figure]) -> list[Figure]:
    """A和B分别达到X和Y: each figure gets its own member, and a bound behind the last holds for all."""
    out = list(found)
    index = 0
    while index < len(out):
        first = out[index]
        start = first.quantity.start
        if not _SEVERALLY.search(text, max(0, start - 12), start):
            index += 1
            continue
        run = [index]
        while run[-1] + 1 < len(out) and text[out[run[-1]].quantity.end : out[run[-1] + 1].quantity.start] in (
            "、",
            "和",
            "，",
        ):
            run.append(run[-1] + 1)
        listed = _GROWN(first.metric or "")
        members = (
            [f"{each}{listed['grown'] or ''}" for each in _members(listed["kept"].partition("分别")[0])]
            if listed
            else []
        )
        bound = out[run[-1]].quantity.comparator
        for offset, place in enumerate(run):
            quantity = out[place].quantity
            whole = (first.metric or "").replace("分别", "")
            metric = members[offset] if len(members) == len(run) else whole
            if bound in ("ge", "le", "approx") and quantity.comparator == "eq":
                quantity = replace(quantity, comparator=bound)
            out[place] = replace(out[place], quantity=quantity, metric=metric)
        index = run[-1] + 1
    return out
