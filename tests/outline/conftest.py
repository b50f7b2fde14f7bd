"""Property tests draw the same examples each time, so that a build never fails by chance.

`HYPOTHESIS_PROFILE=deep` draws new ones each time, for hunting: `HYPOTHESIS_PROFILE=deep pytest tests/outline`.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("deep", derandomize=False)


@pytest.fixture(autouse=True, scope="session")
def _profile() -> None:
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
