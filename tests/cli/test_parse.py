"""`yanlu parse`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import SPEECH, Run


def test_prints_the_contract(yanlu: Run, speeches: Path) -> None:
    result = yanlu("parse", speeches / "road.txt")
    assert result.exit_code == 0
    assert result.stderr == ""
    found = json.loads(result.stdout)
    assert found["source"]["encoding"] == "utf-8"
    assert found["source"]["path"] == (speeches / "road.txt").as_posix()
    assert found["source"]["characters"] == len(SPEECH)
    (document,) = found["documents"]
    assert [section["marker"] for section in document["sections"]][:1] == ["一、"]
    for section in document["sections"]:
        start, end = section["span"]
        assert SPEECH[start:end].startswith(section["marker"])


def test_reads_standard_input(yanlu: Run) -> None:
    result = yanlu("parse", "-", input=SPEECH.encode("gb18030"))
    assert result.exit_code == 0
    assert json.loads(result.stdout)["source"]["encoding"] == "gb18030"


def test_takes_a_named_encoding(yanlu: Run, here: Path) -> None:
    (here / "short.txt").write_bytes("犇骉羴".encode("gb18030"))
    refused = yanlu("parse", "short.txt")
    assert refused.exit_code == 2
    assert "--encoding" in refused.stderr
    taken = yanlu("parse", "--encoding", "gb18030", "short.txt")
    assert taken.exit_code == 0


def test_bad_input_leaves_with_2_in_both_languages(yanlu: Run, here: Path) -> None:
    (here / "empty.txt").write_bytes(b"\n")
    result = yanlu("parse", "empty.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: empty.txt: the file is empty")
    assert yanlu("parse", "--lang", "zh", "empty.txt").stderr.startswith("错误：empty.txt：文件是空的")
    assert yanlu("parse", "missing.txt").exit_code == 2


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "Error: none.txt: no such file; check the path"), ("zh", "错误：none.txt：没有这个文件；核对路径")],
)
def test_a_refusal_is_one_sentence(yanlu: Run, here: Path, language: str, told: str) -> None:
    assert yanlu("parse", "none.txt", "--lang", language).stderr.strip() == told
