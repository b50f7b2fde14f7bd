"""The trees that were written by hand for the examples, with places found by their words."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from converter.model import Source
from converter.sources import read

HERE = Path(__file__).parents[1] / "expected"
EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True, slots=True)
class Part:
    """A section as a person marked it. `heading` None where it has none; `title` False where only its words were quoted."""

    start: int
    depth: int
    marker: str
    heading: str | None
    place: str
    parent: int | None


@dataclass(frozen=True, slots=True)
class Gold:
    """A document as a person marked it; `facts` are the table's own fields."""

    start: int
    end: int
    parts: tuple[Part, ...]
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Expectation:
    """A source and its documents."""

    name: str
    source: Source
    documents: tuple[Gold, ...]


def squeezed(words: str | None) -> str:
    """Without white space and closing punctuation."""
    return "".join((words or "").split()).rstrip("。，：,:；;.、")


def seek(text: str, quote: str, start: int, end: int) -> tuple[int, int]:
    """Span of a quote between two places, white space ignored; a closing #2 asks for the second one.

    Raises LookupError where it doesn't stand there: then the expectation is wrong, not the parser.
    """
    words, _, nth = quote.partition("#")
    pattern = re.compile(r"\s*".join(re.escape(c) for c in "".join(words.split())))
    found = list(pattern.finditer(text, start, end))
    if len(found) < int(nth or 1):
        raise LookupError(f"{quote!r} does not stand between {start} and {end}")
    return found[int(nth or 1) - 1].span()


def load(path: Path) -> Expectation:
    """An expectation file and the example that it speaks of."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    source = read(EXAMPLES / table["file"])
    text, at, documents = source.text, 0, []
    for entry in table["documents"]:
        start, _ = seek(text, entry["first"], at, len(text))
        _, end = seek(text, entry["last"], start, len(text))
        documents.append(Gold(start, end, _parts(text, entry.get("sections", []), start, end), entry))
        at = end
    return Expectation(path.stem, source, tuple(documents))


def _parts(text: str, rows: list[str], start: int, end: int) -> tuple[Part, ...]:
    """Rows `depth|marker|heading|place`; a heading that begins with ~ only quotes the words behind the marker."""
    out: list[Part] = []
    above: list[tuple[int, int]] = []
    at = start
    for row in rows:
        depth, marker, heading, place = (field.strip() for field in row.split("|"))
        begin, _ = seek(text, marker + heading.lstrip("~"), at, end)
        while above and above[-1][0] >= int(depth):
            above.pop()
        own = heading if heading and not heading.startswith("~") else None
        out.append(Part(begin, int(depth), marker, own, place, above[-1][1] if above else None))
        above.append((int(depth), begin))
        at = begin + max(1, len(marker))
    return tuple(out)


def expectations() -> list[Path]:
    """All expectation files."""
    return sorted(HERE.glob("*.toml"))
