"""Click's own errors in the language in force."""

from __future__ import annotations

import click

from converter.i18n import language, pick, reason


class Failure(click.ClickException):
    """Something that stops a command: wrong input or unreadable files. Leaves with 2."""

    exit_code = 2


def failed(error: OSError, where: object) -> Failure:
    """A failure of the file system; `where` stands in where the error names no file."""
    at, why = error.filename or where, reason(error)
    return Failure(pick(f"{at}：{why}；核对路径、权限和空间", f"{at}: {why}; check path, rights and space"))


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
        return f"参数 {_hint(error)} 的值不对：{error.message}"
    if isinstance(error, click.BadOptionUsage):
        return f"选项 {error.option_name} 用法不对：{error.message}"
    return error.format_message()


def _hint(error: click.BadParameter) -> str:
    if error.param is not None:
        return error.param.get_error_hint(error.ctx) if error.ctx else error.param.human_readable_name
    return str(error.param_hint or "")
