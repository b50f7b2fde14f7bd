"""Reading as readers do it: links that stay, the keyboard, no script, the other language, paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import SPACED

DOCUMENT = "documents/2022-02-18-economy/index.html"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page that fails the test when its script does or when it asks another host for something."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened.on("request", lambda asked: None if asked.url.startswith((address, "data:")) else faults.append(asked.url))
    yield opened
    context.close()
    assert faults == []


def test_permanent_links_lead_to_their_place_and_are_copied(page: Page, address: str) -> None:
    page.goto(address + DOCUMENT)
    for identity in ("s1", "s1.1.p2"):
        link = page.locator(f'a.pin[href="#{identity}"]')
        assert link.evaluate("link => getComputedStyle(link).opacity") == "0"
        link.focus()
        assert link.evaluate("link => getComputedStyle(link).opacity") == "1"
        page.keyboard.press("Enter")
        assert page.url == f"{address}{DOCUMENT}#{identity}"
        assert page.evaluate("document.querySelector(':target').id") == identity
        page.locator(".said", has_text="已复制").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_contents_follow_the_reading_position(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1200, "height": 300})
    page.goto(address + DOCUMENT)
    last = page.locator(".outline a").last
    identity = (last.get_attribute("href") or "")[1:]
    page.evaluate("id => document.getElementById(id).scrollIntoView()", identity)
    page.locator(f'.outline a[href="#{identity}"][aria-current]').wait_for()
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_function("id => !document.querySelector(`.outline a[href='#${id}'][aria-current]`)", arg=identity)
    assert page.locator(".outline a[aria-current]").count() <= 1


def test_contents_mark_the_part_that_was_asked_for(page: Page, address: str) -> None:
    """Short parts stand in the upper third together, and the last ones can't be scrolled there."""
    page.set_viewport_size({"width": 1200, "height": 3000})
    page.goto(address + DOCUMENT)
    for link in page.locator(".outline a").all():
        link.click()
        identity = link.get_attribute("href")
        page.locator(f'.outline a[href="{identity}"][aria-current]').wait_for(timeout=3000)
        assert page.locator(".outline a[aria-current]").count() == 1
    page.set_viewport_size({"width": 1200, "height": 300})
    page.goto(address + DOCUMENT)
    asked = page.locator(".outline a").first.get_attribute("href")
    page.locator(".outline a").first.click()
    page.locator(f'.outline a[href="{asked}"][aria-current]').wait_for()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")  # who scrolls on is elsewhere
    page.locator(f'.outline a[href="{asked}"]:not([aria-current])').wait_for()


def test_switches_work_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + DOCUMENT)
    assert page.locator("h1").inner_text().split() == ["在旗委经济工作会议上的", "讲话"]
    reference, noise = page.locator(".ref").first, page.locator(".text span.omitted").first
    assert reference.is_visible()
    assert not noise.is_visible()
    page.get_by_label("标出承诺").uncheck()
    page.get_by_label("显示略去的文字").check()
    assert not reference.is_visible()
    assert noise.is_visible()
    page.locator(".outline a").first.click()
    assert page.url.endswith("#s1")
    assert not page.get_by_role("button").count()
    page.locator("summary", has_text="程序的疑问").click()
    assert page.locator(".findings table").is_visible()
    context.close()


def test_citation_is_copied_with_the_day_and_the_address(page: Page, address: str) -> None:
    page.goto(address + DOCUMENT)
    page.get_by_role("button", name="复制 GB/T 7714").click()
    page.locator(".said", has_text="已复制").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    assert copied.endswith(f"(2022-02-18)[{today}]. {address}{DOCUMENT}")
    page.get_by_role("button", name="复制 BibTeX").click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('@misc'))")
    assert f"url = {{{address}{DOCUMENT}}}" in page.evaluate("navigator.clipboard.readText()")


def test_keyboard_reaches_everything_in_order(page: Page, address: str) -> None:
    page.goto(address + DOCUMENT)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")
    wanted = page.locator("main :is(a[href], button, input, summary)").evaluate_all(
        "all => all.filter(each => each.checkVisibility()).length"
    )
    seen = 1
    while seen < 500:
        page.keyboard.press("Tab")
        if not page.evaluate("!!document.activeElement?.closest('main')"):
            break
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
        seen += 1
    assert seen == wanted


def test_language_switch_leads_to_the_same_page_and_back(page: Page, address: str) -> None:
    page.goto(address + DOCUMENT)
    page.get_by_role("link", name="English").click()
    assert page.url == f"{address}en/{DOCUMENT}"
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.locator(".text").get_attribute("lang") == "zh-Hans"
    page.get_by_role("link", name="Meetings").click()
    assert page.url == f"{address}en/meetings/index.html"
    page.get_by_role("link", name="中文").click()
    assert page.url == f"{address}meetings/index.html"


def test_print_sheet_leaves_out_what_paper_cannot_use(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + DOCUMENT)
    page.emulate_media(media="print", color_scheme="dark")
    for gone in ("header.site nav", ".outline", ".switches", ".pin", ".around", "button"):
        assert not page.locator(gone).first.is_visible(), gone
    for kept in ("h1", ".text", "#_commitments table", ".source"):
        assert page.locator(kept).first.is_visible(), kept
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
    page.close()


def test_traditional_text_is_set_in_traditional_type(page: Page, address: str) -> None:
    """A font of simplified forms draws 骨, 角, 直 otherwise than a reader of traditional texts has them."""
    page.goto(address + "documents/traditional/index.html")
    family = "each => getComputedStyle(each).fontFamily"
    for what in (".text .par", "header.document h1", ".byline", ".text h2", ".outline li a", "dl.card bdi[lang]"):
        assert " TC" in page.locator(what).first.evaluate(family).split(",")[0], what
    for what in ("footer", "dl.card dt", "#_review h2"):
        assert " SC" in page.locator(what).first.evaluate(family).split(",")[0], what
    page.goto(address + "index.html")
    titles = page.locator("main .entry [lang='zh-Hant']")
    assert {one.split(",")[0] for one in titles.evaluate_all(f"all => all.map({family})")} == {'"PingFang TC"'}


LINES = """each => { // how wide each line is
  const range = document.createRange();
  range.selectNodeContents(each);
  const lines = new Map();
  for (const box of range.getClientRects()) {
    const line = Math.round(box.bottom / 20);
    lines.set(line, (lines.get(line) ?? 0) + box.width);
  }
  return [...lines.values()];
}"""


def test_titles_leave_no_single_character_on_a_line(page: Page, address: str) -> None:
    """They are broken where they have a space, then into lines of like length."""
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for name in ("2022-02-18-mayor", "long-title"):
            page.goto(f"{address}documents/{name}/index.html")
            lines = page.locator("h1").evaluate(LINES)
            assert width == 1280 or len(lines) > 1
            assert min(lines) > max(lines) * 0.55, (name, width, lines)
    page.goto(f"{address}documents/spaced-title/index.html")
    first, second = page.locator("h1 .phrase").all()
    assert first.bounding_box()["y"] < second.bounding_box()["y"]  # type: ignore[index]
    assert page.locator("h1").inner_text().split() == SPACED.split()


def test_a_heading_is_called_by_its_words_and_its_link_by_its_own(page: Page, address: str) -> None:
    """In the tree that the browser gives to screen readers."""
    page.goto(address + DOCUMENT)
    told = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    names: dict[str, list[str]] = {"heading": [], "link": []}
    for node in told:
        if (role := node.get("role", {}).get("value")) in names:
            names[role].append(node["name"]["value"])
    printed = page.locator(".text :is(h2, h3)").all_text_contents()
    assert printed
    assert [name for name in names["heading"] if name in printed] == printed
    for heading in page.locator(".text :is(h2, h3)").all():
        assert f"本节链接 {heading.get_attribute('id')}" in names["link"]
    assert not any("链接" in name for name in names["heading"])
    assert not any("›" in name for name in names["link"])  # which only parts the ways on for the eye


def test_a_link_is_seen_where_the_mouse_is(page: Page, address: str) -> None:
    page.goto(address + DOCUMENT)
    for heading in page.locator(".text :is(h2, h3)").all():
        link = heading.locator("+ .pin")
        page.mouse.move(0, 0)
        assert link.evaluate("link => getComputedStyle(link).opacity") == "0"
        heading.hover()
        assert link.evaluate("link => getComputedStyle(link).opacity") == "1"


def test_a_link_of_a_heading_stands_in_its_last_line(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 200, "height": 800})
    page.goto(address + DOCUMENT)
    for heading in page.locator(".text > * > :is(h2, h3)").all():
        own, link = heading.bounding_box(), heading.locator("+ .pin").bounding_box()
        assert own
        assert link
        assert own["y"] <= link["y"] + link["height"] / 2 <= own["y"] + own["height"]


def test_words_have_the_whole_width_of_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    for name, cell in (
        ("commitments/2022/index.html", "table.commitments td:first-child"),
        ("commitments/explorer/index.html", "table.commitments td:first-child"),
        (DOCUMENT, "table.commitments td:nth-child(2) a"),
    ):
        page.goto(address + name)
        box = page.locator(cell).first.locator("a").or_(page.locator(cell)).first.bounding_box()
        assert box
        assert box["x"] < 40, name
    page.goto(address + "metrics/index.html")
    page.get_by_role("link", name="植树", exact=True).click()
    quote = page.locator("table.told td:nth-child(2) a").first.evaluate(
        "each => Math.min(...Array.from(each.getClientRects(), box => box.left))"
    )
    assert quote < 80


def test_numbers_under_one_another_are_in_line(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    for name in ("metrics/index.html", "terms/index.html"):
        page.goto(address + name)
        cells = page.locator("main .number")
        assert cells.count() > 3
        assert set(cells.evaluate_all("all => all.map(each => getComputedStyle(each).textAlign)")) == {"right"}
        assert page.locator("th.number").count() >= 2


def test_names_in_tables_are_seen_to_be_links(page: Page, address: str) -> None:
    """Without a pointer over them; whole sentences would be a page of lines."""
    decoration = "each => getComputedStyle(each).textDecorationLine"
    for name in ("commitments/explorer/index.html", "commitments/2022/index.html"):
        page.goto(address + name)
        row = page.locator("table.commitments tbody tr", has_text="通村公路").first
        assert row.locator("td").last.locator("a").first.evaluate(decoration) == "underline", name
        assert row.locator("td").first.locator("a").evaluate(decoration) == "none", name
    body = row.get_by_role("link", name="旗交通运输局", exact=True)
    assert body.evaluate(decoration) == "underline"
    page.emulate_media(media="print")  # where it leads isn't on the paper
    assert body.evaluate(decoration) == "none"


def test_paper_has_no_ways_on_and_no_empty_filters(page: Page, address: str) -> None:
    page.goto(address + "index.html")
    page.emulate_media(media="print")
    for gone in (".browse", "nav.years"):
        assert page.locator(gone).count()
        assert not page.locator(gone).first.is_visible(), gone
    assert page.locator(".entry").first.is_visible()
    page.goto(address + "search/index.html?q=工作&year=2022")
    page.locator("#_hits li").first.wait_for()
    page.locator("#_search select[name=kind] option").nth(1).wait_for(state="attached")
    assert page.locator("#_search select[name=year]").is_visible()
    assert not page.locator("#_search select[name=kind]").is_visible()
    page.goto(address + DOCUMENT)
    page.emulate_media(media="print")
    assert page.locator("details.omitted").count()
    assert not page.locator("details.omitted").first.is_visible()


def test_pages_open_from_a_folder(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / DOCUMENT).as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('.layout')).display") == "grid"
    assert page.get_by_role("button", name="复制 BibTeX").is_visible()
    page.get_by_role("link", name="旗委经济工作会议").first.click()
    assert page.locator("h1").inner_text() == "旗委经济工作会议"
    page.close()


def test_place_leads_to_its_documents_and_back(page: Page, address: str) -> None:
    page.goto(address + "documents/2022-02-20-forum/index.html")
    page.locator("dl.card").get_by_role("link", name="松岗镇").click()
    assert "/places/" in page.url
    assert page.locator("h1").inner_text() == "松岗镇"
    page.get_by_role("link", name="关于做好春灌工作的通知").click()
    assert page.url == f"{address}documents/2022-03-01-notice/index.html"


def test_metric_shows_what_was_aimed_at_and_reached(page: Page, address: str) -> None:
    page.goto(address + "metrics/index.html")
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.locator("table.names tbody tr").first.evaluate("row => row.getBoundingClientRect().height") < 100
    page.set_viewport_size({"width": 1280, "height": 800})
    page.get_by_role("link", name="植树", exact=True).click()
    assert page.locator(".chart svg .line").count() == 2 + 2  # drawn, and in the key
    assert page.locator(".figures tbody tr", has_text="2020").locator("td").all_inner_texts() == ["3.5万亩", "3.6万亩"]
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.locator(".chart text").first.evaluate("text => text.getBoundingClientRect().height") >= 9
    cut = "text => text.getBoundingClientRect().right - document.querySelector('main').getBoundingClientRect().right"
    assert page.locator(".chart .year").last.evaluate(cut) <= 0
    page.locator("table.told").last.get_by_role("link", name="全年完成植树3.6万亩").click()
    assert page.url == f"{address}documents/review/index.html#r1"


def test_links_in_the_midst_of_words_are_underlined(browser: Browser, address: str) -> None:
    """Also where they are shown only to those who run no scripts."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "search/index.html")
    links = page.locator("noscript a")
    assert links.count() == 4
    for link in links.all():
        assert "underline" in link.evaluate("link => getComputedStyle(link).textDecorationLine")
    context.close()
