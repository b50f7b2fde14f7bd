"""The fixture files of the record room."""

from __future__ import annotations

from pathlib import Path

GOOD = (Path(__file__).parent / "fixtures" / "good.xml").read_text(encoding="utf-8")


def changed(old: str, new: str) -> bytes:
    """The good record with one place changed; the place must be there once."""
    assert GOOD.count(old) == 1, f"{old!r} stands {GOOD.count(old)} times in good.xml"
    return GOOD.replace(old, new).encode()


def line_of(old: str) -> int:
    """The line of the good record in which a place begins."""
    return GOOD[: GOOD.index(old)].count("\n") + 1
