"""What is no term, however often it is said: what is asked to be done, names, and general words.

A verb with what it is to be done to (完成营造林, 加快推进) is a sentence's part: verbs are those by which commitments are told
(`facts/data`). General words are those that stand here hardly more often than in general Chinese, as jieba's dictionary
counts it (Ahmad's "weirdness", 1999): of a phrase of them alone (有关部门) nothing tells that it is a term. A single word
that the dictionary has is one by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from converter.archive.measures import vocabulary
from converter.facts.names import is_body
from converter.facts.words import lists
from converter.record.tree import Record
from converter.terms.grams import Gram
from converter.terms.lists import words
from converter.terms.stream import Stream
from converter.terms.words import QUALITY, SINGLE, VERB, strangeness

STRANGE = 4.0  # sixteen times as often
UNKNOWN = 6.0  # of what only letters make up: 算力
CALLED = 10.0  # of what somebody put in quotation marks
FREER = 2  # times as often the rest stands in all, where it stands without the verb
_LEVELS = frozenset("旗县市区省盟州乡镇村")


def weigh(stream: Stream, gram: Gram, counts: Mapping[tuple[int, ...], int]) -> float | None:
    """How strange a phrase's strangest word is, None where it is no term by its words."""
    numbers = gram.words
    first, last = numbers[0], numbers[-1]
    if (
        len(numbers) == 1
        or not _may_begin(stream.spelled[first])
        or not _may_end(stream.spelled[last])
        or stream.kinds[last] == QUALITY
        or (stream.kinds[first] in (VERB, QUALITY) and counts[numbers[1:]] > FREER * gram.uses)
        or (stream.spelled[first] in lists("cues")["ambiguous"] and counts[numbers[1:]] > gram.uses)
        or (stream.kinds[last] == VERB and counts[numbers[:-1]] > FREER * gram.uses)
    ):
        return None
    told = [
        strangeness(counts[(word,)], stream.total, stream.common[word])
        for word in numbers
        if stream.length(word) > 1 and stream.kinds[word] != SINGLE
    ]
    strange = max(told, default=UNKNOWN)
    return strange if strange >= STRANGE else None


def instructs(word: str) -> bool:
    """Whether an instruction may begin with a word.

    >>> instructs("推进"), instructs("草原")
    (True, False)
    """
    return word in _instructing()


def _may_begin(word: str) -> bool:
    return word not in words("suffixes") and not instructs(word)


def _may_end(word: str) -> bool:
    return word not in words("empty") and word not in words("told") and word not in vocabulary().change


@cache
def _instructing() -> frozenset[str]:
    """Verbs and adverbs with which instructions begin, those left out that are as often nouns."""
    cues = lists("cues")
    return frozenset((*cues["imperative"], *lists("actions")["adverbs"], *lists("targets")["acting"])) - set(
        cues["ambiguous"]
    )


@cache
def _places() -> frozenset[str]:
    return frozenset(name for part in lists("places").values() for name in part)


def names(records: Iterable[Record]) -> frozenset[str]:
    """The persons, offices, bodies, meetings and places that the heads of records name."""
    found: set[str | None] = set()
    for record in records:
        head = record.head
        found |= {head.place, head.publisher, head.meeting, *head.addressees}
        for speaker in head.speakers:
            found |= {speaker.name, speaker.role, speaker.organisation}
    return frozenset("".join(name.split()) for name in found if name)


def is_name(word: str, known: frozenset[str]) -> bool:
    """Whether a word is a name, or a place's without its last letter, or the name of a metric, which has a page of its own.

    >>> is_name("云澜", frozenset(("云澜旗",))), is_name("旗水利局", frozenset()), is_name("成活率", frozenset())
    (True, True, True)
    """
    return (
        word in known
        or any(name.startswith(word) and name[len(word) : len(word) + 1] in _LEVELS for name in known if name != word)
        or word in _places()
        or word.endswith(words("naming"))
        or vocabulary().form(word)[0] in vocabulary().synonyms
        or is_body(word)
    )
