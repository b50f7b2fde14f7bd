"""`yanlu.toml`: read, checked, with defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.i18n import choose
from converter.settings import SettingsError, load


def written(folder: Path, text: str) -> Path:
    (folder / "yanlu.toml").write_text(text, encoding="utf-8")
    return folder


def test_none_is_needed(tmp_path: Path) -> None:
    chosen = load(tmp_path)
    assert chosen.sources == (tmp_path,)
    assert (chosen.xml, chosen.site) == (tmp_path / "output" / "xml", tmp_path / "output" / "site")
    assert chosen.title is None
    (tmp_path / "sources").mkdir()
    assert load(tmp_path).sources == (tmp_path / "sources",)


def test_paths_count_from_the_file(tmp_path: Path) -> None:
    chosen = load(written(tmp_path, 'sources = [".", "more/texts"]\noutput = "../out"\npages = ["about.md"]\n'))
    assert chosen.sources == (tmp_path, tmp_path / "more" / "texts")
    assert chosen.output == tmp_path.parent / "out"
    assert chosen.pages == (tmp_path / "about.md",)


def test_api_may_be_switched_off(tmp_path: Path) -> None:
    assert load(tmp_path).api
    assert not load(written(tmp_path, "api = false\n")).api


def test_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "yanlu.toml").write_bytes('\ufefftitle = "档案"\n'.encode())
    assert load(tmp_path).title == "档案"


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ('tilte = "x"', "是否指 title？", "did you mean title?"),
        ('qqqqqq = "x"', "不认识的设置 qqqqqq", "unknown setting qqqqqq"),
        ("title = 3", "应是带引号的文字", "must be a text"),
        ('title = "a\\u0000b"', "不含控制字符", "without control characters"),
        ('title = " "', "应是带引号的文字", "must be a text"),
        ('sources = "a"', "应是文字的列表", "must be a list"),
        ('api = "no"', "应是 true 或 false", "must be true or false"),
        ("sources = []", "应是文字的列表", "must be a list"),
        ("title = x", "不是有效的 TOML", "no valid TOML"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, zh: str, en: str) -> None:
    written(tmp_path, text)
    for language, words in (("zh", zh), ("en", en)):
        choose("zh" if language == "zh" else "en")
        with pytest.raises(SettingsError, match=r"yanlu\.toml") as caught:
            load(tmp_path)
        assert words in str(caught.value)


def test_named_file_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"other\.toml"):
        load(tmp_path, tmp_path / "other.toml")
