"""What the index knows of each document beside its words, published with it: the next build starts from there."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterator, MutableMapping, Sequence
from dataclasses import dataclass, field
from json.encoder import encode_basestring
from typing import Any

from converter.compact import dumps
from converter.frozen import frozen
from converter.patterns import compiled
from converter.search.document import Document
from converter.search.numbering import numbers, shard_bits
from converter.search.pairs import Pairs

_SIZE = compiled(r'\["[^"\\]*(?:\\.[^"\\]*)*",([0-9]+),')  # ["12ab.1.0",5321,
_END = "\n}}\n"
_JSON = json.JSONDecoder()
VERSION = 5  # of all the files of the index; a folder of another version is not built upon


class Damaged(ValueError):
    """A row that can't be read."""


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


def _row(told: Sequence[Any]) -> Row:
    """From what stands in its line. Raises ValueError, TypeError."""
    digest, size, date, kind, meeting, speakers = told
    return Row(digest, size, date, kind, meeting, tuple(speakers))


class Rows(MutableMapping[str, Row]):
    """Rows by id, each kept as it is written until it is asked for: of thousands a build changes one or two."""

    def __init__(self, lines: dict[str, str] | None = None) -> None:
        self.lines = {} if lines is None else lines
        self._read: dict[str, Row] = {}
        self._postings: int | None = None

    def __getitem__(self, key: str) -> Row:
        found = self._read.get(key)
        if found is None:
            line = self.lines[key]
            try:
                found = self._read[key] = _row(json.loads(line))
            except (ValueError, TypeError):
                raise Damaged(line) from None
        return found

    def read(self) -> None:
        """Read all that is not read yet, at once: that takes a tenth of the time."""
        keys = self.lines.keys() - self._read.keys()
        try:
            rows = json.loads(f"[{','.join(map(self.lines.__getitem__, keys))}]")
            self._read.update(zip(keys, map(_row, rows), strict=True))
        except (ValueError, TypeError):
            raise Damaged("rows") from None

    def __setitem__(self, key: str, row: Row) -> None:
        if self._postings is not None:
            self._postings += row.size - (self[key].size if key in self.lines else 0)
        self._read[key] = row
        text = encode_basestring
        self.lines[key] = (
            f"[{text(row.digest)},{row.size},{_text(row.date)},{_text(row.kind)},{_text(row.meeting)},"
            f"[{','.join(map(text, row.speakers))}]]"
        )

    def __delitem__(self, key: str) -> None:
        self._read.pop(key, None)
        self._postings = None
        del self.lines[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.lines)

    def __len__(self) -> int:
        return len(self.lines)

    def holds(self, key: str, digest: str) -> bool:
        """Whether there is a row with this digest."""
        return self.lines.get(key, "").startswith(f"[{encode_basestring(digest)},")

    def among(self, keys: Container[str]) -> Rows:
        """The rows of some ids, apart from these."""
        some = Rows({key: line for key, line in self.lines.items() if key in keys})
        if self._postings is not None:
            gone = self.lines.keys() - some.lines.keys() if len(some) < len(self) else ()
            some._postings = self._postings - sum(self[key].size for key in gone)
        return some

    def postings(self) -> int:
        """The sum of all sizes."""
        if self._postings is None:
            total = 0
            for line in self.lines.values():
                found = _SIZE.match(line)
                if not found:
                    raise Damaged(line)
                total += int(found[1])
            self._postings = total
        return self._postings


@dataclass(slots=True)
class Manifest:
    """All rows by id, and how often each character stands in the first parts of documents."""

    rows: Rows = field(default_factory=Rows)
    characters: Counter[str] = field(default_factory=Counter)

    def numbers(self) -> dict[str, int]:
        """Id → number, ascending."""
        return numbers(self.rows)

    def bits(self) -> int:
        """Bits that choose a shard."""
        return shard_bits(self.rows.postings())


def write(manifest: Manifest) -> bytes:
    """The manifest's file, one document a line."""
    counts = {key: count for key, count in sorted(manifest.characters.items()) if count}
    characters = dumps(counts)
    lines = ",\n".join(f"{encode_basestring(key)}:{line}" for key, line in sorted(manifest.rows.lines.items()))
    return f'{{"version":{VERSION},"characters":{characters},"documents":{{\n{lines}{_END}'.encode()


def _text(value: str | None) -> str:
    return "null" if value is None else encode_basestring(value)


def read(file: bytes) -> Manifest | None:
    """What `write` wrote; None where another version did. Raises ValueError for what is no manifest."""
    head, _, rest = file.decode().partition("\n")
    data = json.loads(f"{head}}}}}")
    if data.get("version") != VERSION:
        return None
    if not f"\n{rest}".endswith(_END):
        raise ValueError("a manifest without its end")
    lines: dict[str, str] = {}
    for line in filter(None, f"\n{rest}".removesuffix(_END)[1:].split(",\n")):
        key, mark, row = line.partition('":')
        if mark and key.startswith('"') and "\\" not in key:  # nothing in it is escaped
            lines[key[1:]] = row
        else:
            key, end = _JSON.raw_decode(line)
            lines[key] = line[end + 1 :]
    return Manifest(Rows(lines), Counter(data["characters"]))
