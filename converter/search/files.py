"""What a site needs for its search beside the page itself (site_templates/search.html at `paths.PAGE`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from converter.resources import folder
from converter.search import paths
from converter.search.change import Change, update
from converter.search.document import Document
from converter.search.script import squeeze


def files(
    digests: Mapping[str, str],
    load: Callable[[str], Document],
    published: Callable[[str], bytes | None],
    workers: int = 2,
) -> Iterator[Change]:
    """The index (see `change.update`), the page's script and style: those files that are not published as they are."""
    yield from update(digests, load, published, workers)
    yield from (each for each in static() if published(each[0]) != each[1])


def static() -> Iterator[tuple[str, bytes]]:
    """The page's script and style."""
    templates = folder("site_templates")
    yield paths.SCRIPT, squeeze((templates / "search.js").read_text(encoding="utf-8")).encode()
    yield paths.STYLE, (templates / "search.css").read_bytes()
