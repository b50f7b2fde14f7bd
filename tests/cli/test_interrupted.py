"""Ctrl-C at any moment: exit code 130, a line at most, and nothing half written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from converter.cli.interrupted import is_interrupt
from tests.cli.conftest import Run

INTERRUPTED = """
import os, signal, sys

class AtImport:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[1]:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, AtImport())
from converter.cli import main
sys.exit(main(sys.argv[2:]))
"""


def run(module: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """A command that is interrupted when it loads a module."""
    command = [sys.executable, "-c", INTERRUPTED, module, *map(str, arguments), "--lang", "en"]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("module", ["click", "converter.cli.group", "converter.lexicon"])
def test_before_the_command_is_known(speeches: Path, module: str) -> None:
    done = run(module, "convert", speeches)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@pytest.mark.parametrize("module", ["converter.cli.build", "converter.engine", "converter.publish.site"])
def test_in_the_middle_of_a_build(yanlu: Run, speeches: Path, here: Path, module: str) -> None:
    done = run(module, "build", speeches)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "Interrupted.\n")
    assert yanlu("build", speeches).exit_code == 0
    assert yanlu("build", speeches, "-o", "other").exit_code == 0
    assert files(here / "output") == files(here / "other")


def files(folder: Path) -> dict[str, bytes]:
    """All but the cache."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".yanlu-cache" not in path.parts
    }


@pytest.mark.parametrize("name", ["os.replace", "os.chmod", "converter.cli.files.open"])
def test_while_a_file_is_written(
    yanlu: Run, speeches: Path, here: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    yanlu("convert", speeches)
    before = files(here)
    road = speeches / "road.txt"
    road.write_text(road.read_text(encoding="utf-8").replace("8公里", "9公里"), encoding="utf-8")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(name, interrupted, raising=False)
    result = yanlu("convert", speeches)
    assert (result.exit_code, result.stderr) == (130, "Interrupted.\n")
    assert {**files(here), "speeches/road.txt": before["speeches/road.txt"]} == before


def raised(error: BaseException, cause: BaseException) -> BaseException:
    """The error, as it is when it was raised because of another."""
    error.__cause__ = cause
    return error


def test_what_it_breaks_off_may_raise_another_error() -> None:
    """A class that is being made does, before Python 3.12."""
    assert is_interrupt(raised(RuntimeError("Error calling __set_name__"), KeyboardInterrupt()))
    assert not is_interrupt(raised(RuntimeError("Error calling __set_name__"), OSError()))
    looped = ValueError()
    assert not is_interrupt(raised(looped, raised(OSError(), looped)))
