"""The benchmarks run: each tells what it is, and those that build make their inputs and print their lines."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.hugo import ratio

ROOT = Path(__file__).parents[1]
COMMANDS = ("build", "curve", "hugo", "make_archive", "search")


def run(name: str, *arguments: str | Path) -> str:
    command = [sys.executable, "-m", f"benchmarks.{name}", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_each_tells_how_it_is_used(name: str) -> None:
    told = run(name, "--help")
    assert told.startswith("usage:")
    assert "--" in told.partition("options:")[2]


def test_in_turn_with_hugo(tmp_path: Path) -> None:
    hugo = tmp_path / "hugo"  # takes Hugo's options and makes no site: what is tested is how it is called
    hugo.write_text(
        '#!/bin/sh\ntest -f "$3/hugo.toml" && mkdir -p "$5" && ls "$3"/content/documents/*/*.md > "$5/index.html"\n'
    )
    hugo.chmod(0o755)
    told = run("hugo", "--documents", "3", "--runs", "1", "--program", hugo, "--work", tmp_path)
    assert [line.split("  ")[0] for line in told.splitlines()] == [
        "pages alone", "Hugo", "ours / Hugo, wall", "ours / Hugo, cpu", "ours / Hugo, memory (pss)",
    ]  # fmt: skip


def test_a_run_that_its_clock_does_not_see_has_no_ratio() -> None:
    assert ratio([(0.3, 0.1), (0.2, 0.0)]) == "too short to be seen"
    assert ratio([(0.3, 0.1), (0.2, 0.2), (0.2, 0.1)]) == "2.00 [1.00–3.00]"
    assert ratio([(40, 80)]) == "0.50"


def test_builds_after_changes_leave_the_archive_as_it_was(tmp_path: Path) -> None:
    run("make_archive", "3", tmp_path / "xml", "--hugo", tmp_path / "site")
    before = {file.name: file.read_bytes() for file in (tmp_path / "xml").iterdir()}
    told = run("build", tmp_path / "xml", "--runs", "1", "--only", "pages", "--work", tmp_path)
    assert [line.split("  ")[0] for line in told.splitlines()] == [
        "everything, from nothing", "nothing changed", "one text changed",
        "one target changed", "one title changed", "one document less", "one document more",
    ]  # fmt: skip
    assert {file.name: file.read_bytes() for file in (tmp_path / "xml").iterdir()} == before
