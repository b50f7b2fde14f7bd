"""What, beside the documents, the bytes of a site depend on: the owner's choices, the templates and the program."""

from __future__ import annotations

import os
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from converter import __version__
from converter.publish.options import SiteOptions
from converter.resources import folder

_PACKAGE = Path(__file__).resolve().parent.parent


def stamp(options: SiteOptions, wanted: Collection[str]) -> str:
    """A text that differs when everything must be made anew."""
    seen = sha256()
    chosen = (options.title, options.subtitle, options.language, options.base_url, options.api, sorted(wanted))
    seen.update(repr((__version__, chosen)).encode("utf-8", "surrogatepass"))
    for page in options.pages:
        seen.update(repr(str(page)).encode("utf-8", "surrogatepass"))
        seen.update(page.read_bytes() if page.is_file() else b"-")
    # In a checkout the program changes without its version: its files are told by size and time.
    for room in ("", "archive", "publish", "publish/producers", "record"):
        _describe(_PACKAGE / room, seen.update)
    _describe(_PACKAGE / "outline", seen.update)
    _describe(folder("site_templates"), seen.update)
    _describe(folder("schema") / "json", seen.update)
    return seen.hexdigest()


def _describe(place: Path, update: object) -> None:
    assert callable(update)
    with os.scandir(place) as listed:
        for entry in sorted(listed, key=lambda entry: entry.name):
            if entry.is_file():
                stat = entry.stat()
                update(repr((entry.name, stat.st_size, stat.st_mtime_ns)).encode("utf-8", "surrogatepass"))
