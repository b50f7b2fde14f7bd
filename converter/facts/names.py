"""Names of bodies and officers: what is one by its ending, and how a list of them is split.

A coordination is split into names where every member is a name (旗发改委和工信局), and stays whole where its members
are none alone (农牧、水利、林草等部门; 各区、市政府).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.facts.starts import finder, firsts, matcher
from converter.facts.words import lists
from converter.patterns import compiled

_NAMES = lists("bodies")
_NAMED = (*_NAMES["endings"], *_NAMES["officers"])
EVERYBODY = frozenset(_NAMES["everybody"])
ENDINGS = tuple(sorted({*_NAMED, *_NAMES["places"]}))


def _by_last(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words by their last character: a name is asked for those alone that end as it does."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[-1], []).append(word)
    return {last: tuple(of_it) for last, of_it in found.items()}


_BY_LAST, _NAMED_BY_LAST = _by_last(ENDINGS), _by_last(_NAMED)
_MOVES = ("进村", "入村", "到村", "驻村", "包村", "下乡", "返乡")  # 送货进村: no village that is told
# 在月底前补办: to do, no office
_RUNS = ("补办", "举办", "兴办", "筹办", "创办", "开办", "试办", "停办", "照办", "承办", "申办", "查办")
_NO_BODIES = (
    "格局",
    "布局",
    "大局",
    "全局",
    "结局",
    "队伍",
    "立场",
    "市场",
    "现场",
    "战场",
    "内部",
    "全部",
    "水平",
    "核心",
    "重心",
    "决心",
    "信心",
    "统一战线",
    "两条战线",
    "互助小组",
    "交办",
    "代办",
    *_MOVES,
    *_RUNS,
)
_NO_BODIES_BY_LAST = _by_last(_NO_BODIES)
_TOWNS = ("镇", "乡", "苏木", "街道", "街道办", "社区", "村", "嘎查")
_AREAS = ("园区", "地区", "盟市", "旗县", "特区", "新区", "县区", "省区", "省", "市", "县", "旗", "公社", "生产队")
# 民族地区  东部五盟市  三个旗县  两旗  松岗新区: places told as such, by their kind or their number
_REGION = compiled(
    r"(?:[东西南北中]部)?[两三四五六七八九十几]个?(?:盟市|旗县|县区|省区?|市|县|旗|专区|公社|生产队|园区)|[东西南北中]部(?:盟市|旗县|地区)|"
    r"(?:民族|边疆|边境|沿海|内陆|贫困|欠发达|受灾|重灾|落后|先进)地区|(?![各全在新])[一-龥]{2,4}(?:经济特区|新区)"
)
# 下乡干部  县、社、队干部  每个干部: whose they are or what they are at; 老干部 and 优秀干部 are kinds of people
_CADRES = compiled(
    r"(?:[各每]|所有|一切|全体).*|.*(?:[级的社队县区乡镇村]|嘎查|苏木|以上|下乡|下放|驻点|蹲点|驻村|包村|包联|机关|领导|负责|党员|党委|支部|部门|法院|妇联|农村|工作|广大|基层|两委”?|联村|帮扶|年轻|青年|选派|挂职|纪检|政法|组工|执法|窗口|党外|选调生?)干部"
)
_JOINTS = r"以及|特别是|尤其是|(?:必须|[要应须可])?(?:会同|协同)|[和与暨]|及(?!其)|或(?!者)"
JOINTS, _IS_JOINED = compiled(_JOINTS), finder(_JOINTS)
_CHUNKS, _IS_PARTED = compiled("[^；;]+"), compiled("[、，,；;]").search
# 各乡（镇、街道）、国有林场: what stands in brackets parts no names
_MEMBERS = compiled("(?:（[^（）]*）|[^、，,；;])+")
_MEMBER, _SPACES = compiled(r"(?:（[^（）]*）|\([^()]*\)|[^、，,])+"), compiled(r"[ \t\u3000]+")
# 各区、市政府  有关区、市政府  各镇、街道办  各市、地、盟委  市、地、盟委
_LEVEL_LISTS = (
    r"(?:(?:各|有关|相关)[省区县市旗州盟乡镇村地](?:（[^（）]*）)?|[省区县市旗州盟乡镇村地])"
    r"(?:、(?:自治区|直辖市|苏木|[省区县市旗州盟乡镇村地街道社]{1,2})(?:（[^（）]{1,4}）)?){1,4}(?:党委|政府|人民政府|人民委员会|委|办|妇联|团委|供销合作社|供销社|领导上|[一-龥]{2}局)|"
    r"(?:各|有关|相关)[省区县市旗州盟乡镇地](?:（[^（）]*）)(?:、[省区县市旗州盟乡镇地街道]{1,2}){0,4}(?:党委和政府|党委、政府|党委|政府|委|办)"
)
# 省、市、县  地、县、公社、管理区: the levels themselves are told
LEVEL = r"(?:[省区县市旗州盟乡镇地村专社队]|专区|地区|苏木|嘎查|街道|人民公社|公社|管理区|大队|生产队|自治区|直辖市)"
_LEVEL_ROW = rf"(?:各级?)?{LEVEL}(?:、{LEVEL}){{1,5}}"
# 各市、专、县: every level of them; 地县两级
_ALL_LEVELS = rf"各{LEVEL}(?:、{LEVEL}){{1,4}}(?=[在对要应必都也均可按根须将，]|和(?:各|有关)|严格|认真|切实|立即|立刻|迅速|抓紧|尽快|积极|普遍|进一步|继续|$)|[省区县市旗州盟乡镇地村社队]{{2,4}}[两三四]级|{LEVEL}(?:、{LEVEL}){{1,4}}[两三四五]级"
# 各区、县级市: levels alone, as a note lists them
_LEVELS_NOTED = rf"各{LEVEL}(?:（[^（）]*）)?(?:、(?:县级市|{LEVEL})(?:（[^（）]*）)?){{1,4}}(?=[、，,；;]|$)"
_LEVELS, _ANY_LEVELS = matcher(f"{_LEVEL_LISTS}|{_LEVELS_NOTED}"), matcher(f"{_LEVEL_LISTS}|{_ALL_LEVELS}")
_LEVEL_FIRST = firsts(f"{_LEVEL_LISTS}|{_ALL_LEVELS}")
_IS_LEVELS = compiled(f"{_LEVEL_ROW}|{_ALL_LEVELS}").fullmatch
# 80%以上的嘎查  一半以上的镇: how many of a kind are to be so, told nothing
_PART_OF = compiled(
    r"(?:[0-9][0-9.]*[%％]|[一二三四五六七八九]成|一半|半数|[1-9二三四五六七八九]分之)(?:以上|左右|以内)?的?"
)
_PART_FIRST = frozenset("0123456789一二三四五六七八九半")
_HEADED = 40  # characters of a heading that names bodies
# 旗民政局  各苏木镇  青盐旗水利局, not 建设平安乡村
_OFFICE = compiled(
    r"(?:(?:[旗县市区省盟州镇]|自治区|国家|国网|各|有关|相关|[一-龥]{2,3}[旗县市区镇])(?:[一-龥]{1,16}(?:局|委|办|部|厅|院|中心|公司|政府|大队|支队|中队|站|所|校|会|社|处|室|行|部门|单位|机关)|苏木镇?|乡镇|镇|街道|旗县市?区?|盟市))(?:（[^（）]*）)?"
).fullmatch
_STAFF = ("等有关人员", "等相关人员", "等工作人员")  # 妇联干部、青年干部等有关人员: more than those who are named
# 旗水利局、旗林草局等部门
_SUMMED = compiled(r"等(?:有关|相关|成员|职能)?(?:部门|单位|部门单位|群团组织|人民团体|组织|团体|机关)$")
_TOGETHER = ("两办", "两院", "双方", "两委", "三家")
# words that are no name without what stands before the first of their list
_GENERIC = frozenset(("政府", "党委", "单位", "行署", "人大", "政协", "人委", "人民委员会", "人民政府"))
_OF_BOTH = ("负责人", "负责同志", "领导", "班子", "一把手", "“一把手”")
_UPWARDS = compiled(r"[一-龥]{1,2}以上的?(?:地方)?各级")  # 旗以上的各级党委和人民政府
_PLACES_TOLD = ("各地", "两地", "属地")  # 各镇有重点地: any other 地 behind two characters makes an adverb
_CHARGED = ("负责", "主管", "分管", "承担")  # 旗水利局及负责供水的部门
_WHERE = frozenset("区县旗市省盟国岸渠河江湖海山线边带路内属辖方域近邻述")  # ends what tells which: 沿渠, 所属
SELECT = ("各", "有关", "相关", "全体", "所有", "一切", "其他", "其它", "凡", "驻", "上述", "涉及")


def ends(name: str) -> bool:
    """Whether a name ends as a body's does."""
    return name.endswith(_BY_LAST.get(name[-1:], ()))


def is_body(name: str) -> bool:
    """Whether a name ends as a body's does and is more than a common word.

    >>> is_body("旗发改委"), is_body("各苏木镇"), is_body("新格局"), is_body("我们")
    (True, True, False, False)
    """
    if not 2 <= len(name) <= 40 or name in EVERYBODY or not ends(name):
        return False
    if is_part(name):
        return False
    if name[-1] == "地" and len(name) > 2 and not name.endswith(_PLACES_TOLD):
        return False
    if name.endswith("干部") and name != "干部" and not _CADRES.fullmatch(name):
        return False
    each = name.find("各", 2, 8)
    if each > 0 and name[each - 1] in _WHERE and is_body(name[each:]):  # 林区各社, 沿渠各苏木
        return True
    if name.startswith(SELECT):
        return name[1:] not in ("方面", "方") and not name.endswith(("格局", *_MOVES))
    if name.endswith(_NO_BODIES_BY_LAST.get(name[-1], ())):
        return False
    if name.endswith(_NAMED_BY_LAST.get(name[-1], ())):
        return True
    if len(name) >= 3 and name.endswith(_TOWNS):
        return True
    return name.endswith(_AREAS) and _REGION.fullmatch(name) is not None


def is_part(name: str) -> bool:
    """Whether a name says how many of a kind: 一半以上的嘎查."""
    return name[0] in _PART_FIRST and _PART_OF.match(name) is not None


def is_levels(name: str) -> bool:
    """Whether a phrase lists levels of places and nothing else.

    >>> is_levels("省、市、县"), is_levels("旗发改委")
    (True, False)
    """
    return _IS_LEVELS(name) is not None


def levels_end(text: str, start: int, limit: int) -> int | None:
    """Where a list of levels with one ending for all ends, if one starts at a place: 各市、地、盟委."""
    if text[start] not in _LEVEL_FIRST:
        return None
    found = _ANY_LEVELS(text, start, limit)
    return found.end() if found else None


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names in a stretch that lists bodies; the whole stretch where its members are no names alone."""
    phrase = text[start:end]
    cut = levels_end(phrase, 0, end - start) if phrase else None
    if cut or phrase.endswith(_TOGETHER):
        if cut and cut < len(phrase) and phrase[cut] in "、，和":
            return [(start, start + cut), *split(text, start + cut + 1, end)]
        return [(start, end)]
    members = _members(text, start, end)
    if len(members) < 2:
        return members
    if phrase.endswith(_STAFF):
        return [(start, end)]
    if phrase.endswith("商业部门"):  # 国营商业、合作社商业部门: 部门 stands for all of them
        first = next((n for n, (a, b) in enumerate(members[:-1]) if text[a:b].endswith("商业")), len(members) - 1)
        members = [*members[:first], (members[first][0], end)]
    shared = (phrase.startswith(SELECT) or _UPWARDS.match(phrase) is not None) and any(
        text[a:b] in _GENERIC or text[a - 1 : b] == "、部门" for a, b in members[1:2]
    )
    if len(members) == 2 and shared:  # 各级党委和政府: 各级 stands before both
        return [(start, end)]
    if len(members) == 2 and text[members[0][1] - 2 : members[0][1]] == "党委" and members[0][1] - start > 2:
        second = text[slice(*members[1])]  # 苏木镇党委、政府  各镇党委、政府主要负责人
        if second in _GENERIC or (second.startswith("政府") and second.endswith(_OF_BOTH)):
            return [(start, end)]
    if len(members) > 1 and shared:
        return [(start, members[1][1]), *members[2:]]
    if (
        len(members) > 1
        and (bare := _SUMMED.search(phrase))
        and all(stands(text[a : min(b, start + bare.start())]) for a, b in members)
    ):  # 旗水利局、旗林草局等部门
        return [*members[:-1], (members[-1][0], start + bare.start())]
    if len(members) > 1 and not all(stands(text[a:b]) for a, b in members):
        return [(start, end)]
    return members


def stands(name: str) -> bool:
    """Whether a member of a list is a name alone: 旗发改委, 各地区, 村（社区）, not 农牧."""
    return (
        is_body(name)
        or name in ("各地", "各地区", "地方", "乡镇")
        or (name.endswith("）") and is_body(f"各{_bare(name)}"))
    )


def _bare(name: str) -> str:
    """A name without the brackets behind it: 各乡（镇、街道）."""
    return name.partition("（")[0] if name.endswith("）") else name


def _members(text: str, start: int, end: int) -> list[tuple[int, int]]:
    members = []
    parted = _IS_PARTED(text, start, end)
    for low, high in [member.span() for member in _MEMBERS.finditer(text, start, end)] if parted else ((start, end),):
        at = low
        for joint in JOINTS.finditer(text, low, high) if _IS_JOINED(text, low, high) else ():
            left, right = _bare(text[at : joint.start()]), _bare(text[joint.end() : high])
            if (
                is_body(left)
                and ends(right)
                and (joint[0] != "或" or left[-2:] == right[-2:])  # 社员大会或社员代表大会
                and ("的" not in right or len(joint[0]) == 3 or right.startswith(_CHARGED))
            ):
                members.append((at, joint.start()))
                at = joint.end()
        if at < high:
            members.append((at, high))
    return members


def listed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names in a note's list, where every member counts as a name."""
    found: list[tuple[int, int]] = []
    at = start
    while at < end and text[at] in "，,、；; \t\u3000由":
        at += 1
    while end > at and text[end - 1] in "，,、；; \t\u3000等按":
        end -= 1
    for chunk in _CHUNKS.finditer(text, at, end):
        begin, high = chunk.span()
        while begin < high:
            if joined := _LEVELS(text[begin:high]):
                found.append((begin, begin + joined.end()))
                begin += joined.end() + 1
                continue
            member = _MEMBER.match(text, begin, high)
            stop = member.end() if member else begin
            for low, end_of in _spaced(text, begin, stop):
                found += [(a, _summed(text, a, b)) for a, b in _members(text, low, end_of) if b - a > 1]
            begin = stop + 1
    return found


def alone(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names in a heading that holds nothing else: 旗民政局、旗教育局, not 旗民政局的工作.

    >>> alone("旗民政局、旗教育局", 0, 9), alone("办好学校", 0, 4)
    ([(0, 4), (5, 9)], [])
    """
    if not 3 <= end - start <= _HEADED or not ends(text[start:end]):
        return []
    found = listed(text, start, end)
    return found if found and all(_OFFICE(text[a:b]) and stands(text[a:b]) for a, b in found) else []


def _spaced(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """A member of a note's list, or the names that spaces part in it: 旗林草局 云澜镇."""
    at = low
    for space in _SPACES.finditer(text, low, high):
        if space.start() > at and is_body(text[at : space.start()]) and is_body(text[space.end() : high]):
            yield at, space.start()
            at = space.end()
    if at < high:
        yield at, high


def _summed(text: str, low: int, high: int) -> int:
    """Where a member of a note's list ends before what sums the list up: 旗水利局〔等部门〕."""
    summed = _SUMMED.search(text, low, high)
    return summed.start() if summed and stands(text[low : summed.start()]) else high
