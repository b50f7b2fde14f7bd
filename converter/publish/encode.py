"""Data → the bytes of a published JSON file."""

from __future__ import annotations

import json

from converter.publish.text_data import Data

BETWEEN = b",\n"  # items of a list
_dumps = json.JSONEncoder(ensure_ascii=False).encode


def encode(data: Data) -> bytes:
    """UTF-8, one key a line and one item of a list a line, so that files compare well; sections open in the same way.

    Each line goes through the compiled encoder, which `indent` would switch off: a fifth of the time.

    >>> print(encode({"id": "a", "text": [{"id": "s1", "children": [{"id": "p1"}]}]}).decode(), end="")
    {
     "id": "a",
     "text": [
      {"id": "s1", "children": [
       {"id": "p1"}
      ]}
     ]
    }
    """
    return ("{\n" + ",\n".join(f" {_dumps(key)}: {_value(value, 1)}" for key, value in data.items()) + "\n}\n").encode()


def listing(data: Data, name: str) -> tuple[bytes, bytes]:
    """What stands before and after the items of a list that comes last in a file, `name`; see `listed`.

    >>> before, after = listing({"id": "a"}, "items")
    >>> (before + BETWEEN.join(map(listed, [1, 2])) + after) == encode({"id": "a", "items": [1, 2]})
    True
    """
    return encode(data)[: -len("\n}\n")] + f",\n {_dumps(name)}: [\n".encode(), b"\n ]\n}\n"


def listed(item: object) -> bytes:
    """An item of such a list, which has no children."""
    return f"  {_dumps(item)}".encode()


def _value(value: object, depth: int) -> str:
    if not isinstance(value, list) or not value:
        return _dumps(value)
    space = " " * (depth + 1)
    return "[\n" + ",\n".join(space + _item(item, depth + 1) for item in value) + f"\n{' ' * depth}]"


def _item(item: object, depth: int) -> str:
    if not isinstance(item, dict) or not item.get("children"):
        return _dumps(item)
    before = {key: value for key, value in item.items() if key != "children"}
    return f'{_dumps(before)[:-1]}, "children": {_value(item["children"], depth)}}}'
