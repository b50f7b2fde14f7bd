"""All commitments of a document, put together: where, what kind, how much, by when, and who."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from converter.facts import deadlines, names, notes, parts, results, sentences
from converter.facts.deadline_dates import Base
from converter.facts.judging import Judged, judge
from converter.facts.layout import pieces
from converter.facts.notes import Note
from converter.facts.sentences import Sentence
from converter.model import Commitment, Deadline, Document, Responsible, Result, Span
from converter.patterns import compiled

_ENDS = "。！？；!?;\n　 ）)”"
_SHORT = 40
# 〔10月底前〕完成。  以上任务均须〔12月10日前〕全部完成。
_ONLY_DUE = compiled(
    r"[（(]?(?:以上|上述|前述|各项)?(?:各项)?(?:任务|工作|项目|事项|措施)?(?:均|都|要|须|应|必须|务必|确保|力争|争取|一律|全部|全面|基本)*"
    r"(?:完成|完工|办结|落实|落实到位|整改到位|建成|竣工)(?:任务|工作)?[。；;）)]*"
).fullmatch


def extract(text: str, document: Document) -> tuple[Commitment, ...]:
    """The commitments of a document in order; spans lie within one section's own text and do not overlap."""
    judged, found_notes = _read(text, document)
    return _committed(text, document, judged, found_notes)


def extract_all(text: str, document: Document) -> tuple[tuple[Commitment, ...], tuple[Result, ...]]:
    """The commitments and the results of a document, each in order; no span of one overlaps one of the other."""
    judged, found_notes = _read(text, document)
    return _committed(text, document, judged, found_notes), results.extract(document, judged)


def _read(text: str, document: Document) -> tuple[list[Judged], tuple[Note, ...]]:
    """The sentences judged, and the notes of the bodies in charge."""
    found_notes = notes.find(text, document)
    holes = [note.span for note in found_notes if _stands_alone(text, note.span.start, document.span.start)]
    holes += [block.span for block in document.blocks if block.kind != "p"]
    return judge(sentences.split(text, document, sorted(holes)), document), found_notes


def _committed(
    text: str, document: Document, judged: list[Judged], found_notes: tuple[Note, ...]
) -> tuple[Commitment, ...]:
    bases = parts.bases(document)
    made: list[Commitment] = []
    origins: list[Sentence] = []
    counts: dict[str | None, int] = {}
    year: int | None = None
    joined = False
    for each in judged:
        sentence = each.sentence
        opened = parts.opened(sentence.text)
        year, joined = opened or (year if joined else None), sentence.text.endswith(("；", ";"))
        if each.rule is None:
            continue
        section = None if sentence.section is None else document.sections[sentence.section].id
        base = bases[sentence.section]
        base = base if year is None else parts.within(base, year)
        for commitment in pieces(sentence, each.rule, each.sure, base, section, counts):
            made.append(commitment)
            origins.append(sentence)
    _govern(made, origins)
    told = made
    if found_notes:
        above, behind = _headed(text, document, list(_together(text, found_notes)))
        told = list(_told(text, made, origins, behind, bases))
        told = list(_under(text, told, above)) if above else told
    titled = _titled(text, document)
    return tuple(_by_title(told, titled) if titled else told)


def _titled(text: str, document: Document) -> dict[str, tuple[Responsible, ...]]:
    """The bodies that head a section and are all that its heading says: （一）旗民政局。"""
    found = {}
    for section in document.sections:
        if section.heading_span and (bodies := names.alone(text, *section.heading_span)):
            found[section.id] = tuple(Responsible(Span(a, b), text[a:b], None) for a, b in bodies)
    return found


def _by_title(told: list[Commitment], titled: dict[str, tuple[Responsible, ...]]) -> Iterator[Commitment]:
    for each in told:
        own = titled.get(each.section) if each.section and not each.responsible else None
        yield replace(each, responsible=own) if own else each


def _govern(made: list[Commitment], origins: list[Sentence]) -> None:
    """A sentence that says nothing but by when (2024年10月底前完成。) governs those before it in its paragraph that set no
    time of their own, back to the last such sentence."""
    first = 0
    for at, (each, origin) in enumerate(zip(made, origins, strict=True)):
        if at and (origin.paragraph, origin.section) != (origins[at - 1].paragraph, origins[at - 1].section):
            first = at
        due = each.deadline
        if due and due.kind == "fixed" and len(each.text) < _SHORT and _ONLY_DUE(each.text.replace(due.text, "", 1)):
            for place in range(first, at):
                if made[place].deadline is None:
                    made[place] = replace(made[place], deadline=due)
            first = at + 1


def _stands_alone(text: str, at: int, floor: int) -> bool:
    """Whether a note follows a sentence's end, so that it is no part of the next one."""
    while at > floor and text[at - 1] in " \u3000\t":
        at -= 1
    return at <= floor or text[at - 1] in _ENDS


def _told(
    text: str, made: list[Commitment], origins: list[Sentence], groups: list[list[Note]], bases: dict[int | None, Base]
) -> Iterator[Commitment]:
    """With who is in charge and by when: notes rule what stands since the notes before them, as far as it is of one item
    or line."""
    first = 0
    for group in groups:
        stop = first
        while stop < len(made) and made[stop].span.start < group[-1].span.end:
            stop += 1
        if stop > first:
            named = _named(text, group)
            last = origins[stop - 1]
            due = next((_stated(text, note.due, bases[last.section]) for note in group if note.due), None)
            for each, origin in zip(made[first:stop], origins[first:stop], strict=True):
                own = origin.paragraph == last.paragraph or origin.section == last.section
                if own:
                    bodies = (*_apart(each.responsible, named), *named)
                    yield replace(each, responsible=bodies, deadline=each.deadline or due)
                else:
                    yield each
        first = stop
    yield from made[first:]


def _headed(
    text: str, document: Document, groups: list[list[Note]]
) -> tuple[list[tuple[Span, list[Note]]], list[list[Note]]]:
    """The notes that close a heading's line, each with what its section says, and those behind what they are about."""
    heads = sorted((each.heading_span, each.span.end) for each in document.sections if each.heading_span)
    above, behind = [], []
    for group in groups:
        low, high = group[0].span.start, group[-1].span.end
        place = bisect_right(heads, (Span(low, low), 0)) - 1
        head, end = heads[place] if place >= 0 else (None, 0)
        line = text.find("\n", high)
        closes = line >= 0 and not text[high:line].strip(_ENDS)
        if (
            head
            and closes
            and low > head.start
            and text.find("\n", head.start, low) < 0
            and (head.end >= high or not text[head.end : low].strip(_ENDS))
            and end > line + 1
        ):
            above.append((Span(high, end), group))
        else:
            behind.append(group)
    return above, behind


def _under(text: str, told: list[Commitment], above: list[tuple[Span, list[Note]]]) -> Iterator[Commitment]:
    """With those whom the heading above names, the nearest first, where nothing nearer names anybody."""
    for each in told:
        group = next((g for span, g in reversed(above) if span.start <= each.span.start < span.end), None)
        yield each if group is None or each.responsible else replace(each, responsible=_named(text, group))


def _named(text: str, group: list[Note]) -> tuple[Responsible, ...]:
    return tuple(
        Responsible(Span(a, b), text[a:b], part)
        for note in group
        for span, part in note.parts
        for a, b in names.listed(text, span.start, span.end)
    )


def _together(text: str, found: tuple[Note, ...]) -> Iterator[list[Note]]:
    """Notes that nothing stands between are of one item: 牵头单位：…, and 完成时限：… on the next line."""
    group: list[Note] = []
    for note in found:
        if group and text[group[-1].span.end : note.span.start].strip("。；; \t\u3000\n"):
            yield group
            group = []
        group.append(note)
    if group:
        yield group


def _stated(text: str, due: Span, base: Base) -> Deadline:
    """What a note says by when."""
    words = text[due.start : due.end]
    date, kind = deadlines.stated(words, base)
    return Deadline(due, words, date, kind)


def _apart(own: tuple[Responsible, ...], others: tuple[Responsible, ...]) -> list[Responsible]:
    """Those that overlap none of the others."""
    return [
        body for body in own if not any(b.span.start < body.span.end and body.span.start < b.span.end for b in others)
    ]
