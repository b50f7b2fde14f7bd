"""Of the plain lines of a head, which are the document's title: the others repeat it, stand above or go on below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from converter.model import Block, Omission, Span
from converter.outline import roles
from converter.patterns import late

_PAUSES = late("[：:，,、“”]")
# …的通知（云政发〔2003〕101号）   …讲话（精选5篇）   …讲话 篇1   北岸水渠（图片）  :what a page puts behind a title
_COUNTED = late(
    rf"(?:{roles.NUMBER_BEHIND}|(?:[（(](?:(?:精选|通用|汇总|合集|共)*\d{{1,3}}篇|组?图片?)[）)]|篇[\d一二三四五六七八九十]{{1,3}}))$"
)
# …讲话-云澜新闻网   …讲话_云澜旗人民政府  :the title of a page's window says the site as well
_OF_WINDOW = late(r"[-_|｜]+[\u4e00-\u9fff]{2,12}(?:网站?|门户|人民政府|新闻|在线|频道)$")
# 领导讲话   护渠简报   第3期  :what a collection puts above a title
_SHELF = late(
    r"(?:讲话|报告|文件|文稿|材料|专栏|专题|专版|报道|之[一二三四五六七八九十]|园地|论坛|研究|通讯|简报|要闻|新闻|公开|摘编|选登|[网报刊号期版稿辑])$|^第"
)
_DASHES = str.maketrans("—－–～", "----")
_NAMED = 8  # characters of a title behind the name of who says it, at least
_HALF = 5  # characters of a broken title's first line, at least
_VERSE = 4  # and of one that a subtitle stands below
_PIECES = 4  # lines of a broken title, at most


@dataclass(slots=True)
class Chosen:
    """What the plain lines are."""

    blocks: list[Block] = field(default_factory=list)
    omitted: list[Omission] = field(default_factory=list)


def choose(
    text: str, plain: Sequence[Span], told: Sequence[Block], omitted: Sequence[Omission], listed: bool
) -> Chosen:
    """Of the plain lines the title; a column line above it and a repetition are left out, broken titles kept in pieces.

    `told`, `omitted`: the other lines of the head. `listed`: the running text begins with a number. A newspaper's
    headline is its first line, and not broken.
    """
    chosen = Chosen()
    if not plain:
        return chosen
    squeezed = ["".join(text[s.start : s.end].split()) for s in plain]
    same = [_COUNTED.sub("", words.translate(_DASHES)) for words in squeezed]
    repeated = _repeated(same, plain, [o.span.start for o in omitted], listed)
    window = {i for i, each in enumerate(same) if _says_site(each, same[i + 1 :])}
    keep = [i for i in range(len(same)) if i not in repeated | window and not _joined(same, i)]
    chosen.omitted = [Omission(plain[i], "repeated-title") for i in range(len(plain)) if i not in keep]
    printed = any(roles.EDITION.match(text, *o.span) for o in omitted)
    lines, words = [plain[i] for i in keep], [squeezed[i] for i in keep]
    title = _pieces(text, lines, words, _below(text, told), printed)
    for number, span in enumerate(lines):
        if number in title:
            chosen.blocks.append(Block("title", span))
        elif number < title.start:
            chosen.omitted.append(Omission(span, "overline"))
        else:
            chosen.blocks.append(Block("byline" if roles.NAME.match(words[number]) else "subtitle", span))
    return chosen


def _says_site(words: str, below: Sequence[str]) -> bool:
    """Whether a line is a title that stands below as well, with the site's name: …讲话-云澜新闻网"""
    m = _OF_WINDOW.search(words)
    return m is not None and words[: m.start()] in below


def _below(text: str, told: Sequence[Block]) -> int | None:
    """Where a subtitle or an occasion behind dashes begins: the title stands right above it."""
    kinds = {"subtitle", "dateline"}
    return min((b.span.start for b in told if b.kind in kinds and text[b.span.start] in "—-－―─"), default=None)


def _pieces(text: str, lines: Sequence[Span], words: Sequence[str], subtitle: int | None, printed: bool) -> range:
    """Which of the lines make up the title: one, or the pieces of a broken one."""
    ending = next((k for k, each in enumerate(words) if roles.TITLE_END.search(each)), None)
    if subtitle is not None:
        last = max((k for k, line in enumerate(lines) if line.start < subtitle), default=len(lines) - 1)
    elif ending is not None:
        last = ending
    else:
        last = 0 if printed else len(lines) - 1
    first = last
    if subtitle is not None or ending is not None or not printed:
        half = _first_half if subtitle is None else _first_verse
        room = _room_below(text, lines[last])
        while (
            first
            and last - first + 1 < _PIECES
            and half(words[first - 1])
            and _adjacent(text, lines[first - 1], lines[first], room)
        ):
            first -= 1
    return range(first, last + 1 + _goes_on(text, lines, words, range(first, last + 1)))


def _first_half(words: str) -> bool:
    """Whether a line right above a title is the first half of it: it has no ending of its own."""
    return len(words) >= _HALF and not roles.OVERLINE.search(words) and not roles.TITLE_END.search(words)


def _first_verse(words: str) -> bool:
    """Whether a line right above a title with a subtitle is its first half: 鼓足干劲 / 力争更大丰收 / ——在护渠会上的报告"""
    return len(words) >= _VERSE and not _SHELF.search(words) and not roles.OVERLINE.search(words)


def _goes_on(text: str, lines: Sequence[Span], words: Sequence[str], title: range) -> bool:
    """Whether the line below is a title's rest: … 关于印发… / (2021—2023年)的通知"""
    below = title.stop
    if below == len(lines) or not _adjacent(text, lines[below - 1], lines[below]):
        return False
    above = "".join(words[k] for k in title)
    return not roles.is_official_title(above) and roles.is_official_title(above + words[below])


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
    if named and len(title) >= _NAMED and title in lines[number + 1 :]:
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
