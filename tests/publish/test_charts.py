"""Charts: a drawing that tells itself in words, numbers in a table, nothing inline that a strict policy would block."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import html

from converter.publish.charts import Point, Series, line_chart, number
from converter.publish.words import lang, speaking

TWO = [
    Series("指标", (Point(2022, 3.5, "3.5万亩", "../a.html#s1"), Point(2023, None, "**亩"), Point(2024, 4.2))),
    Series("实绩 <b>", (Point(2022, 3.1), Point(2024, 4.4))),
]


def parse(text: str) -> Any:
    return html.fromstring(text)


def test_drawing_tells_its_numbers_in_words_and_in_a_table() -> None:
    tree = parse(str(line_chart(TWO, "营造林", "万亩")))
    drawing = tree.xpath('//svg[@role="img"]')[0]
    ids = drawing.get("aria-labelledby").split()
    told = [tree.get_element_by_id(identity).text_content() for identity in ids]
    assert told[0] == "营造林"
    assert "2024 4.4万亩" in told[1]
    rows = [[cell.text_content() for cell in row] for row in tree.xpath("//tbody/tr")]
    assert rows == [["2022", "3.5万亩", "3.1"], ["2023", "**亩", "—"], ["2024", "4.2", "4.4"]]
    assert tree.xpath("//tbody//a/@href") == ["../a.html#s1"]
    assert len(tree.xpath("//svg[@role='img']//circle")) == 4


def test_chart_holds_no_style_script_or_markup_of_its_names() -> None:
    made = str(line_chart(TWO, "<script>", '"'))
    assert "style" not in made
    assert "<script" not in made
    assert "<b>" not in made
    assert line_chart(TWO, "营造林") == line_chart(TWO, "营造林")


def test_in_another_language_words_of_the_documents_are_marked_and_lists_are_its_own() -> None:
    with speaking("en"):
        tree = parse(str(line_chart(TWO, "营造林", "万亩", said=lang("zh-Hans"))))
    assert tree.xpath("//figcaption/@lang") == ["zh-Hans"]
    assert tree.xpath("//svg/title/@lang") == ["zh-Hans"]
    assert tree.xpath("//td//text()[contains(., '亩')]/ancestor::*[@lang][1]/@lang") == ["zh-Hans", "zh-Hans"]
    assert not set("，；：") & set(tree.xpath("string(//desc)"))
    with speaking("zh"):
        assert "lang" not in str(line_chart(TWO, "营造林", "万亩", said=lang("zh-Hans")))


def test_one_year_is_a_table_alone() -> None:
    made = str(line_chart([Series("指标", (Point(2022, 5),))], "营造林"))
    assert "<svg" not in made
    assert "<td>5</td>" in made
    assert "<table" in str(line_chart([], "无"))


def test_what_has_no_line_is_a_table_alone() -> None:
    """A target of one year and the result of another: two dots would tell less than the table, and larger."""
    aimed, reached = Series("目标", (Point(2023, 5),)), Series("结果", (Point(2022, 4.2), Point(2023, None)))
    assert "<svg" not in str(line_chart([aimed, reached], "营造林"))
    assert "<svg" in str(line_chart([aimed, Series("结果", (Point(2022, 4.2), Point(2023, 4.8)))], "营造林"))


@pytest.mark.parametrize("values", [(0, 0), (5, 5), (-3, 4), (1e9, 2e9), (0.001, 0.002), (99.1, 99.4)])
def test_points_lie_within_the_drawing(values: tuple[float, float]) -> None:
    tree = parse(str(line_chart([Series("a", (Point(2022, values[0]), Point(2023, values[1])))], "t")))
    for circle in tree.xpath("//svg[@role='img']//circle"):
        assert 16 <= float(circle.get("cy")) <= 244
        assert 64 <= float(circle.get("cx")) <= 624


def test_numbers_are_written_plainly() -> None:
    assert [number(value) for value in (35000, 3.5, -2, 0.30000000000000004, None)] == [
        "35000",
        "3.5",
        "−2",
        "0.3",
        "—",
    ]
