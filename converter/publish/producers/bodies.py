"""A page for every body that is told to do something, its commitments by deadline; and the list of the bodies.

Bodies go by their names as printed. Those whose full form the authority table knows are linked with one another. A body
with many commitments has them on pages by the year in which they are due, and those without a deadline by the year of
their document; its first page then tells these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby

from markupsafe import Markup

from converter.archive import codec, keys
from converter.archive.bodies import BETWEEN, OPEN, due
from converter.archive.entries import CommitmentEntry, Reference
from converter.archive.identity import full_form, same_body
from converter.archive.index import Some
from converter.archive.order import year_name, year_of
from converter.archive.owned import decode_places
from converter.frozen import frozen
from converter.ledger import days
from converter.publish import labels, paths, volumes
from converter.publish.context import Site
from converter.publish.encode import BETWEEN as APART
from converter.publish.encode import encode, listing
from converter.publish.parts import commitment, link, reference, schema
from converter.publish.producer import Changes, File, Line, Producer
from converter.publish.producers.commitments import Promises, items, stretches
from converter.publish.producers.thing_list import ThingList
from converter.publish.stretches import Kept, Stretched, showing
from converter.publish.text_data import Data
from converter.publish.volumes import VolumeProducer, leaves, volume_data
from converter.publish.words import count, word

ROWS = 300  # commitments a page

_Row = tuple[Reference, CommitmentEntry]


class Bodies(Producer):
    """One thing a body, by the key of its name: its first page, and the others while few documents name it."""

    name = "bodies"
    kind = keys.BODY
    templates = ("body.html", "commitment-rows.html")

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """Bodies whose commitments changed, and all of a full form that another name came to or left."""
        found = {change.name for change in changes.under(keys.BODY)}
        forms = {change.name.partition(BETWEEN)[0] for change in changes.under(keys.FORM) if change.moved}
        return found.union(*(_of_form(site, form) for form in forms))

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """The pages of a body with their twins, and its line."""
        documents = site.index.size(keys.BODY, name)
        if not documents:
            return
        told = _told(site, name, documents)
        path, note = paths.body(told.identity), told.note(site)
        if "pages" in site.wanted:
            yield File(path, Kept(note, partial(_page, site, told)))
        if "data" in site.wanted:
            yield File(paths.twin(path), Kept(note, partial(_twin, site, told)))
        if told.parts and documents <= volumes.MANY:
            for part, _, _ in told.parts:
                yield from _leaves(site, name, sorted(told.sizes), part)
        line: Data = {"id": told.identity, "name": told.shown, "full_form": told.form, "commitments": told.total}
        yield Line(name, line)


class BodyParts(VolumeProducer):
    """The commitments of a body that many documents name, by when they are due."""

    name = "body-parts"
    kind = keys.BODY
    parts = keys.BODY_PART
    templates = ("body-part.html", "commitment-rows.html")

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """All pages of a part with their twins."""
        if found := self.split(site, name):
            body, part = found
            yield from _leaves(site, body, self.volumes(site, body), part)


# All bodies, those with most commitments first.
BODY_LIST = ThingList(Bodies, paths.BODIES, paths.body, lambda body: -body["commitments"])


@frozen
class _Told:
    """What is said of a body. Its commitments stand on its first page (`rows`), or where there are many on others: these
    `parts` are when they are due, where that stands, and how many they are. `same`: other names of its full form."""

    name: str
    identity: str
    shown: str
    form: str | None
    same: list[Data]
    documents: int
    sizes: dict[str, int]  # commitments of each part
    rows: list[_Row]
    parts: list[tuple[str, str, int]]

    @property
    def total(self) -> int:
        """How many commitments name it."""
        return sum(self.sizes.values())

    def note(self, site: Site) -> bytes:
        """All that the first page and its twin are made from."""
        of = "" if self.parts else site.index.shown(keys.BODY, self.name)
        counts = f"{self.documents} {self.total} {sorted(self.sizes.items())}"
        return showing(self.shown, self.form or "", repr(self.same), counts, of)


def _told(site: Site, name: str, documents: int) -> _Told:
    sizes = site.index.commitments_by_part(name)
    whole = documents <= volumes.MANY and sum(sizes.values()) <= ROWS
    identity, form = site.names.body(name), full_form(name)
    path = paths.body(identity)
    same: list[Data] = [
        {"id": (at := site.names.body(other)), "name": other, **link(site.options, paths.body(at))}
        for other in (_of_form(site, form) if form else ())
        if other != name
    ]
    rows = [row for group in _groups(site, name) for row in group] if whole else []
    return _Told(
        name=name,
        identity=identity,
        shown=_printed(name, next(_groups(site, name, limit=1))),
        form=form,
        same=same,
        documents=documents,
        sizes=sizes,
        rows=sorted(rows, key=_deadline),
        parts=[] if whole else [(part, paths.leaf(path, part), sizes[part]) for part in sorted(sizes)],
    )


def _page(site: Site, told: _Told) -> bytes:
    """A body's first page."""
    path = paths.body(told.identity)
    return site.pages.render(
        "body.html",
        path,
        name=told.shown,
        form=told.form,
        same=told.same,
        total=told.total,
        documents=told.documents,
        groups=[
            (part.rstrip("-"), _say(part), _number(len(rows)), Markup(_lines(path, site, rows).decode()))
            for part, rows in _by_year(told.rows)
        ],
        parts=[(part, target, _say(part), _number(size)) for part, target, size in told.parts],
    )


def _twin(site: Site, told: _Told) -> bytes:
    """The twin of the first page."""
    data: Data = {
        "schema": schema("body"),
        "id": told.identity,
        "name": told.shown,
        **link(site.options, paths.body(told.identity)),
        "full_form": told.form,
        "same_form": told.same,
        **volume_data(site.options, told.total, (target for _, target, _ in told.parts)),
        "volumes": [
            {**_when(part), "commitments": size, **link(site.options, target)} for part, target, size in told.parts
        ],
        "commitments": [_data(site, row) for row in told.rows],
    }
    return encode(data)


def _leaves(site: Site, name: str, parts: list[str], part: str) -> Iterator[File]:
    """The pages of one part of a body's commitments, each commitment a stretch of them."""

    def groups() -> Iterator[list[Some]]:
        return site.index.places(keys.BODY_PART, f"{name}{keys.BETWEEN}{part}")

    def when(one: Some) -> str:
        return _deadline(site.index.promises(one)[0])

    identity = site.names.body(name)
    for leaf in leaves(paths.body(identity), parts, part, groups, ROWS):
        shown = _printed(name, site.index.promises(leaf.rows[0]))
        rows = leaf.rows if part.startswith(OPEN) else sorted(leaf.rows, key=when)  # those without a deadline are alike
        if "pages" in site.wanted:
            before, after = site.pages.around("body-part.html", leaf.path, name=shown, leaf=leaf, say=_say)
            yield File(leaf.path, Stretched(before, stretches(site, rows, partial(_lines, leaf.path)), foot=after))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("body-part"),
                "id": identity,
                "name": shown,
                **link(site.options, leaf.path),
                **_when(part),
                **leaf.data(site.options),
            }
            before, after = listing(data, "commitments")
            yield File(paths.twin(leaf.path), Stretched(before, stretches(site, rows, items), APART, after))


def _lines(path: str, site: Site, found: Promises) -> bytes:
    return site.pages.part("commitment-rows.html", path, rows=found, who=site.names, section=False)


def _groups(site: Site, name: str, limit: int = -1) -> Iterator[list[_Row]]:
    """The commitments of a body, document by document, of so many documents at most."""
    for told in site.index.told(keys.BODY, name, limit=limit):
        found = (told.commitments[at] for at in decode_places(told.own))
        yield [(told.document, codec.decode_commitment(one)) for one in found]


def _of_form(site: Site, form: str) -> list[str]:
    return [name.partition(BETWEEN)[2] for name in site.index.names(keys.FORM, f"{form}{BETWEEN}")]


def _printed(name: str, rows: Sequence[_Row]) -> str:
    """The name as first printed."""
    return next(body.name for body in rows[0][1].responsible if same_body(body.name) == name)


def _deadline(row: _Row) -> str:
    """Sorts by the last day of the deadline, those without one last."""
    found = row[1].deadline
    return days.last(found.date) if found and found.date else "9999"


def _part(row: _Row) -> str:
    document, found = row
    return due(found, year_name(document.date.value[:4] if document.date else None))


def _by_year(rows: Iterable[_Row]) -> Iterator[tuple[str, list[_Row]]]:
    """By the year in which they are due."""
    for year, given in groupby(rows, lambda row: None if _part(row).startswith(OPEN) else _part(row)):
        yield year or OPEN, list(given)


def _say(part: str) -> str:
    """A part in words."""
    if not part.startswith(OPEN):
        return word("%(year)s年到期") % {"year": part}
    told = word("没有写明期限")
    year = part.removeprefix(OPEN)
    return word("%(what)s（%(year)s）") % {"what": told, "year": labels.year(year_of(year))} if year else told


def _number(number: int) -> str:
    """How many commitments, in words."""
    return count("%(num)s项", "%(num)s项", number)


def _when(part: str) -> Data:
    """A part as data."""
    open_ = part.startswith(OPEN)
    return {"due": None if open_ else part, "year": year_of(part.removeprefix(OPEN)) if open_ else None}


def _data(site: Site, row: _Row) -> Data:
    document, found = row
    return {**commitment(found), "document": reference(site.options, document)}
