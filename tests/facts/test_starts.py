"""Searching only where a match can begin finds what searching everywhere finds."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import converter.facts
from converter.facts import deadlines
from converter.facts.deadline_forms import FORMS
from converter.facts.starts import begun, finder, firsts, matcher, starts
from converter.facts.units import DATA
from converter.facts.words import either, lists
from converter.patterns import _Late
from converter.sources import read

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))


def _patterns() -> dict[str, str]:
    """The patterns of the room as its modules hold them: compiled now or late, or as the search or match of one."""
    found = {}
    for each in pkgutil.iter_modules(converter.facts.__path__):
        module = importlib.import_module(f"converter.facts.{each.name}")
        for name, value in vars(module).items():
            pattern = getattr(value, "__self__", value)
            if isinstance(pattern, _Late):
                pattern = re.compile(pattern.pattern, pattern.flags)
            if isinstance(pattern, re.Pattern) and not pattern.flags & (re.M | re.S | re.I):
                found[f"{each.name}.{name}"] = pattern.pattern
    return found


PATTERNS = _patterns()


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    texts = [read(path).text for path in EXAMPLES]
    return sorted({line for text in texts for line in re.split(r"(?<=[。；\n])", text) if len(line) > 8})


def _near(pattern: str, draw: random.Random) -> str:
    """A text of characters and stretches that the pattern names."""
    words = re.findall(r"[一-龥]+|[0-9]", pattern) or ["甲"]
    return "".join(draw.choice((draw.choice(words), draw.choice(draw.choice(words)), "，甲5")) for _ in range(12))


def _place(found: re.Match[str] | None) -> int | None:
    return found.start() if found else None


def test_the_room_has_patterns() -> None:
    assert len(PATTERNS) > 100
    assert sum(starts(pattern) is not None for pattern in PATTERNS.values()) > 80


def _words(items: Iterable[Any]) -> str:
    """What a parsed pattern asks for letter by letter, at any depth."""
    return "".join(
        (chr(item[1]) if item[0] is ops.LITERAL else "")
        + _words(item if isinstance(item, tuple | list | parser.SubPattern) else ())
        for item in items
        if isinstance(item, tuple | list | parser.SubPattern) and len(item)
    )


def test_words_of_a_pattern() -> None:
    assert _words(parser.parse("本(?=着|[^，]{2, 10}的)[一二]")) == "本着{2, 10}的一二"
    assert _words(parser.parse("本(?=着|[^，]{2,10}的)[一二]")) == "本着的一二"
    assert "2, 10" in _words(parser.parse(rf"本[^，]{2, 10}的"))


@pytest.mark.parametrize("name", PATTERNS)
def test_no_repeat_is_read_as_words(name: str) -> None:
    """`{2, 10}`, and in a formatted string `{2,10}`, asks for those very characters, which no text holds."""
    assert re.search("[{}]|[0-9], [0-9]", _words(parser.parse(PATTERNS[name]))) is None


@pytest.mark.parametrize("name", PATTERNS)
def test_same_places(name: str, sentences: list[str]) -> None:
    pattern, draw = PATTERNS[name], random.Random(name)
    plain, find, match = re.compile(pattern), finder(pattern), matcher(pattern)
    for text in (*draw.sample(sentences, 30), *(_near(pattern, draw) for _ in range(30))):
        assert _place(find(text)) == _place(plain.search(text))
        low, high = sorted((draw.randrange(len(text)), draw.randrange(len(text))))
        assert _place(find(text, low, high)) == _place(plain.search(text, low, high))
        there, here = match(text, low), plain.match(text, low)
        assert (there and there.span()) == (here and here.span())


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("万|亿", "[万亿]"),
        ("(?:十?万|[0-9]亿)元", "[0-9万十]"),
        (r"(?<!第)一(?!是)|\d年", r"[\d一]"),
        ("^[ \u3000]*万", "[\\ \u3000万]"),
        ("(?P<n>[二三]){2,4}|两", "[三两二]"),
        ("(?:万){0,2}", None),
        ("[^，]万", None),
        (".万", None),
        ("[一-龥]万", None),
    ],
)
def test_first_characters(pattern: str, begins: str | None) -> None:
    assert starts(pattern) == begins


def test_deadlines_are_where_their_forms_are(sentences: list[str]) -> None:
    plain = re.compile("|".join(f"(?P<F{name}>{form})" for name, form in ((form.name, form.pattern) for form in FORMS)))
    pieces = [
        "年",
        "月",
        "日",
        "底",
        "前",
        "内",
        "末",
        "季度",
        "半年",
        "“",
        "”",
        "十四",
        "五",
        "6",
        "2025",
        "今",
        "明",
        "到",
    ]
    pieces += [
        "个工作日",
        "以",
        "之",
        "今后",
        "全国",
        "旅游旺季",
        "节",
        "每",
        "一",
        "十二",
        "会后",
        "今冬明春",
        "规划",
        "期",
        "间",
    ]
    draw = random.Random(5)
    mixed = ["".join(draw.choice(pieces) for _ in range(12)) for _ in range(3000)]
    told = 0
    for text in (*sentences, *mixed):
        found = [(each.span(), each.lastgroup) for each in deadlines._PATTERN.finditer(text)]
        assert found == [(each.span(), each.lastgroup) for each in plain.finditer(text)]
        told += len(found)
    assert told > 3000


@pytest.mark.parametrize("name", ["cues", "bodies", "results", "targets"])
def test_tree_of_letters_is_the_longest_word(name: str, sentences: list[str]) -> None:
    for words in lists(name).values():
        plain = re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)))
        tree = re.compile(either(words))
        for text in random.Random(3).sample(sentences, 40):
            assert [each.span() for each in tree.finditer(text)] == [each.span() for each in plain.finditer(text)]


@pytest.mark.parametrize("name", sorted(path.stem for path in DATA.glob("*.toml") if path.stem != "units"))
def test_a_list_names_a_word_once(name: str) -> None:
    assert [word for words in lists(name).values() for word, times in Counter(words).items() if times > 1] == []


def test_a_way_without_a_beginning_stays_as_it_is() -> None:
    assert begun("[^，]万") == "(?:[^，]万)"
    assert re.compile(begun("万|亿") + "元").search("3亿元")


def test_the_characters_one_by_one() -> None:
    assert firsts("[0-2]万|(?<=第)一") == frozenset("012一")
    for pattern in ("万?", r"\d年", "[^，]万"):
        with pytest.raises(ValueError, match="no characters"):
            firsts(pattern)
