"""The set of files as one: order, keys, identities, neighbours, twins, and what is known to have changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from converter.archive import codec, keys
from converter.archive.changes import Change
from converter.archive.commitments import commitments
from converter.archive.errors import ArchiveError
from converter.archive.identity import Names, key, shared
from converter.archive.index import Index
from converter.archive.lines import Flat
from converter.archive.order import NO_YEAR, place_of
from converter.archive.reading import InvalidRecord, checked
from converter.archive.scan import File, scan
from converter.archive.summary import summarise
from converter.archive.table import Reading
from converter.record.tree import Record, SpeakerEntry
from converter.record.write import write
from tests.publish.factory import WORK_CONFERENCE, date, hostile, p, record, records, xml_of


def summary(made: Record, name: str = "") -> keys.Summary:
    data = write(made)
    found = commitments(made)
    entry = summarise(made, Flat(made), name or f"{made.id}.xml", data, False, found)
    return keys.summary(entry, found)


def reading(made: Record, name: str = "") -> Reading:
    name = name or f"{made.id}.xml"
    return Reading.of(File(name, 1, 1), 10**18, summary(made, name))


def index_of(made: Iterable[Record]) -> Index:
    index = Index(":memory:")
    index.create()
    index.fill(map(reading, made))
    return index


@pytest.fixture
def index() -> Index:
    return index_of(records())


def test_order_is_by_date_then_id_undated_last(index: Index) -> None:
    assert [document.id for document in index.entries(keys.DATE, "")] == [
        "2022-01-12-report", "2022-02-18-economy", "2022-02-18-mayor", "2023-03-feature", "notes",
    ]  # fmt: skip
    places = [place_of(summary(record(f"d{at}", when=date(value))).entry) for at, value in enumerate(
        ["2022", "2022-01", "2022-01-05", "2022-02", "2023"])]  # fmt: skip
    assert places == sorted(places)


def test_documents_are_filed_under_their_keys(index: Index) -> None:
    assert index.names(keys.YEAR) == ["2022", "2023", NO_YEAR]
    assert [entry.id for entry in index.entries(keys.MEETING, WORK_CONFERENCE)] == [
        "2022-02-18-economy", "2022-02-18-mayor",
    ]  # fmt: skip
    assert [entry.id for entry in index.entries(keys.SPEAKER, "欧阳砚")] == ["2023-03-feature"]
    assert index.totals() == (5, 2, 3, 4)
    newest = index.entries(keys.YEAR, "2022", newest=True, first=1, limit=1)
    assert [entry.id for entry in newest] == ["2022-02-18-economy"]


def test_neighbours(index: Index) -> None:
    entry = index.document("2022-02-18-economy")
    assert entry
    before, after = index.beside(keys.DATE, "", place_of(entry))
    assert before
    assert after
    assert (before.id, after.id) == ("2022-01-12-report", "2022-02-18-mayor")
    before, after = index.beside(keys.MEETING, WORK_CONFERENCE, place_of(entry))
    assert (before, after and after.id) == (None, "2022-02-18-mayor")


def test_names_are_merged_only_where_equal() -> None:
    names = ["芦青野", "芦 青　野", "芦青野同志", "蘆青野"]
    made = [record(f"d{at}", p("p1", "好。"), speakers=[SpeakerEntry(name, None)]) for at, name in enumerate(names)]
    index = index_of(made)
    assert [(name, index.size(keys.SPEAKER, name)) for name in index.names(keys.SPEAKER)] == [
        ("芦青野", 2), ("芦青野同志", 1), ("蘆青野", 1),
    ]  # fmt: skip


def test_ids_depend_on_the_name_alone() -> None:
    assert Names().speaker("陈 立　新") == Names().speaker("陈立新")
    assert key("陈 立　新") == "陈立新"
    assert Names().speaker("郁长河") != Names().meeting("郁长河").replace("m-", "p-", 1)[:-1]


def test_shared_ids_grow_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    class Digest:
        def __init__(self, data: bytes) -> None:
            self.data = data

        def hexdigest(self) -> str:
            return "0" * 8 + self.data.hex().ljust(56, "0")

    monkeypatch.setattr("converter.archive.identity.sha256", Digest)
    assert shared("p", ["a"]) == frozenset()
    names = Names(shared("p", ["a", "b"]))
    assert (names.speaker("a"), names.speaker("b")) == ("p-0000000061000000", "p-0000000062000000")
    assert names.meeting("a") == "m-00000000"


@pytest.mark.parametrize("twin", ["one", "ONE"])
def test_twin_ids_name_both_files(twin: str) -> None:
    index = index_of([record("one", p("p1", "好。"))])
    with pytest.raises(ArchiveError, match=r"one\.xml.*b\.xml"):
        index.update([], [reading(record(twin, p("p1", "好。")), "b.xml")])


def test_two_files_may_change_places() -> None:
    first, second = record("one", p("p1", "好。")), record("two", p("p1", "好。"))
    index = index_of([first, second])
    assert index.update([], [reading(second, "one.xml"), reading(first, "two.xml")]) == set()
    entry = index.document("one")
    assert entry
    assert entry.path == "two.xml"


def test_changes_are_told_by_key(index: Index) -> None:
    report = replace(records()[2], text=(*records()[2].text, p("p9", "长" * 200)))
    index.update([], [reading(report)])
    place = place_of(summary(report).entry)
    longer = replace(report, text=(*report.text, p("p1", "另一段。")))
    assert index.update([], [reading(longer)]) == {
        Change(keys.DOCUMENT, report.id, place, moved=False), Change(keys.FILE, "", place, moved=False),
    }  # fmt: skip
    renamed = replace(longer, head=replace(longer.head, title="政府的工作报告"))
    shown = {
        keys.COMMITMENTS,
        keys.DATE,
        keys.DOCUMENT,
        keys.FILE,
        keys.KIND,
        keys.MEETING,
        keys.SERIES,
        keys.SPEAKER,
        keys.YEAR,
    }
    assert {change.kind for change in index.update([], [reading(renamed)])} == shown
    gone = index.update([f"{report.id}.xml"], [])
    assert {change.kind for change in gone if change.moved} == shown | {keys.SERIES_MEETING}
    assert index.document(report.id) is None
    assert index.update([], []) == set()


def test_the_archive_s_digest_is_of_the_ids_as_code_points_order_them() -> None:
    index = index_of([record("b"), record("C"), record("a")])
    digests = dict(index.database.execute("SELECT id, digest FROM documents"))
    lines = "".join(f"{each} {digests[each]}\n" for each in ("C", "a", "b"))
    assert index.corpus == sha256(lines.encode()).hexdigest()


def test_nothing_found_is_an_error_and_files_are_found_once(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError):
        scan([tmp_path])
    xml_of(tmp_path / "a" / "b", records())
    (tmp_path / "a" / "notes.txt").write_text("x")
    found = scan([tmp_path, *(tmp_path / "a").rglob("*.xml"), tmp_path / "a" / "b"])
    assert list(found) == [str(path) for path in sorted(tmp_path.rglob("*.xml"))]


def test_bad_files_are_told_with_all_that_is_wrong() -> None:
    with pytest.raises(InvalidRecord, match=r"bad\.xml"):
        checked(b"<p/>", "bad.xml")
    twice = replace(records()[1], text=(p("p1", "一。"), p("p1", "二。"), p("p3", "三。"), p("p3", "四。")))
    edited = write(twice).replace("四。".encode(), "五。".encode())
    with pytest.raises(InvalidRecord) as raised:
        checked(edited, "twice.xml")
    assert [problem.code for problem in raised.value.problems] == ["Y001", "Y001"]


def test_hand_edited_file_is_told() -> None:
    data = write(records()[1])
    assert checked(data, "x.xml") == (records()[1], False)
    made, edited = checked(data.replace("三点".encode(), "四点".encode()), "x.xml")
    assert edited
    assert made != records()[1]


def test_summary_counts_without_noise_and_space() -> None:
    entry = summary(records()[0]).entry
    assert (entry.counts.paragraphs, entry.counts.sections, entry.counts.omitted) == (7, 6, 3)
    assert entry.excerpt.startswith("这次会议的任务是部署今年的经济工作。青盐湖")
    one = summary(record("x", p("p1", "　　一 二\u3000三。"), when=date("2022"))).entry
    assert one.counts.characters == 4


@pytest.mark.parametrize("made", [*records(), hostile()], ids=lambda made: made.id)
def test_summaries_come_back_from_the_index_whole(made: Record) -> None:
    found = summary(made)
    assert codec.decode(codec.encode(found.entry)) == found.entry
    assert tuple(map(codec.decode_commitment, codec.apart(found.promises))) == found.commitments
    assert codec.decode_reference(found.reference) == codec.reference(found.entry)
