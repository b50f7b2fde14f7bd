"""The dictionary of terms: the one that comes with the program, and an archive's own that adds to it."""

from __future__ import annotations

import json
from pathlib import Path

from converter.archive.terms import Dictionary
from converter.compact import dumps
from converter.i18n import pick, unread
from converter.patterns import derived
from converter.publish.errors import PublishError

STANDARD = Path(__file__).resolve().parent / "data" / "terms.toml"
_KEYS = ("terms", "others")


def dictionary(own: Path | None = None) -> Dictionary:
    """The standard dictionary and the words of an own file; what that calls no term is none.

    Raises PublishError where the own file holds something else than two lists of words.
    """
    standard = _standard()
    if own is None:
        return Dictionary(frozenset(standard["terms"]), frozenset(standard["others"]), standard=True)
    more = words_of(own)
    terms = (frozenset(standard["terms"]) - frozenset(more["others"])) | frozenset(more["terms"])
    others = (frozenset(standard["others"]) - frozenset(more["terms"])) | frozenset(more["others"])
    return Dictionary(terms, others)


def _standard() -> dict[str, list[str]]:
    """The program's own, read once for an installation: to load what reads TOML takes ten times as long."""
    text = STANDARD.read_text(encoding="utf-8")
    found: dict[str, list[str]] = json.loads(derived("terms", text, lambda _: dumps(words_of(STANDARD))) or "{}")
    return found


def words_of(file: Path) -> dict[str, list[str]]:
    """The `terms` and `others` of one file. Raises PublishError."""
    import tomllib  # for an archive's own

    try:
        given = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _bad(file, unread(error)) from None
    for name, words in given.items():
        fine = isinstance(words, list) and all(isinstance(word, str) and len(word.strip()) > 1 for word in words)
        if name not in _KEYS or not fine:
            raise _bad(file, name)
    return {name: [word.strip() for word in given.get(name, [])] for name in _KEYS}


def _bad(file: Path, why: str) -> PublishError:
    example = 'terms = ["五大任务"]  others = ["关键"]'
    return PublishError(
        pick(
            f"{file}：不能用作提法词典（{why}）；应形如 {example}，每个词至少两个字",
            f"{file}: no dictionary of terms ({why}); it should look like {example}, each word of two or more letters",
        )
    )
