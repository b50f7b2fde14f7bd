"""Click's own errors in the language in force."""

from __future__ import annotations

import re

import click

from converter.i18n import language, pick, reason

_UNKEPT = {  # what sqlite says, in English alone
    "disk is full": ("磁盘已满", "no space left"),
    "readonly": ("只能读，不能写", "can't be written to"),
    "unable to open": ("打不开索引文件", "the index can't be opened"),
    "locked": ("另一次生成正在使用", "another build is at work on it"),
    "malformed": ("索引已损坏，请删去其中的 .yanlu-cache", "the index is damaged: delete .yanlu-cache in it"),
    "not a database": ("索引已损坏，请删去其中的 .yanlu-cache", "the index is damaged: delete .yanlu-cache in it"),
}


_SENTENCES = (  # what click says, and the same in Chinese
    (r"'(.*)' is not a valid integer.*", r"“\1”不是整数"),
    (r"(\S+) is not in the range (.+)\.", r"\1 不在范围 \2 内"),
    (r"'(.*)' is not one of (.+)\.", r"“\1”不在可选之列：\2"),
    (r"\w+ '(.*)' does not exist\.", r"没有 \1"),
    (r"\w+ '(.*)' is a file\.", r"\1 是文件，应为文件夹"),
    (r"\w+ '(.*)' is a directory\.", r"\1 是文件夹，应为文件"),
    (r"\w+ '(.*)' is not (?:readable|writable)\.", r"\1 没有权限"),
    (r"Got unexpected extra arguments? \((.*)\)", r"多余的参数：\1"),
    (r"Option '(.*)' requires .*", r"\1 后面缺少值"),
    (r"Option '(.*)' does not take a value\.", r"\1 后面不能带值"),
)


class Failure(click.ClickException):
    """Something that stops a command: wrong input or unreadable files. Leaves with 2."""

    exit_code = 2


def failed(error: OSError, where: object) -> Failure:
    """A failure of the file system; `where` stands in where the error names no file, None for standard output."""
    if isinstance(error, BrokenPipeError):
        raise error  # no failure: who reads our output has seen enough
    at, why = error.filename or where or pick("标准输出", "standard output"), reason(error)
    return Failure(pick(f"{at}：{why}；核对路径、权限和空间", f"{at}: {why}; check path, rights and space"))


def unkept(error: Exception, where: object) -> Failure:
    """A failure of the archive's index, which sqlite keeps; `where` is its folder."""
    zh, en = next((known for said, known in _UNKEPT.items() if said in str(error)), (str(error), str(error)))
    return Failure(pick(f"{where}：{zh}；核对权限和空间", f"{where}: {en}; check rights and space"))


def show(error: click.ClickException) -> None:
    """Write an error to standard error, with the usage line where the use was wrong."""
    if language() == "en" or not isinstance(error, click.UsageError):
        if isinstance(error, Failure):
            click.echo(("错误：" if language() == "zh" else "Error: ") + error.format_message(), err=True)
        else:
            error.show()
        return
    if error.ctx is not None:
        click.echo(error.ctx.get_usage(), err=True)
        click.echo(f"用 {error.ctx.command_path} --help 看帮助。\n", err=True)
    click.echo(f"错误：{_chinese(error)}", err=True)


def _chinese(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f"；是否指 {'、'.join(error.possibilities)}？" if error.possibilities else ""
        return f"没有选项 {error.option_name}{near}"
    if isinstance(error, click.MissingParameter):
        return f"缺少参数 {_hint(error)}"
    if isinstance(error, click.BadParameter):
        return f"参数 {_hint(error)} 的值不对：{_said(error.message)}"
    if isinstance(error, click.BadOptionUsage):
        return f"选项 {error.option_name} 用法不对：{_said(error.message)}"
    return _said(error.format_message())


def _said(message: str) -> str:
    """Click's own sentence in Chinese; what isn't its own stays."""
    for form, chinese in _SENTENCES:
        if found := re.fullmatch(form, message, re.S):
            return found.expand(chinese)
    return message


def _hint(error: click.BadParameter) -> str:
    if error.param is not None:
        return error.param.get_error_hint(error.ctx) if error.ctx else error.param.human_readable_name
    return str(error.param_hint or "")
