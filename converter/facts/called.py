"""Names of bodies read from where they begin: 〔旗发改委、财政局〕要…, 请〔各苏木镇〕及时…"""

from __future__ import annotations

import re
from functools import cache

from converter.facts.names import ENDINGS, JOINTS, levels_end, stands
from converter.facts.starts import finder, firsts, matcher
from converter.facts.words import either, lists
from converter.patterns import compiled

ACTING = lists("bodies")["acting"]
# 由旗水利局〔勘测〕  由副旗长〔任指挥〕, but not 由旗水利局〔勘测队〕, 由旗长〔任雪峰〕
GIVEN = compiled(
    rf"(?:{either(lists('bodies')['given'])})(?![组站所队局处科室员会厂]|[法案院](?:[，。]|$))|"
    r"兼?[任为](?=[^，,。；]{0,10}(?:主[任席]|[组队社会团]长|指挥|书记|委员|主持人)(?:[，,、。；]|$))"
)
MARK = compiled("[，,；;：:。！？]")  # ends a clause
# words that begin what a body is told, behind its name
_FOLLOWERS = frozenset((
    *lists("cues")["imperative"], *ACTING,
    "能够", "按照", "根据", "要求", "及时", "注意", "需要", "合力", "分工", "限期", "同时", "分头", "狠狠",
))  # fmt: skip
_BEHIND = frozenset("、和及与特要能按在向从以根结对把将既是必应须都均可来于也亦")
_BEHIND_WORDS = _FOLLOWERS | {
    "另行", "统一", "分别", "负责", "规定", "直接", "具体", "会同", "牵头", "适当", "予以", "给予", "组织", "承担", "办理",
    "进行", "自行", "酌情", "不要", "不能", "自身", "自觉", "尤其", "责成", "遵照", "依据", "依照", "本着", "参照", "亲自", "挂帅", "即行", "即速", "迅即", "即刻",
}  # fmt: skip
# 旗农科局〔3月底前〕拿出办法  旗委〔每月〕研究  两院〔各选派〕骨干  大队〔管理〕, not 第二小学〔8月底前建成〕, 旗水利局〔管理处〕
_ON_A_DAY = compiled(
    r"[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|[上中下]旬)?+前?+(?!建成|交付|投用|投产|完工|开工|竣工|通车)|每[个]?[年月季周日旬半学]|各[选派抽拿组建设配]|(?:综合|汇总|审核|审定|研究)后|"
    r"主要(?=承担|负责(?!人|同志))|有(?:计划|重点|步骤|组织|准备|领导)|多(?=[做作抓搞])|管理(?![处局所站委中办人员部机体])|[接收奉][^，,。；的]{0,8}[后到]"
)
_DAY_FIRST = firsts(_ON_A_DAY.pattern)
# 各苏木〔布置任务时也要〕检查安全: while they are at something else
_MEANWHILE = compiled(r"[^，。；：、]{2,12}时候?[，,]?(?:也|都|就|还|更|均)?(?:要(?![求点素]|是)|必须|应)")
# 各站所〔除留人值班外，〕都要下村
_BESIDES = compiled(r"除[^。；]{2,40}外，")
# 旗委〔要求〕各苏木镇: who asks
_ASKS = compiled("要求(?!真务实)")
_OWN = frozenset("己筹办留种有备")  # 各地方自筹的资金: whose the money is
_SAID_OF = (
    "等单位",
    "等部门",
    "等组织",
    "等团体",
    "等机关",
    "等有关",
    "为主",
    "为牵头",
    "为责任",
    "为配合",
    "为协办",
)  # 以旗农牧局〔为主〕
# 旗委常委扩大会议; 工商联将陆续换届; 各地注意以下几点: no instruction
_NOT_BEHIND = ("扩大会", "会议", "将陆续", "将逐年", "将面临", "注意以下", "注意下列")
# 松岗客运站〔改造、〕…  旗医院〔扩建要〕…: a work on a house, which is told nothing
_WORK = compiled(r"(?:改造|扩建|改扩建|迁建|建设|加固|升级)(?:项目|工程)?(?=[、，,。；要在等及和必应年月0-9]|$)")
_WORK_FIRST = frozenset("改扩迁建加升")
_GOES_TO = compiled(
    r"(?:组织|宣传|督查|督导|检查|巡察|指导|协调|推进|保障|研究|服务|监督)(?:部(?!门)|局|办(?!理)|室|组(?!织)|处(?!理)|站|中心)|组织(?=[也都还均]?(?:要|必须|应|须))"
)  # 旗政府〔督查室〕  旗委〔宣传部〕  旗工会〔组织〕要: the name goes on
_LONGEST = max(map(len, ENDINGS))
# 旗水利局、旗林草局〔等部门〕
_ETC = matcher(r"等(?:有关|相关)?(?:部门|单位|组织|团体|机关)")
# 各主管厅〔、局〕  旗政府各部〔、委、办〕: kinds of organs that share what stands before the first of them
_ORGANS = "部委厅局办行处科社院署"
_ROW = matcher(f"(?:、各?[{_ORGANS}])+")
# 苏木镇〔（街道）〕  各乡〔（镇、街道）〕
_ASIDE = compiled(
    r"（(?![^（）]*除|不?包括|连同|不?含)(?:[^（）、，]{1,5}|[一-龥]{0,4}[区县市旗州盟乡镇村办场会处道省](?:、[一-龥]{0,4}[区县市旗州盟乡镇村办场会处道省])+)）"
)
# what cannot begin a body's name, or stand in it
_BREAK = r"^不|^已|^除|我们(?!的)|成立|下设|决定|^适应|^拟|拟派|日[电讯]|^(?:确保|力争|争取|保证)|^[在对按从以向为与同要该其大于经就因至凡]|^(?:根)?据|强调|指出|要求|责成|委托|商请|转发|发至|认真|作为|成为|通过|按照|关于|一定|必须|务必|[也亦]|应(?<![供反感响对适相效]应)(?!急|聘|用|届|征|城)|加强|[，,；;。：:！？…#]|“(?!(?:两委|一把手)”)|”(?<!“两委”)(?<!“一把手”)|使(?!用)|把(?!手)|[让被了着将到是]|事关|^围绕|^形成|由(?<!自由)|归(?!口)|以(?<=[一-龥]以)(?<!人以)(?![上下内外])|交(?<=[一-龥]交)(?<![工财外社邮提]交)(?![通警际易流管运建投])|支援|自己|[举兴筹创]办(?!单位|方|者|人)|指定(?!的)|^[令着未兹]|^(?:过去|从前|当时|原来)|^有(?!关)|都有|要(?<!主要)|[0-9]个"
NO_NAME, _BROKEN = finder(_BREAK), compiled(_BREAK).match


def called(text: str, start: int, given: bool = False) -> tuple[int, int] | None:
    """Where a list of bodies that begins at a place stands, read name by name; None where no name begins there.

    `given`: something is given to them to do, so that more words than those of an instruction may stand behind.
    """
    shut = _BROKEN(text, start)
    if shut and shut.end() - start < 3:  # before which no name has room
        return None
    stopped = MARK.search(text, start, start + 60)
    limit = stopped.start() if stopped else min(len(text), start + 60)
    at, end = start, None
    while at < limit:
        stop = levels_end(text, at, limit) or _name_end(text, at, limit, given)
        if stop is None:
            break
        row = _ROW(text, stop, limit) if text.startswith("、", stop) and text[stop - 1] in _ORGANS else None
        if row and (row.end() == limit or _leaves(text, row.end())):
            stop = row.end()
        etc = _ETC(text, stop, limit) if text.startswith("等", stop) else None
        end = etc.end() if etc else stop
        if etc:
            break
        joint = None if text[stop : stop + 2] in _FOLLOWERS else JOINTS.match(text, stop)
        at = joint.end() if joint else stop + 1 if text[stop : stop + 1] == "、" else limit
    return None if end is None else (start, end)


def _name_end(text: str, at: int, limit: int, given: bool) -> int | None:
    """Where the first name ends; none behind the first words that no name holds."""
    shut = NO_NAME(text, at, limit)
    broken = shut and _BROKEN(text, shut.start(), limit)
    reach = broken.end() if broken else limit + 1
    for match in _ending().finditer(text, at, min(limit, reach + _LONGEST)):
        end = match.end()
        if end >= reach:
            return None
        if end < limit and text[end] == "（" and (aside := _ASIDE.match(text, end, limit)):  # 苏木镇（街道）
            end = aside.end()
        if (
            (end == limit or _leaves(text, end) or (given and GIVEN.match(text, end) is not None))
            and not text.startswith(_NOT_BEHIND, end)
            and not (text[end : end + 1] in _WORK_FIRST and _WORK.match(text, end))
            and _ASKS.match(text, end) is None
            and stands(text[at:end])
            and (shut is None or end <= shut.start() or not NO_NAME(text, at, end))
        ):
            office = _GOES_TO.match(text, end, limit)
            return office.end() if office else end
    return None


def _leaves(text: str, end: int) -> bool:
    """Whether a name may end before what stands at a place."""
    if text.startswith("以上", end):  # 各旗〔以上的领导机关〕要…: the name goes on
        return False
    return (
        (text[end] in _BEHIND and not text.startswith("应急", end))  # 苏木镇〔应急队伍〕
        or (text[end] == "自" and text[end + 1 : end + 2] not in _OWN)
        or (text[end : end + 2] in _BEHIND_WORDS and not text.startswith("之", end + 2))
        or text.startswith(_SAID_OF, end)
        or (text[end] == "除" and _BESIDES.match(text, end) is not None)
        or (text[end] in _DAY_FIRST and _ON_A_DAY.match(text, end) is not None)
        or (text.find("时", end, end + 16) > 0 and _MEANWHILE.match(text, end) is not None)
    )


@cache
def _ending() -> re.Pattern[str]:
    return compiled(rf"(?:{either(ENDINGS)})(?!(?<=部)门)")  # 商业部门 ends as 部门 does, not as 商业部
