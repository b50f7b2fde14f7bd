"""The owner's Markdown files → pages. Raw HTML in them is shown as text."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from converter.frozen import frozen
from converter.i18n import pick, unread
from converter.patterns import compiled
from converter.publish import paths
from converter.publish.errors import PublishError

_NAME = compiled(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}")  # a file's stem that can stand in an address: "how-we-work"


@frozen
class OwnPage:
    """`title` is the first heading's text, else the file's stem; `html` holds no h1."""

    path: str
    title: str
    markdown: str
    html: Markup


def own_pages(files: Iterable[Path]) -> tuple[OwnPage, ...]:
    """Read and render. Raises PublishError for a file that can't be read and for two with one address."""
    pages: dict[str, OwnPage] = {}
    for file in files:
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise PublishError(
                pick(
                    f"{file}：读不出页面（{unread(error)}）；应为 UTF-8 的 Markdown 文件",
                    f"{file}: can't read this page ({unread(error)}); it should be Markdown in UTF-8",
                )
            ) from error
        page = _render(file.stem, text)
        if pages.setdefault(page.path, page) is not page:
            raise PublishError(
                pick(f"{file}：另一个页面也叫这个名字；请改名", f"{file}: another page has this name; rename one")
            )
    return tuple(pages.values())


def _render(stem: str, text: str) -> OwnPage:
    from markdown_it import MarkdownIt  # most archives have no such pages

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(text)
    title = stem
    if len(tokens) > 2 and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        inline = tokens[1].children or []
        title = "".join(token.content for token in inline if token.type in ("text", "code_inline")).strip() or stem
        tokens = tokens[3:]
    for token in tokens:
        if token.tag == "h1":  # the page's title is its only one
            token.tag = "h2"
    name = stem if _NAME.fullmatch(stem) else f"page-{sha256(stem.encode()).hexdigest()[:8]}"
    path = paths.ABOUT if name == "about" else f"pages/{name}/index.html"
    return OwnPage(path, title, text, Markup(parser.renderer.render(tokens, parser.options, {})))
