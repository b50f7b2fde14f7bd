"""Summaries ⇄ the JSON in which the index keeps them: lists in the order of the fields, safe to read from any file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from converter.archive.entries import (
    Appearance,
    CommitmentEntry,
    Counts,
    DeadlineEntry,
    DocumentEntry,
    Part,
    Quote,
    Reference,
    ResponsibleEntry,
    ResultEntry,
    TargetEntry,
    TermEntry,
)
from converter.compact import dumps
from converter.record.tree import DateEntry, SpeakerEntry

_decode = json.JSONDecoder().raw_decode  # `json.loads` looks for white space around it as well


def fingerprint(text: str) -> int:
    """64 bits that tell whether something changed."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)


def encode(entry: DocumentEntry) -> str:
    """A summary."""
    counts = entry.counts
    return dumps(
        [
            *(entry.id, entry.path, entry.digest, entry.size, entry.edited, entry.kind, entry.language, entry.title),
            _date(entry.date),
            *(entry.meeting, entry.publisher, entry.reference),
            _speakers(entry),
            entry.excerpt,
            [counts.characters, counts.paragraphs, counts.sections, counts.omitted, counts.findings],
            entry.commitment_count,
            *(entry.place, entry.occasion, entry.addressees),
        ]
    )


def decode(text: str) -> DocumentEntry:
    """The summary that `encode` wrote."""
    given: list[Any] = _decode(text)[0]
    given[8] = DateEntry(*given[8]) if given[8] else None
    given[12] = tuple(
        Appearance(name, role, tuple(Part(*part) for part in parts), body) for name, role, parts, body in given[12]
    )
    given[14] = Counts(*given[14])
    given[-1] = tuple(given[-1])
    return DocumentEntry(*given)


def reference(entry: DocumentEntry) -> Reference:
    """What leads to a document."""
    return Reference(entry.id, entry.title, entry.listed, entry.date)


def encode_reference(found: Reference) -> str:
    """A reference."""
    return dumps([found.id, found.title, found.listed, _date(found.date)])


@lru_cache(maxsize=1 << 10)  # neighbours lead to one another
def decode_reference(text: str) -> Reference:
    """The reference that `encode_reference` wrote."""
    identity, title, listed, date = _decode(text)[0]
    return Reference(identity, title, listed, DateEntry(*date) if date else None)


def brief(entry: DocumentEntry) -> str:
    """What lists show of a document: all that changes them."""
    return dumps(
        [
            *(entry.id, entry.kind, entry.title, entry.meeting, entry.excerpt),
            _date(entry.date),
            _speakers(entry),
            entry.counts.findings,
            *(entry.commitment_count, entry.place),
        ]
    )


def encode_commitment(one: CommitmentEntry) -> str:
    """One commitment."""
    return dumps(
        [
            *(one.id, one.section, one.label, one.paragraph, one.kind, one.text),
            [_target(target) for target in one.targets],
            [one.deadline.words, one.deadline.date, one.deadline.kind] if one.deadline else None,
            [[body.name, body.part] for body in one.responsible],
            *(one.rule, one.certainty),
            [one.speaker.name, one.speaker.role, one.speaker.organisation] if one.speaker else None,
            *(one.strength, one.strength_words, one.polarity, one.verb, one.object),
        ]
    )


def decode_commitment(line: str) -> CommitmentEntry:
    """The commitment that `encode_commitment` wrote."""
    given: list[Any] = _decode(line)[0]
    given[6] = tuple(map(_figure, given[6]))
    given[7] = DeadlineEntry(*given[7]) if given[7] else None
    given[8] = tuple(ResponsibleEntry(*body) for body in given[8])
    given[11] = SpeakerEntry(*given[11]) if given[11] else None
    return CommitmentEntry(*given)


def encode_result(one: ResultEntry) -> str:
    """One result."""
    return dumps(
        [
            *(one.id, one.section, one.label, one.paragraph, one.text),
            _target(one.figure),
            *(one.period, one.rule, one.certainty),
        ]
    )


def decode_result(line: str) -> ResultEntry:
    """The result that `encode_result` wrote."""
    given: list[Any] = _decode(line)[0]
    given[5] = _figure(given[5])
    return ResultEntry(*given)


def together(found: Sequence[str]) -> str:
    """A document's commitments or results, each encoded, on a line of its own: so one is found without reading all."""
    return "\n".join(found)


def apart(text: str) -> list[str]:
    """What `together` was given: a line feed in one of them is escaped."""
    return text.split("\n") if text else []


def identity_of(line: str) -> str:
    """The id of an encoded commitment or result, the rest unread."""
    return str(_decode(line, 1)[0])


def encode_term(found: TermEntry) -> str:
    """A term's uses in a document."""
    return dumps([found.name, found.count, [[one.paragraph, one.before, one.words, one.after] for one in found.quotes]])


def encode_terms(found: Sequence[str]) -> str:
    """A document's terms, each encoded."""
    return f"[{','.join(found)}]"


def decode_term(text: str, name: str) -> TermEntry:
    """One of the terms that `encode_terms` wrote; the others are passed over unread."""
    beginning = f"[{dumps(name)},"
    at = text.index(beginning)
    while not text[at + len(beginning)].isdigit():  # a quote of a paragraph whose id is the term's name
        at = text.index(beginning, at + 1)
    _, count, quotes = _decode(text, at)[0]
    return TermEntry(name, count, tuple(Quote(*quote) for quote in quotes))


def _date(date: DateEntry | None) -> list[str | None] | None:
    return [date.value, date.basis, date.certainty, date.words] if date else None


def _target(one: TargetEntry) -> list[Any]:
    return [
        *(one.words, one.metric, one.comparator, one.value, one.value_max, one.unit, one.masked),
        *(one.base, one.scope, one.ratio),
    ]


def _figure(given: list[Any]) -> TargetEntry:
    """What `_target` told."""
    given[9] = tuple(given[9])
    return TargetEntry(*given)


def _speakers(entry: DocumentEntry) -> list[Any]:
    return [
        [one.name, one.role, [[part.id, part.label] for part in one.parts], one.organisation] for one in entry.speakers
    ]
