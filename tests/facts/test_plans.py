"""What plans set without a word of command, and what only looks like it."""

from __future__ import annotations

import pytest

from converter.facts import deadlines, quantities, targets
from converter.facts.bodies import instructed
from converter.facts.classify import Context, rule
from converter.facts.deadline_dates import Base
from converter.facts.phases import Phase


@pytest.mark.parametrize(
    "text",
    [
        "清淤支渠12条长30公里，整修围栏8处，新打机井5眼。",
        "全旗完成当年险库加固3座，改造草场1.8万亩，渠道硬化12公里。",
    ],
)
def test_a_plan_lists_works(text: str) -> None:
    assert rule(text, Context(Phase.PLAN)) == "goal"
    assert rule(text, Context(Phase.PAST)) is None


@pytest.mark.parametrize(
    "text",
    [
        "2022年，启动4个试点嘎查建设；",
        "2022年9月，完成试点遴选；",
        "本届政府任期内，云澜大桥通车。",
        "三季度末围栏合拢。",
        "牧场草库伦10月底投入使用。",
        "空气优良天数达到300天以上。",
        "草原盖度≥46%。",
        "云澜小学新校舍9月投入使用。",
        "风电装机逾20万千瓦。",
        "2023年10月全部完成渠道改造。",
        "2022年至2024年，累计发放补助300万元。",
    ],
)
def test_a_plan_says_by_when(text: str) -> None:
    assert rule(text, Context(Phase.PLAN, year=2022)) == "goal"
    assert rule(text, Context(Phase.PAST, year=2022)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("方案5月10日前出台，渠道5月底前开工。", "goal"),
        ("三季度末完成主体工程，四季度投用。", "goal"),
        ("6月底前修通河东路8公里。", "goal"),
        ("去年5月底前完成了清渠。", None),
        ("5月底前完成的渠道有三条。", None),
    ],
)
def test_a_talk_says_by_when(text: str, expected: str | None) -> None:
    assert rule(text, Context(Phase.OPEN, speech=True)) == expected
    assert rule(text, Context(Phase.OPEN)) is None


@pytest.mark.parametrize(
    "text",
    [
        "打井三百眼，挖塘一百二十口，修渠四十五条。",
        "糜子每亩产一百四十斤，荞麦每亩产一百二十斤。",
        "牲畜：马六千匹，牛二万三千头，羊十五万只。",
        "麦田冬灌一次，春灌两次。",
        "全旗马匹发展到八千二百匹。",
        "口粮标准由每人三百六十斤降为三百四十斤。",
        "棉花亩产由去年的二十八斤提高到三十五斤。",
        "工业总产值比去年增长一点五倍。",
        "今年粮食增产百分之七、八。",
        "全旗每人捕鼠五只。",
        "单产：二百四十斤。",
        "播种谷子三百亩。",
        "各乡每半月检查两次。",
    ],
)
def test_a_plan_sets_figures_in_chinese_numerals(text: str) -> None:
    assert rule(text, Context(Phase.PLAN)) == "goal"
    assert rule(text, Context(Phase.PAST)) is None


@pytest.mark.parametrize(
    "text",
    [
        "全旗人口十二万人，耕地八十万亩。",
        "现有牛三千头，羊二万只。",
        "青盐苏木打井三百眼，社员都很高兴。",
        "从一九五三年到一九五五年，连遭两次大旱。",
        "去年由三百斤增加到四百斤。",
        "这些成绩里有社员的一份，更有干部的一份。",
    ],
)
def test_a_plan_tells_of_figures_in_chinese_numerals(text: str) -> None:
    assert rule(text, Context(Phase.PLAN)) is None


def test_a_notice_lists_amounts() -> None:
    text = "各村代购军布三百匹，军鞋八百双。"
    assert rule(text, Context(Phase.OPEN, directive=True)) == "goal"
    assert rule(text, Context(Phase.OPEN)) is None


@pytest.mark.parametrize(
    "text", ["复员安置工作限四月底完成。", "春播四月底完成，夏锄六月中旬结束。", "明年春节以前把公路修通，秋后完工。"]
)
def test_what_is_done_by_a_day_is_a_task_among_tasks(text: str) -> None:
    assert rule(text, Context(Phase.PLAN, year=1956)) == "goal"
    assert rule(text, Context(Phase.OPEN, directive=True, year=1956)) == "goal"
    assert rule(text, Context(Phase.OPEN, year=1956)) is None


@pytest.mark.parametrize(
    "text",
    ["今年是“十五五”规划收官之年，任务全部明确。", "材料可以在年底送到。", "四月底的大雪压坏了不少棚圈，没有完成。"],
)
def test_a_day_that_sets_no_task(text: str) -> None:
    assert rule(text, Context(Phase.PLAN, year=2026)) is None


@pytest.mark.parametrize(
    "text",
    [
        "现有支渠12条，机井5眼，围栏8处。",
        "五六年合营的共有45户，产值520万元。",
        "云澜旗耕地116万亩、天然草场640万亩，九万多人靠草吃饭。",
    ],
)
def test_a_plan_tells_what_there_is(text: str) -> None:
    assert rule(text, Context(Phase.PLAN)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年，云澜旗公路建设投资目标26亿元。", "future"),
        ("今春全镇共计划清淤支渠12条。", "future"),
        ("计划制定出台《草场管护办法》。", "future"),
        ("我局决定在去年普查的基础上，今春开展围栏检查。", "future"),
        ("今冬建设的重点任务包括，修复水毁渠道、加快围栏建设等3项内容。", "future"),
        ("高起点规划建设青盐新镇。", "imperative"),
        ("各苏木镇要统一思想认识，切实增强护草责任。", "order"),
        ("这个问题请农牧局的同志研究一下，提出办法。", "request"),
        ("这件事由赵长林同志负责，月底前搞完。", "imperative"),
        ("三五年内把草场建设好。", "goal"),
        ("计划今年播种燕麦八万亩，总产量四十万担。", "future"),
        ("今年的任务是：粮食二百万斤，油料三万担。", "future"),
        ("1959年的指标：生铁八千吨，煤一百二十万吨。", "future"),
        ("旗委决定今冬增加五万亩水浇地，明春再增加两万亩。", "future"),
    ],
)
def test_it_is_to_be_done(text: str, expected: str) -> None:
    assert rule(text, Context(Phase.OPEN)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "《方案》将《条例》分解为五个方面，每项工作均列出牵头单位。",
        "第三届那达慕将在我旗举办，做好今年的工作，意义特别重大。",
        "按照草场建设的规律，每年冬春，围栏建设将迎来一次集中推进期。",
        "近年的通知比往年早，目的就在于将冬修的周期拉长，确保质量。",
        "如有的社不准社员搞副业，社员没有零钱。",
        "是坚决打赢护草攻坚战，确保秋收平稳的月份。",
        "做好这个月的工作，标准高，要求严，意义大，责任重。",
        "全旗上下拼搏实干、奋力争先，工业开局稳健。",
        "参加会议的有各苏木镇和旗直单位的负责人。",
        "计划组织生产的企业有三家。",
        "今年的任务是光荣的，条件是好的。",
        "一九五九年是全旗各族人民执行第二个五年计划的第二年。",
    ],
)
def test_it_only_tells(text: str) -> None:
    assert rule(text, Context(Phase.OPEN)) is None


def test_investment_that_is_spent_on_a_work() -> None:
    text = "投资2亿元，实施工业项目。"
    assert rule(text, Context(Phase.PLAN)) == "imperative"
    assert rule(text, Context(Phase.OPEN, before="imperative")) == "imperative"
    assert rule(text, Context(Phase.OPEN)) is None


def amounts(text: str) -> list[tuple[str, float | int | None, str | None, str | None]]:
    chosen = targets.choose(text, quantities.find(text))
    return [(text[f.quantity.start : f.quantity.end], f.quantity.value, f.quantity.unit, f.metric) for f in chosen]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "清淤支渠2条长3.2公里，斗渠12条长13公里。",
            [("2条", 2, "条", "清淤支渠"), ("3.2公里", 3.2, "公里", "清淤支渠长"),
             ("12条", 12, "条", "斗渠"), ("13公里", 13, "公里", "斗渠长")],
        ),
        ("新建水闸8座，斗门31个，桥涵4处。",
         [("8座", 8, "座", "新建水闸"), ("31个", 31, "个", "斗门"), ("4处", 4, "处", "桥涵")]),
        ("完成土方8.1万方。", [("8.1万方", 81000, "方", "土方")]),
        ("拆迁改造危旧房400万m2。", [("400万m2", 4000000, "m2", "拆迁改造危旧房")]),
        ("居民消费价格指数控制在103.5以内。", [("103.5以内", 103.5, None, "居民消费价格指数")]),
        ("要求每个社养猪五百头，每户两头。",
         [("五百头", 500, "头", "每个社养猪"), ("两头", 2, "头", "每户")]),
        ("PM2.5平均浓度控制在28微克/立方米以内。", [("28微克/立方米以内", 28, "微克/立方米", "PM2.5平均浓度")]),
        ("净增注册资本30亿元。", [("30亿元", 3000000000, "元", "净增注册资本")]),
        ("力争2家企业成功上市。", [("2家", 2, "家", "企业成功上市")]),
        ("全旗牲畜发展到一百万头，平均每户五十头。",
         [("一百万头", 1000000, "头", "牲畜"), ("五十头", 50, "头", "平均每户")]),
        ("总产值将比去年的二十亿元增长百分之四十。", [("百分之四十", 40, "%", "总产值增长")]),
        ("计划新开工项目8个。", [("8个", 8, "个", "新开工项目")]),
        ("完成青盐、雁滩、松岗、柳堡、云澜、清泉、白音、赤峪、红柳等10座水库加固任务。",
         [("10座", 10, "座", "水库加固任务")]),
    ],
)  # fmt: skip
def test_amounts_of_works(text: str, expected: list[tuple[str, float, str | None, str]]) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    "text", ["抓好3方面工作。", "完成四方协议。", "产值520万元，职工人数768人。", "缺草的牧户还有460户，要抓紧。"]
)
def test_no_amount_of_work(text: str) -> None:
    assert not any(unit in ("方", "人", "户") for _, _, unit, _ in amounts(text))


def dated(text: str, year: int | None = 2019, month: int | None = None) -> list[tuple[str, str | None]]:
    return [(text[d.start : d.end], d.date) for d in deadlines.find(text, Base(year, month))]


def test_one_word_holds_for_a_list_of_days() -> None:
    text = "各单位要于2019年4月15日、7月15日及2020年1月15日前报送。"
    assert dated(text) == [
        ("于2019年4月15日", "2019-04-15"), ("7月15日", "2019-07-15"), ("2020年1月15日前", "2020-01-15"),
    ]  # fmt: skip


def test_a_year_named_before_holds_for_what_follows() -> None:
    assert dated("2024年建成公路50公里，上半年突破100公里。", None) == [("2024年", "2024"), ("上半年", "2024-06-30")]


@pytest.mark.parametrize(
    "text", ["各部门要围绕今年发展目标抓落实", "把水利作为今冬明春农村的中心工作来抓", "完成当年险库加固3座"]
)
def test_a_period_that_names(text: str) -> None:
    assert dated(text) == []


@pytest.mark.parametrize(
    "text",
    ["队与队之间品种不合理的地方，应该允许公社作调整。", "我局拟派两个工作组，分赴青盐、雁滩协助工作。"],
)
def test_nobody_told(text: str) -> None:
    assert instructed(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("请王秀同志负责，会后把这件事调查一下。", ["王秀同志"]),
        ("这件事由赵长林、刘青两同志主持。", ["赵长林、刘青两同志"]),
        ("旗社两级都要抓一批典型。", ["旗社两级"]),
        ("旗、社、队三级都要搞试验田。", ["旗、社、队三级"]),
        ("会议要求各苏木镇和牧民群众抓紧时机。", ["各苏木镇"]),
    ],
)
def test_who_is_told(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end, _ in instructed(text)] == expected


@pytest.mark.parametrize("text", ["指定一个领导同志负责这件事。", "新华社9日讯 旗农牧局在会上通报情况。"])
def test_no_person_is_named(text: str) -> None:
    assert instructed(text) == []


@pytest.mark.parametrize(
    ("text", "quote"), [("秋前把圈舍修好", "秋前"), ("入冬前备足草料", "入冬前"), ("立秋前割完", "立秋前")]
)
def test_before_a_season(text: str, quote: str) -> None:
    assert dated(text)[0][0] == quote
