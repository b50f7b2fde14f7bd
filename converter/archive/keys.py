"""Under which keys the index files a document, and what of the document changes whoever reads by that key.

A key is a kind and a name, `year/2022`. Pages, lists and feeds are made from the documents of a key, and made again
when the documents under it, or what their kind of key shows of them, have changed. A new kind is one function here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from converter.archive import jurisdiction
from converter.archive.bodies import bodies, due, forms
from converter.archive.codec import (
    brief,
    encode_commitment,
    encode_reference,
    encode_result,
    encode_term,
    encode_terms,
    fingerprint,
    reference,
    together,
)
from converter.archive.entries import CommitmentEntry, DocumentEntry, ResultEntry, TermEntry
from converter.archive.identity import key
from converter.archive.metrics import aimed_at, metric, metrics, reached_in
from converter.archive.order import year_name
from converter.archive.owned import Stated, encode_figures, encode_places
from converter.archive.series import series
from converter.frozen import frozen

BETWEEN = "\t"  # of a thing's name and the part of it that a key of parts names

DOCUMENT = "document"  # one document, whole
DATE = "date"  # all documents, as links
YEAR = "year"
MEETING = "meeting"  # by `identity.key` of its name, as the next
SPEAKER = "speaker"
COMMITMENTS = "commitments"  # documents that hold some, by year
FILE = "file"  # all documents, whole
KIND = "kind"  # by kind of document and year: `report/2022`
PLACE = "place"
SERIES = "series"  # of the meeting
SERIES_MEETING = "series-meeting"  # series, line feed, meeting
BODY = "body"  # responsible for something in the document
FORM = "form"  # of those whose full form is known: form, line feed, body
BODY_PART = "body-part"  # body and when its commitment is due, see `bodies.due`
METRIC = "metric"  # of a target or a result, see `metrics.metric`
METRIC_PART = "metric-part"  # metric and the year that a figure is for, or undated
ANSWERED = "answered"  # metrics of which the document has a target and a result
TERM = "term"
OFTEN = "often"  # terms that the document uses so often that it alone makes them worth a page

MANY = 3  # uses in one document that are often


@frozen
class Summary:
    """What is read from one file, with the texts whose change matters."""

    entry: DocumentEntry
    commitments: Sequence[CommitmentEntry]
    reference: str
    brief: str
    promises: str
    each: Sequence[str]  # commitment by commitment
    terms: Sequence[TermEntry]
    term_texts: Sequence[str]
    results: Sequence[ResultEntry]
    result_texts: Sequence[str]

    @property
    def uses(self) -> str:
        """All terms, encoded."""
        return encode_terms(self.term_texts)

    @property
    def reached(self) -> str:
        """All results, encoded."""
        return together(self.result_texts)


Names = Callable[[Summary], Iterable[str]]
Shows = Callable[[Summary], str]


def summary(
    entry: DocumentEntry,
    commitments: Sequence[CommitmentEntry],
    terms: Sequence[TermEntry] = (),
    results: Sequence[ResultEntry] = (),
) -> Summary:
    """A document's facts, encoded once."""
    each = [encode_commitment(found) for found in commitments]
    return Summary(
        entry,
        commitments,
        encode_reference(reference(entry)),
        brief(entry),
        together(each),
        each,
        terms,
        [encode_term(found) for found in terms],
        results,
        [encode_result(found) for found in results],
    )


def speaker_names(entry: DocumentEntry) -> Iterable[str]:
    """Everyone whom the document names as a speaker, once."""
    return dict.fromkeys(key(named.name) for named in entry.speakers if named.name)


KINDS: dict[str, tuple[Names, Shows]] = {
    DOCUMENT: (lambda found: (found.entry.id,), lambda found: found.entry.digest),
    DATE: (lambda found: ("",), lambda found: found.reference),
    YEAR: (lambda found: (year_name(found.entry.year),), lambda found: found.brief),
    MEETING: (lambda found: (key(found.entry.meeting),) if found.entry.meeting else (), lambda found: found.brief),
    SPEAKER: (lambda found: speaker_names(found.entry), lambda found: found.brief),
    COMMITMENTS: (
        lambda found: (year_name(found.entry.year),) if found.commitments else (),
        lambda found: found.reference + found.promises,
    ),
    FILE: (lambda found: ("",), lambda found: found.entry.digest),
    KIND: (lambda found: (f"{found.entry.kind}/{year_name(found.entry.year)}",), lambda found: found.brief),
    PLACE: (lambda found: (key(found.entry.place),) if found.entry.place else (), lambda found: found.brief),
    SERIES: (lambda found: (series(found.entry.meeting),) if found.entry.meeting else (), lambda found: found.brief),
    SERIES_MEETING: (lambda found: _in_series(found.entry), lambda found: found.entry.meeting or ""),
    ANSWERED: (lambda found: _answered(found), lambda found: ""),
    FORM: (lambda found: forms(_named(found, bodies)), lambda found: ""),
    OFTEN: (lambda found: (term.name for term in found.terms if term.count >= MANY), lambda found: ""),
}


def _in_series(entry: DocumentEntry) -> Iterable[str]:
    return (f"{series(entry.meeting)}\n{key(entry.meeting)}",) if entry.meeting else ()


Named = Callable[[CommitmentEntry], Iterable[str]]


def _named(found: Summary, names: Named) -> dict[str, None]:
    return dict.fromkeys(name for one in found.commitments for name in names(one))


def _answered(found: Summary) -> Iterable[str]:
    if not found.results:
        return ()
    reached = {metric(one.figure) for one in found.results}
    return (name for name in _named(found, metrics) if name in reached)


# Kind, name, what is shown under it, what is the name's own (see `owned`).
Part = tuple[str, str, str, str]


def _promised(found: Summary) -> Iterator[Part]:
    """Under each body, and each body with when it is due, the commitments that name it."""
    places: dict[tuple[str, str], list[int]] = {}
    for at, one in enumerate(found.commitments):
        part = due(one, year_name(found.entry.year))
        for name in bodies(one):
            places.setdefault((BODY, name), []).append(at)
            places.setdefault((BODY_PART, f"{name}{BETWEEN}{part}"), []).append(at)
    for under, own in places.items():
        yield *under, found.reference + "".join(found.each[at] for at in own), encode_places(own)


def _measured(found: Summary) -> Iterator[Part]:
    """Under each metric, and each metric with a year, the figures that tell it, and whose they are."""
    figures: dict[tuple[str, str], list[Stated]] = {}
    for name, one in _figures(found):
        figures.setdefault((METRIC, name), []).append(one)
        figures.setdefault((METRIC_PART, f"{name}{BETWEEN}{year_name(one.year)}"), []).append(one)
    if not figures:
        return
    entry = found.entry
    whose = jurisdiction.of(entry.meeting, entry.title, (speaker.role for speaker in entry.speakers))
    for under, own in figures.items():
        texts = {(one.role, one.item): _stated(found, one) for one in own}
        written = encode_figures(whose, own)
        yield *under, "".join((found.reference, written, *texts.values())), written


def _figures(found: Summary) -> Iterator[tuple[str, Stated]]:
    """Each figure whose metric is told, with its metric."""
    for item, one in enumerate(found.commitments):
        year = aimed_at(one, found.entry.year)
        for at, target in enumerate(one.targets):
            if name := metric(target):
                yield name, Stated("target", item, at, year, target.unit or "", target.value is not None)
    for item, reached in enumerate(found.results):
        figure = reached.figure
        if name := metric(figure):
            yield name, Stated("result", item, 0, reached_in(reached), figure.unit or "", figure.value is not None)


def _stated(found: Summary, one: Stated) -> str:
    return found.each[one.item] if one.role == "target" else found.result_texts[one.item]


def _used(found: Summary) -> Iterator[Part]:
    for term, text in zip(found.terms, found.term_texts, strict=True):
        yield TERM, term.name, found.reference + text, str(term.count)


# Of keys under which a document shows something else by each name.
PARTED: tuple[Callable[[Summary], Iterable[Part]], ...] = (_promised, _measured, _used)


def filed(found: Summary) -> Iterator[tuple[str, str, int, str]]:
    """Kind, name, fingerprint and what is the name's own for each key that a document stands under."""
    prints: dict[str, int] = {}  # most kinds show one of three texts
    for kind, (names, shows) in KINDS.items():
        for name in names(found):
            shown = shows(found)
            if shown not in prints:
                prints[shown] = fingerprint(shown)
            # Of commitments it is how many there are, so that pages of them are counted without reading them.
            yield kind, name, prints[shown], str(len(found.commitments)) if kind == COMMITMENTS else ""
    for parts in PARTED:
        for kind, name, text, own in parts(found):
            yield kind, name, fingerprint(text), own
