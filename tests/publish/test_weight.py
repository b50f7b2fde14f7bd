"""A reading page is light: of a usual speech (6,000 characters, 19 headings) with its style it stays below 60 kB, also with a dozen commitments."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from benchmarks.make_archive import record
from benchmarks.speeches import Speech, made
from converter.publish.options import Part, SiteOptions
from converter.publish.site import publish
from converter.record.write import write

LIMIT = 60_000  # bytes as they stand, before any compression on the way
PAGES: tuple[Part, ...] = ("pages",)
SPEECHES: tuple[Speech, ...] = tuple(made(12))


def pages(folder: Path, commitments: bool) -> tuple[Path, list[Path]]:
    """The site, and the reading pages of the speeches."""
    for speech in SPEECHES:
        (folder / f"{speech.id}.xml").write_bytes(write(record(speech, commitments)))
    site = folder / "site"
    publish([folder], site, SiteOptions(base_url="https://example.org/"), wanted=PAGES, processes=1)
    return site, [site / "documents" / speech.id / "index.html" for speech in SPEECHES]


@pytest.mark.parametrize("commitments", [False, True], ids=["text", "with a dozen commitments"])
def test_a_page_with_its_only_style_sheet_is_light(tmp_path: Path, commitments: bool) -> None:
    _, found = pages(tmp_path, commitments)
    for page in found:
        tree = html.fromstring(page.read_bytes())
        (sheet,) = [link.get("href", "") for link in tree.iter("link") if link.get("rel") == "stylesheet"]
        style = (page.parent / sheet).read_bytes()
        assert b"@import" not in style
        assert b"url(" not in style.replace(b"url(data:", b"").replace(b'url("data:', b"")
        assert len(page.read_bytes()) + len(style) <= LIMIT
        assert not list(tree.iter("style", "img", "iframe"))
        assert not any("style" in element.attrib for element in tree.iter())


def test_a_page_is_whole_without_its_script(tmp_path: Path) -> None:
    _, found = pages(tmp_path, commitments=True)
    for page, speech in zip(found, SPEECHES, strict=True):
        tree = html.fromstring(page.read_bytes())
        scripts = [one for one in tree.iter("script") if one.get("type") != "application/ld+json"]
        assert scripts
        assert all(one.get("src") and "defer" in one.attrib and not one.text for one in scripts)
        text = "".join(map(str, next(one for one in tree.iter("div") if one.get("class") == "text").itertext()))
        assert all(words in text for chapter in speech.chapters for part in chapter.parts for words in part.paragraphs)
        assert list(tree.iter("mark"))
        assert not any("hidden" in element.attrib for element in tree.iter())
