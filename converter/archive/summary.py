"""A record → the summary that lists and links are made from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from converter.archive.entries import Appearance, CommitmentEntry, Counts, DocumentEntry, Part
from converter.archive.identity import key
from converter.archive.lines import Flat
from converter.archive.plain import label, plain
from converter.record.tree import BlockNode, Record, SectionNode, SpeakerEntry

EXCERPT = 120  # characters


def summarise(
    record: Record, flat: Flat, path: str, data: bytes, edited: bool, commitments: Sequence[CommitmentEntry]
) -> DocumentEntry:
    """What the archive keeps of `record` (`flat` is its text), read from the bytes `data` of the file `path`."""
    head = record.head
    return DocumentEntry(
        id=record.id,
        path=path,
        digest=sha256(data).hexdigest(),
        size=len(data),
        edited=edited,
        kind=record.kind,
        language=record.language,
        title=head.title,
        date=head.date,
        meeting=head.meeting,
        publisher=head.publisher,
        reference=head.reference,
        speakers=_appearances(head.speakers, flat.sections),
        excerpt=_excerpt(flat.paragraphs),
        counts=Counts(
            characters=flat.characters(),
            paragraphs=len(flat.paragraphs),
            sections=len(flat.sections),
            omitted=flat.omitted,
            findings=len(head.findings),
        ),
        commitment_count=len(commitments),
        place=head.place,
        occasion=head.occasion,
        addressees=head.addressees,
    )


def _excerpt(paragraphs: Iterable[BlockNode]) -> str:
    """The first words of the first paragraphs: enough to tell what it is about."""
    text = ""
    for paragraph in paragraphs:
        text += plain(paragraph.content).strip()
        if len(text) > EXCERPT:
            return text[:EXCERPT].rstrip() + "…"
    return text


def _appearances(head: tuple[SpeakerEntry, ...], sections: Iterable[SectionNode]) -> tuple[Appearance, ...]:
    """The head's speakers, then those whom only a section names; the sections are given to their speaker by name."""
    parts: dict[str, list[Part]] = {}
    found = list(head)
    known = {key(speaker.name) for speaker in head if speaker.name}
    for section in sections:
        if section.speaker and section.speaker.name:
            name = key(section.speaker.name)
            parts.setdefault(name, []).append(Part(section.id, label(section)))
            if name not in known:
                known.add(name)
                found.append(section.speaker)
    return tuple(
        Appearance(
            speaker.name,
            speaker.role,
            tuple(parts.get(key(speaker.name), ())) if speaker.name else (),
            speaker.organisation,
        )
        for speaker in found
    )
