"""The archive's JSON Feed 1.1 (https://jsonfeed.org/version/1.1), newest documents first.

Addresses must be absolute in a feed, so they are there only with a base address; so is paging. Without one the
feed is a single page of the newest. What JSON Feed has no key for goes into `_yanlu`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from converter.archive.entries import DocumentEntry
from converter.archive.load import Archive
from converter.publish import labels, paths
from converter.publish.options import SiteOptions
from converter.publish.text_data import Data

PAGE = 100  # items: about 100 kB
_ABOUT = "urn:yanlu:schema:1:feed"


def pages(archive: Archive, options: SiteOptions) -> Iterator[tuple[str, Data]]:
    """Path and data of each page of the feed."""
    dated = [document for document in archive.documents if document.date]
    newest = [*reversed(dated), *(document for document in archive.documents if not document.date)]
    last = max(1, ceil(len(newest) / PAGE)) if options.base_url else 1
    for number in range(1, last + 1):
        yield paths.feed(number), _page(archive, options, newest[(number - 1) * PAGE : number * PAGE], number, last)


def _page(archive: Archive, options: SiteOptions, documents: Sequence[DocumentEntry], number: int, last: int) -> Data:
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
        "items": [_item(archive, options, document) for document in documents],
    }


def _item(archive: Archive, options: SiteOptions, document: DocumentEntry) -> Data:
    """`id` never changes, whatever the site's address."""
    page, meeting = paths.document(document.id), archive.meeting(document)
    authors = [_author(archive, options, document, at) for at, named in enumerate(document.speakers) if named.name]
    item: Data = {"id": f"urn:yanlu:document:{document.id}"}
    if url := options.url(page):
        item["url"] = url
    item["title"] = labels.title(document)
    item["content_text"] = document.excerpt
    if document.date and len(document.date.value) == len("2022-01-12"):
        item["date_published"] = f"{document.date.value}T00:00:00+08:00"
    if authors:
        item["authors"] = authors
    item["tags"] = [labels.KINDS[document.kind], *([meeting.name] if meeting else [])]
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
        "meeting": meeting.name if meeting else None,
        "commitments": len(document.commitments),
        "page": page,
        "json": paths.twin(page),
        "xml": paths.document_xml(document.id),
        "sha256": document.digest,
    }
    return item


def _author(archive: Archive, options: SiteOptions, document: DocumentEntry, at: int) -> Data:
    appearance = document.speakers[at]
    speaker = archive.speaker(appearance)
    url = options.url(paths.speaker(speaker.id)) if speaker else None
    return {"name": appearance.name, **({"url": url} if url else {})}
