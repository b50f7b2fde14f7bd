"""Who speaks, read from a title."""

from __future__ import annotations

import pytest

from converter.facts.people import from_title, organisation_of

TITLES = {
    "云澜旗农牧局陈永强局长的讲话": ("陈永强", "云澜旗农牧局局长", "云澜旗农牧局"),
    "云澜旗人民委员会草原办公室白音副主任在全旗护渠会议上的报告": ("白音", "云澜旗人民委员会草原办公室副主任", "云澜旗人民委员会草原办公室"),
    "旗委书记陈永强在全旗护渠会议上的讲话": ("陈永强", "旗委书记", "旗委"),
    "陈永强在全旗护渠会议上的讲话": ("陈永强", None, None),
    "在全旗护渠会议上的讲话": None,
    "旗委书记在全旗护渠会议上的讲话": (None, "旗委书记", "旗委"),
    "云澜旗人民政府转发旗委书记在全旗护渠会议上的讲话": None,
    "云澜旗人民政府转发旗农牧局陈永强局长的报告": None,
    "云澜旗农牧局关于草场年检的报告": None,
}  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_speaker_of_a_title(title: str) -> None:
    found = from_title(title, 0)
    assert (found and (found.name, found.role, organisation_of(found.role))) == TITLES[title]
