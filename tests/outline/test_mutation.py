"""Damaged texts lose little: each kind of damage has a bound, which was measured and lowered by a small margin."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from converter.sources import read
from tests.outline.invariants import breaches, source
from tests.outline.mutations import MUTATIONS, Score, apply, score

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
# F1 of sections, and of sections with the right parent, over all examples; `python -m benchmarks.mutations` prints both.
BOUNDS = {
    "gaps": (0.98, 0.96),
    "dropped": (0.82, 0.69),
    "joined": (0.94, 0.77),
    "broken": (0.985, 0.985),
    "wrapped": (0.955, 0.91),
    "indented": (0.99, 0.99),
    "spaced": (0.985, 0.985),
    "half_commas": (0.99, 0.99),
    "half_width": (0.99, 0.99),
    "western_stops": (0.68, 0.55),
    "wide_digits": (0.99, 0.99),
    "paged": (0.99, 0.99),
    "cut_by_pages": (0.985, 0.985),
}


@cache
def texts() -> tuple[str, ...]:
    """All examples."""
    return tuple(read(path).text for path in EXAMPLES)


def test_every_damage_has_a_bound() -> None:
    assert set(BOUNDS) == set(MUTATIONS)


@pytest.mark.parametrize("name", MUTATIONS)
def test_damage_loses_no_more_than_its_bound(name: str) -> None:
    done = sum((score(name, text) for text in texts()), Score())
    sections, tree = BOUNDS[name]
    assert done.sections >= sections
    assert done.tree >= tree


@pytest.mark.parametrize("name", MUTATIONS)
def test_damaged_texts_are_conserved(name: str) -> None:
    from converter.engine import parse

    for text in texts()[:4]:
        damaged, _ = apply(text, MUTATIONS[name](text))
        assert breaches(parse(source(damaged))) == []


def test_places_are_found_again() -> None:
    damaged, where = apply("甲，乙\n丙", [(1, 2, ","), (2, 2, "\n\n"), (3, 4, "")])
    assert damaged == "甲,\n\n乙丙"
    assert [damaged[where[at]] for at in (0, 1, 2, 4)] == ["甲", ",", "乙", "丙"]
    assert where[5] == len(damaged)


def test_a_lost_section_lowers_the_score() -> None:
    text = "在某会议上的讲话\n\n同志们：\n\n" + "\n".join(
        f"{n}、抓好春耕备料。各苏木镇要早早动手，不误农时。" for n in "一二三"
    )
    whole = score("indented", text)
    assert (whole.sections, whole.sound) == (1.0, 3)
    assert Score(3, 2, 2, 1).sections == 0.8
    assert Score(3, 2, 2, 1).tree == 0.4
