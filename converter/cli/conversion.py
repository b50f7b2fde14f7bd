"""Sources → XML files, one source in memory at a time. What fails a gate is never written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from converter.cli import twins
from converter.cli.converted import Conversion, Converted, State
from converter.cli.files import write_if_changed
from converter.cli.findings import Finding, count, of_corrections, of_diagnostic, of_file, of_refusal
from converter.cli.inputs import Input
from converter.cli.present import Present, head_in, present
from converter.frozen import frozen
from converter.i18n import pick
from converter.model import Document, Parsed
from converter.sources import STDIN

if TYPE_CHECKING:
    from converter.cli.remembered import Memory


@frozen
class Converter:
    """Where to and how. `overwrite_edited`: also over XML that was edited by hand."""

    output: Path
    encoding: str | None = None
    overwrite_edited: bool = False
    memory: Memory | None = None  # what did not change since is not converted again

    def convert(self, inputs: Iterable[Input]) -> Conversion:
        """Convert source after source; a bad one is reported and the rest go on. Raises OSError where writing fails."""
        done = Conversion()
        there = self.memory.present(self.output) if self.memory else present(self.output)
        by_source: dict[str, list[str]] = {}
        for key, old in there.items():
            if old.source is not None:
                by_source.setdefault(old.source, []).append(key)
        owners: dict[str, Input] = {}
        names: set[str | None] = {None}
        for each in inputs:
            done.sources += 1
            names.add(each.name)
            if not self._recalled(each, done, owners):
                self._one(each, done, there, by_source, owners)
        unsourced = [old for key, old in there.items() if old.source not in names and key not in owners]
        done.unsourced = [str(old.path) for old in unsourced]
        done.findings += twins.of_conversion(done.documents, unsourced)
        return done

    def _recalled(self, file: Input, done: Conversion, owners: dict[str, Input]) -> bool:
        """Whether nothing is to be done for a source; then what it gave before is told again."""
        from converter.corrections import corrected

        if self.memory is None or corrected(file.path):  # corrections are applied anew every time
            return False
        known = self.memory.recall(file)
        if known is None:
            return False
        made, findings = known
        documents = [Converted(*row) for row in made]  # type: ignore[arg-type]
        if any(document.id.casefold() in owners for document in documents):
            return False
        owners.update((document.id.casefold(), file) for document in documents)
        done.documents += documents
        done.findings += findings
        return True

    def _remember(self, file: Input, digest: str, documents: Sequence[Converted], findings: Sequence[Finding]) -> None:
        if self.memory is None:
            return
        rows: list[list[object]] = []
        for document in documents:
            state: State = "kept" if document.state == "kept" else "unchanged"
            rows.append(list(astuple(replace(document, state=state))))
        self.memory.keep(file, digest, rows, [document.xml for document in documents], findings)

    def _one(
        self,
        file: Input,
        done: Conversion,
        there: dict[str, Present],
        by_source: dict[str, list[str]],
        owners: dict[str, Input],
    ) -> None:
        from converter.cli import gates, kept
        from converter.corrections import CorrectionsError, beside, corrected, for_source
        from converter.engine import parse
        from converter.sources import SourceError, read

        shown = str(file.path)
        try:
            source = read(file.path, self.encoding, file.name)
        except SourceError as error:
            done.unreadable += 1
            done.findings.append(of_refusal(error, shown))
            return
        try:
            corrections = for_source(file.path)
        except CorrectionsError as error:
            done.unreadable += 1
            done.findings.append(of_corrections(error, str(beside(file.path))))
            return
        parsed = parse(source, corrections)
        before, told = len(done.documents), len(done.findings)
        done.findings += [of_diagnostic(each, source, shown) for each in parsed.diagnostics]
        for document in parsed.documents:
            done.findings += [of_diagnostic(each, source, shown) for each in document.diagnostics]
        conflicts = list(_conflicts(file, parsed, owners, there))
        if conflicts:
            done.unreadable += 1
            done.findings += conflicts
            return
        made, found = gates.make(parsed, shown)
        done.findings += found
        if count(found, "error"):
            done.failed += 1
            return
        for document, data in zip(parsed.documents, made, strict=True):
            owners[document.id.casefold()] = file
            one = self._write(file, source.sha256, document, data, there)
            if one.state == "kept" and (found_there := kept.record(Path(one.xml))):
                one = kept.told(one, found_there)
                if warning := kept.outdated(found_there, one):
                    done.findings.append(warning)
            done.documents.append(one)
        if vanished := list(_vanished(file, parsed, there, by_source)):
            done.findings += vanished  # told until they are gone: such a source is looked at each time
        elif not corrected(file.path):  # else it would go on being recalled when its corrections are gone
            self._remember(file, source.sha256, done.documents[before:], done.findings[told:])

    def _write(self, file: Input, digest: str, document: Document, data: bytes, there: dict[str, Present]) -> Converted:
        path = self.output / f"{document.id}.xml"
        old = there.get(document.id.casefold())
        state: State
        if old is not None and old.edited and not self.overwrite_edited:
            state = "kept"
        elif not write_if_changed(path, data):
            state = "unchanged"
        else:
            state = "replaced" if old is not None and old.sha256 not in (None, digest) else "written"
        return Converted(
            id=document.id,
            xml=str(path),
            state=state,
            source=str(file.path),
            title=document.title.value if document.title else None,
            kind=document.kind,
            date=document.date.value if document.date else None,
            sections=len(document.sections),
            commitments=len(document.commitments),
            text=head_in(BytesIO(data), path).text,
        )


def _conflicts(file: Input, parsed: Parsed, owners: dict[str, Input], there: dict[str, Present]) -> Iterable[Finding]:
    """Ids that another source has taken, in this run or before. File systems may not tell letter case apart."""
    for document in parsed.documents:
        owner, old = owners.get(document.id.casefold()), there.get(document.id.casefold())
        if owner is not None:
            other = str(owner.path)
        elif old is not None and _another(old, file) and old.sha256 != parsed.source.sha256:
            other = f"{old.source} ({old.path})"
        else:
            continue
        yield of_file(
            "same-id",
            "error",
            str(file.path),
            pick(f"文档 id “{document.id}”已属于 {other}", f"document id “{document.id}” belongs to {other} already"),
            pick(
                "给其中一个源文件改名；若旧的已不用，删去其 XML；标准输入请先存成文件",
                "rename one source; delete the XML of one no longer used; save standard input as a file first",
            ),
        )


def _another(old: Present, file: Input) -> bool:
    """Whether an XML file is another source's. All that comes through standard input has one name, which tells nothing."""
    return old.source is not None and (old.source != file.name or file.place == STDIN)


def _vanished(
    file: Input, parsed: Parsed, there: dict[str, Present], by_source: dict[str, list[str]]
) -> Iterable[Finding]:
    """XML files that an earlier version of this source gave and the present one does not."""
    ids = {document.id.casefold() for document in parsed.documents}
    for key in by_source.get(file.name, ()):
        if key not in ids:
            old = there[key]
            yield of_file(
                "stale",
                "warning",
                str(old.path),
                pick(f"{file.path} 里已没有这份文档", f"{file.path} no longer holds this document"),
                pick("核对后自行删除，程序不删", "check, then delete it yourself; it is left in place"),
            )
