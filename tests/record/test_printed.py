"""What printed words say by themselves."""

from __future__ import annotations

from decimal import Decimal

import pytest

from converter.record.printed import marker_value, precision, quantity


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
    ("quote", "value"),
    [
        ("3.3万亩", "33000"),
        ("44，000个", "44000"),
        ("1,200个", "1200"),
        ("10％以上", "10"),
        ("28.37亿千瓦时", None),
        ("28.37亿元", "2837000000"),
        ("２个", "2"),
        ("1-2个", None),
        ("三分之一", None),
        ("百分之5", None),
        ("若干", None),
    ],
)
def test_quantities(quote: str, value: str | None) -> None:
    assert quantity(quote) == (None if value is None else Decimal(value))


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
