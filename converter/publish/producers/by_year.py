"""The newest documents of each year on one page: of all, and of one kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from converter.archive.codec import fingerprint
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.listing import entries
from converter.publish.pages import HOLE
from converter.publish.stretches import Kept, Stretched, filled, showing

SHOWN = 20  # documents a year
Year = tuple[str, str | None, int]  # the key that its documents stand under, year, number of documents


def newest_by_year(
    site: Site, template: str, path: str, under: str, years: Sequence[Year], facts: Mapping[str, Any], note: str
) -> Kept:
    """The page, of which each year's list is a stretch.

    `under` is the kind of the years' keys; `note` tells when anything else on the page is another.
    """
    shown = {key: f"{key} {site.index.shown(under, key, SHOWN)}" for key, _, _ in years}

    def page() -> Stretched:
        holes = [(year, size, HOLE) for _, year, size in years]
        pieces = site.pages.apart(template, path, years=holes, shown=SHOWN, **facts)
        return filled(pieces, ((fingerprint(shown[key]), partial(_entries, site, path, under, key)) for key in shown))

    return Kept(showing(note, repr(years), *shown.values()), page)


def _entries(site: Site, path: str, under: str, key: str) -> bytes:
    newest = site.index.entries(under, key, newest=True, limit=SHOWN)
    return entries(site.names, newest, paths.root(path)).encode()
