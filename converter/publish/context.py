"""What every producer is given: the index, the owner's choices and the means to render."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import field

from converter.archive.identity import Names
from converter.archive.index import Index
from converter.archive.terms import Dictionary
from converter.frozen import slotted
from converter.publish.options import PARTS, Part, SiteOptions
from converter.publish.own_pages import OwnPage
from converter.publish.pages import Pages
from converter.publish.text_data import Data


@slotted
class Site:
    """One build. `wanted` are the parts of the site that are made; `drafts` gives what reading a document already
    made of it (where it stands, see `Placed`, then what `documents` drafts), None where it must be read again, `words`
    the same for searching."""

    index: Index
    options: SiteOptions
    names: Names
    own: Sequence[OwnPage]
    pages: Pages
    wanted: Collection[Part] = PARTS
    dictionary: Dictionary = field(default_factory=Dictionary)
    drafts: Callable[[str], tuple[bytes, ...] | None] = field(default=lambda _: None)
    words: Callable[[str], bytes | None] = field(default=lambda _: None)

    def lines(self, producer: str) -> list[Data]:
        """What a producer's things say of themselves in lists, in order."""
        question = "SELECT data FROM lines WHERE producer = ? ORDER BY place"
        return [json.loads(row[0]) for row in self.index.database.execute(question, (producer,))]

    def number_of_lines(self, producer: str) -> int:
        """How many things there are in the list."""
        found = self.index.database.execute("SELECT COUNT(*) FROM lines WHERE producer = ?", (producer,))
        return int(found.fetchone()[0])
