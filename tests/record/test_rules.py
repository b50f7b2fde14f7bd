"""Each semantic rule: the good record keeps it, one change breaks it and no other rule, at the line that is named."""

from __future__ import annotations

import pytest

from converter.i18n import Language
from converter.record.problem import Problem
from converter.record.rules import RULES
from converter.record.validate import validate
from converter.record.wordings import WORDINGS
from tests.record.files import GOOD, changed, line_of

# code, what the good record has, what breaks the rule. (A change of the text itself also breaks Y010.)
CASES = [
    ("Y001", '<p id="s1.p2">', '<p id="s1.p1">'),
    ("Y001", '<responsible id="r2"', '<responsible id="r1"'),
    ("Y002", '<section id="s1.2"', '<section id="s2.2"'),
    ("Y002", '<section id="s1.2"', '<section id="s1.2.1"'),
    ("Y002", '<p id="s1.1.p1"', '<p id="p9"'),
    ("Y002", '<commitment id="s2.c1"', '<commitment id="c1"'),
    ("Y003", '<num value="2">二是', '<num value="3">二是'),
    ("Y004", 'deadline="d1"', 'deadline="d7"'),
    ("Y004", 'responsible="r1 r2"', 'responsible="r1 r3"'),
    ("Y005", 'when="2023-06-30"', 'when="2023-06-31"'),
    ("Y005", '<date when="2023-03-06"', '<date when="2023-02-30"'),
    ("Y006", 'value="33000"', 'value="3.3"'),
    ("Y002", '<result id="s1.r2"', '<result id="s2.r2"'),
    ("Y005", 'period="2022"', 'period="2022-02-30"'),
    ("Y006", 'value="5" unit="%"', 'value="6" unit="%"'),
    ("Y006", 'ratio="5:3:2"', 'ratio="5:2:3"'),
    ("Y006", 'valueMax="30.5"', 'valueMax="35"'),
    ("Y006", 'value="20" valueMax', 'value="2" valueMax'),
    ("Y007", 'unit="户" masked', 'value="5" unit="户" masked'),
    ("Y008", 'valueMax="30.5"', 'valueMax="3"'),
    ("Y008", ' valueMax="30.5"', ""),
    ("Y008", 'comparator="range"', 'comparator="eq"'),
    ("Y009", 'start="10"', 'start="391"'),
    ("Y009", 'end="390"', 'end="401"'),
    ("Y013", 'code="N001"', 'code="N999"'),
    ("Y014", ">2023年3月6日</date>", ">2023年3月</date>"),
    ("Y014", ">2023年3月6日</date>", "/>"),
    ("Y015", '<speaker name="许知远" role="书记"/>', "<speaker/>"),
    ("Y016", 'reason="caption"', 'reason="weather"'),
    ("Y017", 'strengthWords="要"', 'strengthWords="必须"'),
    ("Y017", 'verb="修"', 'verb="挖"'),
    ("Y017", 'base="比上年"', 'base="同比"'),
    ("Y017", 'scope="累计"', 'scope="每年"'),
    ("Y018", "<occasion>2023年3月6日在全镇水利会议上<", "<occasion>2023年3月7日在全镇水利会议上<"),
    ("Y018", "<addressee>各村<", "<addressee>各镇<"),
]


def test_the_good_record_keeps_every_rule() -> None:
    assert validate(GOOD.encode(), "good.xml") == []


@pytest.mark.parametrize(("code", "good", "bad"), CASES)
def test_a_broken_rule_is_named_with_its_line(code: str, good: str, bad: str) -> None:
    found = validate(changed(good, bad), "bad.xml")
    # a changed id also leaves its section's parts behind, a doubled one its references
    assert code in {problem.code for problem in found}
    if code not in ("Y001", "Y002"):
        assert {problem.code for problem in found} == {code}
    assert line_of(good) in {problem.line for problem in found if problem.code == code}


@pytest.mark.parametrize(
    ("quote", "right", "wrong"),
    [
        ("一点二亿元", "120000000", "12000000"),
        ("九成五", "9.5", "95"),
        ("三分之一", "0.333", "0.3"),
        ("三千三百米", "3300", "33000"),
        ("贰拾萬米", "200000", "20000"),
    ],
)
def test_a_wrong_correction_of_words_is_told_with_its_line(quote: str, right: str, wrong: str) -> None:
    place = 'value="33000" unit="米">3.3万米<'
    for value, codes in ((right, []), (wrong, ["Y006"])):
        found = validate(changed(place, f'value="{value}" unit="米">{quote}<'), "corrected.xml")
        told = [(each.code, each.line) for each in found if each.code != "Y010"]
        assert told == [(code, line_of(place)) for code in codes]


def test_changed_text_is_reported_at_the_source() -> None:
    found = validate(changed("命脉", "命根"), "a.xml")
    assert [(problem.code, problem.line, problem.column) for problem in found] == [("Y010", line_of("<source"), 5)]
    assert validate(changed("水渠是命脉", "水渠 是命脉"), "a.xml") == []  # white space is layout


def test_text_that_is_all_noise_is_no_record() -> None:
    start, end = GOOD.index("<text>") + 6, GOOD.index("</text>")
    noise = GOOD[:start] + '<omitted reason="scrape">乱码</omitted>' + GOOD[end:]
    assert {problem.code for problem in validate(noise.encode(), "a.xml")} == {"Y010", "Y011", "Y018"}


@pytest.mark.parametrize(
    ("good", "bad", "name"),
    [
        ('<p id="p1">现在讲两点。</p>', '<p id="p1">现在讲两点。</p><p id="p2"> </p>', "p"),
        ("<heading>看好林子</heading>", "<heading/>", "heading"),
        ('<deadline when="2023" kind="open">年内</deadline>', '<deadline when="2023"/>', "deadline"),
    ],
)
def test_parts_without_text_are_reported(good: str, bad: str, name: str) -> None:
    found = [problem for problem in validate(changed(good, bad), "a.xml") if problem.code == "Y012"]
    assert [dict(problem.data) for problem in found] == [{"name": name}]


def test_every_rule_has_a_case_and_a_wording() -> None:
    assert {code for code, _, _ in CASES} | {"Y010", "Y011", "Y012"} == set(RULES)
    assert set(RULES) == {code for code in WORDINGS if code.startswith("Y")}


@pytest.mark.parametrize("code", WORDINGS)
@pytest.mark.parametrize("tongue", ["zh", "en"])
def test_wordings_are_filled_and_differ_by_language(code: str, tongue: Language) -> None:
    names = (
        "detail",
        "detail_zh",
        "found",
        "expected",
        "id",
        "prefix",
        "marker",
        "value",
        "what",
        "when",
        "quote",
        "low",
        "high",
    )
    more = ("comparator", "start", "end", "characters", "name", "code", "words", "reason")
    problem = Problem(code, "a.xml", 3, 4, tuple((name, "×") for name in names + more))
    what, remedy = problem.describe(tongue)
    assert what
    assert remedy
    assert "{" not in what + remedy
    assert any("一" <= char <= "鿿" for char in what + remedy) == (tongue == "zh")


def test_a_problem_reads_as_file_line_column_code_and_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YANLU_LANG", "en")
    problem = validate(changed('when="2023-06-30"', 'when="2023-06-31"'), "a.xml")[0]
    assert str(problem) == "a.xml:47:23: Y005 error: no such day: 2023-06-31; correct it by the source"
    monkeypatch.setenv("YANLU_LANG", "zh")
    assert str(problem) == "a.xml:47:23: Y005 错误: 日期不存在：2023-06-31。按原文改正"
