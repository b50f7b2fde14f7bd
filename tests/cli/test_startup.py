"""A cold start loads nothing that it does not use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("lxml", "jinja2", "jieba", "markdown_it", "http.server")


def loaded(*arguments: str) -> set[str]:
    script = (
        "import sys\n"
        "from converter.cli import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit:\n    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "arguments", [["--help"], ["build", "--help"], ["serve", "--help"], ["terms", "--help"], ["--version"]]
)
def test_help_imports_no_heavy_library(arguments: list[str]) -> None:
    modules = loaded(*arguments)
    assert "converter.cli.group" in modules
    assert not modules & set(HEAVY)


def test_parse_imports_no_publisher_and_no_xml() -> None:
    modules = loaded("parse", "no-such-file.txt")
    assert "converter.sources" in modules
    assert not modules & {"lxml", "jinja2", "converter.record.write", "converter.publish.site"}


def test_only_texts_to_be_cut_load_jieba(tmp_path: Path) -> None:
    speech = tmp_path / "讲话.txt"
    speech.write_text("修路动员会上的讲话\n\n一、早动手\n\n备齐砂石料。\n", encoding="utf-8")
    archive = str(tmp_path / "档案")
    assert "jieba" not in loaded("build", str(speech), "-o", archive)
    assert "jieba" not in loaded("terms", str(tmp_path / "没有.txt"))
    assert "jieba" in loaded("terms", str(speech))


def test_an_archive_whose_texts_are_cut_loads_no_jieba(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sources").mkdir()
    Path("sources/讲话.txt").write_text("修路动员会上的讲话\n\n一、早动手\n\n备齐砂石料。\n", encoding="utf-8")
    loaded("build")
    assert "jieba" in loaded("terms")
    assert "jieba" not in loaded("terms")
