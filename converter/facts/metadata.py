"""What a document says of itself: title, kind, meeting, speakers, date, publisher, 发文字号. Absent is None, never a guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from converter.facts import closing, dates, kinds, meetings, people, reported
from converter.model import BlockKind, DateFact, Diagnostic, DocumentKind, Quoted, Section, Span, Speaker
from converter.outline import roles
from converter.outline.outline import OutlinedDocument
from converter.patterns import compiled, late

# 全旗某会议在松岗镇召开
_HELD = compiled(rf"{meetings.MEETING}在(?P<p>[^\W\d这那时上中下]{{2,14}}?)(?:隆重|胜利|顺利)?(?:召开|举行|开幕)")
# 各苏木镇人民政府，旗直各部门：   (parted by commas and semicolons, not inside brackets)
_ADDRESSEE = compiled(r"(?:[^，,；;：:（(\s]|[（(][^）)]*[）)])+")
# 来源：云澜日报   信息来源: 《某日报》   （某日报2024年1月2日）
_SOURCE_LINE = compiled(
    r"(?:信息)?(?:来源|來源|稿源|出处)[：: \u3000]+《?(?P<p>[^《》“”\s，。；：:（(]{2,20})》?[ \u3000]*(?:$|\n|[（(\s])",
    re.M,
)
_SOURCE = compiled("来源：")  # names where a text is from, at a line's start
# 云政发〔2024〕3号
_REFERENCE_YEAR = compiled(r"[〔\[【(（﹝]((?:19|20)\d\d)")
_NUMBERED = compiled(rf"{roles.NUMBER_BEHIND}$")
_OF_SEVERAL = late(r"[（(](?:精选|通用|汇总|合集|共)*\d{1,3}篇[）)]$")  # …讲话（精选5篇）
# 跟着全旗前进——某某某在护渠会议上的报告  :title and subtitle in one line
_WITH_SUBTITLE = late(
    r"(?P<main>[^—\n]{6,60})[—－―─]{2}(?=[^—\n]{6,60}上的(?:讲话|报告|发言|致辞)(?:[（(][^（）()]*[)）])?$)"
)
# 政府工作报告（2023年1月10日在云澜旗代表会第二次会议上）   …的讲话（2018年2月12日）  :title and occasion in one line
_WITH_OCCASION = late(rf"[（(](?:{roles.DATE})(?<=日)(?:[^（）()]{{0,6}}|在[^（）()]{{4,60}}[上时期间])[）)]$")
_COLUMN = late(r"【[\u4e00-\u9fff]{2,8}】(?=[^【】]{4})")  # 【文字解读】云澜旗护渠办法解读
_PAPERS = ("notice", "other")  # kinds whose own signature says their day, not the page's stamp
_SIGNATURE = 60  # characters that a signature takes at most


@dataclass(frozen=True, slots=True)
class Description:
    """The head of a document, and its sections with the officials whose parts they are."""

    kind: DocumentKind
    title: Quoted | None
    meeting: Quoted | None
    date: DateFact | None
    publisher: Quoted | None
    reference: Quoted | None
    occasion: Quoted | None
    place: Quoted | None
    addressees: tuple[Quoted, ...]
    speakers: tuple[Speaker, ...]
    sections: tuple[Section, ...]
    diagnostics: tuple[Diagnostic, ...]


def describe(raw: str, clean: str, d: OutlinedDocument) -> Description:
    """Read a document's head in a source's text in simplified characters; `clean` is that with the noise blanked."""
    lines: dict[BlockKind, list[Span]] = {}
    for block in d.blocks:
        lines.setdefault(block.kind, []).append(block.span)
    title = _title(raw, lines.get("title", []))
    body = [b.span for b in d.blocks if b.kind == "p"]
    opening = "\n".join(clean[s.start : s.end] for s in body[:4])[:1500]
    sections, officials = _parts(d.sections)
    outside = [*_beside(d), *d.context]
    publisher = _publisher(raw, outside)
    salutation = raw[lines["salutation"][0].start : lines["salutation"][0].end] if "salutation" in lines else None
    byline = raw[lines["byline"][0].start : lines["byline"][0].end] if "byline" in lines else None
    captions = sum(o.reason == "caption" for o in d.omitted) >= 2
    kind = kinds.tell(
        title.value if title else None,
        salutation,
        opening,
        byline,
        captions,
        d.editorial,
        len(officials),
        _of_head(raw, d, lines),
    )
    turns = reported.turns(clean, d)
    kind = "minutes" if kind == "other" and turns else kind
    note = closing.read(raw, d)
    meeting = meetings.find(clean, lines, title, kind, d, note.meeting)
    head = _speakers(raw, d, lines) or ([note.speaker] if note.speaker else [])
    if kind in {"feature", "notice"}:  # a bare name below a headline is the reporter's, or a page's word
        head = [who for who in head if who.role or (title and who.name and who.name in title.value)]
    speakers = officials or reported.speakers(raw, clean, d, title, kind, head, turns)
    numbered = [*lines.get("reference", []), *(s for s in outside if roles.REFERENCE.match(raw, *s))]
    reference = Quoted("".join(raw[slice(*numbered[0])].split()), numbered[0]) if numbered else None
    date, doubts = _date(raw, clean, d, lines, kind, reference, note.date)
    if title is None:
        doubts.append(Diagnostic("M001", Span(d.span.start, d.span.start)))
    return Description(
        kind,
        title,
        meeting,
        date,
        publisher,
        reference,
        _occasion(raw, lines),
        _place(clean, d, lines),
        _addressees(raw, lines, kind),
        tuple(speakers),
        sections,
        tuple(doubts),
    )


def _of_head(raw: str, d: OutlinedDocument, lines: dict[BlockKind, list[Span]]) -> list[str]:
    """The lines of the head beside the title, the page's among them."""
    told = [*lines.get("subtitle", []), *lines.get("dateline", []), *lines.get("byline", [])]
    told += [o.span for o in d.omitted if o.reason in {"page-furniture", "overline"} and o.span.end <= d.span.end]
    return [raw[span.start : span.end] for span in told]


def _occasion(raw: str, lines: dict[BlockKind, list[Span]]) -> Quoted | None:
    """The line that says when and at what the document was given."""
    for span in [*lines.get("dateline", []), *lines.get("subtitle", [])]:
        words = raw[span.start : span.end]
        m = meetings.OCCASION.search(words)
        if m:
            return Quoted(" ".join(words.strip("-—－―─（）() \u3000").split()), span)
    return None


def _place(clean: str, d: OutlinedDocument, lines: dict[BlockKind, list[Span]]) -> Quoted | None:
    """Where the meeting was held, if the opening says so: 3月15日，全旗某会议在松岗镇召开。"""
    spots = [b.span for b in d.blocks if b.kind == "p"][:2] + [o.span for o in d.omitted if o.reason == "preface"]
    for span in spots:
        m = _HELD.search(clean, span.start, min(span.end, span.start + 200))
        if m:
            return Quoted(m["p"], Span(*m.span("p")))
    return None


def _addressees(raw: str, lines: dict[BlockKind, list[Span]], kind: DocumentKind) -> tuple[Quoted, ...]:
    """Whom an official document addresses, one by one: 各苏木镇人民政府，旗直各部门："""
    if "salutation" not in lines or kind not in {"notice", "report", "other"}:
        return ()
    span = lines["salutation"][0]
    words = raw[span.start : span.end]
    if kinds.salutation_speaks(words):
        return ()
    return tuple(Quoted(m[0], Span(span.start + m.start(), span.start + m.end())) for m in _ADDRESSEE.finditer(words))


def _title(raw: str, spans: list[Span]) -> Quoted | None:
    if not spans:
        return None
    words = []
    for span in spans:
        line = raw[span.start : span.end].split()
        spaced = len(line) > 2 and all(len(w) == 1 for w in line)
        words.append("".join(line) if spaced else " ".join(line))
    title = "".join(words)
    if title[0] == "《" and title[-1] == "》" and "《" not in title[1:]:
        title = title[1:-1]
    low = spans[0].start
    if (column := _COLUMN.match(title)) and raw.startswith(column[0], low):
        title, low = title[column.end() :], low + column.end()
    main = _WITH_SUBTITLE.match(title)
    if main and len(spans) == 1 and raw.startswith(main["main"], low):
        return Quoted(main["main"], Span(low, low + len(main["main"])))
    number = _behind(title) if title[-1] in "）)" else None
    end = spans[-1].end
    if number and raw.endswith(number[0], spans[-1].start, end):
        title, end = title[: number.start()].rstrip(), end - len(number[0])
    return Quoted(title, Span(low, end))


def _behind(title: str) -> re.Match[str] | None:
    """What a page or printer puts behind a title, in brackets."""
    return _NUMBERED.search(title) or _OF_SEVERAL.search(title) or _WITH_OCCASION.search(title)


def _parts(sections: tuple[Section, ...]) -> tuple[tuple[Section, ...], list[Speaker]]:
    """Sections that open an official's part carry him or her."""
    out, people_ = [], []
    for s in sections:
        who = (
            people.from_heading(s.heading, s.heading_span.start)
            if not s.marker and s.heading and s.heading_span
            else None
        )
        if who:
            who = replace(who, organisation=people.organisation_of(who.role))
            people_.append(who)
        out.append(replace(s, speaker=who) if who else s)
    return tuple(out), people_


def _speakers(raw: str, d: OutlinedDocument, lines: dict[BlockKind, list[Span]]) -> list[Speaker]:
    """The speakers of the head lines; a name from one line is completed by the role from another."""
    found: list[Speaker] = []
    spots = [*lines.get("byline", []), *lines.get("subtitle", []), *lines.get("dateline", [])]
    for span in spots:
        line = raw[span.start : span.end]
        byline = span in lines.get("byline", []) or line[0] in "[（("
        who = people.from_byline(line, span.start) if byline else people.from_title(line, span.start)
        if who:
            found.append(who if who.role else replace(who, role=_office_above(raw, span)))
    above = [o.span for o in d.omitted if o.reason in {"preface", "overline"}]
    title = "".join(raw[span.start : span.end] for span in lines.get("title", []))
    if roles.ORDER.search(title):
        signed = (people.from_byline(raw[s.start : s.end], s.start) for s in lines.get("signature", []))
        found += [who for who in signed if who and who.role]
    for span in lines.get("subtitle", []):
        if named := people.row(raw[span.start : span.end], span.start, title):
            return named
    titled = [
        who
        for span in [*lines.get("title", []), *d.context, *above]
        if (who := people.from_title(raw[span.start : span.end], span.start) or _of_subtitle(raw, span))
    ]
    if not titled and len(lines.get("title", [])) > 1 and (whole := people.from_title(title, lines["title"][0].start)):
        titled = [replace(whole, span=lines["title"][-1])]
    found += titled
    for span in [o.span for o in d.omitted if o.reason == "page-furniture"]:
        who = people.from_label(raw[span.start : span.end], span.start)
        if who:
            found.append(who)
    if not found:
        return []
    named = [who for span in lines.get("title", []) for who in people.several(raw[span.start : span.end], span.start)]
    if named:
        return [_with_role(who, found) for who in named]
    name = next((w.name for w in [*titled, *found] if w.name), None)
    role = next((w.role for w in found if w.role and w.name == name), None)
    first = next(w for w in found if w.name == name)
    return [Speaker(name, role, first.span, people.organisation_of(role))]


def _office_above(raw: str, line: Span) -> str | None:
    """The office on a line of its own right above a name: 云澜旗人民政府旗长 / 某 某 某"""
    words = raw[: line.start].rstrip().rpartition("\n")[2].strip()
    return words if words and roles.OFFICE_ALONE.match(words) else None


def _of_subtitle(raw: str, span: Span) -> Speaker | None:
    """Whom the second half of a title line names: 跟着全旗前进——某某某在护渠会议上的报告"""
    line = raw[span.start : span.end]
    main = _WITH_SUBTITLE.match(line)
    return people.from_title(line[main.end() :], span.start + main.end()) if main else None


def _with_role(who: Speaker, found: Sequence[Speaker]) -> Speaker:
    role = next((w.role for w in found if w.role and w.name == who.name), None)
    return replace(who, role=role, organisation=people.organisation_of(role))


def _date(
    raw: str,
    clean: str,
    d: OutlinedDocument,
    lines: dict[BlockKind, list[Span]],
    kind: DocumentKind,
    reference: Quoted | None,
    noted: DateFact | None,
) -> tuple[DateFact | None, list[Diagnostic]]:
    doubts: list[Diagnostic] = []
    text = clean[d.span.start : d.span.end]
    below = [*lines.get("dateline", []), *lines.get("subtitle", [])]
    date = _fullest(below, raw) or _first(below, raw, dates.shortened)
    date = (
        date
        or noted
        or (_issued(clean, d) if kind == "notice" else None)
        or (_signed(clean, d) if kind in _PAPERS else None)
        or _of_page(raw, clean, d, kind, reference)
    )
    date = date or _first(lines.get("title", []), raw, dates.bracketed)
    date = date or _issued(clean, d) or _signed(clean, d)
    date = date or dates.inferred(text, d.span.start)
    date = date or _first(lines.get("title", []), raw, dates.of_title)
    if date is None:
        doubts.append(Diagnostic("M002", Span(d.span.start, d.span.start)))
        return None, doubts
    years = dates.evidence(text)
    year = int(date.value[:4])
    if years and all(abs(y - year) > 1 for y in years):
        told = "、".join(dict.fromkeys(str(y) for y in years))
        at = date.span or Span(d.span.start, d.span.start)
        doubts.append(Diagnostic("M003", at, (("evidence", told), ("printed", date.value))))
        date = replace(date, certainty="low")
    return date, doubts


def _beside(d: OutlinedDocument) -> list[Span]:
    """What the page prints beside the text."""
    return [o.span for o in d.omitted if o.reason in {"page-furniture", "preface"}]


def _first(spans: Iterable[Span], raw: str, read: Callable[[str, int], DateFact | None]) -> DateFact | None:
    return next((x for s in spans if (x := read(raw[s.start : s.end], s.start))), None)


def _fullest(spans: Iterable[Span], raw: str) -> DateFact | None:
    """Of the dates that head lines print the one that says most: ——在2014年护渠会议上的报告, then （2014年3月5日）."""
    found = [x for s in spans if (x := dates.printed(raw[s.start : s.end], s.start))]
    return max(found, key=lambda x: len(x.value), default=None)


def _of_page(
    raw: str, clean: str, d: OutlinedDocument, kind: DocumentKind, reference: Quoted | None
) -> DateFact | None:
    """What the page says beside the text; a 发文字号 of another year is older and says when the document was issued.

    News tell of an event a little before the page's date, and conversations print when they were held.
    """
    beside = [*d.context, *_beside(d)]
    sources = [span for span in beside if _SOURCE.match(raw, *span)]
    about = [s for s in beside if roles.ABOUT.match(raw, *s)]  # an editor's words tell of many years
    page = _first([s for s in beside if s not in sources and s not in about], raw, dates.printed) or _first(
        sources, raw, dates.of_source
    )
    if reference and (year := _REFERENCE_YEAR.search(reference.value)) and (page is None or page.value[:4] != year[1]):
        return DateFact(year[1], reference.span)
    body = [b.span for b in d.blocks if b.kind == "p"]
    if kind in {"feature", "minutes"}:
        openings = [Span(s.start, min(s.end, s.start + 16)) for s in body[:4]]
        held = _first(openings, clean, dates.printed)
        if held and len(held.value) == 10:
            return held
        if page and body and kind == "feature":
            return dates.of_event(clean[body[0].start : min(body[0].end, body[0].start + 80)], body[0].start, page)
    if page is None and body:
        last = Span(max(body[-1].start, body[-1].end - 60), body[-1].end)
        credit = dates.credited(clean[last.start : last.end], last.start)
        return credit and dates.of_event(clean[last.start : last.end], last.start, credit)
    return page


def _issued(clean: str, d: OutlinedDocument) -> DateFact | None:
    """The imprint at the foot of an official document: 某旗人民政府办公室2024年3月20日印发"""
    for block in [b for b in d.blocks if b.kind == "p"][-3:]:
        words = clean[block.span.start : block.span.end]
        if len(words) < _SIGNATURE and words.endswith(("印发", "翻印")):
            return dates.printed(words, block.span.start)
    return None


def _signed(clean: str, d: OutlinedDocument) -> DateFact | None:
    """The first line that signs and dates a paper."""
    short = (b.span for b in d.blocks if b.kind == "p" and b.span.end - b.span.start < _SIGNATURE)
    return _first(short, clean, dates.signed)


def _publisher(raw: str, spans: list[Span]) -> Quoted | None:
    for span in spans:
        m = _SOURCE_LINE.search(raw, span.start, span.end)
        if m and not m["p"].startswith(("http", "www")):
            return Quoted(m["p"], Span(m.start("p"), m.end("p")))
    return None
