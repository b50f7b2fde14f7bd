"""A text cut into words by jieba, each with its kind and with how common it is in general Chinese.

Of jieba's dictionary, words of up to three letters that were counted, and words of one or two letters: a longer entry
(重点项目, 大力发展) is a phrase of such words, and whether it is a term shows in the archive's texts. Set phrases of four
letters (因地制宜) are no terms and part nothing else: they are known to be left out.
"""

from __future__ import annotations

import logging
import warnings
from array import array
from functools import cache
from importlib.metadata import version
from math import log2
from pathlib import Path
from typing import Any

from converter.frozen import frozen
from converter.patterns import compiled
from converter.terms.lists import words
from converter.variants import simplified

LONGEST = 3  # letters of a word
COUNTED = 60_000_000  # words of general Chinese, about: the sum of the dictionary's counts
# Kinds of words. SINGLE: a letter that the dictionary doesn't have; BREAK: a word that is no part of a
# term; JOINT: one that may stand beside any (的 和 在); MARK: no word.
NOUN, VERB, QUALITY, SINGLE, BREAK, JOINT, MARK = range(7)
_UNCOUNTED = 3  # the count of entries that were added without one
_SET_PHRASE = 4  # letters
_STEPS = 8  # to the power of two
_HANZI = compiled("[\u3400-\u9fff]+")
_KINDS = {**dict.fromkeys(("v", "vi", "vg", "vd"), VERB), **dict.fromkeys(("a", "ag", "b"), QUALITY)}


@frozen
class Words:
    """The words of a text one by one: their `lengths`, `kinds`, and how `common` they are (eighths of a power of two)."""

    lengths: bytes
    kinds: bytes
    common: bytes


def stamp() -> str:
    """A text that differs when what cuts a text does."""
    return f"jieba {version('jieba')}"


def cut(text: str) -> Words:
    """The words of a text; what isn't written in hanzi is between words.

    >>> [*cut("退耕还林，好").lengths]
    [2, 1, 1, 1, 1]
    """
    known = _dictionary()
    lengths, kinds, common = array("B"), array("B"), array("B")

    def add(length: int, kind: int, often: int) -> None:
        lengths.append(length)
        kinds.append(kind)
        common.append(often)

    at = 0
    plain = simplified(text)
    for run in _HANZI.finditer(plain):
        for start in range(at, run.start(), 255):
            add(min(255, run.start() - start), MARK, 0)
        for word in known.cut(run[0]):
            kind, often = known.of.get(word, (SINGLE, 0))
            add(len(word), kind, often)
        at = run.end()
    for start in range(at, len(plain), 255):
        add(min(255, len(plain) - start), MARK, 0)
    return Words(lengths.tobytes(), kinds.tobytes(), common.tobytes())


class _Dictionary:
    """jieba's, read into memory: jieba itself would keep a copy in the system's folder for passing files, where any user
    could put another, and tell so on standard error."""

    def __init__(self) -> None:
        with warnings.catch_warnings():  # of Python about jieba's sources
            warnings.simplefilter("ignore")
            import jieba
        logging.getLogger("jieba").handlers.clear()
        self.of: dict[str, tuple[int, int]] = {}
        counts: dict[str, int] = {}
        total = 0
        with Path(jieba.__file__).with_name("dict.txt").open(encoding="utf-8") as file:
            for line in file:
                word, told, tag = line.split()
                count, length = int(told), len(word)
                total += count
                if length > LONGEST and not (tag == "i" and length == _SET_PHRASE):
                    continue
                if length == LONGEST and count <= _UNCOUNTED:
                    continue
                counts[word] = count
                for end in range(1, length):
                    counts.setdefault(word[:end], 0)
                self.of[word] = _kind(word, tag), round(_STEPS * log2(count + 1))
        self._tokenizer: Any = jieba.Tokenizer()
        self._tokenizer.FREQ, self._tokenizer.total, self._tokenizer.initialized = counts, total, True

    def cut(self, run: str) -> list[str]:
        """The words of a run of hanzi, without guessing at words that are not in the dictionary."""
        return list(self._tokenizer.cut(run, HMM=False))


def _kind(word: str, tag: str) -> int:
    if tag in words("joining"):
        return JOINT
    if (
        word in words("grammar")
        or len(word) == _SET_PHRASE
        or (tag in words("between") and not _is_doubtful(word, tag))
    ):
        return BREAK
    return _KINDS.get(tag, NOUN)


def _is_doubtful(word: str, tag: str) -> bool:
    """Whether a tag tells little: of a letter by itself, and of two that are called a name, as 蓝藻 is."""
    return (len(word) == 1 and tag in ("nr", "nrt", "nrfg", "x", "z")) or (len(word) == 2 and tag in ("nr", "nrt"))


def strangeness(uses: int, of: int, common: int) -> float:
    """How much more often a word stands in these texts than in general Chinese, as a power of two.

    >>> round(strangeness(60, 60_000, 8 * 6))
    10
    """
    return log2(uses / of) - common / _STEPS + log2(COUNTED)


@cache
def _dictionary() -> _Dictionary:
    return _Dictionary()
