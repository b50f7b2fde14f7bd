"""What earlier builds learned of sources, so that those that did not change are not converted again.

Kept in `.yanlu-cache` in the output folder, which may be deleted at any time. Paths are bytes, as file systems have them. A source is passed over where its bytes,
the program, the options and its XML files are what they were; only conversions without errors are remembered.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from types import TracebackType

from converter.archive.scan import YOUNG
from converter.cli.findings import Finding
from converter.cli.inputs import Input
from converter.cli.present import Present, head
from converter.sources import STDIN

_TABLES = """
CREATE TABLE IF NOT EXISTS sources (
    path BLOB PRIMARY KEY, name TEXT, time INTEGER, size INTEGER, checked INTEGER, digest TEXT, stamp TEXT,
    made TEXT, files TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS heads (
    path BLOB PRIMARY KEY, time INTEGER, size INTEGER, checked INTEGER, source TEXT, digest TEXT, text TEXT
) WITHOUT ROWID;
"""
_FORM = 2  # of the tables: what has another form is forgotten
Row = list[object]  # a `Converted`, field by field


class Memory:
    """`with Memory(output, stamp) as memory:`; `stamp` is a text of all that the conversion depends on."""

    def __init__(self, output: Path, stamp: str) -> None:
        self._file = output / ".yanlu-cache" / "sources.db"
        self._stamp = stamp

    def __enter__(self) -> Memory:
        if not self._file.parent.is_dir():
            self._file.parent.mkdir(parents=True)
            (self._file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        try:
            self._database = self._open()
        except sqlite3.OperationalError:  # a full disk, no right to write, another build at work
            raise
        except sqlite3.DatabaseError:  # damaged
            with suppress(FileNotFoundError):
                self._file.unlink()
            self._database = self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with suppress(sqlite3.Error):
            self._database.commit()
        self._database.close()

    def _open(self) -> sqlite3.Connection:
        database = sqlite3.connect(self._file, timeout=30)
        try:
            if database.execute("PRAGMA user_version").fetchone()[0] != _FORM:
                database.executescript(
                    f"DROP TABLE IF EXISTS sources; DROP TABLE IF EXISTS heads; PRAGMA user_version = {_FORM}"
                )
            database.executescript(_TABLES)
        except sqlite3.DatabaseError:
            database.close()
            raise
        return database

    def present(self, folder: Path) -> dict[str, Present]:
        """As `present.present`, but heads are read of new and changed files only."""
        if not folder.is_dir():
            return {}
        known = {os.fsdecode(row[0]): row[1:] for row in self._database.execute("SELECT * FROM heads")}
        found: dict[str, Present] = {}
        with os.scandir(folder) as listed:
            entries = sorted((entry for entry in listed if entry.name.endswith(".xml")), key=lambda one: one.name)
        for entry in entries:
            stat, now = entry.stat(), time.time_ns()
            old = known.get(entry.path)
            if old and old[:2] == (stat.st_mtime_ns, stat.st_size) and old[0] < old[2] - YOUNG:
                here = Present(Path(entry.path), *old[3:])
            else:
                here = head(Path(entry.path))
                row = (
                    os.fsencode(entry.path),
                    stat.st_mtime_ns,
                    stat.st_size,
                    now,
                    here.source,
                    here.sha256,
                    here.text,
                )
                self._database.execute("INSERT OR REPLACE INTO heads VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            found[entry.name.removesuffix(".xml").casefold()] = here
        return found

    def recall(self, file: Input) -> tuple[list[Row], list[Finding]] | None:
        """What a source gave, None where it must be converted."""
        question = "SELECT name, time, size, checked, digest, stamp, made, files FROM sources WHERE path = ?"
        row = self._database.execute(question, (os.fsencode(file.path),)).fetchone()
        if row is None or row[0] != file.name or row[5] != self._stamp:
            return None
        try:
            stat = os.stat(file.path)
            if (stat.st_mtime_ns, stat.st_size) != row[1:3] or row[1] >= row[3] - YOUNG:
                if sha256(file.path.read_bytes()).hexdigest() != row[4]:
                    return None
                change = "UPDATE sources SET time = ?, size = ?, checked = ? WHERE path = ?"
                self._database.execute(change, (stat.st_mtime_ns, stat.st_size, time.time_ns(), os.fsencode(file.path)))
            for path, when, size in json.loads(row[7]):
                there = os.stat(path)
                if (there.st_mtime_ns, there.st_size) != (when, size):
                    return None
        except OSError:
            return None
        made, findings = json.loads(row[6])
        return made, [Finding(*finding) for finding in findings]

    def keep(self, file: Input, digest: str, made: Sequence[Row], xml: Iterable[str], found: Iterable[Finding]) -> None:
        """Remember what a source gave; `digest` is the sha256 of the bytes it was read from."""
        if str(file.path) == STDIN:
            return
        now = time.time_ns()
        stat = os.stat(file.path)
        files = [(path, there.st_mtime_ns, there.st_size) for path in xml for there in [os.stat(path)]]
        told = json.dumps([list(made), [astuple(finding) for finding in found]])
        row = (
            *(os.fsencode(file.path), file.name, stat.st_mtime_ns, stat.st_size, now, digest, self._stamp),
            *(told, json.dumps(files)),
        )
        self._database.execute("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
