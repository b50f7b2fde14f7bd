"""Who speaks in a text that tells of it: news, conversations, proceedings; and a role that the head leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from converter.facts.people import OF_BODIES, OFFICE, organisation_of
from converter.model import DocumentKind, Quoted, Span, Speaker
from converter.outline.outline import OutlinedDocument
from converter.outline.roles import SURNAME
from converter.patterns import late

_LEADS = 4  # paragraphs of a news item that tell who spoke, before what was said
_LEAD = 400  # characters of the lead in which who holds an office is looked for
_LOOK = 1500  # characters of the opening in which a role is looked for
# 旗委副书记、旗长(某某某出席…)   受旗长(某某某委托)  :what stands right before a name, back to where the clause begins
_ROLE = late(
    rf"(?:^|[\n。，,；：:！!）)\u3000 日午的]|月[初中底])(?!时任|原|曾任|[一二三四五六七八九十]{{1,2}}月)[受由请经和在对向听]?(?P<role>[^\n。，,；：:！!（）()0-9\u3000 的]{{0,40}}?(?:{OFFICE}))$"
)
_WIDEST = 44  # characters that a role takes, with what stands before it
# 某某某在护渠会议上强调   某某某主持召开护渠座谈会   …召开 某某某出席并讲话  :a headline that says who speaks
_HEADLINE = late(
    r"(?:^|[\n \u3000])(?P<name>[\u4e00-\u9fff]{2,3}?)(?=在|主持(?:召开|会议)|出席[^\n]{0,6}(?:讲话|致辞)|强调|要求|讲话|作[^\n]{0,8}(?:讲话|报告))"
)
# 某某某在护渠会议上强调   某某某发表了重要讲话  :behind a name in the lead of a report
_SPEAKS = late(
    rf"(?P<role>{OFFICE})(?P<name>[\u4e00-\u9fff]{{2,3}}?)(?:同志)?(?:在[^。，,\n]{{1,30}}[时上中])?(?:出席[^。，,\n]{{0,16}}?)?(?:并)?(?:强调|指出|(?:发表|作)了?(?:重要)?讲话|(?:向大会|代表[^。，,\n]{{2,12}})?作《?[^。，,\n]{{0,10}}报告)"
)
# …副旗长某某某表示，  :… and of those who lead a place, whatever verb they speak with
_LEADER_SAYS = late(
    r"(?P<role>书记|[省市县旗区盟州]长|主席|总理)(?P<name>[\u4e00-\u9fff]{2,3}?)(?:同志)?(?:说|表示|要求|希望)(?=[，,：:])"
)
# 某某某旗长在热烈的掌声中起立致词，他说：   某某某副旗长在今天的发言中，…  :the office behind the name
_OFFICE_BEHIND = late(
    rf"(?<![^。，,；：:\n\u3000 ])(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}}?)(?P<role>[副代]?(?:{OFFICE}))(?:在[^。，,\n]{{1,20}}?)?(?:起立)?(?:致[词辞]|的?(?:发言|讲话)中|(?:发表|作)了?(?:重要)?(?:讲话|发言))"
)
# 某某某指出，…   某某某最后强调，…  :opens a paragraph of a report
_RETOLD = late(
    r"(?P<name>[\u4e00-\u9fff]{2,3}?)(?:同志)?(?:在[^。，,\n]{1,12}[上中时])?(?:最后|还|同时)?(?:指出|强调|要求|说|表示)(?=[，,：:])"
)
# (某某某)在检查中指出，   (某某某)还要求各级…   :behind a name
_SAYS = late(
    r"(?:同志)?(?:在[^。，,\n]{1,12}[上中时])?(?:最后|还|同时|首先|又)*(?:代表[^。，,\n]{2,12})?(?:指出|强调|要求|说|表示|希望|认为|对[^。，,\n]{2,16}提出)"
)
# 旗委书记某某某带队检查护渠   副旗长某某某主持会议  :an office and what may be a name, in a lead
_HOLDER = late(rf"(?:{OFFICE})(?P<name>(?![、和与等])[\u4e00-\u9fff]{{2,3}})")
# 某某某指出，   在现场，某某某一行…  :begins a clause
_CLAUSE = frozenset("。！？；，、：!?;,:\n \u3000")
# 主持人 某某：   旗水利局局长 某某某：   某某某：  :whose turn it is, at a paragraph's start
_TURN = late(
    rf"▲?(?P<role>[^\n，。：:（(]{{0,30}}?(?:主持人|{OFFICE}))?[ \u3000]*(?P<name>[\u4e00-\u9fff]{{2,3}})(?:同志|先生|女士)?[：:]"
)
# 记者  时间
_NO_TURN = late(rf"[{OF_BODIES}]|记者|記者|主持|同志|代表|领导|单位|时间|地点|编辑|问题|附件")
# 某某某同志说   某某某同志在讲话中指出  :proceedings tell what each said
_SAID = late(
    r"(?:^|[\n。#])[ \u3000]*(?P<name>[\u4e00-\u9fff]{2,3})同志(?:在[^\n，。]{0,10}中)?(?:最后|首先|还|接着|又)?(?:说|指出|强调|讲到|讲了|谈到)"
)


def speakers(
    raw: str,
    clean: str,
    d: OutlinedDocument,
    title: Quoted | None,
    kind: DocumentKind,
    head: Sequence[Speaker],
    turns: Sequence[Speaker],
) -> list[Speaker]:
    """The speakers of the head with their roles; where the head names none, whom the text shows speaking."""
    if not head and kind == "feature":
        return _of_news(raw, clean, d, title)
    told = head or turns or (_told(clean, d) if kind == "minutes" else [])
    return [_completed(one, raw, d) for one in told]


def _completed(one: Speaker, raw: str, d: OutlinedDocument, since: int | None = None) -> Speaker:
    """The role that the page's lead or the opening puts right before the name: 旗委书记某某某出席并讲话

    `since`: where to begin to look, if not at the page's head.
    """
    if one.role or one.name is None:
        return one
    low = min(d.slice.start, d.span.start) if since is None else since
    high = d.span.start + _LOOK
    at = raw.find(one.name, low, high)
    while at >= 0:
        if m := _ROLE.search(raw, max(low, at - _WIDEST), at):
            return replace(one, role=m["role"], organisation=organisation_of(m["role"]))
        at = raw.find(one.name, at + 1, high)
    return one


def _of_news(raw: str, clean: str, d: OutlinedDocument, title: Quoted | None) -> list[Speaker]:
    """Whom a headline, or the line above it, says to have spoken, with the office that the text gives; else the lead."""
    headlines = [o.span for o in d.omitted if o.reason in {"overline", "repeated-title"}]
    headlines += [title.span] if title and title.span else []
    headlines += [b.span for b in d.blocks if b.kind == "subtitle"]
    for headline in headlines:
        for m in _HEADLINE.finditer(raw, *headline):
            found = _completed(Speaker(m["name"], None, Span(*m.span("name"))), raw, d)
            if found.role:
                return [found]
    body = [b.span for b in d.blocks if b.kind == "p"]
    leads = [m for span in body[:_LEADS] for m in _SPEAKS.finditer(clean, *span)]
    leads = leads or [m for span in body[:_LEADS] for m in _LEADER_SAYS.finditer(clean, *span)]
    retold = (_RETOLD.match(clean, *span) for span in body[1:])
    for m in [*leads, *filter(None, retold)]:
        found = _completed(Speaker(m["name"], None, Span(*m.span("name"))), raw, d)
        fuller = _completed(replace(found, role=None), raw, d, body[0].start)  # a headline shortens
        if fuller.role or found.role:
            return [fuller if fuller.role else found]
    for m in (m for span in body[:_LEADS] for m in _OFFICE_BEHIND.finditer(clean, *span)):
        if not _NO_TURN.search(m["name"]):
            found = _completed(Speaker(m["name"], None, Span(*m.span("name"))), raw, d)
            return [found if found.role else replace(found, role=m["role"], organisation=organisation_of(m["role"]))]
    return _of_lead(raw, clean, d, body[0]) if body else []


def _of_lead(raw: str, clean: str, d: OutlinedDocument, lead: Span) -> list[Speaker]:
    """The first holder of an office in the lead whose words the text gives; how long a name is, its return tells.

    副旗长某某某带队检查护渠。某某某一行看了渠首。…某某某指出，…
    """
    for m in _HOLDER.finditer(clean, lead.start, min(lead.end, lead.start + _LEAD)):
        for end in (m.end(), m.end() - 1):
            name = clean[m.start("name") : end]
            if len(name) > 1 and not _NO_TURN.search(name) and _says(clean, name, end, d.span.end):
                found = _completed(Speaker(name, None, Span(m.start("name"), end)), raw, d, lead.start)
                if found.role:
                    return [found]
    return []


def _says(clean: str, name: str, low: int, high: int) -> bool:
    """Whether the name returns where a clause begins, and says something."""
    at = clean.find(name, low, high)
    while at >= 0:
        if clean[at - 1] in _CLAUSE and _SAYS.match(clean, at + len(name), high):
            return True
        at = clean.find(name, at + 1, high)
    return False


def turns(clean: str, d: OutlinedDocument) -> list[Speaker]:
    """Those whose turns a conversation prints, in order: named with an office, or more than once; reporters ask only."""
    found: dict[str, Speaker] = {}
    seen: dict[str, int] = {}
    for block in d.blocks:
        start, end = block.span
        if block.kind != "p" or not any(clean.find(c, start, min(end, start + _WIDEST)) > 0 for c in "：:"):
            continue
        m = _TURN.match(clean, start, end)
        if m is None or _NO_TURN.search(m["name"]):
            continue
        name = m["name"]
        seen[name] = seen.get(name, 0) + 1
        known = found.get(name)
        if known is None or (m["role"] and not known.role):
            role = "".join(m["role"].split()) if m["role"] else None
            found[name] = Speaker(name, role, Span(*m.span("name")), organisation_of(role))
    if sum(seen.values()) < 2:
        return []
    return [one for name, one in found.items() if one.role or seen[name] > 1]


def _told(clean: str, d: OutlinedDocument) -> list[Speaker]:
    """Those whose words proceedings retell."""
    found: dict[str, Speaker] = {}
    for m in _SAID.finditer(clean, *d.span):
        if not _NO_TURN.search(m["name"]):
            found.setdefault(m["name"], Speaker(m["name"], None, Span(*m.span("name")), None))
    return list(found.values())
