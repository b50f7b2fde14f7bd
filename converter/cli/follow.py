"""`yanlu follow`: the same metric of the same jurisdiction over the years, target → result → next target."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from converter.cli.answer import answer, answer_options
from converter.cli.base import Command, encoding_option, words_given, words_option
from converter.cli.files import form_of
from converter.cli.wording import failed
from converter.i18n import pick

FORMS = ("text", "json", "csv")


def command() -> click.Command:
    """The command in the language in force."""

    @click.command(
        "follow",
        cls=Command,
        short_help=pick(
            "逐年对照同一指标：目标、结果、下年目标。", "Follow metrics over the years: target, result, target."
        ),
        help=pick(
            "\b\n对照 SOURCES（源文件、XML 或文件夹）里同一地区同一指标历年的目标与结果，\n"
            "各附原文和出处。只列数字和引文，不作评判；指标、地区、年份不能确定的不列。",
            "Set side by side what SOURCES (source files, XML or folders) state of the same metric of the same "
            "jurisdiction: the year's target, its result, the next target, each with its quote and place. Figures "
            "and quotes, no verdict; where metric, jurisdiction or year can't be told, nothing is linked.",
        ),
        epilog=pick(
            "\b\n例：\n"
            "  yanlu follow output/xml\n"
            "  yanlu follow 报告2022.txt 报告2023.txt --metric GDP\n"
            "  yanlu follow output/xml --format csv --bom -o 逐年对照.csv",
            "\b\nExamples:\n"
            "  yanlu follow output/xml\n"
            "  yanlu follow report2022.txt report2023.txt --metric GDP\n"
            "  yanlu follow output/xml --format csv --bom -o followed.csv",
        ),
    )
    @click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
    @click.option(
        "--metric",
        "wanted",
        multiple=True,
        callback=words_given,
        metavar=pick("指标", "METRIC"),
        help=_HELP["metric"](),
    )
    @click.option("--metrics", "extra", type=click.Path(path_type=Path, dir_okay=False), help=_HELP["metrics"]())
    @answer_options(FORMS)
    @encoding_option()
    @words_option()
    @click.pass_context
    def follow(
        ctx: click.Context,
        sources: tuple[Path, ...],
        wanted: tuple[str, ...],
        extra: Path | None,
        form: str | None,
        output: Path | None,
        bom: bool,
        encoding: str | None,
    ) -> None:
        form = form or form_of(output, FORMS)
        from converter.archive.measures import vocabulary
        from converter.cli.records import read_all
        from converter.ledger import chain_forms
        from converter.ledger.figures import figures
        from converter.ledger.follow import follow as followed

        try:
            words = vocabulary(extra)
        except OSError as error:
            raise failed(error, extra) from None
        reading = read_all(sources, encoding, output)
        found = chain_forms.wanted(followed(figures(reading.records, words)), wanted, words)

        def made() -> str:
            if form == "json":
                return chain_forms.as_json(found)
            return chain_forms.comma_separated(found, bom=bom) if form == "csv" else chain_forms.as_text(found)

        links = sum(len(chain.links) for chain in found.chains)
        said = pick(
            f"文档 {len(reading.records)}，指标 {len(found.chains)}，对应 {links}",
            f"documents: {len(reading.records)}, metrics: {len(found.chains)}, links: {links}",
        )
        answer(ctx, reading, made, said, form, output)

    return follow


_HELP: dict[str, Callable[[], str]] = {  # called when the language is known
    "metric": lambda: pick(
        "只要含有此词或与它同义的指标；可重复。", "Only metrics that hold this word or its synonym; repeatable."
    ),
    "metrics": lambda: pick(
        "自己的同义词文件（TOML），补充内置的。", "A file of your own synonyms (TOML), added to the built-in ones."
    ),
}
