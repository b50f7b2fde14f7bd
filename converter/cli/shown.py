"""The report of a conversion for people, and the progress bar."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import click

from converter.cli.converted import Conversion
from converter.cli.findings import count
from converter.i18n import pick

if TYPE_CHECKING:
    from converter.cli.pipeline import Built

Thing = TypeVar("Thing")
# A folder's worth of documents is told one by one, an archive's in sums.
LISTED = 50
SOON = 20  # files that are read before anybody wonders


@contextmanager
def progress(things: Sequence[Thing], label: str, least: int = 0) -> Iterator[Iterable[Thing]]:
    """The things one by one, with a bar on standard error where that is a terminal and there are more than `least`."""
    if not sys.stderr.isatty() or len(things) <= least:
        yield things
        return
    with click.progressbar(things, label=label, file=sys.stderr) as bar:
        yield bar


@contextmanager
def bar(length: int, label: str) -> Iterator[Callable[[int, int], None] | None]:
    """What takes "done" and "in all" and draws a bar on standard error; None where that is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=length, label=label, file=sys.stderr) as drawn:

        def told(done: int, whole: int) -> None:
            drawn.length = whole
            drawn.update(done - drawn.pos)

        yield told


def show(done: Conversion) -> None:
    """The report on standard error: documents, warnings and errors, sums. Notes are only counted."""
    states = {
        "written": pick("已写", "written"),
        "replaced": pick("原文有变，已换新", "replaced, the source differs"),
        "unchanged": pick("未变", "unchanged"),
        "kept": pick("手改，保留", "edited by hand, kept"),
    }
    if len(done.documents) <= LISTED:
        for document in done.documents:
            click.echo(
                pick(
                    f"{document.xml}  {states[document.state]}  {document.title or '（无标题）'}"
                    f"  {document.sections} 节 {document.commitments} 项承诺",
                    f"{document.xml}  {states[document.state]}  {document.title or '(no title)'}"
                    f"  {document.sections} sections, {document.commitments} commitments",
                ),
                err=True,
            )
    for finding in done.findings:
        if finding.severity != "info":
            click.echo(str(finding), err=True)
    notes = count(done.findings, "info")
    reached = Counter(document.state for document in done.documents)
    replaced, unchanged, kept = reached["replaced"], reached["unchanged"], reached["kept"]
    written = reached["written"] + replaced
    zh, en = (f"，其中换新 {replaced}", f", {replaced} of them replaced") if replaced else ("", "")
    bad = done.unreadable + done.failed
    click.echo(
        pick(
            f"源文件 {done.sources}，文档 {len(done.documents)}（写 {written}{zh}，未变 {unchanged}，手改保留 {kept}）；"
            f"警告 {done.warnings}，提示 {notes}" + (f"；未能转换的文件 {bad}" if bad else ""),
            f"sources: {done.sources}, documents: {len(done.documents)} (written {written}{en}, unchanged {unchanged}, "
            f"kept as edited {kept}); warnings: {done.warnings}, notes: {notes}"
            + (f"; files not converted: {bad}" if bad else ""),
        ),
        err=True,
    )
    if done.passed_over:
        click.echo(
            pick(
                f"略过的其他文件 {len(done.passed_over)}（--format json 列出）",
                f"other files, passed over: {len(done.passed_over)} (--format json lists them)",
            ),
            err=True,
        )


def show_built(built: Built) -> None:
    """The report of a build on standard error."""
    if built.conversion.sources:
        show(built.conversion)
        if others := len(built.conversion.unsourced):
            click.echo(
                pick(
                    f"这次没有读到源文件的文档 {others}，仍在档案里；源文件若已改名或作废，请删去其 XML（--format json 列出）",
                    f"documents whose source was not read this time: {others}, still in the archive; if it was renamed "
                    "or is no longer used, delete its XML (--format json lists them)",
                ),
                err=True,
            )
    for finding in built.invalid:
        click.echo(str(finding), err=True)
    site = built.site
    if site is None:
        click.echo(pick("网站没有改动。", "The site was left as it was."), err=True)
        return
    click.echo(
        pick(
            f"网站：{site.output / 'index.html'}（{site.documents} 份文档，{site.meetings} 个会议，"
            f"{site.speakers} 位讲话人，{site.commitments} 项承诺；{site.files} 个文件，{site.unchanged} 个未变）",
            f"Site: {site.output / 'index.html'} ({site.documents} documents, {site.meetings} meetings, "
            f"{site.speakers} speakers, {site.commitments} commitments; {site.files} files, "
            f"{site.unchanged} unchanged)",
        ),
        err=True,
    )
