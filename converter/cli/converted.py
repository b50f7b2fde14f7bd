"""What a conversion did: documents with their XML files, what was found and doubted."""

from __future__ import annotations

from dataclasses import asdict, field
from typing import Literal

from converter.cli.findings import Finding, as_json, count
from converter.frozen import frozen, slotted

# kept: edited by hand; replaced: what stood there was of another text by the same name, edited since or another's
State = Literal["written", "replaced", "unchanged", "kept"]


@frozen
class Converted:
    """One document and its XML file."""

    id: str
    xml: str
    state: State
    source: str
    title: str | None
    kind: str
    date: str | None
    sections: int
    commitments: int
    text: str | None = None  # digest of the source's text, as `textSha256`


@slotted
class Conversion:
    """What `convert` did. `unreadable` counts sources that could not be used, `failed` those that failed a gate."""

    sources: int = 0
    unreadable: int = 0
    failed: int = 0
    documents: list[Converted] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    unsourced: list[str] = field(default_factory=list)  # XML of sources that were not among those read

    def exit_code(self, strict: bool) -> int:
        """2 where a source could not be used, 1 for a failed gate (and for warnings where strict), else 0."""
        if self.unreadable:
            return 2
        return int(bool(self.failed) or (strict and self.warnings > 0))

    @property
    def warnings(self) -> int:
        """Findings of the severity "warning"."""
        return count(self.findings, "warning")

    def as_json(self) -> dict[str, object]:
        """The JSON report."""
        return {
            "sources": self.sources,
            "unreadable": self.unreadable,
            "failed": self.failed,
            "documents": [asdict(document) for document in self.documents],
            "findings": as_json(self.findings),
            "passed_over": self.passed_over,
            "unsourced": self.unsourced,
        }
