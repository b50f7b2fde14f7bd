"""Rows, the cells of a 任务分解表, and which of them are wanted."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from converter.ledger import columns, data_forms
from converter.ledger.rows import rows
from converter.ledger.select import Selection, select
from converter.record.tree import BlockNode, SectionNode, SpeakerEntry
from tests.ledger.made import PLAN, from_text

ROWS = list(rows(from_text(PLAN)))


def test_cells() -> None:
    assert columns.cells(ROWS[0], 1) == (
        "1",
        "6月底前，完成河东路改造8公里，新建通村公路60公里以上。",
        "河东路改造：8公里；新建通村公路：60公里以上",
        "旗交通运输局",
        "旗财政局、旗水利局",
        "6月底前〔2024-06-30〕",
        "《云澜旗2024年重点工作任务分工方案》（2024-02-01）〉一、抓好项目〉（一）畅通道路〔plan s1.1.p1〕",
        "",
    )
    assert columns.cells(ROWS[2], 3)[2:6] == ("", "各苏木镇", "", "")


def test_the_speaker_of_the_part_or_of_the_whole_says_it() -> None:
    (record,) = from_text(
        "在云澜旗水利工作会议上的讲话\n旗委书记 郁长河\n（2024年2月1日）\n同志们：\n6月底前要完成演练2次。\n"
    )
    (row,) = rows([record])
    assert columns.cells(row, 1)[-1] == "旗委书记郁长河"
    said = {"name": "郁长河", "role": "旗委书记", "organisation": "旗委"}
    assert data_forms.row_data(row, 1)["speaker"] == said
    guest = SpeakerEntry("简一川", "旗长")
    last = record.text[-1]
    assert isinstance(last, BlockNode)
    part = SectionNode("s1", "block", None, (), ("谈演练",), (replace(last, id="s1.p1"),), guest)
    two = replace(record, text=(*record.text[:-1], part))
    assert [row.speaker for row in rows([two])] == [guest]
    several = replace(record, head=replace(record.head, speakers=(*record.head.speakers, guest)))
    assert [row.speaker for row in rows([several])] == [None]


def test_every_task_is_quoted_from_its_text() -> None:
    assert len(ROWS) == 4
    for row in ROWS:
        assert row.text in PLAN
        assert all(target.words in row.text for target in row.targets)


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Selection(), [0, 1, 2, 3]),
        (Selection(bodies=("水利局",)), [0]),
        (Selection(bodies=("林草", "苏木")), [1, 2]),
        (Selection(bodies=("林业和草原局",)), [1]),  # 旗林草局
        (Selection(metrics=("公路",)), [0]),
        (Selection(metrics=("空气质量优良天数比例",)), [1]),
        (Selection(since="2024-07-01"), [1, 3]),
        (Selection(until="2024-06-30"), [0]),
        (Selection(since="2024-07-01", until="2024-10-31"), [3]),
        (Selection(kinds=("pledge",)), []),
        (Selection(documents=("plan",)), [0, 1, 2, 3]),
        (Selection(documents=("other",)), []),
        (Selection(with_target=True), [0, 1, 3]),
        (Selection(bodies=("旗林草局",), until="2024-06-30"), []),
    ],
)
def test_selection(wanted: Selection, numbers: list[int]) -> None:
    assert list(select(ROWS, wanted)) == [ROWS[number] for number in numbers]


def test_csv_is_read_back() -> None:
    lines = columns.table(ROWS)
    text = data_forms.comma_separated(columns.HEADER, lines)
    assert list(csv.reader(io.StringIO(text, newline=""))) == [list(columns.HEADER), *map(list, lines)]
    assert text.count("\r\n") == len(lines) + 1


def test_csv_for_excel_holds_no_formula() -> None:
    text = data_forms.comma_separated(("a",), [("=1+1",), ("—",), ("@x",)], bom=True)
    assert text == "\ufeffa\r\n'=1+1\r\n—\r\n'@x\r\n"
    assert data_forms.comma_separated(("a",), [("=1+1",)]) == "a\r\n=1+1\r\n"


def test_json_and_lines_hold_the_same() -> None:
    items = [data_forms.row_data(row, number) for number, row in enumerate(ROWS, 1)]
    assert json.loads(data_forms.as_json(items)) == items
    assert [json.loads(line) for line in data_forms.as_lines(items).splitlines()] == items
    first = items[0]
    assert first["deadline"] == {"words": "6月底前", "date": "2024-06-30", "kind": "fixed"}
    assert [body["part"] for body in first["responsible"]] == ["lead", "support", "support"]
    assert first["targets"][1]["value"] == 60
    assert items[3]["strength"]["words"] == "要"
    assert items[2]["polarity"] == "prevent"
    assert first["place"]["path"] == ["一、抓好项目", "（一）畅通道路"]
    assert items[2]["deadline"] is None
    assert first["speaker"] is None
    assert items[1]["responsible"] == [{"name": "旗林草局", "part": None, "form": "旗林业和草原局"}]
    assert items[2]["responsible"][0]["form"] is None
