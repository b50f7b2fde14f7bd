"""The search index as part of the site: the room `search` told what is published, and its changes as things made.

Each file of the index is a thing of its own, so that a build writes only those that differ. What the index is made
from is the archive's files alone; its script files are read by site_templates/search.js.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from functools import partial

from converter import __version__
from converter.archive import keys
from converter.archive.codec import reference
from converter.archive.entries import DocumentEntry
from converter.archive.index import Index
from converter.archive.reading import checked
from converter.archive.steady import opened
from converter.frozen import frozen
from converter.publish import paths, workers
from converter.publish.aside import Aside
from converter.publish.context import Site
from converter.publish.labels import KINDS
from converter.publish.ledger import Ledger
from converter.publish.producers import DOCUMENTS
from converter.publish.workplace import Workplace
from converter.record.tree import Record
from converter.search.change import update
from converter.search.document import Document, Passage
from converter.search.files import STATIC, files
from converter.search.passages import document
from converter.search.paths import MANIFEST
from converter.search.share import Told

SEARCH = "search"
_BESIDE = 32  # jobs, each of 16 shards, from which on another process takes part while pages are made


def words(entry: DocumentEntry, record: Record) -> bytes:
    """What is searched of a document, drafted while its record is at hand."""
    found = _document(entry, record, "")
    passages = tuple((each.text, each.anchors, each.heading) for each in found.passages)
    return marshal.dumps((found.id, found.title, found.date, found.kind, found.meeting, found.speakers, passages))


def changes(site: Site, place: Workplace, anew: bool, few: int = 4) -> Iterator[Told]:
    """What differs from the published index: paths, each with what is noted of an output, None of what goes. All of it where
    everything is made anew. Fewer than `few` jobs are not shared."""
    ledger = Ledger(site.index)
    anew = anew or not ledger.outputs((SEARCH, MANIFEST))
    before = set(ledger.of(SEARCH)) if anew else set()
    work = _Work(site, place, anew, anew and not before)
    share = partial(workers.share, number=place.processes, few=few)
    # Of documents that changed since the last build that came to its end it is noted that they are to be made.
    among = None if anew else {name for producer, name in ledger.dirty() if producer == DOCUMENTS.name}
    # Script and style are as they were while the program is, which `anew` tells.
    whole = anew or not all(ledger.outputs((SEARCH, path)) for path in STATIC)
    made_of = files if whole else update
    for path, made in made_of(_Digests(work), work.load, work.published, work.keep, share, among):
        before.discard(path)
        yield path, made
    yield from ((path, None) for path in sorted(before))


def told(site: Site, place: Workplace, anew: bool) -> workers.Told:
    """All of `changes`, told by a process that has a connection of its own."""
    with closing(opened(place.cache, mapped=not anew)) as index:
        # Others make pages meanwhile.
        return tuple(changes(replace(site, index=index), place, anew, _BESIDE))


class _Work:
    """What the index asks for, in whichever process it does."""

    def __init__(
        self,
        site: Site,
        place: Workplace,
        anew: bool,
        fresh: bool,
    ) -> None:
        """`fresh`: nothing is noted of any file."""
        self._site, self._place, self._anew, self._fresh = site, place, anew, fresh
        self._heres = {os.getpid(): self._opened(site.index)}

    def _opened(self, index: Index) -> _Here:
        return _Here(index, Ledger(index, self._fresh), self._place.aside())

    def here(self) -> _Here:
        """What belongs to this process."""
        found = self._heres.get(os.getpid())
        if found is None:  # a connection belongs to the process that opened it
            found = self._heres[os.getpid()] = self._opened(opened(self._place.cache, mapped=not self._anew))
        return found

    def load(self, identity: str) -> Document:
        """A document, from what was drafted or from its file."""
        drafted = self._site.words(identity)
        if drafted:
            key, title, date, kind, meeting, speakers, passages = marshal.loads(drafted)
            texts = tuple(Passage(*each) for each in passages)
            address = paths.document(identity)
            return Document(key, self.digest(identity) or "", title, address, texts, date, kind, meeting, speakers)
        entry = self.here().index.document(identity)
        assert entry is not None
        with open(entry.path, "rb") as file:
            record, _ = checked(file.read(), entry.path)
        return _document(entry, record, _digest(entry.digest))

    def digest(self, identity: str) -> str | None:
        """What tells whether a document is as it was; None where there is none."""
        found = self.here().index.digest(identity)
        return _digest(found) if found else None

    def published(self, path: str) -> bytes | None:
        """A file as the last build left it. What it left, of an index with a manifest, is all that the manifest tells of."""
        if self._anew:
            return None
        try:
            with open(f"{self._place.output}/{path}", "rb", buffering=0) as file:
                return file.readall()
        except OSError:
            return None

    def keep(self, path: str, data: bytes | None) -> Told:
        """Write a file aside; tells what the ledger notes of it, None where it goes."""
        if data is None:
            return path, None
        here = self.here()
        if self._anew:
            made = here.aside.write(path, data, here.ledger.outputs((SEARCH, path)).get(path))
        else:  # it was compared with the one that is published
            made = here.aside.other(path, data)
        return path, (made.path, made.digest, made.size, made.time, made.fresh)


class _Digests(Mapping[str, str]):
    """The digests of all documents; those of few are looked up."""

    def __init__(self, work: _Work) -> None:
        self._work = work

    def __getitem__(self, identity: str) -> str:
        if (found := self._work.digest(identity)) is None:
            raise KeyError(identity)
        return found

    def __iter__(self) -> Iterator[str]:
        return (identity for identity, _ in self._work.here().index.digests())

    def __len__(self) -> int:
        return self._work.here().index.size(keys.DATE, "")


@frozen
class _Here:
    """What belongs to one process."""

    index: Index
    ledger: Ledger
    aside: Aside


def _digest(digest: str) -> str:
    return f"{digest[:32]}.{__version__}"


def _document(entry: DocumentEntry, record: Record, digest: str) -> Document:
    return document(record, digest, paths.document(entry.id), title=reference(entry).listed, kind=KINDS[entry.kind])
