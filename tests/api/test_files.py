"""Every file of the API follows its schema, and walking it finds everything."""

from __future__ import annotations

import csv
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from converter.publish.options import Part, SiteOptions
from converter.publish.site import publish
from converter.record.tree import CommitmentMark, QuantityMark, ResultMark
from converter.record.write import write
from tests.api.conftest import archive
from tests.publish.factory import contents, hostile, p, placed, record, records, site_of, target, xml_of
from tests.publish.schemas import SCHEMAS, errors

LISTS = ("documents", "commitments", "meetings", "series", "speakers", "bodies", "metrics", "places")


def load(path: Path) -> Any:
    return json.loads(path.read_bytes())


def walk(site: Path, kind: str) -> list[Any]:
    """All items of a list, by its next links."""
    page = load(site / f"api/v1/{kind}.json")["first"]
    found = []
    while page:
        data = load(site / page["path"])
        found += data["items"]
        page = data["next"]
    return found


def test_every_file_is_valid_and_every_schema_used(site: Path) -> None:
    used = {"api-common"}
    for path in [*site.glob("api/**/*.json"), site / "datapackage.json", *site.glob("*/*/feed.json")]:
        if path.name == "openapi.json":
            continue
        data = load(path)
        name = data.get("schema", "x:datapackage" if path.name == "datapackage.json" else "x:feed").rpartition(":")[2]
        assert errors(name, data) == [], path
        used.add(name)
    assert used == {name for name in SCHEMAS if name.startswith(("api-", "datapackage"))} | {"feed"}


@pytest.mark.parametrize(
    ("file", "change", "complaint"),
    [
        ("api/v1/index.json", {"api_version": "2.0"}, "api_version"),
        ("api/v1/documents/notes.json", {"meeting": 1}, "meeting"),
        ("api/v1/documents/notes.json", {"extra": None}, "extra"),
        ("api/v1/changes/1.json", {"changes": [{"sequence": 0}]}, "changes"),
    ],
)
def test_schemas_find_faults(site: Path, file: str, change: dict[str, Any], complaint: str) -> None:
    data = load(site / file)
    found = errors(data["schema"].rpartition(":")[2], {**data, **change})
    assert any(complaint in line for line in found)


def test_keys_are_the_same_in_all_records(site: Path) -> None:
    for pattern in ("api/v1/documents/*.json", "api/v1/[msbip]*s/*.json", "api/v1/series/*.json"):
        keys = {tuple(load(path)) for path in site.glob(pattern)}
        assert len(keys) == 1, pattern


def test_walking_finds_everything(site: Path) -> None:
    made = {record.id for record in [*records(), *archive(), *placed(), hostile()]}
    assert {item["id"] for item in walk(site, "documents")} == made
    assert len(walk(site, "documents")) == len(made)
    index = load(site / "api/v1/index.json")
    for kind in LISTS:
        items = walk(site, kind)
        head = load(site / f"api/v1/{kind}.json")
        assert len(items) == head["total"] == index["counts"][kind] > 1, kind
        assert sum(volume["items"] for volume in head["volumes"]) == len(items)
        for item in items:
            if kind != "commitments":
                where = item["path"] or item["document"]["path"]
                assert (load(site / where)["id"] == item["id"]) == bool(item["path"])
    assert index["lists"]["terms"]["path"] == "api/v1/terms.json"


def test_every_address_leads_to_a_file(site: Path) -> None:
    def links(data: Any) -> list[Any]:
        if isinstance(data, list):
            return [link for each in data for link in links(each)]
        if not isinstance(data, dict):
            return []
        own = [data] if data.get("path") and "url" in data else []
        return own + [link for each in data.values() for link in links(each)]

    absolute = load(site / "api/v1/index.json")["url"] is not None
    found = {path: links(load(path)) for path in site.glob("api/**/*.json") if path.name != "openapi.json"}
    assert any(found.values())
    for path, some in found.items():
        for link in some:
            assert (site / link["path"]).is_file(), (path, link)
            assert link["url"] == (f"https://archive.example/yunlan/{link['path']}" if absolute else None)


def test_things_with_many_documents_lead_to_volumes(site: Path) -> None:
    thing = next(item for item in walk(site, "bodies") if item["name"] == "旗水利局")
    data = load(site / thing["path"])
    assert data["items"] == []
    found = []
    page = data["next"]
    while page:
        volume = load(site / page["path"])
        found += volume["items"]
        page = volume["next"]
    assert len(found) == data["document_count"] == 8
    assert all(item["commitments"] == [f"{item['id']}#c1"] for item in found)


def test_metrics_meetings_and_speakers_tell_what_is_theirs(site: Path) -> None:
    metric = next(item for item in walk(site, "metrics") if item["name"] == "营造林")
    assert load(site / metric["path"])["unit"] == "area"
    alone = [item for item in walk(site, "metrics") if item["path"] is None]
    assert [item["name"] for item in alone if item["document_count"] != 1] == []
    assert {item["id"] for item in walk(site, "metrics")} - {item["id"] for item in alone} == {
        path.stem for path in (site / "api/v1/metrics").iterdir()
    }
    series = {
        load(site / item["path"])["series"]["name"] for item in walk(site, "meetings") if "旗委工作" in item["name"]
    }
    assert series == {"旗委工作会议"}
    mayor = next(item for item in walk(site, "speakers") if item["name"] == "简一川")
    roles = load(site / mayor["path"])["roles"]
    assert [role["role"] for role in roles] == ["旗委副书记、旗长", "旗长"]


def test_lines_and_table_hold_all_commitments(site: Path) -> None:
    items = walk(site, "commitments")
    lines: list[Any] = []
    rows: list[Any] = []
    for volume in load(site / "api/v1/commitments.json")["volumes"]:
        for file in volume["files"]:
            data = (site / file["path"]).read_bytes()
            assert (len(data), sha256(data).hexdigest()) == (file["bytes"], file["sha256"])
            if file["path"].endswith(".ndjson"):
                lines += [json.loads(line) for line in data.splitlines()]
            else:
                assert data.count(b"\n") == data.count(b"\r\n")
                rows += csv.DictReader(data.decode().splitlines(keepends=True))
    assert lines == items
    assert [row["uid"] for row in rows] == [item["uid"] for item in items]
    row, item = next((row, item) for row, item in zip(rows, items, strict=True) if item["document"]["id"] == "more-1")
    assert row["text"] == item["text"] == '旗水利局要"修通"，3.5万亩=1+1'
    assert (row["value"], row["masked"], row["responsible"]) == ("35000", "false", "旗水利局")


def test_table_of_documents_and_data_package(site: Path) -> None:
    package = load(site / "datapackage.json")
    for resource in package["resources"]:
        data = (site / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{sha256(data).hexdigest()}"
        rows = list(csv.reader(data.decode().splitlines(keepends=True)))
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert rows[0] == fields
        assert all(len(row) == len(fields) for row in rows)
    assert {resource["name"].partition("-")[0] for resource in package["resources"]} == {"documents", "commitments"}


def test_frictionless_agrees(site: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    report = frictionless.validate(str(site / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])


def test_openapi_is_valid_and_names_what_there_is(site: Path) -> None:
    data = load(site / "api/v1/openapi.json")
    for path in data["paths"]:
        pattern = path[1:].replace("{volume}", "*").replace("{page}", "*").replace("{id}", "*").replace("{kind}", "*s")
        assert list(site.glob(pattern)), path
    validator = pytest.importorskip("openapi_spec_validator", reason="openapi-spec-validator is not installed")
    validator.validate(data)
    broken = {**data, "paths": {"/x": {"get": {"responses": 1}}}}
    with pytest.raises(Exception, match=r"1|responses"):
        validator.validate(broken)


def test_schemas_are_published_with_a_bundle_that_needs_no_other(site: Path) -> None:
    from jsonschema import Draft202012Validator

    bundle = load(site / "schema/v1/bundle.schema.json")
    for entry in load(site / "api/v1/index.json")["schemas"]:
        assert load(site / entry["path"]) == SCHEMAS[entry["name"]] == bundle["$defs"][entry["name"]]
    data = load(site / "api/v1/documents/notes.json")
    validator = Draft202012Validator({**bundle, "$ref": data["schema"]})
    assert validator.is_valid(data)
    assert not validator.is_valid({**data, "kind": "sermon"})


def test_corpus_digest_is_that_of_the_documents(site: Path) -> None:
    lines = sorted(f"{item['id']} {item['sha256']}\n" for item in walk(site, "documents"))
    assert load(site / "api/v1/index.json")["corpus_sha256"] == sha256("".join(lines).encode()).hexdigest()
    for item in walk(site, "documents"):
        data = (site / f"documents/{item['id']}/document.xml").read_bytes()
        assert (item["sha256"], item["bytes"]) == (sha256(data).hexdigest(), len(data))


def test_closed_pages_stay_when_documents_are_appended(tmp_path: Path) -> None:
    made = [record for record in archive() if record.head.date]
    site = site_of(tmp_path, made[:-1])
    before = contents(site)
    last = max(made, key=lambda record: record.head.date.value if record.head.date else "")
    xml_of(tmp_path / "xml", made)
    publish([tmp_path / "xml"], site, SiteOptions(title="云澜旗讲话档案", subtitle="云澜旗党政讲话与公文"))
    after = contents(site)
    assert last.id
    pages = [path for path in before if path.startswith("api/v1/lists/documents/")]
    assert sum(after[path] == before[path] for path in pages) >= len(pages) - 1


def test_archive_without_api(tmp_path: Path) -> None:
    site = site_of(tmp_path, records(), SiteOptions(api=False))
    assert not [path for path in contents(site, history=True) if path.startswith(("api", "schema", "datapackage"))]
    assert (site / "feed.xml").is_file()
    assert "api/v1" not in (site / "index.html").read_text(encoding="utf-8")


def test_only_data_or_feeds(tmp_path: Path) -> None:
    xml = xml_of(tmp_path / "xml", records())
    parts: tuple[Part, Part] = ("data", "feeds")
    for part in parts:
        publish([xml], tmp_path / part, SiteOptions(), wanted=[part])
    data, feeds = contents(tmp_path / "data"), contents(tmp_path / "feeds")
    assert "api/v1/index.json" in data
    assert not [path for path in data if "feed" in path and not path.startswith("schema/")]
    assert {path.rpartition("/")[2] for path in feeds} == {
        ".yanlu-site",
        "style.css",
        "finding.css",
        "reading.js",
        "explorer.js",
        "feed.json",
        "feed.xml",
        "robots.txt",
    }


def test_a_metric_of_one_document_has_a_record_where_it_is_promised_and_reported(tmp_path: Path) -> None:
    figure = target("3里", "修渠", 3, "里")
    promise = CommitmentMark("c1", "target", "must", "high", ("要修渠", figure))
    report = ResultMark(
        "r1", "2021", "review", "high", ("修渠", QuantityMark("修渠", "eq", 2, None, "里", False, ("2里",)))
    )
    both, one = (record("canal", p("p1", "去年", *marks)) for marks in ((report, "，今年", promise), (promise,)))
    xml, site = xml_of(tmp_path / "xml", [both]), tmp_path / "site"
    for made in (both, one, both):
        (xml / "canal.xml").write_bytes(write(made))
        publish([xml], site, SiteOptions())
        (item,) = walk(site, "metrics")
        records = [path.stem for path in site.glob("api/v1/metrics/*.json")]
        if made is both:
            assert records == [item["id"]]
            assert item["document"] is None
            (found,) = load(site / item["path"])["items"]
            assert (found["commitments"], found["results"]) == (["canal#c1"], ["canal#r1"])
        else:
            assert records == []
            assert (item["path"], item["document"]["path"]) == (None, "api/v1/documents/canal.json")


def test_a_document_that_only_reports_results_of_a_metric_promises_none(tmp_path: Path) -> None:
    promise = CommitmentMark("c1", "target", "must", "high", ("要修渠", target("3里", "修渠", 3, "里")))
    report = ResultMark(
        "r1", "2021", "review", "high", ("修渠", QuantityMark("修渠", "eq", 2, None, "里", False, ("2里",)))
    )
    made = [record("plan", p("p1", promise)), record("review", p("p1", report))]
    publish([xml_of(tmp_path / "xml", made)], tmp_path / "site", SiteOptions())
    (item,) = walk(tmp_path / "site", "metrics")
    found = load(tmp_path / "site" / item["path"])["items"]
    assert [(one["id"], one["commitments"], one["results"]) for one in found] == [
        ("plan", ["plan#c1"], None), ("review", None, ["review#r1"]),
    ]  # fmt: skip
