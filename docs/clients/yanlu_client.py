"""Walks the API of an archive and mirrors its documents. Python 3.11 or newer, standard library only.

    python yanlu_client.py https://example.org/archive/ list speakers
    python yanlu_client.py https://example.org/archive/ get api/v1/documents/ID.json
    python yanlu_client.py https://example.org/archive/ mirror FOLDER

`mirror` brings FOLDER up to the archive: the first time it fetches every document's XML, later what the journal of
changes tells. Take it as it is or as a pattern for your own.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urljoin
from urllib.request import urlopen

Data = dict[str, Any]


class Archive:
    """An archive at an address. Addresses in its files are taken relative to it, so that copies can be read too."""

    def __init__(self, base: str) -> None:
        self.base = base if base.endswith("/") else base + "/"

    def bytes(self, path: str) -> bytes:
        """A file of the archive."""
        with urlopen(urljoin(self.base, quote(path))) as answer:
            data: bytes = answer.read()
            return data

    def get(self, path: str) -> Data:
        """A JSON file. Another major version may mean something else by the same words, so it is refused."""
        data: Data = json.loads(self.bytes(path))
        version = data.get("api_version", "1.0")
        if version.partition(".")[0] != "1":
            raise SystemExit(f"{path}: API version {version}; this client reads version 1")
        return data

    def pages(self, path: str | None) -> Iterator[Data]:
        """A page and all that follow it."""
        while path:
            page = self.get(path)
            yield page
            path = page["next"]["path"] if page["next"] else None

    def items(self, kind: str) -> Iterator[Data]:
        """All documents, commitments, meetings, series, speakers, bodies, metrics, terms or places."""
        where = self.get("api/v1/index.json")["lists"][kind]
        first = self.get(where["path"])["first"] if where else None
        for page in self.pages(first["path"] if first else None):
            yield from page["items"]


def mirror(archive: Archive, folder: Path) -> dict[str, int]:
    """Bring a folder up to the archive; tells how many files were written and removed."""
    folder.mkdir(parents=True, exist_ok=True)
    noted = folder / ".mirror.json"
    state: Data = json.loads(noted.read_text()) if noted.is_file() else {"sequence": 0, "chain": ""}
    head = archive.get("api/v1/changes.json")
    wanted = _changes(archive, head, state) if noted.is_file() else None
    if wanted is None:  # the first time, or the journal is another: compare everything
        wanted = {item["id"]: item["sha256"] for item in archive.items("documents")}
        wanted = {file.stem: None for file in folder.glob("*.xml")} | wanted
    done = {"written": 0, "removed": 0}
    for identity, digest in wanted.items():
        file = folder / f"{identity}.xml"
        if digest is None:
            done["removed"] += file.is_file()
            file.unlink(missing_ok=True)
        elif not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            data = archive.bytes(f"documents/{identity}/document.xml")
            if hashlib.sha256(data).hexdigest() != digest:
                raise SystemExit(f"{identity}: the archive changed meanwhile; run the mirror again")
            file.write_bytes(data)
            done["written"] += 1
    noted.write_text(json.dumps({"sequence": head["sequence"], "chain": head["chain"]}))
    return done


def _changes(archive: Archive, head: Data, state: Data) -> dict[str, str | None] | None:
    """What each document that changed since is now; None where the journal is not the one that was followed."""
    sequence, size = state["sequence"], head["page_size"]
    if sequence > head["sequence"]:
        return None
    found: dict[str, str | None] = {}
    chain = "" if sequence == 0 else None
    first = max(1, sequence)
    start = head["pages"][(first - 1) // size]["path"] if head["pages"] else None
    for page in archive.pages(start):
        for change in page["changes"]:
            if change["sequence"] == sequence:
                chain = change["chain"]
            elif sequence < change["sequence"] <= head["sequence"]:
                found[change["id"]] = change["sha256"]
    return found if chain == state["chain"] else None


def main(base: str, command: str, what: str) -> None:
    """One command."""
    archive = Archive(base)
    if command == "list":
        for item in archive.items(what):
            print(item.get("uid") or item["id"], item.get("name") or item.get("title") or item.get("text") or "")
    elif command == "get":
        print(json.dumps(archive.get(what), ensure_ascii=False, indent=1))
    elif command == "mirror":
        print(json.dumps(mirror(archive, Path(what))))
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
