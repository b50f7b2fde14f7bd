"""A record's text → HTML, joined here rather than in a template: that is what a site's build spends its time on.

The flow is as printed: what runs in (一是… inside a paragraph, text behind a heading) stays in its line. Sections
therefore are no boxes but headings and numbers with ids; nesting is told by heading levels and by the outline.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from converter.archive.identity import key
from converter.archive.lines import Flat
from converter.archive.plain import noise, plain
from converter.frozen import frozen
from converter.publish.html import escape, phrases
from converter.publish.inline import inline
from converter.publish.labels import reason
from converter.publish.words import own, word
from converter.record.tree import (
    BlockNode,
    Break,
    CommitmentMark,
    Inline,
    Node,
    Omitted,
    Pc,
    Record,
    SectionNode,
    SpeakerEntry,
)

_HOLE = b"\0text\0"  # XML holds no NUL
_OPENS, _CLOSES = b'<div class="par">', b"</div>\n"
_NEXT = _CLOSES + _OPENS
_FRONT = frozenset({"overline", "title", "subtitle", "byline", "dateline", "reference"})
_PLAIN = frozenset({str, Pc, Break})  # what a line without marks holds
_KEPT = 1 << 14  # of ids, for each of which it is known what stands around its words


@frozen
class Body:
    """`front` is what is printed above the text; `titled` tells that the h1 is in it. `main`, for the template, is the
    place of the text itself, which is most of a page and no longer touched once it is bytes: its lines are put together
    with the page."""

    front: Markup
    lines: list[bytes]
    titled: bool
    main: Markup = Markup(_HOLE.decode())

    def within(self, page: bytes) -> bytes:
        """A page with the text in its place."""
        before, found, after = page.partition(_HOLE)
        return b"".join((before, *self.lines, after)) if found else page


def body(
    record: Record,
    flat: Flat,
    numbers: Mapping[str, int],
    speaker: Callable[[SpeakerEntry], str],
    notes: Mapping[str, Sequence[str]] | None = None,
) -> Body:
    """HTML of a record's text, which is `flat` as well. `speaker` gives the HTML that names a section's speaker.

    `numbers` gives each commitment its number in the document's table, `notes` what the margin says of it.
    """
    at = 0
    while at < len(record.text) and _is_front(record.text[at]):
        at += 1
    if at and all(isinstance(node, Omitted) for node in record.text[:at]):
        at = 0
    front, titled = _front(record, record.text[:at], numbers)
    lines = _escaped(flat)
    for node in record.text[:at]:
        if isinstance(node, BlockNode):
            next(lines)
    flow = _Flow(lines, numbers, speaker, notes or {})
    flow.nodes(record.text[at:], 1)
    flow.close()
    return Body(Markup(front), flow.out, titled)


def _escaped(flat: Flat) -> Iterator[bytes]:
    """The lines of a text as HTML, without the indentation that the source prints by spaces: all at once, since hardly any
    holds a mark or what is to be escaped."""
    words = [words.lstrip() for _, words in flat.lines]
    lines = escape("\n".join(words)).encode().split(b"\n")
    return iter(lines if len(lines) == len(words) else [escape(each).encode() for each in words])


def _is_front(node: Node) -> bool:
    return isinstance(node, Omitted) or (isinstance(node, BlockNode) and node.kind in _FRONT)


def _front(record: Record, nodes: Iterable[Node], numbers: Mapping[str, int]) -> tuple[str, bool]:
    """The printed title becomes the page's h1 where it says what the head says, in one line or several."""
    nodes = list(nodes)
    lines = [node for node in nodes if isinstance(node, BlockNode) and node.kind == "title"]
    titled = bool(lines) and key("".join(plain(line.content) for line in lines)) == key(record.head.title or "")
    out: list[bytes] = []
    noise = _Noise(out)
    for node in nodes:
        if isinstance(node, Omitted):
            noise.add(node)
        elif isinstance(node, BlockNode) and not (titled and node.kind == "title"):
            out.append(f'<p class="{node.kind}"{_id(node.id)}>{inline(node.content, numbers)}</p>\n'.encode())
        elif isinstance(node, BlockNode) and node is lines[0]:
            words = "<br>".join(f"<span{_id(line.id)}>{_line(line.content, numbers)}</span>" for line in lines)
            out.append(f"<h1>{words}</h1>\n".encode())
    return b"".join(out).decode(), titled


def _line(content: tuple[Inline, ...], numbers: Mapping[str, int]) -> str:
    (first, *others) = content or ("",)
    return phrases(first) if isinstance(first, str) and not others else inline(content, numbers)


class _Flow:
    """The printed paragraphs, written one after another; `opened` while one still takes what runs in.

    `out` is bytes: what stands around the words is alike from document to document, and is encoded once. `lines` are the
    words, line by line, as they stand in lines without marks.
    """

    def __init__(
        self,
        lines: Iterator[bytes],
        numbers: Mapping[str, int],
        speaker: Callable[[SpeakerEntry], str],
        notes: Mapping[str, Sequence[str]],
    ) -> None:
        self.lines = lines
        self.out: list[bytes] = []
        self.noise = _Noise(self.out)
        self.opened = 0  # one more than the place of the open paragraph's start
        self.numbers = numbers
        self.speaker = speaker
        self.notes = notes
        self.told: list[str] = []
        self.frames = _frames(word("本段链接"), own())
        self.headings = _headings(word("本节链接"), own())

    def open(self) -> None:
        if not self.opened:
            self.out.append(_OPENS)
            self.opened = len(self.out)

    def close(self) -> None:
        if self.opened:
            self.margin()
            self.out.append(_CLOSES)
            self.opened = 0

    def margin(self) -> None:
        """A copy for the eye of what the table behind the text tells everyone, beside the open paragraph."""
        if self.told:
            notes = "".join(self.told)
            self.out[self.opened - 1] += f'<div class="notes" aria-hidden="true">{notes}</div>'.encode()
            self.told = []

    def nodes(self, nodes: Iterable[Node], level: int) -> None:
        """`level` is that of the last heading element above: levels never skip."""
        for node in nodes:
            if isinstance(node, BlockNode):
                if node.kind == "p":
                    self.paragraph(node)
                else:
                    self.close()
                    words = self.words(node.content, next(self.lines))
                    self.out += (f'<p class="{node.kind}"{_id(node.id)}>'.encode(), words, b"</p>\n")
            elif isinstance(node, SectionNode):
                self.section(node, level)
            else:
                self.close()
                self.noise.add(node)

    def paragraph(self, node: BlockNode) -> None:
        out = self.out
        if not self.opened:
            out.append(_OPENS)
            self.opened = len(out)
        elif not node.run_in:
            if self.told:
                self.margin()
            out.append(_NEXT)
            self.opened = len(out)
        words, content = next(self.lines), node.content
        if len(content) != 1 or content[0].__class__ is not str:  # nearly all are one text
            words = self.words(content, words)
        before, after = self.frames[node.id]
        out += (before, words, after)

    def section(self, node: SectionNode, level: int) -> None:
        marker, heading = self.html(node.marker), self.words(node.heading, next(self.lines))
        block = node.place == "block"
        goes_on = node.goes_on
        if block:
            self.close()
        if goes_on or not block:
            self.open()
        if heading and block:
            level = min(level + 1, 6)
            before, after = self.headings[node.id, level, marker, goes_on]
            self.out += (before, heading, after)
        elif heading:
            self.out += (
                f'<strong class="num"{_id(node.id)}><b class="num">{marker}</b>'.encode(),
                heading,
                b"</strong>",
            )
        else:
            self.out.append(f'<b class="num"{_id(node.id)}>{marker}</b>'.encode())
        if node.speaker and node.speaker.name:
            self.out.append(f'<span class="who">{self.speaker(node.speaker)}</span>'.encode())
        self.nodes(node.children, level)

    def words(self, content: tuple[Inline, ...], line: bytes) -> bytes:
        """A line's content; `line` is what it is where it holds no marks, as nearly all do."""
        for item in content:
            if item.__class__ not in _PLAIN:
                break
        else:
            return line
        if self.notes:
            self.note(content)
        return self.html(content).encode()

    def html(self, content: tuple[Inline, ...]) -> str:
        """The same, from the content alone."""
        first, *rest = content or ("",)
        if isinstance(first, str):
            return escape(first.lstrip()) + (inline(rest, self.numbers) if rest else "")
        return inline(content, self.numbers)

    def note(self, content: tuple[Inline, ...]) -> None:
        """Keep for the margin what is to be said of a line's commitments."""
        for item in content:
            if isinstance(item, CommitmentMark) and (note := self.notes.get(item.id)):
                told = word("；").join(escape(each) for each in note)
                self.told.append(f"<p><b>{self.numbers.get(item.id, '')}</b> {told}</p>")


class _Noise:
    """What is omitted between paragraphs: pieces that follow one another are one place to open."""

    def __init__(self, out: list[bytes]) -> None:
        self.out = out
        self.start, self.end = 0, -1  # of the last place in the output
        self.size = 0
        self.reasons: dict[str, None] = {}

    def add(self, node: Omitted) -> None:
        out, words = self.out, noise(node)
        if self.end == len(out):
            out[-1] = b"\n"
        else:
            self.start, self.size, self.reasons = len(out), 0, {}
            out.append(b"")  # told below
        self.size += len("".join(words.split()))
        self.reasons[reason(node.reason)] = None
        told = word("略去的文字：%(reason)s，%(size)s字") % {"reason": word("、").join(self.reasons), "size": self.size}
        out[self.start] = f'<details class="omitted"><summary{own()}>{escape(told)}</summary><pre>'.encode()
        out += (escape(words.strip()).encode(), b"</pre></details>\n")
        self.end = len(out)


_Around = tuple[bytes, bytes]


class _Known(dict[Any, _Around]):
    """What stands before and after words of a kind, by what tells it; ids and numbers are alike from document to document."""

    def __init__(self, make: Callable[[Any], _Around]) -> None:
        self._make = make

    def __missing__(self, of: Any) -> _Around:
        if len(self) >= _KEPT:
            self.clear()
        made = self[of] = self._make(of)
        return made


@lru_cache(maxsize=8)
def _frames(what: str, said: str) -> _Known:
    """Around a paragraph, by its id."""

    def frame(identity: str | None) -> _Around:
        return f"<p{_id(identity)}>".encode(), f"{_anchor(identity, what, said)}</p>".encode()

    return _Known(frame)


@lru_cache(maxsize=8)
def _headings(what: str, said: str) -> _Known:
    """Around a heading, by its id, level, number and whether its line goes on.

    Its link stands behind it, not in it: the name of a link would be read as part of the heading's.
    """

    def heading(of: tuple[str, int, str, bool]) -> _Around:
        identity, level, marker, goes_on = of
        number = f'<span class="num">{marker}</span>' if marker else ""
        before, after = f"<h{level}{_id(identity)}>{number}", f"</h{level}>{_anchor(identity, what, said)}"
        if not goes_on:
            before, after = f"<div>{before}", f"{after}</div>\n"
        return before.encode(), after.encode()

    return _Known(heading)


def _anchor(identity: str | None, what: str, said: str) -> str:
    if not identity:
        return ""
    return f'<a class="pin" href="#{escape(identity)}" aria-label="{what} {escape(identity)}"{said}></a>'


@lru_cache(maxsize=1 << 14)
def _id(identity: str | None) -> str:
    return f' id="{escape(identity)}"' if identity else ""
