"""The year that a document speaks in, where it prints no date of its own."""

from __future__ import annotations

import pytest

from converter.facts.dates import inferred


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("（二）一九五九年的任务\n要抓紧春耕。", "1959"),
        ("二、2022年的目标\n增长6%。", "2022"),
        ("牧业社预计1955年底建完。1956年再扩一批。", "1955"),
        ("一九五四年已经修好的水渠，今年上半年通水。", "1955"),
        ("一九五四年打井三眼。一九五五年将修两条渠。", "1955"),
        ("1954年打了6眼井。1955年计划打14眼。", "1955"),
        ("羊群比1953年大。1955年种羊数应保持在三百只。", "1955"),
    ],
)
def test_inferred(text: str, year: str) -> None:
    found = inferred(text, 0)
    assert found is not None
    assert (found.value, found.basis) == (year, "inferred")


@pytest.mark.parametrize(
    "text",
    [
        "今年要抓紧。",
        "到2025年建成。",
        "一九五四年修成。",
        "一九五四年三月份情况不好，本年度还要抓紧。",
        "1954年计划合营6户。到1955年春天合营9户。",
        "1954年计划的执行情况很好。",
        "1954年计划合营6户合营了5户。",
    ],
)
def test_nothing_told(text: str) -> None:
    assert inferred(text, 0) is None


def test_place_of_a_written_year() -> None:
    text = "一、一九五九年的任务\n"
    found = inferred(text, 100)
    assert found is not None
    assert found.span is not None
    assert text[found.span.start - 100 : found.span.end - 100] == "一九五九年"
