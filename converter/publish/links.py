"""A walk over a finished site: every internal address leads somewhere, and no page asks another host for anything."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree, html

from converter.frozen import frozen


@frozen
class Problem:
    """What is wrong on a page, with the link or id it is about."""

    page: str
    what: str
    why: str


@frozen
class _Page:
    ids: frozenset[str]
    twins: tuple[str, ...]
    links: tuple[tuple[str, bool], ...]  # address, loaded with the page


def check(output: Path) -> list[Problem]:
    """All broken links, missing anchors, ids that stand twice and outside requests of a site."""
    pages = {path.relative_to(output).as_posix(): _read(path) for path in sorted(output.rglob("*.html"))}
    return [problem for name, page in pages.items() for problem in _problems(output, name, page, pages)]


def _read(path: Path) -> _Page:
    ids: dict[str, None] = {}
    twins: list[str] = []
    links: list[tuple[str, bool]] = []
    root = html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    for element in root.iter(etree.Element):
        identity = element.get("id")
        if identity is not None:
            (twins.append if identity in ids else ids.setdefault)(identity)
        for attribute in ("href", "src"):
            address = element.get(attribute)
            if address is not None:
                links.append((address, attribute == "src" or element.get("rel") == "stylesheet"))
    return _Page(frozenset(ids), tuple(twins), tuple(dict.fromkeys(links)))


def _problems(output: Path, name: str, page: _Page, pages: dict[str, _Page]) -> Iterator[Problem]:
    for identity in page.twins:
        yield Problem(name, identity, "id stands twice")
    for address, loaded in page.links:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            if loaded:
                yield Problem(name, address, "loaded from another host")
            continue
        if parts.path.startswith("/"):
            yield Problem(name, address, "not relative")
            continue
        target = os.path.normpath(os.path.join(os.path.dirname(name), unquote(parts.path))) if parts.path else name
        if target.startswith("..") or not (output / target).is_file():
            yield Problem(name, address, "no such file")
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
            yield Problem(name, address, "no such anchor")
