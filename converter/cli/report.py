"""`yanlu report`: what the parser finds and doubts in each file of a folder, worst first."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from converter.cli.base import Command, encoding_option, format_option, strict_option, words_option
from converter.cli.wording import failed
from converter.i18n import pick


def command() -> click.Command:
    """The command in the language in force."""

    @click.command(
        "report",
        cls=Command,
        short_help=pick(
            "逐个文件报告解析所得与存疑，最可疑的在前。", "Report what is found and doubted, file by file."
        ),
        help=pick(
            "\b\n报告 SOURCES（文件或文件夹）里每个源文件的解析所得：文档、各级节数、断号、\n"
            "各类存疑、节内文字的比例、略去的文字及原因、承诺与指标；最可疑的在前。什么都不写入档案。",
            "Report on each source among SOURCES, files or folders: documents, sections by depth, sequence breaks, "
            "findings by code, share of the text under headings, what was left out and why, commitments; the most "
            "doubtful file first. Nothing is written to the archive.",
        ),
        epilog=pick(
            "\b\n例：\n"
            "  yanlu report 讲话/\n"
            "  yanlu report --html 报告.html --jobs 4 讲话/\n"
            "  yanlu report --format json --sort path 讲话/ > 报告.json",
            "\b\nExamples:\n"
            "  yanlu report speeches/\n"
            "  yanlu report --html report.html --jobs 4 speeches/\n"
            "  yanlu report --format json --sort path speeches/ > report.json",
        ),
    )
    @click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path))
    @click.option(
        "--html",
        type=click.Path(path_type=Path, dir_okay=False),
        help=pick("同时写成一个网页文件。", "Write the report as a page, too: one file by itself."),
    )
    @click.option(
        "--sort",
        "order",
        type=click.Choice(["doubt", "path"]),
        default="doubt",
        help=pick("次序：存疑分（默认）或路径。", "Order of files: by doubt score (default) or by path."),
    )
    @click.option(
        "--jobs",
        type=click.IntRange(1, 64),
        default=1,
        help=pick("同时解析几个文件，默认 1。", "How many files to parse at a time; 1 by default."),
    )
    @click.option("--times", is_flag=True, help=pick("列出用时（JSON 从不列）。", "Show times (never in JSON)."))
    @encoding_option()
    @words_option()
    @strict_option()
    @format_option()
    @click.pass_context
    def report(
        ctx: click.Context,
        sources: tuple[Path, ...],
        html: Path | None,
        order: Literal["doubt", "path"],
        jobs: int,
        times: bool,
        encoding: str | None,
        strict: bool,
        form: str,
    ) -> None:
        from converter.cli.files import write_if_changed
        from converter.cli.findings import print_json
        from converter.cli.inputs import collect_some, keep_apart
        from converter.cli.survey import survey
        from converter.report.data import as_json
        from converter.report.page import as_page
        from converter.report.text import as_text
        from converter.report.totals import same_texts

        found = collect_some(sources)
        keep_apart(html, found.files)
        files = survey(found.files, encoding, jobs)
        if html is not None:
            try:
                write_if_changed(html, as_page(files, order, times).encode("utf-8", "backslashreplace"))
            except OSError as error:
                raise failed(error, html) from None
            click.echo(pick(f"网页：{html}", f"Page: {html}"), err=True)
        if form == "json":
            print_json(as_json(files, order))
        else:
            click.echo(as_text(files, order, times), nl=False)
        if any(file.error is not None for file in files):
            ctx.exit(2)
        doubted = any(file.of_severity(each) for file in files for each in ("error", "warning"))
        ctx.exit(int(strict and bool(doubted or same_texts(files))))

    return report
