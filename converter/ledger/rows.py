"""A record's commitments and results as rows: plain facts in their place, the same from a source as from its XML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from converter.frozen import frozen
from converter.ledger.places import Place, Placed, Run, runs
from converter.model import CommitmentKind, Comparator, DeadlineKind, Polarity
from converter.record.tree import (
    CommitmentMark,
    DeadlineMark,
    QuantityMark,
    Record,
    ResponsibleMark,
    ResultMark,
    SpeakerEntry,
    TargetMark,
)


@frozen
class Quantity:
    """A figure. `words` as printed, with the word that makes the comparator; `at` is where they begin in its run."""

    words: str
    at: int
    metric: str | None
    comparator: Comparator
    value: float | int | None
    value_max: float | int | None
    unit: str | None
    masked: bool = False
    base: str | None = None
    scope: str | None = None
    ratio: tuple[float | int, ...] = ()


@frozen
class Deadline:
    """`words` as printed; `date` the last day they allow."""

    words: str
    date: str | None
    kind: DeadlineKind


@frozen
class Body:
    """A body that is told to do it; `part` is lead, support, or None where the text doesn't tell."""

    name: str
    part: str | None


@frozen
class Row:
    """One commitment in its place."""

    run: Run
    id: str
    kind: CommitmentKind
    text: str
    targets: tuple[Quantity, ...]
    deadline: Deadline | None
    responsible: tuple[Body, ...]
    strength: int | None
    strength_words: str | None
    polarity: Polarity
    verb: str | None
    object: str | None
    certainty: str
    rule: str

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.run.place

    @property
    def speaker(self) -> SpeakerEntry | None:
        """Who says it, None where nobody or several may."""
        return self.run.speaker

    @property
    def lead(self) -> tuple[str, ...]:
        """Who leads. Bodies that the text names without telling lead from support stand here, as offices' tables do."""
        return tuple(body.name for body in self.responsible if body.part != "support")

    @property
    def support(self) -> tuple[str, ...]:
        """Who the text says cooperates."""
        return tuple(body.name for body in self.responsible if body.part == "support")


@frozen
class ResultRow:
    """One result in its place; `period` is the year or month it is of."""

    run: Run
    id: str
    text: str
    quantity: Quantity
    period: str | None
    certainty: str
    rule: str


def rows(records: Iterable[Record]) -> Iterator[Row]:
    """The commitments of all records, in their order and the text's."""
    for record in records:
        listed = list(runs(record))
        referred = {
            placed.mark.id: (run, placed)
            for run in listed
            for placed in run.marks
            if isinstance(placed.mark, DeadlineMark | ResponsibleMark) and placed.mark.id
        }
        for run in listed:
            for at, placed in enumerate(run.marks):
                if isinstance(placed.mark, CommitmentMark):
                    yield _row(placed.mark, placed, run, _inside(run.marks, at), referred)


def results(records: Iterable[Record]) -> Iterator[ResultRow]:
    """The results of all records, in their order and the text's."""
    for record in records:
        for run in runs(record):
            for at, placed in enumerate(run.marks):
                mark = placed.mark
                if isinstance(mark, ResultMark):
                    inner = _inside(run.marks, at)
                    figures = [_quantity(each, run) for each in inner if isinstance(each.mark, QuantityMark)]
                    if figures:
                        text = run.text[placed.start : placed.end]
                        yield ResultRow(run, mark.id, text, figures[0], mark.period, mark.certainty, mark.rule)


def _row(
    mark: CommitmentMark, placed: Placed, run: Run, inner: Sequence[Placed], referred: dict[str, tuple[Run, Placed]]
) -> Row:
    here = [(run, each) for each in inner]
    elsewhere = [referred[ref] for ref in (mark.deadline_ref, *mark.responsible_refs) if ref and ref in referred]
    deadlines = [(where, each) for where, each in elsewhere + here if isinstance(each.mark, DeadlineMark)]
    return Row(
        run=run,
        id=mark.id,
        kind=mark.kind,
        text=run.text[placed.start : placed.end],
        targets=tuple(_quantity(each, run) for each in inner if isinstance(each.mark, TargetMark)),
        deadline=_deadline(*deadlines[0]) if deadlines else None,
        responsible=tuple(
            Body(each.mark.name, each.mark.part)
            for _, each in here + elsewhere
            if isinstance(each.mark, ResponsibleMark)
        ),
        strength=mark.strength,
        strength_words=mark.strength_words,
        polarity=mark.polarity,
        verb=mark.verb,
        object=mark.object,
        certainty=mark.certainty,
        rule=mark.rule,
    )


def _inside(marks: Sequence[Placed], at: int) -> list[Placed]:
    """The marks inside the one at an index."""
    found = []
    for index in range(at + 1, len(marks)):
        if marks[index].start >= marks[at].end:
            break
        found.append(marks[index])
    return found


def _quantity(placed: Placed, run: Run) -> Quantity:
    mark = placed.mark
    assert isinstance(mark, TargetMark | QuantityMark)
    words = run.text[placed.start : placed.end]
    return Quantity(
        words, placed.start, mark.metric, mark.comparator, mark.value, mark.value_max, mark.unit, mark.masked,
        mark.base, mark.scope, mark.ratio,
    )  # fmt: skip


def _deadline(run: Run, placed: Placed) -> Deadline:
    mark = placed.mark
    assert isinstance(mark, DeadlineMark)
    return Deadline(run.text[placed.start : placed.end], mark.date, mark.kind)
