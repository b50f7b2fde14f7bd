"""Whether a number or word that may begin a list does begin one: its second item, an announced count, the line below."""

from __future__ import annotations

from converter.outline.ahead import REACH
from converter.outline.markers import Candidate
from converter.outline.parts import Parts
from converter.patterns import compiled

# “三条原则”。   要做到以下两点：   (right before a series)
_COUNT = compiled(r"[二三四五六七八九十两](?:条|个|项|点|件|大|种)[^。；，：:]{0,8}”?[。：:][ \u3000]*$")
# 首先 … 第二，… 第三点是 … go on in one another's lists, where no list of the same shape waits
ORDINALS = {
    "order": ("order", "di", "dige", "qi"),
    "di": ("order", "di", "dige"),
    "dige": ("order", "di", "dige"),
    "qi": ("order", "qi"),  # 其三 behind 其次, but no 第四 behind 其三
}
# what counts the parts inside each of these: 1 总则 / 1.1 目的 / 1.1.1 …
_INSIDE = {"ar": "places2", "places2": "places3", "places3": "places4"}
_HIGHEST = 60  # number of a list whose beginning is lost, at most


def proved(parts: Parts, c: Candidate) -> bool:
    """Whether number one at `c` begins a list."""
    certain = c.strong and not c.family.weak
    return certain or _has_second(parts, c) or _announced(parts, c) or _divided(parts, c)


def _has_second(parts: Parts, c: Candidate) -> bool:
    later = parts.ahead.next_of(c.series, c.start)
    if later is None or later.start - c.start > REACH or _ended(parts, c, later):
        return c.series in {"order", "dige"} and _ordinal_second(parts, c)
    if c.family.name == "pair":
        return later.value == 2 and not later.soft and later.paragraph - c.paragraph <= 1
    if c.family.name == "order":
        return later.value in {2, 3, None} or _ordinal_second(parts, c)
    return later.value == 2 and (not later.soft or later.paragraph == c.paragraph) and not (c.soft and later.soft)


def _ended(parts: Parts, c: Candidate, later: Candidate) -> bool:
    """Whether an open list of line starts goes on between the two, or a heading follows: then they are in different parts."""
    if parts.ahead.heading_before(c.start, later.start) and any(node.series == "line" for node in parts.stack):
        return True
    for node in parts.stack:
        if node.strong and node.value is not None and node.series != c.series:
            following = parts.ahead.next_line(node.series, c.start)
            if following is not None and following.start < later.start and following.value == node.value + 1:
                return True
    return False


def _ordinal_second(parts: Parts, c: Candidate) -> bool:
    """Whether 第二， goes on what 首先 or 第一点 began."""
    others = [other for series in ("di", "dige") if (other := parts.ahead.next_of(series, c.start))]
    nearest = min(others, key=lambda other: other.start, default=None)
    return nearest is not None and nearest.value == 2 and nearest.start - c.start < REACH


def _announced(parts: Parts, c: Candidate) -> bool:
    """A count right before says that a series follows, though its second item is lost: “三条原则”。一是…"""
    again = parts.ahead.next_of(c.series, c.start)
    if again is not None and again.value == 1 and again.soft and again.paragraph == c.paragraph:
        return False  # 一是…，一是…: so two are set side by side, not counted
    return c.family.spoken and _COUNT.search(parts.text, max(0, c.start - 30), c.start) is not None


def _divided(parts: Parts, c: Candidate) -> bool:
    """Whether the next line is the first of the parts that a number of more places counts inside this one."""
    inside = parts.ahead.next_line(_INSIDE[c.series], c.start) if c.series in _INSIDE else None
    return inside is not None and inside.value == 1 and inside.paragraph == c.paragraph + 1


def unbegun(parts: Parts, c: Candidate) -> bool:
    """Whether a number above one stands in a list whose beginning is lost."""
    if c.value is None or c.value > _HIGHEST or (c.family.weak and not _third_line(parts, c)):
        return False
    return c.series not in {"ar", "latin", "arp"} or _second_after(parts, c)


def _second_after(parts: Parts, c: Candidate) -> bool:
    later = parts.ahead.next_of(c.series, c.start)
    return later is not None and c.value is not None and later.value == c.value + 1


def _third_line(parts: Parts, c: Candidate) -> bool:
    """其次， at a line's start, whose first item says no number: whether a line further on counts three (其三 第三 再次)."""
    if c.family.name != "order" or c.value != 2 or parts.text[c.end - 1] not in "，,、：:":
        return False
    for series in ORDINALS["order"]:
        later = parts.ahead.next_line(series, c.start)
        if later is not None and later.value == 3 and later.start - c.start < REACH:
            return True
    return False
