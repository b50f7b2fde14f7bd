"""`yanlu convert`: sources → XML files, with a report of what was found and doubted."""

from __future__ import annotations

from pathlib import Path

import click

from converter.cli.base import Command, encoding_option, format_option, overwrite_option, strict_option, words_option
from converter.cli.wording import failed
from converter.i18n import pick


def command() -> click.Command:
    """The command in the language in force."""

    @click.command(
        "convert",
        cls=Command,
        short_help=pick("把源文件转成 XML，每份文档一个文件。", "Convert sources to XML, one file a document."),
        help=pick(
            "\b\n把 SOURCES（文件或文件夹）转成 XML：每份文档一个文件，汇编得多个。\n"
            "写出前逐一校验，并核对一字不漏；手工改过的 XML 不覆盖。\n"
            "读不了的文件会报告，其余照常进行。",
            "Convert SOURCES, files or folders, to XML: one file a document, several for a compilation. Each is "
            "validated and checked to have lost no character before it is written; XML edited by hand is not "
            "overwritten. Files that can't be read are reported and the rest go on.",
        ),
        epilog=pick(
            "\b\n例：\n"
            "  yanlu convert 讲话/\n"
            "  yanlu convert -o 档案/xml --strict 讲话.txt\n"
            "  yanlu convert --format json 讲话/ > 报告.json",
            "\b\nExamples:\n"
            "  yanlu convert speeches/\n"
            "  yanlu convert -o archive/xml --strict speech.txt\n"
            "  yanlu convert --format json speeches/ > report.json",
        ),
    )
    @click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
    @click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path, file_okay=False),
        default=Path("output/xml"),
        help=pick("XML 写到哪个文件夹，默认 output/xml。", "Folder for the XML files; output/xml by default."),
    )
    @encoding_option()
    @words_option()
    @strict_option()
    @overwrite_option()
    @format_option()
    @click.pass_context
    def convert(
        ctx: click.Context,
        sources: tuple[Path, ...],
        output: Path,
        encoding: str | None,
        strict: bool,
        overwrite_edited: bool,
        form: str,
    ) -> None:
        from converter.cli import shown
        from converter.cli.conversion import Converter
        from converter.cli.findings import print_json
        from converter.cli.inputs import collect_some

        found = collect_some(sources, apart=[output])
        try:
            with shown.progress(found.files, pick("转换", "Converting")) as files:
                done = Converter(output, encoding, overwrite_edited).convert(files)
        except OSError as error:
            raise failed(error, output) from None
        done.passed_over = [str(path) for path in found.passed_over]
        if form == "json":
            print_json(done.as_json())
        else:
            shown.show(done)
        ctx.exit(done.exit_code(strict))

    return convert
