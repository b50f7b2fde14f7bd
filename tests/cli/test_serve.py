"""`yanlu serve`, for real: started, asked, and asked again after a change."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socket
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.cli.conftest import SPEECH, Run

PATIENCE = 30.0  # seconds; a busy machine is slow, a working one answers in one or two


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a running preview."""
    script = "from converter.cli import main; main()"
    command = [sys.executable, "-u", "-c", script, "serve", str(folder), "--port", "0", "--lang", "en"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8") as process:
        try:
            assert process.stderr is not None
            told = []
            for line in process.stderr:
                told.append(line)
                if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                    yield found[0]
                    break
            else:
                pytest.fail("".join(told))
        finally:
            process.terminate()


def fetch(address: str) -> str:
    with urlopen(address, timeout=PATIENCE) as answer:
        text: str = answer.read().decode()
    return text


def until(ready: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if ready():
            return True
        time.sleep(0.1)
    return False


def pages(folder: Path, address: str) -> str:
    """The one document's page."""
    (page,) = (folder / "output" / "site" / "documents").glob("*/index.html")
    return fetch(address + page.relative_to(folder / "output" / "site").as_posix())


def test_change_is_built_and_served(here: Path) -> None:
    (here / "yanlu.toml").write_text('title = "河东档案"\n', encoding="utf-8")
    source = here / "sources" / "road.txt"
    source.parent.mkdir()
    source.write_text(SPEECH, encoding="utf-8")
    with served(here) as address:
        assert "河东档案" in fetch(address)
        assert "守规矩" in pages(here, address)
        source.write_text(SPEECH.replace("守规矩", "守规章"), encoding="utf-8")
        assert until(lambda: "守规章" in pages(here, address))
        (here / "yanlu.toml").write_text('title = "河西档案"\n', encoding="utf-8")
        assert until(lambda: "河西档案" in fetch(address))
        source.write_text("", encoding="utf-8")  # nothing to read: the site stays, and so does the server
        time.sleep(1.5)
        assert "守规章" in pages(here, address)
        source.write_text(SPEECH.replace("早动手", "快动手"), encoding="utf-8")
        assert until(lambda: "快动手" in pages(here, address))


def test_another_output_is_served(here: Path) -> None:
    (here / "sources").mkdir()
    (here / "sources" / "road.txt").write_text(SPEECH, encoding="utf-8")
    settings = here / "yanlu.toml"
    settings.write_text('title = "河东档案"\n', encoding="utf-8")
    with served(here) as address:
        settings.write_text('title = "河西档案"\noutput = "elsewhere"\n', encoding="utf-8")
        assert until(lambda: "河西档案" in fetch(address))
        settings.write_text('title = "河南档案"\noutput = "yanlu.toml"\n', encoding="utf-8")  # can't be written
        time.sleep(1.5)
        assert "河西档案" in fetch(address)
        settings.write_text('title = "河南档案"\n', encoding="utf-8")
        assert until(lambda: "河南档案" in fetch(address))


def test_a_changed_word_list_is_used_at_once(here: Path) -> None:
    plan = "云澜旗2024年重点工作任务分工方案\n\n一、重点任务\n\n1.完成治沙800垧。\n\n2.完成造林900晌。\n"
    (here / "sources").mkdir()
    (here / "sources" / "plan.txt").write_text(plan, encoding="utf-8")
    (here / "yanlu.toml").write_text('words = "词表"\n', encoding="utf-8")
    (here / "词表").mkdir()
    units = here / "词表" / "units.toml"
    units.write_text("", encoding="utf-8")
    record = here / "output" / "xml" / "plan.xml"

    def has(unit: str) -> bool:
        return f'unit="{unit}"' in record.read_text(encoding="utf-8")

    with served(here) as address:
        assert not has("垧")
        units.write_text('[area]\n"垧" = 10000\n', encoding="utf-8")
        assert until(lambda: has("垧"))
        units.write_text("[area\n", encoding="utf-8")  # in the middle of writing it: the server stays
        time.sleep(1.5)
        assert "<html" in fetch(address)
        units.write_text('[area]\n"垧" = 10000\n"晌" = 5000\n', encoding="utf-8")
        assert until(lambda: has("晌"))
        (here / "yanlu.toml").write_text('title = "不用词表"\n', encoding="utf-8")
        assert until(lambda: not has("垧"))
        assert until(lambda: "不用词表" in fetch(address))


def test_static_folder_is_served_as_it_is(here: Path) -> None:
    (here / "index.html").write_text("<p>你好", encoding="utf-8")
    (here / "a.json").write_text("{}", encoding="utf-8")
    with served(here) as address:
        assert fetch(address) == "<p>你好"
        with urlopen(address + "a.json", timeout=PATIENCE) as answer:
            assert answer.headers["Content-Type"] == "application/json; charset=utf-8"
            assert answer.headers["Cache-Control"] == "no-store"
        with pytest.raises(HTTPError) as missing:
            fetch(address + "none.html")
        missing.value.close()
        (here / "index.html").write_text("<p>再见", encoding="utf-8")
        assert fetch(address) == "<p>再见"


def test_a_port_that_is_taken_is_told_before_anything_is_built(yanlu: Run, here: Path) -> None:
    (here / "sources").mkdir()
    (here / "sources" / "road.txt").write_text(SPEECH, encoding="utf-8")
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = yanlu("serve", "--port", str(taken.getsockname()[1]))
    assert result.exit_code == 2
    assert "--port" in result.stderr
    assert not (here / "output").exists()


def test_what_cannot_be_served_leaves_with_2(yanlu: Run, here: Path) -> None:
    assert yanlu("serve", "missing").exit_code == 2
    (here / "yanlu.toml").write_text("title = 3\n", encoding="utf-8")
    result = yanlu("serve")
    assert result.exit_code == 2
    assert "title" in result.stderr
    assert yanlu("serve", "--port", "70000").exit_code == 2
