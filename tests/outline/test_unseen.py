"""Characters that show nothing: at a line's edge they are left out and told of, within a line they stay."""

from __future__ import annotations

import pytest

from converter.cli.gates import make
from converter.engine import parse
from converter.model import Document, Source

SPEECH = """\
在全旗护渠会议上的讲话

旗水利局局长 简一川

（2023年3月8日）

同志们：

今天讲两点。

一、抓早

4月底前清淤干渠30公里。

（一）排好工期。各苏木镇一周一报。

（二）备足物料。

二、抓实

渠长巡渠，一天一趟，一处不漏。
"""
UNSEEN = "\u200b\u200d\ufeff\u200e\u202a\u00ad\u2060\0\x1a\x7f"


def read(text: str) -> Document:
    parsed = parse(Source("speech.txt", text, "0" * 64))
    _, found = make(parsed, "speech.txt")
    assert not [each for each in found if each.severity == "error"]
    (document,) = parsed.documents
    return document


def outline(document: Document) -> object:
    return (
        [(section.marker, section.heading, section.depth) for section in document.sections],
        [block.kind for block in document.blocks],
        document.title and document.title.value,
        [(speaker.name, speaker.role) for speaker in document.speakers],
        document.date and document.date.value,
        len(document.commitments),
    )


@pytest.mark.parametrize("unseen", [*UNSEEN, "\u200b\u200b", "\u3000\u200b ", "\ufeff\u3000\ufeff"])
@pytest.mark.parametrize("place", ["{unseen}{line}", "{line}{unseen}", "{unseen}{line}{unseen}"])
def test_at_the_edge_of_a_line_it_parts_nothing(unseen: str, place: str) -> None:
    lines = (place.format(unseen=unseen, line=line) if line else "" for line in SPEECH.split("\n"))
    document = read("\n".join(lines))
    assert outline(document) == outline(read(SPEECH))
    assert {each.reason for each in document.omitted} == {"scrape"}
    assert "T002" in {each.code for each in document.diagnostics}


def test_alone_on_a_line_it_is_no_paragraph() -> None:
    assert outline(read(SPEECH.replace("\n\n", "\n\u200b\n"))) == outline(read(SPEECH))


def test_within_a_line_it_stays() -> None:
    document = read(SPEECH.replace("一处不漏", "一处\u200b不漏"))
    assert not document.omitted
    assert "T002" in {each.code for each in document.diagnostics}


def test_what_is_within_markup_goes_with_it() -> None:
    page = "".join(f"<p>{line}</p>\n" for line in SPEECH.splitlines() if line)
    document = read(page.replace("<p>一、", "<!-- 栏\u200b\n-->\u200b<p>\u200b一、"))
    assert outline(document) == outline(read(page))


@pytest.mark.parametrize("seen", ["\u001c", "\u001f", "\u0080", "\ufdd0", "\U000f0001", "\ue000", "\ufffd"])
def test_other_characters_that_are_none_are_told_of(seen: str) -> None:
    assert "T002" in {each.code for each in read(SPEECH.replace("一处不漏", f"一处{seen}不漏")).diagnostics}


@pytest.mark.parametrize("seen", ["\u0085", "\u2028", "\u3000", "\xa0", "\u3099", "\ufe0f", "😀", "𠀀"])
def test_white_space_and_signs_are_not(seen: str) -> None:
    assert "T002" not in {each.code for each in read(SPEECH.replace("一处不漏", f"一处{seen}不漏")).diagnostics}
