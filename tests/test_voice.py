"""Who says a commitment, told alike by the parser's JSON and by the archive's reading of the XML."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter import voice
from converter.archive.codec import apart, decode_commitment, encode_commitment, together
from converter.archive.commitments import commitments
from converter.contract import to_contract
from converter.engine import parse
from converter.model import Speaker
from converter.record.build import build
from converter.sources import read

EXAMPLES = Path(__file__).parent.parent / "examples"


def test_the_whole_is_said_by_the_one_whom_no_part_names() -> None:
    host, guest, unnamed = Speaker("郁长河", "旗委书记"), Speaker("简一川"), Speaker(None, "学员")
    assert voice.outside_parts([host], []) is host
    assert voice.outside_parts([unnamed], []) is unnamed
    assert voice.outside_parts([], [guest]) is None
    assert voice.outside_parts([host, guest], []) is None
    assert voice.outside_parts([host, guest], [guest]) is host
    assert voice.outside_parts([Speaker("郁 长河")], [host]) is None


@pytest.mark.parametrize("source", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_parser_and_archive_tell_the_same(source: Path) -> None:
    parsed = parse(read(source))
    for told, document in zip(to_contract(parsed)["documents"], parsed.documents, strict=True):
        found = commitments(build(parsed, document))
        written = together([encode_commitment(one) for one in found])
        assert tuple(map(decode_commitment, apart(written))) == found
        by_id = {one["id"]: one["speaker"] for one in told["commitments"]}
        for one in found:
            said = by_id[one.id]
            if one.speaker is None:
                assert said is None
            else:
                assert (said["name"], said["role"]) == (one.speaker.name, one.speaker.role)
                assert said["organisation"] == one.speaker.organisation


def test_examples_have_all_three_cases() -> None:
    def said(name: str) -> set[str | None]:
        parsed = parse(read(EXAMPLES / f"{name}.txt"))
        found = [one for document in parsed.documents for one in commitments(build(parsed, document))]
        return {one.speaker.name if one.speaker else None for one in found}

    assert said("2022-government-report") == {"简一川"}
    assert len(said("2023-newspaper")) > 1
    assert said("2024-notice") == {None}
