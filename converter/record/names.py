"""The vocabulary: which element holds which part of the model."""

from __future__ import annotations

from converter.model import BlockKind

NAMESPACE = "urn:yanlu:record:1"

BLOCKS: dict[BlockKind, str] = {
    "overline": "overline",
    "title": "docTitle",
    "subtitle": "subtitle",
    "byline": "byline",
    "dateline": "docDate",
    "reference": "docNumber",
    "salutation": "salute",
    "p": "p",
    "signature": "signed",
}
KINDS: dict[str, BlockKind] = {element: kind for kind, element in BLOCKS.items()}
