"""Templates → pages. All facts are looked up by the producers; the templates only lay out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    Template,
)
from markupsafe import Markup

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
            bytecode_cache=_compiled(templates),
        )
        known = self._environment.globals
        known.update(options=options, own_pages=own, labels=labels, paths=paths)
        known["m"] = self._environment.get_template("macros.html").module  # imported once rather than by every page
        self._templates: dict[str, Template] = {}
        self._targets = {paths.HOME, paths.MEETINGS, paths.SPEAKERS, paths.COMMITMENTS, paths.ABOUT}
        self._targets.update(page.path for page in own)
        self._tops: dict[tuple[str, str], Markup] = {}

    def compile(self, names: Sequence[str]) -> None:
        """Make templates ready before processes part, so that each is compiled once."""
        for name in names:
            if name not in self._templates:
                self._templates[name] = self._environment.get_template(name)

    def render(self, template: str, path: str, **facts: Any) -> bytes:
        """The page at `path`."""
        self.compile((template,))
        root = paths.root(path)
        top = self._top(root, path if path in self._targets else "")
        return self._templates[template].render(path=path, root=root, top=top, **facts).encode()

    def _top(self, root: str, path: str) -> Markup:
        """What stands above every page: the same on all pages of one depth that it doesn't itself lead to."""
        known = self._tops.get((root, path))
        if known is None:
            template = self._environment.get_template("top.html")
            known = self._tops[root, path] = Markup(template.render(root=root, path=path))
        return known


def _compiled(templates: Path) -> BytecodeCache | None:
    """Compiled templates lie beside them, as Python's own modules do, and by the same leave: never with the user's
    data, since what lies there is run as code."""
    if sys.dont_write_bytecode or sys.pycache_prefix:
        return None
    place = templates / "__pycache__"
    try:
        place.mkdir(exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(os.fspath(place), "%s.pyc") if os.access(place, os.W_OK) else None
