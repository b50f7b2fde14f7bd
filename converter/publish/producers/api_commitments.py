"""API: all commitments, a volume a year: as pages, as lines of JSON and as a table."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Iterator
from tempfile import TemporaryFile
from typing import IO

from converter.archive import keys
from converter.archive.entries import CommitmentEntry, Reference
from converter.publish.context import Site
from converter.publish.csv_rows import Rows
from converter.publish.encode import encode
from converter.publish.parts import link
from converter.publish.producer import Changes, File, Line
from converter.publish.producers import api_parts as api
from converter.publish.text_data import Data
from converter.publish.volumes import following, year_of

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
_PIECE = 1 << 16  # bytes
_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class ApiCommitmentVolumes(api.ApiProducer):
    """A year's commitments in the archive's order; nothing of it stands in memory as a whole."""

    name = "api-commitment-volumes"
    kind = keys.COMMITMENTS

    def some(self, site: Site, changes: Changes) -> Iterable[str]:
        """The years, and the one before a year that came or went: its last page leads to the next."""
        moved: dict[str, int] = {}
        for change in changes.under(keys.COMMITMENTS):
            moved[change.name] = moved.get(change.name, 0) + change.moved
        for name, number in moved.items():
            yield name
            if number and site.index.size(keys.COMMITMENTS, name) <= number:
                yield from [each for each in site.index.names(keys.COMMITMENTS) if each < name][-1:]

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """Pages, lines, table and the volume's line."""
        with TemporaryFile() as lines, TemporaryFile() as table:
            total = yield from self._pages(site, name, lines, table)
            if not total:
                return
            files = []
            forms = (("ndjson", "application/x-ndjson", lines), ("csv", "text/csv", table))
            for form, media_type, written in forms:
                path = api.bulk("commitments", name, form)
                pieces = api.Metered(_pieces(written))
                yield File(path, pieces)
                files.append({"path": path, "media_type": media_type, "bytes": pieces.bytes, "sha256": pieces.sha256})
        first = api.page("commitments", name, 1)
        yield Line(name, {"volume": year_of(name), "items": total, "first": first, "files": files})

    def _pages(self, site: Site, name: str, lines: IO[bytes], table: IO[bytes]) -> Generator[File | Line, None, int]:
        rows = Rows(column for column, _ in COLUMNS)
        total = 0
        volumes = site.index.names(keys.COMMITMENTS)
        after = following(volumes, name) if name in volumes else None
        for number, (found, more) in enumerate(api.pages_of(site.index.commitments(name), api.PAGE), 1):
            total += len(found)
            path = api.page("commitments", name, number)
            onward = api.page("commitments", name, number + 1) if more else None
            if not more and after:
                onward = api.page("commitments", after, 1)
            items = []
            for document, one in found:
                items.append({**api.promise(one, document.id), "document": api.document(site, document)})
                rows.add(_row(document, one))
            data: Data = {
                **api.head(site, "api-commitments", path),
                "volume": year_of(name),
                "page": number,
                "list": link(site.options, api.listed("commitments")),
                "next": link(site.options, onward) if onward else None,
                "items": items,
            }
            yield File(path, encode(data))
            lines.writelines(_dumps(item).encode() + b"\n" for item in items)
            table.write(rows.take())
        return total


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    while piece := file.read(_PIECE):
        yield piece


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
