"""Templates → pages. All facts are looked up by the producers; the templates only lay out.

There is an environment for each language of the interface and each depth of folders, in which plain words, fixed
addresses and the way up (`root`, `base`) are put in when a template is compiled: pages cost neither translation nor
escaping of what is the same on all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from converter.publish import labels, paths, words
from converter.publish.mistakes import told
from converter.publish.options import SiteOptions
from converter.publish.own_pages import OwnPage
from converter.resources import folder

if TYPE_CHECKING:
    from jinja2 import Environment, Template

HOLE = Markup("\0")  # which no XML holds
_UP = "../"


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
        from converter.publish.templates import environment  # loaded when there is anything to lay out

        made = environment(self._folders, name, fixed)
        made.globals.update(options=self._options, own_pages=self._own, labels=labels, paths=paths, lang=words.lang)
        made.globals.update(language=words.LANGUAGES[name])
        with told(self._options.theme, "macros.html"):
            made.globals["m"] = made.get_template("macros.html").module  # imported once rather than by every page
        self._environments[name, root] = made
        return made

    def ready(self) -> None:
        """Load what lays pages out before processes part."""
        self._environment(self._options.languages[0], _UP * 2)  # as nearly all are

    def compile(self, names: Sequence[str], deep: int) -> None:
        """Make templates of pages so many folders `deep` ready before processes part, so that each is compiled once."""
        for language in self._options.languages:
            for name in names:
                self._template(language, _UP * deep, name)

    def _template(self, language: str, root: str, name: str) -> Template:
        found = self._templates.get((language, root, name))
        if found is None:
            environment = self._environment(language, root)
            with told(self._options.theme, name):
                found = environment.get_template(name)
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
        with told(self._options.theme, template):
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
        page = self._template(words.language(), paths.root(path), template)
        with told(self._options.theme, template):
            return page.render(**facts).encode()

    def asset(self, name: str) -> bytes:
        """A style sheet or script."""
        return next(place / name for place in self._folders if (place / name).is_file()).read_bytes()

    def _top(self, language: str, root: str, path: str) -> Markup:
        """What stands above every page: the same on all pages of one depth that it doesn't itself lead to."""
        known = self._tops.get((language, root, path))
        if known is None:
            template = self._template(language, root, "top.html")
            with told(self._options.theme, "top.html"):
                known = self._tops[language, root, path] = Markup(template.render(path=path))
        return known
