"""What figures are measured against, and how they count."""

from __future__ import annotations

import pytest

from converter.facts import bases, deadlines, quantities, targets
from converter.facts.deadline_dates import Base


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("预算收入同比增长5%", "同比"),
        ("预算收入比上年增长5%", "比上年"),
        ("预算收入较去年同期增长5%", "较去年同期"),
        ("能耗较“十三五”末下降9%", "较“十三五”末"),
        ("产值比2020年翻一番", "比2020年"),
        ("产值按可比价增长5%", "按可比价"),
        ("肉牛存栏在上年基础上增长5%", "在上年基础上"),
        ("用水量环比下降5%", "环比"),
        ("预算收入增长5%", None),
        ("比上年少花钱，预算收入增长5%", None),  # another clause
    ],
)
def test_base(text: str, base: str | None) -> None:
    (found,) = targets.choose(text, list(quantities.find(text)))
    assert bases.base(text, found.clause, found.quantity.start) == base


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("每半年安排一次督查", "每半年"),
        ("每季度通报1次以上", "每季度"),
        ("城镇居民人均可支配收入达到3万元", "人均"),
        ("预算收入年均增长5%", "年均"),
        ("累计完成营造林3万亩", "累计"),
        ("全旗共新建小学3所", "共"),
        ("每个苏木镇至少培育2个示范嘎查", "每个苏木镇"),
        ("实现公共交通覆盖3个苏木镇", None),
        ("完成营造林3万亩", None),
    ],
)
def test_scope(text: str, scope: str | None) -> None:
    (found,) = list(quantities.find(text))
    assert bases.scope(text, 0, found.start) == scope


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("三次产业结构调整为34:35:31", (34, 35, 31)),
        ("粮经饲比例为5：3.5：1.5", (5, 3.5, 1.5)),
        ("草畜比例达到2∶1", (2, 1)),
    ],
)
def test_ratio(text: str, terms: tuple[float, ...]) -> None:
    (found,) = targets.choose(text, list(quantities.find(text)))
    assert (found.quantity.ratio, found.quantity.value) == (terms, None)


@pytest.mark.parametrize("text", ["上午8:30开会", "按1:500测图", "比分3:2"])
def test_no_ratio(text: str) -> None:
    assert not any(found.ratio for found in quantities.find(text))


def test_doubling() -> None:
    text = "产值翻两番。"
    (found,) = targets.choose(text, list(quantities.find(text)))
    assert (found.quantity.value, found.quantity.unit, found.metric) == (2, "番", "产值")


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("6月底前完成", "6月底前", "fixed"),
        ("每月10日前通报", "每月10日前", "recurring"),
        ("每季度末前报送", "每季度末前", "recurring"),
        ("每年6月底前缴清", "每年6月底前", "recurring"),
        ("“十四五”期间建成", "“十四五”期间", "open"),
        ("到“十四五”末建成", "到“十四五”末", "fixed"),
        ("会后立即研究", "会后", "open"),
    ],
)
def test_kinds_of_deadlines(text: str, words: str, kind: str) -> None:
    (found,) = deadlines.find(text, Base(2022, 1))
    assert (text[found.start : found.end], found.kind) == (words, kind)
    assert kind != "recurring" or found.date is None


@pytest.mark.parametrize("text", ["自2022年5月起施行", "6月1日起执行", "从3月开始轮训"])
def test_a_start_is_no_deadline(text: str) -> None:
    assert list(deadlines.find(text, Base(2022, 1))) == []
