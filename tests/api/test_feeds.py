"""Feeds of both forms, sitemap and linked data."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html

from tests.api.conftest import BASE, archive, served
from tests.publish.factory import hostile, records, site_of

ATOM = "{http://www.w3.org/2005/Atom}"
CHROMIUM = shutil.which("chromium")


def feeds(site: Path) -> list[Path]:
    return [site / "feed.xml", *site.glob("*/*/feed.xml")]


def test_atom_has_what_the_standard_wants(site: Path) -> None:
    assert {path.parent.parent.name for path in feeds(site)[1:]} == {"speakers", "series", "bodies"}
    for path in feeds(site):
        root = etree.parse(str(path)).getroot()
        assert root.tag == f"{ATOM}feed"
        ids = [one.text for one in root.iter(f"{ATOM}id")]
        assert len(ids) == len(set(ids)) > 1
        for element in (root, *root.iter(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(element.findall(f"{ATOM}{name}")) == 1
            instant = element.findtext(f"{ATOM}updated") or ""
            assert datetime.fromisoformat(instant).tzinfo is not None
            links = [(one.get("rel"), one.get("type")) for one in element.findall(f"{ATOM}link")]
            assert len(links) == len(set(links))
        assert root.find(f"{ATOM}author/{ATOM}name") is not None
        own = next(one.get("href") or "" for one in root.findall(f"{ATOM}link") if one.get("rel") == "self")
        where = path.relative_to(site).as_posix()
        assert own in (f"https://archive.example/yunlan/{where}", "../" * where.count("/") + where)


def test_feedparser_reads_what_the_json_says(site: Path) -> None:
    feedparser = pytest.importorskip("feedparser", reason="feedparser is not installed")
    for path in feeds(site):
        parsed = feedparser.parse(path.read_bytes())
        assert not parsed.bozo, path
        data = json.loads(path.with_suffix(".json").read_bytes())
        assert [entry.id for entry in parsed.entries] == [item["id"] for item in data["items"]][: len(parsed.entries)]
        assert len(parsed.entries) == min(3, len(data["items"]))


def test_pages_lead_to_their_feeds(site: Path) -> None:
    pages = [*site.glob("speakers/p-*/index.html"), *site.glob("meetings/m-*/index.html")]
    assert pages
    for page in pages:
        tree = html.document_fromstring(page.read_bytes())
        links = [one.get("href") or "" for one in tree.iter("link") if "atom" in (one.get("type") or "")]
        assert len(links) == 2
        assert all((page.parent / link).resolve().is_file() for link in links)


def test_sitemap_names_every_page(site: Path) -> None:
    robots = (site / "robots.txt").read_text()
    if not (site / "sitemap.xml").is_file():
        assert robots == "User-agent: *\nAllow: /\n"
        return
    assert "Sitemap: https://archive.example/yunlan/sitemap.xml\n" in robots
    text = (site / "sitemap.xml").read_text()
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    root = etree.fromstring(text.encode())
    found = {(one.text or "").removeprefix("https://archive.example/yunlan/") for one in root.iter("{*}loc")}
    assert found == pages
    assert (
        "lastmod" not in text
    )  # when a page was changed isn't known; a speech's own day would keep later readers away


def test_long_sitemaps_are_split(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("converter.publish.producers.sitemap.LIMIT", 4)
    site = site_of(tmp_path, records(), BASE)
    parts = [one.text or "" for one in etree.parse(str(site / "sitemap.xml")).getroot().iter("{*}loc")]
    assert len(parts) > 2
    sizes = [len(etree.parse(str(site / part.rpartition("/")[2])).getroot()) for part in parts]
    assert sum(sizes) == len(list(site.rglob("*.html")))
    assert max(sizes) == 4


def about(page: Path) -> Any:
    tree = html.document_fromstring(page.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    blocks = [one.text or "" for one in tree.iter("script") if one.get("type") == "application/ld+json"]
    assert len(blocks) == 1
    assert not set(blocks[0]) & set("<>&")
    return json.loads(blocks[0])


def test_pages_tell_what_they_are_about(site: Path) -> None:
    data = about(site / "documents/2022-02-18-economy/index.html")
    assert (data["@context"], data["@type"]) == ("https://schema.org", "CreativeWork")
    assert (data["author"][0]["name"], data["author"][0]["jobTitle"]) == ("郁长河", "旗委书记")
    assert data["recordedAt"]["startDate"] == data["dateCreated"] == "2022-02-18"
    assert about(site / "documents/2022-01-12-report/index.html")["@type"] == "Report"
    assert about(site / "documents/hostile/index.html")["name"] == hostile().head.title
    assert about(site / "index.html")["@type"] == "Dataset"
    for page in site.glob("speakers/p-*/index.html"):
        assert about(page)["mainEntity"]["@type"] == "Person"


@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
def test_browser_has_no_complaint_about_linked_data(tmp_path: Path) -> None:
    """The pages' content security policy forbids scripts; a data block is none, a script put there is refused."""
    site = site_of(tmp_path, archive()[:1])
    page = next(site.glob("documents/*/index.html"))
    assert "Content Security Policy" not in _console(site, page, tmp_path / "a")
    page.write_text(page.read_text(encoding="utf-8").replace("</head>", "<script>1</script></head>"), encoding="utf-8")
    assert "Content Security Policy" in _console(site, page, tmp_path / "b")


def _console(site: Path, page: Path, profile: Path) -> str:
    options = (
        "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
        "--disable-component-update --disable-sync --enable-logging=stderr --dump-dom"
    )
    with served(site) as base:
        done = subprocess.run(
            [str(CHROMIUM), *options.split(), f"--user-data-dir={profile}", base + page.relative_to(site).as_posix()],
            capture_output=True,
            timeout=120,
            check=True,
        )
    assert b"application/ld+json" in done.stdout
    return "\n".join(line for line in done.stderr.decode(errors="replace").splitlines() if "CONSOLE" in line)
