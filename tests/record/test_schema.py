"""The grammar: what it refuses, that a second validator agrees, and the files that are derived from it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import get_args

import pytest
from lxml import etree

from converter.model import BlockKind
from converter.outline.reasons import REASONS
from converter.record.names import BLOCKS, NAMESPACE
from converter.record.schema_doc import A, R, schema_page
from converter.record.validate import validate
from converter.resources import folder
from tests.record.files import GOOD, changed, line_of

SCHEMA = folder("schema")
needs_jing = pytest.mark.skipif(not shutil.which("jing"), reason="jing is not installed")
needs_trang = pytest.mark.skipif(not shutil.which("trang"), reason="trang is not installed")

# what the good record has, what the grammar refuses in its place
REFUSED = [
    ("我们<deadline", '<commitment id="s2.c2" kind="task" rule="r" certainty="low">我们</commitment><deadline'),
    ("我们<deadline", "<target comparator='eq'>我们<responsible name='a'>们</responsible></target><deadline"),
    ('place="inline">\n        <num value="2">', 'place="both">\n        <num value="2">'),
    ('kind="pledge"', 'kind="hope"'),
    ('comparator="range"', 'comparator="about"'),
    ('strength="3"', 'strength="6"'),
    ('strength="3"', 'strength="0"'),
    ('kind="open"', 'kind="late"'),
    ('ratio="5:3:2"', 'ratio="5"'),
    ('<result id="s1.r1"', '<result id="s1.c9"'),
    ('<quantity comparator="eq" ratio="5:3:2">5:3:2</quantity>', '<target comparator="eq">5:3:2</target>'),
    ("去年，", "<quantity comparator='eq'>去年，</quantity>"),
    ('<date when="2023-03-06"', '<date when="2023-3-6"'),
    ('<date when="2023-03-06"', '<date when="2023-13"'),
    ('language="zh-Hans"', 'language="zh"'),
    ('valueMax="30.5"', 'valueMax="3e1"'),
    ('characters="400"', 'characters="-1"'),
    ('sha256="0123', 'sha256="X123'),
    ('id="2023-03-06-shuili"', 'id="水利"'),
    ('<p id="p1">', "<p>"),
    ('<p id="p1">', '<p id="p0">'),
    ('<p id="p1">', '<p id="p1" rend="bold">'),
    ("<salute>", '<salute id="p7">'),
    ('<section id="s2" place="block">', '<section id="t2" place="block">'),
    ("<num>——</num>\n      <heading>看好林子</heading>", "<heading>看好林子</heading>\n      <num>——</num>"),
    ("<num>——</num>", "<docTitle>——</docTitle>"),
    ("<pc>。</pc></heading>\n      <p", "<pc></pc></heading>\n      <p"),
    ('<g code="U+0007"/>', '<g code="7"/>'),
    ('<g code="U+0007"/>', '<g code="U+110000"/>'),
    ('<lb break="no"/>', "<lb/>"),
    ('reason="caption"', 'reason="Caption"'),
    ('masked="true"', 'masked="false"'),
    ("<signed>", "<closing/><signed>"),
    ("<meeting>全镇水利会议</meeting>", "<meeting></meeting>"),
    ('deadline="d1"', 'deadline="6月"'),
    ('severity="info"', 'severity="note"'),
    ("  <text>\n", "  <text>\n    游离的文字\n"),
]


@pytest.mark.parametrize(("good", "bad"), REFUSED)
def test_the_grammar_refuses(good: str, bad: str) -> None:
    found = validate(changed(good, bad), "bad.xml")
    assert {problem.code for problem in found} == {"X006"}
    near = range(line_of(good) - 2, line_of(good) + good.count("\n") + 3)
    assert any(problem.line in near for problem in found), [str(problem) for problem in found]


def test_the_grammars_objections_are_told_in_chinese_too() -> None:
    (problem,) = validate(changed("<signed>", "<closing/><signed>"), "a.xml")
    assert problem.describe("zh")[0] == "不合语法：此处不应有 closing"
    assert problem.describe("en")[0] == "against the grammar: Did not expect element closing there"


def test_an_element_that_is_not_known_is_told_once() -> None:
    wrong = changed('<p id="s2.p1">', '<p id="s2.p1" rend="run-in"><pledge>修渠</pledge>，')
    assert [each.describe("zh")[0] for each in validate(wrong, "a.xml")] == ["不合语法：此处不应有 pledge"]


@pytest.mark.parametrize(
    "broken",
    [
        b"<a><p></a>", b"<a><p>", b"<a", b"text", b"<a>< b</a>", b"<a></ a>", b"<a/><b/>", b"<a>& b</a>", b"<a>&b c</a>",
        b"<a>&nbsp;</a>", b"<a>\x01</a>", b"<a>&#0;</a>", b"<a x=1/>", b'<a x="1/>', b'<a x="1"y="2"/>', b'<a x="" x=""/>',
        b'<a x="<"/>', b'<a b:c=""/>', b"<a><!-- </a>", b' <?xml version="1.0"?><a/>', b"<a>]]></a>",
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_form_is_told_in_chinese_too(broken: bytes) -> None:
    (problem,) = validate(broken, "a.xml")
    assert problem.code == "X004"
    said = problem.describe("zh")[0].removeprefix("XML 格式有误：")
    assert re.search("[\u4e00-\u9fff]", said), said


def _jing(folder_: Path, documents: dict[str, bytes]) -> set[str]:
    """The names of the documents that jing refuses."""
    for name, data in documents.items():
        (folder_ / name).write_bytes(data)
    ran = subprocess.run(
        ["jing", str(SCHEMA / "yanlu.rng"), *(str(folder_ / name) for name in documents)],
        capture_output=True,
        text=True,
        check=False,
    )
    return {name for name in documents if f"{folder_ / name}:" in ran.stdout}


@needs_jing
def test_jing_agrees(tmp_path: Path) -> None:
    bad = {f"bad{index:02}.xml": changed(*case) for index, case in enumerate(REFUSED)}
    assert _jing(tmp_path, {"good.xml": GOOD.encode(), **bad}) == set(bad)


@needs_trang
def test_the_xsd_is_what_trang_derives(tmp_path: Path) -> None:
    subprocess.run(["trang", str(SCHEMA / "yanlu.rng"), str(tmp_path / "yanlu.xsd")], check=True)
    assert (tmp_path / "yanlu.xsd").read_text("utf-8") == (SCHEMA / "yanlu.xsd").read_text("utf-8"), (
        "run: trang schema/yanlu.rng schema/yanlu.xsd"
    )


def test_the_xsd_takes_the_good_and_refuses_the_bad() -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMA / "yanlu.xsd"))
    assert schema.validate(etree.fromstring(GOOD.encode()))
    assert not schema.validate(etree.fromstring(changed("<signed>", "<closing/><signed>")))
    assert not schema.validate(etree.fromstring(changed('kind="pledge"', 'kind="hope"')))


def test_the_page_is_generated_from_the_grammar() -> None:
    page = SCHEMA.parent / "docs" / "schema.md"
    expected = schema_page(SCHEMA / "yanlu.rng")
    assert page.read_text("utf-8") == expected, "run: python -m converter.record.schema_doc"


def test_every_define_is_documented_in_both_languages() -> None:
    for define in etree.parse(SCHEMA / "yanlu.rng").getroot().findall(f"{R}define"):
        lines = (define.findtext(f"{A}documentation") or "").strip().splitlines()
        assert len(lines) == 2, define.get("name")
        assert any("一" <= char <= "鿿" for char in lines[0])
        assert lines[1].endswith(".")


def test_model_and_grammar_name_the_same_blocks_and_reasons() -> None:
    names = {element.get("name") for element in etree.parse(SCHEMA / "yanlu.rng").iter(f"{R}element")}
    assert set(BLOCKS.values()) <= names
    assert set(BLOCKS) == set(get_args(BlockKind))
    for reason in REASONS:
        assert validate(changed('reason="caption"', f'reason="{reason}"'), "a.xml") == []


def test_the_namespace_is_the_grammars() -> None:
    assert etree.parse(SCHEMA / "yanlu.rng").getroot().get("ns") == NAMESPACE
