"""Reading files and standard input."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from converter.i18n import choose
from converter.sources import SourceError, is_source, read


def test_path_is_recorded_as_given_or_as_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("同志们：\n", encoding="utf-8")
    assert read(file).path == file.as_posix()
    assert read(file, name="sub/a.txt").path == "sub/a.txt"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("同志们：".encode("gb18030"))))
    source = read("-")
    assert (source.path, source.text, source.encoding) == ("-", "同志们：", "gb18030")


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as missing:
        read(tmp_path / "none.txt")
    assert missing.value.code == "not-found"
    with pytest.raises(SourceError) as folder:
        read(tmp_path)
    assert folder.value.code == "not-readable"


def test_message_is_in_the_language_in_force(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read(tmp_path / "none.txt")
    try:
        choose("zh")
        assert "没有这个文件" in str(caught.value)
        choose("en")
        assert "no such file" in str(caught.value)
    finally:
        choose(None)


@pytest.mark.parametrize(
    ("name", "wanted"), [("a.txt", True), ("a.TXT", True), ("a.pdf", True), ("a.png", False), ("README.md", False)]
)
def test_files_of_a_folder_that_are_sources(name: str, wanted: bool) -> None:
    assert is_source(Path(name)) is wanted
