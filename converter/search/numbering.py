"""Documents → the small numbers that stand for them in the index, and how many shards there are.

Both are told by the set of documents alone, never by the order in which they came: an index changed step by step is
the same, byte for byte, as one made at once. A new document takes a number of its own and moves at most a few others.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Sequence
from hashlib import blake2b

Hashed = tuple[bytes, str]  # the hash of an id, and the id
_SHARD = 7_000  # pairs in one shard as often as they stand, at most on average: 4,000 to 6,000 postings, 3 to 8 kB compressed


def numbers(ids: Iterable[str]) -> dict[str, int]:
    """Id → number, ascending: the place of its hash among three to six times as many, or the next free one."""
    return numbered(hashed(ids))


def hashed(ids: Iterable[str]) -> list[Hashed]:
    """Ids with their hashes, in the order of these."""
    return sorted((_hash(each), each) for each in ids)


def numbered(hashes: Sequence[Hashed], among: int | None = None, start: int = 0) -> dict[str, int]:
    """The numbers of documents whose ids are `hashed`; of some of those `among` so many, from a number on."""
    places = 64 - _width(len(hashes) if among is None else among)
    result, last = {}, start - 1
    for digest, identity in hashes:
        last = max(last + 1, int.from_bytes(digest, "big") >> places)
        result[identity] = last
    return result


def renumbered(
    used: Sequence[int], identity: Callable[[int], str], come: Collection[str], gone: Collection[str]
) -> tuple[dict[str, int], dict[str, int]] | None:
    """The numbers before and after some documents came and went, of these and of those that crowd around them.

    `used` are the numbers before, `identity` tells whose one is. None where all numbers are others, or who went was not there.
    """
    among, taken = len(used) + len(come) - len(gone), set(used)
    if _width(among) != _width(len(used)):
        return None
    places = {key: earliest(key, among) for key in (*come, *gone)}
    old: dict[str, int] = {}
    new: dict[str, int] = {}
    end = -1
    for start in sorted({_start(taken, place) for place in places.values()}):
        if start < end:
            continue
        end = start
        while True:
            while end in taken:
                end += 1
            there = {identity(at): at for at in range(start, end) if at in taken}
            ids = there.keys() - set(gone) | {key for key in come if start <= places[key] <= end}
            laid = numbered(hashed(ids), among, start)
            last = max(laid.values(), default=-1)
            if last < end:  # else they come to where others stand, or next to them
                break
            end = last + 1
        old |= there
        new |= laid
    return (old, new) if old.keys() >= set(gone) else None


def earliest(identity: str, among: int) -> int:
    """The number that a document has `among` so many, or else has one that follows it: all between are taken."""
    return int.from_bytes(_hash(identity), "big") >> (64 - _width(among))


def _start(taken: Container[int], place: int) -> int:
    """The first of the numbers before a place between which none is free."""
    while place - 1 in taken:
        place -= 1
    return place


def _hash(identity: str) -> bytes:
    return blake2b(identity.encode(), digest_size=8).digest()


def _width(number: int) -> int:
    return (3 * number).bit_length()


def shard_bits(pairs: int) -> int:
    """How many top bits of a pair's code choose its shard, for an index of so many pairs in all, repeated ones too."""
    return (max(pairs - 1, 0) // _SHARD).bit_length()
