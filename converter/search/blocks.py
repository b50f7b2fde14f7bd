"""Lists of growing numbers as text: short ones by their gaps, long ones cut into blocks of numbers.

    short (64 numbers at most) = the gaps, see `dense`
    long = for each block that has any: a mark, the block's number, the gaps in it from its first possible number on

So what stands in one block does not depend on the others: one number comes or goes where it stands, without a look at
the rest.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from converter.patterns import compiled
from converter.search.dense import NUMBER, VALUES, ascending, count, number, read_ascending
from converter.search.dense import added as added_gaps
from converter.search.dense import removed as removed_gaps

MARK = "\x7f"  # in search.js too; a character that numbers are not written with
BITS = 15  # numbers in a block, as a power of two; in search.js too
FEW = 64
_SHORT = 7 * FEW  # a list of so few is no longer than that, even in blocks
_BLOCK = compiled(rf"{MARK}({NUMBER.pattern})([^{MARK}]*)")  # mark, "A", gaps


def encode(numbers: Sequence[int]) -> str:
    """Growing numbers."""
    return ascending(numbers) if len(numbers) <= FEW else _cut(numbers)


def decode(text: str) -> list[int]:
    """What `encode` encoded."""
    if not text.startswith(MARK):
        return read_ascending(text)
    return [
        (VALUES[found[1]] << BITS) + offset for found in _BLOCK.finditer(text) for offset in read_ascending(found[2])
    ]


def added(text: str, value: int) -> str:
    """A list with one more number, which is not in it."""
    if not text.startswith(MARK):
        if count(text) < FEW:
            return added_gaps(text, value)
        numbers = read_ascending(text)
        insort(numbers, value)
        return encode(numbers)
    block = value >> BITS
    start, end, gaps = _find(text, block)
    return f"{text[:start]}{MARK}{number(block)}{added_gaps(gaps, value & _MASK)}{text[end:]}"


def removed(text: str, value: int) -> str:
    """A list without one of its numbers."""
    if not text.startswith(MARK):
        return removed_gaps(text, value)
    block = value >> BITS
    start, end, gaps = _find(text, block)
    rest = removed_gaps(gaps, value & _MASK)
    text = f"{text[:start]}{f'{MARK}{number(block)}{rest}' if rest else ''}{text[end:]}"
    few = len(text) <= _SHORT and count(text.replace(MARK, "")) - text.count(MARK) <= FEW
    return encode(decode(text)) if few else text


_MASK = (1 << BITS) - 1


def _find(text: str, block: int) -> tuple[int, int, str]:
    """Where a block starts and ends, or would, and its gaps."""
    head = MARK + number(block)
    start = text.find(head)
    if start >= 0:
        end = text.find(MARK, start + 1)
        end = end if end >= 0 else len(text)
        return start, end, text[start + len(head) : end]
    later = (found.start() for found in _BLOCK.finditer(text) if VALUES[found[1]] > block)
    at = next(later, len(text))
    return at, at, ""


def _cut(numbers: Sequence[int]) -> str:
    return "".join(_blocks(numbers))


def _blocks(numbers: Sequence[int]) -> Iterable[str]:
    start, size = 0, len(numbers)
    while start < size:
        block = numbers[start] >> BITS
        end = bisect_left(numbers, block + 1 << BITS, start)
        yield f"{MARK}{number(block)}{ascending(numbers[start:end], block << BITS)}"
        start = end
