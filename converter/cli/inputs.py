"""Files and folders given on the command line → the files to read, in a fixed order."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator, Sequence
from pathlib import Path, PurePath
from typing import Literal

from converter.cli.wording import Failure
from converter.frozen import frozen
from converter.i18n import pick
from converter.resources import SITE
from converter.sources import STDIN, is_source

Kind = Literal["file", "closed", "other"]  # closed: a folder that can't be read


@frozen
class Input:
    """A file to read, and where it is. `name` is recorded as its path: relative to the folder that was given, so that it
    is the same on every machine; a file given by itself goes by its own name."""

    place: str
    name: str

    @property
    def path(self) -> Path:
        """Where it is. Made when asked for: an archive has many thousands of files that nobody opens."""
        return Path(self.place)

    @property
    def is_record(self) -> bool:
        """Whether it is an XML file rather than a source."""
        return _is_record(self.name)


@frozen
class Inputs:
    """`files` to read; `passed_over`: what folders hold beside documents, such as pictures and links to other folders."""

    files: tuple[Input, ...]
    passed_over: tuple[Path, ...]


def collect(paths: Sequence[Path], *, records: bool = False, apart: Sequence[Path] = ()) -> Inputs:
    """Files as given and those below folders, sorted by path, each once.

    Hidden files and folders are left out, and so are those in `apart` (the output) and sites that were built below.
    XML files are taken from folders only with `records`. What doesn't exist or can't be looked into stays in, for its
    reader to refuse.
    """
    files: dict[str, Input] = {}
    passed_over: dict[Path, None] = {}
    for path in paths:
        if str(path) == STDIN or not os.path.isdir(path):
            files.setdefault(os.path.realpath(path), Input(os.fspath(path), _recorded(path.name)))
            continue
        folder = os.fspath(path)
        here = folder == os.curdir  # which is left out of the names of files
        below = 0 if here else len(os.path.join(folder, ""))
        for given, real, kind in walk(folder, {os.path.realpath(each) for each in apart}):
            name = given.removeprefix("./") if here else given
            if kind == "closed" or (kind == "file" and ((records and _is_record(name)) or is_source(PurePath(name)))):
                files.setdefault(real, Input(name, _recorded(name[below:].replace(os.sep, "/"))))
            else:
                passed_over.setdefault(Path(name))
    return Inputs(tuple(files.values()), tuple(passed_over))


def collect_some(paths: Sequence[Path], *, records: bool = False, apart: Sequence[Path] = ()) -> Inputs:
    """As `collect`. Raises Failure where there are none."""
    found = collect(paths, records=records, apart=apart)
    if not found.files:
        raise Failure(
            pick(
                f"没有找到源文件（.txt）{'或 XML' if records else ''}；请给出文件或含有它们的文件夹",
                f"no sources (.txt){' or XML' if records else ''} found; give files or a folder with some",
            )
        )
    return found


def keep_apart(output: Path | None, files: Sequence[Input]) -> None:
    """Raises Failure where what is to be written would take the place of what is read."""
    if output is None or not os.path.exists(output):
        return
    if any(file.place != STDIN and os.path.exists(file.place) and output.samefile(file.path) for file in files):
        raise Failure(
            pick(
                f"{output}：是要读的文件之一，写进去会毁掉它；请用 -o 换一个文件名",
                f"{output}: is one of the files that are read, and would be lost; name another file",
            )
        )


def xml_below(folder: Path) -> list[Path]:
    """The XML files below a folder, and folders that can't be looked into, for their reader to refuse."""
    return [
        Path(name)
        for name, _, kind in walk(os.fspath(folder))
        if kind == "closed" or (kind == "file" and _is_record(name))
    ]


def _is_record(name: str) -> bool:
    return name.lower().endswith(".xml")


def _recorded(name: str) -> str:
    """A name that can be written anywhere: bytes that are no UTF-8 (old file systems have such names) become U+FFFD."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "replace")


def walk(folder: str, apart: Container[str] = ()) -> Iterator[tuple[str, str, Kind]]:
    """What lies below a folder: its path as the folder names it, its real path, and what it is.

    The folder itself is "closed" where it can't be read; links to other folders are not followed, since one to a
    parent would go round for ever.
    """
    whole = os.path.join(os.path.realpath(folder), "")
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda each: each.name)
    except OSError:
        yield folder, whole, "closed"
        return
    for entry in entries:
        name = entry.name
        if name.startswith("."):
            continue
        linked = entry.is_symlink()
        place = os.path.realpath(entry.path) if linked else whole + name
        if place in apart:
            continue
        if not linked and entry.is_file(follow_symlinks=False):  # as nearly all are
            yield entry.path, place, "file"
        elif entry.is_dir(follow_symlinks=False):
            if not os.path.exists(os.path.join(entry.path, SITE)):
                yield from walk(entry.path, apart)
        elif _is_file(entry, linked):
            yield entry.path, place, "file"
        else:
            yield entry.path, place, "other"


def _is_file(entry: os.DirEntry[str], linked: bool) -> bool:
    """Whether it is one, or a link to one that is missing: a document that was meant to be read."""
    try:
        return entry.is_file() or (linked and not os.path.exists(entry.path))
    except OSError:  # links that lead to each other
        return True
