"""Who leads and who helps, told in a sentence."""

from __future__ import annotations

import pytest

from converter.facts.bodies import instructed
from converter.facts.shares import part_of
from tests.facts.test_widths import told

LEAD, HELP = "lead", "support"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由旗农牧局牵头，旗水利局配合，抓好落实。", [("旗农牧局", LEAD), ("旗水利局", HELP)]),
        (
            "要由旗农牧局牵头，旗水利局、各苏木镇配合，6月底前完成改造。",
            [("旗农牧局", LEAD), ("旗水利局", HELP), ("各苏木镇", HELP)],
        ),
        (
            "由旗教育局牵头，旗人社局、旗财政局、旗委编办等部门和单位密切配合，制定教师引进办法。",
            [("旗教育局", LEAD), ("旗人社局", HELP), ("旗财政局", HELP), ("旗委编办", HELP)],
        ),
        ("由旗住建局负责、旗自然资源局参与，完成小区改造。", [("旗住建局", None), ("旗自然资源局", HELP)]),
        ("由旗委宣传部牵头、旗文旅局具体负责，打造文化品牌。", [("旗委宣传部", LEAD), ("旗文旅局", None)]),
        (
            "旗教育局会同旗人社局、旗财政局等部门制定办法。",
            [("旗教育局", LEAD), ("旗人社局", HELP), ("旗财政局", HELP)],
        ),
        (
            "由旗水利局牵头，会同旗财政局、各苏木镇6月底前拿出方案。",
            [("旗水利局", LEAD), ("旗财政局", HELP), ("各苏木镇", HELP)],
        ),
        (
            "旗水利局为牵头单位，旗财政局、各苏木镇为配合单位。",
            [("旗水利局", LEAD), ("旗财政局", HELP), ("各苏木镇", HELP)],
        ),
        (
            "由旗水利局牵头负责，旗财政局、各苏木镇按照职责分工负责。",
            [("旗水利局", LEAD), ("旗财政局", None), ("各苏木镇", None)],
        ),
        ("以旗农牧局为主，旗水利局协助，完成渠道清淤。", [("旗农牧局", LEAD), ("旗水利局", HELP)]),
        ("我局配合争取专项资金1200万元以上。", [("我局", HELP)]),
        (
            "各苏木镇应以旗农牧局、旗供销社等部门为主，并与有关部门配合做好收购。",
            [("各苏木镇", None), ("旗农牧局", LEAD), ("旗供销社", LEAD), ("有关部门", None)],
        ),
        ("各部门要主动配合旗水利局做好工程验收。", [("各部门", HELP)]),
        # no part is given
        ("旗农牧局、旗水利局要抓好落实。", [("旗农牧局", None), ("旗水利局", None)]),
        ("各苏木镇要积极参加植树活动。", [("各苏木镇", None)]),
        # a way of working, and what is to be encouraged: nobody is told
        ("形成政府牵头、部门配合、群众参与的工作格局。", []),
        ("鼓励企业牵头、高校参与组建创新联合体。", []),
        # fields, no names
        ("旗水利局要会同财政、林草和建设单位检查渠道。", [("旗水利局", LEAD)]),
    ],
)
def test_parts(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(text[a:b], part) for a, b, part in instructed(text)] == expected


def test_the_words_of_a_part() -> None:
    assert [part_of(word) for word in ("牵头单位", "主办", "协办部门", "责任单位")] == [LEAD, LEAD, HELP, None]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("由旗教育局牵头，旗人社局、旗财政局等部门配合，制定教师引进办法。", 1),
        ("由旗教育局牵头，旗人社局、旗财政局等部门配合，制定了教师引进办法。", 0),
        ("由旗教育局牵头的教师引进办法，旗财政局配合得很好。", 0),
    ],
)
def test_a_task_that_is_shared_out_is_a_commitment(text: str, number: int) -> None:
    assert len(told(text)) == number
