"""Help is complete, in Chinese and English, and wrong use leaves with 2."""

from __future__ import annotations

import click
import pytest

from converter import __version__
from converter.cli import main
from converter.cli.group import COMMANDS
from tests.cli.conftest import Run


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(yanlu: Run, name: str, language: str) -> None:
    result = yanlu(name, "--help", "--lang", language)
    assert result.exit_code == 0
    heads = ("用法：", "选项:", "例：") if language == "zh" else ("Usage: ", "Options:", "Examples:")
    for head in heads:
        assert head in result.stdout
    assert result.stdout.count(f"yanlu {name}") >= 2  # usage and examples
    command = main.get_command(click.Context(main), name)
    assert command is not None
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, option.name
            assert option.opts[-1] in result.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_no_english_sentence_in_chinese_help(yanlu: Run, name: str) -> None:
    shown = yanlu("--lang=zh", name, "--help").stdout
    assert "用法" in shown
    for word in (" the ", " of ", "Usage", "Options", "Show", "default"):
        assert word not in shown


@pytest.mark.parametrize(
    ("arguments", "head"),
    [(["--lang", "zh", "--help"], "命令:"), (["--help"], "Commands:"), (["--help", "--lang=zh"], "命令:")],
)
def test_group_lists_commands(yanlu: Run, arguments: list[str], head: str) -> None:
    shown = yanlu(*arguments).stdout
    assert head in shown
    for name in COMMANDS:
        assert f"  {name} " in shown


def test_language_follows_the_locale(yanlu: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Usage" in yanlu("parse", "--help").stdout
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert "用法" in yanlu("parse", "--help").stdout
    assert "Usage" in yanlu("parse", "--help", "--lang", "en").stdout


def test_version(yanlu: Run) -> None:
    assert yanlu("--version").stdout == f"yanlu {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        (["parse"], "缺少参数", "Missing argument"),
        (["parse", "--nonsense", "a.txt"], "没有选项 --nonsense", "No such option"),
        (["convert", "a.txt", "--format", "yaml"], "的值不对", "Invalid value"),
        (["serve", "no-such-folder"], "的值不对", "Invalid value"),
        (["publish"], "没有命令 publish", "No such command"),
        (["--lang", "fr", "parse", "a.txt"], "", "Invalid value"),
        (["convert", "a.txt", "--output"], "选项 --output 用法不对", "requires an argument"),
    ],
)
def test_wrong_use_leaves_with_2(yanlu: Run, arguments: list[str], zh: str, en: str) -> None:
    result = yanlu(*arguments)
    assert result.exit_code == 2
    assert en in result.stderr
    assert result.stdout == ""
    result = yanlu("--lang", "zh", *arguments) if zh else result
    assert result.exit_code == 2
    assert zh in result.stderr
