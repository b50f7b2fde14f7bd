"""Templates → pages. All facts are looked up by the producers; the templates only lay out.

There is an environment for each language of the interface and each depth of folders, in which plain words, fixed
addresses and the way up (`root`, `base`) are put in when a template is compiled: pages cost neither translation nor
escaping of what is the same on all of them.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
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
from markupsafe import Markup, escape

from converter.patterns import compiled
from converter.publish import compiling, labels, paths, words
from converter.publish.flat import EXTENDS, flat
from converter.publish.options import SiteOptions
from converter.publish.own_pages import OwnPage
from converter.resources import folder

_PLAIN = compiled(r"""\{\{ _\((["'])([^"'\\{}]+)\1\) \}\}""")  # {{ _("目录") }}
_FIXED = compiled(r"\{\{ (?:(root|base)|paths\.([A-Z_]+)) \}\}")  # {{ root }}, {{ paths.HOME }}
HOLE = Markup("\0")  # which no XML holds
_DEEP = "../../"  # from nearly all pages


class Pages:
    """Renders pages in the language in force; each template is compiled when it is first wanted."""

    def __init__(self, options: SiteOptions, own: Sequence[OwnPage]) -> None:
        self._options = options
        self._own = own
        self._folders = [*([options.theme] if options.theme else []), folder("site_templates")]
        self._environments: dict[tuple[str, str], Environment] = {}
        self._templates: dict[tuple[str, str, str], Template] = {}
        self._targets = {paths.HOME, paths.MEETINGS, paths.SPEAKERS, paths.COMMITMENTS, paths.ABOUT}
        self._targets |= {paths.BODIES, paths.METRICS, paths.TERMS, paths.SEARCH}
        self._targets.update(page.path for page in own)
        self._tops: dict[tuple[str, str, str], Markup] = {}

    def _environment(self, name: str, root: str) -> Environment:
        """What compiles the templates of pages in a language, `root` below the folder of its pages."""
        if known := self._environments.get((name, root)):
            return known
        fixed = {"root": root, "base": root if name == self._options.languages[0] else f"../{root}"}
        made = compiling.Templates(
            loader=_Templates(self._folders, name, fixed),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=_compiled(folder("site_templates"), f"{name}-{fixed['base'].count('/')}"),
        )
        made.globals.update(options=self._options, own_pages=self._own, labels=labels, paths=paths, lang=words.lang)
        made.globals.update(_=_gettext(name), gettext=_gettext(name), ngettext=_ngettext(name), **fixed)
        made.globals.update(language=words.LANGUAGES[name])
        made.globals["m"] = made.get_template("macros.html").module  # imported once rather than by every page
        self._environments[name, root] = made
        return made

    def compile(self, names: Sequence[str]) -> None:
        """Make templates of pages two folders deep ready before processes part, so that each is compiled once."""
        for language in self._options.languages:
            for name in names:
                self._template(language, _DEEP, name)

    def _template(self, language: str, root: str, name: str) -> Template:
        found = self._templates.get((language, root, name))
        if found is None:
            found = self._environment(language, root).get_template(name)
            found.globals = dict(found.globals)  # of two layers, which each page would put together
            self._templates[language, root, name] = found
        return found

    def render(self, template: str, path: str, **facts: Any) -> bytes:
        """The page at `path`, which is the same in every language.

        Templates get `root`, the way to the pages of this language, and `base`, to the files that all share.
        """
        language, root = words.language(), paths.root(path)
        page = self._template(language, root, template)
        top = self._top(language, root, path if path in self._targets else "")
        others = [
            (
                words.LANGUAGES[other],
                f"{page.globals['base']}{paths.translated(path, other, self._options.languages[0])}",
            )
            for other in self._options.languages
            if other != language
        ]
        return page.render(path=path, top=top, others=others, **facts).encode()

    def around(self, template: str, path: str, **facts: Any) -> tuple[bytes, bytes]:
        """The page in two: what stands before and after the rows, in whose place its template has `rows`."""
        before, after = self.apart(template, path, rows=HOLE, **facts)
        return before, after

    def apart(self, template: str, path: str, **facts: Any) -> list[bytes]:
        """The page in pieces: what stands before, between and after facts that are a `HOLE`."""
        return self.render(template, path, **facts).split(HOLE.encode())

    def part(self, template: str, path: str, **facts: Any) -> bytes:
        """A part of the page at `path` that has a template of its own."""
        return self._template(words.language(), paths.root(path), template).render(**facts).encode()

    def asset(self, name: str) -> bytes:
        """A style sheet or script."""
        return next(place / name for place in self._folders if (place / name).is_file()).read_bytes()

    def _top(self, language: str, root: str, path: str) -> Markup:
        """What stands above every page: the same on all pages of one depth that it doesn't itself lead to."""
        known = self._tops.get((language, root, path))
        if known is None:
            template = self._template(language, root, "top.html")
            known = self._tops[language, root, path] = Markup(template.render(path=path))
        return known


class _Templates(FileSystemLoader):
    """The templates of the theme and ours, with the words of a language and fixed addresses in place."""

    def __init__(self, folders: Sequence[Path], language: str, fixed: Mapping[str, str]) -> None:
        super().__init__(folders)
        self._words = words.catalogue(language)
        self._fixed = fixed
        self._own = folders[-1]

    def get_source(self, environment: Environment, template: str) -> Any:
        """See FileSystemLoader."""
        source, file, current = super().get_source(environment, template)
        if (extends := EXTENDS.match(source)) and self._ours(file):
            parent, above, _ = super().get_source(environment, extends[1])
            if self._ours(above):  # an error in a theme's own is told with its line
                source = flat(source, parent) or source
        source = _PLAIN.sub(lambda found: str(escape(self._words.gettext(found[2]))), source)
        return _FIXED.sub(self._address, source), file, current

    def _ours(self, file: str | None) -> bool:
        return file is not None and Path(file).parent == self._own

    def _address(self, found: re.Match[str]) -> str:
        return str(escape(self._fixed[found[1]] if found[1] else getattr(paths, found[2])))


def _gettext(language: str) -> Any:
    def gettext(text: str, **values: object) -> Markup:
        return _filled(words.catalogue(language).gettext(text), values)

    return gettext


def _ngettext(language: str) -> Any:
    def ngettext(one: str, many: str, num: int, **values: object) -> Markup:
        return _filled(words.catalogue(language).ngettext(one, many, num), {"num": num, **values})

    return ngettext


def _filled(text: str, values: Mapping[str, object]) -> Markup:
    """Words with values in place; in numbers nothing is to be escaped."""
    if not values:
        return Markup(text)
    plain = all(value.__class__ is int for value in values.values())
    return Markup(text % values) if plain else Markup(text) % values


def _compiled(templates: Path, environment: str) -> BytecodeCache | None:
    """Compiled templates lie beside them, as Python's own modules do, and by the same leave: never with the user's
    data, since what lies there is run as code. Those of each environment have names of their own."""
    if sys.dont_write_bytecode or sys.pycache_prefix:
        return None
    place = templates / "__pycache__"
    try:
        place.mkdir(exist_ok=True)
    except OSError:
        return None
    if not os.access(place, os.W_OK):
        return None
    return FileSystemBytecodeCache(os.fspath(place), f"{environment}-{compiling.FORM}-%s.pyc")
