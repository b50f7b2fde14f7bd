"""Many postings → the coded lists of all their pairs, as `blocks` and `shard` code them one by one.

All are worked on at once (see `postings`): what each adds to the one before it in its list, or where it stands first,
then what stands for that, in a table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from operator import add, ne

from converter.patterns import compiled
from converter.search import blocks, postings, shard
from converter.search.blocks import FEW, MARK
from converter.search.dense import ALPHABET, ENDS, STARTS, number
from converter.search.postings import CODE, LEVEL, SIZE, SPOT, array_of, lanes, mask

_LEVELS = 1 << CODE - LEVEL
_OFFSET = (1 << blocks.BITS) - 1
_ONE = compiled(b"\1")
_LINE = "\n"  # before each list
_DIGITS = bytes(ord(ALPHABET[at % ENDS]) for at in range(256))
_DIGIT = ENDS.bit_length() - 1
_BLOCKS = (1 << SPOT - blocks.BITS) - 1


def entries(found: Sequence[float]) -> tuple[list[int], list[str], list[bool]]:
    """The codes of postings that ascend, and of each: its lists, whether they are three."""
    if not found:
        return [], [], []
    raw = postings.raw(found)
    starts = _places(_steps(*_neighbours(raw), SPOT)[1], len(found))
    keys = [each >> LEVEL & (1 << 32) - 1 for each in _at(raw, starts)]
    lists = dict(zip(keys, _texts(raw, [*starts, len(found)]), strict=True))
    three = set()
    for code in {key // _LEVELS for key in keys if key % _LEVELS}:
        text, _ = shard.coded(*(lists.pop(_LEVELS * code + level, "") for level in range(3)))
        lists[_LEVELS * code] = text
        three.add(code)
    codes = [key // _LEVELS for key in keys if not key % _LEVELS]
    return codes, [lists[_LEVELS * code] for code in codes], [code in three for code in codes]


def _texts(raw: bytes, starts: Sequence[int]) -> Iterator[str]:
    """The lists that start at some postings, the last of them being the end: long ones in blocks."""
    several = [at for at, (start, end) in enumerate(pairwise(starts)) if end - start > FEW]
    view, last = memoryview(raw), 0
    short, long = [], []
    for at in several:
        start, end = SIZE * starts[at], SIZE * starts[at + 1]
        short.append(view[last:start])
        long.append(view[start:end])
        last = end
    shorts = iter(_short(b"".join((*short, view[last:]))))
    last = 0
    for at, text in zip(several, _long(b"".join(long)), strict=True):
        yield from islice(shorts, at - last)
        yield text
        last = at + 1
    yield from shorts


def _short(raw: bytes) -> list[str]:
    """Lists by their gaps."""
    count = len(raw) // SIZE
    steps, first = _steps(*_neighbours(raw), SPOT)
    more = steps >> _DIGIT & mask((1 << SPOT - _DIGIT) - 1, count) | first << SPOT - _DIGIT
    text = [""] * (2 * count)
    text[::2] = map(_MORE.__getitem__, memoryview(array_of("I", more.to_bytes(len(raw), "little")))[::2].tolist())
    text[1::2] = _bytes(steps, count).translate(_DIGITS).decode()
    return "".join(text).split(_LINE)[1:]


def _long(raw: bytes) -> Iterator[str]:
    """Lists in blocks, each with its number."""
    count = len(raw) // SIZE
    values, before = _neighbours(raw)
    steps, first = _steps(_apart(values, count), _apart(before, count), blocks.BITS)
    tokens = memoryview(array_of("I", (steps | first << blocks.BITS).to_bytes(len(raw), "little")))[::2].tolist()
    pieces = "".join(map(_TOKENS.__getitem__, tokens)).split(_LINE)[1:]
    starts = _at(raw, _places(first, count))
    pieces = list(map(add, map(_HEADS.__getitem__, [each >> blocks.BITS & _BLOCKS for each in starts]), pieces))
    keys = [each >> LEVEL for each in starts]
    ends = [at for at, changes in enumerate(map(ne, keys, islice(keys, 1, None)), 1) if changes]
    for start, end in pairwise([0, *ends, len(pieces)] if pieces else ()):
        yield "".join(pieces[start:end])


def _neighbours(raw: bytes) -> tuple[int, int]:
    """All postings, and the ones before; before the first one is thought one of no list."""
    none = ((1 << 61) - (1 << SPOT + 2)).to_bytes(SIZE, "little")
    return int.from_bytes(raw, "little"), int.from_bytes((none + raw)[: len(raw)], "little")


def _apart(values: int, count: int) -> int:
    """Postings with a bit that stays free between the number of a block and what is in it."""
    inside = values & mask(_OFFSET, count)
    return values - inside << 1 | inside


def _steps(values: int, before: int, bits: int) -> tuple[int, int]:
    """What lies between each value and the one before; where a list begins, its first number; and 1 where it does.

    A list's numbers take the lowest bits; the next bit stays free. So a step that they can't tell begins a list.
    """
    count = -(-values.bit_length() // (8 * SIZE))
    ones = lanes(1, count)
    steps = values - before
    first = steps + mask((1 << 63) - (1 << bits) - 1, count) >> 63 & ones
    begun = (first << bits) - first
    return values & begun | (steps - (ones - first)) & (begun ^ mask((1 << bits) - 1, count)), first


def _places(first: int, count: int) -> list[int]:
    """Where there is a 1."""
    return [found.start() for found in _ONE.finditer(_bytes(first, count))]


def _at(raw: bytes, places: Iterable[int]) -> list[int]:
    """The postings in some places."""
    return list(map(array_of("Q", raw).__getitem__, places))


def _bytes(values: int, count: int) -> bytes:
    """The lowest byte of each."""
    return values.to_bytes(SIZE * count, "little")[::SIZE]


class _More(dict[int, str]):
    """All but the last digit of a number, by what it is a multiple of; above SPOT bits, that of a list's first one."""

    def __missing__(self, value: int) -> str:
        first, rest = divmod(value, 1 << SPOT - _DIGIT)
        self[value] = (_LINE if first else "") + (STARTS[rest] if rest else "")
        return self[value]


class _Tokens(dict[int, str]):
    """A number in a block; above its bits, that of the first one."""

    def __missing__(self, value: int) -> str:
        first, rest = divmod(value, 1 << blocks.BITS)
        self[value] = (_LINE if first else "") + number(rest)
        return self[value]


class _Heads(dict[int, str]):
    """What goes before the gaps of a block."""

    def __missing__(self, block: int) -> str:
        self[block] = MARK + number(block)
        return self[block]


_MORE = _More()
_TOKENS = _Tokens()
_HEADS = _Heads()
