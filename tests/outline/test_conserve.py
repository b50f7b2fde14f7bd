"""Any text at all is parsed, and loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.engine import parse
from converter.sources import read
from tests.outline.invariants import breaches, source

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))

# words that rules look for, so that chance meets them
SNIPPETS = (
    "一、", "二、", "三、", "（一）", "（二）", "(三)", "1.", "２．", "（1）", "①", "②", "第一，", "第二、", "第三篇：", "第一篇",
    "甲、", "乙、", "一是", "二是", "一要", "首先，", "其次，", "最后，", "一方面", "另一方面", "——", "●", "其一，", "㈠", "⑴", "廿一、",
    "同志们：", "同志们，", "各位代表：", "在某会议上的讲话", "关于某工作的通知", "（2024年4月24日）", "2024年3月", "陈 立 新", "旗长 某某",
    "来源：某报", "打印本页", "ICP备12345号", "▲图为开工现场", "— 12 —", "第 4 页", "新华社记者 某某/摄", "，演讲稿《在某会议上的讲话》",
    "<p>", "</p>", "</div>", "<br/>", "<!--", "-->", "<script>", "</script>", "&nbsp;", "《", "》", "“", "”", "（", "）",
    "方面。", "提升服务。", "责任单位：", "增长10%以上", "年内", "6月底前", "三论", "附件：", "某旗人民政府办公室", "讲三点意见", "转发",
    "〔2024〕3号", "*****", "XX", "#######", "\ufeff", "\x00", "\x1f", "\x1c", "\x85", "\u2028", "\u200b", "\ufffd",
)  # fmt: skip
SPACES = ("\n", "\n\n", " ", "\u3000", "\u3000\u3000", "\t", "\xa0", "\u2002\u2003", "\x0b", "\x0c", "  ")
ALPHABET = "的了在是一二三四五要和年月日1234０１２，。；：！？、,.;:!?“”（）()《》〈〉—-…％%*X同志们第篇论章节部分讲话报告会议万亿"

letters = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=12)
words = st.text(ALPHABET, min_size=1, max_size=60)
clauses = st.builds(
    lambda size, end: "推进各项工作落到实处见到成效" * size + end, st.integers(1, 12), st.sampled_from("。；，：！\n")
)
pieces = st.one_of(st.sampled_from(SNIPPETS), st.sampled_from(SPACES), words, letters, clauses)
texts = st.lists(pieces, max_size=60).map("".join)


@settings(max_examples=250)
@given(texts)
def test_any_text_parses_and_loses_nothing(text: str) -> None:
    assert breaches(parse(source(text))) == []


@settings(max_examples=100)
@given(st.lists(st.one_of(st.sampled_from(SNIPPETS), clauses), min_size=5, max_size=60).map("\n".join))
def test_any_lines_parse_and_lose_nothing(text: str) -> None:
    assert breaches(parse(source(text))) == []


@settings(max_examples=100)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=400))
def test_any_characters_parse_and_lose_nothing(text: str) -> None:
    assert breaches(parse(source(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "\u3000\n\u3000",
        "\x0b\x0c\x1c",
        "。",
        "一",
        "一、",
        "\ufeff",
        "\x00",
        "1",
        "— 12 —\n",
        "▲图为开工现场",
    ],
)
def test_next_to_nothing(text: str) -> None:
    assert breaches(parse(source(text))) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_lose_nothing(path: Path) -> None:
    assert breaches(parse(read(path))) == []


@settings(max_examples=50)
@given(st.sampled_from(EXAMPLES), st.data())
def test_any_cut_of_an_example_loses_nothing(path: Path, data: st.DataObject) -> None:
    text = read(path).text
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert breaches(parse(source(text[start:end]))) == []
