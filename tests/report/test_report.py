"""`yanlu report`: text, JSON and page, in both languages, the same bytes each time."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from converter.cli import main
from converter.report.text import columns
from tests.report.test_figures import SPEECH

VOID = {"meta", "br", "link"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two speeches, one of them doubtful and with a name that a page must escape."""
    monkeypatch.chdir(tmp_path)
    there = tmp_path / "speeches"
    there.mkdir()
    (there / "a&b.txt").write_text(SPEECH, encoding="utf-8")
    (there / "sound.txt").write_text(SPEECH.replace("（三）", "（二）"), encoding="gb18030")
    return there


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["report", *map(str, arguments)], prog_name="yanlu")


class Balance(HTMLParser):
    """Collects elements that are closed in the wrong order, targets, links and words."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in {"href", "src"}:
                self.links.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def test_text(folder: Path) -> None:
    result = run(folder)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    files = [line for line in lines if line.endswith(".txt")]
    assert [Path(line.split()[-1]).name for line in files] == ["a&b.txt", "sound.txt"]
    assert "gap 1" in result.stdout
    assert "caption of a picture" in result.stdout
    assert "N001 × 1" in result.stdout
    assert "files: 2 (0 unreadable), documents: 2" in result.stdout
    assert "doubt score = (10 × errors + 3 × warnings + 0.2 × notes)" in result.stdout
    names = [line[: line.index(str(folder))] for line in files]
    assert len({columns(name) for name in names}) == 1


def test_chinese_text(folder: Path) -> None:
    shown = run("--lang", "zh", folder).stdout
    for words in ("存疑分", "讲话", "缺号 1", "图片说明", "文件 2（读不了 0），文档 2"):
        assert words in shown
    assert not re.search(r"\b(files|documents|gap|speech|sections)\b", shown.replace(str(folder), ""))


def test_json(folder: Path) -> None:
    report = json.loads(run(folder, "--format", "json", "--sort", "path").stdout)
    assert report["doubt"] == {"weights": {"error": 10, "warning": 3, "info": 0.2}, "per_characters": 1000}
    assert report["totals"]["documents"] == 2
    first, second = report["files"]
    assert first["path"].endswith("a&b.txt")
    assert first["documents"][0]["sections"] == {"1": 2, "2": 2}
    assert first["documents"][0]["breaks"] == {"gap": 1}
    assert first["diagnostics"]["N001"] == 1
    assert first["doubt"] > second["doubt"]
    assert [place["line"] for place in first["places"] if place["code"] == "N001"] == [19]
    assert second["encoding"] == "gb18030"


def test_times_only_when_asked_and_never_in_json(folder: Path) -> None:
    assert run(folder).stdout == run(folder).stdout
    assert "time: " not in run(folder).stdout
    assert re.search(r"^time: \d+\.\d\d s$", run(folder, "--times").stdout, re.M)
    assert "second" not in run(folder, "--times", "--format", "json").stdout
    run(folder, "--html", "plain.html")
    run(folder, "--html", "timed.html", "--times")
    assert "seconds" not in Path("plain.html").read_text("utf-8")
    assert "seconds" in Path("timed.html").read_text("utf-8")


@pytest.mark.parametrize("form", ["text", "json"])
def test_several_jobs_give_the_same(folder: Path, form: str) -> None:
    one = run(folder, "--format", form, "--lang", "zh")
    two = run(folder, "--format", form, "--lang", "zh", "--jobs", "2")
    assert one.exit_code == two.exit_code == 0
    assert one.stdout == two.stdout


@pytest.mark.parametrize("language", ["zh", "en"])
def test_page_stands_by_itself(folder: Path, language: str) -> None:
    (folder / "bad.txt").write_bytes(b"")
    result = run(folder, "--html", "made/report.html", "--lang", language)
    assert result.exit_code == 2
    page = Path("made/report.html").read_text("utf-8")
    assert f'<html lang="{"zh-CN" if language == "zh" else "en"}">' in page
    parsed = Balance()
    parsed.feed(page)
    assert parsed.open == parsed.wrong == []
    assert "script" not in parsed.tags
    assert "url(" not in page
    assert "@import" not in page
    assert all(link.startswith("#") for link in parsed.links)
    assert {link[1:] for link in parsed.links} <= set(parsed.ids)
    assert len(set(parsed.ids)) == len(parsed.ids)
    assert "a&amp;b.txt" in page
    assert "a&b.txt" not in page
    assert ("图片说明" if language == "zh" else "caption of a picture") in page


def test_page_lists_the_worst_first(folder: Path) -> None:
    run(folder, "--html", "r.html")
    page = Path("r.html").read_text("utf-8")
    assert page.index("a&amp;b.txt") < page.index("sound.txt")
    run(folder, "--html", "r.html", "--sort", "path")
    assert "19:1" in page


def test_unreadable_files_are_named_and_the_rest_go_on(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    result = run(folder)
    assert result.exit_code == 2
    assert "files: 3 (1 unreadable), documents: 2" in result.stdout
    assert "empty.txt" in result.stdout
    report = json.loads(run(folder, "--format", "json").stdout)
    assert [bool(each["error"]) for each in report["files"]] == [True, False, False]


def test_strict_fails_on_warnings(folder: Path) -> None:
    assert run("--strict", folder).exit_code == 1
    assert run("--strict", folder / "sound.txt").exit_code == 0


def test_wrong_use(folder: Path) -> None:
    (folder / "none").mkdir()
    assert run().exit_code == 2
    assert run(folder / "none").exit_code == 2
    assert run(folder, "--jobs", "0").exit_code == 2
    assert run(folder, "--html", folder).exit_code == 2


def test_page_is_as_before_where_writing_fails(folder: Path) -> None:
    Path("taken").write_text("here", encoding="utf-8")
    result = run(folder, "--html", "taken/report.html")
    assert result.exit_code == 2
    assert "taken" in result.stderr
    assert Path("taken").read_text(encoding="utf-8") == "here"
