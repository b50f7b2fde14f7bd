"""The search page by itself, without the rest of a site."""

from __future__ import annotations

from types import SimpleNamespace

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from converter.publish import paths
from converter.resources import folder
from converter.search import paths as search_paths


def page() -> bytes:
    """The page as the site's template makes it."""
    environment = Environment(
        loader=FileSystemLoader(folder("site_templates")), autoescape=True, undefined=StrictUndefined
    )
    environment.globals.update(
        options=SimpleNamespace(title="档案", subtitle="讲话与公文", language="zh-Hans"),
        own_pages=(),
        paths=paths,
        archive=None,
    )
    path = search_paths.PAGE
    return environment.get_template("search.html").render(path=path, root=paths.root(path)).encode()
