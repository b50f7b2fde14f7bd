"""What a grammar can't say of a record: Y001 …, one function each.

A rule takes the root of a document that the grammar allows and yields the elements it objects to, with the values for
its wording. (That commitments don't nest is the grammar's.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from converter.diagnostics import CATALOGUE
from converter.identity import text_digest
from converter.outline.reasons import REASONS
from converter.record.dom import Y, container, has_text, local, text_of, token, value
from converter.record.figures import figures, ratio, scale
from converter.record.names import BLOCKS
from converter.record.printed import marker_value, precision

if TYPE_CHECKING:
    from lxml.etree import _Element

Hits = Iterator[tuple["_Element", dict[str, str]]]
Check = Callable[["_Element"], Hits]

_BODY = 1
_ROUNDED = 12  # decimals of a figure that no words print: a third
_MARKED = ("section", "num", "heading", "commitment", "target", "result", "quantity", "deadline", "responsible")
_FIGURES = (f"{Y}target", f"{Y}quantity")
_QUOTING = {
    f"{Y}commitment": ("strengthWords", "verb"),
    f"{Y}target": ("base", "scope"),
    f"{Y}quantity": ("base", "scope"),
}
_LINES = tuple(f"{Y}{name}" for name in (*BLOCKS.values(), "heading"))
_HOLDING_TEXT = tuple(f"{Y}{name}" for name in (*BLOCKS.values(), *_MARKED))


def unique_ids(root: _Element) -> Hits:
    """Y001: no two elements of a document have the same id."""
    seen: set[str] = set()
    for element in root[_BODY].iter():
        name = element.get("id")
        if name is not None:
            if name in seen:
                yield element, {"id": name}
            seen.add(name)


def ids_tell_the_place(root: _Element) -> Hits:
    """Y002: s2.1.3 lies in s2.1, and so do s2.1.p1, s2.1.c1 and s2.1.r1; s2, p1, c1 and r1 lie in no section."""
    for element in root[_BODY].iter(f"{Y}section", f"{Y}p", f"{Y}commitment", f"{Y}result"):
        above = container(element).get("id")
        prefix = f"{above}." if above else ""
        name = value(element, "id")
        if not name.startswith(prefix) or "." in name[len(prefix) :]:
            yield element, {"id": name, "prefix": prefix}


def numbers_agree(root: _Element) -> Hits:
    """Y003: the value of a number is what its printed form says."""
    for element in root[_BODY].iter(f"{Y}num"):
        counted, marker = element.get("value"), text_of(element)
        expected = marker_value(marker)
        if counted is not None and expected is not None and int(counted) != expected:
            yield element, {"marker": marker, "expected": str(expected), "value": counted}


def references_resolve(root: _Element) -> Hits:
    """Y004: a commitment's deadline and responsible point to elements of that name."""
    for what in ("deadline", "responsible"):
        known = {element.get("id") for element in root[_BODY].iter(f"{Y}{what}")}
        for element in root[_BODY].iter(f"{Y}commitment"):
            for name in element.get(what, "").split():
                if name not in known:
                    yield element, {"id": name, "what": what}


def days_exist(root: _Element) -> Hits:
    """Y005: the dates of head and deadlines and the periods of results are in the calendar."""
    for element in root.iter(f"{Y}date", f"{Y}deadline", f"{Y}result"):
        when = element.get("period" if element.tag == f"{Y}result" else "when")
        if when and not _in_calendar(when):
            yield element, {"when": when}


def _in_calendar(when: str) -> bool:
    year, month, day = [*map(int, when.split("-")), 1, 1][:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def values_agree(root: _Element) -> Hits:
    """Y006: a figure's value is what its words say, as far as they are a number, a range, a fraction or a proportion."""
    for element in root[_BODY].iter(*_FIGURES):
        given, quote = element.get("value"), text_of(element)
        if (proportion := element.get("ratio")) and (terms := ratio(quote)) and terms != _decimals(proportion):
            yield element, {"value": proportion, "quote": quote}
        printed = figures(quote) if given is not None else None
        if given is None or printed is None or not _holds(element):
            continue
        most = element.get("valueMax")
        values = [given] if most is None else [given, most]
        by = scale(element.get("unit", ""))
        if len(values) != len(printed) or not all(
            _same(Decimal(a) * by, b) for a, b in zip(values, printed, strict=True)
        ):
            yield element, {"value": "~".join(values), "quote": quote}


def _same(given: Decimal, printed: Decimal) -> bool:
    """Whether a value is a printed one: it may come from a binary float, and a third may be rounded."""
    whole = printed == printed.to_integral_value() or -int(printed.as_tuple().exponent) < _ROUNDED
    return abs(given - printed) <= abs(printed) / (10**9 if whole else 10**3)


def _decimals(proportion: str) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, proportion.split(":")))


def masked_means_unknown(root: _Element) -> Hits:
    """Y007: a figure that the source hides has no value."""
    for element in root[_BODY].iter(*_FIGURES):
        if element.get("masked") and any(element.get(name) for name in ("value", "valueMax", "ratio")):
            yield element, {}


def ranges_hold(root: _Element) -> Hits:
    """Y008: valueMax stands in ranges alone and isn't below value; a range whose figures are known has both."""
    for element in root[_BODY].iter(*_FIGURES):
        if not _holds(element):
            low, high = element.get("value"), element.get("valueMax")
            yield element, {"low": low or "?", "high": high or "?", "comparator": token(element, "comparator")}


def _holds(figure: _Element) -> bool:
    """Whether a figure is no range, or one with both ends in order."""
    low, high, ranged = figure.get("value"), figure.get("valueMax"), token(figure, "comparator") == "range"
    if high is None:
        return low is None or not ranged
    return ranged and low is not None and Decimal(low) <= Decimal(high)


def words_agree(root: _Element) -> Hits:
    """Y017: the words that attributes quote stand in the same line: strengthWords and verb, base and scope."""
    lines: dict[_Element, str] = {}
    for element in root[_BODY].iter(*_QUOTING):
        for name in _QUOTING[str(element.tag)]:
            if quote := element.get(name):
                line = next(element.iterancestors(*_LINES))
                if line not in lines:
                    lines[line] = "".join(_own(line).split())
                if "".join(quote.split()) not in lines[line]:
                    yield element, {"name": name, "quote": quote}


def _own(element: _Element) -> str:
    """The text of an element without noise."""
    if element.tag in (f"{Y}omitted", f"{Y}g"):
        return ""
    return (element.text or "") + "".join(_own(child) + (child.tail or "") for child in element)


def source_span(root: _Element) -> Hits:
    """Y009: start ≤ end ≤ characters."""
    for element in root.iter(f"{Y}source"):
        start, end, characters = (value(element, name) for name in ("start", "end", "characters"))
        if not int(start) <= int(end) <= int(characters):
            yield element, {"start": start, "end": end, "characters": characters}


def text_is_the_source(root: _Element) -> Hits:
    """Y010: textSha256 is the digest of the text without its white space."""
    for element in root.iter(f"{Y}source"):
        digest = element.get("textSha256")
        if digest and digest != text_digest(text_of(root[_BODY])):
            yield element, {}


def some_text(root: _Element) -> Hits:
    """Y011: a record holds some text that isn't noise."""
    for element in root[_BODY].iter():
        own = "" if element.tag == f"{Y}omitted" else element.text or ""
        if own.strip() or (element.tail or "").strip():
            return
    yield root[_BODY], {}


def no_empty_parts(root: _Element) -> Hits:
    """Y012: blocks, sections, numbers, headings and marks hold text."""
    for element in root[_BODY].iter(*_HOLDING_TEXT):
        if not has_text(element):
            yield element, {"name": local(element)}


def known_diagnostics(root: _Element) -> Hits:
    """Y013: diagnostics' codes are in the catalogue."""
    for element in root.iter(f"{Y}diagnostic"):
        if value(element, "code") not in CATALOGUE:
            yield element, {"code": value(element, "code")}


def printed_dates(root: _Element) -> Hits:
    """Y014: a printed date has its words, and they are as precise as it."""
    for element in root.iter(f"{Y}date"):
        when, words = value(element, "when"), text_of(element)
        if token(element, "basis") == "printed" and when.count("-") + 1 > precision(words):
            yield element, {"when": when, "words": words}


def speakers_are_named(root: _Element) -> Hits:
    """Y015: a speaker is known by name or role."""
    for element in root.iter(f"{Y}speaker"):
        if not element.get("name") and not element.get("role"):
            yield element, {}


def known_reasons(root: _Element) -> Hits:
    """Y016: the reasons of omissions are on the list that readers are shown wordings for."""
    for element in root[_BODY].iter(f"{Y}omitted"):
        if value(element, "reason") not in REASONS:
            yield element, {"reason": value(element, "reason")}


def printed_heads(root: _Element) -> Hits:
    """Y018: the head's occasion and addressees are words of the text; a place may be known from elsewhere."""
    told = [*root.iter(f"{Y}occasion", f"{Y}addressee")]
    text = "".join(text_of(root[_BODY]).split()) if told else ""
    for element in told:
        quote = text_of(element).strip()
        if "".join(quote.split()) not in text:
            yield element, {"name": local(element), "quote": quote}


RULES: dict[str, Check] = {
    "Y001": unique_ids,
    "Y002": ids_tell_the_place,
    "Y003": numbers_agree,
    "Y004": references_resolve,
    "Y005": days_exist,
    "Y006": values_agree,
    "Y007": masked_means_unknown,
    "Y008": ranges_hold,
    "Y009": source_span,
    "Y010": text_is_the_source,
    "Y011": some_text,
    "Y012": no_empty_parts,
    "Y013": known_diagnostics,
    "Y014": printed_dates,
    "Y015": speakers_are_named,
    "Y016": known_reasons,
    "Y017": words_agree,
    "Y018": printed_heads,
}
