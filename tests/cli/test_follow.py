"""`yanlu follow`, on the three yearly reports of the invented banner."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.ledger.made import EXAMPLES

REPORTS = [EXAMPLES / f"{year}-government-report.txt" for year in (2022, 2023, 2024)]
# metric, aspect: target and result of 2022, of 2023, target of 2024, as the reports print them
GOLD = {
    ("地区生产总值", "change"): (6, 6.2, 6.5, 6.4, 6),
    ("固定资产投资", "change"): (10, 11.3, 12, 12.8, 10),
    ("一般公共预算收入", "change"): (5, 4.6, 5.5, 6.1, 5),
    ("城镇就业", "added"): (1200, 1316, 1250, 1288, 1300),
    ("营造林", "level"): (35000, 37000, 40000, 42000, 45000),
    ("高标准农田", "added"): (26000, 26000, 30000, 28000, 32000),
    ("肉牛存栏", "level"): (120000, 116000, 130000, 132000, 140000),
    ("通村公路", "added"): (86, 91, 70, 73, 60),
    ("引进国内区外到位资金", "level"): (1.8e9, 1.87e9, 2.2e9, 2.13e9, 2.5e9),
    ("粮食总产量", "level"): (3.2e8, 3.31e8, 3.3e8, 3.35e8, 3.3e8),
    ("政府债务化解", "level"): (2.4e8, 2.4e8, 1.9e8, 2.0e8, None),
}


def chains(yanlu: Run, *arguments: str | Path) -> list[dict[str, Any]]:
    result = yanlu("follow", *arguments, "--format", "json")
    assert result.exit_code == 0, result.stderr
    found = json.loads(result.stdout)
    assert set(found) == {"chains", "set_aside"}
    return list(found["chains"])


def test_every_target_and_result_of_the_headline_metrics(yanlu: Run) -> None:
    found = {(chain["metric"], chain["aspect"]): chain for chain in chains(yanlu, *REPORTS)}
    for key, figures in GOLD.items():
        steps = {step["year"]: step for step in found[key]["steps"] if step["year"] > 2021}
        printed = [
            [figure["value"] for figure in steps.get(year, {role: []})[role]]
            for year, role in (
                (2022, "targets"),
                (2022, "results"),
                (2023, "targets"),
                (2023, "results"),
                (2024, "targets"),
            )
        ]
        assert printed == [[value] if value is not None else [] for value in figures], key
        assert found[key]["jurisdiction"] == "云澜旗"


def test_each_figure_is_quoted_in_its_place(yanlu: Run) -> None:
    texts = {path.stem: path.read_text("utf-8").replace("\u3000", "") for path in REPORTS}
    for chain in chains(yanlu, *REPORTS):
        for step in chain["steps"]:
            for role, behind in (("targets", 0), ("results", 1)):
                for figure in step[role]:
                    place = figure["place"]
                    assert figure["quote"] in texts[place["document"]]
                    assert figure["words"] in figure["quote"]
                    assert place["document"].startswith(str(step["year"] + behind))
                    assert place["path"]
                    assert place["paragraph"].startswith(place["section"])


def test_nothing_else_is_linked(yanlu: Run) -> None:
    more = {(chain["metric"], chain["aspect"]) for chain in chains(yanlu, *REPORTS)} - set(GOLD)
    assert more == {("空气优良天数比例", "level"), ("老旧小区改造", "level"), ("接待游客", "level")}


def test_sources_and_their_xml_give_the_same_chains(yanlu: Run, here: Path) -> None:
    assert yanlu("convert", *REPORTS, "-o", "xml").exit_code == 0
    for form in ("text", "json", "csv"):
        ask = ("--format", form)
        assert yanlu("follow", "xml", *ask).stdout == yanlu("follow", *REPORTS, *ask).stdout


def test_text_tells_figures_and_quotes_and_no_verdict(yanlu: Run) -> None:
    result = yanlu("follow", *REPORTS, "--metric", "GDP", "--lang", "zh")
    assert result.stdout.splitlines() == [
        "云澜旗 · 地区生产总值（增减）",
        "  2021  结果  5.8%      “全旗地区生产总值完成68.4亿元，同比增长5.8%”  2022-government-report s1.p1",
        "  2022  目标  6%左右    “地区生产总值增长6%左右”  2022-government-report s2.p2",
        "  2022  结果  6.2%      “全年地区生产总值达到73.1亿元，增长6.2%”  2023-government-report s1.d1.p1",
        "  2023  目标  6.5%左右  “地区生产总值增长6.5%左右”  2023-government-report s2.p2",
        "  2023  结果  6.4%      “全年地区生产总值达到78.6亿元，增长6.4%”  2024-government-report s1.t1.p1",
        "  2024  目标  6%左右    “地区生产总值增长6%左右”  2024-government-report s2.p2",
        "",
    ]
    assert result.stderr == "文档 3，指标 1，对应 5\n"


def test_metric_picks_by_name_and_synonym(yanlu: Run) -> None:
    for wish in ("预算收入", "公共财政预算收入"):
        assert [chain["metric"] for chain in chains(yanlu, *REPORTS, "--metric", wish)] == ["一般公共预算收入"]
    assert chains(yanlu, *REPORTS, "--metric", "卫星") == []
    assert yanlu("follow", *REPORTS, "--metric", "卫星").stdout == ""


def test_csv_holds_a_line_a_figure(yanlu: Run, here: Path) -> None:
    assert yanlu("follow", *REPORTS, "-o", "followed.csv", "--bom").exit_code == 0
    table = list(csv.reader(io.StringIO(Path("followed.csv").read_text("utf-8-sig"), newline="")))
    assert table[0][:6] == ["地区", "指标", "类别", "年份", "目标或结果", "数量"]
    figures = sum(len(step["targets"]) + len(step["results"]) for c in chains(yanlu, *REPORTS) for step in c["steps"])
    assert len(table) == figures + 1
    assert {line[4] for line in table[1:]} == {"目标", "结果"}


def test_synonyms_of_ones_own(yanlu: Run, here: Path) -> None:
    for year, words in ((2022, "完成固沙造林3万亩"), (2023, "完成沙地绿化4万亩")):
        text = f"政府工作报告\n——{year}年1月9日在云澜旗第十六届人民代表大会会议上\n\n各位代表：\n\n一、{year - 1}年工作回顾\n\n"
        text += f"过去一年，完成沙地绿化2.5万亩。\n\n二、{year}年主要目标\n\n主要预期目标是：{words}。\n"
        Path(f"{year}.txt").write_text(text, encoding="utf-8")
    assert [chain["metric"] for chain in chains(yanlu, "2022.txt", "2023.txt")] == ["沙地绿化"]
    Path("mine.toml").write_text('[synonyms]\n"固沙造林" = ["沙地绿化"]\n', encoding="utf-8")
    (chain,) = chains(yanlu, "2022.txt", "2023.txt", "--metrics", "mine.toml")
    assert chain["metric"] == "固沙造林"
    assert [step["year"] for step in chain["steps"]] == [2021, 2022, 2023]


@pytest.mark.parametrize("text", [None, "[synonyms\n", "[unknown]\na = ['b']\n"])
def test_a_bad_metrics_file(yanlu: Run, here: Path, text: str | None) -> None:
    if text is not None:
        Path("mine.toml").write_text(text, encoding="utf-8")
    for language in ("zh", "en"):
        result = yanlu("follow", *REPORTS, "--metrics", "mine.toml", "--lang", language)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "mine.toml" in result.stderr


def test_documents_of_no_place_are_not_linked(yanlu: Run, here: Path) -> None:
    for path in REPORTS:
        Path(path.name).write_text(path.read_text("utf-8").replace("云澜旗", "本"), encoding="utf-8")
    assert chains(yanlu, ".") == []
