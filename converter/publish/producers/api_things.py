"""API: what documents have in common: meetings, their series, speakers, responsible bodies, metrics, terms, places.

A record of a thing names its documents; one with many leads to volumes of them instead, a year each, so that a document
more rewrites its year alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import islice

from converter.archive import codec, keys
from converter.archive.identity import Names, key
from converter.archive.index import Index, Told
from converter.archive.metrics import words_of
from converter.archive.order import DATED, bounds, date_at, place, year_at, year_of
from converter.archive.owned import decode_figures, decode_places
from converter.archive.series import series
from converter.frozen import frozen
from converter.publish import paths, volumes
from converter.publish.context import Site
from converter.publish.encode import BETWEEN, encode, listed, listing
from converter.publish.leads import metric_listed, term_listed
from converter.publish.parts import link
from converter.publish.producer import Changes, File, Line
from converter.publish.producers import api_parts as api
from converter.publish.stretches import Stretch, Stretched
from converter.publish.text_data import Data
from converter.publish.volumes import VolumeProducer, following

_FEW = 4  # documents of a volume that are read one by one


def _words(name: str) -> str:
    return name


def _terms(index: Index) -> Collection[str]:
    """All that `term_listed` holds of."""
    return {*index.several_names(keys.TERM), *index.names(keys.OFTEN)}


def _compared(index: Index, name: str) -> bool:
    """Whether a metric's record says more than its one document's: two documents tell it, or one promises and reports it."""
    return metric_listed(index, name) or index.atleast(keys.ANSWERED, name, 1)


def _always(index: Index, name: str) -> bool:
    return True


@frozen
class Kind:
    """A kind of thing: its name in addresses and in data, its kind of key, its ids.

    `printed` is how a name without printed form is shown, `page` and
    `feed` what there is beside the record. Only things that are `told` are in the list (`among` names
    them all, where not every one is), only `recorded` ones of these have a record, only `listed` ones a page.
    """

    plural: str
    type: str
    key: str
    identity: Callable[[Names, str], str]
    printed: Callable[[str], str] = _words
    page: Callable[[str], str] | None = None
    feed: bool = False
    told: Callable[[Index, str], bool] = _always
    among: Callable[[Index], Collection[str]] | None = None
    recorded: Callable[[Index, str], bool] = _always
    listed: Callable[[Index, str], bool] = _always

    def names(self, index: Index) -> Collection[str]:
        """Those that are in the list."""
        return self.among(index) if self.among else index.names(self.key)

    def shown(self, site: Site, name: str) -> str:
        """The thing's name as the first document prints it, where names are printed in different ways."""
        if self.key == keys.MEETING:
            return next((entry.meeting for entry in site.index.entries(self.key, name, limit=1)), None) or name
        if self.key == keys.PLACE:
            return next((entry.place for entry in site.index.entries(self.key, name, limit=1)), None) or name
        if self.key == keys.SPEAKER:
            named = (one.name for entry in site.index.entries(self.key, name, limit=1) for one in entry.speakers)
            return next((words for words in named if words and key(words) == name), name)
        return self.printed(name)


KINDS = (
    Kind("meetings", "meeting", keys.MEETING, Names.meeting, page=paths.meeting),
    Kind("series", "series", keys.SERIES, Names.series, feed=True),
    Kind("speakers", "speaker", keys.SPEAKER, Names.speaker, page=paths.speaker, feed=True),
    Kind("bodies", "body", keys.BODY, Names.body, page=paths.body, feed=True),
    Kind(
        *("metrics", "metric", keys.METRIC, Names.metric),
        printed=words_of,
        page=paths.metric,
        recorded=_compared,
        listed=metric_listed,
    ),
    Kind("terms", "term", keys.TERM, Names.term, page=paths.term, feed=True, told=term_listed, among=_terms),
    Kind("places", "place", keys.PLACE, Names.place, page=paths.place),
)


class ApiThings(api.ApiProducer):
    """The records of a kind of thing."""

    def __init__(self, of: Kind) -> None:
        self.of = of
        self.name = f"api-{of.plural}"
        self.kind = of.key

    def all(self, site: Site) -> Iterable[str]:
        """All that are in the list."""
        return self.of.names(site.index)

    def some(self, site: Site, changes: Changes) -> Iterable[str]:
        """Those with a document that came, went or changed. A record that leads to volumes tells none of its documents,
        but for a name as the first one prints it and for roles."""
        found: dict[str, bool] = {}
        for change in changes.under(self.kind):
            found[change.name] = found.get(change.name, False) or change.moved
        told = self.of.key in (keys.MEETING, keys.PLACE, keys.SPEAKER)
        many = volumes.MANY + 1
        return {name for name, moved in found.items() if moved or told or not site.index.atleast(self.kind, name, many)}

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """The record, and its line for the list."""
        of, index = self.of, site.index
        size = index.size(of.key, name)
        if not size or not of.told(index, name):
            return
        identity = of.identity(site.names, name)
        path = api.record(of.plural, identity)
        first, last = _ends(site, of.key, name)
        roles = _roles(site, name) if of.type == "speaker" else None
        shown = of.shown(site, name)
        row = series(shown) if of.type == "meeting" else None
        onward = None
        if size > volumes.MANY:
            onward = _volume(of, identity, year_at(index.first_place(of.key, name) or ""))
        common: Data = {"id": identity, "name": shown, "document_count": size, "first_date": first, "last_date": last}
        data: Data = {
            **api.head(site, "api-thing", path),
            "type": of.type,
            **common,
            "html": link(site.options, of.page(identity)) if of.page and of.listed(index, name) else None,
            "feed": link(site.options, paths.own_feed(of.plural, identity)) if of.feed else None,
            "series": api.named(site, "series", site.names.series(row), row) if row else None,
            "unit": name.partition("\n")[2] or None if of.type == "metric" else None,
            "roles": roles,
            "items": [_item(site, of, told) for told in index.told(of.key, name)] if not onward else [],
            "next": link(site.options, onward) if onward else None,
        }
        alone = None  # the one document of a thing without a record
        if of.recorded(index, name):
            yield File(path, encode(data))
        else:
            alone = next(index.references(of.key, name)).id
        # By first document, so that newer things go to the end of the list.
        yield Line(place(first, identity), {**common, "alone": alone})


class ApiThingVolumes(api.ApiProducer, VolumeProducer):
    """The documents of the things that have many, a year each."""

    def __init__(self, of: Kind) -> None:
        self.of = of
        self.name = f"api-{of.plural}-volumes"
        self.kind = of.key

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """One volume, in pages."""
        of, found = self.of, self.split(site, name)
        if not found:
            return
        thing, volume = found
        identity = of.identity(site.names, thing)
        after = following(self.volumes(site, thing), volume)
        rows = _Volume(site, of, thing, volume).stretches()
        for number, (items, more) in enumerate(api.pages_of(rows, api.PAGE), 1):
            path = _volume(of, identity, volume, number)
            onward = _volume(of, identity, after) if after else None
            if more:
                onward = _volume(of, identity, volume, number + 1)
            data: Data = {
                **api.head(site, "api-thing-documents", path),
                "type": of.type,
                "thing": identity,
                "volume": year_of(volume),
                "next": link(site.options, onward) if onward else None,
            }
            before, behind = listing(data, "items")
            yield File(path, Stretched(before, items, BETWEEN, behind))


class _Volume:
    """The documents of a volume as items of a list, each a stretch: few are read one by one, many in one go."""

    def __init__(self, site: Site, of: Kind, thing: str, volume: str) -> None:
        self._site, self._of = site, of
        self._key = (of.key, thing, bounds(volume))
        self._asked = self._passed = 0
        self._told: Iterator[Told] = iter(())

    def stretches(self) -> Iterator[Stretch]:
        """They, in the archive's order; to be made in this order."""
        for at, (number, print, own) in enumerate(self._site.index.own(*self._key)):
            yield print, partial(self._made, at, number, own)

    def _made(self, at: int, number: int, own: str) -> bytes:
        self._asked += 1
        if self._asked <= _FEW:
            return listed(_item(self._site, self._of, replace(self._site.index.said(number), own=own)))
        if self._asked == _FEW + 1:
            self._told = self._site.index.told(*self._key)
        told = next(islice(self._told, at - self._passed, None))
        self._passed = at + 1
        return listed(_item(self._site, self._of, told))


def _roles(site: Site, name: str) -> list[Data]:
    """A speaker's roles with the time of each."""
    found: dict[str | None, dict[str, str | None]] = {}
    for entry in site.index.entries(keys.SPEAKER, name):
        for named in entry.speakers:
            if key(named.name or "") == name:
                found.setdefault(named.role, {})[entry.id] = entry.date.value if entry.date else None
    told = []
    for role, documents in found.items():
        dates = [date for date in documents.values() if date]
        first, last = (dates[0], dates[-1]) if dates else (None, None)
        told.append({"role": role, "first": first, "last": last, "document_count": len(documents)})
    return told


def _volume(of: Kind, identity: str, volume: str, number: int = 1) -> str:
    page = f"-{number}" if number > 1 else ""
    return f"{api.ROOT}/lists/{of.plural}/{identity}/{volume}{page}.json"


def _ends(site: Site, kind: str, name: str) -> tuple[str | None, str | None]:
    """The first and the last date."""
    first, last = (end(kind, name, DATED) for end in (site.index.first_place, site.index.last_place))
    return date_at(first) if first else None, date_at(last) if last else None


def _item(site: Site, of: Kind, told: Told) -> Data:
    """A document, with the thing's commitments (and a metric's results) in it, None where it has none of them."""
    promised: Iterable[int] = ()
    reached: Iterable[int] = ()
    if of.type == "body":
        promised = decode_places(told.own)
    elif of.type == "metric":
        _, figures = decode_figures(told.own)
        promised = dict.fromkeys(one.item for one in figures if one.role == "target")
        reached = (one.item for one in figures if one.role == "result")
    own = [f"{told.document.id}#{codec.identity_of(told.commitments[at])}" for at in promised]
    results = [f"{told.document.id}#{codec.identity_of(told.results[at])}" for at in reached]
    return {**api.document(site, told.document), "commitments": own or None, "results": results or None}
