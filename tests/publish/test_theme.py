"""A folder of the archive's own: its files take the place of ours one by one, and what else it holds is published."""

from __future__ import annotations

from pathlib import Path

import pytest

from converter.publish.errors import PublishError
from converter.publish.links import check
from converter.publish.options import SiteOptions
from tests.publish.factory import records, site_of


def test_files_take_the_place_of_ours_one_by_one(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "year.html").write_text(
        '{% extends "base.html" %}{% block main %}<h1>{{ labels.year(year) }}年鉴</h1>{% endblock %}', encoding="utf-8"
    )
    (theme / "style.css").write_text("body { color: #123456 }\n")
    (theme / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>\n')
    (theme / "README.md").write_text("notes\n")
    site = site_of(tmp_path, records(), SiteOptions(theme=theme))
    assert "<h1>2022年年鉴</h1>" in (site / "years/2022/index.html").read_text(encoding="utf-8")
    assert (site / "style.css").read_text() == "body { color: #123456 }\n"
    assert (site / "logo.svg").is_file()
    assert (site / "reading.js").is_file()
    assert not (site / "README.md").exists()
    assert not (site / "year.html").exists()
    assert "目录" in (site / "documents/2022-02-18-economy/index.html").read_text(encoding="utf-8")
    assert check(site) == []


def test_a_missing_theme_is_told(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="theme"):
        SiteOptions(theme=tmp_path / "gone")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("index.html", b"<p>\n{% if x %}"),
        ("index.html", b"<p>\n{{ nosuch.thing }}"),
        ("index.html", b"<p>\n{{ 1/0 }}"),
        ("index.html", b'<p>\n{% include "nosuch.html" %}'),
        ("index.html", b'<p>\n{% include "index.html" %}'),
        ("base.html", b"<p>\n{{ nosuch }}"),
        ("document.html", b"<p>\n{{ nosuch }}"),
        ("top.html", b"<p>\n{{ nosuch }}"),
        ("macros.html", b"<p>\n{{ nosuch }}"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_line(tmp_path: Path, name: str, text: bytes) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / name).write_bytes(text)
    with pytest.raises(PublishError, match=rf"{name}:2: "):
        site_of(tmp_path, records(), SiteOptions(theme=theme))


def test_a_template_that_is_no_utf8_is_told(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "index.html").write_bytes("<p>首页</p>".encode("gb18030"))
    with pytest.raises(PublishError, match=r"index\.html: .*UTF-8"):
        site_of(tmp_path, records(), SiteOptions(theme=theme))
