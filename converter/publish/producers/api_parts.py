"""What the files of the API under api/v1/ have in common: head, addresses, volumes. docs/api.md tells its users."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import islice
from typing import TypeVar

from converter.archive.entries import CommitmentEntry, DocumentEntry, Reference
from converter.archive.order import year_of
from converter.publish.context import Site
from converter.publish.encode import BETWEEN, listing
from converter.publish.parts import commitment, link, schema
from converter.publish.producer import Changes, File, Line, Producer
from converter.publish.stretches import Read, Stretch, Stretched, nothing
from converter.publish.text_data import Data

VERSION = "1.1"  # docs/api.md tells what each version added
ROOT = "api/v1"
PAGE = 200  # items a page of a list

Item = TypeVar("Item")


class ApiProducer(Producer):
    """Makes nothing where the archive has no API or its data isn't wanted; others override `all`, `some`, `write`."""

    def names(self, site: Site) -> Iterable[str]:
        """All things there are to make."""
        return self.all(site) if made(site) else ()

    def touched(self, site: Site, changes: Changes) -> Iterable[str]:
        """The things to make again."""
        return self.some(site, changes) if made(site) else ()

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """The files of one thing; none where an API that there was is there no longer."""
        if made(site):
            yield from self.write(site, name)

    def all(self, site: Site) -> Iterable[str]:
        """All names under the kind of key, or the one list."""
        return super().names(site)

    def some(self, site: Site, changes: Changes) -> Iterable[str]:
        """Those under which something changed, or the list if a line did."""
        return super().touched(site, changes)

    def write(self, site: Site, name: str) -> Iterator[File | Line]:
        """The files of one thing, and its line."""
        raise NotImplementedError


def made(site: Site) -> bool:
    """Whether there is an API in this build."""
    return site.options.api and "data" in site.wanted


def head(site: Site, name: str, path: str) -> Data:
    """How every file begins: its schema, the API's version and where it stands itself."""
    return {"schema": schema(name), "api_version": VERSION, **link(site.options, path)}


def record(kind: str, identity: str) -> str:
    """Where a thing's record stands."""
    return f"{ROOT}/{kind}/{identity}.json"


def listed(kind: str) -> str:
    """Where the head of a list stands."""
    return f"{ROOT}/{kind}.json"


def page(kind: str, volume: str | None, number: int) -> str:
    """A page of a list, counted from one; lists of documents and commitments have a volume a year."""
    before = f"{volume}-" if volume else ""
    return f"{ROOT}/lists/{kind}/{before}{number}.json"


def bulk(kind: str, volume: str, form: str) -> str:
    """A volume in one file."""
    return f"{ROOT}/bulk/{kind}-{volume}.{form}"


def pages_of(items: Iterator[Item], size: int) -> Iterator[tuple[list[Item], bool]]:
    """The items in pages of a size; each with whether another follows."""
    now = list(islice(items, size))
    while now:
        after = list(islice(items, size))
        yield now, bool(after)
        now = after


def volume_page(site: Site, kind: str, volume: str, number: int, onward: str | None, items: Iterable[Stretch]) -> File:
    """One page of a volume of documents or commitments, its items encoded (`listed`); `onward` is where the list goes on."""
    path = page(kind, volume, number)
    data: Data = {
        **head(site, f"api-{kind}", path),
        "volume": year_of(volume),
        "page": number,
        "list": link(site.options, listed(kind)),
        "next": link(site.options, onward) if onward else None,
    }
    before, after = listing(data, "items")
    return File(path, Stretched(before, items, BETWEEN, after))


def document(site: Site, found: Reference | DocumentEntry) -> Data:
    """A document, as links of the API name it: `path` leads to its record."""
    return {
        "id": found.id,
        "title": found.title,
        "date": found.date.value if found.date else None,
        **link(site.options, record("documents", found.id)),
    }


def named(site: Site, kind: str, identity: str, name: str) -> Data:
    """A thing, as others name it: `path` leads to its record."""
    return {"id": identity, "name": name, **link(site.options, record(kind, identity))}


def promise(found: CommitmentEntry, identity: str) -> Data:
    """A commitment; `uid` tells it from all others of the archive and is its address in the document's page."""
    return {"uid": f"{identity}#{found.id}", **commitment(found)}


class Metered(Stretched):
    """A file, with its size and sha256 once all pieces are taken."""

    def __init__(self, head: bytes, stretches: Iterable[Stretch] = ()) -> None:
        super().__init__(head, stretches)
        self._seen = sha256()
        self.bytes = 0

    def pieces(self, note: bytes = b"", read: Read = nothing) -> Iterator[bytes]:
        """See Stretched."""
        for piece in super().pieces(note, read):
            self._seen.update(piece)
            self.bytes += len(piece)
            yield piece

    @property
    def sha256(self) -> str:
        """Of what has been taken."""
        return self._seen.hexdigest()
