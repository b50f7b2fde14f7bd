"""Where the files of the index stand, relative to the site's folder; search.js builds the same names."""

from __future__ import annotations

import json
from typing import Any

from converter.compact import dumps

FOLDER = "search/"
PAGE = FOLDER + "index.html"
SCRIPT = FOLDER + "search.js"
STYLE = FOLDER + "search.css"
MANIFEST = FOLDER + "manifest.json"
FOLDING = FOLDER + "folding.js"
TABLE = FOLDER + "table.js"
FACETS = FOLDER + "facets.js"


def shard(number: int) -> str:
    """A part of the index."""
    return f"{FOLDER}index/{number:x}.js"


def text(number: int) -> str:
    """A document's words."""
    return f"{FOLDER}text/{number:x}.js"


def script(path: str, data: Any) -> bytes:
    """A file that hands its data to the page: `<script>` works from file:// too, where fetch does not."""
    return f'yanlu("{name(path)}",{dumps(data)});\n'.encode()


def name(path: str) -> str:
    """What a script calls itself."""
    return path.removeprefix(FOLDER).removesuffix(".js")


def data(script: bytes) -> Any:
    """What `script` handed over."""
    text = script.decode()
    return json.loads(text[text.index(",") + 1 : -3])
