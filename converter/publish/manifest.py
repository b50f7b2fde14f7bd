"""The manifest of a site: the list of its files, by which a folder is known to be ours.

Files in the folder that the program did not write stay; folders that hold no site of ours are refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from converter.i18n import pick
from converter.publish.errors import PublishError
from converter.resources import SITE

FILE = SITE  # the files of the site, one a line
_HEADER = "yanlu site 1"
_FEW = 256  # paths that are sooner searched for in a manifest than all are told apart


class Manifest:
    """A manifest's bytes, never copied; its paths are told apart when many are asked for: most builds ask for none or a few."""

    def __init__(self, data: bytes = b"") -> None:
        self._data = data
        self._asked = 0

    @cached_property
    def paths(self) -> frozenset[str]:
        """All of them."""
        return frozenset(self._data.decode().splitlines()[1:])

    def __contains__(self, path: object) -> bool:
        self._asked += 1
        if self._asked > _FEW:
            return path in self.paths
        line = f"{path}\n".encode()
        return bool(self) and self._data.startswith(line, _place(self._data, line))

    def __bool__(self) -> bool:
        return len(self._data) > self._data.find(b"\n") + 1

    @property
    def size(self) -> int:
        """Of its bytes."""
        return len(self._data)

    def changed(self, there: Mapping[str, bool]) -> bytes:
        """The manifest with some paths in it, or not: only these are looked for."""
        data, last = self._data, 0
        rest = memoryview(data)
        pieces: list[bytes | memoryview] = []
        for path in sorted(there):
            line = f"{path}\n".encode()
            at = _place(data, line)
            pieces.append(rest[last:at])
            last = at + len(line) if data.startswith(line, at) else at
            if there[path]:
                pieces.append(line)
        return b"".join((*pieces, rest[last:]))


def _place(data: bytes, line: bytes) -> int:
    """Where a line starts in a manifest, or would. Bytes are in the order of the characters that they stand for."""
    low, high = data.index(b"\n") + 1, len(data)
    while low < high:
        start = data.rfind(b"\n", low - 1, (low + high) // 2) + 1
        end = data.index(b"\n", start)
        if data[start:end] < line[:-1]:
            low = end + 1
        else:
            high = start
    return low


def read(output: Path) -> Manifest:
    """The manifest of the site that stands there, empty where none does. Raises PublishError where something else does."""
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise PublishError(
            pick(f"{output} 不是文件夹；请另选输出位置", f"{output} is no folder; choose another place for the site")
        )
    if not output.exists() or not any(output.iterdir()):
        return Manifest()
    listed = output / FILE
    data = listed.read_bytes() if listed.is_file() else b""
    end = data.find(b"\n")
    if data[: len(data) if end < 0 else end] != _HEADER.encode():
        raise PublishError(
            pick(
                f"{output} 里有别的文件（没有 {FILE}），不会覆盖；请换一个空文件夹",
                f"{output} holds other files (no {FILE} in it) and is left alone; choose an empty folder",
            )
        )
    return Manifest(data if data.endswith(b"\n") else data + b"\n")  # one that was cut off ends within a line


def write(paths: str) -> bytes:
    """The manifest's bytes for a site with these files, given as text: sorted, one a line."""
    return (f"{_HEADER}\n{paths}\n" if paths else f"{_HEADER}\n").encode()
