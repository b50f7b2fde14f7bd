"""Where a document begins that another one forwards or issues: a speech behind a note, rules behind their notice."""

from __future__ import annotations

from collections.abc import Sequence

from converter.outline import roles
from converter.outline.lines import Paragraph
from converter.outline.markers import at_start
from converter.patterns import compiled, late

_NOTE = 2500  # characters of a note or notice, at most
_LINES = 30  # and lines
_TITLE = 200  # characters of a title, at most
_TOP = 10  # lines of a notice's head
_PARAGRAPH = 60  # characters of running text, at least
# 批转
_FORWARDS = compiled(r"转发|批转|印发|批发|转批|转达|轉發|批轉")
# 在全旗护渠会议上的讲话（摘要）
_SPEECH = compiled(r"(?:讲话|报告|发言|总结)(?:[（(][^（）()]*[)）])?$")
# 现印发给你们，请认真贯彻执行   现予公布   现将…转发给你们   印发到会同志各一份  :a notice issues what stands behind it
_ISSUES = compiled(
    r"(?:现|兹)(?:将|予以?|就)?[^。；\n]{0,80}?(?:印发|转发|批转|发布|公布|下发|发给)|[印转]发给你们|印发(?:到会|与会|各)"
)
# 旗委批转旗水利局关于护渠的简报   云澜旗人民政府关于印发《云澜旗护渠办法》的通知
_PASSED_ON = late(
    r".{0,60}?(?:印发|转发|批转|发布|公布|下发|颁发|颁布)(?:[《“](?P<quoted>[^《》“”]{6,90})[》”]|(?P<plain>[^《》“”]{6,90}?))(?:[（(][^（）()]{1,10}[)）])?(?:的(?:通知|函|决定|命令))?"
)
_ISSUE = compiled(r"印发|转发|批转|发布|公布|下发|发给")  # one of them stands in all that _ISSUES matches
# 附件   附件1：   附件：1.某规则
_ATTACHED = compiled(r"附件?[ \u3000]*[\d一二三四五六七八九十]{0,2}[：:]?(?:$|[ \u3000]|[^\n]{0,60}$)")
# …，特制定本方案。  :a paper that is issued says so itself, where it has no title
_OPENS = late(r"制定(?:了)?本(?:行动|实施|工作)?(?:方案|计划|规划|办法|细则|措施|意见|要点)")
# 九月二日   四月十五日上午八时  :notes are signed with a name and the day alone
_DAY = late(rf"[{roles.DIGITS}]{{1,3}}月[{roles.DIGITS}]{{1,3}}日(?:[上下]午|晚)?(?:[{roles.DIGITS}]{{1,3}}时)?$")
# （2024年3月5日）
_BRACKETED = compiled(r"[（(][^\n]*[）)]$")


def begins(text: str, paragraphs: Sequence[Paragraph], first: int, last: int) -> int | None:
    """Number of the paragraph with which the enclosed document begins; None where paragraphs `first` … `last` are one."""
    return (
        _named(text, paragraphs, first, last)
        or _speech(text, paragraphs, first, last)
        or _issued(text, paragraphs, first, last)
    )


def _named(text: str, paragraphs: Sequence[Paragraph], first: int, last: int) -> int | None:
    """The title of a note names what it passes on, and its words stand again behind the note, in one line or two.

    旗委批转旗水利局关于护渠的简报 / … / 旗水利局关于护渠的简报;  关于印发《云澜旗护渠办法》的通知 / … / 云澜旗护渠办法
    """
    named: set[str] = set()
    spoken = False  # running text has been seen
    for number in range(first, min(last - 1, first + _LINES)):
        if paragraphs[number].start - paragraphs[first].start > _NOTE:
            return None
        if roles.is_sentence(_line(text, paragraphs[number])):
            spoken = True
            continue
        line = _squeezed(text, paragraphs[number])
        both = line + _squeezed(text, paragraphs[number + 1])
        if spoken and not named:
            return None
        if spoken and not named.isdisjoint((line, both)):
            return number
        if not spoken and number < first + _TOP:
            for m in filter(None, (_PASSED_ON.fullmatch(line), _PASSED_ON.fullmatch(both))):
                # 批转旗水利局关于护渠的通知: the last word may be the one's or the other's
                named |= {m["quoted"]} if m["quoted"] else {m["plain"], m[0][m.start("plain") :]}
    return None


def _squeezed(text: str, paragraph: Paragraph) -> str:
    """A line without its blanks, as much of it as a title could have."""
    return "".join(text[paragraph.start : min(paragraph.end, paragraph.start + _TITLE)].split())


def _speech(text: str, paragraphs: Sequence[Paragraph], first: int, last: int) -> int | None:
    """A title that says it forwards (转发 批转 印发 批发 …), a short note, and the title of a speech or report."""
    title = _line(text, paragraphs[first])
    if len(title) > 70 or not _FORWARDS.search(title):
        return None
    for number in range(first + 2, min(last - 2, first + 14)):
        line = _line(text, paragraphs[number])
        if paragraphs[number].start - paragraphs[first].start > _NOTE or at_start(text, paragraphs[number].start):
            return None
        if len(line) <= 70 and _SPEECH.search(line) and not roles.is_sentence(line):
            return number
    return None


def _issued(text: str, paragraphs: Sequence[Paragraph], first: int, last: int) -> int | None:
    """A notice that says it issues something, its date, and a title behind that."""
    begin = paragraphs[first].start
    near = [p for p in paragraphs[first : min(last - 1, first + _LINES)] if p.start - begin <= _NOTE]
    if not near or not _ISSUE.search(text, begin, near[-1].end):
        return None
    issues = signed = in_one = False
    above = 0  # lines before the one that says so
    for number, paragraph in enumerate(near, first):
        line = _line(text, paragraph)
        if not issues:
            whole = roles.is_sentence(line) or line[-1] in "：:"  # …现印发给你们，并就有关事项通知如下：
            issues = whole and _ISSUE.search(line) is not None and _ISSUES.search(line) is not None
            above = number - first
        elif roles.is_sentence(line) and "本" in line and _OPENS.search(line):
            return number - bool(roles.TITLE_END.search(_line(text, near[number - first - 1])))
        elif not signed:
            in_one = roles.SIGNED.match(line) is not None
            signed = in_one or (roles.DATELINE.match(line) or _DAY.match(line)) is not None
        elif not any(p.match(line) for p in (_BRACKETED, _ATTACHED, roles.APPENDED, roles.IMPRINT)):
            untitled = not in_one and _names_itself(text, near[:above]) and _goes_on(line)
            return number if untitled or _titled(text, paragraph) else None
    return None


def _titled(text: str, paragraph: Paragraph) -> bool:
    line = _line(text, paragraph)
    return (
        2 < len(line) <= 60
        and line[-1] not in "，、：:"
        and not roles.is_sentence(line)
        and not roles.is_furniture(line)
        and not at_start(text, paragraph.start)
    )


def _names_itself(text: str, above: Sequence[Paragraph]) -> bool:
    """Whether one of the lines above is the title of a notice: 云澜旗人民政府关于印发…的通知"""
    lines = (_line(text, each).rstrip("》”") for each in above[:_TOP])
    return any(not roles.is_sentence(line) and roles.TITLE_END.search(line) for line in lines)


def _goes_on(line: str) -> bool:
    """Whether a paragraph of running text stands behind a signed and dated notice: what it issues, without a title."""
    return len(line) > _PARAGRAPH and roles.is_sentence(line)


def _line(text: str, paragraph: Paragraph) -> str:
    return text[paragraph.start : paragraph.end]
