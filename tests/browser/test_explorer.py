"""The commitments explorer in a real browser, from file:// and under a sub-path, by mouse, keys and address."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from converter.publish.options import Part
from converter.publish.site import publish
from tests.publish.factory import SITE, xml_of
from tests.publish.finding import finding

PAGES: tuple[Part, ...] = ("pages",)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which any error of a script or of the policy fails the test."""
    context = browser.new_context()
    opened = context.new_page()
    told: list[str] = []
    opened.on("pageerror", lambda error: told.append(str(error)))
    opened.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    yield opened
    context.close()
    assert told == []


def explorer(site: Path, state: str = "") -> str:
    return (site / "commitments/explorer/index.html").as_uri() + state


def open_(page: Page, where: str) -> None:
    page.goto(where)
    settled(page)


def settled(page: Page) -> None:
    page.wait_for_function(
        "/项/.test(document.querySelector('.state').textContent) || /没有符合/.test(document.querySelector('.state').textContent)"
    )


def texts(page: Page, column: int = 1) -> list[str]:
    return [cell.strip() for cell in page.locator(f"tbody tr td:nth-child({column})").all_inner_texts()]


def status(page: Page, words: str) -> None:
    page.wait_for_function("words => document.querySelector('.state').textContent.includes(words)", arg=words)


def test_all_are_shown_and_counted_from_a_file(page: Page, site: Path) -> None:
    open_(page, explorer(site))
    status(page, "8项，共8项")
    assert page.locator("tbody tr").count() == 8
    link = page.locator("tbody td:first-child a", has_text="植树3.5万亩")
    assert link.get_attribute("href") == "../../documents/report-2020/index.html#c1"


@pytest.mark.parametrize(
    ("state", "found"),
    [
        ("body=旗林草局", 2),
        ("body=旗林草侷", 2),
        ("q=植樹", 3),
        ("metric=植樹", 3),
        ("metric=植树", 3),
        ("kind=target", 5),
        ("kind=pledge", 1),
        ("bound=masked", 1),
        ("bound=range", 1),
        ("from=2021&to=2022", 5),
        ("from=2023", 1 + 1),
        ("by=2021", 2),
        ("by=2021-11", 1),
        ("by=2021-12", 2),
        ("by=2021-12-31", 2),
        ("by=2022-10", 3),
        ("due=none", 2),
        ("speaker=郁长河", 2),
        ("speaker=旗长", 5),
        ("strength=5", 1),
        ("strength=none", 7),
        ("polarity=prevent", 0),
        ("q=通村公路", 1),
        ("q=植树 旗林业", 1),
        ("q=没有这句话", 0),
    ],
)
def test_filters_by_address(page: Page, site: Path, state: str, found: int) -> None:
    open_(page, explorer(site, f"#{state}"))
    assert page.locator("tbody tr").count() == found, texts(page)


def test_filters_are_kept_in_the_address_and_can_be_cleared(page: Page, site: Path) -> None:
    open_(page, explorer(site))
    page.get_by_label("责任单位").fill("旗林草局")
    status(page, "2项，")
    page.get_by_label("文档自（年）").select_option("2023")
    status(page, "1项，")
    assert "from=2023" in page.url
    kept = page.url
    page.reload()
    status(page, "1项，")
    assert page.get_by_label("责任单位").input_value() == "旗林草局"
    page.get_by_role("button", name="清除条件").click()
    status(page, "8项，共8项")
    assert "#" not in page.url
    page.goto(kept)  # only what stands behind # changes
    status(page, "1项，")


def test_sorts_by_keys_and_tells_so(page: Page, site: Path) -> None:
    open_(page, explorer(site, "#metric=植树"))
    button = page.get_by_role("button", name="指标", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    head = page.locator("th", has=page.locator("[data-sort=value]"))
    assert head.get_attribute("aria-sort") == "ascending"
    assert [text.split("植树")[-1] for text in texts(page)] == ["2.0万亩", "3.0万公顷", "3.5万亩"]
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    assert "sort=-value" in page.url
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "none"


# a year's rows: place of the document, id, kind, text, targets, deadline, bodies, certain, label …
ROWS = """yanluCommitments("2021", [["d", "题", "2021-01-01"]], [
  [0, "c1", "task", "年内办完", [], ["年内", "2021"], [["旗水利局", null], ["旗财政局", null]], 1, "一、水利"],
  [0, "c2", "task", "六月办完", [], ["6月", "2021-06"], [], 1],
  [0, "c3", "task", "二月办完", [], ["2月底前", "2021-02-28"], [], 1],
  [0, "c4", "task", "七月一日前办完", [], ["7月1日前", "2021-07-01"], [], 1]])"""


def test_a_year_is_due_on_its_last_day(page: Page, site: Path) -> None:
    open_(page, explorer(site, "#from=2021&to=2021"))
    page.evaluate(ROWS)
    page.evaluate("location.hash = 'from=2021&to=2021&sort=due'")
    status(page, "4项，")
    assert texts(page) == ["二月办完", "六月办完", "七月一日前办完", "年内办完"]
    page.evaluate("location.hash = 'from=2021&to=2021&by=2021-06'")
    status(page, "2项，")
    assert texts(page) == ["六月办完", "二月办完"]


@pytest.mark.parametrize("state", ["body=局旗", "q=局旗财", "q=办完一、"])
def test_names_do_not_run_into_each_other(page: Page, site: Path, state: str) -> None:
    open_(page, explorer(site, "#from=2021&to=2021"))
    page.evaluate(ROWS)
    page.evaluate(f"location.hash = 'from=2021&to=2021&{state}'")
    status(page, "没有符合")


def test_keys_reach_everything(page: Page, site: Path) -> None:
    open_(page, explorer(site))
    page.get_by_role("searchbox").focus()
    reached = []
    for _ in range(20):
        reached.append(page.evaluate("document.activeElement.name || `sort ${document.activeElement.dataset.sort}`"))
        page.keyboard.press("Tab")
    names = ["q", "body", "metric", "kind", "bound", "from", "to", "due", "by"]
    assert [name for name in reached if name in names] == names
    assert {"sort text", "sort value", "sort date"} <= set(reached)
    state = page.locator(".state")
    assert (state.get_attribute("role"), state.get_attribute("aria-live")) == ("status", "polite")


def test_long_lists_are_paged(browser: Browser, site: Path, tmp_path: Path, page: Page) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    script = copy / "explorer.js"
    script.write_text(
        script.read_text(encoding="utf-8").replace("const ROWS = 50;", "const ROWS = 3;"), encoding="utf-8"
    )
    open_(page, explorer(copy))
    status(page, "第1页，共3页")
    page.get_by_role("button", name="下一页").click()
    status(page, "第2页，共3页")
    assert "page=2" in page.url
    page.get_by_role("button", name="下一页").click()
    status(page, "第3页，共3页")
    assert page.locator("tbody tr").count() == 2
    assert page.get_by_role("button", name="下一页").is_disabled()
    page.get_by_role("searchbox").fill("植树")
    status(page, "3项，")
    assert "page=" not in page.url


def test_hostile_text_comes_out_as_text(page: Page, site: Path) -> None:
    open_(page, explorer(site, "#q=alert(1)"))
    assert page.locator("tbody tr").count() == 1
    assert "<script>alert(1)</script>" in texts(page)[0]
    assert page.locator("tbody script").count() == 0
    assert page.locator("a[href*='x.invalid']").count() == 0


def test_hostile_addresses_do_no_harm(page: Page, site: Path) -> None:
    open_(page, explorer(site, "#sort=__proto__&page=-4&kind=%3Cb%3E&by=x&q=%3Cimg%20src%3Dx%3E"))
    status(page, "没有符合条件")


def test_a_lost_file_is_told(browser: Browser, site: Path, tmp_path: Path) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    (copy / "commitments/data-2020.js").unlink()
    page = browser.new_page()
    open_(page, explorer(copy))
    status(page, "7项，共7项")
    status(page, "读取失败")
    page.close()


def test_lists_stand_in_without_scripts(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(explorer(site))
    assert not page.locator("#_explorer").is_visible()
    page.get_by_role("link", name="2020年").click()
    assert page.locator("table.commitments tbody tr").count() == 1
    context.close()


def test_works_under_a_sub_path(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_(page, f"{address}commitments/explorer/index.html#body=旗林草局")
    assert page.locator("tbody tr").count() == 2
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    page.locator("tbody a").first.click()
    assert page.url.endswith("#c1")


def test_sorts_on_a_phone(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    open_(page, explorer(site, "#metric=植树"))
    page.get_by_role("button", name="指标", exact=True).click()
    assert "sort=value" in page.url
    seen = "button => { const box = button.getBoundingClientRect(); return document.elementFromPoint(box.x + 5, box.y + 5) === button; }"
    assert page.get_by_role("button", name="出处", exact=True).evaluate(seen)


def test_an_archive_without_search_is_not_asked_for_its_table(page: Page, site: Path, tmp_path: Path) -> None:
    """What can't be loaded is an error on the console, which `page` tells of."""
    parts = replace(SITE, languages=("zh", "en"))
    publish([xml_of(tmp_path / "xml", finding())], tmp_path / "site", parts, wanted=PAGES)
    for language in ("", "en/"):
        page.goto((tmp_path / f"site/{language}commitments/explorer/index.html").as_uri())
        page.locator("tbody tr").first.wait_for()
        assert not page.locator("[data-folding]").count()
        assert (site / f"{language}commitments/explorer/index.html").read_text(encoding="utf-8").count(
            "data-folding"
        ) == 1


def test_a_heading_that_sorts_is_called_by_its_word_alone(page: Page, site: Path) -> None:
    """Which way it sorts is told by the state of its column."""
    open_(page, explorer(site))
    for _ in range(2):
        page.locator("[data-sort=due]").click()
        assert page.get_by_role("button", name="期限", exact=True).count() == 1
