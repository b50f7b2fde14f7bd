"""A record → the summary that lists and links are made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    nodes = list(walk(record.text))
    sections = [node for node in nodes if isinstance(node, SectionNode)]
    blocks = [node for node in nodes if isinstance(node, BlockNode)]
    paragraphs = [node for node in blocks if node.kind == "p"]
    noise = sum(isinstance(node, Omitted) for node in nodes) + sum(_noise(block.content) for block in blocks)
    words = [plain(section.marker + section.heading) for section in sections]
    words += [plain(block.content) for block in blocks]
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
        place=getattr(head, "place", None),
    )


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """All nodes in the order of the text, parents first."""
    for node in nodes:
        yield node
        if isinstance(node, SectionNode):
            yield from walk(node.children)


def _noise(content: Iterable[Inline]) -> int:
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
        Appearance(speaker.name, speaker.role, tuple(parts.get(key(speaker.name), ())) if speaker.name else ())
        for speaker in found
    )
