"""What hardly depends on the documents: the style sheet, the owner's pages and the page about the archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from converter.archive import keys
from converter.patterns import compiled
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.lean import lean
from converter.publish.parts import link, schema
from converter.publish.producer import Changes, File, Line, Producer
from converter.publish.text_data import Data

_OURS = (paths.STYLE, paths.READING, paths.FINDING_STYLE, paths.EXPLORER_SCRIPT)
_ASSET = compiled(r"[A-Za-z0-9][A-Za-z0-9._-]*\.(?:css|js|svg|png|jpg|webp|woff2)")  # logo.svg


class Fixed(Producer):
    """Made when everything is: a build with other settings, templates or pages begins anew."""

    name = "fixed"

    def names(self, site: Site) -> Iterable[str]:
        """The paths."""
        return (*_assets(site), paths.SEARCH, *(page.path for page in site.own))

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """Never."""
        return ()

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """The file, for an own page with its twin."""
        if name in _assets(site):
            yield File(name, _asset(site, name))
        if name == paths.SEARCH and "pages" in site.wanted:
            yield File(name, site.pages.render("search.html", name))
        for page in site.own:
            if page.path == name:
                if "pages" in site.wanted:
                    yield File(name, site.pages.render("page.html", name, page=page))
                if "data" in site.wanted:
                    head: Data = {"schema": schema("page"), "title": page.title, **link(site.options, name)}
                    yield File(paths.twin(name), encode({**head, "markdown": page.markdown}))


def _asset(site: Site, name: str) -> bytes:
    """A file of the theme as it is; a style sheet of ours without comments."""
    data, theme = site.pages.asset(name), site.options.theme
    ours = name.endswith(".css") and not (theme and (theme / name).is_file())
    return lean(data.decode()).encode() if ours else data


def _assets(site: Site) -> list[str]:
    """Style sheet, script and what the theme brings beside: pictures, fonts, sheets, by their own names."""
    theme = site.options.theme
    names = sorted(path.name for path in theme.iterdir() if path.is_file()) if theme else []
    return list(dict.fromkeys([*_OURS, *(name for name in names if _ASSET.fullmatch(name))]))


class About(Producer):
    """The built-in page about the archive, where the owner has none."""

    name = "about"
    lists = True
    templates = ("about.html",)
    deep = 1

    def names(self, site: Site) -> Iterable[str]:
        """One or none."""
        return () if any(page.path == paths.ABOUT for page in site.own) else ("",)

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """When the number of documents may have changed."""
        return self.names(site) if any(change.moved for change in changes.under(keys.DATE)) else ()

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """The page."""
        if "pages" in site.wanted:
            documents = site.index.size(keys.DATE, "")
            yield File(paths.ABOUT, site.pages.render("about.html", paths.ABOUT, documents=documents))
