"""What is kept of patterns is what `re` would make of them, and is used; no file is better than a wrong one."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from converter import patterns
from converter.patterns import Kept, compiled

SAMPLES: list[tuple[Any, int]] = [
    (r"([0-9]+)年(?P<month>[0-9]{1,2})月", 0),
    (r"[\u4e00-\u9fff]{2,8}(?:旗|县)", 0),
    (r"a.b", re.DOTALL | re.IGNORECASE),
    (r"\w+ # letters", re.VERBOSE | re.ASCII),
    (r"(?<=第)[一二三]|^款$", re.MULTILINE),
    (rb"\0m([^\0]*)", 0),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "cache").mkdir()
    return tmp_path / "cache" / "one.patterns"


def kept(file: Path) -> Kept:
    found = Kept(file)
    for pattern, flags in SAMPLES:
        found.compile(pattern, flags)
    found.save()
    return Kept(file)


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(pattern: str, flags: int) -> None:
        raise AssertionError(f"compiled again: {pattern}")

    monkeypatch.setattr(patterns, "_code", refuse)


@pytest.mark.parametrize(("pattern", "flags"), SAMPLES)
def test_what_is_kept_is_what_re_makes(pattern: str, flags: int, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = compiled(pattern, flags)
    again = kept(file)
    forbid(monkeypatch)
    made = again.compile(pattern, flags)
    right = re.compile(pattern, flags)
    assert first == made == right  # code and flags
    assert (made.groups, made.groupindex, made.flags) == (right.groups, right.groupindex, right.flags)
    with pytest.raises(AssertionError, match="compiled again"):
        again.compile(pattern, int(flags) ^ re.MULTILINE)


def test_match_knows_its_groups_by_name(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    again = kept(file)
    forbid(monkeypatch)
    found = again.compile(*SAMPLES[0]).fullmatch("2022年6月")
    assert found is not None
    assert (found["month"], found.lastgroup) == ("6", "month")


def test_what_is_read_off_a_pattern_is_kept_by_who_reads(file: Path) -> None:
    asked: list[str] = []

    def read(pattern: str) -> str | None:
        asked.append(pattern)
        return None if pattern == "b" else pattern * 2

    first = Kept(file)
    assert [first.derive("one", each, read) for each in "abab"] == ["aa", None, "aa", None]
    first.save()
    again = Kept(file)
    assert [again.derive("one", each, read) for each in "ab"] == ["aa", None]
    assert asked == ["a", "b"]
    assert again.derive("another", "a", read) == "aa"
    assert asked == ["a", "b", "a"]


@pytest.mark.parametrize("damage", ["cut", "changed", "empty", "other", "of another Python"])
def test_damaged_file_is_as_none(damage: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept(file).keys()
    written = file.read_bytes()
    if damage == "of another Python":
        monkeypatch.setattr(patterns, "_PYTHON", (0, 0, 4, "little"))
    else:
        change = {
            "cut": written[:-9],
            "changed": written[:-40] + bytes([written[-40] ^ 1]) + written[-39:],
            "empty": b"",
            "other": b"not marshalled",
        }
        file.write_bytes(change[damage])
    again = Kept(file)
    if damage == "changed":  # in one entry, which is as none
        forbid(monkeypatch)
        with pytest.raises(AssertionError, match="compiled again"):
            again.compile(*SAMPLES[-1])
        return
    assert len(again.keys()) == (len(SAMPLES) if damage == "cut" else 0)
    for pattern, flags in SAMPLES:
        assert again.compile(pattern, flags) == re.compile(pattern, flags)
    again.save()
    again = Kept(file)
    forbid(monkeypatch)
    for pattern, flags in SAMPLES:
        assert again.compile(pattern, flags) == re.compile(pattern, flags)


def test_processes_add_to_one_file(file: Path) -> None:
    one, two = Kept(file), Kept(file)
    one.compile("一", 0)
    two.compile("二", 0)
    one_new, two_new = set(one.new), set(two.new)
    one.save()
    two.save()
    assert len(Kept(file).keys()) == 2
    assert Kept(file).keys() == one.keys() | two.keys() | {*one_new, *two_new}
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_file_does_not_grow_for_ever(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_MOST", len(SAMPLES))
    again = kept(file)
    again.compile("多", 0)
    again.save()
    assert len(Kept(file).keys()) == len(SAMPLES) + 1
    again = Kept(file)
    again.compile("更多", 0)
    again.save()
    assert len(Kept(file).keys()) == 1


def test_no_folder_is_no_error(file: Path) -> None:
    file.parent.rmdir()
    assert kept(file).keys() == set()
    assert not file.exists()


def test_second_start_compiles_nothing(tmp_path: Path) -> None:
    count = (
        "import re._compiler as c; real = c._code; made = []\n"
        "def count(tree, flags): made.append(flags); return real(tree, flags)\n"
        "import converter.patterns; c._code = count\n"
        "from converter import engine, sources\n"
        "from converter.sources import plain\n"
        "engine.parse(plain.read('一、要抓好春耕。'.encode(), 'a.txt', None)); print(len(made))"
    )
    told = []
    for _ in range(2):
        environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
        ran = subprocess.run([sys.executable, "-c", count], env=environment, capture_output=True, text=True, check=True)
        told.append(int(ran.stdout))
    assert told[0] > 200
    assert told[1] < 40  # those of libraries
