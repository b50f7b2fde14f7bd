"""Postings as numbers that sort: a pair's code, where it stands (anywhere, in a heading, in the title), and the spot.

    posting = bit 61 | code << 31 | level << 29 | spot, 28 bits at most
    spot = the part's number << 3 | what goes before: 1 to 7 by the character, 0 where it isn't noted

It isn't noted where a document has a pair more than once: so the lists of common pairs hardly grow, and nearly every
posting of a rare one tells of three characters. As they are made postings tell it all the same, each as often as the
pair stands there; those that go into the index are *settled* afterwards, many documents' at a time.

They are worked on in lanes (see `lanes`), or as floats: positive floats order as their bits do, and are sorted several
times faster than integers of that size. Bit 61 keeps them from being too small to be compared fast; bit 28 stays free,
so that the step from one posting to the next tells whether it is of the same list.
"""

from __future__ import annotations

from collections.abc import Sequence
from struct import pack

from converter.search.lanes import SIZE, array_of, lanes, numbers, ones, previous, reach
from converter.search.parts import PARTS

CODE, LEVEL, SPOT = 31, 29, 28  # where code and level begin, where the spot ends
BEFORE = 3  # bits of what goes before; in search.js too
_DOCUMENT = BEFORE + (PARTS - 1).bit_length()  # bits of a spot that do not tell the document
_FLAG = 1 << 61
_SPREAD = 0x9E3779B1  # 2**32 divided by the golden ratio; in search.js too
_CODES = (1 << 30) - 1
_masks: dict[int, int] = {}


def low(level: int, part: int) -> bytes:
    """A posting without its code and what goes before."""
    return (_FLAG | level << LEVEL | part << BEFORE).to_bytes(SIZE, "little")


def made(pairs: bytes, lows: bytes, before: bytes) -> list[float]:
    """A document's postings, ascending: pairs of 32 bits, what `low` gave for each, what goes before each.

    A pair's code is the pair times an odd constant modulo 2**32, without the last two bits.
    """
    size, count = len(lows), len(before)
    wide, near = bytearray(size), bytearray(size)
    for at in range(4):
        wide[at::SIZE] = pairs[at::4]
    near[::SIZE] = before
    codes = int.from_bytes(wide, "little") * _SPREAD << CODE - 2 & _mask(count)
    return sort((codes | int.from_bytes(lows, "little") | int.from_bytes(near, "little")).to_bytes(size, "little"))


def _mask(count: int) -> int:
    """The bits of a code in so many lanes or some more, which do no harm: made once for all of about that many."""
    step = count.bit_length()
    if step not in _masks:
        _masks[step] = lanes(_CODES << CODE, 1 << step)
    return _masks[step]


def once(values: int, count: int) -> int:
    """Ascending postings in lanes, what goes before cleared where their document has the pair more than once."""
    same = lanes(1, count) ^ reach(values ^ previous(values, count), _DOCUMENT, count)
    return values - (values & ones(same | same >> 8 * SIZE, BEFORE))


def settled(postings: Sequence[float]) -> set[float]:
    """Ascending postings as they stand in the index."""
    data = raw(postings)
    return set(array_of("d", once(int.from_bytes(data, "little"), len(postings)).to_bytes(len(data), "little")))


def sort(raw: bytes) -> list[float]:
    """Ascending; quick where much of it ascends."""
    found: list[float] = array_of("d", raw).tolist()
    found.sort()
    return found


def raw(postings: Sequence[float]) -> bytes:
    """The bytes of postings."""
    return pack(f"<{len(postings)}d", *postings)


def bound(code: int) -> float:
    """What no posting of this code or a greater one is below."""
    return sort((_FLAG + (code << CODE)).to_bytes(SIZE, "little"))[0]


def parted(postings: Sequence[float]) -> list[tuple[int, int, int]]:
    """Code, level, spot of each."""
    return [(each >> CODE & _CODES, each >> LEVEL & 3, each & (1 << SPOT) - 1) for each in numbers(raw(postings))]
