"""`yanlu convert`: what it writes, what it leaves alone, what it says."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from converter.cli import gates
from converter.record.problem import Problem
from tests.cli.conftest import SPEECH, Run


def xml(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_one_file_a_document(yanlu: Run, speeches: Path, here: Path) -> None:
    result = yanlu("convert", speeches)
    assert result.exit_code == 0, result.stderr
    written = xml(here / "output" / "xml")
    assert len(written) == 2
    assert result.stdout == ""
    for name in written:
        assert f"output/xml/{name}  written" in result.stderr
    assert "documents: 2 (written 2, unchanged 0, kept as edited 0)" in result.stderr
    assert yanlu("validate", "output/xml").exit_code == 0


def test_paths_are_recorded_within_the_folder(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("convert", speeches)
    text = b"".join(xml(here / "output" / "xml").values()).decode()
    assert 'path="older/bridge.txt"' in text
    assert 'path="road.txt"' in text
    assert str(here) not in text


def test_second_run_writes_nothing(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("convert", speeches)
    times = {file: file.stat().st_mtime_ns for file in (here / "output/xml").iterdir()}
    result = yanlu("convert", speeches, "--lang", "zh")
    assert "写 0，未变 2" in result.stderr
    assert times == {file: file.stat().st_mtime_ns for file in (here / "output/xml").iterdir()}


def test_json_report(yanlu: Run, speeches: Path, here: Path) -> None:
    (speeches / "picture.png").write_bytes(b"\x89PNG")
    (speeches / "empty.txt").write_bytes(b"")
    result = yanlu("convert", speeches, "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 2
    assert report["sources"] == 3
    assert report["unreadable"] == 1
    assert {document["state"] for document in report["documents"]} == {"written"}
    assert {document["source"] for document in report["documents"]} == {
        str(speeches / "road.txt"),
        str(speeches / "older" / "bridge.txt"),
    }
    assert report["passed_over"] == [str(speeches / "picture.png")]
    errors = [finding for finding in report["findings"] if finding["severity"] == "error"]
    assert [(finding["code"], finding["path"]) for finding in errors] == [("empty", str(speeches / "empty.txt"))]
    assert all(finding["remedy"] for finding in report["findings"])


def test_bad_files_are_reported_and_the_rest_go_on(yanlu: Run, speeches: Path, here: Path) -> None:
    data = SPEECH.encode()
    at = data.index("早动手".encode())
    (speeches / "bad.txt").write_bytes(data[:at] + b"\xff" + data[at:])
    (speeches / "plan.docx").write_bytes(b"PK\x03\x04")
    result = yanlu("convert", speeches, "missing.txt")
    assert result.exit_code == 2
    assert f"{speeches / 'bad.txt'}:11: error damaged" in result.stderr
    assert f"{speeches / 'plan.docx'}: error format" in result.stderr
    assert "missing.txt: error not-found" in result.stderr
    assert "files not converted: 3" in result.stderr
    assert len(xml(here / "output" / "xml")) == 2


def test_edited_xml_is_kept_unless_told(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("convert", speeches / "road.txt")
    (file,) = (here / "output" / "xml").iterdir()
    ours = file.read_bytes()
    theirs = ours.replace("守规矩".encode(), "守规章".encode())
    assert theirs != ours
    file.write_bytes(theirs)
    result = yanlu("convert", speeches / "road.txt")
    assert result.exit_code == 0
    assert "kept as edited 1" in result.stderr
    assert file.read_bytes() == theirs
    yanlu("convert", "--overwrite-edited", speeches / "road.txt")
    assert file.read_bytes() == ours


def edited(yanlu: Run, folder: Path, here: Path) -> Path:
    """The XML of the road, converted and given another title by hand."""
    yanlu("convert", folder / "road.txt")
    (file,) = (here / "output" / "xml").iterdir()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("<title>在春季修路", "<title>在早春修路"), encoding="utf-8")
    return file


def test_what_is_told_of_kept_xml_stands_in_it(yanlu: Run, speeches: Path, here: Path) -> None:
    file = edited(yanlu, speeches, here)
    result = yanlu("convert", speeches / "road.txt", "--format", "json")
    (document,) = json.loads(result.stdout)["documents"]
    assert (document["state"], document["title"]) == ("kept", "在早春修路动员会上的讲话")
    assert (document["sections"], document["commitments"], document["date"]) == (4, 3, "2023-03-08")
    file.write_text(file.read_text(encoding="utf-8").replace("</document>", ""), encoding="utf-8")
    result = yanlu(
        "convert", speeches / "road.txt", "--format", "json"
    )  # no XML any more: the parser's, as of a new one
    assert json.loads(result.stdout)["documents"][0]["title"] == "在春季修路动员会上的讲话"


def test_a_source_that_changed_after_its_xml_was_edited_is_told(yanlu: Run, speeches: Path, here: Path) -> None:
    file = edited(yanlu, speeches, here)
    road = speeches / "road.txt"
    road.write_bytes(road.read_bytes().replace(b"\n", b"\r\n"))  # the same text
    assert "outdated" not in yanlu("convert", road).stderr
    road.write_text(SPEECH.replace("8公里", "9公里"), encoding="utf-8")
    before = file.read_bytes()
    result = yanlu("convert", road)
    assert result.exit_code == 0
    (line,) = [line for line in result.stderr.splitlines() if "outdated" in line]
    assert line.startswith(f"{file.relative_to(here)}: warning outdated ")
    assert str(road) in line
    assert file.read_bytes() == before
    assert yanlu("convert", "--strict", road).exit_code == 1
    digest = re.search(r'textSha256="([0-9a-f]{64})', line)
    assert digest is not None  # what to write into the head once both say the same
    told = re.sub(rb'textSha256="[0-9a-f]+"', digest[0].encode() + b'"', before)
    file.write_bytes(told)
    assert "outdated" not in yanlu("convert", road).stderr


def test_a_build_tells_it_until_it_is_mended(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("build", speeches)
    file = here / "output" / "xml" / "road.xml"
    file.write_text(file.read_text(encoding="utf-8").replace("守规矩", "守规章"), encoding="utf-8")
    assert "outdated" not in yanlu("build", speeches).stderr
    (speeches / "road.txt").write_text(SPEECH.replace("8公里", "9公里"), encoding="utf-8")
    for _ in range(2):
        assert "outdated" in yanlu("build", speeches).stderr
    assert "outdated" not in yanlu("build", speeches, "--overwrite-edited").stderr
    assert "outdated" not in yanlu("build", speeches).stderr


def test_changed_source_is_written_again(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("convert", speeches)
    road = speeches / "road.txt"
    road.write_text(road.read_text(encoding="utf-8").replace("8公里", "9公里"), encoding="utf-8")
    result = yanlu("convert", speeches)
    assert "written 1, 1 of them replaced, unchanged 1" in result.stderr


def test_same_id_names_both_sources(yanlu: Run, speeches: Path, here: Path) -> None:
    twin = speeches / "twin"
    twin.mkdir()
    (twin / "road.txt").write_text(SPEECH.replace("8公里", "9公里"), encoding="utf-8")
    result = yanlu("convert", speeches)
    assert result.exit_code == 2
    (line,) = [line for line in result.stderr.splitlines() if "same-id" in line]
    assert str(twin / "road.txt") in line
    assert str(speeches / "road.txt") in line


def test_xml_of_another_source_is_not_overwritten(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("convert", speeches)
    before = xml(here / "output" / "xml")
    other = here / "other" / "deep"
    other.mkdir(parents=True)
    (other / "road.txt").write_text(SPEECH.replace("8公里", "9公里"), encoding="utf-8")
    result = yanlu("convert", here / "other")
    assert result.exit_code == 2
    assert "belongs to road.txt" in result.stderr
    assert xml(here / "output" / "xml") == before


def test_vanished_document_is_reported_not_deleted(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("convert", speeches / "road.txt")
    (file,) = (here / "output" / "xml").iterdir()
    old = file.with_name("road-part.xml")
    old.write_bytes(file.read_bytes())
    result = yanlu("convert", speeches / "road.txt")
    assert result.exit_code == 0
    assert f"{Path('output/xml/road-part.xml')}: warning stale" in result.stderr
    assert old.exists()
    assert yanlu("convert", "--strict", speeches / "road.txt").exit_code == 1


def test_what_fails_a_gate_is_not_written(
    yanlu: Run, speeches: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = (("id", "bridge"), ("expected", "架桥"), ("found", "架"))

    def lossy(text: str, records: list[object]) -> list[Problem]:
        return [Problem("C001", "x", 3, 1, data)] if "架桥" in text else []

    monkeypatch.setattr(gates, "conserve", lossy)
    result = yanlu("convert", speeches)
    assert result.exit_code == 1
    assert f"{speeches / 'older' / 'bridge.txt'}:3:1: error C001 " in result.stderr
    assert len(xml(here / "output" / "xml")) == 1


def test_failed_write_leaves_the_old_file(
    yanlu: Run, speeches: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    yanlu("convert", speeches / "road.txt")
    before = xml(here / "output" / "xml")
    road = speeches / "road.txt"
    road.write_text(SPEECH.replace("8公里", "9公里"), encoding="utf-8")

    def full(source: str, target: str) -> None:
        raise OSError(28, "No space left on device", target)

    monkeypatch.setattr("os.replace", full)
    result = yanlu("convert", road)
    assert result.exit_code == 2
    assert "No space left" in result.stderr
    assert xml(here / "output" / "xml") == before


def test_folder_without_sources_leaves_with_2(yanlu: Run, here: Path) -> None:
    (here / "empty").mkdir()
    result = yanlu("convert", "empty")
    assert result.exit_code == 2
    assert "no sources (.txt) found" in result.stderr
    assert "没有找到源文件" in yanlu("convert", "empty", "--lang", "zh").stderr
    assert not (here / "output").exists()


def test_output_and_hidden_folders_are_not_read(yanlu: Run, speeches: Path, here: Path) -> None:
    (speeches / ".trash").mkdir()
    (speeches / ".trash" / "old.txt").write_text(SPEECH, encoding="utf-8")
    out = speeches / "out"
    out.mkdir()
    (out / "note.txt").write_text(SPEECH, encoding="utf-8")
    result = yanlu("convert", speeches, "-o", out, "--format", "json")
    assert json.loads(result.stdout)["sources"] == 2


def test_a_file_named_twice_is_read_once(yanlu: Run, speeches: Path, here: Path) -> None:
    result = yanlu("convert", speeches, speeches / "road.txt", "speeches/road.txt", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["sources"] == 2


def test_name_that_is_no_utf8(yanlu: Run, here: Path) -> None:
    (here / "in").mkdir()
    with open(os.fsencode(here / "in") + b"/\xc2\xb7\xb1\xa8.txt", "w", encoding="utf-8") as file:
        file.write(SPEECH)
    result = yanlu("convert", "in")
    assert result.exit_code == 0, result.stderr
    (made,) = (here / "output" / "xml").iterdir()
    assert "\ufffd" in made.read_text(encoding="utf-8")


def test_xml_is_no_source(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("convert", speeches / "road.txt")
    result = yanlu("convert", "output/xml/road.xml", "-o", "elsewhere")
    assert result.exit_code == 2
    assert "XML (.xml) is not a format" in result.stderr


def on_terminal(*arguments: str) -> str:
    """What a command shows on a terminal; what it writes goes nowhere."""
    ours, theirs = os.openpty()
    command = [sys.executable, "-c", "from converter.cli import main; main()", *arguments, "--lang", "en"]
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=theirs, env={**os.environ, "TERM": "xterm"}
    ) as process:
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # its end
            while read := os.read(ours, 4096):
                shown += read
        assert process.wait() == 0
    os.close(ours)
    return shown.decode()


def test_progress_is_drawn_on_a_terminal_only(speeches: Path, here: Path) -> None:
    script = "from converter.cli import main; main()"
    command = [sys.executable, "-c", script, "build", str(speeches), "--lang", "en"]
    piped = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert "Converting" not in piped.stderr
    shown = on_terminal("build", str(speeches))
    assert "Converting" in shown
    assert "Publishing" in shown
    assert "100%" in shown


@pytest.mark.parametrize("name", ["commitments", "follow", "validate"])
def test_commands_that_read_much_show_how_far_they_are(yanlu: Run, speeches: Path, name: str) -> None:
    for at in range(20):
        (speeches / f"{at}.txt").write_text(SPEECH, encoding="utf-8")
    if name == "validate":
        yanlu("convert", speeches)
        speeches = Path("output/xml")
    assert "Reading" in on_terminal(name, str(speeches))
    few = next(iter(speeches.glob("*.*")))
    assert "Reading" not in on_terminal(name, str(few))


def test_what_comes_through_standard_input_replaces_nothing_else(yanlu: Run, here: Path) -> None:
    assert yanlu("convert", "-", input=SPEECH.encode()).exit_code == 0
    assert yanlu("convert", "-", input=SPEECH.encode()).exit_code == 0
    before = xml(here / "output" / "xml")
    result = yanlu("convert", "-", input=SPEECH.replace("修路", "架桥").encode())
    assert result.exit_code == 2
    assert "same-id" in result.stderr
    assert xml(here / "output" / "xml") == before


def test_xml_of_another_text_by_the_same_name_is_told_to_be_replaced(yanlu: Run, speeches: Path, here: Path) -> None:
    (here / "others").mkdir()
    (here / "others" / "road.txt").write_text(SPEECH.replace("修路", "架桥"), encoding="utf-8")
    assert "replaced" not in yanlu("convert", speeches).stderr
    result = yanlu("convert", "others")
    assert "road.xml  replaced, the source differs" in result.stderr
    assert "written 1, 1 of them replaced, unchanged 0" in result.stderr
    assert "replaced" not in yanlu("convert", "others").stderr
