"""What, beside the documents, the bytes of a site depend on: the owner's choices, the templates and the program."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from hashlib import sha256
from pathlib import Path

from converter.publish.options import SiteOptions
from converter.resources import folder, program


def stamp(options: SiteOptions, wanted: Collection[str]) -> str:
    """A text that differs when everything must be made anew."""
    seen = sha256()
    chosen = (options.title, options.subtitle, options.language, options.base_url, sorted(wanted))
    seen.update(repr(chosen).encode("utf-8", "surrogatepass"))
    for page in options.pages:
        seen.update(repr(str(page)).encode("utf-8", "surrogatepass"))
        seen.update(page.read_bytes() if page.is_file() else b"-")
    seen.update(program("archive", "publish", "record", "outline", "search").encode())
    _describe(folder("site_templates"), seen.update)
    return seen.hexdigest()


def _describe(place: Path, update: Callable[[bytes], None]) -> None:
    with os.scandir(place) as listed:
        for entry in sorted(listed, key=lambda entry: entry.name):
            if entry.is_file():
                stat = entry.stat()
                update(repr((entry.name, stat.st_size, stat.st_mtime_ns)).encode("utf-8", "surrogatepass"))
