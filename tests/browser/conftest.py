"""Real headless Chromium over a site of invented records, in two languages. Skipped with a reason where it is missing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, sync_playwright

from converter.publish.site import publish
from converter.record.tree import BlockNode, Record, SpeakerEntry
from tests.publish.factory import SITE, hostile, p, placed, record, records, section, xml_of
from tests.publish.finding import finding

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"),
)
MODULES = Path(__file__).parent / "node_modules"


class _Server(ThreadingHTTPServer):
    request_queue_size = 64  # a page asks for many files at once


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


SPACED = "鼓足干劲建设青盐湖畔美丽家园的十年规划纲要 在云澜旗第十六届人民代表大会第一次会议上的报告"


def _set() -> list[Record]:
    """What is hard to set: traditional characters, long titles."""
    traditional = record(
        "traditional",
        BlockNode("title", None, ("在護渠會議上的講話",)),
        BlockNode("byline", None, ("旗水利局局長　步雲岫",)),
        section("s1", "一、", "看清家底", p("s1.p1", "直說骨頭裏的話。"), number=1),
        title="在護渠會議上的講話",
        meeting="全旗護渠會議",
        speakers=[SpeakerEntry("步雲岫", "旗水利局局長")],
    )
    long = "云澜旗人民政府办公室关于做好青盐湖周边国土绿化和银露沙地综合治理重点工作的通知"
    return [
        replace(traditional, language="zh-Hant"),
        record("long-title", BlockNode("title", None, (long,)), p("p1", "请认真落实。"), title=long),
        record("spaced-title", BlockNode("title", None, (SPACED,)), p("p1", "请审议。"), title=SPACED),
    ]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder above the site, which is in its folder archive/: under a sub-path, as many archives are."""
    folder = tmp_path_factory.mktemp("browser")
    made = [*records(), *placed(), *finding(), hostile(), *_set()]
    publish([xml_of(folder / "xml", made)], folder / "archive", replace(SITE, languages=("zh", "en")))
    return folder / "archive"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where it is served."""
    with _Server(("127.0.0.1", 0), partial(_Silent, directory=str(site.parent))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/archive/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: make tools")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield started
        started.close()


# what a page is named after: documents/2022-02-18-economy  bodies/b-a8a73633  years/2022  kinds/report/undated
_NAME = re.compile(r"(?<=documents/)[^/]+|(?<=kinds/)(?!index)[^/]+|(?<=/)(?:[a-z]-[0-9a-f]{8,}|[0-9]{4}|undated)(?=/)")


def kinds(site: Path) -> list[str]:
    """One page of every kind: kinds are told by their place, so that new ones are here by themselves."""
    found: dict[str, str] = {}
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        found.setdefault(_NAME.sub("*", page), page)
    return [
        *dict.fromkeys([*found.values(), "documents/2022-02-18-economy/index.html", "documents/hostile/index.html"])
    ]
