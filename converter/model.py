"""The plain immutable types that every room shares.

A source is read once into a `Source`; every later finding is a span in its text. Spans are
``(start, end)`` in code points of the decoded text: byte order mark dropped, newlines as ``\\n``,
nothing else changed. Unknown is ``None`` or an empty tuple, never a guess.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import field
from typing import Literal, NamedTuple

from converter.frozen import frozen

DocumentKind = Literal["speech", "study", "report", "editorial", "feature", "notice", "minutes", "other"]
BlockKind = Literal[
    "overline",  # a series or column line above the title
    "title",
    "subtitle",
    "byline",  # who wrote or spoke, on a line of its own
    "dateline",  # when, on a line of its own
    "reference",  # 发文字号
    "salutation",  # 同志们：
    "p",
    "signature",  # a body's or person's name under the text
]
Place = Literal["block", "inline"]
Comparator = Literal["eq", "ge", "gt", "le", "lt", "approx", "range"]
CommitmentKind = Literal["target", "task", "pledge"]
Severity = Literal["error", "warning", "info"]


class Span(NamedTuple):
    """Half-open range of code points."""

    start: int
    end: int


@frozen
class Source:
    """A decoded source: its text and where it came from.

    `encoding` is the Python name of the codec that decoded it; `sha256` is of the raw bytes.
    """

    path: str
    text: str
    sha256: str
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    bom: bool = False
    _lines: list[int] = field(default_factory=list, repr=False, compare=False)

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from one."""
        if not self._lines:
            self._lines.append(0)
            at = self.text.find("\n")
            while at >= 0:
                self._lines.append(at + 1)
                at = self.text.find("\n", at + 1)
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1


@frozen
class Diagnostic:
    """A doubt or an error. `code` is a key of `converter.diagnostics.CATALOGUE`, which holds severity and wording."""

    code: str
    span: Span
    data: tuple[tuple[str, str], ...] = ()  # values for the wording's placeholders


@frozen
class Omission:
    """Text that is in the source but is no part of the document: noise, marked in its place."""

    span: Span
    reason: str  # a key of `converter.outline.reasons.REASONS`


@frozen
class Quoted:
    """A value and the words it was read from (`span` is None where it was inferred)."""

    value: str
    span: Span | None = None


@frozen
class DateFact:
    """`value` is YYYY, YYYY-MM or YYYY-MM-DD, as precise as the words allow."""

    value: str
    span: Span | None = None
    basis: Literal["printed", "inferred"] = "printed"
    certainty: Literal["high", "low"] = "high"


@frozen
class Speaker:
    """Who speaks or writes in the first person. `name` without inner spaces."""

    name: str | None
    role: str | None = None
    span: Span | None = None
    organisation: str | None = None  # what the role is of, where the role says so: 旗农牧局局长 → 旗农牧局


@frozen
class Block:
    """A printed line or paragraph of a document, joined over breaks and captions; blocks follow one another in order.

    Each character of a document that is not white space lies in exactly one block or in an `Omission`;
    an omission may also lie inside a block (a caption between the halves of a paragraph).
    """

    kind: BlockKind
    span: Span


@frozen
class Section:
    """A part that the author set apart, in document order (parents before children).

    `span` runs from the marker's first character (the heading's, where there is no marker) to the end of the last
    descendant. `number` is the marker's value (三 → 3), None for dashes, bullets and topics. `heading` has no
    closing 。 or ：, and is None where the item has no words of its own as a title.
    """

    id: str  # tells the place by value: s2.1.3
    parent: str | None
    depth: int  # 1 at the top
    marker: str  # as printed, "" for unmarked headings and topics
    number: int | None
    marker_span: Span | None
    heading: str | None
    heading_span: Span | None
    span: Span
    place: Place
    speaker: Speaker | None = None


DeadlineKind = Literal["fixed", "recurring", "open"]
Polarity = Literal["do", "prevent"]


@frozen
class Strength:
    """How binding the words are: 5 必须 务必 严禁, 4 确保 保证, 3 要 将 and bare orders, 2 力争 争取 努力, 1 推动 探索 鼓励."""

    level: int
    words: str
    span: Span | None = None


@frozen
class Target:
    """A quantity to be reached. `span` covers number, unit and the word that makes the comparator.

    万 and 亿 are multiplied out in `value`, percent is as printed, `None` where the source masks the figure.
    `value_max` only for a range. `unit` is as printed without 万/亿, None where none is printed.
    """

    span: Span
    metric: str | None
    comparator: Comparator
    value: float | int | None
    value_max: float | int | None
    unit: str | None
    masked: bool = False
    base: str | None = None  # what growth is measured against, as printed: 同比, 较“十二五”末
    scope: str | None = None  # 每年 (a frequency), 人均, 共, 累计: how the figure counts, as printed
    ratio: tuple[float | int, ...] = ()  # the terms of 34:35:31, which has no single value


@frozen
class Deadline:
    """`date` is the last day that the words allow (YYYY, YYYY-MM, YYYY-MM-DD), None where the year can't be told.

    Kinds: fixed (6月底前), recurring (每季度末), open (“十四五”期间, 长期).
    """

    span: Span
    text: str
    date: str | None
    kind: DeadlineKind = "fixed"


@frozen
class Responsible:
    """A body or officer that is told to do it, as printed. `part` tells lead from cooperating where the text does."""

    span: Span
    name: str
    part: Literal["lead", "support"] | None = None


@frozen
class Commitment:
    """What was promised or ordered, as a quoted span within one section."""

    id: str  # s2.1.c3, c1 outside sections
    section: str | None
    kind: CommitmentKind
    span: Span
    text: str
    targets: tuple[Target, ...]
    deadline: Deadline | None
    responsible: tuple[Responsible, ...]
    rule: str  # which rule found it
    certainty: Literal["high", "low"] = "high"
    strength: Strength | None = None
    polarity: Polarity = "do"  # prevent: 坚决遏制, 严禁, 决不允许
    verb: str | None = None  # the action, where it can be told: 完成
    object: str | None = None  # what it acts on: 营造林


@frozen
class Result:
    """A figure that the document reports as reached: what a year's report answers to the year before.

    `period` is the year (or YYYY-MM) the figure is of, None where it can't be told.
    """

    id: str  # s1.r2, r1 outside sections
    section: str | None
    span: Span  # the clause that reports it
    text: str
    quantity: Target
    period: str | None
    rule: str
    certainty: Literal["high", "low"] = "high"


@frozen
class Document:
    """One document of a source.

    `slice` is the part of the source that the document's XML accounts for: its own span and the noise before it
    (for the last one also behind it); the slices of a source's documents cover the source without a gap.
    """

    id: str
    kind: DocumentKind
    span: Span
    slice: Span
    title: Quoted | None = None
    meeting: Quoted | None = None
    date: DateFact | None = None
    publisher: Quoted | None = None
    reference: Quoted | None = None  # 发文字号
    occasion: Quoted | None = None  # the line that says when and where it was given
    place: Quoted | None = None  # where the meeting was held
    addressees: tuple[Quoted, ...] = ()  # 主送机关, one each
    speakers: tuple[Speaker, ...] = ()
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    omitted: tuple[Omission, ...] = ()  # in the slice, in order
    joins: tuple[Span, ...] = ()  # white space at which a broken line was joined
    commitments: tuple[Commitment, ...] = ()
    results: tuple[Result, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


@frozen
class Parsed:
    """A source with all that was read from it."""

    source: Source
    documents: tuple[Document, ...]
    diagnostics: tuple[Diagnostic, ...] = ()  # of the source as a whole
