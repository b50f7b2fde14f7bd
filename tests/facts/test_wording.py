"""How a sentence commits by its words of command and promise alone."""

from __future__ import annotations

import pytest

from converter.facts.wording import wording


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各社必须备足草料。", "order"),
        ("各单位勿再外出采购。", "order"),
        ("着各苏木政府即行清查余粮。", "request"),
        ("令各仓库主任将存粮造册上报。", "request"),
        ("我们要求粮食部门按时运粮。", "request"),
        ("我们保证完成收购。", "future"),
        ("我代表全社社员保证，今年多产羊毛三百斤。", "future"),
        ("我们决心在两年内改变缺草的面貌。", "future"),
        ("我们一定把草料备足。", "future"),
        ("我们要决心备足草料。", "order"),
        ("明年全旗将有百分之六十的牧户入社。", "future"),
        ("不要层层加码。", "weak"),
        ("有些社受了灾，也应当完成收购。", "order"),
    ],
)
def test_wording(text: str, expected: str) -> None:
    assert wording(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "有些社必须等雨的说法流传很广。",
        "这是必须解决的问题。",
        "非经批准的外出很多，勿庸讳言。",
        "他下了命令各社都知道。",
        "随着各苏木政府成立，牧民高兴。",
        "社员们要求干部公布账目。",
        "我们要求的不多。",
        "他们向我们保证过。",
        "我们保证了供应。",
        "我们的决心很大。",
        "明年将有很大的变化。",
        "有人说要等下雨。",
        "是为至要。",
        "牧业社保证质量的办法有三条。",
        "检查的目的在于确保安全。",
    ],
)
def test_no_wording(text: str) -> None:
    assert wording(text) is None
