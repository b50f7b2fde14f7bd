"""The command `yanlu`: parses options, calls one room after another and reports. One command a file."""

from __future__ import annotations

import gc

# What modules are made of stays: to search it for rings of references while they load takes a twentieth of the start.
_on = gc.isenabled()
gc.disable()

from converter.cli.group import main  # noqa: E402

gc.freeze()
if _on:
    gc.enable()

__all__ = ["main"]
