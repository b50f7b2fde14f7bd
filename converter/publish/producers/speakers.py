"""A page for every speaker, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.archive import keys
from converter.archive.entries import DocumentEntry
from converter.archive.identity import key
from converter.archive.offices import Doubt, doubt, organisations
from converter.publish import linked_data, paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.listing import entries
from converter.publish.parts import brief, link, schema
from converter.publish.producer import File, Line, ListProducer, Producer
from converter.publish.text_data import Data
from converter.publish.words import marked, word
from converter.record.tree import DateEntry

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
        documents = list(site.index.entries(keys.SPEAKER, name))
        if not documents:
            return
        given = [
            (document, named) for document in documents for named in document.speakers if key(named.name or "") == name
        ]
        roles: dict[str | None, dict[str, DocumentEntry]] = {}
        bodies: dict[str | None, dict[str, None]] = {}
        for document, named in given:
            roles.setdefault(named.role, {})[document.id] = document
            printed = bodies.setdefault(named.role, {})
            printed.update(dict.fromkeys(sorted(organisations(named.role)) or [named.organisation or ""]))
        identity, shown = site.names.speaker(name), given[0][1].name or name
        why = doubt(named.role for _, named in given)
        path = paths.speaker(identity)
        if "pages" in site.wanted:
            parts = {document.id: named.parts for document, named in given if named.parts}
            page = site.pages.render(
                "speaker.html",
                path,
                about=linked_data.block(
                    linked_data.speaker(site.options, site.names, shown, [role for role in roles if role])
                ),
                name=shown,
                why=why and word(_DOUBTS[why]),
                number=len(documents),
                roles=[_role(role, bodies[role], list(found.values())) for role, found in roles.items()],
                entries=entries(site.names, documents, paths.root(path), parts),
                meetings=[(site.names.meeting(one), words) for one, words in _meetings(documents).items()],
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
                "roles": [_role_data(role, bodies[role], list(found.values())) for role, found in roles.items()],
                "documents": [brief(site.options, site.names, document) for document in documents],
            }
            yield File(paths.twin(path), encode(data))
        line: Data = {
            "id": identity,
            "name": shown,
            "verified": why is None,
            "roles": [role for role in roles if role],
            "documents": len(documents),
        }
        # Several may speak first in one document: there its own order counts.
        at = next(at for at, named in enumerate(documents[0].speakers) if key(named.name or "") == name)
        yield Line(f"{keys.order(documents[0])} {at:04}", line)


class SpeakerList(ListProducer):
    """All speakers, by their first document."""

    name = "speaker-list"
    of = Speakers.name
    templates = ("speakers.html",)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page and twin."""
        speakers = site.lines(Speakers.name)
        if "pages" in site.wanted:
            yield File(paths.SPEAKERS, site.pages.render("speakers.html", paths.SPEAKERS, speakers=speakers))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("speakers"),
                **link(site.options, paths.SPEAKERS),
                "speakers": [{**speaker, **link(site.options, paths.speaker(speaker["id"]))} for speaker in speakers],
            }
            yield File(paths.twin(paths.SPEAKERS), encode(data))


def _role(role: str | None, bodies: Iterable[str], documents: list[DocumentEntry]) -> Data:
    dated = [document for document in documents if document.date]
    return {
        "role": role,
        "organisations": [name for name in bodies if name],
        "documents": len(documents),
        "first": dated[0] if dated else None,
        "last": dated[-1] if dated else None,
    }


def _role_data(role: str | None, bodies: Iterable[str], documents: list[DocumentEntry]) -> Data:
    dates: list[DateEntry] = [document.date for document in documents if document.date]
    return {
        "role": role,
        "organisations": [name for name in bodies if name],
        "first": dates[0].value if dates else None,
        "last": dates[-1].value if dates else None,
        "documents": [document.id for document in documents],
    }


def _meetings(documents: Iterable[DocumentEntry]) -> dict[str, str]:
    """The meetings, as first printed among these documents, by key."""
    found: dict[str, str] = {}
    for document in documents:
        if document.meeting:
            found.setdefault(key(document.meeting), document.meeting)
    return found
