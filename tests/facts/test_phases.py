"""What a part of a document does, told by its headings."""

from __future__ import annotations

import pytest

from converter.facts.phases import Phase, headings, opens_report
from converter.model import DateFact, Document, Section, Span


def phase(*titles: str) -> Phase:
    """The phase of the innermost of nested sections."""
    parts = tuple(
        Section(f"s{n}", f"s{n - 1}" if n else None, n + 1, "", None, None, title, None, Span(0, 1), "block")
        for n, title in enumerate(titles)
    )
    return headings(Document("d", "report", Span(0, 1), Span(0, 1), date=DateFact("2022"), sections=parts))[-1]


@pytest.mark.parametrize(
    "title",
    ["2021年工作回顾", "过去五年的工作", "去年的工作", "取得的成绩", "存在的主要问题", "产业结构调整取得新进展"],
)
def test_past(title: str) -> None:
    assert phase(title) is Phase.PAST


@pytest.mark.parametrize(
    "title",
    [
        "2022年工作安排",
        "主要目标",
        "重点任务",
        "保障措施",
        "加快产业转型升级",
        "努力取得新突破",
        "棚户区改造要实现新突破",
    ],
)
def test_plan(title: str) -> None:
    assert phase(title) is Phase.PLAN


def test_a_review_rules_all_within() -> None:
    assert phase("2021年工作回顾", "大力发展农牧业") is Phase.PAST
    assert phase("2022年工作安排", "关于生态问题") is Phase.PLAN
    assert phase("关于粮食问题") is Phase.OPEN
    assert phase("羊圈已经被拆掉了的，应该赔偿") is Phase.OPEN  # which cases a rule is for
    assert phase("羊圈已经修好") is Phase.PAST


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("五年来，", True),
        ("过去的一年，", True),
        ("去年，", True),
        ("今年，", False),
        ("要加快", False),
        ("建旗以来，护渠面貌一新。", True),
        ("总结建旗以来的护渠经验，改进办法。", False),
    ],
)
def test_opening(text: str, expected: bool) -> None:
    assert opens_report(text) is expected
