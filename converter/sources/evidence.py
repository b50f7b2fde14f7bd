"""How far a decoded text looks like Chinese: the weights that tell GB18030, Big5, UTF-16 and damage apart."""

from __future__ import annotations

from collections import Counter

from converter.frozen import frozen
from converter.patterns import compiled
from converter.sources.hanzi import COMMON

CONVINCING = 0.5  # share of common characters that a right decoding has at least; real texts have 0.7 to 0.9
FOREIGN = "\u0530"  # below are Latin, Greek and Cyrillic letters: passages in another language are no damage
WINDOW = 24  # characters that are judged together when looking for damage
HOPELESS = 0.13  # share of common characters below which a whole window is no Chinese
DOUBTFUL = 0.4  # … below which a window with several odd characters is none
# A hanzi, one character that may be the second byte of a Big5 code, a hanzi: 漱n金
BIG5_SEAM = compiled(r"([\u4e00-\u9fff])[@-~](?=[\u4e00-\u9fff])")
BIG5_RARE = 0xC9  # first byte of the less frequent hanzi
BROKEN = "\ufffd"  # stands for bytes that don't decode


@frozen
class Evidence:
    """Counts over the characters beyond ASCII: all, the common ones, and the undecodable bytes among them."""

    total: int
    common: int
    broken: int

    @property
    def share(self) -> float:
        """Common characters as a part of all beyond ASCII, 0 where there are none."""
        return self.common / self.total if self.total else 0.0


def weigh(text: str) -> Evidence:
    """Evidence of a whole text; U+FFFD counts as undecodable and speaks against it."""
    counts = Counter(text)
    total = common = 0
    for character, count in counts.items():
        if character >= "\x80":
            total += count
            if character in COMMON:
                common += count
    return Evidence(total, common, counts[BROKEN])


def is_odd(character: str) -> bool:
    """Whether a character has little business in a Chinese document.

    Hanzi of the basic block, CJK and general punctuation, enclosed numbers, signs such as ★ ℃ and full-width forms
    are at home; private use, kana, bopomofo, box drawing and compatibility forms are odd.
    """
    return not (
        "\u4e00" <= character <= "\u9fff"
        or "\u3000" <= character <= "\u301f"
        or "\uff01" <= character <= "\uff5e"
        or "\u2010" <= character <= "\u203b"
        or "\u2100" <= character <= "\u22ff"
        or "\u2460" <= character <= "\u249b"
        or "\u25a0" <= character <= "\u26ff"
        or "\u3220" <= character <= "\u3229"
    )


def damage(text: str) -> int | None:
    """Offset of the first stretch that is no Chinese within a text that is otherwise, or None.

    A byte lost or doubled in GBK or Big5 shifts all that follows up to the next ASCII character: it still decodes,
    into rare hanzi and odd signs. Judged by windows of `WINDOW` Chinese characters.
    """
    start = total = common = odd = 0
    for offset, character in enumerate(text):
        if character < FOREIGN:
            continue
        if not total:
            start = offset
        total += 1
        if character in COMMON:
            common += 1
        elif is_odd(character):
            odd += 1
        if total == WINDOW:
            if common < HOPELESS * WINDOW or (odd >= 3 and common < DOUBTFUL * WINDOW):
                return start
            total = common = odd = 0
    return None


def damage_in_big5(text: str, encoding: str) -> int | None:
    """Offset of the first place where a byte was lost in a Big5 text, or None.

    Two in five second bytes are ASCII there, so that the shift soon ends: in a rare hanzi with a Latin letter stuck
    between it and the next hanzi. (A lost first byte leaves nothing but the letter, which can't be told from 甲A级.)
    """
    for seam in BIG5_SEAM.finditer(text):
        if seam[1] not in COMMON and seam[1].encode(encoding)[0] >= BIG5_RARE:
            return seam.start()
    return None
