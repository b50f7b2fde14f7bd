"""`yanlu validate`: every finding has code, place and remedy; nothing passes by accident."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def record(yanlu: Run, speeches: Path, here: Path) -> Path:
    yanlu("convert", speeches / "road.txt")
    (file,) = (here / "output" / "xml").iterdir()
    return file.relative_to(here)


def test_good_file(yanlu: Run, record: Path) -> None:
    result = yanlu("validate", record)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "files: 1, errors: 0" in result.stderr


def test_broken_grammar_is_told_with_line_and_remedy(yanlu: Run, record: Path) -> None:
    text = record.read_text(encoding="utf-8").replace("<heading>", "<headline>").replace("</heading>", "</headline>")
    record.write_text(text, encoding="utf-8")
    line = next(number for number, words in enumerate(text.splitlines(), 1) if "<headline>" in words)
    result = yanlu("validate", record)
    assert result.exit_code == 1
    assert f"{record}:{line}:" in result.stdout
    assert " — " in result.stdout
    report = json.loads(yanlu("validate", record, "--format", "json").stdout)
    assert report["errors"] == len(report["findings"]) > 0
    assert all(finding["code"] and finding["line"] and finding["remedy"] for finding in report["findings"])


def test_chinese_findings(yanlu: Run, record: Path) -> None:
    record.write_bytes(b"")
    result = yanlu("validate", "--lang", "zh", record)
    assert result.exit_code == 1
    assert "错误" in result.stdout
    assert "文件是空的" in result.stdout


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<a",
        b"<document/>",
        b'<document xmlns="http://www.tei-c.org/ns/1.0"/>',
        b'<!DOCTYPE d [<!ENTITY a "b">]><document xmlns="urn:yanlu:record:1">&a;</document>',
    ],
)
def test_what_is_no_record_fails(yanlu: Run, here: Path, data: bytes) -> None:
    (here / "a.xml").write_bytes(data)
    result = yanlu("validate", "a.xml")
    assert result.exit_code == 1
    assert result.stdout.startswith("a.xml:")


def test_no_files_is_wrong_use(yanlu: Run, here: Path) -> None:
    assert yanlu("validate").exit_code == 2
    assert yanlu("validate", "missing.xml").exit_code == 2
    (here / "empty").mkdir()
    result = yanlu("validate", "empty")
    assert result.exit_code == 2
    assert "no XML files in empty" in result.stderr
