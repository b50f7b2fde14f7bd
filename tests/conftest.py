"""What all tests share."""

from __future__ import annotations

import atexit
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from converter import patterns
from converter.i18n import choose

atexit.unregister(patterns._KEPT.save)  # the patterns that tests draw are nobody's to keep

# What programs that tests start keep for the user is none of the real user's.
_CACHES = Path(__file__).parent.parent / ".pytest_cache"
_CACHES.mkdir(exist_ok=True)
os.environ["XDG_CACHE_HOME"] = os.fspath(_CACHES)

# Drawn tests tell what is wrong, not how busy the machine is.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


# Who runs the tests behind its back (nohup, a shell's &) may have had Ctrl-C ignored, which all that they start would inherit.
if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Messages are English whatever the machine's locale; a test that wants Chinese says so."""
    for name in ("YANLU_LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    choose(None)
    yield
    choose(None)
