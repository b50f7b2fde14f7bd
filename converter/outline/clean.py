"""Noise inside lines, blanked: the same text, character for character, with what is no text turned into spaces.

Every later stage reads the clean text; offsets stay those of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from converter.model import Omission, Span
from converter.patterns import compiled, late

# What shows nothing: control characters, zero-width spaces and joiners, marks of direction and of byte order
UNSEEN = r"\x00-\x08\x0e-\x1b\x7f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_UNSEEN = compiled(f"[{UNSEEN}][{UNSEEN}]*")  # as one or more, found faster
_BLANKS = " \t\u3000\xa0"
_UNSEEN_RUN = late(f"[{UNSEEN}](?:[{_BLANKS}]*[{UNSEEN}])*")
# <p class="a">  </div>  <!-- x -->  <%@ page %>  <?php … ?>
_TAG = compiled(
    r"<!--|-->|<[?%][^>]{0,2000}>|</?[A-Za-z!][^<>\n]{0,2000}>|&(?:nbsp|ensp|emsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot|#\d{2,5});"
)
# <script>…</script>   <style>…</style>   <!-- … -->  :no text of the page, whatever stands between, tags too
_CODE = compiled(r"<(?:(script|style)\b[^>]{0,2000}>|!--)", re.I)
_ENDS = {None: late("-->"), "script": late("</script>", re.I), "style": late("</style>", re.I)}
_MOST_CODE, _MOST_COMMENT = 20_000, 5_000  # characters: an end further off is another's
# <li>·<a href="…">某地召开座谈会</a></li>  :a link with nothing beside it is a way to another page, no text of this one
_LINK = compiled(r"<a\b[^<>]{0,2000}>(?P<words>[^<>。\n]{1,60})</a>", re.I)
# what may stand beside such a link, up to the next tag or line: ·   &gt;   |
_SEPARATOR = compiled(r"&(?:gt|nbsp|raquo);")
_BEHIND = compiled(r"(?:[\s·|»/]|&(?:gt|nbsp|raquo);){0,100}(?:<|$)")
# <title>某地召开座谈会-某网</title>  :the window's, where the page has a headline of its own
_WINDOW = compiled(r"<title>(?P<words>[^<>]{1,300})</title>", re.I)
_HEADLINE = compiled(r"<h1\b", re.I)
# <br
_BREAKS = compiled(r"(?:</?(?:p|div|br|td|tr|table|li|ul|h[1-6]|title)\b)", re.I)
# 新华社记者 某某/摄   本报记者 某某 摄
_CREDIT = compiled(
    r"[ \u3000]*(?:新华社|本报|人民网)(?:记者|通讯员)[ \u3000]*[\u4e00-\u9fff·]{2,8}[ \u3000]*(?:/|／|[ \u3000])[ \u3000]*摄"
)
# ，演讲稿《在护渠会上的讲话》  :the file site's own title, thrown into a sentence
_SCRAPED = ("演讲稿", "范文", "讲话稿", "发言稿", "工作总结", "心得体会")
_SCRAPE = compiled(rf"(?:{'|'.join(_SCRAPED)})《[^《》\n]{{2,40}}》")  # with the comma before it, if one stands there
# 第三篇：在某会议上的讲话   在某会议上的报告   (a line of its own)
_TITLE_LINE = compiled(
    r"^[ \u3000]*(?:第[一二三四五六七八九十\d]{1,3}篇[：: ])?(在[^\n。，]{2,40}上的(?:讲话|报告|发言))[ \u3000]*$", re.M
)
_TITLE_END = compiled(r"上的(?:讲话|报告|发言)[ \u3000]*$", re.M)  # found fast, as it begins with its literal
# ??2024年1月9日在某会议上   :what blanks at a line's start became where a page was read in the wrong encoding
_LOST_BLANKS = compiled(r"^\?\?+(?=[\u4e00-\u9fff（(\d])", re.M)
# ## 一、修好渠道  :a heading as Markdown marks it
_HASHES = compiled(r"^#{1,6}(?=[ \u3000]+[\u4e00-\u9fff（(《“\[〔\d])", re.M)
_LEADS = frozenset("，,、")  # before scrape junk, and gone with it
_COMMAS, _STOPS = frozenset("，,"), frozenset("。；;")  # before and behind one that stands in a sentence
_TITLES = 20  # title lines that are looked for again, at most: keeps hostile input linear


def clean(text: str, noise: Sequence[Span] = ()) -> tuple[str, tuple[Omission, ...]]:
    """Blank markup, photo credits, scrape junk and the `noise` an archivist marked; the same length, omissions in order."""
    found = [Omission(span, "corrected") for span in sorted(noise)]
    text = _blank(text, found)
    if "<" in text and text.count("</") >= 3:
        code = [Omission(span, "markup") for span in _code(text)]
        text = _blank(text, code, markup=True)
        found += code
        ways = [_words(text, m) for m in _LINK.finditer(text) if _alone(text, m)]
        if _HEADLINE.search(text):
            ways += [_words(text, m) for m in _WINDOW.finditer(text)]
        tags = [Omission(Span(*m.span()), "markup") for m in _TAG.finditer(text)]
        text = _blank(text, sorted([*ways, *tags], key=lambda o: o.span), markup=True)
        found += [*ways, *tags]
    if _UNSEEN.search(text):
        unseen = [Omission(span, "scrape") for span in _unseen_at_edges(text)]
        text = _blank(text, unseen)
        found += unseen
    if text.startswith("#") or "\n#" in text:
        hashes = [Omission(Span(*m.span()), "markup") for m in _HASHES.finditer(text)]
        text = _blank(text, hashes)
        found += hashes
    if text.startswith("??") or "\n??" in text:
        lost = [Omission(Span(*m.span()), "scrape") for m in _LOST_BLANKS.finditer(text)]
        text = _blank(text, lost)
        found += lost
    if "摄" in text:
        credits_ = [_trimmed(text, m.start(), m.end(), "caption") for m in _CREDIT.finditer(text)]
        text = _blank(text, credits_)
        found += credits_
    junk = []
    if any(f"{word}《" in text for word in _SCRAPED):
        for m in _SCRAPE.finditer(text):
            led = text[m.start() - 1 : m.start()] in _LEADS
            junk.append(Omission(Span(m.start() - led, m.end()), "scrape"))
    junk += _repeated_titles(text)
    if junk:
        junk.sort(key=lambda o: o.span)
        text = _blank(text, junk)
        found += junk
    return text, tuple(sorted(found, key=lambda o: o.span))


def _code(text: str) -> Iterator[Span]:
    """What a page holds between the tags of scripts, styles and comments, and these tags."""
    ends: dict[str | None, Span | None] = {name: Span(0, 0) for name in _ENDS}
    at = 0
    while start := _CODE.search(text, at):
        name = start[1] and start[1].lower()
        at = start.end()
        end = ends[name]
        if end and end.start < at:  # found once for all that begin before it
            found = _ENDS[name].search(text, at)
            end = ends[name] = Span(*found.span()) if found else None
        if end and _holds(text, name, at, end.start):
            yield Span(start.start(), end.end)
            at = end.end


def _holds(text: str, name: str | None, start: int, end: int) -> bool:
    """Whether what begins before `start` goes up to `end`. A comment that another begins in was never closed."""
    if name:
        return end - start <= _MOST_CODE
    return end - start <= _MOST_COMMENT and text.find("<!--", start, end) < 0


def _unseen_at_edges(text: str) -> Iterator[Span]:
    """What shows nothing at the start or end of a line, as pages and joined files leave it there; within a line it stays
    where it is, since a blank in its place would part a word."""
    for run in _UNSEEN_RUN.finditer(text):
        start, end = run.span()
        while start and text[start - 1] in _BLANKS:
            start -= 1
        while end < len(text) and text[end] in _BLANKS:
            end += 1
        if text[start - 1 : start] in ("", "\n") or text[end : end + 1] in ("", "\n"):
            yield from (Span(*each.span()) for each in _UNSEEN.finditer(text, *run.span()))


def _alone(text: str, m: re.Match[str]) -> bool:
    """Whether a link stands between tags or line ends, with nothing but separators beside it."""
    before = _SEPARATOR.sub("", text[max(0, m.start() - 100) : m.start()]).rstrip(" \t\r\u3000·|»/")
    return (not before or before[-1] in ">\n") and _BEHIND.match(text, m.end()) is not None


def _words(text: str, m: re.Match[str]) -> Omission:
    """What a link or a window's title reads, without white space around it."""
    start, end = m.span("words")
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    while start < end - 1 and text[start].isspace():
        start += 1
    return Omission(Span(start, end), "page-furniture")


def _repeated_titles(text: str) -> list[Omission]:
    """A title line that stands again inside a sentence: …打牢底子，在护渠会上的讲话。"""
    found = []
    begins = (text.rfind("\n", 0, end.start()) + 1 for end in _TITLE_END.finditer(text))
    lines = filter(None, (_TITLE_LINE.match(text, begin) for begin in begins))
    titles = sorted({m[1] for m in islice(lines, _TITLES)})
    for title in titles:
        at = text.find(title)
        while at >= 0:
            end = at + len(title)
            if text[at - 1 : at] in _COMMAS and text[end : end + 1] in _STOPS:
                found.append(Omission(Span(at - 1, end), "scrape"))
                at = text.find(title, end)
            else:
                at = text.find(title, at + 1)
    return found


def _trimmed(text: str, start: int, end: int, reason: str) -> Omission:
    while text[start] in " \u3000":
        start += 1
    return Omission(Span(start, end), reason)


def _blank(text: str, omissions: list[Omission], markup: bool = False) -> str:
    """Spaces for the omitted characters; a block tag starts a new line."""
    pieces, at = [], 0
    for start, end in (o.span for o in omissions):
        pieces.append(text[at:start])
        filler = " " * (end - start)
        if markup and _BREAKS.match(text, start):
            filler = "\n" + filler[1:]
        pieces.append(filler)
        at = end
    return "".join(pieces) + text[at:]
