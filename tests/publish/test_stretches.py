"""Long files are copied from the published ones but for the stretches that are others."""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path

import pytest

from converter.archive.index import Index, Some
from converter.publish.site import publish
from converter.publish.stretches import Stretched
from converter.record.tree import CommitmentMark, Record
from tests.publish.factory import SITE, date, p, record, target, xml_of


class Text:
    """A file of words, each a stretch; `made` are those that were not copied."""

    def __init__(self) -> None:
        self.data, self.note = b"", b""
        self.made: list[bytes] = []

    def write(self, *words: bytes, head: bytes = b"[", between: bytes = b", ") -> None:
        self.made = []
        file = Stretched(head, [(hash(word), partial(self._make, word)) for word in words], between, b"]")
        self.data, self.note = b"".join(file.pieces(self.note, self._read)), file.note

    def _make(self, word: bytes) -> bytes:
        self.made.append(word)
        return word

    def _read(self, offset: int, size: int) -> bytes:
        return self.data[offset : offset + size]


def test_only_new_stretches_are_made() -> None:
    text = Text()
    text.write(b"one", b"two", b"three")
    assert (text.data, text.made) == (b"[one, two, three]", [b"one", b"two", b"three"])
    text.write(b"two", b"four", b"three", head=b"longer [")
    assert (text.data, text.made) == (b"longer [two, four, three]", [b"four"])
    text.write()
    assert (text.data, text.made) == (b"[]", [])


def test_any_order_of_any_stretches() -> None:
    chance, text = random.Random(1), Text()
    words = [bytes([65 + at]) * chance.randint(1, 9) for at in range(12)]
    before: set[bytes] = set()
    for _ in range(200):
        some = chance.sample(words, chance.randint(0, 12))
        text.write(*some)
        assert text.data == b"[" + b", ".join(some) + b"]"
        assert set(text.made) == set(some) - before
        before = set(some)


def test_lost_bytes_are_made_again() -> None:
    text = Text()
    text.write(b"one", b"two")
    text.data = text.data[:-3]
    text.write(b"one", b"two")
    assert (text.data, text.made) == (b"[one, two]", [b"two"])


def test_one_document_more_makes_its_commitments_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: set[int] = set()
    promises = Index.promises

    def noted(index: Index, some: Some) -> object:
        read.add(some.number)
        return promises(index, some)

    def plan(number: int) -> Record:
        aim = target(f"{number}亩以上", "营造林", number, "亩")
        promise = CommitmentMark("s1.p1.c1", "target", "verb-quantity", "high", ("完成营造林", aim))
        return record(f"plan{number:02}", p("p1", promise), when=date(f"2022-01-{number:02}"))

    monkeypatch.setattr("converter.publish.producers.commitments.ROWS", 4)
    xml = xml_of(tmp_path / "xml", [plan(number) for number in range(1, 20) if number != 9])
    publish([xml], tmp_path / "site", SITE, processes=1)
    monkeypatch.setattr(Index, "promises", noted)
    xml_of(xml, [plan(9)])
    publish([xml], tmp_path / "site", SITE, processes=1)
    assert 1 <= len(read) <= 13  # its own, and those after it: the explorer numbers them
