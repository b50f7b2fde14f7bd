"""The index read as site_templates/search.js reads it, in Python, and plain scans to compare with."""

from __future__ import annotations

import re
from collections.abc import Mapping

from converter.search import paths, shard, texts
from converter.search.dense import read_ascending
from converter.search.document import Document
from converter.search.fold import fold, indexed
from converter.search.pairs import BITS, code
from converter.search.parts import PARTS
from converter.search.postings import BEFORE


class Reader:
    """Queries of one word against the files of an index; each file is read once."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        table = paths.data(files[paths.TABLE])
        self.low = BITS - table["bits"]
        self.numbers = set(read_ascending(table["numbers"]))
        self._shards: dict[int, dict[int, shard.Coded]] = {}
        self._texts: dict[int, tuple[str, list[str]]] = {}

    def lists(self, pair: str, before: str = "") -> shard.Lists:
        """Parts of documents that have a pair of UTF-16 units, behind a unit: anywhere, in a heading, in the title."""
        found = code(pair[0], pair[1])
        number, rest = found >> self.low, found & (1 << self.low) - 1
        if number not in self._shards:
            self._shards[number] = shard.entries(paths.data(self.files[paths.shard(number)]))
        entries = self._shards[number]
        spots = shard.decode(*entries[rest]) if rest in entries else ([], [], [])
        wanted = {0, ord(before) % 256 % 7 + 1} if before else set(range(8))
        parts, heads, title = ([spot >> BEFORE for spot in some if spot & 7 in wanted] for some in spots)
        return parts, heads, title

    def candidates(self, query: str) -> set[int]:
        """Numbers of the documents that may hold a query."""
        word = units(indexed(query))
        pairs = [(word[at : at + 2], word[at - 1 : at]) for at in range(len(word) - 1)] or [(f"{word}\0", "")]
        for a, b, c in re.findall(r"(?=([%+\-./0-9a-z])([%+\-./0-9a-z])([%+\-./0-9a-z]))", word):
            pairs.append((chr(ord(a) | ord(b) << 7) + chr(0xDC00 | ord(c)), ""))
        found = {part // PARTS for part in set.intersection(*(set(self.lists(*pair)[0]) for pair in pairs))}
        assert found <= self.numbers
        return found

    def text(self, number: int) -> tuple[str, list[str]]:
        """Id and folded texts of a document."""
        if number not in self._texts:
            document = texts.read((self.files[name] for name in texts.names(number)), "")
            words = document.title, *(passage.text for passage in document.passages)
            self._texts[number] = document.id, [fold(each) for each in words]
        return self._texts[number]

    def search(self, query: str) -> set[str]:
        """Ids of the documents that hold a query: candidates, checked against their text."""
        wanted = fold(query)
        found = (self.text(number) for number in self.candidates(query))
        return {identity for identity, texts in found if any(wanted in text for text in texts)}


def units(text: str) -> str:
    """UTF-16 units as characters of their own, as a script sees them."""
    data = text.encode("utf-16-le")
    return "".join(chr(int.from_bytes(data[at : at + 2], "little")) for at in range(0, len(data), 2))


class Scan:
    """What stands in the documents, without an index."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self.texts = {
            key: (document.title, *(passage.text for passage in document.passages))
            for key, document in documents.items()
        }
        self.folded = {key: [fold(text) for text in texts] for key, texts in self.texts.items()}

    def exact(self, query: str) -> set[str]:
        """Ids of the documents in which a query stands letter by letter."""
        return {key for key, texts in self.texts.items() if any(query in text for text in texts)}

    def alike(self, query: str) -> set[str]:
        """The same, letters that count as the same being the same."""
        wanted = fold(query)
        return {key for key, texts in self.folded.items() if any(wanted in text for text in texts)}
