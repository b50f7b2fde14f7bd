"""The command `yanlu`: parses options, calls one room after another and reports. One command a file."""

from __future__ import annotations

import gc

# What modules are made of stays: to search it for rings of references while they load takes a twentieth of the start.
_on = gc.isenabled()
gc.disable()

try:
    from converter.cli.group import main
except BaseException as error:
    from converter.cli.interrupted import CODE, is_interrupt

    if is_interrupt(error):
        raise SystemExit(CODE) from None
    raise

gc.freeze()
if _on:
    gc.enable()

__all__ = ["main"]
