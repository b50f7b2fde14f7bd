"""The XML's model: what a reader gets from a file and what the writer turns into bytes. No spans, the text itself.

Everything that is published is made from these types alone. Names follow TEI and Akoma Ntoso where they fit.
What `build` and `read` make is canonical: no empty string and no two strings side by side in a content, no newline
in any text, no character that XML 1.0 can't hold outside `Char`, no empty string where None says "not known".
"""

from __future__ import annotations

from dataclasses import field

from converter.frozen import frozen
from converter.model import (
    BlockKind,
    CommitmentKind,
    Comparator,
    DeadlineKind,
    DocumentKind,
    Place,
    Polarity,
    Severity,
)


@frozen
class Char:
    """`<g code="U+0007"/>`: a character of the source that XML cannot hold."""

    code: int


@frozen
class Break:
    """`<lb break="no"/>`: a broken line was joined here."""


@frozen
class Pc:
    """`<pc>`: punctuation at the end of a heading, or of a number before its heading; no part of its words."""

    text: str


@frozen
class Omitted:
    """`<omitted reason="…">`: noise, in its place."""

    reason: str
    content: tuple[str | Char, ...]


@frozen
class TargetMark:
    """`<target>` around number, unit and the word that makes the comparator; only inside a commitment.

    Its content, like that of `DeadlineMark` and `ResponsibleMark`, is text, `Char`, `Break` and `Omitted` alone.
    """

    metric: str | None
    comparator: Comparator
    value: float | int | None
    value_max: float | int | None
    unit: str | None
    masked: bool
    content: tuple[Inline, ...]
    base: str | None = None  # what growth is measured against, as printed: 同比
    scope: str | None = None  # how the figure counts, as printed: 每年, 人均
    ratio: tuple[float | int, ...] = ()  # the terms of 34:35:31


@frozen
class QuantityMark:
    """`<quantity>`: the figure of a result, told as a target is; only inside a result, one in each."""

    metric: str | None
    comparator: Comparator
    value: float | int | None
    value_max: float | int | None
    unit: str | None
    masked: bool
    content: tuple[Inline, ...]
    base: str | None = None
    scope: str | None = None
    ratio: tuple[float | int, ...] = ()


@frozen
class ResultMark:
    """`<result>` around the clause that reports a figure as reached; `period` is the year (or month) it is of."""

    id: str
    period: str | None
    rule: str
    certainty: str
    content: tuple[Inline, ...]


@frozen
class DeadlineMark:
    """`<deadline>`; has an id where a commitment elsewhere refers to it."""

    date: str | None
    content: tuple[Inline, ...]
    id: str | None = None
    kind: DeadlineKind = "fixed"


@frozen
class ResponsibleMark:
    """`<responsible>`; has an id where a commitment elsewhere refers to it."""

    name: str
    part: str | None  # lead, support
    content: tuple[Inline, ...]
    id: str | None = None


@frozen
class CommitmentMark:
    """`<commitment>` around the promised words.

    Its targets, deadline and bodies lie inside it; those that stand elsewhere and govern it are referred to.
    """

    id: str
    kind: CommitmentKind
    rule: str
    certainty: str
    content: tuple[Inline, ...]
    deadline_ref: str | None = None
    responsible_refs: tuple[str, ...] = ()
    strength: int | None = None  # 5 (必须) … 1 (探索)
    strength_words: str | None = None
    polarity: Polarity = "do"
    verb: str | None = None
    object: str | None = None


Inline = (
    str
    | Char
    | Break
    | Pc
    | Omitted
    | TargetMark
    | DeadlineMark
    | ResponsibleMark
    | CommitmentMark
    | QuantityMark
    | ResultMark
)


@frozen
class BlockNode:
    """A printed line or paragraph. `run_in`: it goes on in the line of the heading (or text) before it.

    Title lines (overline, title, subtitle, reference) stand at the top level alone, the other kinds also in sections.
    """

    kind: BlockKind
    id: str | None  # paragraphs have one: p1, s2.1.p1
    content: tuple[Inline, ...]
    run_in: bool = False


@frozen
class SectionNode:
    """`<section>` with `<num value="3">（三）</num>` and `<heading>`; place="inline": it starts inside a paragraph.

    `number` is None where `marker` is empty. A Pc is the last item of marker or heading, or absent.
    """

    id: str
    place: Place
    number: int | None
    marker: tuple[Inline, ...]  # as printed; empty for unmarked headings and topics
    heading: tuple[Inline, ...]  # closing punctuation as a Pc; empty where there is no title
    children: tuple[Node, ...]
    speaker: SpeakerEntry | None = None

    @property
    def goes_on(self) -> bool:
        """Whether something stands in its line behind marker and heading: text that runs in, or a section inside it."""
        first = self.children[0] if self.children else None
        if isinstance(first, BlockNode):
            return first.run_in
        return isinstance(first, SectionNode) and first.place == "inline"


Node = BlockNode | SectionNode | Omitted


@frozen
class SpeakerEntry:
    """A speaker as the document names him or her; `organisation` is what the role is of."""

    name: str | None
    role: str | None
    organisation: str | None = None


@frozen
class DateEntry:
    """`value` YYYY[-MM[-DD]]; `words` as printed, None where inferred."""

    value: str
    basis: str  # printed, inferred
    certainty: str  # high, low
    words: str | None


@frozen
class SourceEntry:
    """Where the text came from; `start` and `end` bound the part of the decoded source that this file accounts for.

    `sha256` is of the source's raw bytes, `text_sha256` of that part without its white space, encoded as UTF-8
    (lone surrogates passed): with it a file proves alone that its text is whole.
    """

    path: str
    sha256: str
    media_type: str
    encoding: str
    characters: int
    start: int
    end: int
    text_sha256: str | None = None


@frozen
class Finding:
    """A doubt of the converter, kept with the document. `data` fills the wording of `converter.diagnostics`."""

    code: str
    severity: Severity
    line: int
    column: int
    excerpt: str
    data: tuple[tuple[str, str], ...] = ()


@frozen
class Head:
    """What is known of the document; absent facts are None or empty.

    `occasion` is the line that says when and at what it was given, `place` where the meeting was held, `addressees`
    are those whom an official document addresses (主送机关), one each.
    `digest` is of the file as the program wrote it and tells files edited by hand. None makes the writer compute it;
    a reader's value is written again as it is, "" for a file that has none. It is no part of what makes records equal.
    """

    title: str | None
    meeting: str | None
    speakers: tuple[SpeakerEntry, ...]
    date: DateEntry | None
    publisher: str | None
    reference: str | None
    source: SourceEntry
    version: str  # of the program that wrote the file
    digest: str | None = field(compare=False)
    findings: tuple[Finding, ...] = ()
    occasion: str | None = None
    place: str | None = None
    addressees: tuple[str, ...] = ()


@frozen
class Record:
    """One document's XML file."""

    id: str
    kind: DocumentKind
    language: str  # zh-Hans, zh-Hant
    head: Head
    text: tuple[Node, ...]
