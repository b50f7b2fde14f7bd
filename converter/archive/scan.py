"""Files and folders → the XML files below them, with what tells whether they changed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from stat import S_ISDIR

from converter.archive.errors import ArchiveError
from converter.frozen import frozen
from converter.i18n import pick

# Nanoseconds: two writes closer than that may leave a file with one and the same time. So one that was read so soon after
# its change may have changed again, and is looked into when it is next asked for.
YOUNG = 2_000_000_000


@frozen
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
    seen: set[object] = set()  # the same file may be given by several names: a folder and a file in it
    for name, stat in _all(paths):
        one = (stat.st_dev, stat.st_ino) if stat.st_ino else os.path.abspath(name)
        if one not in seen:
            seen.add(one)
            found[name] = File(name, stat.st_mtime_ns, stat.st_size)
    if not found:
        raise ArchiveError(
            pick(
                "没有找到 XML 文件；请给出文件或含有 *.xml 的文件夹",
                "no XML files found; give files or a folder with *.xml in it",
            )
        )
    return found


def _all(paths: Sequence[Path | str]) -> Iterator[tuple[str, os.stat_result]]:
    for path in paths:
        name = os.fspath(path)
        stat = os.stat(name)
        if S_ISDIR(stat.st_mode):
            yield from _below(name)
        else:
            yield name, stat


def _below(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(folder) as listed:
        entries = sorted(listed, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path)
        elif entry.name.endswith(".xml") and entry.is_file():
            yield entry.path, entry.stat()
