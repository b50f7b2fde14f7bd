"""What stands between a parsed source and its files: no character lost, grammar and rules kept."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from converter.cli.findings import Finding, of_diagnostic, of_problem
from converter.cli.present import head_in
from converter.model import Parsed
from converter.record.build import build_with_losses
from converter.record.conserve import conserve
from converter.record.validate import validate
from converter.record.write import write
from converter.sources import contents


def make(parsed: Parsed, path: str) -> tuple[list[bytes], list[Finding]]:
    """The XML of each document of a source, and what was found on the way: errors, for which none of the XML may be
    written, and marks that could not be kept."""
    built = [build_with_losses(parsed, document) for document in parsed.documents]
    records = [record for record, _ in built]
    made = [write(record) for record in records]
    doubts = [of_diagnostic(loss.doubt(), parsed.source, path) for _, losses in built for loss in losses]
    lost = [of_problem(problem, path) for problem in conserve(parsed.source.text, records)]
    for record, data in zip(records, made, strict=True):
        lost += [of_problem(each, path) for each in validate(data, f"{record.id}.xml") if each.severity == "error"]
    return made, lost + doubts


def check(path: Path) -> tuple[list[Finding], str | None]:
    """All that is wrong with an XML file, and the digest of the text it was made from. Raises SourceError where it
    can't be read."""
    data = contents(path, str(path))
    return [of_problem(problem) for problem in validate(data, str(path))], head_in(BytesIO(data), path).text
