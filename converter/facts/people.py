"""Who speaks: names and roles as head lines print them."""

from __future__ import annotations

import re
from itertools import accumulate

from converter.model import Span, Speaker
from converter.outline import roles
from converter.outline.roles import SURNAME
from converter.patterns import compiled, late

OFFICE = (
    "部长助理|省长助理|市长助理|县长助理|旗长助理|区长助理|局长助理|书记|市长|县长|旗长|区长|省长|盟长|州长|镇长|乡长|主席|主任|局长|厅长|部长|处长|科长|院长|检察长|总理|秘书长|会长|委员长|董事长|总经理|"
    "社长|专员|司令员|司令|政委|参谋长|秘书|校长|苏木达|书記|書記|局長|縣長|市長|旗長|區長|省長|廳長|部長|專員|主任委員|常委|理事长|团长|负责人|发言人|發言人"
)
_NAME = rf"{roles.SOUNDED}|[\u4e00-\u9fff](?:[ \u3000]*[\u4e00-\u9fff]){{1,3}}|[\u4e00-\u9fff]{{1,6}}·[\u4e00-\u9fff]{{1,8}}"
_MASKED = "[*×XxＸ某]{2,4}"  # a name that a file site has blanked
# 中共某县委第一书记某某某   自治区主席 某某某   某某人民政府旗长　　某某某   中共某县委书记、某某某
_ROLE_NAME = compiled(
    rf"(?P<role>[^\n，。；：:]{{0,40}}?(?:{OFFICE}))(?:[ \u3000：:]*|、(?![^\n]{{0,4}}(?:{OFFICE})))(?P<name>{_NAME}|{_MASKED})$"
)
# 发布人：旗水利局局长、旗护渠发言人某某某
_LABELLED = compiled(
    rf"(?:发布人|发言人|主讲人|报告人|讲话人|演讲人|嘉宾)[：:][ \u3000]*(?P<role>[^\n，。；：:]{{2,40}}?(?:{OFFICE}))[ \u3000]*(?P<name>{_NAME})(?<!上校)(?<!先生)(?<!女士)(?:上校|大校|少将|先生|女士)?$"
)
# [某某：中共某地委书记]
_NOTE = compiled(rf"[\[（(〔](?P<name>[\u4e00-\u9fff·]{{2,8}})[：:](?P<role>[^\]）)]*(?:{OFFICE}))[\]）)〕]$")
_BEFORE_WHO = late(rf"(?:{roles.SPOKEN_BY}|[-—－―─]{{1,4}})[ \u3000]*")  # 报告人：   ——
# 某某某（旗委常委、宣传部部长）
_OFFICE_BEHIND = late(rf"(?P<name>{_NAME})[（(](?P<role>[^（）()\n]{{0,30}}(?:{OFFICE}))[）)]$")
# 旗委书记某某某在全旗某会议上…   云澜旗旗长某某某向…
_BEFORE_AT = compiled(
    rf"(?:^|[日上—－-]|^[-—－]+)(?P<role>[^\n，。；：:—0-9在]{{0,30}}?(?:{OFFICE}))(?P<name>[\u4e00-\u9fff·]{{2,4}}?|{_MASKED})(?:同志)?(?=[在向于就作])"
)
# 某某某在湖北某县会议上的报告   某某某同志在…   某某某向某护渠会的工作报告  (name first in a title)
_NAME_FIRST = compiled(
    rf"(?P<name>{roles.SOUNDED}|[\u4e00-\u9fff]{{2,3}})(?:同志)?(?=[在向于][^。]{{4,50}}(?:报告|讲话|发言|总结|致辞|致词|插话)(?:摘要|提纲|纪要|要点|全文|节录|节选)?(?:[（(][^（）()]*[)）])?$)"
)
# 云澜旗旗长某某某的讲话   旗协商委员会委员某某某的发言
_OFFICE_NAME_OF = late(
    rf"(?P<role>[^\n，。；：:—0-9在的]{{1,30}}(?:{OFFICE}|委员|代表))(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}})(?:同志)?的(?:讲话|报告|发言|致辞|致词)$"
)
# 某局局长某某：努力…   某办公室主任某某: 全面推进…  (an official's part)
_PART = compiled(rf"(?P<role>[\u4e00-\u9fff、（）()]{{0,30}}(?:{OFFICE}))(?P<name>[\u4e00-\u9fff·]{{2,4}})(?=[：:]|$)")
# 旗委书记在护渠会议上的讲话  (an office alone)
_OFFICE_AT = compiled(
    rf"(?![^\n]*(?:转发|印发|批转|批发|关于))#?(?P<role>[^\n，。；：:—#0-9在]{{0,12}}?(?:{OFFICE}))(?=[在于][^。]{{4,50}}(?:讲话|发言|报告|致辞|汇报)(?:[（(][^（）()]*[)）])?$)"
)
# 某某某副旗长的讲话  (name, office)
_NAME_OFFICE = compiled(
    rf"(?P<name>[\u4e00-\u9fff]{{2,4}}?)(?P<role>(?:副|代)?(?:{OFFICE}|委员(?=的发言)))(?:同志)?的?(?:讲话|发言|总结|报告)$"
)
# 云澜旗农牧局某某某局长的讲话   某委员会办公室某某某主任在护渠会上的报告  (body, name, office)
_BODY_NAME_OFFICE = compiled(
    r"(?P<body>(?![^在的]*(?:转发|印发|批转|关于))[\u4e00-\u9fff（）]{2,30}?(?:委员会|人民政府|办公室|政府|公司|集团|协会|[委部厅局司处院室]))"
    rf"(?P<name>[\u4e00-\u9fff]{{2,3}}?)(?P<office>(?:副|代)?(?:{OFFICE}))(?:同志)?(?=(?:在[^。]{{2,50}}上)?的(?:讲话|报告|发言|总结|致辞)$)"
)
# 某某某副旗长在护渠会上的讲话   (name, office, occasion)
_NAME_OFFICE_AT = late(
    rf"[-—－―─]{{0,4}}[ \u3000]*(?P<name>[\u4e00-\u9fff]{{2,3}}?)(?P<role>(?:副|代)?(?:{OFFICE}))(?:同志)?(?=在[^。]{{2,50}}上的(?:讲话|报告|发言|总结|致辞)$)"
)
_TO = "(?:对|向|给|同|与|和|接见|会见|视察|听取)"  # whom somebody speaks to
_SPOKEN = "(?:讲话|报告|发言|谈话|插话|指示|总结)(?:摘要|提纲|纪要|要点|节录)?(?:[（(][^（）()]*[)）])?"
# 某某某同志在旗委三级干部  (of a title that a scanner broke or a printer glued to something)
_COMRADE_AT = late(
    rf"(?<![发转印批][发转印])(?<![发转印批][发转印]了)(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}})同志(?=在[^，。\n]{{2,30}}(?:会|干部|上))"
)
# 某某某代表的发言   某某某委员在旗政协一届二次会议上的发言
_MEMBER = late(r"(?P<name>[\u4e00-\u9fff]{2,3})(?P<role>代表|委员)(?=(?:在[^。]{4,50}上)?的?(?:发言|讲话)(?:摘要)?$)")
# 某某某政委对旗革委会委员的讲话   某某某副主任接见牧民代表时的讲话
_HOLDER_TO = late(
    rf"(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}}|[^\W\d副代总]{{3}}(?<![室组队社厂站科校院团党军行所厅席]))(?P<role>[副代]?(?:{OFFICE}))(?:同志)?(?={_TO}[^。]{{2,60}}{_SPOKEN}$)"
)
# 某某某同志关于渠道问题的报告   某某某同志接见牧民代表时的讲话
_COMRADE_TO = late(
    rf"(?P<name>{roles.SOUNDED}|[\u4e00-\u9fff]{{2,3}})同志(?=(?:(?:{_TO}|关于|谈)[^。]{{2,60}}|的?重?要?){_SPOKEN}$)"
)
# 某某某给各公社党委的信
_WROTE = late(
    rf"(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}})(?:同志)?(?=[给致][^。]{{2,40}}的(?:一封|复|回|公开)?[信电]$)"
)
# title forms in their order: what stands in all lines that one fits, the form, and whether it begins the line
_TITLE_FORMS: tuple[tuple[str, re.Pattern[str], bool], ...] = (
    ("", _BODY_NAME_OFFICE, True),
    ("上的", _NAME_OFFICE_AT, True),
    ("", _BEFORE_AT, False),
    ("", _NAME_FIRST, True),
    ("的", _OFFICE_NAME_OF, True),
    ("发言", _MEMBER, True),
    ("", _HOLDER_TO, True),
    ("同志", _COMRADE_TO, True),
    ("的", _WROTE, True),
    ("同志", _COMRADE_AT, False),
    ("", _OFFICE_AT, True),
)
OF_BODIES = "会委府局处部省市县区旗盟镇乡的和与及"  # letters that the name of a body or place holds, or that join two
_OF_BOOK = frozenset({"目录", "前言", "摘要", "附录", "正文", "全文", "提纲", "草案", "简介", "说明", "附件"})
# 旗领导
NO_NAME = compiled(rf"[在{OF_BODIES}]|领导|領導|代表|同志|助理|附件")


_BEHIND_NAMES = late(f"在|的|等|关于|{_TO}")  # (某某某某某某)接见牧民代表时的讲话
_ROW = late(r"[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})+")  # 某某某、某某某
# 旗农牧局局长 → 旗农牧局   云澜旗人民政府旗长 → 云澜旗人民政府   旗委书记 → 旗委
_ORGANISATION = compiled(
    rf"(?P<o>[\u4e00-\u9fff（）()、]{{1,28}}?(?:委员会|人民政府|办公室|政府|公司|集团|法院|检察院|协会|学校|中学|小学|医院|局|委|部|厅|处|院))(?:党组|党委|第一|副|代)*(?:{OFFICE})$"
)


def organisation_of(role: str | None) -> str | None:
    """The body that a role is of; None where the role does not say."""
    m = _ORGANISATION.match((role or "").rpartition("、")[2])
    return m["o"] if m else None


def name_of(words: str) -> str:
    """A name without inner spaces: 陈 立 新 → 陈立新."""
    return "".join(words.split())


def _told(words: str) -> str | None:
    """A name, None where it is masked: 旗长***"""
    name = name_of(words)
    return None if re.fullmatch(_MASKED, name) else name


def from_label(line: str, at: int) -> Speaker | None:
    """The speaker that a line of a page's head names: 发布人：某局局长某某某"""
    m = _LABELLED.match(line)
    if m and not NO_NAME.search(m["name"]):
        return Speaker(name_of(m["name"]), m["role"], Span(at + m.start("name"), at + m.end("name")))
    return None


def from_byline(line: str, at: int) -> Speaker | None:
    """The speaker that a byline names, None for reporters."""
    if (
        line[0] in roles.REPORTED_BY
        or "记者" in line
        or "作者" in line
        or "通讯员" in line
        or "报道" in line
        or line.startswith("文/")
    ):
        return None
    note = _NOTE.match(line)
    if note:
        return Speaker(note["name"], note["role"], Span(at, at + len(line)))
    if before := _BEFORE_WHO.match(line):
        line, at = line[before.end() :], at + before.end()
    if behind := _OFFICE_BEHIND.match(line):  # 讲话人：某某某（旗委书记）
        return Speaker(_told(behind["name"]), behind["role"], Span(at, at + len(behind["name"])))
    low = 1 if line[0] in "（(<＜" and line[-1] in "）)>＞" else 0  # （旗委书记某某某）
    m = _ROLE_NAME.match(line[low : len(line) - low])
    at += low
    if m and not NO_NAME.search(name_of(m["name"])):
        role = "".join(m["role"].split()) or None
        return Speaker(_told(m["name"]), role, Span(at + m.start("name"), at + m.end("name")))
    inner = line[low : len(line) - low]
    words = name_of(inner)
    if line[0] in "（(" and low and not (words.isalpha() and roles.SURNAME_FIRST.match(words)):  # （草案）
        return None
    if roles.NAME.match(words) and not re.search(OFFICE, words) and words not in _OF_BOOK:
        return Speaker(words, None, Span(at, at + len(inner)))
    return None


def from_title(line: str, at: int) -> Speaker | None:
    """The speaker whom a title or occasion line names before 在, 向 or 的."""
    for look, form, begins in _TITLE_FORMS:
        m = (form.match(line) if begins else form.search(line)) if look in line else None
        if m is None:
            continue
        told = m.groupdict()
        name = told.get("name")
        if name is None:  # an office alone
            return Speaker(None, told["role"], Span(at + m.start("role"), at + m.end("role")))
        if not NO_NAME.search(name):
            role = told["body"] + told["office"] if "body" in told else told.get("role")
            return Speaker(_told(name), role, Span(at + m.start("name"), at + m.end("name")))
    return None


def several(line: str, at: int) -> list[Speaker]:
    """All whom a title names: 某某某、某某某、某某某在护渠会议上的发言"""
    m = roles.SEVERAL.match(line)
    names = m["names"].split("、") if m else []
    if NO_NAME.search("".join(names)) or not any(roles.SURNAME_FIRST.match(name) for name in names):
        return []
    out = []
    for name in names:
        out.append(Speaker(name, None, Span(at, at + len(name))))
        at += len(name) + 1
    return out


def row(line: str, at: int, title: str) -> list[Speaker]:
    """All whom a line below a title names that holds these names as well: 某某某、某某某、某某某"""
    if not _ROW.fullmatch(line):
        return []
    names = line.split("、")
    if any(name not in title for name in names):
        return []
    joined = "".join(names)
    opens = title.startswith(joined) and _BEHIND_NAMES.match(title, len(joined)) is not None
    if not opens and not any(roles.SURNAME_FIRST.match(name) for name in names):
        return []
    starts = accumulate((len(name) + 1 for name in names), initial=at)
    return [Speaker(name, None, Span(low, low + len(name))) for low, name in zip(starts, names, strict=False)]


def from_heading(heading: str, at: int) -> Speaker | None:
    """The official whose part a heading opens."""
    m = _NAME_OFFICE.match(heading) or _PART.match(heading)
    if m and not NO_NAME.search(m["name"]):
        return Speaker(m["name"], m["role"], Span(at + m.start("name"), at + m.end("name")))
    return None
