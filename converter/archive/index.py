"""The archive as a table to ask: documents with their summaries, under the keys they are filed under.

Readers fetch summaries by key, one after another, so that an archive never stands in memory as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from marshal import dumps, loads

from converter.archive import codec, keys
from converter.archive.entries import CommitmentEntry, DocumentEntry, Reference, TermEntry
from converter.archive.order import ALL, DATED, Range, bounds
from converter.archive.owned import decode_places
from converter.archive.tally import Tally
from converter.frozen import frozen

_DOCUMENTS = "FROM rows JOIN documents USING (number) WHERE kind = ? AND name = ?"  # of a key
_WITHIN = f"{_DOCUMENTS} AND rows.place >= ? AND rows.place < ?"
# Small and capital letters are told apart: the table's own comparison, by which the row is found, does not.
_OF = "FROM documents WHERE id = ? AND id = ? COLLATE BINARY"
_ONE = f"SELECT reference {_DOCUMENTS} AND rows.place {{}} ? ORDER BY rows.place {{}} LIMIT 1"
_BESIDE = f"SELECT ({_ONE.format('<', 'DESC')}), ({_ONE.format('>', 'ASC')})"


@frozen
class Told:
    """A document, what of it is a key's `own`, and its encoded commitments and results."""

    document: Reference
    own: str
    commitments: list[str]
    results: list[str]


@frozen
class Some:
    """The commitments of a document, by number, from `start` to before `end`; `print` tells when they are others."""

    number: int
    start: int
    end: int
    print: int


@frozen
class Placed:
    """A document's place in the archive's order, its file, and kind and name of its keys as its text gives them."""

    place: str
    path: str
    digest: str
    keys: list[tuple[str, str]]

    def told(self) -> bytes:
        """As bytes, for a process of this build."""
        return dumps((self.place, self.path, self.digest, self.keys))

    @staticmethod
    def heard(told: bytes) -> Placed:
        """What `told` told."""
        return Placed(*loads(told))


class Index(Tally):
    """What the tables tell of documents: their summaries, and what of them is a key's."""

    def keys_of(self, place: str) -> list[tuple[str, str]]:
        """Kind and name of the keys of the document at a place, as its text gives them; none where none is there."""
        question = f"SELECT filed {_DOCUMENTS} AND rows.place = ?"
        found = self.database.execute(question, (keys.DATE, "", place)).fetchone()
        return _keys(found[0]) if found else []

    def document(self, identity: str) -> DocumentEntry | None:
        """One summary by id."""
        found = self.database.execute(f"SELECT entry {_OF}", (identity, identity)).fetchone()
        return codec.decode(found[0]) if found else None

    def digest(self, identity: str) -> str | None:
        """The sha256 of a document's file, by id."""
        found = self.database.execute(f"SELECT digest {_OF}", (identity, identity)).fetchone()
        return str(found[0]) if found else None

    def commitments_of(self, identity: str) -> list[CommitmentEntry]:
        """A document's commitments, by its id."""
        found = self.database.execute("SELECT commitments FROM documents WHERE id = ?", (identity,)).fetchone()
        return [codec.decode_commitment(each) for each in codec.apart(found[0])] if found else []

    def placed(self, identity: str) -> Placed | None:
        """Where a document stands, by id."""
        found = self.database.execute(f"SELECT place, path, digest, filed {_OF}", (identity, identity)).fetchone()
        if not found:
            return None
        place, path, digest, filed = found
        return Placed(place, path, digest, _keys(filed))

    def entries(
        self,
        kind: str,
        name: str,
        *,
        newest: bool = False,
        first: int = 0,
        limit: int = -1,
        within: Range = ALL,
    ) -> Iterator[DocumentEntry]:
        """The documents of a key in the archive's order, or turned round; from the `first` on, `limit` at most.

        Only those that are `within` a range of places, see `order`.
        """
        way = "DESC" if newest else "ASC"
        question = f"SELECT entry {_WITHIN} ORDER BY rows.place {way} LIMIT ? OFFSET ?"
        for row in self.database.execute(question, (kind, name, *within, limit, first)):
            yield codec.decode(row[0])

    def ids(self, kind: str, name: str = "") -> Iterator[str]:
        """The ids of the documents of a key, in the archive's order."""
        question = f"SELECT id {_DOCUMENTS} ORDER BY rows.place"
        return (row[0] for row in self.database.execute(question, (kind, name)))

    def references(self, kind: str, name: str, within: Range = ALL) -> Iterator[Reference]:
        """The documents of a key, as links, in the archive's order; which of them as for `entries`."""
        question = f"SELECT reference {_WITHIN} ORDER BY rows.place"
        for row in self.database.execute(question, (kind, name, *within)):
            yield codec.decode_reference(row[0])

    def terms(
        self, name: str, *, first: int = 0, limit: int = -1, within: Range = ALL
    ) -> Iterator[tuple[Reference, TermEntry]]:
        """The uses of a term, document by document, in the archive's order; which of them as for `entries`."""
        question = f"SELECT reference, terms {_WITHIN} ORDER BY rows.place LIMIT ? OFFSET ?"
        for written, uses in self.database.execute(question, (keys.TERM, name, *within, limit, first)):
            yield codec.decode_reference(written), codec.decode_term(uses, name)

    def promised(self, name: str, first: int = 0, limit: int | None = None) -> Iterator[Some]:
        """Whose commitments these are, in the archive's order: those of a year from the `first` on, counted from zero,
        so many at most."""
        last = None if limit is None else first + limit
        passed = 0
        question = "SELECT number, print, CAST(own AS INTEGER) FROM rows WHERE kind = ? AND name = ? ORDER BY place"
        for number, print, size in self.database.execute(question, (keys.COMMITMENTS, name)).fetchall():
            start, end = max(0, first - passed), size if last is None else min(size, last - passed)
            if start < end:
                yield Some(number, start, end, print if (start, end) == (0, size) else print ^ start << 20 ^ end)
            passed += size

    def places(self, kind: str, name: str) -> Iterator[list[Some]]:
        """The commitments that are a key's own (see `owned`), document by document in the archive's order."""
        question = "SELECT number, print, own FROM rows WHERE kind = ? AND name = ? ORDER BY place"
        for number, print, own in self.database.execute(question, (kind, name)):
            yield [Some(number, at, at + 1, print ^ at + 1) for at in decode_places(own)]

    def promises(self, some: Some) -> list[tuple[Reference, CommitmentEntry]]:
        """The commitments themselves."""
        said = self.said(some.number)
        return [(said.document, codec.decode_commitment(each)) for each in said.commitments[some.start : some.end]]

    def told(self, kind: str, name: str, within: Range = ALL, limit: int = -1) -> Iterator[Told]:
        """The documents of a key with what is its own in them, in the archive's order; which of them as for `entries`."""
        question = f"SELECT reference, own, commitments, results {_WITHIN} ORDER BY rows.place LIMIT ?"
        for written, own, promises, reached in self.database.execute(question, (kind, name, *within, limit)):
            yield Told(codec.decode_reference(written), own, codec.apart(promises), codec.apart(reached))

    def said(self, number: int) -> Told:
        """The same of one document, by number, without what is a key's own."""
        question = "SELECT reference, commitments, results FROM documents WHERE number = ?"
        written, promises, reached = self.database.execute(question, (number,)).fetchone()
        return Told(codec.decode_reference(written), "", codec.apart(promises), codec.apart(reached))

    def beside(self, kind: str, name: str, place: str) -> tuple[Reference | None, Reference | None]:
        """The documents before and after a place under a key."""
        given = (kind, name, place)
        before, after = self.database.execute(_BESIDE, given + given).fetchone()
        return (
            codec.decode_reference(before) if before else None,
            codec.decode_reference(after) if after else None,
        )

    def ends(self, kind: str, name: str) -> tuple[Reference | None, Reference | None]:
        """The first and the last document with a date under a key."""
        question = f"SELECT reference {_WITHIN} ORDER BY rows.place {{}} LIMIT 1"
        rows = (self.database.execute(question.format(way), (kind, name, *DATED)).fetchone() for way in ("ASC", "DESC"))
        first, last = (codec.decode_reference(row[0]) if row else None for row in rows)
        return first, last

    def in_year(self, kind: str, name: str, year: str) -> list[Reference]:
        """The documents of a year under a key."""
        question = f"SELECT reference {_WITHIN} ORDER BY rows.place"
        found = self.database.execute(question, (kind, name, *bounds(year)))
        return [codec.decode_reference(row[0]) for row in found]


def _keys(filed: str) -> list[tuple[str, str]]:
    return [(kind, name) for kind, name, _ in json.loads(filed)]
