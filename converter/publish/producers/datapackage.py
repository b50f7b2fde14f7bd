"""`datapackage.json`: the tables of the archive as a Frictionless Data Package (version 2), each with its digest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from converter.archive import keys
from converter.archive.order import year_name
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.encode import encode
from converter.publish.producer import Changes, File, Line
from converter.publish.producers import api_commitments, api_documents
from converter.publish.producers import api_parts as api
from converter.publish.text_data import Data

_TABLES = (
    ("documents", api_documents.ApiDocumentVolumes.name, api_documents.COLUMNS, "id"),
    ("commitments", api_commitments.ApiCommitmentVolumes.name, api_commitments.COLUMNS, "uid"),
)


class Datapackage(api.ApiProducer):
    """There is one, at the root."""

    name = "datapackage"
    lists = True

    def all(self, site: Site) -> Iterable[str]:
        """There is one."""
        return ("",)

    def some(self, site: Site, changes: Changes) -> Iterable[str]:
        """When a volume's line changed, or the version."""
        return ("",) if any(changes.under(keys.DOCUMENT)) else ()

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """The descriptor."""
        resources = [
            _resource(kind, year_name(line["volume"]), file, columns, unique)
            for kind, producer, columns, unique in _TABLES
            for line in site.lines(producer)
            for file in line["files"]
            if file["path"].endswith(".csv")
        ]
        version = site.index.corpus
        address = site.options.base_url or ""
        data: Data = {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": f"yanlu-{sha256(address.encode()).hexdigest()[:8]}" if address else "yanlu",
            "title": site.options.title,
            "description": site.options.subtitle,
            "version": f"1.0.0+{version[:12]}",
            "resources": resources,
        }
        if address:
            data["homepage"] = address
        if resources:
            yield File(paths.DATAPACKAGE, encode(data))


def _resource(kind: str, volume: str, file: Data, columns: Iterable[tuple[str, str]], unique: str) -> Data:
    return {
        "name": f"{kind}-{volume}",
        "type": "table",
        "path": file["path"],
        "format": "csv",
        "mediatype": file["media_type"],
        "encoding": "utf-8",
        "bytes": file["bytes"],
        "hash": f"sha256:{file['sha256']}",
        "dialect": {"lineTerminator": "\r\n"},
        "schema": {
            "fields": [{"name": name, "type": type_} for name, type_ in columns],
            "missingValues": [""],
            "primaryKey": [unique],
        },
    }
