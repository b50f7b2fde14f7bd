"""Random material: records as `build` and `read` make them, and parsed sources whose spans obey nothing."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from converter.diagnostics import CATALOGUE
from converter.model import (
    Block,
    BlockKind,
    Commitment,
    CommitmentKind,
    Comparator,
    Deadline,
    DeadlineKind,
    Diagnostic,
    Document,
    DocumentKind,
    Omission,
    Parsed,
    Polarity,
    Quoted,
    Responsible,
    Result,
    Section,
    Source,
    Span,
    Speaker,
    Strength,
    Target,
)
from converter.outline.reasons import REASONS
from converter.record.plan import FRONT
from converter.record.tree import (
    BlockNode,
    Break,
    Char,
    CommitmentMark,
    DateEntry,
    DeadlineMark,
    Finding,
    Head,
    Inline,
    Node,
    Omitted,
    Pc,
    QuantityMark,
    Record,
    ResponsibleMark,
    ResultMark,
    SectionNode,
    SourceEntry,
    SpeakerEntry,
    TargetMark,
)

KINDS = get_args(BlockKind)
UNHELD = "".join(map(chr, [*range(9), 0xB, 0xC, *range(0xE, 0x20), 0xFFFE, 0xFFFF]))
IDS = ["s1", "s2.1", "s3_2", "st1", "sd2.4"]
SHA = st.text("0123456789abcdef", min_size=64, max_size=64)
CERTAINTY = st.sampled_from(["high", "low"])
DAYS = st.from_regex(r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?", fullmatch=True)
REASON = st.sampled_from(sorted(REASONS))


def legal(exclude: str) -> st.SearchStrategy[str]:
    """Characters that XML 1.0 holds."""
    return st.characters(exclude_categories=["Cs"], exclude_characters=UNHELD + exclude)


WORDS = st.text(legal("\n\r"), min_size=1, max_size=12)
VALUES = st.text(legal(""), min_size=1, max_size=8)  # of attributes, newlines and all
NUMBERS = st.integers(-(10**12), 10**12) | st.floats(-1e12, 1e12).map(lambda number: round(number, 6))


def merged(items: list[Any]) -> tuple[Any, ...]:
    """Strings side by side made one."""
    made: list[Any] = []
    for item in items:
        if isinstance(item, str) and made and isinstance(made[-1], str):
            made[-1] += item
        else:
            made.append(item)
    return tuple(made)


def content(items: st.SearchStrategy[Any], size: int = 4) -> st.SearchStrategy[tuple[Any, ...]]:
    """A canonical content of these items."""
    return st.lists(items, min_size=1, max_size=size).map(merged)


CHARS = st.sampled_from(UNHELD).map(lambda char: Char(ord(char)))
OMITTED = st.builds(Omitted, REASON, content(WORDS | CHARS))
RUN = WORDS | CHARS | st.just(Break()) | OMITTED
DEADLINES = st.builds(
    DeadlineMark,
    st.none() | DAYS,
    content(RUN, 2),
    st.sampled_from([None, "d1", "d12"]),
    st.sampled_from(get_args(DeadlineKind)),
)
BODIES = st.builds(
    ResponsibleMark, VALUES, st.sampled_from([None, "lead", "support"]), content(RUN, 2), st.sampled_from([None, "r3"])
)
FIGURE: list[st.SearchStrategy[Any]] = [
    st.none() | VALUES,
    st.sampled_from(get_args(Comparator)),
    st.none() | NUMBERS,
    st.none() | NUMBERS,
    st.none() | VALUES,
    st.booleans(),
    content(RUN, 2),
    st.none() | VALUES,
    st.none() | VALUES,
    st.just(()) | st.tuples(*[st.integers(0, 100) | st.floats(0, 99).map(lambda number: round(number, 3))] * 3),
]
TARGETS = st.builds(TargetMark, *FIGURE)
QUANTITIES = st.builds(QuantityMark, *FIGURE)
RESULTS = st.builds(
    ResultMark,
    st.sampled_from(["r1", "s2.1.r3"]),
    st.none() | DAYS,
    VALUES,
    CERTAINTY,
    content(RUN | QUANTITIES),
)
COMMITMENTS = st.builds(
    CommitmentMark,
    st.sampled_from(["c1", "s2.1.c3"]),
    st.sampled_from(get_args(CommitmentKind)),
    VALUES,
    CERTAINTY,
    content(RUN | DEADLINES | BODIES | TARGETS),
    st.sampled_from([None, "d1"]),
    st.sampled_from([(), ("r1",), ("b1", "b2")]),
    st.none() | st.integers(1, 5),
    st.none() | VALUES,
    st.sampled_from(get_args(Polarity)),
    st.none() | VALUES,
    st.none() | VALUES,
)
INLINE: st.SearchStrategy[tuple[Inline, ...]] = content(RUN | DEADLINES | BODIES | COMMITMENTS | RESULTS)
SPEAKERS = st.builds(SpeakerEntry, *[st.none() | VALUES] * 3)


@st.composite
def blocks(draw: st.DrawFn, front: bool) -> BlockNode:
    kind = draw(st.sampled_from([kind for kind in KINDS if front or kind not in FRONT]))
    name = draw(st.sampled_from(["p1", "s2.1.p3"])) if kind == "p" else None
    return BlockNode(kind, name, draw(INLINE), draw(st.booleans()))


@st.composite
def sections(draw: st.DrawFn, children: st.SearchStrategy[Node]) -> SectionNode:
    closed = st.builds(Pc, WORDS).map(lambda pc: (pc,)) | st.just(())
    marker = draw(st.just(()) | st.tuples(content(RUN), closed).map(lambda both: both[0] + both[1]))
    heading = draw(st.just(()) | st.tuples(INLINE, closed).map(lambda both: both[0] + both[1]))
    return SectionNode(
        draw(st.sampled_from(IDS)),
        draw(st.sampled_from(["block", "inline"])),
        draw(st.none() | st.integers(0, 99)) if marker else None,
        marker,
        heading,
        tuple(draw(st.lists(children, max_size=3))),
        draw(st.none() | SPEAKERS),
    )


INNER: st.SearchStrategy[Node] = st.recursive(blocks(False) | OMITTED, sections, max_leaves=5)
SOURCES = st.builds(
    SourceEntry,
    VALUES,
    SHA,
    st.just("text/plain"),
    st.just("gb18030"),
    *[st.integers(0, 10**6)] * 3,
    st.none() | SHA,
)
FINDINGS = st.builds(
    Finding,
    st.sampled_from(sorted(CATALOGUE)),
    st.sampled_from(["error", "warning", "info"]),
    *[st.integers(1, 10**6)] * 2,
    st.text(legal(""), max_size=8),
    st.lists(st.tuples(VALUES, st.text(legal(""), max_size=5)), max_size=2).map(tuple),
)
HEADS = st.builds(
    Head,
    st.none() | WORDS,
    st.none() | WORDS,
    st.lists(SPEAKERS, max_size=2).map(tuple),
    st.none() | st.builds(DateEntry, DAYS, st.sampled_from(["printed", "inferred"]), CERTAINTY, st.none() | WORDS),
    st.none() | WORDS,
    st.none() | WORDS,
    SOURCES,
    VALUES,
    st.none(),
    st.lists(FINDINGS, max_size=2).map(tuple),
    st.none() | WORDS,
    st.none() | WORDS,
    st.lists(WORDS, max_size=2).map(tuple),
)
RECORDS = st.builds(
    Record,
    st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,8}", fullmatch=True),
    st.sampled_from(get_args(DocumentKind)),
    st.sampled_from(["zh-Hans", "zh-Hant"]),
    HEADS,
    st.lists(blocks(True) | INNER, max_size=4).map(tuple),
)

# Signs that matter to the builder, beside characters that XML can't hold and white space of all kinds.
TEXTS = st.text("一二是工作年。，：;、&<>]\"'●1a \n\n\t\r\u3000\x07\x0c\x1f\x85\u2028\ud800\ufffe", max_size=60)


@st.composite
def parsed(draw: st.DrawFn) -> Parsed:
    """A source with one or two documents whose slices cover it; all other spans lie anywhere in the source."""
    text = draw(TEXTS)
    places = st.integers(0, len(text))
    spans = st.tuples(places, places).map(lambda ends: Span(min(ends), max(ends)))
    maybe = st.none() | spans
    numbers = st.none() | st.integers(0, 10**6) | st.floats(allow_nan=True, allow_infinity=True)
    targets = st.builds(
        Target,
        spans,
        st.sampled_from([None, "", "造林\n面积"]),
        st.sampled_from(get_args(Comparator)),
        numbers,
        numbers,
        st.sampled_from([None, "亩"]),
        st.booleans(),
        st.sampled_from([None, "同比\n"]),
        st.sampled_from([None, "每年"]),
        st.sampled_from([(), (3, 2.5)]),
    )
    deadlines = st.builds(
        Deadline, spans, st.just("年内"), st.sampled_from([None, "2024"]), st.sampled_from(get_args(DeadlineKind))
    )
    strengths = st.none() | st.builds(Strength, st.integers(1, 5), st.sampled_from(["必须", "要\x07"]))
    bodies = st.builds(Responsible, spans, st.sampled_from(["各村", " ", "a\x07"]), st.sampled_from([None, "lead"]))
    cut = draw(places) if draw(st.booleans()) else len(text)

    def document(name: str, part: Span) -> Document:
        found = draw(st.lists(st.tuples(spans, maybe, maybe, st.sampled_from([None, 3])), max_size=5))
        reports = draw(st.lists(st.tuples(spans, targets, st.sampled_from([None, "2023"])), max_size=3))
        promises = draw(st.lists(st.tuples(spans, *[st.lists(s, max_size=2) for s in (targets, bodies)]), max_size=4))
        return Document(
            id=name,
            kind="speech",
            span=part,
            slice=part,
            title=draw(st.none() | st.builds(Quoted, st.sampled_from(["", "题\n名", "题\x07"]), maybe)),
            occasion=draw(st.none() | st.builds(Quoted, st.sampled_from(["", "会\x07上"]), maybe)),
            place=draw(st.none() | st.builds(Quoted, st.sampled_from(["", "某\n镇"]), maybe)),
            addressees=tuple(draw(st.lists(st.builds(Quoted, st.sampled_from(["", "各 村"]), maybe), max_size=2))),
            speakers=tuple(
                draw(
                    st.lists(
                        st.builds(
                            Speaker,
                            st.sampled_from([None, "", "某某"]),
                            organisation=st.sampled_from([None, "", "某\x07局"]),
                        ),
                        max_size=2,
                    )
                )
            ),
            blocks=tuple(draw(st.lists(st.builds(Block, st.sampled_from(KINDS), spans), max_size=5))),
            sections=tuple(
                Section(f"s{n + 1}", None, 1, "", number, marker, None, heading, span, "inline")
                for n, (span, marker, heading, number) in enumerate(found)
            ),
            omitted=tuple(draw(st.lists(st.builds(Omission, spans, REASON), max_size=4))),
            joins=tuple(draw(st.lists(spans, max_size=4))),
            commitments=tuple(
                Commitment(
                    f"c{n + 1}",
                    None,
                    "task",
                    span,
                    "",
                    tuple(few),
                    draw(st.none() | deadlines),
                    tuple(who),
                    "r",
                    strength=draw(strengths),
                    polarity=draw(st.sampled_from(get_args(Polarity))),
                    verb=draw(st.sampled_from([None, "修"])),
                    object=draw(st.sampled_from([None, "", "渠"])),
                )
                for n, (span, few, who) in enumerate(promises)
            ),
            results=tuple(
                Result(f"r{n + 1}", None, span, "", figure, period, "review")
                for n, (span, figure, period) in enumerate(reports)
            ),
            diagnostics=tuple(
                draw(st.lists(st.builds(Diagnostic, st.just("T002"), spans, st.just((("found", "\x07"),))), max_size=1))
            ),
        )

    source = Source("某文.txt", text, "0" * 64)
    parts = [Span(0, cut), Span(cut, len(text))] if cut < len(text) else [Span(0, cut)]
    return Parsed(source, tuple(document(f"d{n + 1}", part) for n, part in enumerate(parts)))
