"""Bodies and officers that a sentence tells to do something: 旗发改委要…, 请旗财政局…, 由旗水利局牵头."""

from __future__ import annotations

import re
from collections.abc import Iterator

from converter.facts.assigned import DID, assigned, assigns
from converter.facts.called import MARK, NO_NAME, called
from converter.facts.imperative import is_verb
from converter.facts.names import ENDINGS, EVERYBODY, LEVEL, SELECT, ends, is_body, levels_end, split, stands
from converter.facts.shares import Part, shares
from converter.facts.starts import finder, matcher
from converter.facts.subjects import (
    BACKED,
    COMMAND,
    GROWS,
    INSIDE,
    LEADERSHIP,
    LEFT,
    LEVELS_TOLD,
    Names,
    commanded,
    described,
    starts,
)
from converter.facts.words import either, lists
from converter.patterns import compiled

Told = tuple[int, int, Part | None]  # where a name stands, and the part that it is given

_PLACE = f"(?:{either(name for part in lists('places').values() for name in part)})"
_PLACE_FIRST = frozenset(name[0] for part in lists("places").values() for name in part)
# 〔某市、某市〕要当好…  〔某市及周边地区〕要…  〔某市、某市等地〕，对…: places that open a sentence
_PLACES = matcher(
    rf"{_PLACE}(?:(?:、|和)(?!和[^田])[一-龥]{{2,4}}?){{0,9}}(?:(?P<area>等(?:地|省区?|市|旗|县))(?=[，,]?(?:[对在也都]|要(?![求点素]|是)|必须|应))|"
    r"(?:及周边地区)?(?=(?:也|都|更|既)?(?:要(?![求点素]|是)|必须|务必|应(?:当|该|即|在))))"
)
_TOLD_TO = r"(?:也|都|均|更|就)?(?:要(?![求点素塞害]|是)|必须|务必|应(?:当|该))"
_DISTRICT = r"(?![各全我本原农牧城乡新老]|[一-龥]{0,3}(?:[牧农林山灾矿城园景库校社片辖]区|示范区|开发区|自治区|[城都超股]市))[一-龥]{2,5}[区县市旗州盟]"
# 〔青盐、云澜、松岗等地〕要发挥优势
_NAMED_PLACES = compiled(
    rf"(?P<who>(?:[一-龥]{{2,5}}、){{1,9}}[一-龥]{{2,5}}等(?:地区?|旗县市?区?|市县|市州|盟市|区县|县区|苏木镇?|乡镇|镇街?))(?=[，,]?{_TOLD_TO})"
)
# 〔青盐区〕、〔松岗市〕要加快建设: districts told in a row
_DISTRICTS = compiled(rf"(?P<who>{_DISTRICT}(?:(?:、|和|及|以及){_DISTRICT}){{1,9}})(?=[，,]?{_TOLD_TO})")
# 〔区要〕  〔等地，要〕: how each of the two above ends, looked for before them
_ENDS_TOLD = finder(rf"[区县市旗州盟地木镇街](?=[，,]?{_TOLD_TO})")
# 请旗委政法委及时  希望各乡镇  希发给各社  要求各部门  仰所属各苏木  由旗发改委牵头
_CALL = compiled(
    r"请|希望|希(?:[发转]给)?(?=各|所属|有关)|要求|责成|建议|望(?!即)|仰(?=各|所属|有关|全体)|着(?=各)|令(?=各|所属)|号召我?(?=各|全国|有关|所属)"
)
# 价格问题：〔各旗县〕在…，  稳定办法，〔各苏木〕不得…: a clause that begins with 各 names who is told
_EACH = compiled(r"各(?<=[，,：:；;]各)(?=[一-龥])")
# 在  应  必须
_GOES_ON = compiled(r"[在对按于应要须均都可除]|派[人员]|根据|必须|不得|不准|务必|需要|结合(?!实际)")
# 应由〔县〕控制  由〔旗〕统一安排: a level alone
_LEVEL_GIVEN = compiled(
    r"由(?P<who>社队|[省地市县区旗盟州乡镇村社队][里上]?)(?=派|补助|拨给|供给|供应|保管|收购|发给|统一|统筹|负责|掌握|控制|报|解决|安排|组织|调剂|规定|审批|批准|另行)"
)
# 旗长〔王秀〕牵头  旗委副书记赵长林同志负责
_HOLDER = r"(?:旗|县|市|区|盟|州|省|镇|乡|苏木|局|委|厅|办)?(?:政府|委)?(?:常务)?副?(?:[旗县市区盟州省镇乡局厅处]长|书记|主任|主席|秘书长)[一-龥]{2,3}?(?:同志)?(?=牵头|负责|主持|召集|总负责|担任|挂帅|组织)"
_PERSON = r"(?![一各有老其某两三]|[一-龥]{0,4}(?:领导|负责|有关|主管|党员|干部)[一-龥]{0,2}同志)(?:[一-龥]{0,6}(?:书记|主任|部长|[旗县乡区镇社盟科局厅处]长|专员|主席|委员))?[一-龥]{2,4}"
# 请〔王秀同志〕负责  由〔赵长林、刘青两同志〕主持
_PERSONS = compiled(
    rf"(?:(?<![申邀聘])(?:请|由|责成|指定|委托)|(?<=[，；、])(?={_PERSON}同志兼?任))"
    rf"(?P<who>{_HOLDER}|{_PERSON}(?:[、和][一-龥]{{2,4}}){{0,4}}?(?:等)?[一二两三四五]?位?同志)(?=兼?任|为[^，。；]{{0,8}}(?:[长任]|书记|指挥)(?:[，。；]|$)|[^，。；]{{0,6}}(?:负责|主持|牵头|组织|总管|主管|分管|具体|协助|带队|挂帅|去|担任|召集|抓))"
)
# 以旗供销社、旗粮食局等部门为主
_MAINLY = compiled(r"以(?P<who>[^，,。；：以为]{3,40}?)(?:等部门|等单位|等)?为主(?![的要])")
_PUT = ("要求", "责成", "希望")  # behind who asks
_ASKING = ("我们", "会议", "大会", "通知", "指示", "省委", "市委", "县委", "旗委", "地委", "中央")  # 会议〔要求〕各旗县
# 旗委书记〔白音〕: an officer and the name
_OFFICER = compiled(r"(?:书记|[旗区市县省盟州镇乡局厅处部院校]长|主任|主席|专员|同志)[一-龥]{0,4}$")
_TITLED = 8  # characters of an officer's title and name
# 旗林草局〔6月3日联合发布〕预警: the body only told
_ISSUED = compiled(r"(?:[于在]|[0-9])[^，。；要应须将必]{1,16}(?:发出|发布|召开|下发|印发)")
_STATE_FIRM = compiled(r"国有企业(?:带头|率先|主动|积极|全力)")
# 林长、湖长〔、田长“三长合一”〕  一个专班〔、一张横道图〕: no list of who is told
_NO_BODIES = compiled("、(?:[一-龥]{1,4}“|[一两三]张)")
_BETWEEN = compiled(r"[和与同][^，。；]{1,16}之间")  # 各旗营企业〔和公社之间的〕来往: whose dealings
# 旗应急局〔：统筹协调〕抢险救援: a list of duties names who has each
_LABELLED = compiled(r"[：:](?=(?:主要|具体)?(?:负责|承担|牵头|协助|配合|参与|会同)(?!人|单位|部门))")
# 督查室〔每季度对进展进行通报〕  各苏木〔可根据情况〕安排
_MAY_OR_AT_TIMES = compiled(
    r"可以?(?:根据|结合|按照?|参照|因地制宜)|每(?:年|季度?|月|半年|周|学期)[^，。；]{0,12}(?:进行|开展|组织|召开|听取|研究|通报|检查|调度)"
)
# 旗水利局〔负责开渠〕: whose duty it is, not 旗水利局〔负责的渠道〕
_DUTY = compiled(
    r"(?:主要|具体|统一|统筹|全面|分别|共同)?负责(?=[一-龥]{2})(?!制(?![造定订作])|[人的同该了过]|[^，。；]{1,12}的(?![^，。；]{0,8}(?:工作|事务|事宜|管理|监管|监督|审批|协调|实施)(?:[，。；]|$))[^，。；]{1,6}(?:[，。；]|$))"
)
# 旗工科局〔牵头建立〕机制  各苏木〔对防火工作负总责〕  旗委组织部〔将结果纳入〕考核: what a plan gives a body to do
_PREDICATE = compiled(
    r"(?:[，,]?(?:牵头|会同|联合|协同|协助|配合)|承担|开设|抽调|派驻|出具|提交|核发)(?![的了过人]|单位|部门|作用)(?=[一-龥])|"
    r"对[^，。；]{2,24}?(?:负总责|负责|实行|进行|开展|实施|给予|予以|组织)(?![的了过])|"
    r"[将把][^，。；]{2,24}?(?:纳入|列入|作为|报送?|提交|下达|落实到)(?![的了过])|按(?:[月季周年日时照]|职责|规定|程序|要求)|(?:根据|结合|对照)[^，。；]{2,8}，?(?=抓|做|制定|落实|细化|开展|组织|研究|推进|完善)|于[^，。；]{2,12}[前内]"
)
_HAS_LEVELS = compiled(f"、(?={LEVEL})").search
_OURS = compiled(r"^[我本](?:府|厅|局|部|院|委|会|行|署|社|处)$")  # 报送我厅，由我厅掌握: who speaks, not who is told
_HINT = compiled(f"[{''.join(sorted({word[-1] for word in ENDINGS}))}]")


def instructed(text: str) -> list[Told]:
    """Bodies that a sentence tells to do something, in order, without overlap.

    The writer's own house is none of them, unless the task is shared out and a part of it is theirs: 我局配合.
    """
    if text[0] in _PLACE_FIRST and (places := _PLACES(text)):
        if places["area"]:
            return [(0, places.end(), None)]
        return [(each.start(), each.end(), None) for each in re.finditer("[^、和]+", places[0])]
    if not _HINT.search(text) and "同志" not in text and "由" not in text:
        return []
    found: dict[int, Told] = {}
    for hint, read in _BY_NAME:
        for names in read(text) if hint in text else ():
            if read is _opened and found and text.startswith("是", names[-1][1]):
                continue  # 各苏木镇是前沿阵地，苏木镇政府要扛起责任: the order has a subject of its own
            for low, high in names:
                known = found.get(low)
                if (
                    (known is None or known[1] < high)
                    and text[low:high] not in EVERYBODY
                    and not _OURS.match(text[low:high])
                ):
                    found[low] = (low, high, None)
    for hint, find in _BY_FORM:
        for low, high in find(text) if hint in text else ():
            found.setdefault(low, (low, high, None))
    for share in shares(text):  # whoever has a part is read as the words of the part show
        for low in [low for low in found if share.start <= low < share.end]:
            del found[low]
        found.update((low, (low, high, share.part)) for low, high in share.names)
    if len(found) < 2:
        return list(found.values())
    kept, last = [], -1
    for name in sorted(found.values()):
        if name[0] >= last:
            kept.append(name)
            last = name[1]
    return kept


def acts(text: str) -> bool:
    """Whether a body that opens the sentence, or a clause with 各, stands before a bare verb: 旗财政加大投入力度。"""
    if _apart(text):
        return True
    opening = _opening(text)
    behind = opening[-1][1] if opening else None
    if behind is not None and (
        is_verb(text, behind)
        or _MAY_OR_AT_TIMES.match(text, behind)
        or _DUTY.match(text, behind)
        or _PREDICATE.match(text, behind)
        or labels(text, behind)
    ):
        return True
    if assigns(text) or ("同志" in text and any(_persons(text))):
        return True
    return "各" in text and any(is_verb(text, end) for _, end in _each(text))


def labels(text: str, end: int) -> bool:
    """Whether the bodies that end at a place are the label of a duty: 旗应急局：统筹协调抢险。"""
    return text[end : end + 1] in "：:" and (_LABELLED.match(text, end) is not None or is_verb(text, end + 1))


def _opened(text: str) -> Iterator[Names]:
    if names := _opening(text) or _apart(text):
        yield names


def _asked(text: str) -> Iterator[Names]:
    """Behind 请, 希望, 要求."""
    behind = 0
    while call := _CALL.search(text, behind):
        at, behind = call.span()
        asking = text.endswith(_ASKING, 0, at) or _asks(text, at)
        opens = (
            at == 0
            or text[at - 1] in "，,；;：:。、时此并先特兹现即》”』）)"
            or (asking and text.startswith(SELECT, call.end()))
        )
        pressed = text[at - 1] in "可应须都要"
        if opens or pressed or (asking and call[0] in _PUT):
            stretch = called(text, call.end())
            if (
                call[0] == "责成" and text[at - 1] in "要应须可" and ends(text[: at - 1])
            ):  # 旗教育局要责成中学办好: who is only pressed
                continue
            if stretch:
                yield split(text, *stretch)


def _asks(text: str, at: int) -> bool:
    """Whether who asks stands before a place: 旗防汛指挥部〔要求〕各苏木镇, 旗委书记白音〔要求〕各苏木镇."""
    return is_body(text[max(0, at - 4) : at]) or _OFFICER.search(text, max(0, at - _TITLED), at) is not None


def _each(text: str) -> Iterator[tuple[int, int]]:
    """Lists that begin a clause with 各."""
    for match in _EACH.finditer(text):
        if stretch := called(text, match.start()):
            yield stretch


def _every(text: str) -> Iterator[Names]:
    for start, end in _each(text):  # 各旗县在…中不得…
        if _GOES_ON.match(text, end) or is_verb(text, end):
            yield split(text, start, end)


def _mainly(text: str) -> Iterator[Names]:
    for match in _MAINLY.finditer(text):
        members = split(text, *match.span("who"))
        if len(members) > 1 and all(is_body(text[a:b]) or stands(text[a:b]) for a, b in members):
            yield members


def _levels(text: str) -> Iterator[Names]:
    if not _HAS_LEVELS(text):
        return
    for match in LEVELS_TOLD.finditer(text):
        mark = MARK.search(text, match.end())
        if COMMAND.search(text, match.end(), mark.start() if mark else len(text)):
            yield split(text, *match.span("who"))


def _persons(text: str) -> Iterator[tuple[int, int]]:
    if "同志" in text or "由" in text:
        for match in _PERSONS.finditer(text):
            yield match.span("who")


def _in_rows(text: str) -> Iterator[tuple[int, int]]:
    """Places and districts told in a row."""
    if not (("、" in text or "和" in text) and _ENDS_TOLD(text)):
        return
    begun = starts(text)
    for start in begun:
        if match := _NAMED_PLACES.match(text, start):
            yield match.span("who")
    for start in begun:
        if match := _DISTRICTS.match(text, start):
            yield from ((start + a, start + b) for a, b in _rows(match["who"]))


def _rows(words: str) -> Iterator[tuple[int, int]]:
    for each in re.finditer("(?:(?!以及)[^、和及])+", words):
        yield each.span()


def _levels_given(text: str) -> Iterator[tuple[int, int]]:
    for match in _LEVEL_GIVEN.finditer(text):
        yield match.span("who")


# Ways to tell somebody who is known by a name, and what each needs: of two names that begin at one place the longer stands.
_BY_NAME = (
    ("", commanded),
    ("", _opened),
    ("", _asked),
    ("", assigned),
    ("各", _every),
    ("为主", _mainly),
    ("、", _levels),
)
# Ways that tell who it is by their form alone, where no name was read.
_BY_FORM = (
    ("", _in_rows),
    ("的", described),
    ("", _persons),
    ("由", _levels_given),
)


def _opening(text: str) -> Names | None:
    """Bodies that open a sentence as its subject, whatever stands between them and the word of command."""
    lead = LEFT(text)
    start = lead.end() if lead else 0
    if is_verb(text, start) or text.startswith(BACKED, start):
        return None
    stretch = called(text, start)
    if (
        stretch is None
        or GROWS.match(text, stretch[1])
        or _ISSUED.match(text, stretch[1])
        or _BETWEEN.match(text, stretch[1])
    ):
        return None
    spans = split(text, *stretch)
    names = [text[a:b] for a, b in spans]
    goes_on = text[stretch[1] : stretch[1] + 1] == "、"
    if goes_on and (len(names) == 1 or _NO_BODIES.match(text, stretch[1])):
        return None  # 批发机构、制度: what it goes on with is no body
    levels = (levels_end(text, *stretch) or start) - start
    if any(
        NO_NAME(n)
        or "在" in n
        or LEADERSHIP(n)
        or (n.endswith("企业") and n[0] not in "各所全" and not _STATE_FIRM.match(text, stretch[1] - 4))
        or len(n) > 14 > levels
        for n in names
    ):
        return None
    return None if is_verb(text, stretch[1]) and DID.match(text, stretch[1]) else spans


def _apart(text: str) -> Names | None:
    """A list that opens a sentence and is set off from its verb by a comma: 国营、公私合营工厂，做好供应。"""
    if text.find("、", 0, 40) < 0:
        return None
    mark = MARK.search(text, 0, 40)
    if mark is None or mark[0] not in "，," or text.find("、", 0, mark.start()) < 0:
        return None
    listed = text[: mark.start()].removesuffix("等")
    if not ends(listed) or NO_NAME(listed) or INSIDE(listed) or is_verb(listed, 0):
        return None
    if not is_verb(text, mark.end()) or not is_body(listed[listed.rfind("、") + 1 :]):
        return None
    return split(text, 0, len(listed))
