"""What printed words say by themselves."""

from __future__ import annotations

import pytest

from converter.record.printed import marker_value, precision


@pytest.mark.parametrize(
    ("marker", "value"),
    [
        ("一、", 1),
        ("（十二）", 12),
        ("3.", 3),
        ("１２．", 12),
        ("③", 3),
        ("㈣", 4),
        ("⑸", 5),
        ("第六，", 6),
        ("七是", 7),
        ("八要", 8),
        ("其九", 9),
        ("一方面", None),
        ("另一方面", None),
        ("首先，", None),
        ("甲、", None),
        ("——", None),
        ("3.1", None),
        ("", None),
    ],
)
def test_markers(marker: str, value: int | None) -> None:
    assert marker_value(marker) == value


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("2024年4月24日", 3),
        ("二〇二四年四月二十四日", 3),
        ("2024年4月", 2),
        ("二○二四年元月", 2),
        ("2024年", 1),
        ("2024-03-18", 3),
        ("2024.3", 2),
        ("20240318", 3),
        ("3月18日", 3),
        ("二〇二四年", 1),
        ("", 0),
    ],
)
def test_precision(words: str, parts: int) -> None:
    assert precision(words) == parts
