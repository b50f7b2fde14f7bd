"""The archive's JSON Feed 1.1 (https://jsonfeed.org/version/1.1), newest documents first.

Addresses must be absolute in a feed, so they are there only with a base address; so is paging. Without one the
feed is a single page of the newest. What JSON Feed has no key for goes into `_yanlu`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from converter.archive import keys
from converter.archive.entries import DocumentEntry
from converter.publish import labels, paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.producer import Changes, File, Line, Producer
from converter.publish.text_data import Data

PAGE = 100  # items: about 100 kB
_ABOUT = "urn:yanlu:schema:1:feed"
_UNDATED = "1"  # begins the places of documents without a date, see `keys.order`


class Feed(Producer):
    """One thing a page, by its number."""

    name = "feed"
    kind = keys.FILE

    def names(self, site: Site) -> Iterable[str]:
        """The pages there are."""
        return [str(number) for number in range(1, _last(site) + 1)]

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """The pages of documents that changed; from the first that came or went, all."""
        rows = list(changes.under(keys.FILE))
        pages = {_position(site, row.place) // PAGE + 1 for row in rows}
        if moved := [row for row in rows if row.moved]:
            first = min(_position(site, row.place) // PAGE for row in moved)  # the page before may end differently
            pages.update(range(max(1, first), _last(site) + len(moved) // PAGE + 2))  # as many may have gone
        return [str(page) for page in pages if page == 1 or site.options.base_url]

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """A page of the feed."""
        number, last = int(name), _last(site)
        if "feeds" in site.wanted and number <= last:
            documents = list(_newest(site, (number - 1) * PAGE))
            yield File(paths.feed(number), encode(_page(site, documents, number, last)))


def _last(site: Site) -> int:
    return max(1, -(-site.index.size(keys.FILE, "") // PAGE)) if site.options.base_url else 1


def _dated(site: Site) -> int:
    return site.index.position(keys.FILE, "", _UNDATED)


def _position(site: Site, place: str) -> int:
    """How many items stand before a place: dated documents from the newest back, then the others."""
    before = site.index.position(keys.FILE, "", place)
    return before if place >= _UNDATED else max(0, _dated(site) - before - 1)


def _newest(site: Site, first: int) -> Iterator[DocumentEntry]:
    """A page's documents."""
    dated = _dated(site)
    size = site.index.size(keys.FILE, "")
    number = max(0, min(PAGE, dated - first))
    if number:
        yield from site.index.entries(keys.FILE, "", newest=True, first=size - dated + first, limit=number)
    if number < PAGE:
        yield from islice(site.index.entries(keys.FILE, "", first=max(first, dated)), PAGE - number)


def _page(site: Site, documents: Sequence[DocumentEntry], number: int, last: int) -> Data:
    options = site.options
    addresses = {
        "home_page_url": options.url(paths.HOME),
        "feed_url": options.url(paths.feed(number)),
        "next_url": options.url(paths.feed(number + 1)) if number < last else None,
    }
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": options.title,
        **{name: url for name, url in addresses.items() if url},
        "description": options.subtitle,
        "language": options.language,
        "items": [_item(site, document) for document in documents],
    }


def _item(site: Site, document: DocumentEntry) -> Data:
    """`id` never changes, whatever the site's address."""
    options, page, meeting = site.options, paths.document(document.id), document.meeting
    authors = [_author(site, document, at) for at, named in enumerate(document.speakers) if named.name]
    item: Data = {"id": f"urn:yanlu:document:{document.id}"}
    if url := options.url(page):
        item["url"] = url
    item["title"] = document.listed
    item["content_text"] = document.excerpt
    if document.date and len(document.date.value) == len("2022-01-12"):
        item["date_published"] = f"{document.date.value}T00:00:00+08:00"
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
