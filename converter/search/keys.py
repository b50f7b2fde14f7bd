"""Pairs with the place where they stand as one number, made and sorted many at a time.

A key is 2**52 + code * 2**22 + place: a float, which holds such a number exactly, since floats are what Python sorts
fastest. All keys of a text are worked out at once, as lanes of 64 bits in one long number; its bytes are those of the
floats. A place is the part of a document, later that among all parts.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, pairwise
from sys import byteorder

BITS = 30  # of a code
PLACES = 1 << 22
_SPREAD = 0x9E3779B1  # 2**32 divided by the golden ratio; in search.js too
_LANE = 8  # bytes
_ONE = 0x433 << 52  # the bits of the float 2**52


def code(first: str, second: str = "\0") -> int:
    """The code of one pair."""
    return ((ord(first) | ord(second) << 16) * _SPREAD & 0xFFFFFFFF) >> 2


def keys(pairs: Sequence[bytes]) -> array[float]:
    """The keys of pairs (32-bit numbers), ascending, each once; the first have place 0, the next 1 and so on."""
    units = b"".join(pairs)
    size = 2 * len(units)
    lanes = bytearray(size)
    for at in range(4):
        lanes[at::_LANE] = units[at::4]
    places = b"".join(place.to_bytes(_LANE, "little") * (len(some) // 4) for place, some in enumerate(pairs))
    codes = _number(lanes) * _SPREAD >> 2 & _lanes((1 << BITS) - 1, size)
    found = array("d", sorted(_floats(codes * PLACES | _number(places) | _lanes(_ONE, size), size)))
    return array("d", compress(found, _changes(_number(_bytes(found)), size)))


def moved(keys: array[float], by: int) -> array[float]:
    """The same keys with places further on."""
    size = _LANE * len(keys)
    return _floats(_number(_bytes(keys)) + _lanes(by, size), size)


def split(keys: Iterable[float]) -> tuple[array[int], array[int]]:
    """The codes and the places of keys."""
    codes, places, size = _split(keys)
    return _integers(codes, size), _integers(places, size)


def grouped(documents: Sequence[array[float]], ranges: int, first: int) -> Iterator[tuple[list[int], list[list[int]]]]:
    """For each of some equal ranges of codes: the codes, ascending, and the places of each, ascending from `first`."""
    starts = [0] * len(documents)
    width = PLACES * (1 << BITS) // ranges
    for at in range(1, ranges + 1):
        bound = float((1 << 52) + at * width)
        some = array("d")
        for which, each in enumerate(documents):
            start = starts[which]
            end = starts[which] = bisect_left(each, bound, start)
            some.extend(each[start:end])
        codes, places, size = _split(sorted(some))
        numbers = _integers(places, size).tolist()
        if first:
            numbers = [first + each for each in numbers]
        new = _changes(codes, size)
        bounds = chain(compress(range(len(new)), new), (len(new),))
        yield list(compress(_integers(codes, size), new)), [numbers[start:end] for start, end in pairwise(bounds)]


def _split(keys: Iterable[float]) -> tuple[int, int, int]:
    some = array("d", keys)
    size = _LANE * len(some)
    number = _number(_bytes(some))
    bits = (PLACES - 1).bit_length()
    return number >> bits & _lanes((1 << BITS) - 1, size), number & _lanes(PLACES - 1, size), size


def _changes(lanes: int, size: int) -> array[int]:
    """For each lane something other than 0 if it differs from the one before, as the first one always does."""
    before = lanes << 8 * _LANE | (1 << 8 * _LANE) - 1
    return _integers((lanes ^ before) & (1 << 8 * size) - 1, size)


def _lanes(value: int, size: int) -> int:
    """A number with the same value in each lane of so many bytes."""
    return _number(value.to_bytes(_LANE, "little") * (size // _LANE))


def _number(lanes: bytes | bytearray) -> int:
    return int.from_bytes(lanes, "little")


def _integers(number: int, size: int) -> array[int]:
    integers = array("Q", number.to_bytes(size, "little"))
    if byteorder == "big":
        integers.byteswap()
    return integers


def _floats(number: int, size: int) -> array[float]:
    floats = array("d", number.to_bytes(size, "little"))
    if byteorder == "big":
        floats.byteswap()
    return floats


def _bytes(floats: array[float]) -> bytes:
    if byteorder == "big":
        floats = floats[:]
        floats.byteswap()
    return floats.tobytes()
