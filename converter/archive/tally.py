"""What the table tells without reading a document: names of keys, and how many documents stand under them, and where."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256

from converter.archive import keys
from converter.archive.order import ALL, DATED, NO_YEAR, Range, bounds, year_at, year_of
from converter.archive.table import Table

_ROWS = "FROM rows WHERE kind = ? AND name = ? AND place >= ? AND place < ?"  # of a key, within a range
_YEAR = f"CASE WHEN place < '{DATED[1]}' THEN substr(place, 2, 4) ELSE ? END"  # as `order.year_at`
_BY_YEAR = f"SELECT {_YEAR}, {{}} FROM rows WHERE kind = ? AND name = ? GROUP BY 1 ORDER BY 1"
# As many places as there are blanks between them, and one (`owned.encode_places`).
_BY_PART = """
SELECT name, SUM(1 + length(own) - length(replace(own, ' ', ''))) FROM rows
WHERE kind = ? AND name > ? AND name < ? GROUP BY name
"""
_LAST = "\U0010ffff"  # sorts behind all that follows the beginning of a name
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


class Tally(Table):
    """Names, numbers and places."""

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

    def digests(self) -> list[tuple[str, str]]:
        """Id and sha256 of every document's file, by id."""
        return self.database.execute("SELECT id, digest FROM documents ORDER BY id").fetchall()

    def listed(self, kind: str, name: str) -> Iterator[tuple[int, int]]:
        """The documents of a key in the archive's order: number, and what tells when the key shows another."""
        question = "SELECT number, print FROM rows WHERE kind = ? AND name = ? ORDER BY place"
        return iter(self.database.execute(question, (kind, name)))

    def shown(self, kind: str, name: str, limit: int = -1) -> str:
        """What tells when the newest documents of a key, so many at most, are others or show something else there."""
        newest = "SELECT print FROM rows WHERE kind = ? AND name = ? ORDER BY place DESC LIMIT ?"
        found = self.database.execute(f"SELECT group_concat(print) FROM ({newest})", (kind, name, limit)).fetchone()
        return found[0] or ""

    def shown_by_year(self, kind: str, name: str) -> list[tuple[str, str]]:
        """The years in which documents stand under a key, in the archive's order, and what tells when they are others or show
        something else there."""
        rows = "SELECT place, print FROM rows WHERE kind = ? AND name = ? ORDER BY place"
        question = f"SELECT {_YEAR}, group_concat(print) FROM ({rows}) GROUP BY 1 ORDER BY MIN(place)"
        return self.database.execute(question, (NO_YEAR, kind, name)).fetchall()

    def own(self, kind: str, name: str, within: Range = ALL) -> Iterator[tuple[int, int, str]]:
        """What of each document is a key's own, with the document's number and what tells when the key shows another, in the
        archive's order; which of them as for `entries`."""
        return iter(self.database.execute(f"SELECT number, print, own {_ROWS} ORDER BY place", (kind, name, *within)))

    def commitments_by_part(self, name: str) -> dict[str, int]:
        """How many commitments of a body are due in each part (see `bodies.due`)."""
        beginning = f"{name}{keys.BETWEEN}"
        found = self.database.execute(_BY_PART, (keys.BODY_PART, beginning, beginning + _LAST))
        return {part.removeprefix(beginning): size for part, size in found}

    def number_of_commitments(self, name: str, before: str = ALL[1]) -> int:
        """How many commitments the documents of a year have that stand before a place."""
        question = "SELECT TOTAL(own) FROM rows WHERE kind = ? AND name = ? AND place < ?"
        return int(self.database.execute(question, (keys.COMMITMENTS, name, before)).fetchone()[0])

    def other_years(self, kind: str, name: str, year: str) -> tuple[str | None, str | None]:
        """The nearest years before and after in which documents stand under a key."""
        start, end = bounds(year)
        before = self.last_place(kind, name, (DATED[0], start))
        after = self.first_place(kind, name, (end, DATED[1]))
        return year_of(year_at(before)) if before else None, year_of(year_at(after)) if after else None

    def first_place(self, kind: str, name: str, within: Range = ALL) -> str | None:
        """Where the first document of a key stands."""
        return self._place(f"SELECT MIN(place) {_ROWS}", kind, name, within)

    def last_place(self, kind: str, name: str, within: Range = ALL) -> str | None:
        """Where the last document of a key stands."""
        return self._place(f"SELECT MAX(place) {_ROWS}", kind, name, within)

    def _place(self, question: str, kind: str, name: str, within: Range) -> str | None:
        found = self.database.execute(question, (kind, name, *within)).fetchone()[0]
        return str(found) if found else None
