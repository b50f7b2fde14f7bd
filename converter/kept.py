"""Where code that was compiled once for an installation is kept: patterns of text, templates of pages.

Beside the modules, as Python keeps its own (`__pycache__`) and by the same leave: not where that folder can't be written,
as in a system's installation, nor where PYTHONDONTWRITEBYTECODE forbids it, as in many containers. Else in the user's
folder of caches (XDG Base Directory Specification). What lies there is run: so it must belong to the user who runs us,
and nobody else may write to it.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

_NAME = "yanlu"
_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def folder(installed: Path) -> Path | None:
    """Where what is made of the files in a folder of the installation is kept, made if need be; None for nowhere."""
    if not sys.dont_write_bytecode and not sys.pycache_prefix:
        beside = installed / "__pycache__"
        if _made(beside, 0o777) and os.access(beside, os.W_OK):
            return beside
    return _users()


def _users() -> Path | None:
    """The user's own folder; None where there is none, or it is not the user's alone."""
    caches = Path(_caches())
    place = caches / _NAME
    # A relative one is to be ignored, says the specification. A home that isn't there is not made.
    if not caches.is_absolute() or not caches.parent.is_dir() or not (_made(caches, 0o700) and _made(place, 0o700)):
        return None
    found = os.stat(place)
    if hasattr(os, "geteuid") and (found.st_uid != os.geteuid() or found.st_mode & _OTHERS):
        return None
    return place


def _caches() -> str:
    if given := os.environ.get("XDG_CACHE_HOME"):
        return given
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA", "")
    return os.path.expanduser("~/Library/Caches" if sys.platform == "darwin" else "~/.cache")


def _made(place: Path, mode: int) -> bool:
    try:
        place.mkdir(mode, exist_ok=True)
    except OSError:
        return False
    return True
