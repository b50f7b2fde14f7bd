"""`sitemap.xml` and `robots.txt`. A sitemap's addresses are absolute, so there is one only with a base address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.publish import paths
from converter.publish.context import Site
from converter.publish.html import escape
from converter.publish.producer import Changes, File, Line, Producer

LIMIT = 50_000  # addresses a file
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


class Sitemap(Producer):
    """All pages. It is made last, when all are known."""

    name = "~sitemap"  # lists are made in the order of their names
    lists = True

    def names(self, site: Site) -> Iterable[str]:
        """There is one."""
        return ("",)

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """When pages came or went."""
        return ("",) if changes.lines or any(row.moved for row in changes.rows) else ()

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """The sitemap, in parts where it is long; robots.txt names it."""
        if "feeds" not in site.wanted:
            return
        address = site.options.url
        found = address(paths.SITEMAP)
        rule = f"Sitemap: {found}\n" if found else ""
        yield File(paths.ROBOTS, f"User-agent: *\nAllow: /\n{rule}".encode())
        if not found or "pages" not in site.wanted:
            return
        question = "SELECT path FROM outputs WHERE path LIKE '%.html' ORDER BY path"
        pages = [row[0] for row in site.index.database.execute(question)]
        if len(pages) <= LIMIT:
            yield File(paths.SITEMAP, _part(site, pages))
            return
        parts = []
        for number, first in enumerate(range(0, len(pages), LIMIT), 1):
            parts.append(f"sitemap-{number}.xml")
            yield File(parts[-1], _part(site, pages[first : first + LIMIT]))
        listed = "".join(f"<sitemap><loc>{escape(address(part) or '')}</loc></sitemap>\n" for part in parts)
        yield File(paths.SITEMAP, f"{_HEAD}<sitemapindex {_SPACE}>\n{listed}</sitemapindex>\n".encode())


def _part(site: Site, pages: Iterable[str]) -> bytes:
    listed = "".join(f"<url><loc>{escape(site.options.url(page) or '')}</loc></url>\n" for page in pages)
    return f"{_HEAD}<urlset {_SPACE}>\n{listed}</urlset>\n".encode()
