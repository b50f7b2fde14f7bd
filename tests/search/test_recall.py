"""Every query of two characters or more finds what a plain scan finds, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.search import blocks, paths, shard
from converter.search.build import build
from converter.search.document import Document, Passage
from converter.search.fold import fold
from converter.search.numbering import numbers
from converter.search.parts import PARTS
from converter.search.runs import slices
from converter.search.share import Job, Told
from tests.search.corpus import documents
from tests.search.reader import Reader, Scan


@cache
def examples() -> tuple[Reader, Scan]:
    """The index of the examples, and their texts."""
    return Reader(dict(build(documents(), documents().__getitem__))), Scan(documents())


@cache
def texts() -> list[str]:
    """All that is in it."""
    found = [text for texts in examples()[1].texts.values() for text in texts]
    return [text for text in found if len(fold(text)) > 1]


@st.composite
def substrings(draw: st.DrawFn) -> str:
    """A part of a text, of two folded characters or more."""
    text = draw(st.sampled_from(texts()))
    start = draw(st.integers(0, len(text) - 2))
    query = text[start : start + draw(st.integers(2, 24))]
    return query if len(fold(query)) > 1 else text


@settings(max_examples=400)
@given(substrings())
def test_every_part_of_a_text_is_found(query: str) -> None:
    index, scan = examples()
    found = index.search(query)
    assert found >= scan.exact(query) != set()
    assert found == scan.alike(query)


@pytest.mark.parametrize("size", [2, 3])
def test_all_short_parts_of_the_first_texts_are_found(size: int) -> None:
    index, scan = examples()
    for text in texts()[:20]:
        for query in {text[start : start + size] for start in range(len(text) - size + 1)}:
            if len(fold(query)) > 1:
                assert index.search(query) == scan.alike(query), query


def test_what_stands_nowhere_is_not_found() -> None:
    assert examples()[0].search("银河系旅行指南") == set()


def small(*passages: Passage, title: str = "无关") -> Reader:
    """The index of one document."""
    return Reader(dict(build(["a"], lambda key: Document(key, "1", title, "documents/a/index.html", passages))))


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("到２０２５年，完成３ ６８３人", "2025年"),
        ("到２０２５年，完成３ ６８３人", "3683人"),
        ("陈 立 新", "陈立新"),
        ("国內生產總值", "国内生产总值"),
        ("国内生产总值", "國內生產總值"),
        ("实施ＧＤＰ核算", "gdp"),
        ("PM2.5浓度", "m2.5"),
        ("增长3.5%以上", "3.5％"),
        ("“四个意识”，", "”，"),
        ("他说：“好。”", "：“好"),
        ("café", "CAFE\u0301"),
        ("𠀀𠀁部", "𠀁部"),
        ("𠀀", "𠀀"),
        ("第①项", "1项"),
        ("沿著大河瞭解民情", "沿着大河了解民情"),
        ("答复群众，恢复生产", "答覆羣眾，恢復生產"),
        ("藉助甚麼力量復甦", "借助什么力量复苏"),
        ("推進「放管服」改革", "推进“放管服”改革"),
        ("葛\U000e0100城", "葛城"),
        ("\u2764\ufe0f爱心", "\u2764爱心"),
    ],
)
def test_letters_that_count_as_the_same(text: str, query: str) -> None:
    assert small(Passage(text)).search(query) == {"a"}


def test_a_hit_never_runs_from_one_passage_into_the_next() -> None:
    assert small(Passage("改革"), Passage("开放")).search("革开") == set()


def test_numbers_are_told_apart_by_three_digits() -> None:
    index = small(Passage("1906年、2195年和5619人"))
    assert index.candidates("1956") == set()
    assert index.candidates("2195") != set()


def test_a_pair_tells_what_goes_before_it() -> None:
    index = small(Passage("人民，农民群众"), Passage("人民群众", ((0, "p1"),)), Passage("改革"))
    assert index.lists("群众", "民") == index.lists("群众", "国") != ([], [], []), "it stands there twice"
    index = small(Passage("人民，农民群众"))
    assert index.lists("民群", "农")[0]
    assert index.lists("民群", "人") == ([], [], [])
    assert index.candidates("人民群众") == set()
    assert index.candidates("农民群众") == index.candidates("民群众") != set()


def test_one_character_is_looked_up_in_titles_and_headings() -> None:
    index = small(Passage("林业工作", heading=4), Passage("草原"), title="讲话")
    assert index.search("林") == index.search("话") == {"a"}
    assert index.candidates("草") == set()


def test_lists_tell_headings_and_titles() -> None:
    index = small(Passage("林业工作草原", heading=4), title="林业讲话")
    (number,) = index.numbers
    first = number * PARTS
    ((part,), *_) = index.lists("草原")
    assert part // PARTS == number
    assert index.lists("讲话") == ([first], [], [first])
    assert index.lists("工作") == ([part], [part], [])
    assert index.lists("草原") == ([part], [], [])
    assert index.lists("林业") == (sorted({first, part}), [part], [first])


def test_same_documents_give_same_bytes_however_the_work_is_shared() -> None:
    names = [f"{key}-{copy}" for copy in range(100) for key in documents()]
    many = {name: document_named(name) for name in names}
    once: dict[str, bytes] = dict(build(many, many.__getitem__))
    assert len(slices(numbers(many))) > 1
    assert dict(build(reversed(names), many.__getitem__, share=backwards)) == once
    assert sum(path.startswith("search/index/") for path in once) > 64
    assert max(len(shard.decode(*each)[0]) for each in lists(once)) > blocks.FEW
    assert Reader(once).search("高质量") == Scan(many).exact("高质量") != set()


def backwards(jobs: Sequence[Job], work: Callable[[int], Callable[[Job], Told]]) -> Iterator[Told]:
    """The last first."""
    return iter([work(at)(job) for at, job in enumerate(reversed(jobs))])


def lists(files: Mapping[str, bytes]) -> Iterator[shard.Coded]:
    """All lists of an index."""
    for path, data in files.items():
        if path.startswith("search/index/"):
            yield from shard.entries(paths.data(data)).values()


def document_named(name: str) -> Document:
    """A copy of an example under another id."""
    each = documents()[name.rpartition("-")[0]]
    return Document(
        name, "1", each.title, each.address, each.passages, each.date, each.kind, each.meeting, each.speakers
    )


def test_an_empty_archive_has_an_index() -> None:
    none: dict[str, Document] = {}
    files: dict[str, bytes] = dict(build([], none.__getitem__))
    assert paths.data(files[paths.shard(0)]) == ["", "", ""]
    assert Reader(files).search("改革") == set()
