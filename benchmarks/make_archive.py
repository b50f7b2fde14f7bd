"""Make an archive of N synthetic documents as the program's own XML, and the same texts for Hugo.

    python -m benchmarks.make_archive 10000 ARCHIVE [--hugo SITE] [--lines SPEECHES.jsonl] [--no-commitments]

ARCHIVE gets one XML file a document, SITE a Hugo site with the same pages (document, year, speaker, meeting, the lists
of these) and a plain layout of its own.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

from benchmarks import hugo_site
from benchmarks.speeches import STOCK, Part, Speech, from_lines, made
from converter import __version__
from converter.identity import text_digest
from converter.record.tree import (
    BlockNode,
    CommitmentMark,
    DateEntry,
    DeadlineMark,
    Head,
    Inline,
    Node,
    Pc,
    Record,
    ResponsibleMark,
    SectionNode,
    SourceEntry,
    SpeakerEntry,
    TargetMark,
)
from converter.record.write import write

_MEASURED = ("面积", "增量", "总量", "改造", "新建", "保护", "覆盖", "示范", "储备")
_NUMBERS = "一二三四五六七八九十"


def record(speech: Speech, commitments: bool) -> Record:
    """A speech's record: two levels of sections; with `commitments`, one in the first paragraph of most parts."""
    random = Random(speech.id) if commitments else None
    sections = tuple(
        SectionNode(
            f"s{at}",
            "block",
            at,
            (f"{_NUMBERS[at - 1]}、",),
            (chapter.title,),
            tuple(_part(part, f"s{at}.{below}", below, random) for below, part in enumerate(chapter.parts, 1)),
        )
        for at, chapter in enumerate(speech.chapters, 1)
    )
    text: tuple[Node, ...] = (BlockNode("title", None, (speech.title,)), *sections)
    source = SourceEntry(f"{speech.id}.txt", "0" * 64, "text/plain", "utf-8", 6000, 0, 6000, text_digest(_plain(text)))
    date = DateEntry(speech.date, "inferred", "high", None)
    head = Head(
        speech.title, speech.meeting, (SpeakerEntry(speech.speaker, None),), date, None, None, source, __version__, None
    )
    return Record(speech.id, "speech", "zh-Hans", head, text)


def _part(part: Part, identity: str, number: int, random: Random | None) -> SectionNode:
    blocks = []
    for at, words in enumerate(part.paragraphs, 1):
        content: tuple[Inline, ...] = (words,)
        if random and at == 1 and random.random() < 0.8:
            content = (words, _commitment(f"{identity}.c1", random), "。")
        blocks.append(BlockNode("p", f"{identity}.p{at}", content))
    marker = f"（{_NUMBERS[number - 1]}）"
    return SectionNode(identity, "block", number, (marker,), (part.title, Pc("。")), tuple(blocks))


def _commitment(identity: str, random: Random) -> CommitmentMark:
    """A target for one of 500 metrics, a few of which are in every other document, as is so of real ones."""
    value, common = 100 * random.randint(10, 900), int(500 * random.random() ** 2)
    metric = f"{STOCK[common % len(STOCK)]}{_MEASURED[common // len(STOCK)]}"
    target = TargetMark(metric, "ge", value, None, "亩", False, (f"{value}亩以上",))
    body = f"{random.choice(STOCK)}局"
    content = (DeadlineMark(None, ("年底前",)), "由", ResponsibleMark(body, "lead", (body,)), f"完成{metric}", target)
    return CommitmentMark(identity, "target", "verb-quantity", "high", content)


def _plain(nodes: tuple[object, ...]) -> str:
    return "".join(_words(node) for node in nodes)


def _words(node: object) -> str:
    if isinstance(node, str):
        return node
    if isinstance(node, Pc):
        return node.text
    if isinstance(node, SectionNode):
        return _plain(node.marker) + _plain(node.heading) + _plain(node.children)
    return _plain(getattr(node, "content"))  # noqa: B009 – blocks and marks alike


def make(number: int, folder: Path, hugo: Path | None, lines: Path | None, commitments: bool) -> int:
    """Write an archive, and the same texts for Hugo where a folder for them is given; tells how many there are."""
    speeches: Iterator[Speech] = from_lines(lines) if lines else made(number)
    folder.mkdir(parents=True, exist_ok=True)
    if hugo:
        hugo_site.frame(hugo)
    done = 0
    for speech in islice(speeches, number):
        (folder / f"{speech.id}.xml").write_bytes(write(record(speech, commitments)))
        if hugo:
            hugo_site.page(hugo, speech)
        done += 1
    return done


def main() -> None:
    """Write the archive."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--hugo", type=Path, help="also write a Hugo site of the same texts into this folder")
    parser.add_argument("--lines", type=Path, help="take the speeches from this file, one JSON object a line")
    parser.add_argument("--no-commitments", action="store_true", help="text alone")
    given = parser.parse_args()
    number = make(given.number, given.folder, given.hugo, given.lines, not given.no_commitments)
    print(f"{number} documents in {given.folder}", file=sys.stderr)


if __name__ == "__main__":
    main()
