"""A page for every meeting, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.archive import keys
from converter.archive.entries import DocumentEntry
from converter.archive.identity import key
from converter.archive.order import place_of
from converter.archive.series import series
from converter.publish import linked_data, paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.listing import entries
from converter.publish.parts import brief, link, schema
from converter.publish.producer import Changes, File, Line, Producer
from converter.publish.producers.thing_list import ThingList
from converter.publish.text_data import Data


class Meetings(Producer):
    """A meeting's documents and speakers; it goes by the name that the first document prints."""

    name = "meetings"
    kind = keys.MEETING
    templates = ("meeting.html",)

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """Meetings whose documents changed, and the others of a series that a meeting came to or left."""
        found = {change.name for change in changes.under(keys.MEETING)}
        series = {change.name.partition("\n")[0] for change in changes.under(keys.SERIES_MEETING)}
        return found.union(*(_of_series(site, name) for name in series))

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page, twin and line of one meeting."""
        documents = list(site.index.entries(keys.MEETING, name))
        if not documents:
            return
        identity, shown = site.names.meeting(name), documents[0].meeting or name
        path = paths.meeting(identity)
        others = [(site.names.meeting(other), other) for other in _of_series(site, series(name)) if other != name]
        if "pages" in site.wanted:
            page = site.pages.render(
                "meeting.html",
                path,
                name=shown,
                number=len(documents),
                days=_days(documents),
                places=[(site.names.place(at), words) for at, words in _places(documents).items()],
                entries=entries(site.names, documents, paths.root(path)),
                speakers=[(site.names.speaker(who), words) for who, words in _speakers(documents).items()],
                series=others,
                row=site.names.series(series(name)),
                about=linked_data.block(linked_data.meeting(site.options, site.names, shown)),
            )
            yield File(path, page)
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("meeting"),
                "id": identity,
                "name": shown,
                **link(site.options, path),
                "series": [
                    {"id": other, "name": words, **link(site.options, paths.meeting(other))} for other, words in others
                ],
                "documents": [brief(site.options, site.names, document) for document in documents],
            }
            yield File(paths.twin(path), encode(data))
        line: Data = {"id": identity, "name": shown, "documents": len(documents), "days": _days(documents)}
        yield Line(place_of(documents[0]) + " " + name, line)


# All meetings, by their first document.
MEETING_LIST = ThingList(Meetings, paths.MEETINGS, paths.meeting, page_only=frozenset(("days",)))


def _of_series(site: Site, name: str) -> list[str]:
    """The meetings of a series, by key."""
    return [each.partition("\n")[2] for each in site.index.names(keys.SERIES_MEETING, f"{name}\n")]


def _speakers(documents: Iterable[DocumentEntry]) -> dict[str, str]:
    """Who spoke, as first printed here, by key."""
    found: dict[str, str] = {}
    for document in documents:
        for named in document.speakers:
            if named.name:
                found.setdefault(key(named.name), named.name)
    return found


def _places(documents: Iterable[DocumentEntry]) -> dict[str, str]:
    """Where it was held, as first printed here, by key."""
    found: dict[str, str] = {}
    for document in documents:
        if document.place:
            found.setdefault(key(document.place), document.place)
    return found


def _days(documents: list[DocumentEntry]) -> list[list[str]]:
    """The first document's date and the last's, as `labels.days` takes them."""
    first, last = documents[0].date, documents[-1].date
    ends = [first, last] if first and last and last.value != first.value else [first]
    return [[date.value, date.basis, date.certainty] for date in ends if date]
