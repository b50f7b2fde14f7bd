"""Records → proposals for the list of terms, the best first.

The *score* is the C-value (Frantzi, Ananiadou and Mima 2000) with letters for words,

    log2(letters) · (uses − mean uses of the longer proposals that hold it),

times how strange its strangest word is (`noise`), times log2(1 + documents): what many documents say is worth a page more
than what one repeats. So 铸牢中华民族共同体意识 comes out whole, and 共同体意识 behind it by what it is used for besides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from math import log2

from converter.archive.entries import Quote
from converter.archive.identity import key
from converter.archive.lines import Flat
from converter.archive.terms import LONGEST, Dictionary, terms
from converter.frozen import frozen
from converter.record.tree import Record
from converter.terms import noise
from converter.terms.grams import grams
from converter.terms.stream import Stream
from converter.terms.words import Words

FEWEST = 3  # uses, unless asked otherwise
QUOTED = 8  # of so many uses one at least stands in quotation marks where nothing but these tells that it is a term


@frozen
class Proposal:
    """A word that may be a term. `record` is the place of the first document that uses it among those given, `quote` its
    first use there; `listed`: it is in the list already; `quoted`: how often it stands in quotation marks."""

    term: str
    uses: int
    documents: int
    quoted: int
    listed: bool
    score: float
    record: int
    quote: Quote


@frozen
class _Use:
    record: int
    count: int
    quote: Quote


def propose(
    records: Sequence[Record],
    dictionary: Dictionary,
    cut: Callable[[str], Words],
    *,
    uses: int = FEWEST,
    documents: int = 1,
) -> list[Proposal]:
    """What stands `uses` times or more, in so many `documents`. `dictionary` is the list as it is; its other words are none."""
    flats = [Flat(record) for record in records]
    stream = Stream()
    for flat in flats:
        stream.add(flat.whole, cut(flat.whole))
    phrases = _phrases(stream, uses)
    known = noise.names(records)
    words = [
        word
        for word in {**phrases, **dict.fromkeys(_quoted(stream))}
        if word not in dictionary.others and not noise.is_name(word, known)
    ]
    used = _uses(flats, words)
    counts = {word: sum(use.count for use in used[word]) for word in words if word in used}
    # What is quoted now and then is so for stress, or as a part of what somebody said.
    strange = {
        word: noise.CALLED if stream.quoted[word] * QUOTED >= counts[word] else phrases.get(word) for word in counts
    }
    apart = _apart({word: counts[word] for word in counts if strange[word] is not None})
    listed = {key(word) for word in dictionary.terms}
    made = []
    for word, alone in apart.items():
        count, quoted, within = counts[word], stream.quoted[word], len(used[word])
        if alone > 0 and count >= uses and within >= documents and quoted < count:
            score = log2(len(word)) * alone * (strange[word] or 0) * log2(1 + within)
            first = used[word][0]
            of = (word, count, within, quoted, key(word) in listed, round(score, 1))
            made.append(Proposal(*of, first.record, first.quote))
    return sorted(made, key=lambda one: (-one.score, one.term))


def _phrases(stream: Stream, least: int) -> dict[str, float]:
    """Phrases by their spelling, with how strange they are."""
    found: dict[str, float] = {}
    for gram, strange in grams(stream, least, partial(noise.weigh, stream), noise.instructs):
        word = stream.spell(gram.words)
        found[word] = max(strange, found.get(word, 0))
    return found


def _quoted(stream: Stream) -> list[str]:
    """Words in quotation marks, which somebody called a term: who uses them without marks means the same."""
    return [word for word in stream.quoted if 1 < len(word) <= LONGEST]


def _uses(flats: Iterable[Flat], words: Iterable[str]) -> dict[str, list[_Use]]:
    """The uses of words in each text, counted as the site counts those of a list."""
    names = {key(word): word for word in words}
    sought = Dictionary(frozenset(names.values()))
    found: defaultdict[str, list[_Use]] = defaultdict(list)
    for at, flat in enumerate(flats):
        for entry in terms(flat, sought):
            if word := names.get(entry.name):
                found[word].append(_Use(at, entry.count, entry.quotes[0]))
    return found


def _apart(counts: Mapping[str, int]) -> dict[str, float]:
    """How often each stands, less the mean of those that hold it; nothing where one of these has most of its uses."""
    inside: defaultdict[str, list[int]] = defaultdict(list)
    for word, count in counts.items():
        size = len(word)
        parts = {word[start:end] for start in range(size) for end in range(start + 2, size + 1)} - {word}
        for part in parts:
            if part in counts:
                inside[part].append(count)
    return {
        word: 0 if 2 * max(held, default=0) > count else count - (sum(held) / len(held) if held else 0)
        for word, count in counts.items()
        for held in [inside.get(word, [])]
    }
