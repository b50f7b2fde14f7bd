"""Proposals as rows of a table, as data, and as a list of terms."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from converter.archive.entries import Quote
from converter.frozen import frozen
from converter.ledger.data_forms import place_data
from converter.ledger.places import Place
from converter.terms.propose import Proposal

HEADER = ("提法", "次数", "文档数", "引号内次数", "已在词典", "得分", "出处", "文件", "原文")


@frozen
class Placed:
    """A proposal with where its first use stands: in the archive, and in the `file` that was read, None for no line."""

    proposal: Proposal
    place: Place
    file: str
    line: int | None

    @property
    def at(self) -> str:
        """The file and its line: 报告.txt:12."""
        return self.file if self.line is None else f"{self.file}:{self.line}"


def cells(placed: Placed) -> tuple[str, ...]:
    """One line of a table in the order of HEADER."""
    one = placed.proposal
    return (
        one.term,
        str(one.uses),
        str(one.documents),
        str(one.quoted),
        "是" if one.listed else "否",
        str(one.score),
        placed.place.at,
        placed.at,
        sentence(one.quote),
    )


def sentence(quote: Quote, near: int | None = None) -> str:
    """The first use with the words around it, or so many letters of them.

    >>> sentence(Quote("p1", "今年要抓早", "草方格", "固沙"), 2)
    '…抓早草方格固沙'
    """
    before, after = quote.before, quote.after
    if near is not None and len(before) > near:
        before = f"…{before[-near:]}"
    if near is not None and len(after) > near:
        after = f"{after[:near]}…"
    return f"{before}{quote.words}{after}"


def data(placed: Placed) -> dict[str, Any]:
    """A proposal with stable keys; unknowns are null."""
    one = placed.proposal
    return {
        "term": one.term,
        "uses": one.uses,
        "documents": one.documents,
        "quoted": one.quoted,
        "listed": one.listed,
        "score": one.score,
        "place": place_data(placed.place),
        "file": placed.file,
        "line": placed.line,
        "quote": {"before": one.quote.before, "words": one.quote.words, "after": one.quote.after},
    }


def as_list(own: Sequence[str], others: Sequence[str], found: Iterable[Placed]) -> str:
    """A list of terms (TOML) that can stand in the place of the archive's own: its words, and the new ones with where
    they are from, each on a line that can be struck out."""
    lines = [f"  {_text(word)}," for word in own]
    lines += [
        f"  {_text(one.proposal.term)},  # {one.proposal.uses} × {one.proposal.documents}: {_remark(one)}"
        for one in found
        if not one.proposal.listed
    ]
    rest = f"others = [{', '.join(map(_text, others))}]\n" if others else ""
    return "".join(["terms = [\n", *(f"{line}\n" for line in lines), "]\n", rest])


def _remark(placed: Placed) -> str:
    """A place without what would end a comment."""
    return "".join(letter if letter.isprintable() else " " for letter in f"{placed.place.at} {placed.at}")


def _text(word: str) -> str:
    return json.dumps(word, ensure_ascii=False)
