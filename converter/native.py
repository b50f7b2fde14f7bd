"""Whether the parser's modules were compiled ahead of time (hatch_build.py); what they give is the same either way."""

from __future__ import annotations

from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path


def is_native(package: Path = Path(__file__).parent) -> bool:
    """Tells by the files, without loading the parser.

    >>> is_native(Path("a folder without such files"))
    False
    """
    return any((package / f"numerals{suffix}").is_file() for suffix in EXTENSION_SUFFIXES)
