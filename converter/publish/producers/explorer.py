"""The commitments explorer: a page that filters and sorts all commitments in the browser, without a server.

Its data are script files, a year each, that call one function: scripts load from file:// where fetch does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from converter.archive import keys
from converter.archive.entries import CommitmentEntry
from converter.archive.index import Some
from converter.archive.order import newest_first, year_of
from converter.compact import dumps
from converter.publish import paths
from converter.publish.context import Site
from converter.publish.encode import BETWEEN
from converter.publish.producer import File, Line, Producer
from converter.publish.producers.commitments import CommitmentYears
from converter.publish.stretches import Stretched

CALL = "yanluCommitments"


class ExplorerData(Producer):
    """One thing a year: the same commitments as on its pages, in few bytes."""

    name = "explorer-data"
    kind = keys.COMMITMENTS

    def make(self, site: Site, name: str) -> Iterator[File | Line]:
        """The script and the year's line."""
        found = list(site.index.promised(name))
        if not found:
            return
        year = year_of(name)
        if "pages" in site.wanted:
            listed = [
                [document.id, document.listed, document.date.value if document.date else None]
                for document in site.index.references(keys.COMMITMENTS, name)
            ]
            head = f"{CALL}({dumps(name)},{dumps(listed)},[\n".encode()
            rows = ((some.print ^ at, partial(_rows, site, at, some)) for at, some in enumerate(found))
            yield File(paths.explorer_data(year), Stretched(head, rows, BETWEEN, b"\n]);\n"))
        yield Line(newest_first(year), {"year": year, "commitments": sum(some.end - some.start for some in found)})


# The page and its twin; its script is one of the fixed files.
EXPLORER = CommitmentYears("explorer", ExplorerData, "explorer.html", paths.EXPLORER)


def _rows(site: Site, document: int, some: Some) -> bytes:
    return BETWEEN.join(dumps(_row(document, found)).encode() for _, found in site.index.promises(some))


def _row(document: int, found: CommitmentEntry) -> list[object]:
    """As explorer.js reads it: document, id, kind, text, targets, deadline, bodies, certain, label, speaker, strength and
    its words, whether it is to be prevented, what it acts on."""
    return [
        document,
        found.id,
        found.kind,
        found.text,
        [
            [target.metric, target.words, target.comparator, target.value, target.unit, int(target.masked)]
            for target in found.targets
        ],
        [found.deadline.words, found.deadline.date] if found.deadline else None,
        [[body.name, body.part] for body in found.responsible],
        int(found.certainty != "low"),
        found.label,
        [found.speaker.name, found.speaker.role] if found.speaker else None,
        [found.strength, found.strength_words] if found.strength else None,
        int(found.polarity == "prevent"),
        found.object,
    ]
