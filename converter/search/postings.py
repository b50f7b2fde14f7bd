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

from collections.abc import Iterator, Sequence

from converter.search import sorting
from converter.search.lanes import SIZE, array_of, lanes, numbers, ones, previous, reach
from converter.search.parts import PARTS

CODE, LEVEL, SPOT = 31, 29, 28  # where code and level begin, where the spot ends
BEFORE = 3  # bits of what goes before; in search.js too
_DOCUMENT = BEFORE + (PARTS - 1).bit_length()  # bits of a spot that do not tell the document
_FLAG = 1 << 61
_SPREAD = 0x9E3779B1  # 2**32 divided by the golden ratio; in search.js too
CODES = (1 << 30) - 1  # all bits of a code
_HALF = (1 << 32) - 1
# For the lowest byte that `low` may give, a table that adds what goes before
_NEAR = {low: bytes(range(low, low + (1 << BEFORE))).ljust(256, b"\0") for low in range(0, 256, 1 << BEFORE)}

Stretch = tuple[bytes, bytes, bytes]  # pairs of 32 bits that stand in one part, what `low` gives, what goes before each


def low(level: int, part: int) -> bytes:
    """A posting without its code and what goes before."""
    return (_FLAG | level << LEVEL | part << BEFORE).to_bytes(SIZE, "little")


def made(stretches: Sequence[Stretch]) -> bytes:
    """A document's postings, in no order.

    A pair's code is the pair times an odd constant modulo 2**32, without the last two bits. Two pairs are as wide as
    a lane: those in the lower halves are worked on first, then those in the upper.
    """
    words = int.from_bytes(b"".join([pairs for pairs, _, _ in stretches]), "little")
    near = b"".join([before.ljust(len(pairs) // 4, b"\0").translate(_NEAR[low[0]]) for pairs, low, before in stretches])
    found = []
    for turn in range(2):
        lows = bytearray(b"".join(_lows(stretches, turn)))
        lows[::SIZE] = near[turn::2]
        count = len(lows) // SIZE
        codes = (words >> 32 * turn & _mask(_HALF, count)) * _SPREAD << CODE - 2 & _mask(CODES << CODE, count)
        found.append((codes | int.from_bytes(lows, "little")).to_bytes(len(lows), "little"))
    return b"".join(found)


def _lows(stretches: Sequence[Stretch], turn: int) -> Iterator[bytes]:
    """What `low` gave for each pair of even (0) or odd (1) place."""
    start = 1 - turn
    for pairs, low, _ in stretches:
        end = start + len(pairs) // 4
        yield low * (end // 2 - start // 2)
        start = end


def _mask(value: int, count: int) -> int:
    """A number in each of so many lanes or some more, which do no harm: made once for all of about that many."""
    return lanes(value, 1 << count.bit_length())


def once(values: int, count: int) -> int:
    """Ascending postings in lanes, what goes before cleared where their document has the pair more than once."""
    same = lanes(1, count) ^ reach(values ^ previous(values, count), _DOCUMENT, count)
    return values ^ values & ones(same | same >> 8 * SIZE, BEFORE)


def settled(made: bytes) -> set[float]:
    """A document's postings as they stand in the index."""
    data = sorting.raw(sorting.plain(made))
    return set(array_of("d", once(int.from_bytes(data, "little"), len(data) // SIZE).to_bytes(len(data), "little")))


def bound(code: int) -> float:
    """What no posting of this code or a greater one is below."""
    found: float = array_of("d", (_FLAG + (code << CODE)).to_bytes(SIZE, "little"))[0]
    return found


def parted(raw: bytes) -> list[tuple[int, int, int]]:
    """Code, level, spot of each."""
    return [(each >> CODE & CODES, each >> LEVEL & 3, each & (1 << SPOT) - 1) for each in numbers(raw)]
