"""JSON without a space between its parts, in the letters that it is of: for tables, lines and files that programs read."""

from __future__ import annotations

from collections.abc import Callable
from json import encoder
from typing import Any


def _made() -> Callable[[Any], str]:
    # `json.dumps` makes an encoder at each call that asks for this, and an encoder's own `encode` an engine at each call:
    # that takes as long as the rest. What is written here never holds itself, nor anything that isn't JSON.
    plain = encoder.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))
    engine = getattr(encoder, "c_make_encoder", None)
    if engine is None:
        return plain.encode
    pieces = engine(None, plain.default, encoder.encode_basestring, None, ":", ",", False, False, True)
    return lambda data: "".join(pieces(data, 0))


dumps = _made()
