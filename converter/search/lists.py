"""Many postings → the coded lists of all their pairs, as `blocks` and `shard` code them one by one.

All are worked on at once (see `lanes`): what each adds to the one before it in its list, or where it stands first; the
characters that stand for that, in the eight bytes of its lane; then the bytes that hold none are dropped.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate, compress

from converter.frozen import frozen
from converter.patterns import compiled
from converter.search import blocks, shard
from converter.search.blocks import FEW, MARK
from converter.search.dense import ALPHABET, ENDS
from converter.search.lanes import SIZE, array_of, lanes, ones, previous, reach
from converter.search.postings import CODE, CODES, LEVEL, SPOT, once

_LEVEL_OF = bytes(each >> LEVEL % 8 & (1 << CODE - LEVEL) - 1 for each in range(256))  # of a posting's byte
_LINE = "\n"  # before each list
_SYMBOLS = f"{ALPHABET[ENDS:]}{ALPHABET[:ENDS]}{MARK}{_LINE}"
_PRINTED = bytes(ord(each) for each in f"\0{_SYMBOLS}".ljust(256, "\0"))  # 0 is no character
_MORE = len(ALPHABET) - ENDS
_DIGIT = ENDS.bit_length() - 1
# Of a number above 0 and below 2**22, one less than its 29th, rounded up, is the number times this, without so many bits.
_EXACT = SPOT
_INVERSE = (1 << _EXACT) // _MORE
_WINDOW = 4096  # lanes at a time: to find room for much longer integers takes longer than to work on them
_LEAD, _TRAIL = 2, 1  # lanes of a window that tell something of the others only
_STEP = SIZE * (_WINDOW - _LEAD - _TRAIL)
_LAST = (1 << 62).to_bytes(SIZE, "little")  # behind all postings, of no list
_FIRST, _AGAIN = b"\1", b"\2"
_LISTS = compiled(b"%b[^%b]*" % (_FIRST, _FIRST))  # one posting and what follows in its list
_MANY = compiled(b"%b[^%b]{%d,}" % (_FIRST, _FIRST, FEW))  # a list of more than FEW


@frozen
class _Window:
    """Some postings: themselves, the bits in which each differs from the one before, how much more it is; and flags: the
    first of a list, one noted already.
    """

    values: int
    changes: int
    steps: int
    first: int
    again: int


def entries(raw: bytes) -> tuple[list[int], list[str], list[bool]]:
    """The codes of postings that ascend, and of each: its lists, whether they are three."""
    windows = list(_windows(raw))
    kinds = b"".join(_own(each.first | each.again * _AGAIN[0])[::SIZE] for each in windows)
    starts = [0, *accumulate(map(len, _LISTS.findall(kinds)))]
    long = _long(kinds)
    text = b"".join(
        _own(_text(each, _at(long, at * _STEP))).translate(_PRINTED, b"\0") for at, each in enumerate(windows)
    )
    lists = text.decode().split(_LINE)[1:-1]
    firsts = starts[: len(lists)]
    codes = [each >> CODE & CODES for each in map(array_of("Q", raw).__getitem__, firsts)]
    levels = raw[LEVEL // 8 :: SIZE].translate(_LEVEL_OF)
    which = [levels[first] for first in firsts]
    three = [False] * len(codes)
    others = [at for at, level in enumerate(which) if level]  # few; each behind the first of its pair
    for at in reversed(others):
        first = bisect_left(codes, codes[at], 0, at)
        if not three[first]:
            several = ["", "", ""]
            for same in range(first, at + 1):
                several[which[same]] = lists[same]
            lists[first], three[first] = shard.coded(*several)
    if others:
        begins = [not level for level in which]
        codes, lists, three = ([*compress(each, begins)] for each in (codes, lists, three))
    return codes, lists, three


def _windows(raw: bytes) -> Iterator[_Window]:
    """All postings and some more behind them, of which one begins a list."""
    padded = b"\0" * SIZE * _LEAD + raw
    padded += _LAST * ((_STEP - len(raw) % _STEP) // SIZE + _TRAIL)
    one = lanes(1, _WINDOW)
    for at in range(0, len(raw) + 1, _STEP):
        values = once(_at(padded, at), _WINDOW)
        last = previous(values, _WINDOW)
        steps = values - last
        yield _Window(values, values ^ last, steps, reach(steps, SPOT, _WINDOW), one ^ reach(steps, 0, _WINDOW))


def _at(raw: bytes, start: int) -> int:
    """A window's lanes."""
    return int.from_bytes(raw[start : start + SIZE * _WINDOW], "little")


def _own(values: int) -> bytes:
    """The bytes of a window's own lanes."""
    return values.to_bytes(SIZE * _WINDOW, "little")[SIZE * _LEAD : -SIZE * _TRAIL]


def _long(kinds: bytes) -> bytes:
    """1 for each posting of a list that is cut into blocks, with a window's lead."""
    flags = bytearray(SIZE * (_LEAD + len(kinds)))
    for found in _MANY.finditer(kinds):
        start, end = found.span()
        if end - start - kinds.count(_AGAIN, start, end) > FEW:
            flags[SIZE * (_LEAD + start) : SIZE * (_LEAD + end) : SIZE] = _FIRST * (end - start)
    return bytes(flags)


def _text(of: _Window, long: int) -> int:
    """What is printed of each posting, as places in the alphabet from 1 on; of those noted already nothing.

    A list begins with a line's end and its first number, a block with its mark, its number and what is above the
    first possible one in it. The others add to the one before them.
    """
    one, above = lanes(1, _WINDOW), lanes((1 << SPOT) - (1 << blocks.BITS), _WINDOW)
    begins = (reach(of.changes & above, blocks.BITS, _WINDOW) | of.first) & long
    alone = of.first ^ of.first & long
    gaps = one ^ begins ^ alone
    whole = of.values & (ones(alone, SPOT) | ones(begins, blocks.BITS))
    number = _number(of.steps - (gaps ^ of.again) & ones(gaps, SPOT) | whole, one ^ of.again, 7)
    text = of.first * _place(_LINE) | number
    if begins:
        block = _number(of.values >> blocks.BITS & ones(begins, SPOT - blocks.BITS), begins, 4)
        text |= begins * (_place(MARK) << 8) | block
    return text


def _number(values: int, there: int, end: int) -> int:
    """Numbers as `dense` writes them, their last characters in one byte of the lanes, where they are there; else 0."""
    most = lanes((1 << SPOT - _DIGIT) - 1, _WINDOW)
    text = (values & lanes(ENDS - 1, _WINDOW)) + there * (_MORE + 1) << 8 * end
    values = values >> _DIGIT & most
    while values:
        end -= 1
        rest = values * _INVERSE >> _EXACT & most
        text |= values - rest * _MORE << 8 * end
        values = rest
    return text


def _place(symbol: str) -> int:
    return _SYMBOLS.index(symbol) + 1
