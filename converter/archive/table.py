"""The archive's tables: what was read from each file, filed under its keys; kept between builds in one SQLite file.

It is a cache: every fact in it is read from the XML files and is read again when the file is lost or of another form.
This module writes; `tally` and `index` ask.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from converter.archive import codec, keys
from converter.archive.changes import Change
from converter.archive.errors import ArchiveError
from converter.archive.order import place_of
from converter.archive.scan import File
from converter.compact import dumps
from converter.frozen import frozen
from converter.i18n import pick

FORM = "14"  # of the tables; others are made anew
# Rows of documents are long: what every build asks of all of them stands in an index of its own.
_TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (
    number INTEGER PRIMARY KEY, id TEXT UNIQUE COLLATE NOCASE, path TEXT UNIQUE, time INTEGER, size INTEGER,
    checked INTEGER, digest TEXT, place TEXT, reference TEXT, entry TEXT, commitments TEXT,
    terms TEXT, results TEXT, filed TEXT
);
CREATE INDEX files ON documents (path, time, size, checked);
CREATE INDEX digests ON documents (id, digest);
CREATE TABLE rows (
    kind TEXT, name TEXT, place TEXT, number INTEGER, print INTEGER, own TEXT, PRIMARY KEY (kind, name, place)
) WITHOUT ROWID;
"""
_TOGETHER = 512  # rows that are put in at once
_Row = tuple[str, str, str, int | None, int, str]
_MAP = "PRAGMA mmap_size=1073741824"


@frozen
class Reading:
    """What was read from a file, ready for the table; `filed` are kind, name and fingerprint of its keys, and what of
    the document is the name's own (see `owned`)."""

    file: File
    checked: int  # when, in nanoseconds since 1970: a file as young as this may change again unseen
    id: str
    digest: str
    place: str
    reference: str
    entry: str
    commitments: str
    terms: str
    results: str
    filed: tuple[tuple[str, str, int, str], ...]

    @staticmethod
    def of(file: File, checked: int, found: keys.Summary) -> Reading:
        """The reading of a summary."""
        return Reading(
            file,
            checked,
            found.entry.id,
            found.entry.digest,
            place_of(found.entry),
            found.reference,
            codec.encode(found.entry),
            found.promises,
            found.uses,
            found.reached,
            tuple(keys.filed(found)),
        )


def reader(path: Path | str) -> sqlite3.Connection:
    """The file opened to read it as it is now, whatever others write, and where it lies in memory rather than copied."""
    database = sqlite3.connect(f"{Path(path).as_uri()}?mode=ro", uri=True, isolation_level=None)
    database.execute(_MAP)
    database.execute("BEGIN")  # once, rather than at each question
    return database


class Table:
    """The tables in one file; `database` is open to whoever keeps more beside them."""

    def __init__(self, path: Path | str) -> None:
        self.database = sqlite3.connect(path, isolation_level=None)
        try:
            self.database.execute("PRAGMA page_size=8192")  # of a new file: half as many are written
            self.database.execute("PRAGMA synchronous=NORMAL")
            self.database.execute("PRAGMA cache_size=-2048")  # KiB in each process; more was not faster
        except sqlite3.DatabaseError:
            self.database.close()
            raise

    def map(self) -> None:
        """Read the file where it lies in memory rather than copy from it: quicker, but all that is read counts as this
        process's memory."""
        self.database.execute(_MAP)

    def close(self) -> None:
        """Let the file go."""
        self.database.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside, or nothing."""
        self.database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.database.execute("ROLLBACK")
            raise
        self.database.execute("COMMIT")

    def create(self) -> None:
        """The empty tables. Until they are `finished` nobody else may read them, and what breaks off spoils them: all that is
        put in would otherwise be written twice."""
        self.database.executescript(f"PRAGMA journal_mode=MEMORY; BEGIN; {_TABLES} COMMIT;")

    def finished(self) -> None:
        """From now on readers in other processes go on while this one writes."""
        self.database.execute("PRAGMA journal_mode=WAL")

    def touch(self, path: str, file: File, checked: int) -> None:
        """A file's time changed, not its bytes."""
        change = "UPDATE documents SET time = ?, size = ?, checked = ? WHERE path = ?"
        self.database.execute(change, (file.time, file.size, checked, path))

    def update(self, gone: Iterable[str], read: Iterable[Reading]) -> set[Change]:
        """Take out the documents of the paths in `gone`, put in what was read; tells what changed by key.

        Raises ArchiveError where two files hold one document (ids that differ by letter case are one folder's name).
        """
        old: dict[tuple[str, str, str], int] = {}
        new: dict[tuple[str, str, str], int] = {}
        waiting: list[Reading] = []  # whose id is still another file's: the two may be changing places
        for path in gone:
            old.update(self._remove(path))
        for reading in read:
            old.update(self._remove(reading.file.path))
            new.update({(kind, name, reading.place): value for kind, name, value, _ in reading.filed})
            if self._twin(reading):
                waiting.append(reading)
            else:
                self._put(reading)
        for reading in waiting:
            self._put(reading)
        return {
            Change(*place, moved=(place in old) != (place in new))
            for place in old.keys() | new.keys()
            if old.get(place) != new.get(place)
        }

    def fill(self, read: Iterable[Reading]) -> None:
        """Put in what was read, where nobody asks what changed."""
        rows: list[_Row] = []
        for reading in read:
            rows += self._document(reading)
            if len(rows) > _TOGETHER:
                self._file(rows)
                rows.clear()
        self._file(rows)

    def clear(self) -> None:
        """Take out all documents."""
        self.database.execute("DELETE FROM rows")
        self.database.execute("DELETE FROM documents")

    def _remove(self, path: str) -> dict[tuple[str, str, str], int]:
        found = self.database.execute("SELECT number, place, filed FROM documents WHERE path = ?", (path,)).fetchone()
        if not found:
            return {}
        number, place, filed = found
        rows = {(kind, name, place): value for kind, name, value in json.loads(filed)}
        self.database.executemany("DELETE FROM rows WHERE kind = ? AND name = ? AND place = ?", rows)
        self.database.execute("DELETE FROM documents WHERE number = ?", (number,))
        return rows

    def _put(self, reading: Reading) -> None:
        self._file(self._document(reading))

    def _document(self, reading: Reading) -> list[_Row]:
        """Put in a document; what is to be filed under its keys."""
        values = (
            *(reading.id, reading.file.path, reading.file.time, reading.file.size),
            *(reading.checked, reading.digest, reading.place, reading.reference, reading.entry, reading.commitments),
            *(reading.terms, reading.results, dumps([one[:3] for one in reading.filed])),
        )
        try:
            made = self.database.execute(f"INSERT INTO documents VALUES (NULL{', ?' * len(values)})", values)
        except sqlite3.IntegrityError:
            twin = self._twin(reading)
            raise ArchiveError(
                pick(
                    f"两个文件的文档 id 相同（{reading.id}）：{twin} 与 {reading.file.path}；"
                    "请删去其一，或改其中一个的 id",
                    f"two files hold the document id {reading.id}: {twin} and {reading.file.path}; "
                    "remove one, or change its id",
                )
            ) from None
        return [(kind, name, reading.place, made.lastrowid, value, own) for kind, name, value, own in reading.filed]

    def _file(self, rows: list[_Row]) -> None:
        rows.sort()  # so that neighbours come one after the other
        self.database.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)", rows)

    def _twin(self, reading: Reading) -> str | None:
        """The other file with this id. Ids are folder names, and some file systems don't tell letter case apart."""
        twin = self.database.execute("SELECT path FROM documents WHERE id = ?", (reading.id,)).fetchone()
        return str(twin[0]) if twin else None
