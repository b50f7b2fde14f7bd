"""A page for every body that is told to do something, its commitments by deadline; and the list of the bodies.

Bodies go by their names as printed. Those whose full form the authority table knows are linked with one another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from converter.archive import keys
from converter.archive.bodies import BETWEEN, bodies
from converter.archive.entries import CommitmentEntry, Reference
from converter.archive.identity import full_form, same_body
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.paging import Sheet, sheets
from converter.publish.parts import commitment, link, reference, schema
from converter.publish.producer import Changes, File, Line, ListProducer, Producer
from converter.publish.text_data import Data

ROWS = 300  # commitments a page

_Row = tuple[Reference, CommitmentEntry]


class Bodies(Producer):
    """One thing a body, by the key of its name."""

    name = "bodies"
    kind = keys.BODY
    templates = ("body.html",)

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """Bodies whose commitments changed, and all of a full form that another name came to or left."""
        found = {change.name for change in changes.under(keys.BODY)}
        forms = {change.name.partition(BETWEEN)[0] for change in changes.under(keys.FORM) if change.moved}
        return found.union(*(_of_form(site, form) for form in forms))

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """All pages of a body with their twins, and its line."""
        rows = [row for row in site.index.commitments(name, keys.BODY) if name in bodies(row[1])]
        if not rows:
            return
        identity, shown = site.names.body(name), _printed(name, rows)
        rows.sort(key=lambda row: _deadline(row[1]) or "9999")
        form = full_form(name)
        same = [
            {"id": (at := site.names.body(other)), "name": other, **link(site.options, paths.body(at))}
            for other in (_of_form(site, form) if form else ())
            if other != name
        ]
        for sheet in sheets(rows, ROWS):
            path = paths.body(identity, sheet.number)
            if "pages" in site.wanted:
                facts = {"id": identity, "name": shown, "form": form, "same": same, "sheet": sheet}
                groups = [(year, list(found)) for year, found in groupby(sheet.rows, lambda row: _year(row[1]))]
                documents = len({document.id for document, _ in rows})
                page = site.pages.render("body.html", path, groups=groups, documents=documents, who=site.names, **facts)
                yield File(path, page)
            if "data" in site.wanted:
                yield File(paths.twin(path), encode(_data(site, identity, shown, form, same, sheet)))
        line: Data = {"id": identity, "name": shown, "full_form": form, "commitments": len(rows)}
        yield Line(name, line)


class BodyList(ListProducer):
    """All bodies, those with most commitments first."""

    name = "body-list"
    of = Bodies.name
    templates = ("bodies.html",)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page and twin."""
        found = sorted(site.lines(Bodies.name), key=lambda body: -body["commitments"])
        if "pages" in site.wanted:
            yield File(paths.BODIES, site.pages.render("bodies.html", paths.BODIES, bodies=found))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("bodies"),
                **link(site.options, paths.BODIES),
                "bodies": [{**body, **link(site.options, paths.body(body["id"]))} for body in found],
            }
            yield File(paths.twin(paths.BODIES), encode(data))


def _of_form(site: Site, form: str) -> list[str]:
    return [name.partition(BETWEEN)[2] for name in site.index.names(keys.FORM, f"{form}{BETWEEN}")]


def _printed(name: str, rows: list[_Row]) -> str:
    """The name as first printed."""
    return next(body.name for body in rows[0][1].responsible if same_body(body.name) == name)


def _deadline(found: CommitmentEntry) -> str | None:
    return found.deadline.date if found.deadline else None


def _year(found: CommitmentEntry) -> str | None:
    date = _deadline(found)
    return date[:4] if date else None


def _data(site: Site, identity: str, name: str, form: str | None, same: list[Data], sheet: Sheet[_Row]) -> Data:
    def path(number: int) -> str:
        return paths.body(identity, number)

    return {
        "schema": schema("body"),
        "id": identity,
        "name": name,
        **link(site.options, path(sheet.number)),
        "full_form": form,
        "same_form": same,
        **sheet.data(site.options, path),
        "commitments": [
            {**commitment(found), "document": reference(site.options, document)} for document, found in sheet.rows
        ],
    }
