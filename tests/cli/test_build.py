"""`yanlu build`: sources → XML → site, by settings or by arguments."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import SPEECH, Run


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder but what the program keeps for its next build."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and ".yanlu-cache" not in file.parts
    }


def test_sources_to_site(yanlu: Run, speeches: Path, here: Path) -> None:
    result = yanlu("build", speeches, "-o", "made")
    assert result.exit_code == 0, result.stderr
    assert len(list((here / "made" / "xml").glob("*.xml"))) == 2
    assert (here / "made" / "site" / "index.html").is_file()
    feed = json.loads((here / "made" / "site" / "feed.json").read_text(encoding="utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert "Site: made/site/index.html" in result.stderr


def test_same_input_gives_the_same_bytes(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("build", speeches, "-o", "one")
    yanlu("build", speeches, "-o", "two")
    assert files(here / "one") == files(here / "two")


def test_json_report(yanlu: Run, speeches: Path) -> None:
    report = json.loads(yanlu("build", speeches, "--format", "json").stdout)
    assert report["site"]["documents"] == 2
    assert report["invalid"] == []
    assert len(report["documents"]) == 2


def test_xml_alone_makes_a_site_of_just_these(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("build", speeches)
    one = sorted((here / "output" / "xml").glob("*.xml"))[0]
    report = json.loads(yanlu("build", one, "-o", "chosen", "--format", "json").stdout)
    assert report["site"]["documents"] == 1
    assert not (here / "chosen" / "xml").exists()


def test_documents_whose_source_is_not_there_are_told(yanlu: Run, speeches: Path, here: Path) -> None:
    """A source that got another name would else be in the site twice without a word."""
    assert "not read this time" not in yanlu("build", speeches).stderr
    (speeches / "road.txt").rename(speeches / "way.txt")
    result = yanlu("build", speeches)
    assert result.exit_code == 0
    assert "3 documents" in result.stderr
    assert "documents whose source was not read this time: 1" in result.stderr
    report = json.loads(yanlu("build", "--strict", speeches, "--format", "json").stdout)
    assert report["unsourced"] == [str(Path("output/xml/road.xml"))]
    (here / "output" / "xml" / "road.xml").unlink()
    result = yanlu("build", speeches)
    assert "2 documents" in result.stderr
    assert "not read this time" not in result.stderr


def test_edited_xml_goes_into_the_site(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("build", speeches / "road.txt")
    (file,) = (here / "output" / "xml").glob("*.xml")
    file.write_bytes(file.read_bytes().replace("守规矩".encode(), "守规章".encode()))
    assert yanlu("build", speeches / "road.txt").exit_code == 0
    pages = b"".join(files(here / "output" / "site").values())
    assert "守规章".encode() in pages


def test_invalid_xml_leaves_the_site_as_it_was(yanlu: Run, speeches: Path, here: Path) -> None:
    yanlu("build", speeches / "road.txt")
    before = files(here / "output" / "site")
    (file,) = (here / "output" / "xml").glob("*.xml")
    file.write_bytes(file.read_bytes().replace(b"<p ", b"<q ").replace(b"</p>", b"</q>"))
    result = yanlu("build", speeches / "road.txt")
    assert result.exit_code == 1
    assert f"{file.relative_to(here)}:" in result.stderr
    assert "The site was left as it was." in result.stderr
    assert files(here / "output" / "site") == before
    result = yanlu("build", speeches / "road.txt", "--format", "json")
    assert json.loads(result.stdout)["invalid"]


def test_unreadable_source_does_not_stop_the_rest(yanlu: Run, speeches: Path, here: Path) -> None:
    (speeches / "empty.txt").write_bytes(b"")
    result = yanlu("build", speeches)
    assert result.exit_code == 2
    assert (here / "output" / "site" / "index.html").is_file()


def test_settings_file_is_followed(yanlu: Run, speeches: Path, here: Path) -> None:
    (here / "yanlu.toml").write_text(
        'title = "河东档案"\nsources = ["speeches"]\noutput = "built"\nbase_url = "https://example.org/a/"\n',
        encoding="utf-8",
    )
    result = yanlu("build")
    assert result.exit_code == 0, result.stderr
    assert "河东档案" in (here / "built" / "site" / "index.html").read_text(encoding="utf-8")
    feed = (here / "built" / "site" / "feed.json").read_text(encoding="utf-8")
    assert "https://example.org/a/" in feed


def test_settings_file_elsewhere(yanlu: Run, speeches: Path, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "yanlu.toml").write_text('sources = ["speeches"]\n', encoding="utf-8")
    (here / "away").mkdir()
    monkeypatch.chdir(here / "away")
    assert yanlu("build", "--settings", "../yanlu.toml").exit_code == 0
    assert (here / "output" / "site" / "index.html").is_file()


def test_without_settings_the_current_folder_is_read(yanlu: Run, here: Path) -> None:
    (here / "road.txt").write_text(SPEECH, encoding="utf-8")
    assert yanlu("build").exit_code == 0
    assert yanlu("build").exit_code == 0  # its own output is no source
    assert len(list((here / "output" / "xml").glob("*.xml"))) == 1


def test_nothing_to_build(yanlu: Run, here: Path) -> None:
    result = yanlu("build")
    assert result.exit_code == 2
    assert "no sources (.txt) in" in result.stderr
    assert "没有源文件" in yanlu("build", "--lang", "zh").stderr


def test_an_archive_that_keeps_its_xml_alone_is_told_how_to_build_it(yanlu: Run, speeches: Path, here: Path) -> None:
    (here / "yanlu.toml").write_text('sources = ["speeches"]\n', encoding="utf-8")
    yanlu("build")
    for source in speeches.rglob("*.txt"):
        source.unlink()
    result = yanlu("build")
    assert result.exit_code == 2
    assert f"yanlu build {Path('output/xml')}" in result.stderr
    assert "2 documents" in yanlu("build", "output/xml").stderr
    for record in (here / "output/xml").iterdir():
        record.unlink()
    assert "yanlu build" not in yanlu("build").stderr


def test_bad_settings_leave_with_2(yanlu: Run, here: Path) -> None:
    (here / "yanlu.toml").write_text('titel = "x"\n', encoding="utf-8")
    result = yanlu("build")
    assert result.exit_code == 2
    assert "unknown setting titel; did you mean title?" in result.stderr


def test_bad_address_leaves_with_2(yanlu: Run, speeches: Path, here: Path) -> None:
    (here / "yanlu.toml").write_text('base_url = "example"\nsources = ["speeches"]\n', encoding="utf-8")
    assert yanlu("build").exit_code == 2
    assert not (here / "output" / "site").exists()


def test_foreign_folder_is_not_overwritten(yanlu: Run, speeches: Path, here: Path) -> None:
    (here / "output" / "site").mkdir(parents=True)
    (here / "output" / "site" / "mine.html").write_text("x", encoding="utf-8")
    assert yanlu("build", speeches).exit_code == 2
    assert files(here / "output" / "site") == {"mine.html": b"x"}


def test_strict_stops_before_the_site(yanlu: Run, speeches: Path, here: Path) -> None:
    cut = SPEECH.replace("二、守规矩", "三、守规矩")
    (speeches / "road.txt").write_text(cut, encoding="utf-8")
    result = yanlu("build", speeches / "road.txt", "--strict")
    assert result.exit_code == 1
    assert "warning N001" in result.stderr
    assert not (here / "output" / "site").exists()
    assert yanlu("build", speeches / "road.txt").exit_code == 0


def test_why_no_source_could_be_used_is_told(yanlu: Run, here: Path) -> None:
    (here / "sources").mkdir()
    (here / "sources" / "a.docx").write_bytes(b"PK\x03\x04")
    result = yanlu("build")
    assert result.exit_code == 2
    assert "a.docx: error format" in result.stderr
    assert "The site was left as it was." in result.stderr


def test_what_was_converted_is_told_where_the_site_fails(yanlu: Run, speeches: Path, here: Path) -> None:
    (here / "yanlu.toml").write_text('pages = ["nowhere.md"]\n', encoding="utf-8")
    result = yanlu("build", speeches, "--lang", "zh")
    assert result.exit_code == 2
    assert "文档 2（写 2" in result.stderr
    assert "nowhere.md：读不出页面（没有这个文件或文件夹）" in result.stderr
    report = yanlu("build", speeches, "--format", "json")
    assert report.exit_code == 2
    assert len(json.loads(report.stdout)["documents"]) == 2
