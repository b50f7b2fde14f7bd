"""The word lists of this room."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("data") / "words.toml"


@cache
def words(name: str) -> tuple[str, ...]:
    """One list of `data/words.toml`."""
    with FILE.open("rb") as file:
        return tuple(tomllib.load(file)[name])
