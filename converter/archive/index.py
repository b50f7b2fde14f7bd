"""The archive as a table to ask: documents with their summaries, under the keys they are filed under.

Readers fetch summaries by key, one after another, so that an archive never stands in memory as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256

from converter.archive import codec, keys
from converter.archive.entries import CommitmentEntry, DocumentEntry, Reference, TermEntry
from converter.archive.order import ALL, DATED, NO_YEAR, Range, bounds, year_at, year_of
from converter.archive.owned import decode_places
from converter.archive.table import Table
from converter.frozen import frozen

_ROWS = "FROM rows WHERE kind = ? AND name = ? AND place >= ? AND place < ?"  # of a key, within a range
_YEAR = f"CASE WHEN place < '{DATED[1]}' THEN substr(place, 2, 4) ELSE ? END"  # as `order.year_at`
_BY_YEAR = f"SELECT {_YEAR}, {{}} FROM rows WHERE kind = ? AND name = ? GROUP BY 1 ORDER BY 1"
_DOCUMENTS = "FROM rows JOIN documents USING (number) WHERE kind = ? AND name = ?"  # of a key
_WITHIN = f"{_DOCUMENTS} AND rows.place >= ? AND rows.place < ?"
_ONE = f"SELECT reference {_DOCUMENTS} AND rows.place {{}} ? ORDER BY rows.place {{}} LIMIT 1"
# As many places as there are blanks between them, and one (`owned.encode_places`).
_BY_PART = """
SELECT name, SUM(1 + length(own) - length(replace(own, ' ', ''))) FROM rows
WHERE kind = ? AND name > ? AND name < ? GROUP BY name
"""
_LAST = "\U0010ffff"  # sorts behind all that follows the beginning of a name
_BESIDE = f"SELECT ({_ONE.format('<', 'DESC')}), ({_ONE.format('>', 'ASC')})"
# From name to name, not from row to row: most names have many rows.
_NAMES = """
WITH RECURSIVE found (name) AS (
    SELECT MIN(name) FROM rows WHERE kind = ?1 AND name >= ?2 AND name < ?3
    UNION ALL
    SELECT (SELECT MIN(name) FROM rows WHERE kind = ?1 AND name > found.name AND name < ?3) FROM found
    WHERE found.name IS NOT NULL
)
SELECT name FROM found WHERE name IS NOT NULL
"""


@frozen
class Told:
    """A document, what of it is a key's `own`, and its encoded commitments and results."""

    document: Reference
    own: str
    commitments: list[str]
    results: list[str]


@frozen
class Some:
    """The commitments of a document, by number, from `start` to before `end`; `print` tells when they are others."""

    number: int
    start: int
    end: int
    print: int


@frozen
class Placed:
    """A document's place in the archive's order, its file, and kind and name of its keys as its text gives them."""

    place: str
    path: str
    digest: str
    keys: list[tuple[str, str]]


class Index(Table):
    """What the tables tell."""

    def names(self, kind: str, beginning: str = "") -> list[str]:
        """All names of a kind of key, or those that begin with some words, sorted."""
        found = self.database.execute(_NAMES, (kind, beginning, beginning + _LAST))
        return [row[0] for row in found]

    def several_names(self, kind: str, number: int = 1) -> list[str]:
        """The names under which more than a number of documents stand."""
        question = "SELECT name FROM rows WHERE kind = ? GROUP BY name HAVING COUNT(*) > ?"
        return [row[0] for row in self.database.execute(question, (kind, number))]

    def size(self, kind: str, name: str, within: Range = ALL) -> int:
        """How many documents stand under a key, `within` as for `entries`."""
        return int(self.database.execute(f"SELECT COUNT(*) {_ROWS}", (kind, name, *within)).fetchone()[0])

    def years(self, kind: str, name: str) -> list[tuple[str, int]]:
        """The years in which documents stand under a key, by name and in order, and how many do in each."""
        return self.database.execute(_BY_YEAR.format("COUNT(*)"), (NO_YEAR, kind, name)).fetchall()

    def uses(self, name: str) -> list[tuple[str, int]]:
        """The same of a term, and how often it is used in each."""
        return self.database.execute(
            _BY_YEAR.format("SUM(CAST(own AS INTEGER))"), (NO_YEAR, keys.TERM, name)
        ).fetchall()

    def atleast(self, kind: str, name: str, number: int, within: Range = ALL) -> bool:
        """Whether so many documents stand under a key; `within` as for `entries`."""
        question = f"SELECT COUNT(*) FROM (SELECT 1 {_ROWS} LIMIT ?)"
        return int(self.database.execute(question, (kind, name, *within, number)).fetchone()[0]) >= number

    def count(self, kind: str) -> int:
        """How many names a kind of key has."""
        return len(self.names(kind))

    def keys_of(self, place: str) -> list[tuple[str, str]]:
        """Kind and name of the keys of the document at a place, as its text gives them; none where none is there."""
        question = f"SELECT filed {_DOCUMENTS} AND rows.place = ?"
        found = self.database.execute(question, (keys.DATE, "", place)).fetchone()
        return _keys(found[0]) if found else []

    def totals(self) -> tuple[int, int, int, int]:
        """Numbers of documents, meetings, speakers and commitments."""
        question = "SELECT TOTAL(own) FROM rows WHERE kind = ?"
        (commitments,) = self.database.execute(question, (keys.COMMITMENTS,)).fetchone()
        return self.size(keys.DATE, ""), self.count(keys.MEETING), self.count(keys.SPEAKER), int(commitments)

    @cached_property
    def corpus(self) -> str:
        """One digest for all documents: the sha256 of the lines `ID SHA256` in the order of the ids' code points.

        To be asked for when the tables are as they stay.
        """
        lines = "SELECT id || ' ' || digest || char(10) AS line FROM documents ORDER BY id COLLATE BINARY"
        (text,) = self.database.execute(f"SELECT group_concat(line, '') FROM ({lines})").fetchone()
        return sha256((text or "").encode()).hexdigest()

    def document(self, identity: str) -> DocumentEntry | None:
        """One summary by id."""
        found = self.database.execute("SELECT entry FROM documents WHERE id = ?", (identity,)).fetchone()
        return codec.decode(found[0]) if found else None

    def digests(self) -> list[tuple[str, str]]:
        """Id and sha256 of every document's file, by id."""
        return self.database.execute("SELECT id, digest FROM documents ORDER BY id").fetchall()

    def commitments_of(self, identity: str) -> list[CommitmentEntry]:
        """A document's commitments, by its id."""
        found = self.database.execute("SELECT commitments FROM documents WHERE id = ?", (identity,)).fetchone()
        return [codec.decode_commitment(each) for each in codec.apart(found[0])] if found else []

    def placed(self, identity: str) -> Placed | None:
        """Where a document stands, by id."""
        question = "SELECT place, path, digest, filed FROM documents WHERE id = ?"
        found = self.database.execute(question, (identity,)).fetchone()
        if not found:
            return None
        place, path, digest, filed = found
        return Placed(place, path, digest, _keys(filed))

    def entries(
        self,
        kind: str,
        name: str,
        *,
        newest: bool = False,
        first: int = 0,
        limit: int = -1,
        within: Range = ALL,
    ) -> Iterator[DocumentEntry]:
        """The documents of a key in the archive's order, or turned round; from the `first` on, `limit` at most.

        Only those that are `within` a range of places, see `order`.
        """
        way = "DESC" if newest else "ASC"
        question = f"SELECT entry {_WITHIN} ORDER BY rows.place {way} LIMIT ? OFFSET ?"
        for row in self.database.execute(question, (kind, name, *within, limit, first)):
            yield codec.decode(row[0])

    def ids(self, kind: str, name: str = "") -> Iterator[str]:
        """The ids of the documents of a key, in the archive's order."""
        question = f"SELECT id {_DOCUMENTS} ORDER BY rows.place"
        return (row[0] for row in self.database.execute(question, (kind, name)))

    def references(self, kind: str, name: str) -> Iterator[Reference]:
        """The documents of a key, as links, in the archive's order."""
        question = f"SELECT reference {_DOCUMENTS} ORDER BY rows.place"
        for row in self.database.execute(question, (kind, name)):
            yield codec.decode_reference(row[0])

    def listed(self, kind: str, name: str) -> Iterator[tuple[int, int]]:
        """The documents of a key in the archive's order: number, and what tells when the key shows another."""
        question = "SELECT number, print FROM rows WHERE kind = ? AND name = ? ORDER BY place"
        return iter(self.database.execute(question, (kind, name)))

    def shown(self, kind: str, name: str, limit: int = -1) -> str:
        """What tells when the newest documents of a key, so many at most, are others or show something else there."""
        newest = "SELECT print FROM rows WHERE kind = ? AND name = ? ORDER BY place DESC LIMIT ?"
        found = self.database.execute(f"SELECT group_concat(print) FROM ({newest})", (kind, name, limit)).fetchone()
        return found[0] or ""

    def reference(self, number: int) -> Reference:
        """A document, as links, by number."""
        question = "SELECT reference FROM documents WHERE number = ?"
        return codec.decode_reference(self.database.execute(question, (number,)).fetchone()[0])

    def terms(
        self, name: str, *, first: int = 0, limit: int = -1, within: Range = ALL
    ) -> Iterator[tuple[Reference, TermEntry]]:
        """The uses of a term, document by document, in the archive's order; which of them as for `entries`."""
        question = f"SELECT reference, terms {_WITHIN} ORDER BY rows.place LIMIT ? OFFSET ?"
        for written, uses in self.database.execute(question, (keys.TERM, name, *within, limit, first)):
            yield codec.decode_reference(written), codec.decode_term(uses, name)

    def promised(self, name: str, first: int = 0, limit: int | None = None) -> Iterator[Some]:
        """Whose commitments these are, in the archive's order: those of a year from the `first` on, counted from zero,
        so many at most."""
        last = None if limit is None else first + limit
        passed = 0
        question = "SELECT number, print, CAST(own AS INTEGER) FROM rows WHERE kind = ? AND name = ? ORDER BY place"
        for number, print, size in self.database.execute(question, (keys.COMMITMENTS, name)).fetchall():
            start, end = max(0, first - passed), size if last is None else min(size, last - passed)
            if start < end:
                yield Some(number, start, end, print if (start, end) == (0, size) else print ^ start << 20 ^ end)
            passed += size

    def places(self, kind: str, name: str) -> Iterator[list[Some]]:
        """The commitments that are a key's own (see `owned`), document by document in the archive's order."""
        question = "SELECT number, print, own FROM rows WHERE kind = ? AND name = ? ORDER BY place"
        for number, print, own in self.database.execute(question, (kind, name)):
            yield [Some(number, at, at + 1, print ^ at + 1) for at in decode_places(own)]

    def commitments_by_part(self, name: str) -> dict[str, int]:
        """How many commitments of a body are due in each part (see `bodies.due`)."""
        beginning = f"{name}{keys.BETWEEN}"
        found = self.database.execute(_BY_PART, (keys.BODY_PART, beginning, beginning + _LAST))
        return {part.removeprefix(beginning): size for part, size in found}

    def promises(self, some: Some) -> list[tuple[Reference, CommitmentEntry]]:
        """The commitments themselves."""
        said = self.said(some.number)
        return [(said.document, codec.decode_commitment(each)) for each in said.commitments[some.start : some.end]]

    def number_of_commitments(self, name: str, before: str = ALL[1]) -> int:
        """How many commitments the documents of a year have that stand before a place."""
        question = "SELECT TOTAL(own) FROM rows WHERE kind = ? AND name = ? AND place < ?"
        return int(self.database.execute(question, (keys.COMMITMENTS, name, before)).fetchone()[0])

    def own(self, kind: str, name: str) -> Iterator[tuple[int, str]]:
        """What of each document is a key's own, with the document's number, in the archive's order."""
        question = "SELECT number, own FROM rows WHERE kind = ? AND name = ? ORDER BY place"
        return iter(self.database.execute(question, (kind, name)))

    def told(self, kind: str, name: str, within: Range = ALL, limit: int = -1) -> Iterator[Told]:
        """The documents of a key with what is its own in them, in the archive's order; which of them as for `entries`."""
        question = f"SELECT reference, own, commitments, results {_WITHIN} ORDER BY rows.place LIMIT ?"
        for written, own, promises, reached in self.database.execute(question, (kind, name, *within, limit)):
            yield Told(codec.decode_reference(written), own, codec.apart(promises), codec.apart(reached))

    def said(self, number: int) -> Told:
        """The same of one document, by number, without what is a key's own."""
        question = "SELECT reference, commitments, results FROM documents WHERE number = ?"
        written, promises, reached = self.database.execute(question, (number,)).fetchone()
        return Told(codec.decode_reference(written), "", codec.apart(promises), codec.apart(reached))

    def beside(self, kind: str, name: str, place: str) -> tuple[Reference | None, Reference | None]:
        """The documents before and after a place under a key."""
        given = (kind, name, place)
        before, after = self.database.execute(_BESIDE, given + given).fetchone()
        return (
            codec.decode_reference(before) if before else None,
            codec.decode_reference(after) if after else None,
        )

    def ends(self, kind: str, name: str) -> tuple[Reference | None, Reference | None]:
        """The first and the last document with a date under a key."""
        question = f"SELECT reference {_WITHIN} ORDER BY rows.place {{}} LIMIT 1"
        rows = (self.database.execute(question.format(way), (kind, name, *DATED)).fetchone() for way in ("ASC", "DESC"))
        first, last = (codec.decode_reference(row[0]) if row else None for row in rows)
        return first, last

    def other_years(self, kind: str, name: str, year: str) -> tuple[str | None, str | None]:
        """The nearest years before and after in which documents stand under a key."""
        start, end = bounds(year)
        before = self.last_place(kind, name, (DATED[0], start))
        after = self.first_place(kind, name, (end, DATED[1]))
        return year_of(year_at(before)) if before else None, year_of(year_at(after)) if after else None

    def in_year(self, kind: str, name: str, year: str) -> list[Reference]:
        """The documents of a year under a key."""
        question = f"SELECT reference {_WITHIN} ORDER BY rows.place"
        found = self.database.execute(question, (kind, name, *bounds(year)))
        return [codec.decode_reference(row[0]) for row in found]

    def first_place(self, kind: str, name: str, within: Range = ALL) -> str | None:
        """Where the first document of a key stands."""
        return self._place(f"SELECT MIN(place) {_ROWS}", kind, name, within)

    def last_place(self, kind: str, name: str, within: Range = ALL) -> str | None:
        """Where the last document of a key stands."""
        return self._place(f"SELECT MAX(place) {_ROWS}", kind, name, within)

    def _place(self, question: str, kind: str, name: str, within: Range) -> str | None:
        found = self.database.execute(question, (kind, name, *within)).fetchone()[0]
        return str(found) if found else None


def _keys(filed: str) -> list[tuple[str, str]]:
    return [(kind, name) for kind, name, _ in json.loads(filed)]
