"""What the index knows of each document beside its words, published with it: the next build starts from there."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from json.encoder import encode_basestring

from converter.compact import dumps
from converter.frozen import frozen
from converter.search.document import Document
from converter.search.numbering import numbers, shard_bits
from converter.search.pairs import Pairs

VERSION = 5  # of all the files of the index; a folder of another version is not built upon


@frozen
class Row:
    """A document's facts for ranking and filters; `size` is how many pairs it has, as often as they stand."""

    digest: str
    size: int
    date: str | None
    kind: str | None
    meeting: str | None
    speakers: tuple[str, ...]


def row(document: Document, found: Pairs) -> Row:
    """The row of a document."""
    return Row(document.digest, found.size(), document.date, document.kind, document.meeting, tuple(document.speakers))


@dataclass(slots=True)
class Manifest:
    """All rows by id, and how often each character stands in the first parts of documents."""

    rows: dict[str, Row] = field(default_factory=dict)
    characters: Counter[str] = field(default_factory=Counter)

    def numbers(self) -> dict[str, int]:
        """Id → number, ascending."""
        return numbers(self.rows)

    def bits(self) -> int:
        """Bits that choose a shard."""
        return shard_bits(sum(each.size for each in self.rows.values()))


def write(manifest: Manifest) -> bytes:
    """The manifest's file, one document a line."""
    text = encode_basestring
    rows = (
        f"{text(key)}:[{text(row.digest)},{row.size},{_text(row.date)},{_text(row.kind)},{_text(row.meeting)},"
        f"[{','.join(map(text, row.speakers))}]]"
        for key, row in sorted(manifest.rows.items())
    )
    counts = {key: count for key, count in sorted(manifest.characters.items()) if count}
    characters = dumps(counts)
    lines = ",\n".join(rows)
    return f'{{"version":{VERSION},"characters":{characters},"documents":{{\n{lines}\n}}}}\n'.encode()


def _text(value: str | None) -> str:
    return "null" if value is None else encode_basestring(value)


def read(file: bytes) -> Manifest | None:
    """What `write` wrote; None where another version did."""
    data = json.loads(file)
    if data.get("version") != VERSION:
        return None
    rows = {
        key: Row(digest, size, date, kind, meeting, tuple(speakers))
        for key, (digest, size, date, kind, meeting, speakers) in data["documents"].items()
    }
    return Manifest(rows, Counter(data["characters"]))
