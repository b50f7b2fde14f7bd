"""Real headless Chromium over a site of invented records, in two languages. Skipped with a reason where it is missing."""

from __future__ import annotations

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
from tests.publish.factory import SITE, hostile, records, xml_of

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars"),
)
MODULES = Path(__file__).parent / "node_modules"


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder above the site, which is in its folder archive/: under a sub-path, as many archives are."""
    folder = tmp_path_factory.mktemp("browser")
    publish(
        [xml_of(folder / "xml", [*records(), hostile()])], folder / "archive", replace(SITE, languages=("zh", "en"))
    )
    return folder / "archive"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where it is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site.parent))) as server:
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


def kinds(site: Path) -> list[str]:
    """One page of every kind: kinds are told by their place, so that new ones are here by themselves."""
    found: dict[tuple[str, ...], str] = {}
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site)
        found.setdefault((*page.parts[:1], *("*" for _ in page.parts[1:-1]), page.name), page.as_posix())
        if page.parts[0] == "en":
            found.setdefault(("en", *page.parts[1:2], *("*" for _ in page.parts[2:-1])), page.as_posix())
    return [
        *dict.fromkeys([*found.values(), "documents/2022-02-18-economy/index.html", "documents/hostile/index.html"])
    ]
