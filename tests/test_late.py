"""Patterns that are compiled when they are first tried."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

import converter
from converter import patterns
from converter.patterns import _Late, late

PACKAGE = Path(converter.__file__).parent
MODULES = [
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
    for path in sorted(PACKAGE.rglob("*.py"))
    if re.search(r"import (?:\w+, )*late\n", path.read_text(encoding="utf-8"))
]


def test_it_does_what_a_pattern_does() -> None:
    years = late(r"(\d{4})年", re.ASCII)
    assert years.findall("2021年、2022年") == ["2021", "2022"]
    assert years.sub(r"\1", "2021年") == "2021"
    assert years.search("二〇二一年") is None
    assert years.pattern == r"(\d{4})年"


def test_nothing_is_compiled_before_it_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr(patterns, "compiled", lambda pattern, flags: made.append(pattern))
    late("云澜")
    assert not made
    with pytest.raises(AttributeError):  # what stands in for a pattern here has no `search`
        late("云澜").search("云澜旗")
    assert made == ["云澜"]


def test_an_error_is_told_when_it_is_tried() -> None:
    wrong = late("(")
    with pytest.raises(re.error):
        wrong.search("云澜旗")


@pytest.mark.parametrize("name", MODULES)
def test_every_late_pattern_of_ours_is_one(name: str) -> None:
    found = [each for each in vars(importlib.import_module(name)).values() if isinstance(each, _Late)]
    assert found
    for each in found:
        assert each.pattern
