"""`late(pattern)`: a regular expression that is compiled when it is first tried.

A range of some ten thousand characters ([\\u4e00-\\u9fff]) takes a millisecond or two to compile, and most commands and
builds have no use for most patterns.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Becomes what it stands for, attribute by attribute, as these are asked for."""

    def __init__(self, *given: Any) -> None:
        self._given = given

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._given), name)  # `re` keeps what it compiled
        setattr(self, name, found)
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, not compiled yet. An error in it is told when it is tried, not when it is written: test that.

    >>> late("[0-9]+年").fullmatch("2022年")[0]
    '2022年'
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))
