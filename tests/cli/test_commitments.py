"""`yanlu commitments`."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Run
from tests.ledger.made import PLAN


@pytest.fixture
def plans(here: Path) -> Path:
    """A folder with two plans, one in GB18030 in a folder of its own."""
    folder = here / "plans"
    (folder / "older").mkdir(parents=True)
    (folder / "road.txt").write_text(PLAN, encoding="utf-8")
    (folder / "older" / "bridge.txt").write_bytes(PLAN.replace("2024", "2023").encode("gb18030"))
    return folder


def lines(yanlu: Run, *arguments: str | Path) -> list[dict[str, object]]:
    result = yanlu("commitments", *arguments, "--format", "ndjson")
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_table_on_a_terminal(yanlu: Run, plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    result = yanlu("commitments", plans / "road.txt")
    assert result.exit_code == 0
    head, rule, *rest = result.stdout.splitlines()
    assert head.split() == ["No.", "Task", "Figures", "Bodies", "Deadline", "Place"]
    assert set(rule) == {"─", " "}
    assert len(rest) > 4
    assert "旗交通运输局" in "".join("".join(rest).split())
    assert "commitments: " in result.stderr
    assert yanlu("commitments", "--lang", "zh", plans / "road.txt").stdout.startswith("序号")


def test_sources_and_their_xml_give_the_same_rows(yanlu: Run, plans: Path) -> None:
    assert yanlu("convert", plans, "-o", "xml").exit_code == 0
    from_sources = lines(yanlu, plans)
    assert len(from_sources) == 8
    assert lines(yanlu, "xml") == from_sources
    for form in ("csv", "json"):
        ask = ("--format", form)
        assert yanlu("commitments", plans, *ask).stdout == yanlu("commitments", "xml", *ask).stdout


def test_a_document_given_twice_counts_once(yanlu: Run, plans: Path) -> None:
    yanlu("convert", plans, "-o", "xml")
    assert lines(yanlu, plans, "xml") == lines(yanlu, "xml")


def test_filters(yanlu: Run, plans: Path) -> None:
    every = lines(yanlu, plans)
    assert {row["place"]["document"] for row in every} == {"road", "bridge"}  # type: ignore[index]
    assert {row["place"]["document"] for row in lines(yanlu, plans, "--document", "road")} == {"road"}  # type: ignore[index]
    told = lines(yanlu, plans, "--body", "交通")
    assert 0 < len(told) < len(every)
    assert all("旗交通运输局" in str(row["responsible"]) for row in told)
    due = lines(yanlu, plans, "--from", "2023-05", "--until", "2023-06")
    assert due
    assert all(row["deadline"]["date"] == "2023-06-30" for row in due)  # type: ignore[index]
    assert all(row["targets"] for row in lines(yanlu, plans, "--with-target"))
    assert [row["number"] for row in lines(yanlu, plans, "--metric", "合格率")] == []
    assert [row["number"] for row in lines(yanlu, plans, "--metric", "优良天数比率")] == [1, 2]
    assert lines(yanlu, plans, "--kind", "pledge") == []


def test_csv_and_workbook_hold_the_office_form(yanlu: Run, plans: Path) -> None:
    assert yanlu("commitments", plans, "-o", "out/tasks.csv", "--bom").exit_code == 0
    data = Path("out/tasks.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    table = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert table[0] == ["序号", "任务", "指标", "牵头单位", "配合单位", "完成时限", "原文出处", "讲话人"]
    result = yanlu("commitments", plans, "-o", "out/tasks.xlsx")
    assert result.exit_code == 0
    assert result.stdout == ""
    sheet = openpyxl.load_workbook("out/tasks.xlsx").active
    rows = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows(min_row=2, max_row=len(table) + 1)]
    assert rows == table
    first = Path("out/tasks.xlsx").read_bytes()
    yanlu("commitments", plans, "-o", "out/tasks.xlsx", "--lang", "zh")
    assert Path("out/tasks.xlsx").read_bytes() == first


def test_the_name_of_the_file_tells_the_form(yanlu: Run, plans: Path) -> None:
    yanlu("commitments", plans, "-o", "tasks.json")
    assert json.loads(Path("tasks.json").read_text("utf-8")) == lines(yanlu, plans)
    yanlu("commitments", plans, "-o", "tasks.json", "--format", "ndjson")
    assert len(Path("tasks.json").read_text("utf-8").splitlines()) == len(lines(yanlu, plans))


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        (["--until", "June"], "不是日期", "is no date"),
        (["--from", "2024-02-30"], "不是日期", "is no date"),
        (["--format", "xlsx"], "-o 任务分解表.xlsx", "goes to a file"),
    ],
)
def test_wrong_use(yanlu: Run, plans: Path, arguments: list[str], zh: str, en: str) -> None:
    for language, said in (("zh", zh), ("en", en)):
        result = yanlu("commitments", plans, *arguments, "--lang", language)
        assert (result.exit_code, result.stdout) == (2, "")
        assert said in result.stderr


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(yanlu: Run, plans: Path) -> None:
    whole = lines(yanlu, plans)
    (plans / "empty.txt").write_bytes(b"\n")
    (plans / "broken.xml").write_text("<document>", encoding="utf-8")
    result = yanlu("commitments", plans, "--format", "ndjson")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == len(whole)
    assert "empty.txt" in result.stderr
    assert "broken.xml" in result.stderr


def test_nothing_to_read_and_nowhere_to_write(yanlu: Run, plans: Path) -> None:
    Path("empty").mkdir()
    assert yanlu("commitments", "empty").exit_code == 2
    (plans / "file").write_text("", encoding="utf-8")
    result = yanlu("commitments", plans / "road.txt", "-o", plans / "file" / "a.csv")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")


def test_missing_library(yanlu: Run, plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    result = yanlu("commitments", plans, "-o", "tasks.xlsx")
    assert result.exit_code == 2
    assert "pip install 'yanlu[xlsx]'" in result.stderr
    assert not Path("tasks.xlsx").exists()
    assert yanlu("commitments", plans, "--format", "csv").exit_code == 0


@pytest.mark.parametrize("command", ["commitments", "follow"])
def test_what_is_read_is_not_written_over(yanlu: Run, plans: Path, command: str) -> None:
    source = plans / "road.txt"
    before = source.read_bytes()
    Path("link.txt").symlink_to(source)
    for given, output in ((source, source), (plans, source), (source, Path("link.txt"))):
        result = yanlu(command, given, "-o", output, "--lang", "zh")
        assert (result.exit_code, result.stdout) == (2, "")
        assert f"{output}：" in result.stderr
        assert source.read_bytes() == before
    yanlu("convert", plans, "-o", "xml")
    record = Path("xml/road.xml").read_bytes()
    assert yanlu(command, "xml", "-o", "xml/road.xml", "--format", "csv").exit_code == 2
    assert Path("xml/road.xml").read_bytes() == record


def test_a_report_is_not_written_over_its_source(yanlu: Run, plans: Path) -> None:
    before = (plans / "road.txt").read_bytes()
    result = yanlu("report", plans, "--html", plans / "road.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert (plans / "road.txt").read_bytes() == before


@pytest.mark.parametrize("command", ["commitments", "follow"])
def test_a_suffix_of_no_known_form_is_refused(yanlu: Run, plans: Path, command: str) -> None:
    for name in ("tasks.xls", "tasks.docx", "tasks.html"):
        result = yanlu(command, plans, "-o", name, "--lang", "zh")
        assert (result.exit_code, result.stdout) == (2, "")
        assert Path(name).suffix in result.stderr
        assert not Path(name).exists()
    assert yanlu(command, plans, "-o", "tasks.txt").exit_code == 0
    assert yanlu(command, plans, "-o", "tasks").exit_code == 0
    assert yanlu(command, plans, "-o", "tasks.tsv", "--format", "csv").exit_code == 0


def test_a_file_that_cannot_be_written_is_named(yanlu: Run, plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "/elsewhere/.tasks.csv-abc")

    monkeypatch.setattr("converter.cli.files.open", refused, raising=False)
    result = yanlu("commitments", plans, "-o", "tasks.csv", "--lang", "zh")
    assert result.exit_code == 2
    assert result.stderr == "错误：tasks.csv：没有权限；核对路径、权限和空间\n"
    assert "tasks.csv: Permission denied;" in yanlu("commitments", plans, "-o", "tasks.csv", "--lang", "en").stderr


def test_xml_that_cannot_be_opened_does_not_stop_the_rest(yanlu: Run, plans: Path) -> None:
    yanlu("convert", plans, "-o", "xml")
    whole = lines(yanlu, "xml")
    result = yanlu("commitments", "gone.xml", "xml", "--format", "ndjson")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == len(whole)
    assert "gone.xml: error not-found" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--from", "2024-07", "--until", "2024-06"], "2024-07"),
        (["--body", ""], "--body"),
        (["--metric", " "], "--metric"),
        (["--document", "raod"], "raod"),
    ],
)
def test_a_filter_that_nothing_can_pass_is_wrong_use(yanlu: Run, plans: Path, arguments: list[str], told: str) -> None:
    result = yanlu("commitments", plans, *arguments)
    assert result.exit_code == 2
    assert told in result.stderr.splitlines()[-1]
    assert result.stdout == ""


def test_the_message_names_the_documents_there_are(yanlu: Run, plans: Path) -> None:
    assert "road" in yanlu("commitments", plans, "--document", "raod").stderr
    assert yanlu("commitments", plans, "--document", "road", "--document", "bridge").exit_code == 0


def test_a_day_may_be_both_ends(yanlu: Run, plans: Path) -> None:
    assert yanlu("commitments", plans, "--from", "2024-06-30", "--until", "2024-06").exit_code == 0
    assert yanlu("commitments", plans, "--body", "没有这个局").exit_code == 0  # which is an answer
