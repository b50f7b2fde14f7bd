"""What a command found and doubted, as lines for people and as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

from converter.frozen import frozen
from converter.i18n import language, pick

if TYPE_CHECKING:
    from converter.model import Diagnostic, Severity, Source
    from converter.record.problem import Problem
    from converter.sources import SourceError

_SPACES = "\u00a0\u3000"  # which Python doesn't count as printable


@frozen
class Finding:
    """One finding, worded in the language in force. `line` and `column` count from one, None where there is none."""

    code: str
    severity: Severity
    path: str
    line: int | None
    column: int | None
    message: str
    remedy: str
    excerpt: str = ""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        severity = {
            "error": pick("错误", "error"),
            "warning": pick("警告", "warning"),
            "info": pick("提示", "note"),
        }[self.severity]
        remedy = f" — {self.remedy}" if self.remedy else ""
        return on_a_line(f"{place}: {severity} {self.code} {self.message}{remedy}")


def on_a_line(told: str) -> str:
    """The same without what would break the line or turn it round, as names of files may: such characters are spelt out.

    >>> on_a_line("讲\\n话　稿.txt")
    '讲\\\\n话　稿.txt'
    """
    if told.isprintable():
        return told
    return "".join(c if c.isprintable() or c in _SPACES else c.encode("unicode_escape").decode() for c in told)


def of_diagnostic(diagnostic: Diagnostic, source: Source, path: str) -> Finding:
    """A doubt of the parser; `path` is the file as the user named it."""
    from converter.diagnostics import CATALOGUE, describe, excerpt

    line, column = source.locate(diagnostic.span.start)
    message, remedy = describe(diagnostic, language())
    severity = CATALOGUE[diagnostic.code].severity
    return Finding(diagnostic.code, severity, path, line, column, message, remedy, excerpt(source, diagnostic.span))


def of_problem(problem: Problem, path: str | None = None) -> Finding:
    """What is wrong with an XML file; `path` where it goes by another name than the problem's."""
    message, remedy = problem.describe(language())
    return Finding(problem.code, problem.severity, path or problem.name, problem.line, problem.column, message, remedy)


def of_refusal(error: SourceError, path: str) -> Finding:
    """A source that was refused."""
    return Finding(error.code, "error", path, error.line, None, str(error.message), str(error.remedy))


def of_file(code: str, severity: Severity, path: str, message: str, remedy: str) -> Finding:
    """What is told of a file as a whole."""
    return Finding(code, severity, path, None, None, message, remedy)


def of_corrections(error: ValueError, path: str) -> Finding:
    """A corrections file that can't be read."""
    remedy = pick("改正校订文件，或先移开", "mend the corrections file, or move it away")
    return of_file("C003", "error", path, str(error).removeprefix(f"{path}: "), remedy)


def count(findings: Iterable[Finding], severity: Severity) -> int:
    """How many of one severity."""
    return sum(1 for finding in findings if finding.severity == severity)


def as_json(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Findings for a JSON report."""
    return [asdict(finding) for finding in findings]


def print_json(report: object) -> None:
    """A JSON report on standard output, always UTF-8."""
    text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
