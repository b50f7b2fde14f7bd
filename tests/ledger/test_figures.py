"""Which figures of a document are followed, and of which year they are."""

from __future__ import annotations

import pytest

from converter.archive.measures import vocabulary
from converter.ledger.figures import Figure, figures
from tests.ledger.made import from_text

REPORT = """\
政府工作报告
——2024年1月9日在云澜旗第十六届人民代表大会第三次会议上

各位代表：

一、2023年工作回顾

{review}

二、{heading}

{plan}
"""


def found(
    review: str = "", plan: str = "", heading: str = "2024年主要目标", meeting: str = "云澜旗第十六届"
) -> list[Figure]:
    text = REPORT.format(review=review or "各项工作稳步推进。", plan=plan or "任务很重。", heading=heading)
    records = from_text(text.replace("云澜旗第十六届", meeting), "report.txt")
    return list(figures(records, vocabulary()))


def told(made: list[Figure]) -> list[tuple[str, int, str, str]]:
    return [(each.role, each.year, each.identity.name, each.quote) for each in made]


def test_results_and_targets() -> None:
    made = found("全年完成营造林4.2万亩。一般公共预算收入完成3.3亿元，同比增长6.1%。", "今年，完成营造林4.5万亩。")
    assert told(made) == [
        ("target", 2024, "营造林", "完成营造林4.5万亩"),
        ("result", 2023, "营造林", "全年完成营造林4.2万亩"),
        ("result", 2023, "一般公共预算收入", "一般公共预算收入完成3.3亿元"),
        ("result", 2023, "一般公共预算收入", "一般公共预算收入完成3.3亿元，同比增长6.1%"),
    ]
    assert [each.identity.aspect for each in made] == ["level", "level", "level", "change"]


@pytest.mark.parametrize(
    ("heading", "plan", "years"),
    [
        ("2024年主要目标", "要完成营造林4万亩。", [2024]),
        ("主要目标", "要完成营造林4万亩。", [2024]),  # a yearly report's plan is its year's
        ("今后五年的奋斗目标", "要完成营造林4万亩。", []),
        ("今后五年的奋斗目标", "到2028年，完成营造林4万亩。", [2028]),
        ("“十五五”时期目标", "要完成营造林4万亩。", []),
        ("今后五年目标和2024年目标", "今年，完成营造林4万亩。要完成种草改良5万亩。", [2024, 2024]),
        ("主要目标", "6月底前，完成营造林4万亩。", [2024]),
    ],
)
def test_the_year_of_a_target(heading: str, plan: str, years: list[int]) -> None:
    assert [each.year for each in found(plan=plan, heading=heading)] == years


@pytest.mark.parametrize(
    "review",
    [
        "全国城镇新增就业1200万人。",
        "五年累计完成营造林19万亩。",
        "一般公共预算收入年均增长5%。",
        "完成投资31亿元。",  # of what?
    ],
)
def test_what_is_not_the_year_s_own_is_left_out(review: str) -> None:
    assert found(review) == []


def test_a_comparison_behind_the_figure_does_no_harm() -> None:
    (made,) = found("地区生产总值增长6.4%、高于全国1.2个百分点。")
    assert (made.identity.name, made.quantity.value) == ("地区生产总值", 6.4)


def test_masked_figures_are_not_followed() -> None:
    assert found(plan="今年，完成营造林*万亩。") == []


def test_without_a_place_nothing_is_followed() -> None:
    assert found("完成营造林4.2万亩。", "要完成营造林4.5万亩。", meeting="本") == []
