"""Traditional characters and the simplified ones that stand for them, one for one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

# common in any traditional text, and in no simplified one
_TELLING = "們國會為這個來說對與業產發經實黨動務現過時長開關"
_FEWEST = 3  # of them, at least, and one in so many characters
_ONE_IN = 200
_OPENING = 3000  # characters of a text that are looked at

# Each: a simplified character and others that stand for it in traditional words (沿著, 瞭解, 藉助, 答覆, 復甦) or older
# spelling. They are alike to who searches; `simplified` leaves them, as simplified texts use them too (著作, 瞭望, 覆盖).
_ALIKE = "着著 了瞭 借藉 复覆 什甚 苏甦 只祇衹 仿彷倣 佛彿 背揹 它牠 夫伕 宁甯 昵暱 炮砲 矿鑛 巨钜 余馀 咨谘 托讬 径迳 钟锺 “「 ”」 ‘『 ’』"


@cache
def variants() -> dict[str, str]:
    """Traditional or variant character → simplified one."""
    lines = Path(__file__).with_name("data").joinpath("variants.txt").read_text(encoding="utf-8").splitlines()
    return {each: line[0] for line in lines if not line.startswith("#") for each in line[1:]}


@cache
def alike() -> dict[str, str]:
    """The same for texts that are only compared: more characters, and the quotation marks of traditional texts."""
    return {**{each: group[0] for group in _ALIKE.split() for each in group[1:]}, **variants()}


@cache
def _table() -> dict[int, str]:
    return str.maketrans(variants() | {"「": "“", "」": "”", "『": "‘", "』": "’"})


def traditional(text: str) -> bool:
    """Whether a text is written in traditional characters.

    >>> traditional("同志們：現在我代表旗人民政府，向大會報告工作"), traditional("同志们：现在我向大会报告工作")
    (True, False)
    """
    opening = text[:_OPENING]
    told = sum(opening.count(each) for each in _TELLING if each in opening)  # to look is faster than to count
    return told >= max(_FEWEST, len(opening) // _ONE_IN)


def simplified(text: str) -> str:
    """The same text in simplified characters and quotation marks, character for character.

    >>> simplified("「護渠」會議")
    '“护渠”会议'
    """
    return text.translate(_table())


@cache
def _strangers() -> dict[int, str]:
    return {ord(each): one for each, one in variants().items() if not _in_both(each)}


def _in_both(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def unified(words: str) -> str:
    """Words brought to simplified characters to be compared; 乾 and 著, which simplified texts use too, stay.

    >>> unified("糧食總產量"), unified("著作"), unified("畝")
    ('粮食总产量', '著作', '亩')
    """
    return words.translate(_strangers())
