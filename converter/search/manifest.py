"""What the index knows of each document beside its words, published with it: the next build starts from there."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from json.encoder import encode_basestring
from typing import Any

from converter.compact import dumps
from converter.frozen import frozen
from converter.search.document import Document
from converter.search.numbering import shard_bits
from converter.search.pairs import Pairs

_END = "\n}}\n"
_JSON = json.JSONDecoder()
VERSION = 7  # of all the files of the index; a folder of another version is not built upon


class Damaged(ValueError):
    """What can't be read."""


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
    """All rows by id, and how often each character stands in the samples of documents (`pairs`)."""

    rows: dict[str, Row] = field(default_factory=dict)
    characters: Counter[str] = field(default_factory=Counter)

    def postings(self) -> int:
        """The sum of all sizes."""
        return sum(row.size for row in self.rows.values())

    def bits(self) -> int:
        """Bits that choose a shard."""
        return shard_bits(self.postings())


def write(manifest: Manifest) -> bytes:
    """The manifest's file, one document a line."""
    lines = ",\n".join(_line(key, row) for key, row in sorted(manifest.rows.items()))
    return f"{_head(manifest.postings(), manifest.characters)}{lines}{_END}".encode()


def _head(postings: int, characters: Counter[str]) -> str:
    counts = {key: count for key, count in sorted(characters.items()) if count}
    return f'{{"version":{VERSION},"postings":{postings},"characters":{dumps(counts)},"documents":{{\n'


def _line(key: str, row: Row) -> str:
    text = encode_basestring
    return (
        f"{text(key)}:[{text(row.digest)},{row.size},{_text(row.date)},{_text(row.kind)},{_text(row.meeting)},"
        f"[{','.join(map(text, row.speakers))}]]"
    )


def _text(value: str | None) -> str:
    return "null" if value is None else encode_basestring(value)


class Published:
    """A manifest as `write` wrote it: of thousands of rows a build reads and changes a few, which are looked for."""

    def __init__(self, file: bytes) -> None:
        """Raises Damaged for what is none, or of another version."""
        try:
            head, _, lines = file.decode().partition("\n")
            data = json.loads(f"{head}}}}}")
            self.characters: Counter[str] = Counter(data["characters"])
            self.postings = int(data["postings"])
            whole = data["version"] == VERSION and f"\n{lines}".endswith(_END)
        except (ValueError, KeyError, TypeError, AttributeError):
            raise Damaged("head") from None
        if not whole:
            raise Damaged("end")
        rows = f"\n{lines}".removesuffix(_END)[1:]
        self._lines = f"{rows},\n" if rows else ""

    def __len__(self) -> int:
        return self._lines.count("\n")

    def bits(self) -> int:
        """Bits that choose a shard."""
        return shard_bits(self.postings)

    def digests(self) -> dict[str, str]:
        """The digests of all documents, by id. Raises Damaged."""
        try:
            rows = json.loads(f"{{{self._lines.removesuffix(chr(10)).removesuffix(',')}}}")
            return {key: row[0] for key, row in rows.items()}
        except (ValueError, TypeError, AttributeError, LookupError):
            raise Damaged("rows") from None

    def row(self, key: str) -> Row | None:
        """The row of a document, None where it has none. Raises Damaged."""
        start = self._place(key)
        found, told = self._read(start) if start < len(self._lines) else ("", None)
        if found != key or told is None:
            return None
        try:
            digest, size, date, kind, meeting, speakers = told
            return Row(digest, size, date, kind, meeting, tuple(speakers))
        except (ValueError, TypeError):
            raise Damaged(key) from None

    def changed(self, rows: Mapping[str, Row | None], characters: Counter[str], postings: int) -> bytes:
        """The file with some rows in it, or not, and all else as told."""
        pieces, last = [_head(postings, characters)], 0
        for key, row in sorted(rows.items()):
            at = self._place(key)
            pieces.append(self._lines[last:at])
            there = at < len(self._lines) and self._read(at)[0] == key
            last = self._lines.index("\n", at) + 1 if there else at
            if row:
                pieces.append(f"{_line(key, row)},\n")
        text = "".join((*pieces, self._lines[last:]))
        return f"{text.removesuffix(f',{chr(10)}')}{_END}".encode()

    def _place(self, key: str) -> int:
        """Where a document's line starts, or would."""
        text = self._lines
        low, high = 0, len(text)
        while low < high:
            start = text.rfind("\n", low, (low + high) // 2) + 1 or low
            if self._read(start)[0] < key:
                low = text.index("\n", start) + 1
            else:
                high = start
        return low

    def _read(self, start: int) -> tuple[str, Sequence[Any]]:
        """The id and the row of the line that starts there."""
        try:
            key, end = _JSON.raw_decode(self._lines, start)
            return key, _JSON.raw_decode(self._lines, end + 1)[0]
        except ValueError:
            raise Damaged(self._lines[start : start + 80]) from None
