"""Clean text → paragraphs: broken lines joined, captions and page numbers lifted out, one-line texts cut at their gaps.

A join is made only where the left line has no end and the right line starts nothing of its own. Each join and each
omission keeps its place, so that the source can be rebuilt.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field
from itertools import pairwise
from string import ascii_letters

from converter.model import Omission, Span
from converter.outline import roles
from converter.outline.markers import at_start
from converter.patterns import compiled, late

# ▲重大项目开工。   图为：群众在植树   △一景   (摄影 某某)   某某在护渠。某某摄
_CAPTION = compiled(
    r"[▲△▼▽]|图为|图[：:]|（?(?:资料)?图片?[一二三四五\d]?[：:]|.{2,40}[ \u3000/](?:[\u4e00-\u9fff]{2,4})[ \u3000/]*摄$|.{2,70}。[\u4e00-\u9fff· ]{2,16}摄$|[（(](?:摄影|图/)"
)
# — 12 —   -3-   第 4 页   4/12   12
_PAGE = compiled(
    r"[-—－– ]{0,4}\d{1,3}[-—－– ]{0,4}$|第 ?\d{1,3} ?页(?:[ ，,/]*共 ?\d{1,3} ?页)?$|\d{1,3} ?/ ?\d{1,3}$|[·.] ?\d{1,3} ?[·.]$"
)
_END = frozenset("。！？；：…!?;:”’」』）)》】〉〗〕.")
_FULL = 80  # a line longer than this is a paragraph, no line of a head
_NAMED = 8  # characters of a headline, at least
_PAGE_HEAD = 20  # lines above a text on a page, at most
_HEAD = 300  # characters that the head of a text on one line takes, at most
_OPEN = frozenset("，、,（(“‘「『《—-")
_BLANK = compiled(r"[^\S\n]+")  # blanks inside a line; whether they part paragraphs, `_parts` and `_numbers` say
_WIDE = 200  # a line longer than this has lost its breaks; gaps inside it part paragraphs
# 第三次全体会议上
_SESSION = late(r"第[一二三四五六七八九十\d]{1,3}次[^，。\n]{0,8}会议?上?$")
# 尊敬的各位  同志们
_SPOKEN_TO = compiled(rf"{roles.DEAR}?(?:各位|{roles.FOLK})")


@dataclass(slots=True)
class Paragraph:
    """A logical line. `start`/`end` bound its text without surrounding white space; `first` is the line number."""

    start: int
    end: int
    real: bool  # starts a printed line (not only a gap inside one)
    gap: bool = False  # an empty line stands before it
    joins: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Lines:
    """The paragraphs of a text and what was lifted out between and inside them."""

    paragraphs: list[Paragraph]
    omitted: list[Omission]
    unjoined: list[Span]  # lines that look unfinished but were left alone
    wrapped: int  # width of hard-wrapped lines, 0 where lines are paragraphs


def split(text: str, joined: Container[int] = ()) -> Lines:
    """Cut the clean text into paragraphs. `joined`: starts of lines that go on from the one above, by correction."""
    raw, omitted = _physical(text)
    width = _wrap_width(text, raw)
    out: list[Paragraph] = []
    unjoined: list[Span] = []
    crossed = False  # something was lifted out since the last line
    for line in raw:
        if line is None:
            crossed = True
            continue
        if out and line.real and (line.start in joined or _joins(text, out[-1], line, width, crossed)):
            last = out[-1]
            last.joins.append(Span(last.end, line.start))
            last.end = line.end
            last.joins += line.joins
        else:
            if out and line.real and _unfinished(text, out[-1]) and out[-1].end - out[-1].start > 50:
                unjoined.append(Span(max(out[-1].start, out[-1].end - 12), out[-1].end))
            out.append(line)
        crossed = False
    _unglue(text, out)
    return Lines(out, omitted, unjoined, width)


def _unglue(text: str, paragraphs: list[Paragraph]) -> None:
    """Head lines that have lost their breaks become paragraphs again: title（date）name text, 同志们：text."""
    number = 0
    told = False  # running text has been seen
    while number < len(paragraphs):
        p = paragraphs[number]
        in_head = number < 3 or (number < _PAGE_HEAD and not told)
        told = told or (in_head and roles.is_sentence(text[p.start : p.end]))
        if (
            number > 3
            and not in_head
            and not (text.startswith(("同志们：", "各位代表："), p.start) and _unfinished(text, paragraphs[number - 1]))
        ):
            number += 1  # further down only where the text before was cut off
            continue
        cuts: list[int] = []
        at = p.start
        lead = roles.NEWS_LEAD.match(text, at, p.end)
        at = lead.end() if lead else at
        title = roles.GLUED.match(text, at, p.end) or roles.GLUED_REPORT.match(text, at, p.end)
        if number < 3 and not title:
            cuts += _run_in(text, p)
        if number and in_head and (headline := _headline(text, paragraphs[:number], p)):
            cuts.append(p.start + headline)
            at = p.start + headline
            title = None
        if title and in_head:
            cuts += [title.start(name) for name, words in title.groupdict().items() if words] + [title.end()]
            at = title.end()
        elif in_head and (glued := roles.GLUED_TITLE.match(text, at, p.end)):
            cuts += [glued.start("title"), glued.end("title")]
            at = glued.end()
        greeting = roles.GLUED_SALUTATION.match(text, at, p.end)
        if greeting and greeting.end() > at:
            cuts += [at, greeting.end()]
        bounds = [p.start, *(c for c in cuts if p.start < c < p.end), p.end]
        bounds = sorted(set(bounds))
        if len(bounds) > 2:
            pieces = []
            for k, (low, high) in enumerate(pairwise(bounds)):
                while high > low and text[high - 1].isspace():
                    high -= 1
                while low < high and text[low].isspace():
                    low += 1
                if low == high:
                    continue
                pieces.append(
                    Paragraph(
                        low, high, p.real and k == 0, p.gap and k == 0, [j for j in p.joins if low < j.start < high]
                    )
                )
            paragraphs[number : number + 1] = pieces
            number += len(pieces) - 1
        number += 1


def _headline(text: str, above: list[Paragraph], p: Paragraph) -> int:
    """Length of the page's headline where a paragraph begins with it again and the text opens behind it; 0 where not."""
    for line in above:
        size = line.end - line.start
        if (
            _NAMED <= size < p.end - p.start
            and text.startswith(text[line.start : line.end], p.start)
            and roles.TITLE_END.search(text, line.start, line.end)
            and roles.OPENING.match(text, p.start + size)
        ):
            return size
    return 0


def _run_in(text: str, p: Paragraph) -> list[int]:
    """Where to cut a first line that holds its head, parted by blanks: title 云政发〔2009〕6号 2009-11-03 text"""
    cuts: list[int] = []
    top, piece = "", p.start
    for gap in _BLANK.finditer(text, p.start, min(p.end, p.start + _HEAD)):
        line = text[piece : gap.start()]
        if not cuts:
            if (
                not 6 <= len(line) <= 90
                or any(c in line for c in "。；！？")
                or (line[0] in "（(" and line[-1] not in "）)")
            ):
                return []
            top = line
        elif not roles.of_head(line):
            break
        cuts.append(gap.end())
        piece = gap.end()
    return cuts if len(cuts) > 1 and not roles.is_furniture(top) else []


def _physical(text: str) -> tuple[list[Paragraph | None], list[Omission]]:
    """Printed lines (long ones cut at gaps); None where a caption or page number was lifted out."""
    lines: list[Paragraph | None] = []
    omitted: list[Omission] = []
    at, blank = 0, False
    for piece in text.split("\n"):
        body = piece.strip()
        if body:
            start = at + piece.index(body[0])
            end = start + len(body)
            if len(body) < 80 and (_PAGE.match(body) or _CAPTION.match(body)):
                omitted.append(Omission(Span(start, end), "page-number" if _PAGE.match(body) else "caption"))
                lines.append(None)
            elif len(body) > _WIDE:
                cut, real = start, True
                for gap in _BLANK.finditer(text, start, end) if len(body.split(None, 1)) > 1 else ():
                    if _numbers(text, gap) if gap.end() - gap.start() == 1 else _parts(text, gap):
                        lines.append(Paragraph(cut, gap.start(), real, blank and real))
                        cut, real = gap.end(), False
                lines.append(Paragraph(cut, end, real, blank and real))
            else:
                lines.append(Paragraph(start, end, True, blank))
            blank = False
        else:
            blank = True
        at += len(piece) + 1
    return lines, omitted


def _parts(text: str, gap: re.Match[str]) -> bool:
    """Whether blanks in a long line stand for a lost paragraph break: two wide ones, or several behind a full stop."""
    return sum(c in "\u3000\u2002\u2003" for c in gap[0]) >= 2 or text[gap.start() - 1] in "。！？”"


def _numbers(text: str, gap: re.Match[str]) -> bool:
    """Whether a single blank in a long line stands for a lost break before a numbered part: … 一、总体要求 (一)基本原则。"""
    return (
        text[gap.end()] in "一二三四五六七八九十（(第—"
        and text[gap.start() - 1] not in "，、,：:"
        and at_start(text, gap.end())
    )


def _wrap_width(text: str, lines: list[Paragraph | None]) -> int:
    """Width of hard-wrapped lines: most lines are about equally long and end in mid sentence."""
    sizes = sorted(p.end - p.start for p in lines if p)
    if len(sizes) < 12:
        return 0
    width = sizes[len(sizes) * 3 // 4]
    if not 12 <= width <= 64:
        return 0
    full = [p for p in lines if p and p.end - p.start >= width * 0.85]
    loose = sum(text[p.end - 1] not in _END for p in full)
    return width if len(full) >= 0.5 * len(sizes) and loose >= 0.5 * len(full) else 0


def _unfinished(text: str, line: Paragraph) -> bool:
    return text[line.end - 1] not in _END


def _joins(text: str, left: Paragraph, right: Paragraph, width: int, crossed: bool) -> bool:
    """Whether `right` goes on in the middle of `left`'s sentence."""
    if not _unfinished(text, left):
        return False
    if text[right.start] in ascii_letters and not roles.CHINESE.search(text, right.start, right.end):
        return False  # a translation below
    if at_start(text, right.start) or _SPOKEN_TO.match(text, right.start) or text[right.start] in "（(【〔□▲":
        return False
    if text[left.start] in "-—－―─" and _occasion(text, left, right):
        return True
    if text.endswith("印", right.start, right.end - 1) and roles.IMPRINT.match(text, right.start, right.end):
        return False
    last = text.rfind("\n", left.start, left.end) + 1
    size = left.end - max(left.start, last)
    if width:
        return size >= width * 0.85 and not right.gap
    if text[left.end - 1] in _OPEN:
        return size > 25
    # a heading has no sentence behind it; a broken paragraph has one, or is longer than headings are
    if roles.is_official_title(text, left.start, left.end) or roles.ROOMS.match(text, left.start, left.end):
        return False
    if size > 55:
        return True
    body = text[left.start : left.end]
    if any(c in body for c in "。；！？"):
        return True
    return body.count("，") + body.count(",") > 2 and not _of_head(text, left, right)


def _occasion(text: str, left: Paragraph, right: Paragraph) -> bool:
    """An occasion broken over two lines: ——2012年1月5日在云澜旗第十五届 / 代表会第一次会议上

    The first may look whole where the second says which session: ——在云澜旗第十五届代表大会 / 第一次会议上
    """
    above, below = text[left.start : left.end], text[right.start : right.end]
    if len(above) + len(below) >= _FULL or not roles.OCCASION.match(above + below):
        return False
    return bool(_SESSION.match(below)) or not (roles.OCCASION.match(above) or roles.OCCASION.match(below))


def _of_head(text: str, left: Paragraph, right: Paragraph) -> bool:
    """A line of many commas is a title where who, when or a page's words stand below: 鼓足干劲，力争上游，…跃进 / 旗长 某某某

    So is a text's first line where a long paragraph stands below it.
    """
    line = text[right.start : right.end]
    if len(line) <= 80 and (roles.of_head(line) or roles.BYLINE.match(line) or roles.is_furniture(line)):
        return True
    return not text[: left.start].strip() and len(line) > _FULL
