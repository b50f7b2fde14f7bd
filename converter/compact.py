"""JSON without a space between its parts, in the letters that it is of: for tables, lines and files that programs read."""

from __future__ import annotations

import json

# Made once: `json.dumps` makes an encoder for each call that asks for this.
dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
