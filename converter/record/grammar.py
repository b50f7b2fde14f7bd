"""Bytes → element tree, and the grammar: safe parsing and RELAX NG, with every error in its place."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from converter.patterns import compiled
from converter.record.dom import Y, line_of
from converter.record.objections import in_chinese
from converter.record.problem import Problem, RecordError
from converter.resources import folder

if TYPE_CHECKING:
    from lxml.etree import _Element, _ListErrorLog

_ROOT = f"{Y}document"
_HUGE = 9_000_000  # bytes; the XML parser refuses single texts of 10 million without being told
_DECLARED = compiled(rb'<\?xml[^>]*?\bencoding\s*=\s*["\']([^"\']*)')
# Messages that only say that a part of this element, named by another message, is wrong.
_ECHOES = ("failed to validate content", "has extra content", "failed to validate attributes")
_EXTRA = " has extra content: "  # Element p has extra content: b, an echo where b itself was objected to


def parse(data: bytes, name: str) -> _Element:
    """The root of a record's XML, comments and processing instructions left out.

    No entities, no DTD, no network. Raises RecordError with line and column where it isn't well-formed UTF-8 XML or no
    record.
    """
    if not data.strip():
        raise RecordError(Problem("X001", name, 1, 1))
    _check_encoding(data, name)
    if (at := data.find(b"<!DOCTYPE")) >= 0:
        raise RecordError(Problem("X003", name, *_place(data, at)))
    try:
        root = etree.fromstring(data, _parser(huge=len(data) > _HUGE))
    except etree.XMLSyntaxError as error:
        line, column = error.position
        detail = re.sub(r", line \d+, column \d+.*", "", error.msg or "").strip()
        where = (max(line, 1), max(column, 1))
        raise RecordError(
            Problem("X004", name, *where, (("detail", detail), ("detail_zh", in_chinese(detail))))
        ) from None
    if root.tag != _ROOT:
        facts = (("found", str(root.tag)), ("expected", _ROOT))
        raise RecordError(Problem("X005", name, line_of(root), 1, facts))
    return root


@cache
def _parser(huge: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=huge,
    )


def grammar_problems(root: _Element, name: str) -> list[Problem]:
    """What RELAX NG has against a document, one problem a place."""
    grammar = _grammar()
    if grammar.validate(root):
        return []
    return _problems(grammar.error_log, name)


@cache
def _grammar() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(folder("schema") / "yanlu.rng"))


def _problems(log: _ListErrorLog, name: str) -> list[Problem]:
    entries = [(max(entry.line, 1), entry.message) for entry in log]
    told = [entry for entry in entries if not entry[1].endswith(_ECHOES)] or entries
    lines = {line for line, message in told if _EXTRA not in message}
    told = [(line, message) for line, message in told if line not in lines or _EXTRA not in message]
    return [
        Problem("X006", name, line, 1, (("detail", message), ("detail_zh", in_chinese(message))))
        for line, message in dict.fromkeys(told)
    ]


def _check_encoding(data: bytes, name: str) -> None:
    declared = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        raise RecordError(Problem("X002", name, 1, 1))
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RecordError(Problem("X002", name, *_place(data, error.start))) from None


def _place(data: bytes, offset: int) -> tuple[int, int]:
    line = data.count(b"\n", 0, offset) + 1
    start = data.rfind(b"\n", 0, offset) + 1
    return line, len(data[start:offset].decode("utf-8", "replace")) + 1
