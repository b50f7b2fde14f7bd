"""What a figure is measured against (同比, 较“十二五”末), and how it counts (每年, 人均, 累计), as printed before it."""

from __future__ import annotations

import re

from converter.facts.starts import finder
from converter.patterns import compiled

# 同比  环比  比上年  较去年同期  较“十二五”末  比2020年  按可比价  在上年基础上
_BASE = (
    r"同比|环比|同口径|按?可比(?:价格?|口径)|"
    r"(?:比|较)(?:去年同期|上年同期|去年末?|上年末?|上一年度?|前年|往年|年初|上月|上季度|上届|[一二三四五六七八九十]年前|建国初|改革开放初|"
    r"“[^”]{2,4}”(?:规划)?(?:期?末|初|时期|期间)?|[〇○零一二三四五六七八九0-9]{4}年(?:同期|底|末)?|计划)|"
    r"在(?:去年|上年|[0-9]{4}年|“[^”]{2,4}”(?:期?末)?)[^，。；]{0,6}(?:的?基础上)"
)
# 收入增速〔高于经济增速〕1个百分点  〔快于全市平均水平〕2%  单产〔低于全国平均水平〕30斤: right before a figure
_OTHERS = compiled(
    r"(?:高于|低于|快于|慢于|优于|好于|(?<!不)[多少]于|高出|超出)(?!预期|目标)[^，。；0-9一二三四五六七八九十]{2,16}$"
)
# what holds for many; 高于全盟 alone tells no more than whom
_COMMON, _LEAST = ("水平", "平均", "全国", "全省", "全市", "全旗", "全盟"), len("高于四邻平均")
_HAS_BASE, _BASES = finder(_BASE), compiled(_BASE).finditer
# 每年  每半年  每个苏木镇  人均  户均  年均  共  总计  累计  合计
_SCOPE = (
    r"每(?:个?(?:年|半年|季度?|月|周|旬|天|日|小时|分钟|人|户|亩|公里|公顷|吨|千瓦时|元|万元|万人|人次|批次|次|头|平方公里)|年度"
    r"|(?=个)个[^，。；]{1,6}?(?=至少|不少于|不低于|要|新|再|建|培|安|都|配))|"
    r"(?:人|户|年|月|日|亩|村|头|单位面积|每人)均|累计|总?共计?|合计|总计|一共"
)
_HAS_SCOPE, _SCOPES = finder(_SCOPE), compiled(_SCOPE).finditer
_NOT_SHARED = ("产党", "产主义", "同", "青团", "建", "享", "赢", "管", "治", "商", "识", "性", "用", "公", "有", "体")
_BACK = 48  # a base stands in the figure's own clause, near it


def others(words: str, dimension: str | None) -> str | None:
    """The end of the words before a figure that tells of whom a share is ahead or behind; `dimension` is the figure's.

    >>> others("农牧民收入增速快于城镇居民收入增速", "share"), others("人均收入高于2万元，增速达", "share")
    ('快于城镇居民收入增速', None)
    """
    found = _ahead(words) if dimension == "share" else None
    return found[0] if found else None


def distance(words: str) -> int | None:
    """Where the words before a figure begin to set it against what holds for many, so that it tells how far from that.

    >>> distance("单产低于全国平均水平"), distance("单产低于去年"), distance("单产达到全国平均水平")
    (2, None, None)
    """
    found = _ahead(words) if words.endswith(_COMMON) else None
    return found.start() if found and len(found[0]) >= _LEAST else None


def _ahead(words: str) -> re.Match[str] | None:
    return _OTHERS.search(words) if "于" in words or "出" in words else None


def base(text: str, clause: int, start: int) -> str | None:
    """The words for what a growth is measured against, in the figure's clause; the nearest where there are several.

    >>> base("一般公共预算收入同比增长5%", 0, 12), base("较“十三五”末增加3亿元", 0, 9), base("增长5%", 0, 2)
    ('同比', '较“十三五”末', None)
    """
    first = _HAS_BASE(text, max(clause, start - _BACK), start)
    if first is None:
        return None
    for match in _BASES(text, first.start(), start):
        last = match
    return last[0]


def scope(text: str, clause: int, start: int) -> str | None:
    """The words for how the figure counts: a frequency, a rate, a sum.

    >>> scope("每半年安排一次督查", 0, 5), scope("人均可支配收入达到3万元", 0, 9), scope("加强公共服务，共建12处", 7, 9)
    ('每半年', '人均', None)
    """
    first = _HAS_SCOPE(text, max(clause, start - _BACK), start)
    if first is None:
        return None
    last = None
    for match in _SCOPES(text, first.start(), start):
        word = match[0]
        if word == "共" and (
            text.startswith(_NOT_SHARED, match.end()) or text[match.start() - 1 : match.start()] in "公总"
        ):
            continue
        last = match
    return last[0] if last else None
