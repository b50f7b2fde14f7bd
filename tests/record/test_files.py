"""Files: layout, digest, what can't be read and how it is told, hand-made changes, time."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from converter.model import Block, Document, Parsed, Section, Source, Span
from converter.record.build import build
from converter.record.conserve import conserve
from converter.record.plain import characters, text_of
from converter.record.problem import RecordError
from converter.record.read import read
from converter.record.tree import BlockNode, Break, Char, Omitted, Record, SectionNode
from converter.record.validate import validate
from converter.record.write import is_hand_edited, write
from tests.record.files import GOOD, changed, line_of


def test_the_good_record_is_as_the_program_writes_it() -> None:
    assert write(read(GOOD.encode(), "good.xml")).decode() == GOOD
    assert (
        write(replace(read(GOOD.encode(), "a"), head=replace(read(GOOD.encode(), "a").head, digest=None))).decode()
        == GOOD
    )


def test_a_hand_edit_is_recognised_and_stays_so() -> None:
    edited = changed("水渠是命脉", "水渠是命根")
    assert not is_hand_edited(GOOD.encode())
    assert is_hand_edited(edited)
    assert is_hand_edited(write(read(edited, "a.xml")))


def test_line_ends_alone_are_no_edit() -> None:
    assert not is_hand_edited(GOOD.replace("\n", "\r\n").encode())


def test_a_file_made_by_hand_has_no_digest() -> None:
    start, end = GOOD.index(' digest="'), GOOD.index('"/>\n    <diagnostics>') + 1
    made = (GOOD[:start] + GOOD[end:]).encode()
    assert is_hand_edited(made)
    assert write(read(made, "a.xml")) == made


def test_wrapping_by_an_editor_is_no_text() -> None:
    wrapped = changed('<p id="p1">现在讲两点。</p>', '<p id="p1">\n      现在\n      讲两点。<!-- 核 -->\n    </p>')
    assert read(wrapped, "a.xml") == read(GOOD.encode(), "a.xml")
    latin = read(changed("现在讲两点。", "现在讲 one\n two。"), "a.xml").text
    assert latin[8] == BlockNode("p", "p1", ("现在讲 one two。",))


def test_a_text_that_xml_cannot_hold_is_refused() -> None:
    record = read(GOOD.encode(), "a.xml")
    with pytest.raises(ValueError, match=r"U\+0007"):
        write(replace(record, text=(BlockNode("p", "p1", ("a\x07",)),)))


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"", "X001", 1, 1),
        (b" \n", "X001", 1, 1),
        (GOOD.encode("utf-16"), "X002", 1, 1),
        (GOOD.replace("UTF-8", "GB18030").encode("gb18030"), "X002", 1, 1),
        (GOOD.encode().replace("水利".encode(), b"\xff", 1), "X002", 4, 15),
        (changed("<head>", "<!DOCTYPE a [<!ENTITY b 'c'>]><head>"), "X003", 3, 3),
        (changed("</salute>", "</salut>"), "X004", line_of("</salute>"), 25),
        (changed("命脉", "&"), "X004", line_of("命脉"), None),
        (changed("命脉", "&nbsp;"), "X004", line_of("命脉"), None),
        (changed("urn:yanlu:record:1", "urn:other"), "X005", 2, 1),
        (changed("<salute>", "<salute><b/>"), "X006", line_of("<salute>"), 1),
        (b"just text", "X004", 1, None),
    ],
)
def test_unreadable_files_name_place_and_remedy(data: bytes, code: str, line: int, column: int | None) -> None:
    with pytest.raises(RecordError) as caught:
        read(data, "a.xml")
    problem = caught.value.problem
    assert (problem.code, problem.name, problem.line) == (code, "a.xml", line)
    assert column is None or problem.column == column
    assert str(caught.value).startswith(f"a.xml:{line}:")
    assert [each.code for each in validate(data, "a.xml")][:1] == [code]


def test_entities_are_never_expanded() -> None:
    bomb = b'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><d>&a;&b;</d>'
    assert [problem.code for problem in validate(bomb, "a.xml")] == ["X003"]


def test_all_characters_of_a_record() -> None:
    marks = ("甲", Break(), Char(7), Omitted("scrape", ("乱",)))
    section = SectionNode("s1", "block", 1, ("一、",), ("题",), (BlockNode("p", "s1.p1", marks),))
    assert characters((section, Omitted("caption", ("图",)))) == "一、题甲\x07乱图"
    assert text_of(marks, omitted=False) == "甲\x07"


def _records(text: str, *cuts: int) -> list[Record]:
    ends = [0, *cuts, len(text)]
    documents = [Document(f"d{n}", "other", Span(*part), Span(*part)) for n, part in enumerate(pairwise(ends))]
    source = Source("a.txt", text, "0" * 64)
    return [build(Parsed(source, tuple(documents)), document) for document in documents]


def _ends(record: Record, end: int) -> Record:
    return replace(record, head=replace(record.head, source=replace(record.head.source, end=end)))


TEXT = "甲文一。\n甲文二。\n乙文。\n"


@pytest.mark.parametrize(
    ("spoil", "codes", "line", "column"),
    [
        (lambda records: records, [], 0, 0),
        (lambda records: records[::-1], [], 0, 0),
        (lambda records: records[:1], ["C002"], 3, 1),
        (lambda records: records[1:], ["C002"], 1, 1),
        (lambda records: [records[0], records[0], records[1]], ["C003"], 1, 1),
        (lambda records: [records[0], _ends(records[1], 99)], ["C003", "C002"], 3, 1),
        (lambda records: [_ends(records[0], 4), records[1]], ["C001", "C002"], 1, 5),
        (lambda records: [replace(records[0], text=records[0].text[1:]), records[1]], ["C001"], 1, 3),
        (lambda records: [replace(records[0], text=records[0].text[:1]), records[1]], ["C001"], 2, 1),
        (lambda records: [replace(records[0], text=records[0].text * 2), records[1]], ["C001"], 3, 1),
        (lambda records: [], ["C002"], 1, 1),
    ],
)
def test_conservation(spoil: Callable[[list[Record]], list[Record]], codes: list[str], line: int, column: int) -> None:
    problems = conserve(TEXT, spoil(_records(TEXT, 10)))
    assert [problem.code for problem in problems] == codes
    assert not problems or (problems[0].line, problems[0].column) == (line, column)


def test_an_empty_source_has_nothing_to_lose() -> None:
    assert conserve("", []) == []


def test_a_long_speech_is_written_and_validated_in_time() -> None:
    lines = [f"{n}、要把第{n}渠修好。" + "渠要修得直，水要流得通，人要管得住。" * 8 for n in range(1, 91)]
    text, blocks, sections, at = "\n".join(lines), [], [], 0
    for n, line in enumerate(lines, 1):
        span, marker = Span(at, at + len(line)), Span(at, at + len(f"{n}、"))
        heading = Span(marker.end, text.index("。", at))
        blocks.append(Block("p", span))
        words = text[heading.start : heading.end]
        sections.append(Section(f"s{n}", None, 1, f"{n}、", n, marker, words, heading, span, "block"))
        at = span.end + 1
    whole = Span(0, len(text))
    document = Document("d", "speech", whole, whole, blocks=tuple(blocks), sections=tuple(sections))
    record = build(Parsed(Source("a.txt", text, "0" * 64), (document,)), document)
    best = 1.0
    for _ in range(10):
        start = time.process_time()
        assert validate(write(record), "a.xml") == []
        best = min(best, time.process_time() - start)
    assert len(text) >= 14_000
    assert best < 0.02  # 4 ms of a free processor; twice the budget of 10 ms for busy ones
