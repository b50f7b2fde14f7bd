"""The two tables that the page reads beside shards: which documents there are, and their facts for filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from converter.search import paths
from converter.search.dense import ascending, number
from converter.search.manifest import Manifest
from converter.variants import alike

_CLASSES = 8  # characters that stand 16, 8, … 1/8 times in a document's first part, or more, are told apart


def folding() -> bytes:
    """The characters that stand for simplified ones, ascending, and how far each one's simplified form is from the last one's.

    A distance d is written as 2d, or -2d - 1 below zero.
    """
    last, steps = 0, []
    others = sorted(alike())
    for other in others:
        step = ord(alike()[other]) - last
        steps.append(number(2 * step if step >= 0 else -2 * step - 1))
        last += step
    return paths.script(paths.FOLDING, [ascending([ord(other) for other in others]), "".join(steps)])


def table(manifest: Manifest, numbers: Mapping[str, int]) -> bytes:
    """Shard bits, document numbers, dates, and the most common characters (by them a query's rare pairs are guessed).

    Years are counted from the one before the first, months from January as 1; what is not known is 0.
    """
    dates = [manifest.rows[identity].date or "0" for identity in numbers]
    years = {date: int(date[:4]) for date in set(dates)}
    before = min(filter(None, years.values()), default=1) - 1
    coded = {date: number(year and year - before) for date, year in years.items()}
    months = {date: number(int(date[5:7] or 0)) for date in years}
    return paths.script(
        paths.TABLE,
        {
            "bits": manifest.bits(),
            "numbers": ascending(list(numbers.values())),
            "before": before,
            "years": "".join(map(coded.__getitem__, dates)),
            "months": "".join(map(months.__getitem__, dates)),
            "common": _common(manifest.characters, len(dates)),
        },
    )


def recounted(file: bytes, manifest: Manifest) -> bytes:
    """A table for the same documents with the same dates, where only their words are others."""
    return paths.script(paths.TABLE, {**paths.data(file), "common": _common(manifest.characters, len(manifest.rows))})


def facets(manifest: Manifest, numbers: Mapping[str, int]) -> bytes:
    """Kind, meeting and speaker: the values, most frequent first, and of each document how many it has and which."""
    rows = [manifest.rows[identity] for identity in numbers]
    return paths.script(
        paths.FACETS,
        {
            "kind": _facet([(row.kind,) if row.kind else () for row in rows]),
            "meeting": _facet([(row.meeting,) if row.meeting else () for row in rows]),
            "speaker": _facet([row.speakers for row in rows]),
        },
    )


def _facet(given: Sequence[tuple[str, ...]]) -> tuple[list[str], str]:
    counts: Counter[str] = Counter()
    for values, times in (several := Counter(given)).items():
        for each in values:
            counts[each] += times
    order = sorted(counts, key=lambda value: (-counts[value], value))
    places = {value: number(at) for at, value in enumerate(order)}
    coded = {values: number(len(values)) + "".join(map(places.__getitem__, values)) for values in several}
    return order, "".join(map(coded.__getitem__, given))


def _common(characters: Counter[str], documents: int) -> list[str]:
    groups: list[list[int]] = [[] for _ in range(_CLASSES)]
    for character, count in sorted(characters.items()):
        rarity = max(0, _CLASSES - (8 * count // max(1, documents)).bit_length())
        if rarity < _CLASSES and character < "\U00010000":
            groups[rarity].append(ord(character))
    return [ascending(group) for group in groups]
