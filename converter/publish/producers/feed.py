"""Feeds, newest documents first: the archive's, and those of things; `feed_forms` tells what is in them.

With a base address, `feed.json` has the newest and leads on to pages that stay (see `feed_pages`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.archive import keys
from converter.archive.entries import DocumentEntry
from converter.archive.order import ALL, DATED, UNDATED
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.feed_forms import About, atom_feed, json_feed
from converter.publish.producer import Changes, File, Line, Producer
from converter.publish.producers import feed_pages
from converter.publish.producers.api_things import Kind

NEWEST = 50  # items of a feed that has one page; feed.json has as many at least, since its pages are whole


class Feed(Producer):
    """The archive's: one thing a page, and one, without a name, for the newest."""

    name = "feed"
    kind = keys.FILE

    def names(self, site: Site) -> Iterable[str]:
        """The pages there are."""
        return ["", *(map(str, feed_pages.pages(site)) if site.options.base_url else ())]

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """The newest, the pages of documents that changed, and those that lead to pages that came or went."""
        rows = list(changes.under(keys.FILE))
        found = feed_pages.touched(site, rows) if site.options.base_url else set()
        return [*([""] if rows else []), *map(str, found)]

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """A page of the feed."""
        if "feeds" not in site.wanted:
            return
        about = About(site.options.title, site.options.subtitle, paths.HOME)
        if not name:
            yield from self._newest(site, about)
        elif site.options.base_url and (page := feed_pages.page_of(site, name)):
            documents = feed_pages.documents(site, page)
            path, onward = paths.feed(*page), feed_pages.older(site, page)
            yield File(path, encode(json_feed(site, documents, about, path, paths.feed(*onward) if onward else None)))

    def _newest(self, site: Site, about: About) -> Iterator[File]:
        """Both forms of what readers subscribe to."""
        documents: list[DocumentEntry] = []
        page = feed_pages.first(site)
        while page and len(documents) < NEWEST:
            documents += feed_pages.documents(site, page)
            page = feed_pages.older(site, page)
        onward = paths.feed(*page) if page and site.options.base_url else None
        yield File(paths.FEED, encode(json_feed(site, documents, about, paths.FEED, onward)))
        yield File(paths.ATOM, atom_feed(site, documents[:NEWEST], about, paths.ATOM))


class ThingFeeds(Producer):
    """The newest documents of each thing of a kind, in both forms, beside its page."""

    def __init__(self, of: Kind) -> None:
        self.of = of
        self.name = f"{of.type}-feeds"
        self.kind = of.key

    def names(self, site: Site) -> Iterable[str]:
        """All that have feeds."""
        return self.of.names(site.index)

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """Those that show a document that came, went or changed: items tell its digest."""
        found = {(change.name, change.place) for change in changes.under(self.kind)}
        for change in changes.under(keys.DOCUMENT):
            given = site.index.keys_of(change.place)
            found.update((name, change.place) for kind, name in given if kind == self.kind)
        return {name for name, place in found if shows(site, self.kind, name, place)}

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Both forms."""
        told = "feeds" in site.wanted and self.of.told(site.index, name)
        documents = newest(site, self.kind, name, NEWEST) if told else []
        if not documents:
            return
        identity, shown = self.of.identity(site.names, name), self.of.shown(site, name)
        page = self.of.page(identity) if self.of.page else None
        about = About(f"{shown} · {site.options.title}", site.options.subtitle, page or paths.HOME)
        path = paths.own_feed(self.of.plural, identity)
        yield File(path, encode(json_feed(site, documents, about, path, None)))
        path = paths.own_feed(self.of.plural, identity, "xml")
        yield File(path, atom_feed(site, documents, about, path))


def newest(site: Site, kind: str, name: str, limit: int) -> list[DocumentEntry]:
    """Documents of a key from the newest back, those without a date at the end."""
    found = list(site.index.entries(kind, name, newest=True, limit=limit, within=DATED))
    rest = limit - len(found)
    return found + (list(site.index.entries(kind, name, limit=rest, within=UNDATED)) if rest else [])


def shows(site: Site, kind: str, name: str, place: str) -> bool:
    """Whether the feed of a key tells of the document at a place: it is one of the newest, or the first of all, which
    prints the thing's name.

    Asked of a place that a document left, too. Where others came meanwhile, so that it no longer is, these tell.
    """
    dated = place < DATED[1]
    told_before = (place + "\0", DATED[1]) if dated else (ALL[0], place)
    return not (
        site.index.atleast(kind, name, NEWEST, told_before) and site.index.atleast(kind, name, 1, (ALL[0], place))
    )
