"""Sources that did not change are not converted again, and the report is the same."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from converter import engine
from converter.corrections import Corrections
from converter.model import Parsed, Source
from tests.cli.conftest import SPEECH, Run


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the sources that were parsed."""
    names: list[str] = []
    parse = engine.parse

    def noted(source: Source, corrections: Corrections | None = None) -> Parsed:
        names.append(Path(source.path).name)
        return parse(source, corrections)

    monkeypatch.setattr("converter.engine.parse", noted)
    return names


def report(yanlu: Run, *arguments: object) -> dict[str, object]:
    result = yanlu("build", "--format", "json", *arguments)
    told: dict[str, object] = json.loads(result.stdout)
    return told


def plain(told: dict[str, object]) -> object:
    """A report without what a second build says otherwise."""
    documents = told["documents"]
    assert isinstance(documents, list)
    return [{**document, "state": None} for document in documents], told["findings"], told["sources"]


def test_only_what_changed_is_converted(yanlu: Run, speeches: Path, here: Path, parsed: list[str]) -> None:
    (speeches / "cut.txt").write_text(SPEECH.replace("二、守规矩", "三、守规矩"), encoding="utf-8")
    first = report(yanlu, speeches)
    assert len(parsed) == 3
    assert first["findings"]
    parsed.clear()
    assert plain(report(yanlu, speeches)) == plain(first)
    assert parsed == []
    (speeches / "cut.txt").write_text(SPEECH.replace("二、守规矩", "四、守规矩"), encoding="utf-8")
    report(yanlu, speeches)
    assert parsed == ["cut.txt"]
    parsed.clear()
    page = next((here / "output/site/documents").glob("cut*/index.html"))
    assert "四、" in page.read_text(encoding="utf-8")
    shutil.rmtree(here / "output/.yanlu-cache")
    report(yanlu, speeches)
    assert len(parsed) == 3


def test_lost_and_edited_xml_is_seen(yanlu: Run, speeches: Path, here: Path, parsed: list[str]) -> None:
    report(yanlu, speeches)
    parsed.clear()
    one, two = sorted((here / "output/xml").glob("*.xml"))
    one.unlink()
    two.write_text(two.read_text(encoding="utf-8").replace("守规矩", "守规程"), encoding="utf-8")
    report(yanlu, speeches)
    assert len(parsed) == 2
    assert one.is_file()
    assert "守规程" in two.read_text(encoding="utf-8")
    parsed.clear()
    told = report(yanlu, speeches)
    assert parsed == []
    documents = told["documents"]
    assert isinstance(documents, list)
    assert sorted(document["state"] for document in documents) == ["kept", "unchanged"]
    report(yanlu, speeches, "--overwrite-edited")
    assert len(parsed) == 2
    assert "守规程" not in two.read_text(encoding="utf-8")


def test_errors_and_other_options_are_not_remembered(yanlu: Run, speeches: Path, parsed: list[str]) -> None:
    (speeches / "copy").mkdir()
    shutil.copy(speeches / "road.txt", speeches / "copy" / "road.txt")  # takes the same id
    assert yanlu("build", speeches).exit_code == 2
    parsed.clear()
    assert yanlu("build", speeches).exit_code == 2
    assert parsed == ["road.txt"]
    parsed.clear()
    yanlu("build", speeches, "--encoding", "utf-8")
    assert parsed == ["road.txt", "road.txt"]


def test_corrections_that_are_taken_away_are_forgotten(yanlu: Run, speeches: Path) -> None:
    fix = speeches / "road.txt.fix.toml"
    plainly = plain(report(yanlu, speeches))
    fix.write_text('[[document]]\ntitle = "修路"\n', encoding="utf-8")
    assert plain(report(yanlu, speeches)) != plainly
    fix.unlink()
    assert plain(report(yanlu, speeches)) == plainly


def test_an_index_that_cannot_be_written_is_an_error_with_its_reason(
    yanlu: Run, speeches: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("converter.cli.remembered.Memory.present", full)
    result = yanlu("build", speeches, "--lang", "zh")
    assert (result.exit_code, result.stderr) == (2, "错误：output：磁盘已满；核对权限和空间\n")
