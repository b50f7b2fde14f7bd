"""What the tree is made of: parts with a number, and topics without one."""

from __future__ import annotations

from dataclasses import dataclass, field

from converter.outline.markers import Candidate


@dataclass(slots=True)
class Topic:
    """An unmarked heading or run-in label, found by `converter.outline.topics`; `level` tells lines from labels."""

    start: int
    end: int  # of the heading's words
    level: str  # line (of its own), label (opens a paragraph), inner (inside one)
    paragraph: int
    strong: bool  # starts a paragraph
    depth: int = 0  # by correction; 0 where the parser decides


@dataclass(slots=True, eq=False)
class Node:
    """A part in the making. `series` is the name of its list (a marker family, or line/label for topics)."""

    start: int
    series: str
    value: int | None
    candidate: Candidate | None
    topic: Topic | None
    strong: bool
    paragraph: int
    parent: Node | None
    children: list[Node] = field(default_factory=list)
    parked: list[Node] = field(default_factory=list)
    end: int = 0
    depth: int = 0  # 1 on top
    name: str = ""  # its id
    run: int = 0  # how many items of its list up to this one take a paragraph each; 0 where one took more
