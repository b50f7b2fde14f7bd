"""Which language the program speaks: Chinese or English, by `--lang`, else by the locale's environment variables."""

from __future__ import annotations

import os
from typing import Literal

Language = Literal["zh", "en"]

_chosen: Language | None = None


def choose(language: Language | None) -> None:
    """Fix the language for this process; None returns to the locale's."""
    global _chosen
    _chosen = language


def language() -> Language:
    """The language in force. POSIX order: LC_ALL, LC_MESSAGES, LANG; anything that is not Chinese reads English."""
    if _chosen:
        return _chosen
    for name in ("YANLU_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


def pick(zh: str, en: str) -> str:
    """The wording for the language in force: `pick("完成", "done")`."""
    return zh if language() == "zh" else en
