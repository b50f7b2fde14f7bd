"""What a quantity measures: the shortest words of its sentence that say so."""

from __future__ import annotations

from converter.facts.starts import finder, matcher
from converter.patterns import compiled, late

GONE = "\0"
# words before the metric that only say that it is to be reached, by when and by whom
_LEAD = matcher(
    r"^(?:我们(?!国)|一定|打算|号召|要求|力争|确保|争取|努力|实现|完成|达到|必须|必保|同时|其中|并且|并|预计|拉动|带动|主要(?![一-龥]{1,3}[物品])|预期目标是|目标是|要|将|使|把|计划|力促|保证|再(?!就业|生)|在[^，。；]{2,12}?(?:布设|布局|设置|增设|安装|配备)(?=..)|还|也|分别|全年|年内|今年|明年|当年"
    r"|以后|按照|[0-9]{1,2}月起|年度|上半年|一季度|到[“”0-9〇一二三四五六七八九十]{2,6}(?:年底?|期?末)|[0-9]{4}年底?|年底前?|年末|“[^”]{2,4}”期?末|全[旗区市县省盟](?!性)|我[旗区市县省盟]|（?其中|的|是|为|就(?!业)|都|在|保障"
    r"|至少|最少|做到|我国|优先|重点(?!项目|工程|企业|产[业品]|人?群|群体|领域|行业|区域|流域|高校|实验室|任务|水利)|继续|拟?安排(?![部就])|按计划|紧盯|锚定|围绕|聚焦|高质量|推进|推动|加快|做好|：|:|，|\s)+"
)
# words between the metric and its figure
_TAIL = finder(
    r"(?:必须|要求|严格|始终|力求|努力|都|均|也|就|今年|年内|全年|要|将|可|力争|争取|确保|保证|分别|全部|基本|继续)*(?:达到|达|突破|超过|实现|完成|占到|稳定在|保持在|控制在|控制到|降到|降至|下降到|缩小[到至]|降低[到至]|提高到|提高至|提升到|提升至|增加到|增至|升至|[上下]调[到至]|扩大到|恢复到|发展到"
    r"|压缩到|压缩至|压减至|缩短至|(?:退|压|减|缩|降低|减少|上升|压减)(?:到|至|为)|降为|减为|维持在|保证|争取|确保|力争|安排|调整为|拟按|(?<!深)翻|为|在|到|至|共|各|约|要|分别|不|以|的|将|应|[：:\s])+$"
)
CHANGES = ("增长", "递增", "提高", "增加", "下降", "降低", "减少", "减低")
_GROWING = (*CHANGES, "递减", "增幅", "涨幅", "速度")
# 固定资产投资〔要〕增长  总产值〔预期〕年均增长  排放量〔必须〕下降  地租〔一律〕减低
_MEANT = compiled(
    rf"(?<=[一-龥”）][一-龥”）])(?:都|也|还|(?<![需主首])要(?![素求])|必须|务必|一律|应当?|应该|将|力争|确保|争取|预期|预计|计划|实现)+(?=(?:年均|同比|比上年|再|实际|可比价)*(?:{'|'.join(CHANGES)})$)"
).search
# 年均增长  比上年增长
_GROWTH = matcher(
    rf"^(?:年均|同比|可比价|同口径|均)?(?:分别)?(?:比|较)?(?:上年|去年|[一二三四五六七八九十]年前|“[^”]{{2,4}}”期?末)?(?:同期)?(?:年均|实际)?(?:名义)?(?:{'|'.join(_GROWING[:-1])})(?:速度)?$"
)
# 请旗财政局〔拨付资金〕  旗农科局要把〔站点〕  各苏木镇必须  各单位应该
_COMMANDED = compiled(
    r"请[^，。；]{2,12}?(?:局|委|办|厅|政府|部门|单位|公司)(?=[^，。；]{3})|[^，。；]{0,14}?(?:局|委|办|厅|镇|乡|苏木|街道|政府|部门|单位|公司|园区|我们|旗里|县里|市里|[各每个](?:社|队|生产队|户|人)|干部|社员)(?:也|都|还)?(?:至少|起码|最少)?(?:要(?![求素点])|必须|务必|应[当该])[把将]?(?=.{2})"
)
# 降  提高  上调: what stands before 到 or 至 where a figure changes
CHANGING = "(?:降低|提高|增加|减少|压缩|压减|精简|缩短|扩大|上升|下降|[上下]调|调整|整合|[降升增减压缩提扩])"
# 口粮〔由每人300斤降〕到280斤: from where it was
_FROM_TO = finder(
    rf"(?<=.)(?:由(?<![自理]由)|从(?!业|事|严|优|而|属))[^，。；由从]{{0,16}}?[0-9一二三四五六七八九十百千万*XＸ×某][^，。；]{{0,8}}?{CHANGING}?(?:到|至|为)?$"
)
# 总产值〔将比去年的20亿元〕增长
_AGAINST = compiled(
    r"(.{2,}?)(?:将|要)?[比较][^，。；比较]{2,12}的[^，。；比较]{2,12}((?:增长|提高|增加|下降|减少|降低))$"
).fullmatch
# 〔比去年预算高〕0.2个百分点: how far from what it was
_FARTHER = compiled(
    rf"(?:还|再)?[比较](?:上一?年度?|去年|前年|年初|[0-9]{{4}}年|“[^”]{{2,4}}”期?末|[一二三四五六七八九十]年前)"
    rf"(?:同期|年?[底末初]|预算|计划|决算|执行数|实际)?(?:再|要|将)?(?:{'|'.join(CHANGES)}|[高低多少快慢])"
).fullmatch
# 、坚决〔把〕文件压减: what is taken in hand
_TAKEN = late(r".*(?:、|坚决|切实|务必|必须)把(?![握关守控好脉])(?=..)")
# where the words behind a count stop naming it
_NAMED = compiled(
    r"[，,。；;、：:！？“]|(?<=..)(?:免费|享受|实施(?!方案|细则|主体|单位|意见))|[（(](?=[^）)]*、)|(?:以及|集中(?!式|居|供)|进行|开展|打造|提质|达到|以上(?<![级型度]以上)(?<!规模以上)(?<!限额以上)|左右|实现|增长(?![点极])|给予|予以|用于|等(?=[，。]|$))|(?<=.)(?:共计|总计|合计|总长|全长)|(?<=.)(?:工作)?的(?=基础|增速|速度|增长|建设|任务|目标)"
)
_GENERIC = (
    "投资",
    "产值",
    "税金",
    "税收",
    "收入",
    "增加值",
    "产量",
    "资金",
    "完成投资",
    "计划投资",
    "到位资金",
    "计划完成投资",
    "长",
    "总长",
    "全长",
)
# 重点项目96个，〔计划完成投资〕85亿元 is theirs, 新增就业900人，〔完成投资〕3亿元 is not
_FUNDS, _FUNDED = ("投资", "资金"), ("项目", "工程", "产业", "产业链", "领域", "方面", "企业", "基地", "园区")
_MEASURES = (
    "播种面积",
    "种植面积",
    "面积",
    "总产量",
    "产量",
    "总产值",
    "产值",
    "存栏",
    "出栏",
)  # 粮食〔播种面积〕…、产量…
# 标准提高到〔每人每月〕860元: how it counts
_RATE = late(r"(?<=[到至为达])每[人户亩头只]每?[年月天日]?$|^每[人户亩头只]每[年月天日]$")
_HOW_OFTEN = compiled(r"每个?(?:半?年|季度?|月|周|旬|天|日|学期|班次?)").fullmatch  # 检查，每月不少于2次
# 各苏木镇每年开展〔应急演练〕不少于2次  每周调度、每季度〔拉练〕一次, not 每季度〔一次〕
_OFTEN = compiled(
    r".*(?:每个?(?:半?年|季度?|月|周|旬|天|日|学期)度?(?:至少|最少|起码|集中|定期|要|应[当该]|必须|需|须|开展|组织|召开|举办|进行|安排)+|、每(?:年|季度?|月|周|旬|天|日))(?=[^至少开组召举进安的]{2})"
).match
# 同一企业的〔检查〕每年不超过一次
_OFTEN_BEHIND = finder("(?<![以按每人户])(?:每|平均每)个?(?:半?年|季度?|月|周|旬|天|日|学期)度?$")
_DOERS = ("同志", "人员", "干部", "领导", "负责人", "单位", "部门", "苏木", "乡镇", "嘎查", "班子", "书记")
_OF_A_WHOLE = ("比重", "占比", "份额")  # 国营、合作社的零售比重: of whom is what it says
_VERBAL = frozenset(
    (
        "", "建成", "新建", "完成", "引进", "建设", "培育", "打造", "力争", "开工建设", "开工", "达到", "新增", "实施", "组建", "成立",
        "创建", "争取建成", "投产",
    )
)  # fmt: skip
# 入社农户〔要达到总农户的〕75%
_OF_ALL = compiled(r"(?<=..)(?:要|应|必须|争取|力争|将)?达到[^，。；的达]{2,8}的$")
# 国家、市级
_LEVELS = late(r"(?:国家|自治区|[省市县区旗盟乡镇村])(?:、[省市县区旗盟乡镇村])*级")
# 旗级
_LEVEL = late(r"^(?:国家|自治区|[省市县区旗盟乡镇村])级")
_BRACKETED = late(r"（[^（）]*）")  # 行业（电力、纺织）107户
# 年均同比增长
_GROWN = finder(rf"(?:年均)?(?:分别)?(?:同比|较去年|比上年|较上年)?(?:{'|'.join(CHANGES)})$")


# 5个〔500亩以上〕连片示范区
_SIZED = compiled("[0-9一二两三四五六七八九十百千万亿.]+[一-龥]{1,2}以[上下]")
# 风机叶片、塔筒等配套企业: a list that its last word sums up is one name
_SUMMED = compiled(r"[^，,。；;：0-9]{1,40}?等[^，,。；;、：0-9的]{2,20}")


def behind(text: str, start: int, end: int) -> str:
    """The noun that a count stands before: 5个以上〔服务站〕."""
    words = text[start:end].lstrip("的 ").partition("以及")[0]
    sized = _SIZED.match(words)
    if summed := _SUMMED.match(words):
        return summed[0]
    if words.startswith("“"):
        close = words.find("”")
        cut = _NAMED.search(words, close + 1)
    else:
        cut = _NAMED.search(words, sized.end() if sized else 0)
    return (words[: cut.start()] if cut else words).strip()[:40]


def _unquoted(words: str) -> str:
    """Without a pair of quotation marks around all, or one at an end without a partner; “一网通办”事项占比 keeps its own."""
    if words[:1] == "“" and words.find("”") in (-1, len(words) - 1):
        words = words[1:]
    if words[-1:] == "”" and "“" not in words:
        words = words[:-1]
    return words.lstrip("”").rstrip("“")


def _without_frequency(words: str, subject: str) -> str:
    """What is to be done so often: 检查 of 各单位每月检查, and of 检查每月; the subject's, where only who does it is told."""
    often = _OFTEN(words)
    if often and _GROWTH(words[often.end() :]) is None:
        return words[often.end() :]
    if (behind := _OFTEN_BEHIND(words)) and behind.start() and words[: behind.start()].endswith(_DOERS) and subject:
        return ""
    return words[: behind.start()] if behind and behind.start() > 1 else words


def ahead(text: str, start: int, end: int, subject: str) -> tuple[str, str]:
    """Metric before a figure, and the subject that later figures of the sentence may share; GONE stands for what is no part
    of it."""
    words = text[start:end].replace(GONE, "")
    if "（" in words:
        words = _BRACKETED.sub("", words)
    words = words.strip(" 、")
    if ("由" in words or "从" in words) and (changed := _FROM_TO(words)) is not None:
        words = words[: changed.start()]
    if "把" in words and (taken := _TAKEN.match(words)):
        words = words[taken.end() :]
    if ("比" in words or "较" in words) and (against := _AGAINST(words)):
        words = against[1] + against[2]
    if ("要" in words or "必" in words or "应" in words or words.startswith("请")) and (
        commanded := _COMMANDED.match(words)
    ):
        words = words[commanded.end() :]
    if "每" in words:
        words = _without_frequency(words, subject)
    if trimmed := _LEAD(words):
        words = words[trimmed.end() :].lstrip("、")
    if "做到" in words and (told := words.rpartition("做到")[2]):  # 各苏木做到〔每亩成本〕
        words = told
    if "每" in words and (rate := _RATE.search(words)) and (rate.start() or subject):
        words = words[: rate.start()]
    if words.endswith("的") and (whole := _OF_ALL.search(words)):
        words = words[: whole.start()]
    if trimmed := _TAIL(words):
        words = words[: trimmed.start()]
    words = _unquoted(words)
    if words in _VERBAL or _HOW_OFTEN(words):
        return subject, subject
    if words in _GENERIC and subject and (not words.endswith(_FUNDS) or subject.endswith((*_FUNDED, words))):
        other = next((each for each in _MEASURES if subject.endswith(each) and words in _MEASURES), "")
        subject = subject.removesuffix(other) or subject
        if subject.endswith(words):
            return subject, subject
        return subject + words.removeprefix("计划").removeprefix("完成"), subject
    of_whole = (words[:-2] if words.endswith(CHANGES) else words).endswith(_OF_A_WHOLE)
    if (of := words.rfind("的")) > 0 and len(words) - of > 4 and not of_whole:
        words = words[of + 1 :]
    growing = words.endswith(_GROWING)
    if growing and (meant := _MEANT(words)):
        words = words[: meant.start()] + words[meant.end() :]
    if (growing and _GROWTH(words)) or (subject and words[:1] in "比较还再" and _FARTHER(words)):
        return subject + words.replace("分别", ""), subject
    if subject and words.endswith("级") and _LEVELS.fullmatch(words):  # 省级网上可办率不低于90%，市、县级不低于70%
        return words + _LEVEL.sub("", subject), subject
    cut = _GROWN(words) if growing else None
    return words[-40:], (words[: cut.start()] if cut and cut.start() else words)[-40:]
