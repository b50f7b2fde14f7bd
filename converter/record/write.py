"""Record → XML 1.0 in UTF-8, the same bytes for the same record.

Structure is laid out on lines of its own, two spaces a level; a block, heading or number stands on one line with its
marks, so no white space is ever added to text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache

from converter.patterns import compiled
from converter.record.names import BLOCKS, NAMESPACE
from converter.record.tree import (
    BlockNode,
    Break,
    Char,
    CommitmentMark,
    DateEntry,
    DeadlineMark,
    Finding,
    Head,
    Inline,
    Node,
    Omitted,
    Pc,
    QuantityMark,
    Record,
    ResponsibleMark,
    ResultMark,
    SectionNode,
    SourceEntry,
    SpeakerEntry,
    TargetMark,
)

_SPECIAL = "&<>\r\x7f-\x9f\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_IN_VALUE = '"\t\n'
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_WRITTEN = compiled(rb'<generator [^>]*?\bdigest="([^"]*)"')


def write(record: Record) -> bytes:
    """The record's file. A digest of None is computed, any other is written as it is (see `tree.Head`).

    Raises ValueError for a text with a character that XML 1.0 can't hold (`build` makes a `Char` of it).
    """
    before = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<document{_attributes(xmlns=NAMESPACE, id=record.id, kind=record.kind, language=record.language)}>\n"
        f"{_facts(record.head)}    <generator{_attributes(name='yanlu', version=record.head.version)}"
    )
    lines = ["/>\n", *_findings(record.head.findings), "  </head>\n  <text>\n"]
    for node in record.text:
        _node(node, "    ", lines)
    lines.append("  </text>\n</document>\n")
    after = "".join(lines)
    digest = record.head.digest
    if digest is None:
        digest = hashlib.sha256(f'{before} digest=""{after}'.encode()).hexdigest()
    return f"{before}{_attributes(digest=digest or None)}{after}".encode()


def is_hand_edited(data: bytes) -> bool:
    """Whether a file differs from what the program wrote, kinds of line end aside; True where it holds no digest."""
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n")
    found = _WRITTEN.search(data)
    if not found:
        return True
    seen = hashlib.sha256(memoryview(data)[: found.start(1)])
    seen.update(memoryview(data)[found.end(1) :])
    return seen.hexdigest().encode() != found[1]


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    if char in _NAMED:
        return _NAMED[char]
    if char in "\t\n\r" or "\x7f" <= char <= "\x9f":
        return f"&#x{ord(char):X};"
    raise ValueError(f"U+{ord(char):04X} cannot stand in XML: use Char · XML 不能含 U+{ord(char):04X}，请用 Char")


@cache
def _special(others: str) -> re.Pattern[str]:
    # Made when first wanted: who only reads does without so large a class.
    return re.compile(f"[{_SPECIAL}{others}]")


def _text(value: str) -> str:
    return _special("").sub(_escape, value)


def _attributes(**values: str | int | None) -> str:
    return "".join(
        f' {name}="{_special(_IN_VALUE).sub(_escape, str(value))}"'
        for name, value in values.items()
        if value is not None
    )


def _number(value: float | int | None) -> str | None:
    """Decimal, never with an exponent; a float keeps its point."""
    if value is None or isinstance(value, int):
        return None if value is None else str(value)
    from decimal import Decimal  # which readers of files do without

    shown = format(Decimal(repr(value)), "f")
    return shown if "." in shown else f"{shown}.0"


def _facts(head: Head) -> str:
    lines = ["  <head>\n", _fact("title", head.title), _fact("meeting", head.meeting)]
    lines += [_fact("occasion", head.occasion), _fact("place", head.place)]
    lines.extend(f"    {_speaker(entry)}\n" for entry in head.speakers)
    lines.extend(_fact("addressee", name) for name in head.addressees)
    lines += [_date(head.date), _fact("publisher", head.publisher), _fact("reference", head.reference)]
    lines.append(_source(head.source))
    return "".join(lines)


def _fact(name: str, value: str | None) -> str:
    return "" if value is None else f"    <{name}>{_text(value)}</{name}>\n"


def _speaker(entry: SpeakerEntry) -> str:
    return f"<speaker{_attributes(name=entry.name, role=entry.role, organisation=entry.organisation)}/>"


def _date(date: DateEntry | None) -> str:
    if date is None:
        return ""
    attributes = _attributes(when=date.value, basis=date.basis, certainty=date.certainty)
    return f"    <date{attributes}/>\n" if date.words is None else f"    <date{attributes}>{_text(date.words)}</date>\n"


def _source(source: SourceEntry) -> str:
    attributes = _attributes(
        path=source.path,
        mediaType=source.media_type,
        encoding=source.encoding,
        sha256=source.sha256,
        characters=source.characters,
        start=source.start,
        end=source.end,
        textSha256=source.text_sha256,
    )
    return f"    <source{attributes}/>\n"


def _findings(findings: Iterable[Finding]) -> Iterable[str]:
    lines = []
    for found in findings:
        attributes = _attributes(
            code=found.code, severity=found.severity, line=found.line, column=found.column, excerpt=found.excerpt
        )
        if found.data:
            data = "".join(f"        <datum{_attributes(name=name, value=value)}/>\n" for name, value in found.data)
            lines.append(f"      <diagnostic{attributes}>\n{data}      </diagnostic>\n")
        else:
            lines.append(f"      <diagnostic{attributes}/>\n")
    return ["    <diagnostics>\n", *lines, "    </diagnostics>\n"] if lines else lines


def _node(node: Node, indent: str, lines: list[str]) -> None:
    if isinstance(node, BlockNode):
        name = BLOCKS[node.kind]
        attributes = _attributes(id=node.id, rend="run-in" if node.run_in else None)
        lines.append(f"{indent}<{name}{attributes}>{_inline(node.content)}</{name}>\n")
    elif isinstance(node, Omitted):
        lines.append(f"{indent}{_mark(node)}\n")
    else:
        _section(node, indent, lines)


def _section(node: SectionNode, indent: str, lines: list[str]) -> None:
    lines.append(f"{indent}<section{_attributes(id=node.id, place=node.place)}>\n")
    inner = indent + "  "
    if node.speaker:
        lines.append(f"{inner}{_speaker(node.speaker)}\n")
    if node.marker:
        lines.append(f"{inner}<num{_attributes(value=node.number)}>{_inline(node.marker)}</num>\n")
    if node.heading:
        lines.append(f"{inner}<heading>{_inline(node.heading)}</heading>\n")
    for child in node.children:
        _node(child, inner, lines)
    lines.append(f"{indent}</section>\n")


def _inline(content: Iterable[Inline]) -> str:
    return "".join(_text(item) if isinstance(item, str) else _mark(item) for item in content)


def _mark(item: Inline) -> str:
    match item:
        case Char():
            return f'<g code="U+{item.code:04X}"/>'
        case Break():
            return '<lb break="no"/>'
        case Pc():
            return f"<pc>{_text(item.text)}</pc>"
        case Omitted():
            return f"<omitted{_attributes(reason=item.reason)}>{_inline(item.content)}</omitted>"
        case CommitmentMark():
            name = "commitment"
            attributes = _attributes(
                id=item.id,
                kind=item.kind,
                rule=item.rule,
                certainty=item.certainty,
                deadline=item.deadline_ref,
                responsible=" ".join(item.responsible_refs) or None,
                strength=item.strength,
                strengthWords=item.strength_words,
                polarity=None if item.polarity == "do" else item.polarity,
                verb=item.verb,
                object=item.object,
            )
        case ResultMark():
            name = "result"
            attributes = _attributes(id=item.id, period=item.period, rule=item.rule, certainty=item.certainty)
        case TargetMark() | QuantityMark():
            name = "target" if isinstance(item, TargetMark) else "quantity"
            attributes = _attributes(
                metric=item.metric,
                comparator=item.comparator,
                value=_number(item.value),
                valueMax=_number(item.value_max),
                ratio=":".join(_number(term) or "" for term in item.ratio) or None,
                unit=item.unit,
                base=item.base,
                scope=item.scope,
                masked="true" if item.masked else None,
            )
        case DeadlineMark():
            kind = None if item.kind == "fixed" else item.kind
            name, attributes = "deadline", _attributes(id=item.id, when=item.date, kind=kind)
        case ResponsibleMark():
            name, attributes = "responsible", _attributes(id=item.id, name=item.name, part=item.part)
        case str():
            return _text(item)
    return f"<{name}{attributes}>{_inline(item.content)}</{name}>"
