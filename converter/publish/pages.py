"""Templates → pages. All facts are looked up by the producers; the templates only lay out.

There is an environment for each language of the interface, in which plain words are put in when a template is
compiled: a page in one language costs what it would cost without translation.
"""

from __future__ import annotations

import os
import re
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
from markupsafe import Markup, escape

from converter.publish import labels, paths, words
from converter.publish.options import SiteOptions
from converter.publish.own_pages import OwnPage
from converter.resources import folder

_PLAIN = re.compile(r"""\{\{ _\((["'])([^"'\\{}]+)\1\) \}\}""")  # {{ _("目录") }}


class Pages:
    """Renders pages in the language in force; each template is compiled when it is first wanted."""

    def __init__(self, options: SiteOptions, own: Sequence[OwnPage]) -> None:
        self._options = options
        self._folders = [*([options.theme] if options.theme else []), folder("site_templates")]
        self._environments = {name: self._environment(name, own) for name in options.languages}
        self._templates: dict[tuple[str, str], Template] = {}
        self._targets = {paths.HOME, paths.MEETINGS, paths.SPEAKERS, paths.COMMITMENTS, paths.ABOUT}
        self._targets |= {paths.BODIES, paths.METRICS, paths.TERMS, paths.SEARCH}
        self._targets.update(page.path for page in own)
        self._tops: dict[tuple[str, str, str], Markup] = {}

    def _environment(self, name: str, own: Sequence[OwnPage]) -> Environment:
        made = Environment(
            loader=_Templates(self._folders, name),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            bytecode_cache=_compiled(folder("site_templates"), name),
        )
        made.globals.update(options=self._options, own_pages=own, labels=labels, paths=paths, lang=words.lang)
        made.globals.update(_=_gettext(name), gettext=_gettext(name), ngettext=_ngettext(name))
        made.globals.update(language=words.LANGUAGES[name])
        made.globals["m"] = made.get_template("macros.html").module  # imported once rather than by every page
        return made

    def compile(self, names: Sequence[str]) -> None:
        """Make templates ready before processes part, so that each is compiled once."""
        for language, environment in self._environments.items():
            for name in names:
                if (language, name) not in self._templates:
                    self._templates[language, name] = environment.get_template(name)

    def render(self, template: str, path: str, **facts: Any) -> bytes:
        """The page at `path`, which is the same in every language.

        Templates get `root`, the way to the pages of this language, and `base`, to the files that all share.
        """
        self.compile((template,))
        language, root = words.language(), paths.root(path)
        base = root if language == self._options.languages[0] else f"../{root}"
        top = self._top(language, root, path if path in self._targets else "")
        others = [
            (words.LANGUAGES[other], base + paths.translated(path, other, self._options.languages[0]))
            for other in self._options.languages
            if other != language
        ]
        page = self._templates[language, template]
        return page.render(path=path, root=root, base=base, top=top, others=others, **facts).encode()

    def asset(self, name: str) -> bytes:
        """A style sheet or script."""
        return next(place / name for place in self._folders if (place / name).is_file()).read_bytes()

    def _top(self, language: str, root: str, path: str) -> Markup:
        """What stands above every page: the same on all pages of one depth that it doesn't itself lead to."""
        known = self._tops.get((language, root, path))
        if known is None:
            template = self._environments[language].get_template("top.html")
            known = self._tops[language, root, path] = Markup(template.render(root=root, path=path))
        return known


class _Templates(FileSystemLoader):
    """The templates of the theme and ours, with the words of a language in place."""

    def __init__(self, folders: Sequence[Path], language: str) -> None:
        super().__init__(folders)
        self._words = words.catalogue(language)

    def get_source(self, environment: Environment, template: str) -> Any:
        """See FileSystemLoader."""
        source, *rest = super().get_source(environment, template)
        return (_PLAIN.sub(lambda found: str(escape(self._words.gettext(found[2]))), source), *rest)


def _gettext(language: str) -> Any:
    def gettext(text: str, **values: object) -> Markup:
        told = Markup(words.catalogue(language).gettext(text))
        return told % values if values else told

    return gettext


def _ngettext(language: str) -> Any:
    def ngettext(one: str, many: str, num: int, **values: object) -> Markup:
        return Markup(words.catalogue(language).ngettext(one, many, num)) % {"num": num, **values}

    return ngettext


def _compiled(templates: Path, language: str) -> BytecodeCache | None:
    """Compiled templates lie beside them, as Python's own modules do, and by the same leave: never with the user's
    data, since what lies there is run as code. Those of each language have names of their own."""
    if sys.dont_write_bytecode or sys.pycache_prefix:
        return None
    place = templates / "__pycache__"
    try:
        place.mkdir(exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(os.fspath(place), f"{language}-%s.pyc") if os.access(place, os.W_OK) else None
