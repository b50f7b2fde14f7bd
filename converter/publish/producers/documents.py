"""The reading page of every document, its JSON twin and its XML.

Nearly all of it follows from the file alone and is drafted while the file is read, when nobody knows yet what stands
before and after it. A draft has one hole, where the neighbours go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from converter.archive import keys
from converter.archive.commitments import commitments
from converter.archive.entries import CommitmentEntry, DocumentEntry, Reference
from converter.archive.errors import ArchiveError
from converter.archive.index import Placed
from converter.archive.lines import Flat
from converter.archive.metrics import aimed_at
from converter.archive.reading import checked
from converter.i18n import pick
from converter.publish import citation, labels, leads, linked_data, paths, plaintext
from converter.publish.body import Body, body
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.html import escape, phrases
from converter.publish.linked_data import block
from converter.publish.listing import names as linked_names
from converter.publish.outline import outline
from converter.publish.parts import brief, commitment, finding, link, place, reference, schema
from converter.publish.producer import Changes, File, Line, Producer
from converter.publish.stretches import Kept, showing
from converter.publish.text_data import Data, nodes
from converter.publish.words import lang, language, speaking, word
from converter.record.tree import Record, SpeakerEntry

_HOLE = b"\0neighbours\0"  # XML holds no NUL
_LEADS = b"\0leads\0"
_AROUND, _AHEAD = Markup(_HOLE.decode()), Markup(_LEADS.decode())
_Given = tuple[DocumentEntry, Record, Flat, Sequence[CommitmentEntry]]
_DATA_HOLE = "-"
_DATA_LINE = b'\n "links": "-",\n'  # a line feed inside a JSON text is escaped: this stands there once


class Documents(Producer):
    """One thing a document, by its id."""

    name = "documents"
    kind = keys.DOCUMENT
    templates = ("document.html",)

    def names(self, site: Site) -> Iterable[str]:
        """Their ids."""
        return site.index.several_names(keys.DOCUMENT, 0)  # from row to row, where each name has but one

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """Documents that changed, and those beside one that changed how it is linked."""
        found = {change.name for change in changes.under(keys.DOCUMENT)}
        for change in changes.under(keys.DATE, keys.MEETING):
            beside = site.index.beside(change.kind, change.name, change.place)
            found.update(each.id for each in beside if each)
        return found | leads.touched(site, changes.rows)

    def drafts(self, site: Site, documents: Sequence[_Given], languages: Sequence[str]) -> list[list[bytes]]:
        """Of each document the twin, without its neighbours, and the texts, empty if not wanted; then the page in each
        language. They go through each step together."""
        made = [[b"", b"", b""] for _ in documents]
        if "data" in site.wanted:
            made = [
                [encode(_data(site, entry, record, found)), plaintext.text(record), plaintext.markdown(record)]
                for entry, record, _, found in documents
            ]
        for each in languages if "pages" in site.wanted else ():
            with speaking(each):
                for pieces, page in zip(made, _pages(site, documents), strict=True):
                    pieces.append(page)
        return made

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page, twin, texts and XML of one document; what shows the same as before is not laid out again."""
        if "pages" not in site.wanted and "data" not in site.wanted:
            return
        drafts = site.drafts(name)
        known = Placed.heard(drafts[0]) if drafts else site.index.placed(name)
        if known is None:
            return
        drafted = _Drafted(self, site, name, known, drafts)
        around, on = _around(site, known), leads.of(site, name, known.place, known.keys)
        path = paths.document(name)
        if "pages" in site.wanted:
            root = paths.root(path)
            led, links = leads.html(site, on, root), _links(around, root, site.options.language)

            def page() -> bytes:
                page, linked = leads.metrics_linked(site, drafted.page, root)
                words = {_LEADS: led + leads.metrics_html(site, on, root, linked), _HOLE: links}
                places = sorted((at, hole) for hole in words if (at := page.rfind(hole)) >= 0)  # near the end
                rest, start = memoryview(page), 0
                pieces: list[bytes | memoryview] = []  # which are copied once
                for at, hole in places:
                    pieces += (rest[start:at], words[hole].encode())
                    start = at + len(hole)
                return b"".join((*pieces, rest[start:]))

            # Of the metrics it shows which have pages.
            yield File(path, Kept(showing(known.digest, led, links, *on.metrics), page))
        if "data" in site.wanted:
            followed = {
                which: reference(site.options, found) if found else None
                for which, found in zip(
                    ("previous", "next", "previous_in_meeting", "next_in_meeting"), around, strict=True
                )
            }
            line = encode({"links": followed, **leads.data(site, on)}).removeprefix(b"{\n").removesuffix(b"\n}\n")

            def twin() -> bytes:
                before, _, after = drafted.data.partition(_DATA_LINE)
                return before + b"\n" + line + b",\n" + after

            own = bytes.fromhex(known.digest)
            yield File(paths.twin(path), Kept(showing(own, line), twin))
            yield File(paths.document_xml(name), Kept(own, lambda: drafted.content))
            yield File(paths.document_text(name), Kept(own, lambda: drafted.text))
            yield File(paths.document_markdown(name), Kept(own, lambda: drafted.markdown))


class _Drafted:
    """What follows from a document's file alone, made while the file was read or when it is asked for."""

    def __init__(
        self, producer: Documents, site: Site, name: str, known: Placed, given: tuple[bytes, ...] | None
    ) -> None:
        self._producer, self._site, self._name, self._known, self._given = producer, site, name, known, given

    @cached_property
    def content(self) -> bytes:
        """The file."""
        return _same(self._known)

    @cached_property
    def _drafts(self) -> tuple[Sequence[str], Sequence[bytes]]:
        """The drafts, and the languages of the pages among them."""
        if self._given:
            return self._site.options.languages, self._given[1:]
        entry = self._site.index.document(self._name)
        assert entry is not None, "it has a place"
        record, _ = checked(self.content, self._known.path)
        languages = (language(),)
        given = (entry, record, Flat(record), commitments(record))
        return languages, self._producer.drafts(self._site, [given], languages)[0]

    @property
    def data(self) -> bytes:
        """The twin."""
        return self._drafts[1][0]

    @property
    def text(self) -> bytes:
        """As plain text."""
        return self._drafts[1][1]

    @property
    def markdown(self) -> bytes:
        """As Markdown."""
        return self._drafts[1][2]

    @property
    def page(self) -> bytes:
        """The page in the language in force."""
        languages, drafts = self._drafts
        return drafts[3 + languages.index(language())]


def _same(entry: Placed) -> bytes:
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


def _around(site: Site, known: Placed) -> Around:
    """The documents before and after one, by date and within the meeting."""
    meeting = next((name for kind, name in known.keys if kind == keys.MEETING), None)
    beside = site.index.beside(keys.MEETING, meeting, known.place) if meeting is not None else (None, None)
    return (*site.index.beside(keys.DATE, "", known.place), *beside)


def _links(around: Around, root: str, site_language: str) -> str:
    words = (
        *(word("上一篇（按日期）"), word("下一篇（按日期）")),
        *(word("同一会议的上一篇"), word("同一会议的下一篇")),
    )
    told, said = list(zip(around, words, strict=True)), lang(site_language)
    return "".join(
        f'<a href="{root}{paths.document(found.id)}"><span>{which}</span> <bdi{said}>{escape(labels.listed(found))}</bdi></a>\n'
        for found, which in told[2:] + told[:2]
        if found
    )


class _Files:
    """The addresses of what lies beside a document's page."""

    __slots__ = ("json", "markdown", "text", "xml")

    def __init__(self, identity: str) -> None:
        self.json, self.xml = paths.twin(paths.document(identity)), paths.document_xml(identity)
        self.markdown, self.text = paths.document_markdown(identity), paths.document_text(identity)


def _pages(site: Site, documents: Sequence[_Given]) -> list[bytes]:
    """Their pages, each step for all of them, see `renewal`."""
    texts = [_text(site, *each) for each in documents]
    outlines = [outline(record.text) for _, record, _, _ in documents]
    facts = [_facts(site, entry, record, found) for entry, record, _, found in documents]
    pages = [
        site.pages.render("document.html", paths.document(each["document"].id), body=text, outline=parts, **each)
        for each, text, parts in zip(facts, texts, outlines, strict=True)
    ]
    return [text.within(page) for text, page in zip(texts, pages, strict=True)]


def _text(site: Site, entry: DocumentEntry, record: Record, flat: Flat, found: Sequence[CommitmentEntry]) -> Body:
    root = paths.root(paths.document(entry.id))
    numbers = {one.id: number for number, one in enumerate(found, 1)}
    notes = {one.id: told for one in found if (told := labels.note(one))}
    return body(record, flat, numbers, lambda speaker: _speaker(site, root, speaker), notes)


def _facts(site: Site, entry: DocumentEntry, record: Record, found: Sequence[CommitmentEntry]) -> dict[str, Any]:
    """What its page shows beside the text."""
    path = paths.document(entry.id)
    root = paths.root(path)
    url = site.options.url(path)
    listed = labels.listed(entry)
    return {
        "document": entry,
        "listed": listed,
        "heading": Markup(phrases(listed)) if record.head.title else listed,
        "files": _Files(entry.id),
        "record": record,
        "commitments": found,
        "names": Markup(linked_names(site.names, entry, root)),
        "meeting": site.names.meeting(entry.meeting) if entry.meeting else None,
        "place": site.names.place(entry.place) if entry.place else None,
        "around": _AROUND,
        "leads": _AHEAD,
        "who": site.names,
        "named": lambda one, target: leads.metric_hole(target, aimed_at(one, entry.year)),
        "masked": any(target.masked for one in found for target in one.targets),
        "citations": (
            ("GB/T 7714", "gbt", citation.gbt7714(entry, url)),
            (word("注释"), "note", citation.plain(entry, url)),
            ("BibTeX", "bibtex", citation.bibtex(entry, url)),
        ),
        "about": block(linked_data.document(site.options, site.names, entry)),
    }


def _speaker(site: Site, root: str, entry: SpeakerEntry) -> str:
    """A section's speaker, linked to his or her page."""
    name = f"<bdi>{escape(entry.name or '')}</bdi>"
    if entry.name:
        name = f'<a href="{root}{paths.speaker(site.names.speaker(entry.name))}">{name}</a>'
    return f"{name} {escape(entry.role)}" if entry.role else name


def _data(site: Site, entry: DocumentEntry, record: Record, found: Sequence[CommitmentEntry]) -> Data:
    head, source = record.head, record.head.source
    return {
        "schema": schema("document"),
        **brief(site.options, site.names, entry),
        "language": record.language,
        "publisher": head.publisher,
        "reference": head.reference,
        "occasion": head.occasion,
        "place": place(site.options, site.names, head.place),
        "addressees": list(head.addressees),
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
