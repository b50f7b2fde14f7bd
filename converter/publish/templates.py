"""Templates as the template engine takes them: words of a language and fixed addresses in place, compiled and kept."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from converter import kept
from converter.patterns import compiled
from converter.publish import compiling, paths, words
from converter.publish.flat import EXTENDS, flat
from converter.resources import folder

_PLAIN = compiled(r"""\{\{ _\((["'])([^"'\\{}]+)\1\) \}\}""")  # {{ _("目录") }}
_FIXED = compiled(r"\{\{ (?:(root|base)|paths\.([A-Z_]+)) \}\}")  # {{ root }}, {{ paths.HOME }}


def environment(folders: Sequence[Path], language: str, fixed: Mapping[str, str]) -> Environment:
    """What compiles the templates in the folders, for a language; `fixed` are the way up, `root` and `base`."""
    made = compiling.Templates(
        loader=_Templates(folders, language, fixed),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=_compiled(folder("site_templates"), f"{language}-{fixed['base'].count('/')}"),
    )
    made.globals.update(_=_gettext(language), gettext=_gettext(language), ngettext=_ngettext(language), **fixed)
    return made


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
    """Compiled templates are kept like Python's own modules; those of each environment have names of their own."""
    place = kept.folder(templates)
    return FileSystemBytecodeCache(os.fspath(place), f"{environment}-{compiling.FORM}-%s.pyc") if place else None
