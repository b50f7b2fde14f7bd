"""The 任务分解表 as a workbook: ready to print on landscape A4, its head on every page. Needs the extra `xlsx`."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from converter.i18n import pick
from converter.ledger.columns import HEADER, NOTE, Cells

TITLE = "任务分解表"
_WIDTHS = (6, 52, 30, 18, 18, 18, 40, 18)  # in characters, as spreadsheets count
_MADE = datetime(2000, 1, 1, tzinfo=UTC)  # no clock: the same rows give the same bytes
_LIMIT = 32_767  # characters in a cell
_A4 = 9


class MissingLibrary(ImportError):
    """The optional library is not installed; the message says how to get it."""


def workbook(lines: Sequence[Cells], title: str = TITLE) -> bytes:
    """The file's bytes. Raises MissingLibrary. Cells are text throughout: nothing is taken for a formula or a link."""
    try:
        import xlsxwriter
    except ImportError:
        raise MissingLibrary(
            pick(
                "写 XLSX 需要 xlsxwriter；请运行 pip install 'yanlu[xlsx]'，或改用 --format csv --bom",
                "XLSX needs xlsxwriter: run pip install 'yanlu[xlsx]', or use --format csv --bom",
            )
        ) from None
    data = io.BytesIO()
    book: Any = xlsxwriter.Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "created": _MADE.replace(tzinfo=None)})
    _sheet(book, book.add_worksheet(TITLE), lines, title)
    book.close()
    return data.getvalue()


def _sheet(book: Any, sheet: Any, lines: Sequence[Cells], title: str) -> None:
    text = {"font_name": "宋体", "font_size": 10.5, "valign": "vcenter", "text_wrap": True, "border": 1}
    heading = book.add_format({"font_name": "黑体", "font_size": 16, "align": "center", "valign": "vcenter"})
    head = book.add_format({**text, "bold": True, "align": "center", "bg_color": "#E7E6E6"})
    cell, middle = book.add_format(text), book.add_format({**text, "align": "center"})
    note = book.add_format({"font_name": "宋体", "font_size": 9, "text_wrap": True, "valign": "top"})
    last = len(HEADER) - 1
    sheet.merge_range(0, 0, 0, last, title, heading)
    sheet.set_row(0, 30)
    for column, (words, width) in enumerate(zip(HEADER, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(1, column, words, head)
    for at, line in enumerate(lines, 2):
        sheet.write_number(at, 0, int(line[0]), middle)
        for column, words in enumerate(line[1:], 1):
            sheet.write_string(at, column, words if len(words) <= _LIMIT else words[: _LIMIT - 1] + "…", cell)
    end = len(lines) + 2
    sheet.merge_range(end, 0, end, last, f"注：{NOTE}", note)
    sheet.freeze_panes(2, 0)
    if lines:
        sheet.autofilter(1, 0, end - 1, last)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(1)
    sheet.print_area(0, 0, end, last)
    sheet.set_footer("&C&P / &N")
