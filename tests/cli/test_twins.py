"""One text under several names: told wherever an archivist looks, and nothing is dropped for it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from converter.identity import alike
from tests.cli.conftest import SPEECH, Run


def told(output: str) -> list[str]:
    return [line for line in output.splitlines() if "same-text" in line]


def test_what_is_alike() -> None:
    assert alike([("9f", 1), ("31", 2), (None, 3), ("9f", 4), (None, 5), ("31", 6)]) == [[1, 4], [2, 6]]
    assert alike([("9f", 1), ("31", 2)]) == []


@pytest.fixture
def twin(speeches: Path) -> Path:
    """The road once more, by another name, in another encoding, with other line ends."""
    file = speeches / "way.txt"
    file.write_bytes(SPEECH.replace("\n", "\r\n").encode("gb18030"))
    return file


@pytest.mark.parametrize("command", ["convert", "build"])
def test_a_text_under_two_names(yanlu: Run, speeches: Path, twin: Path, here: Path, command: str) -> None:
    for _ in range(2):  # a build recalls what it did before, and tells it all the same
        result = yanlu(command, speeches)
        assert result.exit_code == 0
        (line,) = told(result.stderr)
        assert line.startswith(f"{twin}: warning same-text ")
        assert str(speeches / "road.txt") in line
    assert {file.name for file in (here / "output/xml").iterdir()} == {"bridge.xml", "road.xml", "way.xml"}
    assert yanlu(command, "--strict", speeches).exit_code == 1
    assert "完全相同" in yanlu(command, speeches, "--lang", "zh").stderr
    twin.write_text(SPEECH.replace("8公里", "9公里"), encoding="utf-8")
    assert told(yanlu(command, speeches).stderr) == []


def test_the_xml_of_a_renamed_source(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("build", speeches)
    assert told(yanlu("build", speeches).stderr) == []
    (speeches / "road.txt").rename(speeches / "way.txt")
    for _ in range(2):
        (line,) = told(yanlu("build", speeches).stderr)
        assert line.startswith(f"{Path('output/xml/road.xml')}: warning same-text ")
        assert str(speeches / "way.txt") in line
    (here / "output/xml/road.xml").unlink()
    assert told(yanlu("build", speeches).stderr) == []


def test_what_an_earlier_version_remembered_is_forgotten(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("build", speeches)
    with sqlite3.connect(here / "output/.yanlu-cache/sources.db") as database:
        database.executescript(
            "DROP TABLE heads; CREATE TABLE heads (path BLOB PRIMARY KEY, source TEXT); PRAGMA user_version = 0"
        )
    database.close()
    assert yanlu("build", speeches).exit_code == 0


def test_validate_names_both_files(yanlu: Run, speeches: Path, twin: Path) -> None:
    yanlu("convert", speeches)
    road, way = Path("output/xml/road.xml"), Path("output/xml/way.xml")
    result = yanlu("validate", "output/xml")
    assert result.exit_code == 0
    (line,) = told(result.stdout)
    assert line.startswith(f"{way}: warning same-text ")
    assert str(road) in line
    assert yanlu("validate", "--strict", "output/xml").exit_code == 1
    assert told(yanlu("validate", road, "output/xml/bridge.xml").stdout) == []


def test_report_lists_them(yanlu: Run, speeches: Path, twin: Path, here: Path) -> None:
    both = [str(speeches / "road.txt"), str(twin)]
    assert json.loads(yanlu("report", "--format", "json", speeches).stdout)["same_texts"] == [both]
    assert ", ".join(both) in yanlu("report", speeches, "--html", "report.html").stdout
    assert f"<li>{', '.join(both)}</li>" in (here / "report.html").read_text(encoding="utf-8")
    twin.unlink()
    assert "several names" not in yanlu("report", speeches, "--html", "report.html").stdout
    assert "several names" not in (here / "report.html").read_text(encoding="utf-8")
