"""Whether a share is one to be reached, and of what it is one: 80%以上的嘎查具备…, 以90%的力量, 占比不低于55%."""

from __future__ import annotations

from converter.facts.governors import REACHED
from converter.facts.quantities import Quantity
from converter.facts.starts import finder
from converter.patterns import compiled

# 保证〔90%〕的社员增加收入: whom it is to reach
_OF_WHOM = compiled(r"的[^，。；的]{2,12}?(?:增加|提高|达到|实现|完成|通|用上|参加|得到|享受|纳入|办[起好成]|做到)")
# 〔80%〕以上的嘎查具备…: how many of a kind are to be so
_OF_KIND = compiled(
    r"的[^，。；的]{1,12}?(?:具备|达到|实现|建成|建起|建立|开展|完成|纳入|拥有|配备|成为|通上?|用上|参加|达标|做到|办[起好成]|(?:今年|明年|都)?增产|转为|要(?![求素点]))(?!的|了)"
)
# 90%〔的嘎查和70%的苏木达到…〕: opens its clause
_REACHES = compiled(
    r"的[^，。；的]{1,12}(?:[和、][0-9.]+[%％]以?上?的[^，。；的]{1,12})?(?<!不)(?:达到|实现|建成|完成|具备|拥有|通过|通上?|用上|纳入|成为)(?!的|了)"
)
_OPENS = compiled(r"^(?:[0-9.]+[%％](?:以上)?的[一-龥]{1,12}[和、])?$")
# 半数以上〔嘎查〕: of what kind, with no 的 between
_KIND_NAMED = compiled(
    r"(?![和及与并且以的])[一-龥]{0,6}?(?:嘎查|苏木|村|镇|乡|社区|旗县|户|家庭|企业|学校|医院|单位|部门|人员|牧民|农民|群众|干部|职工|老人|儿童)"
)
_AT_RATE = ("的幅度", "的速度", "的增速", "的比例", "的标准")  # 按每年5%的幅度增加
# 提取〔5%〕的公积金  上缴〔7%〕的公粮
SET_ASIDE = compiled(
    r"(?:提存|提取|提留|提缴|抽出|拿出|上缴|上交|上缴国家|扣留|留出)(?:国家|集体)?(?:百分之[^，。；的]{1,6}的[一-龥]{2,6}[、和])*$"
)
# 以〔90%〕的力量办好牧业: how much of what one has goes into it
_PUT_IN = compiled(r"(?:以|用|拿出|抽出|腾出|集中|投入|保证)$")
# 全旗要有〔半数以上〕的站算清成本
_SO_MANY = compiled(r"(?:要(?!是)|应|必须|争取|力争|保证|做到)[^，。；]{0,6}有$")
# 使〔80%〕的牧户用上…
_TO_REACH = compiled(r"(?:保证|确保|使|让|力争|争取|做到)[^，。；]{0,10}$")
_FORCES = ("的力量", "的人力", "的劳力", "的劳动力", "的时间", "的精力", "的资金", "的物力", "的财力", "的兵力")
_BY_REACH = 16  # characters between 按 and the share that it sets
# 占比达到55%, 占比提高2个百分点, 占…提高到: a share that is set, not told
_SHARE_SET = compiled(
    r"占[^，]{0,12}(?:达到|提高到|提升到|上升到|增加到|超过|降到)|(?:将|要|应|必须|[到至])占|(?:将|要|应|必须|争取|力争|确保|保证)[^，。；占]{0,12}占到|占(?:比|[^，]{0,14}比[重例])(?:每年|年均|再|力争)?(?:提高|提升|上升|增加|下降|降低|减少)$|占(?:比|[^，]{0,14}比[重例])(?:继续|始终)?(?:力争|达|突破|稳定|保持|控制)"
)
_KEPT = compiled(r"实现|保持|执行|达到|完成|按")  # 保持〔5%〕的增长
_MAKES_UP = finder("占(?![用地补道])")  # 占用耕地, 占补平衡


def put_in(text: str, low: int, quantity: Quantity) -> str:
    """What of one's forces a share goes into a task of: 力量 in 以90%的力量; empty where it is no such share."""
    for force in _FORCES:
        if text.startswith(force, quantity.end) and _PUT_IN.search(text, low, quantity.start):
            return force[1:]
    return ""


def of_kind(after: str) -> bool:
    """Whether a share counts those of a kind that are to be so: 80%〔的嘎查具备…〕, 80%以上〔嘎查具备…〕"""
    if _KIND_NAMED.match(after):
        after = f"的{after}"
    return not after.startswith(_AT_RATE) and (_OF_KIND.match(after) is not None or _OF_WHOM.match(after) is not None)


def reaches(text: str, at: int) -> bool:
    """Whether words say what those whom a share counts are to reach: 90%〔的嘎查达到…〕"""
    return _REACHES.match(text, at) is not None


def so_many(before: str) -> bool:
    """Whether the words before a share say that so many of a kind are to be had: 全旗要有〔半数以上〕的站算清成本"""
    return _SO_MANY.search(before) is not None


def is_portion(before: str, after: str, quantity: Quantity) -> bool:
    """Whether a share is one to be reached, by the words before and behind it."""
    bounded = before.endswith(("占比", "比重")) and quantity.comparator != "eq"  # 占比不低于55%
    told = quantity.unit != "百分点" and not bounded  # 比重较2020年提高3个百分点: how far it is to change
    if told and "占" in before and _MAKES_UP(before) and not _SHARE_SET.search(before):
        return False
    if after.startswith("的"):
        if SET_ASIDE.search(before):  # 提取5%的公积金
            return True
        if after.startswith(_FORCES) and _PUT_IN.search(before) is not None:
            return True
        if after.startswith(("的政策", "的规定", "的精神")):
            return False
        if _TO_REACH.search(before) and _OF_WHOM.match(after):
            return True
        if quantity.comparator != "eq" and (_OF_KIND.match(after) or so_many(before)):
            return True
        if _OPENS.search(before) and reaches(after, 0):
            return True
        if after.startswith("的水平") and REACHED(before):
            return True
        return after.startswith(("的目标", "的任务")) or bool(_KEPT.search(before))
    if quantity.comparator != "eq" and _KIND_NAMED.match(after) and of_kind(after):
        return True
    if after and "一" <= after[0] <= "鿿" and after[0] not in "和及与并且以":
        if after.startswith("安排"):  # 赤字率拟按4%安排
            return before.endswith("按")
        if after.startswith(("确定", "执行")):  # 补助按工资的30%确定
            return "按" in before[-_BY_REACH:]
        if after.startswith(
            ("应分", "分配给", "分给社", "给各", "给社", "给农", "给职", "归", "不再", "全部分给", "完全分给", "都分给")
        ):  # 最多分20%给社员  稳定在37%不再下降, not 按投入的8%给予补助
            return bool(before.strip())
        return after.startswith(("覆盖", "达标", "完成", "落实")) and bool(REACHED(before))
    return bool(before.strip()) or quantity.comparator in ("le", "ge", "gt")  # …，不得超过总工分的百分之二
