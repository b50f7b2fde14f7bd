"""What the commands that list things share: in which form and where to the list goes, and how it is given out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from converter.cli.base import Decorated
from converter.cli.wording import failed
from converter.i18n import pick

if TYPE_CHECKING:
    from converter.cli.records import Reading


def answer_options(forms: Sequence[str], more: str = "") -> Callable[[Decorated], Decorated]:
    """`--format`, `--output` and `--bom`; `more` is to be said of the forms."""
    options = (
        click.option(
            "--format",
            "form",
            type=click.Choice(forms),
            help=pick("格式；默认按 -o 的扩展名，否则 text。", "Form; told by the suffix of -o, text by default.")
            + more,
        ),
        click.option(
            "-o",
            "--output",
            type=click.Path(path_type=Path, dir_okay=False),
            help=pick("写到哪个文件，默认标准输出。", "File to write; standard output by default."),
        ),
        click.option(
            "--bom",
            is_flag=True,
            help=pick("CSV 前加 BOM，供 Excel 打开。", "Begin CSV with a byte order mark, for Excel."),
        ),
    )

    def decorate(command: Decorated) -> Decorated:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def answer(
    ctx: click.Context, reading: Reading, made: Callable[[], str | bytes], said: str, form: str, output: Path | None
) -> NoReturn:
    """Tell what could not be read, write the list, tell `said` of it where the list itself is read elsewhere, and end.

    Raises Failure where it can't be written, and what `made` raises.
    """
    from converter.cli.files import put

    for finding in reading.findings:
        click.echo(str(finding), err=True)
    listed = made()
    try:
        put(listed if isinstance(listed, bytes) else listed.encode("utf-8", "backslashreplace"), output)
    except OSError as error:
        raise failed(error, output) from None
    if form == "text" or output is not None:
        click.echo(said, err=True)
    ctx.exit(reading.exit_code)
