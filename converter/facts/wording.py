"""Words of command and promise: 必须, 确保, 要…, 将…, 请…, and the uses of the same words that command nothing."""

from __future__ import annotations

from typing import Literal

from converter.facts.starts import begun, finder
from converter.facts.words import AS_MUST, either, lists
from converter.patterns import compiled

Wording = Literal["order", "request", "future", "weak"]

_CUES = lists("cues")
# 必须看到  必须认识，草场是大家的, but not 提高认识，  统一思想认识，
_INSIGHT = rf"{either(_CUES['insight'])}|认识，(?<![一高化深强清端想]认识，)"

# 要看到, 必须清醒地认识到; what others are to be brought to see is a task: 必须使牧民懂得…
_SEES = rf"(?:(?!使|让|叫|教育|反复)[^，。]){{0,6}}(?:{_INSIGHT})"

# 要〔不〕要, 不要〔不〕办: no order; 要不断加强 and 一定要不失时机 are
_NEGATED = "不(?!断|失|折|误|懈|遗)"
# Patterns begin with their literal words and look behind only then: the engine finds a literal start many times faster.
# 不得 as what a verb can't do, no ban: 要不得  恨不得  舍不得 (but 宿舍不得)  来不得 (but 往来不得)  马虎不得。
_NO_BAN = (
    r"(?<![要恨巴怪]不得)(?:(?<!舍不得)|(?<=[宿校房屋]舍不得))(?:(?<!来不得)|(?<=[往从本未外以年]来不得))"
    r"(?!(?<=不得)(?:[，。；、！？]|$))"
)
# 各级供销社也照此精神办理, not 照此办理的社
_LIKEWISE = "照此(?=(?:项)?(?:精神|办法|规定|原则|要求|标准)?(?:办理|执行)(?![的过了]))"
# 务使草料备足, not 服务使用
_SO_THAT = "(?<![医业事服任公财商总特劳义内外税家农]务[使期])(?![用间限])"
# 必须  都要  确保  应当  不得, but not 必须看到, 确保了, 为确保, 应该说; 必需 as older papers write 必须
_ORDERS = rf"(?:{either(_CUES['order'])}|{AS_MUST}|务[使期]{_SO_THAT}|{_LIKEWISE}){_NO_BAN}(?<!为确保)(?<!为力争)(?<!奋力争)(?<!可以争取)(?<!已责成)(?<![供相反适响效感呼对顺]应[由按从将把在于以当该])(?!(?<=需)要|(?<=不准)(?:[、，。；]|等(?!候|待))|(?<=不应该)[！。，；]|(?<=就要)[^，。；]{{1,8}}了[。，；]|[严重多少大小高低差好坏快慢难]{{1,2}}(?:一?些|得多)|了|求|说(?<=应[该当]说)(?![明服清透])|{_NEGATED}|要?有(?![^，。；的]{{1,6}}地|专人|专门的?人)|时间|[遭犯]|的[，。；]|{_SEES})"
# 应保留线下渠道  须派专人, but not 供应 反应 应急 应保尽保 应是 无须 须知
_OUGHTS = r"应(?<![供相反适响效感呼对顺照因本理不回策内答]应)(?!接不暇|约[而来赴出]|[当该用对急酬变聘届邀付激力征答试声运诉允城县山时]|有[尽的]|.尽|收尽收|如何|是|毫无|得的|建(?![立设])|到(?![期])|有尽)|须(?<![必无胡虎触勿毋]须)(?![知臾发眉要]|[^，。；]{1,12}的[，。；])"
# 要加强  还是要办, but not 主要 需要 要求 只要 要是 要看到 要想…，就…
_MUSTS = (
    rf"要(?:(?<![需主重摘纪首不只若还是紧必想简扼纲概险既将须次]要)|(?<=还是要))(?<!人家要)(?<!他们要)(?<!敌人要)(?<!提出要)(?<!表示要)"
    rf"(?!求(?!真务实)|[一-龥]什么|素|点|塞|害|员|闻|件|案|旨|职|义|是|么|{_NEGATED}|怎|什么|多少|靠|时间|看|犯|花|经过|死|吃亏|出问题|想(?=[^，。；]{{1,30}}(?:，[就先才]|是不可能))|遭|受到|沉(?![到下入])|骂|打起来|改变颜色|动手|亡|填|[^，。；]{{1,5}}了[，。]|[^，。；按坚贯根遵执落本把领掌明运采体]{{2,12}}的(?:原则|方针)|[^，。；]{{2,16}}，[还就也]?需要?[^，。；]{{0,6}}(?:时间|过程)|{_SEES})"
)
# 不要层层加码, 不能搞一刀切, not 不能说一点没有, 不能认为…
_PROHIBITIONS = r"不(?:[要能应可宜](?!能|没有|不|(?<=能)(?:说(?![了谎空假大套废])|认为))|允许)"
_MARKS = "，,、；;：:。”』》"
_VERB_AHEAD = "(?:全年|年内)?(?:完成|用[一二两三四五六七八九十0-9]{1,3}年|实施|投资|建设|新建|改造|到|在|于|安排|开工|新增|引进|招引|培育|打造|推广|创建|举办|培训|筹|[^，。；]{2,12}(?:面积|总产|产量|产值|收入)[0-9])"
# 将加大  年内计划完成  拟于  打算  主要预期目标是
_FUTURES = (
    rf"将(?<![必势即行现就]将)(?!来|近|军|士|领|会|要来|《)|计划(?={_VERB_AHEAD}(?![^，。]{{0,8}}的))|"
    r"要求(?<=指标要求)|决定(?<=[央院委府厅局特兹]决定)(?=，?[在从于对自把将每给由拨]|[今明][春夏秋冬年](?![^，。；]{0,6}的)|开展|组织|成立|召开|实行|建立)(?![^。；]{0,30}(?:了|会议|大会|开一次))|计划(?:(?<=年内计划)|(?<=年计划)|(?<=年度计划)|(?<=我们计划)|(?<=全[旗区市县省乡镇]计划)|(?<=我[旗县市区]计划))(?!的|期|[，。；、]|[^，。]{2,6}的)|计划(?<=[共]计划)(?=[一-龥])|计划(?<![^，。；]计划)(?=(?:[今明后]年|[今明][春夏秋冬]|全年|年内)?(?:制定|出台|编制|启动|组织|开展|播种|种植|增产|增加|扩大|修建|兴修|造林|生产|收购|完成|实现|发展到|达到|拿出))(?![^，。；]{0,8}的)|拟(?<![模虚草比摹]拟)(?!定|订|议|就|稿|写|合|态|具|好|人化|[^，。；]{1,10}的)|计划(?=规定|要求[到在])|打算|准备(?=在|于|从|今|明|到[^，。；]{1,8}召开)|"
    r"准备(?=研究|召开|成立|组织|开展|采取|安排|上报|专门|每|分|再|陆续|继续)|会(?<=我们会)(?!议|上|场|谈|[有使把被遇犯])|"
    r"目标(?:任务)?(?:(?:是|为|：|:)(?<![的定]目标为)|(?=[0-9][0-9.]*[万亿]{0,2}[元亩吨]))|任务(?:主要)?包括|(?:任务|指标|计划)(?:是|为)?[：:](?=[一-龥]{1,8}?[0-9一二三四五六七八九十百千]{1,8}[0-9.]*[十百千万亿]{1,4}[斤担吨亩头元公只匹])|规划是[：:]|预计(?=拉动|带动|实现|完成|新增|到)"
)
_FORECAST = compiled(either(_CUES["forecast"]))
# 将面临
_COMES = compiled("将(?:迎来|面临|呈现|出现|进入)")
# 希望各乡镇…  请旗委政法委…  要求各部门…
_REQUESTS = r"希望|要求(?=[各大全盟旗市省县区有相我]|[到至在于][^。；]{2,24}?(?:达到|完成|实现|做到|建成)|做到|普遍|保证|每[个亩人户头]|占|亩产|日产|月产|年产|[一二三四五两十]年)|请(?!予|你们原谅|示|各位|允许|大会|大家审|同志们审|审)|望(?=认真|各|贯|遵|研|即|速|迅|立|切|严|抓|参照|加强|及时|按|将|予)|希(?=各|即|你们|认真|研|按|遵|立|迅|速|切|严|抓|参照|注意|予|将|及时|加强|[发转]给|转知|转饬|照|查照|望(?=认真|各|贯|遵|研|即))|建议|责成|号召(?=全)|仰(?<![信敬景久瞻]仰)(?=[各该即遵我你]|所属|全体|切实)"
_ORDER, _OUGHT, _MUST = compiled(_ORDERS), compiled(_OUGHTS), compiled(_MUSTS)
_REQUEST, _NOT_TO, _FUTURE = compiled(_REQUESTS), compiled(_PROHIBITIONS), compiled(_FUTURES)
_SAYS_FUTURE = finder(_FUTURES)
# the first of all of them, before which none need be looked for
_WORDED = finder("|".join((begun(_ORDERS), _OUGHTS, _MUSTS, _REQUESTS, _PROHIBITIONS, _FUTURES)))
# 这个问题请农牧局的同志研究一下
_ASKED_OF = compiled(
    r"(?<![申邀聘约提恳敬])请(?=[^，。；的]{2,10}(?:的?同志|局|委|部|厅|办|科)们?(?:再|去|认真|抓紧|具体|先)?(?:研究|调查|考虑|负责|处理|解决|安排|组织|提出|查|检查|总结|写)(?!的|了))"
)
# 他们要…  有个地方要…: what others are after
_OTHERS = finder(r"他们|敌人|人们|有[个的些](?:人|地方|单位|部门)?|一些(?:地方|部门|单位|人)")
# 有些地方  一些同志
_SOME = compiled(
    r"^(?:还)?有一?部分|^(?!有[些的][^，。；]{2,16}的(?:地[方区]|[县乡村社队])?，)有[个些的](?:人|地方|单位|部门|干部|同志)?|^一些(?:地方|部门|单位|人|干部|同志)|^人家"
)
# 是必须正视的问题  是争取丰收的重要环节: an order's word within the description of a thing
_ATTRIBUTE = compiled(
    r"是(?<!还是)(?:[^，。；]{0,24}?(?:必须|应当?|应该|要)[^，。；]{1,20}的[^，。；]{1,10}(?=[，。；])|"
    r"(?:争取|确保|保证|力争)[^，。；]{1,30}的[^，。；]{0,4}(?:环节|关键|条件|基础|保证|措施|途径|办法|因素|前提|一环))"
)
# 会上指出了护渠中应该注意的问题  这是应该解决的问题  就应注意之点，作如下指示: which problem, no order
_NAMED_AS = compiled(
    r"(?:应当?|应该|必须|需要)(?:注意|解决|研究|考虑|重视|讨论|回答|明确|掌握|吸取|弄清)[的之][^，。；的]{0,6}(?:问题|事项|几点|点|方面|教训|关系|界限)(?=[，。；]|$)"
)
# 掀起声势浩大的力争丰收的高潮: what a drive is for
_DRIVE = compiled(
    r"的(?:争取|力争|确保|保证)[^，。；的]{1,12}的[^，。；的]{0,4}(?:干劲|高潮|热潮|热情|运动|斗争|决心|精神|口号)"
)
# 有的地方还规定，…必须…，不得…: all of it is theirs
_THEIRS = compiled(rf"(?:{_SOME.pattern})[^，。；]{{0,8}}(?:规定|要求|认为|主张|声称)[，：]")
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


def wording(text: str) -> Wording | None:
    """How a sentence commits by its wording; `weak` is a bare 不要… or 不能…, which facts use as well."""
    if "是" in text and (attribute := _ATTRIBUTE.search(text)):
        text = text[: attribute.start()] + text[attribute.end() :]
    if text[0] == "凡" and _RULED.match(text):
        return "order"
    if (text[0] == "是" and _IS_OF.match(text)) or ("如有" in text and _FOR_INSTANCE.match(text)):
        return None
    if "目的" in text and (why := _WHY.search(text)) and why.start():
        text = text[: why.start()]
    first = _WORDED(text)
    if first and "的" in text and (named := _NAMED_AS.search(text, first.start()) or _DRIVE.search(text)):
        text = text[: named.start()] + text[named.end() :]
        first = _WORDED(text)
    if first is None:
        return None
    at = first.start()
    if _ORDER.search(text, at) or (("应" in text or "须" in text) and _OUGHT.search(text, at)):
        comma = text.rfind("，")
        if text[0] in "有一人还" and _THEIRS.match(text):
            return None
        others = _SOME.match(text) and (comma < 0 or not _ORDER.search(text, comma))
        return None if others and (not _OWED(text) or _HELD(text)) else "order"
    if "请" in text and _ASKED_OF.search(text):
        return "request"
    asked = _REQUEST.search(text, at)
    while asked:
        if _opens_clause(text, asked.start(), _ASKING):
            return "request"
        asked = _REQUEST.search(text, asked.end())
    if _SAYS_FUTURE(text, at) and not _FORECAST.search(text) and not _SOME.match(text):
        return "future"
    if "要" in text:
        must = _MUST.search(text, at)
        while must:
            if not _of_others(text, must.start()):
                return "order"
            must = _MUST.search(text, must.end())
    if "不" in text and not ("就不" in text and _FOLLOWS.search(text)):
        for match in _NOT_TO.finditer(text, at):
            if _opens_clause(text, match.start(), _NOT) or _EACH_NOT.search(text, 0, match.start()):
                return "weak"
    return None


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
