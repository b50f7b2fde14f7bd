"""`Steady` answers as `Index` does, in whatever order it is asked, with more documents than a stretch holds."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from converter.archive import keys, steady
from converter.archive.index import Index
from converter.archive.order import place_of
from converter.archive.steady import Steady
from tests.archive.test_index import index_of
from tests.publish.factory import date, record

_MEETINGS = ("云澜旗经济工作会议", "云澜旗农村牧区工作会议", None)


@pytest.fixture(scope="module")
def index() -> Index:
    days = [f"{2001 + at // 9}-{at % 9 + 1:02}" if at % 7 else None for at in range(150)]
    return index_of(
        record(f"d{at:03}", when=date(day) if day else None, meeting=_MEETINGS[at % 5 % 3])
        for at, day in enumerate(days)
    )


def _questions(index: Index) -> list[tuple[str, str, str]]:
    """Every place under every key of all, of meetings and series, and places where nothing stands."""
    every = [place_of(entry) for entry in index.entries(keys.DATE, "")]
    named = [(kind, name) for kind in (keys.MEETING, keys.SERIES, keys.YEAR) for name in index.names(kind)]
    return [
        (kind, name, place) for kind, name in [(keys.DATE, ""), *named, ("none", "")] for place in [*every, "", "2"]
    ]


def _asked(index: Index, questions: Sequence[tuple[str, str, str]]) -> list[object]:
    told: list[object] = []
    for kind, name, place in questions:
        told.append(index.beside(kind, name, place))
        if place.startswith("0"):  # it has a year
            told.append(index.other_years(kind, name, place[1:5]))
        told.append(index.in_year(kind, name, place[1:5]))
        told.append([index.atleast(kind, name, number) for number in (1, 2, 40)])
    return told


@pytest.mark.parametrize("kept", [2, 512])
@pytest.mark.parametrize("order", ["forward", "backward", "mixed"])
def test_it_answers_as_the_index_does(index: Index, order: str, kept: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steady, "KEPT", kept)
    monkeypatch.setattr(steady, "ANSWERS", 4 * kept)
    questions = _questions(index)
    if order == "backward":
        questions.reverse()
    elif order == "mixed":
        random.Random(1).shuffle(questions)
    assert _asked(Steady(index), questions) == _asked(index, questions)


def test_a_stretch_is_read_once(index: Index) -> None:
    places = [place_of(entry) for entry in index.entries(keys.DATE, "")]
    asked: list[str] = []
    index.database.set_trace_callback(asked.append)
    known = Steady(index)
    for place in places:
        known.beside(keys.DATE, "", place)
    index.database.set_trace_callback(None)
    assert 0 < len(asked) <= 2 * (len(places) / (steady.AHEAD - 2) + 1)
