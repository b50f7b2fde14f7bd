"""What folders hold beside plain files with plain names: links, closed folders, names of every kind, sites."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from converter.cli.inputs import walk
from converter.resources import SITE
from tests.cli.conftest import SPEECH, Run

READERS = ("convert", "report", "build", "commitments", "follow")
LONG = "会" * 83 + ".txt"  # 253 bytes: no suffix fits behind it


@pytest.mark.parametrize("command", READERS)
def test_links_to_nothing_and_round_are_reported_and_the_rest_goes_on(yanlu: Run, speeches: Path, command: str) -> None:
    (speeches / "lost.txt").symlink_to("nowhere.txt")
    (speeches / "round.txt").symlink_to("round.txt")
    result = yanlu(command, speeches)
    assert result.exit_code == 2
    told = result.stdout + result.stderr
    assert "lost.txt" in told
    assert "round.txt" in told
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_linked_folders_and_pipes_are_named_as_passed_over(yanlu: Run, speeches: Path, here: Path) -> None:
    (here / "elsewhere").mkdir()
    (speeches / "linked").symlink_to(here / "elsewhere")
    os.mkfifo(speeches / "pipe.txt")
    report = json.loads(yanlu("convert", speeches, "--format", "json").stdout)
    assert len(report["documents"]) == 2
    assert report["passed_over"] == [str(speeches / "linked"), str(speeches / "pipe.txt")]


def test_a_link_to_a_file_is_read_once(yanlu: Run, speeches: Path) -> None:
    (speeches / "again.txt").symlink_to("road.txt")
    report = json.loads(yanlu("convert", speeches, "--format", "json").stdout)
    assert [Path(document["source"]).name for document in report["documents"]] == ["again.txt", "bridge.txt"]


@pytest.mark.parametrize("command", READERS)
def test_a_folder_that_is_closed_is_reported_and_the_rest_goes_on(
    yanlu: Run, speeches: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed, bytes_of = os.scandir, Path.read_bytes

    def scandir(folder: str) -> object:
        if str(folder).endswith("older"):
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder)

    def read_bytes(path: Path) -> bytes:
        if path.name == "older":
            raise PermissionError(13, "Permission denied", str(path))
        return bytes_of(path)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    result = yanlu(command, speeches, "--lang", "zh")
    assert result.exit_code == 2
    assert "没有权限" in result.stdout + result.stderr


@pytest.mark.parametrize("command", [*READERS, "parse"])
def test_a_name_of_any_length_is_read(yanlu: Run, here: Path, command: str) -> None:
    (here / LONG).write_text(SPEECH, encoding="utf-8")
    (here / ("a" * 251 + ".txt")).write_text(SPEECH, encoding="utf-8")
    assert yanlu(command, here / LONG).exit_code == 0
    assert yanlu(command, here / ("a" * 251 + ".txt")).exit_code == 0


def test_names_that_are_no_utf8_are_built_and_remembered(yanlu: Run, here: Path) -> None:
    (here / "sources").mkdir()
    with open(b"sources/\xff\xfe.txt", "w", encoding="utf-8") as file:
        file.write(SPEECH)
    assert yanlu("build").exit_code == 0
    again = yanlu("build")
    assert again.exit_code == 0
    assert "unchanged 1" in again.stderr


def test_a_site_below_a_folder_is_no_source(yanlu: Run, speeches: Path, here: Path) -> None:
    assert yanlu("build", speeches).exit_code == 0
    assert SITE in os.listdir(here / "output" / "site")
    assert json.loads(yanlu("report", here, "--format", "json").stdout)["totals"]["files"] == 2
    assert "documents: 2," in yanlu("commitments", "output").stderr
    assert yanlu("validate", "output").exit_code == 0
    assert not [name for name, _, _ in walk("output") if "/site/" in name]
    assert yanlu("build", "output", "-o", "selection").exit_code == 0


def test_a_name_cannot_break_a_line_or_turn_it_round(yanlu: Run, here: Path) -> None:
    (here / "in").mkdir()
    for name in ("讲\n话.txt", "稿\u202e.txt", "讲　话.txt"):
        (here / "in" / name).write_bytes(b"")
    lines = yanlu("convert", "in", "--lang", "zh").stderr.splitlines()
    assert len(lines) == 4
    for name in (r"讲\n话.txt", r"稿\u202e.txt", "讲　话.txt"):
        assert any(line.startswith(f"{Path('in') / name}: 错误 empty ") for line in lines)


def test_links_that_go_round_are_told_in_chinese(yanlu: Run, here: Path) -> None:
    (here / "self.txt").symlink_to("self.txt")
    assert "链接绕成了圈" in yanlu("convert", "self.txt", "--lang", "zh").stderr
