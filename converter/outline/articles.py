"""Where the articles of one news page begin: at their openings, behind their closings, and at 原标题： and 第1版() lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from converter.outline import roles
from converter.outline.lines import Paragraph
from converter.patterns import late

_LEAST = 200  # characters of an article: what is shorter is a head or a note
_EDITION = 24  # characters of a line that says on what page of a newspaper an article is, at most
_ASIDE = late(r"[（(][^（）()]{1,8}[）)]$")  # （图片）
_LOOK = 4000  # characters of an article that are compared with a title


def beginnings(text: str, paragraphs: Sequence[Paragraph], named: Sequence[int], last: int) -> list[int]:
    """Numbers of the paragraphs with which articles begin, the first included; none where the page holds one text.

    `named`: paragraphs that read 原标题：…, which stand above an article on most pages and below it on some.
    """
    if editions := _editions(text, paragraphs, last):
        return editions
    signs: set[int] = set()
    for number in range(1, last):
        line = text[paragraphs[number].start : min(paragraphs[number].end, paragraphs[number].start + 90)]
        if roles.NEWS_OPENING.match(line):
            signs.add(_with_title(text, paragraphs, number))
        elif roles.COLUMN.match(line):
            signs.add(number)
        elif roles.NEWS_CLOSING.match(line):
            signs.add(number + 1)
    cuts = sorted({0, *signs})
    for number in named:
        foot = _is_foot(text, paragraphs, number, cuts[bisect_right(cuts, number) - 1], last)
        signs.add(number + 1 if foot else number)
    firsts, titles = [0], set(named)
    for cut in sorted(signs):
        if 0 < cut < last and paragraphs[cut].start - paragraphs[firsts[-1]].start >= _LEAST:
            firsts.append(cut)
        elif 0 < cut < last and cut in titles:
            firsts[-1] = cut
    if len(firsts) > 1 and paragraphs[last - 1].end - paragraphs[firsts[-1]].start < _LEAST:
        firsts.pop()
    return firsts if len(firsts) > 2 or (len(named) > 1 and len(firsts) > 1) else []


def _editions(text: str, paragraphs: Sequence[Paragraph], last: int) -> list[int]:
    """Where an archive of a newspaper prints an article's page and column above it: 第1版() / 专栏:护渠通讯

    An archive may print the article's headline above these as well.
    """
    return [
        number - (number > 0 and _says(text, paragraphs[number - 1], paragraphs[number + 2 : number + 5]))
        for number in range(last - 2)
        if paragraphs[number].end - paragraphs[number].start < _EDITION
        and roles.EDITION.match(text, paragraphs[number].start, paragraphs[number].end)
        and text.startswith("专栏", paragraphs[number + 1].start)
    ]


def _says(text: str, above: Paragraph, below: Sequence[Paragraph]) -> bool:
    """Whether a line says the lines of a headline that stands below it: 修好水渠 牧户称便（图） / 修好水渠 / 牧户称便"""
    words = "".join(c for c in _ASIDE.sub("", text[above.start : above.end]) if not c.isspace())
    lines = ("".join(text[p.start : p.end].split()) for p in below)
    return 3 < len(words) < 90 and words in accumulate(lines)


def _with_title(text: str, paragraphs: Sequence[Paragraph], number: int) -> int:
    """The lines right above an opening that are its title."""
    while number > 1:
        line = text[paragraphs[number - 1].start : paragraphs[number - 1].end]
        if len(line) > 60 or roles.is_sentence(line) or roles.NEWS_CLOSING.match(line) or line[-1] in "）)，：":
            break
        if roles.NEWS_OPENING.match(line):  # another article's: so each line is looked at once
            break
        number -= 1
    return number


def _is_foot(text: str, paragraphs: Sequence[Paragraph], number: int, first: int, last: int) -> bool:
    """Whether 原标题：… names the article above it: that shares more of its words than the text below does."""
    line = text[paragraphs[number].start : paragraphs[number].end]
    words = {a + b for a, b in pairwise(roles.ORIGINAL_TITLE.sub("", line)) if (a + b).isalnum()}
    above = text[max(paragraphs[first].start, paragraphs[number].start - _LOOK) : paragraphs[number].start]
    below = text[paragraphs[number].end : min(paragraphs[number].end + _LOOK, paragraphs[last - 1].end)]
    return len(above) >= _LEAST and sum(w in above for w in words) > 1.5 * sum(w in below for w in words)
