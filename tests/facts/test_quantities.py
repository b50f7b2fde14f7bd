"""A quantity's value, unit, bound and span."""

from __future__ import annotations

import pytest

from converter.facts import quantities, units


@pytest.mark.parametrize(
    ("text", "quote", "comparator", "value", "unit"),
    [
        ("完成营造林3.5万亩。", "3.5万亩", "eq", 35000, "亩"),
        ("增长6％左右。", "6％左右", "approx", 6, "%"),
        ("增长10%以上。", "10%以上", "ge", 10, "%"),
        ("发案率控制在4%以内。", "4%以内", "le", 4, "%"),
        ("降到3.2%以下。", "3.2%以下", "le", 3.2, "%"),
        ("存栏突破13万头。", "突破13万头", "gt", 130000, "头"),
        ("不少于12个行政村", "不少于12个", "ge", 12, "个"),
        ("不得超过2次", "不得超过2次", "le", 2, "次"),
        ("至少1家企业", "至少1家", "ge", 1, "家"),
        ("近120个点位", "近120个", "approx", 120, "个"),
        ("增加一倍半", "一倍半", "eq", 1.5, "倍"),
        ("每天不低于六两", "不低于六两", "ge", 6, "两"),
        ("一、六十人", "六十人", "eq", 60, "人"),
        ("约3公里", "约3公里", "approx", 3, "公里"),
        ("盖度≥46%", "≥46%", "ge", 46, "%"),
        ("差水比例≤1%", "≤1%", "le", 1, "%"),
        ("涨幅＜3％", "＜3％", "lt", 3, "%"),
        ("装机逾20万千瓦", "逾20万千瓦", "gt", 200000, "千瓦"),
        ("起码3次", "起码3次", "ge", 3, "次"),
        ("至多2次", "至多2次", "le", 2, "次"),
        ("涨幅控制在3%内，", "3%内", "le", 3, "%"),
        ("压减为3个内设机构", "3个", "eq", 3, "个"),
        ("焚烧能力600吨/日", "600吨/日", "eq", 600, "吨/日"),
        ("供水2万立方米/日以上", "2万立方米/日以上", "ge", 20000, "立方米/日"),
        ("抓好5项目标任务", "5项", "eq", 5, "项"),
        ("保证节约5%", "5%", "eq", 5, "%"),
        ("发电28.4亿千瓦时", "28.4亿千瓦时", "eq", 2840000000, "千瓦时"),
        ("装机50万千瓦", "50万千瓦", "eq", 500000, "千瓦"),
        ("提高2个百分点", "2个百分点", "eq", 2, "百分点"),
        ("增产百分之二十", "百分之二十", "eq", 20, "%"),
        ("覆盖率达到90 %以上", "90 %以上", "ge", 90, "%"),
        ("粮食三亿斤", "三亿斤", "eq", 300000000, "斤"),
        ("投资一点二亿元", "一点二亿元", "eq", 120000000, "元"),
        ("投资零点五亿元", "零点五亿元", "eq", 50000000, "元"),
        ("投资〇.五亿元", "〇.五亿元", "eq", 50000000, "元"),
        ("增加一点五倍以上", "一点五倍以上", "ge", 1.5, "倍"),
        ("抓好试点三个", "三个", "eq", 3, "个"),
        ("造林2万5千亩", "2万5千亩", "eq", 25000, "亩"),
        ("投资1亿5千万元", "1亿5千万元", "eq", 150000000, "元"),
        ("投资1亿9000万元", "1亿9000万元", "eq", 190000000, "元"),
        ("贷款20多万元", "20多万元", "eq", 200000, "元"),
        ("灌溉五百余万亩", "五百余万亩", "eq", 5000000, "亩"),
        ("播种二千二百多万亩", "二千二百多万亩", "eq", 22000000, "亩"),
        ("合格率百分之百", "百分之百", "eq", 100, "%"),
        ("面积九成五以上", "九成五以上", "ge", 9.5, "成"),
        ("用水量降到30立方米/万元以下", "30立方米/万元以下", "le", 30, "立方米/万元"),
        ("补贴60元/吨", "60元/吨", "eq", 60, "元/吨"),
        ("税收不低于20万元/亩", "不低于20万元/亩", "ge", 200000, "元/亩"),
        ("存栏120万头（只）以上", "120万头（只）以上", "ge", 1200000, "头"),
        ("总投资的1/4以上", "1/4以上", "ge", 0.25, None),
        ("修路三千二百米", "三千二百米", "eq", 3200, "米"),
        ("投资１２．５亿元", "１２．５亿元", "eq", 1250000000, "元"),
        ("改造17 715户", "17 715户", "eq", 17715, "户"),
        ("强度不低于每亩260万元", "不低于每亩260万元", "ge", 2600000, "元"),
        ("尾款不低于合同价的20%", "不低于合同价的20%", "ge", 20, "%"),
        ("造林12,500亩", "12,500亩", "eq", 12500, "亩"),
        ("产值突破百亿。", "突破百亿", "gt", 10000000000, None),
        ("同比增长35；", "35", "eq", 35, None),
        ("30多个嘎查", "30多个", "eq", 30, "个"),
        ("不超过1亿9000万斤", "不超过1亿9000万斤", "le", 190000000, "斤"),
        ("最多不要超过200人", "不要超过200人", "le", 200, "人"),
        ("占三分之二以上", "三分之二以上", "ge", 2 / 3, None),
        ("空置率不足5%", "不足5%", "lt", 5, "%"),
        ("还剩不到10户", "不到10户", "lt", 10, "户"),
        ("达不到5%", "5%", "eq", 5, "%"),
        ("一半以上的嘎查", "一半以上", "ge", 0.5, None),
        ("半数以上嘎查", "半数以上", "ge", 0.5, None),
        ("超过半数的嘎查", "超过半数", "gt", 0.5, None),
        ("过半数的嘎查", "过半数", "gt", 0.5, None),
        ("拨付贰拾万元", "贰拾万元", "eq", 200000, "元"),
        ("拨付贰拾萬元", "贰拾萬元", "eq", 200000, "元"),
        ("安置叁佰伍拾户", "叁佰伍拾户", "eq", 350, "户"),
        ("办证最多一趟", "最多一趟", "le", 1, "趟"),
        ("能耗为680千克标准煤", "680千克标准煤", "eq", 680, "千克标准煤"),
        ("产值增加两倍半以上", "两倍半以上", "ge", 2.5, "倍"),
        ("每户养猪一头半", "一头半", "eq", 1.5, "头"),
        ("增产三成半", "三成半", "eq", 3.5, "成"),
        ("每亩收一元二角五分", "一元二角五分", "eq", 1.25, "元"),
        ("预支二角五分", "二角五分", "eq", 2.5, "角"),
        ("每亩水费五角。", "五角", "eq", 5, "角"),
        ("深翻一尺二寸", "一尺二寸", "eq", 1.2, "尺"),
        ("菜地三亩五分", "三亩五分", "eq", 3.5, "亩"),
        ("挖土二百五十万方", "二百五十万方", "eq", 2500000, "方"),
        ("蓄水八十万立方公尺", "八十万立方公尺", "eq", 800000, "立方公尺"),
        ("征粮一千二百石", "一千二百石", "eq", 1200, "石"),
        ("军鞋五千双", "五千双", "eq", 5000, "双"),
        ("亩产一千五斤", "一千五斤", "eq", 1500, "斤"),
        ("不下于十五斤", "不下于十五斤", "ge", 15, "斤"),
        ("至多二十斤", "至多二十斤", "le", 20, "斤"),
        ("起码三百人", "起码三百人", "ge", 300, "人"),
        ("耗电为95千瓦时/千立方米", "95千瓦时/千立方米", "eq", 95, "千瓦时/千立方米"),
    ],
)
def test_reads(text: str, quote: str, comparator: str, value: float, unit: str | None) -> None:
    (found,) = quantities.find(text)
    assert text[found.start : found.end] == quote
    assert (found.comparator, found.unit) == (comparator, unit)
    assert found.value == pytest.approx(value)
    assert found.value_max is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("引进1-2家", 1, 2),
        ("以100人到150人为好", 100, 150),
        ("亩产三千斤至五千斤", 3000, 5000),
        ("试点2至3处", 2, 3),
        ("打造2—3个", 2, 3),
        ("增长5%至6%", 5, 6),
        ("种20～30棵", 20, 30),
        ("二至三个", 2, 3),
        ("五、六十人", 50, 60),
        ("两、三倍", 2, 3),
        ("百分之四到五", 4, 5),
        ("增长百分之三至百分之五", 3, 5),
        ("新增就业两三百人", 200, 300),
        ("存栏三四十头", 30, 40),
        ("面积三四成", 3, 4),
        ("奖励500元至1万元", 500, 10000),
        ("百分之六、七十的社", 60, 70),
        ("增产百分之七、八。", 7, 8),
        ("增产百分之七八", 7, 8),
        ("亩产一千二三百斤", 1200, 1300),
        ("亩产一百四、五十斤", 140, 150),
        ("派二十三四人", 23, 24),
        ("积肥一百二三十万担", 1200000, 1300000),
    ],
)
def test_range(text: str, low: int, high: int) -> None:
    (found,) = quantities.find(text)
    assert (found.comparator, found.value, found.value_max) == ("range", low, high)


@pytest.mark.parametrize(
    ("text", "quote", "comparator", "terms"),
    [
        ("结构调整为34:35:31", "34:35:31", "eq", (34, 35, 31)),
        ("收入比缩小到2.1:1以内", "2.1:1以内", "le", (2.1, 1)),
        ("生师比不高于18：1", "不高于18：1", "le", (18, 1)),
        ("草畜比保持1:1.2以上", "1:1.2以上", "ge", (1, 1.2)),
    ],
)
def test_proportion(text: str, quote: str, comparator: str, terms: tuple[float, ...]) -> None:
    (found,) = quantities.find(text)
    assert text[found.start : found.end] == quote
    assert (found.comparator, found.ratio, found.value) == (comparator, terms, None)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("种子每亩一千斤半数留社", ["一千斤"]),  # no half of a 斤
        ("占百分之五、六个社", ["百分之五", "六个"]),
        ("占百分之五、二成", ["百分之五", "二成"]),
        ("三亩五分之一", ["三亩", "五分之一"]),
    ],
)
def test_parts_that_belong_to_other_words(text: str, quotes: list[str]) -> None:
    assert [text[found.start : found.end] for found in quantities.find(text)] == quotes


@pytest.mark.parametrize("text", ["上午8:30左右开会", "9:00以前到会", "测绘1:500以上比例尺地图", "比分2:1"])
def test_no_proportion(text: str) -> None:
    assert list(quantities.find(text)) == []


@pytest.mark.parametrize(
    ("text", "unit", "comparator"),
    [
        ("完成*.*万亩", "亩", "eq"),
        ("增长*%左右", "%", "approx"),
        ("*至*处", "处", "range"),
        ("投资XX亿元以上", "元", "ge"),
        ("某个", "个", "eq"),
        ("新增就业××××人", "人", "eq"),
        ("改造道路xx公里", "公里", "eq"),
        ("投资xxx.xx万元以上", "元", "ge"),
        ("投资X.X亿元", "元", "eq"),
        ("改造危房____户以上", "户", "ge"),
        ("投资＿＿亿元", "元", "eq"),
    ],
)
def test_masked(text: str, unit: str, comparator: str) -> None:
    (found,) = quantities.find(text)
    assert found.masked
    assert found.value is None
    assert (found.unit, found.comparator) == (unit, comparator)


@pytest.mark.parametrize(
    "text",
    [
        "PM2.5",
        "S317线",
        "第十六次会议",
        "2025年",
        "“四办”",
        "千家万户",
        "二期工程",
        "第3批",
        "1＋N＋X",
        "若干项",
        "几个",
        "上百个",
        "第一产业",
        "三四个",
        "一两千亩",
        "4月1/4版",
        "一半是草场",
        "多半要补种",
        "经过半数代表同意",
        "伍家沟",
        "实施××项目",
        "陆家湾",
        "2024/5/6",
        "三石沟",
        "三角地",
        "两双轮犁",
        "四方联席",
        "三五户",
        "五斗渠",
    ],
)
def test_no_quantity(text: str) -> None:
    assert list(quantities.find(text)) == []


@pytest.mark.parametrize(
    ("value", "unit", "dimension", "base"),
    [
        (15, "亩", "area", 10000),
        (2, "公顷", "area", 20000),
        (3, "公里", "length", 3000),
        (4, "斤", "mass", 2),
        (1, "兆瓦", "power", 1000),
        (2, "万元", "money", 20000),
        (3, "亿斤", "mass", 1.5e8),
        (3, "万亿元", "money", 3e12),
    ],
)
def test_units_compare(value: float, unit: str, dimension: str, base: float) -> None:
    found = units.in_base(value, unit)
    assert found is not None
    assert found[0] == dimension
    assert found[1] == pytest.approx(base)


def test_units_that_compare_with_nothing() -> None:
    assert units.in_base(2, "个百分点") is None
    assert units.in_base(2, "光年") is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("亩", "公顷", True),
        ("亩", "平方公里", True),
        ("万元", "元", True),
        ("公斤", "吨", True),
        ("个百分点", "个百分点", True),
        ("光年", "光年", True),
        (None, None, True),
        ("%", "个百分点", False),
        ("元", "美元", False),
        ("亩", "公里", False),
        ("光年", "公里", False),
        ("亩", None, False),
    ],
)
def test_which_units_compare(one: str | None, other: str | None, expected: bool) -> None:
    assert units.comparable(one, other) is expected
    assert units.comparable(other, one) is expected
