"""The sums of a report, and the order of its files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from converter.frozen import frozen
from converter.identity import alike
from converter.report.figures import FileFigures

Order = Literal["doubt", "path"]


@frozen
class Totals:
    """Sums over files; `share` is that of all their text."""

    files: int
    unreadable: int
    characters: int
    documents: int
    share: float
    kinds: Mapping[str, int]
    sections: Mapping[int, int]
    breaks: Mapping[str, int]
    diagnostics: Mapping[str, int]
    omitted: Mapping[str, int]
    commitments: int
    targets: int
    deadlines: int
    bodies: int
    doubt: float  # mean of the files' scores that could be read
    seconds: float


def total(files: Sequence[FileFigures]) -> Totals:
    """The sums."""
    documents = [document for file in files for document in file.documents]
    read = [file for file in files if file.error is None]
    text = sum(document.characters for document in documents)
    return Totals(
        files=len(files),
        unreadable=len(files) - len(read),
        characters=sum(file.characters for file in files),
        documents=len(documents),
        share=sum(document.headed for document in documents) / text if text else 0.0,
        kinds=_sum({document.kind: 1} for document in documents),
        sections=dict(sorted(_count(document.sections for document in documents).items())),
        breaks=_sum(document.breaks for document in documents),
        diagnostics=_sum(file.diagnostics for file in files),
        omitted=_sum(document.omitted for document in documents),
        commitments=sum(document.commitments for document in documents),
        targets=sum(document.targets for document in documents),
        deadlines=sum(document.deadlines for document in documents),
        bodies=sum(document.bodies for document in documents),
        doubt=sum(file.doubt for file in read) / len(read) if read else 0.0,
        seconds=sum(file.seconds for file in files),
    )


def of_file(file: FileFigures) -> Totals:
    """The sums of one file's documents."""
    return total([file])


def same_texts(files: Iterable[FileFigures]) -> list[list[str]]:
    """Documents whose texts are one, by the paths of their files, with the id where a file holds several."""
    return alike(
        (document.text_sha256, f"{file.path}#{document.id}" if len(file.documents) > 1 else file.path)
        for file in ordered(files, "path")
        for document in file.documents
    )


def ordered(files: Iterable[FileFigures], order: Order = "doubt") -> list[FileFigures]:
    """By path, or worst first: unreadable files, then by falling doubt; equals by path."""
    if order == "path":
        return sorted(files, key=lambda file: file.path)
    return sorted(files, key=lambda file: (file.error is None, -file.doubt, file.path))


def _count(tables: Iterable[Mapping[int, int]]) -> Counter[int]:
    out: Counter[int] = Counter()
    for table in tables:
        out.update(table)
    return out


def _sum(tables: Iterable[Mapping[str, int]]) -> dict[str, int]:
    out: Counter[str] = Counter()
    for table in tables:
        out.update(table)
    return dict(sorted(out.items()))
