"""The report as lines for a terminal: a table of files, their documents, and the sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from converter.diagnostics import CATALOGUE
from converter.i18n import pick
from converter.report import wording
from converter.report.figures import DocumentFigures, FileFigures
from converter.report.totals import Order, Totals, of_file, ordered, same_texts, total

TITLE = 30  # columns of a title, at most


def as_text(files: Sequence[FileFigures], order: Order = "doubt", times: bool = False) -> str:
    """The whole report, with a line end at its end."""
    shown = ordered(files, order)
    rows = [_heads(times), *(_row(file, times) for file in shown)]
    widths = [max(columns(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = [_aligned(rows[0], widths)]
    for file, row in zip(shown, rows[1:], strict=True):
        lines.append(_aligned(row, widths))
        lines += [f"    {each}" for each in _details(file)]
    return "\n".join([*lines, "", *_sums(total(files), times), *_same(files), wording.formula()]) + "\n"


def _same(files: Sequence[FileFigures]) -> Iterator[str]:
    found = same_texts(files)
    if found:
        yield wording.same_texts(len(found))
    for names in found:
        yield "    " + pick("、", ", ").join(names)


def _heads(times: bool) -> list[str]:
    heads = [
        pick("存疑分", "doubt"),
        pick("字数", "characters"),
        pick("文档", "documents"),
        pick("各级节数", "sections"),
        pick("断号", "breaks"),
        pick("错/警/提", "E/W/N"),
        pick("节内%", "under headings"),
        pick("略去", "omitted"),
        pick("承诺/指标/期限/单位", "commitments/targets/deadlines/bodies"),
    ]
    return [*heads, *([pick("秒", "s")] if times else []), pick("文件", "file")]


def _row(file: FileFigures, times: bool) -> list[str]:
    sums = of_file(file)
    cells = [
        f"{file.doubt:.2f}",
        f"{file.characters:,}",
        str(len(file.documents)),
        wording.depths(sums.sections),
        str(sum(sums.breaks.values())),
        "/".join(str(file.of_severity(each)) for each in wording.SEVERITIES),
        f"{sums.share:.0%}",
        f"{sum(sums.omitted.values()):,}",
        f"{sums.commitments}/{sums.targets}/{sums.deadlines}/{sums.bodies}",
    ]
    return [*cells, *([f"{file.seconds:.3f}"] if times else []), file.path]


def _details(file: FileFigures) -> Iterator[str]:
    """A line for each document, and for each kind of finding above a note."""
    if file.error is not None:
        yield file.error
    for document in file.documents:
        yield _document(document)
    for code, number in file.diagnostics.items():
        if CATALOGUE[code].severity != "info":
            yield f"{code} × {number}  {wording.subject(code)}"


def _document(document: DocumentFigures) -> str:
    title = document.title or pick("（无标题）", "(no title)")
    parts = [f"{wording.kind(document.kind)}  {_cut(title)}"]
    parts += [document.date or pick("（无日期）", "(no date)")]
    if document.breaks:
        parts.append(pick("断号：", "breaks: ") + wording.breaks(document.breaks))
    if document.omitted:
        parts.append(pick("略去：", "omitted: ") + wording.omitted(document.omitted))
    return "  ".join(parts)


def _sums(sums: Totals, times: bool) -> Iterator[str]:
    yield pick(
        f"文件 {sums.files}（读不了 {sums.unreadable}），文档 {sums.documents}，字数 {sums.characters:,}，"
        f"节内 {sums.share:.1%}，平均存疑分 {sums.doubt:.2f}",
        f"files: {sums.files} ({sums.unreadable} unreadable), documents: {sums.documents}, "
        f"characters: {sums.characters:,}, under headings: {sums.share:.1%}, mean doubt: {sums.doubt:.2f}",
    )
    yield pick(
        f"节 {sum(sums.sections.values())}（{wording.depths(sums.sections)}），承诺 {sums.commitments}，"
        f"指标 {sums.targets}，期限 {sums.deadlines}，责任单位 {sums.bodies}",
        f"sections: {sum(sums.sections.values())} ({wording.depths(sums.sections)}), commitments: {sums.commitments}, "
        f"targets: {sums.targets}, deadlines: {sums.deadlines}, bodies: {sums.bodies}",
    )
    if sums.breaks:
        yield pick("断号：", "breaks: ") + wording.breaks(sums.breaks)
    if sums.omitted:
        yield pick("略去的字：", "characters omitted: ") + wording.omitted(sums.omitted)
    for code, number in sums.diagnostics.items():
        yield f"{code} × {number}  {wording.severity(code)}  {wording.subject(code)}"
    if times:
        yield pick(f"用时 {sums.seconds:.2f} 秒", f"time: {sums.seconds:.2f} s")


def columns(words: str) -> int:
    """Columns that words take on a terminal: wide characters take two."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in words)


def _cut(title: str) -> str:
    kept, size = "", 0
    for c in title:
        size += columns(c)
        if size > TITLE:
            return kept + "…"
        kept += c
    return kept


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    """Figures to the right, the path at the end as it is."""
    cells = [" " * (width - columns(cell)) + cell for cell, width in zip(row[:-1], widths, strict=False)]
    return "  ".join([*cells, row[-1]])
