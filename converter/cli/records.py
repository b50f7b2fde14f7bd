"""Sources and XML files → records, for commands that only read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from converter.cli import shown
from converter.cli.findings import Finding, of_corrections, of_problem, of_refusal
from converter.cli.inputs import Input, collect_some, keep_apart
from converter.i18n import pick
from converter.sources import SourceError, contents, read

if TYPE_CHECKING:
    from converter.record.tree import Record


@dataclass(slots=True)
class Reading:
    """The records that were read, each from the file of `files` in its place, and why others were not."""

    records: list[Record] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """2 where a file could not be used, else 0."""
        return 2 if self.findings else 0


def read_all(paths: Sequence[Path], encoding: str | None = None, output: Path | None = None) -> Reading:
    """The records of files and folders, by date, then id; undated ones last.

    A document that is given both as a source and as XML is read from its XML, which a hand may have corrected.
    Raises Failure where there is nothing to read, or where `output` is one of the files.
    """
    found = collect_some(paths, records=True)
    keep_apart(output, found.files)
    reading = Reading()
    known: set[tuple[str, str, int]] = set()
    taken: list[tuple[Record, Path]] = []
    records_first = sorted(found.files, key=lambda each: not each.is_record)
    with shown.progress(records_first, pick("读取", "Reading"), shown.SOON) as files:
        for file in files:
            for record in _records(file, encoding, reading.findings):
                source = record.head.source
                key = (record.id, source.sha256, source.start)
                if key not in known:
                    known.add(key)
                    taken.append((record, file.path))
    taken.sort(key=lambda each: _order(each[0]))
    reading.records, reading.files = [record for record, _ in taken], [path for _, path in taken]
    return reading


def _records(file: Input, encoding: str | None, findings: list[Finding]) -> Iterable[Record]:
    return _from_xml(file.path, findings) if file.is_record else _from_source(file, encoding, findings)


def _from_xml(path: Path, findings: list[Finding]) -> Iterator[Record]:
    from converter.record.problem import RecordError
    from converter.record.read import read as read_record

    try:
        yield read_record(contents(path, str(path)), str(path))
    except SourceError as error:
        findings.append(of_refusal(error, str(path)))
    except RecordError as error:
        findings.append(of_problem(error.problem))


def _from_source(file: Input, encoding: str | None, findings: list[Finding]) -> Iterator[Record]:
    from converter.corrections import CorrectionsError, beside, for_source
    from converter.engine import parse
    from converter.record.build import build

    try:
        parsed = parse(read(file.path, encoding, file.name), for_source(file.path))
    except SourceError as error:
        findings.append(of_refusal(error, str(file.path)))
        return
    except CorrectionsError as error:
        findings.append(of_corrections(error, str(beside(file.path))))
        return
    yield from (build(parsed, document) for document in parsed.documents)


def _order(record: Record) -> tuple[bool, str, str, str]:
    date = record.head.date
    return date is None, date.value if date else "", record.id, record.head.source.path
