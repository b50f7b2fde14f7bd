"""Which year a part of a document is about: in December 2023 a report says under 2024年主要任务 what is to be done 年内."""

from __future__ import annotations

from converter.facts.deadline_dates import Base
from converter.model import Document
from converter.patterns import compiled

# 2024年工作安排, not 到2024年, 2024年以来, 2024—2026年 or 2024年3月
_YEAR = compiled(r"(?<![0-9到至自从较比—–-])(?P<year>20[0-9]{2})年(?!以|底|末|前|来|度?[至到—–-]|[0-9])")

_OPENS = compiled("(?P<year>20[0-9]{2})年度?[，,]")


def bases(document: Document) -> dict[int | None, Base]:
    """What deadlines count from in each section (by index), and outside of all (None).

    A heading, or else the title, that names the year after the document's, and no other, makes its part of that year; so
    does any one year where the document has no date.
    """
    own = Base.of(document.date)
    found: dict[int | None, Base] = {None: _of(document.title.value if document.title else None, own) or own}
    index: dict[str | None, int] = {section.id: place for place, section in enumerate(document.sections)}
    for place, section in enumerate(document.sections):
        found[place] = _of(section.heading, own) or found[index.get(section.parent)]
    return found


def opened(text: str) -> int | None:
    """The year that a sentence opens with, which those joined to it by a semicolon are about as well: 2024年，…；年内…

    >>> opened("2024年，新建泵站3座；"), opened("2024年以来，新建泵站3座；")
    (2024, None)
    """
    found = _OPENS.match(text) if text.startswith("20") else None
    return int(found["year"]) if found else None


def within(base: Base, year: int) -> Base:
    """What deadlines count from in a year that the words before them name, if it is not over."""
    if base.part is None and (base.year is None or year == base.year + 1):
        return Base(base.year, base.month, year)
    return base


def _of(words: str | None, own: Base) -> Base | None:
    """Where the words name one year: the base of a part about it, if that is the next, or the document's own."""
    years = {int(match["year"]) for match in _YEAR.finditer(words)} if words and "年" in words else set()
    if len(years) != 1:
        return None
    year = years.pop()
    if own.year is None or year == own.year + 1:
        return Base(own.year, own.month, year)
    return own if year == own.year else None
