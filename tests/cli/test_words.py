"""An archive's own word lists: `--words` and `words` in yanlu.toml. In processes of their own, as lists are read once."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PLAN = """云澜旗2024年重点工作任务分工方案
云政办发〔2024〕8号
各苏木镇人民政府，旗直各部门：
现将有关任务分工如下。
一、重点任务
1.完成治沙800垧。（旗文旅局牵头，旗垦务处配合）
2.绿满云澜行动覆盖率达到85%。
二、工作要求
湖管中心要在6月底前编制方案。
"""
LISTS = {
    "units": '[area]\n"垧" = 10000\n',
    "bodies": 'endings = ["湖管中心"]\n',
    "authority": '[abbreviations]\n"文旅局" = ["文化旅游体育局"]\n',
    "metrics": '[synonyms]\n"治沙面积" = ["治沙"]\n',
}


@pytest.fixture
def words(here: Path) -> Path:
    """A folder of word lists, saved with a byte order mark as Windows' editor does, and a plan beside it."""
    (here / "plan.txt").write_text(PLAN, encoding="utf-8")
    folder = here / "words"
    folder.mkdir()
    for name, text in LISTS.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8-sig")
    return folder


def yanlu(*arguments: object, language: str = "en") -> subprocess.CompletedProcess[str]:
    code = "from converter.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments), "--lang", language],
        capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip


def rows(*arguments: object) -> list[dict[str, Any]]:
    done = yanlu("commitments", "plan.txt", "--format", "ndjson", *arguments)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_lists_add_to_the_built_in_ones(words: Path) -> None:
    before, after = rows(), rows("--words", words)
    assert "垧" not in str([each["targets"] for each in before])
    first = after[0]
    assert [(t["value"], t["unit"]) for t in first["targets"]] == [(800, "垧")]
    assert [each["form"] for each in first["responsible"]] == ["旗文化旅游体育局", None]
    assert "湖管中心" in str(after[-1]["responsible"])
    assert rows("--words", words, "--metric", "治沙面积")
    assert not rows("--metric", "治沙面积")


def test_a_build_notices_lists_and_their_changes(words: Path) -> None:
    Path("yanlu.toml").write_text('sources = ["plan.txt"]\nwords = "words"\n', encoding="utf-8")
    assert yanlu("build").returncode == 0
    record = Path("output/xml/plan.xml")
    assert 'value="800" unit="垧"' in record.read_text("utf-8")
    (words / "units.toml").write_text('[area]\n"响" = 1\n', encoding="utf-8")
    assert yanlu("build").returncode == 0
    assert 'unit="垧"' not in record.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("units", '[area]\n"垧" = "一万"\n', '[area] "垧"'),
        ("units", '[area]\n"垧" = -1\n', '[area] "垧" = -1'),
        ("units", '[area]\n"3垧" = 1\n', '"3垧"'),
        ("units", '[area]\n"" = 1\n', '""'),
        ("units", '"垧" = 1\n', "垧"),
        ("units", "[area]\n垧 = 1\n", "line 2, column 1"),
        ("bodies", 'ending = ["湖管中心"]\n', "endings"),
        ("bodies", "endings = [3]\n", "endings"),
        ("authority", '"文旅局" = "文化旅游体育局"\n', "abbreviations"),
        ("authority", '[abbreviations]\n"文旅局" = []\n', "林草局"),
        ("metrics", "[synonyms]\n治沙 = 3\n", "metrics.toml"),
        ("unit", "[area]\n", "units.toml"),
    ],
)
def test_a_faulty_list_is_named_with_the_remedy(words: Path, name: str, text: str, said: str) -> None:
    (words / f"{name}.toml").write_text(text, encoding="utf-8")
    for language in ("zh", "en"):
        done = yanlu(
            "commitments", "plan.txt", "--words", words, "--metric", "治沙", "--format", "json", language=language
        )
        assert (done.returncode, done.stdout) == (2, "")
        assert "Traceback" not in done.stderr
        assert f"{name}.toml" in done.stderr
        assert said in done.stderr


def test_a_missing_folder_is_told(words: Path) -> None:
    done = yanlu("parse", "plan.txt", "--words", "nowhere", language="zh")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("错误：nowhere：没有这个词表文件夹")
