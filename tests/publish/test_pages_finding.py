"""Pages by body, term, metric, kind, place; speakers whose names don't tell; related documents."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from converter.archive.entries import TargetEntry
from converter.archive.lines import Flat
from converter.archive.metrics import figure, metric
from converter.archive.offices import doubt
from converter.archive.series import series
from converter.archive.terms import Dictionary, terms
from converter.publish.errors import PublishError
from converter.publish.links import check
from converter.publish.options import SiteOptions
from converter.publish.site import publish
from converter.publish.term_files import dictionary
from converter.record.tree import CommitmentMark, DeadlineMark, ResponsibleMark, SpeakerEntry
from tests.publish.factory import date, p, placed, record, records, site_of, target, xml_of
from tests.publish.finding import finding, report


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site_of(tmp_path_factory.mktemp("site"), [*records(), *finding()])


def load(path: Path) -> Any:
    return json.loads(path.read_bytes())


def one(site: Path, kind: str, name: str) -> Any:
    """The twin of the page of a name, from its list."""
    listed = load(site / kind / "index.json")[kind]
    return load(site / next(each for each in listed if each["name"] == name)["path"].replace(".html", ".json"))


def page(site: Path, kind: str, name: str) -> str:
    path: str = one(site, kind, name)["path"]
    return (site / path).read_text(encoding="utf-8")


def test_no_link_is_broken(site: Path) -> None:
    assert check(site) == []


def test_body_has_its_commitments_by_deadline(site: Path) -> None:
    found = one(site, "bodies", "旗林草局")
    assert [(each["deadline"]["date"], each["document"]["id"]) for each in found["commitments"]] == [
        ("2020", "report-2020"), ("2023", "report-2023"),
    ]  # fmt: skip
    text = page(site, "bodies", "旗林草局")
    assert text.index("2020年到期") < text.index("2023年到期")
    assert "documents/report-2020/index.html#c1" in text


def test_what_is_due_in_a_year_comes_after_what_is_due_within_it(tmp_path: Path) -> None:
    """年内 is due on the year's last day."""
    due = {
        "c1": ("2022", "年内"),
        "c2": ("2022-06", "6月"),
        "c3": ("2022-03-31", "3月底前"),
        "c4": ("2023-01-05", "1月5日前"),
    }
    made = [
        CommitmentMark(
            identity,
            "task",
            "order",
            "high",
            (DeadlineMark(day, (words,)), ResponsibleMark("旗水利局", "lead", ("旗水利局",)), "修渠。"),
        )
        for identity, (day, words) in due.items()
    ]
    site = site_of(tmp_path, [record("canal", p("p1", *made), when=date("2022-01-05"))])
    found = one(site, "bodies", "旗水利局")["commitments"]
    assert [each["deadline"]["date"] for each in found] == ["2022-03-31", "2022-06", "2022", "2023-01-05"]


def test_bodies_of_one_full_form_are_linked_and_not_merged(site: Path) -> None:
    short, full = one(site, "bodies", "旗林草局"), one(site, "bodies", "旗林业和草原局")
    assert short["id"] != full["id"]
    assert short["full_form"] == full["full_form"] == "旗林业和草原局"
    assert [each["name"] for each in short["same_form"]] == ["旗林业和草原局"]
    assert [each["id"] for each in full["same_form"]] == [short["id"]]
    assert f"{full['id']}/index.html" in page(site, "bodies", "旗林草局")


def test_documents_and_lists_link_to_bodies(site: Path) -> None:
    path = one(site, "bodies", "旗林草局")["path"]
    for page in ("documents/report-2020/index.html", "commitments/2020/index.html"):
        assert f'href="../../{path}"' in (site / page).read_text(encoding="utf-8")


def test_lists_of_commitments_name_the_speaker_and_the_strength(tmp_path: Path) -> None:
    promise = CommitmentMark(
        "c1",
        "target",
        "must",
        "high",
        (ResponsibleMark("旗林草局", "lead", ("旗林草局",)), "必须完成植树", target("3万亩", "植树", 30000, "亩")),
        strength=5,
        strength_words="必须",
    )
    made = [
        record(f"r{at}", p("p1", promise), speakers=[SpeakerEntry("郝远", "旗长")], when=date("2022"))
        for at in range(2)
    ]
    site = site_of(tmp_path, made)
    lists = [
        one(site, "bodies", "旗林草局")["path"],
        one(site, "metrics", "植树")["path"],
        "commitments/2022/index.html",
    ]
    for path in lists:
        text = (site / path).read_text(encoding="utf-8")
        assert text.count('<bdi class="read">必须</bdi>') == 2, path
        assert text.count('<bdi class="read">旗长 郝远</bdi>') == 2, path
    assert 'class="read">必须' not in (site / "documents/r0/index.html").read_text(encoding="utf-8")


def test_term_has_uses_by_year_with_first_and_last(site: Path) -> None:
    found = one(site, "terms", "三大片区")
    assert found["uses"] == 6
    assert (found["first"]["id"], found["last"]["id"]) == ("report-2020", "report-2023")
    assert [(year["year"], year["uses"]) for year in found["years"]] == [
        ("2020", 2), ("2021", 2), ("2022", 0), ("2023", 2),
    ]  # fmt: skip
    quote = found["documents"][0]["quotes"][0]
    assert (quote["before"], quote["text"], quote["after"][:4]) == ("要完成", "“三大片区”", "建设，落")
    text = page(site, "terms", "三大片区")
    assert "documents/report-2020/index.html#p1" in text
    assert "documents/report-2020/index.html#s1.p1" in text
    assert 'class="chart"' in text


def test_terms_need_two_documents_or_three_uses(site: Path) -> None:
    names = {each["name"] for each in load(site / "terms/index.json")["terms"]}
    assert {"三大片区", "《林草保护条例》", "营商环境", "一张网"} <= names
    single = site / "documents/thrice/index.json"
    assert [each["name"] for each in load(single)["terms"]] == ["一张网"]
    assert "2022-02-18-economy" not in names


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("抓好“五大任务”。", ["五大任务"]),
        ("他说：“天还没亮，就得起来。”", []),
        ("落实《森林法（修订）》和“ABC”", ["《森林法（修订）》"]),
        ("「三北」與『雙碳』", ["三北", "雙碳"]),
        ("推进乡村振兴，“乡村振兴”要实", ["乡村振兴"]),
        ("“关键”在干", []),
        ("“一”不算", []),
        ("没有收尾的“引号", []),
    ],
)
def test_what_is_a_term(words: str, found: list[str]) -> None:
    known = Dictionary(frozenset({"乡村振兴"}), frozenset({"关键"}))
    assert [each.name for each in terms(Flat(record("r", p("p1", words))), known)] == found


def test_a_dictionary_word_counts_once_where_it_is_quoted() -> None:
    known = Dictionary(frozenset({"乡村振兴"}))
    (found,) = terms(Flat(record("r", p("p1", "推进乡村振兴，“乡村振兴”要实"))), known)
    assert (found.count, [quote.words for quote in found.quotes]) == (2, ["乡村振兴", "乡村振兴"])


def test_an_archive_adds_to_the_dictionary(tmp_path: Path) -> None:
    xml = xml_of(tmp_path / "xml", [record("a", p("p1", "青盐湖")), record("b", p("p1", "看青盐湖。营商环境"))])
    own = tmp_path / "terms.toml"
    own.write_text('terms = ["青盐湖"]\nothers = ["营商环境"]\n', encoding="utf-8")
    publish([xml], tmp_path / "site", SiteOptions())
    assert load(tmp_path / "site/terms/index.json")["terms"] == []
    publish([xml], tmp_path / "site", SiteOptions(terms=own))
    assert [each["name"] for each in load(tmp_path / "site/terms/index.json")["terms"]] == ["青盐湖"]
    assert "营商环境" not in dictionary(own).terms


@pytest.mark.parametrize("text", ["terms = 3", 'terms = ["字"]', 'words = ["青盐湖"]', "terms ="])
def test_a_bad_dictionary_is_told(tmp_path: Path, text: str) -> None:
    own = tmp_path / "terms.toml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(PublishError, match=r"terms\.toml"):
        dictionary(own)


def test_metric_has_targets_by_year_in_one_unit(site: Path) -> None:
    found = one(site, "metrics", "植树")
    assert found["unit"] == "亩"
    assert [(each["year"], each["value"]) for each in found["targets"]] == [
        ("2020", 35000), ("2021", 20000), ("2023", 450000),
    ]  # fmt: skip
    assert [(each["year"], each["value"], each["place"]) for each in found["results"]] == [
        ("2020", 36000, "云澜旗"), (None, 91000, "云澜旗"),
    ]  # fmt: skip
    assert found["results"][0]["result"]["text"] == "全年完成植树3.6万亩"
    text = page(site, "metrics", "植树")
    assert "<svg" in text
    assert "documents/review/index.html#r1" in text
    assert "documents/report-2023/index.html#c1" in text
    assert [each["name"] for each in load(site / "documents/report-2020/index.json")["metrics"]] == ["植树"]


def test_metrics_in_a_document_s_table_lead_to_their_year(site: Path, tmp_path: Path) -> None:
    path = one(site, "metrics", "植树")["path"]
    page = (site / "documents/report-2021/index.html").read_text(encoding="utf-8")
    assert f'<a href="../../{path}#_2021">植树</a> <b title="≥ 2万亩">' in page
    assert 'id="_2021"' in (site / path).read_text(encoding="utf-8")
    assert 'id="_metrics"' not in page  # the table leads to all of them
    assert 'id="_metrics"' in (site / "documents/review/index.html").read_text(encoding="utf-8")
    alone = site_of(tmp_path, [report(2021, "一", 3.5)])  # a metric of one document has no page
    page = (alone / "documents/report-2021/index.html").read_text(encoding="utf-8")
    assert "植树 <b title=" in page
    assert "\0" not in page


def test_metrics_are_told_apart_by_words_and_dimension() -> None:
    def of(words: str | None, unit: str | None) -> str | None:
        return metric(TargetEntry("x", words, "ge", 1, None, unit, False))

    assert of("植树", "亩") == of("植 树", "公顷") != of("植树", "棵")
    assert of("工业增加值要增长", "%") == of("工业增加值增长", "%") != of("工业增加值", "%")
    assert of("新增城镇就业", "人") == of("城镇新增就业", "人") != of("城镇就业", "人")
    assert of("项目", "个") is None
    assert of(None, "亩") is None
    masked = TargetEntry("x", "植树", "ge", None, None, "亩", True)
    assert figure(masked, "亩") is None


def test_figures_of_several_places_are_drawn_apart(tmp_path: Path) -> None:
    away = replace(report(2021, "一", 9.0), id="away")
    away = replace(away, head=replace(away.head, title="望湖县政府工作报告", meeting=None, speakers=()))
    site = site_of(tmp_path, [report(2020, "一", 3.5), report(2021, "二", 2.0), away])
    assert {each["place"] for each in one(site, "metrics", "植树")["targets"]} == {"云澜旗", "望湖县"}
    text = page(site, "metrics", "植树")
    assert text.count("<figure") == 2
    assert text.count('<svg viewBox="0 0 640') == 1  # the other place has one year: a table alone


def test_kinds_have_pages_by_year(site: Path) -> None:
    kinds = {each["kind"]: each["documents"] for each in load(site / "kinds/index.json")["kinds"]}
    assert kinds == {"speech": 3, "study": 2, "report": 5, "feature": 1}
    assert [year["year"] for year in load(site / "kinds/report/index.json")["years"]] == [
        "2024",
        "2023",
        "2022",
        "2021",
        "2020",
    ]
    listed = load(site / "kinds/report/2022/index.json")["documents"]
    assert [each["id"] for each in listed] == ["2022-01-12-report"]
    assert "kinds/report/2022/index.html" in (site / "years/2022/index.html").read_text(encoding="utf-8")


def test_a_name_whose_documents_print_different_bodies_is_unverified(site: Path) -> None:
    doubtful, known = one(site, "speakers", "郝远"), one(site, "speakers", "郁长河")
    assert (doubtful["verified"], doubtful["doubt"]) == (False, "different")
    assert (known["verified"], known["doubt"]) == (True, None)
    assert "未核实" in page(site, "speakers", "郝远")
    assert "未核实" not in page(site, "speakers", "郁长河")


@pytest.mark.parametrize(
    ("roles", "found"),
    [
        (["旗委书记"], None),
        (["旗委书记", "旗委副书记"], None),
        (["旗长", "副旗长", "旗委副书记、旗长"], None),
        (["云澜旗人民政府旗长", "云澜旗旗长", "云澜旗政府副旗长"], None),
        (["旗农牧局局长", "旗水利局局长"], "different"),
        (["旗长", None], "none"),
        (["学员"], "none"),
    ],
)
def test_what_roles_tell(roles: list[str | None], found: str | None) -> None:
    assert doubt(roles) == found


def test_related_documents_say_why(site: Path) -> None:
    found = load(site / "documents/report-2021/index.json")["related"]
    reasons = {each["id"]: {(reason["kind"], reason["name"]) for reason in each["reasons"]} for each in found}
    assert ("series", "云澜旗人民代表大会会议") in reasons["report-2020"]
    assert ("speaker", "郝远") in reasons["report-2020"]
    assert ("term", "三大片区") in reasons["report-2023"]
    assert ("term", "营商环境") in reasons["namesake"]
    assert "report-2021" not in reasons
    text = (site / "documents/report-2021/index.html").read_text(encoding="utf-8")
    assert "同用提法" in text
    assert one(site, "terms", "三大片区")["path"] in text


def test_meetings_of_a_series_link_to_one_another(site: Path) -> None:
    found = one(site, "meetings", "云澜旗第十六届人民代表大会第一次会议")
    assert {each["name"][-4:] for each in found["series"]} == {"二次会议", "三次会议"}
    assert series("2021年全旗水利工作会议") == series("全旗水利工作会议")
    assert series("全旗水利工作会议") != series("全旗农牧工作会议")


def test_places(tmp_path: Path) -> None:
    """One page a name, however it is spaced in print; other names are other places."""
    elsewhere = record("elsewhere", p("p1", "好。"), place="松岗")
    site = site_of(tmp_path, [*placed(), elsewhere])
    found = one(site, "places", "松岗镇")
    assert [each["id"] for each in found["documents"]] == ["2022-02-20-forum", "2022-03-01-notice"]
    assert len(one(site, "places", "松岗")["documents"]) == 1
    twin = load(site / "documents/2022-03-01-notice/index.json")
    assert (twin["place"]["id"], twin["place"]["path"]) == (found["id"], found["path"])
    page = (site / "documents/2022-03-01-notice/index.html").read_text(encoding="utf-8")
    assert found["path"] in page
    assert "各苏木镇人民政府" in page.partition('<dl class="card">')[2].partition("</dl>")[0]
    assert check(site) == []


def test_explorer_has_all_commitments_in_scripts(site: Path) -> None:
    total = load(site / "commitments/explorer/index.json")["total"]
    rows = 0
    for path in sorted(site.glob("commitments/data-*.js")):
        text = path.read_text(encoding="utf-8")
        assert text.startswith("yanluCommitments(")
        year, documents, found = json.loads(f"[{text.removeprefix('yanluCommitments(').removesuffix(');' + chr(10))}]")
        assert path.name == f"data-{year}.js"
        assert all(0 <= row[0] < len(documents) for row in found)
        rows += len(found)
    assert rows == total == load(site / "commitments/index.json")["total"] == 7
    text = (site / "commitments/explorer/index.html").read_text(encoding="utf-8")
    assert "../../commitments/2023/index.html" in text  # without scripts
    assert (site / "explorer.js").stat().st_size <= 13_000


def test_masked_targets_have_no_value(tmp_path: Path) -> None:
    site = site_of(tmp_path, [report(2020, "一", None), report(2021, "二", 2.0)])
    assert [each["value"] for each in one(site, "metrics", "植树")["targets"]] == [None, 20000]
