"""Who is told to do it: subjects of instructions, requests, and lists in notes."""

from __future__ import annotations

import pytest

from converter.facts import bodies, names, notes
from converter.model import Document, Span


def told(text: str) -> list[str]:
    return [text[a:b] for a, b, _ in bodies.instructed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("旗发改委要抓紧编制规划。", ["旗发改委"]),
        ("旗水利局和各苏木镇要密切配合。", ["旗水利局", "各苏木镇"]),
        ("农牧、水利、林草等部门要合理安排。", ["农牧、水利、林草等部门"]),
        ("各镇、各部门特别是农牧各单位要逐条落实方案。", ["各镇", "各部门", "农牧各单位"]),
        ("请旗委宣传部、旗文旅局尽快拿出方案。", ["旗委宣传部", "旗文旅局"]),
        ("希望各苏木镇、各部门切实负起责任。", ["各苏木镇", "各部门"]),
        ("同时，旗应急管理局必须随时值守。", ["旗应急管理局"]),
        ("负责供水设施管理的部门，要每月检查一次。", ["负责供水设施管理的部门"]),
        ("旗公安局在做好日常工作的基础上，要开展专项行动。", ["旗公安局"]),
        ("由旗交通运输局牵头推进。", ["旗交通运输局"]),
        ("云澜旗医院设立呼吸科。", ["云澜旗医院"]),
        ("旗工信局应当加强调度。", ["旗工信局"]),
        ("省、市、县都要加大力度。", ["省、市、县"]),
        ("要求各市、地、盟委提出规划。", ["各市、地、盟委"]),
        ("年底前，各有关部门、各苏木镇实现联网。", ["各有关部门", "各苏木镇"]),
        ("3月20日前，旗水利局要交出方案。", ["旗水利局"]),
        ("各苏木镇必须加强领导。", ["各苏木镇"]),
        ("希望每一个合作社都成为宣传队。", ["每一个合作社"]),
        ("旗、公社、大队都应认真总结。", ["旗、公社、大队"]),
        ("旗、苏木、嘎查（青盐除外）都应成立小组。", ["旗、苏木、嘎查"]),
        ("各部门、单位及行业协会、商会等要做好宣传。", ["各部门、单位", "行业协会", "商会"]),
        ("各级党委和政府要坚持工农一起抓。", ["各级党委和政府"]),
        ("各省（自治区、直辖市）党委和政府每年要报告。", ["各省（自治区、直辖市）党委和政府"]),
        ("旗里责成旗工商局会同旗税务局调查。", ["旗工商局"]),
        ("资金有困难的，可由旗农商银行适当贷款。", ["旗农商银行"]),
        ("其余由旗税务局按规定处理。", ["旗税务局"]),
        ("主城区由旗住建局负责，镇区由各苏木镇负责。", ["旗住建局", "各苏木镇"]),
        ("金融部门发放的贷款不得低于3亿元。", ["金融部门"]),
        ("旗农科局会同旗商务局建设冷库。", ["旗农科局", "旗商务局"]),
        ("苏木镇可因地制宜开发应用。", ["苏木镇"]),
        ("嘎查的同志就要请旗发改委来说明。", ["旗发改委"]),
    ],
)
def test_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "我们要坚定信心。",
        "全旗上下要同心协力。",
        "大家要认真学习。",
        "立场必须坚定。",
        "努力形成林草部门牵头、群众参与的格局。",
        "要对有意向的企业积极对接。",
        "加快形成由奶业公司牵头的合作社。",
        "全面推行镇长领导的河长负责制。",
        "支持企业做大做强。",
        "支持企业牵头建设平台。",
        "每一件都有牵头单位，年底要报账。",
        "指标分解到苏木镇，总量要控制。",
        "根据各苏木镇排队，低产田要全部改造。",
        "青年志愿者协会开展的助学活动很好，要抓出成效。",
        "各苏木镇推进绿化的办法得以推广。",
    ],
)
def test_nobody_told(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("旗农牧和科技局", ["旗农牧和科技局"]),
        ("旗委、旗政府", ["旗委", "旗政府"]),
        ("各区、市政府", ["各区、市政府"]),
        ("有关区、市政府", ["有关区、市政府"]),
        ("旗委、政府两办", ["旗委、政府两办"]),
        ("旗水利局及有关主管单位", ["旗水利局", "有关主管单位"]),
    ],
)
def test_split(phrase: str, expected: list[str]) -> None:
    assert [phrase[a:b] for a, b in names.split(phrase, 0, len(phrase))] == expected


def read(text: str) -> list[tuple[str, str | None]]:
    found = notes.find(text, Document("d", "notice", Span(0, len(text)), Span(0, len(text))))
    return [
        (text[a:b], part)
        for note in found
        for span, part in note.parts
        for a, b in names.listed(text, span.start, span.end)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（责任单位：旗工信局、旗发改委，旗气象局）", [("旗工信局", None), ("旗发改委", None), ("旗气象局", None)]),
        ("（旗水利局牵头，各苏木镇配合）", [("旗水利局", "lead"), ("各苏木镇", "support")]),
        (
            "（牵头单位：旗教育局；配合单位：旗财政局、旗人社局）",
            [("旗教育局", "lead"), ("旗财政局", "support"), ("旗人社局", "support")],
        ),
        ("（旗文旅局、旗商务局分工负责）", [("旗文旅局", None), ("旗商务局", None)]),
        ("（责任单位：旗农牧和科技局及相关成员单位）", [("旗农牧和科技局", None), ("相关成员单位", None)]),
        ("责任单位：旗民政局、各区、市政府", [("旗民政局", None), ("各区、市政府", None)]),
        ("（一期50万千瓦）", []),
    ],
)
def test_notes(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text) == expected
