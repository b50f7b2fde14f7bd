"""Tasks as reports to a congress and plans word them, each beside what looks like it and is none."""

from __future__ import annotations

import pytest

from converter.facts import deadlines, quantities, targets
from converter.facts.bodies import instructed
from converter.facts.classify import Context, rule
from converter.facts.deadline_dates import Base
from converter.facts.phases import Phase

OPEN, PLAN, GOALS = Context(Phase.OPEN), Context(Phase.PLAN), Context(Phase.PLAN, goals=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("坚持和发展网格经验，开展信访工作。", "imperative"),
        ("坚持在发展中化债，管好专项资金。", "imperative"),
        ("谋划一批事关长远发展的水利项目。", "imperative"),
        ("纵深推进牧区改革。", "imperative"),
        ("赋予开发区更大自主权。", "imperative"),
        ("放大冰雪节效应，新增旅行社25家以上。", "imperative"),
        ("年均开发2万个以上的公益岗位。", "imperative"),
        ("在供水方面，主要实施管网改造工程。", "imperative"),
        ("各级干部要求真务实。", "order"),
        ("运输管理不强，事故时有发生，须大力改进。", "order"),
        ("保护湖水，是关系后代的大事，必须引起高度重视，并订出办法。", "order"),
        ("筑牢生态屏障，是全旗的大事，要始终把它放在前头。", "order"),
        ("护渠必须要有计划地进行。", "order"),
    ],
)
def test_tasks(text: str, expected: str) -> None:
    assert rule(text, OPEN) == expected


@pytest.mark.parametrize(
    "text",
    [
        "发展水利，事关长远。",
        "主要建设内容包括管网和泵站。",
        "各方要求强烈。",
        "护渠必须有清醒的认识。",
        "会上指出了护渠中应该注意的问题。",
        "哪些工程可以下放，也还是应该解决的问题。",
        "牧民表现出来的争取丰收的干劲，仍是代表们谈论的中心。",
        "由于第一个五年计划期间，牧业的发展赶不上工业的需要，建设受到影响。",
        "为贯彻旗委决定，根据有关规定，就推进供水工程提出以下实施意见。",
        "为完成旗委确定的任务，抓住机遇，大力推进工业化，制定工作要点如下。",
        "保定样板田，也不见得一点缺点都没有。",
    ],
)
def test_no_tasks(text: str) -> None:
    assert rule(text, OPEN) is None


def test_totals_of_a_later_year() -> None:
    """累计 sums up what is done, and in goals what is to be done by then."""
    assert rule("到2024年，全旗累计建成泵站12座。", PLAN) == "goal"
    assert rule("累计建成泵站12座，总投资超过3亿元。", GOALS) == "goal"
    assert rule("全旗累计建成泵站12座。", PLAN) is None


def test_goals_that_tell_a_state() -> None:
    for text in ("成为全区供水示范旗，走在全盟前列。", "供水网络基本形成，嘎查供水全覆盖。"):
        assert rule(text, GOALS) == "goal"
        assert rule(text, PLAN) is None
    assert rule("这一时期是基本实现现代化的关键时期。", GOALS) is None


def chosen(text: str) -> list[tuple[str, str | None, float | int | None, str | None]]:
    return [
        (text[f.quantity.start : f.quantity.end], f.metric, f.quantity.value, f.quantity.unit)
        for f in targets.choose(text, list(quantities.find(text)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2024年累计建设充电桩不少于500个。", [("不少于500个", "累计建设充电桩", 500, "个")]),
        ("人口自然增长率控制在千分之四点五以内。", [("千分之四点五以内", "人口自然增长率", 4.5, "‰")]),
        ("合作社产值将占全旗总产值的80%以上。", [("80%以上", "合作社产值将占全旗总产值", 80, "%")]),
        ("入社户将占到总户数的百分之三十五。", [("百分之三十五", "入社户将占到总户数", 35, "%")]),
        ("入社的户数要求达到75%。", [("75%", "入社的户数", 75, "%")]),
        ("培育20家5G应用企业。", [("20家", "5G应用企业", 20, "家")]),
        (
            "建成旗级实验室1个，育种中心、检测中心各1个。",
            [("1个", "建成旗级实验室", 1, "个"), ("1个", "育种中心、检测中心", 1, "个")],
        ),
    ],
)
def test_amounts(text: str, expected: list[tuple[str, str, float, str]]) -> None:
    assert chosen(text) == expected


@pytest.mark.parametrize("text", ["合作社产值占全旗总产值的80%以上。", "形成投资，占到全旗盘子的近四成。"])
def test_shares_that_are_told(text: str) -> None:
    assert chosen(text) == []


def dated(text: str) -> list[tuple[str, str | None]]:
    return [(text[d.start : d.end], d.date) for d in deadlines.find(text, Base(1956, 1))]


def test_until_a_month() -> None:
    assert dated("到今年二月间，合作社增加到8个。") == [("到今年二月间", "1956-02-29")]


@pytest.mark.parametrize("text", ["达到一九六七年的水平。", "现在距离年底只有两个月。"])
def test_no_deadline(text: str) -> None:
    assert dated(text) == []


def test_how_many_there_will_be() -> None:
    """A body that will grow in number is told nothing."""
    assert instructed("全旗牧业合作社将由3个增加到8个。") == []
    assert instructed("数据中心可使用机架约20万个。") == []
    assert instructed("云澜今年新建19个乡村示范点。") == []
    (told,) = instructed("青盐合作社将办好技术夜校。")
    assert told[:2] == (0, 5)
