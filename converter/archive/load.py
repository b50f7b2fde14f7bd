"""Files → archive. Only summaries stay in memory; a document's text is read again when it is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from converter.archive.entries import Appearance, DocumentEntry, Meeting, RoleEntry, Speaker
from converter.archive.errors import ArchiveError
from converter.archive.identity import ids, key
from converter.archive.summary import summarise
from converter.i18n import pick
from converter.record.read import read
from converter.record.tree import Record


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The documents before and after one, by date and among those of the same meeting."""

    previous: DocumentEntry | None
    next: DocumentEntry | None
    previous_in_meeting: DocumentEntry | None
    next_in_meeting: DocumentEntry | None


@dataclass(frozen=True, slots=True)
class Archive:
    """All documents by date, then id (undated ones last); meetings and speakers by their first document."""

    documents: tuple[DocumentEntry, ...]
    meetings: tuple[Meeting, ...]
    speakers: tuple[Speaker, ...]
    _positions: dict[str, int]
    _places: dict[str, int]  # within the meeting
    _meetings: dict[str, Meeting]
    _speakers: dict[str, Speaker]

    def meeting(self, document: DocumentEntry) -> Meeting | None:
        """The meeting that a document names."""
        return self._meetings[key(document.meeting)] if document.meeting else None

    def speaker(self, appearance: Appearance) -> Speaker | None:
        """Whose words they are; None where the document gives no name."""
        return self._speakers[key(appearance.name)] if appearance.name else None

    def neighbours(self, document: DocumentEntry) -> Neighbours:
        """Previous and next documents."""
        at = self._positions[document.id]
        meeting = self.meeting(document)
        return Neighbours(
            *_around(self.documents, at),
            *(_around(meeting.documents, self._places[document.id]) if meeting else (None, None)),
        )


def load(paths: Sequence[Path]) -> Archive:
    """Read XML files, and all `*.xml` below folders, as one archive.

    Raises ArchiveError where two files hold the same document or no file is found, RecordError on a bad file.
    """
    entries = []
    for path in _files(paths):
        data = path.read_bytes()
        entries.append(summarise(read(data, str(path)), path, data))
    return assemble(entries)


def reread(entry: DocumentEntry) -> tuple[Record, bytes]:
    """A document's whole record and its file's bytes. Raises ArchiveError where the file has changed since `load`."""
    data = entry.path.read_bytes()
    if sha256(data).hexdigest() != entry.digest:
        raise ArchiveError(
            pick(
                f"{entry.path}：文件在生成过程中被改动；请重新运行",
                f"{entry.path}: the file changed while the site was being built; run it again",
            )
        )
    return read(data, str(entry.path)), data


def assemble(entries: Iterable[DocumentEntry]) -> Archive:
    """Summaries → archive: order, identities, neighbours. Raises ArchiveError where an id stands twice."""
    documents = sorted(entries, key=_order)
    _refuse_twins(documents)
    by_meeting: dict[str, list[DocumentEntry]] = {}
    by_speaker: dict[str, list[tuple[DocumentEntry, Appearance]]] = {}
    for document in documents:
        if document.meeting:
            by_meeting.setdefault(key(document.meeting), []).append(document)
        for appearance in document.speakers:
            if appearance.name:
                by_speaker.setdefault(key(appearance.name), []).append((document, appearance))
    meeting_ids, speaker_ids = ids("m", by_meeting), ids("p", by_speaker)
    meetings = {name: _meeting(meeting_ids[name], found) for name, found in by_meeting.items()}
    speakers = {name: _speaker(speaker_ids[name], found) for name, found in by_speaker.items()}
    return Archive(
        documents=tuple(documents),
        meetings=tuple(meetings.values()),
        speakers=tuple(speakers.values()),
        _positions={document.id: at for at, document in enumerate(documents)},
        _places={document.id: at for meeting in meetings.values() for at, document in enumerate(meeting.documents)},
        _meetings=meetings,
        _speakers=speakers,
    )


def _order(entry: DocumentEntry) -> tuple[bool, str, str]:
    return entry.date is None, entry.date.value if entry.date else "", entry.id


def _files(paths: Sequence[Path]) -> list[Path]:
    files: dict[Path, None] = {}
    for path in paths:
        for file in sorted(path.rglob("*.xml")) if path.is_dir() else [path]:
            files.setdefault(file)
    if not files:
        raise ArchiveError(
            pick(
                "没有找到 XML 文件；请给出文件或含有 *.xml 的文件夹",
                "no XML files found; give files or a folder with *.xml in it",
            )
        )
    return list(files)


def _refuse_twins(documents: Iterable[DocumentEntry]) -> None:
    """Ids are folder names, and some file systems don't tell letter case apart."""
    seen: dict[str, DocumentEntry] = {}
    for document in documents:
        twin = seen.setdefault(document.id.casefold(), document)
        if twin is not document:
            raise ArchiveError(
                pick(
                    f"两个文件的文档 id 相同（{document.id}）：{twin.path} 与 {document.path}；"
                    "请删去其一，或改其中一个的 id",
                    f"two files hold the document id {document.id}: {twin.path} and {document.path}; "
                    "remove one, or change its id",
                )
            )


def _meeting(identity: str, documents: Sequence[DocumentEntry]) -> Meeting:
    return Meeting(identity, documents[0].meeting or "", tuple(documents))


def _speaker(identity: str, found: Sequence[tuple[DocumentEntry, Appearance]]) -> Speaker:
    roles: dict[str | None, dict[str, DocumentEntry]] = {}
    documents: dict[str, DocumentEntry] = {}
    for document, appearance in found:
        roles.setdefault(appearance.role, {})[document.id] = document
        documents[document.id] = document
    return Speaker(
        identity,
        found[0][1].name or "",
        tuple(RoleEntry(role, tuple(given.values())) for role, given in roles.items()),
        tuple(documents.values()),
    )


def _around(documents: Sequence[DocumentEntry], at: int) -> tuple[DocumentEntry | None, DocumentEntry | None]:
    return (documents[at - 1] if at else None, documents[at + 1] if at + 1 < len(documents) else None)
