"""Whether a sentence commits, by its words and by where it stands."""

from __future__ import annotations

import pytest

from converter.facts.classify import Context, rule
from converter.facts.phases import Phase

OPEN, PLAN, PAST = Context(Phase.OPEN), Context(Phase.PLAN), Context(Phase.PAST)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("要抓紧编制青盐湖湿地保护规划。", "order"),
        ("各苏木镇必须在雨季前完成加固。", "order"),
        ("确保云澜大桥按期通车。", "order"),
        ("任何单位不得层层加码。", "order"),
        ("不要搞形式主义。", "order"),
        ("我们将新建松岗第二小学。", "future"),
        ("年内计划投资2.4亿元。", "future"),
        ("希望各苏木镇早作安排。", "request"),
        ("请旗发改委尽快研究。", "request"),
        ("加快推进雁滩风电基地建设。", "imperative"),
        ("按照全旗安排，进一步加强银露沙地治理。", "imperative"),
        ("坚持和完善网格化管理。", "imperative"),
        ("到2030年，青盐湖水质明显改善。", "goal"),
    ],
)
def test_commits(text: str, expected: str) -> None:
    assert rule(text, OPEN) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全旗经济平稳运行。",
        "去年完成营造林3.5万亩。",
        "圆满完成了各项任务。",
        "柯盟长强调要抓好招商。",
        "会议要求，要抓好落实。",
        "我们要看到困难不少。",
        "必须清醒地认识到差距。",
        "实践证明，必须抓项目。",
        "抓好项目，是稳增长的关键。",
        "发展是硬道理。",
        "下面，我讲三点意见。",
        "在此表示衷心的感谢。",
        "能不能要得下来？",
        "为确保安全，旗里封闭了旧桥。",
        "这将会带来新的压力。",
        "主要问题是需求不足。",
        "“要把生态保护好。”",
        "他们要涨价。",
        "这是全旗必须完成的任务。",
    ],
)
def test_commits_nothing(text: str) -> None:
    assert rule(text, OPEN) is None


def test_place_decides() -> None:
    """Plans and reports use the same words."""
    text = "完成通村公路86公里，肉牛存栏达到12万头。"
    assert rule(text, PLAN) == "goal"
    assert rule(text, PAST) is None
    assert rule("积极推行政务公开。", PAST) is None
    assert rule("对此，我们将切实加以解决。", PAST) == "future"


def test_goals_go_on() -> None:
    text = "公共预算收入增长5%；"
    assert rule(text, OPEN) is None
    assert rule(text, Context(Phase.OPEN, goals=True)) == "goal"


def test_semicolon_carries_on() -> None:
    text = "居民收入与经济同步；"
    assert rule(text, Context(Phase.OPEN, before="goal", linked=True)) == "continued"
    assert rule(text, OPEN) is None


def test_minutes_speak_for_the_meeting() -> None:
    assert rule("会议要求，各苏木镇要抓好落实。", Context(Phase.OPEN, minutes=True)) == "order"
