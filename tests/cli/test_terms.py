"""`yanlu terms`."""

from __future__ import annotations

import csv
import io
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from converter.archive.entries import Quote
from converter.cli.located import Lines
from tests.cli.conftest import Run

HEAD = "云澜旗治沙工作会议上的讲话\n\n（{year}年3月1日）\n\n旗长  石海川\n\n同志们：\n\n"
BODY = (
    "推进草方格固沙。草方格固沙要抓早，今年草方格固沙三万亩。群众说草方格固沙好，有草方格固沙就有草场。\n\n"
    "治好盐碱洼地，盐碱洼地能种粮。去年盐碱洼地少收，盐碱洼地旁修渠。\n"
)


@pytest.fixture
def archive(here: Path) -> Path:
    """An archive of two speeches, not built yet, in the current folder."""
    (here / "sources").mkdir()
    for year in (2022, 2023):
        (here / "sources" / f"治沙 {year}.txt").write_text(HEAD.format(year=year) + BODY, encoding="utf-8")
    (here / "yanlu.toml").write_text('terms = "提法.toml"\n', encoding="utf-8")
    (here / "提法.toml").write_text('terms = ["盐碱洼地"]  # 老词\nothers = ["硬骨头"]\n', encoding="utf-8")
    return here


def found(yanlu: Run, *arguments: str | Path) -> list[dict[str, Any]]:
    result = yanlu("terms", *arguments, "--format", "json")
    assert result.exit_code == 0, result.stderr
    return list(json.loads(result.stdout))


def test_table_on_a_terminal(yanlu: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    result = yanlu("terms", "sources")
    assert result.exit_code == 0, result.stderr
    head, rule, *rows = result.stdout.splitlines()
    assert head.split() == ["Term", "Uses", "Documents", "Listed", "First", "place", "Words"]
    assert set(rule) == {"─", " "}
    assert rows[0].split()[:3] == ["草方格固沙", "10", "2"]
    assert "sources/治沙 2022.txt:9" in rows[0]
    assert [row.split()[3] for row in rows if row.startswith("盐碱洼地")] == ["yes"]
    assert result.stderr == "documents: 2, proposals: 2 (1 in the list already), shown: 2\n"
    assert yanlu("--lang", "zh", "terms", "sources").stderr == "文档 2，提议 2（已在词典 1），列出 2\n"


def test_the_archive_itself(yanlu: Run, archive: Path) -> None:
    refused = yanlu("terms")
    assert refused.exit_code == 2
    assert "yanlu build" in refused.stderr
    assert yanlu("build").exit_code == 0
    one, two = found(yanlu)
    assert (one["term"], one["uses"], one["documents"], one["quoted"], one["listed"]) == ("草方格固沙", 10, 2, 0, False)
    assert (two["term"], two["listed"]) == ("盐碱洼地", True)
    assert one["place"]["document"] == "治沙-2022" or one["place"]["paragraph"] == "p1"
    line = Path(one["file"]).read_text(encoding="utf-8").splitlines()[one["line"] - 1]
    assert 'id="p1"' in line
    quote = one["quote"]
    assert quote == {"before": "推进", "words": "草方格固沙", "after": quote["after"]}
    assert (archive / "output" / ".yanlu-cache" / "words.db").is_file()


def test_files_alone_leave_nothing_behind(yanlu: Run, archive: Path) -> None:
    before = sorted(archive.rglob("*"))
    assert found(yanlu, "sources")
    assert sorted(archive.rglob("*")) == before


def test_the_line_of_a_source_is_where_the_term_stands(yanlu: Run, here: Path) -> None:
    text = HEAD.format(year=2022) + BODY
    (here / "一.txt").write_bytes(text.replace("\n", "\r\n").encode("gb18030"))
    (one, two) = found(yanlu, "一.txt")
    assert (one["line"], two["line"]) == (9, 11)


def test_the_line_of_a_term_that_a_line_end_breaks(here: Path) -> None:
    (here / "一.txt").write_text("今年治好盐碱\n洼地三万亩。\n", encoding="utf-8")
    lines = Lines(None)
    assert lines.of(Path("一.txt"), Quote("p1", "…治好", "盐碱洼地", "三万…")) == 1
    assert lines.of(Path("一.txt"), Quote("p1", "治好盐碱洼地", "三万亩", "")) == 2
    assert lines.of(Path("一.txt"), Quote("p1", "", "草方格", "")) is None
    assert lines.of(Path("没有.txt"), Quote("p1", "", "草方格", "")) is None
    assert lines.of(Path("没有.xml"), Quote("p1", "", "草方格", "")) is None


def test_standard_input_has_no_line(yanlu: Run) -> None:
    result = yanlu("terms", "-", "--format", "json", input=(HEAD.format(year=2022) + BODY).encode())
    assert [(each["file"], each["line"]) for each in json.loads(result.stdout)] == [("-", None)] * 2


def test_limit_least_and_new(yanlu: Run, archive: Path) -> None:
    assert [each["term"] for each in found(yanlu, "sources", "--limit", "1")] == ["草方格固沙"]
    assert [each["term"] for each in found(yanlu, "sources", "--new")] == ["草方格固沙"]
    assert [each["term"] for each in found(yanlu, "sources", "--min-uses", "9")] == ["草方格固沙"]
    assert found(yanlu, "sources", "--min-documents", "3") == []
    nothing = yanlu("terms", "sources", "--min-documents", "3")
    assert nothing.exit_code == 0
    assert "proposals: 0" in nothing.stderr


def test_csv(yanlu: Run, archive: Path) -> None:
    result = yanlu("terms", "sources", "-o", "提法.csv", "--bom")
    assert result.exit_code == 0
    text = (archive / "提法.csv").read_bytes().decode("utf-8-sig")
    head, one, two = csv.reader(io.StringIO(text))
    assert head[:5] == ["提法", "次数", "文档数", "引号内次数", "已在词典"]
    assert one[:5] == ["草方格固沙", "10", "2", "0", "否"]
    assert two[4] == "是"


def test_no_cell_is_a_formula(yanlu: Run, here: Path) -> None:
    (here / "=1+1.txt").write_text(HEAD.format(year=2022) + "=草方格固沙。" + BODY, encoding="utf-8")
    rows = list(csv.reader(io.StringIO(yanlu("terms", "=1+1.txt", "--format", "csv", "--bom").stdout.lstrip("\ufeff"))))
    assert rows[1][-2].startswith("'=1+1.txt")
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_a_list_that_can_take_the_place_of_the_old(yanlu: Run, archive: Path) -> None:
    result = yanlu("terms", "sources", "-o", "新.toml")
    assert result.exit_code == 0, result.stderr
    text = (archive / "新.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text) == {"terms": ["盐碱洼地", "草方格固沙"], "others": ["硬骨头"]}
    assert '"草方格固沙",  # 10 × 2: ' in text
    (archive / "新.toml").replace(archive / "提法.toml")
    assert [each["listed"] for each in found(yanlu, "sources")] == [True, True]


def test_the_archives_own_list_is_not_written_over(yanlu: Run, archive: Path) -> None:
    before = (archive / "提法.toml").read_bytes()
    result = yanlu("terms", "sources", "-o", "提法.toml")
    assert result.exit_code == 2
    assert (archive / "提法.toml").read_bytes() == before


def test_settings_elsewhere(yanlu: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert yanlu("build").exit_code == 0
    (archive / "else").mkdir()
    monkeypatch.chdir(archive / "else")
    assert [each["listed"] for each in found(yanlu, "--settings", "../yanlu.toml")] == [False, True]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["没有.txt"], "没有.txt"),
        (["sources", "-o", "表.xlsx"], ".xlsx"),
        (["sources", "--settings", "没有.toml"], "没有.toml"),
        (["sources", "--limit", "0"], "--limit"),
        (["sources", "--min-uses", "1"], "--min-uses"),
    ],
)
def test_wrong_use_leaves_with_2(yanlu: Run, archive: Path, arguments: list[str], told: str) -> None:
    result = yanlu("terms", *arguments)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_bad_list_is_told(yanlu: Run, archive: Path) -> None:
    (archive / "提法.toml").write_text('terms = "一个"\n', encoding="utf-8")
    result = yanlu("terms", "sources")
    assert result.exit_code == 2
    assert "提法.toml" in result.stderr


def test_an_unreadable_file_is_told_and_the_others_read(yanlu: Run, archive: Path) -> None:
    (archive / "sources" / "空.txt").write_bytes(b"")
    result = yanlu("terms", "sources", "--format", "json")
    assert result.exit_code == 2
    assert "空.txt" in result.stderr
    assert len(json.loads(result.stdout)) == 2


def test_where_nothing_can_be_written_the_archive_is_read_all_the_same(yanlu: Run, archive: Path) -> None:
    assert yanlu("build").exit_code == 0
    cache = archive / "output" / ".yanlu-cache"
    cache.rename(archive / "aside")
    cache.write_text("in the way")
    assert len(found(yanlu)) == 2
