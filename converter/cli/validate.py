"""`yanlu validate`: grammar and semantic rules of XML files, each finding with its place and remedy."""

from __future__ import annotations

import os
from pathlib import Path

import click

from converter.cli.base import Command, format_option, strict_option
from converter.cli.wording import Failure
from converter.i18n import pick


def command() -> click.Command:
    """The command in the language in force."""

    @click.command(
        "validate",
        cls=Command,
        short_help=pick("按语法和语义规则校验 XML。", "Check XML files by grammar and rules."),
        help=pick(
            "\b\n按 RELAX NG 语法和语义规则校验 XML 文件或文件夹，\n每条发现附代码、文件:行和改法。",
            "Check XML files or folders of them by the RELAX NG grammar and the semantic rules; each finding comes "
            "with its code, file:line and what to do.",
        ),
        epilog=pick(
            "\b\n例：\n  yanlu validate output/xml\n  yanlu validate --strict --format json output/xml/*.xml",
            "\b\nExamples:\n  yanlu validate output/xml\n  yanlu validate --strict --format json output/xml/*.xml",
        ),
    )
    @click.argument("xml", nargs=-1, required=True, type=click.Path(path_type=Path))
    @strict_option()
    @format_option()
    @click.pass_context
    def validate(ctx: click.Context, xml: tuple[Path, ...], strict: bool, form: str) -> None:
        from converter.cli import gates, shown, twins
        from converter.cli.findings import as_json, count, of_refusal, print_json
        from converter.sources import SourceError

        files = _files(xml)
        findings = []
        texts: list[tuple[str | None, Path]] = []
        unreadable = 0
        with shown.progress(files, pick("读取", "Reading"), shown.SOON) as read:
            for path in read:
                try:
                    found, text = gates.check(path)
                    findings += found
                    texts.append((text, path))
                except SourceError as error:
                    unreadable += 1
                    findings.append(of_refusal(error, str(path)))
        findings += twins.of_files(texts)
        errors, warnings = count(findings, "error"), count(findings, "warning")
        if form == "json":
            print_json({"files": len(files), "errors": errors, "warnings": warnings, "findings": as_json(findings)})
        else:
            for finding in findings:
                click.echo(str(finding))
            click.echo(
                pick(
                    f"文件 {len(files)}，错误 {errors}，警告 {warnings}",
                    f"files: {len(files)}, errors: {errors}, warnings: {warnings}",
                ),
                err=True,
            )
        ctx.exit(2 if unreadable else 1 if errors or (strict and warnings) else 0)

    return validate


def _files(paths: tuple[Path, ...]) -> list[Path]:
    """Files as given and the XML below folders; a folder without any is an error, so that nothing passes unread."""
    from converter.cli.inputs import xml_below

    files: dict[Path, None] = {}
    for path in paths:
        inside = xml_below(path) if os.path.isdir(path) else [path]
        if not inside:
            raise Failure(
                pick(f"{path} 里没有 XML 文件；核对路径", f"no XML files in {path}; check the path"),
            )
        files.update(dict.fromkeys(inside))
    return list(files)
