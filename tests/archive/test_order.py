"""Places sort by date, then by id, without a date last; a year's range holds its places and no other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from converter.archive.order import (
    ALL,
    DATED,
    UNDATED,
    bounds,
    date_at,
    newest_first,
    place,
    year_at,
    year_name,
    year_of,
)

_YEARS = st.integers(1000, 9999).map(str)
_DATES = st.one_of(
    st.none(),
    _YEARS,
    st.builds("{}-{:02}".format, _YEARS, st.integers(1, 12)),
    st.dates().map(lambda day: day.isoformat()),
)
_IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,9}", fullmatch=True)


def _within(where: str, between: tuple[str, str]) -> bool:
    return between[0] <= where < between[1]


@given(st.lists(st.tuples(_DATES, _IDS), unique=True, max_size=8))
def test_places_sort_by_date_then_id_undated_last(things: list[tuple[str | None, str]]) -> None:
    in_order = sorted(things, key=lambda thing: (thing[0] is None, thing[0] or "", thing[1]))
    places = [place(*thing) for thing in in_order]
    assert places == sorted(set(places))


@given(_DATES, _IDS, _YEARS)
def test_a_years_range_holds_its_places_alone(date: str | None, identity: str, other: str) -> None:
    where, year = place(date, identity), date[:4] if date else None
    assert (year_of(year_at(where)), date_at(where)) == (year, date)
    assert _within(where, ALL)
    assert _within(where, DATED if date else UNDATED)
    assert _within(where, bounds(year_name(year)))
    assert _within(where, bounds(other)) == (year == other)


def test_years_from_the_newest_back() -> None:
    assert sorted([None, "1999", "2022", "2021"], key=newest_first) == ["2022", "2021", "1999", None]
