"""A build that makes only what was touched gives what a build from nothing gives, and writes nothing else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from converter.archive.errors import ArchiveError
from converter.archive.reading import InvalidRecord
from converter.publish import making
from converter.publish.aside import Aside
from converter.publish.cache import Cache
from converter.publish.context import Site
from converter.publish.errors import PublishError
from converter.publish.ledger import Ledger, Made, Output
from converter.publish.links import check
from converter.publish.options import Part, SiteOptions
from converter.publish.producer import Producer
from converter.publish.producers.api_commitments import ApiCommitmentPages
from converter.publish.producers.commitments import CommitmentPages
from converter.publish.producers.metrics import Metrics
from converter.publish.producers.years import Years
from converter.publish.site import SiteReport, publish
from converter.record.tree import CommitmentMark, Record, SpeakerEntry
from converter.record.write import write
from tests.publish.factory import MAYOR, WORK_CONFERENCE, contents, date, hostile, p, placed, record, records, xml_of
from tests.publish.finding import finding, report

BASE = SiteOptions(title="云澜旗讲话档案", base_url="https://archive.example/")


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages so small that a handful of documents fills several."""
    monkeypatch.setattr("converter.publish.producers.feed_pages.SIZE", 2)
    monkeypatch.setattr("converter.publish.producers.feed.NEWEST", 3)
    monkeypatch.setattr("converter.publish.producers.commitments.ROWS", 2)
    monkeypatch.setattr("converter.publish.producers.api_parts.PAGE", 2)
    monkeypatch.setattr("converter.publish.producers.by_year.SHOWN", 2)
    monkeypatch.setattr("converter.publish.volumes.MANY", 2)
    for kind in ("bodies", "metrics", "terms", "document_years"):
        monkeypatch.setattr(f"converter.publish.producers.{kind}.ROWS", 2)


def more() -> list[Record]:
    """Documents enough for several of everything."""
    promise = CommitmentMark("c1", "task", "must", "high", ("修通河东路",))
    return [
        record(
            f"more-{at}",
            p("p1", "要", promise, "。"),
            title=f"第{at}次讲话",
            meeting=WORK_CONFERENCE if at % 2 else None,
            speakers=[MAYOR],
            when=date(f"202{at % 3}-0{at + 1}-03") if at % 4 else None,
        )
        for at in range(8)
    ]


def promising(at: int, number: int, words: str = "修通河东路") -> Record:
    """One of `more` with so many commitments; 1 and 7 are of one year."""
    marks = [CommitmentMark(f"c{each}", "task", "must", "high", (words,)) for each in range(1, number + 1)]
    return replace(more()[at], text=(p("p1", "要", *(item for mark in marks for item in (mark, "。"))),))


def of(made: Record, **head: object) -> Record:
    """The same record with other facts."""
    return replace(made, head=replace(made.head, **head))  # type: ignore[arg-type]


def edit(path: Path, change: Callable[[str], str]) -> None:
    path.write_bytes(change(path.read_text(encoding="utf-8")).encode())


CHANGES: dict[str, Callable[[Path], object]] = {
    "nothing": lambda xml: None,
    "text": lambda xml: edit(xml / "2022-02-18-mayor.xml", lambda text: text.replace("三点", "四点")),
    "title": lambda xml: put(xml, of(records()[1], title="另一个题目")),
    "title lost": lambda xml: put(xml, of(records()[1], title=None)),
    "date": lambda xml: put(xml, of(records()[1], date=date("2019-05"))),
    "date lost": lambda xml: put(xml, of(records()[1], date=None)),
    "meeting": lambda xml: put(xml, of(records()[1], meeting="另一个会议")),
    "meeting's spelling": lambda xml: put(xml, of(records()[0], meeting="旗委 经济工作会议")),
    "speaker": lambda xml: put(xml, of(records()[1], speakers=(SpeakerEntry("芦青野", "旗长"), MAYOR))),
    "role": lambda xml: put(xml, of(records()[2], speakers=(SpeakerEntry("简一川", "代旗长"),))),
    "commitments lost": lambda xml: put(xml, replace(more()[2], text=(p("p1", "没有了。"),))),
    "commitment more": lambda xml: put(xml, promising(1, 2)),
    "commitment elsewhere": lambda xml: several(xml, promising(1, 2), promising(7, 0)),
    "commitment's words": lambda xml: put(xml, promising(1, 1, "修通河西路")),
    "added first": lambda xml: put(xml, record("first", p("p1", "好。"), title="最早", when=date("2001"))),
    "added last": lambda xml: put(xml, record("z-last", p("p1", "好。"), kind="study")),
    "added in between": lambda xml: put(xml, of(more()[1], title="又一次", date=date("2021-02-04")), "between"),
    "added hostile": lambda xml: put(xml, hostile()),
    "removed first": lambda xml: (xml / "more-3.xml").unlink(),
    "removed last": lambda xml: (xml / "notes.xml").unlink(),
    "removed many": lambda xml: remove(xml.glob("more-*.xml")),
    "renamed file": lambda xml: (xml / "notes.xml").rename(xml / "other-name.xml"),
    "swapped files": lambda xml: swap(xml / "notes.xml", xml / "more-1.xml"),
    "term lost": lambda xml: put(xml, replace(finding()[4], text=(p("p1", "“一张网”没有了。"),))),
    "term and metric of one document left": lambda xml: remove(xml / f"report-{year}.xml" for year in (2020, 2023)),
    "term of a second document": lambda xml: put(xml, record("second", p("p1", "“新说法”“一张网”。"), title="二")),
    "body's full form": lambda xml: put(xml, report(2021, "二", 2.0, "旗水利局")),
    "metric's unit": lambda xml: put(xml, report(2021, "二", 2.0, "旗林业和草原局", "公顷")),
    "result": lambda xml: edit(xml / "review.xml", lambda text: text.replace("3.6", "3.7")),
    "result lost": lambda xml: put(xml, replace(finding()[5], text=(p("p1", "没有了。"),))),
    "whose result": lambda xml: put(xml, of(finding()[5], title="望湖县政府工作报告")),
    "series": lambda xml: put(xml, of(finding()[1], meeting="另一个会议")),
    "series' year": lambda xml: put(xml, of(finding()[1], date=date("2022-05"))),
    "related title": lambda xml: put(xml, of(finding()[1], title="改了的题目")),
    "place": lambda xml: put(xml, of(records()[1], place="松岗镇")),
    "place lost": lambda xml: put(xml, of(placed()[0], place=None)),
    "organisation": lambda xml: put(xml, of(placed()[0], speakers=(SpeakerEntry("郝远", "旗水利局局长"),))),
    "addressees": lambda xml: put(xml, of(placed()[1], addressees=("各村",))),
    "kind": lambda xml: put(xml, replace(finding()[1], kind="notice")),
    "touched": lambda xml: age(xml.glob("*.xml")),
}


def remove(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink()


def age(paths: Iterable[Path]) -> None:
    for path in paths:
        os.utime(path, ns=(1, 10**9))


def put(xml: Path, made: Record, name: str | None = None) -> None:
    made = replace(made, id=name or made.id)
    (xml / f"{made.id}.xml").write_bytes(write(made))


def several(xml: Path, *made: Record) -> None:
    for each in made:
        put(xml, each)


def swap(one: Path, two: Path) -> None:
    first, second = one.read_bytes(), two.read_bytes()
    one.write_bytes(second)
    two.write_bytes(first)


def states(site: Path) -> dict[str, tuple[int, int]]:
    """Inode and time of every file."""
    return {path: (stat.st_ino, stat.st_mtime_ns) for path in contents(site) for stat in [(site / path).stat()]}


@pytest.mark.parametrize("options", [SiteOptions(), BASE], ids=["relative", "absolute"])
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_gives_what_a_full_build_gives(tmp_path: Path, change: str, options: SiteOptions) -> None:
    xml = xml_of(tmp_path / "xml", [*records(), *more(), *finding(), *placed()])
    site = tmp_path / "site"
    publish([xml], site, options)
    before, seen, told = contents(site), states(site), contents(site, history=True)
    CHANGES[change](xml)
    report = publish([xml], site, options)
    after, now = contents(site), states(site)
    publish([xml], tmp_path / "fresh", options)
    assert after == contents(tmp_path / "fresh")
    assert check(site) == []
    same = {path for path in after if before.get(path) == after[path]}
    assert {path for path in now if now[path] == seen.get(path)} == same
    kept = {path for path, data in contents(site, history=True).items() if told.get(path) == data}
    assert report.unchanged == len(kept - {".yanlu-site"})
    assert report.removed == len(before.keys() - after.keys())
    # and back again
    for path in xml.glob("*.xml"):
        path.unlink()
    xml_of(xml, [*records(), *more(), *finding(), *placed()])
    publish([xml], site, options)
    assert contents(site) == before


def test_a_change_of_text_touches_few_files(tmp_path: Path) -> None:
    xml = xml_of(tmp_path / "xml", [*records(), *more()])
    publish([xml], tmp_path / "site", BASE)
    before = contents(tmp_path / "site")
    edit(xml / "2022-02-18-mayor.xml", lambda text: text.replace("三点", "四点"))
    publish([xml], tmp_path / "site", BASE)
    after = contents(tmp_path / "site")
    changed = {path for path in after if after[path] != before[path]}
    assert {"documents/2022-02-18-mayor/index.html", "years/2022/index.json", "feed-2022-2.json"} <= changed
    assert "index.json" not in changed
    assert len({path for path in changed if not path.startswith("search/")}) < 22


def made_by(producer: type[Producer], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what a producer makes from now on."""
    names: list[str] = []
    make = producer.make

    def noted(self: Producer, site: Site, name: str) -> object:
        names.append(name)
        return make(self, site, name)

    monkeypatch.setattr(producer, "make", noted)
    return names


def test_metrics_are_made_again_where_what_they_show_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    xml = xml_of(tmp_path / "xml", finding())
    publish([xml], tmp_path / "site", BASE, processes=1)
    names = made_by(Metrics, monkeypatch)
    for changed, again in (
        (lambda text: text.replace("要完成", "应完成"), False),  # its first words, which lists show
        (lambda text: text.replace("2021年工作报告", "去年的报告"), True),
        (lambda text: text.replace("2.0万", "2.1万"), True),
    ):
        edit(xml / "report-2021.xml", changed)
        publish([xml], tmp_path / "site", BASE, processes=1)
        assert bool(names) == again
        names.clear()


def test_a_commitment_makes_its_page_again_and_one_more_all_of_its_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    xml = xml_of(tmp_path / "xml", [promising(1, 2), *(replace(promising(1, 3), id=f"n{at}") for at in range(3))])
    publish([xml], tmp_path / "site", BASE, processes=1)
    for producer in (CommitmentPages, ApiCommitmentPages):
        with monkeypatch.context() as patch:
            names = made_by(producer, patch)
            put(xml, replace(promising(1, 3, f"修通{producer.name}路"), id="n0"))  # the third to the fifth of eleven
            publish([xml], tmp_path / "site", BASE, processes=1)
            assert {name.partition("\t")[2] for name in names} == {"2", "3"}
            names.clear()
            put(xml, replace(promising(1, 2), id="n0"))
            publish([xml], tmp_path / "site", BASE, processes=1)
            assert {name.partition("\t")[2] for name in names} == {"1", "2", "3", "4", "5", "6"}
            put(xml, replace(promising(1, 3), id="n0"))
            publish([xml], tmp_path / "site", BASE, processes=1)


@pytest.mark.parametrize(
    "options",
    [
        SiteOptions(title="别的题目"), SiteOptions(subtitle="别的副题"), SiteOptions(language="zh-Hant"),
        SiteOptions(base_url="https://elsewhere.example/"),
    ],
    ids=["title", "subtitle", "language", "address"],
)  # fmt: skip
def test_other_settings_make_everything_anew(tmp_path: Path, options: SiteOptions) -> None:
    xml = xml_of(tmp_path / "xml", records())
    publish([xml], tmp_path / "site", BASE)
    publish([xml], tmp_path / "site", options)
    publish([xml], tmp_path / "fresh", options)
    assert contents(tmp_path / "site") == contents(tmp_path / "fresh")


def test_own_pages_templates_and_program_make_everything_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    xml = xml_of(tmp_path / "xml", records())
    page = tmp_path / "guide.md"
    page.write_text("# 凡例\n", encoding="utf-8")
    options = SiteOptions(pages=(page,))
    publish([xml], tmp_path / "site", options, processes=1)
    page.write_text("# 说明\n", encoding="utf-8")
    publish([xml], tmp_path / "site", options, processes=1)
    assert "说明" in (tmp_path / "site/years/2022/index.html").read_text(encoding="utf-8")
    theme = tmp_path / "theme"
    theme.mkdir()
    from converter.resources import folder

    shutil.copy(folder("site_templates") / "base.html", theme / "base.html")
    options = replace(options, theme=theme)
    for words in ("页脚", "又一页脚"):
        text = (theme / "base.html").read_text(encoding="utf-8")
        (theme / "base.html").write_text(text.replace("</footer>", f"<p>{words}</p></footer>"), encoding="utf-8")
        publish([xml], tmp_path / "site", options)
        pages = [path.read_text(encoding="utf-8") for path in (tmp_path / "site").rglob("*.html")]
        assert all(f"<p>{words}</p>" in text for text in pages)
    monkeypatch.setattr("converter.resources.__version__", "9")
    made = made_by(Years, monkeypatch)
    publish([xml], tmp_path / "site", options, processes=1)
    assert made
    made.clear()
    publish([xml], tmp_path / "site", options, processes=1)
    assert made == []


@pytest.mark.parametrize("number", [1, 2, 3])
def test_any_number_of_processes_gives_the_same_bytes(
    tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("converter.publish.workers.ALONE", 1)
    xml = xml_of(tmp_path / "xml", [*records(), *more(), hostile()])
    publish([xml], tmp_path / "one", BASE, processes=1)
    publish([xml], tmp_path / "many", BASE, processes=number)
    assert contents(tmp_path / "many") == contents(tmp_path / "one")
    put(xml, of(records()[1], title="另一个题目"))
    (xml / "notes.xml").unlink()
    publish([xml], tmp_path / "one", BASE, processes=1)
    publish([xml], tmp_path / "many", BASE, processes=number)
    assert contents(tmp_path / "many") == contents(tmp_path / "one")


def test_parts_may_be_left_out(tmp_path: Path) -> None:
    xml = xml_of(tmp_path / "xml", records())
    publish([xml], tmp_path / "all", BASE)
    publish([xml], tmp_path / "site", BASE, wanted=PAGES)
    whole, pages = contents(tmp_path / "all"), contents(tmp_path / "site")
    made = {path for path in whole if path.endswith((".html", ".css", ".js")) and not path.startswith("search/")}
    made.add("search/index.html")
    assert pages.keys() - {".yanlu-site"} == made
    differ = {path for path, data in pages.items() if whole[path] != data}
    assert differ == {
        ".yanlu-site",
        "commitments/explorer/index.html",
    }  # the explorer folds characters by search's own table
    publish([xml], tmp_path / "site", BASE)
    assert contents(tmp_path / "site") == whole


def test_lost_cache_and_lost_or_altered_files_are_made_good(tmp_path: Path) -> None:
    xml = xml_of(tmp_path / "xml", [*records(), *more()])
    site = tmp_path / "site"
    publish([xml], site, BASE)
    before, seen = contents(site), states(site)
    shutil.rmtree(tmp_path / ".yanlu-cache")
    (xml / "notes.xml").unlink()
    assert publish([xml], site, BASE).removed == len(before) - len(contents(site))
    put(xml, records()[4])
    publish([xml], site, BASE)
    assert contents(site) == before
    assert states(site)["documents/more-1/index.html"] == seen["documents/more-1/index.html"]
    (site / "years/2022/index.html").unlink()
    edit(site / "index.html", lambda text: text + "x")
    shutil.rmtree(site / "documents/more-2")
    (site / ".yanlu-site").write_text("yanlu site 1\n")
    publish([xml], site, BASE)
    assert contents(site) == before
    shutil.rmtree(site)
    publish([xml], site, BASE)
    assert contents(site) == before
    (tmp_path / ".yanlu-cache/site.db").write_bytes(b"no database" * 1000)
    publish([xml], site, BASE)
    assert contents(site) == before


def test_tables_of_a_first_build_that_died_are_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While they are filled for the first time, nothing keeps them whole."""

    def die(cache: Cache) -> None:
        data = bytearray(cache.file.read_bytes())
        data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
        cache.file.write_bytes(data)
        raise SystemExit

    xml = xml_of(tmp_path / "xml", [*records(), *more()])
    with monkeypatch.context() as patch:
        patch.setattr(Cache, "finished", die)
        with pytest.raises(SystemExit):
            publish([xml], tmp_path / "site", BASE)
    publish([xml], tmp_path / "site", BASE)
    publish([xml], tmp_path / "fresh", BASE)
    assert contents(tmp_path / "site") == contents(tmp_path / "fresh")


@pytest.mark.parametrize("name", ["index/0.js", "text/*.js", "table.js", "search.css", "manifest.json"])
def test_lost_and_altered_files_of_the_search_index_are_made_good(tmp_path: Path, name: str) -> None:
    xml = xml_of(tmp_path / "xml", records()[:2])
    site = tmp_path / "site"
    publish([xml], site, BASE)
    before = contents(site)
    lost = min((site / "search").glob(name))
    lost.unlink()
    publish([xml], site, BASE)
    assert contents(site) == before
    lost.write_bytes(b"x")
    publish([xml], site, BASE)
    assert contents(site) == before


@pytest.mark.parametrize(
    ("name", "change"),
    [
        *((name, change) for name in ("years/2022/index.html", "index.json") for change in ("lost", "cut", "touched")),
        *(("search/index/*.js", "lost"), ("search/index/*.js", "cut"), ("search/manifest.json", "cut")),
        *((".yanlu-site", "cut"), (".yanlu-site", "touched")),  # without it the folder would be refused
    ],
)
def test_altered_files_are_made_good_where_a_document_changed_too(tmp_path: Path, name: str, change: str) -> None:
    xml = xml_of(tmp_path / "xml", [*records(), *more()])
    site = tmp_path / "site"
    publish([xml], site, BASE)
    for file in sorted(site.glob(name))[:3]:
        data = file.read_bytes()
        if change == "lost":
            file.unlink()
        elif change == "touched":
            os.utime(file, ns=(1, 1))
        else:
            file.write_bytes(data[: len(data) // 2])
    put(xml, of(records()[1], title="另一个题目"))
    (xml / "more-3.xml").unlink()
    found = publish([xml], site, BASE, processes=2)
    fresh = publish([xml], tmp_path / "fresh", BASE)
    assert contents(site) == contents(tmp_path / "fresh")
    assert found.files == fresh.files
    assert publish([xml], site, BASE).unchanged == found.files


def test_a_document_whose_id_gets_a_capital_letter_is_searched_once(tmp_path: Path) -> None:
    xml = xml_of(tmp_path / "xml", [*records(), *more()])
    site = tmp_path / "site"
    publish([xml], site, BASE)
    (xml / "more-3.xml").unlink()
    put(xml, more()[3], name="More-3")
    publish([xml], site, BASE)
    publish([xml], tmp_path / "fresh", BASE)
    assert contents(site) == contents(tmp_path / "fresh")


def test_a_fault_of_the_program_is_no_altered_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    xml = xml_of(tmp_path / "xml", records())
    publish([xml], tmp_path / "site", BASE)
    put(xml, of(records()[1], title="另一个题目"))
    made: list[str] = []

    def fail(self: Years, site: Site, name: str) -> Iterator[object]:
        made.append(name)
        raise OSError(28, "disk full")

    monkeypatch.setattr(Years, "make", fail)
    with pytest.raises(OSError, match="disk full"):
        publish([xml], tmp_path / "site", BASE, processes=1)
    assert len(made) == 1


PAGES: tuple[Part, ...] = ("pages",)


def _full(*_: object) -> Iterator[object]:
    raise OSError(28, "disk full")


def test_failed_build_leaves_the_site_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    xml = xml_of(tmp_path / "xml", records())
    publish([xml], tmp_path / "site", BASE)
    before = contents(tmp_path / "site")
    put(xml, of(records()[1], title="另一个题目"))
    with monkeypatch.context() as patch:
        patch.setattr(Years, "make", _full)
        with pytest.raises(OSError, match="disk full"):
            publish([xml], tmp_path / "site", BASE)
    assert contents(tmp_path / "site") == before
    publish([xml], tmp_path / "site", BASE)
    publish([xml], tmp_path / "fresh", BASE)
    assert contents(tmp_path / "site") == contents(tmp_path / "fresh")


@pytest.mark.parametrize("number", [1, 2])
def test_bad_files_stop_the_build_and_all_are_told(
    tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("converter.publish.workers.ALONE", 1)
    xml = xml_of(tmp_path / "xml", records())
    publish([xml], tmp_path / "site", BASE)
    before = contents(tmp_path / "site")
    (xml / "a.xml").write_bytes(b"<p/>")
    edit(xml / "notes.xml", lambda text: text.replace("</text>", ""))
    put(xml, of(records()[1], title="另一个题目"))
    with pytest.raises(InvalidRecord) as raised:
        publish([xml], tmp_path / "site", BASE, processes=number)
    assert [Path(problem.name).name for problem in raised.value.problems] == ["a.xml", "notes.xml"]
    assert contents(tmp_path / "site") == before
    (xml / "a.xml").unlink()
    put(xml, records()[4])
    publish([xml], tmp_path / "site", BASE)
    publish([xml], tmp_path / "fresh", BASE)
    assert contents(tmp_path / "site") == contents(tmp_path / "fresh")


def test_broken_off_moves_are_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    xml = xml_of(tmp_path / "xml", [*records(), *more()])
    publish([xml], tmp_path / "site", BASE)
    put(xml, of(records()[1], title="另一个题目"))
    (xml / "more-1.xml").unlink()
    settle = Aside.settle

    def half(self: Aside, moves: list[tuple[str, bool]]) -> None:
        rest = moves[: len(moves) // 2]
        with monkeypatch.context() as patch:
            patch.setattr("shutil.rmtree", lambda *_, **__: None)
            settle(self, rest)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Aside, "settle", half)
        with pytest.raises(KeyboardInterrupt):
            publish([xml], tmp_path / "site", BASE)
    publish([xml], tmp_path / "fresh", BASE)
    assert contents(tmp_path / "site") != contents(tmp_path / "fresh")
    publish([xml], tmp_path / "site", BASE)
    assert contents(tmp_path / "site") == contents(tmp_path / "fresh")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".yanlu-cache", "fresh", "site", "xml"]


def test_file_changed_during_the_build_stops_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    xml = xml_of(tmp_path / "xml", records())
    monkeypatch.setattr("converter.publish.building.Build._make", _spoiling(xml / "notes.xml"))
    with pytest.raises(ArchiveError, match=r"notes\.xml"):
        publish([xml], tmp_path / "site", BASE)
    assert not (tmp_path / "site").exists()


def _spoiling(path: Path) -> Callable[..., tuple[int, int]]:
    """The step that makes files, after a file has been changed."""
    from converter.publish.building import Build

    make = Build._make

    def made(self: Build, *given: object) -> tuple[int, int]:
        path.write_bytes(b"changed")
        return make(self, *given)  # type: ignore[arg-type]

    return made


def test_names_with_one_beginning_of_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Such names are so rare that they are made common here."""
    monkeypatch.setattr("converter.archive.identity.SHORT", 1)
    xml = xml_of(tmp_path / "xml", [*records(), *more()])
    publish([xml], tmp_path / "site", BASE)
    for at in range(8):
        put(xml, record(f"n{at}", p("p1", "好。"), speakers=[SpeakerEntry(f"人{at}", None)], meeting=f"会{at}"))
        publish([xml], tmp_path / "site", BASE)
    publish([xml], tmp_path / "fresh", BASE)
    assert contents(tmp_path / "site") == contents(tmp_path / "fresh")
    assert check(tmp_path / "site") == []


def test_two_sites_beside_each_other(tmp_path: Path) -> None:
    xml = xml_of(tmp_path / "xml", records())
    publish([xml], tmp_path / "one", BASE)
    publish([xml / "notes.xml"], tmp_path / "two", BASE)
    assert publish([xml], tmp_path / "one", BASE).documents == 5
    report: SiteReport = publish([xml / "notes.xml"], tmp_path / "two", BASE)
    assert (report.documents, report.unchanged) == (1, report.files)
    with pytest.raises(PublishError):
        publish([xml], xml, BASE)


def test_documents_made_together_are_as_those_made_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    options = replace(BASE, languages=("zh", "en"))
    xml = xml_of(tmp_path / "xml", [*records(), *more(), hostile()])
    publish([xml], tmp_path / "alone", options, processes=1)
    monkeypatch.setattr("converter.publish.workers.ALONE", 1)
    publish([xml], tmp_path / "together", options, processes=1)
    assert len(making._together([("documents", name) for name in "abc"])) == 1
    assert contents(tmp_path / "together") == contents(tmp_path / "alone")


def test_a_path_that_is_made_twice_is_named(tmp_path: Path) -> None:
    with Cache(tmp_path / "site") as cache:
        ledger = Ledger(cache.index, fresh_site=True)
        made = [
            Made(("documents", name), (Output(f"{name}/index.html", b"", 1, 1, True),), None)
            for name in ("a", "b", "a")
        ]
        with pytest.raises(PublishError, match=r"a/index\.html"):
            ledger.write(made, waiting=8)
