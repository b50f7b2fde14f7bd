"""The set of files as one: order, identities, neighbours, twins."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.archive.errors import ArchiveError
from converter.archive.identity import ids, key
from converter.archive.load import Archive, load, reread
from converter.record.problem import RecordError
from converter.record.tree import SpeakerEntry
from converter.record.write import write
from tests.publish.factory import WORK_CONFERENCE, archive_of, date, p, record, records


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_of(tmp_path, records())


def test_order_is_by_date_then_id_undated_last(archive: Archive) -> None:
    assert [document.id for document in archive.documents] == [
        "2022-01-12-report", "2022-02-18-economy", "2022-02-18-mayor", "2023-03-feature", "notes",
    ]  # fmt: skip


def test_meetings_and_speakers(archive: Archive) -> None:
    assert [(meeting.name, len(meeting.documents)) for meeting in archive.meetings][1] == (WORK_CONFERENCE, 2)
    mayor = next(speaker for speaker in archive.speakers if speaker.name == "简一川")
    assert [(role.role, [d.id for d in role.documents]) for role in mayor.roles] == [
        ("旗长", ["2022-01-12-report"]),
        ("旗委副书记、旗长", ["2022-02-18-mayor"]),
    ]
    assert [speaker.name for speaker in archive.speakers] == ["简一川", "郁长河", "欧阳砚"]


def test_neighbours(archive: Archive) -> None:
    around = archive.neighbours(archive.documents[1])
    assert around.previous is archive.documents[0]
    assert around.next is archive.documents[2]
    assert around.previous_in_meeting is None
    assert around.next_in_meeting is archive.documents[2]
    assert archive.neighbours(archive.documents[0]).previous is None
    assert archive.neighbours(archive.documents[-1]).next is None


def test_names_are_merged_only_where_equal(tmp_path: Path) -> None:
    names = ["芦青野", "芦 青　野", "芦青野同志", "蘆青野"]
    made = [record(f"d{at}", p("p1", "好。"), speakers=[SpeakerEntry(name, None)]) for at, name in enumerate(names)]
    archive = archive_of(tmp_path, made)
    assert [(speaker.name, len(speaker.documents)) for speaker in archive.speakers] == [
        ("芦青野", 2), ("芦青野同志", 1), ("蘆青野", 1),
    ]  # fmt: skip


def test_ids_depend_on_the_name_alone() -> None:
    assert ids("p", ["郁长河"]) == {"郁长河": ids("p", ["简一川", "郁长河"])["郁长河"]}
    assert key("陈 立　新") == "陈立新"


def test_shared_ids_grow_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    class Digest:
        def __init__(self, data: bytes) -> None:
            self.data = data

        def hexdigest(self) -> str:
            return "0" * 8 + self.data.hex().ljust(56, "0")

    monkeypatch.setattr("converter.archive.identity.sha256", Digest)
    assert ids("p", ["a", "b"]) == {"a": "p-0000000061000000", "b": "p-0000000062000000"}


@pytest.mark.parametrize("twin", ["one", "ONE"])
def test_twin_ids_name_both_files(tmp_path: Path, twin: str) -> None:
    (tmp_path / "a.xml").write_bytes(write(record("one", p("p1", "好。"))))
    (tmp_path / "b.xml").write_bytes(write(record(twin, p("p1", "好。"))))
    with pytest.raises(ArchiveError, match=r"(?s)(a\.xml.*b\.xml|b\.xml.*a\.xml)"):
        load([tmp_path])


def test_nothing_found_and_bad_files_are_errors(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError):
        load([tmp_path])
    (tmp_path / "bad.xml").write_text("<p/>")
    with pytest.raises(RecordError, match=r"bad\.xml"):
        load([tmp_path])


def test_files_given_twice_are_read_once(tmp_path: Path) -> None:
    archive_of(tmp_path, records())
    assert len(load([tmp_path, *tmp_path.glob("*.xml")]).documents) == 5


def test_reread_gives_the_whole_record(archive: Archive, tmp_path: Path) -> None:
    made, data = reread(archive.documents[1])
    assert made == records()[0]
    assert data == (tmp_path / "2022-02-18-economy.xml").read_bytes()


def test_summary_counts_without_noise_and_space(tmp_path: Path) -> None:
    entry = archive_of(tmp_path, [records()[0]]).documents[0]
    assert (entry.counts.paragraphs, entry.counts.sections, entry.counts.omitted) == (7, 6, 3)
    assert not entry.edited
    assert entry.excerpt.startswith("这次会议的任务是部署今年的经济工作。青盐湖")
    one = archive_of(tmp_path / "x", [record("x", p("p1", "　　一 二\u3000三。"), when=date("2022"))]).documents[0]
    assert one.counts.characters == 4


def test_hand_edited_file_is_told(tmp_path: Path) -> None:
    archive_of(tmp_path, [records()[1]])
    path = tmp_path / "2022-02-18-mayor.xml"
    path.write_bytes(path.read_bytes().replace("三点".encode(), "四点".encode()))
    assert load([path]).documents[0].edited
