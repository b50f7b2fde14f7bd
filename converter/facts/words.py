"""The word lists of this room, read once from `data/`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache

from converter.facts.units import DATA


@cache
def lists(name: str) -> dict[str, tuple[str, ...]]:
    """The lists of one file of `data/`, by their keys."""
    with (DATA / f"{name}.toml").open("rb") as file:
        return {key: tuple(value) for key, value in tomllib.load(file).items()}


def either(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))
