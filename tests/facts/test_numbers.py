"""Numerals as printed, and the numbers that they are."""

from __future__ import annotations

import pytest

from converter.facts import numbers


@pytest.mark.parametrize(
    ("digits", "multiplier", "value"),
    [
        ("3", "", 3),
        ("1.5", "万", 15000),
        ("2.6", "亿", 260000000),
        ("０．８", "", 0.8),
        ("12,500", "", 12500),
        ("１２，５００", "", 12500),
        ("86", "万", 860000),
        ("三千二百", "", 3200),
        ("一百八十四万", "", 1840000),
        ("两", "", 2),
        ("百万", "", 1000000),
        ("千亿", "", 100000000000),
        ("4000", "万", 40000000),
        ("5", "千万", 50000000),
        ("1", "万亿", 1000000000000),
        ("贰拾万", "", 200000),
        ("叁佰零伍", "", 305),
    ],
)
def test_value(digits: str, multiplier: str, value: float) -> None:
    found = numbers.read(digits, multiplier)
    assert found is not None
    assert found.value == value
    assert type(found.value) is type(value)


@pytest.mark.parametrize("digits", ["*", "*.*", "XX", "某"])
def test_mask_has_no_value(digits: str) -> None:
    assert numbers.read(digits, "万") == numbers.Number(None, True)


@pytest.mark.parametrize("digits", ["万", "百", "三五百", "百二"])
def test_no_number(digits: str) -> None:
    """千家万户 and 百家 hold numerals that count nothing."""
    assert numbers.read(digits) is None
