"""Terms of art (提法) in a record: what stands in quotation marks or in 书名号, and the words of a dictionary.

Quoted words are a term where they are short and hold no sentence: “五大任务”, not a saying. A title keeps its marks
(《…》), so that it is told from words. A word of the dictionary counts wherever it stands, quoted or not.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from converter.archive.entries import Quote, TermEntry
from converter.archive.identity import key
from converter.archive.lines import Flat
from converter.frozen import frozen, slotted
from converter.patterns import compiled

LONGEST = 16  # characters of quoted words
QUOTES = 3  # kept of a document
AROUND = 24  # characters on each side of a quote
_TITLE = 50  # characters of a title
_OPENS = "“「『‘《"
# “五大任务” 「十四五」 ‘三北’ 《乡村振兴促进法》
_MARKED = compiled(
    rf"[“「『‘](?P<words>[^“”「」『』‘’《》，。；：！？,.;:!?…\s]{{2,{LONGEST}}})[”」』’]"
    rf"|(?P<title>《[^《》\n]{{2,{_TITLE}}}》)"
)


@frozen
class Dictionary:
    """Words that are terms wherever they stand, and words that are none even when quoted.

    `standard`: it is the program's own, whose pattern is kept.
    """

    terms: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    standard: bool = False


@slotted
class _Uses:
    """Of one term, so far."""

    count: int
    quotes: list[Quote]


def terms(flat: Flat, dictionary: Dictionary) -> tuple[TermEntry, ...]:
    """The terms of a record's text with their first uses, the most used first, then as they come."""
    used = sorted(_uses(flat.whole, dictionary))
    if not used:
        return ()
    lines = flat.lines
    starts = list(accumulate((len(words) + 1 for _, words in lines), initial=0))
    found: dict[str, _Uses] = {}
    for begin, finish, name in used:
        uses = found.setdefault(name, _Uses(0, []))
        uses.count += 1
        if len(uses.quotes) < QUOTES:
            line = bisect(starts, begin) - 1
            place, words = lines[line]
            start, end = begin - starts[line], finish - starts[line]
            before, after = words[max(0, start - AROUND) : start], words[end : end + AROUND]
            before = f"…{before}" if start > AROUND else before.lstrip()
            after = f"{after}…" if end + AROUND < len(words) else after.rstrip()
            uses.quotes.append(Quote(place, before, words[start:end], after))
    listed = sorted(found.items(), key=lambda item: -item[1].count)
    return tuple(TermEntry(name, uses.count, tuple(uses.quotes)) for name, uses in listed)


def _uses(whole: str, dictionary: Dictionary) -> Iterator[tuple[int, int, str]]:
    """Start, end and name of each use in a text; none goes on into the next line."""
    beginnings, terms_of = _beginnings(dictionary.terms, dictionary.standard)
    ends: dict[str, int] = {}
    end = 0
    for match in beginnings.finditer(whole):
        at = match.start()
        for term in terms_of.get(whole[at : at + 2], ()):
            if whole.startswith(term, at) and at >= ends.get(term, 0):
                ends[term] = at + len(term)
                yield at, at + len(term), key(term)
        if whole[at] in _OPENS and at >= end and (marked := _MARKED.match(whole, at)):
            words = marked["words"] or marked["title"]
            if not any("\u3400" <= letter <= "\u9fff" for letter in words):  # numbers, Latin letters
                continue
            end = marked.end()
            if words not in dictionary.terms and words not in dictionary.others:
                yield at, end, key(words)


@lru_cache(maxsize=4)
def _beginnings(terms: frozenset[str], standard: bool) -> tuple[re.Pattern[str], dict[str, list[str]]]:
    """What finds the first letter of a term, or a mark that opens; and the terms by their first two letters.

    No term has fewer than two. Terms are sought as a tree of letters, 乡(?=村(?:振兴|治理)): then the text is looked
    through once, however many there are.
    """
    of: dict[str, list[str]] = {}
    rests: dict[str, list[str]] = {}
    for term in sorted(terms):
        of.setdefault(term[:2], []).append(term)
        rests.setdefault(term[0], []).append(term[1:])
    first = [f"{re.escape(letter)}(?={_tree(rest)})" for letter, rest in rests.items()]
    # Each alternative begins with a letter of its own: so the engine passes over all others.
    return (compiled if standard else re.compile)("|".join([*first, *_OPENS])), of


def _tree(words: list[str]) -> str:
    """A pattern of the shortest of words that begin alike: ["村振兴", "村治理"] → 村(?:振兴|治理)."""
    if "" in words:
        return ""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    tried = [re.escape(letter) + _tree(rest) for letter, rest in rests.items()]
    return tried[0] if len(tried) == 1 else f"(?:{'|'.join(tried)})"
