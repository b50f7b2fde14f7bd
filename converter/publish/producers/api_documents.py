"""API: a record of every document, and the list of them in volumes, a year each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from converter.archive import keys
from converter.archive.entries import Appearance, DocumentEntry
from converter.archive.order import year_of
from converter.archive.series import series
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.csv_rows import Rows
from converter.publish.encode import encode, listed
from converter.publish.parts import appearance, date, link
from converter.publish.producer import Changes, File, Line
from converter.publish.producers import api_parts as api
from converter.publish.stretches import Stretch
from converter.publish.text_data import Data
from converter.publish.volumes import following, shifted

COLUMNS = (
    ("id", "string"),
    ("kind", "string"),
    ("title", "string"),
    ("date", "string"),
    ("date_basis", "string"),
    ("meeting_id", "string"),
    ("meeting", "string"),
    ("speakers", "string"),
    ("publisher", "string"),
    ("reference", "string"),
    ("language", "string"),
    ("characters", "integer"),
    ("commitments", "integer"),
    ("findings", "integer"),
    ("sha256", "string"),
    ("occasion", "string"),
    ("place_id", "string"),
    ("place", "string"),
    ("addressees", "string"),
    ("organisations", "string"),
)


class ApiDocuments(api.ApiProducer):
    """One record a document, with its commitments. Its text stays where it is: in the page's JSON and the XML."""

    name = "api-documents"
    kind = keys.DOCUMENT

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """The record."""
        entry = site.index.document(name)
        if entry is not None:
            path = api.record("documents", name)
            yield File(path, encode({**api.head(site, "api-document", path), **_record(site, entry)}))


class ApiDocumentVolumes(api.ApiProducer):
    """The documents of a year in pages, and as one CSV file."""

    name = "api-document-volumes"
    kind = keys.YEAR

    def some(self, site: Site, changes: Changes) -> Iterable[str]:
        """A document's digest stands in its volume, so any change counts."""
        return shifted(site, keys.FILE, "", ((row.place, row.moved) for row in changes.under(keys.FILE)))

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """Pages, CSV and the volume's line."""
        volumes = site.index.names(keys.YEAR)
        if name not in volumes:
            return
        after = following(volumes, name)
        rows = Rows(column for column, _ in COLUMNS)
        table: list[bytes] = []
        for number, (entries, more) in enumerate(api.pages_of(site.index.entries(keys.YEAR, name), api.PAGE), 1):
            onward = api.page("documents", name, number + 1) if more else None
            if not more and after:
                onward = api.page("documents", after, 1)
            yield api.volume_page(site, "documents", name, number, onward, _items(site, entries))
            for entry in entries:
                rows.add(_row(site, entry))
            table.append(rows.take())
        written = api.Metered(b"".join(table))
        path = api.bulk("documents", name, "csv")
        yield File(path, written)
        line: Data = {
            "volume": year_of(name),
            "items": site.index.size(keys.YEAR, name),
            "first": api.page("documents", name, 1),
            "files": [{"path": path, "media_type": "text/csv", "bytes": written.bytes, "sha256": written.sha256}],
        }
        yield Line(name, line)


def _items(site: Site, entries: Iterable[DocumentEntry]) -> Iterator[Stretch]:
    """A document's file tells all that a page says of it."""
    return ((int(entry.digest[:15], 16), partial(_item, site, entry)) for entry in entries)


def _item(site: Site, entry: DocumentEntry) -> bytes:
    return listed(brief(site, entry))


def brief(site: Site, entry: DocumentEntry) -> Data:
    """A document as pages of the list show it: enough to tell whether a copy of it is up to date."""
    return {
        **api.document(site, entry),
        "kind": entry.kind,
        "meeting": _meeting(site, entry),
        "place": _place(site, entry),
        "speakers": [_speaker(site, found) for found in entry.speakers],
        "excerpt": entry.excerpt,
        "commitment_count": entry.commitment_count,
        "finding_count": entry.counts.findings,
        "sha256": entry.digest,
        "bytes": entry.size,
    }


def _record(site: Site, entry: DocumentEntry) -> Data:
    page = paths.document(entry.id)
    row = series(entry.meeting) if entry.meeting else None
    return {
        "id": entry.id,
        "kind": entry.kind,
        "title": entry.title,
        "date": date(entry.date),
        "language": entry.language,
        "publisher": entry.publisher,
        "reference": entry.reference,
        "occasion": entry.occasion,
        "place": _place(site, entry),
        "addressees": list(entry.addressees),
        "meeting": _meeting(site, entry),
        "series": api.named(site, "series", site.names.series(row), row) if row else None,
        "speakers": [_speaker(site, found) for found in entry.speakers],
        "excerpt": entry.excerpt,
        "counts": {
            "characters": entry.counts.characters,
            "paragraphs": entry.counts.paragraphs,
            "sections": entry.counts.sections,
            "omitted": entry.counts.omitted,
            "findings": entry.counts.findings,
            "commitments": entry.commitment_count,
        },
        "sha256": entry.digest,
        "bytes": entry.size,
        "hand_edited": entry.edited,
        "html": link(site.options, page),
        "text": link(site.options, paths.twin(page)),
        "xml": link(site.options, paths.document_xml(entry.id)),
        "commitments": [api.promise(found, entry.id) for found in site.index.commitments_of(entry.id)],
    }


def _meeting(site: Site, entry: DocumentEntry) -> Data | None:
    return api.named(site, "meetings", site.names.meeting(entry.meeting), entry.meeting) if entry.meeting else None


def _place(site: Site, entry: DocumentEntry) -> Data | None:
    return api.named(site, "places", site.names.place(entry.place), entry.place) if entry.place else None


def _speaker(site: Site, found: Appearance) -> Data:
    said = appearance(site.names, found)
    where = api.record("speakers", said["id"]) if said["id"] else None
    return {**said, "path": where, "url": site.options.url(where) if where else None}


def _row(site: Site, entry: DocumentEntry) -> Iterator[object]:
    when = entry.date
    yield from (entry.id, entry.kind, entry.title, when.value if when else None, when.basis if when else None)
    yield from (site.names.meeting(entry.meeting) if entry.meeting else None, entry.meeting)
    yield "；".join(found.name for found in entry.speakers if found.name)
    yield from (entry.publisher, entry.reference, entry.language, entry.counts.characters, entry.commitment_count)
    yield from (entry.counts.findings, entry.digest, entry.occasion)
    yield from (site.names.place(entry.place) if entry.place else None, entry.place)
    yield "；".join(entry.addressees)
    yield "；".join(dict.fromkeys(found.organisation for found in entry.speakers if found.organisation))
