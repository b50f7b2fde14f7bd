"""API: what its files look like: the schemas, one by one and bundled, and a description in OpenAPI 3.1."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from converter import __version__
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.producer import Changes, File, Line
from converter.publish.producers import api_parts as api
from converter.resources import folder

DESCRIPTION = paths.API_DESCRIPTION
SCHEMA_BUNDLE = "schema/v1/bundle.schema.json"
_SUFFIX = ".schema.json"
_URN = "urn:yanlu:schema:1:"

# Address, schema, what it is; {…} are filled in from lists.
_PATHS = (
    ("/api/v1/index.json", "api-index", "index", "入口 · the entrance: counts, lists, schemas"),
    ("/api/v1/documents.json", "api-volumes", "documents", "文档总表 · the list of documents, by year"),
    ("/api/v1/lists/documents/{volume}-{page}.json", "api-documents", "documentPage", "文档的一页 · a page of it"),
    ("/api/v1/documents/{id}.json", "api-document", "document", "一篇文档 · a document with its commitments"),
    ("/documents/{id}/index.json", "document", "documentText", "一篇文档的全文 · a document's whole text"),
    ("/api/v1/commitments.json", "api-volumes", "commitments", "承诺总表 · the list of commitments, by year"),
    ("/api/v1/lists/commitments/{volume}-{page}.json", "api-commitments", "commitmentPage", "承诺的一页 · a page of it"),
    ("/api/v1/{kind}.json", "api-volumes", "things", "会议、讲话人等的总表 · the list of a kind of thing"),
    ("/api/v1/lists/{kind}/{page}.json", "api-things", "thingPage", "其中一页 · a page of it"),
    ("/api/v1/{kind}/{id}.json", "api-thing", "thing", "一个会议、一位讲话人等 · one thing with its documents"),
    ("/api/v1/lists/{kind}/{id}/{volume}.json", "api-thing-documents", "thingDocuments", "其文档，按年 · its documents"),
    ("/api/v1/changes.json", "api-changes-head", "changes", "变更记录的入口 · the journal of changes"),
    ("/api/v1/changes/{page}.json", "api-changes", "changePage", "变更记录的一页 · a page of it"),
    ("/feed.json", "feed", "feed", "JSON Feed"),
    ("/datapackage.json", "datapackage", "datapackage", "Frictionless Data Package"),
)  # fmt: skip
_PARAMETERS = {
    "id": {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$"},
    "volume": {"type": "string", "pattern": "^([0-9]{4}|undated)$"},
    "page": {"type": "integer", "minimum": 1},
    "kind": {"enum": ["meetings", "series", "speakers", "bodies", "metrics", "terms", "places"]},
}
_TABLES = (
    ("/api/v1/bulk/commitments-{volume}.ndjson", "application/x-ndjson", "commitmentLines", "一年的承诺，一行一条"),
    ("/api/v1/bulk/commitments-{volume}.csv", "text/csv", "commitmentTable", "一年的承诺，表格"),
    ("/api/v1/bulk/documents-{volume}.csv", "text/csv", "documentTable", "一年的文档，表格"),
)


class ApiDescription(api.ApiProducer):
    """Made when everything is."""

    name = "api-description"

    def all(self, site: Site) -> Iterable[str]:
        """The paths."""
        return (DESCRIPTION, SCHEMA_BUNDLE, *(schema_path(name) for name in schema_names()))

    def some(self, site: Site, changes: Changes) -> Iterable[str]:
        """Never: it is the same whatever the documents."""
        return ()

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """One file."""
        if name == DESCRIPTION:
            yield File(name, _encode(openapi(site.options.title, site.options.base_url)))
        elif name == SCHEMA_BUNDLE:
            yield File(name, _encode(bundle()))
        else:
            source = folder("schema") / "json" / name.rpartition("/")[2]
            if source.is_file():
                yield File(name, source.read_bytes())


def schema_names() -> list[str]:
    """All schemas."""
    return sorted(path.name.removesuffix(_SUFFIX) for path in (folder("schema") / "json").glob(f"*{_SUFFIX}"))


def schema_path(name: str) -> str:
    """Where a schema is published."""
    return f"schema/v1/{name}{_SUFFIX}"


def bundle() -> dict[str, Any]:
    """All schemas in one document, so that no reference leads out of it; which one holds is told by the key schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{_URN}bundle",
        "title": "全部文件 · all files: each follows the schema that its key “schema” names",
        "$defs": {name: _schema(name) for name in schema_names()},
    }


def openapi(title: str, base_url: str | None) -> dict[str, Any]:
    """The description; its schemas are the published ones with references that stay inside."""
    described: dict[str, Any] = {}
    for address, schema, identity, summary in _PATHS:
        described[address] = _operation(address, identity, summary, "application/json", _reference(schema))
    for address, media_type, identity, summary in _TABLES:
        described[address] = _operation(address, identity, summary, media_type, {"type": "string"})
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{title} API",
            "version": api.VERSION,
            "summary": "静态的只读接口 · read-only, made of files",
            "description": f"Made by yanlu {__version__}. Keys are never missing: what is not known is null. "
            "Within version 1 keys may be added and none is taken away or changes its meaning.",
        },
        "servers": [{"url": base_url.rstrip("/") if base_url else "../.."}],
        "security": [],
        "paths": described,
        "components": {"schemas": {name: _inside(_schema(name), name) for name in schema_names()}},
    }


def _operation(address: str, identity: str, summary: str, media_type: str, schema: dict[str, Any]) -> dict[str, Any]:
    parameters = [
        {"name": name, "in": "path", "required": True, "schema": form}
        for name, form in _PARAMETERS.items()
        if f"{{{name}}}" in address
    ]
    found = {"description": "OK", "content": {media_type: {"schema": schema}}}
    responses = {"200": found, **({"404": {"description": "没有这个文件 · no such file"}} if parameters else {})}
    return {"get": {"operationId": identity, "summary": summary, "parameters": parameters, "responses": responses}}


@cache
def _schema(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder("schema") / "json" / f"{name}{_SUFFIX}").read_bytes())
    return read


def _reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _inside(part: Any, name: str) -> Any:
    """A schema with its references pointing into the description."""
    if isinstance(part, list):
        return [_inside(each, name) for each in part]
    if not isinstance(part, dict):
        return part
    made = {key: _inside(value, name) for key, value in part.items() if key not in ("$schema", "$id")}
    where = made.get("$ref")
    if isinstance(where, str):
        if where.startswith(_URN):
            named, _, inner = where.removeprefix(_URN).partition("#")
            made["$ref"] = f"#/components/schemas/{named}{inner}"
        elif where.startswith("#"):
            made["$ref"] = f"#/components/schemas/{name}{where[1:]}"
    return made


def _encode(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
