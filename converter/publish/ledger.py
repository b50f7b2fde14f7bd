"""What was published, beside the index in its file: outputs with their digests, lines of lists, what is still to do.

`dirty` are things whose facts changed and whose files have not been made since, `moves` files that are made and still
lie aside. Both outlive a build that was broken off, so that the next one brings the site up to the index.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any

from converter.archive.index import Index
from converter.frozen import frozen
from converter.publish import packed
from converter.publish.errors import PublishError
from converter.publish.text_data import Data

_TABLES = f"""
CREATE TABLE outputs (
    path TEXT PRIMARY KEY, producer TEXT, name TEXT, digest BLOB, size INTEGER, time INTEGER, stretches BLOB
) WITHOUT ROWID;
CREATE INDEX outputs_of ON outputs (producer, name);
CREATE TABLE lines (
    producer TEXT, name TEXT, place TEXT, data TEXT, PRIMARY KEY (producer, name)
) WITHOUT ROWID;
CREATE TABLE dirty (producer TEXT, name TEXT, PRIMARY KEY (producer, name)) WITHOUT ROWID;
CREATE TABLE moves (path TEXT PRIMARY KEY, stays INTEGER) WITHOUT ROWID;
{packed.TABLE};
"""
_NUMBER = "files"  # noted, so that not all are counted in each build
Thing = tuple[str, str]  # producer, name
_Row = tuple[str, str, str, bytes, int, int, bytes]  # of outputs


def digest(data: bytes) -> bytes:
    """What tells one content from another, as an output notes it."""
    return sha256(data).digest()


@frozen
class Output:
    """A file as it was written; `time` is what the system says of it. `fresh`: it was written anew and lies aside.

    `stretches` is the note of `Stretched` or `Kept`, of other files empty.
    """

    path: str
    digest: bytes
    size: int
    time: int
    fresh: bool
    stretches: bytes = b""


@frozen
class Made:
    """A thing with its files and its line (place, data)."""

    thing: Thing
    outputs: tuple[Output, ...]
    line: tuple[str, str] | None


class Ledger:
    """The tables, in the index's database."""

    def __init__(self, index: Index, fresh_site: bool = False) -> None:
        self.database = index.database
        self.fresh_site = fresh_site
        self.forget()

    def forget(self) -> None:
        """What is known of this build beside the tables, where these are taken back."""
        self.fresh = 0  # files that were written anew
        self.renamed = False  # whether files came or went
        self._more = 0  # files that came, less those that went
        self._moved: set[str] = set()  # paths of those that did, and that were lost
        self._others: dict[str, packed.Facts | None] = {}  # outputs that came, went or changed since they were packed

    def create(self) -> None:
        """The empty tables."""
        self.database.executescript(f"BEGIN; {_TABLES} COMMIT;")

    def noted(self, name: str) -> str | None:
        """A noted fact of the last build."""
        found = self.database.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else None

    def note(self, name: str, value: str) -> None:
        """Note a fact for the next build."""
        self.database.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def outputs(self, thing: Thing) -> dict[str, Output]:
        """The files of a thing as they were last written, by path."""
        if self.fresh_site:
            return {}
        question = "SELECT path, digest, size, time, stretches FROM outputs WHERE producer = ? AND name = ?"
        found = self.database.execute(question, thing)
        return {path: Output(path, mark, size, time, False, note) for path, mark, size, time, note in found}

    def number(self) -> int:
        """How many files were written, the manifest left out."""
        noted = self.noted(_NUMBER)
        return self.count() if noted is None else int(noted) + self._more

    def count(self) -> int:
        """The same, counted: all but those of nobody, which is quicker than all that are somebody's."""
        question = "SELECT (SELECT COUNT(*) FROM outputs) - (SELECT COUNT(*) FROM outputs WHERE producer = '')"
        return int(self.database.execute(question).fetchone()[0])

    def of(self, producer: str) -> Iterator[str]:
        """Every file that a producer made."""
        return (row[0] for row in self.database.execute("SELECT path FROM outputs WHERE producer = ?", (producer,)))

    def lose(self, paths: Iterable[str]) -> None:
        """Files are no longer what was written: their things are to be made again."""
        paths = list(paths)
        self.database.execute("DELETE FROM meta WHERE name = ?", (_NUMBER,))
        for path in paths:
            found = self.database.execute("SELECT producer, name FROM outputs WHERE path = ?", (path,)).fetchone()
            self.database.execute("DELETE FROM outputs WHERE path = ?", (path,))
            self.soil([found] if found[0] else [])  # the manifest is nobody's
        self._moved.update(paths)
        packed.pack(self.database, dict.fromkeys(paths))

    def touch(self, times: Collection[tuple[int, str]]) -> None:
        """Files (time, path) have another time and are otherwise as they were written."""
        self.database.executemany("UPDATE outputs SET time = ? WHERE path = ?", times)
        sizes = "SELECT size FROM outputs WHERE path = ?"
        packed.pack(
            self.database,
            {path: (self.database.execute(sizes, (path,)).fetchone()[0], time) for time, path in times},
        )

    def paths(self) -> Iterator[str]:
        """Every file's path, sorted."""
        return (row[0] for row in self.database.execute("SELECT path FROM outputs ORDER BY path"))

    def changed_paths(self) -> dict[str, bool]:
        """The paths that came, went or were lost, and whether a file stands there when all is made."""
        question = "SELECT 1 FROM outputs WHERE path = ? AND producer != ''"
        return {path: self.database.execute(question, (path,)).fetchone() is not None for path in self._moved}

    def listed(self) -> str:
        """The same as text, one path a line, without the manifest's own: it is nobody's."""
        paths = "SELECT path FROM outputs WHERE producer != '' ORDER BY path"
        found = self.database.execute(f"SELECT group_concat(path, char(10)) FROM ({paths})").fetchone()
        return found[0] or ""

    def empty(self) -> bool:
        """Whether nothing was ever written."""
        return self.database.execute("SELECT 1 FROM outputs LIMIT 1").fetchone() is None

    def things(self) -> list[Thing]:
        """Everything that has files."""
        return self.database.execute("SELECT DISTINCT producer, name FROM outputs WHERE producer != ''").fetchall()

    def forget_stretches(self) -> None:
        """What stretches were made from tells their bytes no longer."""
        self.database.execute("UPDATE outputs SET stretches = x'' WHERE stretches != x''")

    def soil(self, things: Iterable[Thing]) -> None:
        """Note that things are to be made again."""
        self.database.executemany("INSERT OR IGNORE INTO dirty VALUES (?, ?)", things)

    def dirty(self) -> list[Thing]:
        """What is to be made again."""
        return self.database.execute("SELECT producer, name FROM dirty ORDER BY producer, name").fetchall()

    def write(self, made: Iterable[Made], counted: bool = True, waiting: int = 0) -> set[str]:
        """Note what was made and which files are to be moved or removed; tells the producers whose lines changed.

        `counted` into `fresh` and `renamed`. So many outputs may be `waiting` until they are noted, where nothing that is
        made meanwhile asks for those of others.
        """
        changed: set[str] = set()
        first: list[_Row] = []
        for one in made:
            old = self.outputs(one.thing)
            came = [output for output in one.outputs if output.path not in old]
            if counted:
                self._more += len(came) - len(old.keys() - {output.path for output in one.outputs})
                self._more -= sum(map(self._stands, came))  # it was another thing's
            others = [each for each in one.outputs if old.get(each.path) != each]
            rows = [(each.path, *one.thing, each.digest, each.size, each.time, each.stretches) for each in others]
            if self.fresh_site:
                first += rows
                if len(first) > waiting:
                    self._first(first)
                    first.clear()
            else:
                self.database.executemany("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
                self._others.update((each.path, (each.size, each.time)) for each in others)
                self._moves(one, old)
            for output in one.outputs:
                old.pop(output.path, None)
            if counted:
                self.fresh += sum(output.fresh for output in one.outputs)
                self.renamed |= bool(came)
                self._moved.update(output.path for output in came)
            if old:
                self.database.executemany("DELETE FROM outputs WHERE path = ?", [(path,) for path in old])
                self._others.update(dict.fromkeys(old))
                self.drop(old)
            if self._line(one):
                changed.add(one.thing[0])
        self._first(first)
        return changed

    def write_files(self, producer: str, files: Iterable[tuple[str, tuple[Any, ...] | None]], waiting: int = 0) -> None:
        """`write` for files of a producer of which each is a thing by itself, called as its path is: what an `Output` tells of it, or
        None where it goes. There may be thousands, and so many may be `waiting`."""
        if self.fresh_site:
            self.write(
                (Made((producer, path), (Output(*told),), None) for path, told in files if told), waiting=waiting
            )
            return
        change = "UPDATE outputs SET digest = ?, size = ?, time = ?, stretches = x'' WHERE path = ? AND producer = ?"
        moves: list[tuple[str]] = []
        for path, told in files:
            if told:
                _, mark, size, time, fresh = told
                if self.database.execute(change, (mark, size, time, path, producer)).rowcount:
                    self._others[path] = size, time
                    self.fresh += fresh
                    if fresh:
                        moves.append((path,))
                    continue
            self.write([Made((producer, path), (Output(*told),) if told else (), None)])
        self.database.executemany("INSERT OR REPLACE INTO moves VALUES (?, 1)", moves)

    def _stands(self, output: Output) -> bool:
        if self.fresh_site:
            return False
        return self.database.execute("SELECT 1 FROM outputs WHERE path = ?", (output.path,)).fetchone() is not None

    def _first(self, rows: Sequence[_Row]) -> None:
        """Outputs where there are none yet: two of one path are a fault of the program."""
        before = self.database.total_changes
        try:
            self.database.executemany("INSERT INTO outputs VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        except sqlite3.IntegrityError:
            twin = rows[self.database.total_changes - before]
            raise PublishError(f"made twice · 重复生成: {twin[0]}") from None

    def _moves(self, made: Made, old: Collection[str]) -> None:
        fresh = [(output.path,) for output in made.outputs if output.fresh]
        self.database.executemany("INSERT OR REPLACE INTO moves VALUES (?, 1)", fresh)
        # What another thing no longer makes, and this one does, stays.
        stay = [(output.path,) for output in made.outputs if not output.fresh and output.path not in old]
        self.database.executemany("DELETE FROM moves WHERE path = ?", stay)

    def clean(self) -> None:
        """All that was dirty has been made."""
        self.database.execute("DELETE FROM dirty")
        if self._others or self.fresh_site:
            packed.pack(self.database, self._others)
            self._others.clear()
        self.note(_NUMBER, str(self.number()))
        self._more = 0

    def drop(self, paths: Collection[str]) -> None:
        """Note that files are to go."""
        self.renamed |= bool(paths)
        self._moved.update(paths)
        self.database.executemany("INSERT OR IGNORE INTO moves VALUES (?, 0)", [(path,) for path in paths])

    def _line(self, made: Made) -> bool:
        if self.fresh_site:
            if made.line:
                self.database.execute("INSERT OR REPLACE INTO lines VALUES (?, ?, ?, ?)", (*made.thing, *made.line))
            return made.line is not None
        question = "SELECT place, data FROM lines WHERE producer = ? AND name = ?"
        old = self.database.execute(question, made.thing).fetchone()
        if old == made.line:
            return False
        self.database.execute("DELETE FROM lines WHERE producer = ? AND name = ?", made.thing)
        if made.line:
            self.database.execute("INSERT INTO lines VALUES (?, ?, ?, ?)", (*made.thing, *made.line))
        return True

    @property
    def gone(self) -> int:
        """How many files go: what one thing no longer makes and another now does is none of them."""
        return int(self.database.execute("SELECT COUNT(*) FROM moves WHERE NOT stays").fetchone()[0])

    def moves(self) -> list[tuple[str, bool]]:
        """Files to put into place, or to remove."""
        return [(path, bool(stays)) for path, stays in self.database.execute("SELECT path, stays FROM moves")]

    def begin_fresh(self) -> None:
        """Nothing stands there: nothing is compared, and files need not be moved one by one."""
        self.fresh_site = True
        self.database.execute("INSERT OR IGNORE INTO dirty SELECT producer, name FROM lines")  # some have no file
        self.database.execute("DELETE FROM lines")

    def move_all(self) -> None:
        """Note that the folder aside is to become the site."""
        self.database.execute("INSERT INTO moves VALUES ('', 1)")

    def moved(self) -> None:
        """All is in place."""
        self.database.execute("DELETE FROM moves")


def line(place: str, data: Data) -> tuple[str, str]:
    """A line as the table holds it."""
    return place, json.dumps(data, ensure_ascii=False)
