"""An archivist's corrections: applied, reported, stale, refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.cli.gates import make
from converter.corrections import Corrections, CorrectionsError, beside, for_source, load
from converter.engine import parse
from converter.model import Parsed, Source

TEXT = """在全旗春耕会议上的讲话
同志们：
一、抓早
今年开春早，各苏木镇要把农机检修排在前面，不误农时，不留死角，确保三月底前全部检修完毕。
排头兵的作用
党员干部要带头下地，把技术送到田间地头，遇到难题现场解决，群众才会跟着干起来。
下载本文请关注公众号获取更多内容，首次关注的朋友可以免费领取资料一份，先到先得。
二、抓实
各部门要把责任落实到人，一件一件盯住办好，年底前逐项销号，旗政府督查室每月通报。
"""


def corrected(tmp_path: Path, fix: str, text: str = TEXT) -> Parsed:
    path = tmp_path / "speech.txt"
    beside(path).write_text(fix, encoding="utf-8")
    return parse(Source(str(path), text, "0" * 64), load(beside(path)))


def codes(parsed: Parsed) -> list[str]:
    return [d.code for d in parsed.diagnostics]


def test_a_line_becomes_a_heading_of_the_depth_asked(tmp_path: Path) -> None:
    before = parse(Source("speech.txt", TEXT, ""))
    parsed = corrected(tmp_path, '[[line]]\nat = 5\ntext = "排头兵"\nas = "heading"\ndepth = 2\n')
    section = next(s for s in parsed.documents[0].sections if s.heading == "排头兵的作用")
    assert (section.depth, section.parent) == (2, "s1")
    assert parsed.documents[0].sections != before.documents[0].sections
    assert codes(parsed) == ["C001"]


def test_a_heading_becomes_text(tmp_path: Path) -> None:
    parsed = corrected(tmp_path, '[[line]]\nat = 8\ntext = "二、抓实"\nas = "text"\n')
    assert "二、" not in [s.marker for s in parsed.documents[0].sections]


def test_noise_is_omitted_in_its_place(tmp_path: Path) -> None:
    parsed = corrected(tmp_path, '[[line]]\nat = 7\ntext = "下载本文"\nas = "noise"\n')
    omitted = [TEXT[slice(*o.span)] for o in parsed.documents[0].omitted if o.reason == "corrected"]
    assert len(omitted) == 1
    assert omitted[0].startswith("下载本文")


def test_a_document_begins_where_told(tmp_path: Path) -> None:
    parsed = corrected(tmp_path, '[[line]]\nat = 8\ntext = "二、"\nas = "document"\n')
    assert len(parsed.documents) == 2
    assert TEXT[slice(*parsed.documents[1].span)].startswith("二、抓实")


def test_a_line_is_joined(tmp_path: Path) -> None:
    text = TEXT.replace("三月底前全部", "三月底前\n全部")
    whole = corrected(tmp_path, '[[line]]\nat = 5\ntext = "全部检修"\nas = "join"\n', text)
    assert any(text[j.start : j.end] == "\n" for j in whole.documents[0].joins)


def test_facts_are_overruled_and_taken_away(tmp_path: Path) -> None:
    fix = '[[document]]\ndate = "2022-03"\ntitle = ""\nspeakers = [{ name = "简一川", role = "旗水利局局长" }]\n'
    fix += 'place = "松岗镇"\naddressees = ["各苏木镇", "旗直各部门"]\n'
    document = corrected(tmp_path, fix).documents[0]
    assert document.date is not None
    assert document.date.value == "2022-03"
    assert document.title is None
    assert [(s.name, s.role, s.organisation) for s in document.speakers] == [("简一川", "旗水利局局长", "旗水利局")]
    assert document.place is not None
    assert document.place.value == "松岗镇"
    assert [each.value for each in document.addressees] == ["各苏木镇", "旗直各部门"]
    assert "2022-03-31" in {c.deadline.date for c in document.commitments if c.deadline}


def test_a_moved_line_is_found_and_a_changed_one_is_stale(tmp_path: Path) -> None:
    fix = '[[line]]\nat = 5\ntext = "排头兵"\nas = "heading"\n'
    assert codes(corrected(tmp_path, fix, "编者按。\n" + TEXT)) == ["C001"]
    assert codes(corrected(tmp_path, fix, TEXT.replace("排头兵", "领头雁"))) == ["C002"]
    assert codes(corrected(tmp_path, '[[document]]\nnumber = 9\ntitle = "x"\n')) == ["C002"]


@pytest.mark.parametrize(
    "fix",
    [
        "[[line]\n",
        "[[lines]]\nat = 1\n",
        '[[line]]\nat = 0\ntext = "x"\nas = "text"\n',
        '[[line]]\nat = 1\ntext = ""\nas = "text"\n',
        '[[line]]\nat = 1\ntext = "x"\nas = "title"\n',
        '[[line]]\nat = 1\ntext = "x"\nas = "heading"\ndepth = 0\n',
        '[[document]]\ndate = "2022-13"\n',
        '[[document]]\nkind = "poem"\n',
        '[[document]]\nspeakers = ["简一川"]\n',
        '[[document]]\nweather = "x"\n',
        '[[document]]\naddressees = "各苏木镇"\n',
        '[[document]]\nnumber = "一"\n',
        "[[document]]\nnumber = 0\n",
        "[[document]]\ntitle = 5\n",
        '[[document]]\nkind = ["speech"]\n',
        '[[document]]\ndate = "2022-02-31"\n',
        "[[document]]\nspeakers = [{ name = 5 }]\n",
        '[[line]]\nat = 1\ntext = "x"\nas = ["text"]\n',
        "line = 5\n",
        "[line]\nat = 1\n",
    ],
)
def test_what_is_not_in_the_format_is_refused_with_the_place(tmp_path: Path, fix: str) -> None:
    with pytest.raises(CorrectionsError, match=r"speech\.txt\.fix\.toml"):
        corrected(tmp_path, fix)


def test_what_lies_there_but_cannot_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "speech.txt"
    assert for_source(path) == Corrections()
    beside(path).symlink_to("nowhere")
    with pytest.raises(CorrectionsError, match=r"speech\.txt\.fix\.toml"):
        for_source(path)
    beside(path).unlink()
    beside(path).mkdir()
    with pytest.raises(CorrectionsError, match=r"speech\.txt\.fix\.toml"):
        for_source(path)


@pytest.mark.parametrize("day", ['"2022"', '"2022-03"', '"2022-03-05"', "2022-03-05"])
def test_a_corrected_date_passes_the_gates_of_the_archive(tmp_path: Path, day: str) -> None:
    parsed = corrected(tmp_path, f"[[document]]\ndate = {day}\n")
    (data,), found = make(parsed, "speech.txt")
    assert not found
    assert f'when="{day.strip(chr(34))}"'.encode() in data
