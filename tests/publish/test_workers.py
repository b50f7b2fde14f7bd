"""Work shared among processes: all is told once, by whichever process, however much it is; errors come through."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from converter.publish import workers
from converter.publish.errors import PublishError


def _slow(_: int) -> Callable[[int], workers.Told]:
    def do(job: int) -> workers.Told:
        time.sleep(0.002)
        return (job, os.getpid())

    return do


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("jobs", [0, 1, 64, 500])
def test_every_job_is_told_once(jobs: int, number: int) -> None:
    told = list(workers.share(range(jobs), lambda _: lambda job: (job,), number))
    assert sorted(told) == [(job,) for job in range(jobs)]


def test_this_process_takes_part() -> None:
    told = list(workers.share(range(200), _slow, 2))
    assert sorted(job for job, _ in told) == list(range(200))
    by = {process for _, process in told}
    assert os.getpid() in by
    assert len(by) == 2


def test_meanwhile_is_called_once_before_anything_is_told() -> None:
    called: list[int] = []
    for _ in workers.share(range(100), lambda _: lambda job: (job,), 2, lambda: called.append(os.getpid())):
        assert called == [os.getpid()]
    assert called == [os.getpid()]


def test_more_may_be_told_than_a_pipe_holds() -> None:
    told = list(workers.share(range(100), lambda _: lambda job: (job, bytes([job]) * 300_000), 2))
    assert sorted(told) == [(job, bytes([job]) * 300_000) for job in range(100)]


@pytest.mark.parametrize("error", [PublishError("坏了"), OSError(28, "full", "x"), ValueError("fault")])
def test_errors_of_other_processes_come_through(error: Exception) -> None:
    home = os.getpid()

    def work(_: int) -> Callable[[int], workers.Told]:
        def do(job: int) -> workers.Told:
            if os.getpid() != home:
                raise error
            time.sleep(0.002)
            return (job,)

        return do

    expected = RuntimeError if isinstance(error, ValueError) else type(error)
    with pytest.raises(expected, match=r"坏了|full|fault"):
        list(workers.share(range(200), work, 2))


def test_a_worker_that_dies_is_noticed() -> None:
    home = os.getpid()

    def work(_: int) -> Callable[[int], workers.Told]:
        def do(job: int) -> workers.Told:
            if os.getpid() != home:
                os._exit(1)
            time.sleep(0.002)
            return (job,)

        return do

    with pytest.raises(PublishError, match=r"died|终止"):
        list(workers.share(range(200), work, 2))


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("works", [1, 2, 40])
def test_works_beside_are_told_in_their_order(works: int, number: int) -> None:
    with workers.Beside([partial(_told, at) for at in range(works)], number) as beside:
        assert beside.first()[0] == 0
        assert [at for at, _ in beside.told()] == list(range(works))


def test_works_beside_are_shared() -> None:
    with workers.Beside([partial(_told, at) for at in range(200)], 2) as beside:
        processes = {process for _, process in beside.told()}
    assert os.getpid() in processes
    assert len(processes) == 2


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("early", [False, True])
def test_works_beside_that_are_held_are_done_after_all(number: int, early: bool) -> None:
    with workers.Beside([partial(_told, at) for at in range(40)], number) as beside:
        beside.first()
        with beside.held() as go_on:
            time.sleep(0.02)  # whoever is at one of the works comes to its end
            if early:
                go_on()
        assert [at for at, _ in beside.told()] == list(range(40))
        assert [at for at, _ in beside.told()] == list(range(40))


def test_nobody_works_beside_while_it_is_held(tmp_path: Path) -> None:
    def work(at: int) -> workers.Told:
        (tmp_path / str(at)).touch()
        time.sleep(0.01)
        return (at,)

    with workers.Beside([partial(work, at) for at in range(100)], 2) as beside:
        with beside.held():
            time.sleep(0.05)
            before = len(list(tmp_path.iterdir()))
            time.sleep(0.05)
            assert len(list(tmp_path.iterdir())) == before < 100
        assert len(beside.told()) == 100


def test_errors_of_works_beside_come_through() -> None:
    def fail() -> workers.Told:
        raise PublishError("坏了")

    for number in (1, 2):
        with workers.Beside([fail, partial(_told, 1)], number) as beside, pytest.raises(PublishError, match="坏了"):
            beside.first()


def _told(at: int) -> workers.Told:
    time.sleep(0.002)
    return at, os.getpid()


ABANDONED = """
from itertools import islice
from converter.publish import workers

told = workers.share(range(400), lambda _: lambda job: (job, bytes(200_000)), 3)
print(len(list(islice(told, 2))))
told.close()
"""


def test_workers_whose_parent_gives_up_end(tmp_path: Path) -> None:
    """What they have told fills their pipes by then, and nobody will read it."""
    done = subprocess.run([sys.executable, "-c", ABANDONED], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "2\n")


HELD = """
import os, signal
from converter.publish import workers

try:
    with workers._uninterrupted() as go_on:
        os.kill(os.getpid(), signal.SIGINT)
        print("held")
        go_on()
        print("not reached")
except KeyboardInterrupt:
    print("interrupted")
"""


def test_an_interrupt_waits_while_a_worker_is_begun() -> None:
    done = subprocess.run([sys.executable, "-c", HELD], capture_output=True, text=True, timeout=60)
    assert done.stdout == "held\ninterrupted\n"


def test_who_has_told_all_is_not_waited_for_but_reaped() -> None:
    list(workers.share(range(200), _slow, 3))
    left = list(workers._LEAVING)
    assert len(left) == 2
    with workers.Beside([partial(_told, 0)], 2) as beside:
        beside.told()
    assert not workers._LEAVING
    for child in left:
        with pytest.raises(ChildProcessError):  # nobody is left behind
            os.waitpid(child, os.WNOHANG)
