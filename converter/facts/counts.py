"""Whether a count is of what is to be made or done: 新建3座泵站, 每季度检查一次, 力争2家企业上市."""

from __future__ import annotations

import re

from converter.facts.governors import GOVERNOR, NAMING, REACHED, governor
from converter.facts.quantities import Quantity
from converter.facts.starts import finder
from converter.facts.words import lists
from converter.patterns import compiled

_KINDS = ("类", "种", "点", "门", "批", "位")
_SUMS = compiled(r"计(?!划)").match  # 组织六百人入学，计扫盲班〔四百人〕
# 每旬汇报〔一次〕, 各检查〔一次〕, 麦田冬灌〔一次〕, not 每出去〔一次〕
_REGULARLY = compiled(
    r"每(?:[十两二三半隔]{0,2}(?:个?(?:年|月|周|旬|季度?|天|日|星期|学期|班次?))|[^，。；走出次]{1,3}(?:至少|不少于))|[各分][^，。；]{1,8}$|"
    r"(?:汇报|讨论|训练|评比|总结|整顿|检查|会商|碰头|开会|灌|锄|追肥|[耕耙浇喷])$"
)
_BOTH = {
    "眼": ("看", "望"),
    "头": ("抓", "抓好", "顾", "丢"),
    "部": ("留", "取", "抽", "有", "分"),
}  # 抓好〔两头〕, 留〔一部〕
_CONCRETE = frozenset("口头匹只座眼台部所株棵辆架双蔸穴")
# 养猪〔二口〕, not 分为〔三座〕, 这样的〔一座〕, 再〔一次〕
_COUNTED_NOUN = compiled(r"[一-龥](?<![有是为成作达到至的这那该每第再又头末上前初了着])$")
_THESE = ("这", "这样", "该", "上述", "原有", "仅有")  # 参照这〔3个〕镇的办法: which ones
_ABSTRACT = lists("targets")["abstract"]
# 完成600户的改造任务
_TASK = compiled(r"的?[^，。；的]{0,10}(?:任务|改造|整治|治理|搬迁|建设|目标)(?=[，。；、]|$)")
_SPOTS = ("处", "座", "条", "段")
_MENDED = compiled(r"(?:治理|整治|修复|修缮|加固)[^，]*等$")  # 治理青盐、雁滩等〔8处〕涝片
_WORK_NAMED = compiled(r"(?:治理|整治|改造|修复|加固|清淤|绿化|硬化)(?:工程|项目)?$")  # 开展青盐沟等〔8条〕河道治理
_WORKED_ON = compiled(r"[一-龥]{1,8}(?:更新|改造|建设|整治|治理|加固|修缮|扩容)")  # 完成青盐、雁滩〔2座〕排水站改造
# 新建项目80个, 续建项目: the kind of a project, no work on it
_KIND = finder(r"(?:新建|续建|在建|拟建|储备|投资|新开工)(?:重点)?项目$|项目$")
# 落实资金1亿元，实施项目〔46个〕
_UNDERTAKES = compiled("(?:^|[，、])(?:实施|完成|引进|招引|推进|谋划|启动|新上)(?:重[点大])?项目$")
# 全年实施项目〔80个〕
_WORK = finder(
    r"(?:计划)?(?:实施|谋划|完成|建设|推进|储备|签约|引进|招引|全年|年内|开工|新上|包装|落地|达到|启动|竣工|申报|争取|投产|安排|策划|入库)"
)
# 打造好〔三个〕示范点
_BUILDING = finder(
    r"(?:抽调|抽出|选派|选出|派出|训练|增派|增聘|挖|建设|新建|建成|打造|培育|创建|引进|引入|实施|完成|开工建设|设立|组建|举办|新增|再建|增设|修建|兴建|配备|培养|办好|建立|建好|抓好|搞好|改造|建)[、“]*(?:好|成)?$"
)
# 每季度督查〔两次〕
_TIMES = finder(
    r"开展|发动|安排|组织|召开|举办|进行|检查|调研|不得超过|不少于|至少|每[年月周日季半]|轮训|巡查|培训|演练|督查|研究|报告|开一|搞|通报"
)
_SUCH_AS = compiled(r"(?:建设|新建|实施|开工|改造|创建|完成|启动|建成)[^，]*等$")  # 建设水库、渠道等〔8处〕
_TOWARDS, _TREATED = (
    compiled(r"对(?:剩余的?|现有|全[旗区市县])?$"),
    compiled(r"进行|开展|实施|予以|逐"),
)  # 对全旗〔12所〕学校进行检查
# 为〔1200名〕学生开展筛查  对全旗〔450名〕学生实施改善计划: who is to get something
_SERVED = compiled(r"(?:并|同时)?(?:免费)?[为对给][^，。；、]{0,20}(?<![等的])")
_SERVES = compiled(r"(?:开展|实施|提供|配发|配备|配置|发放|免费|办理|安装|进行)(?!的|了|过)")
_CARRIED_OUT = compiled(r"打造|建设|开展|推广|启动|建立|设立|实施|实现|完成")  # 在〔5个嘎查〕推广
# 力争2家企业〔上市〕, 清泉乳业等3家企业〔开展备案〕: what those who are counted are to do
_AIMED = ("力争", "争取", "确保", "保证", "推动", "促成", "新增", "让", "使")
_DOES = compiled(
    r"(?:[一-龥]{1,6}、[0-9.]+万?)?[一-龥]{0,6}?(?:开展|完成|实现|落地|投产|开工|复工|竣工|投运|上市|挂牌|启动|脱贫|出列|摘帽|达标|就业|上岗|入住|通[电水路车]|受益|获评|晋级|晋升|列入|入选|入围|纳入|跻身|进入|入库|升规|入规|通过|获得|创成|建成|转型|落户|入驻|签约|享受|增收|[用喝住吃]上)"
)
# 〔7支〕应急队伍5月底前组建到位: how many of them are to be so, not 3个苏木镇要建成文化站, who are to do it
_GETS_DONE = compiled(
    r"[^，。；]{1,24}?(?:建成|完工|竣工|开工|投产|投用|组建|化解|办结|完成|整改|改造|拆除|交付|达标|脱贫|出列|通(?:自来)?[水电路网车])(?:到位|完毕|使用)?$"
)
_LEFT_OVER = ("", "全旗", "其余", "其余的", "剩余", "剩下的")
_ON_AVERAGE = compiled("(?:平均|^|[，、])每[人户亩社队村]$|每[人户亩社队村]平均$")  # 平均每户〔两头〕
LENGTH = compiled("[共计总]?长?[0-9]")  # 渠道8条〔长3公里〕, 圩堤4处〔1.8公里〕
_FOR_EACH = compiled(r"(?:达到|做到|实现|保证|确保)每[一-龥]{1,3}有?$")  # 达到每人〔一头〕
# 针对需要加快推进的〔17项〕重点项目，: what is spoken of
_ABOUT = compiled("(?:针对|围绕|聚焦|紧盯|紧扣|瞄准|对照)")


def does(text: str, at: int) -> bool:
    """Whether words say what those who are counted are to do: 2家〔企业上市〕"""
    return _DOES.match(text, at) is not None


def is_count(text: str, quantity: Quantity, before: str, after: str, near: str, listed: bool) -> bool:
    """Whether a count is of what is to be made or done; `near` are the words behind the figure before it."""
    if before.endswith(_THESE):
        return False
    if quantity.written and not quantity.masked:
        aimed = near.endswith(_AIMED) and quantity.value != 1 and does(after, 0)  # 争取〔三到五家〕企业落户
        return (
            aimed
            or _ends(quantity, before, after, near, listed)
            or _written(quantity, before, after)
            or (listed and _is_kind(quantity, after))
        )
    if quantity.dimension == "frequency" and quantity.unit in ("次", "趟"):
        return not after.startswith("性") and bool(_TIMES(before) or quantity.comparator != "eq")
    if after.startswith(("的", "级", "以")) and not after.startswith("的目标"):
        if quantity.comparator == "eq" and (verb := governor(near)) and near[verb.end() :] in ("", "全年", "今年"):
            return verb[0] in ("完成", "实施", "落实") and _TASK.match(after) is not None
        if near.endswith("用于") and quantity.comparator != "eq":  # 用于1500万人次以上的培训
            return True
        made = quantity.comparator != "eq" and quantity.dimension == "count" and (verb := governor(near)) is not None
        return bool(made and verb and verb.end() == len(near) and verb[0] not in NAMING)
    if after and after[0] not in "、，和及与并 （(）)" and LENGTH.match(after) is None:
        return _named_count(quantity, before, after, near, listed)
    if (
        quantity.comparator == "eq"
        and "计划" not in before
        and _KIND(before)
        and not _WORK(before.removesuffix("项目")[:-2] if before.endswith("项目") else before)
        and not _UNDERTAKES.search(before)
    ):
        return False
    if listed or (after[:1] in "、，和" and near.endswith(_AIMED)):  # 规上企业新增确保〔8家〕、力争〔10家〕
        return True
    verb = governor(before)
    return (verb is not None and verb[0] not in NAMING) or quantity.comparator != "eq" or bool(REACHED(before))


def _named_count(quantity: Quantity, before: str, after: str, near: str, listed: bool) -> bool:
    """Of a count that what is counted stands behind: 新建〔3座〕泵站."""
    if quantity.unit in ("类", "种") or after.startswith("方面") or (quantity.value == 56 and after.startswith("民族")):
        return False
    if _ABOUT.match(before) and near.endswith(("等", "的")):
        return False
    if near in _LEFT_OVER and _GETS_DONE.match(after):
        return True
    if near.endswith(_AIMED) and _DOES.match(after):
        return True
    if listed:
        return True
    summing = near.endswith("等")
    if summing and before.startswith("对") and _TREATED.search(after):  # 对青盐路、雁滩路等〔3条〕道路进行改造
        return True
    if summing and quantity.unit in ("家", "户", "所") and _DOES.match(after):
        return True
    if summing and not (
        _SUCH_AS.search(near)
        or (quantity.unit in _SPOTS and _MENDED.search(near))
        or (quantity.unit in _SPOTS and _CARRIED_OUT.search(near) and _WORK_NAMED.search(after))
    ):
        return False
    if _SERVED.fullmatch(before) and _SERVES.search(after):
        return True
    if _TOWARDS.search(near):
        return bool(_TREATED.search(after))
    if near.endswith("在"):
        return bool(_CARRIED_OUT.search(after))
    verb = governor(near)
    if verb is None or verb[0] in NAMING or (len(near) - verb.end() > 24 and not summing):
        return False
    if verb[0] in ("完成", "实施") and _WORKED_ON.match(after):
        return True
    names = near[verb.end() :]  # 奶业、肉牛2个产业链: a count that sums up the names before it
    return not names or "等" in names or quantity.value != len(re.split("、|和", names)) or quantity.value == 1


def _is_kind(quantity: Quantity, after: str) -> bool:
    """Whether a written number counts more things of a list: 新建两所学校、〔三个〕村文化站, not 突出两个重点、三个环节."""
    small = quantity.value is None or quantity.value == 1 or quantity.dimension == "frequency"
    return not small and after[:1] not in "、，和及的" and not any(word in after[:10] for word in _ABSTRACT)


def _ends(quantity: Quantity, before: str, after: str, near: str, listed: bool) -> bool:
    """Whether a written count closes its clause behind what is counted: 每户养猪〔二口〕, 追肥〔两次〕, 训练会计〔一名〕."""
    if (after and after[0] not in "、和及（") or quantity.value is None or not _COUNTED_NOUN.search(near):
        return False
    if quantity.dimension == "frequency":
        return quantity.unit in ("次", "遍", "趟") and (quantity.value > 1 or _REGULARLY.search(before) is not None)
    if quantity.unit in _KINDS or (quantity.value < 3 and near.endswith(_BOTH.get(quantity.unit or "", ()))):
        return False
    if listed or quantity.unit in _CONCRETE or quantity.comparator != "eq" or _SUMS(before):
        return True
    verb = governor(before)
    return verb is not None and verb[0] not in NAMING and verb.end() < len(before)


def _written(quantity: Quantity, before: str, after: str) -> bool:
    if quantity.unit in ("次", "遍", "趟"):
        follows = not after.startswith(("性", "规划", "又", "次"))
        often = before.startswith("每") and before.endswith(("汇报", "报告", "检查", "通报", "总结"))
        return follows and (quantity.comparator != "eq" or often or bool(_TIMES(before[-12:])))
    if (_FOR_EACH.search(before) or _ON_AVERAGE.search(before)) and quantity.value is not None:
        return True
    if (
        quantity.value is None
        or quantity.value == 1
        or quantity.unit in ("条", "件", "种", "类", "张", "批", "支", "位", "门", "对", "班", "头", "片")
    ):
        return bool(quantity.value and quantity.value > 99 and GOVERNOR.search(before))
    if (
        quantity.comparator in ("ge", "gt")
        and quantity.dimension != "frequency"
        and not after.startswith(("的", "方面"))
    ):
        return bool(GOVERNOR.search(before)) and not any(word in after[:10] for word in _ABSTRACT)
    if quantity.value > 20:
        return bool(GOVERNOR.search(before))
    return bool(_BUILDING(before)) and not any(word in after[:10] for word in _ABSTRACT)
