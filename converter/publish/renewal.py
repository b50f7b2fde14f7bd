"""The index brought up to the files: which changed, read once by as many processes as there are, drafts kept."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import astuple
from hashlib import sha256
from itertools import chain

from converter.archive import keys
from converter.archive.commitments import commitments, results
from converter.archive.entries import DocumentEntry
from converter.archive.index import Placed
from converter.archive.lines import Flat
from converter.archive.reading import InvalidRecord, checked
from converter.archive.scan import File
from converter.archive.summary import summarise
from converter.archive.table import Reading
from converter.archive.terms import terms
from converter.frozen import frozen
from converter.publish import workers
from converter.publish.arrivals import Job
from converter.publish.context import Site
from converter.publish.drafts import Drafts
from converter.publish.producers import DOCUMENTS
from converter.record.problem import Problem
from converter.record.tree import Record

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_PIECE = 1 << 20  # bytes of a file that grows while it is read
_TOGETHER = 8  # documents that go through each step together; more were no quicker, and all are in memory meanwhile


def readings(
    site: Site, jobs: list[Job], number: int, drafts: Drafts, meanwhile: Callable[[], None]
) -> Iterator[Reading]:
    """What was read from the files that did change, as they come. Raises InvalidRecord with all that is wrong."""
    problems: list[Problem] = []

    def work(at: int) -> Callable[[list[Job]], workers.Told]:
        return lambda some: tuple(_read(site, some, drafts, at))

    batches = [jobs[at : at + _TOGETHER] for at in range(0, len(jobs), _TOGETHER)]
    for told in chain.from_iterable(workers.share(batches, work, number, meanwhile, workers.ALONE // _TOGETHER)):
        kind, path, *rest = told
        if kind == "bad":
            problems += [Problem(*one) for one in rest[0]]
        elif kind == "same":
            site.index.touch(path, File(path, rest[0], rest[1]), rest[2])
        else:
            file, checked_at, *facts = rest[0]
            reading = Reading(File(*file), checked_at, *facts)
            drafts.places[reading.id] = rest[1]
            yield reading
    if problems:
        raise InvalidRecord(sorted(problems, key=lambda one: (one.name, one.line, one.column, one.code)))


@frozen
class _Opened:
    """A file as it was when it was read."""

    file: File
    checked: int  # see `Reading`
    data: bytes


_Checked = tuple[_Opened, Record, bool]  # and whether it was edited by hand


def _open(path: str) -> _Opened:
    now = time.time_ns()
    opened = os.open(path, _READ)
    try:
        stat = os.fstat(opened)
        pieces = [os.read(opened, stat.st_size + 1)]  # a byte more than there is, which tells the end
        while pieces[-1] and sum(map(len, pieces)) != stat.st_size:
            pieces.append(os.read(opened, _PIECE))
        return _Opened(File(path, stat.st_mtime_ns, stat.st_size), now, b"".join(pieces))
    finally:
        os.close(opened)


def _read(site: Site, jobs: list[Job], drafts: Drafts, worker: int) -> Iterator[workers.Told]:
    """Read, check, summarise and draft documents. Tells of each a reading and where its drafts are, or that it is the
    same, or what is wrong.

    Each step is taken for all before the next one: so its code and what it looks up stay at the processor's hand.
    """
    opened: list[_Opened] = []
    for one, (_, digest) in zip([_open(file.path) for file, _ in jobs], jobs, strict=True):
        if digest is not None and sha256(one.data).hexdigest() == digest:
            yield ("same", one.file.path, one.file.time, one.file.size, one.checked)
        else:
            opened.append(one)
    given: list[_Checked] = []
    for one in opened:
        try:
            given.append((one, *checked(one.data, one.file.path)))
        except InvalidRecord as error:
            yield ("bad", one.file.path, tuple(astuple(problem) for problem in error.problems))
    read, pieces = _summarised(site, given)
    for reading, place in zip(read, drafts.write(worker, pieces), strict=True):
        yield ("read", reading.file.path, _sent(reading), place)


def _summarised(site: Site, given: list[_Checked]) -> tuple[list[Reading], list[list[bytes]]]:
    """Readings of the documents, and the pieces that are kept for their pages; step by step, see `_read`."""
    records = [record for _, record, _ in given]
    flats = [Flat(record) for record in records]
    marked = list(zip(records, flats, strict=True))
    promised = [commitments(record) if flat.marked else () for record, flat in marked]
    reached = [results(record) if flat.marked else () for record, flat in marked]
    entries = [
        summarise(record, flat, one.file.path, one.data, edited, found)
        for (one, record, edited), flat, found in zip(given, flats, promised, strict=True)
    ]
    used = [terms(flat, site.dictionary) for flat in flats]
    summaries = [keys.summary(*each) for each in zip(entries, promised, used, reached, strict=True)]
    read = [Reading.of(one.file, one.checked, found) for (one, _, _), found in zip(given, summaries, strict=True)]
    drafts = DOCUMENTS.drafts(site, list(zip(entries, records, flats, promised, strict=True)), site.options.languages)
    words = (_words(site, *each) for each in zip(entries, records, strict=True))
    return read, [[_placed(one), *draft, each] for one, draft, each in zip(read, drafts, words, strict=True)]


def _placed(found: Reading) -> bytes:
    keys = [(kind, name) for kind, name, *_ in found.filed]
    return Placed(found.place, found.file.path, found.digest, keys).told()


def _sent(reading: Reading) -> workers.Told:
    file = reading.file
    return (
        (file.path, file.time, file.size),
        *(reading.checked, reading.id, reading.digest, reading.place, reading.reference, reading.entry),
        *(reading.commitments, reading.terms, reading.results, reading.filed),
    )


def _words(site: Site, entry: DocumentEntry, record: Record) -> bytes:
    if "search" not in site.wanted:
        return b""
    from converter.publish.searching import words

    return words(entry, record)
