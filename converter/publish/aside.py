"""How new files come into the site's folder: they are written aside first, under the paths that they will have, and put
into place when all are made, each by one rename."""

from __future__ import annotations

import os
import shutil
from collections.abc import Container, Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import IO

from converter.publish.ledger import Output, digest
from converter.publish.stretches import Kept, Stretched, joined, parted


class Aside:
    """The folder beside the site in which new files wait. `ours` are paths in the site that hold files of ours."""

    def __init__(self, folder: Path, output: Path, ours: Container[str] = ()) -> None:
        self.folder = os.fspath(folder)
        self.output = os.fspath(output)
        self._ours = ours
        self._made: set[str] = set()

    def write(self, path: str, data: bytes | Kept | Iterator[bytes] | Stretched, old: Output | None) -> Output:
        """Keep a file for the site, unless it holds these bytes already.

        `old` is the file as last written, None where that isn't known; then one that is ours is compared itself.
        """
        note = b""
        if isinstance(data, Kept):
            note = data.note
            if old and parted(old.stretches)[0] == note:
                return old
            data = data.make()
        if isinstance(data, Stretched):
            return self._stretch(path, data, old, note)
        if not isinstance(data, bytes):
            return self._stream(path, data, old)
        mark = digest(data)
        if old and old.digest == mark:
            return old if old.stretches == note else replace(old, stretches=note)
        if not old and path in self._ours and (stat := _same(f"{self.output}/{path}", data)):
            return Output(path, mark, len(data), stat.st_mtime_ns, fresh=False, stretches=note)
        return self._put(path, data, mark, note)

    def other(self, path: str, data: bytes) -> Output:
        """Keep a file for the site that is known to hold other bytes there, or none."""
        return self._put(path, data, digest(data), b"")

    def _put(self, path: str, data: bytes, mark: bytes, note: bytes) -> Output:
        file = os.open(self._target(path), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(file, rest) :]
            return Output(path, mark, len(data), os.fstat(file).st_mtime_ns, fresh=True, stretches=note)
        finally:
            os.close(file)

    def _target(self, path: str) -> str:
        target = f"{self.folder}/{path}"
        above = target.rpartition("/")[0]
        if above not in self._made:
            try:
                os.mkdir(above)
            except FileExistsError:
                pass
            except FileNotFoundError:
                os.makedirs(above, exist_ok=True)
            self._made.add(above)
        return target

    def _stretch(self, path: str, data: Stretched, old: Output | None, kept: bytes) -> Output:
        """`write` for what is made from the published file as far as it can be."""
        with ExitStack() as opened:
            pieces = data.pieces()
            if old and (note := parted(old.stretches)[1]):
                with suppress(OSError):
                    file = opened.enter_context(open(f"{self.output}/{path}", "rb"))
                    pieces = data.pieces(note, partial(_read, file))
            made = self._stream(path, pieces, old)
        return replace(made, stretches=joined(kept, data.note))

    def _stream(self, path: str, pieces: Iterator[bytes], old: Output | None) -> Output:
        """`write` for what comes in pieces: it is written first and let go where nothing has changed."""
        target, seen = self._target(path), sha256()
        with open(target, "wb") as file:
            for piece in pieces:
                seen.update(piece)
                file.write(piece)
        mark, stat = seen.digest(), os.stat(target)
        if old and old.digest == mark:
            os.unlink(target)
            return old
        place = f"{self.output}/{path}"
        if not old and path in self._ours and os.path.isfile(place):
            import filecmp  # only where a site stands whose cache is lost

            if filecmp.cmp(target, place, shallow=False):
                os.unlink(target)
                stat = os.stat(place)
                return Output(path, mark, stat.st_size, stat.st_mtime_ns, fresh=False)
        return Output(path, mark, stat.st_size, stat.st_mtime_ns, fresh=True)

    def settle(self, moves: Iterable[tuple[str, bool]]) -> None:
        """Put the files into place and take out those that go, with folders that are left empty.

        May be repeated after it was broken off: what is in place already is passed over.
        """
        if not os.path.lexists(self.output):
            # Nothing to replace: the folder itself becomes the site, and `moves` need not name its files.
            if os.path.isdir(self.folder):
                os.rename(self.folder, self.output)
            return
        for path, stays in moves:
            new, target = f"{self.folder}/{path}", f"{self.output}/{path}"
            if not path:
                continue  # the folder as a whole, which is in place
            if not stays:
                _remove(self.output, path)
                continue
            try:
                os.replace(new, target)
            except FileNotFoundError:  # it is in place already, or no file was in its folder before
                if os.path.lexists(new):
                    os.makedirs(os.path.dirname(target), exist_ok=True)
                    os.replace(new, target)
        shutil.rmtree(self.folder, ignore_errors=True)


def _remove(output: str, path: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(f"{output}/{path}")
    while path := path.rpartition("/")[0]:
        try:
            os.rmdir(f"{output}/{path}")
        except OSError:  # not empty, or gone before
            return


def _read(file: IO[bytes], offset: int, size: int) -> bytes:
    file.seek(offset)
    return file.read(size)


def _same(path: str, data: bytes) -> os.stat_result | None:
    try:
        with open(path, "rb") as file:
            stat = os.fstat(file.fileno())
            return stat if stat.st_size == len(data) and file.read() == data else None
    except OSError:
        return None
