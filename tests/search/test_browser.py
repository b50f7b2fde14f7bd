"""The search page in a real browser, from a server and from files."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from shutil import copytree
from urllib.parse import quote

import pytest

from converter.resources import folder
from converter.search import paths, texts
from converter.search.build import build
from converter.search.document import Document, Passage
from converter.search.files import static
from converter.search.fold import fold
from converter.search.numbering import numbers
from tests.search.browser import Browser, Page, Server
from tests.search.corpus import documents
from tests.search.page import page
from tests.search.reader import Scan

STATUS = "document.getElementById('_status').textContent"
ACTIVE = "document.activeElement"
HITS = "document.querySelectorAll('#_hits li').length"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of nothing but search, and pages to go to."""
    site = tmp_path_factory.mktemp("site")
    write(site, documents())
    return site


def write(site: Path, archive: Mapping[str, Document]) -> None:
    """A site of nothing but search, and pages to go to."""
    files = [*build(archive, archive.__getitem__), *static(), (paths.PAGE, page())]
    files.append(("style.css", (folder("site_templates") / "style.css").read_bytes()))
    files += [(each.address, b"<!doctype html><title>document</title><p>text") for each in archive.values()]
    for path, data in files:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)


@pytest.fixture(scope="module", params=["http", "file"])
def address(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The search page's address."""
    if request.param == "file":
        yield (site / paths.PAGE).as_uri()
        return
    with Server(site) as root:
        yield root + paths.PAGE


def asked(browser: Browser, address: str, query: str, more: str = "") -> Page:
    """The page with the answer to a query."""
    tab = browser.page(f"{address}?q={quote(query)}{more}")
    tab.until(f"/\\d|没有|读不/.test({STATUS})")
    return tab


def found(tab: Page, query: str) -> list[str]:
    """Ids of all hits of a query."""
    ids: list[str] = tab.run(f"""(async () => {{
        const result = await yanlu.search({json.dumps(query)}), hits = result.first;
        while (result.left.length) hits.push(...await result.next());
        return hits.map(hit => hit.id);
    }})()""")
    assert len(ids) == len(set(ids))
    return ids


def test_every_part_of_the_texts_is_found(browser: Browser, address: str) -> None:
    scan = Scan(documents())
    tab = browser.page(address)
    texts = [text.replace('"', "").replace("”", "") for texts in scan.texts.values() for text in texts]
    for at, text in enumerate(texts[::17]):
        start = at * 7 % max(1, len(text) - 8)
        query = text[start : start + 2 + at % 7]
        if len(fold(query)) > 1:
            assert set(found(tab, f'"{query}"')) == scan.alike(query), query
    tab.close()


def test_hits_link_to_their_paragraphs_and_are_marked(browser: Browser, address: str) -> None:
    query = "高质量"
    tab = asked(browser, address, query)
    marks = tab.run("[...document.querySelectorAll('#_hits mark')].map(mark => mark.textContent)")
    assert set(marks) == {query}
    links = tab.run("[...document.querySelectorAll('a.excerpt')].map(link => [link.href, link.textContent])")
    assert links
    for link, words in links:
        (each,) = (each for each in documents().values() if each.address in link)
        anchor = link.partition("#")[2]
        (passage,) = (one for one in each.passages if anchor in dict(one.anchors).values())
        assert words.strip("…") in passage.text
        assert query in words
    tab.close()


@pytest.mark.parametrize("query", ["高質量", "高　质 量", "ｇｄｐ", "3683人"])
def test_letters_that_count_as_the_same(browser: Browser, address: str, query: str) -> None:
    tab = browser.page(address)
    one = query.replace(" ", "").replace("　", "")
    assert set(found(tab, f'"{query}"')) == Scan(documents()).alike(one)
    tab.close()


def test_a_word_in_the_title_goes_before_newer_documents(browser: Browser, tmp_path: Path) -> None:
    text = (Passage("草原生态", ((0, "p1"),)),)
    archive = {
        f"d{at}": Document(f"d{at}", "1", "讲话", f"documents/d{at}/index.html", text, f"{2000 + at}-01-01")
        for at in range(12)
    }
    archive["d0"] = replace(archive["d0"], title="草原讲话")
    write(tmp_path, archive)
    tab = browser.page((tmp_path / paths.PAGE).as_uri())
    assert found(tab, "草原") == ["d0", *(f"d{at}" for at in range(11, 0, -1))]
    tab.close()


def test_the_script_folds_as_the_program_does(browser: Browser, address: str) -> None:
    tab = browser.page(address)
    theirs = tab.run("""(async () => { await yanlu.begin(); const all = [];
        for (let code = 0; code < 0xfffe; code++)
            all.push(code >= 0xd800 && code < 0xe000 ? "" : yanlu.fold(String.fromCodePoint(code)));
        for (let code = 0xe0000; code < 0xe0400; code++) all.push(yanlu.fold(String.fromCodePoint(code)));
        return all; })()""")
    for code, theirs_one in zip([*range(0xFFFE), *range(0xE0000, 0xE0400)], theirs, strict=True):
        # characters that one of the two does not know yet may differ
        if not 0xD800 <= code < 0xE000 and unicodedata.category(chr(code)) != "Cn":
            assert fold(chr(code)) == theirs_one, hex(code)
    tab.close()


def test_several_words_quotes_and_exclusion(browser: Browser, address: str) -> None:
    scan, tab = Scan(documents()), browser.page(address)
    both = scan.alike("农业") & scan.alike("粮食")
    assert both
    assert set(found(tab, "农业 粮食")) == both
    assert set(found(tab, "农业 -粮食")) == scan.alike("农业") - scan.alike("粮食")
    for one in "水林会":  # one character beside a word, anywhere in the text
        assert set(found(tab, f"工作 {one}")) == scan.alike("工作") & scan.alike(one)
        assert set(found(tab, f"工作 -{one}")) == scan.alike("工作") - scan.alike(one)
    assert set(found(tab, "“农业”")) == scan.alike("农业")
    tab.close()


def test_words_run_together_are_told_apart_and_said_so(browser: Browser, address: str) -> None:
    scan = Scan(documents())
    query = "生态环境招商引资"
    assert not scan.alike(query)
    tab = asked(browser, address, query)
    note = tab.run("document.getElementById('_note').textContent")
    assert query in note
    assert tab.run("document.querySelectorAll('#_hits li').length") > 0
    tab.close()


def test_titles_come_first(browser: Browser, address: str) -> None:
    tab = browser.page(address)
    scan = Scan(documents())
    ids = found(tab, "经济工作")
    in_title = {key for key, each in documents().items() if fold("经济工作") in fold(each.title)}
    assert in_title
    assert in_title < scan.alike("经济工作")
    assert set(ids[: len(in_title)]) == in_title
    tab.close()


def test_filters_narrow_and_count(browser: Browser, address: str) -> None:
    tab = asked(browser, address, "工作")
    options = "[...document.querySelector('[name=year]').options].map(each => [each.value, each.text])"
    tab.until(f"{options}.length > 1")
    counts = {value: int(text.split("(")[1][:-1]) for value, text in tab.run(options) if value}
    scan = Scan(documents()).alike("工作")
    years = [(documents()[key].date or "")[:4] for key in scan]
    assert counts == {year: years.count(year) for year in set(years) if year}
    tab.close()
    year = max(counts)
    tab = asked(browser, address, "工作", f"&year={year}")
    tab.until(f"document.querySelector('[name=year]').value == '{year}'")
    dates = tab.run("[...document.querySelectorAll('#_hits .facts')].map(each => each.textContent.slice(0, 4))")
    assert set(dates) == {year}
    tab.close()


def test_filters_count_no_text_that_was_read_and_is_no_hit(browser: Browser, tmp_path: Path) -> None:
    """Every pair stands in the older ones, the word does not: that is known once they are read."""
    lines = [("人民群众", "2020-01-01")] * 8 + [("人民和民群和群众，人民和民群和群众", "2001-01-01")] * 3
    archive = {
        f"d{at}": Document(f"d{at}", "1", f"文{at}", f"documents/d{at}/index.html", (Passage(line, ((0, "p1"),)),), day)
        for at, (line, day) in enumerate(lines)
    }
    write(tmp_path, archive)
    tab = asked(browser, (tmp_path / paths.PAGE).as_uri(), "“人民群众”")
    options = "Array.from(document.forms._search.year.options, each => each.text).slice(1)"
    tab.until(f"{options}.length == 2")
    tab.run("document.getElementById('_more').onclick()")
    tab.until("document.getElementById('_more').hidden")
    assert tab.run(STATUS) == "8 篇"
    assert tab.run(options) == ["2020 (8)"]
    tab.close()


def test_what_stands_behind_a_hundred_texts_without_a_hit_is_found(browser: Browser, tmp_path: Path) -> None:
    """Which of the documents with a word have not the other is known when they are read; the newest have both."""
    lines = [("农业和生态", "2020-01-01")] * 130 + [("农业", "2001-01-01")] * 2
    archive = {
        f"d{at}": Document(f"d{at}", "1", f"文{at}", f"documents/d{at}/index.html", (Passage(line, ((0, "p1"),)),), day)
        for at, (line, day) in enumerate(lines)
    }
    write(tmp_path, archive)
    tab = asked(browser, (tmp_path / paths.PAGE).as_uri(), "农业 -生态")
    tab.until(f"{STATUS} == '2 篇'")
    assert tab.run("Array.from(document.querySelectorAll('#_hits h2'), each => each.textContent).sort()") == [
        "文130",
        "文131",
    ]
    tab.close()


def test_the_keyboard_is_enough(browser: Browser, address: str) -> None:
    tab = browser.page(address)
    tab.key("/", 191)
    assert tab.run(f"{ACTIVE}.id") == "_q"
    tab.type("工作")
    tab.until("document.querySelectorAll('#_hits li').length > 1")
    assert "q=" in tab.run("location.href")
    tab.key("ArrowDown", 40)
    first = tab.run(f"{ACTIVE}.outerHTML")
    assert first.startswith("<a ")
    tab.key("ArrowDown", 40)
    assert tab.run(f"{ACTIVE}.outerHTML") != first
    tab.key("ArrowUp", 38)
    assert tab.run(f"{ACTIVE}.outerHTML") == first
    tab.key("Escape", 27)
    assert tab.run(f"{ACTIVE}.id") == "_q"
    tab.key("Escape", 27)
    tab.until("document.querySelectorAll('#_hits li').length == 0")
    tab.type("工作")
    tab.until("document.querySelectorAll('#_hits li').length > 1")
    tab.key("ArrowDown", 40)
    tab.key("Enter", 13, leaves=True)
    tab.until("document.title == 'document'")
    tab.close()


@pytest.mark.parametrize("held", ["#_hits a", "#_more"])
def test_hits_that_are_replaced_give_the_focus_to_the_box(browser: Browser, address: str, held: str) -> None:
    tab = asked(browser, address, "工作")
    tab.run(f"document.querySelector('{held}').focus()")
    assert tab.run(f"{ACTIVE}.matches('{held}')")
    # typed before the key that left the box, looked up after it
    tab.run("document.forms._search.q.value = '农业'; document.forms._search.q.oninput()")
    tab.until("document.querySelector('#_hits mark')?.textContent == '农业'")
    assert tab.run(f"{ACTIVE}.id") == "_q"
    tab.close()


@pytest.mark.parametrize("hits", [True, False])
def test_more_hits_take_the_focus_and_without_any_the_last_one_does(browser: Browser, address: str, hits: bool) -> None:
    tab = asked(browser, address, "工作")
    if not hits:  # the texts still to be read do not hold the word
        tab.run("const give = yanlu; yanlu = (name, [id]) => give(name, [id, '', '', '', '', '', [], []])")
    count = "document.querySelectorAll('#_hits li').length"
    before = tab.run(count)
    tab.run("document.getElementById('_more').focus()")
    tab.run("document.getElementById('_more').onclick()")
    assert (tab.run(count) > before) is hits
    assert tab.run(f"document.querySelectorAll('#_hits li')[{before - (not hits)}].contains({ACTIVE})")
    tab.close()


def test_a_filter_is_not_taken_away_under_the_hand(browser: Browser, address: str) -> None:
    scan = Scan(documents())
    title = next(each.title for each in documents().values() if each.date and len(scan.alike(each.title)) == 1)
    tab = asked(browser, address, "工作")
    tab.until("document.forms._search.year.options.length > 2")
    tab.run("document.forms._search.year.focus()")
    tab.run(f"document.forms._search.q.value = {json.dumps(title)}; document.forms._search.q.oninput()")
    tab.until("document.forms._search.year.options.length == 2")
    assert tab.run(f"{ACTIVE}.name") == "year"
    tab.close()


def test_an_emptied_box_leaves_no_counts(browser: Browser, address: str) -> None:
    """They were those of the word that is gone; a filter that was chosen stays, to be used or taken off."""
    tab = asked(browser, address, "工作")
    tab.until("document.forms._search.year.options.length > 2")
    year = tab.run("document.forms._search.year.options[1].value")
    tab.run(f"document.forms._search.year.value = '{year}'; document.forms._search.q.focus()")
    tab.key("Escape", 27)
    shown = (
        "Array.from(document.querySelectorAll('#_search label:not([hidden]) select'), each => each.innerText.trim())"
    )
    tab.until(f"{HITS} == 0 && {shown}.length == 1")
    assert tab.run(shown) == [f"全部\n{year}"]
    tab.run("document.forms._search.year.value = ''")
    tab.run("document.forms._search.onsubmit(new Event('submit'))")
    tab.until(f"{shown}.length == 0")
    tab.close()


def test_the_single_key_can_be_switched_off(browser: Browser, address: str) -> None:
    tab = browser.page(address)
    tab.run("document.getElementById('_keys').click()")
    tab.run("document.activeElement.blur()")
    tab.key("/", 191)
    assert tab.run(f"{ACTIVE}.id") != "_q"
    tab.close()


def test_kinds_are_named_in_the_language_of_the_page(browser: Browser, tmp_path: Path) -> None:
    """The index, which all languages share, has them in Chinese; a kind that the page has no word for stays."""
    archive = {
        key: Document(key, "1", "农业", f"documents/{key}/index.html", (Passage("农业"),), kind=key)
        for key in ("讲话", "通知", "其他的")
    }
    write(tmp_path, archive)
    (tmp_path / paths.PAGE).write_bytes(page("en"))
    tab = asked(browser, (tmp_path / paths.PAGE).as_uri(), "农业")
    kinds = "Array.from(document.forms._search.kind.options, each => each.text).slice(1).sort()"
    tab.until(f"{kinds}.length")
    assert tab.run(kinds) == ["Notice (1)", "Speech (1)", "其他的 (1)"]
    facts = "Array.from(document.querySelectorAll('#_hits .facts'), each => each.textContent).sort()"
    assert tab.run(facts) == ["Notice", "Speech", "其他的"]
    tab.close()


def test_nothing_found_is_said(browser: Browser, address: str) -> None:
    tab = asked(browser, address, "“银河系旅行指南”")
    assert tab.run(STATUS) == "没有找到。"
    tab.close()


def test_without_scripts_the_page_says_so_and_leads_on(browser: Browser, address: str) -> None:
    tab = browser.page(address, scripts=False)
    shown = tab.run("document.querySelector('noscript')?.innerText ?? ''")
    assert "脚本" in shown
    assert tab.run("document.getElementById('_search').hidden") is True
    tab.close()


def test_the_script_keeps_its_size(site: Path) -> None:
    script = (site / paths.SCRIPT).read_bytes()
    assert len(script) <= 12_000
    assert b"http" not in script


def crowd(site: Path, others: list[str]) -> dict[str, Document]:
    """A site of documents with the two rarest pairs of 人民群众 and without the word; then the others, of one line each."""
    lines = ["农民群众和渔民群体", "人民群体和观众", "人民和群众的群众"] * 20 + ["沙柳林带"] * 200 + others
    archive = {}
    for at, line in enumerate(lines):
        day = f"{2000 + at % 20}-01-01" if line not in others else "1999-01-01"  # these come last
        passages = (Passage(line, ((0, "p1"),)),)
        archive[f"d{at}"] = Document(f"d{at}", "1", f"文{at}", f"documents/d{at}/index.html", passages, day)
    write(site, archive)
    return archive


def test_where_texts_disappoint_the_other_pairs_are_asked(tmp_path: Path, browser: Browser) -> None:
    """Of a word's pairs the two that seem rarest are fetched; whichever they are, others have them as well."""
    archive = crowd(tmp_path, ["人民群众"])
    with Server(tmp_path) as root:
        tab = browser.page(root + paths.PAGE)
        asked = """(async () => {
          await yanlu.begin();
          const {first} = await yanlu.search('"人民群众"');
          const loaded = performance.getEntriesByType("resource").filter(each => each.name.includes("/text/"));
          return [first.map(hit => hit.id), loaded.length];
        })()"""
        found, texts = tab.run(asked)
    assert found == [f"d{len(archive) - 1}"]
    assert 5 < texts < 12, "five that hold no hit, then the one that does"


@pytest.mark.parametrize(("query", "count"), [('"人民群众"', 0), ("人民群众", 20)])
def test_where_the_other_pairs_leave_nothing_that_is_no_fault(
    tmp_path: Path, browser: Browser, query: str, count: int
) -> None:
    """What the pairs fetched later rule out is not taken for texts that can't be read."""
    crowd(tmp_path, [])
    with Server(tmp_path) as root:
        tab = browser.page(root + paths.PAGE)
        assert len(found(tab, query)) == count
        tab.close()
        tab = browser.page(f"{root}{paths.PAGE}?q={quote(query)}")
        tab.until(f"!/正在/.test({STATUS}) && {STATUS}")
        assert "读不出来" not in tab.run(STATUS)
        tab.close()


def test_an_exclusion_alone_is_a_word(tmp_path: Path, browser: Browser) -> None:
    """Below zero it is cold, and quotation marks are signs like others."""
    lines = {"cold": "夜间气温-5℃以下", "warm": "白天气温5℃以上", "named": "他说：“”是空的"}
    write(
        tmp_path,
        {key: Document(key, "1", "文", f"documents/{key}/index.html", (Passage(line),)) for key, line in lines.items()},
    )
    with Server(tmp_path) as root:
        tab = browser.page(root + paths.PAGE)
        assert found(tab, "-5℃") == found(tab, "－5℃") == ["cold"]
        assert found(tab, "“”") == ["named"]
        assert set(found(tab, "5℃")) == {"cold", "warm"}
        assert found(tab, "5℃ -夜间") == ["warm"]
        tab.close()


@pytest.mark.parametrize("query", ["“农业", '"农业', "农业 －牧草的名字"])
def test_signs_as_they_are_typed(browser: Browser, address: str, query: str) -> None:
    """A quotation not ended yet, a minus of full width."""
    tab = browser.page(address)
    assert set(found(tab, query)) == Scan(documents()).alike("农业")
    tab.close()


@pytest.mark.parametrize(
    ("query", "told"), [("-农业", ""), ('""', ""), ("林", "单个字"), ("林 水", "单个字"), ("林 工作", "")]
)
def test_titles_alone_are_searched_for_single_characters_and_it_is_said(
    browser: Browser, address: str, query: str, told: str
) -> None:
    tab = asked(browser, address, query)
    note = tab.run("document.getElementById('_note').textContent")
    assert told in note
    assert bool(note) is bool(told)
    tab.close()


def test_punctuation_is_where_words_are_cut_and_numbers_are_not_cut(browser: Browser, tmp_path: Path) -> None:
    texts = {"a": "推进三农的工作", "b": "3.个人只占5%"}
    archive = {
        key: Document(key, "1", "讲话", f"documents/{key}/index.html", (Passage(text, ((0, "p1"),)),))
        for key, text in texts.items()
    }
    write(tmp_path, archive)
    page_of = (tmp_path / paths.PAGE).as_uri()
    tab = asked(browser, page_of, "推进“三农”工作")
    assert "推进 + 三农 + 工作" in tab.run("document.getElementById('_note').textContent")
    assert tab.run("document.querySelectorAll('#_hits li').length") == 1
    tab.close()
    tab = asked(browser, page_of, "３.５％")
    assert tab.run(STATUS) == "没有找到。"
    tab.close()


@pytest.mark.parametrize("query", ["生态环境在此处并无，招商引资亦未见", "农牧" * 60])
def test_what_is_not_found_in_parts_either_is_not_told_as_if_it_were(
    browser: Browser, address: str, query: str
) -> None:
    tab = asked(browser, address, query)
    if not tab.run("document.querySelectorAll('#_hits li').length"):
        assert tab.run("document.getElementById('_note').textContent") == ""
    assert tab.run("performance.getEntriesByType('resource').length") < 60
    tab.close()


def test_any_address_is_read(browser: Browser, address: str) -> None:
    """Names that are none of a filter may be those of what every form has."""
    tab = asked(browser, address, "农业", "&length=3&item=1&constructor=x&utm_source=y&elements=z")
    assert tab.run("document.querySelectorAll('#_hits li').length") > 0
    tab.close()


def test_nothing_is_looked_up_while_letters_become_characters(browser: Browser, address: str) -> None:
    tab = browser.page(address)
    tab.run("document.forms._search.q.focus()")
    tab.browser.call("Input.imeSetComposition", tab.session, text="nong ye", selectionStart=7, selectionEnd=7)
    assert tab.run("document.forms._search.q.value") == "nong ye"
    assert tab.run(f"new Promise(done => setTimeout(() => done({STATUS} + location.search), 400))") == ""
    tab.type("农业")  # what the letters become
    tab.until("document.querySelector('#_hits mark')?.textContent == '农业'")
    tab.close()


def test_the_arrows_lead_to_further_hits(browser: Browser, address: str) -> None:
    tab = asked(browser, address, "工作")
    tab.until("!document.getElementById('_more').hidden")
    tab.run("[...document.querySelectorAll('#_hits a')].at(-1).focus()")
    tab.key("ArrowDown", 40)
    assert tab.run(f"{ACTIVE}.id") == "_more"
    tab.key("ArrowUp", 38)
    assert tab.run(f"{ACTIVE} == [...document.querySelectorAll('#_hits a')].at(-1)")
    tab.close()


def test_an_excerpt_is_not_the_title_again(browser: Browser, address: str) -> None:
    title = next(each.title for each in documents().values() if any(one.text == each.title for one in each.passages))
    tab = asked(browser, address, f"{title[-2:]} {title[-4:-2]}")
    hits = tab.run(
        "[...document.querySelectorAll('#_hits li')].map(each => [...each.querySelectorAll('a')].map(one => one.textContent))"
    )
    assert hits
    for name, *excerpts in hits:
        assert name not in excerpts
    tab.close()


def test_back_from_a_hit_all_is_as_it_was_left(browser: Browser, address: str) -> None:
    """As many hits, and as far down, whether or not the browser kept the page."""
    tab = asked(browser, address, "工作")
    tab.until("!document.getElementById('_more').hidden")
    tab.run("document.getElementById('_more').click()")
    tab.until(f"{HITS} > 5 && !document.getElementById('_more').hidden")
    hits = tab.run(HITS)
    tab.run("scrollTo(0, document.querySelector('#_hits li:nth-child(7)').offsetTop)")
    tab.until("scrollY")
    top = tab.run("scrollY")
    tab.run("document.querySelector('#_hits li:nth-child(7) a').click()")
    tab.until("document.title == 'document'")
    tab.run("history.back()")
    tab.until(f"document.title != 'document' && {HITS} == {hits} && scrollY == {top}")
    assert tab.run("document.forms._search.q.value") == "工作"
    tab.close()


def test_read_again_all_is_as_it_was_left(browser: Browser, address: str) -> None:
    tab = asked(browser, address, "工作")
    tab.until("!document.getElementById('_more').hidden")
    tab.run("document.getElementById('_more').click()")
    tab.until(f"{HITS} > 5 && !document.getElementById('_more').hidden")
    hits = tab.run(HITS)
    tab.run("scrollTo(0, document.querySelector('#_hits li:nth-child(7)').offsetTop)")
    tab.until("scrollY")
    top = tab.run("scrollY")
    tab.run("window.before = true; setTimeout(() => location.reload())")
    tab.until(f"!window.before && {HITS} == {hits} && scrollY == {top}")
    tab.close()


@pytest.fixture
def broken(site: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the site, whose files may be taken away, and its search page."""
    copied = tmp_path / "site"
    copytree(site, copied)
    with Server(copied) as root:
        yield copied, root + paths.PAGE


def test_further_hits_that_could_not_be_read_are_not_lost(browser: Browser, broken: tuple[Path, str]) -> None:
    folder_of_texts = broken[0] / "search/text"
    tab = asked(browser, broken[1], "工作")
    tab.until("!document.getElementById('_more').hidden")
    said, shown = tab.run(STATUS), tab.run(HITS)
    folder_of_texts.rename(broken[0] / "aside")
    tab.run("document.getElementById('_more').click()")
    tab.until(f"{STATUS}.includes('读不')")
    (broken[0] / "aside").rename(folder_of_texts)
    tab.run("document.getElementById('_more').click()")
    tab.until(f"{HITS} > {shown}")
    assert tab.run(STATUS) == said
    tab.close()


def test_a_text_that_is_missing_keeps_no_other_hit_away(browser: Browser, broken: tuple[Path, str]) -> None:
    tab = asked(browser, broken[1], "工作")
    first = tab.run("document.querySelector('#_hits a').href")
    (gone,) = (each for each in documents().values() if each.address in first)
    tab.close()
    number = numbers(documents())[gone.id]
    for name in texts.names(number):
        (broken[0] / name).unlink()
    tab = asked(browser, broken[1], "工作")
    tab.until(f"{HITS} > 4")
    assert gone.address not in tab.run("document.getElementById('_hits').innerHTML")
    assert "至多" in tab.run(STATUS)
    tab.close()


def test_hits_are_told_where_the_filters_can_not_be_read(browser: Browser, broken: tuple[Path, str]) -> None:
    (broken[0] / paths.FACETS).unlink()
    tab = asked(browser, broken[1], "农业")
    tab.run("new Promise(done => setTimeout(done, 300))")  # for what comes after the first hits
    assert tab.run(HITS) > 0
    assert "篇" in tab.run(STATUS)
    tab.close()
