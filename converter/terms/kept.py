"""Texts cut into words, kept by the digest of the text: what did not change is not cut again.

They lie in `.yanlu-cache` in the archive's output folder, which may be deleted at any time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from converter.resources import program
from converter.terms.words import Words, cut, stamp

_TABLE = "CREATE TABLE IF NOT EXISTS words (digest BLOB PRIMARY KEY, lengths BLOB, kinds BLOB, common BLOB, stamp TEXT)"
Cutter = Callable[[str], Words]


class Kept:
    """`with Kept(folder) as kept:` `kept.cut(text)`. Where nothing can be kept there, every text is cut."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "words.db"
        self._stamp = f"{stamp()} {program('terms')}"
        self._asked: set[bytes] = set()
        self._database: sqlite3.Connection | None = None

    def __enter__(self) -> Kept:
        with suppress(OSError):
            if not self._file.parent.is_dir():
                self._file.parent.mkdir(parents=True)
                (self._file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
        self._database = self._open() or self._anew()
        return self

    def __exit__(self, *_: object) -> None:
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.commit()
            self._database.close()

    def cut(self, text: str) -> Words:
        """The words of a text, cut now if they are not here."""
        digest = sha256(text.encode("utf-8", "surrogatepass")).digest()
        self._asked.add(digest)
        if self._database is None:
            return cut(text)
        with suppress(sqlite3.Error):
            question = "SELECT lengths, kinds, common FROM words WHERE digest = ? AND stamp = ?"
            if row := self._database.execute(question, (digest, self._stamp)).fetchone():
                return Words(*row)
        found = cut(text)
        with suppress(sqlite3.Error):
            row = (digest, found.lengths, found.kinds, found.common, self._stamp)
            self._database.execute("INSERT OR REPLACE INTO words VALUES (?, ?, ?, ?, ?)", row)
        return found

    def forget_others(self) -> None:
        """Drop the texts that were not asked for."""
        if self._database is None:
            return
        with suppress(sqlite3.Error):
            here = {row[0] for row in self._database.execute("SELECT digest FROM words")}
            self._drop(here - self._asked)

    def _drop(self, digests: Collection[bytes]) -> None:
        assert self._database is not None
        self._database.executemany("DELETE FROM words WHERE digest = ?", [(digest,) for digest in digests])

    def _open(self) -> sqlite3.Connection | None:
        database = None
        try:
            database = sqlite3.connect(self._file, timeout=5)
            database.execute(_TABLE)
            return database
        except sqlite3.Error:
            if database is not None:
                database.close()
            return None

    def _anew(self) -> sqlite3.Connection | None:
        """The file made again where it is damaged, None where it can't be used at all."""
        with suppress(OSError):
            if self._file.is_file() and not self._file.read_bytes()[:16].startswith(b"SQLite format 3\0"):
                self._file.unlink()
                return self._open()
        return None
