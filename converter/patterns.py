"""Regular expressions are compiled once for an installation, not once a run.

To compile the parser's four hundred patterns takes two thirds of its start; the engine takes code that was compiled
before thirty times as fast. So it is kept where Python keeps the modules' own (`__pycache__`) and as Python does: not
where that folder can't be written or PYTHONDONTWRITEBYTECODE is set, and a file of another Python, or a damaged one, is
as none. A pattern is found by its text and flags, so that what is kept can't be out of date.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import atexit
import marshal
import os
import re
import sys
import zlib
from array import array
from collections.abc import Callable
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any, AnyStr, cast

_CODE = next(kind for kind in "IHL" if array(kind).itemsize == _sre.CODESIZE)
_PYTHON = (sys.hexversion, _sre.MAGIC, _sre.CODESIZE, sys.byteorder)  # whose engine the code is for
_MOST = 3000  # kept ones; where patterns changed so often that there are more, they are gathered anew


class Kept:
    """What was compiled, and what was read off patterns, in a file (None: in this process alone)."""

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.new: dict[Any, Any] = {}
        self.old = self._read()

    def compile(self, pattern: AnyStr, flags: int) -> re.Pattern[AnyStr]:
        """The pattern, as `re.compile` makes it."""
        key = (pattern, flags := int(flags))  # an enum's member can't be written
        made = self.old.get(key) or self.new.get(key)
        if made is None:
            made = self.new[key] = _code(pattern, flags)
        own_flags, code, groups, names, numbers = made
        found: re.Pattern[AnyStr] = _sre.compile(
            pattern, own_flags, array(_CODE, code).tolist(), groups, names, numbers
        )
        return found

    def derive(self, kind: str, pattern: str, make: Callable[[str], str | None]) -> str | None:
        """What `make` reads off the pattern; `kind` says which `make` that is, to the letter."""
        key = (kind, pattern, None)
        for kept in (self.old, self.new):
            if key in kept:
                known: str | None = kept[key]
                return known
        found = self.new[key] = make(pattern)
        return found

    def save(self) -> None:
        """Keep what is new. A folder that can't be written is no error: the next run compiles again."""
        if not self.new or self.file is None or sys.dont_write_bytecode:
            return
        kept = self._read() | self.new  # another process may have come first
        written = marshal.dumps(kept if len(kept) <= _MOST else self.new)
        beside = self.file.with_name(f"{self.file.name}.{os.getpid()}")
        try:
            self.file.parent.mkdir(exist_ok=True)
            beside.write_bytes(marshal.dumps((_PYTHON, zlib.crc32(written))) + written)
            os.replace(beside, self.file)
        except OSError:
            return
        self.old, self.new = kept, {}

    def _read(self) -> dict[Any, Any]:
        if self.file is None:
            return {}
        try:
            with self.file.open("rb") as file:
                python, sum_ = marshal.load(file)
                written = file.read()
            return marshal.loads(written) if python == _PYTHON and sum_ == zlib.crc32(written) else {}
        except (OSError, EOFError, ValueError, TypeError):
            return {}


def _code(pattern: str | bytes, flags: int) -> tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]:
    """What the engine asks for: flags, code, number of groups, their names' numbers and their numbers' names."""
    tree = _parser.parse(pattern, flags)
    code = array(_CODE, _compiler._code(tree, flags)).tobytes()
    names = tree.state.groupdict
    numbers: list[str | None] = [None] * tree.state.groups
    for name, number in names.items():
        numbers[number] = name
    return flags | tree.state.flags, code, tree.state.groups - 1, names, tuple(numbers)


def _place() -> Path | None:
    cached = __spec__.cached
    return Path(cached).with_suffix(".patterns") if cached else None


_KEPT = Kept(_place())
atexit.register(_KEPT.save)


def compiled(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As `re.compile`, for the patterns of this package: what comes from users or documents has no place among them.

    >>> compiled("([0-9]+)年").fullmatch("2022年")[1]
    '2022'
    """
    return _KEPT.compile(pattern, flags)


def derived(kind: str, pattern: str, make: Callable[[str], str | None]) -> str | None:
    """What `make` reads off a pattern, kept like its code."""
    return _KEPT.derive(kind, pattern, make)


class _Late:
    """Becomes what it stands for, attribute by attribute, as these are asked for."""

    def __init__(self, *given: Any) -> None:
        self._given = given

    def __getattr__(self, name: str) -> Any:
        found = compiled(*self._given) if name == "_made" else getattr(self._made, name)
        setattr(self, name, found)
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, not compiled yet: for what most runs don't try. A range of some ten thousand characters takes a
    millisecond or two. An error in it is told when it is tried, not when it is written: test that.

    >>> late("[0-9]+年").fullmatch("2022年")[0]
    '2022年'
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))
