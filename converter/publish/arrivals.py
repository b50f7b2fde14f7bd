"""The archive as it stands: which of its files are new, may have changed or are gone since the last build."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from converter.archive.scan import YOUNG, File, scan
from converter.archive.table import reader
from converter.frozen import frozen
from converter.publish.workers import Told

Job = tuple[File, str | None]  # a file to read, with the digest that is known


@frozen
class Arrivals:
    """Files to read, and paths of those that are gone; `first`: no file was known before."""

    jobs: list[Job]
    gone: list[str]
    first: bool


def look(cache: Path, paths: Sequence[Path | str]) -> Told:
    """Look at the files given and those below the folders given, beside what the index in `cache` knows of them.

    Raises as `scan` does.
    """
    jobs: list[Told] = []
    with closing(reader(cache)) as database:
        found = database.execute("SELECT path, time, size, checked FROM documents")
        known = {path: facts for path, *facts in found}
        first = not known
        for path, file in scan(paths).items():
            old = known.pop(path, None)
            if old is None:
                jobs.append((path, file.time, file.size, None))
                continue
            time, size, checked = old
            if time != file.time or size != file.size or time > checked - YOUNG:
                (digest,) = database.execute("SELECT digest FROM documents WHERE path = ?", (path,)).fetchone()
                jobs.append((path, file.time, file.size, digest))
    return tuple(jobs), tuple(known), first


def heard(told: Told) -> Arrivals:
    """What `look` told."""
    jobs, gone, first = told
    return Arrivals([(File(path, time, size), digest) for path, time, size, digest in jobs], list(gone), first)


def everything(paths: Sequence[Path | str]) -> Arrivals:
    """All files, as if none were known."""
    return Arrivals([(file, None) for file in scan(paths).values()], [], True)
