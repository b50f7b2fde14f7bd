"""Who is given a task by 由, 交, 归, 委托, and that the sentence commits by it where tasks are set."""

from __future__ import annotations

import pytest

from converter.facts import bodies
from converter.facts.classify import Context, rule
from converter.facts.phases import Phase


def told(text: str) -> list[str]:
    return [text[a:b] for a, b, _ in bodies.instructed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("药品统由旗卫生科配发。", ["旗卫生科"]),
        ("渠首由旗水利科勘测，支渠由各受益社自修。", ["旗水利科", "各受益社"]),
        ("奖金由旗财政科在牧业税项下开支。", ["旗财政科"]),
        ("旧羊毛概由各社自销。", ["各社"]),
        ("运费均由各站负担。", ["各站"]),
        ("防汛指挥部由副旗长任指挥。", ["副旗长"]),
        ("狼皮交供销社收购。", ["供销社"]),
        ("余款交由旗民政科掌握使用。", ["旗民政科"]),
        ("支渠归生产队管理。", ["生产队"]),
        ("草场纠纷归生产队本着互让的精神调处。", ["生产队"]),
        ("零星皮张可委托信用社、代销店代购。", ["信用社", "代销店"]),
        ("小修由社员自己和生产队负责。", ["生产队"]),
        ("接羔由副旗长哈斯同志负责。", ["副旗长哈斯同志"]),
        ("由白音同志任组长，哈斯同志任副组长。", ["白音同志", "哈斯同志"]),
        ("各社由主任负责，会计协助。", ["主任", "会计"]),
        ("以旗委农牧部为主，旗农牧科、旗供销社参加，组成三个检查组。", ["旗委农牧部", "旗农牧科", "旗供销社"]),
    ],
)
def test_given(text: str, expected: list[str]) -> None:
    """In a notice such a sentence commits without a word of command, in a talk's account it does not."""
    assert told(text) == expected
    assert rule(text, Context(Phase.OPEN, directive=True)) == "imperative"
    assert rule(text, Context(Phase.OPEN, reporting=True)) is None


@pytest.mark.parametrize(
    "text",
    [
        "草籽是由粮食部门供应的。",
        "凡由旗供销社收购的，价格已经公布。",
        "交通局的房子旧了。",
        "会议由旗长任雪峰讲话。",
        "药品曾由旗卫生科配发。",
        "林木从前归牧主管理。",
        "以供销社为主体的网点已经铺开。",
    ],
)
def test_nothing_is_given(text: str) -> None:
    assert told(text) == []
    assert rule(text, Context(Phase.OPEN, directive=True)) is None


@pytest.mark.parametrize(
    "text",
    [
        "各苏木将方案提交旗政府审核。",
        "报告交旗委集中评议。",
        "对末位的单位，由旗政府领导约谈。",
        "由旗水利局勘测队的驻地往北走。",
    ],
)
def test_who_judges_or_is_named_is_given_nothing(text: str) -> None:
    assert not {"旗政府", "旗委", "旗水利局"} & set(told(text))
