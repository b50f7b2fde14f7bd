"""Each code of the catalogue: a text that raises it, and a like text that does not."""

from __future__ import annotations

import string
from dataclasses import replace
from pathlib import Path

import pytest

from converter.cli.gates import make
from converter.corrections import Corrections, FactCorrection
from converter.diagnostics import CATALOGUE, describe
from converter.diagnostics_doc import page
from converter.engine import parse
from converter.model import Diagnostic, Parsed, Source, Span
from converter.record.build import build

BODY = "今年以来，各苏木镇按照旗委的部署抓项目、促增收，群众的日子一天比一天好，干部的劲头也一天比一天足，这是大家共同努力的结果。"
SPEECH = "在全旗春耕会议上的讲话\n（2022年3月4日）\n同志们：\n" + BODY + "\n"

# code: (raises it, does not)
CASES = {
    "N001": ("一、抓早\n" + BODY + "\n三、抓实\n" + BODY, "一、抓早\n" + BODY + "\n二、抓实\n" + BODY),
    "N002": ("一、抓早\n" + BODY + "\n一、抓早\n" + BODY + "\n二、抓细\n" + BODY + "\n二、抓实\n" + BODY, "一、抓早\n" + BODY + "\n二、抓细\n" + BODY),
    "N003": ("一、抓早\n" + BODY + "\n二、抓细\n" + BODY + "\n一、抓实\n" + BODY, "一、抓早\n" + BODY + "\n二、抓细\n" + BODY),
    "N004": ("一、抓早\n" + BODY + "\n二、抓细\n" + BODY + "\n三、抓实\n" + BODY + "\n二、抓好\n" + BODY, "一、抓早\n" + BODY + "\n二、抓细\n" + BODY),
    "S001": ("下面，我讲三点意见。\n一、抓早\n" + BODY + "\n二、抓实\n" + BODY, "下面，我讲两点意见。\n一、抓早\n" + BODY + "\n二、抓实\n" + BODY),
    "S002": (BODY + BODY.removesuffix("。"), BODY + BODY),
    "S003": ("一、抓早\n二、抓实\n" + BODY, "一、抓早\n" + BODY + "\n二、抓实\n" + BODY),
    "S004": ("第一篇：甲会讲话\n" + BODY + "\n第三篇：乙会讲话\n" + BODY, "第一篇：甲会讲话\n" + BODY + "\n第二篇：乙会讲话\n" + BODY),
    "S005": (SPEECH + BODY * 9 + "\n同志们：\n" + BODY * 3, SPEECH + BODY * 9 + "\n在全旗防火会议上的讲话\n同志们：\n" + BODY * 3),
    "S006": (
        "一是抓早，把农机检修好。二是抓细，把种子备足。三是抓实，把责任压紧。" + BODY * 3 + "第一，守住底线。" + BODY + "第二，守住红线。" + BODY,
        "一是抓早，把农机检修好。二是抓细，把种子备足。三是抓实，把责任压紧。" + BODY * 3,
    ),
    "L001": (BODY * 2 + "要把旗里定下的各项工作落到\n实处，见到成效，让群众满意。", BODY * 2 + "\n要落到实处。"),
    "L002": (BODY + "要把旗里定下的各项工作落到实处，见到成效，让群众满意，让大家\n（此处缺页）\n" + BODY, BODY + "\n" + BODY),
    "T001": (BODY + "全年营造林*万亩。", BODY + "全年营造林3万亩。"),
    "T002": (BODY + "要抓\x07紧。", BODY + "要抓紧。"),
    "T003": (BODY + "落实“三个一批。", BODY + "落实“三个一批”。"),
    "T004": (BODY + "要加快建设、、三个园区。", BODY + "要加快建设三个园区。"),
    "T005": (BODY + "天还冷,地还硬,不等人。", BODY),
    "T006": (BODY + "全旗工业增加值同比增长35；税收翻番。", BODY + "全旗工业增加值同比增长35%；税收翻番。"),
    "M001": (BODY, SPEECH),
    "M002": ("在全旗春耕会议上的讲话\n同志们：\n" + BODY, SPEECH),
    "M003": (SPEECH + "今年是“十一五”开局之年。" + BODY, SPEECH + BODY),
}  # fmt: skip


def codes(text: str) -> set[str]:
    parsed = parse(Source("speech.txt", text, ""))
    return {d.code for document in parsed.documents for d in document.diagnostics}


@pytest.mark.parametrize("code", sorted(CASES))
def test_code_is_raised_and_is_not_raised_for_nothing(code: str) -> None:
    raises, quiet = CASES[code]
    assert code in codes(raises)
    assert code not in codes(quiet)


def _wrapped(paragraph: str, width: int = 40) -> str:
    """A paragraph as mail programs break it."""
    return "\n".join(paragraph[at : at + width] for at in range(0, len(paragraph), width)) + "\n"


@pytest.mark.parametrize("before", [3, 4, 6])
def test_a_count_is_announced_across_a_line_break_that_was_joined(before: int) -> None:
    long = _wrapped("　　" + BODY * 4)
    parts = "一、抓早\n" + long + "二、抓实\n" + long
    start = SPEECH.removesuffix(BODY + "\n") + long
    opening = ("　　" + BODY)[: 40 - before]
    raised, quiet = (start + _wrapped(opening + f"我再讲{said}点意见。") + parts for said in "三两")
    (found,) = (each for each in _told(raised) if each.code == "S001")
    assert raised[slice(*found.span)] in {"讲\n三点意见", "讲三\n点意见", "讲三点意\n见"}
    assert not [each for each in _told(quiet) if each.code == "S001"]


def _told(text: str) -> tuple[Diagnostic, ...]:
    (document,) = parse(Source("s.txt", text, "")).documents
    return document.diagnostics


def test_every_code_has_its_case() -> None:
    raised_elsewhere = {"C001", "C002", "F001"}  # tests/test_corrections.py, and F001 below
    assert set(CASES) | raised_elsewhere == set(CATALOGUE)


def test_f001_names_the_mark_that_could_not_be_kept() -> None:
    (document,) = parse(Source("speech.txt", SPEECH + "要修好水渠。\n", "0" * 64)).documents
    source = Source("speech.txt", SPEECH + "要修好水渠。\n", "0" * 64)
    (promise,) = document.commitments
    crossing = replace(promise, id="c2", span=Span(promise.span.start + 2, promise.span.end))
    assert build(Parsed(source, (document,)), document).head.findings == ()
    spoilt = replace(document, commitments=(promise, crossing))
    made, found = make(Parsed(source, (spoilt,)), "speech.txt")
    assert [(each.code, each.severity, each.line) for each in found] == [("F001", "info", 5)]
    assert "commitment c2" in found[0].message
    assert b'code="F001"' in made[0]
    doubt = Diagnostic("F001", crossing.span, (("what", "commitment"), ("id", "c2")))
    assert describe(doubt, "zh")[0].startswith("标记未能写入 XML：承诺 c2 ")
    assert describe(doubt, "en")[0].startswith("mark not kept in the XML: commitment c2 ")


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_both_languages_ask_for_the_same_data(code: str) -> None:
    entry = CATALOGUE[code]
    fields = [{f for _, f, _, _ in string.Formatter().parse(w) if f} for w in (entry.zh, entry.en)]
    assert fields[0] == fields[1]
    assert entry.remedy_zh
    assert entry.remedy_en


def test_wording_is_filled() -> None:
    parsed = parse(Source("s.txt", SPEECH, ""), Corrections(documents=(FactCorrection(7, {"title": "x"}),)))
    assert describe(parsed.diagnostics[0], "en")[0].endswith("[[document]] 7")
    assert "{" not in describe(Diagnostic("M001", parsed.documents[0].span), "zh")[0]


def test_the_page_is_generated_from_the_catalogue() -> None:
    shown = Path(__file__).parent.parent / "docs" / "diagnostics.md"
    assert shown.read_text(encoding="utf-8") == page(), "run: python -m converter.diagnostics_doc"


def test_a_family_has_one_section_of_the_page() -> None:
    heads = [line for line in page().splitlines() if line.startswith("## ")]
    assert len(heads) == len(set(heads)) == len({code[0] for code in CATALOGUE})
