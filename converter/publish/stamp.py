"""What, beside the documents, the bytes of a site depend on: the owner's choices, the templates and the program."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from hashlib import sha256
from pathlib import Path

from converter import lexicon
from converter.publish.options import SiteOptions
from converter.publish.words import FIRST, LOCALE
from converter.resources import folder, program

_DATA = Path(__file__).resolve().parent / "data"


def stamp(options: SiteOptions, wanted: Collection[str]) -> str:
    """A text that differs when everything must be made anew."""
    seen = sha256()
    chosen = (options.title, options.subtitle, options.language, options.base_url, options.api, sorted(wanted))
    seen.update(repr((chosen, options.languages, options.theme)).encode("utf-8", "surrogatepass"))
    for page in (*options.pages, *([options.terms] if options.terms else [])):
        seen.update(repr(str(page)).encode("utf-8", "surrogatepass"))
        seen.update(page.read_bytes() if page.is_file() else b"-")
    seen.update(program("archive", "publish", "record", "outline", "facts", "search").encode())
    seen.update(lexicon.stamp().encode("utf-8", "surrogatepass"))
    for name in options.languages:
        if name != FIRST:
            _describe(LOCALE / name / "LC_MESSAGES", seen.update)
    for place in (
        _DATA,
        folder("site_templates"),
        folder("schema") / "json",
        *([options.theme] if options.theme else []),
    ):
        _describe(place, seen.update)
    return seen.hexdigest()


def _describe(place: Path, update: Callable[[bytes], None]) -> None:
    with os.scandir(place) as listed:
        for entry in sorted(listed, key=lambda entry: entry.name):
            if entry.is_file():
                stat = entry.stat()
                update(repr((entry.name, stat.st_size, stat.st_mtime_ns)).encode("utf-8", "surrogatepass"))
