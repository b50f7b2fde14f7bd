"""The same work on many things, shared among processes that each take the next batch when they are free.

A process is a copy of this one (fork): it knows what this one knew, nothing is sent to it but the numbers of batches.
What it makes goes into files; what it tells goes back through a pipe, as plain tuples. This process takes part, and
listens after each job. Where there is no fork, where threads run beside us or the work is small, it does all itself.
"""

from __future__ import annotations

import marshal
import os
import select
import struct
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any, NoReturn, TypeVar

from converter.archive.errors import ArchiveError
from converter.i18n import pick
from converter.publish.errors import PublishError

Job = TypeVar("Job")
Told = tuple[Any, ...]  # what `marshal` can write: numbers, texts, bytes, None, tuples of these
Work = Callable[[int], Callable[[Job], Told]]  # given the worker's number, what it does with a job
Progress = Callable[[int, int], None]  # is told how many are done, and how many there are in all

ALONE = 64  # fewer jobs are not worth a second process
_BATCHES = 8192  # that many numbers fit into a pipe before anyone reads them
_NUMBER = struct.Struct("=I")
_LEAVING: list[int] = []  # processes that have told all, and are about to end
_WIDE = 1 << 20  # bytes, as many as Linux gives to anyone
_PIECE = 1 << 16  # bytes that are read at once
_ERRORS: tuple[type[Exception], ...] = (ArchiveError, PublishError, OSError)


def processes(wanted: int | None = None) -> int:
    """How many processes to use: as wanted, else as many as there are processors for us."""
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return 1
    if wanted is not None:
        return max(1, wanted)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def share(
    jobs: Sequence[Job],
    work: Work[Job],
    number: int,
    meanwhile: Callable[[], None] = lambda: None,
    few: int | None = None,
) -> Iterator[Told]:
    """What `work` tells of each job, in no order, by `number` processes, of which this one is the first; `meanwhile` is
    called here while others are at work already.

    Fewer than `few` jobs (ALONE unless given) are done by this process.
    Raises what the work raised (ArchiveError, PublishError, OSError; anything else as RuntimeError with its trace).
    """
    if number < 2 or len(jobs) < (ALONE if few is None else few):
        do = work(0)
        for job in jobs:
            yield do(job)
        return
    # Where there are few jobs, some may cost as much as all others: they are taken one by one.
    size = max(1, min(32, len(jobs) // (number * 128)), -(-len(jobs) // _BATCHES))
    claims = _claims(range(-(-len(jobs) // size)))
    others = _Others()
    reap()
    try:
        for at in range(1, number):
            _begin(at, jobs, size, claims, work, others)
        meanwhile()
        do = work(0)
        for job in _claimed(jobs, size, claims):
            yield do(job)
            if others.at_work:
                yield from others.listen(0)
        yield from others.heard()
    finally:
        os.close(claims)
        others.end()


class Beside:
    """`with Beside(works, number) as beside:` the works are begun in their order, by all of a `number` of processes but
    this one, which does something else and takes part when it comes to ask.

    Raises what `share` raises.
    """

    def __init__(self, works: Sequence[Callable[[], Told]], number: int) -> None:
        self._works = works
        self._number = number
        self._told: dict[int, Told] = {}
        self._others = _Others()
        self._claims = _claims(range(0))
        self._begin(range(len(works)))

    def _begin(self, rest: Sequence[int]) -> None:
        os.close(self._claims)
        self._claims = _claims(rest)
        for at in range(1, min(self._number, len(rest) + 1)):
            _begin(at, range(len(self._works)), 1, self._claims, self._work, self._others)

    @contextmanager
    def held(self) -> Iterator[Callable[[], None]]:
        """Nobody begins another of the works inside, where this process has more urgent ones to share; what is given lets
        them go on before the end."""
        rest = list(_claimed(range(len(self._works)), 1, self._claims))

        def go_on() -> None:
            if rest:
                self._begin(rest)
                rest.clear()

        try:
            yield go_on
        finally:
            go_on()

    def first(self) -> Told:
        """What the first work tells. While another is at it, this process goes on with the rest."""
        mine = self._done()
        while 0 not in self._told:
            taken = list(islice(mine, 1))
            self._told.update(taken)
            if self._others.at_work:
                self._told.update(self._others.listen(0 if taken else None))
        return self._told[0]

    def told(self) -> list[Told]:
        """What each tells, in their order. Those that nobody has begun are done by this process."""
        self._told.update(self._done())
        self._told.update(self._others.heard())
        return [self._told[at] for at in range(len(self._works))]

    def _work(self, _: int) -> Callable[[int], tuple[int, Told]]:
        return lambda at: (at, self._works[at]())

    def _done(self) -> Iterator[tuple[int, Told]]:
        return map(self._work(0), _claimed(range(len(self._works)), 1, self._claims))

    def __enter__(self) -> Beside:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._claims)
        self._others.end()
        reap()


class _Others:
    """Processes that work for this one: where each is listened to, what of its next message has come, its number in the
    system; those `at_work` have not told all."""

    def __init__(self) -> None:
        self.pipes: dict[int, bytearray] = {}
        self.children: dict[int, int] = {}
        self.at_work: set[int] = set()

    def add(self, mouth: int, child: int) -> None:
        """One more."""
        self.pipes[mouth] = bytearray()
        self.children[mouth] = child
        self.at_work.add(mouth)

    def heard(self) -> Iterator[Any]:
        """All that comes until everyone has told all."""
        while self.at_work:
            yield from self.listen(None)

    def listen(self, patience: float | None) -> Iterator[Any]:
        """What has come, or comes within `patience` seconds. Raises what the work raised, see `share`."""
        for mouth in select.select(list(self.at_work), [], [], patience)[0]:
            heard = self.pipes[mouth]
            heard += self._come(mouth)
            while len(heard) >= _NUMBER.size:
                size = _NUMBER.unpack_from(heard)[0] + _NUMBER.size
                if len(heard) < size:
                    break
                kind, told = marshal.loads(bytes(heard[_NUMBER.size : size]))
                del heard[:size]
                if kind == "done":
                    self.at_work.discard(mouth)
                elif kind == "told":
                    yield from told
                else:
                    _raise(kind, told[0])

    @staticmethod
    def _come(mouth: int) -> bytes:
        """All that has come from one of them: who is heard in pieces waits with a full pipe."""
        pieces = [os.read(mouth, _PIECE)]
        if not pieces[0]:
            raise PublishError(
                pick("一个生成进程意外终止；请检查内存后重试", "a worker died; check the memory and run it again")
            )
        while len(pieces[-1]) == _PIECE and select.select([mouth], [], [], 0)[0]:
            pieces.append(os.read(mouth, _PIECE))
        return b"".join(pieces)

    def end(self) -> None:
        """No longer listen, and wait until nobody works any more. Who has told all is left to end by itself, see `reap`:
        what it knew takes the system as long to take back as three documents."""
        for mouth in self.pipes:
            os.close(mouth)
        for mouth, child in self.children.items():
            if mouth in self.at_work:
                os.waitpid(child, 0)
            else:
                _LEAVING.append(child)


def reap() -> None:
    """Wait for those that were left to end by themselves, which they have done by then."""
    while _LEAVING:
        os.waitpid(_LEAVING.pop(), 0)


def _begin(at: int, jobs: Sequence[Job], size: int, claims: int, work: Work[Job], others: _Others) -> None:
    """One process more, with a number, that takes jobs."""
    mouth, tail = os.pipe()
    _widen(tail)
    sys.stdout.flush()
    sys.stderr.flush()
    with _uninterrupted() as go_on:
        child = os.fork()
        if not child:
            _serve(at, jobs, size, claims, (mouth, *others.pipes), tail, work, go_on)
        others.add(mouth, child)
    os.close(tail)


@contextmanager
def _uninterrupted() -> Iterator[Callable[[], None]]:
    """Ctrl-C waits until the end, or until what is given is called: it must not find a worker in its parent's clothes, which
    would tidy up after the parent, nor the parent before it knows of the worker."""
    import signal

    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})

    def go_on() -> None:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

    try:
        yield go_on
    finally:
        go_on()


def _claims(batches: Iterable[int]) -> int:
    """A pipe that holds the numbers of batches, to be read by whoever comes first."""
    mouth, tail = os.pipe()
    os.write(tail, b"".join(map(_NUMBER.pack, batches)))
    os.close(tail)
    return mouth


def _claimed(jobs: Sequence[Job], size: int, claims: int) -> Iterator[Job]:
    """The jobs of one batch after another, as long as there are any that nobody has taken."""
    while claim := os.read(claims, _NUMBER.size):
        first = _NUMBER.unpack(claim)[0] * size
        yield from jobs[first : first + size]


def _widen(pipe: int) -> None:
    """A pipe that takes what a worker tells of some batches, so that none waits for this process to listen."""
    with suppress(ImportError, OSError, AttributeError):  # what only Linux knows, and what it may refuse
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _WIDE)


def _serve(
    at: int,
    jobs: Sequence[Job],
    size: int,
    claims: int,
    mouths: Iterable[int],
    tail: int,
    work: Work[Job],
    begin: Callable[[], None],
) -> NoReturn:
    """A worker's life. It leaves without the clean-up that is its parent's to do."""
    try:
        begin()
        _LEAVING.clear()  # they are its parent's
        for mouth in mouths:  # with one of them open here, a worker would not notice that its parent listens no more
            os.close(mouth)
        do = work(at)
        told: list[Told] = []
        for job in _claimed(jobs, size, claims):
            told.append(do(job))
            if len(told) == size:
                _tell(tail, ("told", told))
                told = []
        _tell(tail, ("told", told))
        _tell(tail, ("done", []))
    except (BrokenPipeError, KeyboardInterrupt):  # nobody listens any more
        pass
    except _ERRORS as error:
        kind = next(kind.__name__ for kind in _ERRORS if isinstance(error, kind))
        given = (error.errno, error.strerror, error.filename) if isinstance(error, OSError) else (str(error),)
        _tell(tail, (kind, [tuple(each if isinstance(each, int) else str(each) for each in given)]))
    except BaseException:
        import traceback  # which few need

        _tell(tail, ("trace", [(traceback.format_exc(),)]))
    finally:
        os._exit(0)


def _tell(tail: int, message: tuple[str, list[Told]]) -> None:
    data = marshal.dumps(message)
    rest = memoryview(_NUMBER.pack(len(data)) + data)
    while rest:
        rest = rest[os.write(tail, rest) :]


def _raise(kind: str, given: Told) -> NoReturn:
    for error in _ERRORS:
        if error.__name__ == kind:
            raise error(*given)
    raise RuntimeError(given[0])
