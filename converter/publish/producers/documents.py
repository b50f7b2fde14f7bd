"""The reading page of every document, its JSON twin and its XML.

Nearly all of it follows from the file alone and is drafted while the file is read, when nobody knows yet what stands
before and after it. A draft has one hole, where the neighbours go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from html import escape as escape_html

from markupsafe import Markup, escape

from converter.archive import keys
from converter.archive.commitments import commitments
from converter.archive.entries import CommitmentEntry, DocumentEntry, Reference
from converter.archive.errors import ArchiveError
from converter.archive.identity import key
from converter.archive.reading import checked
from converter.i18n import pick
from converter.publish import linked_data, paths
from converter.publish.body import body
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.linked_data import block
from converter.publish.listing import names as linked_names
from converter.publish.outline import outline
from converter.publish.parts import brief, commitment, finding, link, reference, schema
from converter.publish.producer import Changes, File, Line, Producer
from converter.publish.text_data import Data, nodes
from converter.record.tree import Record, SpeakerEntry

_HOLE = "\0neighbours\0"  # XML holds no NUL
_DATA_HOLE = "-"
_DATA_LINE = b'\n "links": "-",\n'  # a line feed inside a JSON text is escaped: this stands there once


class Documents(Producer):
    """One thing a document, by its id."""

    name = "documents"
    kind = keys.DOCUMENT
    templates = ("document.html",)

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """Documents that changed, and those beside one that changed how it is linked."""
        found = {change.name for change in changes.under(keys.DOCUMENT)}
        for change in changes.under(keys.DATE, keys.MEETING):
            beside = site.index.beside(change.kind, change.name, change.place)
            found.update(each.id for each in beside if each)
        return found

    def draft(self, site: Site, entry: DocumentEntry, record: Record, found: Sequence[CommitmentEntry]) -> list[bytes]:
        """Page and twin without their neighbours, empty where they aren't wanted."""
        page = _page(site, entry, record, found) if "pages" in site.wanted else b""
        data = encode(_data(site, entry, record, found)) if "data" in site.wanted else b""
        return [page, data]

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page, twin and XML of one document."""
        entry = site.index.document(name)
        if entry is None:
            return
        drafts: Sequence[bytes] | None = site.drafts(name)
        content = b""
        if drafts is None or "data" in site.wanted:
            content = _same(entry)
        if drafts is None:
            record, _ = checked(content, entry.path)
            drafts = self.draft(site, entry, record, commitments(record))
        page, data = drafts
        around = _around(site, entry)
        path = paths.document(entry.id)
        if page:
            before, _, after = page.partition(_HOLE.encode())
            yield File(path, before + _links(around, paths.root(path)).encode() + after)
        if data:
            before, _, after = data.partition(_DATA_LINE)
            links = {
                name: reference(site.options, found) if found else None
                for name, found in zip(
                    ("previous", "next", "previous_in_meeting", "next_in_meeting"), around, strict=True
                )
            }
            line = encode({"links": links}).removeprefix(b"{\n").removesuffix(b"\n}\n")
            yield File(paths.twin(path), before + b"\n" + line + b",\n" + after)
            yield File(paths.document_xml(entry.id), content)


def _same(entry: DocumentEntry) -> bytes:
    """The bytes that the index was made from. Raises ArchiveError where the file holds others by now."""
    with open(entry.path, "rb") as file:
        content = file.read()
    if sha256(content).hexdigest() != entry.digest:
        raise ArchiveError(
            pick(
                f"{entry.path}：文件在生成过程中被改动；请重新运行",
                f"{entry.path}: the file changed while the site was being built; run it again",
            )
        )
    return content


Around = tuple[Reference | None, Reference | None, Reference | None, Reference | None]


def _around(site: Site, entry: DocumentEntry) -> Around:
    """The documents before and after, by date and within the meeting."""
    place = keys.order(entry)
    meeting = site.index.beside(keys.MEETING, key(entry.meeting), place) if entry.meeting else (None, None)
    return (*site.index.beside(keys.DATE, "", place), *meeting)


def _links(around: Around, root: str) -> str:
    words = ("上一篇（按日期）", "下一篇（按日期）", "同一会议的上一篇", "同一会议的下一篇")
    told = list(zip(around, words, strict=True))
    return "".join(
        f'<a href="{root}{paths.document(found.id)}"><span>{which}</span> <bdi>{escape(found.listed)}</bdi></a>\n'
        for found, which in told[2:] + told[:2]
        if found
    )


def _page(site: Site, entry: DocumentEntry, record: Record, found: Sequence[CommitmentEntry]) -> bytes:
    path = paths.document(entry.id)
    root = paths.root(path)
    numbers = {one.id: number for number, one in enumerate(found, 1)}
    return site.pages.render(
        "document.html",
        path,
        document=entry,
        record=record,
        commitments=found,
        names=Markup(linked_names(site.names, entry, root)),
        body=body(record, numbers, lambda speaker: _speaker(site, root, speaker)),
        outline=outline(record.text),
        meeting=site.names.meeting(entry.meeting) if entry.meeting else None,
        around=Markup(_HOLE),
        about=block(linked_data.document(site.options, site.names, entry)),
    )


def _speaker(site: Site, root: str, entry: SpeakerEntry) -> str:
    """A section's speaker, linked to his or her page."""
    name = f"<bdi>{escape_html(entry.name or '')}</bdi>"
    if entry.name:
        name = f'<a href="{root}{paths.speaker(site.names.speaker(entry.name))}">{name}</a>'
    return f"{name} {escape_html(entry.role)}" if entry.role else name


def _data(site: Site, entry: DocumentEntry, record: Record, found: Sequence[CommitmentEntry]) -> Data:
    head, source = record.head, record.head.source
    return {
        "schema": schema("document"),
        **brief(site.options, site.names, entry),
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
            "path": source.path,
            "sha256": source.sha256,
            "media_type": source.media_type,
            "encoding": source.encoding,
            "characters": source.characters,
            "start": source.start,
            "end": source.end,
        },
        "xml": {
            **link(site.options, paths.document_xml(entry.id)),
            "sha256": entry.digest,
            "bytes": entry.size,
            "version": head.version,
            "hand_edited": entry.edited,
        },
        "links": _DATA_HOLE,
        "findings": [finding(one) for one in head.findings],
        "commitments": [commitment(one) for one in found],
        "text": nodes(record.text),
    }
