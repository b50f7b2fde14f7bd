"""The short way to read a file that the program wrote itself: by its lines, since it lays out every file alike.

Only for bytes that the digest in the head proves to be `write`'s own: for these it gives what `read` gives (a test
compares them), and takes a third of the time, since most lines are one paragraph without marks. No XML parser is
loaded for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NoReturn, cast

from converter.patterns import compiled
from converter.record import attributes
from converter.record.names import KINDS
from converter.record.tree import (
    BlockNode,
    Break,
    Char,
    Head,
    Inline,
    Node,
    Omitted,
    Pc,
    Record,
    SectionNode,
    SpeakerEntry,
)

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_TEXT, _END = b"\n  <text>\n", b"  </text>\n</document>\n"
_ENTITY = compiled(r"&(?:amp|lt|gt|quot|#x([0-9A-F]+));")  # &amp; &#xD;
_NAMED = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"'}
_ATTRIBUTE = compiled(r' (\w+)="([^"]*)"')  # when="2022"
_TAG = compiled(r"<(/?)(\w+)([^>]*?)(/?)>")  # <lb break="no"/>; no value holds a bare >
# A line of the text, or the three that begin a section: <p id="s1.p1">words</p>, <section id="s1" place="block"> with
# <num value="1">words</num> and <heading>words<pc>。</pc></heading>, </section>. Whatever else a line holds is left to
# `_line`.
_LINES = compiled(
    r' *(?:<p id="([^"]+)">([^<]*)</p>'  # nothing but "<" ends a text: no loop of the engine is faster
    r'|<section id="([^"]+)" place="([^"]+)">'
    r'(?:\n *<num value="(\d+)">([^<]+)</num>)?'
    r"(?:\n *<heading>([^<]+)(?:<pc>([^<]+)</pc>)?</heading>)?"
    r"|(</section>)|(.*))\n"
)
# A line of the head: <title>words</title>, <date when="2022"/>, <diagnostics>, </diagnostic>
_HEAD = compiled(r' *(?:<(?:(/)\w+>|(\w+)((?: \w+="[^"\n]*")*)(?:/>|>(?:([^<\n]*)</\w+>)?))|(.*))\n')


class NotCanonical(ValueError):
    """The bytes are laid out otherwise than `write` lays them out."""


class _Open:
    """A section that is being read."""

    __slots__ = ("children", "heading", "id", "marker", "number", "place", "speaker")

    def __init__(self, identity: str, place: str) -> None:
        self.id, self.place = identity, place
        self.number: int | None = None
        self.marker: tuple[Inline, ...] = ()
        self.heading: tuple[Inline, ...] = ()
        self.speaker: SpeakerEntry | None = None
        self.children: list[Node] = []

    def closed(self) -> SectionNode:
        """The section, whole."""
        place = cast(Any, self.place)
        children = tuple(self.children)
        return SectionNode(self.id, place, self.number, self.marker, self.heading, children, self.speaker)


def read_canonical(data: bytes, name: str) -> Record:
    """The record in the bytes that `write` made; `name` is what messages call it. Raises NotCanonical, or LookupError
    where an attribute is missing."""
    start = data.find(_TEXT)
    if start < 0 or not data.startswith(_DECLARATION) or not data.endswith(_END):
        raise NotCanonical(name)
    given, head = _head(data[len(_DECLARATION) : start + 1].decode())
    text = _nodes(data[start + len(_TEXT) : -len(_END)].decode())
    return Record(given["id"], cast(Any, given["kind"]), given["language"], head, text)


def _head(text: str) -> tuple[Mapping[str, str], Head]:
    """The document's attributes, and its head."""
    parts: dict[str, list[attributes.Part]] = {}
    findings: list[tuple[dict[str, str], list[dict[str, str]]]] = []
    for closes, name, written, words, other in _HEAD.findall(text):
        if closes:
            continue
        if not name:
            _refuse(other)
        given = _attributes(written) if written else {}
        if name == "diagnostic":
            findings.append((given, []))
        elif name == "datum":
            findings[-1][1].append(given)
        else:
            parts.setdefault(name, []).append((given, _plain(words) if words else None))
    return parts["document"][0][0], attributes.head(parts, tuple(attributes.finding(*one) for one in findings))


def _nodes(text: str) -> tuple[Node, ...]:
    top: list[Node] = []
    into = top
    opened: list[_Open] = []
    escaped = "&" in text
    for line in _LINES.findall(text):
        paragraph, words, section, place, value, marker, heading, closing, ends, other = line
        if escaped and not other:
            paragraph, words, section, _, _, marker, heading, closing, _, _ = map(_plain, line)
        if paragraph:
            into.append(BlockNode("p", paragraph, (words,) if words else ()))
        elif section:
            one = _Open(section, place)
            if marker:
                one.number, one.marker = int(value), (marker,)
            if heading:
                one.heading = (heading, _pc(closing)) if closing else (heading,)
            opened.append(one)
            into = one.children
        elif ends:
            if not opened:
                _refuse(ends)
            done = opened.pop()
            into = opened[-1].children if opened else top
            into.append(done.closed())
        elif other.startswith("<section "):
            given = _attributes(other[8:-1])
            opened.append(_Open(given["id"], given["place"]))
            into = opened[-1].children
        elif other:
            node = _line(other, opened[-1] if opened else None)
            if node is not None:
                into.append(node)
    if opened:
        _refuse(opened[-1].id)
    return tuple(top)


@lru_cache(maxsize=64)
def _pc(text: str) -> Pc:
    return Pc(text)


def _line(line: str, section: _Open | None) -> Node | None:
    """A block, noise, or (None) a part of the section that is open."""
    found = _TAG.match(line)
    if not found or found[1]:
        _refuse(line)
    name, given = found[2], _attributes(found[3]) if found[3] else {}
    content: tuple[Inline, ...] = ()
    if not found[4]:
        if not line.endswith(f"</{name}>"):
            _refuse(line)
        content = _inline(line[found.end() : -len(name) - 3])
    if name in KINDS:
        return BlockNode(KINDS[name], given.get("id"), content, "rend" in given)
    if name == "omitted":
        return Omitted(given["reason"], cast(Any, content))
    if section is None:
        _refuse(line)
    if name == "num":
        section.marker = content
        section.number = int(given["value"]) if "value" in given and content else None
    elif name == "heading":
        section.heading = content
    elif name == "speaker":
        section.speaker = attributes.speaker(given)
    else:
        _refuse(line)
    return None


def _inline(line: str) -> tuple[Inline, ...]:
    """The content between two tags of a line."""
    if "<" not in line:
        return (_plain(line),) if line else ()
    open_marks: list[tuple[str, dict[str, str], list[Inline]]] = [("", {}, [])]
    at = 0
    for found in _TAG.finditer(line):
        if found.start() > at:
            open_marks[-1][2].append(_plain(line[at : found.start()]))
        at = found.end()
        name = found[2]
        if found[1]:
            last, given, items = open_marks.pop()
            if last != name or not open_marks:
                _refuse(line)
            open_marks[-1][2].append(_mark(name, given, tuple(items)))
        elif found[4]:
            open_marks[-1][2].append(_mark(name, _attributes(found[3]), ()))
        else:
            open_marks.append((name, _attributes(found[3]), []))
    if at < len(line):
        open_marks[-1][2].append(_plain(line[at:]))
    if len(open_marks) > 1:
        _refuse(line)
    return tuple(open_marks[0][2])


def _mark(name: str, given: dict[str, str], content: tuple[Inline, ...]) -> Inline:
    if made := attributes.mark(name, given, content):
        return made
    if name == "omitted":
        return Omitted(given["reason"], cast(Any, content))
    if name == "pc":
        return Pc("".join(cast(Any, content)))
    if name == "g":
        return Char(int(given["code"][2:], 16))
    if name != "lb":
        _refuse(name)
    return Break()


def _attributes(written: str) -> dict[str, str]:
    given = dict(_ATTRIBUTE.findall(written))
    return {name: _plain(value) for name, value in given.items()} if "&" in written else given


def _plain(text: str) -> str:
    return _ENTITY.sub(_decode, text) if "&" in text else text


def _decode(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else _NAMED[found[0]]


def _refuse(what: str) -> NoReturn:
    raise NotCanonical(what)
