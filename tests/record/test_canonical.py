"""The short way to read what the program wrote gives what the long way gives, or refuses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from converter.record.canonical import NotCanonical, read_canonical
from converter.record.problem import RecordError
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
        '<document xmlns="urn:yanlu:record:1" id="a" kind="speech" language="zh-Hans">\n  <head>\n'
        '    <source path="a" mediaType="b" encoding="c" sha256="d" characters="1" start="0" end="1"/>\n'
        '    <generator name="yanlu" version="1"/>\n  </head>'
    )
    good = f'{head}\n  <text>\n    <p id="p1">x</p>\n  </text>\n</document>\n'
    assert read_canonical(good.encode(), "a.xml").text
    with pytest.raises((NotCanonical, KeyError)):
        read_canonical(good.replace('<p id="p1">x</p>', text).encode(), "a.xml")
    with pytest.raises(NotCanonical):
        read_canonical(good.encode()[:-1], "a.xml")
    with pytest.raises(RecordError):
        read_canonical(good.replace("<head>", "").encode(), "a.xml")
