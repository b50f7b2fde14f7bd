"""The archive → a folder with the whole site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from converter.archive.entries import DocumentEntry
from converter.archive.load import Archive, reread
from converter.publish import feed, paths
from converter.publish.encode import encode
from converter.publish.options import SiteOptions
from converter.publish.own_pages import own_pages
from converter.publish.pages import Pages
from converter.publish.staging import Staging
from converter.publish.twins import Twins
from converter.resources import folder

ROWS = 500  # commitments a page

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What was published: numbers of things and of files."""

    output: Path
    documents: int
    meetings: int
    speakers: int
    commitments: int
    files: int
    unchanged: int
    removed: int


def publish(archive: Archive, output: Path, settings: SiteOptions, progress: Progress | None = None) -> SiteReport:
    """Write the site into the folder `output`, all or nothing: on any error what stood there is as it was.

    The same archive and settings give the same bytes. `progress` is told documents done and in all.
    """
    with Staging(output) as staging:
        for path, data in files(archive, settings, progress):
            staging.write(path, data)
    return SiteReport(
        output=output,
        documents=len(archive.documents),
        meetings=len(archive.meetings),
        speakers=len(archive.speakers),
        commitments=sum(len(document.commitments) for document in archive.documents),
        files=len(staging.written),
        unchanged=staging.unchanged,
        removed=staging.removed,
    )


def files(archive: Archive, settings: SiteOptions, progress: Progress | None = None) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every file of the site; documents are read and let go one by one."""
    templates = folder("site_templates")
    own = own_pages(settings.pages)
    pages, twins = Pages(archive, settings, own, templates), Twins(archive, settings)
    yield paths.STYLE, (templates / paths.STYLE).read_bytes()
    for done, entry in enumerate(archive.documents, 1):
        record, data = reread(entry)
        path = paths.document(entry.id)
        yield path, pages.document(entry, record)
        yield paths.twin(path), encode(twins.document(entry, record))
        yield paths.document_xml(entry.id), data
        if progress:
            progress(done, len(archive.documents))
    years = _years(archive.documents)
    for year, documents in years:
        yield paths.year(year), pages.year(year, documents)
        yield paths.twin(paths.year(year)), encode(twins.year(year, documents))
    yield from _things(archive, pages, twins)
    yield from _commitments(archive, pages, twins)
    references = [{"title": page.title, "path": page.path, "url": settings.url(page.path)} for page in own]
    for page in own:
        yield page.path, pages.own(page)
        yield paths.twin(page.path), encode(twins.page(page.path, page.title, page.markdown))
    if not any(page.path == paths.ABOUT for page in own):
        yield paths.ABOUT, pages.about()
    yield paths.HOME, pages.home(years)
    yield paths.twin(paths.HOME), encode(twins.home(years, references))
    for path, page_data in feed.pages(archive, settings):
        yield path, encode(page_data)


def _years(documents: Iterable[DocumentEntry]) -> list[tuple[str | None, list[DocumentEntry]]]:
    """Newest year first, undated last; newest document first."""
    groups = [(year, list(found)[::-1]) for year, found in groupby(documents, key=lambda document: document.year)]
    return [group for group in groups[::-1] if group[0]] + [group for group in groups if not group[0]]


def _things(archive: Archive, pages: Pages, twins: Twins) -> Iterator[tuple[str, bytes]]:
    yield paths.MEETINGS, pages.meetings()
    yield paths.twin(paths.MEETINGS), encode(twins.meetings())
    for meeting in archive.meetings:
        path = paths.meeting(meeting.id)
        yield path, pages.meeting(meeting)
        yield paths.twin(path), encode(twins.meeting(meeting))
    yield paths.SPEAKERS, pages.speakers()
    yield paths.twin(paths.SPEAKERS), encode(twins.speakers())
    for speaker in archive.speakers:
        path = paths.speaker(speaker.id)
        yield path, pages.speaker(speaker)
        yield paths.twin(path), encode(twins.speaker(speaker))


def _commitments(archive: Archive, pages: Pages, twins: Twins) -> Iterator[tuple[str, bytes]]:
    """In archive order, so that pages before a new document stay as they are."""
    rows = [(document, found) for document in archive.documents for found in document.commitments]
    last = max(1, -(-len(rows) // ROWS))
    for number in range(1, last + 1):
        part = rows[(number - 1) * ROWS : number * ROWS]
        path = paths.commitments(number)
        yield path, pages.commitments(number, last, part)
        yield paths.twin(path), encode(twins.commitments(number, last, len(rows), part))
