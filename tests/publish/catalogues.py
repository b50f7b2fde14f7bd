"""The interface's catalogues: `make catalogues` gathers the words of templates and modules and compiles them.

What is not yet translated stands in site.po with an empty msgstr; tests/publish/test_languages.py tells.
"""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from converter.publish.words import DOMAIN, FIRST, LANGUAGES, LOCALE

ROOT = Path(__file__).parent.parent.parent
PLACES = (("site_templates", "*.html", "jinja2.ext:babel_extract"), ("converter/publish", "**.py", "python"))
KEYWORDS = {"_": None, "word": None, "marked": None, "gettext": None, "ngettext": (1, 2), "count": (1, 2)}


def extracted() -> Catalog:
    """All words that the interface says; modules that import nothing of `words` say none."""
    found = Catalog(fuzzy=False)
    for folder, pattern, method in PLACES:
        options = {pattern: {"silent": "false", "encoding": "utf-8"}}
        for file, line, message, comments, context in extract_from_dir(
            ROOT / folder, method_map=[(pattern, method)], options_map=options, keywords=KEYWORDS
        ):
            found.add(message, locations=[(f"{folder}/{file}", line)], auto_comments=comments, context=context)
    return found


def file(language: str, ending: str) -> Path:
    """Where a language's words lie."""
    return LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.{ending}"


def read(language: str) -> Catalog:
    """A language's translations."""
    with file(language, "po").open("rb") as opened:
        return read_po(opened, locale=language)


def renewed(language: str) -> Catalog:
    """The translations with the words that are said now."""
    known = read(language) if file(language, "po").is_file() else Catalog(locale=language, fuzzy=False)
    known.update(extracted(), no_fuzzy_matching=True)
    known.obsolete.clear()
    known.header_comment = "# The interface's words. `make catalogues` gathers new ones and compiles site.mo."
    known.project = "yanlu"
    return known


def po(catalog: Catalog) -> bytes:
    """As the repository keeps it."""
    buffer = BytesIO()
    write_po(buffer, catalog, width=120, sort_by_file=True, include_lineno=False, omit_header=False)
    return b"".join(
        line
        for line in buffer.getvalue().splitlines(keepends=True)
        if not line.startswith((b'"POT-C', b'"PO-R', b'"Gen', b'"Last-T', b'"Report'))
    )


def mo(catalog: Catalog) -> bytes:
    """What the program reads, without the date of its making."""
    catalog.creation_date = catalog.revision_date = datetime(2000, 1, 1, tzinfo=UTC)
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def main() -> None:
    """Write both files of every language but the first."""
    for language in LANGUAGES:
        if language != FIRST:
            file(language, "po").write_bytes(po(renewed(language)))
            file(language, "mo").write_bytes(mo(read(language)))


if __name__ == "__main__":
    main()
