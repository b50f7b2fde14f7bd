"""The search page by itself, without the rest of a site."""

from __future__ import annotations

from converter.publish.options import SiteOptions
from converter.publish.pages import Pages
from converter.publish.words import speaking
from converter.search import paths as search_paths


def page(language: str = "zh") -> bytes:
    """The page as the site's template makes it."""
    options = SiteOptions(title="档案", subtitle="讲话与公文", languages=(language,))
    with speaking(language):
        return Pages(options, ()).render("search.html", search_paths.PAGE)
