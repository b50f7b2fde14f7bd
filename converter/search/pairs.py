"""A document → the pairs of characters in it.

A pair is two UTF-16 units (what a script calls characters): first | second << 16. A character of a title or heading is
also noted alone, as the pair with NUL behind it; three letters or digits in a row, which pairs alone would hardly tell
apart (1956, 3.5%), as the pair of units first | second << 7 and U+DC00 + third, which no text can hold.

In the index stands a pair's code (`postings`). Codes spread evenly: the top bits choose the shard, the others tell
pairs apart in it. A million pairs share a code with another once in a thousand, which the check against the text makes
good.

Of a pair in the text is also noted which character goes before it, by one of seven classes.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from sys import byteorder

from converter.frozen import frozen
from converter.patterns import compiled
from converter.search import postings
from converter.search.document import Document
from converter.search.fold import SIGN, indexed
from converter.search.lanes import SIZE
from converter.search.parts import PARTS, parts
from converter.search.postings import Stretch

BITS = 30  # of a code
SAMPLE = 4  # characters of which one is counted
_LETTER = r"[%+\-./0-9a-z]"
_RUN = compiled(f"{_LETTER}{_LETTER}{_LETTER}+")  # "1956", "3.5%"; in search.js too; so put, it is searched fastest
_ASCII = b"\0\0\0"  # three letters, digits or signs in a row, in the upper bytes of units
_END = "。"  # folded to SIGN: pairs never run from one passage into the next
_CLASSES = bytes(each % 7 + 1 for each in range(256))  # of a unit's lower byte; in search.js too
_BEYOND = compiled("[\U00010000-\U0010ffff]")
_ENDING = compiled(f"(?s:.)(?={SIGN})")  # "革" of "改革!", and a "!" that another goes behind
_BETWEEN = "\udfff"  # half a character, which no text holds: what is cut again after folding


@frozen
class Pairs:
    """What the index notes of a document, in no order and not yet settled.

    `sample` is every fourth character (SAMPLE) of the folded text of its first part: to count them all takes a third of
    the time that finding the pairs takes.
    """

    postings: bytes
    sample: str

    def size(self) -> int:
        """How many postings these are, each as often as it stands."""
        return len(self.postings) // SIZE


def pairs(document: Document, number: int = 0) -> Pairs:
    """The pairs of a document of a number, part by part."""
    texts: list[list[str]] = [[""] for _ in range(PARTS)]
    heads: list[list[str]] = [[""] for _ in range(PARTS)]
    for part, passage in zip(parts(document), document.passages, strict=True):
        texts[part].append(passage.text)
        if passage.heading:
            heads[part].append(passage.text[: passage.heading])
    title, *words = _folded([document.title, *map(_END.join, texts), *map(_END.join, heads)])
    words[0] = title + words[0]
    found: list[Stretch] = []

    def note(level: int, part: int, some: bytes, before: bytes = b"") -> None:
        found.append((some, postings.low(level, PARTS * number + part), before))

    for part in range(PARTS):
        note(0, part, *_pairs(words[part]))
        for level, text in ((1, words[PARTS + part]), (2, "" if part else title)):
            if text:
                others = _singles(text) + _ends(text)
                note(0, part, others)
                note(level, part, _pairs(text)[0] + others)
    return Pairs(postings.made(found), words[0][::SAMPLE])


def code(first: str, second: str = "\0") -> int:
    """The code of one pair."""
    pair = ord(first) | ord(second) << 16
    ((found, _, _),) = postings.parted(postings.made([(pair.to_bytes(4, "little"), postings.low(0, 0), b"")]))
    return found


def _folded(texts: list[str]) -> list[str]:
    """Texts folded in one go."""
    folded = indexed(_BETWEEN.join(texts)).split(_BETWEEN)
    return folded if len(folded) == len(texts) else list(map(indexed, texts))


def _pairs(text: str) -> tuple[bytes, bytes]:
    """The text's units read as 32-bit numbers, from the first unit on and from the second on; and its triples.

    And the class of what goes before each, but for the triples.
    """
    data = text.encode("utf-16-le", "surrogatepass")
    size = len(data)
    before = b"\0" + data[::2].translate(_CLASSES)
    last = size // 2 - 1
    three = _bytes(_triples(text)) if _ASCII in data[1::2] else b""
    some = data[: size & ~3] + data[2 : size - (~size & 2)] + three
    return some, before[:last:2] + before[1:last:2]


def _triples(text: str) -> Iterator[int]:
    for run in _RUN.findall(text):
        for a, b, c in zip(*(map(ord, run[at:]) for at in range(3)), strict=False):
            yield a | b << 7 | (0xDC00 | c) << 16


def _singles(text: str) -> bytes:
    """A character beyond U+FFFF is two units, thus a pair already."""
    return "".join(set(_BEYOND.sub(SIGN, text)) - {SIGN}).encode("utf-32-le", "surrogatepass")


def _ends(text: str) -> bytes:
    """What stands before a sign or at the end, with a sign behind it: a heading ends where its passage may not."""
    text = _BEYOND.sub(lambda found: chr(0xDC00 | ord(found[0]) & 0x3FF), text)  # the second of its units
    return "".join(f"{each}{SIGN}" for each in _ENDING.findall(f"{text}{SIGN}")).encode("utf-16-le", "surrogatepass")


def _bytes(pairs: Iterator[int]) -> bytes:
    words = array("I", pairs)
    if byteorder == "big":
        words.byteswap()
    return words.tobytes()
