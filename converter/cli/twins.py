"""One text under several names: two documents to an archive, whose promises and figures then count twice."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from converter.cli.converted import Converted
from converter.cli.findings import Finding, of_file
from converter.cli.present import Present
from converter.i18n import pick
from converter.identity import alike


def of_conversion(documents: Iterable[Converted], unsourced: Iterable[Present]) -> list[Finding]:
    """A warning for each document whose text another one has; `unsourced` is XML whose source was not among those read."""
    texts: list[tuple[str | None, Converted | Present]] = [(each.text, each) for each in documents]
    texts += [(each.text, each) for each in unsourced]
    return [
        _renamed(each, _called(first)) if isinstance(each, Present) else _twice(each, _called(first))
        for first, *others in alike(texts)
        for each in others
    ]


def of_files(texts: Iterable[tuple[str | None, Path]]) -> list[Finding]:
    """The same for XML files; each comes with the digest of the text that it was made from."""
    return [
        _same(
            str(each),
            pick(f"与 {first} 出自同一份文字", f"made from the same text as {first}"),
            pick("核对后留一个；都留则算两份文档", "check and keep one; if both stay, they count as two documents"),
        )
        for first, *others in alike(texts)
        for each in others
    ]


def _same(path: str, message: str, remedy: str) -> Finding:
    return of_file("same-text", "warning", path, message, remedy)


def _called(one: Converted | Present) -> str:
    return f"{one.source} ({one.path})" if isinstance(one, Present) else f"{one.source} ({one.xml})"


def _twice(document: Converted, other: str) -> Finding:
    return _same(
        document.source,
        pick(f"文字与 {other} 完全相同（{document.xml}）", f"the same text as {other} ({document.xml})"),
        pick(
            "留一个，另一个连同其 XML 移走；都留则算两份文档",
            "keep one, and move the other away with its XML; if both stay, they count as two documents",
        ),
    )


def _renamed(old: Present, other: str) -> Finding:
    return _same(
        str(old.path),
        pick(
            f"文字与 {other} 完全相同，而它的源文件 {old.source} 这次没有读到",
            f"the same text as {other}, and its own source {old.source} was not read this time",
        ),
        pick(
            "源文件若已改名，删去这个 XML（手改过的内容先搬过去）",
            "if the source was renamed, delete this XML, once edits made in it are carried over",
        ),
    )
