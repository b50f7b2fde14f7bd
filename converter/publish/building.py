"""One build of a site, step by step: what changed is read, what that touches is made, files are put into place."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

from converter.archive import keys
from converter.archive.changes import Change
from converter.archive.identity import Names
from converter.archive.naming import identities, identities_after
from converter.publish import arrivals, manifest, renewal, standing, workers
from converter.publish.aside import Aside
from converter.publish.cache import Cache
from converter.publish.context import Site
from converter.publish.drafts import Drafts
from converter.publish.journal import Journal
from converter.publish.ledger import Made, Thing
from converter.publish.making import PRODUCERS, make, one
from converter.publish.options import Part, SiteOptions
from converter.publish.own_pages import own_pages
from converter.publish.pages import Pages
from converter.publish.producer import Changes
from converter.publish.producers import ALL, DOCUMENTS
from converter.publish.producers.api_parts import made
from converter.publish.stamp import stamp
from converter.publish.term_files import dictionary
from converter.publish.workers import Progress
from converter.publish.workplace import Workplace

_MANIFEST: Thing = ("", manifest.FILE)
_END = b"\n"  # of a line
_WAITING = 256  # outputs: of what processes make, none sees the others'
_SEARCH = "search"  # the producer of the files that `searching` makes


class _Altered(Exception):
    """The site is not as it was written."""


class Build:
    """A build in an opened cache, step by step."""

    def __init__(
        self,
        cache: Cache,
        place: Workplace,
        options: SiteOptions,
        wanted: Collection[Part],
        date: str | None,
    ) -> None:
        self.cache = cache
        self.index, self.ledger = cache.index, cache.ledger
        self.place = place
        self.date = date
        self.stamp = stamp(options, wanted)
        self.anew = self.ledger.noted("stamp") != self.stamp  # everything is made again
        own = own_pages(options.pages)
        words = dictionary(options.terms)
        self.site = Site(self.index, options, Names(), own, Pages(options, own), wanted, words)
        self.drafts = Drafts.by(place.processes, os.fspath(cache.folder))

    def run(self, paths: Sequence[Path | str], looked: workers.Beside, progress: Progress | None) -> tuple[int, int]:
        """All steps but the last, in which files are put into place; `looked` are those who look at the archive and the site meanwhile.

        Tells how many files are new or changed, and how many go.
        """
        try:
            found = arrivals.heard(looked.first())
            if self.anew and not found.first:
                found = arrivals.everything(paths)
            self._renew(found)
            self.cache.finished()
            self.site.drafts, self.site.words = self.drafts.get, self.drafts.words
            if self._few():
                try:
                    return self._make(progress, looked)
                except Exception as error:  # made of altered files, it may go wrong in any way
                    if not isinstance(error, _Altered) and not any(standing.altered(looked.told()[1:])):
                        raise
            self._mend(*standing.altered(looked.told()[1:]))
            return self._make(progress)
        finally:
            self.drafts.close()

    def _few(self) -> bool:
        """Whether so little is to be made in a site that stands there that it is made before it is known whether that is as it was
        written: if it is not, as it hardly ever is, all is made once more."""
        dirty = self.ledger.dirty()
        return bool(dirty and self.place.ours) and not self.ledger.empty() and _documents(dirty) < workers.ALONE

    def _mend(self, lost: list[str], touched: list[tuple[int, str]]) -> None:
        """Whatever is no longer as it was written is to be made again."""
        if lost or touched:
            with self.index.transaction():
                self.ledger.touch(touched)
                self.ledger.lose(lost)

    def _renew(self, found: arrivals.Arrivals) -> None:
        """The index as the files are, and what that touches noted."""
        site, anew, jobs = self.site, self.anew, found.jobs
        assumed = site.names = Names(frozenset(json.loads(self.ledger.noted("shared") or "[]")))
        if not jobs and not found.gone:
            return
        if len(jobs) < workers.ALONE:
            self.index.map()
        with self.index.transaction():
            readings = renewal.readings(site, jobs, self.place.processes, self.drafts, self._prepare)
            if anew:
                self.index.clear()
                self.index.fill(readings)
                changes: frozenset[Change] = frozenset()
            else:
                changes = frozenset(self.index.update(found.gone, readings))
            site.names = identities(self.index) if anew else identities_after(self.index, changes, assumed)
            if site.names != assumed:
                self.drafts.places.clear()
                anew = True
            if made(site):
                # What differs otherwise, an earlier build has noted in the transaction that changed it.
                others = None if anew else sorted({each.name for each in changes if each.kind == keys.DOCUMENT})
                Journal(self.index).follow(self.place.output, self.date, others)
            for producer in ALL:
                things = producer.names(site) if anew else producer.touched(site, Changes(changes))
                self.ledger.soil((producer.name, name) for name in things)
            if anew:
                self.ledger.forget_stretches()
                self.ledger.soil(self.ledger.things())
            self.ledger.note("shared", json.dumps(sorted(site.names.shared)))
            self.ledger.note("stamp", self.stamp)

    def _prepare(self) -> None:
        """Compile the templates of the lists while others read."""
        for producer in ALL:
            self.site.pages.compile(producer.templates, producer.deep)

    def _make(self, progress: Progress | None, looked: workers.Beside | None = None) -> tuple[int, int]:
        """Everything dirty, aside. Tells how many files are new or changed, and how many go.

        Raises _Altered, all being as before, where the site is found by those who `looked` at it not to be what was written.
        """
        begun = not self.ledger.empty()
        if not begun and not os.path.lexists(self.place.output):
            with self.index.transaction():
                self.ledger.begin_fresh()
        dirty = self.ledger.dirty()
        if not dirty and self.ledger.outputs(_MANIFEST):
            return 0, 0
        self.site.pages.ready()
        total = _documents(dirty)
        anew = self.anew or any(thing[0] == _SEARCH for thing in dirty)  # what is lost of an index tells nothing
        with (
            looked.held() if looked else nullcontext(_nothing) as look,
            self._search(begun and not anew and total < workers.ALONE, anew) as searched,
            self._writing(),
        ):
            first = [thing for thing in dirty if not _is_list(thing) and thing[0] != _SEARCH]
            made = make(self.site, first, self.place, self.ledger.fresh_site)
            lines = self.ledger.write(_told(made, total, progress), waiting=_WAITING)
            look()  # what follows is for one process
            if _SEARCH not in self.site.wanted:
                self.drafts.close()  # now, while a worker that has them too comes to its end: it gives the room back
            after = {thing for thing in dirty if _is_list(thing)}
            for producer in ALL:
                if producer.lists:
                    names = producer.touched(self.site, Changes(frozenset(), frozenset(lines)))
                    after.update((producer.name, name) for name in names)
            aside = self.place.aside()
            self.ledger.write(one(self.site, self.ledger, aside, thing) for thing in sorted(after))
            self.ledger.write_files(_SEARCH, searched(), waiting=_WAITING)
            if not begun and self.place.ours:
                self.ledger.drop(self.place.ours.paths - set(self.ledger.paths()) - {manifest.FILE})
            if self.ledger.renamed or not self.ledger.outputs(_MANIFEST):
                self._list()
            if self.ledger.fresh_site:
                self.ledger.move_all()
            self.ledger.clean()
            if looked and any(standing.altered(looked.told()[1:])):
                raise _Altered
        return self.ledger.fresh, self.ledger.gone

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """All that is noted inside, or nothing."""
        try:
            with self.index.transaction():
                yield
        except BaseException:
            self.ledger.forget()
            raise

    @contextmanager
    def _search(self, beside: bool, anew: bool) -> Iterator[Callable[[], Iterable[workers.Told]]]:
        """What makes the files of the search index; `beside` the pages, in a process of its own, where they are few."""
        if "search" not in self.site.wanted:
            yield lambda: ()
            return
        from converter.publish import searching

        given = (self.site, self.place, anew)
        if not beside:
            yield lambda: searching.changes(*given)
            return
        with workers.Beside([partial(searching.told, *given)], self.place.processes) as other:
            yield lambda: (each for told in other.told() for each in told)

    def _list(self) -> None:
        """The manifest; made from the one that stands there, if that is the one last written and nothing else moved."""
        place, ours = self.place, self.place.ours
        old = self.ledger.outputs(_MANIFEST).get(manifest.FILE)
        data = ours.changed(self.ledger.changed_paths()) if old and ours.size == old.size else b""
        if data.count(_END) != self.ledger.number() + 1:  # with its head
            data = manifest.write(self.ledger.listed())
        aside = Aside(place.folder, place.output, (manifest.FILE,) if ours else ())  # it does not list itself
        written = aside.write(manifest.FILE, data, old)
        self.ledger.write([Made(_MANIFEST, (written,), None)], counted=False)


def _nothing() -> None:
    pass


def _documents(things: list[Thing]) -> int:
    return sum(thing[0] == DOCUMENTS.name for thing in things)


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
