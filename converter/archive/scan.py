"""Files and folders → the XML files below them, with what tells whether they changed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from converter.archive.errors import ArchiveError
from converter.i18n import pick


@dataclass(frozen=True, slots=True)
class File:
    """A file as the system describes it; `time` in nanoseconds."""

    path: str
    time: int
    size: int


def scan(paths: Sequence[Path | str]) -> dict[str, File]:
    """The files given and all `*.xml` below the folders given, each once, sorted within a folder.

    Raises ArchiveError where there is none, OSError where a file can't be looked at.
    """
    found: dict[str, File] = {}
    seen: set[str] = set()
    for path in paths:
        name = os.fspath(path)
        whole = os.path.abspath(name)
        for file in _below(name) if os.path.isdir(name) else [_file(name, os.stat(name))]:
            # The same file may be given by several names: a folder and a file in it.
            one = whole + file.path[len(name) :]
            if one not in seen:
                seen.add(one)
                found[file.path] = file
    if not found:
        raise ArchiveError(
            pick(
                "没有找到 XML 文件；请给出文件或含有 *.xml 的文件夹",
                "no XML files found; give files or a folder with *.xml in it",
            )
        )
    return found


def _below(folder: str) -> Iterator[File]:
    with os.scandir(folder) as listed:
        entries = sorted(listed, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path)
        elif entry.name.endswith(".xml") and entry.is_file():
            yield _file(entry.path, entry.stat())


def _file(path: str, stat: os.stat_result) -> File:
    return File(path, stat.st_mtime_ns, stat.st_size)
