"""A record → the summary that lists and links are made from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

from converter.archive.entries import Appearance, CommitmentEntry, Counts, DocumentEntry, Part
from converter.archive.identity import key
from converter.archive.plain import label, plain
from converter.record.tree import BlockNode, Inline, Node, Omitted, Record, SectionNode, SpeakerEntry

EXCERPT = 120  # characters


def summarise(
    record: Record, path: str, data: bytes, edited: bool, commitments: Sequence[CommitmentEntry]
) -> DocumentEntry:
    """What the archive keeps of `record`, read from the bytes `data` of the file `path`."""
    sections: list[SectionNode] = []
    paragraphs: list[BlockNode] = []
    words: list[str] = []
    noise = 0
    for node in walk(record.text):
        if isinstance(node, BlockNode):
            words.append(plain(node.content))
            noise += _noise(node.content)
            if node.kind == "p":
                paragraphs.append(node)
        elif isinstance(node, SectionNode):
            words += (plain(node.marker), plain(node.heading))
            sections.append(node)
        else:
            noise += 1
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
        speakers=_appearances(head.speakers, sections),
        excerpt=_excerpt(paragraphs),
        counts=Counts(
            characters=len("".join("".join(words).split())),
            paragraphs=len(paragraphs),
            sections=len(sections),
            omitted=noise,
            findings=len(head.findings),
        ),
        commitment_count=len(commitments),
        place=head.place,
        occasion=head.occasion,
        addressees=head.addressees,
    )


def walk(nodes: Iterable[Node]) -> list[Node]:
    """All nodes in the order of the text, parents first."""
    found: list[Node] = []
    _collect(nodes, found)
    return found


def _collect(nodes: Iterable[Node], found: list[Node]) -> None:
    for node in nodes:
        found.append(node)
        if isinstance(node, SectionNode):
            _collect(node.children, found)


def _noise(content: tuple[Inline, ...]) -> int:
    if len(content) == 1 and isinstance(content[0], str):
        return 0  # nearly all lines
    return sum(isinstance(item, Omitted) for item in content)


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
