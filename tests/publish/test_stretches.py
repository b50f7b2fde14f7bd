"""Long files are copied from the published ones but for the stretches that are others."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from converter.archive.index import Index, Some
from converter.archive.reading import checked
from converter.publish.aside import Aside
from converter.publish.site import publish
from converter.publish.stretches import Kept, Stretched, filled, parted, showing
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


def test_a_page_is_filled_between_its_pieces() -> None:
    holes = [(at, partial(bytes, word)) for at, word in enumerate((b"one", b"two"))]
    assert b"".join(filled([b"<", b"|", b">"], holes).pieces()) == b"<one|two>"
    assert b"".join(filled([b"<>"], []).pieces()) == b"<>"


def test_what_is_kept_in_stretches_is_made_of_those_that_are_others(tmp_path: Path) -> None:
    made: list[bytes] = []

    def make(word: bytes) -> bytes:
        made.append(word)
        return word

    def page(note: str, *words: bytes) -> Kept:
        return Kept(showing(note), lambda: Stretched(b"[", [(hash(word), partial(make, word)) for word in words]))

    site = tmp_path / "site"
    site.mkdir()
    first = Aside(tmp_path / "new", site).write("a", page("1", b"one", b"two"), None)
    (tmp_path / "new").rename(site / "x")
    (site / "x/a").rename(site / "a")
    made.clear()
    assert Aside(tmp_path / "new", site).write("a", page("1", b"other"), first) is first
    second = Aside(tmp_path / "new", site).write("a", page("2", b"one", b"three"), first)
    assert (made, (tmp_path / "new/a").read_bytes()) == ([b"three"], b"[onethree")
    assert parted(second.stretches)[0] == showing("2")


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


def test_a_file_that_shows_the_same_is_not_made(tmp_path: Path) -> None:
    made: list[bytes] = []

    def kept(data: bytes, *what: str) -> Kept:
        def make() -> bytes:
            made.append(data)
            return data

        return Kept(showing(*what), make)

    aside = Aside(tmp_path / "aside", tmp_path / "site")
    first = aside.write("a", kept(b"one", "1", "2"), None)
    old = replace(first, fresh=False)
    assert aside.write("a", kept(b"other", "1", "2"), old) is old
    again = aside.write("a", kept(b"one", "12"), old)  # made, and found to be the same: only its note is another
    assert (made, again.fresh, again.digest) == ([b"one", b"one"], False, first.digest)
    assert again.stretches != first.stretches
    assert aside.write("a", kept(b"two", "3"), again).fresh


def test_a_note_of_a_whole_file_tells_of_no_stretches() -> None:
    for note in (showing("whole"), bytes(32)):
        assert b"".join(Stretched(b"[", [(1, lambda: b"one")], b"", b"]").pieces(note)) == b"[one]"


def test_documents_that_show_the_same_are_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def speech(number: int, words: str) -> Record:
        when = date(f"2022-01-{number:02}")
        return record(f"speech{number:02}", p("p1", words), when=when, title="开学讲话", meeting="培训班开学典礼")

    xml = xml_of(tmp_path / "xml", [speech(number, "加强教育。") for number in range(1, 10)])
    publish([xml], tmp_path / "site", SITE, processes=1)
    read: list[str] = []

    def noted(data: bytes, name: str) -> object:
        read.append(Path(name).stem)
        return checked(data, name)

    monkeypatch.setattr("converter.publish.producers.documents.checked", noted)
    xml_of(xml, [speech(5, "重视教育。")])  # its neighbours don't show how it begins
    publish([xml], tmp_path / "site", SITE, processes=1)
    assert read == []
    (xml / "speech05.xml").unlink()
    publish([xml], tmp_path / "site", SITE, processes=1)
    assert {"speech04", "speech06"} <= set(read)


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
