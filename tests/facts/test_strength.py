"""How binding words are, what they bid, and what they forbid."""

from __future__ import annotations

import pytest

from converter.facts.commitments import extract
from converter.model import Block, Commitment, DateFact, Document, Section, Span


def committed(text: str) -> tuple[Commitment, ...]:
    span = Span(0, len(text))
    plan = Section("s1", None, 1, "", None, None, "重点任务", None, span, "block")
    return extract(text, Document("d", "report", span, span, date=DateFact("2022-01-12"), sections=(plan,)))


@pytest.mark.parametrize(
    ("text", "level", "words"),
    [
        ("各苏木镇必须在雨季前完成加固。", 5, "必须"),
        ("严禁新增隐性债务。", 5, "严禁"),
        ("旗供销社须备足药浴用药。", 5, "须"),
        ("各苏木必需在入冬前备足草料。", 5, "必需"),
        ("要备足生活必需品。", 3, "要"),
        ("任何单位不得层层加码。", 5, "不得"),
        ("确保云澜大桥按期通车。", 4, "确保"),
        ("坚决遏制重特大事故。", 4, "坚决"),
        ("要抓紧编制青盐湖湿地保护规划。", 3, "要"),
        ("我们将新建松岗第二小学。", 3, "将"),
        ("完善供水设施。", 3, "完善"),
        ("进一步完善供水设施。", 3, "完善"),
        ("争取上级资金3亿元。", 3, "争取"),
        ("力争旗域生产总值增长6%左右。", 2, "力争"),
        ("要努力扩大就业。", 2, "努力"),
        ("探索共建飞地园区。", 1, "探索"),
        ("推动旗医院创建三级医院。", 1, "推动"),
        ("要狠抓项目，力争固定资产投资增长10%以上。", 2, "力争"),  # what governs the figure
        ("要狠抓项目，确保按期开工。", 4, "确保"),  # else the strongest
        ("新建户厕900座，质量不过关的，一座也不许验收。", 3, "新建"),  # a ban on something else
        ("死亡人数控制在3人以内，不许突破。", 5, "不许"),
    ],
)
def test_strength(text: str, level: int, words: str) -> None:
    (made,) = committed(text)
    assert made.strength is not None
    assert (made.strength.level, made.strength.words) == (level, words)
    assert made.strength.span is not None
    assert text[made.strength.span.start : made.strength.span.end] == words


def test_a_goal_that_is_only_stated_has_no_strength() -> None:
    (made,) = committed("旗域生产总值增长6%左右。")
    assert made.strength is None


def test_the_word_of_command_goes_on_in_the_next_stretch() -> None:
    first, second = committed("旗发改委必须在3月底前编制规划，6月底前开工云澜大桥。")
    assert first.strength is not None
    assert second.strength is not None
    assert (first.strength.words, second.strength.words) == ("必须", "必须")


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("坚决遏制重特大事故。", "prevent"),
        ("严禁新增隐性债务。", "prevent"),
        ("不要层层加码。", "prevent"),
        ("要防止牛羊越冬死亡。", "prevent"),
        ("加强监管，严禁乱采滥挖。", "do"),  # what is done stands first
        ("要加强监管。", "do"),
        ("加大打击力度。", "do"),
    ],
)
def test_polarity(text: str, polarity: str) -> None:
    (made,) = committed(text)
    assert made.polarity == polarity


@pytest.mark.parametrize(
    ("text", "verb", "about"),
    [
        ("要进一步完善供水设施。", "完善", "供水设施"),
        ("旗发改委要在3月底前编制规划。", "编制", "规划"),
        ("要在3月底前收储盘活闲置土地900亩。", "收储盘活", "闲置土地"),
        ("完成营造林3.5万亩。", "完成", "营造林"),
        ("年内完成投资18亿元以上。", "完成", "投资"),
        ("打造3个旗级示范点。", "打造", "旗级示范点"),
        ("坚持和完善网格化管理。", "坚持和完善", "网格化管理"),
        ("建立健全包联机制。", "建立健全", "包联机制"),
        ("开展整治行动。", "开展", "整治行动"),
        ("加强管理、完善制度。", "加强", "管理"),
        ("清理河道、沟渠。", "清理", "河道、沟渠"),
        ("我们将新建松岗第二小学。", "新建", "松岗第二小学"),
        ("推进“四办”改革。", "推进", "“四办”改革"),
        ("坚决遏制重特大事故。", "遏制", "重特大事故"),
        ("要抓紧抓好。", "抓好", None),
        ("确保云澜大桥按期通车。", None, None),  # the subject stands before its verb
        ("要对此高度重视。", None, None),
        ("要把各项工作落到实处。", None, None),
        ("储备粮要足额入库。", None, None),
    ],
)
def test_action(text: str, verb: str | None, about: str | None) -> None:
    (made,) = committed(text)
    assert (made.verb, made.object) == (verb, about)


def test_no_commitment_goes_over_a_blocks_end() -> None:
    text = "要修好水渠　　要种好树。"
    span = Span(0, len(text))
    blocks = (Block("p", Span(0, 5)), Block("p", Span(7, len(text))))
    made = extract(text, Document("d", "report", span, span, blocks=blocks))
    assert [(c.text, c.verb) for c in made] == [("要修好水渠", "修好"), ("要种好树。", "种好")]


def test_punctuation_left_behind_a_heading_is_no_part_of_it() -> None:
    text = "修渠：要在6月底前完工。"
    span = Span(0, len(text))
    part = Section("s1", None, 1, "", None, None, "修渠", Span(0, 2), span, "block")
    (made,) = extract(text, Document("d", "report", span, span, sections=(part,)))
    assert made.text == "要在6月底前完工。"
