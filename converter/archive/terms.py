"""Terms of art (提法) in a record: what stands in quotation marks or in 书名号, and the words of a dictionary.

Quoted words are a term where they are short and hold no sentence: “五大任务”, not a saying. A title keeps its marks
(《…》), so that it is told from words. A word of the dictionary counts wherever it stands, quoted or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from converter.archive.entries import Quote, TermEntry
from converter.archive.identity import key
from converter.archive.plain import plain
from converter.record.tree import BlockNode, Node, Record, SectionNode

LONGEST = 16  # characters of quoted words
QUOTES = 3  # kept of a document
AROUND = 24  # characters on each side of a quote
_HAN = r"[\u3400-\u9fff]"
# “五大任务” 「十四五」 ‘三北’ 《乡村振兴促进法》
_MARKED = re.compile(
    rf"[“「『‘](?P<words>(?=[^”」』’]*{_HAN})[^“”「」『』‘’《》，。；：！？,.;:!?…\s]{{2,{LONGEST}}})[”」』’]"
    rf"|(?P<title>《(?=[^》]*{_HAN})[^《》\n]{{2,50}}》)"
)


@dataclass(frozen=True, slots=True)
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
    found: dict[str, _Uses] = {}
    lines = list(_lines(record.text, None))
    whole = "\n".join(words for _, words in lines)
    known = sorted(term for term in dictionary.terms if term in whole)
    for place, words in lines:
        for start, end, name in sorted(_uses(words, known, dictionary)):
            uses = found.setdefault(name, _Uses(0, []))
            uses.count += 1
            if len(uses.quotes) < QUOTES:
                before, after = words[max(0, start - AROUND) : start], words[end : end + AROUND]
                before = f"…{before}" if start > AROUND else before.lstrip()
                after = f"{after}…" if end + AROUND < len(words) else after.rstrip()
                uses.quotes.append(Quote(place, before, words[start:end], after))
    listed = sorted(found.items(), key=lambda item: -item[1].count)
    return tuple(TermEntry(name, uses.count, tuple(uses.quotes)) for name, uses in listed)


def _uses(words: str, known: Iterable[str], dictionary: Dictionary) -> Iterator[tuple[int, int, str]]:
    """Start, end and name of each use in a line."""
    for term in known:
        at = words.find(term)
        while at >= 0:
            yield at, at + len(term), key(term)
            at = words.find(term, at + len(term))
    for match in _MARKED.finditer(words):
        name = match["words"] or match["title"]
        if name not in dictionary.terms and name not in dictionary.others:
            yield match.start(), match.end(), key(name)


def _lines(nodes: Iterable[Node], above: str | None) -> Iterator[tuple[str | None, str]]:
    """Headings and blocks with the id that leads to them."""
    for node in nodes:
        if isinstance(node, SectionNode):
            yield node.id, plain(node.heading)
            yield from _lines(node.children, node.id)
        elif isinstance(node, BlockNode):
            yield node.id or above, plain(node.content)
