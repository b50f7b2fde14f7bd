"""Path, size and time of every file of the site once more, packed by the hundred: what each build reads of all of them.

A row a file costs four times as much to read. The rows of `outputs` are what counts; a pack is made from them anew
whenever one of its files came, went or changed, in the same transaction.
"""

from __future__ import annotations

import marshal
import sqlite3
from collections.abc import Collection, Iterator
from itertools import pairwise

TABLE = "CREATE TABLE packs (first TEXT PRIMARY KEY, files BLOB) WITHOUT ROWID"
_SIZE = 128  # files of a new pack; one that has twice as many is parted
_MANY = 8  # where more than an eighth of the files changed, all are packed
_FILES = "SELECT path, size, time FROM outputs WHERE path >= ? AND path < ? ORDER BY path"
_BEYOND = "\U0010ffff"  # after all paths

File = tuple[str, int, int]  # path, size, time


def pack(database: sqlite3.Connection, changed: Collection[str]) -> None:
    """Bring the packs up to the `outputs`, of which those with the paths in `changed` are others now."""
    found = database.execute("SELECT first FROM packs ORDER BY first").fetchall()
    if not found or len(changed) > len(found) * _SIZE // _MANY:
        database.execute("DELETE FROM packs")
        _add(database, "", _BEYOND)
        return
    starts = [row[0] for row in found]
    for start, end in _stretches(["", *starts[1:], _BEYOND], sorted(changed)):
        database.execute("DELETE FROM packs WHERE first >= ? AND first < ?", (start, end))
        _add(database, start, end)


def files(database: sqlite3.Connection, at: int, number: int) -> Iterator[File]:
    """The files of every `number`th pack, from the one at the place `at` on."""
    names = [row[0] for row in database.execute("SELECT first FROM packs ORDER BY first")]
    for first in names[at::number]:
        (data,) = database.execute("SELECT files FROM packs WHERE first = ?", (first,)).fetchone()
        yield from marshal.loads(data)


def _stretches(bounds: list[str], paths: list[str]) -> Iterator[tuple[str, str]]:
    """Those from bound to bound that hold any of the paths."""
    at = 0
    for start, end in pairwise(bounds):
        before = at
        while at < len(paths) and paths[at] < end:
            at += 1
        if at > before:
            yield start, end


def _add(database: sqlite3.Connection, start: str, end: str) -> None:
    """Packs of all files from one path to before another."""
    found = database.execute(_FILES, (start, end))
    some: list[File] = found.fetchmany(2 * _SIZE)
    while some:
        size = len(some) if len(some) < 2 * _SIZE else _SIZE
        database.execute("INSERT INTO packs VALUES (?, ?)", (some[0][0], marshal.dumps(some[:size])))
        some = some[size:] + found.fetchmany(2 * _SIZE - len(some) + size)
