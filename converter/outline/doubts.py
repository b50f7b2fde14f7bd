"""What an archivist should look at again: masks, damage, widths, brackets, counts that are not met, empty parts.

Each check is one function: text (and structure) in, diagnostics out. None changes what was read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from converter.model import Diagnostic, Section, Span
from converter.numerals import integer
from converter.outline.clean import UNSEEN
from converter.outline.lines import Lines, Paragraph
from converter.patterns import compiled

# … separators and controls of old systems, private use, what stands for a lost character, and no characters
_CONTROL = compiled(
    rf"[{UNSEEN}\x1c-\x1f\x80-\x84\x86-\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\uffff\U000f0000-\U0010ffff]"
)
# Patterns that are looked for in the whole text begin with literals: such a start is found many times faster.
# *.*%   *万亩   XX书记   某某旗   ××
_MASK = r"\*\**(?:\.\*+)?|X[XxＸ×]+|x[XxＸ×]+|Ｘ[XxＸ×]+|×[XxＸ×]+|某某|○○+"
# 加快修渠、、三个   ，，   。，   “”   《》   :a word was taken out
_BLANKED = r"、[、，。；]|，[，。；、]|。[，、；]|；[；，、。]|“[ \u3000]?”|《[ \u3000]?》|（[ \u3000]?）"
_NOISE = r"##+|\?[?？]{2,}|？[?？]{2,}|��*"
_NARROW_COMMA = r",(?<=[\u4e00-\u9fff],)"
# Sought in one go: a match of one holds no character that one of another begins with, and its first tells whose it is.
_ODD = compiled(f"{_MASK}|{_NOISE}|{_NARROW_COMMA}|{_BLANKED}")
_BLANKED_OR_NOISE = frozenset("、，。；“《（#?？�")
# 增长35；   占总数的60以上。   :the sign behind the number was dropped
_NO_SIGN = compiled(
    r"(?:增长|下降|提高|减少|占|增速|同比增?长?)[^。；，、\d*%％]{0,8}+[1-9]\d*(?:\.\d+)?(?=以上|左右|[；。，])"
)
_PAIRS = {"”": "“", "’": "‘", "》": "《", "）": "（", "】": "【", "」": "「", "』": "『", "〕": "〔"}
_OPENERS = frozenset(_PAIRS.values())
_BRACKET = compiled("[“”‘’《》（）【】「」『』〔〕]")
_WIDE_COMMA = compiled(r"，(?<=[\u4e00-\u9fff]，)")
# 讲四个问题   做好以下十项任务   坚持“四个原则”   提三点意见
_ANNOUNCED = compiled(
    r"(?:讲|谈|提|抓好|做好|突出|把握|强调|落实|做到|坚持|以下|下列|如下|注意)"
    r"(?=[^。；：\n\d一二三四五六七八九十两]{0,12}+[\d二三四五六七八九十两])[^。；：\n\d一二三四五六七八九十]{0,12}?"
    r"(?P<n>[二三四五六七八九十两]{1,3}|\d{1,2})(?:个|点|条|项|件|大)?(?:方面|问题|意见|要求|工作|重点|任务|突破|原则|体会|认识|建议|措施|关系|环节)"
)


def of_text(text: str, raw: str, span: Span, paragraphs: Sequence[Paragraph]) -> Iterator[Diagnostic]:
    """Doubts about the characters of one document. `text` is clean, `raw` the source's."""
    controls: dict[str, list[int]] = {}
    for m in _CONTROL.finditer(raw, span.start, span.end):
        controls.setdefault(m[0], []).append(m.start())
    for c, places in controls.items():
        data = (("found", f"U+{ord(c):04X}"), ("count", str(len(places))))
        yield Diagnostic("T002", Span(places[0], places[0] + 1), data)
    masks: list[Span] = []
    narrow: list[int] = []
    for m in _ODD.finditer(text, span.start, span.end):
        if m[0] == ",":
            narrow.append(m.start())
        elif m[0][0] in _BLANKED_OR_NOISE:
            yield Diagnostic("T004", Span(*m.span()), (("found", m[0]),))
        else:
            masks.append(Span(*m.span()))
    if masks:
        found = text[masks[0].start : masks[0].end]
        yield Diagnostic("T001", masks[0], (("found", found), ("count", str(len(masks)))))
    for m in _NO_SIGN.finditer(text, span.start, span.end):
        yield Diagnostic("T006", Span(*m.span()), (("found", m[0]),))
    wide = len(_WIDE_COMMA.findall(text, span.start, span.end)) if narrow else 0
    if wide and len(narrow) * 20 >= wide:
        at = narrow[0]
        yield Diagnostic("T005", Span(at, at + 1), (("narrow", str(len(narrow))), ("wide", str(wide))))
    for p in paragraphs:
        yield from _unbalanced(text, p)


def _unbalanced(text: str, p: Paragraph) -> Iterator[Diagnostic]:
    """The first quote or bracket of a paragraph that has no partner."""
    waiting: list[int] = []
    for m in _BRACKET.finditer(text, p.start, p.end):
        c = m[0]
        if c in _OPENERS:
            waiting.append(m.start())
        elif waiting and text[waiting[-1]] == _PAIRS[c]:
            waiting.pop()
        else:
            yield Diagnostic("T003", Span(*m.span()), (("found", c),))
            return
    if waiting:
        yield Diagnostic("T003", Span(waiting[0], waiting[0] + 1), (("found", text[waiting[0]]),))


def of_lines(text: str, cut: Lines, body: Sequence[Paragraph]) -> Iterator[Diagnostic]:
    """Joins that were made, lines that look unfinished, and an end in mid sentence."""
    if not body:
        return
    low, high = body[0].start, body[-1].end
    if not cut.wrapped:
        for p in body:
            for j in p.joins:
                left, right = text[max(p.start, j.start - 6) : j.start], text[j.end : j.end + 6]
                data = (("left", " ".join(left.split())), ("right", " ".join(right.split())))
                yield Diagnostic("L001", Span(j.start, j.start), data)
    for s in cut.unjoined:
        if low <= s.start < high and s.end != high:
            yield Diagnostic("L002", s, (("left", " ".join(text[s.start : s.end].split())),))
    last = text[body[-1].start : high]
    if len(last) > 60 and last[-1] not in "。！？；：…!?;:”’」』）)》】.":
        yield Diagnostic("S002", Span(high - 8, high), (("found", " ".join(last[-8:].split())),))


def of_sections(text: str, sections: Sequence[Section], span: Span, body: Sequence[Paragraph]) -> Iterator[Diagnostic]:
    """Parts without content, and announced counts that what was found does not meet."""
    for s in sections:
        end = max(s.marker_span.end if s.marker_span else 0, s.heading_span.end if s.heading_span else s.span.start)
        if s.marker and not text[end : s.span.end].strip(" \u3000\n。：:；;") and s.place == "block" and s.depth <= 2:
            words = (s.marker + (s.heading or ""))[:20]
            yield Diagnostic("S003", Span(s.span.start, end), (("found", words),))
    series: dict[str | None, list[Section]] = {}
    for s in sections:
        if s.number is not None and s.marker:
            series.setdefault(s.parent, []).append(s)
    for said, at in _announced(text, span, body):
        run = _run_after(sections, series, at.end)
        if said and run and said != len(run):
            data = (("announced", str(said)), ("found", str(len(run))))
            yield Diagnostic("S001", at, data)


def _announced(text: str, span: Span, body: Sequence[Paragraph]) -> Iterator[tuple[int | None, Span]]:
    """Announced counts and where they stand. A line break that was joined is no part of the words."""
    pieces: list[tuple[int, int]] = []  # place in the words, place in the text
    words: list[str] = []
    size, low = 0, span.start
    for join in (*(j for p in body for j in p.joins if j.start >= span.start), Span(span.end, span.end)):
        pieces.append((size, low))
        words.append(text[low : join.start])
        size, low = size + join.start - low, join.end
    for m in _ANNOUNCED.finditer("".join(words)):
        first, last = (pieces[bisect_right(pieces, (at, len(text))) - 1] for at in (m.start(), m.end() - 1))
        yield (
            integer(m["n"].replace("两", "二")),
            Span(first[1] + m.start() - first[0], last[1] + m.end() - last[0]),
        )


def _run_after(sections: Sequence[Section], series: dict[str | None, list[Section]], at: int) -> list[Section]:
    """The series that begins right behind an announcement: number one and its like siblings up to the next restart."""
    first = next((s for s in sections if s.span.start >= at), None)
    if first is None or first.number != 1 or first.span.start - at > 160:
        return []
    siblings = series[first.parent]
    run = [first]
    for s in siblings[siblings.index(first) + 1 :]:
        if s.number == 1:
            break
        run.append(s)
    return run


__all__ = ["of_lines", "of_sections", "of_text"]
