"""The search index as part of the site: the room `search` told what is published, and its changes as things made.

Each file of the index is a thing of its own, so that a build writes only those that differ. What the index is made
from is the archive's files alone; its script files are read by site_templates/search.js.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from converter import __version__
from converter.archive.codec import reference
from converter.archive.reading import checked
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.folder import Aside
from converter.publish.labels import KINDS
from converter.publish.ledger import Ledger, Made
from converter.search.document import Document
from converter.search.files import files
from converter.search.passages import document

SEARCH = "search"


def changes(
    site: Site, ledger: Ledger, aside: Aside, ours: set[str], output: Path, number: int, anew: bool
) -> Iterator[Made]:
    """What differs from the published index; all of it where everything is made anew."""
    rows = site.index.database.execute("SELECT id, digest FROM documents ORDER BY id").fetchall()
    digests = {identity: f"{digest[:32]}.{__version__}" for identity, digest in rows}
    before = {path for (producer, _), path, *_ in ledger.all_outputs() if producer == SEARCH} if anew else set()

    def load(identity: str) -> Document:
        entry = site.index.document(identity)
        assert entry is not None
        with open(entry.path, "rb") as file:
            record, _ = checked(file.read(), entry.path)
        address = paths.document(identity)
        return document(record, digests[identity], address, title=reference(entry).listed, kind=KINDS[entry.kind])

    def published(path: str) -> bytes | None:
        if anew or path not in ledger.outputs((SEARCH, path)):
            return None
        try:
            return (output / path).read_bytes()
        except OSError:
            return None

    for path, data in files(digests, load, published, number):
        old = ledger.outputs((SEARCH, path)).get(path)
        made = () if data is None else (aside.write(path, data, old, path in ours),)
        before.discard(path)
        yield Made((SEARCH, path), made, None)
    yield from (Made((SEARCH, path), (), None) for path in sorted(before))
