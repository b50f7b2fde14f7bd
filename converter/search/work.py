"""The same function for many items, in order, in this process or in several."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from types import TracebackType
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Workers:
    """`with Workers(2) as workers: for result in workers.map(function, items): …`; 1 works in this process.

    Items are taken as they are needed, so that a long stream of them never stands in memory.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Workers:
        if self.count > 1:
            # what these processes make holds no cycles: looking for them takes a fifth of the time
            self._pool = ProcessPoolExecutor(self.count, get_context("spawn"), gc.disable)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Results in the order of the items."""
        if self._pool is None:
            yield from map(function, items)
            return
        stream = iter(items)
        under_way: deque[Future[Result]] = deque(
            self._pool.submit(function, item) for item in islice(stream, 2 * self.count)
        )
        while under_way:
            result = under_way.popleft().result()
            for item in islice(stream, 1):
                under_way.append(self._pool.submit(function, item))
            yield result


def batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Items in lists of `size`, the last one shorter."""
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch
