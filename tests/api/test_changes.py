"""The journal of changes: what a mirror needs to follow, kept as long as the cache or the site stands."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from converter.publish.journal import linked
from converter.publish.site import publish
from converter.record.write import write
from tests.api.conftest import BASE
from tests.publish.factory import contents, p, record, records, xml_of


def journal(site: Path) -> list[Any]:
    found: list[Any] = []
    head = json.loads((site / "api/v1/changes.json").read_bytes())
    page = head["first"]
    while page:
        data = json.loads((site / page["path"]).read_bytes())
        found += data["changes"]
        page = data["next"]
    assert (head["sequence"], head["chain"]) == (found[-1]["sequence"], found[-1]["chain"])
    return found


def history(site: Path) -> dict[str, bytes]:
    return {path: data for path, data in contents(site, history=True).items() if "api/v1/changes" in path}


def build(folder: Path, number: int) -> None:
    """The history's builds, one after another: all, one changed and one gone, one more."""
    xml = xml_of(folder / "xml", records())
    publish([xml], folder / "site", BASE, date="2026-01-01T00:00:00Z")
    if number > 1:
        made = replace(records()[1], head=replace(records()[1].head, title="另一个题目"))
        (xml / f"{made.id}.xml").write_bytes(write(made))
        (xml / "notes.xml").unlink()
        publish([xml], folder / "site", BASE, date="2026-01-02T00:00:00Z")
    if number > 2:
        (xml / "z.xml").write_bytes(write(record("z", p("p1", "好。"))))
        publish([xml], folder / "site", BASE)


def test_what_came_changed_and_went_is_told_in_order(tmp_path: Path) -> None:
    build(tmp_path, 3)
    found = journal(tmp_path / "site")
    assert [entry["sequence"] for entry in found] == list(range(1, 9))
    assert [entry["type"] for entry in found] == ["added"] * 5 + ["changed", "removed", "added"]
    assert [entry["id"] for entry in found[5:]] == ["2022-02-18-mayor", "notes", "z"]
    assert [entry["date"] for entry in found[4:]] == ["2026-01-01T00:00:00Z", *["2026-01-02T00:00:00Z"] * 2, None]
    changed, removed = found[5:7]
    assert changed["before"] == next(entry["sha256"] for entry in found[:5] if entry["id"] == changed["id"])
    assert (removed["sha256"], removed["path"]) == (None, None)
    chain = ""
    for entry in found:
        chain = linked(chain, *(entry[key] for key in ("sequence", "type", "id", "sha256", "before", "date")))
        assert entry["chain"] == chain


def test_the_same_history_gives_the_same_bytes(tmp_path: Path) -> None:
    build(tmp_path / "a", 3)
    build(tmp_path / "b", 3)
    assert history(tmp_path / "a/site") == history(tmp_path / "b/site")


def test_closed_pages_stay(tmp_path: Path) -> None:
    build(tmp_path, 1)
    before = history(tmp_path / "site")
    build(tmp_path / "more", 3)
    after = history(tmp_path / "more/site")
    assert [after[f"api/v1/changes/{page}.json"] == before[f"api/v1/changes/{page}.json"] for page in (1, 2, 3)] == [
        True, True, False,
    ]  # fmt: skip


def test_it_goes_on_where_the_cache_or_the_site_is_lost(tmp_path: Path) -> None:
    build(tmp_path, 2)
    before = history(tmp_path / "site")
    shutil.rmtree(tmp_path / ".yanlu-cache")
    publish([tmp_path / "xml"], tmp_path / "site", BASE)
    assert history(tmp_path / "site") == before
    shutil.rmtree(tmp_path / "site")
    publish([tmp_path / "xml"], tmp_path / "site", BASE)
    assert history(tmp_path / "site") == before
    shutil.rmtree(tmp_path / ".yanlu-cache")
    (tmp_path / "xml/2023-03-feature.xml").unlink()
    publish([tmp_path / "xml"], tmp_path / "site", BASE)
    assert [(entry["type"], entry["id"]) for entry in journal(tmp_path / "site")[7:]] == [
        ("removed", "2023-03-feature")
    ]


def test_a_journal_that_was_tampered_with_begins_anew(tmp_path: Path) -> None:
    build(tmp_path, 2)
    page = tmp_path / "site/api/v1/changes/1.json"
    page.write_bytes(page.read_bytes().replace(b'"added"', b'"changed"', 1))
    shutil.rmtree(tmp_path / ".yanlu-cache")
    publish([tmp_path / "xml"], tmp_path / "site", BASE)
    found = journal(tmp_path / "site")
    assert [entry["type"] for entry in found] == ["added"] * 4
    assert not (tmp_path / "site/api/v1/changes/3.json").exists()


def test_builds_without_api_are_caught_up_with(tmp_path: Path) -> None:
    build(tmp_path, 1)
    (tmp_path / "xml/notes.xml").unlink()
    publish([tmp_path / "xml"], tmp_path / "site", replace(BASE, api=False))
    assert not (tmp_path / "site/api").exists()
    publish([tmp_path / "xml"], tmp_path / "site", BASE)
    assert [(entry["type"], entry["id"]) for entry in journal(tmp_path / "site")[5:]] == [("removed", "notes")]
