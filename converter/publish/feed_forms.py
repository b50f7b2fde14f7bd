"""Feeds as files: JSON Feed 1.1 (https://jsonfeed.org/version/1.1) and Atom (RFC 4287).

Addresses must be absolute in a feed, so they are there only with a base address. What JSON Feed has no key for goes into
`_yanlu`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from converter import __version__
from converter.archive.entries import DocumentEntry
from converter.frozen import frozen
from converter.publish import labels, paths
from converter.publish.context import Site
from converter.publish.html import escape
from converter.publish.text_data import Data

_NO_DATE = "1970-01-01T00:00:00Z"
_ABOUT = "urn:yanlu:schema:1:feed"


@frozen
class About:
    """What a feed says of itself; `page` is the page it belongs to."""

    title: str
    subtitle: str
    page: str


def json_feed(site: Site, documents: Sequence[DocumentEntry], about: About, path: str, onward: str | None) -> Data:
    """A JSON Feed; `onward` is its next page."""
    options = site.options
    addresses = {
        "home_page_url": options.url(about.page),
        "feed_url": options.url(path),
        "next_url": options.url(onward) if onward else None,
    }
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": about.title,
        **{name: url for name, url in addresses.items() if url},
        "description": about.subtitle,
        "language": options.language,
        "items": [_item(site, document) for document in documents],
    }


def atom_feed(site: Site, documents: Sequence[DocumentEntry], about: About, path: str) -> bytes:
    """An Atom feed (RFC 4287). Without a base address its links are relative to where it stands."""
    options = site.options

    def address(target: str) -> str:
        return escape(options.url(target) or paths.root(path) + target)

    head = [
        '<?xml version="1.0" encoding="utf-8"?>\n',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(options.language)}">\n',
        f"<id>{escape(options.url(path) or 'urn:yanlu:feed:' + path)}</id>\n",
        f"<title>{_text(about.title)}</title>\n",
        f"<subtitle>{_text(about.subtitle)}</subtitle>\n",
        f"<updated>{max((_instant(document) for document in documents), default=_NO_DATE)}</updated>\n",
        f"<author><name>{_text(options.title)}</name></author>\n",
        f'<link rel="self" type="application/atom+xml" href="{address(path)}"/>\n',
        f'<link rel="alternate" type="text/html" href="{address(about.page)}"/>\n',
        f'<generator version="{__version__}">yanlu</generator>\n',
    ]
    entries = (line for document in documents for line in _entry(document, address))
    return "".join([*head, *entries, "</feed>\n"]).encode()


def _entry(document: DocumentEntry, address: Callable[[str], str]) -> list[str]:
    """A document in an Atom feed; `address` gives where a file of the site stands."""
    page, instant = paths.document(document.id), _instant(document)
    xml, twin = paths.document_xml(document.id), paths.twin(page)
    return [
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


def _text(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _full(document: DocumentEntry) -> bool:
    return document.date is not None and len(document.date.value) == len("2022-01-12")


def _instant(document: DocumentEntry) -> str:
    """Atom wants an instant: the date's first day in China's time; for no date the beginning of the computers' time."""
    if document.date is None:
        return _NO_DATE
    year, month, day = [*document.date.value.split("-"), "01", "01"][:3]
    return f"{year}-{month}-{day}T00:00:00+08:00"


def _item(site: Site, document: DocumentEntry) -> Data:
    """A document in a JSON Feed. `id` never changes, whatever the site's address."""
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
