"""Quantities: a number with its unit, and the words on either side that make it a bound, an estimate or a range."""

from __future__ import annotations

import re
from dataclasses import replace

from converter.facts import numbers
from converter.facts.bounds import bound
from converter.facts.quantity_forms import (
    BARE,
    DIGIT,
    DOUBLED,
    FRACTION,
    HALF,
    HAS_BARE,
    IS_LED,
    IS_OTHER,
    RATIO,
    scan,
)
from converter.facts.readings import Reading, read
from converter.facts.starts import WHOLE
from converter.frozen import frozen
from converter.model import Comparator
from converter.numerals import integer

_NO_HALF = frozenset("通经不透度")  # 通过半数, 不过一半


@frozen
class Quantity:
    """`start` and `end` cover the words that make the comparator; `unit` is as printed, without 万 and 亿."""

    start: int
    end: int
    comparator: Comparator
    value: float | int | None
    value_max: float | int | None
    unit: str | None
    dimension: str | None
    masked: bool
    written: bool  # in Chinese numerals, which often only name a thing
    core: int  # where the number begins, behind the words of the comparator
    ratio: tuple[float | int, ...] = ()  # the terms of 34:35:31


def find(text: str) -> list[Quantity]:
    """All quantities of a text, in order."""
    first = DIGIT.search(text)
    if first is None:
        return []
    quantities: list[Quantity] = []
    bare = IS_LED(text) is not None
    others = _others(text) if IS_OTHER(text, first.start()) else []
    last = at = 0
    for match in scan()(text, first.start()):
        said = read(text, match)
        if said is None:
            continue
        found = _placed(text, match, last, said)
        while at < len(others) and others[at].end <= found.start:
            quantities.append(others[at])
            at += 1
        if at < len(others) and others[at].start < found.end:
            continue
        if bare and found.start > last:
            quantities += _bare(text, last, found.start)
        quantities.append(found)
        last = found.end
    quantities += others[at:]
    if bare and at == len(others):
        quantities += _bare(text, last, len(text))
    return quantities


def _others(text: str) -> list[Quantity]:
    """Figures that are no number with a unit: 34:35:31, 翻一番, 1/4, 一半以上."""
    found = []
    for match in RATIO.finditer(text):
        terms = tuple(_term(term) for term in re.split("[:：∶]", match["terms"]))
        found.append(_other(text, match, "ratio", None, terms))
    for match in DOUBLED.finditer(text):
        start, end = match.span()
        found.append(Quantity(start, end, "eq", integer(match["times"]), None, "番", "ratio", False, False, start))
    if "/" in text:
        found += [_other(text, each, "share", int(each["part"]) / int(each["of"])) for each in FRACTION.finditer(text)]
    for match in HALF.finditer(text) if "半" in text else ():
        half = _other(text, match, "share", 0.5)
        at = half.start
        if half.comparator == "eq" and text[at - 1 : at] == "过" and text[at - 2 : at - 1] not in _NO_HALF:
            half = replace(half, start=at - 1, comparator="gt")
        if half.comparator != "eq":  # 一半是草场: what is the case, no bound
            found.append(half)
    return sorted(found, key=lambda each: each.start)


def _other(
    text: str, match: re.Match[str], dimension: str, value: float | None, terms: tuple[float | int, ...] = ()
) -> Quantity:
    start, comparator = bound(text, 0, match.start(), match["post"])
    return Quantity(start, match.end(), comparator, value, None, None, dimension, False, False, match.start(), terms)


def _term(digits: str) -> float | int:
    return float(digits) if "." in digits else int(digits)


def _bare(text: str, start: int, end: int) -> list[Quantity]:
    """Figures between two places whose unit was lost in scraping or left out: 增长35；"""
    found = []
    for match in BARE.finditer(text, start, end) if HAS_BARE(text, start, end) else ():
        number = numbers.read(match["a"], match["am"] or "")
        if number is not None:
            said = Reading(number.value, None, None, None, written=match["a"][-1] == "亿")
            found.append(_placed(text, match, start, said))
    return found


def _placed(text: str, match: re.Match[str], floor: int, said: Reading) -> Quantity:
    """What was read, with the words of its bound that stand behind `floor`."""
    core, end = match.span(WHOLE)
    post = match["post"]
    if not post:
        while text[end - 1] == " ":
            end -= 1
    if said.at is not None:
        core = floor = said.at
    start, comparator = bound(text, floor, core, post)
    return Quantity(
        start, end, "range" if said.ranged else comparator, said.value, said.most, said.unit, said.dimension,
        said.masked, said.written, core,
    )  # fmt: skip
