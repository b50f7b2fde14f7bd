"""Bodies that stand before the word of command as its subject: 〔旗发改委〕要…, 〔负责供水的部门〕，必须…"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from converter.facts.called import MARK, NO_NAME, called
from converter.facts.imperative import is_verb
from converter.facts.names import ENDINGS, LEVEL, SELECT, ends, is_body, is_levels, is_part, split, stands
from converter.facts.starts import finder, matcher
from converter.facts.words import AS_MUST, either, lists
from converter.patterns import compiled

Names = list[tuple[int, int]]  # where each stands
# 〔同时，〕旗水利局要…  〔年底前，〕各苏木镇…: what may stand before a subject
LEFT = matcher(
    rf"^(?:{either(lists('bodies')['before'])}|(?:(?:19|20)[0-9]{{2}}年)|全[旗区市县省盟](?=各|政法)|(?:全|我)[旗区市县省盟](?=各)|比如|例如|譬如|[一二三四五六七八九十]是|[（(][一二三四五六七八九十0-9]{{1,3}}[）)]|[0-9]{{1,2}}[.．、]|[一二三四五六七八九十]{{1,3}}、|第[一二三四五六七八九十百0-9]{{1,4}}条|(?:[0-9]{{1,2}}月(?:底|[0-9]{{1,2}}日)?|[本今]?年底)(?:之|以)?前|[，,、。：:；;\s“”])+"
)
# 〔会议要求〕各苏木镇…  〔会议强调全旗〕各部门…: who asks
_ASKED = compiled(
    r".*(?:责成|[令着](?=各|所属)|(?:要求|希望|请)(?=[各有全旗县市区省])|(?:强调|指出|提出)(?=各|全[旗区市县省盟]各)|决定(?=[各每]))"
)
# what may stand between the subject and the word of command
_ADVERBS = (
    "也", "亦", "都", "不仅", "不但", "均", "还", "更", "则", "就", "既", "一定", "一律", "同样", "首先", "务", "共同", "分别", "密切", "积极", "切实", "认真",
    "今后", "今年", "一般", "仍", "年内", "每年", "每月", "每季度", "至少", "近期", "原则上", "结合实际",
)  # fmt: skip
# 旗水利局〔12月底前〕要完成
_DUE = compiled(r"在?(?:[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|份|[上中下]旬)?|[今本]?[年月]底)(?:之|以)?前$")
_DUE_REACH = 12
_ADVERBIAL = frozenset(word[-1] for word in _ADVERBS)
# 合作社〔将由3个增加到〕8个: how many there will be
_GROWING = r"由[^，。；]{1,16}?[到至为]|发展[到至]|增加到|减少到|扩大到|达到"
# 将由3个增加到
GROWS = compiled(rf"将(?:{_GROWING})")
# 旗发改委〔要〕编制…  旗水利局〔牵头〕办理
COMMAND = compiled(
    rf"要(?!求(?!真务实)|点|素|塞|害|员|闻|件)|必须|{AS_MUST}|务必|应(?!急)(?:当|该|按|根据|由|在|于|予|即|切实|认真|将|把|尽|积极|注意|继续|立即)?|须|将(?<![必势即]将)(?!陆续|逐年|面临|{_GROWING})|带头(?!人|作用|示范|的)|负责(?!制|人|的)|牵头(?!负责制|的)|会同|"
    r"配合|能够|切实|尽快|抓紧|作为|不(?:[得准](?!低于|少于|超过|高于|不|以上)|[要能](?![求点素不])|应(?!求)|宜)|需要(?=[^，。；]{0,6}地)|可以?(?=因地制宜|根据|结合|参照|探索|按)"
)
_ORDERED = frozenset(("要", "必须", "必需", "务必", "应", "应当", "应该"))
_SEVERAL = compiled(r"[、和]|各级")
# 扶持穷队：〔县、公社〕对穷队要…: levels that open a clause
_LEVEL_LIST = rf"(?:^|(?<=[，,：:；;]))(?P<who>{LEVEL}(?:、{LEVEL})+)(?=[对要都也均必应须])"
LEVELS_TOLD = compiled(_LEVEL_LIST)
# no name of a body holds one of these
INSIDE = finder(
    r"[，,；;。：:！？…]|“(?!(?:两委|一把手)”)|”(?<!“两委”)(?<!“一把手”)|我们(?!的)|成立|下设|使(?!用)|把(?!手)|[让被了着]|(?<![特别尤其])是|没有|成为|作为|进行(?!.*的)|决定|由|形成"
)
# 负责供水设施管理的部门，要…  凡是进行检查的单位，须…
_RELATIVE = compiled(
    r"的(?:各?(?:级[一-龥]{2,4}|[县旗区乡社队盟]|苏木|嘎查|公社|大队|生产队|农业社|合作社)|部门|单位|机关|企业|机构|人员|同志|干部|地区|[少多]数社|[少多]数队|地方|城市|县市|市县|县|社队|矿区|学校|工厂|(?=[^组]{0,9}+组)[一-龥]{0,6}(?:工作|推进|督导|领导小)组|(?=[^专]{0,4}+专)[一-龥]{0,4}专班)"
    r"(?:[，,](?=(?:也|更|都|还)?(?:要|不要|应(?!该允许|允许|当允许|给[以予]|予以|受|得到)|必须)|须|一律|务必|不得)|(?=(?:也|都|更|特别|一律)?(?:不?要(?![求点素员]|是)|必须|务必|应[当该])))"
)
_AT_WORK = matcher(r"在[^，。；在]{2,16}(?:工作|劳动|学习)的")  # 在财贸部门工作的干部
# （青盐苏木除外）  （除云澜外）  （包括基层社）: what a subject does or does not take in, before the word of command
_EXCEPT = compiled(
    r"（[^（）]{0,6}(?:除[^（）]{1,12}外|[^（）]{1,12}(?:除外|在内)|(?:包括|不包括|连同|含|不含)[^（）]{1,24})）$"
)
_TERM = compiled(r"（[^（）]{2,40}(?:下同|简称[^（）]{2,12})）$")  # 各苏木（没有苏木的为镇，下同）: what a term means
_WHILE = ("时", "时候", "中", "期间", "前", "后", "基础上")  # 牧业社在安排草场的时候，必须…: when the order holds
_TOGETHER = ("都", "均", "应共同", "要共同")
_SINGLED_OUT = ("各", "有", "相", "一切", "特别是", "尤其是")  # 旗委，〔特别是宣传部〕，必须…
_FIRST_NAME = compiled("[、和及]")
# the leadership itself, which a sentence names as the author rather than as the one told: 旗委  自治区党委、政府
LEADERSHIP = compiled(r"(?:[旗县市省盟区州地]|自治区)?(?:委|政府|党委|人民政府|行署|常委会|公署)$|国务院$").match
_NEAR = 40  # characters before a word of command in which its subject ends
# 支持企业〔牵头〕: somebody else acts
BACKED = ("支持", "鼓励", "引导", "推动", "帮助", "扶持", "促进", "指导", "督促")
# 教育行政部门  建设单位: the first word is no verb here
_OFFICE = compiled(
    r"(?:基本建设|使用|帮扶|包联|监管|救助|养护|运营|承接|配合|参与|实施|执法|用人|结对|生产|供应|教育|建设|规划|组织|宣传|监督|检查|保障|服务|培训|开发|改革)(?!好)[一-龥]{0,6}(?:部门|机关|机构|单位)|"
    r"(?:宣传|组织|督查|督导|检查|巡察|指导|推进|整改|整治|治理|监督|监测|应急|服务|保障|培训|执法|审批|规划|建设|教育|研究|开发|生产|统计|协调|招商|帮扶)[一-龥]{0,6}?(?:战线|系统|[局委]|办|办公室|专班|[小]?组|中心|协会|学会|指挥部|队伍?|员)|"
    r"(?:包联|帮扶|联系|选派|指导|督导|执法|管理|服务|检查|监督)(?:干部|领导|人员|队员)|"
    r"专项[一-龥]{0,4}(?:组|专班)|生产[大小]?队(?:和生产[大小]?队|、[一-龥]{2,6})*"
)
# 县级以上地方人民政府水行政主管部门
_AUTHORITY = compiled(r"[一-龥]{1,3}级(?:以上)?(?:地方)?(?:人民)?政府[一-龥]{0,10}(?:主管|行政|管理)部门")
# 旗委农村牧区工作领导小组办公室: as long a name as that is one of an office of a known house
_OF_A_HOUSE = compiled(
    r"(?:[旗县市区省盟州]|自治区)(?:委|政府|人大|政协|人民政府)?[一-龥]{4,22}(?:领导小组|指挥部|委员会|联席会议|办公室|专班|大队|中队|中心|管理局|服务局)|"
    r"(?:国家|中国)[一-龥]{4,22}(?:局|分?公司|[分支]行|[支大]队)"
).fullmatch
_LAST = frozenset(word[-1] for word in ENDINGS)
# what can stand before a word of command where a subject does: its last character, an adverb's, a mark of its own
_BEFORE = frozenset((*_LAST, *_ADVERBIAL, *"）等，,前"))


def commanded(text: str) -> Iterator[Names]:
    """The bodies before each word of command."""
    begun: list[int] = []
    match = None
    while match := COMMAND.search(text, match.end() if match else 0):
        at = match.start()
        if not at or text[at - 1] not in _BEFORE:
            continue
        if text[at - 1] == "）" and (term := _TERM.search(text, max(0, at - 50), at)):
            at = term.start()
        begun = begun or starts(text)
        low = begun[bisect_right(begun, at) - 1]
        high = _unadorned(text, low, at)
        if high == low > 1 and text[low - 1] in "，," and match[0] in _ORDERED:  # 商业部门和供销社，必须做好供应
            high, low = low - 1, begun[bisect_right(begun, low - 2) - 1]
            besides = low > 1 and text[low - 1] in "，," and text[low] == "除" and text[high - 1] == "外"
            if besides:  # 牧业队，除留足草料以外，还要修圈
                high, low = low - 1, begun[bisect_right(begun, low - 2) - 1]
            if (
                (own := called(text, low))
                and own[1] < high
                and text[own[1]] in "在于"
                and text.endswith(_WHILE, low, high)
            ):
                yield split(text, *own)
                continue
            if not (besides or text.startswith(_SINGLED_OUT, low) or _SEVERAL.search(text, low, high)):
                continue
            yield _listed_before(text, begun, low)
        if low < high < low + 80 and text[high - 1] in _LAST and (names := _subject(text, low, high)):
            yield names
            shared = text.startswith(_TOGETHER, high)  # 粮食部门，银行都要派人
            if (
                low and text[low - 1] in "，," and (shared or text.startswith(SELECT, low))
            ):  # 各级领导，各有关部门要抓紧
                yield _listed_before(text, begun, low)


def described(text: str) -> Iterator[tuple[int, int]]:
    """Bodies told by what they do, which are no names: 凡是〔进行检查的单位〕，须…"""
    relative = _RELATIVE.search(text)
    begun = starts(text) if relative else []
    while relative:
        low = begun[bisect_right(begun, relative.start()) - 1]
        low += next((len(word) for word in ("凡是", "凡", "所有") if text.startswith(word, low)), 0)
        end = relative.end() - (text[relative.end() - 1] in "，,")
        who = text[low:end]
        if (
            4 < len(who) < 44
            and not is_part(who)
            and (not NO_NAME(who.removeprefix("有").replace("成立的", "的", 1)) or "进行" in who or _AT_WORK(who))
        ):
            yield low, end
        relative = _RELATIVE.search(text, relative.end())


def _is_office(phrase: str) -> bool:
    """Whether what begins as a verb does begins the name of an office: 帮扶单位、驻村工作队, not 培训学校、医院."""
    return _OFFICE.fullmatch(phrase) is not None or _OFFICE.fullmatch(_FIRST_NAME.split(phrase, 1)[0]) is not None


def _listed_before(text: str, begun: list[int], low: int) -> Names:
    """The bodies of the clauses before one, as far as those hold nothing else: 各镇党委，企业党委，…，都必须…"""
    names: Names = []
    while low > 1 and text[low - 1] in "，,":
        high, low = low - 1, begun[bisect_right(begun, low - 2) - 1]
        members = split(text, low, high)
        if not all(is_body(text[a:b]) and not NO_NAME(text, a, b) for a, b in members):
            break
        names += members
    return names


def starts(text: str) -> list[int]:
    """Where the clauses of a text begin."""
    return [0, *[mark.end() for mark in MARK.finditer(text)]]


def _unadorned(text: str, low: int, high: int) -> int:
    """The end of a subject before the adverbs and exceptions that stand between it and the word of command."""
    while high > low and text[high - 1] in _ADVERBIAL and text.endswith(_ADVERBS, low, high):
        for word in _ADVERBS:
            if text.endswith(word, low, high):
                high -= len(word)
                break
    if text.endswith("前", low, high) and (due := _DUE.search(text, max(low, high - _DUE_REACH), high)):
        high = due.start()
    if text[high - 1] == "）" and (apart := _EXCEPT.search(text, max(low, high - _NEAR), high)):
        high = apart.start()
    if (
        text.endswith("等", low, high)
        and text.endswith(ENDINGS, low, high - 1)
        and text.find("、", max(low, high - _NEAR), high) >= 0
    ):
        high -= 1
    return high


def _subject(text: str, low: int, high: int) -> Names | None:
    """The bodies before a word of command, where nothing else stands there."""
    phrase = text[low:high]
    if lead := LEFT(phrase):
        low += lead.end()
        phrase = phrase[lead.end() :]
    if asked := _ASKED.match(phrase):
        low += asked.end()
        phrase = phrase[asked.end() :]
        if lead := LEFT(phrase):
            low += lead.end()
            phrase = phrase[lead.end() :]
    if phrase.startswith(SELECT) and (own := called(text, low)) and own[1] < high and text[own[1]] in "对在按于":
        return split(text, *own)  # 〔各旗县〕对困难企业要…
    if "、" in phrase and (levels := LEVELS_TOLD.match(text, low)):  # 〔旗、公社〕对穷队要…
        return split(text, *levels.span("who"))
    if phrase.startswith("我们") and (
        phrase.startswith(SELECT, 2) or (is_body(phrase[2:]) and not LEADERSHIP(phrase[2:]))
    ):
        low, phrase = low + 2, phrase[2:]
    if phrase.startswith("要") and text.startswith("带头", high):  # 要〔党委〕带头
        low, phrase = low + 1, phrase[1:]
    if not phrase or not ends(phrase) or INSIDE(phrase) or phrase.endswith("本单位"):
        return None
    if phrase.startswith(BACKED) or (is_verb(phrase, 0) and len(phrase) > 4 and not _is_office(phrase)):
        return None
    if phrase[0] == "有" and phrase[1] not in "关些的":  # 要有好的党员〔带头〕
        return None
    if phrase.startswith(("确保", "力争", "适应")) or (phrase[0] in "对在从按以向于与同" and "进行" not in phrase):
        return None
    members = split(text, low, low + len(phrase))
    if text.startswith(("不得", "不准"), high) and len(members) == 1 and "、" in phrase:  # 专职外出、原单位不得派活
        return None
    if len(members) == 1 and not stands(phrase[-40:]) and not is_levels(phrase):
        return None
    plain = "的" not in phrase and "、" not in phrase and not phrase.startswith(SELECT)
    long = plain and len(members) == 1 and len(phrase) > 12
    if long and not (phrase.endswith(("等部门", "等有关部门")) or _AUTHORITY.fullmatch(phrase) or _OF_A_HOUSE(phrase)):
        return None
    return members
