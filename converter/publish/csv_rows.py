"""Rows → CSV as RFC 4180 has it: CRLF, quotes only where needed and doubled inside, UTF-8 without a mark."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO


class Rows:
    """Rows under the names of columns; what is not known is an empty cell."""

    def __init__(self, columns: Iterable[str] = ()) -> None:
        import csv  # which a site of pages alone does without

        self._text = StringIO(newline="")
        self._write = csv.writer(self._text).writerow
        if names := list(columns):
            self._write(names)

    def add(self, row: Iterable[object]) -> None:
        """One row more; truth is `true` or `false`."""
        self._write([str(cell).lower() if isinstance(cell, bool) else cell for cell in row])

    def take(self) -> bytes:
        """What was added since the last time."""
        data = self._text.getvalue().encode()
        self._text.seek(0)
        self._text.truncate()
        return data
