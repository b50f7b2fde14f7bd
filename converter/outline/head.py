"""The lines above and below a document's running text, told apart by role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from converter.model import Block, BlockKind, Omission, Span
from converter.outline import roles
from converter.outline.lines import Paragraph
from converter.outline.markers import at_start
from converter.patterns import late

_PAUSES = late("[：:，,、“”]")
# …的通知（云政发〔2003〕101号）   …讲话（精选5篇）   …讲话 篇1   北岸水渠（图片）  :what a page puts behind a title
_COUNTED = late(
    rf"(?:{roles.NUMBER_BEHIND}|(?:[（(](?:(?:精选|通用|汇总|合集|共)*\d{{1,3}}篇|组?图片?)[）)]|篇[\d一二三四五六七八九十]{{1,3}}))$"
)
_DASHES = str.maketrans("—－–～", "----")
_LONGEST = 16  # lines that a head may have
_ENTRIES, _ENTRY = 80, 60  # lines of a table of contents, and characters of one, at most
_TITLE = 8  # characters of a title below which a name may stand, at least
_BODIES = ("办公室", "人民政府", "委员会", "办公厅", "党委", "旗委", "县委", "省委", "市委", "区委")
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
    while number < last and told < _LONGEST:
        listed = _contents(text, paragraphs, number, last)
        head.omitted += [Omission(Span(p.start, p.end), "preface") for p in paragraphs[number:listed]]
        number = listed
        span = Span(max(start, paragraphs[number].start), paragraphs[number].end)
        kind = _kind(text, span, bool(plain))
        if kind == "title" and _signs(text, span, plain, head.blocks):
            kind = "byline"
        if plain and kind in {"title", "byline"} and _opens_part(text, span, plain):
            kind = None
        if (
            field_open
            and kind in {"title", "dateline", "reference"}
            and not roles.TITLE_END.search(text, span.start, span.end)
        ):
            kind = "furniture"
        field_open = kind == "furniture" and bool(roles.FIELD.fullmatch(text, span.start, span.end))
        told += kind != "furniture"
        if kind is None:
            lead = _lead(text, paragraphs, number, last) if head.blocks or plain else number
            if lead == number:
                break
            for p in paragraphs[number:lead]:  # the page's words, and the text's own occasion and speaker
                told_by = _kind(text, Span(p.start, p.end), True)
                if told_by == "dateline" or told_by == "byline":
                    head.blocks.append(Block(told_by, Span(p.start, p.end)))
                else:
                    head.omitted.append(Omission(Span(p.start, p.end), "preface"))
            number = lead
            continue
        if kind == "furniture":
            head.omitted.append(Omission(span, "page-furniture"))
        elif kind == "column":
            head.omitted.append(Omission(span, "overline"))
        elif kind == "title":
            plain.append(span)
        else:
            head.blocks.append(Block(kind, span))
        number += 1
        if kind == "salutation":
            break
    head.body = number
    _choose_title(text, plain, head, number < last and at_start(text, paragraphs[number].start))
    head.blocks.sort(key=lambda b: b.span)
    head.omitted.sort(key=lambda o: o.span)
    return head


def _kind(text: str, span: Span, titled: bool) -> BlockKind | Literal["furniture", "column"] | None:
    """Role of a head line; None where the running text begins."""
    line = text[span.start : span.end]
    if roles.SALUTATION.match(line):
        return "salutation"
    if roles.COLUMN.match(line):
        return "column"
    if (
        (roles.is_furniture(line) and (len(line) < 80 or roles.ROOMS.match(line)))
        or roles.FIELD.match(line)
        or roles.ABOUT.match(line)
    ):
        return "furniture"
    if not roles.CHINESE.search(line) and not roles.DATELINE.match(line):
        return "furniture"  # figures alone: a counter, the number of a page
    if (
        (titled or roles.SEVERAL_ADDRESSED.match(line))
        and roles.ADDRESSEE.match(line)
        and not at_start(text, span.start)
    ):
        return "salutation"
    if (site := roles.SITE.match(line)) and (titled or site["home"]):
        return "furniture"
    if roles.REFERENCE.match(line):
        return "reference"
    if line[-1] == "》" and roles.HEADLINE.match(line):
        return "column"
    if roles.DATELINE.match(line):
        return "dateline"
    if (
        len(line) < 110
        and roles.OCCASION.match(line.replace("\n", ""))  # it may be broken over two lines
        and (line[0] in "-—－―─0123456789" or titled)
        and (line[0] in "-—－―─" or not roles.TITLE_END.search(line))
    ):
        return "dateline"
    if roles.SPACED_NAME.match(line) or (roles.BYLINE.match(line) and len(line) <= 40):
        return (
            "byline"
            if titled or line[0] in roles.REPORTED_BY
            else ("byline" if roles.SPACED_NAME.match(line) else "title")
        )
    if roles.HEAD_NOTE.match(line) and (titled or line[0] in "（("):
        return "subtitle"
    if titled and line[0] in "-—－―─" and roles.SUBTITLE.match(line):
        return "subtitle"
    if titled and roles.ATTENDING.match(line):
        return "subtitle"
    if not titled and roles.NAVIGATION.match(line):
        return "furniture"
    turn = line[-1] in "：:" and roles.TURN.match(line)  # some office's head: words that are no sentence are a headline
    opens = turn or roles.SPEAKS.match(line) or roles.NEWS_LINE.match(line)
    if at_start(text, span.start) or roles.is_sentence(line) or opens:
        return None
    return "title"


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


def _line(text: str, paragraph: Paragraph) -> str:
    return "".join(text[paragraph.start : paragraph.end].split())


def _signs(text: str, span: Span, plain: Sequence[Span], told: Sequence[Block]) -> bool:
    """Whether a line is a name that stands below an office, below a title that begins with it, or below one of some length.

    旗委书记 / 某某某;  某某某“…的意见” / 某某某;  整修渠道的具体经验 / 某某某
    """
    line = text[span.start : span.end]
    if roles.BYLINE.match(line) and len(line) <= 40:  # 省长 某某某, where only the occasion stands above
        return any(b.kind == "dateline" for b in told)
    above = max([*plain, *(b.span for b in told)], default=None)
    if above is None or not roles.NAME.match(line) or roles.TITLE_END.search(line):
        return False
    if roles.OFFICE_ALONE.match(text, above.start, above.end):
        return True
    titles = [text[each.start : each.end] for each in plain]
    if any(title.startswith(line) for title in titles) and (len(line) > 2 or roles.SURNAME_FIRST.match(line)):
        return True
    return bool(roles.SURNAMED.match(line)) and any(len(title) >= _TITLE for title in titles)


def _opens_part(text: str, span: Span, plain: Sequence[Span]) -> bool:
    """Whether a line heads the part of one of those whom the title names: 某某某、某某某在护渠会上的发言 / 某某某委员的发言"""
    if not roles.PART_OF.match(text, span.start, span.end):
        return False
    return any(roles.SEVERAL.match(text, each.start, each.end) for each in plain)


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


def _choose_title(text: str, plain: list[Span], head: Head, listed: bool) -> None:
    """Of the plain lines the title; a column line above it and a repetition are left out, broken titles kept in pieces.

    `listed`: the running text begins with a number. A newspaper's headline is its first line, and not broken.
    """
    if not plain:
        return
    squeezed = ["".join(text[s.start : s.end].split()) for s in plain]
    same = [_COUNTED.sub("", words.translate(_DASHES)) for words in squeezed]
    repeated = _repeated(same, plain, [o.span.start for o in head.omitted], listed)
    printed = any(roles.EDITION.match(text, *o.span) for o in head.omitted)
    keep = [i for i in range(len(same)) if i not in repeated and not _joined(same, i)]
    head.omitted += [Omission(plain[i], "repeated-title") for i in range(len(plain)) if i not in keep]
    subtitle = min(
        (b.span.start for b in head.blocks if b.kind in {"subtitle", "dateline"} and text[b.span.start] in "—-－―─"),
        default=None,
    )
    chosen = len(keep) - 1
    if subtitle is not None:
        chosen = max((k for k, i in enumerate(keep) if plain[i].start < subtitle), default=chosen)
    else:
        ending = [k for k, i in enumerate(keep) if roles.TITLE_END.search(squeezed[i])]
        chosen = ending[0] if ending else 0 if printed else chosen
    title = {chosen}
    # a title broken over lines: its first half has no ending of its own and stands right above
    if subtitle is None and (ending or not printed):
        room = _room_below(text, plain[keep[chosen]])
        at = chosen
        while (
            at
            and len(title) < 4
            and len(squeezed[keep[at - 1]]) >= 5
            and not roles.OVERLINE.search(squeezed[keep[at - 1]])
            and not roles.TITLE_END.search(squeezed[keep[at - 1]])
            and _adjacent(text, plain[keep[at - 1]], plain[keep[at]], room)
        ):
            at -= 1
            title.add(at)
    # … 关于印发… / (2021—2023年)的通知: the words go on below as well
    below = chosen + 1
    if below < len(keep) and _adjacent(text, plain[keep[chosen]], plain[keep[below]]):
        words = "".join(squeezed[keep[k]] for k in sorted(title))
        if not roles.is_official_title(words) and roles.is_official_title(words + squeezed[keep[below]]):
            title.add(below)
    for k, i in enumerate(keep):
        if k in title:
            head.blocks.append(Block("title", plain[i]))
        elif k < min(title):
            head.omitted.append(Omission(plain[i], "overline"))
        else:
            head.blocks.append(Block("byline" if len(squeezed[i]) <= 4 else "subtitle", plain[i]))


def _repeated(lines: Sequence[str], plain: Sequence[Span], page: Sequence[int], listed: bool) -> set[int]:
    """Numbers of the lines that say a title again: below it, or above it as the page's headline with its stamp between.

    A page that has said headline and stamp may say the title once more, with who issued the paper below it; behind
    that stands the text's own title, or the head of what issues the paper.
    """
    places: dict[str, list[int]] = {}
    for number, words in enumerate(lines):
        places.setdefault(words, []).append(number)
    out: set[int] = set()
    for same in places.values():
        said = False  # the page's headline stands above
        for n, (above, below) in enumerate(pairwise(same), 1):
            if any(plain[above].end <= at < plain[below].start for at in page):
                out.update(same[:n])
                said = True
            elif said and below - above == 2:
                out |= {above, above + 1}
        last = same[-1]
        if said and last not in out and last + 2 < len(lines) and _issues(lines[last + 2], lines[last], listed):
            out |= {last, last + 1}
    first: dict[str, int] = {}
    for number, words in enumerate(lines):
        if number not in out and first.setdefault(words, number) != number:
            out.add(number)
    return out


def _issues(line: str, title: str, listed: bool) -> bool:
    """Whether a line below a page's word on who issued a paper is the head of what issues it, not the paper's title cut off.

    An order may stand above the paper itself: 云澜旗人民政府令第16号 / 第一条 …
    """
    if roles.ORDER.search(line):
        return not listed
    return roles.TITLE_END.search(line) is not None and not title.startswith(line)


def _joined(lines: Sequence[str], number: int) -> bool:
    """Whether a line is a page's headline that the text's own title says again below, set in two to four lines.

    The headline may name the speaker first: 旗长某某某：在护渠会议上的讲话 / 在护渠会议上的讲话
    """
    _, named, title = lines[number].replace(":", "：").partition("：")
    if named and len(title) >= _TITLE and title in lines[number + 1 :]:
        return True
    words = _PAUSES.sub("", lines[number])
    for first in range(number + 1, len(lines) - 1):
        for end in (first + 2, first + 3, first + 4):
            if len(words) > 9 and words == _PAUSES.sub("", "".join(lines[first:end])):
                return True
    return False


def _adjacent(text: str, above: Span, below: Span, room: int | None = None) -> bool:
    """Whether only white space stands between two lines, and no empty line if none parts what stands further below."""
    between = text[above.end : below.start]
    return not between.strip() and not (room == 1 and between.count("\n") > 1)


def _room_below(text: str, line: Span) -> int:
    """How many line breaks stand between a line and the next that has anything; 0 at the end."""
    low = high = line.end
    while high < len(text) and text[high].isspace():
        high += 1
    return text.count("\n", low, high) if high < len(text) else 0


def read_tail(text: str, paragraphs: Sequence[Paragraph], body: int, last: int) -> list[Block]:
    """Signature and date under the text: 某旗人民政府办公室 / 2024年3月20日."""
    blocks: list[Block] = []
    number = last - 1
    while number > body and number > last - 9:
        span = Span(paragraphs[number].start, paragraphs[number].end)
        line = text[span.start : span.end]
        if not blocks and (
            roles.APPENDED.match(line) or (at_start(text, span.start) and _listed(text, paragraphs, number))
        ):
            number -= 1
            continue
        if at_start(text, span.start) or len(line) > 40:
            break
        if roles.DATELINE.match(line):
            blocks.append(Block("dateline", span))
        elif _signature(line, blocks):
            blocks.append(Block("signature", span))
        elif blocks or not line.startswith("特此"):
            break
        number -= 1
    return blocks[::-1]


def _signature(line: str, below: Sequence[Block]) -> bool:
    """Whether a line is a body's name, or above the date an official's: 旗长：某某某"""
    if line.endswith(_BODIES):
        return not roles.is_sentence(line)
    return bool(below) and below[-1].kind == "dateline" and roles.BYLINE.match(line) is not None


def _listed(text: str, paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Whether a numbered line goes on in the list of attachments: 附件：1.…  2.…"""
    above = paragraphs[number - 1]
    return number > 0 and bool(roles.APPENDED.match(text[above.start : above.end]))
