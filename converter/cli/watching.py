"""Which files have changed since last looked at: polled, since it must work on every system without help."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

State = dict[str, tuple[int, int]]


def state(paths: Sequence[Path], apart: Iterable[Path]) -> State:
    """Time and size of the files given and those below folders; hidden ones and those below `apart` are left out."""
    found: State = {}
    left_out = {os.path.realpath(each) for each in apart}
    for path in paths:
        if not path.is_dir():
            _note(str(path), found)
            continue
        for folder, folders, files in os.walk(path):
            folders[:] = [
                name
                for name in folders
                if not name.startswith(".") and os.path.realpath(os.path.join(folder, name)) not in left_out
            ]
            for name in files:
                if not name.startswith("."):
                    _note(os.path.join(folder, name), found)
    return found


def _note(path: str, found: State) -> None:
    try:
        stat = os.stat(path)
    except OSError:  # gone between listing and looking, or not there yet
        return
    found[path] = (stat.st_mtime_ns, stat.st_size)
