"""A traditional text is read in simplified characters; what was read comes back as printed, letter by letter."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from converter.model import (
    Commitment,
    Deadline,
    Document,
    Quoted,
    Responsible,
    Result,
    Span,
    Speaker,
    Strength,
    Target,
)
from converter.variants import simplified

_T = TypeVar("_T")
_NEAR = 400  # characters on either side of a span in which words are looked for that stand outside it: a name's office
# what holds words of the text, first those of its own span; all else is the reader's own, or printed already (a section's)
_WORDS: dict[type[Any], tuple[str, ...]] = {
    Quoted: ("value",),
    Speaker: ("name", "role", "organisation"),
    Commitment: ("text", "verb", "object"),
    Strength: ("words",),
    Target: ("metric", "unit", "base", "scope"),
    Deadline: ("text",),
    Responsible: ("name",),
    Result: ("text",),
}


def restore(found: _T, read: str, printed: str) -> _T:
    """The same facts with all words as `printed`; `read` is the text that was read, of the same length, or the same."""
    made: _T = found if read is printed else _restored(found, read, printed)
    return made


def _restored(found: Any, read: str, printed: str) -> Any:
    if isinstance(found, tuple) and not isinstance(found, Span):
        return tuple(_restored(each, read, printed) for each in found)
    if not is_dataclass(found) or isinstance(found, type):
        return found
    names, span = _WORDS.get(type(found), ()), getattr(found, "span", None)
    changes = {}
    for each in fields(found):
        value = getattr(found, each.name)
        if each.name in names:
            changes[each.name] = _words(value, span, read, printed) if value and span else value
        else:
            changes[each.name] = _restored(value, read, printed)
    return replace(found, **changes)


def as_read(document: Document) -> Document:
    """A document whose title and headings are in simplified characters, for whoever reads its text so."""
    title = document.title and replace(document.title, value=simplified(document.title.value))
    sections = [
        replace(each, marker=simplified(each.marker), heading=each.heading and simplified(each.heading))
        for each in document.sections
    ]
    return replace(document, title=title, sections=tuple(sections))


def _words(words: str, span: Span, read: str, printed: str) -> str:
    """Words that were read in or about a span, less its white space, as printed there; as they are where they can't be
    found."""
    for where in (span, Span(max(0, span.start - _NEAR), min(len(read), span.end + _NEAR))):
        at = read.find(words, *where)
        if at >= 0:
            return printed[at : at + len(words)]
        kept = [n for n in range(*where) if not read[n].isspace()]
        squeezed, bare = "".join(read[n] for n in kept), "".join(words.split())
        at = squeezed.find(bare)
        if at >= 0:
            letters = iter(printed[n] for n in kept[at : at + len(bare)])
            return "".join(" " if each.isspace() else next(letters) for each in words)
    return _apart(words, span, read, printed)


def _apart(words: str, span: Span, read: str, printed: str) -> str:
    """Words between which something was left out of the span (a caption), found letter by letter."""
    found, at = [], span.start
    for each in words:
        place = read.find(each, at, span.end)
        if place < 0:
            return words
        found.append(printed[place])
        at = place + 1
    return "".join(found)
