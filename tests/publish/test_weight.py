"""A reading page is light: of a usual speech (6,000 characters, 19 headings) with its style it stays below 60 kB."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import html

from benchmarks.make_archive import record
from benchmarks.speeches import Speech, made
from converter.publish.context import Part
from converter.publish.options import SiteOptions
from converter.publish.site import publish
from converter.record.write import write

LIMIT = 60_000  # bytes as they stand, before any compression on the way
SPEECHES: tuple[Speech, ...] = tuple(made(12))


def pages(folder: Path, commitments: bool) -> tuple[Path, list[Path]]:
    """The site, and the reading pages of the speeches."""
    for speech in SPEECHES:
        (folder / f"{speech.id}.xml").write_bytes(write(record(speech, commitments)))
    site = folder / "site"
    wanted: tuple[Part, ...] = ("pages",)
    publish([folder], site, SiteOptions(base_url="https://example.org/"), wanted=wanted, processes=1)
    return site, [site / "documents" / speech.id / "index.html" for speech in SPEECHES]


def test_a_page_with_its_only_style_sheet_is_light(tmp_path: Path) -> None:
    _, found = pages(tmp_path, commitments=False)
    for page in found:
        tree: Any = html.fromstring(page.read_bytes())
        (sheet,) = tree.xpath("//link[@rel='stylesheet']/@href")
        style = (page.parent / sheet).read_bytes()
        assert b"@import" not in style
        assert b"url(" not in style.replace(b"url(data:", b"").replace(b'url("data:', b"")
        assert len(page.read_bytes()) + len(style) <= LIMIT
        assert not tree.xpath("//style | //img | //iframe | //*[@style]")


def test_a_page_is_whole_without_its_script(tmp_path: Path) -> None:
    _, found = pages(tmp_path, commitments=True)
    for page, speech in zip(found, SPEECHES, strict=True):
        tree: Any = html.fromstring(page.read_bytes())
        scripts = tree.xpath("//script[not(@type='application/ld+json')]")
        assert all(script.get("src") and "defer" in script.attrib and not script.text for script in scripts)
        text = tree.xpath("string(//div[contains(@class, 'text')])")
        assert all(words in text for chapter in speech.chapters for part in chapter.parts for words in part.paragraphs)
        assert not tree.xpath("//main//*[@hidden]")
