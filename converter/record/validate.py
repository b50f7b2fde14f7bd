"""Whether a file is a good record: well-formed, by the grammar, by the rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from converter.record.dom import line_of, local
from converter.record.grammar import grammar_problems, parse
from converter.record.problem import Problem, RecordError
from converter.record.rules import RULES

if TYPE_CHECKING:
    from lxml.etree import _Element


def validate(data: bytes, name: str) -> list[Problem]:
    """All that is wrong with a file, in the file's order; empty where all is well. Never raises for bad input.

    The rules are asked only where the grammar is content. Lines count in the file; a column is where the element
    begins, 1 where only the line is known.
    """
    try:
        root = parse(data, name)
    except RecordError as error:
        return [error.problem]
    if problems := grammar_problems(root, name):
        return problems
    lines: list[str] | None = None
    for code, check in RULES.items():
        for element, facts in check(root):
            lines = data.decode("utf-8").split("\n") if lines is None else lines
            place = _place(element, lines)
            problems.append(Problem(code, name, *place, tuple(facts.items())))
    return sorted(problems, key=lambda problem: (problem.line, problem.column, problem.code))


def _place(element: _Element, lines: list[str]) -> tuple[int, int]:
    """Line and column of a start tag: the nth of its name in its line, as many as the tree has before it there."""
    line, name = line_of(element), local(element)
    same = [other for other in element.getroottree().iter(element.tag) if line_of(other) == line]
    tags = [found.start() for found in re.finditer(rf"<{name}(?=[\s/>])", lines[line - 1])]
    return line, tags[same.index(element)] + 1 if len(tags) == len(same) else 1
