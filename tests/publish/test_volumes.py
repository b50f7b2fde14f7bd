"""Things that many documents speak of have their rows on pages by year, which one document more leaves as they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from converter.archive.codec import decode_term, encode_term, encode_terms
from converter.archive.entries import Quote, TermEntry
from converter.publish.links import check
from converter.publish.options import SiteOptions
from converter.publish.site import publish
from converter.record.tree import (
    CommitmentMark,
    DeadlineMark,
    QuantityMark,
    Record,
    ResponsibleMark,
    ResultMark,
    SpeakerEntry,
)
from converter.record.write import write
from tests.publish.factory import contents, date, p, record, site_of, target, xml_of

MANY = 6  # documents, in these tests
LIMIT = 250_000  # bytes of a page of 300 figures


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("converter.publish.volumes.MANY", MANY)


def plan(number: int, year: int | None, targets: int = 1, due: int | None = None) -> Record:
    """A document with targets of one metric for its year, the result of the year before, one body, term and place."""
    promises = [
        CommitmentMark(
            f"c{at}",
            "target",
            "plan",
            "high",
            (
                *((DeadlineMark(str(due), (f"{due}年",)),) if due else ()),
                ResponsibleMark("旗林草局", "lead", ("旗林草局",)),
                "完成植树",
                target(f"{at + 1}万亩", "植树", (at + 1) * 10000, "亩"),
            ),
        )
        for at in range(targets)
    ]
    figure = QuantityMark("完成植树", "eq", number * 10000, None, "亩", False, (f"{number}万亩",))
    reached = ResultMark("r1", str(year - 1) if year else None, "past", "high", ("去年完成植树", figure))
    return record(
        f"plan-{year or 'undated'}-{number}",
        p("p1", "“三大片区”是家底。", reached, "。", *(item for one in promises for item in (one, "；"))),
        kind="report",
        title=f"第{number}号工作报告",
        speakers=[SpeakerEntry("郝远", "旗长")],
        when=date(f"{year}-01-{number + 1:02}") if year else None,
        place="松岗镇",
        meeting=f"云澜旗第{number}次全委会议",
    )


def load(path: Path) -> Any:
    return json.loads(path.read_bytes())


def first(site: Path, kind: str) -> Any:
    """The twin of the first page of the only thing of a kind."""
    (path,) = (site / kind).glob("*-*/index.json")
    return load(path)


def walk(site: Path, kind: str) -> Iterator[Any]:
    """The twins that `next` leads to, one after another; `previous` leads back."""
    found = first(site, kind)
    while onward := found["next"] if "next" in found else found["volumes"][0]:
        back, found = found, load(site / onward["path"].replace(".html", ".json"))
        previous = found["previous"]["path"].replace(".json", ".html")
        assert previous == back["path"] or (
            found["page"] == 1 and previous.startswith(back["path"][:-11].rsplit("/", 1)[0])
        )
        yield found


@pytest.fixture(scope="module")
def archive() -> list[Record]:
    return [plan(at, year) for year in (2018, 2019, 2021, None) for at in range(4)]


def test_every_row_of_a_thing_stands_on_one_of_its_pages(
    tmp_path: Path, archive: list[Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("bodies", "metrics", "terms", "document_years"):
        monkeypatch.setattr(f"converter.publish.producers.{kind}.ROWS", 3)
    site = site_of(tmp_path, archive)
    assert check(site) == []
    every = sorted(one.id for one in archive)
    for kind in ("terms", "speakers", "places"):
        assert first(site, kind)["documents"] == []
        assert sorted(row["id"] for page in walk(site, kind) for row in page["documents"]) == every
    assert sorted(row["document"]["id"] for page in walk(site, "bodies") for row in page["commitments"]) == every
    for rows in ("targets", "results"):
        assert first(site, "metrics")[rows] == []
        assert sorted(row["document"]["id"] for page in walk(site, "metrics") for row in page[rows]) == every
    assert [(page["year"], page["page"], page["pages"]) for page in walk(site, "terms")] == [
        (year, number, 2) for year in ("2018", "2019", "2021", None) for number in (1, 2)
    ]
    # its own first page leads to each year's
    page = (site / first(site, "terms")["path"]).read_text(encoding="utf-8")
    for volume in ("2018", "2019", "2021", "undated"):
        assert f'id="_{volume}"' in page
    assert "第4次全委会议" not in (site / first(site, "speakers")["path"]).read_text(encoding="utf-8")


def test_targets_and_results_of_a_year_stay_together(tmp_path: Path, archive: list[Record]) -> None:
    """What 2018 aimed at and what 2019 says of it; the charts join the years."""
    site = site_of(tmp_path, archive)
    pages = {page["year"]: page for page in walk(site, "metrics")}
    assert [(year, len(page["targets"]), len(page["results"])) for year, page in pages.items()] == [
        ("2017", 0, 4), ("2018", 4, 4), ("2019", 4, 0), ("2020", 0, 4), ("2021", 4, 0), (None, 4, 4),
    ]  # fmt: skip
    assert {row["document"]["id"][:9] for row in pages["2018"]["results"]} == {"plan-2019"}
    told = first(site, "metrics")
    assert [(one["year"], one["targets"], one["results"]) for one in told["volumes"]] == [
        (year, len(page["targets"]), len(page["results"])) for year, page in pages.items()
    ]
    page = (site / told["path"]).read_text(encoding="utf-8")
    assert "<svg" in page
    for year in ("2017", "2018", "2019", "2020", "2021"):
        assert f'<th scope="row">{year}</th>' in page
    listed = load(site / "metrics/index.json")["metrics"][0]
    assert (listed["targets"], listed["results"], listed["documents"]) == (16, 16, 16)


def test_pages_of_a_metric_stay_small_however_many_targets_it_has(tmp_path: Path) -> None:
    """Few documents with very many targets, and many documents: both in pages."""
    for name, made in (
        ("few", [plan(at, 2020 + at, targets=700) for at in range(3)]),
        ("many", [plan(at, 2020, targets=150) for at in range(14)]),
    ):
        site = site_of(tmp_path / name, made)
        pages = list(walk(site, "metrics"))
        assert sum(len(page["targets"]) for page in pages) == 2100
        assert max(len(page["targets"]) for page in pages) < 600
        sizes = [path.stat().st_size for path in (site / "metrics").rglob("*.html")]
        assert max(sizes) < 2 * LIMIT
        assert (site / first(site, "metrics")["path"]).stat().st_size < 25_000
        assert sum(len(page["commitments"]) for page in walk(site, "bodies")) == 2100
        assert check(site) == []


def test_commitments_of_a_body_go_by_when_they_are_due(tmp_path: Path) -> None:
    made = [plan(at, 2020 + at % 2, due=2025 if at % 3 else None) for at in range(9)]
    site = site_of(tmp_path, made)
    assert [(page["due"], page["year"], page["total"]) for page in walk(site, "bodies")] == [
        ("2025", None, 6), (None, "2020", 2), (None, "2021", 1),
    ]  # fmt: skip
    page = (site / first(site, "bodies")["path"]).read_text(encoding="utf-8")
    assert "2025年到期" in page
    assert "没有写明期限（2020年）" in page


def test_one_document_more_rewrites_its_year_and_the_first_page(tmp_path: Path) -> None:
    xml = xml_of(tmp_path / "xml", [plan(at, year) for year in range(2010, 2020) for at in range(5)])
    options = SiteOptions(base_url="https://archive.example/")
    publish([xml], tmp_path / "site", options)
    before = contents(tmp_path / "site")
    (xml / "more.xml").write_bytes(write(plan(9, 2014)))
    publish([xml], tmp_path / "site", options)
    after = contents(tmp_path / "site")
    publish([xml], tmp_path / "fresh", options)
    assert after == contents(tmp_path / "fresh")
    changed = {path for path in after if after[path] != before.get(path)}
    for kind, years in (
        ("terms", {"2014"}),
        ("speakers", {"2014"}),
        ("places", {"2014"}),
        ("bodies", {"none-2014"}),
        ("metrics", {"2013", "2014"}),  # the result of the year before, the target of its own
    ):
        home = first(tmp_path / "site", kind)["path"].removesuffix("index.html")
        leaves = {
            path.removeprefix(home).split("/")[0] for path in changed if path.startswith(home) and path.count("/") > 2
        }
        assert leaves == years, kind
        assert f"{home}index.html" in changed
    other = {path for path in changed if not path.startswith(("search/", "documents/", "api/"))}
    assert len(other) <= 78  # of some 400: 12 of years and 10 first pages, the lists, a series of six meetings, feeds


def test_a_term_is_found_among_others_that_quote_it() -> None:
    quotes = (Quote("三大片区", "要说“", "一张网", "”"), Quote(None, '["三大片区",2,', "一张网", ""))
    entries = [TermEntry("一张网", 2, quotes), TermEntry("三大片区", 1, (Quote("p1", "", "三大片区", "\\"),))]
    text = encode_terms([encode_term(one) for one in entries])
    assert [decode_term(text, one.name) for one in entries] == entries
