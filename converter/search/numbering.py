"""Documents → the small numbers that stand for them in the index, and how many shards there are.

Both are told by the set of documents alone, never by the order in which they came: an index changed step by step is
the same, byte for byte, as one made at once. A new document takes a number of its own and moves at most a few others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

Hashed = tuple[bytes, str]  # the hash of an id, and the id
_SHARD = 7_000  # pairs in one shard as often as they stand, at most on average: 4,000 to 6,000 postings, 3 to 8 kB compressed


def numbers(ids: Iterable[str]) -> dict[str, int]:
    """Id → number, ascending: the place of its hash among three to six times as many, or the next free one."""
    return numbered(hashed(ids))


def hashed(ids: Iterable[str]) -> list[Hashed]:
    """Ids with their hashes, in the order of these."""
    return sorted((blake2b(each.encode(), digest_size=8).digest(), each) for each in ids)


def numbered(hashes: Sequence[Hashed]) -> dict[str, int]:
    """The numbers of documents whose ids are `hashed`."""
    places = 64 - _width(len(hashes))
    result, last = {}, -1
    for digest, identity in hashes:
        last = max(last + 1, int.from_bytes(digest, "big") >> places)
        result[identity] = last
    return result


def earliest(identity: str, among: int) -> int:
    """The number that a document has `among` so many, or else has one that follows it: all between are taken."""
    return int.from_bytes(blake2b(identity.encode(), digest_size=8).digest(), "big") >> (64 - _width(among))


def _width(number: int) -> int:
    return (3 * number).bit_length()


def shard_bits(pairs: int) -> int:
    """How many top bits of a pair's code choose its shard, for an index of so many pairs in all, repeated ones too."""
    return (max(pairs - 1, 0) // _SHARD).bit_length()
