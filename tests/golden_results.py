"""What the parser reads in each example, as text that a person can review: `make golden` writes it anew.

The expectation of the examples' authors is in tests/expected; this is the parser's own word, so that every change shows.
"""

from __future__ import annotations

from pathlib import Path

from converter.engine import parse
from converter.model import Commitment, Document, Parsed, Result, Target
from converter.sources import read

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden"


def render(parsed: Parsed) -> str:
    """A source's documents, one finding a line."""
    lines: list[str] = []
    for document in parsed.documents:
        lines += [f"# {document.id}  {document.kind}  {document.span.start}–{document.span.end}", *_head(document), ""]
        for s in document.sections:
            place = "" if s.place == "block" else "  (inline)"
            who = f"  [{s.speaker.name} {s.speaker.role}]" if s.speaker else ""
            lines.append(f"{'  ' * s.depth}{s.id} {s.marker}{'«' + s.heading + '»' if s.heading else '~'}{place}{who}")
        lines.append("")
        for c in document.commitments:
            lines += _commitment(c)
        for r in document.results:
            lines.append(_result(r))
        text = parsed.source.text
        lines += [f"omitted {o.reason}: {_short(text[o.span.start : o.span.end])}" for o in document.omitted]
        for d in document.diagnostics:
            line, column = parsed.source.locate(d.span.start)
            lines.append(f"{d.code} {line}:{column} {' '.join(f'{k}={_short(v)}' for k, v in d.data)}".rstrip())
        lines.append("")
    return "\n".join(lines)


def _head(d: Document) -> list[str]:
    facts = {
        "title": d.title.value if d.title else None,
        "meeting": d.meeting.value if d.meeting else None,
        "date": f"{d.date.value} {d.date.basis} {d.date.certainty}" if d.date else None,
        "publisher": d.publisher.value if d.publisher else None,
        "reference": d.reference.value if d.reference else None,
        "speakers": "; ".join(f"{s.name} {s.role}" for s in d.speakers) or None,
    }
    return [f"{key}: {value}" for key, value in facts.items() if value]


def _commitment(c: Commitment) -> list[str]:
    strength = f" {c.strength.level}{c.strength.words}" if c.strength else ""
    line = f"{c.id} {c.kind} {c.rule} {c.certainty}{strength}{' prevent' if c.polarity == 'prevent' else ''}: {_short(c.text, 60)}"
    parts = [f"    target {_target(t)}" for t in c.targets]
    if c.deadline:
        parts.append(f"    by {c.deadline.date} {c.deadline.kind} “{c.deadline.text}”")
    parts += [f"    body {r.name} {r.part or ''}".rstrip() for r in c.responsible]
    return [line, *parts]


def _target(t: Target) -> str:
    value = "*" if t.masked else f"{t.value}" + (f"–{t.value_max}" if t.value_max is not None else "")
    extra = "".join(f" {x}" for x in (t.base, t.scope) if x)
    return f"{t.metric} {t.comparator} {value} {t.unit or ''}{extra}".rstrip()


def _result(r: Result) -> str:
    return f"{r.id} result {r.period} {_target(r.quantity)}: {_short(r.text, 40)}"


def _short(words: str, size: int = 24) -> str:
    words = " ".join(words.split())
    return words if len(words) <= size else words[:size] + "…"


def examples() -> list[Path]:
    """The example sources, in order."""
    return sorted((ROOT / "examples").glob("*.txt"))


def golden_of(path: Path) -> str:
    """The rendering of one example."""
    return render(parse(read(path)))


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for stale in set(GOLDEN.glob("*.txt")) - {GOLDEN / path.name for path in examples()}:
        stale.unlink()
    for path in examples():
        (GOLDEN / path.name).write_text(golden_of(path), encoding="utf-8")
        print(path.name)
