"""Things → files aside: made by as many processes as there are, noted in the ledger."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, groupby
from operator import itemgetter

from converter.archive import keys
from converter.archive.index import Index
from converter.archive.steady import Steady, opened
from converter.publish import paths, workers
from converter.publish.aside import Aside
from converter.publish.context import Site
from converter.publish.ledger import Ledger, Made, Output, Thing, line
from converter.publish.options import Part
from converter.publish.producer import File, Line, Producer
from converter.publish.producers import ALL, DOCUMENTS
from converter.publish.words import speaking
from converter.publish.workplace import Workplace

_TWINS: frozenset[Part] = frozenset(("data", "feeds"))  # which all languages share
_FEW = 8  # things that are made sooner than a process is started
_TOGETHER = 8  # documents that are made together, see `several`
PRODUCERS: dict[str, Producer] = {producer.name: producer for producer in ALL}


def make(
    site: Site,
    things: list[Thing],
    place: Workplace,
    fresh_site: bool,
) -> Iterator[Made]:
    """Every thing with its files, as they come. Of a `fresh_site` nothing is in the ledger."""
    home = os.getpid()

    def work(_: int) -> Callable[[list[Thing]], workers.Told]:
        # A connection belongs to the process that opened it.
        index = site.index if os.getpid() == home else opened(place.cache, mapped=not _many(things))
        own = replace(site, index=Steady(index))
        ledger, aside = Ledger(index, fresh_site), place.aside()
        return lambda some: tuple(map(tell, several(own, ledger, aside, some)))

    batches = _together(_by_date(site.index, things))
    yield from map(heard, chain.from_iterable(workers.share(batches, work, place.processes, few=_FEW)))


def _by_date(index: Index, things: list[Thing]) -> list[Thing]:
    """The same, with many documents in the order of their dates: each then stands by those it leads to (`Steady`)."""
    if not _many(things):
        return things
    place = {(DOCUMENTS.name, name): at for at, name in enumerate(index.ids(keys.DATE))}
    return sorted(things, key=lambda thing: place.get(thing, -1))


def _together(things: list[Thing]) -> list[list[Thing]]:
    """The same, documents side by side in batches where there are many; all others by themselves."""
    size = _TOGETHER if _many(things) else 1
    runs = ((producer, list(run)) for producer, run in groupby(things, key=itemgetter(0)))
    return [
        run[at : at + step]
        for producer, run in runs
        for step in (size if producer == DOCUMENTS.name else 1,)
        for at in range(0, len(run), step)
    ]


def _many(things: list[Thing]) -> bool:
    """Whether many documents are among them."""
    return sum(producer == DOCUMENTS.name for producer, _ in things) >= workers.ALONE


def one(site: Site, ledger: Ledger, aside: Aside, thing: Thing) -> Made:
    """Make one thing. What no producer of this version makes any more has no files."""
    pieces = ((language, _in(language, site, *_named(thing))) for language in site.options.languages)
    return _written(thing, pieces, ledger.outputs(thing), aside, site.options.languages[0])


def several(site: Site, ledger: Ledger, aside: Aside, things: list[Thing]) -> Iterator[Made]:
    """Make some things; documents go through each of two steps together, see `renewal`: what they show is looked up, then
    their files are put together and written."""
    if len(things) == 1:
        yield one(site, ledger, aside, things[0])
        return
    first, *_ = languages = site.options.languages
    found = [
        (thing, [(language, list(_in(language, site, *_named(thing)))) for language in languages]) for thing in things
    ]
    for thing, pieces in found:
        yield _written(thing, pieces, ledger.outputs(thing), aside, first)


Pieces = Iterable[tuple[str, Iterable[File | Line]]]  # by language


def _written(thing: Thing, given: Pieces, old: Mapping[str, Output], aside: Aside, first: str) -> Made:
    """What a producer made, kept; `old` are the files as they were last written."""
    outputs: list[Output] = []
    told: tuple[str, str] | None = None
    for language, pieces in given:
        with speaking(language):  # what a file is made of may be made only now
            for piece in pieces:
                if isinstance(piece, File):
                    path = paths.translated(piece.path, language, first)
                    outputs.append(aside.write(path, piece.data, old.get(path)))
                else:
                    told = line(piece.place, piece.data)
    return Made(thing, tuple(outputs), told)


def _named(thing: Thing) -> tuple[Producer | None, str]:
    return PRODUCERS.get(thing[0]), thing[1]


def _in(language: str, site: Site, producer: Producer | None, name: str) -> Iterator[File | Line]:
    """What a producer makes in one language: of all but the first, the pages alone."""
    if producer is None:
        return
    with speaking(language):
        if language == site.options.languages[0]:
            yield from producer.make(site, name)
        elif "pages" in site.wanted:
            for piece in producer.make(replace(site, wanted=frozenset(site.wanted) - _TWINS), name):
                if isinstance(piece, File) and piece.path.endswith(".html"):
                    yield piece


def tell(made: Made) -> workers.Told:
    """What was made, as processes tell it."""
    outputs = tuple(
        (output.path, output.digest, output.size, output.time, output.fresh, output.stretches)
        for output in made.outputs
    )
    return made.thing, outputs, made.line


def heard(told: workers.Told) -> Made:
    """What `tell` told."""
    thing, outputs, said = told
    return Made(thing, tuple(Output(*output) for output in outputs), said)
