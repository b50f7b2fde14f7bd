"""The packs hold what the table of outputs holds, whatever came, went or changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.publish import packed

paths = st.sets(st.integers(0, 2000).map(lambda number: f"f/{number:x}"), max_size=400)


@pytest.fixture(scope="module")
def database() -> Iterator[sqlite3.Connection]:
    """The two tables."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        made.execute("CREATE TABLE outputs (path TEXT PRIMARY KEY, size INTEGER, time INTEGER) WITHOUT ROWID")
        made.execute(packed.TABLE)
        yield made


def found(database: sqlite3.Connection, number: int) -> list[packed.File]:
    """All files, from every share."""
    return sorted(each for at in range(number) for some in packed.files(database, at, number) for each in some)


@settings(max_examples=30, deadline=None)
@given(paths, st.lists(st.tuples(paths, paths), max_size=4), st.integers(1, 3))
def test_packs_follow(
    database: sqlite3.Connection, first: set[str], steps: list[tuple[set[str], set[str]]], number: int
) -> None:
    database.execute("DELETE FROM outputs")
    database.execute("DELETE FROM packs")
    for time, (come, gone) in enumerate([(first, set()), *steps]):
        database.executemany("INSERT OR REPLACE INTO outputs VALUES (?, 1, ?)", [(path, time) for path in come])
        database.executemany("DELETE FROM outputs WHERE path = ?", [(path,) for path in gone])
        packed.pack(database, dict.fromkeys(come, (1, time)) | dict.fromkeys(gone))
        assert found(database, number) == database.execute("SELECT path, size, time FROM outputs").fetchall()


def test_a_change_packs_few_files_again(database: sqlite3.Connection) -> None:
    database.execute("DELETE FROM packs")
    many = [(f"{number:05}", 1, 1) for number in range(5000)]
    database.executemany("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?)", many)
    packed.pack(database, {"00000": (1, 1)})
    before = dict(database.execute("SELECT first, files FROM packs"))
    database.execute("DELETE FROM outputs WHERE path = '02500'")
    packed.pack(database, {"02500": None})
    after = dict(database.execute("SELECT first, files FROM packs"))
    assert len(before) > 30
    assert len(before.items() ^ after.items()) == 2
