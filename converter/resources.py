"""Where the schemas and templates lie: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

from converter import __version__

SITE = ".yanlu-site"  # the list of a site's files; its presence marks the folder as one that a build made

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `schema` or `site_templates`. Raises FileNotFoundError with the remedy where the install is broken."""
    for place in (_PACKAGE / "_data" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(
        f"{name}/ is missing from this installation: reinstall yanlu · 安装不完整，请重新安装 yanlu"
    )


def program(*rooms: str) -> str:
    """A text that differs when the program does: its version, and size and time of its files and word lists (a checkout
    changes without its version). `rooms` are folders of the package, all unless given.
    """
    seen = sha256(__version__.encode())
    places = [_PACKAGE / room for room in rooms] if rooms else [_PACKAGE]
    for place in places:
        for folder, folders, files in os.walk(place):
            folders[:] = sorted(set(folders) - {"__pycache__"})  # what was made of the files
            for name in sorted(files):
                stat = os.stat(os.path.join(folder, name))
                seen.update(repr((name, stat.st_size, stat.st_mtime_ns)).encode())
    return seen.hexdigest()
