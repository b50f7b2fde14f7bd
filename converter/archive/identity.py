"""Who is who: names as printed → stable ASCII ids. Two are the same only where their names are equal."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256


def key(name: str) -> str:
    """What makes two printed names equal: composed Unicode, no white space (names are spaced out in print)."""
    return "".join(unicodedata.normalize("NFC", name).split())


def ids(prefix: str, keys: Iterable[str]) -> dict[str, str]:
    """Id of each key: the prefix and 8 hex digits of its sha256, 16 where 8 would be shared.

    >>> ids("m", ["旗委经济工作会议"])
    {'旗委经济工作会议': 'm-7ba2e806'}
    """
    digests = {name: sha256(name.encode()).hexdigest() for name in keys}
    shared: defaultdict[str, int] = defaultdict(int)
    for digest in digests.values():
        shared[digest[:8]] += 1
    return {name: f"{prefix}-{digest[: 8 if shared[digest[:8]] == 1 else 16]}" for name, digest in digests.items()}
