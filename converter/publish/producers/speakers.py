"""A page for every speaker, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from converter.archive import keys
from converter.archive.entries import Appearance, DocumentEntry
from converter.archive.identity import Names, key
from converter.archive.offices import Doubt, doubt, organisations
from converter.archive.order import place_of
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
        number = site.index.size(keys.SPEAKER, name)
        if not number:
            return
        many = number > volumes.MANY
        documents: list[DocumentEntry] = []  # all of them, of a speaker with few
        roles: dict[str | None, _Role] = {}
        shown, order = "", ""
        for document in site.index.entries(keys.SPEAKER, name):
            for at, named in enumerate(document.speakers):
                if key(named.name or "") == name:
                    # Several may speak first in one document: there its own order counts.
                    shown, order = shown or named.name or name, order or f"{place_of(document)} {at:04}"
                    roles.setdefault(named.role, _Role(named.role)).add(document, named)
            if not many:
                documents.append(document)
        identity, why = site.names.speaker(name), doubt(roles)
        path = paths.speaker(identity)
        if "pages" in site.wanted:
            page = site.pages.render(
                "speaker.html",
                path,
                about=linked_data.block(
                    linked_data.speaker(site.options, site.names, shown, [role for role in roles if role])
                ),
                name=shown,
                why=why and word(_DOUBTS[why]),
                number=number,
                roles=roles.values(),
                entries=entries(site.names, documents, paths.root(path), _own(documents, name)),
                years=years(site, keys.SPEAKER, name, path) if many else [],
                meetings=meetings(site.names, documents),
            )
            yield File(path, page)
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("speaker"),
                "id": identity,
                "name": shown,
                **link(site.options, path),
                "verified": why is None,
                "doubt": why,
                "roles": [role.data(many) for role in roles.values()],
                "volumes": years_data(site, keys.SPEAKER, name, path) if many else [],
                "documents": [brief(site.options, site.names, document) for document in documents],
            }
            yield File(paths.twin(path), encode(data))
        line: Data = {
            "id": identity,
            "name": shown,
            "verified": why is None,
            "roles": [role for role in roles if role],
            "documents": number,
        }
        yield Line(order, line)


# All speakers, by their first document.
SPEAKER_LIST = ThingList(Speakers, paths.SPEAKERS, paths.speaker)


@dataclass(slots=True)
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
