"""The folder of the site: whose it is, what is in it, and how new files come into it.

New files are written aside, under the paths that they will have, and put into place when all are made, each by one
rename. Files in the folder that the program did not write stay; folders that hold no site of ours are refused.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import IO

from converter.i18n import pick
from converter.publish.errors import PublishError
from converter.publish.ledger import Output
from converter.publish.stretches import Kept, Stretched
from converter.resources import SITE

MANIFEST = SITE  # the files of the site, one a line
_HEADER = "yanlu site 1"
_FEW = 16  # paths that are sooner searched for in a manifest than all are told apart


class Listed:
    """The paths of a manifest, told apart when many are asked for: most builds ask for none or a few."""

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._asked = 0

    @cached_property
    def paths(self) -> frozenset[str]:
        """All of them."""
        return frozenset(self._text.splitlines()[1:])

    def __contains__(self, path: object) -> bool:
        self._asked += 1
        return f"\n{path}\n" in self._text if self._asked <= _FEW else path in self.paths

    def __bool__(self) -> bool:
        return self._text.count("\n") > 1

    @property
    def digest(self) -> bytes:
        """Of its bytes."""
        return digest(self._text.encode())

    def changed(self, there: Mapping[str, bool]) -> bytes:
        """The manifest with some paths in it, or not: only these are looked for."""
        text, last = self._text, 0
        pieces: list[str] = []
        for path in sorted(there):
            at = _place(text, path)
            pieces.append(text[last:at])
            line = f"{path}\n"
            last = at + len(line) if text.startswith(line, at) else at
            if there[path]:
                pieces.append(line)
        return "".join((*pieces, text[last:])).encode()


def _place(text: str, path: str) -> int:
    """Where a path's line starts in a manifest, or would."""
    low, high = text.index("\n") + 1, len(text)
    while low < high:
        start = text.rfind("\n", low - 1, (low + high) // 2) + 1
        end = text.index("\n", start)
        if text[start:end] < path:
            low = end + 1
        else:
            high = start
    return low


def manifest(output: Path) -> Listed:
    """The files of the site that stands there. Raises PublishError where something else does."""
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise PublishError(
            pick(f"{output} 不是文件夹；请另选输出位置", f"{output} is no folder; choose another place for the site")
        )
    if not output.exists() or not any(output.iterdir()):
        return Listed()
    listed = output / MANIFEST
    text = listed.read_text(encoding="utf-8") if listed.is_file() else ""
    if text.partition("\n")[0] != _HEADER:
        raise PublishError(
            pick(
                f"{output} 里有别的文件（没有 {MANIFEST}），不会覆盖；请换一个空文件夹",
                f"{output} holds other files (no {MANIFEST} in it) and is left alone; choose an empty folder",
            )
        )
    return Listed(text)


def manifest_of(paths: str) -> bytes:
    """The manifest of a site with these files, sorted, one a line."""
    return (f"{_HEADER}\n{paths}\n" if paths else f"{_HEADER}\n").encode()


def digest(data: bytes) -> bytes:
    """What tells one content from another."""
    return sha256(data).digest()


class Aside:
    """The folder beside the site in which new files wait; `old` are paths that hold files of ours already."""

    def __init__(self, folder: Path, output: Path) -> None:
        self.folder = os.fspath(folder)
        self.output = os.fspath(output)
        self._made: set[str] = set()

    def write(
        self, path: str, data: bytes | Kept | Iterator[bytes] | Stretched, old: Output | None, ours: Container[str]
    ) -> Output:
        """Keep a file for the site, unless it holds these bytes already.

        `old` is the file as last written, None where that isn't known; then one whose path is among `ours` is compared
        itself.
        """
        note = b""
        if isinstance(data, Kept):
            note = data.note
            if old and old.stretches == note:
                return old
            data = data.make()
        if isinstance(data, Stretched):
            return self._stretch(path, data, old, ours)
        if not isinstance(data, bytes):
            return self._stream(path, data, old, ours)
        mark = digest(data)
        if old and old.digest == mark:
            return old if old.stretches == note else replace(old, stretches=note)
        if not old and path in ours and (stat := _same(f"{self.output}/{path}", data)):
            return Output(path, mark, len(data), stat.st_mtime_ns, fresh=False, stretches=note)
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

    def _stretch(self, path: str, data: Stretched, old: Output | None, ours: Container[str]) -> Output:
        """`write` for what is made from the published file as far as it can be."""
        with ExitStack() as opened:
            pieces = data.pieces()
            if old and old.stretches:
                with suppress(OSError):
                    file = opened.enter_context(open(f"{self.output}/{path}", "rb"))
                    pieces = data.pieces(old.stretches, partial(_read, file))
            made = self._stream(path, pieces, old, ours)
        return replace(made, stretches=data.note)

    def _stream(self, path: str, pieces: Iterator[bytes], old: Output | None, ours: Container[str]) -> Output:
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
        if not old and path in ours and os.path.isfile(place) and filecmp.cmp(target, place, shallow=False):
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
            elif os.path.lexists(new):
                try:
                    os.replace(new, target)
                except FileNotFoundError:
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
