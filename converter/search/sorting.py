"""Postings put in order: by numpy where it is installed and there are many documents, else by the interpreter.

Both sort them as floats (see `postings`) and give the same. numpy takes a tenth of the time, but 0.12 s to be loaded by
each process.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache
from struct import pack
from sys import byteorder
from types import ModuleType

from converter.search.lanes import array_of

MANY = 300  # documents, from which on numpy is loaded: for each it saves 0.8 ms of two processes
_THREADS = "OPENBLAS_NUM_THREADS"
Sort = Callable[[bytes], Sequence[float]]


def sorter(documents: int) -> Sort:
    """What sorts the postings of so many documents: from bytes to ascending numbers."""
    return plain if documents < MANY or byteorder == "big" else by_numpy


def plain(raw: bytes) -> Sequence[float]:
    """Quick where much of it ascends."""
    found: list[float] = array_of("d", raw).tolist()
    found.sort()
    return found


def by_numpy(raw: bytes) -> Sequence[float]:
    """Quick in any order. Where numpy is missing, `plain`."""
    numpy = _numpy()
    return plain(raw) if numpy is None else memoryview(numpy.sort(numpy.frombuffer(raw)))


def raw(found: Sequence[float]) -> bytes:
    """The bytes of numbers."""
    if isinstance(found, memoryview):
        return found.tobytes()
    order = "<" if byteorder == "big" else ""  # none: twice as fast as the same one told
    return pack(f"{order}{len(found)}d", *found)


@cache
def _numpy() -> ModuleType | None:
    """Without the threads that its linear algebra would start: a process that has any is not copied safely."""
    before = os.environ.get(_THREADS)
    os.environ[_THREADS] = "1"
    try:
        import numpy
    except ImportError:  # not installed, or not for this machine
        return None
    finally:
        if before is None:
            del os.environ[_THREADS]
        else:
            os.environ[_THREADS] = before
    return numpy
