"""A headless Chromium, spoken to over two pipes: no package is needed for it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from fcntl import F_DUPFD_CLOEXEC, fcntl
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory
from threading import Thread
from time import sleep
from types import TracebackType
from typing import Any, Self

COMMAND = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def _pipe() -> tuple[int, int]:
    """A pipe whose ends have numbers beyond the single digits that a shell moves them to."""
    ends = os.pipe()
    try:
        first, second = (fcntl(end, F_DUPFD_CLOEXEC, 10) for end in ends)
    finally:
        for end in ends:
            os.close(end)
    return first, second


class Browser:
    """`with Browser() as browser: page = browser.page(address)`."""

    def __enter__(self) -> Self:
        assert COMMAND, "no Chromium on this machine"
        self.profile = TemporaryDirectory(prefix="yanlu-chromium-", ignore_cleanup_errors=True)
        theirs_in, self.out = _pipe()
        self.into, theirs_out = _pipe()
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]
        flags += ["--disable-background-networking", "--disable-extensions", "--remote-debugging-pipe"]
        # Chromium reads commands from 3 and writes answers to 4
        shell = f'exec 8<&{theirs_in} 9>&{theirs_out}; exec "$@" 3<&8 4>&9 8<&- 9>&-'
        self.process = subprocess.Popen(
            ["bash", "-c", shell, "bash", COMMAND, *flags, f"--user-data-dir={self.profile.name}", "about:blank"],
            pass_fds=(theirs_in, theirs_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self.rest = b""
        self.count = 0
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.call("Browser.close")
            self.process.wait(20)
        except (AssertionError, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.out)
        os.close(self.into)
        self.profile.cleanup()

    def call(self, method: str, session: str | None = None, wait: bool = True, **parameters: Any) -> dict[str, Any]:
        """A command of the DevTools protocol and its answer; events are passed over, and answers not waited for."""
        self.count += 1
        message: dict[str, Any] = {"id": self.count, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data) :]
        while wait:
            while b"\0" not in self.rest:
                assert select([self.into], [], [], 60)[0], f"no answer to {method}"
                more = os.read(self.into, 1 << 20)
                assert more, "the browser went away"
                self.rest += more
            answer, self.rest = self.rest.split(b"\0", 1)
            found: dict[str, Any] = json.loads(answer)
            if found.get("id") == self.count:
                assert "error" not in found, found["error"]
                result: dict[str, Any] = found["result"]
                return result
        return {}

    def page(self, address: str, scripts: bool = True) -> Page:
        """A new page in a context of its own (nothing cached), loaded."""
        context = self.call("Target.createBrowserContext")["browserContextId"]
        target = self.call("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session, context)
        if not scripts:
            self.call("Emulation.setScriptExecutionDisabled", session, value=True)
        page.go(address)
        return page


class Page:
    """One page."""

    def __init__(self, browser: Browser, session: str, context: str) -> None:
        self.browser, self.session, self.context = browser, session, context

    def go(self, address: str) -> None:
        """Load an address and wait until its scripts have run."""
        self.browser.call("Page.navigate", self.session, url=address)
        self.until(f"location.href.startsWith({json.dumps(address[:7])}) && document.readyState == 'complete'")

    def run(self, script: str) -> Any:
        """The value of a script, awaited."""
        answer = self.browser.call(
            "Runtime.evaluate", self.session, expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def until(self, script: str) -> None:
        """Wait for a script to give something true."""
        for _ in range(500):
            try:
                if self.run(f"Boolean({script})"):
                    return
            except AssertionError:  # asked while the page was being left
                pass
            sleep(0.02)
        raise AssertionError(f"never came: {script}")

    def key(self, key: str, code: int = 0, leaves: bool = False) -> None:
        """Press and release a key, and wait until the page has taken it; a page that it `leaves` may never answer.

        Without waiting, a script asked next could run before the key arrives: the two come over different ways.
        """
        facts: dict[str, Any] = {"key": key, "windowsVirtualKeyCode": code}
        if key == "Enter":
            facts["text"] = "\r"
        for turn in ("keyDown", "keyUp"):
            self.browser.call("Input.dispatchKeyEvent", self.session, wait=not leaves, type=turn, **facts)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self.browser.call("Input.insertText", self.session, text=text)

    def close(self) -> None:
        """Close the page with its context."""
        self.browser.call("Target.disposeBrowserContext", browserContextId=self.context)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


class Server:
    """`with Server(folder) as address: …`: a folder on loopback."""

    def __init__(self, folder: Path) -> None:
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))

    def __enter__(self) -> str:
        self.thread = Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()
        return f"http://127.0.0.1:{self.server.server_port}/"

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()
