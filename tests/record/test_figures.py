"""What the printed words of a figure come to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from converter.record.figures import figures, ratio, scale


@pytest.mark.parametrize(
    ("quote", "values"),
    [
        ("3.3万亩", "33000"),
        ("44，000个", "44000"),
        ("1,200个", "1200"),
        ("10％以上", "10"),
        ("２个", "2"),
        ("28.37亿元", "2837000000"),
        ("28.37亿千瓦时", "2837000000"),
        ("2.2个百分点", "2.2"),
        ("30立方米/万元以下", "30"),
        ("20多万元", "200000"),
        ("2万5千亩", "25000"),
        ("1亿9000万元", "190000000"),
        ("一点二亿元", "120000000"),
        ("一百八十四万亩", "1840000"),
        ("贰拾萬元", "200000"),
        ("百万亩", "1000000"),
        ("两倍半", "2.5"),
        ("九成五以上", "9.5"),
        ("三成", "3"),
        ("1-2个", "1~2"),
        ("20至30.5万元", "200000~305000"),
        ("500元至1万元", "500~10000"),
        ("5%—8%", "5~8"),
        ("三千斤到五千斤", "3000~5000"),
        ("四分之三", "0.75"),
        ("1/4以上", "0.25"),
        ("一半以上", "0.5"),
        ("百分之5", "5"),
        ("百分之百", "100"),
        ("百分之四到五", "4~5"),
        ("千分之四点五", "4.5"),
    ],
)
def test_figures(quote: str, values: str) -> None:
    assert figures(quote) == tuple(map(Decimal, values.split("~")))


@pytest.mark.parametrize(
    "quote", ["若干", "三四个", "两三百人", "五、六十人", "三至五千斤", "一百八十四万另七十二吨", "8至5个", "12个3项"]
)
def test_no_figure_that_the_words_tell_beyond_doubt(quote: str) -> None:
    assert figures(quote) is None


@pytest.mark.parametrize(
    ("quote", "terms"), [("34:35:31", (34, 35, 31)), ("2.1：1以内", (2.1, 1)), ("不高于18∶1", (18, 1)), ("8个", None)]
)
def test_proportions(quote: str, terms: tuple[float, ...] | None) -> None:
    assert ratio(quote) == (None if terms is None else tuple(Decimal(str(term)) for term in terms))


@pytest.mark.parametrize(
    ("unit", "by"), [("万元", 10000), ("亿斤", 10**8), ("元", 1), ("千瓦", 1), ("百分点", 1), ("千米", 1)]
)
def test_units_that_carry_their_multiplier(unit: str, by: int) -> None:
    assert scale(unit) == by
