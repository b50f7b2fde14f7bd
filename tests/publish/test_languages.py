"""The interface in Chinese and English: whole catalogues, a page for each, and `lang` where the words change."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from lxml import html

from converter.publish.errors import PublishError
from converter.publish.links import check
from converter.publish.options import SiteOptions
from converter.publish.site import publish
from converter.publish.words import FIRST, LANGUAGES, speaking, word
from tests.publish import catalogues
from tests.publish.factory import SITE, contents, hostile, p, record, records, site_of, xml_of

OTHERS = [language for language in LANGUAGES if language != FIRST]
BOTH = replace(SITE, languages=("zh", "en"), base_url="https://archive.example/")
OWN = (".yanlu-site", "sitemap.xml", "search/manifest.json")  # name all pages, or the build's choices
_HANZI = re.compile(r"[\u3400-\u9fff]")


def parse(path: Path) -> Any:
    return html.fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site_of(tmp_path_factory.mktemp("site"), [*records(), hostile()], BOTH)


@pytest.mark.parametrize("language", OTHERS)
def test_catalogue_holds_every_word_and_no_other(language: str) -> None:
    """If this fails: run `make catalogues`, translate what is empty in site.po, run it again."""
    said = {message.id for message in catalogues.extracted() if message.id}
    known = {message.id: message.string for message in catalogues.read(language) if message.id}
    assert known.keys() - said == set()
    assert said - known.keys() == set()
    empty = [
        identity for identity, words in known.items() if not words or (isinstance(words, tuple) and not all(words))
    ]
    assert empty == []


@pytest.mark.parametrize("language", OTHERS)
def test_catalogue_is_compiled(language: str) -> None:
    assert catalogues.file(language, "mo").read_bytes() == catalogues.mo(catalogues.read(language))


@pytest.mark.parametrize("language", OTHERS)
def test_translations_ask_for_nothing_that_is_not_given(language: str) -> None:
    for message in catalogues.read(language):
        if not message.id:
            continue
        one = message.id[0] if isinstance(message.id, tuple) else message.id
        given = set(re.findall(r"%\((\w+)\)s", str(one))) | ({"name"} if "month" in str(one) else set())
        for words in message.string if isinstance(message.string, tuple) else (message.string,):
            assert set(re.findall(r"%\((\w+)\)s", str(words))) <= given, one


def test_no_word_hides_in_an_f_string() -> None:
    """There the extraction does not find it, before Python 3.12."""
    for path in (Path(catalogues.ROOT) / "converter/publish").rglob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            for text in re.findall(r"""f(?:"[^"]*"|'[^']*')""", line):
                fields = [
                    field
                    for _, field, _, _ in Formatter().parse(text[2:-1].replace("{{", "").replace("}}", ""))
                    if field
                ]
                assert not [field for field in fields if re.match(r"(word|count|marked)\(", field)], f"{path}: {line}"


def test_words_follow_the_language_in_force() -> None:
    with speaking("en"):
        assert word("目录") == "Contents"
    assert word("目录") == "目录"


def test_every_page_stands_in_both_languages_and_links_to_its_other(site: Path) -> None:
    assert check(site) == []
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    first = {page for page in pages if not page.startswith("en/")}
    assert {f"en/{page}" for page in first} == pages - first
    assert {path.suffix for path in (site / "en").rglob("*") if path.is_file()} == {".html"}
    for page in sorted(first):
        for here, there, tag in ((page, f"en/{page}", "en"), (f"en/{page}", page, "zh-Hans")):
            tree = parse(site / here)
            (link,) = tree.xpath('//p[@class="languages"]/a')
            assert (site / here).parent.joinpath(link.get("href")).resolve() == (site / there).resolve()
            assert link.get("hreflang") == link.get("lang") == tag


def test_language_of_all_words_is_told(site: Path) -> None:
    """On English pages whatever is Chinese stands under lang="zh-…", and nothing English does."""
    pages = list((site / "en").rglob("*.html"))
    assert pages
    for path in pages:
        tree = parse(path)
        assert tree.get("lang") == "en"
        for element in tree.body.iter("h1", "h2", "a", "p", "span", "td", "th", "dt", "dd", "b", "bdi", "q", "label"):
            if element.get("data-label") == "Doubt":  # quotes the source within a sentence
                continue
            said = next(above.get("lang") for above in (element, *element.iterancestors()) if above.get("lang"))
            for words in (element.text or "", *(child.tail or "" for child in element)):
                if _HANZI.search(words):
                    assert said.startswith("z"), f"{path}: {words[:60]} {html.tostring(element)[:200]}"
                elif re.search(r"[A-Za-z]{3,}", words) and path.parent.name != "hostile" and said.startswith("zh"):
                    assert re.search(r"x\.invalid|alert|BibTeX|U\+", words) or element.xpath("ancestor::pre"), (
                        f"{path}: {words[:60]} {html.tostring(element)[:200]}"
                    )


def test_data_are_the_same_with_another_language(site: Path, tmp_path: Path) -> None:
    one = contents(site_of(tmp_path, [*records(), hostile()], replace(BOTH, languages=("zh",))))
    both = contents(site)
    for path, data in one.items():
        if not path.endswith(".html") and path not in OWN:
            assert both[path] == data, path


def test_a_build_of_two_languages_is_renewed_like_one(tmp_path: Path) -> None:
    made = [*records(), hostile()]
    site = site_of(tmp_path, made[:-2], BOTH)
    publish([xml_of(tmp_path / "xml", [*made, record("new", p("p1", "新。"), title="新的")])], site, BOTH)
    fresh = tmp_path / "fresh"
    publish([tmp_path / "xml"], fresh, BOTH)
    assert contents(site) == contents(fresh)


def test_english_alone_stands_at_the_root(tmp_path: Path) -> None:
    site = site_of(tmp_path, records(), replace(SITE, languages=("en",)))
    assert not (site / "en").exists()
    text = (site / "documents/2022-02-18-economy/index.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in text
    assert "18 February 2022" in text
    assert 'class="languages"' not in text


@pytest.mark.parametrize("languages", [("fr",), (), ("zh", "zh")])
def test_unknown_languages_are_refused(languages: tuple[str, ...]) -> None:
    with pytest.raises(PublishError, match="zh, en"):
        SiteOptions(languages=languages)
