"""The group `yanlu`: commands are imported only when they are called or listed, so that it starts fast."""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from converter import __version__, lexicon
from converter.cli import wording
from converter.cli.base import Command, wanted_language
from converter.cli.interrupted import CODE, Interrupted, is_interrupt
from converter.i18n import choose, pick
from converter.native import is_native

COMMANDS = (
    "init",
    "build",
    "serve",
    "convert",
    "validate",
    "report",
    "parse",
    "commitments",
    "follow",
    "terms",
)  # in the order of a newcomer's needs


class LazyGroup(Command, click.Group):
    """Commands live in `converter.cli.<name>`: a function `command()` there makes each in the language in force."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The first line; the group itself was made before the language was known."""
        self.options_metavar = pick("[选项]", "[OPTIONS]")
        self.subcommand_metavar = pick("命令 [参数]...", "COMMAND [ARGS]...")
        super().format_usage(ctx, formatter)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One command, imported now."""
        if cmd_name not in COMMANDS:
            return None
        made = import_module(f"converter.cli.{cmd_name}").command()
        assert isinstance(made, click.Command)
        return made

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names, else an error in the language in force."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            zh, en = (f"；是否指 {near[0]}？", f" Did you mean {near[0]}?") if near else ("", "")
            ctx.fail(pick(f"没有命令 {args[0]}{zh}", f"No such command: {args[0]}.{en}"))
        return super().resolve_command(ctx, args)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What it is. Made here, not at import, since the language is known only now."""
        self.help = pick(
            "言录：把中文讲话和公文转成可校验的 XML、静态档案网站和 JSON。",
            "Yanlu: Chinese official speeches and documents to validated XML, a static archive and JSON feeds.",
        )
        super().format_help_text(ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, then commands."""
        for parameter in self.params:
            if parameter.name == "lang" and isinstance(parameter, click.Option):
                parameter.help = pick(
                    "界面语言，默认随系统。", "Language of help and messages; the locale's by default."
                )
            if parameter.name == "version" and isinstance(parameter, click.Option):
                parameter.help = pick("显示版本。", "Show the version.")
        Command.format_options(self, ctx, formatter)
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section(pick("命令", "Commands")):
            formatter.write_dl([(name, command.get_short_help_str(90)) for name, command in commands if command])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Examples."""
        self.epilog = pick(
            "\b\n例：\n"
            "  yanlu init 我的档案            新建一个档案文件夹\n"
            "  yanlu build 讲话/ -o output    一步到位：XML、网站、JSON\n"
            "  yanlu parse 讲话.txt           只看解析结果\n"
            "\n\b\n退出码：0 完成；1 --strict 下有警告或校验不过；2 用法有误或文件读不了。",
            "\b\nExamples:\n"
            "  yanlu init my-archive            a folder to start from\n"
            "  yanlu build speeches/ -o output  the whole way: XML, site, JSON\n"
            "  yanlu parse speech.txt           just show what is read from a file\n"
            "\n\b\nExit codes: 0 done; 1 warnings under --strict, or invalid XML; 2 wrong use or unreadable input.",
        )
        super().format_epilog(ctx, formatter)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            raise Interrupted from error

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run in the language that the arguments or the locale name; errors are shown in it too."""
        try:
            return self._main(args, prog_name, complete_var, standalone_mode, **extra)
        except BaseException as error:
            if not standalone_mode or isinstance(error, SystemExit) or not is_interrupt(error):
                raise
        with suppress(KeyboardInterrupt):
            click.echo(("\n" if sys.stderr.isatty() else "") + pick("已中断。", "Interrupted."), err=True)
        sys.exit(CODE)

    def _main(
        self,
        args: Sequence[str] | None,
        prog_name: str | None,
        complete_var: str | None,
        standalone_mode: bool,
        **extra: Any,
    ) -> Any:
        arguments = list(sys.argv[1:] if args is None else args)
        choose(wanted_language(arguments))
        if not standalone_mode:
            return super().main(arguments, prog_name or "yanlu", complete_var, False, **extra)
        for stream in (sys.stdout, sys.stderr):  # a locale without hanzi must not stop a report
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            code = super().main(arguments, prog_name or "yanlu", complete_var, False, **extra)
            sys.stdout.flush()  # here, where what goes wrong can still be told
        except lexicon.WordsError as error:
            wording.show(wording.Failure(str(error)))
            sys.exit(wording.Failure.exit_code)
        except click.ClickException as error:
            wording.show(error)
            sys.exit(error.exit_code)
        except BrokenPipeError:  # the reader of our output, `head` say, has seen enough
            _drop_output()
            sys.exit(1)
        except OSError as error:
            _drop_output()
            wording.show(wording.failed(error, None))
            sys.exit(wording.Failure.exit_code)
        code = code if isinstance(code, int) else 0
        if args is None:  # nobody called us but the system
            _leave(code)
        gc.freeze()  # the process ends: a last search for rings of references would find nothing worth its time
        sys.exit(code)


def _leave(code: int) -> None:
    """End the process at once, if nothing speaks against it.

    Python takes itself apart at its end, name by name, which takes as long as ten documents, and all of it is given back
    to the system anyway. Nothing is written by then but what was told, and that is flushed. Who measures, or has threads,
    goes the common way.
    """
    if threading.active_count() > 1 or sys.gettrace() or sys.getprofile():
        return
    atexit._run_exitfuncs()
    with suppress(OSError, ValueError):  # a closed stream
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _drop_output() -> None:
    """What is still to be written goes nowhere: Python would try it once more at its end, and complain."""
    with suppress(OSError):
        sys.stdout.flush()
    with suppress(OSError, ValueError):  # a stream that is no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _show_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    """The version, and whether the parser's modules were compiled ahead of time."""
    if asked and not ctx.resilient_parsing:
        compiled = pick("（解析器已编译）", " (parser compiled)") if is_native() else ""
        click.echo(f"yanlu {__version__}{compiled}")
        ctx.exit()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version)
def main() -> None:
    """The command `yanlu`."""
