"""`yanlu serve`: a local preview that is built again when a source changes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from converter import lexicon
from converter.cli.base import Command
from converter.cli.chosen import chosen
from converter.cli.wording import Failure
from converter.i18n import Language, choose, language, pick, reason
from converter.lexicon import WordsError

if TYPE_CHECKING:
    from http.server import ThreadingHTTPServer

    from converter.cli.watching import State

INTERVAL = 0.5  # seconds between two looks at the sources


@dataclass(slots=True)
class Served:
    """What the server gives out; another folder where the settings name one while it runs."""

    folder: Path


def command() -> click.Command:
    """The command in the language in force."""

    @click.command(
        "serve",
        cls=Command,
        short_help=pick("本地预览，一改就重新生成。", "Local preview that rebuilds on change."),
        help=pick(
            "\b\n在本机预览档案 DIR（默认当前文件夹）。有 yanlu.toml 或 sources/ 时先生成网站，\n"
            "源文件、XML 或设置一改就重新生成；否则只提供 DIR 里的静态文件。按 Ctrl-C 结束。",
            "Preview the archive DIR (the current folder by default) on this machine. With yanlu.toml or sources/ "
            "in it, the site is built, and built again when sources, XML or settings change; else DIR's files are "
            "served as they are. Ctrl-C ends it.",
        ),
        epilog=pick(
            "\b\n例：\n  yanlu serve\n  yanlu serve 我的档案 --port 9000\n  yanlu serve output/site",
            "\b\nExamples:\n  yanlu serve\n  yanlu serve my-archive --port 9000\n  yanlu serve output/site",
        ),
    )
    @click.argument("dir", type=click.Path(path_type=Path, exists=True, file_okay=False), default=Path())
    @click.option(
        "--port",
        type=click.IntRange(0, 65535),
        default=8000,
        help=pick("端口，默认 8000；0 为任一空闲端口。", "Port, 8000 by default; 0 for any free one."),
    )
    def serve(dir: Path, port: int) -> None:
        from threading import Thread

        from converter import settings

        archive = (dir / settings.FILE).is_file() or (dir / "sources").is_dir()
        before = _look(dir)[0] if archive else {}
        lists = _lists(dir) if archive else {}
        served = Served(chosen(dir).site if archive else dir)
        with _server(served, port) as server:  # a port that is taken is told at once
            if archive:
                _build(dir)
            Thread(target=server.serve_forever, daemon=True).start()
            click.echo(
                pick(
                    f"预览：http://127.0.0.1:{server.server_port}/ （Ctrl-C 结束）",
                    f"Preview: http://127.0.0.1:{server.server_port}/ (Ctrl-C to end)",
                ),
                err=True,
            )
            try:
                _watch(dir, before, lists, served) if archive else _wait()
            except KeyboardInterrupt:
                server.shutdown()

    return serve


def _build(folder: Path) -> None:
    """Build the archive in a folder. Raises Failure."""
    from converter.cli import pipeline, shown

    try:
        built = pipeline.build(chosen(folder))
    except pipeline.Unpublished as error:
        shown.show(error.conversion)
        raise
    shown.show_built(built)


def _build_again(folder: Path) -> None:
    """The same after a change: what goes wrong is shown, and the old site stays."""
    try:
        _build(folder)
    except (Failure, WordsError) as error:
        click.echo(error.format_message() if isinstance(error, Failure) else str(error), err=True)


def _build_apart(folder: Path) -> None:
    """The same in a process of its own, which loads the parser with the word lists as they are now."""
    from multiprocessing import get_context

    lexicon.unsettle()
    process = get_context("spawn").Process(target=_in_language, args=(folder, language()))
    process.start()
    process.join()


def _in_language(folder: Path, spoken: Language) -> None:
    choose(spoken)
    with suppress(KeyboardInterrupt):  # who asks for it is told by the server
        _build_again(folder)


def _look(folder: Path) -> tuple[State, State]:
    """The files that a person changes, and the XML, which the build writes too."""
    from converter import settings
    from converter.cli.watching import state

    try:
        chosen = settings.load(folder)
    except settings.SettingsError:  # _build says what is wrong with it
        return state([folder / settings.FILE], []), {}
    watched = [folder / settings.FILE, *chosen.sources, *chosen.pages]
    watched += [each for each in (chosen.theme, chosen.terms, chosen.words) if each]
    return state(watched, [chosen.output]), state([chosen.xml], [])


def _lists(folder: Path) -> State:
    """The word lists that the settings name."""
    from converter import settings
    from converter.cli.watching import state

    try:
        words = settings.load(folder).words
    except settings.SettingsError:
        words = None
    return state([words], []) if words else {}


def _watch(folder: Path, before: State, lists: State, served: Served) -> None:
    """Build again whenever something changes, and serve what was built.

    `before` is how the files were when the last build began: what changed meanwhile is built next. `lists` are the word
    lists that this process was loaded with.
    """
    from time import sleep

    seen = before, _look(folder)[1]
    while True:
        now = _look(folder)
        if now != seen:
            (_build_again if _lists(folder) == lists else _build_apart)(folder)
            _follow(folder, served)
            now = now[0], _look(folder)[1]
        seen = now
        sleep(INTERVAL)


def _follow(folder: Path, served: Served) -> None:
    """Serve the folder that the settings name now, if there is a site in it: one that can't be built leaves the old one."""
    try:
        site = chosen(folder).site
    except Failure:  # told by the build
        return
    if site != served.folder and site.is_dir():
        served.folder = site
        click.echo(pick(f"改为预览 {site}", f"Now serving {site}"), err=True)


def _wait() -> None:
    from threading import Event

    Event().wait()


def _server(served: Served, port: int) -> ThreadingHTTPServer:
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

    class Handler(SimpleHTTPRequestHandler):
        """Files of the site, never from the browser's cache, without a line of log for each."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, directory=str(served.folder), **kwargs)

        extensions_map = {  # noqa: RUF012 – as the base class has it
            **SimpleHTTPRequestHandler.extensions_map,
            ".html": "text/html; charset=utf-8",
            ".json": "application/json; charset=utf-8",
            ".xml": "application/xml",
        }

        def end_headers(self) -> None:
            self.send_header("Cache-Control", "no-store")
            super().end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    try:
        return ThreadingHTTPServer(("127.0.0.1", port), Handler)
    except OSError as error:
        why = reason(error)
        raise Failure(
            pick(f"端口 {port} 用不了：{why}；请用 --port 换一个", f"port {port}: {why}; choose another with --port")
        ) from None
