"""Ctrl-C, by whatever name it comes: exit code 130 and no traceback."""

from __future__ import annotations

CODE = 130


class Interrupted(BaseException):
    """Ctrl-C by a name that click doesn't know, which would write an empty line for it."""


def is_interrupt(error: BaseException) -> bool:
    """Whether Ctrl-C is behind an error: what it breaks off may raise another for it (a class that is being made, say).

    >>> is_interrupt(KeyboardInterrupt()), is_interrupt(ValueError())
    (True, False)
    """
    known: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in known:
        if isinstance(cause, KeyboardInterrupt):
            return True
        known.add(id(cause))
        cause = cause.__cause__ or cause.__context__
    return False
