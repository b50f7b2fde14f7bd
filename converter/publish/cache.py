"""What a build keeps for the next one: a folder `.yanlu-cache` beside the site. It may be deleted at any time."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from converter.archive.index import Index
from converter.archive.table import FORM
from converter.i18n import pick
from converter.publish.errors import PublishError
from converter.publish.ledger import Ledger

FOLDER = ".yanlu-cache"
_PATIENCE = 30.0  # seconds to wait for another build of the same site


class Cache:
    """`with Cache(output) as cache:` no other build of this site runs meanwhile."""

    def __init__(self, output: Path) -> None:
        self.folder = output.parent / FOLDER
        self.file = self.folder / f"{output.name}.db"
        self._lock: sqlite3.Connection | None = None
        self.index: Index
        self.ledger: Ledger

    def __enter__(self) -> Cache:
        if not self.folder.is_dir():
            self.folder.mkdir(parents=True)
            (self.folder / ".gitignore").write_text("*\n", encoding="utf-8")
        self._lock = sqlite3.connect(self.file.with_suffix(".lock"), timeout=_PATIENCE, isolation_level=None)
        try:
            self._lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            self._lock.close()
            raise PublishError(
                pick(
                    "同一网站正在由另一个进程生成；请稍后再试", "another process is building this site; try again later"
                )
            ) from None
        try:
            self.index, self.ledger = self._open()
        except sqlite3.DatabaseError:  # of another form, or damaged
            for suffix in ("", "-wal", "-shm"):
                with suppress(FileNotFoundError):
                    os.unlink(f"{self.file}{suffix}")
            self.index, self.ledger = self._open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.index.close()
        if self._lock:
            self._lock.close()

    def finished(self) -> None:
        """New tables hold what was read: the next build may go on with them."""
        if self.ledger.noted("form") is None:
            self.index.finished()
            self.ledger.note("form", FORM)

    def _open(self) -> tuple[Index, Ledger]:
        index = Index(self.file)
        ledger = Ledger(index)
        try:
            if not index.database.execute("SELECT 1 FROM sqlite_master").fetchone():
                index.create()
                ledger.create()
            elif ledger.noted("form") != FORM:
                raise sqlite3.DatabaseError("form")
        except sqlite3.DatabaseError:
            index.close()
            raise
        return index, ledger
