"""Path, size and time of every file of the site once more, packed by the hundred: what each build reads of all of them.

A row a file costs four times as much to read. The rows of `outputs` are what counts; a pack is brought up to them
whenever one of its files came, went or changed, in the same transaction.
"""

from __future__ import annotations

import marshal
import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import groupby, islice

TABLE = "CREATE TABLE packs (first TEXT PRIMARY KEY, files BLOB) WITHOUT ROWID"
_SIZE = 128  # files of a new pack; one that has twice as many is parted
_MANY = 8  # where more than an eighth of the files changed, all are packed
_FILES = "SELECT path, size, time FROM outputs ORDER BY path"

File = tuple[str, int, int]  # path, size, time
Facts = tuple[int, int]  # the last two


def pack(database: sqlite3.Connection, changed: Mapping[str, Facts | None]) -> None:
    """Bring the packs up to the `outputs`, of which those with these paths are others now: size and time, None of what
    is gone."""
    found = database.execute("SELECT first FROM packs ORDER BY first").fetchall()
    if not found or len(changed) > len(found) * _SIZE // _MANY:
        database.execute("DELETE FROM packs")
        _add(database, partial(_taken, database.execute(_FILES)))
        return
    starts = [row[0] for row in found]
    for first, paths in _packs(starts, sorted(changed)):
        (data,) = database.execute("SELECT files FROM packs WHERE first = ?", (first,)).fetchone()
        files = {file[0]: file for file in marshal.loads(data)}
        size = len(files)
        for path in paths:
            if facts := changed[path]:
                files[path] = (path, *facts)
            else:
                files.pop(path, None)
                size = -1
        if len(files) == size:  # none came or went: they stand as they stood
            database.execute("UPDATE packs SET files = ? WHERE first = ?", (marshal.dumps(list(files.values())), first))
            continue
        database.execute("DELETE FROM packs WHERE first = ?", (first,))
        _add(database, partial(_taken, iter(sorted(files.values()))))


def files(database: sqlite3.Connection, at: int, number: int) -> Iterator[list[File]]:
    """The files of every `number`th pack, pack by pack, from the one at the place `at` on."""
    names = [row[0] for row in database.execute("SELECT first FROM packs ORDER BY first")]
    for first in names[at::number]:
        (data,) = database.execute("SELECT files FROM packs WHERE first = ?", (first,)).fetchone()
        yield marshal.loads(data)


def _packs(starts: list[str], paths: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Each pack in which some of the paths belong, with these; both ascend. What comes before all is the first's."""
    for at, some in groupby(paths, lambda path: max(0, bisect_right(starts, path) - 1)):
        yield starts[at], list(some)


def _taken(files: Iterator[File], number: int) -> list[File]:
    return list(islice(files, number))


def _add(database: sqlite3.Connection, take: Callable[[int], list[File]]) -> None:
    """Packs of the files that `take` gives, so many at most."""
    some = take(2 * _SIZE)
    while some:
        size = len(some) if len(some) < 2 * _SIZE else _SIZE
        database.execute("INSERT INTO packs VALUES (?, ?)", (some[0][0], marshal.dumps(some[:size])))
        some = some[size:] + take(2 * _SIZE - len(some) + size)
