"""A file's bytes → its record, checked as far as its origin asks for.

What this version of the program wrote passed grammar and rules before it was written; the digest in its head proves
that it is still those bytes. Everything else is checked here.
"""

from __future__ import annotations

from contextlib import suppress

from converter import __version__
from converter.patterns import compiled
from converter.record.canonical import read_canonical
from converter.record.problem import Problem, RecordError
from converter.record.tree import Record
from converter.record.write import is_hand_edited

_OWN = compiled(rb'<generator name="yanlu" version="([^"]*)" digest="[0-9a-f]{64}"/>')  # as `write` puts it


class InvalidRecord(Exception):
    """A file that breaks the grammar or a rule; `problems` are all that is wrong with it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def checked(data: bytes, name: str) -> tuple[Record, bool]:
    """The record and whether it was edited by hand. Raises InvalidRecord."""
    own = _OWN.search(data)
    edited = own is None or is_hand_edited(data)
    try:
        if own and not edited and own[1].decode() == __version__:
            with suppress(ValueError, LookupError):  # a digest that was not made by `write` after all
                return read_canonical(data, name), False
        # An archive that nobody edited does without these, and without an XML parser.
        from converter.record.read import read
        from converter.record.validate import validate

        problems = validate(data, name)
        if any(problem.severity == "error" for problem in problems):
            raise InvalidRecord(problems)
        return read(data, name), edited
    except RecordError as error:
        raise InvalidRecord([error.problem]) from None
