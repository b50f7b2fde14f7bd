"""The language in which pages are being made, and the interface's words in it.

The words in templates and modules are Chinese; catalogues (gettext) turn them into other languages. Catalogues lie in
locale/ beside this module: `make catalogues` gathers the words into site.po and compiles it to the site.mo that is
read. A process makes one page at a time, so the language is a state of the process, set by `speaking`.
A document's own words are never translated.
"""

from __future__ import annotations

import gettext
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

LOCALE = Path(__file__).resolve().parent / "locale"
DOMAIN = "site"
FIRST = "zh"  # in which the words are written


class Language(NamedTuple):
    """An interface language: its tag (RFC 5646) and its own name."""

    tag: str
    name: str


LANGUAGES: dict[str, Language] = {"zh": Language("zh-Hans", "中文"), "en": Language("en", "English")}

_now = FIRST


@lru_cache(maxsize=8)
def catalogue(language: str) -> gettext.NullTranslations:
    """The words of a language; those of the first are themselves."""
    if language == FIRST:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, LOCALE, [language])


def language() -> str:
    """The language in force."""
    return _now


class speaking:
    """`with speaking("en"):` make pages in a language. A class, since a generator's context takes three times as long."""

    __slots__ = ("_before", "_chosen")

    def __init__(self, chosen: str) -> None:
        self._chosen = chosen

    def __enter__(self) -> None:
        global _now
        self._before, _now = _now, self._chosen

    def __exit__(self, *_: object) -> None:
        global _now
        _now = self._before


def word(text: str) -> str:
    """A word of the interface in the language in force."""
    return text if _now == FIRST else catalogue(_now).gettext(text)


def count(one: str, many: str, number: int) -> str:
    """Words that depend on a number, with it in place of %(num)s."""
    return catalogue(_now).ngettext(one, many, number) % {"num": number}


def marked(text: str) -> str:
    """Marks a word for the catalogue where it is not yet said."""
    return text


def own() -> str:
    """The attribute for words of the interface amid a document's text."""
    return "" if _now == FIRST else f' lang="{LANGUAGES[_now].tag}"'


class Words(dict[str, str]):
    """Codes and their words, said in the language in force."""

    def __getitem__(self, code: str) -> str:
        return word(super().__getitem__(code))

    def get(self, code: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """The word, or the default as it is."""
        return self[code] if code in self else default  # noqa: SIM401 - the lookup translates


def lang(of: str) -> Markup:
    """The attribute for text in a language, empty where the page is in it."""
    return _lang(of, _now)


@lru_cache(maxsize=64)
def _lang(of: str, now: str) -> Markup:
    return Markup("") if of == LANGUAGES[now].tag else Markup(' lang="{}"').format(of)
