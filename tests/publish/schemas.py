"""The published schemas, closed: in the tests a key that no schema names is an error."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

from converter.resources import folder

_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")  # 2022-02-18T00:00:00+08:00

checker = FormatChecker(formats=())


@checker.checks("date-time", raises=ValueError)
def _date_time(value: object) -> bool:
    return not isinstance(value, str) or bool(_DATE_TIME.fullmatch(value) and datetime.fromisoformat(value))


@checker.checks("uri", raises=ValueError)
def _uri(value: object) -> bool:
    return not isinstance(value, str) or (value.isascii() and " " not in value and bool(urlsplit(value).scheme))


def _closed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {name: _closed(part) for name, part in schema.items()}
    return {**made, "additionalProperties": False} if isinstance(made.get("properties"), dict) else made


SCHEMAS: dict[str, Any] = {
    path.name.removesuffix(".schema.json"): json.loads(path.read_bytes())
    for path in sorted((folder("schema") / "json").glob("*.schema.json"))
}
_REGISTRY: Registry[Any] = Registry().with_resources(
    [(schema["$id"], Resource.from_contents(_closed(schema))) for schema in SCHEMAS.values()]
)


def errors(name: str, data: Any) -> list[str]:
    """What is wrong with `data` by the schema of that name."""
    schema = _REGISTRY.contents(f"urn:yanlu:schema:1:{name}")
    validator = Draft202012Validator(schema, registry=_REGISTRY, format_checker=checker)
    return [f"{error.json_path}: {error.message}"[:300] for error in validator.iter_errors(data)]
