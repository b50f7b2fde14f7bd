"""Names of documents and files: ASCII, stable, told from the source's name alone."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from converter.patterns import compiled

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
