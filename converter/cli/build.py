"""`yanlu build`: the whole way in one command."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from converter.cli.base import Command, encoding_option, format_option, overwrite_option, strict_option, words_option
from converter.i18n import pick

if TYPE_CHECKING:
    from converter.publish.options import Part


def command() -> click.Command:
    """The command in the language in force."""

    @click.command(
        "build",
        cls=Command,
        short_help=pick("一步到位：源文件 → XML → 网站与 JSON。", "The whole way: sources → XML → site and JSON."),
        help=pick(
            "\b\n把 SOURCES（源文件、XML 或文件夹）做成档案：XML 在 output/xml，\n"
            "网站与 JSON 在 output/site。只给 XML 时，网站只含这些文件。\n"
            "不给 SOURCES 时按当前文件夹的 yanlu.toml；没有它则读 sources/，\n"
            "再没有则读整个当前文件夹。",
            "Make an archive of SOURCES (texts, XML files or folders): XML in output/xml, site and JSON in "
            "output/site. Where only XML is given, the site holds just these files. Without SOURCES, yanlu.toml in "
            "the current folder says what to read; without that, it is sources/, or else the current folder.",
        ),
        epilog=pick(
            "\b\n例：\n"
            "  yanlu build\n"
            "  yanlu build 讲话/ -o 档案\n"
            "  yanlu build 档案/xml/*.xml -o 选集\n"
            "  yanlu build --settings 档案/yanlu.toml",
            "\b\nExamples:\n"
            "  yanlu build\n"
            "  yanlu build speeches/ -o archive\n"
            "  yanlu build archive/xml/*.xml -o selection\n"
            "  yanlu build --settings archive/yanlu.toml",
        ),
    )
    @click.argument("sources", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
    @click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path, file_okay=False),
        help=pick("输出到哪个文件夹，默认 output。", "Folder for what is made; output by default."),
    )
    @click.option(
        "--settings",
        "settings_file",
        type=click.Path(path_type=Path, dir_okay=False),
        help=pick(
            "设置文件，默认当前文件夹的 yanlu.toml。", "Settings file; yanlu.toml in the current folder by default."
        ),
    )
    @encoding_option()
    @words_option()
    @strict_option()
    @overwrite_option()
    @click.option(
        "--only",
        type=click.Choice(["pages", "data", "feeds", "search"]),
        multiple=True,
        help=pick(
            "只生成网站的一部分：网页、JSON 与 XML、订阅源、搜索，用于试验；可重复。通向其余部分的链接无效。",
            "Only a part of the site, for trials: its pages, JSON and XML, feeds, or search; may be repeated. "
            "Links to the rest lead nowhere.",
        ),
    )
    @click.option(
        "--date",
        metavar="TIME",
        help=pick(
            "变更记录中本次生成的时间（RFC 3339），默认取环境变量 SOURCE_DATE_EPOCH，都没有则不写。",
            "Time of this build (RFC 3339) for the journal of changes; SOURCE_DATE_EPOCH by default, else none.",
        ),
    )
    @format_option()
    @click.pass_context
    def build(
        ctx: click.Context,
        sources: tuple[Path, ...],
        output: Path | None,
        settings_file: Path | None,
        encoding: str | None,
        strict: bool,
        overwrite_edited: bool,
        only: tuple[Part, ...],
        date: str | None,
        form: str,
    ) -> None:
        from converter.cli import pipeline, shown
        from converter.cli.chosen import chosen
        from converter.cli.findings import print_json

        settings = chosen(Path(), settings_file)
        if output is not None:
            settings = replace(settings, output=output)
        try:
            built = pipeline.build(
                settings,
                sources,
                encoding=encoding,
                strict=strict,
                overwrite_edited=overwrite_edited,
                only=only,
                date=date,
            )
        except pipeline.Unpublished as error:
            if form == "json":
                print_json(pipeline.Built(error.conversion, (), None, strict).as_json())
            else:
                shown.show(error.conversion)
            raise
        if form == "json":
            print_json(built.as_json())
        else:
            shown.show_built(built)
        ctx.exit(built.exit_code)

    return build
