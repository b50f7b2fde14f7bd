"""An index changed step by step is the one made at once, and only what differs is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from converter.search import paths
from converter.search.build import build
from converter.search.change import update
from converter.search.document import Document, Passage
from converter.search.manifest import VERSION
from tests.search.corpus import documents

WORDS = ("改革", "开放", "农业", "现代化", "25%", "和")


def made(name: int, words: tuple[str, ...], date: str | None = "2022-01-02") -> Document:
    """A small document; its digest is its words."""
    text = "".join(words)
    passages = (Passage(text, ((0, "s1"),), len(words[0]) if words else 0), Passage(text[::-1], ((0, "p1"),)))
    speakers = ("甲",) if len(words) % 2 else ("甲", "乙")
    return Document(
        f"d{name}",
        f"{text} {date}",
        f"题{text[:3]}",
        f"documents/d{name}/index.html",
        passages,
        date,
        "讲话",
        None,
        speakers,
    )


def whole(archive: Mapping[str, Document]) -> dict[str, bytes]:
    """The index made at once."""
    return dict(build(archive, archive.__getitem__))


def apply(files: dict[str, bytes], archive: Mapping[str, Document]) -> list[str]:
    """Change `files` in place; the paths that were written or removed."""
    changed = []
    digests = {key: each.digest for key, each in archive.items()}
    for path, data in list(update(digests, archive.__getitem__, files.get)):
        changed.append(path)
        if data is None:
            del files[path]
        else:
            assert files.get(path) != data
            files[path] = data
    return changed


archives = st.dictionaries(
    st.integers(0, 40),
    st.tuples(st.lists(st.sampled_from(WORDS), max_size=5).map(tuple), st.sampled_from(["2022-01-02", "2023", None])),
    max_size=30,
).map(lambda found: {f"d{name}": made(name, *facts) for name, facts in found.items()})


@settings(max_examples=40)
@given(archives, st.data())
def test_step_by_step_is_at_once(archive: dict[str, Document], data: st.DataObject) -> None:
    files = whole(archive)
    for _ in range(3):
        gone = data.draw(st.sets(st.sampled_from(sorted(archive)), max_size=2)) if archive else set()
        come = data.draw(
            st.dictionaries(st.integers(0, 40), st.lists(st.sampled_from(WORDS), max_size=5).map(tuple), max_size=2)
        )
        archive = {key: each for key, each in archive.items() if key not in gone}
        archive |= {f"d{name}": made(name, words) for name, words in come.items()}
        apply(files, archive)
        assert files == whole(archive)


@pytest.fixture
def many() -> dict[str, Document]:
    """Forty documents of the examples' size."""
    found = list(documents().values())
    return {
        f"n{at}": replace(found[at % len(found)], id=f"n{at}", address=f"documents/n{at}/index.html")
        for at in range(60)
    }


def test_one_changed_paragraph_changes_few_files(many: dict[str, Document], monkeypatch: pytest.MonkeyPatch) -> None:
    files = whole(many)
    old = many["n7"]
    first, *others = old.passages
    new = replace(old, digest="2", passages=(replace(first, text=first.text + "鼗鼙"), *others))
    monkeypatch.setattr("converter.search.change.build", refuse)
    changed = apply(files, {**many, "n7": new})
    assert files == whole({**many, "n7": new})
    assert sum(path.startswith("search/text/") for path in changed) == 1
    assert sum(path.startswith("search/index/") for path in changed) <= 4
    assert paths.FACETS not in changed


@pytest.mark.parametrize("lost", [paths.TABLE, paths.FACETS, paths.FOLDING])
def test_a_lost_table_comes_back_with_the_next_change(many: dict[str, Document], lost: str) -> None:
    files = whole(many)
    del files[lost]
    many["n7"] = replace(many["n7"], digest="2")
    apply(files, many)
    assert files == whole(many)


@pytest.mark.parametrize("facts", [{"date": "1999-12-31"}, {"kind": "通知"}, {"speakers": ("丙",)}, {"title": "别题"}])
def test_other_facts_of_a_document(many: dict[str, Document], facts: dict[str, str | tuple[str, ...]]) -> None:
    files = whole(many)
    many["n7"] = replace(many["n7"], digest="2", **facts)  # type: ignore[arg-type]
    apply(files, many)
    assert files == whole(many)


@pytest.mark.parametrize("cut", [b"}}", b'"n9"', b'"documents"'])
def test_a_damaged_manifest_is_made_anew(many: dict[str, Document], cut: bytes) -> None:
    files = whole(many)
    before, _, after = files[paths.MANIFEST].rpartition(cut)
    files[paths.MANIFEST] = before + after
    many["n7"] = replace(many["n7"], digest="2")
    apply(files, many)
    assert files == whole(many)


def refuse(*_: object) -> None:
    """Stands in for a whole build that must not happen."""
    raise AssertionError("the index was made anew")


@pytest.mark.parametrize(
    "change", [lambda many: many.pop("n9"), lambda many: many.update(x=replace(many["n9"], id="x"))]
)
def test_a_document_comes_or_goes_without_a_whole_build(
    many: dict[str, Document], change: Callable[[dict[str, Document]], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = whole(many)
    change(many)
    with monkeypatch.context() as patch:
        patch.setattr("converter.search.change.build", refuse)
        apply(files, many)
    assert files == whole(many)


def test_only_documents_among_those_told_are_asked_for(many: dict[str, Document]) -> None:
    files = whole(many)
    digests = {key: each.digest for key, each in many.items() if key != "n3"}
    digests["n7"] = "2"
    asked: list[str] = []

    class Some(dict[str, str]):
        def get(self, key: str, default: object = None) -> object:  # type: ignore[override]
            asked.append(key)
            return super().get(key, default)

        def __iter__(self) -> Iterator[str]:
            raise AssertionError("all are asked for")

    many["n7"] = replace(many["n7"], digest="2", title="别题")
    told: dict[str, bytes | None] = dict(update(Some(digests), many.__getitem__, files.get, among={"n3", "n7", "n8"}))
    assert set(asked) <= {"n3", "n7", "n8"}
    after = {path: data for path, data in {**files, **told}.items() if data is not None}
    del many["n3"]
    assert after == whole(many)


def test_nothing_changed_writes_nothing(many: dict[str, Document]) -> None:
    assert apply(whole(many), many) == []


@pytest.mark.parametrize("lost", [paths.MANIFEST, "search/index/0.js"])
def test_an_index_that_is_not_whole_is_made_anew(many: dict[str, Document], lost: str) -> None:
    files = whole(many)
    del files[lost]
    del many["n3"]
    apply(files, many)
    expected = whole(many)
    assert {path: data for path, data in files.items() if path in expected} == expected


def test_another_version_is_made_anew(many: dict[str, Document]) -> None:
    files = whole(many)
    now, before = (f'"version":{each},'.encode() for each in (VERSION, VERSION - 1))
    assert now in files[paths.MANIFEST]
    files[paths.MANIFEST] = files[paths.MANIFEST].replace(now, before)
    assert paths.MANIFEST in apply(files, many)
    assert files == whole(many)
