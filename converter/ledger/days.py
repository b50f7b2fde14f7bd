"""Dates that are only as precise as the words allow, as days."""

from __future__ import annotations

from converter.patterns import compiled

_DATE = compiled(r"(?P<y>[0-9]{4})(?:-(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2}))?)?")  # 2023  2023-06  2023-06-30


def first(date: str) -> str:
    """The first day of a year, month or day. Raises ValueError where it is none.

    >>> first("2023"), first("2023-06")
    ('2023-01-01', '2023-06-01')
    """
    year, month, day = _parts(date)
    return f"{year:04}-{month or 1:02}-{day or 1:02}"


def last(date: str) -> str:
    """The last day of a year, month or day. Raises ValueError where it is none.

    >>> last("2023"), last("2024-02"), last("2023-06-30")
    ('2023-12-31', '2024-02-29', '2023-06-30')
    """
    year, month, day = _parts(date)
    return f"{year:04}-{month or 12:02}-{day or _days(year, month or 12):02}"


def _parts(date: str) -> tuple[int, int | None, int | None]:
    match = _DATE.fullmatch(date)
    if match is None:
        raise ValueError(date)
    year, month, day = (int(part) if part else None for part in match.group("y", "m", "d"))
    if not year or (month is not None and not 1 <= month <= 12):
        raise ValueError(date)
    if day is not None and not 1 <= day <= _days(year, month or 12):
        raise ValueError(date)
    return year, month, day


def _days(year: int, month: int) -> int:
    """How many days a month has."""
    from calendar import monthrange  # which most builds never ask

    return monthrange(year, month)[1]
