"""Where the documents of a source begin and end, and why everything else is left out."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from converter.model import Diagnostic, Omission, Span
from converter.numerals import integer
from converter.outline import articles, enclosed, roles
from converter.outline.further import Beginnings
from converter.outline.lines import Paragraph
from converter.outline.markers import at_start
from converter.patterns import compiled

# 六论…   合集|…   系列社论（三篇）  :a page of several texts says how many it holds
_ANNOUNCED = compiled(r"([二三四五六七八九十两\d]{1,2})(?:论|篇|则|谈|评)|合集|合辑|汇编|系列(?:社论|评论)")
_CONTENTS = 40  # lines of a page's contents, at most
_PAGE_HEAD, _TEASER = 8, 500  # paragraphs and characters of a page's head above its first text, at most


@dataclass(slots=True)
class Draft:
    """A document in the making: paragraphs `first` … `last` (exclusive), its text beginning at `start`."""

    first: int
    last: int
    start: int
    title: Span | None = None  # known from the compilation's own line
    context: list[Span] = field(default_factory=list)  # lines outside that speak of it: source, date
    editorial: bool = False
    part: bool = False  # of several in the source


@dataclass(slots=True)
class Parts:
    """Drafts in order, the omissions around them, and what was doubtful."""

    drafts: list[Draft]
    omitted: list[Omission]
    diagnostics: list[Diagnostic]


def split(text: str, paragraphs: Sequence[Paragraph], begins: Container[int] = ()) -> Parts:
    """Find the documents. A source without any sign of several is one document.

    `begins`: starts of lines at which a document begins by correction.
    """
    parts = Parts([], [], [])
    if not paragraphs:
        return parts
    last = _footer(text, paragraphs, parts)
    numbered = [n for n in range(last) if _numbered(text, paragraphs[n])]
    named = [n for n in range(last) if _named(text, paragraphs[n])]
    begins_here = articles.beginnings(text, paragraphs, named, last) if len(numbered) < 2 else []
    if begins_here:
        _articles(text, paragraphs, begins_here, last, parts)
    elif len(numbered) >= 2 or (numbered == [0] and _says_title(text, paragraphs)) or _lone(text, paragraphs, numbered):
        _compilation(text, paragraphs, numbered, last, parts)
    elif not _collection(text, paragraphs, last, parts):
        first = _again(text, paragraphs, last)
        parts.omitted += [Omission(Span(p.start, p.end), "preface") for p in paragraphs[:first]]
        parts.drafts.append(Draft(first, last, paragraphs[first].start))
    _further(text, paragraphs, parts)
    _forwarded(text, paragraphs, parts)
    _corrected(paragraphs, begins, parts)
    for draft in parts.drafts:
        draft.part = len(parts.drafts) > 1
    return parts


def _corrected(paragraphs: Sequence[Paragraph], begins: Container[int], parts: Parts) -> None:
    out: list[Draft] = []
    for draft in parts.drafts:
        cuts = [n for n in range(draft.first + 1, draft.last) if paragraphs[n].start in begins]
        for first, last in pairwise([draft.first, *cuts, draft.last]):
            start = draft.start if first == draft.first else paragraphs[first].start
            out.append(Draft(first, last, start, draft.title, draft.context, draft.editorial))
    parts.drafts = out


def _line(text: str, paragraph: Paragraph) -> str:
    return text[paragraph.start : paragraph.end]


def _footer(text: str, paragraphs: Sequence[Paragraph], parts: Parts) -> int:
    """Number of the first paragraph of the page's foot: furniture with nothing but short lines behind it."""
    cut = len(paragraphs)
    for number in range(len(paragraphs) - 1, max(0, len(paragraphs) - 60), -1):
        line = _line(text, paragraphs[number])
        if (roles.is_furniture(line) and len(line) < 200) or not roles.CHINESE.search(line):
            cut = number
        elif roles.is_sentence(line) or (at_start(text, paragraphs[number].start) and not roles.NAVIGATION.match(line)):
            break
    parts.omitted += [Omission(Span(p.start, p.end), "page-furniture") for p in paragraphs[cut:]]
    return cut


def _numbered(text: str, paragraph: Paragraph) -> re.Match[str] | None:
    """The match of 第三篇：某某讲话 as a line of its own."""
    if paragraph.end - paragraph.start > 70 or not paragraph.real:
        return None
    m = roles.NUMBERED_TEXT.match(text, paragraph.start, paragraph.end)
    if m is None or text[paragraph.end - 1] in "。；，…":
        return None
    return m


def _named(text: str, paragraph: Paragraph) -> re.Match[str] | None:
    """The match of 原标题：… as a short line of its own."""
    return (
        roles.ORIGINAL_TITLE.match(text, paragraph.start, paragraph.end)
        if paragraph.end - paragraph.start < 90
        else None
    )


def _articles(text: str, paragraphs: Sequence[Paragraph], firsts: list[int], last: int, parts: Parts) -> None:
    """Articles of one page, each from its first line to the next; 原标题： is the page's word, what follows it a title.

    What stands above the first, the newspaper's name and day among it, is the page's and speaks of all.
    """
    above = [Span(p.start, p.end) for p in paragraphs[: firsts[0]]]
    parts.omitted += [Omission(span, "page-furniture") for span in above]
    for first, end in zip(firsts, [*firsts[1:], last], strict=True):
        m = _named(text, paragraphs[first])
        if m is None:
            parts.drafts.append(Draft(first, end, paragraphs[first].start, context=above))
            continue
        stop = m.end()
        while text[stop - 1].isspace():
            stop -= 1
        parts.omitted.append(Omission(Span(m.start(), stop), "page-furniture"))
        parts.drafts.append(Draft(first, end, m.end()))


def _compilation(text: str, paragraphs: Sequence[Paragraph], numbered: list[int], last: int, parts: Parts) -> None:
    """第一篇：… 第二篇：… lines part the source; the title is the line below, else the rest of the line itself."""
    for number in range(numbered[0]):
        span = Span(paragraphs[number].start, paragraphs[number].end)
        parts.omitted.append(Omission(span, "teaser" if _repeats(text, span) else "preface"))
    expected = 1
    for k, number in enumerate(numbered):
        m = _numbered(text, paragraphs[number])
        assert m is not None
        end = numbered[k + 1] if k + 1 < len(numbered) else last
        value = integer(m[1] or m[2] or "")
        if value != expected:
            data = (("found", m[0].strip(" ：:\u3000")), ("expected", str(expected)))
            parts.diagnostics.append(Diagnostic("S004", Span(m.start(), m.end()), data))
        expected = (value or expected) + 1
        rest = "".join(text[m.end() : paragraphs[number].end].split())
        below = "".join(_line(text, paragraphs[number + 1]).split()) if number + 1 < end else ""
        titled = len(below) >= 6 and not roles.is_sentence(below) and bool(roles.TITLE_END.search(below))
        if rest and (titled or (len(below) >= 6 and below in rest)) and not roles.SALUTATION.match(below):
            parts.omitted.append(Omission(Span(paragraphs[number].start, paragraphs[number].end), "compilation-line"))
            parts.drafts.append(
                Draft(number + 1, end, paragraphs[number + 1].start, context=[Span(m.end(), paragraphs[number].end)])
            )
        elif rest:
            stop = m.end()
            while text[stop - 1].isspace():
                stop -= 1
            parts.omitted.append(Omission(Span(m.start(), stop), "compilation-line"))
            parts.drafts.append(Draft(number, end, m.end()))
        else:
            parts.omitted.append(Omission(Span(paragraphs[number].start, paragraphs[number].end), "compilation-line"))
            if number + 1 < end:
                parts.drafts.append(Draft(number + 1, end, paragraphs[number + 1].start))


def _says_title(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a first line 第一篇：某某讲话 is a title, or says the one that stands below it: one text taken from a compilation."""
    m = _numbered(text, paragraphs[0])
    if m and roles.TITLE_END.search(text, m.end(), paragraphs[0].end) and text[paragraphs[0].end - 1] not in "。；，…":
        return True
    below = "".join(_line(text, paragraphs[1]).split()) if len(paragraphs) > 1 else ""
    rest = "".join(text[m.end() : paragraphs[0].end].split()) if m else ""
    return len(below) >= 6 and rest.startswith(below)


def _lone(text: str, paragraphs: Sequence[Paragraph], numbered: list[int]) -> bool:
    """Whether 第一篇：… stands alone behind the head of a page: a compilation of which the page shows the first text."""
    if len(numbered) != 1 or not 0 < numbered[0] <= _PAGE_HEAD:
        return False
    m = _numbered(text, paragraphs[numbered[0]])
    return m is not None and integer(m[1] or m[2] or "") == 1 and m.end() - paragraphs[0].start < _TEASER


def _repeats(text: str, span: Span) -> bool:
    """Whether a line's words stand again further on: 第一篇：某讲话 同志们：这次会议…"""
    words = text[span.start : span.end].split()
    longest = max(words, key=len)
    middle = longest[len(longest) // 3 :][:20]
    return text.find(middle, span.end) >= 0


def _collection(text: str, paragraphs: Sequence[Paragraph], last: int, parts: Parts) -> bool:
    """A page of editorials: its head announces several texts, and as many unnumbered titles follow."""
    opening = next((n for n in range(last) if roles.is_sentence(_line(text, paragraphs[n]))), last)
    announced = None
    for number in range(min(opening + 1, last)):
        m = _ANNOUNCED.search(_line(text, paragraphs[number])[:120])
        if m:
            announced = (integer(m[1]) if m[1] else 0) or announced or 0
            if announced:
                break
    if announced is None:
        return False
    titles: list[int] = []
    number = opening + 1
    while number < last:
        if _title_like(text, paragraphs[number]):
            titles.append(number)
            while number + 1 < last and _title_like(text, paragraphs[number + 1]):
                number += 1
        number += 1
    if len(titles) < 2 or (announced and len(titles) != announced):
        return False
    context = [Span(p.start, p.end) for p in paragraphs[: titles[0]]]
    for p in paragraphs[: titles[0]]:
        furniture = roles.is_furniture(_line(text, p))
        parts.omitted.append(Omission(Span(p.start, p.end), "page-furniture" if furniture else "preface"))
    for first, end in zip(titles, [*titles[1:], last], strict=True):
        parts.drafts.append(Draft(first, end, paragraphs[first].start, context=context, editorial=True))
    return True


def _title_like(text: str, paragraph: Paragraph) -> bool:
    line = _line(text, paragraph)
    return (
        paragraph.real
        and 2 < len(line) <= 45
        and not roles.is_sentence(line)
        and line[-1] not in "，、：:…"
        and not roles.is_furniture(line)
        and not at_start(text, paragraph.start)
        and not roles.SALUTATION.match(line)
    )


def _again(text: str, paragraphs: Sequence[Paragraph], last: int) -> int:
    """Number of the title where a page's headline and its contents stand above the text; 0 where they don't.

    The headline is read again, and the text's own head follows: 某讲话 / 目录 / 一、… / 某讲话 / 旗长 某某某 / 同志们：
    """
    for top in range(min(last, _PAGE_HEAD)):
        line = _line(text, paragraphs[top])
        if len(line) > 90 or roles.is_sentence(line):
            return 0
        if not roles.TITLE_END.search(line):
            continue
        listed = False
        for number in range(top + 1, min(last - 1, top + _CONTENTS)):
            p = paragraphs[number]
            if p.start - paragraphs[top].end > _TEASER:
                return 0
            if listed and p.end - p.start == len(line) and text.startswith(line, p.start):
                below = (_line(text, each) for each in paragraphs[number + 1 : number + 4])
                return number if any(roles.of_head(each) or roles.BYLINE.match(each) for each in below) else 0
            listed = listed or at_start(text, p.start)
        return 0
    return 0


def _further(text: str, paragraphs: Sequence[Paragraph], parts: Parts) -> None:
    """Another speech begins behind running text, with the head lines right above its salutation or below its title."""
    out: list[Draft] = []
    begins = Beginnings(text, paragraphs)
    for draft in parts.drafts:
        current = draft
        spoken = False  # running text has been seen
        number = draft.first
        while number < draft.last:
            p = paragraphs[number]
            begun: tuple[int, bool] | None = None
            if spoken:
                titled = begins.titled(number, current.first, draft.last)
                begun = (number, True) if titled else begins.greeted(number, current.first, current.start)
            if begun:
                first, headed = begun
                if not headed:
                    parts.diagnostics.append(Diagnostic("S005", Span(p.start, p.end)))
                last = first
                while last - 1 > current.first and roles.is_furniture(_line(text, paragraphs[last - 1])):
                    last -= 1  # ==========
                parts.omitted += [Omission(Span(p.start, p.end), "page-furniture") for p in paragraphs[last:first]]
                out.append(Draft(current.first, last, current.start, current.title, current.context, current.editorial))
                current = Draft(first, draft.last, paragraphs[first].start)
                spoken = False
            elif not spoken:
                line = _line(text, p)
                spoken = roles.is_sentence(line) and not roles.SALUTATION.match(line)
            number += 1
        current.last = draft.last
        out.append(current)
    parts.drafts = out


def _forwarded(text: str, paragraphs: Sequence[Paragraph], parts: Parts) -> None:
    """A note that forwards a speech, a notice that issues rules: a document of its own before the other."""
    out: list[Draft] = []
    for draft in parts.drafts:
        cut = enclosed.begins(text, paragraphs, draft.first, draft.last)
        if cut is None:
            out.append(draft)
            continue
        note = Draft(draft.first, cut, draft.start, draft.title, draft.context)
        out += [note, Draft(cut, draft.last, paragraphs[cut].start)]
    parts.drafts = out
