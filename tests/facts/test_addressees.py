"""Documents without a title that begin with whom they address."""

from __future__ import annotations

import pytest

from converter.engine import parse
from tests.outline.invariants import source


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        (
            "各苏木长、镇长：\n接羔季节到了，各级领导应即布置防寒；动员牧户修好圈舍：\n一、三月底前修完。\n",
            "notice",
            None,
        ),
        ("各苏木镇人民政府，旗直各部门：\n现将任务分工印发给你们。\n一、3月5日前报送方案。\n", "notice", None),
        ("云澜旗委关于做好接羔工作的指示\n各苏木要在三月底前修完圈舍。\n", "notice", "云澜旗委关于做好接羔工作的指示"),
        ("指示就是方向\n今年云澜旗的工作很多。\n", "other", "指示就是方向"),
        (
            "云澜旗人民委员会转发“关于护渠的联合通知”\n各苏木要在三月底前修完渠道。\n",
            "notice",
            "云澜旗人民委员会转发“关于护渠的联合通知”",
        ),
        ("各项工作要抓实抓细\n今年云澜旗的工作很多。\n", "other", "各项工作要抓实抓细"),
    ],
)
def test_addressed_to_offices(text: str, kind: str, title: str | None) -> None:
    (document,) = parse(source(text)).documents
    assert (document.kind, document.title.value if document.title else None) == (kind, title)


def test_what_is_told_behind_the_addressees() -> None:
    """A first paragraph that ends with a colon is no line of addressees where a semicolon parts it."""
    text = "各苏木长：\n接羔季节到了，各级领导应即布置防寒；动员牧户修好圈舍，做好以下工作：\n防寒要早动手。\n"
    (document,) = parse(source(text)).documents
    assert [c.text[:6] for c in document.commitments] == ["接羔季节到了", "动员牧户修好", "防寒要早动手"]
    assert [b.name for b in document.commitments[0].responsible] == ["各级领导"]


@pytest.mark.parametrize(
    ("signature", "date"),
    [
        ("中共云澜旗委员会一九六二年三月十五日", "1962-03-15"),
        ("云澜旗人民法院1961年6月9日", "1961-06-09"),
        ("赵长林一九五九年六月十五日于松岗", "1959-06-15"),
        ("我们1961年6月9日去过，没有修好。", None),
    ],
)
def test_signed_and_dated_in_one_line(signature: str, date: str | None) -> None:
    text = f"关于修渠情况的报告\n渠道要赶在汛期前修好，各苏木都要派人。\n{signature}\n"
    (document,) = parse(source(text)).documents
    assert (document.date.value if document.date else None) == date
