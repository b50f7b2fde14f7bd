"""The words of a deadline and the last day that they allow."""

from __future__ import annotations

import pytest

from converter.facts import deadlines
from converter.facts.deadline_forms import Base

HELD = Base(2022, 1)


@pytest.mark.parametrize(
    ("text", "quote", "date"),
    [
        ("年内完成", "年内", "2022"),
        ("年底前完成", "年底前", "2022-12-31"),
        ("力争今年年底投用", "今年年底", "2022-12-31"),
        ("6月底前开工", "6月底前", "2022-06-30"),
        ("2月底前办结", "2月底前", "2022-02-28"),
        ("在4月15日前报送", "在4月15日前", "2022-04-15"),
        ("2023年5月1日前报送", "2023年5月1日前", "2023-05-01"),
        ("五月十日前插完", "五月十日前", "2022-05-10"),
        ("10月份投入使用", "10月份", "2022-10-31"),
        ("9月前完工", "9月前", "2022-09-30"),
        ("3月中旬前播种", "3月中旬前", "2022-03-20"),
        ("一季度复工", "一季度", "2022-03-31"),
        ("上半年开工", "上半年", "2022-06-30"),
        ("前三季度完成", "前三季度", "2022-09-30"),
        ("明年6月底前建成", "明年6月底前", "2023-06-30"),
        ("到2025年，建成", "到2025年", "2025"),
        ("2025年前建成", "2025年前", "2025"),
        ("到“十四五”末达到", "到“十四五”末", "2025"),
        ("“十五五”期间建成", "“十五五”期间", "2030"),
        ("三年内解决", "三年内", "2025"),
        ("今后三年，新建", "今后三年", None),
        ("用两年时间解决", "两年时间", "2024"),
        ("国庆节前通车", "国庆节前", "2022-10-01"),
        ("汛期前加固", "汛期前", None),
        ("会后立即研究", "会后", None),
        ("提前一年完成", "提前一年", None),
        ("用三年左右时间改造", "三年左右时间", None),
        ("15日之内报送", "15日之内", None),
        ("于2022年与2023年改完", "2022年与2023年", "2023"),
        ("完成2022年度8亿元", "2022年度", "2022"),
        ("完成今年800户改造", "今年", "2022"),
        ("本月25日前报送", "本月25日前", "2022-01-25"),
        ("次月5日前报送", "次月5日前", None),
        ("当月底前完成", "当月底前", "2022-01-31"),
        ("于25日之前报送", "25日之前", None),
        ("本周五前报送", "本周五前", None),
        ("“七一”前开放", "“七一”前", "2022-07-01"),
        ("雨季来临前加固", "雨季来临前", None),
        ("谷雨前种完", "谷雨前", None),
        ("本年度内完成", "本年度内", "2022"),
        ("次年一季度完成", "次年一季度", None),
        ("用3—5年时间建成", "3—5年时间", None),
        ("用3年时间建成", "3年时间", "2025"),
        ("经过三年努力，建成", "三年努力", "2025"),
        ("三到五年内完成", "三到五年内", None),
        ("在这十年里，要建成", "在这十年里", None),
        ("到第二个五年计划结束，达到", "到第二个五年计划结束", "1962"),
        ("水库建成后，到明年“保水田”即可达到", "到明年", "2023"),
        ("在清明节（四月五日）前送完", "在清明节（四月五日）前", None),
        ("一两年内完成", "一两年内", None),
        ("24小时内报告", "24小时内", None),
        ("到本世纪中叶建成", "本世纪中叶", "2050"),
        ("“十四五”时期，新建", "“十四五”时期", "2025"),
        ("十四五期间建成", "十四五期间", "2025"),
        ("10月中下旬完成", "10月中下旬", "2022-10-31"),
        ("6月30日完成", "6月30日", "2022-06-30"),
        ("明后两年完成", "明后两年", "2024"),
        ("任期内建成", "任期内", None),
        ("会前完成", "会前", None),
        ("明春开工", "明春", "2023"),
        ("今冬修好渠道", "今冬", None),
        ("两、三年内自给", "两、三年内", None),
        ("三年实现水利化", "三年", "2025"),
        ("绿化四年完成", "四年", "2026"),
        ("准备在5月间集中学习", "在5月间", "2022-05-31"),
        ("争取插秧前修好", "插秧前", None),
        ("回去后，要抓紧摸底", "回去后", None),
        ("秋后组织评比", "秋后", None),
        ("*月底前投产", "*月底前", None),
        ("*月*日前办结", "*月*日前", None),
    ],
)
def test_resolves(text: str, quote: str, date: str | None) -> None:
    (found,) = deadlines.find(text, HELD)
    assert (text[found.start : found.end], found.date) == (quote, date)


def test_a_month_behind_next_year() -> None:
    """明年 holds for the days named after it, until another year is named."""
    found = deadlines.find("明年1月底提出规划，1月20日前报送，今年3月底前开会", HELD)
    assert [each.date for each in found] == ["2023-01-31", "2023-01-20", "2022-03-31"]


def test_this_winter_ends_in_the_next_year() -> None:
    for month, year in ((11, "2023"), (1, "2022")):
        (found,) = deadlines.find("今冬明春开展灌溉", Base(2022, month))
        assert found.date == year


def test_years_of_a_plan_are_no_deadline() -> None:
    assert list(deadlines.find("落实规划（2018－2022年）", HELD)) == []


@pytest.mark.parametrize("text", ["今年加快建设", "全年增长", "2022年，旗财政局要", "一季度增长"])
def test_bare_period(text: str) -> None:
    (found,) = deadlines.find(text, HELD)
    assert found.period


@pytest.mark.parametrize(
    "text",
    [
        "自2022年5月起施行",
        "较“十三五”末增长",
        "近几年内",
        "去年年底",
        "2021年完成",
        "从一九五三年到一九五七年",
        "年度重点任务",
        "尽快完成",
        "每年一次",
        "过去三年内",
        "6月5日世界环境日",
        "春耕前后检查",
        "这三年实现了水利化",
        "这一点回去后对计划若有变动",
        "7月间党委批转",
        "第三年完成",
        "立秋后组织",
        "若干年内不变",
        "把握“十四五”时期新要求",
        "间隔控制在48小时以内",
        "会前我到各苏木看了看",
        "今冬家里暖和",
        "6月30日天晴",
        "不亚于40年前",
        "曾在三天内接待",
        "原定去年下半年出台",
        "在春节前夕慰问",
    ],
)
def test_no_deadline(text: str) -> None:
    assert list(deadlines.find(text, HELD)) == []


def test_both_dates_before_one_word() -> None:
    text = "分别于5月10日和6月5日前完成"
    assert [found.date for found in deadlines.find(text, HELD)] == ["2022-05-10", "2022-06-05"]


@pytest.mark.parametrize("text", ["年内完成", "6月底前", "今年年底", "三年内", "一季度末前"])
def test_no_date_no_year(text: str) -> None:
    (found,) = deadlines.find(text, Base(None, None))
    assert found.date is None


def test_month_that_is_over_is_next_years() -> None:
    (found,) = deadlines.find("3月底前完成", Base(2022, 11))
    assert found.date == "2023-03-31"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("到一九六二年", "1962"),
        ("62年底前", "1962-12-31"),
        ("到“二五”末", "1962"),
        ("62年达到每亩一头", "1962"),
        ("六二年计划合营", "1962"),
        ("第二个五年计划期间达到", "1962"),
    ],
)
def test_years_of_the_fifties(text: str, date: str) -> None:
    (found,) = deadlines.find(text, Base(1959, None))
    assert found.date == date
