"""`yanlu parse`: a file's contract JSON on standard output."""

from __future__ import annotations

from pathlib import Path

import click

from converter.cli.base import Command, encoding_option, words_option
from converter.cli.wording import Failure
from converter.i18n import pick


def command() -> click.Command:
    """The command in the language in force."""

    @click.command(
        "parse",
        cls=Command,
        short_help=pick("把一个文件的解析结果输出为 JSON。", "Print what is read from a file as JSON."),
        help=pick(
            "\b\n把一个文件的解析结果输出为 JSON：文档、章节、承诺事项与噪声，\n"
            "每项附原文位置（按字符计）。FILE 为 - 时读标准输入。",
            "Print what is read from FILE as JSON: documents, sections, commitments and noise, each with its place "
            "in the text (in characters). FILE may be - for standard input.",
        ),
        epilog=pick(
            "\b\n例：\n"
            "  yanlu parse 讲话.txt\n"
            "  yanlu parse --encoding big5 講話.txt > 講話.json\n"
            "  cat 讲话.txt | yanlu parse -",
            "\b\nExamples:\n"
            "  yanlu parse speech.txt\n"
            "  yanlu parse --encoding big5 speech.txt > speech.json\n"
            "  cat speech.txt | yanlu parse -",
        ),
    )
    @click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
    @encoding_option()
    @words_option()
    def parse(file: Path, encoding: str | None) -> None:
        from converter.sources import SourceError, read

        try:
            source = read(file, encoding)
        except SourceError as error:
            raise Failure(str(error)) from None
        from converter.cli.findings import print_json
        from converter.contract import to_contract
        from converter.corrections import CorrectionsError, for_source
        from converter.engine import parse as parse_source

        try:
            corrections = for_source(file)
        except CorrectionsError as error:
            raise Failure(str(error)) from None
        print_json(to_contract(parse_source(source, corrections)))

    return parse
