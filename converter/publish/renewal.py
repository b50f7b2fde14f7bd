"""The index brought up to the files: which changed, read once by as many processes as there are, drafts kept."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass, field
from hashlib import sha256
from tempfile import TemporaryFile
from typing import IO

from converter.archive import keys
from converter.archive.commitments import commitments, results
from converter.archive.entries import DocumentEntry
from converter.archive.lines import Flat
from converter.archive.reading import InvalidRecord, checked
from converter.archive.scan import File
from converter.archive.summary import summarise
from converter.archive.table import Reading
from converter.archive.terms import terms
from converter.publish import workers
from converter.publish.arrivals import Job
from converter.publish.context import Site
from converter.publish.producers import DOCUMENTS
from converter.record.problem import Problem
from converter.record.tree import Record


@dataclass(slots=True)
class Drafts:
    """Drafted pages in temporary files, one a worker, with the place of each document's there."""

    files: list[IO[bytes]]
    places: dict[str, tuple[int, int, tuple[int, ...]]] = field(default_factory=dict)  # file, offset, sizes

    @staticmethod
    def by(number: int, folder: str) -> Drafts:
        """For a number of workers."""
        return Drafts([TemporaryFile(dir=folder, buffering=0) for _ in range(number)])

    def get(self, identity: str) -> tuple[bytes, ...] | None:
        """A document's drafts."""
        place = self.places.get(identity)
        if place is None:
            return None
        file, offset, sizes = place
        sizes = sizes[:-1]
        whole = os.pread(self.files[file].fileno(), sum(sizes), offset)
        ends = [sum(sizes[: at + 1]) for at in range(len(sizes))]
        return tuple(whole[end - size : end] for end, size in zip(ends, sizes, strict=True))

    def words(self, identity: str) -> bytes | None:
        """What searching keeps of a document, empty if not wanted."""
        place = self.places.get(identity)
        if place is None:
            return None
        file, offset, sizes = place
        return os.pread(self.files[file].fileno(), sizes[-1], offset + sum(sizes[:-1]))

    def close(self) -> None:
        """Let the files go."""
        for file in self.files:
            file.close()


def readings(
    site: Site, jobs: list[Job], number: int, drafts: Drafts, meanwhile: Callable[[], None]
) -> Iterator[Reading]:
    """What was read from the files that did change, as they come. Raises InvalidRecord with all that is wrong."""
    problems: list[Problem] = []

    def work(at: int) -> Callable[[Job], workers.Told]:
        output = drafts.files[at].fileno()
        return lambda job: _read(site, job, output)

    for told in workers.share(jobs, work, number, meanwhile):
        kind, path, *rest = told
        if kind == "bad":
            problems += [Problem(*one) for one in rest[0]]
        elif kind == "same":
            site.index.touch(path, File(path, rest[0], rest[1]), rest[2])
        else:
            file, checked_at, *facts = rest[0]
            reading = Reading(File(*file), checked_at, *facts)
            output, offset, sizes = rest[1]
            drafts.places[reading.id] = (_worker(drafts, output), offset, sizes)
            yield reading
    if problems:
        raise InvalidRecord(sorted(problems, key=lambda one: (one.name, one.line, one.column, one.code)))


def _worker(drafts: Drafts, output: int) -> int:
    return next(at for at, file in enumerate(drafts.files) if file.fileno() == output)


def _read(site: Site, job: Job, output: int) -> workers.Told:
    """Read, check, summarise and draft one document. Tells a reading, or that it is the same, or what is wrong."""
    file, digest = job
    now = time.time_ns()
    with open(file.path, "rb", buffering=0) as opened:
        stat = os.fstat(opened.fileno())
        data = opened.read()
    if digest is not None and sha256(data).hexdigest() == digest:
        return ("same", file.path, stat.st_mtime_ns, stat.st_size, now)
    try:
        record, edited = checked(data, file.path)
    except InvalidRecord as error:
        return ("bad", file.path, tuple(astuple(problem) for problem in error.problems))
    found = commitments(record) if b"commitment" in data else ()
    flat = Flat(record)
    entry = summarise(record, flat, file.path, data, edited, found)
    reached = results(record) if b"<result" in data else ()
    told = keys.summary(entry, found, terms(flat.lines, site.dictionary), reached)
    reading = Reading.of(File(file.path, stat.st_mtime_ns, stat.st_size), now, told)
    pieces = [*DOCUMENTS.draft(site, entry, record, found, site.options.languages), _words(site, entry, record)]
    offset = os.lseek(output, 0, os.SEEK_END)
    _write(output, pieces)
    facts = (
        *(reading.checked, reading.id, reading.digest, reading.place, reading.reference, reading.entry),
        *(reading.commitments, reading.terms, reading.results, reading.filed),
    )
    sent = ((file.path, stat.st_mtime_ns, stat.st_size), *facts)
    return ("read", file.path, sent, (output, offset, tuple(len(piece) for piece in pieces)))


def _words(site: Site, entry: DocumentEntry, record: Record) -> bytes:
    if "search" not in site.wanted:
        return b""
    from converter.publish.searching import words

    return words(entry, record)


def _write(output: int, pieces: Iterable[bytes]) -> None:
    rest = memoryview(b"".join(pieces))
    while rest:
        rest = rest[os.write(output, rest) :]
