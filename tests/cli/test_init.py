"""`yanlu init`: a folder that builds as it stands."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from converter import settings
from tests.cli.conftest import Run


def test_made_folder_builds(yanlu: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = yanlu("init", "mine")
    assert result.exit_code == 0
    assert "yanlu build" in result.stderr
    monkeypatch.chdir(here / "mine")
    built = yanlu("build", "--strict")
    assert built.exit_code == 0, built.stderr
    assert (here / "mine" / "output" / "site" / "index.html").is_file()
    assert "我的档案" in (here / "mine" / "output" / "site" / "index.html").read_text(encoding="utf-8")


def test_every_setting_is_explained(yanlu: Run, here: Path) -> None:
    yanlu("init", "mine")
    text = (here / "mine" / "yanlu.toml").read_text(encoding="utf-8")
    every = "\n".join(line.removeprefix("# ") if " = " in line else line for line in text.splitlines())
    assert set(tomllib.loads(every)) == set(settings.KEYS)


def test_folder_with_content_is_refused(yanlu: Run, here: Path) -> None:
    (here / "mine").mkdir()
    (here / "mine" / "note").write_text("x", encoding="utf-8")
    result = yanlu("init", "mine", "--lang", "zh")
    assert result.exit_code == 2
    assert "不是空文件夹" in result.stderr
    assert [file.name for file in (here / "mine").iterdir()] == ["note"]


def test_file_in_the_way_is_refused(yanlu: Run, here: Path) -> None:
    (here / "mine").write_text("x", encoding="utf-8")
    assert yanlu("init", "mine").exit_code == 2
