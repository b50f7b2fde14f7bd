"""Numbers, shards and folding: what is written is read again."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from converter.search import blocks, dense, lists, paths, postings, shard, sorting
from converter.search.document import Document, Passage
from converter.search.fold import fold, indexed
from converter.search.lanes import SIZE
from converter.search.numbering import numbers, renumbered, shard_bits
from converter.search.pairs import code, pairs
from converter.search.parts import PARTS, parts
from converter.search.postings import parted, settled
from converter.variants import alike
from tests.search.reader import units

# gaps of one, two, three and more characters
ascending = st.sets(st.integers(0, 300) | st.integers(0, 5000) | st.integers(0, 1 << 21), min_size=1).map(sorted)
# so many that they go in blocks, or just not
few = st.integers(0, 1 << 16)
blocked = st.sets(few, min_size=55, max_size=75).map(sorted) | st.sets(few, min_size=1).map(sorted)


@given(st.integers(0, 1 << 34))
def test_numbers(value: int) -> None:
    word = dense.number(value)
    assert dense.VALUES[word] == value
    assert dense.NUMBER.fullmatch(word)
    assert not set('"\\') & set(word)


def test_numbers_grow_with_their_codes() -> None:
    assert [len(dense.number(value)) for value in (0, 63, 64, 1919, 1920, 55_743, 55_744)] == [1, 1, 2, 2, 3, 3, 4]


@given(ascending)
def test_ascending(values: list[int]) -> None:
    assert dense.read_ascending(dense.ascending(values)) == values


@given(ascending, st.integers(0, 1 << 21))
def test_one_number_comes_and_goes(values: list[int], one: int) -> None:
    without, having = sorted({*values} - {one}), sorted({*values, one})
    assert dense.added(dense.ascending(without), one) == dense.ascending(having)
    assert dense.removed(dense.ascending(having), one) == dense.ascending(without)
    with pytest.raises(ValueError, match="not in the list"):
        dense.removed(dense.ascending(without), one)


@given(blocked)
def test_lists_in_blocks(values: list[int]) -> None:
    assert blocks.decode(blocks.encode(values)) == values


# codes → the spots where they stand: so many that lists go in blocks, or just not; next to each other, or far
spread = st.sets(st.integers(0, 90) | few | st.integers(0, (1 << 28) - 1), min_size=1, max_size=8)


@given(st.dictionaries(st.integers(0, (1 << 30) - 1), st.tuples(blocked.map(set) | spread, spread, spread), max_size=6))
def test_many_lists_at_once(found: dict[int, tuple[set[int], set[int], set[int]]]) -> None:
    raw = [
        int.from_bytes(postings.low(level, 0), "little") | code << postings.CODE | spot
        for code, (anywhere, heads, title) in found.items()
        for level, some in enumerate((anywhere | heads | title, heads, title if code % 3 else ()))
        for spot in some
    ]
    made = b"".join(each.to_bytes(SIZE, "little") for each in raw)
    expected: dict[int, list[set[int]]] = {}
    for each, level, spot in parted(sorting.raw(sorted(settled(made)))):
        expected.setdefault(each, [set(), set(), set()])[level].add(spot)
    codes, texts, three = lists.entries(sorting.raw(sorting.plain(made)))
    assert codes == sorted(expected)
    assert list(zip(texts, three, strict=True)) == [shard.encode(*map(sorted, expected[each])) for each in codes]


def test_lists_longer_than_what_is_worked_on_at_a_time() -> None:
    counts = (10_000, 1, 4091, 65, 4096, 64, 3)  # of the numbers of each pair, far from each other and one by one
    raw = [
        (1 << 61) + (each << postings.CODE) + number * (7 if each % 2 else 8_000_000 // count) * 32
        for each, count in enumerate(counts)
        for number in range(count)
    ]
    made = b"".join(each.to_bytes(SIZE, "little") for each in sorted(raw))
    spots: list[list[int]] = [[] for _ in counts]
    for each, _, spot in parted(made):
        spots[each].append(spot)
    assert lists.entries(made) == (
        list(range(len(counts))),
        [blocks.encode(some) for some in spots],
        [False] * len(counts),
    )


# where a pair stands in some documents: document, part, what goes before
standing = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 7)), max_size=12)


@given(st.dictionaries(st.sampled_from([0, 1, 77, (1 << 30) - 1]), st.tuples(standing, standing)))
def test_what_goes_before_is_noted_of_a_pair_that_stands_once(
    found: dict[int, tuple[list[tuple[int, int, int]], list[tuple[int, int, int]]]],
) -> None:
    raw, expected = [], set()
    for pair, levels in found.items():
        for level, some in enumerate(levels):
            for document, part, behind in some:
                low = int.from_bytes(postings.low(level, PARTS * document + part), "little")
                raw.append(low | pair << postings.CODE | behind)
                once = sum(each == document for each, _, _ in some) == 1
                expected.add((pair, level, PARTS * document + part << postings.BEFORE | (behind if once else 0)))
    made = b"".join(each.to_bytes(SIZE, "little") for each in raw)
    assert set(parted(sorting.raw(sorted(settled(made))))) == expected


@given(blocked, st.integers(0, 1 << 16))
def test_one_number_comes_and_goes_in_blocks(values: list[int], one: int) -> None:
    without, having = sorted({*values} - {one}), sorted({*values, one})
    assert blocks.added(blocks.encode(without), one) == blocks.encode(having)
    assert blocks.removed(blocks.encode(having), one) == blocks.encode(without)


def test_an_empty_shard() -> None:
    assert shard.entries(write({})) == {}


@given(st.data(), st.lists(st.integers(0, 1 << 22), unique=True, max_size=12).map(sorted))
def test_shards(data: st.DataObject, codes: list[int]) -> None:
    found = {}
    for each in codes:
        anywhere = data.draw(ascending)
        some = st.lists(st.sampled_from(anywhere), unique=True).map(sorted)
        found[each] = (anywhere, data.draw(some), data.draw(some))
    written = write({each: shard.encode(*some) for each, some in found.items()})
    assert {each: shard.decode(*coded) for each, coded in shard.entries(written).items()} == found


# code → which parts have the pair: anywhere, in a heading, in the title
changing = st.dictionaries(
    st.integers(0, 200),
    st.tuples(*(st.sets(st.integers(0, 200), min_size=size, max_size=5) for size in (1, 0, 0))),
    max_size=30,
).map(lambda found: {code: (parts | heads | title, heads, title) for code, (parts, heads, title) in found.items()})


@given(changing, changing)
def test_a_patched_shard_is_the_one_written_anew(
    before: dict[int, tuple[set[int], ...]], after: dict[int, tuple[set[int], ...]]
) -> None:
    none: tuple[set[int], ...] = (set(), set(), set())
    changes = []
    for each in sorted(before.keys() | after.keys()):
        levels = list(enumerate(zip(before.get(each, none), after.get(each, none), strict=True)))
        gone = [(level, part, False) for level, (old, new) in levels for part in old - new]
        come = [(level, part, True) for level, (old, new) in levels for part in new - old]
        changes.append((each, gone + come))
    assert shard.patch(written(before), changes) == written(after)
    file = paths.script("search/index/0.js", written(after))
    assert shard.script("search/index/0.js", written(after)) == file
    assert shard.parse(file) == written(after)


def written(found: dict[int, tuple[set[int], ...]]) -> shard.Shard:
    """A shard with these lists."""
    return write({code: shard.encode(*map(sorted, levels)) for code, levels in sorted(found.items())})


def write(found: dict[int, shard.Coded]) -> shard.Shard:
    """A shard with these coded lists."""
    return shard.write(list(found), [text for text, _ in found.values()], [three for _, three in found.values()])


@given(st.text())
def test_folding_is_letter_by_letter_and_done_once(text: str) -> None:
    folded = fold(text)
    assert folded == "".join(map(fold, text)) == fold(folded)
    assert indexed(text) == indexed(folded) == "".join(map(indexed, text))


def test_no_variant_folds_to_another() -> None:
    assert not set(alike()) & set(alike().values())
    assert fold("經濟發展與後勤") == "经济发展与后勤"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
@example("///")
def test_pairs_are_those_of_the_text(text: str) -> None:
    found = pairs(Document("a", "1", "", "", (Passage(text),)))
    word = units("!" + indexed(text))
    codes = {code(*word[at : at + 2]) for at in range(len(word) - 1)}
    noted = {each for each, _, _ in parted(found.postings)}
    assert codes <= noted
    if not re.search(r"[%+\-./0-9a-z]{3}", indexed(text)):  # of which three in a row are noted as well
        assert noted == codes
    (part,) = parts(Document("a", "1", "", "", (Passage(text),)))
    assert found.sample == ("" if part else ("!" + indexed(text))[::4])


@given(st.sets(st.text(min_size=1, max_size=4), max_size=60), st.text(min_size=1, max_size=4))
def test_a_new_document_moves_few_numbers(ids: set[str], new: str) -> None:
    before, after = numbers(ids), numbers(ids | {new})
    assert len(set(after.values())) == len(after)
    assert list(after.values()) == sorted(after.values())
    if (3 * len(before)).bit_length() == (3 * len(after)).bit_length():
        assert sum(before[each] != after[each] for each in before) <= 12


names = st.sets(st.integers(0, 400).map(str), max_size=90)


@settings(max_examples=300)
@given(names, names, names)
def test_numbers_after_a_change_are_those_of_all(before: set[str], come: set[str], gone: set[str]) -> None:
    come, gone = come - before, gone & before
    all_before, all_after = numbers(before), numbers((before | come) - gone)
    whose = {number: name for name, number in all_before.items()}
    found = renumbered(list(all_before.values()), whose.__getitem__, come, gone)
    if (3 * len(all_before)).bit_length() != (3 * len(all_after)).bit_length():
        assert found is None
        return
    assert found is not None
    old, new = found
    assert {name: number for name, number in all_before.items() if name not in old} | new == all_after
    assert old.items() <= all_before.items()
    assert old.keys() - new.keys() == gone


def test_who_was_never_there_can_not_go() -> None:
    assert renumbered([], str, set(), {"a"}) is None
    before = numbers(["a", "b", "c", "d"])
    whose = {number: name for name, number in before.items()}
    assert renumbered(list(before.values()), whose.__getitem__, {"e"}, {"x"}) is None


def test_shards_grow_with_the_index() -> None:
    assert [shard_bits(size) for size in (0, 7000, 7001, 14_000, 14_001, 56_000_000)] == [0, 0, 1, 1, 2, 13]
