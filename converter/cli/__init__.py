"""The command `yanlu`: parses options, calls one room after another and reports. One command a file."""

from __future__ import annotations

from converter.cli.group import main

__all__ = ["main"]
