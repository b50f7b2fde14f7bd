"""Regular expressions are compiled once for an installation, not once a run.

To compile the parser's four hundred patterns takes two thirds of its start; the engine takes code that was compiled
before thirty times as fast. So it is kept (see `kept` where), and a file of another Python, or a damaged one, is as none.
A pattern is found by a digest of its text and flags, so that what is kept can't be out of date.
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
from hashlib import blake2b
from mmap import ACCESS_READ, mmap
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any, AnyStr, cast

from converter import kept

_CODE = next(kind for kind in "IHL" if array(kind).itemsize == _sre.CODESIZE)
_PYTHON = (sys.hexversion, _sre.MAGIC, _sre.CODESIZE, sys.byteorder)  # whose engine the code is for
_Key = bytes  # digest of a pattern, its flags, and what of it is kept
_MOST = 3000  # kept ones; where patterns changed so often that there are more, they are gathered anew


class Kept:
    """What was compiled, and what was read off patterns, in a file (None: in this process alone).

    The file is looked into where it lies: most runs use few of its entries, and none is copied before it is used. It
    is a head (whose engine, length and check sum of the table), the table (key → place, size, check sum) and entries.
    """

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.new: dict[_Key, Any] = {}
        self._data, self._places = self._open()

    def keys(self) -> set[_Key]:
        """Of all that is kept in the file."""
        return set(self._places)

    def compile(self, pattern: AnyStr, flags: int) -> re.Pattern[AnyStr]:
        """The pattern, as `re.compile` makes it."""
        flags = int(flags)  # an enum's member can't be written
        key = _key("code", pattern, flags)
        made = self._known(key)
        if made is None:
            made = self.new[key] = _code(pattern, flags)
        own_flags, code, groups, names, numbers = made
        found: re.Pattern[AnyStr] = _sre.compile(
            pattern, own_flags, array(_CODE, code).tolist(), groups, names, numbers
        )
        return found

    def derive(self, kind: str, pattern: str, make: Callable[[str], str | None]) -> str | None:
        """What `make` reads off the pattern; `kind` says which `make` that is, to the letter."""
        key = _key(kind, pattern, 0)
        known = self._known(key)
        if known is None:
            known = self.new[key] = (make(pattern),)
        found: str | None = known[0]
        return found

    def save(self) -> None:
        """Keep what is new. A folder that can't be written is no error: the next run compiles again."""
        if not self.new or self.file is None:
            return
        data, places = self._open()  # another process may have come first
        entries = {key: data[at : at + size] for key, (at, size, _) in places.items()} if len(places) <= _MOST else {}
        entries |= {key: marshal.dumps(made) for key, made in self.new.items()}
        table, at = {}, 0
        for key, entry in entries.items():
            table[key] = (at, len(entry), zlib.crc32(entry))
            at += len(entry)
        written = marshal.dumps(table)
        head = marshal.dumps((_PYTHON, len(written), zlib.crc32(written)))
        beside = self.file.with_name(f"{self.file.name}.{os.getpid()}")
        try:
            beside.write_bytes(b"".join([head, written, *entries.values()]))
            os.replace(beside, self.file)
        except OSError:
            return
        self.new = {}

    def _known(self, key: _Key) -> Any:
        if key in self.new:
            return self.new[key]
        at, size, total = self._places.get(key, (0, 0, 0))
        entry = self._data[at : at + size]
        return marshal.loads(entry) if entry and zlib.crc32(entry) == total else None

    def _open(self) -> tuple[mmap | bytes, dict[_Key, tuple[int, int, int]]]:
        """The file, and place, size and check sum of its entries by key; nothing where it is not one of this Python's."""
        if self.file is None:
            return b"", {}
        try:
            with self.file.open("rb") as file:
                python, size, total = marshal.load(file)
                written = file.read(size) if python == _PYTHON else b""
                first = file.tell()
                if not written or zlib.crc32(written) != total:
                    return b"", {}
                places = {key: (first + at, size, sum_) for key, (at, size, sum_) in marshal.loads(written).items()}
                return mmap(file.fileno(), 0, access=ACCESS_READ), places
        except (OSError, EOFError, ValueError, TypeError):
            return b"", {}


def _key(kind: str, pattern: str | bytes, flags: int) -> _Key:
    return blake2b(repr((kind, pattern, flags)).encode(), digest_size=16).digest()


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
    folder = kept.folder(Path(__file__).parent)
    # Of each Python its own: two that are used in turn would write over each other's.
    return folder and folder / f"patterns.{sys.implementation.cache_tag}-{sys.hexversion:x}"


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
