"""The site as a whole: no broken link, no script, the same bytes each time, nothing lost when a build fails."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from converter.publish.errors import PublishError
from converter.publish.links import check
from converter.publish.options import SiteOptions
from converter.publish.site import publish
from tests.publish.factory import SITE, contents, hostile, p, record, records, site_of, xml_of


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site_of(tmp_path_factory.mktemp("site"), [*records(), hostile()])


def test_every_link_leads_somewhere(site: Path) -> None:
    assert check(site) == []


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ('<a href="gone.html">x</a>', "no such file"),
        ('<a href="../../../etc/passwd">x</a>', "no such file"),
        ('<a href="#gone">x</a>', "no such anchor"),
        ('<a href="../index.html#gone">x</a>', "no such anchor"),
        ('<a href="/index.html">x</a>', "not relative"),
        ('<i id="twice"></i><i id="twice"></i>', "id stands twice"),
        ('<img src="https://elsewhere.example/a.png" alt="">', "loaded from another host"),
    ],
)
def test_link_check_finds_faults(tmp_path: Path, html: str, why: str) -> None:
    site = site_of(tmp_path, records()[:1])
    page = site / "about/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</main>", f"{html}</main>"), encoding="utf-8")
    assert [(problem.page, problem.why) for problem in check(site)] == [("about/index.html", why)]


def test_pages_hold_no_inline_script_or_style(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert pages
    for path in pages:
        text = path.read_text(encoding="utf-8")
        scripts = len(re.findall(r'<script defer src="(?:\.\./)*(?:search/)?[a-z]+\.js"[^>]*></script>', text))
        assert text.count("<script") == scripts + text.count('<script type="application/ld+json">')
        assert "<style" not in text
        assert " style=" not in text
        assert "default-src 'none'" in text
        assert text.count("<h1") == 1, path


def test_everything_is_linked_both_ways(site: Path) -> None:
    document = (site / "documents/2022-02-18-economy/index.html").read_text(encoding="utf-8")
    for page in [*site.glob("meetings/m-*/index.html"), *site.glob("speakers/p-*/index.html")]:
        name = page.relative_to(site).as_posix()
        back = "documents/2022-02-18-economy/index.html" in page.read_text(encoding="utf-8")
        assert (name in document) == back, name
    assert document.count("meetings/m-") >= 1
    commitments = (site / "commitments/2022/index.html").read_text(encoding="utf-8")
    assert "../documents/2022-02-18-economy/index.html#s1.2.1.p1" in commitments
    assert 'id="s1.2.1.p1"' in document
    assert 'id="s1.2.1.c1"' in document


def test_xml_is_a_byte_copy(tmp_path: Path) -> None:
    site = site_of(tmp_path, records())
    given = {path.stem: path.read_bytes() for path in (tmp_path / "xml").glob("*.xml")}
    assert given == {path.parent.name: path.read_bytes() for path in site.glob("documents/*/document.xml")} != {}


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    made = [*records(), hostile()]
    first = site_of(tmp_path / "a", made)
    second = site_of(tmp_path / "b", reversed(made))
    assert contents(first) == contents(second)


def test_unchanged_files_keep_their_time_and_removed_ones_go(tmp_path: Path) -> None:
    made = records()
    site = site_of(tmp_path, made)
    page = site / "documents/2022-01-12-report/index.json"
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*.html")}
    report = publish([xml_of(tmp_path / "xml", made)], site, SITE)
    assert report.unchanged == report.files == len(contents(site, history=True)) - 1
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*.html")} == before
    assert page.stat().st_nlink == 1
    (tmp_path / "xml/notes.xml").unlink()
    assert publish([tmp_path / "xml"], site, SITE).removed > 0
    assert not (site / "documents/notes").exists()
    assert check(site) == []


def test_foreign_folder_is_refused_and_foreign_files_stay(tmp_path: Path) -> None:
    xml = xml_of(tmp_path / "xml", records())
    with pytest.raises(PublishError, match="xml"):
        publish([xml], tmp_path / "xml", SITE)
    publish([xml], tmp_path / "site", SITE)
    (tmp_path / "site/CNAME").write_text("archive.example\n")
    publish([xml], tmp_path / "site", SITE)
    assert (tmp_path / "site/CNAME").read_text() == "archive.example\n"


def test_commitments_are_paged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("converter.publish.producers.commitments.ROWS", 3)
    site = site_of(tmp_path, records())
    assert (site / "commitments/2022/2/index.html").is_file()
    assert not (site / "commitments/2022/3").exists()
    assert check(site) == []


def test_archive_without_facts_still_makes_a_site(tmp_path: Path) -> None:
    site = site_of(tmp_path, [record("bare", p("p1", "一句话。"))])
    assert check(site) == []
    assert "无题" in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "address",
    ["archive.example", "ftp://archive.example/", "https://archive.example/?a=1", "https://an archive.example/"],
)
def test_bad_base_address_is_refused(address: str) -> None:
    with pytest.raises(PublishError, match=r"archive\.example"):
        SiteOptions(base_url=address)


def test_own_pages(tmp_path: Path) -> None:
    guide, about = tmp_path / "guide.md", tmp_path / "about.md"
    guide.write_text("# 凡例 & 体例\n\n## 收录\n\n<b>原样</b> 与 **强调**\n", encoding="utf-8")
    about.write_text("我们的说明\n", encoding="utf-8")
    site = site_of(tmp_path, records(), SiteOptions(pages=(guide, about)))
    text = (site / "pages/guide/index.html").read_text(encoding="utf-8")
    assert "<h1>凡例 &amp; 体例</h1>" in text
    assert "&lt;b&gt;原样&lt;/b&gt;" in text
    assert "我们的说明" in (site / "about/index.html").read_text(encoding="utf-8")
    assert "凡例" in (site / "index.html").read_text(encoding="utf-8")
    assert check(site) == []
    guide.write_bytes(b"\xff\xfe")
    with pytest.raises(PublishError, match=r"guide\.md"):
        publish([tmp_path / "xml"], tmp_path / "other", SiteOptions(pages=(guide,)))
