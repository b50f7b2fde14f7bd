"""The word lists of this room, read once from `data/` and the archive's own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache

from converter import lexicon
from converter.facts.units import DATA

# 各苏木必需在入冬前备好草料, as older papers write 必须; not 生活必需, 必需品
AS_MUST = "必需(?<![活所非不]必需)(?=[在从把对按向立首认继坚经由依切抓迅做加])"


@cache
def lists(name: str) -> dict[str, tuple[str, ...]]:
    """The lists of one file of `data/`, by their keys, with what the archive's own file of that name adds. Raises WordsError."""
    with (DATA / f"{name}.toml").open("rb") as file:
        found = {key: tuple(value) for key, value in tomllib.load(file).items()}
    own = lexicon.own(name)
    if own is None:
        return found
    for key, words in lexicon.read(own).items():
        if key not in found:
            raise lexicon.refused(own, f"{key} ({', '.join(found)})")
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
            raise lexicon.refused(own, f'{key} = ["…"]')
        found[key] += tuple(words)
    return found


def either(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first: a tree of letters, tried but once each.

    >>> either(("应当", "应", "必须", "应该"))
    '应(?:当|该)?|必须'
    """
    behind: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        behind.setdefault(word[0], []).append(word[1:])
    ways = []
    for first, rests in behind.items():
        more = either(filter(None, rests))
        shut = f"(?:{more})" if len(rests) > 1 else more
        ways.append(re.escape(first) + (f"{shut}?" if more and "" in rests else shut if more else ""))
    return "|".join(ways)
