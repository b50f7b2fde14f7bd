"""Where the numbers of like parts do not follow one another, told from the tree alone, apart from the parser's doubts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from converter.frozen import frozen
from converter.model import Section
from converter.patterns import compiled

BreakKind = Literal[
    "start",  # the first of a series is not number one
    "gap",  # a number is left out
    "repeat",  # a number stands twice, or one is smaller than the one before
    "restart",  # number one again among the same parent's parts, with no heading between
]
# 12  十二
_NUMERALS = compiled(
    r"[0-9０-９]+|[〇零一二三四五六七八九十百廿卅]+|[壹贰貳叁參参肆伍陆陸柒捌玖拾]+|[甲乙丙丁戊己庚辛壬癸]|[A-HＡ-Ｈ]"
)


_NARROW = str.maketrans("（）．，：", "().,:")


@frozen
class Break:
    """One place: the section that comes wrong in its series."""

    section: str
    kind: BreakKind


def sequence_breaks(sections: Sequence[Section]) -> Iterator[Break]:
    """Breaks among parts of one parent whose markers have one shape; parts without a value are passed over."""
    last: dict[tuple[str | None, str], int] = {}
    for section in sections:
        if section.number is None:
            continue
        key = (section.parent, shape(section.marker))
        before = last.get(key)
        last[key] = section.number
        if before is None and section.number != 1:
            yield Break(section.id, "start")
        elif before is None:
            continue
        elif section.number == 1:
            yield Break(section.id, "restart")
        elif section.number > before + 1:
            yield Break(section.id, "gap")
        elif section.number <= before:
            yield Break(section.id, "repeat")


def shape(marker: str) -> str:
    """The form of a marker without its number, white space and widths.

    >>> shape("（十二）"), shape("1. "), shape("第三，"), shape("⑤")
    ('(N)', 'N.', '第N,', '①')
    """
    words = "".join(marker.split()).translate(_NARROW)
    for first, size in (("①", 20), ("⑴", 20), ("❶", 10), ("㈠", 10)):
        if words and 0 <= ord(words[0]) - ord(first) < size:
            return first
    if words[:1] in {"首", "其", "再", "最"} and words[1:2] in {"先", "次", "后"}:
        return "首先"
    return _NUMERALS.sub("N", words.removeprefix("另").removeprefix("再"), count=1)
