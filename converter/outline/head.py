"""The lines above a document's running text: which are its own, which the page's, and where the text begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from converter.model import Block, Omission, Span
from converter.outline import headlines, roles, titles
from converter.outline.headlines import HeadLine
from converter.outline.lines import Paragraph
from converter.outline.markers import at_start

_LONGEST = 16  # lines that a head may have
_ENTRIES, _ENTRY = 80, 60  # lines of a table of contents, and characters of one, at most
_OMITTED = {"furniture": "page-furniture", "column": "overline"}
LEAD = 500  # characters of a news page's lead before the salutation, at most


@dataclass(slots=True)
class Head:
    """Blocks of the head in order, what was left out between them, and where the running text begins."""

    blocks: list[Block] = field(default_factory=list)
    omitted: list[Omission] = field(default_factory=list)
    body: int = 0  # number of the first paragraph of running text


def read(text: str, paragraphs: Sequence[Paragraph], first: int, last: int, start: int) -> Head:
    """Tell the head lines of paragraphs `first` … `last` apart; `start` is where the document's own text begins."""
    head = Head()
    plain: list[Span] = []
    number = first
    told = 0  # lines that are no furniture
    field_open = False  # the line above names a field of a catalogue, and its value is to come
    labelled: tuple[Span, int] | None = None  # a line 标题：…, and where its words begin
    while number < last and told < _LONGEST:
        listed = _contents(text, paragraphs, number, last)
        head.omitted += _left_out(paragraphs[number:listed])
        number = listed
        span = Span(max(start, paragraphs[number].start), paragraphs[number].end)
        line = HeadLine(text, span, bool(plain or labelled), plain, head.blocks)
        role = headlines.role(line)
        if field_open and headlines.is_value(line, role):
            role = "furniture"
        field_open = role == "furniture" and headlines.is_field(line)
        told += role != "furniture"
        if role == "furniture" and (label := roles.TITLE_LABEL.match(text, span.start, span.end)):
            labelled = span, label.end()
        if role == "p":
            lead = _lead(text, paragraphs, number, last) if head.blocks or plain else number
            if lead == number:
                break
            _read_lead(text, paragraphs[number:lead], head)
            number = lead
            continue
        if role == "furniture" or role == "column":
            head.omitted.append(Omission(span, _OMITTED[role]))
        elif role == "title":
            plain.append(span)
        else:
            head.blocks.append(Block(role, span))
        number += 1
        if role == "salutation":
            break
    head.body = number
    if labelled and not plain:
        _unlabel(text, *labelled, head)
    listed = number < last and at_start(text, paragraphs[number].start)
    chosen = titles.choose(text, plain, head.blocks, head.omitted, listed)
    head.blocks = sorted([*head.blocks, *chosen.blocks], key=lambda b: b.span)
    head.omitted = sorted([*head.omitted, *chosen.omitted], key=lambda o: o.span)
    return head


def _unlabel(text: str, line: Span, words: int, head: Head) -> None:
    """A title that stands behind a page's label alone: 标题：在全旗护渠会议上的讲话"""
    label = Span(line.start, line.start + len(text[line.start : words].rstrip()))
    head.omitted = [Omission(label, o.reason) if o.span == line else o for o in head.omitted]
    head.blocks.append(Block("title", Span(words, line.end)))


def _left_out(paragraphs: Sequence[Paragraph]) -> list[Omission]:
    return [Omission(Span(p.start, p.end), "preface") for p in paragraphs]


def _contents(text: str, paragraphs: Sequence[Paragraph], number: int, last: int) -> int:
    """Number of the line behind a table of contents that begins at a line, whose first entry stands there again.

    目录 / 第一章 总则 / 第二章 附则 / 第一章 总则
    """
    top = number + (_line(text, paragraphs[number]) in {"目录", "目錄"})
    if top >= last or not at_start(text, paragraphs[top].start):
        return number
    entry = _line(text, paragraphs[top])
    for at in range(top, min(last, top + _ENTRIES)):
        line = _line(text, paragraphs[at])
        if len(line) > _ENTRY or roles.is_sentence(text[paragraphs[at].start : paragraphs[at].end]):
            return number
        if at > top + 1 and line == entry:
            return at
    return number


def _lead(text: str, paragraphs: Sequence[Paragraph], number: int, last: int) -> int:
    """A news page tells of the occasion before the salutation: number of the salutation's paragraph, else `number`."""
    begin = paragraphs[number].start
    if roles.PART_OF.match(text, begin, paragraphs[number].end):  # each who speaks greets
        return number
    for at in range(number + 1, min(last, number + 5)):
        if paragraphs[at].start - begin > LEAD:
            break
        line = text[paragraphs[at].start : paragraphs[at].end]
        if roles.SALUTATION.match(line) and line[-1] in "：:":
            return at
    return number


def _read_lead(text: str, paragraphs: Sequence[Paragraph], head: Head) -> None:
    """The page's words, and the text's own occasion and speaker."""
    for p in paragraphs:
        span = Span(p.start, p.end)
        role = headlines.role(HeadLine(text, span, titled=True))
        if role == "dateline" or role == "byline":
            head.blocks.append(Block(role, span))
        else:
            head.omitted.append(Omission(span, "preface"))


def _line(text: str, paragraph: Paragraph) -> str:
    return "".join(text[paragraph.start : paragraph.end].split())
