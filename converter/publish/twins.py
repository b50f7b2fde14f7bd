"""The JSON beside each page. Keys keep their order and are always there; what is unknown is null.

`path` is relative to the site's folder, `url` absolute and null without a base address.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from converter.archive.entries import Appearance, CommitmentEntry, DocumentEntry, Meeting, Speaker
from converter.archive.load import Archive
from converter.publish import paths
from converter.publish.options import SiteOptions
from converter.publish.parts import commitment, date, finding, first_date, schema
from converter.publish.text_data import Data, nodes
from converter.record.tree import Record


class Twins:
    """Data of every page of one archive."""

    def __init__(self, archive: Archive, options: SiteOptions) -> None:
        self.archive = archive
        self.options = options

    def home(self, years: Sequence[tuple[str | None, Sequence[DocumentEntry]]], own_pages: Sequence[Data]) -> Data:
        """The root: what there is and where."""
        archive = self.archive
        return {
            "schema": schema("site"),
            "title": self.options.title,
            "subtitle": self.options.subtitle,
            "language": self.options.language,
            **self._link(paths.HOME),
            "counts": {
                "documents": len(archive.documents),
                "meetings": len(archive.meetings),
                "speakers": len(archive.speakers),
                "commitments": sum(len(document.commitments) for document in archive.documents),
            },
            "lists": {
                "meetings": self._link(paths.twin(paths.MEETINGS)),
                "speakers": self._link(paths.twin(paths.SPEAKERS)),
                "commitments": self._link(paths.twin(paths.commitments(1))),
                "feed": self._link(paths.FEED),
            },
            "years": [{"year": year, "documents": len(found), **self._link(paths.year(year))} for year, found in years],
            "pages": list(own_pages),
            "documents": [self._reference(document) for document in archive.documents],
        }

    def year(self, year: str | None, documents: Sequence[DocumentEntry]) -> Data:
        """A year's documents; `year` null for the undated ones."""
        return {
            "schema": schema("year"),
            "year": year,
            **self._link(paths.year(year)),
            "documents": [self.brief(document) for document in documents],
        }

    def document(self, entry: DocumentEntry, record: Record) -> Data:
        """A document whole: facts, neighbours, text, commitments, doubts."""
        head, around = record.head, self.archive.neighbours(entry)
        return {
            "schema": schema("document"),
            **self.brief(entry),
            "language": record.language,
            "publisher": head.publisher,
            "reference": head.reference,
            "counts": {
                "characters": entry.counts.characters,
                "paragraphs": entry.counts.paragraphs,
                "sections": entry.counts.sections,
                "omitted": entry.counts.omitted,
            },
            "source": {
                "path": head.source.path,
                "sha256": head.source.sha256,
                "media_type": head.source.media_type,
                "encoding": head.source.encoding,
                "characters": head.source.characters,
                "start": head.source.start,
                "end": head.source.end,
            },
            "xml": {
                **self._link(paths.document_xml(entry.id)),
                "sha256": entry.digest,
                "bytes": entry.size,
                "version": head.version,
                "hand_edited": entry.edited,
            },
            "links": {
                "previous": self._maybe(around.previous),
                "next": self._maybe(around.next),
                "previous_in_meeting": self._maybe(around.previous_in_meeting),
                "next_in_meeting": self._maybe(around.next_in_meeting),
            },
            "findings": [finding(found) for found in head.findings],
            "commitments": [commitment(found) for found in entry.commitments],
            "text": nodes(record.text),
        }

    def meetings(self) -> Data:
        """The list of meetings."""
        return {
            "schema": schema("meetings"),
            **self._link(paths.MEETINGS),
            "meetings": [
                {
                    "id": meeting.id,
                    "name": meeting.name,
                    "documents": len(meeting.documents),
                    **self._link(paths.meeting(meeting.id)),
                }
                for meeting in self.archive.meetings
            ],
        }

    def meeting(self, meeting: Meeting) -> Data:
        """A meeting with its documents."""
        return {
            "schema": schema("meeting"),
            "id": meeting.id,
            "name": meeting.name,
            **self._link(paths.meeting(meeting.id)),
            "documents": [self.brief(document) for document in meeting.documents],
        }

    def speakers(self) -> Data:
        """The list of speakers."""
        return {
            "schema": schema("speakers"),
            **self._link(paths.SPEAKERS),
            "speakers": [
                {
                    "id": speaker.id,
                    "name": speaker.name,
                    "roles": [role.role for role in speaker.roles if role.role],
                    "documents": len(speaker.documents),
                    **self._link(paths.speaker(speaker.id)),
                }
                for speaker in self.archive.speakers
            ],
        }

    def speaker(self, speaker: Speaker) -> Data:
        """A speaker: roles in the order of their first document, and all documents."""
        return {
            "schema": schema("speaker"),
            "id": speaker.id,
            "name": speaker.name,
            **self._link(paths.speaker(speaker.id)),
            "roles": [
                {
                    "role": role.role,
                    "first": first_date(role.documents),
                    "last": first_date(reversed(role.documents)),
                    "documents": [document.id for document in role.documents],
                }
                for role in speaker.roles
            ],
            "documents": [self.brief(document) for document in speaker.documents],
        }

    def commitments(
        self, number: int, last: int, total: int, rows: Iterable[tuple[DocumentEntry, CommitmentEntry]]
    ) -> Data:
        """A page of the list of all commitments, each with its document."""
        return {
            "schema": schema("commitments"),
            **self._link(paths.commitments(number)),
            "page": number,
            "pages": last,
            "total": total,
            "previous": self._link(paths.twin(paths.commitments(number - 1))) if number > 1 else None,
            "next": self._link(paths.twin(paths.commitments(number + 1))) if number < last else None,
            "commitments": [{**commitment(found), "document": self._reference(document)} for document, found in rows],
        }

    def page(self, path: str, title: str, markdown: str) -> Data:
        """A page of the owner's."""
        return {"schema": schema("page"), "title": title, **self._link(path), "markdown": markdown}

    def brief(self, document: DocumentEntry) -> Data:
        """What every list says of a document."""
        meeting = self.archive.meeting(document)
        return {
            "id": document.id,
            "kind": document.kind,
            "title": document.title,
            "date": date(document.date),
            "meeting": {"id": meeting.id, "name": meeting.name} if meeting else None,
            "speakers": [self._appearance(appearance) for appearance in document.speakers],
            "excerpt": document.excerpt,
            "commitment_count": len(document.commitments),
            "finding_count": document.counts.findings,
            **self._link(paths.document(document.id)),
        }

    def _appearance(self, appearance: Appearance) -> Data:
        speaker = self.archive.speaker(appearance)
        return {
            "id": speaker.id if speaker else None,
            "name": appearance.name,
            "role": appearance.role,
            "sections": [part.id for part in appearance.parts],
        }

    def _reference(self, document: DocumentEntry) -> Data:
        return {
            "id": document.id,
            "title": document.title,
            "date": document.date.value if document.date else None,
            **self._link(paths.document(document.id)),
        }

    def _maybe(self, document: DocumentEntry | None) -> Data | None:
        return self._reference(document) if document else None

    def _link(self, path: str) -> Data:
        return {"path": path, "url": self.options.url(path)}
