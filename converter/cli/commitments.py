"""`yanlu commitments`: what was promised, how much, by when and by whom, as a table in the offices' own form."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from converter.cli.answer import answer, answer_options
from converter.cli.base import Command, encoding_option, words_given, words_option
from converter.cli.files import form_of
from converter.cli.wording import Failure
from converter.i18n import pick

if TYPE_CHECKING:
    from converter.ledger.rows import Row

FORMS = ("text", "csv", "ndjson", "json", "xlsx")
KINDS = ("target", "task", "pledge")


def command() -> click.Command:
    """The command in the language in force."""

    @click.command(
        "commitments",
        cls=Command,
        short_help=pick("列出承诺事项，可导出任务分解表。", "List commitments, or export them as a task table."),
        help=pick(
            "\b\n列出 SOURCES（源文件、XML 或文件夹）里的承诺事项：任务、指标、牵头与配合单位、\n"
            "完成时限、原文出处；可导出 CSV、NDJSON、JSON 和 XLSX 任务分解表。",
            "List what SOURCES (source files, XML or folders) promise and order: task, figures, leading and "
            "cooperating bodies, deadline and place; as a table, CSV, NDJSON, JSON or an XLSX in the form of a "
            "任务分解表.",
        ),
        epilog=pick(
            "\b\n例：\n"
            "  yanlu commitments 讲话/\n"
            "  yanlu commitments output/xml -o 任务分解表.xlsx\n"
            "  yanlu commitments 报告.txt --body 财政局 --until 2024-06 --format csv --bom -o 六月.csv",
            "\b\nExamples:\n"
            "  yanlu commitments speeches/\n"
            "  yanlu commitments output/xml -o tasks.xlsx\n"
            "  yanlu commitments report.txt --body 财政局 --until 2024-06 --format csv --bom -o june.csv",
        ),
    )
    @click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
    @click.option(
        "--body", "bodies", multiple=True, callback=words_given, metavar=pick("单位", "BODY"), help=_HELP["body"]()
    )
    @click.option(
        "--metric",
        "metrics",
        multiple=True,
        callback=words_given,
        metavar=pick("指标", "METRIC"),
        help=_HELP["metric"](),
    )
    @click.option("--from", "since", callback=_first_day, metavar=pick("日期", "DATE"), help=_HELP["from"]())
    @click.option("--until", callback=_last_day, metavar=pick("日期", "DATE"), help=_HELP["until"]())
    @click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help=_HELP["kind"]())
    @click.option("--document", "documents", multiple=True, metavar="ID", help=_HELP["document"]())
    @click.option("--with-target", is_flag=True, help=_HELP["with-target"]())
    @answer_options(FORMS)
    @encoding_option()
    @words_option()
    @click.pass_context
    def commitments(
        ctx: click.Context,
        sources: tuple[Path, ...],
        bodies: tuple[str, ...],
        metrics: tuple[str, ...],
        since: str | None,
        until: str | None,
        kinds: tuple[str, ...],
        documents: tuple[str, ...],
        with_target: bool,
        form: str | None,
        output: Path | None,
        bom: bool,
        encoding: str | None,
    ) -> None:
        form = form or form_of(output, FORMS)
        if form == "xlsx" and output is None:
            raise click.UsageError(
                pick("XLSX 要写到文件；请加 -o 任务分解表.xlsx", "XLSX goes to a file: add -o tasks.xlsx")
            )
        if since is not None and until is not None and since > until:
            raise click.UsageError(
                pick(
                    f"--from（{since}）晚于 --until（{until}）；请对调",
                    f"--from ({since}) is after --until ({until}): exchange them",
                )
            )
        from converter.cli.records import read_all
        from converter.ledger.rows import rows
        from converter.ledger.select import Selection, select

        reading = read_all(sources, encoding, output)
        wanted = Selection(bodies, metrics, kinds, documents, since, until, with_target)
        found = list(select(rows(reading.records), wanted))

        def made() -> str | bytes:
            _known(documents, [record.id for record in reading.records])
            return _made(form, found, bom)

        said = pick(
            f"文档 {len(reading.records)}，承诺事项 {len(found)}",
            f"documents: {len(reading.records)}, commitments: {len(found)}",
        )
        answer(ctx, reading, made, said, form, output)

    return commitments


def _known(wanted: Sequence[str], ids: Sequence[str]) -> None:
    """Raises Failure for a document that isn't there."""
    for one in wanted:
        if one not in ids and ids:
            from difflib import get_close_matches

            near = get_close_matches(one, ids, n=3, cutoff=0.5) or ids[:3]
            raise Failure(
                pick(
                    f"没有 id 为“{one}”的文档；例如有 {'、'.join(near)}（id 见 XML 文件名）",
                    f"no document has the id “{one}”; there are {', '.join(near)} (an id is the name of its XML file)",
                )
            )


def _made(form: str, found: Sequence[Row], bom: bool) -> str | bytes:
    from converter.ledger import columns, data_forms

    if form == "xlsx":
        from converter.ledger.xlsx import MissingLibrary, workbook

        try:
            return workbook(columns.table(found))
        except MissingLibrary as error:
            raise Failure(str(error)) from None
    if form == "csv":
        return data_forms.comma_separated(columns.HEADER, columns.table(found), bom=bom)
    if form == "text":
        return _table(found)
    items = [data_forms.row_data(row, number) for number, row in enumerate(found, 1)]
    return data_forms.as_json(items) if form == "json" else data_forms.as_lines(items)


def _table(found: Sequence[Row]) -> str:
    """The table as wide as the terminal, its tasks getting what the other columns leave."""
    from converter.ledger import columns, terminal

    room = max(60, shutil.get_terminal_size((120, 24)).columns)
    who, when, where = (max(10, room // 7) for _ in range(3))
    what = max(12, room // 5)
    task = max(16, room - who - when - where - what - len(str(len(found))) - 14)
    heads = (
        terminal.Column(pick("序号", "No."), 6, right=True),
        terminal.Column(pick("任务", "Task"), task),
        terminal.Column(pick("指标", "Figures"), what),
        terminal.Column(pick("单位", "Bodies"), who),
        terminal.Column(pick("完成时限", "Deadline"), when),
        terminal.Column(pick("出处", "Place"), where),
    )
    lines = []
    for number, row in enumerate(found, 1):
        _, words, figures, lead, support, deadline, *_ = columns.cells(row, number)
        bodies = "；".join(part for part in (lead, support and pick(f"配合：{support}", f"with {support}")) if part)
        lines.append((str(number), words, figures, bodies, deadline, row.place.at))
    return "".join(f"{line}\n" for line in terminal.table(heads, lines))


def _day(value: str | None, end: bool) -> str | None:
    from converter.ledger import days

    if value is None:
        return None
    try:
        return days.last(value) if end else days.first(value)
    except ValueError:
        raise click.BadParameter(
            pick(
                f"{value} 不是日期；请写成 2024、2024-06 或 2024-06-30",
                f"{value} is no date: 2024, 2024-06, 2024-06-30",
            )
        ) from None


def _first_day(ctx: click.Context, option: click.Parameter, value: str | None) -> str | None:
    return _day(value, end=False)


def _last_day(ctx: click.Context, option: click.Parameter, value: str | None) -> str | None:
    return _day(value, end=True)


_HELP: dict[str, Callable[[], str]] = {  # called when the language is known
    "body": lambda: pick("责任单位名称含有此词；可重复。", "The name of a body holds this word; repeatable."),
    "metric": lambda: pick(
        "指标含有此词或与它同义（GDP 即地区生产总值）；可重复。",
        "A figure's metric holds this word or its synonym (GDP: 地区生产总值); repeatable.",
    ),
    "from": lambda: pick(
        "时限不早于：2024、2024-06 或 2024-06-30。", "Deadline not before 2024, 2024-06 or 2024-06-30."
    ),
    "until": lambda: pick("时限不晚于，写法同上。", "Deadline not after, written in the same way."),
    "kind": lambda: pick(
        "只要某类：target 指标，task 任务，pledge 承诺；可重复。", "Only this kind: target, task or pledge; repeatable."
    ),
    "document": lambda: pick("只要此文档（按 id）；可重复。", "Only the document with this id; repeatable."),
    "with-target": lambda: pick("只要带数量指标的。", "Only those with a figure to be reached."),
}
