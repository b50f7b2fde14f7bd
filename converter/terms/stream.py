"""The words of all texts as one row of numbers, which is what is counted."""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass, field

from converter.terms.words import BREAK, JOINT, MARK, Words

BOUND = 0  # the number of what ends a phrase and is the neighbour of any: marks, 的, 和
_OPENS, _CLOSES = frozenset("“‘「『"), frozenset("”’」』")


@dataclass(slots=True)
class Stream:
    """`words` are numbers in the vocabulary, by which `spelled`, `kinds` and `common` go. `quoted` are words that stand
    between quotation marks, those of more than one word or three letters, with how often."""

    words: array[int] = field(default_factory=lambda: array("I", [BOUND]))
    spelled: list[str] = field(default_factory=lambda: [""])
    kinds: list[int] = field(default_factory=lambda: [MARK])
    common: list[int] = field(default_factory=lambda: [0])
    quoted: Counter[str] = field(default_factory=Counter)
    total: int = 0
    _known: dict[str, int] = field(default_factory=dict)

    def add(self, text: str, cut: Words) -> None:
        """One more text; nothing goes on into it from the last."""
        at, opened = 0, -1
        run = 0  # words since the mark that opened
        for length, kind, common in zip(cut.lengths, cut.kinds, cut.common, strict=True):
            word = text[at : at + length]
            at += length
            if kind == MARK:
                if opened >= 0 and word[0] in _CLOSES and (run > 1 or at - length - opened > 2):
                    self.quoted[text[opened : at - length]] += 1
                opened, run = (at if word[-1] in _OPENS else -1), 0
                self.words.append(BOUND)
                continue
            run += 1
            self.total += 1
            self.words.append(BOUND if kind == JOINT else self._number(word, kind, common))
        self.words.append(BOUND)

    def within(self) -> array[int]:
        """The row with what no phrase has a part in left out."""
        kinds = self.kinds
        return array("I", [BOUND if kinds[number] == BREAK else number for number in self.words])

    def length(self, number: int) -> int:
        """Letters of a word."""
        return len(self.spelled[number])

    def spell(self, numbers: tuple[int, ...]) -> str:
        """The letters of words."""
        return "".join(self.spelled[number] for number in numbers)

    def _number(self, word: str, kind: int, common: int) -> int:
        number = self._known.get(word)
        if number is None:
            number = self._known[word] = len(self.spelled)
            self.spelled.append(word)
            self.kinds.append(kind)
            self.common.append(common)
        return number
