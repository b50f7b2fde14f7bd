"""The note in brackets that says behind a text whose words they are: （这是某某某2024年3月5日在某会议上的讲话）."""

from __future__ import annotations

from converter.facts import dates
from converter.facts.meetings import MEETING
from converter.facts.people import NO_NAME, OFFICE, organisation_of
from converter.frozen import frozen
from converter.model import DateFact, Quoted, Span, Speaker
from converter.outline.outline import OutlinedDocument
from converter.patterns import late

_LOOK = 600  # characters at the end of a document in which the note is looked for
# （这是旗委书记某某某2024年3月5日在护渠会议上的讲话。）   （本文系某某某同志在护渠会议上讲话的一部分）   * 这是…
_NOTE = late(
    r"(?:[（(〔\[]|(?:^|\n)[*＊][ \u3000]*)(?:这|這|本文|此文|本篇|以上)(?:是|系|為|为)(?P<words>[^（）()〔〕\[\]\n]{6,160}?(?:讲话|報告|报告|发言|谈话|演讲|致辞|文章|講話|發言)[^（）()〔〕\[\]\n。]{0,16})"
)
_YEAR = r"[0-9一二三四五六七八九〇○零]{4}年"
# 旗委书记陈立新2024年3月5日
_WHO = late(
    rf"(?P<role>[^，。]{{0,40}}?(?:{OFFICE}))?(?P<name>[\u4e00-\u9fff]{{2,3}}?)(?:同志)?(?=于?{_YEAR}|于?\d{{1,2}}月|[在参出向为])"
)
# 在全旗护渠工作会议上
_WHERE = late(rf"(?:在|参加|出席)(?P<m>[^，。]{{4,60}}?{MEETING})(?=上|时|期间|的)")


@frozen
class Closing:
    """What the note tells; each is None where it does not."""

    speaker: Speaker | None = None
    meeting: Quoted | None = None
    date: DateFact | None = None


def read(raw: str, d: OutlinedDocument) -> Closing:
    """The note behind the document's text, as far as it tells anything."""
    low = max(d.span.start, d.span.end - _LOOK)
    notes = [*_NOTE.finditer(raw, low, d.span.end)]
    if not notes:
        return Closing()
    at, words = notes[-1].start("words"), notes[-1]["words"]
    who, where = _WHO.match(words), _WHERE.search(words)
    speaker = None
    if who and not NO_NAME.search(who["name"]):
        span = Span(at + who.start("name"), at + who.end("name"))
        speaker = Speaker(who["name"], who["role"], span, organisation_of(who["role"]))
    meeting = Quoted("".join(where["m"].split()), Span(at + where.start("m"), at + where.end("m"))) if where else None
    return Closing(speaker, meeting, dates.printed(words, at))
