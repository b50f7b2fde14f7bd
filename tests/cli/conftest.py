"""Running commands, and texts to run them on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from converter.cli import main

Run = Callable[..., Result]

SPEECH = """\
在春季修路动员会上的讲话

（2023年3月8日）

副旗长  白桦林

同志们：

今天把修路的事定下来，讲两点。

一、早动手

4月底前备齐砂石料，6月底前修通河东路8公里。

二、守规矩

（一）账目公开。每月贴在门口。

（二）质量第一。旗交通局负责验收，合格率达到100%。
"""


@pytest.fixture
def yanlu() -> Run:
    """Runs `yanlu` with arguments; gives exit code, standard output and standard error."""

    def run(*arguments: str | Path, input: bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(each) for each in arguments], input=input, prog_name="yanlu")

    return run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def speeches(here: Path) -> Path:
    """A folder with two speeches, one in GB18030 in a folder of its own."""
    folder = here / "speeches"
    (folder / "older").mkdir(parents=True)
    (folder / "road.txt").write_text(SPEECH, encoding="utf-8")
    (folder / "older" / "bridge.txt").write_text(
        SPEECH.replace("修路", "架桥").replace("2023", "2022"), encoding="gb18030"
    )
    return folder
