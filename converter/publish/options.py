"""What an archive's owner chooses for the site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from converter.i18n import pick
from converter.publish.errors import PublishError


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """`base_url` is where the site will stand (https://example.org/archive/); without it no address is absolute.

    `pages` are Markdown files of the owner's; one named about.md takes the place of the built-in about page.
    Without `api` there is nothing under api/ and schema/ and no datapackage.json; feeds and the pages' JSON stay.
    """

    title: str = "言录"
    subtitle: str = "讲话与公文档案"
    language: str = "zh-Hans"
    base_url: str | None = None
    pages: tuple[Path, ...] = ()
    api: bool = True

    def __post_init__(self) -> None:
        if self.base_url is not None:
            parts = urlsplit(self.base_url)
            if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
                raise PublishError(
                    pick(
                        f"网站地址无效：{self.base_url!r}；应形如 https://example.org/archive/",
                        f"not a site address: {self.base_url!r}; it should look like https://example.org/archive/",
                    )
                )

    def url(self, path: str) -> str | None:
        """Absolute address of a file of the site; None without a base address."""
        return f"{self.base_url.rstrip('/')}/{path}" if self.base_url is not None else None
