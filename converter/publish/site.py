"""The archive → a folder with the whole site, made anew only where something changed.

The steps, each of which a build may be broken off after without harm: (1) the index is brought up to the files, and
what that touches is noted as dirty, in one transaction; (2) everything dirty is made, into a folder aside, and noted
as made and still to be moved, in another; (3) the files are moved into place. The next build goes on with what it
finds dirty or unmoved. docs/publishing.md tells more.
"""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from converter.frozen import frozen
from converter.publish import arrivals, manifest, standing, workers
from converter.publish.cache import Cache
from converter.publish.ledger import Ledger
from converter.publish.options import PARTS, Part, SiteOptions
from converter.publish.workers import Progress
from converter.publish.workplace import Workplace

_PIECE = 1 << 22  # bytes


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
    number = workers.processes(processes)
    ours = manifest.read(output)
    _keep_memory()
    with Cache(whole) as cache, _uncollected():
        place = Workplace(whole, whole.parent / f".{whole.name}-new", cache.file, ours, number)
        ledger = cache.ledger
        _settle(ledger, place)
        # With the manifest; of a first build nothing is noted, and new tables are not for others to read.
        site = [] if ledger.empty() else standing.looks(cache.file, whole, ledger.number() + 1)
        with workers.Beside([partial(arrivals.look, cache.file, paths), *site], number) as looked:
            from converter.publish.building import Build  # its libraries load while others look

            build = Build(cache, place, options, wanted, date)
            fresh, gone = build.run(paths, looked, progress)
        _settle(ledger, place)
        total = ledger.number()
        return SiteReport(output, *cache.index.totals(), total, total - fresh, gone)


def _settle(ledger: Ledger, place: Workplace) -> None:
    """Put into place what a build made, this one or one that was broken off."""
    moves = ledger.moves()
    if moves:
        place.aside().settle(moves)
        ledger.moved()
    shutil.rmtree(place.folder, ignore_errors=True)


def _keep_memory() -> None:
    """Let what pages were made in be used for the next ones.

    The C library (glibc) gives memory back to the system as soon as 128 KiB at its end are free, which are then asked for
    again, and emptied again, for each document. It keeps twice the size of the largest piece that was let go. So one is,
    of which nothing is ever touched.
    """
    bytes(_PIECE)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for rings of references meanwhile: none are made, and the search takes a tenth of the time.

    What is there in the end counts as old: to look through all of it at once would take as long as ten documents.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.freeze()
            gc.unfreeze()  # into the oldest
            gc.enable()
