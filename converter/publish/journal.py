"""What came, changed and went, build after build: the only thing of a site that its documents don't tell.

Each entry has a number, one more than the one before, and a chain: a digest of itself and of all before it, so that a
mirror sees whether the journal that it followed is still the same. The journal is kept in the cache; where that is
lost it is read back from the site, so that it goes on as long as either stands. A site built from nothing begins anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from converter.archive.index import Index
from converter.compact import dumps
from converter.frozen import frozen

FOLDER = "api/v1/changes"
PAGE = 500  # entries a page
START = ""  # the chain before the first entry
_TABLES = (
    "CREATE TABLE IF NOT EXISTS journal (sequence INTEGER PRIMARY KEY, type TEXT, id TEXT, digest TEXT, before TEXT, "
    "date TEXT, chain TEXT)",
    "CREATE TABLE IF NOT EXISTS followed (id TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID",
)
# Ids that differ by letter case are one in `documents` and two here. Each comparison names first the side whose index it
# is to use: the collation is that side's. The braces take what else is asked of the ids of either side.
_DIFFERENCES = """
SELECT 'added', documents.id, documents.digest, NULL
    FROM documents LEFT JOIN followed ON followed.id = documents.id WHERE followed.id IS NULL {documents}
UNION ALL
SELECT 'changed', documents.id, documents.digest, followed.digest
    FROM documents JOIN followed ON followed.id = documents.id WHERE documents.digest != followed.digest {documents}
UNION ALL
SELECT 'removed', followed.id, NULL, followed.digest
    FROM followed LEFT JOIN documents ON documents.id = followed.id AND followed.id = documents.id
    WHERE documents.id IS NULL {followed}
ORDER BY 2
"""
_FEW = 200  # documents that are looked up one by one
_COLUMNS = "sequence, type, id, digest, before, date, chain"


@frozen
class Entry:
    """`type` is added, changed or removed; `digest` the sha256 of the XML now, `before` the one it had.

    `date` is when the site was built, where the builder was told.
    """

    sequence: int
    type: str
    id: str
    digest: str | None
    before: str | None
    date: str | None
    chain: str


class Journal:
    """The tables, beside the index in its file."""

    def __init__(self, index: Index) -> None:
        self.database = index.database
        for table in _TABLES:
            self.database.execute(table)

    def follow(self, output: Path, date: str | None, changed: Sequence[str] | None = None) -> None:
        """Note how the documents differ from those that were followed last, by id; `changed` are ids of all that may."""
        last = self.last()
        if last is None:
            self._restore(output)
            last, changed = self.last(), None
        number, chain = (last.sequence, last.chain) if last else (0, START)
        for kind, identity, digest, before in self._differences(changed):
            number += 1
            chain = linked(chain, number, kind, identity, digest, before, date)
            values = (number, kind, identity, digest, before, date, chain)
            self.database.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)", values)
            if digest is None:
                self.database.execute("DELETE FROM followed WHERE id = ?", (identity,))
            else:
                self.database.execute("INSERT OR REPLACE INTO followed VALUES (?, ?)", (identity, digest))

    def _differences(self, changed: Sequence[str] | None = None) -> list[tuple[str, str, str | None, str | None]]:
        if changed is None or len(changed) > _FEW:
            return self.database.execute(_DIFFERENCES.format(documents="", followed="")).fetchall()
        among = f"AND {{}}.id IN ({', '.join('?' * len(changed))})"
        question = _DIFFERENCES.format(documents=among.format("documents"), followed=among.format("followed"))
        return self.database.execute(question, (*changed, *changed, *changed)).fetchall()

    def last(self) -> Entry | None:
        """The newest entry."""
        found = self.database.execute(f"SELECT {_COLUMNS} FROM journal ORDER BY sequence DESC LIMIT 1").fetchone()
        return Entry(*found) if found else None

    def entries(self, first: int, limit: int) -> Iterator[Entry]:
        """Entries from a number on."""
        question = f"SELECT {_COLUMNS} FROM journal WHERE sequence >= ? ORDER BY sequence LIMIT ?"
        for row in self.database.execute(question, (first, limit)):
            yield Entry(*row)

    def _restore(self, output: Path) -> None:
        """The journal as the site in `output` tells it, up to the first entry that doesn't fit the one before."""
        chain = START
        followed: dict[str, str] = {}
        for number, entry in enumerate(_published(output), 1):
            told = (entry.type, entry.id, entry.digest, entry.before, entry.date)
            chain = linked(chain, number, *told)
            if (entry.sequence, entry.chain, followed.get(entry.id)) != (number, chain, entry.before):
                return self._clear()
            self.database.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)", (number, *told, chain))
            if entry.digest is None:
                followed.pop(entry.id, None)
            else:
                followed[entry.id] = entry.digest
        self.database.executemany("INSERT INTO followed VALUES (?, ?)", followed.items())
        return None

    def _clear(self) -> None:
        """A journal that was tampered with is none: those who follow it see that the chain is another."""
        self.database.execute("DELETE FROM journal")


def linked(
    chain: str, number: int, kind: str, identity: str, digest: str | None, before: str | None, date: str | None
) -> str:
    """The chain of an entry: the sha256 of the chain before it and its facts as compact JSON, in hexadecimal digits."""
    facts = dumps([chain, number, kind, identity, digest, before, date])
    return sha256(facts.encode()).hexdigest()


def page_of(number: int) -> int:
    """The page on which an entry stands."""
    return (number - 1) // PAGE + 1


def page_path(number: int) -> str:
    """Where a page stands."""
    return f"{FOLDER}/{number}.json"


def _published(output: Path) -> Iterator[Entry]:
    number = 1
    while (file := output / page_path(number)).is_file():
        try:
            changes = json.loads(file.read_bytes())["changes"]
            for one in changes:
                yield Entry(*(one[key] for key in ("sequence", "type", "id", "sha256", "before", "date", "chain")))
        except (ValueError, KeyError, TypeError):
            yield Entry(0, "", "", None, None, None, "")  # fits nothing
            return
        number += 1
