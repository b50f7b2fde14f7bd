"""What a page is about in the words of schema.org, as JSON-LD for search engines: a data block, never run as a script.

schema.org has no word for a speech: a document is a `CreativeWork`, a report a `Report`.
"""

from __future__ import annotations

from markupsafe import Markup

from converter.archive.entries import Appearance, DocumentEntry
from converter.archive.identity import Names
from converter.compact import dumps
from converter.publish import labels, paths
from converter.publish.options import SiteOptions
from converter.publish.text_data import Data

_TYPES = {"report": "Report", "editorial": "OpinionNewsArticle", "feature": "NewsArticle"}


def block(data: Data) -> Markup:
    """The data block: nothing in it ends the element or is read as markup."""
    text = dumps({"@context": "https://schema.org", **data})
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(f'<script type="application/ld+json">{text}</script>\n')


def document(options: SiteOptions, names: Names, entry: DocumentEntry) -> Data:
    """A document: what, by whom, when, at which meeting."""
    page = paths.document(entry.id)
    data: Data = {
        "@type": _TYPES.get(entry.kind, "CreativeWork"),
        "@id": options.url(page) or f"urn:yanlu:document:{entry.id}",
        "identifier": entry.id,
        "name": entry.listed,
        "genre": labels.KINDS[entry.kind],
        "inLanguage": entry.language,
        "abstract": entry.excerpt,
        "isPartOf": archive(options),
    }
    if entry.date:
        data["dateCreated"] = entry.date.value
    authors = [_author(options, names, named) for named in entry.speakers if named.name]
    if authors:
        data["author"] = authors
    if entry.publisher:
        data["publisher"] = {"@type": "Organization", "name": entry.publisher}
    if entry.meeting:
        when = {"startDate": entry.date.value} if entry.date else {}
        where = {"location": {"@type": "Place", "name": entry.place}} if entry.place else {}
        data["recordedAt"] = meeting(options, names, entry.meeting) | when | where
    if entry.addressees:
        data["audience"] = [{"@type": "Audience", "name": name} for name in entry.addressees]
    if url := options.url(page):
        data["url"] = url
        forms = (("application/xml", paths.document_xml(entry.id)), ("application/json", paths.twin(page)))
        data["encoding"] = [
            {"@type": "MediaObject", "encodingFormat": form, "contentUrl": options.url(path)} for form, path in forms
        ]
    return data


def speaker(options: SiteOptions, names: Names, name: str, roles: list[str]) -> Data:
    """A speaker's page."""
    person = _person(options, names, name, None)
    return {"@type": "ProfilePage", "mainEntity": {**person, **({"jobTitle": roles} if roles else {})}}


def meeting(options: SiteOptions, names: Names, name: str) -> Data:
    """A meeting."""
    url = options.url(paths.meeting(names.meeting(name)))
    return {"@type": "Event", "name": name, **({"url": url} if url else {})}


def archive(options: SiteOptions) -> Data:
    """The archive, as its parts name it."""
    url = options.url(paths.HOME)
    return {"@type": "ArchiveComponent", "name": options.title, **({"url": url} if url else {})}


def home(options: SiteOptions) -> Data:
    """The archive itself: a data set with its ways in."""
    data: Data = {
        "@type": "Dataset",
        "name": options.title,
        "description": options.subtitle,
        "inLanguage": options.language,
    }
    if url := options.url(paths.HOME):
        ways = [("application/feed+json", paths.FEED), ("application/atom+xml", paths.ATOM)]
        if options.api:
            ways += [("application/json", paths.API), ("application/json", paths.DATAPACKAGE)]
        data["url"] = url
        data["distribution"] = [
            {"@type": "DataDownload", "encodingFormat": form, "contentUrl": options.url(path)} for form, path in ways
        ]
    return data


def _author(options: SiteOptions, names: Names, named: Appearance) -> Data:
    body = {"affiliation": {"@type": "Organization", "name": named.organisation}} if named.organisation else {}
    return _person(options, names, named.name or "", named.role) | body


def _person(options: SiteOptions, names: Names, name: str, role: str | None) -> Data:
    url = options.url(paths.speaker(names.speaker(name)))
    return {
        "@type": "Person",
        "name": name,
        **({"jobTitle": role} if role else {}),
        **({"url": url} if url else {}),
    }
