"""How the work of an index is shared out: the caller's business, so that this room starts no process itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

Job = TypeVar("Job")
Told = tuple[Any, ...]
"""What a job tells: texts, numbers, bytes, None, and tuples of these, as they go from one process to another."""

Keep = Callable[[str, bytes | None], Told]
"""Takes a file (path, bytes) where it is made, and says what is to be told of it; without bytes it is to go."""


class Share(Protocol):
    """What `work` tells of each job, in any order; `work` is called once in each process, and gives what does a job."""

    def __call__(self, jobs: Sequence[Job], work: Callable[[int], Callable[[Job], Told]], /) -> Iterator[Told]: ...


def alone(jobs: Sequence[Job], work: Callable[[int], Callable[[Job], Told]]) -> Iterator[Told]:
    """All of it in this process."""
    return map(work(0), jobs)


def handed(path: str, data: bytes | None) -> Told:
    """A file goes to the caller as it is."""
    return path, data
