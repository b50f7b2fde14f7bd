"""Bodies and officers that a sentence tells to do something: 旗发改委要…, 请旗财政局…, 由旗水利局牵头."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from converter.facts.imperative import is_verb
from converter.facts.names import (
    ENDINGS,
    EVERYBODY,
    JOINTS,
    LEVEL,
    SELECT,
    ends,
    is_body,
    is_levels,
    levels_end,
    split,
    stands,
)
from converter.facts.starts import finder, firsts, matcher
from converter.facts.words import either, lists
from converter.patterns import compiled

_NAMES = lists("bodies")
_FOLLOWERS = frozenset(lists("cues")["imperative"]) | {
    "能够",
    "按照",
    "根据",
    "要求",
    "及时",
    "注意",
    "需要",
    "合力",
    "分工",
    "限期",
    "同时",
    "分头",
    "狠狠",
    *_NAMES["acting"],
}
_LEFT = matcher(
    rf"^(?:{either(_NAMES['before'])}|(?:(?:19|20)[0-9]{{2}}年)|全[旗区市县省盟](?=各|政法)|(?:全|我)[旗区市县省盟](?=各)|比如|例如|譬如|(?:[0-9]{{1,2}}月(?:底|[0-9]{{1,2}}日)?|[本今]?年底)前|[，,、。：:；;\s“”])+"
)
_ASKED = compiled(r".*(?:责成|(?:要求|希望|请)(?=[各有全旗县市区省])|决定(?=[各每]))")
_PLACE = f"(?:{either(name for part in lists('places').values() for name in part)})"
_PLACE_FIRST = frozenset(name[0] for part in lists("places").values() for name in part)
# 〔某市、某市〕要当好…  〔某市及周边地区〕要…  〔某市、某市等地〕，对…: places that open a sentence
_PLACES = matcher(
    rf"{_PLACE}(?:(?:、|和)(?!和[^田])[一-龥]{{2,4}}?){{0,9}}(?:(?P<area>等(?:地|省区?|市|旗|县))(?=[，,]?(?:[对在也都]|要(?![求点素]|是)|必须|应))|"
    r"(?:及周边地区)?(?=(?:也|都|更|既)?(?:要(?![求点素]|是)|必须|务必|应(?:当|该|即|在))))"
)
# what may stand between the subject and the word of command
_ADVERBS = (
    "也", "都", "不仅", "不但", "均", "还", "更", "则", "就", "既", "一定", "一律", "同样", "首先", "务", "共同", "分别", "密切", "积极", "切实", "认真",
    "今后", "今年", "一般", "仍", "年内", "每年", "每月", "每季度", "至少", "近期", "原则上", "结合实际",
)  # fmt: skip
_ADVERBIAL = frozenset(word[-1] for word in _ADVERBS)
_COMMAND = compiled(
    r"要(?!求|点|素|塞|害|员|闻|件)|必须|务必|应(?:当|该|按|根据|由|在|于|予|即|切实|认真|将|把|尽|积极|注意|继续|立即)?|须|将(?<![必势即]将)(?!陆续|逐年|面临)|带头(?!人|作用|示范|的)|负责(?!制|人|的)|牵头(?!负责制)|会同|"
    r"配合|能够|切实|尽快|抓紧|作为|不(?:[得准](?!低于|少于|超过|高于|不|以上)|[要能](?![求点素不])|应(?!求)|宜)|需要(?=[^，。；]{0,6}地)|可以?(?=因地制宜|根据|结合|参照|探索|按)"
)
_ORDERED = frozenset(("要", "必须", "务必", "应", "应当", "应该"))
_SEVERAL = compiled(r"[、和]|各级")
# 请旗委政法委及时  希望各乡镇  要求各部门  由旗发改委牵头
_CALL = compiled(r"请|希望|要求|责成|建议|望(?!即)|由")
# 价格问题：〔各旗县〕在…，  稳定办法，〔各苏木〕不得…: a clause that begins with 各 names who is told
_EACH = compiled(r"各(?<=[，,：:；;]各)(?=[一-龥])")
_GOES_ON = compiled(r"[在对按于应要须均都可]|根据|必须|不得|不准|务必|需要|结合(?!实际)")
# 旗农科局〔3月底前〕拿出办法  旗委〔每月〕研究  两院〔各选派〕骨干, not 第二小学〔8月底前建成〕
_ON_A_DAY = compiled(
    r"[0-9]{1,2}月(?:[0-9]{1,2}日|底|末|[上中下]旬)?+前?+(?!建成|交付|投用|投产|完工|开工|竣工|通车)|每[个]?[年月季周日旬半学]|各[选派抽拿]|(?:综合|汇总|审核|审定|研究)后|"
    r"有(?:计划|重点|步骤|组织|准备|领导)|多(?=[做作抓搞])"
)
# 应由〔县〕控制  由〔旗〕统一安排: a level alone
_LEVEL_GIVEN = compiled(
    r"由(?P<who>社队|[省地市县区旗盟州乡镇村社队][里上]?)(?=派|补助|拨给|供给|供应|保管|收购|发给|统一|统筹|负责|掌握|控制|报|解决|安排|组织|调剂|规定|审批|批准|另行)"
)
# 请〔王秀同志〕负责  由〔赵长林、刘青两同志〕主持
_PERSONS = compiled(
    r"(?<![申邀聘])(?:请|由|责成|指定|委托)(?P<who>(?![一各有老其某两三]|[一-龥]{0,4}(?:领导|负责|有关|主管|党员|干部)[一-龥]{0,2}同志)[一-龥]{2,4}(?:[、和][一-龥]{2,4}){0,4}?(?:等)?[一二两三四五]?位?同志)(?=[^，。；]{0,6}(?:负责|主持|牵头|组织|总管|主管|分管|具体|协助|带队|挂帅|去|担任|召集|抓))"
)
# 扶持穷队：〔县、公社〕对穷队要…: levels that open a clause
_LEVEL_LIST = rf"(?:^|(?<=[，,：:；;]))(?P<who>{LEVEL}(?:、{LEVEL})+)(?=[对要都也均必应须])"
_HAS_LEVELS, _LEVELS_TOLD = compiled(f"、(?={LEVEL})").search, compiled(_LEVEL_LIST)
# 以旗供销社、旗粮食局等部门为主
_MAINLY = compiled(r"以(?P<who>[^，,。；：以为]{3,40}?)(?:等部门|等单位|等)?为主(?![的要])")
_ASKING = ("会议", "大会", "通知", "指示", "省委", "市委", "县委", "旗委", "地委", "中央")  # 会议〔要求〕各旗县
_REASON = compiled(r"[自理缘因事]由|.由(?:于|此|来|衷)")  # 自由 理由 由于: no 由 that gives a task
_ASIDE = compiled(r"（(?![^（）]*除)[^（）、，]{1,5}）")
# 由旗财政局〔按规定〕办理: what is given to a body to do
_GIVEN = compiled(
    rf"(?:另行|统一|分别|负责|把|按|规定|直接|具体|会同|牵头|适当|予以|给予|组织|承担|办理|安排|处理|解决|依法|本(?=着|[^，。；]{2, 10}(?:精神|态度|原则))|进行|自行|酌情|审|{either(_NAMES['acting'])})(?!的)|"
    r"(?:综合|汇总|审核|审定|研究)后|向[^，。；]{2,16}(?:写|报告|汇报|提出)"
)
# no name of a body holds one of these
_INSIDE = finder(
    r"[，,；;。：:！？“”…]|我们(?!的)|成立|使(?!用)|[把让被了着]|(?<![特别尤其])是|没有|成为|作为|进行(?!.*的)|决定|由|形成"
)
# 负责供水设施管理的部门，要…  凡是进行检查的单位，须…
_RELATIVE = compiled(
    r"的(?:部门|单位|机关|企业|机构|人员|同志|干部|地区|[少多]数社|[少多]数队|地方|城市|县市|市县|县|社队|矿区|学校|工厂)"
    r"(?:[，,](?=(?:也|更|都|还)?(?:要|不要|应(?!该允许|允许|当允许)|必须)|须|一律|务必|不得)|(?=(?:也|都|更|特别|一律)?(?:不?要(?![求点素员]|是)|必须|务必|应[当该])))"
)
# what cannot begin a body's name, or stand in it
_BREAK = r"^不|^已|^除|我们(?!的)|成立|决定|^适应|^拟|拟派|日[电讯]|^(?:确保|力争|争取|保证)|^[在对按从以向为与同要该其大于经就因至凡]|^(?:根)?据|要求|责成|委托|商请|转发|发至|认真|作为|成为|通过|按照|关于|一定|必须|务必|应[当该]|加强|[，,；;。：:！？“”…#]|使(?!用)|[把让被了着将到是]|事关|^围绕|由(?<!自由)|^有(?!关)|都有|要(?<!主要)"
_NO_NAME, _BROKEN = finder(_BREAK), compiled(_BREAK).match
# 工商联开展的活动: the body only did what is spoken of
_DID = compiled(
    r"[一-龥]{2,4}的(?!基础|同时|前提|情况|要求|部署|原则|[^，。；]*(?:不得|必须|要|应))|[一-龥]{2,12}的[^，。；]{1,10}(?:得以|很|是|有所|不断|进一步|已)"
)
# （青盐苏木除外）  （除云澜外）: an exception between the subject and the word of command
_EXCEPT = compiled(r"（[^（）]{0,6}(?:除[^（）]{1,12}外|[^（）]{1,12}除外)）$")
_TERM = compiled(r"（[^（）]{2,40}(?:下同|简称[^（）]{2,12})）$")  # 各苏木（没有苏木的为镇，下同）: what a term means
# the leadership itself, which a sentence names as the author rather than as the one told: 旗委  自治区党委、政府
_LEADERSHIP = compiled(r"^(?:[旗县市省盟区州地]|自治区)?(?:委|政府|党委|人民政府|行署|常委会|公署)$|^国务院$")
_SINGLED_OUT = ("各", "有", "相", "一切", "特别是", "尤其是")  # 旗委，〔特别是宣传部〕，必须…
_NEAR = 40  # characters before a word of command in which its subject ends
_STOP = "，,；;：:。！？"
_MARK = compiled(rf"[{_STOP}]")
_BACKED = (
    "支持",
    "鼓励",
    "引导",
    "推动",
    "帮助",
    "扶持",
    "促进",
    "指导",
    "督促",
)  # 支持企业〔牵头〕: somebody else acts
# 教育行政部门  建设单位: the first word is no verb here
_OFFICE = compiled(
    r"(?:基本建设|使用|生产|供应|教育|建设|规划|组织|宣传|生产|监督|检查|保障|服务|培训|开发|改革)(?!好)[一-龥]{0,6}(?:部门|机关|机构|单位)"
)
# 县级以上地方人民政府水行政主管部门
_AUTHORITY = compiled(r"[一-龥]{1,3}级(?:以上)?(?:地方)?(?:人民)?政府[一-龥]{0,10}(?:主管|行政|管理)部门")
_LAST = frozenset(word[-1] for word in ENDINGS)
_LONGEST = max(map(len, ENDINGS))
_HINT = compiled(rf"[{''.join(sorted(_LAST))}]")
# what can stand before a word of command where a subject does: its last character, an adverb's, a mark of its own
_BEFORE = frozenset((*_LAST, *_ADVERBIAL, *"）等，,"))


def instructed(text: str) -> list[tuple[int, int, bool]]:
    """Bodies that a sentence tells to do something: (start, end, whether it leads), in order, without overlap."""
    if text[0] in _PLACE_FIRST and (places := _PLACES(text)):
        if places["area"]:
            return [(0, places.end(), False)]
        return [(each.start(), each.end(), False) for each in re.finditer("[^、和]+", places[0])]
    if not _HINT.search(text) and "同志" not in text:
        return []
    found: dict[int, tuple[int, int, bool]] = {}
    starts: list[int] = []
    match = None
    while match := _COMMAND.search(text, match.end() if match else 0):
        at = match.start()
        if not at or text[at - 1] not in _BEFORE:
            continue
        if text[at - 1] == "）" and (term := _TERM.search(text, max(0, at - 50), at)):
            at = term.start()
        starts = starts or _starts(text)
        low = starts[bisect_right(starts, at) - 1]
        high = _unadorned(text, low, at)
        if high == low > 1 and text[low - 1] in "，," and match[0] in _ORDERED:  # 商业部门和供销社，必须做好供应
            high, low = low - 1, starts[bisect_right(starts, low - 2) - 1]
            if not text.startswith(_SINGLED_OUT, low) and not _SEVERAL.search(text, low, high):
                continue
            _add(found, text, _listed_before(text, starts, low), False)
        if low < high < low + 80 and text[high - 1] in _LAST and (names := _subject(text, low, high)):
            _add(found, text, names, match[0] == "牵头")
            if low and text[low - 1] in "，," and text.startswith(SELECT, low):  # 各级领导，各有关部门要抓紧
                _add(found, text, _listed_before(text, starts, low), False)
    if names := _opening(text) or _apart(text):
        _add(found, text, names, False)
    relative = _RELATIVE.search(text)
    while relative:
        starts = starts or _starts(text)
        low = starts[bisect_right(starts, relative.start()) - 1]
        low += next((len(word) for word in ("凡是", "凡", "所有") if text.startswith(word, low)), 0)
        end = relative.end() - (text[relative.end() - 1] in "，,")
        who = text[low:end]
        if 4 < len(who) < 44 and (not _NO_NAME(who.removeprefix("有")) or "进行" in who):
            found.setdefault(low, (low, end, False))
        relative = _RELATIVE.search(text, relative.end())
    call = _CALL.search(text)
    while call:
        at, given = call.start(), call[0] == "由"
        if given and text[at - 1 : at] == "已":  # 已由卫生部接收: done
            call = _CALL.search(text, call.end())
            continue
        opens = (
            at == 0
            or text[at - 1] in "，,；;：:。、时此并》"
            or (text.endswith(_ASKING, 0, at) and text.startswith(SELECT, call.end()))
        )
        if opens or (_REASON.match(text, at - 1) is None if given else text[at - 1] in "可应须都要"):
            stretch = _called(text, call.end())
            if stretch and (opens or not given or _GIVEN.match(text, stretch[1])):
                _add(found, text, split(text, *stretch), False)
        call = _CALL.search(text, call.end())
    for match in _EACH.finditer(text) if "各" in text else ():  # 各旗县在…中不得…
        stretch = _called(text, match.start())
        if stretch and (_GOES_ON.match(text, stretch[1]) or is_verb(text, stretch[1])):
            _add(found, text, split(text, *stretch), False)
    if "同志" in text:
        for match in _PERSONS.finditer(text):
            found.setdefault(match.start("who"), (*match.span("who"), False))
    if "由" in text or "为主" in text:
        for match in _LEVEL_GIVEN.finditer(text):
            found.setdefault(match.start("who"), (*match.span("who"), False))
        for match in _MAINLY.finditer(text):
            members = split(text, *match.span("who"))
            if len(members) > 1 and all(is_body(text[a:b]) or stands(text[a:b]) for a, b in members):
                _add(found, text, members, False)
    if "、" in text and _HAS_LEVELS(text):
        for match in _LEVELS_TOLD.finditer(text):
            if _COMMAND.search(text, match.end(), _clause(text, match.end())):
                _add(found, text, split(text, *match.span("who")), False)
    if len(found) < 2:
        return list(found.values())
    kept, last = [], -1
    for name in sorted(found.values()):
        if name[0] >= last:
            kept.append(name)
            last = name[1]
    return kept


def _listed_before(text: str, starts: list[int], low: int) -> list[tuple[int, int]]:
    """The bodies of the clauses before one, as far as those hold nothing else: 各镇党委，企业党委，…，都必须…"""
    names: list[tuple[int, int]] = []
    while low > 1 and text[low - 1] in "，,":
        high, low = low - 1, starts[bisect_right(starts, low - 2) - 1]
        members = split(text, low, high)
        if not all(is_body(text[a:b]) and not _NO_NAME(text, a, b) for a, b in members):
            break
        names += members
    return names


def _clause(text: str, at: int) -> int:
    """Where the clause that a place lies in ends."""
    mark = _MARK.search(text, at)
    return mark.start() if mark else len(text)


def _starts(text: str) -> list[int]:
    """Where the clauses of a text begin."""
    return [0, *[mark.end() for mark in _MARK.finditer(text)]]


def _unadorned(text: str, low: int, high: int) -> int:
    """The end of a subject before the adverbs and exceptions that stand between it and the word of command."""
    while high > low and text[high - 1] in _ADVERBIAL and text.endswith(_ADVERBS, low, high):
        for word in _ADVERBS:
            if text.endswith(word, low, high):
                high -= len(word)
                break
    if text.endswith("外）", low, high) and (apart := _EXCEPT.search(text, max(low, high - _NEAR), high)):
        high = apart.start()
    if (
        text.endswith("等", low, high)
        and text.endswith(ENDINGS, low, high - 1)
        and text.find("、", max(low, high - _NEAR), high) >= 0
    ):
        high -= 1
    return high


def _add(found: dict[int, tuple[int, int, bool]], text: str, names: list[tuple[int, int]], leads: bool) -> None:
    for low, high in names:
        known = found.get(low)
        if (known is None or known[1] < high) and text[low:high] not in EVERYBODY:
            found[low] = (low, high, leads)


def _subject(text: str, low: int, high: int) -> list[tuple[int, int]] | None:
    """The bodies before a word of command, where nothing else stands there."""
    phrase = text[low:high]
    if lead := _LEFT(phrase):
        low += lead.end()
        phrase = phrase[lead.end() :]
    if asked := _ASKED.match(phrase):
        low += asked.end()
        phrase = phrase[asked.end() :]
    if phrase.startswith(SELECT) and (own := _called(text, low)) and own[1] < high and text[own[1]] in "对在按于":
        return split(text, *own)  # 〔各旗县〕对困难企业要…
    if "、" in phrase and (levels := _LEVELS_TOLD.match(text, low)):  # 〔旗、公社〕对穷队要…
        return split(text, *levels.span("who"))
    if phrase.startswith("要") and text.startswith("带头", high):  # 要〔党委〕带头
        low, phrase = low + 1, phrase[1:]
    if not phrase or not ends(phrase) or _INSIDE(phrase) or phrase.endswith("本单位"):
        return None
    if phrase.startswith(_BACKED) or (is_verb(phrase, 0) and len(phrase) > 4 and not _OFFICE.fullmatch(phrase)):
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
    if long and not (phrase.endswith(("等部门", "等有关部门")) or _AUTHORITY.fullmatch(phrase)):
        return None
    return members


def _opening(text: str) -> list[tuple[int, int]] | None:
    """Bodies that open a sentence as its subject, whatever stands between them and the word of command."""
    lead = _LEFT(text)
    start = lead.end() if lead else 0
    if is_verb(text, start) or text.startswith(_BACKED, start):
        return None
    stretch = _called(text, start)
    if stretch is None:
        return None
    spans = split(text, *stretch)
    names = [text[a:b] for a, b in spans]
    if len(names) == 1 and text[stretch[1] : stretch[1] + 1] == "、":  # 批发机构、制度: what it goes on with is no body
        return None
    levels = (levels_end(text, *stretch) or start) - start
    if any(
        _NO_NAME(n)
        or "在" in n
        or _LEADERSHIP.match(n)
        or (n.endswith("企业") and n[0] not in "各所全")
        or len(n) > 14 > levels
        for n in names
    ):
        return None
    return None if is_verb(text, stretch[1]) and _DID.match(text, stretch[1]) else spans


# 督查室〔每季度对进展进行通报〕
_AT_TIMES = compiled(r"每(?:年|季度?|月|半年|周|学期)[^，。；]{0,12}(?:进行|开展|组织|召开|听取|研究|通报|检查|调度)")


def acts(text: str) -> bool:
    """Whether a body that opens the sentence, or a clause with 各, stands before a bare verb: 旗财政加大投入力度。"""
    if _apart(text):
        return True
    opening = _opening(text)
    if opening and (is_verb(text, opening[-1][1]) or _AT_TIMES.match(text, opening[-1][1])):
        return True
    for match in _EACH.finditer(text):
        stretch = _called(text, match.start())
        if stretch and is_verb(text, stretch[1]):
            return True
    return False


_GIVEN_HEADS = frozenset(
    (
        "另行",
        "统一",
        "分别",
        "负责",
        "规定",
        "直接",
        "具体",
        "会同",
        "牵头",
        "适当",
        "予以",
        "给予",
        "组织",
        "承担",
        "办理",
    )
)


def _apart(text: str) -> list[tuple[int, int]] | None:
    """A list that opens a sentence and is set off from its verb by a comma: 国营、公私合营工厂，做好供应。"""
    if text.find("、", 0, 40) < 0:
        return None
    mark = _MARK.search(text, 0, 40)
    if mark is None or mark[0] not in "，," or text.find("、", 0, mark.start()) < 0:
        return None
    listed = text[: mark.start()].removesuffix("等")
    if not ends(listed) or _NO_NAME(listed) or _INSIDE(listed) or is_verb(listed, 0):
        return None
    if not is_verb(text, mark.end()) or not is_body(listed[listed.rfind("、") + 1 :]):
        return None
    return split(text, 0, len(listed))


# what a name may stand before
_BEHIND = frozenset("、和及与特要能按在向从以根结对把将既是必应须都均可来于")
_BEHIND_WORDS = frozenset(("进行", "自行", "酌情", "不要", "不能", "自身", "自觉")) | _GIVEN_HEADS | _FOLLOWERS
_DAY_FIRST = firsts(_ON_A_DAY.pattern)
# 各苏木〔布置任务时也要〕检查安全: while they are at something else
_MEANWHILE = compiled(r"[^，。；：、]{2,12}时候?[，,]?(?:也|都|就|还|更|均)?(?:要(?![求点素]|是)|必须|应)")
_OWN = frozenset("己筹办留种有备")  # 各地方自筹的资金: whose the money is
_NOT_BEHIND = ("扩大会", "会议", "将陆续", "将逐年", "将面临")  # 旗委常委扩大会议; 工商联将陆续换届: no instruction
_GOES_TO = compiled(r"督查室|督查组|研究室|检查组|督导组|指导组|服务中心|服务站")  # 旗政府〔督查室〕: the name goes on


_ETC = matcher(r"等(?:有关|相关)?(?:部门|单位)")


@cache
def _ending() -> re.Pattern[str]:
    return compiled(rf"(?:{either(ENDINGS)})(?!(?<=部)门)")  # 商业部门 ends as 部门 does, not as 商业部


def _called(text: str, start: int) -> tuple[int, int] | None:
    """The list of bodies behind 请, 希望 or 要求, read name by name."""
    shut = _BROKEN(text, start)
    if shut and shut.end() - start < 3:  # before which no name has room
        return None
    stopped = _MARK.search(text, start, start + 60)
    limit = stopped.start() if stopped else min(len(text), start + 60)
    at, end = start, None
    while at < limit:
        stop = levels_end(text, at, limit) or _name_end(text, at, limit)
        if stop is None:
            break
        etc = _ETC(text, stop, limit) if text.startswith("等", stop) else None
        end = etc.end() if etc else stop
        if etc:
            break
        joint = None if text[stop : stop + 2] in _FOLLOWERS else JOINTS.match(text, stop)
        at = joint.end() if joint else stop + 1 if text[stop : stop + 1] == "、" else limit
    return None if end is None else (start, end)


def _name_end(text: str, at: int, limit: int) -> int | None:
    """Where the first name ends; none behind the first words that no name holds."""
    shut = _NO_NAME(text, at, limit)
    broken = shut and _BROKEN(text, shut.start(), limit)
    reach = broken.end() if broken else limit + 1
    for match in _ending().finditer(text, at, min(limit, reach + _LONGEST)):
        end = match.end()
        if end >= reach:
            return None
        if end < limit and text[end] == "（" and (aside := _ASIDE.match(text, end, limit)):  # 苏木镇（街道）
            end = aside.end()
        if (
            (end == limit or _leaves(text, end))
            and not text.startswith(_NOT_BEHIND, end)
            and stands(text[at:end])
            and (shut is None or end <= shut.start() or not _NO_NAME(text, at, end))
        ):
            office = _GOES_TO.match(text, end, limit)
            return office.end() if office else end
    return None


def _leaves(text: str, end: int) -> bool:
    """Whether a name may end before what stands at a place."""
    return (
        text[end] in _BEHIND
        or (text[end] == "自" and text[end + 1 : end + 2] not in _OWN)
        or text[end : end + 2] in _BEHIND_WORDS
        or text.startswith(("等单位", "等部门", "等有关"), end)
        or (text[end] in _DAY_FIRST and _ON_A_DAY.match(text, end) is not None)
        or (text.find("时", end, end + 16) > 0 and _MEANWHILE.match(text, end) is not None)
    )
