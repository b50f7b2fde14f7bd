"""The proof that no character was lost: a source's records against the source.

White space (`str.isspace`) aside, the text of each record equals its slice of the source, and the slices cover the
source from end to end. `convert` writes nothing that fails this.
"""

from __future__ import annotations

from collections.abc import Sequence

from converter.record.plain import characters
from converter.record.problem import Problem
from converter.record.tree import Record


def conserve(source_text: str, records: Sequence[Record]) -> list[Problem]:
    """What is lost, doubled or changed, with line and column in the source; empty where all is well."""
    problems: list[Problem] = []
    name = records[0].head.source.path if records else "-"
    at = 0
    for record in sorted(records, key=lambda r: (r.head.source.start, r.head.source.end)):
        start, end = record.head.source.start, record.head.source.end
        facts = (("id", record.id), ("start", str(start)), ("end", str(end)))
        if start < at or end < start or end > len(source_text):
            problems.append(_problem("C003", name, source_text, min(start, len(source_text)), facts))
            continue
        if start > at:
            problems.append(_gap(name, source_text, at, start))
        at = end
        problems.extend(_compare(name, source_text, record))
    if at < len(source_text):
        problems.append(_gap(name, source_text, at, len(source_text)))
    return problems


def _compare(name: str, source_text: str, record: Record) -> list[Problem]:
    start, end = record.head.source.start, record.head.source.end
    expected = "".join(source_text[start:end].split())
    found = "".join(characters(record.text).split())
    if expected == found:
        return []
    pairs = zip(expected, found, strict=False)
    same = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(expected), len(found)))
    here = [i for i in range(start, end) if not source_text[i].isspace()]
    offset = here[same] if same < len(here) else end
    facts = (("id", record.id), ("expected", expected[same : same + 12]), ("found", found[same : same + 12]))
    return [_problem("C001", name, source_text, offset, facts)]


def _gap(name: str, text: str, start: int, end: int) -> Problem:
    return _problem("C002", name, text, start, (("start", str(start)), ("end", str(end))))


def _problem(code: str, name: str, text: str, offset: int, facts: tuple[tuple[str, str], ...]) -> Problem:
    line = text.count("\n", 0, offset) + 1
    return Problem(code, name, line, offset - text.rfind("\n", 0, offset), facts)
