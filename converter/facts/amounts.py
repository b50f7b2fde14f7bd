"""Whether a quantity in a commitment is an amount to be reached or done, and no name, attribute or figure of the past."""

from __future__ import annotations

import re

from converter.facts.bases import distance
from converter.facts.quantities import Quantity
from converter.facts.starts import finder
from converter.facts.units import COUNTED
from converter.facts.words import either, lists
from converter.patterns import compiled

_WORDS = lists("targets")
_ACTING, _NAMING = _WORDS["acting"], _WORDS["naming"]
_SIZE = r"规模(?=达|为|约|在|$)"  # 规模〔300头〕, not 培育规模以上企业〔20家〕
_GOVERNOR = compiled(f"{either((*_ACTING, *_NAMING))}|{_SIZE}")
_NAMING_SET = frozenset((*_NAMING, "规模"))
_PAST = compiled(either(_WORDS["past"]))
_COMPARED = compiled(r"(?:较|比|同)(?:去年|上年|前年)(?:同期)?|在(?:去年|上年)基础上")
_CHANGED = compiled(r"由[^，。；由]{1,16}?(?:为|到|至)(?!今)")  # 由14家整合为6家: the figure behind 为 is the new one
_OBJECT = compiled(r"^[^，。；]{0,12}[把将][^，。；了]{0,12}(?<!已)的$")  # 把已失业的〔300人〕安置下来
# 保证〔90%〕的社员增加收入: whom it is to reach
_OF_WHOM = compiled(r"的[^，。；的]{2,12}?(?:增加|提高|达到|实现|完成|通|用上|参加|得到|享受|纳入)")
# 〔80%〕以上的嘎查具备…: how many of a kind are to be so
_OF_KIND = compiled(
    r"的[^，。；的]{1,12}?(?:具备|达到|实现|建成|建起|建立|开展|完成|纳入|拥有|配备|成为|通上?|用上|参加|达标|要(?![求素点]))(?!的|了)"
)
# 半数以上〔嘎查〕: of what kind, with no 的 between
_KIND_NAMED = compiled(
    r"(?![和及与并且以的])[一-龥]{0,6}?(?:嘎查|苏木|村|镇|乡|社区|旗县|户|家庭|企业|学校|医院|单位|部门|人员|牧民|农民|群众|干部|职工|老人|儿童)"
)
_AT_RATE = ("的幅度", "的速度", "的增速", "的比例", "的标准")  # 按每年5%的幅度增加
# 比2020年的〔13万吨〕减少…: what the new figure is set against
_SET_AGAINST = compiled(r"[比较](?:[0-9]{4}年|去年|上年|前年|“[^”]{2,4}”(?:规划)?期?末)(?:同期|年?底|年?末)?的$")
# 生产水平还只有〔110吨〕: what there is
_ONLY = ("只有", "仅有", "还只", "不过", "还有", "尚有")
# 即使达不到〔400斤〕: what may fail
_SUPPOSED = compiled(r"(?:即使|如果|尽管)[^，。；]{0,16}$")
# 达到旗里要求的日产〔380吨〕: a day's output that is asked for, no size of a plant
_ASKED_DAILY = compiled(r"(?:达到|做到|完成|要求|实现|提高到)[^，。；]{0,10}[日月年]产$")
# 新增灌面〔770亩〕、惠及3600人的云澜水渠: what a thing is said to be
_SAID_OF = compiled(
    r"、(?:惠及|覆盖|服务|受益|占地|总投资|年产|总长|带动)[^，。；、的]{0,6}[0-9][^，。；、的]{0,6}的[一-龥“\"]"
)
# 提取〔5%〕的公积金  上缴〔7%〕的公粮
SET_ASIDE = compiled(r"(?:提存|提取|提留|提缴|抽出|拿出|上缴|上交|上缴国家|扣留|留出)(?:国家|集体)?$")
# 以〔90%〕的力量办好牧业: how much of what one has goes into it
_PUT_IN = compiled(r"(?:以|用|拿出|抽出|腾出|集中|投入|保证)$")
_TO_REACH = compiled(r"(?:保证|确保|使|让|力争|争取|做到)[^，。；]{0,10}$")
_FORCES = ("的力量", "的人力", "的劳力", "的劳动力", "的时间", "的精力", "的资金", "的物力", "的财力", "的兵力")
# 每天睡眠〔8小时〕  每两周休息〔1天〕: how long, time and again
_PER_DAY = compiled(
    r"每(?:天|日|晚|班|周|月|[两二三]周|次|学期|个?学生)[^，。；每]{0,12}?(?:睡眠|休息|劳动|学习|工作|供电|营业|开放|放假|参加|训练|锻炼|值班)[^，。；]{0,6}$"
)
# 保证职工劳动〔八小时〕、睡眠〔八小时〕
_HOURS_KEPT = compiled(r"(?:保证|确保|必须)[^，。；]{0,20}(?:睡眠|休息|劳动|学习|工作)$")
# 标准以每月〔三十斤〕计算  每人每天〔一斤〕供应: a ration
_RATION = compiled(r"每[一-龥]?[人户头亩月天年日][^，。；、]{0,4}$")
_ALLOTS = ("计算", "供应", "发给", "留给", "补贴", "补助", "配给", "定量")
_BY_REACH = 16  # characters between 按 and the share that it sets
_LATER = compiled(r"，[^，。；]{0,6}[到至为]")  # 从30斤，压缩到28斤: where it was before
_THESE = ("这", "这样", "该", "上述", "原有", "仅有")  # 参照这〔3个〕镇的办法: which ones
_WHICH = compiled(r"的?[一-龥]{2,8}[0-9]+[个家项户所处]")
_PLANT = compiled(either(_WORDS["plant"]))
_ABSTRACT = _WORDS["abstract"]
_OPEN, _CLOSE = "“「『《", "”」』》"
_OPENED = compiled(f"[{_OPEN}]")
_REACHED = finder(r"达到|做到|达|提高|提升|增长|递增|控制|保持|稳定|降|突破|超过|不低于|不少于|实现|完成|为|执行")
# 清洁天数达到300天: how long is what is measured
_LASTING = compiled(
    r"(?:天数|日数|时长|时间|小时数|年限|寿命|周期|期限)(?:力争|确保|必须|要|应)*(?:达到|达|不少于|不低于|保持在|稳定在|延长到|延长至|为)"
)
# 完成600户的改造任务
_TASK = compiled(r"的?[^，。；的]{0,10}(?:任务|改造|整治|治理|搬迁|建设|目标)(?=[，。；、]|$)")
# 〔力争〕增速高于全市平均水平2个百分点: how far they are to be
_TO_BE = compiled(r"力争|确保|争取|努力|必须|保持|实现|应|(?<!主)要(?![素求点])")
_TIME_CUT = finder(r"压缩|缩短|压减|压到|压至|控制|减少|减至|降至|降到|不超过|提速")
# 新建项目80个, 续建项目: the kind of a project, no work on it
_SPOTS = ("处", "座", "条", "段")
_MENDED = compiled(r"(?:治理|整治|修复|修缮|加固)[^，]*等$")  # 治理青盐、雁滩等〔8处〕涝片
_WORK_NAMED = compiled(r"(?:治理|整治|改造|修复|加固|清淤|绿化|硬化)(?:工程|项目)?$")  # 开展青盐沟等〔8条〕河道治理
_WORKED_ON = compiled(r"[一-龥]{1,8}(?:更新|改造|建设|整治|治理|加固|修缮|扩容)")
_KIND = finder(r"(?:新建|续建|在建|拟建|储备|投资|新开工)(?:重点)?项目$|项目$")
_WORK = finder(
    r"(?:计划)?(?:实施|谋划|完成|建设|推进|储备|签约|引进|招引|全年|年内|开工|新上|包装|落地|达到|启动|竣工|申报|争取|投产|安排|策划|入库)"
)
_BUILDING = finder(
    r"(?:建设|新建|建成|打造|培育|创建|引进|引入|实施|完成|开工建设|设立|组建|举办|新增|再建|增设|修建|兴建|配备|培养|选派|办好|建立|建好|抓好|搞好|改造|建)[、“]*(?:好|成)?$"
)
_TIMES = finder(
    r"开展|安排|组织|召开|举办|进行|检查|调研|不得超过|不少于|至少|每[年月周日季半]|轮训|巡查|培训|演练|督查|研究|报告|开一|搞|通报"
)
_REACH_MONEY = finder(
    r"完成|达到|突破|超过|到位|净增|发行|争取|力争|实现|新增|引进|筹|落实|安排|投入|融资|化解|消化|计划投资|增加|兑现|发放|给予|拨付|拨出|增拨|补贴|补助"
)
# 占比达到55%, 占…提高到: a share that is set, not told
_SHARE_SET = compiled(
    r"占[^，]{0,12}(?:达到|提高到|提升到|上升到|增加到|超过|降到)|(?:将|要|应|必须|[到至])占|(?:将|要|应|必须|争取|力争|确保|保证)[^，。；占]{0,12}占到|占(?:比|[^，]{0,14}比[重例])(?:力争|达|突破|稳定|保持|控制)"
)
_KEPT = compiled(r"实现|保持|执行|达到|完成|按")
_SUCH_AS = compiled(r"(?:建设|新建|实施|开工|改造|创建|完成|启动|建成)[^，]*等$")  # 建设水库、渠道等〔8处〕
_TOWARDS, _TREATED = compiled(r"对(?:剩余的?|现有|全[旗区市县])?$"), compiled(r"进行|开展|实施|予以|逐")
_CARRIED_OUT = compiled(r"打造|建设|开展|推广|启动|建立|设立|实施|实现|完成")  # 在〔5个嘎查〕推广
_SET = compiled(r"(?:实现|完成|达到|投入|安排|列支|拨付|筹集|筹措|争取|落实|设立|发放|力争以?每[年月])[^，]*$")
_SIZE_OF = compiled(
    r"总投资$|概算$|注册资[金本]$|投资$|总投资额?[^，]{0,3}$"
)  # 总投资3亿元: how big, not how much to do
_SIZED = ("年产", "年处理", "估算", "估算达", "储量", "储量达", "日产", "日处理", "单机", "亩产", "占地", "总面积")
_RATINGS = ("千伏", "伏", "kV", "KV")
_DONE = compiled(r"完成|实现|新增|生产|储备|投放|收购|征购|达到|保证")


def is_target(text: str, quantity: Quantity, clause: int, low: int, stop: int, listed: bool) -> bool:
    """Whether a commitment's quantity is to be reached; `clause` and `stop` bound its clause, `low` its own words."""
    before = text[clause : quantity.start]
    if _is_past(before, text[low : quantity.start]) or before.endswith(_ONLY):
        return False
    if ("即使" in before or "如果" in before or "尽管" in before) and _SUPPOSED.search(before):
        return False
    return is_amount(text, quantity, clause, low, stop, listed)


def is_amount(text: str, quantity: Quantity, clause: int, low: int, stop: int, listed: bool) -> bool:
    """Whether a quantity is an amount of something done or reached, whenever that is."""
    before, after = text[clause : quantity.start], text[quantity.end : stop].removeprefix("大关")  # 突破3亿公斤大关
    if _quoted(text, quantity.start):
        return False
    far = distance(before)  # 低于全国平均水平30斤
    if (far is not None and not _TO_BE.search(before, 0, far)) or (
        before.endswith("类") and quantity.comparator == "eq" and quantity.dimension == "count"
    ):
        return False  # 牧业类12个: how a list is made up
    if quantity.comparator != "eq" and before.endswith(("对", "对于", "凡", "凡是")):
        return False  # 对10户以上的自然村: which ones
    if before.endswith(("从", "由")) and _LATER.match(text, quantity.end):
        return False
    if before.endswith("的") and _SET_AGAINST.search(before):
        return False
    if after == "的":  # 亩均税收低于2万元的，一律不批: which ones, not how much
        return False
    if quantity.ratio or quantity.unit == "番":
        return bool(before.strip())
    small = quantity.dimension == "money" and quantity.written and (quantity.value or 0) < 100
    if small and quantity.comparator == "eq":  # 三元 is a name, 不超过一元 a bound
        return False
    if quantity.dimension is None:
        bounded = text.startswith(("突破", "超过"), quantity.start) or "突破" in before
        return not quantity.written or bounded or "达到" in before
    if quantity.dimension in ("share", "ratio"):
        return _share(before, after, quantity)
    if quantity.dimension == "duration":
        kept = _HOURS_KEPT.search(before) is not None and not after.startswith("的")
        if kept or _PER_DAY.search(before + text[quantity.start : quantity.core]):
            return True
        return _LASTING.search(before + text[quantity.start : quantity.core]) is not None or bool(
            _TIME_CUT(before) or (quantity.comparator == "le" and _TIME_CUT(text[clause:stop]))
        )
    if quantity.dimension in COUNTED:
        return _count(text, quantity, before, after, text[low : quantity.start], listed)
    return _measure(quantity, before, after, listed)


def _quoted(text: str, at: int) -> bool:
    """Inside a short quotation: “四办”, “352”工程."""
    if _OPENED.search(text, max(0, at - 12), at) is None:
        return False
    opened = max(text.rfind(mark, max(0, at - 12), at) for mark in _OPEN)
    if opened < 0:
        return False
    return all(text.find(mark, opened, at) < 0 for mark in _CLOSE) and any(
        text.find(mark, at, at + 12) >= 0 for mark in _CLOSE
    )


def _is_past(before: str, near: str) -> bool:
    if not (_PAST.search(before) or "了" in near) or _OBJECT.search(before):
        return False
    return "了" in near or bool(_PAST.search(_CHANGED.sub("", _COMPARED.sub("", before))))


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


def _share(before: str, after: str, quantity: Quantity) -> bool:
    bounded = before.endswith(("占比", "比重")) and quantity.comparator != "eq"  # 占比不低于55%
    if "占" in before and not bounded and not _SHARE_SET.search(before):
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
        if quantity.comparator != "eq" and _OF_KIND.match(after):
            return True
        if after.startswith("的水平") and _REACHED(before):
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
            ("给各", "给社", "给农", "给职", "归", "不再", "全部分给", "完全分给", "都分给")
        ):  # 最多分20%给社员  稳定在37%不再下降, not 按投入的8%给予补助
            return bool(before.strip())
        return after.startswith(("覆盖", "达标", "完成", "落实")) and bool(_REACHED(before))
    return bool(before.strip())


def _count(text: str, quantity: Quantity, before: str, after: str, near: str, listed: bool) -> bool:
    if before.endswith(_THESE):
        return False
    if quantity.written and not quantity.masked:
        return _written(quantity, before, after)
    if quantity.dimension == "frequency" and quantity.unit in ("次", "趟"):
        return not after.startswith("性") and bool(_TIMES(before) or quantity.comparator != "eq")
    if after.startswith(("的", "级", "以")) and not after.startswith("的目标"):
        if quantity.comparator == "eq" and (verb := _last(near)) and near[verb.end() :] in ("", "全年", "今年"):
            return verb[0] in ("完成", "实施", "落实") and _TASK.match(after) is not None
        if near.endswith("用于") and quantity.comparator != "eq":  # 用于1500万人次以上的培训
            return True
        made = quantity.comparator != "eq" and quantity.dimension == "count" and (verb := _last(near)) is not None
        return bool(made and verb and verb.end() == len(near) and verb[0] not in _NAMING_SET)
    if after and after[0] not in "、，和及与并 （(）)" and LENGTH.match(after) is None:
        return _named_count(quantity, after, near, listed)
    if (
        quantity.comparator == "eq"
        and "计划" not in before
        and _KIND(before)
        and not _WORK(before.removesuffix("项目")[:-2] if before.endswith("项目") else before)
    ):
        return False
    if listed:
        return True
    governor = _last(before)
    return (
        (governor is not None and governor[0] not in _NAMING_SET)
        or quantity.comparator != "eq"
        or bool(_REACHED(before))
    )


def _named_count(quantity: Quantity, after: str, near: str, listed: bool) -> bool:
    """Of a count that what is counted stands behind: 新建〔3座〕泵站."""
    if quantity.unit in ("类", "种") or after.startswith("方面"):
        return False
    if near in _LEFT_OVER and _GETS_DONE.match(after):
        return True
    if near.endswith(_AIMED) and _DOES.match(after):  # 力争2家企业上市
        return True
    if listed:
        return True
    summing = near.endswith("等")
    if summing and quantity.unit in ("家", "户", "所") and _DOES.match(after):
        return True  # 清泉乳业等3家企业开展备案
    if summing and not (
        _SUCH_AS.search(near)
        or (quantity.unit in _SPOTS and _MENDED.search(near))
        or (quantity.unit in _SPOTS and _CARRIED_OUT.search(near) and _WORK_NAMED.search(after))
    ):
        return False
    if _TOWARDS.search(near):
        return bool(_TREATED.search(after))
    if near.endswith("在"):
        return bool(_CARRIED_OUT.search(after))
    governor = _last(near)
    if governor is None or governor[0] in _NAMING_SET or (len(near) - governor.end() > 24 and not summing):
        return False
    if governor[0] in ("完成", "实施") and _WORKED_ON.match(after):  # 完成青盐、雁滩2座排水站改造
        return True
    names = near[governor.end() :]  # 奶业、肉牛2个产业链: a count that sums up the names before it
    return not names or "等" in names or quantity.value != len(re.split("、|和", names)) or quantity.value == 1


# 3家企业〔开展备案〕: what those who are counted are to do
_AIMED = ("力争", "争取", "确保", "保证", "推动", "促成", "新增")
_DOES = compiled(
    r"(?:[一-龥]{1,6}、[0-9.]+万?)?[一-龥]{0,6}?(?:开展|完成|实现|落地|投产|开工|上市|启动|脱贫|出列|摘帽|达标|就业|上岗|入住|通[电水路车]|受益|获评|晋级)"
)
# 〔7支〕应急队伍5月底前组建到位: how many of them are to be so, not 3个苏木镇要建成文化站, who are to do it
_GETS_DONE = compiled(
    r"[^，。；]{1,24}?(?:建成|完工|竣工|开工|投产|投用|组建|化解|办结|完成|整改|改造|拆除|交付|达标|脱贫|出列|通(?:自来)?[水电路网车])(?:到位|完毕|使用)?$"
)
_LEFT_OVER = ("", "全旗", "其余", "其余的", "剩余", "剩下的")
_ON_AVERAGE = compiled("(?:平均|^|[，、])每[人户亩社队村]$|每[人户亩社队村]平均$")
LENGTH = compiled("[共计总]?长?[0-9]")  # 渠道8条〔长3公里〕, 圩堤4处〔1.8公里〕
_FOR_EACH = compiled(r"(?:达到|做到|实现|保证|确保)每[一-龥]{1,3}有?$")


def _last(near: str) -> re.Match[str] | None:
    last, match = None, _GOVERNOR.search(near)
    while match:
        last, match = match, _GOVERNOR.search(near, match.end())
    return last


def _written(quantity: Quantity, before: str, after: str) -> bool:
    if quantity.unit in ("次", "遍", "趟"):
        follows = not after.startswith(("性", "规划", "又", "次"))
        often = before.startswith("每") and before.endswith(("汇报", "报告", "检查", "通报", "总结"))
        return follows and (quantity.comparator != "eq" or often or bool(_TIMES(before[-12:])))
    if (_FOR_EACH.search(before) or _ON_AVERAGE.search(before)) and quantity.value is not None:  # 达到每人一头
        return True
    if (
        quantity.value is None
        or quantity.value == 1
        or quantity.unit in ("条", "件", "种", "类", "张", "批", "支", "位", "门", "对", "班", "头", "片")
    ):
        return bool(quantity.value and quantity.value > 99 and _GOVERNOR.search(before))
    if quantity.value > 20:
        return bool(_GOVERNOR.search(before))
    return bool(_BUILDING(before)) and not any(word in after[:10] for word in _ABSTRACT)


def _measure(quantity: Quantity, before: str, after: str, listed: bool) -> bool:
    if _SAID_OF.match(after):
        return False
    if after.startswith(("的", "级", "及以", "且", "一")):
        return after.startswith("的") and bool(_SET.search(before)) and len(after) < 14
    named = bool(after) and "一" <= after[0] <= "鿿" and after[0] not in "和及与并以用做"
    if (
        named
        and before.endswith(("有", "使", "让", "保证"))
        and after.startswith(("得到", "实现", "达到", "变成", "改成"))
    ):
        return True  # 使五万亩得到灌溉
    if quantity.comparator != "eq" and _WHICH.match(after):  # 1亿元以上项目14个: which ones
        return False
    if named and quantity.unit in _RATINGS:  # 新增500千伏变电容量75万千伏安: of what kind
        return False
    if quantity.dimension == "money":
        if (
            quantity.comparator == "eq"
            and _SIZE_OF.search(before)
            and not _REACH_MONEY(before)
            and not before.endswith(("计划投资", "年投资"))
            and before.strip() != "投资"  # 投资3亿元，建设…: a verb, no size
        ):
            return False
        return not named or bool(_REACH_MONEY(before))
    if before.endswith(_SIZED) and not _ASKED_DAILY.search(before):
        return not named and before.endswith("亩产")
    if not named:
        return bool(before.strip()) or listed
    if quantity.comparator in ("ge", "le") and quantity.dimension not in ("area", "length", "mass"):
        return False
    if quantity.dimension in ("area", "length"):
        governor = _last(before)
        return listed or (governor is not None and governor[0] not in _NAMING_SET)
    if after.startswith(_ALLOTS) and _RATION.search(before):
        return True
    return not _PLANT.search(after[:24]) and bool(_DONE.search(before) or listed)
