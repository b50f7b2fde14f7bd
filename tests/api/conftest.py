"""A site with everything in it, on pages so small that a handful of documents fills several; and a server for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from converter.publish.options import SiteOptions
from converter.record.tree import CommitmentMark, Record, ResponsibleMark, SpeakerEntry
from tests.publish.factory import MAYOR, WORK_CONFERENCE, date, hostile, p, placed, record, records, site_of, target

BASE = SiteOptions(title="云澜旗讲话档案", base_url="https://archive.example/yunlan/")


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """For each test, also for builds of its own."""
    _small(monkeypatch)


def _small(patch: pytest.MonkeyPatch) -> None:
    for place in (
        "producers.api_parts.PAGE",
        "producers.api_lists.PAGE",
        "journal.PAGE",
        "volumes.MANY",
    ):
        patch.setattr(f"converter.publish.{place}", 2)
    patch.setattr("converter.publish.producers.feed.NEWEST", 3)


def archive() -> list[Record]:
    """Documents of several years with bodies and metrics in common."""
    promise = CommitmentMark(
        "c1",
        "task",
        "must",
        "high",
        (
            ResponsibleMark("旗水利局", "lead", ("旗水利局",)),
            '要"修通"，',
            target("3.5万亩", "营造林", 35000, "亩"),
            "=1+1",
        ),
    )
    return [
        record(
            f"more-{at}",
            p("p1", promise, "。"),
            title=f"第{at}次讲话",
            meeting=WORK_CONFERENCE if at % 2 else f"202{at}年旗委工作会议",
            speakers=[MAYOR, SpeakerEntry("欧阳砚", None)],
            when=date(f"202{at % 3}-0{at + 1}-03") if at % 4 else None,
        )
        for at in range(8)
    ]


@pytest.fixture(scope="session", params=[SiteOptions(), BASE], ids=["relative", "absolute"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        _small(patch)
        return site_of(tmp_path_factory.mktemp("api"), [*records(), *archive(), *placed(), hostile()], request.param)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on this machine."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
