"""Downloads and citations: Markdown that shows every character, plain text as printed, references that hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from converter.archive.commitments import commitments
from converter.archive.entries import DocumentEntry
from converter.archive.lines import Flat
from converter.archive.summary import summarise
from converter.publish import citation, plaintext
from converter.publish.words import speaking
from converter.record.tree import Record, SpeakerEntry
from tests.publish.factory import MAYOR, date, p, record, records, section

URL = "https://archive.example/documents/a/index.html"


def entry(made: Record) -> DocumentEntry:
    return summarise(made, Flat(made), "a.xml", b"", False, commitments(made))


def shown(markdown: bytes) -> list[tuple[str, str]]:
    """Elements and words of Markdown as a reader sees them."""
    tree = html.fragment_fromstring(MarkdownIt("commonmark").render(markdown.decode()), create_parent="div")
    return [(element.tag, element.text_content()) for element in tree]


def test_text_runs_in_as_printed() -> None:
    text = plaintext.text(records()[0]).decode()
    assert "（一）筑牢生态屏障。青盐湖是全旗的家底。年内完成营造林3.5万亩，新建高标准农田2.6万亩以上。\n\n" in text
    assert "首页" not in text
    assert "会议现场" not in text


def test_markdown_has_title_headings_and_paragraphs() -> None:
    got = shown(plaintext.markdown(records()[0]))
    assert ("h1", "在旗委经济工作会议上的 讲话") in got
    assert ("h2", "一、扎扎实实抓好今年的工作") in got
    assert got[-1][0] == "p"


@pytest.mark.parametrize(
    "words",
    [
        "1. 第一",
        "2) 第二",
        "- 三",
        "+ 四",
        "# 五 #",
        "完成**公里、*元",
        "_下划_ `码` ~~删~~",
        "[链](x) ![图](y)",
        "<b>粗</b> &amp;",
        "===",
        "a\\b\\",
        "| 表 | 格 |",
        "> 引",
    ],
)
def test_markdown_eats_nothing(words: str) -> None:
    assert shown(plaintext.markdown(record("a", p("p1", words)))) == [("p", words)]
    assert shown(plaintext.markdown(record("a", section("s1", "", words)))) == [("h2", words)]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Z"]), min_size=1, max_size=40))
def test_markdown_shows_any_text(words: str) -> None:
    assert shown(plaintext.markdown(record("a", p("p1", words)))) == [("p", words)]


def test_citations() -> None:
    made = entry(record("a", p("p1", "好。"), title="讲话", meeting="会", speakers=[MAYOR], when=date("2022-02-18")))
    assert citation.gbt7714(made, URL) == f"简一川. 讲话[EB/OL]. 云澜旗人民政府网, (2022-02-18). {URL}"
    assert citation.plain(made, None) == "简一川：《讲话》，会，2022年2月18日。"
    with speaking("en"):
        assert citation.plain(made, URL) == f"简一川, “讲话”, 会, 18 February 2022. {URL}"
    assert "month = {2}" in citation.bibtex(made, None)


def test_a_citation_tells_number_and_place_where_they_are_known() -> None:
    made = record("a", p("p1", "好。"), title="关于春灌的通知", meeting="会", place="松岗镇", when=date("2022-02-18"))
    found = entry(replace(made, head=replace(made.head, reference="云政发〔2022〕4号")))
    assert citation.gbt7714(found, None).startswith("关于春灌的通知: 云政发〔2022〕4号[EB/OL]. ")
    assert citation.plain(found, None) == "《关于春灌的通知》，云政发〔2022〕4号，会，松岗镇，2022年2月18日。"
    assert "number = {云政发〔2022〕4号}" in citation.bibtex(found, None)
    assert "note = {会, 松岗镇}" in citation.bibtex(found, None)


def test_more_than_three_authors_and_none() -> None:
    many = [SpeakerEntry(f"某{at}", None) for at in "甲乙丙丁"]
    assert citation.gbt7714(entry(record("a", p("p1", "好。"), title="题", speakers=many)), None).startswith(
        "某甲, 某乙, 某丙, 等. 题[EB/OL]"
    )
    assert citation.gbt7714(entry(record("a", p("p1", "好。"), title="题")), None) == "题[EB/OL]. 云澜旗人民政府网."


def test_bibtex_keeps_special_characters() -> None:
    made = entry(record("a", p("p1", "好。"), title=r"50%_{a}\$&#~^"))
    assert r"title = {{50\%\_\{a\}\textbackslash{}\$\&\#\textasciitilde{}\textasciicircum{}}}" in citation.bibtex(
        made, None
    )
