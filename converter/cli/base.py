"""What every command shares: help in the language in force, and `--lang` in any place of the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from converter import lexicon
from converter.i18n import Language, pick

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def wanted_language(arguments: Sequence[str]) -> Language | None:
    """The value of the last `--lang` before `--`, read ahead of click since help is shown while options are parsed."""
    found: Language | None = None
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        value = (
            arguments[at + 1] if argument == "--lang" and at + 1 < len(arguments) else argument.removeprefix("--lang=")
        )
        if value in ("zh", "en") and argument.startswith("--lang"):
            found = "zh" if value == "zh" else "en"
    return found


def language_option() -> click.Option:
    """`--lang`, whose value `wanted_language` has read already."""
    return click.Option(
        ["--lang"],
        type=click.Choice(["zh", "en"]),
        expose_value=False,
        help=pick("界面语言，默认随系统。", "Language of help and messages; the locale's by default."),
    )


class Command(click.Command):
    """A command whose help is Chinese or English."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", pick("[选项]", "[OPTIONS]"))
        super().__init__(*args, **kwargs)
        self.params.append(language_option())

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, described in the language in force."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = pick("显示这份帮助。", "Show this help.")
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The first line."""
        usage = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, usage, prefix=pick("用法：", "Usage: "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of options."""
        options = (each for each in self.get_params(ctx) if isinstance(each, click.Option))
        rows = [row for row in (option.get_help_record(ctx) for option in options) if row]
        with formatter.section(pick("选项", "Options")):
            formatter.write_dl(rows)


def format_option() -> Callable[[Decorated], Decorated]:
    """`--format text|json` for commands that report."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        help=pick(
            "报告的格式，默认 text；json 写到标准输出。",
            "Form of the report, text by default; json goes to standard output.",
        ),
    )


def encoding_option() -> Callable[[Decorated], Decorated]:
    """`--encoding` for commands that read sources."""
    return click.option(
        "--encoding",
        metavar=pick("编码", "CODEC"),
        help=pick(
            "认不出时指明源文件的编码，如 gb18030、big5。",
            "Encoding of the sources where it is not recognised: gb18030, big5 …",
        ),
    )


def words_option() -> Callable[[Decorated], Decorated]:
    """`--words` for commands that read sources: chosen before anything is read."""
    return click.option(
        "--words",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=_choose_words,
        metavar=pick("文件夹", "FOLDER"),
        help=pick(
            "自己的词表（units.toml、bodies.toml、authority.toml、metrics.toml），补充内置的。",
            "Your own word lists (units.toml, bodies.toml, authority.toml, metrics.toml), added to the built-in ones.",
        ),
    )


def _choose_words(ctx: click.Context, option: click.Parameter, folder: Path | None) -> None:
    if folder is not None:
        lexicon.choose(folder)


def words_given(ctx: click.Context, option: click.Parameter, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a filter without white space around them. Raises BadParameter for none, which all would pass."""
    found = tuple(word.strip() for word in words)
    if not all(found):
        raise click.BadParameter(pick("不能为空", "must not be empty"), ctx, option)
    return found


def strict_option() -> Callable[[Decorated], Decorated]:
    """`--strict` for commands that doubt."""
    return click.option(
        "--strict", is_flag=True, help=pick("有警告时以 1 退出。", "Leave with 1 where there are warnings.")
    )


def overwrite_option() -> Callable[[Decorated], Decorated]:
    """`--overwrite-edited` for commands that write XML."""
    return click.option(
        "--overwrite-edited",
        is_flag=True,
        help=pick("覆盖手工修改过的 XML（默认保留）。", "Overwrite XML that was edited by hand (kept by default)."),
    )
