"""The archive → a folder with the whole site, made anew only where something changed.

The steps, each of which a build may be broken off after without harm: (1) the index is brought up to the files, and
what that touches is noted as dirty, in one transaction; (2) everything dirty is made, into a folder aside, and noted
as made and still to be moved, in another; (3) the files are moved into place. The next build goes on with what it
finds dirty or unmoved. docs/publishing.md tells more.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from converter.archive.identity import Names
from converter.archive.index import Change
from converter.archive.scan import File, scan
from converter.frozen import frozen
from converter.publish import renewal, standing, workers
from converter.publish.cache import Cache
from converter.publish.context import PARTS, Part, Site
from converter.publish.folder import MANIFEST, Aside, Listed, manifest, manifest_of
from converter.publish.journal import Journal
from converter.publish.ledger import Made, Thing
from converter.publish.making import PRODUCERS, make, one
from converter.publish.options import SiteOptions
from converter.publish.own_pages import own_pages
from converter.publish.pages import Pages
from converter.publish.producer import Changes
from converter.publish.producers import ALL, DOCUMENTS
from converter.publish.producers.api_parts import made
from converter.publish.stamp import stamp
from converter.publish.term_files import dictionary

Progress = Callable[[int, int], None]
_MANIFEST: Thing = ("", MANIFEST)
_SEARCH = "search"  # the producer of the files that `searching` makes


@frozen
class SiteReport:
    """What was published: numbers of things and of files."""

    output: Path
    documents: int
    meetings: int
    speakers: int
    commitments: int
    files: int
    unchanged: int
    removed: int


def publish(
    paths: Sequence[Path | str],
    output: Path,
    options: SiteOptions,
    *,
    wanted: Collection[Part] = PARTS,
    processes: int | None = None,
    progress: Progress | None = None,
    date: str | None = None,
) -> SiteReport:
    """Bring the site in the folder `output` up to the XML files given and those below the folders given.

    The same files, options and program give the same bytes, whatever stood there before. On any error what stood
    there stays. `wanted` leaves out parts of the site, `processes` is as many as there are processors unless given,
    `progress` is told documents done and in all. What was learned is kept beside the output in `.yanlu-cache`, which
    may be deleted at any time. `date` (RFC 3339) is what the journal of changes says of this build; it says nothing
    else of the time, and is the only file that tells what stood there before.

    Raises ArchiveError, InvalidRecord (with all that is wrong in all files), PublishError, OSError.
    """
    whole = Path(os.path.abspath(output))
    ours = manifest(output)
    with Cache(whole) as cache, _uncollected():
        report = _Build(cache, whole, options, wanted, workers.processes(processes), ours, date).run(paths, progress)
    return replace(report, output=output)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for rings of references meanwhile: none are made, and the search takes a tenth of the time."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


class _Build:
    """One build, step by step."""

    def __init__(
        self,
        cache: Cache,
        output: Path,
        options: SiteOptions,
        wanted: Collection[Part],
        number: int,
        ours: Listed,
        date: str | None,
    ) -> None:
        self.cache = cache
        self.index, self.ledger = cache.index, cache.ledger
        self.output = output
        self.number = number
        self.ours = ours
        self.date = date
        self.aside = output.parent / f".{output.name}-new"
        self.stamp = stamp(options, wanted)
        self.anew = False  # everything is made again
        own = own_pages(options.pages)
        words = dictionary(options.terms)
        self.site = Site(self.index, options, Names(), own, Pages(options, own), wanted, words)

    def run(self, paths: Sequence[Path | str], progress: Progress | None) -> SiteReport:
        """All steps."""
        self._settle()
        number = self.ledger.number()
        with standing.look(self.cache.file, self.output, number, self.number) as looked:
            files = scan(paths)
            drafts = renewal.Drafts.by(self.number, os.fspath(self.cache.folder))
            try:
                self._renew(files, drafts)
                self._mend(*standing.altered(looked.told()))
                self.site.drafts, self.site.words = drafts.get, drafts.words
                fresh, gone = self._make(progress)
            finally:
                drafts.close()
        self._settle()
        documents, meetings, speakers, commitments = self.index.totals()
        total = self.ledger.number() - 1  # the manifest
        return SiteReport(self.output, documents, meetings, speakers, commitments, total, total - fresh, gone)

    def _settle(self) -> None:
        """Put into place what a build made, this one or one that was broken off."""
        moves = self.ledger.moves()
        if moves:
            Aside(self.aside, self.output).settle(moves)
            self.ledger.moved()
        shutil.rmtree(self.aside, ignore_errors=True)

    def _mend(self, lost: list[str], touched: list[tuple[int, str]]) -> None:
        """Whatever is no longer as it was written is to be made again."""
        if lost or touched:
            with self.index.transaction():
                self.index.database.executemany("UPDATE outputs SET time = ? WHERE path = ?", touched)
                self.ledger.lose(lost)

    def _renew(self, files: dict[str, File], drafts: renewal.Drafts) -> None:
        """The index as the files are, and what that touches noted."""
        site, anew = self.site, self.ledger.noted("stamp") != self.stamp
        self.anew = anew
        known = {} if anew else self.index.known()
        assumed = site.names = Names(frozenset(json.loads(self.ledger.noted("shared") or "[]")))
        jobs = renewal.changed(files, known)
        gone = [path for path in known if path not in files]
        if not jobs and not gone:
            return
        with self.index.transaction():
            readings = renewal.readings(site, jobs, self.number, drafts, self._prepare)
            if anew:
                self.index.clear()
                self.index.fill(readings)
                changes: frozenset[Change] = frozenset()
            else:
                changes = frozenset(self.index.update(gone, readings))
            site.names = self.index.identities() if anew else self.index.identities_after(changes, assumed)
            if site.names != assumed:
                drafts.places.clear()
                anew = True
            if made(site):
                Journal(self.index).follow(self.output, self.date)
            for producer in ALL:
                things = producer.names(site) if anew else producer.touched(site, Changes(changes))
                self.ledger.soil((producer.name, name) for name in things)
            if anew:
                self.ledger.soil(self.ledger.things())
            self.ledger.note("shared", json.dumps(sorted(site.names.shared)))
            self.ledger.note("stamp", self.stamp)

    def _prepare(self) -> None:
        """Compile the templates of the lists while others read."""
        for producer in ALL:
            self.site.pages.compile(producer.templates)

    def _make(self, progress: Progress | None) -> tuple[int, int]:
        """Everything dirty, aside. Tells how many files are new or changed, and how many go."""
        begun = not self.ledger.empty()
        if not begun and not os.path.lexists(self.output):
            with self.index.transaction():
                self.ledger.begin_fresh()
        dirty = self.ledger.dirty()
        if not dirty and self.ledger.outputs(_MANIFEST):
            return 0, 0
        total = sum(thing[0] == DOCUMENTS.name for thing in dirty)
        with self.index.transaction():
            first = [thing for thing in dirty if not _is_list(thing) and thing[0] != _SEARCH]
            made = make(self.site, first, self._aside, self.ours, self.number, self.cache.file, self.ledger.fresh_site)
            lines = self.ledger.write(_told(made, total, progress))
            after = {thing for thing in dirty if _is_list(thing)}
            for producer in ALL:
                if producer.lists:
                    names = producer.touched(self.site, Changes(frozenset(), frozenset(lines)))
                    after.update((producer.name, name) for name in names)
            aside = self._aside()
            self.ledger.write(one(self.site, self.ledger, aside, self.ours, thing) for thing in sorted(after))
            if "search" in self.site.wanted:
                from converter.publish.searching import changes

                made = changes(self.site, self._aside, self.ours, self.output, self.number, self.anew, self.cache.file)
                self.ledger.write(made)
            if not begun and self.ours:
                self.ledger.drop(self.ours.paths - set(self.ledger.paths()) - {MANIFEST})
            if self.ledger.renamed or not self.ledger.outputs(_MANIFEST):
                self._list(aside)
            if self.ledger.fresh_site:
                self.ledger.move_all()
            self.ledger.clean()
        return self.ledger.fresh, self.ledger.gone

    def _list(self, aside: Aside) -> None:
        """The manifest."""
        data = manifest_of(path for path in self.ledger.paths() if path != MANIFEST)
        old = self.ledger.outputs(_MANIFEST).get(MANIFEST)
        self.ledger.write([Made(_MANIFEST, (aside.write(MANIFEST, data, old, bool(self.ours)),), None)], counted=False)

    def _aside(self) -> Aside:
        return Aside(self.aside, self.output)


def _is_list(thing: Thing) -> bool:
    producer = PRODUCERS.get(thing[0])
    return producer is not None and producer.lists


def _told(made: Iterable[Made], total: int, progress: Progress | None) -> Iterator[Made]:
    """The same, while progress is told."""
    done = 0
    for each in made:
        if progress and each.thing[0] == DOCUMENTS.name:
            done += 1
            progress(done, total)
        yield each
