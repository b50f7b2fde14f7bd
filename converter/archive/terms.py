"""Terms of art (提法) in a record: what stands in quotation marks or in 书名号, and the words of a dictionary.

Quoted words are a term where they are short and hold no sentence: “五大任务”, not a saying. A title keeps its marks
(《…》), so that it is told from words. A word of the dictionary counts wherever it stands, quoted or not.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from converter.archive.entries import Quote, TermEntry
from converter.archive.identity import key
from converter.archive.plain import plain
from converter.frozen import frozen
from converter.record.tree import BlockNode, Node, Record, SectionNode

LONGEST = 16  # characters of quoted words
QUOTES = 3  # kept of a document
AROUND = 24  # characters on each side of a quote
_HAN = r"[\u3400-\u9fff]"
_TITLE = 50  # characters of a title
_OPENS = re.compile("[“「『‘《]")
# “五大任务” 「十四五」 ‘三北’ 《乡村振兴促进法》
_MARKED = re.compile(
    rf"[“「『‘](?P<words>(?=[^”」』’]{{0,{LONGEST}}}{_HAN})[^“”「」『』‘’《》，。；：！？,.;:!?…\s]{{2,{LONGEST}}})[”」』’]"
    rf"|(?P<title>《(?=[^》]{{0,{_TITLE}}}{_HAN})[^《》\n]{{2,{_TITLE}}}》)"
)


@frozen
class Dictionary:
    """Words that are terms wherever they stand, and words that are none even when quoted."""

    terms: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Uses:
    count: int
    quotes: list[Quote]


def terms(record: Record, dictionary: Dictionary) -> tuple[TermEntry, ...]:
    """The terms of a record with their first uses, the most used first, then as they come."""
    lines = list(_lines(record.text, None))
    whole = "\n".join(words for _, words in lines)
    starts = list(accumulate((len(words) + 1 for _, words in lines), initial=0))
    found: dict[str, _Uses] = {}
    for begin, finish, name in sorted(_uses(whole, dictionary)):
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
    beginnings, terms_of = _beginnings(dictionary.terms)
    ends: dict[str, int] = {}
    for match in beginnings.finditer(whole):
        at = match.start()
        for term in terms_of.get(whole[at : at + 2], ()):
            if whole.startswith(term, at) and at >= ends.get(term, 0):
                ends[term] = at + len(term)
                yield at, at + len(term), key(term)
    end = 0
    for opens in _OPENS.finditer(whole):
        if opens.start() >= end and (marked := _MARKED.match(whole, opens.start())):
            end, words = marked.end(), marked["words"] or marked["title"]
            if words not in dictionary.terms and words not in dictionary.others:
                yield marked.start(), end, key(words)


@lru_cache(maxsize=4)
def _beginnings(terms: frozenset[str]) -> tuple[re.Pattern[str], dict[str, list[str]]]:
    """What finds where a term may begin, and the terms by their first two letters: none has fewer."""
    of: dict[str, list[str]] = {}
    for term in sorted(terms):
        of.setdefault(term[:2], []).append(term)
    first, second = ("".join(sorted({re.escape(begins[at]) for begins in of})) for at in (0, 1))
    return re.compile(f"[{first}](?=[{second}])" if of else "(?!)"), of


def _lines(nodes: Iterable[Node], above: str | None) -> Iterator[tuple[str | None, str]]:
    """Headings and blocks with the id that leads to them."""
    for node in nodes:
        if isinstance(node, SectionNode):
            yield node.id, plain(node.heading)
            yield from _lines(node.children, node.id)
        elif isinstance(node, BlockNode):
            yield node.id or above, plain(node.content)
