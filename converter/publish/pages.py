"""Templates → pages. All facts are looked up by the producers; the templates only lay out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from converter.publish import labels, paths
from converter.publish.options import SiteOptions
from converter.publish.own_pages import OwnPage


class Pages:
    """Renders pages from the templates in a folder; each is compiled when it is first wanted."""

    def __init__(self, options: SiteOptions, own: Sequence[OwnPage], templates: Path) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self._environment.globals.update(options=options, own_pages=own, labels=labels, paths=paths)
        self._templates: dict[str, Template] = {}

    def compile(self, names: Sequence[str]) -> None:
        """Make templates ready before processes part, so that each is compiled once."""
        for name in names:
            if name not in self._templates:
                self._templates[name] = self._environment.get_template(name)

    def render(self, template: str, path: str, **facts: Any) -> bytes:
        """The page at `path`."""
        self.compile((template,))
        return self._templates[template].render(path=path, root=paths.root(path), **facts).encode()
