"""The reading page: printed flow, ids, marks, noise; hostile text stays text."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from converter.archive.lines import Flat
from converter.publish.body import Body
from converter.publish.body import body as _body
from converter.publish.outline import outline
from converter.publish.words import speaking
from converter.record.tree import BlockNode, Omitted, Record
from tests.publish.factory import hostile, p, record, records, section, site_of, work_conference


def body(made: Record, numbers: dict[str, int]) -> Body:
    return _body(made, Flat(made), numbers, lambda speaker: speaker.name or "")


def main_html() -> html.HtmlElement:
    made = work_conference()
    return html.fragment_fromstring(b"".join(body(made, {"s1.1.c1": 1}).lines).decode(), create_parent="div")


def test_what_runs_in_stays_in_its_paragraph() -> None:
    printed = [" ".join(par.text_content().split()) for par in main_html().find_class("par")]
    assert printed[1].startswith("（一）筑牢生态屏障。青盐湖是全旗的家底。年内完成营造林")
    assert "一是旗交通运输局要新建通村公路**公里；二是改造松岗客运站。" in printed[3]


def test_heading_levels_never_skip() -> None:
    levels = [int(element.tag[1]) for element in main_html().iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels == [2, 3, 3, 2]


def test_sections_paragraphs_and_commitments_have_their_ids() -> None:
    ids = [element.get("id") for element in main_html().iter() if element.get("id")]
    assert ids == [
        "p1", "s1", "s1.1", "s1.1.p1", "s1.1.c1", "s1.1.p2", "s1.2", "s1.2.p1", "d1", "r1",
        "s1.2.1", "s1.2.1.p1", "s1.2.1.c1", "s1.2.2", "s1.2.2.p1", "s2", "s2.p1",
    ]  # fmt: skip


def test_marks() -> None:
    tree = main_html()
    mark = tree.get_element_by_id("s1.1.c1")
    assert (mark.tag, mark.get("class")) == ("mark", None)
    assert [one.text for one in mark.find_class("target")] == ["3.5万亩", "2.6万亩以上"]
    assert mark.find_class("deadline")[0].get("datetime") == "2022"
    assert mark.getnext().get("href") == "#_s1.1.c1"
    assert [one.text for one in tree.find_class("masked")] == ["**公里"]


def test_noise_is_shown_as_such_and_control_characters_by_code() -> None:
    tree = main_html()
    assert [one.text for one in tree.iter("span") if one.get("class") == "omitted"] == ["▲会议现场 尹墨 摄"]
    assert [one.findtext("pre") for one in tree.iter("details")] == ["— 7 —"]
    assert [one.text for one in tree.find_class("char")] == ["U+0007"]


def test_noise_that_follows_noise_is_one_place() -> None:
    """A web page's head leaves a dozen scraps before the title: one line tells of them, each stays in its order."""
    scraps = [Omitted("page-furniture", (words,)) for words in ("分享到", "微信", "微博")]
    made = record(
        "scraps",
        *scraps,
        BlockNode("title", None, ("在座谈会上的讲话",)),
        Omitted("caption", ("▲会场",)),
        BlockNode("byline", None, ("郁长河",)),
        p("p1", "我讲两点。"),
        *scraps[:2],
        section("s1", "一、", "抓落实", Omitted("page-number", ("— 2 —",)), p("s1.p1", "要抓。"), scraps[2]),
        scraps[0],
        title="在座谈会上的讲话",
    )
    drawn = body(made, {})
    front = html.fragment_fromstring(drawn.front, create_parent="div")
    text = html.fragment_fromstring(b"".join(drawn.lines).decode(), create_parent="div")
    assert [one.findtext("pre") for one in front.iter("details")] == ["分享到\n微信\n微博", "▲会场"]
    assert [one.findtext("summary") for one in front.iter("details")] == [
        "略去的文字：页面或网站的固定文字，7字",
        "略去的文字：图片说明，3字",
    ]
    assert [one.findtext("pre") for one in text.iter("details")] == ["分享到\n微信", "— 2 —", "微博\n分享到"]
    with speaking("en"):
        alone = body(record("alone", p("p1", "一"), Omitted("page-number", ("7",))), {})
    assert b"Omitted text: page number; characters: 1<" in b"".join(alone.lines)  # a number of one has no plural
    mixed = body(record("mixed", p("p1", "一"), scraps[0], Omitted("caption", ("▲会场",))), {})
    assert "略去的文字：页面或网站的固定文字、图片说明，6字" in b"".join(mixed.lines).decode()


def test_what_is_to_be_escaped_stays_in_its_line() -> None:
    """No reader gives a line feed inside a line; if one did, the lines behind it would still be theirs."""
    made = record(
        "signs", p("p1", '　　甲<乙 & "丙"'), p("p2", "丁\n戊"), section("s1", "一、", "己<", p("s1.p1", "庚"))
    )
    tree = html.fragment_fromstring(b"".join(body(made, {}).lines).decode(), create_parent="div")
    words = {one.get("id"): one.text for one in tree.iter("p")}
    assert words == {"p1": '甲<乙 & "丙"', "p2": "丁\n戊", "s1.p1": "庚"}
    assert [one.text_content() for one in tree.iter("h2")] == ["一、己<"]


def test_printed_title_is_the_h1() -> None:
    made = body(work_conference(), {})
    assert made.titled
    assert "<h1><span>在旗委经济工作会议上的</span><br><span>讲话</span></h1>" in made.front


def test_outline_nests_and_leaves_inline_series_to_the_text() -> None:
    tree = html.fragment_fromstring(str(outline(work_conference().text)))
    assert [one.get("href") for one in tree.iter("a")] == ["#s1", "#s1.1", "#s1.2", "#s2"]
    assert [one.text for one in tree.iterfind("./li/ol/li/a")] == ["（一）筑牢生态屏障", "（二）补齐基础短板"]


def _words(tree: html.HtmlElement) -> str:
    return str(html.tostring(tree, method="text", encoding="unicode"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site_of(tmp_path_factory.mktemp("site"), [*records(), hostile()])


def test_hostile_text_comes_out_as_text(site: Path) -> None:
    evil = hostile().head.title or ""
    pages = [path for path in site.rglob("*.html") if "alert(1)" in path.read_text(encoding="utf-8")]
    assert len(pages) >= 8
    for path in pages:
        tree = html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        scripts = [one for one in tree.iter("script") if one.get("type") != "application/ld+json"]
        assert all(script.get("src") and not script.text for script in scripts)
        assert not [link for link in tree.iter("a") if "x.invalid" in (link.get("href") or "")]
        assert evil[:40] in _words(tree)
    data = (site / "documents/hostile/index.html").read_bytes()
    text = _words(html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8")))
    assert text.count(evil) >= 12


def test_findings_are_told_in_words(site: Path) -> None:
    text = (site / "documents/2022-02-18-economy/index.html").read_text(encoding="utf-8")
    assert "编号不连续：“三、”前缺二" in text
    assert "编号重复：“…”" in text
    assert "Z999" in text


def test_unnamed_speaker_is_shown_without_a_page(site: Path) -> None:
    text = (site / "documents/notes/index.html").read_text(encoding="utf-8")
    assert '<span class="unknown">未署名</span> <span class="role"><bdi>学员</bdi></span>' in text
    assert "../../speakers/p-" not in text


def test_section_speakers_have_pages_with_their_parts(site: Path) -> None:
    pages = [path.read_text(encoding="utf-8") for path in site.glob("speakers/p-*/index.html")]
    page = next(page for page in pages if "<h1><bdi>欧阳砚</bdi></h1>" in page)
    assert "documents/2023-03-feature/index.html#s-2" in page
    assert "documents/2023-03-feature/index.html#s-1" not in page
