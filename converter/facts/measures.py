"""Whether a measure or a sum of money is to be reached: 造林3万亩, 完成投资3亿元, not 日产38吨的小厂."""

from __future__ import annotations

from converter.facts.governors import NAMING, governor
from converter.facts.quantities import Quantity
from converter.facts.starts import finder
from converter.facts.words import either, lists
from converter.patterns import compiled

# 达到旗里要求的日产〔380吨〕: a day's output that is asked for, no size of a plant
_ASKED_DAILY = compiled(r"(?:达到|做到|完成|要求|实现|提高到)[^，。；]{0,10}[日月年]产$")
# 新增灌面〔770亩〕、惠及3600人的云澜水渠: what a thing is said to be
_SAID_OF = compiled(
    r"、(?:惠及|覆盖|服务|受益|占地|总投资|年产|总长|带动)[^，。；、的]{0,6}[0-9][^，。；、的]{0,6}的[一-龥“\"]"
)
# 标准以每月〔三十斤〕计算  每人每天〔一斤〕供应: a ration
_RATION = compiled(r"每[一-龥]?[人户头亩月天年日][^，。；、]{0,4}$")
_ALLOTS = ("计算", "供应", "发给", "留给", "补贴", "补助", "配给", "定量")
_WHICH = compiled(r"的?[一-龥]{2,8}[0-9]+[个家项户所处]")  # 〔1亿元以上〕项目14个: which ones
_PLANT = compiled(either(lists("targets")["plant"]))  # 〔38吨〕的小厂
# 平均每户要有〔两亩半〕菜地
_EACH_HAS = compiled(r"每[人户社队乡][^，。；]{0,4}?(?:有|种|平均)$|每[人户社队乡]平均$|平均每[人户社队乡]$")
# 拨付〔300万元〕
_REACH_MONEY = finder(
    r"完成|达到|突破|超过|到位|净增|发行|争取|力争|实现|新增|引进|筹|落实|安排|投入|融资|化解|消化|计划投资|增加|兑现|发放|给予|拨付|拨出|增拨|补贴|补助"
)
# 安排〔500万元〕的资金
_SET = compiled(r"(?:实现|完成|达到|投入|安排|列支|拨付|筹集|筹措|争取|落实|设立|发放|力争以?每[年月])[^，]*$")
# 总投资〔3亿元〕: how big, not how much to do
_SIZE_OF = compiled(r"总投资$|概算$|注册资[金本]$|投资$|总投资额?[^，]{0,3}$")
_SIZED = ("年产", "年处理", "估算", "估算达", "储量", "储量达", "日产", "日处理", "单机", "亩产", "占地", "总面积")
# 投资〔8600万元〕实施管网改造, not 投资3亿元的
_INVESTS = compiled("(?:年内|今年|全年|年度|计划|拟|将|要)*投资").fullmatch
_INVESTED = compiled("(?:实施|建设|新建|改造|改建|扩建|推进|完成|整治|治理|修建|修复|加固|用于|新上|打造|建成)(?!的)")
RATINGS = ("千伏", "伏", "kV", "KV")  # 新增500千伏变电容量75万千伏安: of what kind
_DONE = compiled(
    r"完成|实现|新增|生产|储备|投放|收购|征购|达到|保证|减少|节约|节省|供应|增加|上缴|调[出入]|每[人户亩头][每日天月年]*(?:留|发|补)"
)  # 收购〔200吨〕羊毛


def is_measure(quantity: Quantity, before: str, after: str, listed: bool) -> bool:
    """Whether a measure or a sum is to be reached, by the words before and behind it."""
    if _SAID_OF.match(after):
        return False
    if after.startswith(("的目标", "的任务", "的指标")):  # 紧盯投资〔4亿元〕的目标不放松
        return bool(before.strip("全今本年内度 "))
    if after.startswith(("的", "级", "及以", "且", "一")):
        return after.startswith("的") and bool(_SET.search(before)) and len(after) < 14
    named = bool(after) and "一" <= after[0] <= "鿿" and after[0] not in "和及与并以用做"
    if (
        named
        and before.endswith(("有", "使", "让", "保证"))
        and after.startswith(("得到", "实现", "达到", "变成", "改成"))
    ):
        return True  # 使五万亩得到灌溉
    if quantity.comparator != "eq" and _WHICH.match(after):
        return False
    if named and quantity.unit in RATINGS:
        return False
    if quantity.dimension == "money":
        if (
            quantity.comparator == "eq"
            and _SIZE_OF.search(before)
            and not ((listed and before.startswith("其中")) or _REACH_MONEY(before))
            and not before.endswith(("计划投资", "年投资"))
            and not _INVESTS(before.strip())  # 投资3亿元，建设…: a verb, no size
        ):
            return False
        if named and _INVESTS(before.strip()) and _INVESTED.match(after):
            return True
        return not named or bool(_REACH_MONEY(before))
    if before.endswith(_SIZED) and not _ASKED_DAILY.search(before):
        return not named and before.endswith("亩产")
    if not named:
        return bool(before.strip()) or listed
    if quantity.comparator in ("ge", "le") and quantity.dimension not in ("area", "length", "mass"):
        return False
    if named and _EACH_HAS.search(before):
        return True
    if quantity.dimension in ("area", "length"):
        verb = governor(before)
        return listed or (verb is not None and verb[0] not in NAMING)
    if after.startswith(_ALLOTS) and _RATION.search(before):
        return True
    return not _PLANT.search(after[:24]) and bool(_DONE.search(before) or listed)
