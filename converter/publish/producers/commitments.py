"""The commitments of every year, paged, and the list of the years.

By year, so that a commitment more or less moves the pages of its year and no others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from converter.archive import keys
from converter.archive.entries import CommitmentEntry, Reference
from converter.archive.index import Some
from converter.archive.order import newest_first, year_of
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.encode import BETWEEN, encode, listed, listing
from converter.publish.parts import commitment, link, reference, schema
from converter.publish.producer import Changes, File, Line, ListProducer, Producer
from converter.publish.stretches import Stretch, Stretched
from converter.publish.text_data import Data

ROWS = 500  # commitments a page
Promises = Sequence[tuple[Reference, CommitmentEntry]]  # a document's commitments, each with the document


class Commitments(Producer):
    """What the list of the years tells of each."""

    name = "commitments"
    kind = keys.COMMITMENTS

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """A year's line."""
        if total := site.index.number_of_commitments(name):
            documents = site.index.size(keys.COMMITMENTS, name)
            year = year_of(name)
            yield Line(newest_first(year), {"year": year, "commitments": total, "documents": documents})


class CommitmentPages(Producer):
    """A year's commitments, each with its document, in the archive's order: one thing a page."""

    name = "commitment-pages"
    templates = ("commitments.html", "commitment-rows.html")

    def names(self, site: Site) -> Iterable[str]:
        """Year and number."""
        return paged(site, ROWS)

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """The pages of documents that changed; all of a year whose total, which stands on each, did."""
        return repaged(site, changes, ROWS)

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """The page and its twin."""
        volume, number = page_of(name)
        total = site.index.number_of_commitments(volume)
        found = list(site.index.promised(volume, (number - 1) * ROWS, ROWS))
        if not found:
            return
        year, last = year_of(volume), -(-total // ROWS)
        path = paths.commitments(year, number)
        if "pages" in site.wanted:
            before, after = site.pages.around(
                "commitments.html", path, year=year, number=number, last=last, total=total
            )
            yield File(path, Stretched(before, stretches(site, found, partial(_rows, path)), foot=after))
        if "data" in site.wanted:
            before, after = listing(_data(site, year, number, last, total), "commitments")
            yield File(paths.twin(path), Stretched(before, stretches(site, found, items), BETWEEN, after))


class CommitmentYears(ListProducer):
    """A page that leads to the commitments of every year, and tells how many there are in all; `name` is its schema's."""

    def __init__(self, name: str, of: type[Producer], template: str, path: str) -> None:
        self.name, self.of, self.template, self.path = name, of.name, template, path
        self.templates = (template,)
        self.deep = path.count("/")

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """Page and twin."""
        years = site.lines(self.of)
        total = sum(year["commitments"] for year in years)
        if "pages" in site.wanted:
            facts = {"years": years, "total": total, "searched": "search" in site.wanted}
            yield File(self.path, site.pages.render(self.template, self.path, **facts))
        if "data" in site.wanted:
            data: Data = {
                "schema": schema(self.name),
                **link(site.options, self.path),
                "total": total,
                "years": [
                    {**year, **link(site.options, paths.twin(paths.commitments(year["year"])))} for year in years
                ],
            }
            yield File(paths.twin(self.path), encode(data))


COMMITMENT_YEARS = CommitmentYears("commitment-years", Commitments, "promises.html", paths.COMMITMENTS)


def paged(site: Site, size: int) -> Iterator[str]:
    """The names of all pages of so many commitments, year by year."""
    for volume in site.index.names(keys.COMMITMENTS):
        yield from _named(volume, range(-(-site.index.number_of_commitments(volume) // size)))


def page_of(name: str) -> tuple[str, int]:
    """Year and number of a page."""
    volume, _, number = name.partition(keys.BETWEEN)
    return volume, int(number)


def repaged(site: Site, changes: Changes, size: int) -> Iterator[str]:
    """The names of pages on which changes are to be seen.

    Where a year has as many commitments as its line tells of the last build, none but those between the first document
    that changed and the last can have moved.
    """
    before = {line["year"]: line["commitments"] for line in site.lines(Commitments.name)}
    places: dict[str, list[str]] = {}
    for change in changes.under(keys.COMMITMENTS):
        places.setdefault(change.name, []).append(change.place)
    for volume, found in places.items():
        old, now = before.get(year_of(volume), 0), site.index.number_of_commitments(volume)
        if old == now:
            start = site.index.number_of_commitments(volume, before=min(found))
            end = site.index.number_of_commitments(volume, before=max(found) + "\0")
            yield from _named(volume, range(start // size, -(-end // size)))
        else:
            yield from _named(volume, range(-(-max(old, now) // size)))


def stretches(site: Site, promised: Iterable[Some], make: Callable[[Site, Promises], bytes]) -> Iterator[Stretch]:
    """Documents' commitments as stretches of a file, `make` telling how they stand there."""
    return ((some.print, partial(_made, site, some, make)) for some in promised)


def _made(site: Site, some: Some, make: Callable[[Site, Promises], bytes]) -> bytes:
    return make(site, site.index.promises(some))


def page_named(volume: str, number: int) -> str:
    """The name of a page, counted from one."""
    return f"{volume}{keys.BETWEEN}{number}"


def _named(volume: str, pages: Iterable[int]) -> Iterator[str]:
    return (page_named(volume, page + 1) for page in pages)


def _rows(path: str, site: Site, found: Promises) -> bytes:
    return site.pages.part("commitment-rows.html", path, rows=found, who=site.names, section=True)


def items(site: Site, found: Promises) -> bytes:
    """Documents' commitments as items of a list of them."""
    return BETWEEN.join(
        listed({**commitment(one), "document": reference(site.options, document)}) for document, one in found
    )


def _data(site: Site, year: str | None, number: int, last: int, total: int) -> Data:
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
    }
