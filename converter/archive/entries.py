"""What the archive knows of each document: facts for lists and links, not its text."""

from __future__ import annotations

from converter.frozen import frozen
from converter.model import CommitmentKind, Comparator, DeadlineKind, DocumentKind, Polarity
from converter.record.tree import DateEntry, SpeakerEntry


@frozen
class TargetEntry:
    """A quantity to be reached; `words` as printed."""

    words: str
    metric: str | None
    comparator: Comparator
    value: float | int | None
    value_max: float | int | None
    unit: str | None
    masked: bool
    base: str | None = None  # what growth is measured against
    scope: str | None = None  # how the figure counts, as printed: 每年, 人均
    ratio: tuple[float | int, ...] = ()  # the terms of 34:35:31


@frozen
class DeadlineEntry:
    """`words` as printed; `date` the last day they allow."""

    words: str
    date: str | None
    kind: DeadlineKind = "fixed"


@frozen
class ResponsibleEntry:
    """A body that is told to do it."""

    name: str
    part: str | None


@frozen
class CommitmentEntry:
    """A commitment with what governs it. `paragraph` is the id of the paragraph (or section heading) it stands in.

    `speaker` is who says it (see `converter.voice`), None where nobody or several may. `strength` is 5 (必须) … 1 (探索).
    """

    id: str
    section: str | None
    label: str | None  # of its section, as printed
    paragraph: str | None
    kind: CommitmentKind
    text: str
    targets: tuple[TargetEntry, ...]
    deadline: DeadlineEntry | None
    responsible: tuple[ResponsibleEntry, ...]
    rule: str
    certainty: str
    speaker: SpeakerEntry | None = None
    strength: int | None = None
    strength_words: str | None = None
    polarity: Polarity = "do"
    verb: str | None = None
    object: str | None = None


@frozen
class ResultEntry:
    """A figure that a document reports as reached, in its clause. `period` is the year or month it is of, if told."""

    id: str
    section: str | None
    label: str | None  # of its section, as printed
    paragraph: str | None
    text: str
    figure: TargetEntry
    period: str | None
    rule: str
    certainty: str


@frozen
class Quote:
    """A use of a term with the words around it; `paragraph` is the id of the paragraph or section it stands in."""

    paragraph: str | None
    before: str
    words: str
    after: str


@frozen
class TermEntry:
    """A term in one document: how often it is used, and the first uses."""

    name: str
    count: int
    quotes: tuple[Quote, ...]


@frozen
class Part:
    """A section, as lists refer to it: number and heading as printed, or its first words."""

    id: str
    label: str


@frozen
class Appearance:
    """A speaker in a document; `parts` are the sections that are his or hers alone, empty for the whole."""

    name: str | None
    role: str | None
    parts: tuple[Part, ...] = ()
    organisation: str | None = None  # what the role is of


@frozen
class Counts:
    """Sizes of a document; `characters` without white space and noise."""

    characters: int
    paragraphs: int
    sections: int
    omitted: int
    findings: int


@frozen
class DocumentEntry:
    """One document. `digest` is the sha256 of the XML file's bytes, `size` their number; `edited` by hand since.

    `path` is the file as it was given. How many commitments it holds is told here, what they are by the index.
    """

    id: str
    path: str
    digest: str
    size: int
    edited: bool
    kind: DocumentKind
    language: str
    title: str | None
    date: DateEntry | None
    meeting: str | None
    publisher: str | None
    reference: str | None
    speakers: tuple[Appearance, ...]
    excerpt: str
    counts: Counts
    commitment_count: int
    place: str | None = None  # where the meeting was held
    occasion: str | None = None  # the line that says when and at what it was given
    addressees: tuple[str, ...] = ()

    @property
    def year(self) -> str | None:
        """The date's year; None for undated documents."""
        return self.date.value[:4] if self.date else None

    @property
    def listed(self) -> str:
        """The title as lists print it: an untitled document goes by its first words."""
        return self.title or f"无题（{self.excerpt[:16] or self.id}…）"


@frozen
class Reference:
    """The least that leads to a document: `title` as lists print it, which is never empty."""

    id: str
    title: str | None
    listed: str
    date: DateEntry | None
