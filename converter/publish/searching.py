"""The search index as part of the site: the room `search` told what is published, and its changes as things made.

Each file of the index is a thing of its own, so that a build writes only those that differ. What the index is made
from is the archive's files alone; its script files are read by site_templates/search.js.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial

from converter import __version__
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
from converter.publish.ledger import Ledger, Made, Output
from converter.publish.making import tell
from converter.publish.workplace import Workplace
from converter.record.tree import Record
from converter.search.change import update
from converter.search.document import Document, Passage
from converter.search.files import STATIC, files
from converter.search.passages import document
from converter.search.paths import MANIFEST
from converter.search.share import Told

SEARCH = "search"


def words(entry: DocumentEntry, record: Record) -> bytes:
    """What is searched of a document, drafted while its record is at hand."""
    found = _document(entry, record, "")
    passages = tuple((each.text, each.anchors, each.heading) for each in found.passages)
    return marshal.dumps((found.id, found.title, found.date, found.kind, found.meeting, found.speakers, passages))


def changes(site: Site, place: Workplace, anew: bool) -> Iterator[Made]:
    """What differs from the published index; all of it where everything is made anew."""
    digests = {identity: f"{digest[:32]}.{__version__}" for identity, digest in site.index.digests()}
    ledger = Ledger(site.index)
    anew = anew or not ledger.outputs((SEARCH, MANIFEST))
    before = set(ledger.of(SEARCH)) if anew else set()
    work = _Work(site, place, digests, anew)
    share = partial(workers.share, number=place.processes, few=4)
    # Script and style are as they were while the program is, which `anew` tells.
    whole = anew or not all(ledger.outputs((SEARCH, path)) for path in STATIC)
    made_of = files if whole else update
    for path, made in made_of(digests, work.load, work.published, work.keep, share):
        before.discard(path)
        yield Made((SEARCH, path), (Output(*made),) if made else (), None)
    yield from (Made((SEARCH, path), (), None) for path in sorted(before))


def told(site: Site, place: Workplace, anew: bool) -> workers.Told:
    """All of `changes`, told by a process that has a connection of its own."""
    with closing(opened(place.cache, mapped=not anew)) as index:
        made = changes(replace(site, index=index), place, anew)
        return tuple(tell(one) for one in made)


class _Work:
    """What the index asks for, in whichever process it does."""

    def __init__(
        self,
        site: Site,
        place: Workplace,
        digests: dict[str, str],
        anew: bool,
    ) -> None:
        self._site, self._place, self._digests, self._anew = site, place, digests, anew
        self._heres = {os.getpid(): _Here(site.index, Ledger(site.index), place.aside())}
        self._read: dict[str, Output] = {}  # files that were read and may be kept soon, as they were written

    def _here(self) -> _Here:
        found = self._heres.get(os.getpid())
        if found is None:  # a connection belongs to the process that opened it
            index = opened(self._place.cache, mapped=not self._anew)
            found = self._heres[os.getpid()] = _Here(index, Ledger(index), self._place.aside())
        return found

    def _noted(self, path: str) -> Output | None:
        """A file as it was last written."""
        return self._here().ledger.outputs((SEARCH, path)).get(path)

    def load(self, identity: str) -> Document:
        """A document, from what was drafted or from its file."""
        drafted = self._site.words(identity)
        if drafted:
            key, title, date, kind, meeting, speakers, passages = marshal.loads(drafted)
            texts = tuple(Passage(*each) for each in passages)
            address = paths.document(identity)
            return Document(key, self._digests[identity], title, address, texts, date, kind, meeting, speakers)
        entry = self._here().index.document(identity)
        assert entry is not None
        with open(entry.path, "rb") as file:
            record, _ = checked(file.read(), entry.path)
        return _document(entry, record, self._digests[identity])

    def published(self, path: str) -> bytes | None:
        """A file as the last build left it."""
        if self._anew:
            return None
        noted = self._read.get(path) or self._noted(path)
        if noted is None:
            return None
        self._read[path] = noted
        try:
            with open(f"{self._place.output}/{path}", "rb", buffering=0) as file:
                return file.readall()
        except OSError:
            return None

    def keep(self, path: str, data: bytes | None) -> Told:
        """Write a file aside; tells what the ledger notes of it, None where it goes."""
        if data is None:
            return path, None
        made = self._here().aside.write(path, data, self._read.pop(path, None) or self._noted(path))
        return path, (made.path, made.digest, made.size, made.time, made.fresh)


@frozen
class _Here:
    """What belongs to one process."""

    index: Index
    ledger: Ledger
    aside: Aside


def _document(entry: DocumentEntry, record: Record, digest: str) -> Document:
    return document(record, digest, paths.document(entry.id), title=reference(entry).listed, kind=KINDS[entry.kind])
