"""Phrases of neighbouring words that stand together by more than chance, and stand free.

*Cohesion* is the pointwise mutual information of the two parts at the weakest joint (Church and Hanks 1990), as a share of
what it would be if neither stood without the other (Bouma 2009), so that it is the same for few texts and many; *freedom* is
the entropy of what stands on a phrase's left and right, the lesser of the two (Huang and Chien's 左右熵): 河长制 has many
neighbours, 河长 only 制.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from itertools import islice
from math import log2

from converter.frozen import frozen
from converter.terms.stream import BOUND, Stream

WORDS = 7  # of a phrase, at most
LETTERS = 12
COHESION = 0.42  # of two words or more
AT_EDGE = 0.8  # of a single letter at a phrase's edge with the rest: 旗〔财政局〕 is looser, 农牧〔民〕 is not
FREEDOM = 1.0


@frozen
class Gram:
    """A phrase as numbers of words in the stream's vocabulary. `cohesion` is None for one word."""

    words: tuple[int, ...]
    uses: int
    cohesion: float | None


# How much a phrase of those counts is worth, None where it is no term
Weigher = Callable[[Gram, Mapping[tuple[int, ...], int]], float | None]


def grams(stream: Stream, least: int, weigh: Weigher, governs: Callable[[str], bool]) -> Iterator[tuple[Gram, float]]:
    """The free and cohesive phrases that stand `least` times or more, with what `weigh` gives them. `governs` tells a
    word that may stand before any, as a verb before its object.

    A phrase can't be more frequent than its parts, so of each length those phrases alone are counted whose two shorter
    ones are frequent.
    """
    counts: dict[tuple[int, ...], int] = {}
    level = stream.within()
    governing = frozenset(number for number, word in enumerate(stream.spelled) if governs(word))
    before = array("I", [BOUND if number in governing else number for number in stream.words])
    for length in range(1, WORDS + 1):
        level, firsts, tally = _frequent(level, least, single=length == 1)
        if not firsts:
            return
        found = {one: tuple(stream.words[at : at + length]) for one, at in firsts.items()}
        for one, words in found.items():
            counts[words] = tally[one]
        candidates = {
            one: (gram, weight)
            for one, words in found.items()
            if sum(stream.length(word) for word in words) <= LETTERS
            and (gram := _gram(words, counts, stream)) is not None
            and (weight := weigh(gram, counts)) is not None
        }
        free = _free(before, stream.words, level, length, candidates)
        yield from (candidates[one] for one in candidates if one in free)


def _frequent(level: array[int], least: int, single: bool) -> tuple[array[int], dict[int, int], dict[int, int]]:
    """For each place the number of the frequent phrase that begins there, 0 for none; of each number its first place and
    how often it stands. A phrase is told by the two of one word less that begin at its place and the next."""
    wide = max(level) + 1

    def pairs() -> Iterable[int]:
        if single:
            return level
        beside = zip(level, islice(level, 1, None), strict=False)
        return (here * wide + there if here and there else BOUND for here, there in beside)

    tally = Counter(pairs())
    del tally[BOUND]
    numbers: dict[int, int] = {}
    firsts: dict[int, int] = {}
    uses: dict[int, int] = {}
    marked = array("I", bytes(4 * len(level)))
    for at, pair in enumerate(pairs()):
        if pair and tally[pair] >= least:
            number = numbers.get(pair)
            if number is None:
                number = numbers[pair] = len(numbers) + 1
                firsts[number], uses[number] = at, tally[pair]
            marked[at] = number
    return marked, firsts, uses


def _gram(words: tuple[int, ...], counts: Mapping[tuple[int, ...], int], stream: Stream) -> Gram | None:
    uses = counts[words]
    if len(words) == 1:
        return Gram(words, uses, None)
    most = log2(stream.total / uses)
    joints = [
        log2(uses * stream.total / (counts[words[:at]] * counts[words[at:]])) / most for at in range(1, len(words))
    ]
    if min(joints) < COHESION:
        return None
    if (stream.length(words[0]) == 1 and joints[0] < AT_EDGE) or (
        stream.length(words[-1]) == 1 and joints[-1] < AT_EDGE
    ):
        return None
    return Gram(words, uses, min(joints))


def _free(
    ahead: array[int], stream: array[int], level: array[int], length: int, candidates: Container[int]
) -> set[int]:
    """The numbers of those that stand free. Beside a mark, or a word that may stand beside any, each place counts."""
    before: defaultdict[int, Counter[int]] = defaultdict(Counter)
    behind: defaultdict[int, Counter[int]] = defaultdict(Counter)
    end = len(stream)
    for at, number in enumerate(level):
        if number in candidates:
            left = ahead[at - 1] if at else BOUND
            right = stream[at + length] if at + length < end else BOUND
            before[number][left or -at] += 1
            behind[number][right or -at] += 1
    return {one for one in before if min(_entropy(before[one]), _entropy(behind[one])) >= FREEDOM}


def _entropy(beside: Counter[int]) -> float:
    whole = beside.total()
    return -sum(uses / whole * log2(uses / whole) for uses in beside.values())
