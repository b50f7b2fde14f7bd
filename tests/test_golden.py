"""The parser's reading of the examples is the one that was last reviewed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden_results import GOLDEN, examples, golden_of


@pytest.mark.parametrize("path", examples(), ids=lambda path: path.stem)
def test_reading_is_as_reviewed(path: Path) -> None:
    shown = (GOLDEN / path.name).read_text(encoding="utf-8")
    assert golden_of(path) == shown, "look at the change; if it is right, run: make golden"


def test_no_golden_result_without_its_example() -> None:
    assert {path.name for path in GOLDEN.glob("*.txt")} == {path.name for path in examples()}
