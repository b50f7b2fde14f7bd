"""The commitments of every year, paged, and the list of the years.

By year, so that a commitment more or less moves the pages of its year and no others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from converter.archive import keys
from converter.archive.entries import CommitmentEntry, Reference
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.parts import commitment, link, reference, schema
from converter.publish.producer import File, Line, ListProducer, Producer
from converter.publish.text_data import Data

ROWS = 500  # commitments a page


class Commitments(Producer):
    """A year's commitments, each with its document, in the archive's order."""

    name = "commitments"
    kind = keys.COMMITMENTS
    templates = ("commitments.html",)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """All pages of a year with their twins, and its line."""
        rows = list(site.index.commitments(name))
        if not rows:
            return
        year = None if name == keys.NO_YEAR else name
        last = -(-len(rows) // ROWS)
        for number in range(1, last + 1):
            part = rows[(number - 1) * ROWS : number * ROWS]
            path = paths.commitments(year, number)
            if "pages" in site.wanted:
                facts: dict[str, object] = {
                    "year": year,
                    "rows": part,
                    "number": number,
                    "last": last,
                    "total": len(rows),
                }
                facts["who"] = site.names
                yield File(path, site.pages.render("commitments.html", path, **facts))
            if "data" in site.wanted:
                yield File(paths.twin(path), encode(_data(site, year, part, number, last, len(rows))))
        documents = len({document.id for document, _ in rows})
        order = f"0{9999 - int(year):04}" if year else "1"  # newest year first
        yield Line(order, {"year": year, "commitments": len(rows), "documents": documents})


class CommitmentYears(ListProducer):
    """The years that have commitments."""

    name = "commitment-years"
    of = Commitments.name
    templates = ("promises.html",)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page and twin."""
        years = site.lines(Commitments.name)
        total = sum(year["commitments"] for year in years)
        path = paths.COMMITMENTS
        if "pages" in site.wanted:
            yield File(path, site.pages.render("promises.html", path, years=years, total=total))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema("commitment-years"),
                **link(site.options, path),
                "total": total,
                "years": [
                    {**year, **link(site.options, paths.twin(paths.commitments(year["year"])))} for year in years
                ],
            }
            yield File(paths.twin(path), encode(data))


def _data(
    site: Site,
    year: str | None,
    rows: Sequence[tuple[Reference, CommitmentEntry]],
    number: int,
    last: int,
    total: int,
) -> Data:
    def page(at: int) -> Data:
        return link(site.options, paths.twin(paths.commitments(year, at)))

    return {
        "schema": schema("commitments"),
        **link(site.options, paths.commitments(year, number)),
        "year": year,
        "page": number,
        "pages": last,
        "total": total,
        "previous": page(number - 1) if number > 1 else None,
        "next": page(number + 1) if number < last else None,
        "commitments": [
            {**commitment(found), "document": reference(site.options, document)} for document, found in rows
        ],
    }
