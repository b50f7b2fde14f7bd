"""The workbook, read back by another library."""

from __future__ import annotations

import io
import sys
import time
from typing import Any

import openpyxl
import pytest

from converter.ledger import columns
from converter.ledger.rows import rows
from converter.ledger.xlsx import MissingLibrary, workbook
from tests.ledger.made import PLAN, from_text

LINES = columns.table(list(rows(from_text(PLAN))))


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data)).active


def test_cells_are_read_back() -> None:
    sheet = opened(workbook(LINES))
    found = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_row=len(LINES) + 2)]
    assert found[0] == list(columns.HEADER)
    for row, line in zip(found[1:], LINES, strict=True):
        assert row[0] == int(line[0])
        assert [value or "" for value in row[1:]] == list(line[1:])
    assert sheet["A1"].value == "任务分解表"
    assert columns.NOTE in sheet.cell(len(LINES) + 3, 1).value


def test_layout_for_screen_and_paper() -> None:
    sheet = opened(workbook(LINES))
    assert sheet.freeze_panes == "A3"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_title_rows == "$2:$2"
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)  # 1 is the default
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.auto_filter.ref == f"A2:H{len(LINES) + 2}"
    assert sheet["B3"].alignment.wrap_text
    assert sheet.column_dimensions["B"].width > 50


def test_same_rows_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = workbook(LINES)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    try:
        assert workbook(LINES) == first
    finally:
        monkeypatch.undo()
        time.tzset()


def test_nothing_is_taken_for_a_formula_or_a_link_and_nothing_is_dropped() -> None:
    evil = ("1", "=1+1", "https://example.org/", "{=SUM(A1)}", "mailto:a@example.org", "长" * 40_000, "<b>&amp;", "@x")
    sheet = opened(workbook([evil]))
    row = next(sheet.iter_rows(min_row=3, max_row=3))
    assert [cell.value for cell in row[1:5]] == list(evil[1:5])
    assert {cell.data_type for cell in row[1:]} == {"s"}
    assert all(cell.hyperlink is None for cell in row)
    assert row[5].value == "长" * 32_766 + "…"
    assert row[6].value == "<b>&amp;"


def test_a_table_without_rows() -> None:
    assert [cell.value for cell in opened(workbook([]))[2]] == list(columns.HEADER)


def test_missing_library_is_told_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingLibrary, match=r"pip install 'yanlu\[xlsx\]'"):
        workbook(LINES)
