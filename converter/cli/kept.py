"""XML that a hand has edited and a conversion keeps: what stands in it, and whether its source has changed since."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from converter.cli.converted import Converted
from converter.cli.findings import Finding, of_file
from converter.i18n import pick

if TYPE_CHECKING:
    from converter.record.tree import Record


def record(path: Path) -> Record | None:
    """What stands in the file; None where it can't be read, which a build or `validate` tells."""
    from converter.record.problem import RecordError
    from converter.record.read import read

    try:
        return read(path.read_bytes(), str(path))
    except (OSError, RecordError):
        return None


def told(document: Converted, found: Record) -> Converted:
    """The report of a document by the file that was kept."""
    from converter.ledger.places import runs
    from converter.record.tree import CommitmentMark, Node, SectionNode

    def sections(nodes: tuple[Node, ...]) -> int:
        return sum(1 + sections(node.children) for node in nodes if isinstance(node, SectionNode))

    return replace(
        document,
        title=found.head.title,
        kind=found.kind,
        date=found.head.date.value if found.head.date else None,
        sections=sections(found.text),
        commitments=sum(isinstance(each.mark, CommitmentMark) for run in runs(found) for each in run.marks),
    )


def outdated(found: Record, document: Converted) -> Finding | None:
    """A warning where the source's text is no longer the one that was edited."""
    digest, then = document.text, found.head.source.text_sha256
    if digest is None or then is None or digest == then:
        return None
    return of_file(
        "outdated",
        "warning",
        document.xml,
        pick(
            f"手工修改过，而 {document.source} 的文字后来有变；保留的仍是旧文",
            f"was edited by hand, and the text of {document.source} has changed since; the old text is kept",
        ),
        pick(
            f'对照源文件改好后，把其中的 textSha256 改为 textSha256="{digest}"；要放弃手改则用 --overwrite-edited',
            f'bring in the changes, then set textSha256="{digest}" in it; or drop the edits with --overwrite-edited',
        ),
    )
