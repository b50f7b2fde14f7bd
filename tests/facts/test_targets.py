"""Which figures of a promise are targets, and what they measure."""

from __future__ import annotations

import pytest

from converter.facts import quantities, targets


def chosen(text: str) -> list[tuple[str, str | None, str]]:
    return [
        (text[f.quantity.start : f.quantity.end], f.metric, f.quantity.comparator)
        for f in targets.choose(text, list(quantities.find(text)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("力争旗域生产总值增长6%左右。", [("6%左右", "旗域生产总值增长", "approx")]),
        ("完成营造林3.5万亩、围栏草原1.5万亩。", [("3.5万亩", "营造林", "eq"), ("1.5万亩", "围栏草原", "eq")]),
        ("肉牛存栏达到12万头。", [("12万头", "肉牛存栏", "eq")]),
        ("打造3个旗级和2个镇级示范点。", [("3个", "旗级镇级示范点", "eq"), ("2个", "镇级示范点", "eq")]),
        ("培育20家左右龙头企业。", [("20家左右", "龙头企业", "approx")]),
        (
            "预算收入达到3亿元，年均增长5%。",
            [("3亿元", "预算收入", "eq"), ("5%", "预算收入年均增长", "eq")],
        ),
        (
            "肉、奶产量分别保持在2万吨、6万吨以上。",
            [("2万吨", "肉", "ge"), ("6万吨以上", "奶产量", "ge")],
        ),
        ("完成2.4亿元化债任务。", [("2.4亿元", "化债任务", "eq")]),
        ("近期再开展一次专项督查。", [("一次", "专项督查", "eq")]),
        ("续建项目17个，当年计划投资22亿元。", [("22亿元", "续建项目投资", "eq")]),
        ("对90个自然村进行网络优化。", [("90个", "自然村", "eq")]),
        ("要达到50，", [("50", None, "eq")]),
    ],
)
def test_targets(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert chosen(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "加快雁滩50万千瓦风电项目建设。",
        "推进年处理20万吨萤石项目。",
        "对总投资800万元以上的企业建立台账。",
        "守住三条红线，抓好五件事。",
        "“四办”“352”工程要继续推进。",
        "落实18类人群管理措施。",
        "在去年完成投资18.7亿元的基础上，要再加把劲。",
        "做好启动35千伏输变电工程的准备。",
        "抓住三个关键环节。",
        "发挥60岁以上老人的作用。",
        "推动奶业、肉牛2个产业链提质。",
        "推进三年行动。",
        "建设一批便民车站。",
        "全部工业税收占财政收入的60%以上。",
    ],
)
def test_no_target(text: str) -> None:
    assert chosen(text) == []
