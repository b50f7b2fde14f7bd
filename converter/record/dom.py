"""Small questions to an element tree of a record."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from converter.record.names import NAMESPACE

if TYPE_CHECKING:
    from lxml.etree import _Element

Y = f"{{{NAMESPACE}}}"
_G = f"{Y}g"
_CONTAINERS = (f"{Y}section", f"{Y}text")


def local(element: _Element) -> str:
    """The element's name without its namespace."""
    return _local(element.tag)


@cache
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def value(element: _Element, name: str) -> str:
    """An attribute that the grammar requires."""
    return str(element.attrib[name])


def token(element: _Element, name: str) -> str:
    """A value of a closed list; the grammar lets white space stand around it."""
    return value(element, name).strip()


def line_of(element: _Element) -> int:
    """The line of the start tag, from one; one where the parser doesn't know."""
    line = element.sourceline
    return line if isinstance(line, int) and line > 0 else 1


def text_of(element: _Element) -> str:
    """The characters of an element, `g` decoded."""
    if next(element.iter(_G), None) is None:
        return etree.tostring(element, method="text", encoding="unicode", with_tail=False)
    parts = [element.text or ""]
    for child in element:
        parts.append(chr(int(value(child, "code")[2:], 16)) if child.tag == _G else text_of(child))
        parts.append(child.tail or "")
    return "".join(parts)


def has_text(element: _Element) -> bool:
    """Whether an element holds a character that is no white space."""
    if (element.text or "").strip():
        return True
    return any(text.strip() for text in element.itertext()) or next(element.iter(_G), None) is not None


def container(element: _Element) -> _Element:
    """The section, or else the text, that an element of the text lies in."""
    parent = element.getparent()
    while parent is not None and parent.tag not in _CONTAINERS:
        parent = parent.getparent()
    assert parent is not None, "the grammar lets no part stand outside the text"
    return parent
