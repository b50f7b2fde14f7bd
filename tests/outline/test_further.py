"""Several speeches in one file: where each begins, by its title and the lines below it, or by its salutation."""

from __future__ import annotations

import pytest

from converter.outline.outline import outline
from tests.outline.invariants import source

LONG = "各苏木镇把草场边界逐户讲清楚，牧户和工作队坐下来商量办法，把账本摊开给群众看个明白，水利站沿河道查看每处险工"
TEXT = f"{LONG}。\n{LONG}。\n{LONG}。\n{LONG}。\n{LONG}。\n"
# a file, and the first words of each of its documents
FILES: dict[str, tuple[str, list[str]]] = {
    "each with title and day": (
        f"赵长林同志在旗委常委会上的讲话\n（一九六一年四月五日）\n{TEXT}赵长林同志在公社书记会议上的讲话\n（一九六一年五月九日）\n{TEXT}",
        ["赵长林同志在旗委常委会上", "赵长林同志在公社书记会议"],
    ),
    "each with title and speaker": (
        f"周德胜在旗委全会上的发言\n松岗公社书记周德胜\n{TEXT}\n白凤山在旗委全会上的发言\n北岸公社书记白凤山\n{TEXT}",
        ["周德胜在旗委全会上的发言", "白凤山在旗委全会上的发言"],
    ),
    "each with title and salutation, and shorter than a news page's lead": (
        f"在全旗护渠会议上的讲话\n同志们：\n{TEXT}在全旗防火会议上的讲话\n同志们：\n{TEXT}",
        ["在全旗护渠会议上的讲话\n", "在全旗防火会议上的讲话\n"],
    ),
    "with a rule between them": (
        f"在全旗护渠会议上的讲话\n（2010年5月6日）\n{TEXT}==========\n在全旗防火会议上的讲话（摘要）\n（2010年6月8日）\n{TEXT}==========\n",
        ["在全旗护渠会议上的讲话\n", "在全旗防火会议上的讲话（"],
    ),
    "a text that names a speech in a line of its own, without a head below": (
        f"关于护渠的体会\n{TEXT}在全旗防火会议上的讲话\n{TEXT}", ["关于护渠的体会\n各苏木镇"],
    ),
    "a list of speeches is one text": (
        f"护渠文献介绍\n{TEXT}收入的讲话有：\n在全旗护渠会议上的讲话\n（2010年5月6日）\n在全旗防火会议上的讲话\n（2010年6月8日）\n{TEXT}",
        ["护渠文献介绍\n各苏木镇把"],
    ),
    "a numbered heading is no title": (
        f"旗委文件介绍\n{TEXT}一、在全旗护渠会议上的讲话\n（2010年5月6日）\n{TEXT}", ["旗委文件介绍\n各苏木镇把"],
    ),
    "one speaker's part of proceedings is no speech of its own": (
        f"全旗护渠座谈会发言摘要\n{TEXT}白凤山同志的发言\n（2010年5月6日）\n{TEXT}", ["全旗护渠座谈会发言摘要\n"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", FILES)
def test_where_each_begins(what: str) -> None:
    text, begins = FILES[what]
    assert [text[d.span.start :][:12] for d in outline(source(text)).documents] == begins


def test_the_rule_between_two_speeches_belongs_to_neither() -> None:
    text = FILES["with a rule between them"][0]
    found = outline(source(text)).documents
    assert [text[d.span.start : d.span.end].count("=") for d in found] == [0, 0]
