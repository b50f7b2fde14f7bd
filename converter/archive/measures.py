"""When two figures measure the same: the metric's words brought to one form, level and change kept apart, like units.

The words that tell are data (`data/metrics.toml`), which a file of the same form adds to. Nothing is matched by
likeness: two metrics are the same where their forms are equal, or stand in one line of synonyms.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Literal

from converter import lexicon
from converter.facts import units
from converter.frozen import frozen
from converter.patterns import compiled
from converter.variants import unified

DATA = Path(__file__).resolve().parent / "data" / "metrics.toml"
Aspect = Literal["level", "added", "change", "average"]
_LISTS = (
    ("generic", "names"),
    ("front", "words"),
    ("added", "words"),
    ("turned", "verbs"),
    ("change", "words"),
    ("change", "before"),
    ("back", "words"),
)
_BARE = (("front", "words"), ("turned", "verbs"), ("change", "words"), ("back", "words"))
_TABLES = {"synonyms": (), **{name: tuple(key for n, key in _LISTS if n == name) for name, _ in _LISTS}}
_MARKS = compiled(r"[\s“”\"'‘’「」《》（）()、，]+")
_AVERAGE = compiled(r"年均|年平均|平均增|平均递增|平均每年")  # 年均增长8%: of several years, no year's own


@frozen
class Identity:
    """What a figure measures. `measure` is its unit's dimension, or the unit itself where it compares with no other."""

    name: str
    aspect: Aspect
    measure: str


@frozen
class Vocabulary:
    """The words of `metrics.toml`, ready to use."""

    synonyms: dict[str, str]  # each form → the name it goes by
    generic: frozenset[str]
    bare: frozenset[str]  # of those below: alone they name nothing
    front: tuple[str, ...]
    added: tuple[str, ...]
    turned: tuple[str, ...]
    change: tuple[str, ...]
    change_before: tuple[str, ...]
    back: tuple[str, ...]

    def identity(self, metric: str | None, unit: str | None, base: str | None = None) -> Identity | None:
        """What is measured; None where the words don't tell it. `base`: words that a growth is measured against.

        >>> words = vocabulary()
        >>> words.identity("全年GDP同比增长", "%") == words.identity("地区生产总值增长", "%")
        True
        >>> words.identity("新增城镇就业", "人"), words.identity("投资", "元")
        (Identity(name='城镇就业', aspect='added', measure='people'), None)
        """
        form, aspect = self.form(metric or "")
        name = self.synonyms.get(form, form)
        if len(name) < 2 or name in self.generic or name in self.bare:
            return None
        if aspect != "average" and (base or unified(unit or "") in ("个百分点", "百分点")):
            aspect = "change"
        return Identity(name, aspect, _measure(unit))

    def form(self, metric: str) -> tuple[str, Aspect]:
        """A metric's words without those that say when, where or how, and what they say of its kind."""
        words = _MARKS.sub("", unified(metric))
        aspect: Aspect = "average" if _AVERAGE.search(words) else "level"
        words = self._without_back(_AVERAGE.sub("", words))
        if ending := _ending(words, self.change):
            words = words.removesuffix(ending)
            aspect = "change" if aspect == "level" else aspect
        elif aspect == "level" and any(word in words for word in self.added):
            aspect = "added"
        words = self._without_back(words.replace("新增", "").replace("净增", ""))
        while trimmed := _beginning(words, self.front, words):
            words = words.removeprefix(trimmed)
        if aspect == "level" and (verb := _beginning(words, self.change_before)):
            words, aspect = words.removeprefix(verb) or words, "change"
        if (verb := _beginning(words, self.turned)) and words != verb:
            words = words.removeprefix(verb) + verb
        return words, aspect

    def same(self, wish: str, metric: str | None) -> bool:
        """Whether a metric is what a user asks for: its words hold the wish, or both go by one name.

        >>> vocabulary().same("GDP", "地区生产总值增长"), vocabulary().same("收入", "一般公共预算收入")
        (True, True)
        """
        if metric is None:
            return False
        asked, printed = self.form(wish)[0], self.form(metric)[0]
        return wish in metric or self.synonyms.get(asked, asked) == self.synonyms.get(printed, printed)

    def _without_back(self, words: str) -> str:
        while ending := _ending(words, self.back):
            words = words.removesuffix(ending)
        return words


def _beginning(words: str, known: tuple[str, ...], whole: str = "") -> str | None:
    """The longest known beginning that isn't the `whole`; most words have none, which is told at once."""
    if not words.startswith(known):
        return None
    return next((word for word in known if word != whole and words.startswith(word)), None)


def _ending(words: str, known: tuple[str, ...]) -> str | None:
    """The longest known ending with something before it."""
    if not words.endswith(known):
        return None
    return next((word for word in known if word != words and words.endswith(word)), None)


def vocabulary(extra: Path | None = None) -> Vocabulary:
    """The words that tell metrics, with those of a file of the user's. Raises WordsError, OSError."""
    return _own() if extra is None else _made(_with(_tables(), extra))


@cache
def _own() -> Vocabulary:
    return _made(_tables())


def _tables() -> dict[str, Any]:
    """Those that come with the program, and the archive's own."""
    own = lexicon.own("metrics")
    return _with(_read(DATA), own) if own else _read(DATA)


def _with(tables: dict[str, Any], more: Path) -> dict[str, Any]:
    for name, table in _read(more).items():
        for key, words in table.items():
            tables[name][key] = [*tables[name].get(key, ()), *words]
    return tables


def _made(tables: dict[str, Any]) -> Vocabulary:
    lists = [_longest_first(tables[name].get(key, ())) for name, key in _LISTS]
    named = dict(zip(_LISTS[1:], lists[1:], strict=True))
    bare = frozenset(word for name in _BARE for word in named[name])
    made = Vocabulary({}, frozenset(lists[0]), bare, *lists[1:])
    for name, others in tables["synonyms"].items():
        for other in (name, *others):
            made.synonyms[made.form(other)[0]] = name
    return made


def _read(path: Path) -> dict[str, Any]:
    tables = lexicon.read(path)
    for name, table in tables.items():
        if name not in _TABLES or not isinstance(table, dict):
            raise lexicon.refused(path, f"[{name}] ({', '.join(_TABLES)})")
        for key, value in table.items():
            if _TABLES[name] and key not in _TABLES[name]:
                raise lexicon.refused(path, f"[{name}] {key} ({', '.join(_TABLES[name])})")
            if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
                raise lexicon.refused(path, f"[{name}] {key} = […]")
    return tables


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(words), key=lambda word: (-len(word), word)))


def _measure(unit: str | None) -> str:
    unit = unified(unit or "")
    known = units.table().get(unit)
    if known is None:
        return unit
    return known.dimension if known.factor is not None else known.symbol
