"""The outline takes time in proportion to the text, whatever the text.

Compared is processor time for a text and for one sixteen times as long: about 16 times as much where time is linear,
about 256 where it is quadratic, and in between where a quadratic part has only begun to tell. A ratio that is too high
is measured again, since a busy machine can spoil one. `python -m benchmarks.curve` shows sizes up to ten million.
"""

from __future__ import annotations

from time import process_time

import pytest

from converter.outline.outline import outline
from tests.outline.hostile import HOSTILE
from tests.outline.invariants import source

pytestmark = pytest.mark.slow  # timed: by hand, on a quiet machine

SIZE = 6_000  # characters of the smaller text
TIMES = 16
RATIO = 2 * TIMES
LEAST = 0.002  # seconds below which a clock tells nothing


def seconds(text: str) -> float:
    """Processor time of one outline."""
    begun = process_time()
    outline(source(text))
    return process_time() - begun


def ratio(name: str) -> float:
    """How much longer the longer text takes; the best of several for the shorter one, which noise touches most."""
    short, long = HOSTILE[name](SIZE), HOSTILE[name](TIMES * SIZE)
    return seconds(long) / max(LEAST, min(seconds(short) for _ in range(3)))


@pytest.mark.parametrize("name", HOSTILE)
def test_time_is_linear(name: str) -> None:
    measured = ratio(name)
    for _ in range(3):
        if measured >= RATIO:
            measured = min(measured, ratio(name))
    assert measured < RATIO


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_have_the_size_that_is_asked_for(name: str) -> None:
    assert 0.85 * SIZE <= len(HOSTILE[name](SIZE)) <= 1.15 * SIZE + 20
