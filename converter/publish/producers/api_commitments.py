"""API: all commitments, a volume a year: as pages, as lines of JSON and as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from converter.archive import keys
from converter.archive.changes import moves
from converter.archive.entries import CommitmentEntry, Reference
from converter.archive.order import year_of
from converter.compact import dumps
from converter.publish.context import Site
from converter.publish.csv_rows import Rows
from converter.publish.encode import BETWEEN, listed
from converter.publish.producer import Changes, File, Line
from converter.publish.producers import api_parts as api
from converter.publish.producers.commitments import Promises, page_named, page_of, paged, repaged, stretches
from converter.publish.text_data import Data
from converter.publish.volumes import beside, following

COLUMNS = (
    ("uid", "string"),
    ("document", "string"),
    ("document_title", "string"),
    ("document_date", "string"),
    ("kind", "string"),
    ("text", "string"),
    ("section", "string"),
    ("section_label", "string"),
    ("paragraph", "string"),
    ("target_count", "integer"),
    ("target_text", "string"),
    ("metric", "string"),
    ("comparator", "string"),
    ("value", "number"),
    ("value_max", "number"),
    ("unit", "string"),
    ("masked", "boolean"),
    ("deadline_text", "string"),
    ("deadline_date", "string"),
    ("responsible", "string"),
    ("rule", "string"),
    ("certainty", "string"),
    ("speaker", "string"),
    ("speaker_role", "string"),
    ("speaker_organisation", "string"),
    ("strength", "integer"),
    ("strength_words", "string"),
    ("polarity", "string"),
    ("verb", "string"),
    ("object", "string"),
    ("deadline_kind", "string"),
    ("base", "string"),
    ("scope", "string"),
)


class ApiCommitmentVolumes(api.ApiProducer):
    """A year's commitments in the archive's order, as lines and as a table; nothing of it stands in memory as a whole."""

    name = "api-commitment-volumes"
    kind = keys.COMMITMENTS

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """Lines, table and the volume's line."""
        total = site.index.number_of_commitments(name)
        if not total:
            return
        files = []
        columns = Rows(column for column, _ in COLUMNS).take()
        for form, media_type, head, made in (
            ("ndjson", "application/x-ndjson", b"", _lines),
            ("csv", "text/csv", columns, _rows),
        ):
            path = api.bulk("commitments", name, form)
            whole = api.Metered(head, stretches(site, site.index.promised(name), made))
            yield File(path, whole)
            files.append({"path": path, "media_type": media_type, "bytes": whole.bytes, "sha256": whole.sha256})
        first = api.page("commitments", name, 1)
        yield Line(name, {"volume": year_of(name), "items": total, "first": first, "files": files})


class ApiCommitmentPages(api.ApiProducer):
    """The same in pages, one thing each."""

    name = "api-commitment-pages"

    def all(self, site: Site) -> Iterable[str]:
        """Year and number."""
        return paged(site, api.PAGE)

    def some(self, site: Site, changes: Changes) -> Iterable[str]:
        """Those on which changes are to be seen, and the last before a year that came or went: it leads to the next."""
        yield from repaged(site, changes, api.PAGE)
        index = site.index
        moved = {name: number for (_, name), number in moves(changes.under(keys.COMMITMENTS)).items()}
        for volume in beside(moved, partial(index.size, keys.COMMITMENTS), partial(index.names, keys.COMMITMENTS)):
            yield page_named(volume, -(-index.number_of_commitments(volume) // api.PAGE))

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """The page."""
        volume, number = page_of(name)
        total = site.index.number_of_commitments(volume)
        found = list(site.index.promised(volume, (number - 1) * api.PAGE, api.PAGE))
        if not found:
            return
        onward = None
        if number * api.PAGE < total:
            onward = api.page("commitments", volume, number + 1)
        elif after := following(site.index.names(keys.COMMITMENTS), volume):
            onward = api.page("commitments", after, 1)
        items = stretches(site, found, _items)
        yield api.volume_page(site, "commitments", volume, number, onward, items)


def _lines(site: Site, found: Promises) -> bytes:
    return b"".join(dumps(_item(site, document, one)).encode() + b"\n" for document, one in found)


def _rows(_: Site, found: Promises) -> bytes:
    rows = Rows()
    for document, one in found:
        rows.add(_row(document, one))
    return rows.take()


def _items(site: Site, found: Promises) -> bytes:
    return BETWEEN.join(listed(_item(site, document, one)) for document, one in found)


def _item(site: Site, document: Reference, one: CommitmentEntry) -> Data:
    return {**api.promise(one, document.id), "document": api.document(site, document)}


def _row(document: Reference, one: CommitmentEntry) -> Iterator[object]:
    """The first of several targets stands in the table; `target_count` tells that there are more."""
    yield from (f"{document.id}#{one.id}", document.id, document.title, document.date.value if document.date else None)
    yield from (one.kind, one.text, one.section, one.label, one.paragraph, len(one.targets))
    if one.targets:
        target = one.targets[0]
        yield from (target.words, target.metric, target.comparator, target.value, target.value_max, target.unit)
        yield target.masked
    else:
        yield from (None,) * 7
    yield from (one.deadline.words, one.deadline.date) if one.deadline else (None, None)
    yield from ("；".join(body.name for body in one.responsible), one.rule, one.certainty)
    said = one.speaker
    yield from (said.name, said.role, said.organisation) if said else (None,) * 3
    yield from (one.strength, one.strength_words, one.polarity, one.verb, one.object)
    yield one.deadline.kind if one.deadline else None
    yield from (one.targets[0].base, one.targets[0].scope) if one.targets else (None, None)
