"""Every example is read as a person read it; where it is not, that is listed with the reason.

`known_differences.toml` holds the differences that are known. A new one fails, and so does one that is gone:
then its line is to be taken out.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from converter.engine import parse
from converter.model import Document
from tests.outline.expected import EXAMPLES, Gold, expectations, load, seek, squeezed

KNOWN = Path(__file__).with_name("known_differences.toml")
WIDTH = 12  # characters that name a place in a difference


def known(name: str) -> Counter[str]:
    """The differences of one example that are known."""
    table = tomllib.loads(KNOWN.read_text(encoding="utf-8"))
    return Counter(line for entry in table.get(name, []) for line in entry["differences"])


def differences(name: str) -> list[str]:
    """What a parse has otherwise than the expectation, one line each."""
    path = next(each for each in expectations() if each.stem == name)
    wanted = load(path)
    text, parsed = wanted.source.text, parse(wanted.source)
    spans, found = [(g.start, g.end) for g in wanted.documents], [tuple(d.span) for d in parsed.documents]
    out = [f"document missing: {_words(text, start)}" for start, end in spans if (start, end) not in found]
    out += [f"document not wanted: {_words(text, start)}" for start, end in found if (start, end) not in spans]
    documents = {tuple(document.span): document for document in parsed.documents}
    for gold in wanted.documents:
        document = documents.get((gold.start, gold.end))
        if document is not None:
            out += [*_tree(text, gold, document), *_head(gold, document)]
    return out


def _tree(text: str, gold: Gold, document: Document) -> list[str]:
    out = []
    starts = {section.id: section.span.start for section in document.sections}
    found = {section.span.start: section for section in document.sections}
    for part in gold.parts:
        here = _words(text, part.start)
        section = found.pop(part.start, None)
        if section is None:
            out.append(f"section missing: {here}")
            continue
        parent = starts[section.parent] if section.parent else None
        if squeezed(section.marker) != squeezed(part.marker):
            out.append(f"marker of {here}: {section.marker}")
        if parent != part.parent:
            out.append(f"parent of {here}: {_words(text, parent)}")
        if section.place != part.place:
            out.append(f"place of {here}: {section.place}")
        if part.heading is not None and part.place == "block" and squeezed(section.heading) != squeezed(part.heading):
            out.append(f"heading of {here}: {section.heading}")
    return out + [f"section not wanted: {_words(text, start)}" for start in found]


def _head(gold: Gold, document: Document) -> list[str]:
    facts = gold.facts
    got: dict[str, object] = {
        "kind": document.kind,
        "title": document.title and document.title.value,
        "meeting": document.meeting and document.meeting.value,
        "date": document.date and document.date.value,
        "publisher": document.publisher and document.publisher.value,
        "speakers": [(each.name, each.role) for each in document.speakers],
    }
    wanted = {name: facts.get(name) for name in got} | {
        "speakers": [(each.get("name"), each.get("role")) for each in facts.get("speakers", [])]
    }
    return [
        f"{name} of {document.id}: {got[name]}"
        for name in got
        if (squeezed(str(got[name])) != squeezed(str(wanted[name])))
    ]


def _words(text: str, start: int | None) -> str:
    return "top" if start is None else "".join(text[start : start + 2 * WIDTH].split())[:WIDTH]


@pytest.mark.parametrize("name", [path.stem for path in expectations()])
def test_example_is_read_as_expected(name: str) -> None:
    found, listed = Counter(differences(name)), known(name)
    assert not found - listed, f"new differences in {name}"
    assert not listed - found, f"{name} no longer differs: take these lines out of {KNOWN.name}"


def test_every_example_has_an_expectation() -> None:
    assert {path.stem for path in EXAMPLES.glob("*.txt")} == {path.stem for path in expectations()}


def test_known_differences_have_reasons_and_examples() -> None:
    table = tomllib.loads(KNOWN.read_text(encoding="utf-8"))
    assert set(table) <= {path.stem for path in expectations()}
    for entries in table.values():
        for entry in entries:
            assert entry["reason"].strip()
            assert entry["differences"]


def test_a_quote_is_found_over_line_breaks() -> None:
    assert seek("甲\n　乙丙乙 丙", "乙丙", 0, 9) == (3, 5)
    assert seek("甲\n　乙丙乙 丙", "乙丙#2", 0, 9) == (5, 8)
    with pytest.raises(LookupError):
        seek("甲乙", "丙", 0, 2)
