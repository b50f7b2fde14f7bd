"""A page for every speaker, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field

from converter.archive import keys
from converter.archive.entries import Appearance, DocumentEntry
from converter.archive.identity import Names, key
from converter.archive.offices import Doubt, doubt, organisations
from converter.archive.order import place_of
from converter.frozen import frozen, slotted
from converter.publish import linked_data, paths, volumes
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.listing import entries
from converter.publish.parts import brief, link, schema
from converter.publish.producer import File, Line, Producer
from converter.publish.producers.document_years import DocumentYears, Parts, meetings, years, years_data
from converter.publish.producers.thing_list import ThingList
from converter.publish.text_data import Data
from converter.publish.words import marked, word

_DOUBTS: dict[Doubt, str] = {
    "none": marked("有文档没有印出所属机构，这些文档里的同名者是否同一人，未经核实。"),
    "different": marked("各文档印出的所属机构不同，同名者是否同一人，未经核实。"),
}


class Speakers(Producer):
    """A speaker's roles, documents, parts in others' documents, and meetings; named as the first document prints it."""

    name = "speakers"
    kind = keys.SPEAKER
    templates = ("speaker.html",)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page, twin and line of one speaker."""
        told = _told(site, name)
        if told is None:
            return
        path = paths.speaker(told.identity)
        if "pages" in site.wanted:
            yield File(path, _page(site, told))
        if "data" in site.wanted:
            yield File(paths.twin(path), _twin(site, told))
        line: Data = {
            "id": told.identity,
            "name": told.shown,
            "verified": told.why is None,
            "roles": told.known_roles,
            "documents": told.number,
        }
        yield Line(told.order, line)


# All speakers, by their first document.
SPEAKER_LIST = ThingList(Speakers, paths.SPEAKERS, paths.speaker)


@slotted
class _Role:
    """A role of a speaker: what bodies it is of, and in which documents it is printed."""

    role: str | None
    bodies: dict[str, None] = field(default_factory=dict)
    ids: dict[str, None] = field(default_factory=dict)
    first: DocumentEntry | None = None  # with a date, as `last`
    last: DocumentEntry | None = None

    def add(self, document: DocumentEntry, named: Appearance) -> None:
        """A document that prints it."""
        self.ids[document.id] = None
        self.bodies.update(dict.fromkeys(sorted(organisations(self.role)) or [named.organisation or ""]))
        if document.date:
            self.first, self.last = self.first or document, document

    @property
    def organisations(self) -> list[str]:
        """The bodies that are known."""
        return [name for name in self.bodies if name]

    @property
    def documents(self) -> int:
        """How many print it."""
        return len(self.ids)

    def data(self, many: bool) -> Data:
        """As the twin tells it, without documents if there are `many`."""
        return {
            "role": self.role,
            "organisations": self.organisations,
            "first": self.first.date.value if self.first and self.first.date else None,
            "last": self.last.date.value if self.last and self.last.date else None,
            "documents": [] if many else list(self.ids),
        }


@frozen
class _Told:
    """What is said of a speaker: `why` the name may be another's too, all `documents` where they are few, and in what
    `order` the list names speakers."""

    name: str
    identity: str
    shown: str
    order: str
    number: int
    roles: dict[str | None, _Role]
    why: Doubt | None
    documents: list[DocumentEntry]

    @property
    def many(self) -> bool:
        """Whether the documents stand on pages by year."""
        return self.number > volumes.MANY

    @property
    def known_roles(self) -> list[str]:
        """The roles that are printed."""
        return [role for role in self.roles if role]


def _told(site: Site, name: str) -> _Told | None:
    number = site.index.size(keys.SPEAKER, name)
    if not number:
        return None
    documents: list[DocumentEntry] = []
    roles: dict[str | None, _Role] = {}
    shown, order = "", ""
    for document in site.index.entries(keys.SPEAKER, name):
        for at, named in enumerate(document.speakers):
            if key(named.name or "") == name:
                # Several may speak first in one document: there its own order counts.
                shown, order = shown or named.name or name, order or f"{place_of(document)} {at:04}"
                roles.setdefault(named.role, _Role(named.role)).add(document, named)
        if number <= volumes.MANY:
            documents.append(document)
    return _Told(name, site.names.speaker(name), shown, order, number, roles, doubt(roles), documents)


def _page(site: Site, told: _Told) -> bytes:
    path = paths.speaker(told.identity)
    return site.pages.render(
        "speaker.html",
        path,
        about=linked_data.block(linked_data.speaker(site.options, site.names, told.shown, told.known_roles)),
        name=told.shown,
        why=told.why and word(_DOUBTS[told.why]),
        number=told.number,
        roles=told.roles.values(),
        entries=entries(site.names, told.documents, paths.root(path), _own(told.documents, told.name)),
        years=years(site, keys.SPEAKER, told.name, path) if told.many else [],
        meetings=meetings(site.names, told.documents),
    )


def _twin(site: Site, told: _Told) -> bytes:
    path = paths.speaker(told.identity)
    data: Data = {
        "schema": schema("speaker"),
        "id": told.identity,
        "name": told.shown,
        **link(site.options, path),
        "verified": told.why is None,
        "doubt": told.why,
        "roles": [role.data(told.many) for role in told.roles.values()],
        "volumes": years_data(site, keys.SPEAKER, told.name, path) if told.many else [],
        "documents": [brief(site.options, site.names, document) for document in told.documents],
    }
    return encode(data)


def _own(documents: Iterable[DocumentEntry], name: str) -> Parts:
    """What of the documents is a speaker's own."""
    return {
        document.id: named.parts
        for document in documents
        for named in document.speakers
        if key(named.name or "") == name and named.parts
    }


def _shown(document: DocumentEntry, name: str) -> str | None:
    return next((named.name for named in document.speakers if key(named.name or "") == name), None)


SPEAKER_YEARS = DocumentYears(("speakers", keys.SPEAKER), Names.speaker, paths.speaker, _shown, _own)
