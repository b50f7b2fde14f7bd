"""Under which keys the index files a document, and what of the document changes whoever reads by that key.

A key is a kind and a name, `year/2022`. Pages, lists and feeds are made from the documents of a key, and made again
when the documents under it, or what their kind of key shows of them, have changed. A new kind is one function here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from converter.archive.bodies import bodies
from converter.archive.codec import brief, encode_commitments, encode_reference, fingerprint, reference
from converter.archive.entries import CommitmentEntry, DocumentEntry
from converter.archive.identity import key
from converter.archive.metrics import metrics
from converter.archive.series import series

NO_YEAR = "undated"

DOCUMENT = "document"  # one document, whole
DATE = "date"  # all documents, as links
YEAR = "year"
MEETING = "meeting"  # by `identity.key` of its name, as the next
SPEAKER = "speaker"
COMMITMENTS = "commitments"  # documents that hold some, by year
FILE = "file"  # all documents, whole
SERIES = "series"  # of the meeting
BODY = "body"  # responsible for something in the document
METRIC = "metric"  # see `metrics.metric`


@dataclass(frozen=True, slots=True)
class Summary:
    """What is read from one file, with the texts whose change matters."""

    entry: DocumentEntry
    commitments: Sequence[CommitmentEntry]
    reference: str
    brief: str
    promises: str


Names = Callable[[Summary], Iterable[str]]
Shows = Callable[[Summary], str]


def summary(entry: DocumentEntry, commitments: Sequence[CommitmentEntry]) -> Summary:
    """A document's facts, encoded once."""
    return Summary(
        entry, commitments, encode_reference(reference(entry)), brief(entry), encode_commitments(commitments)
    )


def year_name(entry: DocumentEntry) -> str:
    """A year's name as a key."""
    return entry.year or NO_YEAR


def speaker_names(entry: DocumentEntry) -> Iterable[str]:
    """Everyone whom the document names as a speaker, once."""
    return dict.fromkeys(key(named.name) for named in entry.speakers if named.name)


KINDS: dict[str, tuple[Names, Shows]] = {
    DOCUMENT: (lambda found: (found.entry.id,), lambda found: found.entry.digest),
    DATE: (lambda found: ("",), lambda found: found.reference),
    YEAR: (lambda found: (year_name(found.entry),), lambda found: found.brief),
    MEETING: (lambda found: (key(found.entry.meeting),) if found.entry.meeting else (), lambda found: found.brief),
    SPEAKER: (lambda found: speaker_names(found.entry), lambda found: found.brief),
    COMMITMENTS: (
        lambda found: (year_name(found.entry),) if found.commitments else (),
        lambda found: found.reference + found.promises,
    ),
    FILE: (lambda found: ("",), lambda found: found.entry.digest),
    SERIES: (lambda found: (series(found.entry.meeting),) if found.entry.meeting else (), lambda found: found.brief),
    BODY: (
        lambda found: dict.fromkeys(name for one in found.commitments for name in bodies(one)),
        lambda found: found.reference + found.promises,
    ),
    METRIC: (
        lambda found: dict.fromkeys(name for one in found.commitments for name in metrics(one)),
        lambda found: found.reference + found.promises,
    ),
}


def filed(found: Summary) -> Iterator[tuple[str, str, int]]:
    """Kind, name and fingerprint for each key that a document stands under."""
    prints: dict[Shows, int] = {}
    for kind, (names, shows) in KINDS.items():
        for name in names(found):
            if shows not in prints:
                prints[shows] = fingerprint(shows(found))
            yield kind, name, prints[shows]


def order(entry: DocumentEntry) -> str:
    """Sorts documents by date, then id, undated ones last; differs for every document."""
    return f"0{entry.date.value} {entry.id}" if entry.date else f"1 {entry.id}"
