"""What a document reports as reached: clause, figure, period; and what is none."""

from __future__ import annotations

from itertools import pairwise

import pytest

from converter.facts.commitments import extract_all
from converter.model import DateFact, Document, Result, Section, Span


def told(text: str, heading: str | None = "2021年工作回顾", date: str | None = "2022-01-12") -> tuple[Result, ...]:
    span = Span(0, len(text))
    part = Section("s1", None, 1, "", None, None, heading, None, span, "block")
    document = Document("d", "report", span, span, date=DateFact(date) if date else None, sections=(part,))
    commitments, results = extract_all(text, document)
    places = sorted([c.span for c in commitments] + [r.span for r in results])
    assert all(one.end <= other.start for one, other in pairwise(places))
    for result in results:
        assert text[result.span.start : result.span.end] == result.text
        assert result.span.start <= result.quantity.span.start
        assert result.quantity.span.end <= result.span.end
    return results


def test_clauses_with_their_figures() -> None:
    found = told(
        "全年地区生产总值完成68.4亿元，同比增长5.8%；固定资产投资增长8.1%。完成营造林3.7万亩、围栏草原1.2万亩。"
    )
    assert [(r.id, r.text, r.quantity.metric, r.quantity.value, r.quantity.unit, r.period) for r in found] == [
        ("s1.r1", "全年地区生产总值完成68.4亿元", "地区生产总值", 6840000000, "元", "2021"),
        ("s1.r2", "同比增长5.8%", "地区生产总值增长", 5.8, "%", "2021"),
        ("s1.r3", "固定资产投资增长8.1%", "固定资产投资增长", 8.1, "%", "2021"),
        ("s1.r4", "完成营造林3.7万亩", "营造林", 37000, "亩", "2021"),
        ("s1.r5", "围栏草原1.2万亩", "围栏草原", 12000, "亩", "2021"),
    ]
    assert found[1].quantity.base == "同比"
    assert {r.rule for r in found} == {"review"}
    assert {r.certainty for r in found} == {"high"}


@pytest.mark.parametrize(
    ("text", "metric", "value"),
    [
        ("粮食总产量3.31亿斤。", "粮食总产量", 331000000),
        ("网上可办率由81%提高到93%。", "网上可办率", 93),
        ("肉牛存栏从6.7万头增加到11万头。", "肉牛存栏", 110000),
        ("老旧管网换了19公里。", "老旧管网换", 19),
        ("累计培训牧民3000人次。", "培训牧民", 3000),
        ("实现再就业2529人。", "再就业", 2529),
        ("投诉量比2019年减少四成。", "投诉量减少", 4),
    ],
)
def test_metric(text: str, metric: str, value: float) -> None:
    (found,) = told(text)
    assert (found.quantity.metric, found.quantity.value) == (metric, value)


@pytest.mark.parametrize(
    "text",
    [
        "收入比计划多出0.2万亩。",
        "快于年初目标0.2个百分点。",
        "收入过千万元的纳税户只有9户。",
        "牧业产值却不足1/5。",
        "肉牛存栏离目标还差0.4万头。",
        "雁滩50万千瓦风电项目开工。",
        "企业开办用时缩到1天。",
        "“352”工程全面铺开。",
        "我们还存在不少问题：一是债务达到9亿元。",
        "抓好三件大事。",
        "今后要完成营造林4万亩。",
        "柯盟长指出，要完成营造林4万亩。",
        "占全年支出的50%。",
    ],
)
def test_no_result(text: str) -> None:
    assert told(text) == ()


def test_how_many_there_are_is_no_result_where_more_of_them_are_done() -> None:
    found = told("造林成活率达到86%，34项督察反馈问题完成整改31项，没有发生环境事件。")
    assert [(r.quantity.value, r.quantity.unit) for r in found] == [(86, "%"), (31, "项")]


def test_faults_are_no_results() -> None:
    assert told("债务余额达到9亿元。", "存在的主要问题") == ()
    assert len(told("债务余额达到9亿元。")) == 1


def test_plans_are_no_results() -> None:
    assert told("完成营造林4万亩。", "2022年重点工作安排") == ()
    assert told("上年结转积案化解率达到70%以上。", "重点任务") == ()


@pytest.mark.parametrize(
    ("text", "heading", "date", "period"),
    [
        ("完成营造林3万亩。", "2021年工作回顾", None, "2021"),
        ("去年完成营造林3万亩。", "工作回顾", "2022-01-12", "2021"),
        ("全年完成营造林3万亩。", "工作回顾", "2022-01-12", "2021"),
        ("完成营造林3万亩。", "过去一年的工作回顾", "2022-01-12", "2021"),
        ("完成营造林3万亩。", "工作回顾", "2022-01-12", None),
        ("全年完成营造林3万亩。", "工作回顾", "2022-11-12", None),
        ("去年完成营造林3万亩。", "工作回顾", None, None),
        ("2020年完成营造林3万亩。", "工作回顾", "2022-01-12", "2020"),
        ("五年累计完成营造林3万亩。", "2021年工作回顾", "2022-01-12", None),
        ("完成营造林3万亩。", "过去五年的主要工作", "2022-01-12", None),
        ("2021年完成营造林3万亩。", "过去五年的主要工作", "2022-01-12", "2021"),
        ("“十三五”期间完成营造林3万亩。", "2021年工作回顾", "2022-01-12", None),
        ("今年以来完成营造林3万亩。", "工作回顾", "2022-08-12", None),
        ("营造林比2019年增加3万亩。", "2021年工作回顾", "2022-01-12", "2021"),
    ],
)
def test_period(text: str, heading: str, date: str | None, period: str | None) -> None:
    (found,) = told(text, heading, date)
    assert found.period == period
    assert (found.certainty == "high") is (period is not None)


def test_the_year_of_a_paragraphs_opening_rules_it() -> None:
    text = "2021年，完成营造林3万亩；新建公路91公里。\n新建小学2所。"
    assert [r.period for r in told(text, "过去五年的主要工作")] == ["2021", "2021", None]


def test_a_year_before_the_documents_is_read_outside_of_reviews() -> None:
    (found,) = told("去年，全旗完成营造林3万亩。", None)
    assert (found.rule, found.period, found.certainty) == ("reporting", "2021", "low")


def test_what_is_only_foreseen_is_doubtful() -> None:
    (found,) = told("预计地区生产总值增长6%左右。")
    assert (found.certainty, found.quantity.comparator) == ("low", "approx")
