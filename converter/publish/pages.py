"""Templates → pages. All facts are looked up here; the templates only lay out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from converter.archive.entries import Appearance, CommitmentEntry, DocumentEntry, Meeting, Speaker
from converter.archive.identity import key
from converter.archive.load import Archive
from converter.publish import labels, paths
from converter.publish.body import body
from converter.publish.options import SiteOptions
from converter.publish.outline import outline
from converter.publish.own_pages import OwnPage
from converter.record.tree import Record, SpeakerEntry

Years = Sequence[tuple[str | None, Sequence[DocumentEntry]]]


class Pages:
    """Renders every page of one archive from the templates in a folder."""

    def __init__(self, archive: Archive, options: SiteOptions, own: Sequence[OwnPage], templates: Path) -> None:
        self.archive = archive
        self.environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.environment.globals.update(
            archive=archive, options=options, own_pages=own, labels=labels, paths=paths, total=_total(archive)
        )
        names = self.environment.list_templates(["html"])
        self._templates = {name: self.environment.get_template(name) for name in names}

    def home(self, years: Years) -> bytes:
        """Newest documents of each year and the ways in."""
        return self._render("index.html", paths.HOME, years=years)

    def year(self, year: str | None, documents: Sequence[DocumentEntry]) -> bytes:
        """All documents of a year."""
        return self._render("year.html", paths.year(year), year=year, documents=documents)

    def document(self, entry: DocumentEntry, record: Record) -> bytes:
        """The reading page."""
        path = paths.document(entry.id)
        numbers = {found.id: number for number, found in enumerate(entry.commitments, 1)}
        return self._render(
            "document.html",
            path,
            document=entry,
            record=record,
            body=body(record, numbers, lambda speaker: self._speaker_link(path, speaker)),
            outline=outline(record.text),
            around=self.archive.neighbours(entry),
            meeting=self.archive.meeting(entry),
        )

    def meetings(self) -> bytes:
        """The list of meetings."""
        return self._render("meetings.html", paths.MEETINGS)

    def meeting(self, meeting: Meeting) -> bytes:
        """A meeting with its documents and speakers."""
        found = (self.archive.speaker(named) for document in meeting.documents for named in document.speakers)
        speakers = list({speaker.id: speaker for speaker in found if speaker}.values())
        return self._render("meeting.html", paths.meeting(meeting.id), meeting=meeting, speakers=speakers)

    def speakers(self) -> bytes:
        """The list of speakers."""
        return self._render("speakers.html", paths.SPEAKERS)

    def speaker(self, speaker: Speaker) -> bytes:
        """A speaker's roles, documents, parts in others' documents, and meetings."""
        found = (self.archive.meeting(document) for document in speaker.documents)
        meetings = list({meeting.id: meeting for meeting in found if meeting}.values())
        parts = {
            document.id: appearance.parts
            for document in speaker.documents
            for appearance in document.speakers
            if appearance.name and key(appearance.name) == key(speaker.name) and appearance.parts
        }
        return self._render("speaker.html", paths.speaker(speaker.id), speaker=speaker, meetings=meetings, parts=parts)

    def commitments(self, number: int, last: int, rows: Sequence[tuple[DocumentEntry, CommitmentEntry]]) -> bytes:
        """A page of the list of all commitments."""
        return self._render("commitments.html", paths.commitments(number), rows=rows, number=number, last=last)

    def about(self) -> bytes:
        """The built-in page about the archive."""
        return self._render("about.html", paths.ABOUT)

    def own(self, page: OwnPage) -> bytes:
        """A page of the owner's."""
        return self._render("page.html", page.path, page=page)

    def _render(self, template: str, path: str, **facts: Any) -> bytes:
        return self._templates[template].render(path=path, root=paths.root(path), **facts).encode()

    def _speaker_link(self, path: str, entry: SpeakerEntry) -> str:
        """A section's speaker, linked to his or her page."""
        speaker = self.archive.speaker(Appearance(entry.name, entry.role))
        name = f"<bdi>{escape(entry.name or '')}</bdi>"
        if speaker:
            name = f'<a href="{paths.root(path)}{paths.speaker(speaker.id)}">{name}</a>'
        return f"{name} {escape(entry.role)}" if entry.role else name


def _total(archive: Archive) -> int:
    return sum(len(document.commitments) for document in archive.documents)
