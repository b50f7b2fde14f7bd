"""The manifest of a site: the list of its files, by which a folder is known to be ours.

Files in the folder that the program did not write stay; folders that hold no site of ours are refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from converter.i18n import pick
from converter.publish.errors import PublishError
from converter.publish.ledger import digest
from converter.resources import SITE

FILE = SITE  # the files of the site, one a line
_HEADER = "yanlu site 1"
_FEW = 16  # paths that are sooner searched for in a manifest than all are told apart


class Manifest:
    """A manifest's text; its paths are told apart when many are asked for: most builds ask for none or a few."""

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


def read(output: Path) -> Manifest:
    """The manifest of the site that stands there, empty where none does. Raises PublishError where something else does."""
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise PublishError(
            pick(f"{output} 不是文件夹；请另选输出位置", f"{output} is no folder; choose another place for the site")
        )
    if not output.exists() or not any(output.iterdir()):
        return Manifest()
    listed = output / FILE
    text = listed.read_text(encoding="utf-8") if listed.is_file() else ""
    if text.partition("\n")[0] != _HEADER:
        raise PublishError(
            pick(
                f"{output} 里有别的文件（没有 {FILE}），不会覆盖；请换一个空文件夹",
                f"{output} holds other files (no {FILE} in it) and is left alone; choose an empty folder",
            )
        )
    return Manifest(text)


def write(paths: str) -> bytes:
    """The manifest's bytes for a site with these files, given as text: sorted, one a line."""
    return (f"{_HEADER}\n{paths}\n" if paths else f"{_HEADER}\n").encode()
