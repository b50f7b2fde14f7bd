"""Words of command and promise in a sentence: 必须, 确保, 要…, 将…, 请…, and whether they command there.

What a sentence only describes in such words is left out first (这是必须解决的问题). Of the ways to command that are left
the first of the list that holds tells how the sentence commits. The words themselves are `command_forms`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from converter.facts.called import called
from converter.facts.command_forms import DEMANDS, FUTURES, MUSTS, ORDERS, OUGHTS, PLEDGES, PROHIBITIONS, REQUESTS
from converter.facts.starts import Finder, begun, finder
from converter.facts.words import either, lists
from converter.patterns import compiled

Wording = Literal["order", "request", "future", "weak"]

_CUES = lists("cues")
_MARKS = "，,、；;：:。”』》"
# 将面临  将有变化, not 将有六成牧户入社
_FORECAST = compiled(rf"{either(_CUES['forecast'])}|将有(?![百0-9０-９一二两三四五六七八九十几])")
# 将不断完善机制  将对进展进行督查  将为牧户提供服务: begin as a forecast does, and say what is intended
_INTENDED = compiled(
    r"将(?:不断(?:完善|优化|加大|加强|健全|改进|强化|深化|创新|推进|拓展)|不(?:定期|折不扣|予|遗余力)|更加(?:注重|积极|主动|努力|严格|关注|重视)|会同|给予|有(?:序|针对性|计划|步骤)|"
    r"对[^，。；]{2,16}?(?:进行|实行|开展|给予|予以|实施)(?![^，。；]*(?:影响|访问))|为[^，。；]{2,16}?(?:提供(?![^，。；]*(?:动力|支撑|保障|机遇|基础|条件|契机))|办理|发放|配备|开展|实施))"
)
# 我们〔将进一步加大〕力度: the same words of what the speaker's own side means to do
_OWN_SIDE = tuple(
    f"{who}将" for who in ("我们", "我", "我旗", "我县", "我市", "我区", "我省", "我盟", "我镇", "我局", "政府", "旗委", "县委", "市委", "区委", "盟委")
)  # fmt: skip
_MEANT = compiled(r"将(?:[给为对更]|不(?!会)|进一步[增提改加扩]|会(?![是有面遇]))")
# 将面临
_COMES = compiled("将(?:迎来|面临|呈现|出现|进入)")
_ORDER, _OUGHT, _MUST = compiled(ORDERS), compiled(OUGHTS), compiled(MUSTS)
_REQUEST, _FUTURE = compiled(REQUESTS), compiled(FUTURES)
# the first of all of them, before which none need be looked for
_OTHERS_WORDED = begun("|".join((OUGHTS, MUSTS, REQUESTS, PROHIBITIONS, FUTURES, PLEDGES, DEMANDS)))
_WORDED = finder(f"{begun(ORDERS)}|{_OTHERS_WORDED}")
# 这个问题请农牧局的同志研究一下
_ASKED_OF = r"(?<![申邀聘约提恳敬])请(?=[^，。；的]{2,10}(?:的?同志|局|委|部|厅|办|科)们?(?:再|去|认真|抓紧|具体|先)?(?:研究|调查|考虑|负责|处理|解决|安排|组织|提出|查|检查|总结|写)(?!的|了))"
# 〔我们〕保证  因此，〔我代表全社社员〕保证, but not 他向我们保证
_SPEAKER = compiled(
    r"(?:因此|所以|今后|为此|在此)?(?:我们?|[我本][旗县市区省社队厂乡])(?:[^，,。；：向使对给让叫由]{0,14})?"
)
# 他们要…  有个地方要…: what others are after
_OTHERS = finder(r"他们|敌人|人们|有人|有[个的些](?:人|地方|单位|部门)?|一些(?:地方|部门|单位|人)")
# 有些地方  一些同志
_SOME = compiled(
    r"^(?:还)?有一?部分|^(?!有[些的][^，。；]{2,16}的(?:地[方区]|[县乡村社队])?，)有[个些的](?:人|地方|单位|部门|干部|同志)?|^一些(?:地方|部门|单位|人|干部|同志)|^人家"
)
# 有的地方还规定，…必须…，不得…: all of it is theirs
_THEIRS = compiled(rf"(?:{_SOME.pattern})[^，。；]{{0,8}}(?:规定|要求|认为|主张|声称)[，：]")
# 是必须正视的问题  是争取丰收的重要环节  奠定了争取丰收的基础: an order's word within the description of a thing
_ATTRIBUTE = compiled(
    r"[是了](?<!还是)(?:(?<=是)(?:[^，。；]{0,24}?(?:必须|应当?|应该|要)[^，。；]{1,20}的[^，。；]{1,10}(?=[，。；])|"
    r"(?:争取|确保|保证|力争)[^，。；]{1,30}的[^，。；]{0,4}(?:环节|关键|条件|基础|保证|措施|途径|办法|因素|前提|一环))|"
    r"[^，。；]{0,10}(?:争取|确保|保证|力争)[^，。；]{1,30}的[^，。；]{0,4}(?:基础|力量|条件|前提)(?=[，。；]))"
)
# 会上指出了护渠中应该注意的问题  这是应该解决的问题  就应注意之点，作如下指示: which problem, no order
_NAMED_AS = compiled(
    r"(?:应当?|应该|必须|需要)(?:注意|解决|研究|考虑|重视|讨论|回答|明确|掌握|吸取|弄清)[的之][^，。；的]{0,6}(?:问题|事项|几点|点|方面|教训|关系|界限)(?=[，。；]|$)"
)
# 掀起声势浩大的力争丰收的高潮: what a drive is for
_DRIVE = compiled(
    r"的(?:争取|力争|确保|保证)[^，。；的]{1,12}的[^，。；的]{0,4}(?:干劲|高潮|热潮|热情|运动|斗争|决心|精神|口号)"
)
_FOR_INSTANCE = compiled("(?:比?如|例如)有[的些]")  # 如有的社不准社员养羊
# 是坚决打赢攻坚战、确保稳定的月份。: what a time or thing is
_IS_OF = compiled(r"是[^。；]*的(?:[^，。；的]{0,4}(?:一年|月份|时期|阶段|年份|时刻|关键|基础|大事))[。；]?$")
# 检查的目的，就在于确保安全: why, not what
_WHY = compiled(r"目的[，,]?[就也]?(?:在于|是)")
# 凡可用旧厂房解决者，尽可能利用  凡符合条件的，一律予以保留
_RULED = compiled(r"凡是?[^，。；]{2,40}[的者]，(?:尽可能|一律|均|都|应|由|予以|给予|不[予进上批列给])")
# 有些苏木受了灾，也应该…: an ought is the speaker's own, where no one is said to think so
_OWED = finder(r"应(?:当|该)|必须|务必|不得|不准|要注意")
# 认为
_HELD = finder(r"认为|主张|觉得|[说讲提]|反映|要求")
_EACH_NOT = compiled(r"(?:^|[，,：:])各[^，。；]{1,14}$")  # 除重点以外，各苏木不要再布置
# 草种不够，就不能保证: what comes of it
_FOLLOWS = compiled(r"(?:[不没未]|如果|只有)[^。；]*，[^，。；]{0,6}就不[能可会]")
_NOT = ("今后再", "再", "也", "还", "更", "切", "千万", "绝对", "绝", "就")
_ASKING = (
    "我们衷心",
    "我衷心",
    "我衷心地",
    "衷心",
    "我们",
    "我",
    "同时",
    "因此",
    "为此",
    "对此",
    "最后",
    "会议",
    "省委",
    "县委",
    "都",
    "市委",
    "旗委",
    "并且",
    "并",
    "即",
    "故",
    "特",
    "现",
    "现在",
    "这就",
)


class _Way(NamedTuple):
    """A way to command: `find` tells where its words may stand, `holds` whether they command there. The `hint` is in each
    match; of what is found only the start counts."""

    kind: Wording
    hint: str
    find: Finder
    holds: Callable[[str, int], bool]


def wording(text: str) -> Wording | None:
    """How a sentence commits by its wording; `weak` is a bare 不要… or 不能…, which facts use as well."""
    if text[0] == "凡" and _RULED.match(text):
        return "order"
    if (text[0] == "是" and _IS_OF.match(text)) or ("如有" in text and _FOR_INSTANCE.match(text)):
        return None
    if "的" in text:
        text = _without_described(text)
    first = _WORDED(text)
    described = first and ("的" in text or "之" in text)
    if first and described and (named := _NAMED_AS.search(text, first.start()) or _DRIVE.search(text)):
        text = text[: named.start()] + text[named.end() :]
        first = _WORDED(text)
    if first is None:
        return None
    at = first.start()
    if (
        _SOME.match(text)
        and (_ORDER.search(text, at) or _OUGHT.search(text, at))
        and (_THEIRS.match(text) or not _own(text))
    ):
        return None
    for kind, hint, find, holds in _WAYS:
        found = find(text, at) if hint in text else None
        while found:
            if holds(text, found.start()):
                return kind
            found = find(text, found.end())
    return None


def _without_described(text: str) -> str:
    """A sentence without what its words of command only say of a thing: 这是必须解决的问题, 目的就在于确保安全."""
    if ("是" in text or "了" in text) and _ATTRIBUTE.search(text):
        text = _ATTRIBUTE.sub("", text)
    if "目的" in text and (why := _WHY.search(text)) and why.start():
        text = text[: why.start()]
    return text


def _own(text: str) -> bool:
    """Whether an order is the speaker's own where some are spoken of: 有些社受了灾，也应该…, not 有些社不准社员养羊."""
    comma = text.rfind("，")
    return (comma >= 0 and _ORDER.search(text, comma) is not None) or (_OWED(text) is not None and _HELD(text) is None)


def _always(_text: str, _at: int) -> bool:
    return True


def _asks(text: str, at: int) -> bool:
    """Whether a request opens its clause."""
    return _opens_clause(text, at, _ASKING)


def _demands(text: str, at: int) -> bool:
    """Whether a body is asked: 我们要求粮食部门运粮, not 要求入社的牧民."""
    return _asks(text, at) and called(text, at + len("要求")) is not None


def _not_forecast(text: str, _: int) -> bool:
    return not (_foretold(text) or _SOME.match(text))


def _pledged(text: str, at: int) -> bool:
    """Whether it is the speaker who gives his word."""
    clause = max(text.rfind(mark, 0, at) for mark in "，,；;：:。") + 1
    return _SPEAKER.fullmatch(text, clause, at) is not None


def _wanted(text: str, at: int) -> bool:
    return not _of_others(text, at)


def _forbidden(text: str, at: int) -> bool:
    """Whether a bare 不要 or 不能 opens its clause, or follows 各… that opens the sentence."""
    if "就不" in text and _FOLLOWS.search(text):
        return False
    return _opens_clause(text, at, _NOT) or _EACH_NOT.search(text, 0, at) is not None


def _foretold(text: str) -> bool:
    """Whether a sentence tells what will come of itself, not what is intended."""
    for found in _FORECAST.finditer(text):
        at = found.start()
        if _INTENDED.match(text, at) or (text.endswith(_OWN_SIDE, 0, at + 1) and _MEANT.match(text, at)):
            continue
        return True
    return False


def _of_others(text: str, at: int) -> bool:
    """Whether the clause before 要 names somebody else as the one who wants."""
    if _OTHERS(text, max(0, at - 41), at) is None:
        return False
    clause = max(text.rfind(mark, max(0, at - 40), at) for mark in "，,；;：:。")
    clause = max(clause, at - 41, -1)
    return _OTHERS(text, clause + 1, at) is not None and "对" not in text[clause + 1 : at]


def _opens_clause(text: str, at: int, leads: tuple[str, ...]) -> bool:
    """Whether a word opens its clause, one leading word aside."""
    for lead in leads:
        if text.endswith(lead, 0, at):
            at -= len(lead)
            break
    return at == 0 or text[at - 1] in _MARKS


# the first of these that holds tells
_WAYS = (
    _Way("order", "", _ORDER.search, _always),
    _Way("order", "", _OUGHT.search, _always),
    _Way("request", "请", compiled(_ASKED_OF).search, _always),
    _Way("request", "", _REQUEST.search, _asks),
    _Way("request", "求", compiled(DEMANDS).search, _demands),
    _Way("future", "", finder(FUTURES), _not_forecast),
    _Way("order", "要", _MUST.search, _wanted),
    _Way("future", "", compiled(PLEDGES).search, _pledged),
    _Way("weak", "不", compiled(PROHIBITIONS).search, _forbidden),
)


def orders(text: str, start: int, end: int) -> bool:
    """Whether a word of command stands in a stretch of a sentence."""
    return (
        _OUGHT.search(text, start, end) is not None
        or _ORDER.search(text, start, end) is not None
        or _MUST.search(text, start, end) is not None
    )


def is_ought(text: str, at: int) -> bool:
    """Whether the 应 at a place commands: 应保留原有渠道, not 供应 or 应急."""
    return _OUGHT.match(text, at) is not None


def is_must(text: str, at: int) -> bool:
    """Whether the 要 at a place commands: not 主要, 需要, 要求."""
    return _MUST.match(text, at) is not None and not _of_others(text, at)


def is_future(text: str, at: int) -> bool:
    """Whether the 将, 计划, 预计 … at a place tells what will be done."""
    return _FUTURE.match(text, at) is not None


def is_forecast(text: str) -> bool:
    """Whether a sentence tells what will come by itself: 将迎来, 将面临."""
    return "将" in text and _COMES.search(text) is not None


def is_call(text: str, at: int) -> bool:
    """Whether the 请 at a place asks somebody to do something."""
    return _REQUEST.match(text, at) is not None and _opens_clause(text, at, _ASKING)
