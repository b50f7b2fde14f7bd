"""Names of documents and files: ASCII, stable, told from the source's name alone; and which texts are one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import PurePath
from typing import TypeVar

from converter.patterns import compiled

Name = TypeVar("Name")

LONGEST = 180  # characters: a name is a folder's and a file's, with a number and a suffix behind it
_KEPT = compiled(r"[^a-z0-9._]+")


def slug(name: str) -> str:
    """A name for addresses: `2024 Report` → `2024-report`; what is not ASCII, or too long, is told by a digest of the name.

    >>> slug("2022-economic-work"), slug("工作报告2022")
    ('2022-economic-work', '2022-d2fa7d3b')
    """
    plain = _KEPT.sub("-", name.lower()).strip("-._")
    if plain and name.isascii() and len(plain) <= LONGEST:
        return plain
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    plain = plain[:LONGEST].rstrip("-._")
    return f"{plain}-{digest}" if plain else digest


def document_ids(path: str, count: int) -> list[str]:
    """Ids of a source's documents: its file name without suffix, numbered where it holds several."""
    base = slug(PurePath(path).stem or "document")
    return [base] if count == 1 else [f"{base}-{n}" for n in range(1, count + 1)]


def text_digest(text: str) -> str:
    """sha256 of a text without its white space; lone surrogates count as the three bytes that UTF-8 would give them."""
    return hashlib.sha256("".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()


def alike(texts: Iterable[tuple[str | None, Name]]) -> list[list[Name]]:
    """The names, two or more, of each text that goes by several: digests and names in their order. None is no text.

    >>> alike([("9f", "a.txt"), ("31", "b.txt"), (None, "c.xml"), ("9f", "copy.txt"), (None, "d.xml")])
    [['a.txt', 'copy.txt']]
    """
    found: dict[str, list[Name]] = {}
    for digest, name in texts:
        if digest is not None:
            found.setdefault(digest, []).append(name)
    return [names for names in found.values() if len(names) > 1]
