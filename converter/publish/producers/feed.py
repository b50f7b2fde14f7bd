"""Feeds, newest documents first: JSON Feed 1.1 (https://jsonfeed.org/version/1.1) and Atom (RFC 4287).

Addresses must be absolute in a feed, so they are there only with a base address; so is paging: `feed.json` has the
newest, and leads on to pages that stay (see `feed_pages`). What JSON Feed has no key for goes into `_yanlu`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from converter import __version__
from converter.archive import keys
from converter.archive.entries import DocumentEntry
from converter.archive.order import ALL, DATED, UNDATED
from converter.frozen import frozen
from converter.publish import labels, paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.producer import Changes, File, Line, Producer
from converter.publish.producers import feed_pages
from converter.publish.producers.api_things import Kind
from converter.publish.text_data import Data

NEWEST = 50  # items of a feed that has one page; feed.json has as many at least, since its pages are whole
_NO_DATE = "1970-01-01T00:00:00Z"
_ABOUT = "urn:yanlu:schema:1:feed"


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
        about = Told(site.options.title, site.options.subtitle, paths.HOME)
        if not name:
            yield from self._newest(site, about)
        elif site.options.base_url and (page := feed_pages.page_of(site, name)):
            documents = feed_pages.documents(site, page)
            path, onward = paths.feed(*page), feed_pages.older(site, page)
            yield File(path, encode(json_feed(site, documents, about, path, paths.feed(*onward) if onward else None)))

    def _newest(self, site: Site, about: Told) -> Iterator[File]:
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
        about = Told(f"{shown} · {site.options.title}", site.options.subtitle, page or paths.HOME)
        path = paths.own_feed(self.of.plural, identity)
        yield File(path, encode(json_feed(site, documents, about, path, None)))
        path = paths.own_feed(self.of.plural, identity, "xml")
        yield File(path, atom_feed(site, documents, about, path))


@frozen
class Told:
    """What a feed says of itself; `page` is the page it belongs to."""

    title: str
    subtitle: str
    page: str


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


def json_feed(site: Site, documents: Sequence[DocumentEntry], told: Told, path: str, onward: str | None) -> Data:
    """A JSON Feed; `onward` is its next page."""
    options = site.options
    addresses = {
        "home_page_url": options.url(told.page),
        "feed_url": options.url(path),
        "next_url": options.url(onward) if onward else None,
    }
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": told.title,
        **{name: url for name, url in addresses.items() if url},
        "description": told.subtitle,
        "language": options.language,
        "items": [_item(site, document) for document in documents],
    }


def atom_feed(site: Site, documents: Sequence[DocumentEntry], told: Told, path: str) -> bytes:
    """An Atom feed (RFC 4287). Without a base address its links are relative to where it stands."""
    options = site.options

    def address(target: str) -> str:
        return escape(options.url(target) or paths.root(path) + target)

    out = [
        '<?xml version="1.0" encoding="utf-8"?>\n',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(options.language)}">\n',
        f"<id>{escape(options.url(path) or 'urn:yanlu:feed:' + path)}</id>\n",
        f"<title>{_text(told.title)}</title>\n",
        f"<subtitle>{_text(told.subtitle)}</subtitle>\n",
        f"<updated>{max((_instant(document) for document in documents), default=_NO_DATE)}</updated>\n",
        f"<author><name>{_text(options.title)}</name></author>\n",
        f'<link rel="self" type="application/atom+xml" href="{address(path)}"/>\n',
        f'<link rel="alternate" type="text/html" href="{address(told.page)}"/>\n',
        f'<generator version="{__version__}">yanlu</generator>\n',
    ]
    for document in documents:
        page, instant = paths.document(document.id), _instant(document)
        xml, twin = paths.document_xml(document.id), paths.twin(page)
        out += [
            "<entry>\n",
            f"<id>urn:yanlu:document:{escape(document.id)}</id>\n",
            f"<title>{_text(document.listed)}</title>\n",
            f"<updated>{instant}</updated>\n",
            f"<published>{instant}</published>\n" if _full(document) else "",
            *(f"<author><name>{_text(named.name)}</name></author>\n" for named in document.speakers if named.name),
            f'<category term="{document.kind}" label="{labels.KINDS[document.kind]}"/>\n',
            f'<link rel="alternate" type="text/html" hreflang="{escape(document.language)}" href="{address(page)}"/>\n',
            f'<link rel="enclosure" type="application/xml" length="{document.size}" href="{address(xml)}"/>\n',
            f'<link rel="related" type="application/json" href="{address(twin)}"/>\n',
            f"<summary>{_text(document.excerpt)}</summary>\n",
            "</entry>\n",
        ]
    out.append("</feed>\n")
    return "".join(out).encode()


def _text(words: str) -> str:
    return escape(words, quote=False)


def _full(document: DocumentEntry) -> bool:
    return document.date is not None and len(document.date.value) == len("2022-01-12")


def _instant(document: DocumentEntry) -> str:
    """Atom wants an instant: the date's first day in China's time; for no date the beginning of the computers' time."""
    if document.date is None:
        return _NO_DATE
    year, month, day = [*document.date.value.split("-"), "01", "01"][:3]
    return f"{year}-{month}-{day}T00:00:00+08:00"


def _item(site: Site, document: DocumentEntry) -> Data:
    """`id` never changes, whatever the site's address."""
    options, page, meeting = site.options, paths.document(document.id), document.meeting
    authors = [_author(site, document, at) for at, named in enumerate(document.speakers) if named.name]
    item: Data = {"id": f"urn:yanlu:document:{document.id}"}
    if url := options.url(page):
        item["url"] = url
    item["title"] = document.listed
    item["content_text"] = document.excerpt
    if _full(document):
        item["date_published"] = _instant(document)
    if authors:
        item["authors"] = authors
    item["tags"] = [labels.KINDS[document.kind], *([meeting] if meeting else [])]
    item["language"] = document.language
    if options.base_url:
        item["attachments"] = [
            {
                "url": options.url(paths.document_xml(document.id)),
                "mime_type": "application/xml",
                "title": "XML",
                "size_in_bytes": document.size,
            },
            {"url": options.url(paths.twin(page)), "mime_type": "application/json", "title": "JSON"},
        ]
    item["_yanlu"] = {
        "about": _ABOUT,
        "document": document.id,
        "kind": document.kind,
        "date": document.date.value if document.date else None,
        "meeting": meeting,
        "commitments": document.commitment_count,
        "page": page,
        "json": paths.twin(page),
        "xml": paths.document_xml(document.id),
        "sha256": document.digest,
    }
    return item


def _author(site: Site, document: DocumentEntry, at: int) -> Data:
    appearance = document.speakers[at]
    url = site.options.url(paths.speaker(site.names.speaker(appearance.name))) if appearance.name else None
    return {"name": appearance.name, **({"url": url} if url else {})}
