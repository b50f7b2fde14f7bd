"""Long lists cut into pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from converter.frozen import frozen
from converter.publish import paths
from converter.publish.options import SiteOptions
from converter.publish.parts import link
from converter.publish.text_data import Data

Row = TypeVar("Row")


@frozen
class Sheet(Generic[Row]):
    """A page of a list: `number` of `last`, counted from one; `total` rows on all of them."""

    number: int
    last: int
    total: int
    rows: Sequence[Row]

    def data(self, options: SiteOptions, path: Callable[[int], str]) -> Data:
        """What its twin says of its place; `path` is that of each page."""

        def page(number: int) -> Data | None:
            return link(options, paths.twin(path(number))) if 0 < number <= self.last else None

        return {
            "page": self.number,
            "pages": self.last,
            "total": self.total,
            "previous": page(self.number - 1),
            "next": page(self.number + 1),
        }


def sheets(rows: Sequence[Row], size: int) -> Iterator[Sheet[Row]]:
    """The pages of a list, `size` rows each."""
    last = max(1, -(-len(rows) // size))
    for at in range(last):
        yield Sheet(at + 1, last, len(rows), rows[at * size : (at + 1) * size])
