"""Every JSON file of a site follows its published schema."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from converter.publish.options import SiteOptions
from tests.publish.factory import SITE, contents, date, hostile, p, placed, record, records, site_of
from tests.publish.finding import finding
from tests.publish.schemas import SCHEMAS, errors


@pytest.fixture(scope="module", params=[None, "https://archive.example/yunlan/"], ids=["relative", "absolute"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    page = folder / "说明.md"
    page.write_text("# 编例\n\n一段话。\n", encoding="utf-8")
    options = replace(SITE, base_url=request.param, pages=(page,))
    return site_of(folder, [*records(), *placed(), hostile(), *finding()], options)


BY_YEAR = {"term-year", "body-part", "metric-year", "document-year"}  # of things with many documents


def load(path: Path) -> Any:
    return json.loads(path.read_bytes())


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])
    assert SCHEMAS[name]["$id"] == f"urn:yanlu:schema:1:{name}"


def test_every_file_is_valid_and_every_schema_used(site: Path) -> None:
    """Of the pages' JSON and the feeds; tests/api has the API's."""
    used = {"common"}
    for path in sorted(set(site.rglob("*.json")) - {site / "search" / "manifest.json"}):  # the index's own
        if path.relative_to(site).parts[0] in ("api", "schema", "datapackage.json"):
            continue
        data = load(path)
        name = data.get("schema", "urn:yanlu:schema:1:feed").rpartition(":")[2]
        assert errors(name, data) == [], path
        used.add(name)
    assert used == {name for name in SCHEMAS if not name.startswith(("api-", "datapackage"))} - BY_YEAR


def test_files_of_things_with_many_documents_are_valid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("converter.publish.volumes.MANY", 1)
    site = site_of(tmp_path, [*records(), *placed(), *finding()])
    used = set()
    for kind in ("terms", "bodies", "metrics", "speakers", "places"):
        for path in sorted((site / kind).rglob("index.json")):
            data = load(path)
            used.add(name := data["schema"].rpartition(":")[2])
            assert errors(name, data) == [], path
            assert data["path"] == path.with_suffix(".html").relative_to(site).as_posix()
            assert path.with_suffix(".html").is_file()
    assert used >= BY_YEAR


def test_every_page_has_a_twin_that_says_where_it_is(site: Path) -> None:
    pages = [path for path in site.rglob("index.html") if path.parent.name not in {"about", "search"}]
    assert len(pages) > 20
    for page in pages:
        data = load(page.with_suffix(".json"))
        assert data["path"] == page.relative_to(site).as_posix()
        assert data["url"] in (None, f"https://archive.example/yunlan/{data['path']}")


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"kind": "sermon"}, "kind"),
        ({"date": {"value": "2022-13", "basis": "printed", "certainty": "high", "words": None}}, "date"),
        ({"extra": 1}, "extra"),
        ({"path": "../out"}, "path"),
        ({"text": [{"type": "block"}]}, "text"),
        ({"url": "not an address"}, "url"),
    ],
)
def test_schema_finds_faults(site: Path, change: dict[str, Any], complaint: str) -> None:
    data = load(site / "documents/2022-02-18-economy/index.json")
    assert errors("document", data) == []
    found = errors("document", {**data, **change})
    assert found
    assert any(complaint in line for line in found)


def test_bytes_are_readable(site: Path) -> None:
    for path, data in contents(site).items():
        if path.endswith(".json"):
            assert data.endswith(b"}\n")
            assert b"\\u4" not in data, path


def test_document_holds_text_and_marks(site: Path) -> None:
    data = load(site / "documents/2022-02-18-economy/index.json")
    part = data["text"][-3]["children"][0]
    assert (part["marker"], part["number"], part["heading"]) == ("（一）", 1, "筑牢生态屏障。")
    paragraph = part["children"][0]
    marks = {(mark["type"], mark["id"]): paragraph["text"][mark["start"] : mark["end"]] for mark in paragraph["marks"]}
    assert marks["commitment", "s1.1.c1"] == "年内完成营造林3.5万亩，新建高标准农田2.6万亩以上"
    assert marks["deadline", None] == "年内"
    opening = next(node for node in data["text"] if node.get("id") == "p1")
    assert opening["text"] == "这次会议的任务是部署今年的经济工作。"
    assert opening["omitted"] == [{"at": 17, "reason": "caption", "text": "▲会议现场 尹墨 摄"}]


def test_commitment_takes_what_stands_elsewhere(site: Path) -> None:
    found = load(site / "documents/2022-02-18-economy/index.json")["commitments"][1]
    assert found["deadline"] == {"text": "10月底前", "date": "2022-10", "kind": "fixed"}
    assert found["responsible"] == [
        {"name": "旗交通运输局", "part": "lead"},
        {"name": "旗财政局", "part": "support"},
    ]
    assert found["targets"][0]["value"] is None
    assert found["targets"][0]["masked"]
    assert (found["section"], found["paragraph"]) == ("s1.2.1", "s1.2.1.p1")
    assert found["speaker"] == {"name": "郁长河", "role": "旗委书记", "organisation": None}
    assert (found["strength"], found["verb"], found["polarity"]) == ({"level": 5, "words": "必须"}, "新建", "do")


def test_feed_is_newest_first_with_stable_ids(site: Path) -> None:
    feed = load(site / "feed.json")
    others = {one.id for one in (*finding(), *placed())}
    items = [item for item in feed["items"] if item["id"].rpartition(":")[2] not in others]
    assert [item["id"].rpartition(":")[2] for item in items] == [
        "hostile", "2023-03-feature", "2022-02-18-mayor", "2022-02-18-economy", "2022-01-12-report", "notes",
    ]  # fmt: skip
    published = [item.get("date_published") for item in items]
    assert published == [None, None, "2022-02-18T00:00:00+08:00", "2022-02-18T00:00:00+08:00", "2022-01-12T00:00:00+08:00", None]  # fmt: skip
    absolute = "home_page_url" in feed
    for item in feed["items"]:
        assert ("attachments" in item) == absolute
        if absolute:
            assert [one["mime_type"] for one in item["attachments"]] == ["application/xml", "application/json"]


@pytest.mark.parametrize("address", ["https://档案.example/讲 话/", "https://archive.example/%E8%AE%B2/"])
def test_addresses_are_in_ascii_whatever_the_site_is_called(tmp_path: Path, address: str) -> None:
    site = site_of(tmp_path, records(), SiteOptions(base_url=address))
    feed = load(site / "feed.json")
    assert errors("feed", feed) == []
    assert feed["home_page_url"].isascii()
    assert "%25" not in feed["home_page_url"]
    for place in re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8")):
        assert place.isascii()
        assert " " not in place
    assert {item["id"] for item in feed["items"]} == {f"urn:yanlu:document:{each.id}" for each in records()}


def test_feed_pages_follow_one_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("converter.publish.producers.feed_pages.SIZE", 2)
    monkeypatch.setattr("converter.publish.producers.feed.NEWEST", 1)
    site = site_of(tmp_path, records(), SiteOptions(base_url="https://archive.example"))
    seen, path = [], "feed.json"
    while path:
        page = load(site / path)
        assert errors("feed", page) == []
        assert page["feed_url"] == f"https://archive.example/{path}"
        seen += [item["id"] for item in page["items"]]
        path = page.get("next_url", "").rpartition("/")[2]
    assert len(seen) == len(set(seen)) == 5


def test_a_document_more_moves_no_other_years_items(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("converter.publish.producers.feed_pages.SIZE", 2)
    monkeypatch.setattr("converter.publish.producers.feed.NEWEST", 1)
    options = SiteOptions(base_url="https://archive.example")
    made = [record(f"d{at}", p("p1", "好。"), when=date(f"202{at % 3}-0{at + 1}-03")) for at in range(8)]
    made += [record(f"u{at}", p("p1", "好。")) for at in range(3)]
    before, after = (
        {path: text for path, text in contents(site_of(tmp_path / name, given, options)).items() if "feed-" in path}
        for name, given in (
            ("before", made),
            ("after", [*made, record("new", p("p1", "好。"), when=date("2021-12-30"))]),
        )
    )
    assert {path for path in after if after[path] != before.get(path)} == {"feed-2021-2.json"}
    assert set(before) == {f"feed-{page}.json" for page in ("2020-1", "2020-2", "2021-1", "2021-2", "2022-1")} | {
        "feed-undated-1.json",
        "feed-undated-2.json",
    }
    last = json.loads(after["feed-2021-2.json"])
    assert [item["id"].rpartition(":")[2] for item in last["items"]] == ["new", "d7"]
