"""The figures of a source are counted from what was parsed, and nothing else."""

from __future__ import annotations

import doctest
from dataclasses import replace

import pytest

from converter.engine import parse
from converter.model import Commitment, Deadline, Responsible, Section, Source, Span, Target
from converter.report import breaks, figures
from converter.report.breaks import Break, sequence_breaks, shape
from converter.report.figures import FileFigures, of_source
from converter.report.totals import ordered, total

SPEECH = """\
在春季修路动员会上的讲话

（2023年3月8日）

同志们：

今天把修路的事定下来，讲两点。

一、早动手

4月底前备齐砂石料，6月底前修通河东路8公里。

▲图为河东路开工现场

二、守规矩

（一）账目公开。每月贴在门口，谁都能看。

（三）质量第一。旗交通局负责验收，合格率达到100%。
"""


def of(text: str) -> FileFigures:
    return of_source(parse(Source("road.txt", text, "0" * 64)), "road.txt", 1.5)


def section(number: int | None, marker: str, parent: str | None = None, name: str = "") -> Section:
    return Section(name or f"s{number}", parent, 1, marker, number, None, None, None, Span(0, 1), "block")


def test_one_document() -> None:
    file = of(SPEECH)
    [document] = file.documents
    assert (document.kind, document.title, document.date) == ("speech", "在春季修路动员会上的讲话", "2023-03-08")
    assert document.sections == {1: 2, 2: 2}
    assert document.breaks == {"gap": 1}
    assert document.omitted == {"caption": len("▲图为河东路开工现场")}
    assert file.diagnostics["N001"] == 1
    assert file.seconds == 1.5


def test_commitments_are_counted_with_what_they_hold() -> None:
    parsed = parse(Source("road.txt", SPEECH, "0" * 64))
    target = Target(Span(0, 1), None, "eq", 1, None, None)
    deadline = Deadline(Span(0, 1), "年内", "2023")
    body = Responsible(Span(0, 1), "旗交通局")
    made = (
        Commitment("c1", None, "target", Span(0, 1), "在", (target, target), deadline, (body,), "test"),
        Commitment("c2", None, "task", Span(0, 1), "在", (), None, (body, body), "test"),
    )
    file = of_source(replace(parsed, documents=(replace(parsed.documents[0], commitments=made),)), "road.txt")
    [document] = file.documents
    assert (document.commitments, document.targets, document.deadlines, document.bodies) == (2, 2, 1, 3)
    sums = total([file, file])
    assert (sums.commitments, sums.targets, sums.deadlines, sums.bodies) == (4, 4, 2, 6)


def test_share_counts_words_without_white_space_and_noise() -> None:
    [document] = of(SPEECH).documents
    whole = "".join(SPEECH.split())
    noise = "▲图为河东路开工现场"
    assert document.characters == len(whole) - len(noise)
    assert document.headed == len(whole[whole.index("一、") :]) - len(noise)
    assert document.share == document.headed / document.characters


def test_places_name_line_and_words_and_are_few() -> None:
    file = of(SPEECH)
    [gap] = [place for place in file.places if place.diagnostic.code == "N001"]
    assert (gap.line, gap.column, gap.excerpt) == (19, 1, "（三）")
    many = of("在某会议上的讲话\n\n同志们：\n\n" + "今天落实“三个一批。\n\n" * 9)
    assert many.diagnostics["T003"] == 9
    assert sum(place.diagnostic.code == "T003" for place in many.places) == figures.SHOWN


def test_doubt_weighs_findings_by_severity_and_length() -> None:
    assert FileFigures("a", characters=2000, diagnostics={"N001": 2, "M001": 5}).doubt == pytest.approx(3.5)
    assert FileFigures("a", characters=10, diagnostics={"N001": 1}).doubt == pytest.approx(3)  # short: as 1,000
    assert FileFigures("a", characters=0).doubt == 0


def test_order_is_worst_first_then_path() -> None:
    files = [
        FileFigures("c", characters=10, diagnostics={"M001": 1}),
        FileFigures("b", characters=10, diagnostics={"N001": 1}),
        FileFigures("a", characters=10, diagnostics={"M001": 1}),
        FileFigures("d", error="gone"),
    ]
    assert [file.path for file in ordered(files)] == ["d", "b", "a", "c"]
    assert [file.path for file in ordered(files, "path")] == ["a", "b", "c", "d"]


def test_sums() -> None:
    file = of(SPEECH)
    sums = total([file, file, FileFigures("x", error="gone")])
    assert (sums.files, sums.unreadable, sums.documents) == (3, 1, 2)
    assert sums.sections == {1: 4, 2: 4}
    assert sums.kinds == {"speech": 2}
    assert sums.share == file.documents[0].share
    assert sums.doubt == pytest.approx(file.doubt)
    assert total([]).share == 0


@pytest.mark.parametrize(
    ("numbers", "kinds"),
    [
        ((1, 2, 3), []),
        ((2, 3), ["start"]),
        ((1, 3), ["gap"]),
        ((1, 2, 2), ["repeat"]),
        ((1, 2, 1, 2), ["restart"]),
        ((1, None, 2), []),
    ],
)
def test_sequence_breaks(numbers: tuple[int | None, ...], kinds: list[str]) -> None:
    assert [each.kind for each in sequence_breaks([section(n, "（N）") for n in numbers])] == kinds


def test_each_parent_and_shape_counts_by_itself() -> None:
    sections = [
        section(1, "一、"),
        section(1, "1.", "s1"),
        section(2, "2．", "s1"),
        section(2, "二、"),
        section(1, "1.", "s2"),
    ]
    assert list(sequence_breaks(sections)) == []
    assert list(sequence_breaks([section(1, "一是"), section(2, "二要", name="x")])) == [Break("x", "start")]


@pytest.mark.parametrize(
    ("one", "other"),
    [("一方面，", "另一方面，"), ("首先，", "最后，"), ("⑴", "⑶"), ("第一、", "第十二、"), ("(1)", "（２）")],
)
def test_markers_of_one_shape(one: str, other: str) -> None:
    assert shape(one) == shape(other)


def test_examples_in_docstrings() -> None:
    assert doctest.testmod(breaks).failed == 0
