"""A long file in stretches, most of which are as they were: these are copied from the published file.

A producer tells of each stretch a fingerprint of what it is made from, and how to make it. The ledger notes with a file
the fingerprints and sizes of its stretches, until everything is to be made anew: so the same fingerprint, in the same
file, means the same bytes. A file that shows what is soon told is noted as a whole (`Kept`), and not made for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import blake2b
from struct import pack, unpack
from typing import NamedTuple

from converter.archive.codec import fingerprint

_RUN = 1 << 18  # bytes that are copied at once
Stretch = tuple[int, Callable[[], bytes]]  # fingerprint; what makes its bytes
Read = Callable[[int, int], bytes]  # from an offset so many bytes, fewer where there are none


def nothing(offset: int, size: int) -> bytes:
    """Reads where no file is published."""
    return b""


class Kept(NamedTuple):
    """The bytes of a file that `make` makes, unless it is noted of the published file that it shows the same; `note`, of
    16 bytes or 32, tells all of what they are made from, see `showing`."""

    note: bytes
    make: Callable[[], bytes | Stretched]


def joined(kept: bytes, stretches: bytes) -> bytes:
    """What the ledger notes of a file that is `Kept`, in stretches."""
    return kept + _APART + stretches if kept else stretches


def parted(noted: bytes) -> tuple[bytes, bytes]:
    """The note of `Kept` and that of `Stretched`, empty where there is none.

    >>> parted(joined(b"k" * 16, b"s" * 24)) == (b"k" * 16, b"s" * 24)
    True
    """
    rest = len(noted) % 16
    if rest == _HEAD:
        return b"", noted
    return (noted[:16], noted[16 + len(_APART) :]) if rest == _HEAD + len(_APART) else (noted, b"")


def showing(*what: str | bytes) -> bytes:
    """The note of a file that is made from these."""
    told = [each.encode("utf-8", "surrogatepass") if isinstance(each, str) else each for each in what]
    return blake2b(b"".join([b"%d:%b" % (len(each), each) for each in told]), digest_size=16).digest()


_APART = b"\0"
_HEAD = 8  # bytes of the note of stretches beside its pairs, of 16 bytes each


class Stretched:
    """The bytes of a file: `head`, stretches with `between` between them, `foot`. Can be taken once."""

    def __init__(self, head: bytes, stretches: Iterable[Stretch], between: bytes = b"", foot: bytes = b"") -> None:
        self._head, self._stretches, self._between, self._foot = head, stretches, between, foot
        self._noted: list[int] = []

    def pieces(self, note: bytes = b"", read: Read = nothing) -> Iterator[bytes]:
        """The file piece by piece; `note` is that of the published file, which `read` reads."""
        places = _places(note, len(self._between))
        self._noted = [len(self._head)]
        yield self._head
        run: list[tuple[int, Callable[[], bytes], int]] = []  # fingerprint, maker, size: side by side as published
        start = end = 0
        for print, make in self._stretches:
            offset, size = places.get(print, (0, 0))
            if run and (offset != end + len(self._between) or end - start > _RUN):
                yield from self._copied(run, read(start, end - start))
                run.clear()
            if not size:
                yield self._made(print, make())
                continue
            start = start if run else offset
            end = offset + size
            run.append((print, make, size))
        yield from self._copied(run, read(start, end - start))
        yield self._foot

    def _copied(self, run: list[tuple[int, Callable[[], bytes], int]], data: bytes) -> Iterator[bytes]:
        """Stretches that stand side by side in the published file, in one piece; made where they can't be read."""
        apart = len(self._between)
        if run and len(data) == sum(size for _, _, size in run) + apart * (len(run) - 1):
            yield self._between + data if len(self._noted) > 1 else data
            for print, _, size in run:
                self._noted += (print, size)
            return
        at = 0
        for print, make, size in run:
            piece = data[at : at + size]
            yield self._made(print, piece if len(piece) == size else make())
            at += size + apart

    def _made(self, print: int, data: bytes) -> bytes:
        first = len(self._noted) == 1
        self._noted += (print, len(data))
        return data if first else self._between + data

    @property
    def note(self) -> bytes:
        """What is to be noted of the file, once all pieces are taken."""
        return pack(f"<{len(self._noted)}q", *self._noted)


def filled(pieces: Sequence[bytes], holes: Iterable[Stretch]) -> Stretched:
    """A page in pieces, each hole between two of them filled with a stretch."""
    head, *between = pieces
    foot = between.pop() if between else b""

    def stretches() -> Iterator[Stretch]:
        rest = iter(between)
        for hole in holes:
            yield hole
            if (piece := next(rest, None)) is not None:
                yield fingerprint(piece.decode()), partial(bytes, piece)

    return Stretched(head, stretches(), foot=foot)


def _places(note: bytes, between: int) -> dict[int, tuple[int, int]]:
    """Offset and size of each stretch in the published file."""
    if len(note) % 16 != _HEAD:  # none
        return {}
    at, *noted = unpack(f"<{len(note) // 8}q", note)
    places: dict[int, tuple[int, int]] = {}
    for print, size in zip(noted[::2], noted[1::2], strict=True):
        places[print] = at, size
        at += size + between
    return places
