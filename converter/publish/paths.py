"""Where things stand in the site. All addresses are relative and name their index.html, so that file:// works too."""

from __future__ import annotations

from functools import lru_cache

from converter.archive.order import year_name
from converter.i18n import pick
from converter.patterns import compiled
from converter.publish.errors import PublishError

HOME = "index.html"
MEETINGS = "meetings/index.html"
SPEAKERS = "speakers/index.html"
COMMITMENTS = "commitments/index.html"
EXPLORER = "commitments/explorer/index.html"
EXPLORER_SCRIPT = "explorer.js"
BODIES = "bodies/index.html"
TERMS = "terms/index.html"
METRICS = "metrics/index.html"
KINDS = "kinds/index.html"
PLACES = "places/index.html"
FINDING_STYLE = "finding.css"
ABOUT = "about/index.html"
STYLE = "style.css"
SEARCH = "search/index.html"
FEED = "feed.json"
ATOM = "feed.xml"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
DATAPACKAGE = "datapackage.json"
API = "api/v1/index.json"
API_DESCRIPTION = "api/v1/openapi.json"
READING = "reading.js"

_SAFE = compiled(r"[A-Za-z0-9][A-Za-z0-9._-]{0,199}")  # a folder's name anywhere: "yunlan-2022-01-12_a.1"
# pages that have feeds beside them: "speakers/p-7ba2e806/index.html"
_FED = compiled(r"((?:speakers/p|bodies/b|terms/t)-[0-9a-f]+/)index\.html")


@lru_cache(maxsize=1 << 12)
def document(identity: str) -> str:
    """A document's page. Raises PublishError where the id can't be a folder's name on every system."""
    if not _SAFE.fullmatch(identity):
        raise PublishError(
            pick(
                f"文档 id {identity!r} 不能作为文件夹名；请在 XML 中改用字母、数字、点、横线和下划线",
                f"document id {identity!r} can't be a folder's name; in its XML, use letters, digits, dots, - and _",
            )
        )
    return f"documents/{identity}/index.html"


def document_xml(identity: str) -> str:
    """The byte copy of a document's file."""
    return f"documents/{identity}/document.xml"


def document_text(identity: str) -> str:
    """A document's words as plain text."""
    return f"documents/{identity}/document.txt"


def document_markdown(identity: str) -> str:
    """A document as Markdown."""
    return f"documents/{identity}/document.md"


def meeting(identity: str) -> str:
    """A meeting's page."""
    return f"meetings/{identity}/index.html"


def speaker(identity: str) -> str:
    """A speaker's page."""
    return f"speakers/{identity}/index.html"


def year(value: str | None) -> str:
    """The list of a year's documents; None for those without a date."""
    return f"years/{year_name(value)}/index.html"


def commitments(year: str | None, page: int = 1) -> str:
    """A page of the list of a year's commitments, counted from one."""
    return f"commitments/{year_name(year)}/" + ("index.html" if page == 1 else f"{page}/index.html")


def explorer_data(year: str | None) -> str:
    """The script that brings a year's commitments to the explorer."""
    return f"commitments/data-{year_name(year)}.js"


def body(identity: str) -> str:
    """A responsible body's first page."""
    return f"bodies/{identity}/index.html"


def term(identity: str) -> str:
    """A term's first page."""
    return f"terms/{identity}/index.html"


def leaf(home: str, volume: str, number: int = 1) -> str:
    """A page of one volume (a year) of the thing whose first page is `home`, counted from one.

    >>> leaf("terms/t-1/index.html", "2022"), leaf("terms/t-1/index.html", "2022", 2)
    ('terms/t-1/2022/index.html', 'terms/t-1/2022/2/index.html')
    """
    return home.removesuffix("index.html") + f"{volume}/" + ("index.html" if number == 1 else f"{number}/index.html")


def metric(identity: str) -> str:
    """A metric's first page."""
    return f"metrics/{identity}/index.html"


def kind(value: str) -> str:
    """A kind of document: its newest, by year."""
    return f"kinds/{value}/index.html"


def kind_year(value: str, year: str | None) -> str:
    """All documents of a kind and a year."""
    return f"kinds/{value}/{year_name(year)}/index.html"


def place(identity: str) -> str:
    """A place's page."""
    return f"places/{identity}/index.html"


def feed(volume: str, page: int) -> str:
    """A page of the archive's documents of a year (or undated), counted from one."""
    return f"feed-{volume}-{page}.json"


def own_feed(kind: str, identity: str, form: str = "json") -> str:
    """The feed of a speaker, a series of meetings, a body, a term: beside its page."""
    return f"{kind}/{identity}/feed.{form}"


def fed(page: str) -> str | None:
    """The folder in which the feeds of a page's own stand; None for pages that have none."""
    found = _FED.fullmatch(page)
    return found[1] if found else None


def twin(page: str) -> str:
    """The JSON of a page."""
    return page.removesuffix(".html") + ".json"


def translated(path: str, language: str, first: str) -> str:
    """Where a page stands in another language of the interface."""
    return path if language == first else f"{language}/{path}"


def root(page: str) -> str:
    """How a page says "the site's folder": "" at the top, "../../" two folders down."""
    return "../" * page.count("/")
