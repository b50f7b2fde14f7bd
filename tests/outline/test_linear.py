"""The outline takes time in proportion to the text, whatever the text.

The ratio is of processor time for four times the text: about 4 where time is linear, about 16 where it is quadratic.
The sizes grow until there is something to measure; a ratio that is too high is measured again, since a busy machine
can spoil one.
"""

from __future__ import annotations

from time import process_time

import pytest

from converter.outline.outline import outline
from tests.outline.hostile import HOSTILE, SPEECH
from tests.outline.invariants import source

RATIO = 8.0
ENOUGH = 0.02  # seconds that are worth comparing
LARGEST = 60_000  # characters of the smaller text


def seconds(text: str) -> float:
    """Processor time of one outline."""
    begun = process_time()
    outline(source(text))
    return process_time() - begun


def ratio(name: str) -> float:
    """How much longer four times the text takes."""
    size = 4_000
    while True:
        small = seconds(HOSTILE[name](size))
        if small >= ENOUGH or size >= LARGEST:
            return seconds(HOSTILE[name](4 * size)) / max(small, ENOUGH / 8)
        size *= 2


@pytest.mark.parametrize("name", HOSTILE)
def test_time_is_linear(name: str) -> None:
    measured = ratio(name)
    if measured >= RATIO:
        measured = min(measured, ratio(name))
    assert measured < RATIO


@pytest.mark.slow
def test_a_large_file_on_one_line() -> None:
    text = "".join(SPEECH.split()) * 20_000
    assert seconds(text[:2_000_000]) < 20
