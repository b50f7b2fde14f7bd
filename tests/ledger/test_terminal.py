"""Tables on a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from converter.ledger.terminal import Column, shown, table, width

COLUMNS = (Column("序号", 6, right=True), Column("任务", 13), Column("Place", 8))


def test_hanzi_take_two_columns() -> None:
    lines = list(table(COLUMNS, [("1", "营造林3.5万亩", "a"), ("10", "b", "c")]))
    assert lines == [
        "序号  任务           Place",
        "────  ─────────────  ─────",
        "   1  营造林3.5万亩  a",
        "  10  b              c",
    ]
    assert width("营造林3.5万亩") == 13


def test_the_rule_is_as_wide_as_the_widest_line() -> None:
    lines = list(table((Column("任务", 10),), [("一二三四五六",)]))
    assert lines[1:] == ["──────────", "一二三四五", "六"]


def test_no_line_begins_with_a_closing_mark() -> None:
    assert list(table((Column("x", 4),), [("修路，架桥。",)]))[2:] == ["修路，", "架桥。"]


def test_of_several_closing_marks_one_stands_out() -> None:
    assert list(table((Column("x", 4),), [("修路：？”",)]))[2:] == ["修路：", "？”"]


def test_what_moves_the_cursor_is_not_shown() -> None:
    assert shown("a\x1b[31mb\r\n\u202ec\ud800") == "a [31mb   c "


@given(st.lists(st.text(max_size=60), min_size=1, max_size=4))
def test_no_character_is_lost_and_no_line_too_wide(cells: list[str]) -> None:
    column = Column("h", 10)
    lines = list(table((column,), [(cell,) for cell in cells]))[2:]
    words = "".join("".join(lines).split())
    assert words == "".join("".join(shown(cell) for cell in cells).split())
    assert all(width(line) <= 12 for line in lines)


@pytest.mark.parametrize(("text", "columns"), [("e\u0301", 1), ("ａ", 2), ("“", 1), ("", 0)])
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns
