"""Texts cut into words, without a trace elsewhere."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from converter.terms.kept import Kept
from converter.terms.words import BREAK, JOINT, MARK, NOUN, VERB, Words, cut, strangeness


def spelled(text: str) -> list[tuple[str, int]]:
    found, at = [], 0
    words = cut(text)
    for length, kind in zip(words.lengths, words.kinds, strict=True):
        found.append((text[at : at + length], kind))
        at += length
    assert at == len(text)
    return found


def test_every_character_is_in_one_word() -> None:
    text = "治沙工程2024年\n完工，花了" + "a" * 600 + "元。"
    assert "".join(word for word, _ in spelled(text)) == text


def test_kinds() -> None:
    kinds = dict(spelled("我们的旗推进草原和林业：因地制宜"))
    assert kinds["的"] == kinds["和"] == JOINT
    assert kinds["我们"] == kinds["因地制宜"] == BREAK
    assert kinds["推进"] == VERB
    assert kinds["草原"] == NOUN
    assert kinds["："] == MARK


def test_phrases_of_the_dictionary_are_cut_into_words() -> None:
    assert [word for word, _ in spelled("重点项目")] == ["重点", "项目"]


def test_traditional_letters_are_words_too() -> None:
    assert [word for word, _ in spelled("農業與經濟")] == ["農業", "與", "經濟"]


def test_a_rare_word_is_stranger_than_a_common_one() -> None:
    rare, common = cut("存栏"), cut("工作")
    assert strangeness(5, 1000, rare.common[0]) > strangeness(5, 1000, common.common[0]) + 4


def test_jieba_says_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    script = "from converter.terms.words import cut; print(len(cut('治沙工程').lengths))"
    environment = {"TMPDIR": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONWARNINGS": "error"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout == "2\n"
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that were cut, not remembered."""
    texts: list[str] = []

    def counting(text: str) -> Words:
        texts.append(text)
        return cut(text)

    monkeypatch.setattr("converter.terms.kept.cut", counting)
    return texts


def test_a_text_is_cut_once(tmp_path: Path, counted: list[str]) -> None:
    with Kept(tmp_path / "cache") as kept:
        first = kept.cut("治沙工程")
    with Kept(tmp_path / "cache") as kept:
        assert kept.cut("治沙工程") == first
        kept.cut("护草工程")
    assert counted == ["治沙工程", "护草工程"]
    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"


def test_what_was_not_asked_for_is_forgotten(tmp_path: Path, counted: list[str]) -> None:
    for texts in (("甲工程", "乙工程"), ("乙工程",), ("甲工程", "乙工程")):
        with Kept(tmp_path) as kept:
            for text in texts:
                kept.cut(text)
            kept.forget_others()
    assert counted == ["甲工程", "乙工程", "甲工程"]


def test_another_program_cuts_again(tmp_path: Path, counted: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("1", "2"):
        monkeypatch.setattr("converter.terms.kept.stamp", lambda version=version: version)
        with Kept(tmp_path) as kept:
            kept.cut("治沙工程")
    assert len(counted) == 2


def test_a_damaged_file_is_made_again(tmp_path: Path, counted: list[str]) -> None:
    (tmp_path / "words.db").write_bytes(b"no database at all" * 100)
    for _ in range(2):
        with Kept(tmp_path) as kept:
            assert kept.cut("治沙工程") == cut("治沙工程")
    assert len(counted) == 1


def test_where_nothing_can_be_kept_texts_are_cut(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with Kept(tmp_path / "file") as kept:
        assert kept.cut("治沙工程") == cut("治沙工程")
        kept.forget_others()
