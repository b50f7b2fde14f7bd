"""When two figures measure the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.archive.measures import vocabulary
from converter.lexicon import WordsError

WORDS = vocabulary()

SAME = [
    ("地区生产总值增长", "全年GDP同比增长", "%"),
    ("地区生产总值", "全旗生产总值完成", "元"),
    ("新增城镇就业", "城镇新增就业", "人"),
    ("新增城镇就业", "全年实现城镇就业人数新增", "人"),
    ("化解政府债务", "稳妥化解政府债务任务", "元"),
    ("改造老旧小区", "完成老旧小区改造", "个"),
    ("固定资产投资增长", "固定资产投资今年要增长", "%"),
    ("一般公共预算收入增长", "公共财政预算收入同口径增长", "%"),
    ("肉牛存栏", "年末肉牛存栏量", "头"),
    ("新建通村公路", "建成通村公路", "公里"),
    ("地下水开采量压减", "压减地下水开采量", "立方米"),
    ("空气优良天数比例", "空气质量优良天数比率", "%"),
]
APART = [
    ("地区生产总值", "元", "地区生产总值增长", "%"),  # a level is no change
    ("城镇就业", "人", "新增城镇就业", "人"),  # a stock is no addition
    ("固定资产投资增长", "%", "固定资产投资年均增长", "%"),  # a year's is no average
    ("森林覆盖率提高", "个百分点", "森林覆盖率增长", "%"),
    ("农民人均纯收入增长", "%", "农村居民人均可支配收入增长", "%"),
    ("固定资产投资增长", "%", "区本级固定资产投资增长", "%"),
    ("接待游客", "人次", "接待游客", "户"),
]


@pytest.mark.parametrize(("one", "other", "unit"), SAME)
def test_same(one: str, other: str, unit: str) -> None:
    found = WORDS.identity(one, unit)
    assert found is not None
    assert found == WORDS.identity(other, unit)


@pytest.mark.parametrize(("one", "unit", "other", "its"), APART)
def test_apart(one: str, unit: str, other: str, its: str) -> None:
    first, second = WORDS.identity(one, unit), WORDS.identity(other, its)
    assert None not in (first, second)
    assert first != second


def test_units_of_one_dimension_compare() -> None:
    assert WORDS.identity("营造林", "亩") == WORDS.identity("营造林", "公顷")
    assert WORDS.identity("营造林", "亩") != WORDS.identity("营造林", "株")


@pytest.mark.parametrize("metric", ["", "投资", "完成投资", "改造", "年度任务", None])
def test_words_that_tell_no_metric(metric: str | None) -> None:
    assert WORDS.identity(metric, "元") is None


@pytest.mark.parametrize(
    ("metric", "aspect"),
    [("营造林", "level"), ("新建高标准农田", "added"), ("税收收入增长", "change"), ("税收收入年均增长", "average")],
)
def test_aspects(metric: str, aspect: str) -> None:
    found = WORDS.identity(metric, "%")
    assert found is not None
    assert found.aspect == aspect


def test_a_file_of_ones_own_adds_to_the_words(tmp_path: Path) -> None:
    file = tmp_path / "metrics.toml"
    file.write_text('[synonyms]\n"营造林" = ["人工造林"]\n[front]\nwords = ["本届"]\n', encoding="utf-8")
    more = vocabulary(file)
    assert more.identity("本届人工造林", "亩") == WORDS.identity("营造林", "亩") != WORDS.identity("人工造林", "亩")
    assert more.identity("GDP", "元") == WORDS.identity("GDP", "元")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[synonyms\n", "metrics.toml"),
        ("[names]\na = ['b']\n", "[names]"),
        ("[synonyms]\na = 'b'\n", "a = […]"),
        ("[front]\nverbs = ['b']\n", "[front] verbs (words)"),
        ("top = 1\n", "[top]"),
    ],
)
def test_a_bad_file_is_refused_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "metrics.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WordsError) as error:
        vocabulary(file)
    assert said in str(error.value)
    assert str(file) in str(error.value)


def test_what_a_user_asks_for() -> None:
    assert WORDS.same("GDP", "地区生产总值增长")
    assert WORDS.same("收入", "一般公共预算收入")
    assert not WORDS.same("GDP", "固定资产投资")
    assert not WORDS.same("GDP", None)
