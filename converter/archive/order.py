"""The archive's order: by date, then by id, documents without a date last; and what a year takes of it.

A document's *place* is a text that sorts so and differs for every document:

    0DATE ID    02022-02-18 2022-02-18-economy
    1 ID        1 notes

A *range* of places is two texts: from the first on to before the second. Years go by *names*, of which one stands for
the documents without a date.
"""

from __future__ import annotations

from converter.archive.entries import DocumentEntry

Range = tuple[str, str]
NO_YEAR = "undated"
DATED: Range = ("0", "1")
UNDATED: Range = ("1", "2")
ALL: Range = ("", "2")
_LAST = "~"  # sorts behind all that follows a year in a place


def place(date: str | None, identity: str) -> str:
    """Where something stands that has a date (YYYY[-MM[-DD]]) or none.

    >>> place("2022-02-18", "2022-02-18-economy"), place(None, "notes")
    ('02022-02-18 2022-02-18-economy', '1 notes')
    """
    return f"0{date} {identity}" if date else f"1 {identity}"


def place_of(entry: DocumentEntry) -> str:
    """Where a document stands."""
    return place(entry.date.value if entry.date else None, entry.id)


def year_at(place: str) -> str:
    """The name of the year of what stands at a place.

    >>> year_at("02022-02-18 2022-02-18-economy"), year_at("1 notes")
    ('2022', 'undated')
    """
    return place[1:5] if place < DATED[1] else NO_YEAR


def date_at(place: str) -> str | None:
    """The date of what stands at a place."""
    return place[1:].partition(" ")[0] if place < DATED[1] else None


def bounds(name: str) -> Range:
    """The range of a year, by its name."""
    return UNDATED if name == NO_YEAR else (f"0{name}", f"0{name}{_LAST}")


def year_name(year: str | None) -> str:
    """A year's name; None is the year of what has no date."""
    return year or NO_YEAR


def year_of(name: str) -> str | None:
    """The year of a name."""
    return None if name == NO_YEAR else name


def newest_first(year: str | None) -> str:
    """A text by which years sort from the newest back, None last."""
    return f"0{9999 - int(year):04}" if year else "1"
