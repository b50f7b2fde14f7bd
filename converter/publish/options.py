"""What an archive's owner chooses for the site."""

from __future__ import annotations

from pathlib import Path
from typing import Literal
from urllib.parse import quote, urlsplit

from converter.frozen import frozen
from converter.i18n import pick
from converter.patterns import compiled
from converter.publish.errors import PublishError
from converter.publish.words import FIRST, LANGUAGES, marked

Part = Literal["pages", "data", "feeds", "search"]
# Of a site: all are made unless some are asked for.
PARTS: tuple[Part, ...] = ("pages", "data", "feeds", "search")
_HOST = compiled(r"[A-Za-z0-9._:\[\]-]+")  # example.org, 127.0.0.1:8000, [::1]
_PATH = "/%:@!$&'()*+,;=~"  # what stays in a path; letters, figures, - . _ do anyway


@frozen
class SiteOptions:
    """`base_url` is where the site will stand (https://example.org/archive/); without it no address is absolute.

    `pages` are Markdown files of the owner's; one named about.md takes the place of the built-in about page.
    `terms` is a TOML file that adds to the dictionary of terms.
    `language` is what the archive's names are in, `languages` those of the interface: the pages of the first stand at
    the root, of each other in a folder of its name. Files in the folder `theme` take the place of those of the same
    name in site_templates/.
    Without `api` there is nothing under api/ and schema/ and no datapackage.json; feeds and the pages' JSON stay.
    """

    title: str = marked("言录")
    subtitle: str = marked("讲话与公文档案")
    language: str = "zh-Hans"
    base_url: str | None = None
    pages: tuple[Path, ...] = ()
    terms: Path | None = None
    languages: tuple[str, ...] = (FIRST,)
    theme: Path | None = None
    api: bool = True

    def __post_init__(self) -> None:
        unknown = [name for name in self.languages if name not in LANGUAGES]
        if unknown or not self.languages or len(set(self.languages)) < len(self.languages):
            known = ", ".join(LANGUAGES)
            raise PublishError(
                pick(
                    f"界面语言无效：{', '.join(self.languages)!r}；可选 {known}，每种至多一次",
                    f"not languages of the interface: {', '.join(self.languages)!r}; choose from {known}, each once",
                )
            )
        if self.theme is not None and not self.theme.is_dir():
            raise PublishError(
                pick(
                    f"没有主题文件夹 {self.theme}；核对 theme 设置", f"no folder {self.theme}; check the setting theme"
                )
            )
        if self.base_url is not None:
            address = _uri(self.base_url)
            if address is None:
                raise PublishError(
                    pick(
                        f"网站地址无效：{self.base_url!r}；应形如 https://example.org/archive/",
                        f"not a site address: {self.base_url!r}; it should look like https://example.org/archive/",
                    )
                )
            object.__setattr__(self, "base_url", address)

    def url(self, path: str) -> str | None:
        """Absolute address of a file of the site; None without a base address."""
        return f"{self.base_url.rstrip('/')}/{path}" if self.base_url is not None else None


def _uri(address: str) -> str | None:
    """An address as feeds, schemas and site maps want it, in ASCII alone; None where it is none of a site.

    >>> _uri("https://档案.example/讲话/")
    'https://xn--dyv4b.example/%E8%AE%B2%E8%AF%9D/'
    >>> _uri("https://example.org/a%20b"), _uri("https://example.org/?page=1"), _uri("example.org")
    ('https://example.org/a%20b', None, None)
    """
    try:
        parts = urlsplit(address)
        host = parts.netloc.encode("idna").decode()
    except ValueError:  # no host: brackets left open, labels too long
        return None
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host) or parts.query or parts.fragment:
        return None
    return f"{parts.scheme}://{host}{quote(parts.path, safe=_PATH)}"
