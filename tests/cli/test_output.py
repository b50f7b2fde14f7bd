"""Standard output that takes nothing more, and messages in Chinese throughout."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import SPEECH, Run

MAIN = "from converter.cli import main; main()"


def run(here: Path, *arguments: str, stdout: int) -> tuple[int, str]:
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", MAIN, *arguments, "--lang", "zh"],
        env={**os.environ, "PYTHONPATH": str(root)},
        cwd=here,
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )
    return done.returncode, done.stderr.decode()


COMMANDS = (("parse", "a.txt"), ("report", "a.txt"), ("commitments", "--format", "csv", "a.txt"), ("--help",))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_full_output_is_an_error_with_its_reason(here: Path, arguments: tuple[str, ...]) -> None:
    (here / "a.txt").write_text(SPEECH, encoding="utf-8")
    with open("/dev/full", "wb") as full:
        assert run(here, *arguments, stdout=full.fileno()) == (2, "错误：标准输出：磁盘已满；核对路径、权限和空间\n")


@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_reader_that_has_gone_is_no_error(here: Path, arguments: tuple[str, ...]) -> None:
    (here / "a.txt").write_text(SPEECH, encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    code, told = run(here, *arguments, stdout=writing)
    os.close(writing)
    assert code == 1
    assert "错误" not in told
    assert "Error" not in told


@pytest.mark.parametrize(
    "arguments",
    [
        ("report", "--jobs", "x", "a"),
        ("report", "--jobs", "0", "a"),
        ("report", "--sort", "x", "a"),
        ("convert", "-o", "a.txt", "a"),
        ("commitments", "-o", ".", "a"),
        ("serve", "nowhere"),
        ("parse", "a", "b"),
        ("convert", "--encoding"),
        ("convert", "--strict=1", "a"),
    ],
)
def test_wrong_use_is_told_in_chinese(yanlu: Run, here: Path, arguments: tuple[str, ...]) -> None:
    (here / "a.txt").write_text(SPEECH, encoding="utf-8")
    result = yanlu("--lang", "zh", *arguments)
    assert result.exit_code == 2
    assert not re.search("[a-z]{2,} [a-z]{2,}", result.stderr.rpartition("错误：")[2]), result.stderr
