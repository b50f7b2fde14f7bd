"""What is to be done 年内 where a part of a document is about another year than the one it was given in."""

from __future__ import annotations

import pytest

from converter.engine import parse
from converter.model import Source


def due(title: str, day: str, heading: str, words: str) -> list[tuple[str, str | None]]:
    text = f"{title}\n{day}旗长　白桦林\n\n同志们：\n一、{heading}\n{words}\n二、加强领导\n各苏木镇要认真落实。\n"
    (document,) = parse(Source("speech.txt", text, "0" * 64)).documents
    return [(each.deadline.text, each.deadline.date) for each in document.commitments if each.deadline]


def test_a_sentence_names_the_year_of_those_joined_to_it() -> None:
    words = "2024年，旗里计划新建养老服务站6处；年内培训护理员60人。\n年内改造渠道3公里。"
    for day, year in (("（2023年12月20日）\n", "2024"), ("", "2024")):
        found = due("在全旗民政工作会议上的讲话", day, "主要任务", words)
        assert found[:2] == [("2024年", year), ("年内", year)]
        assert found[2] == ("年内", "2023" if day else None)


def test_the_year_whose_goals_are_told() -> None:
    found = due("在全旗经济工作会议上的讲话", "（2023年1月20日）\n", "任务", "2023年的主要预期目标是：财政收入增长5%。")
    assert found == [("2023年", "2023")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("年内建成养老服务站6处。", ("年内", "2024")),
        ("全年完成营造林3万亩。", ("全年", "2024")),
        ("一季度前新建项目开工率达到80%。", ("一季度前", "2024-03-31")),
        ("12月底前完成验收。", ("12月底前", "2024-12-31")),
        ("今年年底前完成验收。", ("今年年底前", "2023-12-31")),
        ("明年6月底前完成验收。", ("明年6月底前", "2024-06-30")),
        ("到年底地区生产总值增长不低于百分之六。", ("到年底", "2024-12-31")),
        ("三年内建成养老服务站9处。", ("三年内", "2026")),
    ],
)
def test_a_heading_names_the_year(words: str, expected: tuple[str, str]) -> None:
    title = "在全旗经济工作会议上的讲话"
    assert due(title, "（2023年12月20日）\n", "2024年主要目标和重点任务", words) == [expected]


def test_a_title_names_the_year() -> None:
    title = "云澜旗2024年重点工作任务分工方案"
    assert due(title, "（2023年12月20日）\n", "重点任务", "年内建成养老服务站6处。") == [("年内", "2024")]


@pytest.mark.parametrize(
    "heading", ["重点任务", "2023年重点任务", "到2024年的主要目标", "2024—2026年主要目标和任务", "2026年主要目标"]
)
def test_other_headings_leave_the_year_of_the_document(heading: str) -> None:
    title = "在全旗经济工作会议上的讲话"
    assert due(title, "（2023年3月20日）\n", heading, "年内建成养老服务站6处。") == [("年内", "2023")]


def test_without_a_date_the_year_is_the_headings_or_unknown() -> None:
    title = "在全旗经济工作会议上的讲话"
    assert due(title, "", "2024年重点任务", "年内建成养老服务站6处。") == [("年内", "2024")]
    assert due(title, "", "重点任务", "年内建成养老服务站6处。") == [("年内", None)]
