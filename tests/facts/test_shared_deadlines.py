"""Deadlines that stand apart from what they govern: in the note of who is in charge, or in a sentence of their own."""

from __future__ import annotations

import pytest

from converter.engine import parse
from converter.model import Commitment, Source

_HEAD = """云澜旗2024年重点工作任务分工方案
云政办发〔2024〕8号
各苏木镇人民政府，旗直各部门：
现将有关任务分工如下。
一、重点任务
"""


def told(items: str) -> tuple[Commitment, ...]:
    """The commitments of a plan of tasks that holds the items."""
    text = f"{_HEAD}{items}\n二、工作要求\n各单位要认真落实。\n"
    parsed = parse(Source("plan.txt", text, "0" * 64))
    return parsed.documents[0].commitments


@pytest.mark.parametrize(
    ("item", "words", "date", "bodies"),
    [
        (
            "1.新建河东路8公里。（牵头单位：旗交通运输局；配合单位：旗财政局、旗水利局；完成时限：2024年6月底前）",
            "2024年6月底前",
            "2024-06-30",
            [("旗交通运输局", "lead"), ("旗财政局", "support"), ("旗水利局", "support")],
        ),
        (
            "1.清理闲置土地300亩以上。（旗自然资源局牵头，各苏木镇配合，10月底前完成）",
            "10月底前",
            "2024-10-31",
            [("旗自然资源局", "lead"), ("各苏木镇", "support")],
        ),
        (
            "1.清理闲置土地300亩以上（2024年10月底前完成，旗自然资源局负责）。",
            "2024年10月底前",
            "2024-10-31",
            [("旗自然资源局", None)],
        ),
        (
            "1.完成隐患排查。（责任单位：旗应急管理局；完成时限：长期坚持）",
            "长期坚持",
            None,
            [("旗应急管理局", None)],
        ),
        (
            "1.培训农牧民2600人次。责任单位：旗农科局。完成时间：2024年10月。",
            "2024年10月",
            "2024-10-31",
            [("旗农科局", None)],
        ),
        (
            "1.建成养老服务站6处。\n牵头单位：旗民政局\n责任单位：旗财政局、各苏木镇\n完成时限：9月底前",
            "9月底前",
            "2024-09-30",
            [("旗民政局", "lead"), ("旗财政局", None), ("各苏木镇", None)],
        ),
        (
            "1.建成养老服务站6处。\n牵头单位：旗民政局\n完成时限：2024年9月20日",
            "2024年9月20日",
            "2024-09-20",
            [("旗民政局", "lead")],
        ),
    ],
)
def test_notes_say_by_when(item: str, words: str, date: str | None, bodies: list[tuple[str, str | None]]) -> None:
    first, *_ = found = told(item)
    assert first.deadline is not None
    assert (first.deadline.text, first.deadline.date) == (words, date)
    assert [(each.name, each.part) for each in first.responsible] == bodies
    assert not any(each.text.startswith(("完成时", "（完成时")) for each in found)


def test_a_note_does_not_reach_beyond_its_item() -> None:
    found = told(
        "1.新建河东路8公里。（旗交通运输局牵头，6月底前完成）\n"
        "2.面貌焕然一新。（旗住建局牵头，7月底前完成）\n3.改造管网12公里。（旗水利局牵头）"
    )
    assert [(each.text.rstrip("。"), each.deadline and each.deadline.text) for each in found[:-1]] == [
        ("新建河东路8公里", "6月底前"),
        ("改造管网12公里", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1.抓好学校建设。招聘教师40名，新增学位810个。改造厕所12座。8月25日前全部完成。",
            ["8月25日前", "8月25日前", "8月25日前"],
        ),
        (
            "1.抓好学校建设。3月底前编制方案。改造厕所12座。以上任务均须于8月25日前完成。",
            ["3月底前", "于8月25日前", "于8月25日前"],
        ),
        ("1.抓好学校建设。改造厕所12座。8月25日前完成主体工程。", [None, "8月25日前"]),
        (
            "1.抓好学校建设。改造厕所12座。6月底前完成。培训教师300人次。9月底前完成。",
            ["6月底前", "6月底前", "9月底前", "9月底前"],
        ),
    ],
)
def test_a_sentence_that_only_says_by_when_governs_those_before_it(text: str, expected: list[str | None]) -> None:
    assert [each.deadline.text if each.deadline else None for each in told(text)[:-1]] == expected
