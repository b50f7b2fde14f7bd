"""The short way to read what the program wrote gives what the long way gives, or refuses."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings

from converter.record.canonical import NotCanonical, read_canonical
from converter.record.read import read
from converter.record.tree import Record
from converter.record.write import write
from tests.record.strategies import RECORDS


@given(RECORDS)
@settings(deadline=None)
def test_both_ways_give_the_same(record: Record) -> None:
    data = write(record)
    assert read_canonical(data, "a.xml") == read(data, "a.xml") == record


@pytest.mark.parametrize(
    "text",
    [
        "<section id='s1' place='block'>", "</section>", "words", "<p id=\"p1\">x", "<p id=\"p1\"><target>x</p>",
        "<p id=\"p1\">x</deadline></p>", "<num>1</num>", "<unknown>x</unknown>", "</p>",
    ],
)  # fmt: skip
def test_other_layouts_are_refused(text: str) -> None:
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<document xmlns="urn:yanlu:record:1" id="a" kind="speech" language="zh-Hans">\n  <head>\n'
        '    <source path="a" mediaType="b" encoding="c" sha256="d" characters="1" start="0" end="1"/>\n'
        '    <generator name="yanlu" version="1"/>\n  </head>'
    )
    good = f'{head}\n  <text>\n    <p id="p1">x</p>\n  </text>\n</document>\n'
    assert read_canonical(good.encode(), "a.xml").text
    with pytest.raises((NotCanonical, KeyError)):
        read_canonical(good.replace('<p id="p1">x</p>', text).encode(), "a.xml")
    with pytest.raises(NotCanonical):
        read_canonical(good.encode()[:-1], "a.xml")
    with pytest.raises(NotCanonical):
        read_canonical(good.partition("\n")[2].encode(), "a.xml")
    with pytest.raises(NotCanonical):
        read_canonical(good.replace("<head>", "").encode(), "a.xml")


@pytest.mark.parametrize(
    "line",
    [
        "words", "<title>x", "<title>x</title> y", "<title a='b'>x</title>", "<title><b>x</b></title>", "<!-- x -->",
        '<speaker name="a"/><speaker name="b"/>', "<title>x\ny</title>", '<datum name="a" value="b"/>',
        '<diagnostic code="N001"/>',
    ],
)  # fmt: skip
def test_other_heads_are_refused(line: str) -> None:
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<document xmlns="urn:yanlu:record:1" id="a" kind="speech" language="zh-Hans">\n  <head>\n    <title>甲</title>\n'
        '    <source path="a" mediaType="b" encoding="c" sha256="d" characters="1" start="0" end="1"/>\n'
        '    <generator name="yanlu" version="1"/>\n  </head>'
    )
    good = f'{head}\n  <text>\n    <p id="p1">x</p>\n  </text>\n</document>\n'
    assert read_canonical(good.encode(), "a.xml").head.title == "甲"
    with pytest.raises((ValueError, LookupError)):
        read_canonical(good.replace("<title>甲</title>", line).encode(), "a.xml")


def test_no_xml_parser_is_loaded() -> None:
    read = "import sys, converter.archive.reading; print('lxml' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", read], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
