"""Whose figures a document states."""

from __future__ import annotations

from dataclasses import replace

import pytest

from converter.archive.jurisdiction import Jurisdiction, elsewhere, named, of_head, settle
from converter.record.tree import SpeakerEntry
from tests.ledger.made import head

HEAD = head()


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("云澜旗第十六届人民代表大会第二次会议", "云澜旗"),
        ("朔宁盟云澜旗第十六届人民代表大会第二次会议", "朔宁盟云澜旗"),
        ("2025年河北省政府工作报告", "河北省"),
        ("广西壮族自治区第十四届人民代表大会", "广西壮族自治区"),
        ("广州市番禺区人民政府区长", "广州市番禺区"),
        ("中共云澜旗委经济工作会议", "云澜旗"),
        ("第十四届全国人民代表大会第三次会议", "全国"),
        ("云澜旗2022年重点工作任务分工方案", "云澜旗"),
    ],
)
def test_named(words: str, place: str) -> None:
    assert str(named(words)) == place


@pytest.mark.parametrize(
    "words",
    ["全旗政法工作会议", "旗委经济工作会议", "旗长", "自治区第十四届人大", "政府工作报告", "云澜工业园区管委会"],
)
def test_no_place_is_told(words: str) -> None:
    assert named(words) is None


def test_meeting_and_title_before_office() -> None:
    speaker = (SpeakerEntry("简一川", "云澜旗人民政府旗长"),)
    assert of_head(replace(HEAD, speakers=speaker, meeting="全旗招商引资工作会议")) == Jurisdiction("云澜旗")
    both = replace(HEAD, speakers=speaker, meeting="朔宁盟第三届人民代表大会")
    assert of_head(both) == Jurisdiction("朔宁盟")
    assert of_head(HEAD) is None


def test_two_places_are_none() -> None:
    assert of_head(replace(HEAD, meeting="云澜旗第十六届人民代表大会", title="河北省政府工作报告")) is None


def test_places_are_one_where_no_other_bears_the_name() -> None:
    plain, fuller, other = Jurisdiction("城关区"), Jurisdiction("城关区", "朔宁市"), Jurisdiction("城关区", "云北市")
    assert set(settle([plain, fuller]).values()) == {"城关区"}
    assert len(set(settle([plain, fuller, other]).values())) == 3


def test_other_territories() -> None:
    banner = Jurisdiction("云澜旗")
    assert elsewhere("全国城镇新增就业1200万人", banner)
    assert not elsewhere("全旗地区生产总值增长6%", banner)
    assert elsewhere("全市地区生产总值增长6%", Jurisdiction("海拉尔区"))
    assert not elsewhere("全国城镇新增就业1200万人", Jurisdiction("全国"))
