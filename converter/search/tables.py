"""The two tables that the page reads beside shards: which documents there are, and their facts for filters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from converter.frozen import frozen
from converter.patterns import compiled
from converter.search import paths
from converter.search.dense import NUMBER, VALUES, ascending, number, read_ascending
from converter.search.manifest import Manifest, Row
from converter.search.pairs import SAMPLE
from converter.variants import alike

Date = tuple[int, int]  # year and month, 0 where it is not known
Value = TypeVar("Value")
_FACETS: dict[str, Callable[[Row], tuple[str, ...]]] = {
    "kind": lambda row: (row.kind,) if row.kind else (),
    "meeting": lambda row: (row.meeting,) if row.meeting else (),
    "speaker": lambda row: row.speakers,
}
# How many values a document has, and these: " ", "!A", "#~A!"
_SEVERAL = compiled("|".join(f"{re.escape(number(few))}(?:{NUMBER.pattern}){{{few}}}" for few in range(4)))
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


@frozen
class Change:
    """What becomes of documents in the order of their numbers: places (in the old order) of those taken out, then places (in
    the new order) of those put in, ascending, with their rows; `numbers` are all numbers then."""

    out: Sequence[int]
    into: Sequence[tuple[int, Row]]
    numbers: Sequence[int]


def table(manifest: Manifest, numbers: Mapping[str, int]) -> bytes:
    """Shard bits, document numbers, dates, and the most common characters (by them a query's rare pairs are guessed).

    Years are counted from the one before the first, months from January as 1; what is not known is 0.
    """
    dates = [_date(manifest.rows[identity]) for identity in numbers]
    return _table(manifest.bits(), list(numbers.values()), dates, manifest.characters)


def numbers(file: bytes) -> list[int]:
    """The documents' numbers, of a table."""
    return read_ascending(paths.data(file)["numbers"])


def table_changed(file: bytes, bits: int, change: Change, characters: Counter[str]) -> bytes:
    """A table after some documents changed, came or went."""
    data = paths.data(file)
    if not (change.out or change.into):
        common = _common(characters, len(change.numbers))
        return paths.script(paths.TABLE, {**data, "bits": bits, "common": common})
    years = [VALUES[each] and VALUES[each] + data["before"] for each in NUMBER.findall(data["years"])]
    months = map(VALUES.__getitem__, NUMBER.findall(data["months"]))
    dates = _changed(list(zip(years, months, strict=True)), change, _date)
    return _table(bits, change.numbers, dates, characters)


def facets(manifest: Manifest, numbers: Mapping[str, int]) -> bytes:
    """Kind, meeting and speaker: the values, most frequent first, and of each document how many it has and which."""
    rows = [manifest.rows[identity] for identity in numbers]
    return _facets({name: list(map(values, rows)) for name, values in _FACETS.items()})


def facets_changed(file: bytes, change: Change) -> bytes:
    """The same after some documents changed, came or went."""
    data = paths.data(file)
    return _facets({name: _changed(_read(*data[name]), change, values) for name, values in _FACETS.items()})


def shown(row: Row) -> tuple[object, ...]:
    """All that the two say of a document."""
    return _date(row), *(values(row) for values in _FACETS.values())


def _date(row: Row) -> Date:
    return (int(row.date[:4]), int(row.date[5:7] or 0)) if row.date else (0, 0)


def _changed(before: list[Value], change: Change, value: Callable[[Row], Value]) -> list[Value]:
    for at in reversed(change.out):
        del before[at]
    for at, row in change.into:
        before.insert(at, value(row))
    return before


def _table(bits: int, numbers: Sequence[int], dates: Sequence[Date], characters: Counter[str]) -> bytes:
    different = set(dates)
    before = min((year for year, _ in different if year), default=1) - 1
    years = {date: number(date[0] and date[0] - before) for date in different}
    months = {date: number(date[1]) for date in different}
    return paths.script(
        paths.TABLE,
        {
            "bits": bits,
            "numbers": ascending(numbers),
            "before": before,
            "years": "".join(map(years.__getitem__, dates)),
            "months": "".join(map(months.__getitem__, dates)),
            "common": _common(characters, len(dates)),
        },
    )


def _facets(given: Mapping[str, Sequence[tuple[str, ...]]]) -> bytes:
    return paths.script(paths.FACETS, {name: _facet(values) for name, values in given.items()})


def _facet(given: Sequence[tuple[str, ...]]) -> tuple[list[str], str]:
    counts: Counter[str] = Counter()
    for values, times in (several := Counter(given)).items():
        for each in values:
            counts[each] += times
    order = sorted(counts, key=lambda value: (-counts[value], value))
    places = {value: number(at) for at, value in enumerate(order)}
    coded = {values: number(len(values)) + "".join(map(places.__getitem__, values)) for values in several}
    return order, "".join(map(coded.__getitem__, given))


def _read(order: Sequence[str], text: str) -> list[tuple[str, ...]]:
    """The values of each document, as `_facet` coded them."""
    codes = _SEVERAL.findall(text)
    if sum(map(len, codes)) != len(text):  # some document has more
        words, codes = iter(NUMBER.findall(text)), []
        for size in words:
            codes.append("".join((size, *islice(words, VALUES[size]))))
    found = {code: tuple(order[VALUES[each]] for each in NUMBER.findall(code)[1:]) for code in set(codes)}
    return list(map(found.__getitem__, codes))


def _common(characters: Counter[str], documents: int) -> list[str]:
    groups: list[list[int]] = [[] for _ in range(_CLASSES)]
    for character, count in sorted(characters.items()):
        rarity = max(0, _CLASSES - (8 * SAMPLE * count // max(1, documents)).bit_length())
        if rarity < _CLASSES and character < "\U00010000":
            groups[rarity].append(ord(character))
    return [ascending(group) for group in groups]
