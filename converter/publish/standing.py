"""The site as it stands: which of its files are no longer as they were written.

All are looked at in every build, by other processes while this one loads what it needs and reads what changed in the
archive.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from itertools import chain
from pathlib import Path

from converter.archive.table import reader
from converter.publish import packed, workers
from converter.publish.ledger import digest

_PART = 8192  # files that are looked at before another process may go on

Altered = tuple[list[str], list[tuple[int, str]]]  # paths of lost and altered files; those with another time, and it


def looks(cache: Path, output: Path, files: int) -> list[Callable[[], workers.Told]]:
    """The look at the files that the ledger in `cache` notes, so many `files`, in parts."""
    number = files // _PART + 1
    return [partial(_look, os.fspath(cache), os.fspath(output), at, number) for at in range(number)]


def altered(told: Iterable[workers.Told]) -> Altered:
    """What was found."""
    lost: list[str] = []
    touched: list[tuple[int, str]] = []
    for some, others in told:
        lost += some
        touched += others
    return lost, touched


def _look(cache: str, output: str, at: int, number: int) -> workers.Told:
    lost: list[str] = []
    touched: list[tuple[int, str]] = []
    with closing(reader(cache)) as database, _opened(output) as (folder, way):
        look = os.stat
        for path, size, time in chain.from_iterable(packed.files(database, at, number)):
            try:
                stat = look(way + path, dir_fd=folder)
            except OSError:
                lost.append(path)
                continue
            if stat.st_mtime_ns == time and stat.st_size == size:
                continue
            if stat.st_size == size and _mark(database, path) == digest(Path(output, path).read_bytes()):
                touched.append((stat.st_mtime_ns, path))
            else:
                lost.append(path)
    return lost, touched


@contextmanager
def _opened(folder: str) -> Iterator[tuple[int | None, str]]:
    """The opened folder and what stands before a path in it, nothing: the way to it is gone once. Where the system looks
    from no folder, or there is none, the way itself."""
    if os.stat not in os.supports_dir_fd or not os.path.isdir(folder):
        yield None, f"{folder}/"
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        yield opened, ""
    finally:
        os.close(opened)


def _mark(database: sqlite3.Connection, path: str) -> bytes:
    found: bytes = database.execute("SELECT digest FROM outputs WHERE path = ?", (path,)).fetchone()[0]
    return found
