"""docs/schema.md from schema/yanlu.rng: `python -m converter.record.schema_doc` writes it again.

Each define gets its documentation, its content in the compact form that RELAX NG readers know (`head, text`, `a | b`,
`p*`), its attributes, and the defines that use it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from converter.record.dom import value
from converter.resources import folder

if TYPE_CHECKING:
    from lxml.etree import _Element

R = "{http://relaxng.org/ns/structure/1.0}"
A = "{http://relaxng.org/ns/compatibility/annotations/1.0}"
_SIGNS = {"optional": "?", "zeroOrMore": "*", "oneOrMore": "+"}
_TITLE = """# 档案 XML · The record's XML

本页由 `python -m converter.record.schema_doc` 从 `schema/yanlu.rng` 生成，请勿手改。
Generated from `schema/yanlu.rng`; don't edit.

记法：`a, b` 依次，`a | b` 择一，`?` 可无，`*` 任意多，`+` 至少一个，`text` 文字；`<x>` 是元素，`x` 指本页另一条。
Notation: `a, b` in this order, `a | b` one of them, `?` optional, `*` any number, `+` at least one, `text` characters;
`<x>` is an element, `x` another entry of this page.
"""


def schema_page(grammar: Path) -> str:
    """The Markdown page of a RELAX NG grammar."""
    root = etree.parse(grammar).getroot()
    defines = root.findall(f"{R}define")
    users: dict[str, list[str]] = {}
    for define in defines:
        for name in dict.fromkeys(value(ref, "name") for ref in define.iter(f"{R}ref")):
            users.setdefault(name, []).append(value(define, "name"))
    parts = [_TITLE, _prose(root), *(_entry(define, users.get(value(define, "name"), [])) for define in defines)]
    return "\n".join(parts)


def _prose(element: _Element) -> str:
    text = element.findtext(f"{A}documentation") or ""
    return "\n\n".join(line.strip() for line in text.strip().splitlines()) + "\n"


def _entry(define: _Element, users: list[str]) -> str:
    parts = [f"## {value(define, 'name')}\n", _prose(define)]
    elements = list(define.iter(f"{R}element"))
    if not elements or elements[:1] != define.findall(f"{R}element"):
        parts.append(_rule(define, value(define, "name")))
    parts.extend(_rule(element, f"<{value(element, 'name')}>") for element in elements)
    if users:
        parts.append("用于 used by: " + ", ".join(f"[{user}](#{user.lower()})" for user in users) + "\n")
    return "\n".join(parts)


def _rule(holder: _Element, shown: str) -> str:
    """The content of an element or define, and the table of its own attributes."""
    attributes = [found for found in holder.iter(f"{R}attribute") if _holder(found) is holder]
    rows = "".join(f"{_attribute(attribute)}\n" for attribute in attributes)
    content = _content(holder)
    line = f"`{shown}` = {content}\n" if content else f"`{shown}`\n"
    return line + (f"\n| 属性 attribute | 值 value | |\n| --- | --- | --- |\n{rows}" if rows else "")


def _holder(attribute: _Element) -> _Element | None:
    return next(attribute.iterancestors(f"{R}element", f"{R}define"), None)


def _attribute(attribute: _Element) -> str:
    parent = attribute.getparent()
    needed = "可无 optional" if parent is not None and parent.tag == f"{R}optional" else "必有 required"
    allowed = " ".join(filter(None, (_pattern(child) for child in attribute))) or "text"
    return f"| {value(attribute, 'name')} | {_code(allowed, cell=True)} | {needed} |"


def _content(element: _Element) -> str:
    parts = [pattern for child in element if (pattern := _pattern(child))]
    return _code(", ".join(parts)) if parts else ""


def _code(pattern: str, cell: bool = False) -> str:
    """As code; in a table's cell a bar would end the cell."""
    return f"`{pattern}`".replace("|", "\\|" if cell else "|")


def _pattern(element: _Element) -> str:
    """A pattern in compact form, attributes left out; "" where nothing else is in it."""
    if not isinstance(element.tag, str) or element.tag.startswith(A) or element.tag == f"{R}attribute":
        return ""
    kind = element.tag.removeprefix(R)
    if kind == "text":
        return "text"
    if kind == "value":
        return f'"{element.text}"'
    if kind == "ref":
        return value(element, "name")
    if kind == "element":
        return f"<{value(element, 'name')}>"
    if kind == "data":
        limits = ", ".join(f"{value(param, 'name')} {param.text}" for param in element.iter(f"{R}param"))
        return f"{value(element, 'type')} ({limits})" if limits else value(element, "type")
    parts = [pattern for child in element if (pattern := _pattern(child))]
    joined = (" | " if kind == "choice" else ", ").join(parts)
    if not parts or kind not in _SIGNS:
        return f"({joined})" if kind == "choice" and len(parts) > 1 else joined
    grouped = joined if len(parts) == 1 and (" " not in joined or joined.startswith("(")) else f"({joined})"
    return grouped + _SIGNS[kind]


if __name__ == "__main__":
    schema = folder("schema")
    target = schema.parent / "docs" / "schema.md"
    target.write_text(schema_page(schema / "yanlu.rng"), encoding="utf-8", newline="\n")
    print(target)
