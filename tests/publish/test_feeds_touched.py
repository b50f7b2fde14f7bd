"""Feeds of things with many documents are made again where they show what changed, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.publish.options import SiteOptions
from converter.publish.producers import feed
from converter.publish.site import publish
from converter.record.tree import Record, SpeakerEntry
from converter.record.write import write
from tests.publish.factory import contents, date, p, record, xml_of

NEWEST = 3  # items, in these tests
DOCUMENTS = 7  # the last of them without a date


@pytest.fixture(autouse=True)
def few_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "NEWEST", NEWEST)


def speech(number: int, words: str = "种草种树。", name: str = "郝远") -> Record:
    when = date(f"2022-01-{number + 1:02}") if number < DOCUMENTS - 1 else None
    return record(
        f"speech-{number}", p("p1", words), title=f"第{number}次讲话", speakers=[SpeakerEntry(name, None)], when=when
    )


def feeds(site: Path) -> dict[str, bytes]:
    return {path: data for path, data in contents(site).items() if "feed" in path and "speakers" in path}


@pytest.mark.parametrize(
    ("number", "words", "name", "touches"),
    [
        (1, "又种了树。", "郝远", False),  # neither among the newest nor the first
        (2, "又种了树。", "郝远", False),
        (3, "又种了树。", "郝远", True),
        (5, "又种了树。", "郝远", True),
        (6, "又种了树。", "郝远", False),  # without a date: after all others
        (0, "种草种树。", "郝 远", True),  # the first prints the name
        (1, "种草种树。", "郝 远", False),
    ],
)
def test_changed(tmp_path: Path, number: int, words: str, name: str, touches: bool) -> None:
    xml = xml_of(tmp_path / "xml", map(speech, range(DOCUMENTS)))
    options = SiteOptions(base_url="https://example.org/")
    publish([xml], tmp_path / "site", options)
    before = feeds(tmp_path / "site")
    assert before
    (xml / f"speech-{number}.xml").write_bytes(write(speech(number, words, name)))
    publish([xml], tmp_path / "site", options)
    publish([xml], tmp_path / "whole", options)
    assert contents(tmp_path / "site") == contents(tmp_path / "whole")
    assert (feeds(tmp_path / "site") != before) is touches


@pytest.mark.parametrize("gone", [{0}, {1}, {4}, {6}, {3, 4, 5}, {0, 5}, {1, 2, 3, 4, 5}])
def test_gone_and_back(tmp_path: Path, gone: set[int]) -> None:
    xml = xml_of(tmp_path / "xml", map(speech, range(DOCUMENTS)))
    options = SiteOptions(base_url="https://example.org/")
    publish([xml], tmp_path / "site", options)
    whole = contents(tmp_path / "site")
    for number in gone:
        (xml / f"speech-{number}.xml").unlink()
    publish([xml], tmp_path / "site", options)
    publish([xml], tmp_path / "less", options)
    assert contents(tmp_path / "site") == contents(tmp_path / "less")
    xml_of(tmp_path / "xml", map(speech, gone))
    publish([xml], tmp_path / "site", options)
    assert contents(tmp_path / "site") == whole
