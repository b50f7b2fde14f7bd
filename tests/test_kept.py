"""Compiled code is kept beside the modules, else with the user, and where another could change it nowhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from converter import kept, resources

ROOT = Path(__file__).parent.parent


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setenv("XDG_CACHE_HOME", os.fspath(tmp_path / "caches"))
    place = tmp_path / "installed"
    place.mkdir()
    return place


def test_beside_the_modules(installed: Path) -> None:
    assert kept.folder(installed) == installed / "__pycache__"
    assert (installed / "__pycache__").is_dir()


def test_where_python_writes_nothing_the_user_keeps_it(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    place = kept.folder(installed)
    assert place == installed.parent / "caches" / "yanlu"
    assert place.stat().st_mode & 0o777 == 0o700
    assert not list(installed.iterdir())


def test_modules_kept_elsewhere_are_not_joined(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", os.fspath(installed.parent / "prefix"))
    assert kept.folder(installed) == installed.parent / "caches" / "yanlu"


def test_folder_that_cannot_be_made(installed: Path) -> None:
    (installed / "__pycache__").write_text("a file in its place")
    assert kept.folder(installed) == installed.parent / "caches" / "yanlu"


def test_folder_that_cannot_be_written(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        os, "access", lambda place, mode: False
    )  # who runs tests may be root, to whom nothing is closed
    assert kept.folder(installed) == installed.parent / "caches" / "yanlu"


@pytest.mark.parametrize("mode", [0o770, 0o707, 0o777])
def test_what_others_may_write_is_not_run(mode: int, installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    place = kept.folder(installed)
    assert place
    place.chmod(mode)
    assert kept.folder(installed) is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="who owns a file is not told here")
def test_what_another_owns_is_not_run(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept.folder(installed)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert kept.folder(installed) is None


@pytest.mark.parametrize("caches", ["relative", "/nowhere/at/all"])
def test_no_home(caches: str, installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setenv("XDG_CACHE_HOME", caches)
    assert kept.folder(installed) is None
    assert not Path("/nowhere").exists()


def test_what_is_kept_does_not_change_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    (tmp_path / "one.py").write_text("")
    before = resources.program()
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "patterns.cpython").write_text("kept")
    assert resources.program() == before
    (tmp_path / "two.py").write_text("")
    assert resources.program() != before


def test_second_build_compiles_no_template_where_python_writes_nothing(tmp_path: Path) -> None:
    count = (
        "import jinja2.environment as e; real = e.Environment.compile; made = []\n"
        "def compile(self, *given, **named): made.append(1); return real(self, *given, **named)\n"
        "e.Environment.compile = compile\n"
        "import sys; from converter.cli import main\n"
        "main(sys.argv[1:], standalone_mode=False); print(len(made))"
    )
    source = tmp_path / "one.txt"
    source.write_text("在全旗工作会议上的讲话\n\n一、要抓好春耕。\n", encoding="utf-8")
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    told = []
    for name in ("first", "second"):
        given = [sys.executable, "-c", count, "build", str(source), "-o", str(tmp_path / name), "--only", "pages"]
        ran = subprocess.run(given, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
        told.append(int(ran.stdout.splitlines()[-1]))
    assert told[0] > 5
    assert told[1] == 0
