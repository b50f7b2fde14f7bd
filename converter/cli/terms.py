"""`yanlu terms`: words that the archive's own list of terms could do with."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from converter import lexicon
from converter.cli.answer import answer, answer_options
from converter.cli.base import Command, encoding_option, words_option
from converter.cli.chosen import chosen
from converter.cli.files import form_of
from converter.cli.wording import Failure
from converter.i18n import pick

if TYPE_CHECKING:
    from converter.archive.terms import Dictionary
    from converter.cli.records import Reading
    from converter.settings import Settings
    from converter.terms.forms import Placed
    from converter.terms.propose import Proposal
    from converter.terms.words import Words

NEAR = 8  # letters on each side of a term on a terminal
FORMS = ("text", "csv", "json", "toml")


def command() -> click.Command:
    """The command in the language in force."""

    @click.command(
        "terms",
        cls=Command,
        short_help=pick("提议可补充进提法词典的词。", "Propose words for the archive's list of terms."),
        help=pick(
            "\b\n从 SOURCES（源文件、XML 或文件夹）的用词里提议提法：反复出现、搭配稳固、可独立使用、\n"
            "一般汉语里少见的词，各附次数、文档数和首次出处。--format toml 写成词典，删去不要的\n"
            '即可用作 yanlu.toml 的 terms = "…"。不给 SOURCES 时读当前档案的 XML。什么都不改动。',
            "Propose terms (提法) from how words are used in SOURCES (source files, XML or folders): words that recur, "
            "hold together, stand free and are rare in general Chinese, each with its uses, documents and first place. "
            "With --format toml it is a list of terms: strike out what you don't want and name it in yanlu.toml "
            '(terms = "…"). Without SOURCES, the XML of the archive in the current folder is read. Nothing is changed.',
        ),
        epilog=pick(
            "\b\n例：\n"
            "  yanlu terms\n"
            "  yanlu terms 讲话/ --min-documents 3\n"
            "  yanlu terms --new --format toml -o 新提法.toml\n"
            "  yanlu terms output/xml --limit 200 --format csv --bom -o 提法.csv",
            "\b\nExamples:\n"
            "  yanlu terms\n"
            "  yanlu terms speeches/ --min-documents 3\n"
            "  yanlu terms --new --format toml -o new-terms.toml\n"
            "  yanlu terms output/xml --limit 200 --format csv --bom -o terms.csv",
        ),
    )
    @click.argument("sources", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
    @click.option("--limit", type=click.IntRange(1), default=50, help=_HELP["limit"]())
    @click.option("--min-uses", "uses", type=click.IntRange(2), default=3, help=_HELP["min-uses"]())
    @click.option("--min-documents", "documents", type=click.IntRange(1), default=1, help=_HELP["min-documents"]())
    @click.option("--new", is_flag=True, help=_HELP["new"]())
    @click.option(
        "--settings", "settings_file", type=click.Path(path_type=Path, dir_okay=False), help=_HELP["settings"]()
    )
    @answer_options(FORMS, pick("toml 是提法词典的写法。", " toml is that of the list of terms."))
    @encoding_option()
    @words_option()
    @click.pass_context
    def terms(
        ctx: click.Context,
        sources: tuple[Path, ...],
        limit: int,
        uses: int,
        documents: int,
        new: bool,
        settings_file: Path | None,
        form: str | None,
        output: Path | None,
        bom: bool,
        encoding: str | None,
    ) -> None:
        form = form or form_of(output, FORMS)
        from converter.cli.records import read_all
        from converter.terms.propose import propose

        settings = chosen(Path(), settings_file)
        lexicon.settle(settings.words)
        _keep_list(settings, output)
        reading = read_all(sources or _archive(settings), encoding or settings.encoding, output)
        with _cutter(settings if not sources else None) as cut:
            found = propose(reading.records, _dictionary(settings.terms), cut, uses=uses, documents=documents)
        listed = sum(one.listed for one in found)
        shown = [one for one in found if not (one.listed and (new or form == "toml"))][:limit]

        def made() -> str:
            placed = list(_placed(reading, shown, encoding or settings.encoding))
            return _made(form, placed, settings.terms, bom)

        said = pick(
            f"文档 {len(reading.records)}，提议 {len(found)}（已在词典 {listed}），列出 {len(shown)}",
            f"documents: {len(reading.records)}, proposals: {len(found)} ({listed} in the list already), "
            f"shown: {len(shown)}",
        )
        answer(ctx, reading, made, said, form, output)

    return terms


def _archive(settings: Settings) -> tuple[Path, ...]:
    """The archive's XML. Raises Failure where there is none yet."""
    if not settings.xml.is_dir():
        raise Failure(
            pick(
                f"{settings.xml}：还没有档案的 XML；请先运行 yanlu build，或指明要读的文件",
                f"{settings.xml}: no XML of an archive yet; run yanlu build first, or name files to read",
            )
        )
    return (settings.xml,)


def _keep_list(settings: Settings, output: Path | None) -> None:
    """Raises Failure where the archive's own list would be written over: its comments would be lost."""
    own = settings.terms
    if output is not None and own is not None and output.exists() and own.exists() and output.samefile(own):
        raise Failure(
            pick(
                f"{output}：是档案正在用的词典；请写到别的文件，挑选后再替换",
                f"{output}: is the list that the archive uses; write to another file, choose, then replace it",
            )
        )


@contextmanager
def _cutter(settings: Settings | None) -> Iterator[Callable[[str], Words]]:
    """What cuts texts into words, and for an archive remembers how."""
    if settings is None:
        from converter.terms.words import cut

        yield cut
        return
    from converter.terms.kept import Kept

    with Kept(settings.output / ".yanlu-cache") as kept:
        yield kept.cut
        kept.forget_others()


def _dictionary(own: Path | None) -> Dictionary:
    from converter.publish.errors import PublishError
    from converter.publish.term_files import dictionary

    try:
        return dictionary(own)
    except PublishError as error:
        raise Failure(str(error)) from None


def _placed(reading: Reading, found: Sequence[Proposal], encoding: str | None) -> Iterator[Placed]:
    from converter.cli.located import Lines
    from converter.ledger.places import place_of
    from converter.terms.forms import Placed

    lines = Lines(encoding)
    for one in found:
        record, file = reading.records[one.record], reading.files[one.record]
        yield Placed(one, place_of(record, one.quote.paragraph), str(file), lines.of(file, one.quote))


def _made(form: str, found: Sequence[Placed], own: Path | None, bom: bool) -> str:
    from converter.ledger.data_forms import as_json, comma_separated
    from converter.publish.term_files import words_of
    from converter.terms import forms

    if form == "json":
        return as_json([forms.data(one) for one in found])
    if form == "csv":
        return comma_separated(forms.HEADER, map(forms.cells, found), bom=bom)
    if form == "toml":
        words = words_of(own) if own is not None else {}
        return forms.as_list(words.get("terms", []), words.get("others", []), found)
    return _table(found)


def _table(found: Sequence[Placed]) -> str:
    """The table as wide as the terminal, the quoted words getting what the other columns leave."""
    from converter.ledger import terminal
    from converter.terms.forms import sentence

    room = max(80, shutil.get_terminal_size((120, 24)).columns)
    term, where = 24, room // 4
    heads = (
        terminal.Column(pick("提法", "Term"), term),
        terminal.Column(pick("次数", "Uses"), 6, right=True),
        terminal.Column(pick("文档", "Documents"), 9, right=True),
        terminal.Column(pick("词典", "Listed"), 6),
        terminal.Column(pick("首次出处", "First place"), where),
        terminal.Column(pick("原文", "Words"), max(16, room - term - where - 37)),
    )
    rows = [
        (
            one.proposal.term,
            str(one.proposal.uses),
            str(one.proposal.documents),
            pick("已有", "yes") if one.proposal.listed else "",
            one.at,
            sentence(one.proposal.quote, NEAR),
        )
        for one in found
    ]
    return "".join(f"{line}\n" for line in terminal.table(heads, rows))


_HELP: dict[str, Callable[[], str]] = {  # called when the language is known
    "limit": lambda: pick("最多列出几个，默认 50。", "How many to show at most; 50 by default."),
    "min-uses": lambda: pick("至少出现几次，默认 3。", "Least number of uses; 3 by default."),
    "min-documents": lambda: pick("至少出现在几份文档里，默认 1。", "Least number of documents; 1 by default."),
    "new": lambda: pick("不列词典里已有的。", "Leave out what is in the list already."),
    "settings": lambda: pick(
        "设置文件，其中 terms 是已有的词典；默认当前文件夹的 yanlu.toml。",
        "Settings file, whose terms are the list as it is; yanlu.toml in the current folder by default.",
    ),
}
