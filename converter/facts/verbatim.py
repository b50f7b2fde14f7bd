"""What was read in simplified characters, as the source prints it: traditional characters come back letter by letter."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from converter.model import DateFact, Diagnostic, Quoted, Section, Span, Speaker

if TYPE_CHECKING:
    from converter.facts.metadata import Description

_NEAR = 400  # characters on either side of a name in which the words of its office are looked for


def restore(found: Description, read: str, printed: str) -> Description:
    """The same description with all words as `printed`; `read` is the text that was read, of the same length."""
    changes = {each.name: _restored(getattr(found, each.name), read, printed) for each in fields(found)}
    return replace(found, **changes)


def _restored(value: Any, read: str, printed: str) -> Any:
    if isinstance(value, tuple):
        return tuple(_restored(each, read, printed) for each in value)
    if isinstance(value, Quoted) and value.span:
        return replace(value, value=_words(value.value, value.span, read, printed))
    if isinstance(value, Speaker) and value.span:
        near = Span(max(0, value.span.start - _NEAR), min(len(read), value.span.end + _NEAR))
        name = value.name and _words(value.name, value.span, read, printed)
        role, body = (one and _words(one, near, read, printed) for one in (value.role, value.organisation))
        return replace(value, name=name, role=role, organisation=body)
    if isinstance(value, Section):  # its own words are printed already
        return replace(value, speaker=_restored(value.speaker, read, printed))
    assert value is None or isinstance(value, (str, DateFact, Diagnostic, Quoted, Speaker))
    return value


def _words(words: str, span: Span, read: str, printed: str) -> str:
    """Words that were read in a span, less its white space, as printed there; as they are where they can't be found."""
    at = read.find(words, *span)
    if at >= 0:
        return printed[at : at + len(words)]
    kept = [n for n in range(*span) if not read[n].isspace()]
    squeezed, bare = "".join(read[n] for n in kept), "".join(words.split())
    at = squeezed.find(bare)
    if at < 0:
        return words
    letters = iter(printed[n] for n in kept[at : at + len(bare)])
    return "".join(" " if each.isspace() else next(letters) for each in words)
