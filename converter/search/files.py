"""What a site needs for its search beside the page itself (site_templates/search.html at `paths.PAGE`)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from converter.resources import folder
from converter.search import paths
from converter.search.build import Load
from converter.search.change import Published, update
from converter.search.script import squeeze
from converter.search.share import Keep, Share, Told, alone, handed

STATIC = (paths.SCRIPT, paths.STYLE)


def files(
    digests: Mapping[str, str],
    load: Load,
    published: Published,
    keep: Keep = handed,
    share: Share = alone,
    among: Collection[str] | None = None,
) -> Iterator[Told]:
    """The index (see `change.update`), the page's script and style: those files that are not published as they are."""
    yield from update(digests, load, published, keep, share, among)
    yield from (keep(*each) for each in static() if published(each[0]) != each[1])


def static() -> Iterator[tuple[str, bytes]]:
    """The page's script and style."""
    templates = folder("site_templates")
    yield paths.SCRIPT, squeeze((templates / "search.js").read_text(encoding="utf-8")).encode()
    yield paths.STYLE, (templates / "search.css").read_bytes()
