"""The forms that numbers of parts take, as data: one family a shape, each with an example.

A marker stands at a line's start or after 。；：！？ (and their half-width forms). Ordinals inside sentences (第二、三产业,
一定要, 二、三期) are none; whether a candidate really opens a part is decided by its sequence, in `converter.outline.tree`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from converter.frozen import frozen
from converter.numerals import integer
from converter.patterns import compiled, late

_N = "[一二三四五六七八九十百零〇廿卅]{1,4}"
_A = "[0-9０-９]{1,3}"
_UNIT = "年月日个项亿万多余名家人户次届周天小分米公吨元个条点种类批期号时"
_FIGURE = f"[{_UNIT}倍度折千百斤克升顷亩头只处平立]"  # what is counted, behind a figure that begins a line
_F = "[壹贰貳叁參参肆伍陆陸柒捌玖拾]{1,3}"


@frozen
class Family:
    """One shape of marker.

    `rank`: where GB/T 9704 and practice put it when nothing in the document says otherwise (1 on top).
    `spoken`: a rhetorical series that does not hold numbered headings. `line`: only at a line's start.
    """

    name: str
    pattern: str
    example: str
    rank: int
    spoken: bool = False
    line: bool = False
    weak: bool = False  # counts only where its successor stands too


FAMILIES = (
    Family("zhang", f"第{_N}[章编](?=[ \\u3000、：:]|(?:[\\u4e00-\\u9fff]{{2,14}})?(?:\\n|$))", "第一章 总则", 0, line=True),
    Family("bu", f"第{_N}部分[、：:，]?", "第一部分：", 0, line=True),
    Family("jie", f"第{_N}节(?=[ \\u3000、：:]|$)", "第二节 目标", 0, line=True),
    Family("cn", f"{_N}(?:[、．﹑]|[.](?![0-9]))(?!{_N}[、，]|[二三四五六七八九十0-9][^、．是要]?(?:产业|季度|月))", "一、", 1),
    Family("cnline", f"{_N}(?=[ \\u3000]*(?:\\n|$))", "二 (alone on its line)", 1, line=True),
    Family("fin", f"{_F}[、．.]", "壹、", 1),
    Family("dige", f"第{_N}(?:点|个(?:方面|问题|办法|原因|特点)|方面)[是，,、：:]", "第一个问题：", 2),
    Family("di", f"第{_N}(?:是|[，,：:]|、(?!{_N}))", "第一，", 2),
    Family("tiao", f"第(?:{_N}|{_A})条(?=[ \\u3000])", "第一条 为了…", 1, line=True, weak=True),
    Family("dilei", f"第{_N}[类项条步种][，,：:是]", "第一类，", 3, weak=True),
    Family("cnp", f"[（(〈]{_N}[）)〉]、?|[㈠-㈩]", "（一）", 3),
    Family("tg", "[甲乙丙丁戊己庚辛壬癸][、．.]", "甲、", 4, line=True),
    Family("ar", f"{_A}(?:[、﹒\ue000-\uf8ff]|[．.](?![0-9０-９])(?![A-Za-z]{{2}}))(?![0-9０-９]+[月日年%％、])", "1.", 5),
    Family("arline", f"{_A}(?:(?=[\\u4e00-\\u9fff“])(?![0-9０-９]*[{_UNIT}])|(?=[ \\u3000]{{1,2}}(?!{_FIGURE})[\\u4e00-\\u9fff][ \\u3000]?[\\u4e00-\\u9fff]{{1,15}}[ \\u3000]*(?:\\n|$)))", "1突破 (fused), 1 总则 (alone on its line)", 5, line=True, weak=True),
    *(
        Family(f"places{n}", f"{_A}(?:[．.][0-9]{{1,2}}){{{n - 1}}}(?=[ \\u3000]{{0,2}}[\\u4e00-\\u9fff“《（(])(?![ \\u3000]*{_FIGURE})", ".".join("111"[:n]) + " 目的", 5, line=True, weak=True)
        for n in (2, 3, 4)
    ),
    Family("latin", "[A-HＡ-Ｈ][、．.](?![A-Za-z0-9])", "A.", 6, line=True),
    Family("arp", f"[（(]{_A}[）)]|[⑴-⒇]", "（1）", 7),
    Family("arc", f"{_A}[）)]", "1)", 8, weak=True),
    Family("circ", "[①-⑳❶-❿]", "①", 9),
    Family("order", "(?:首先|其次|再次|最后)(?:是(?=[要，,：:])|[，,、：:])?", "首先，", 10, spoken=True, weak=True),
    Family("qi", f"其{_N}[，,、：:]?是?", "其一，", 10, spoken=True, weak=True),
    Family("pair", "(?:另|再)?一方面[，,]?", "一方面，", 11, spoken=True, weak=True),
    *(
        Family("say" + c, f"{_N}{c}", f"一{c}", 12, spoken=True, weak=True)
        for c in "是要靠看抓查"
    ),
    Family("dash", "(?:[—―─－]{2,}|--+)(?![—―─－-])", "——", 13, spoken=True, line=True),
    Family("bullet", "[●○◆◇★☆■►•※]|·(?![ 0-9０-９])", "●", 13, spoken=True, line=True),
)  # fmt: skip
BY_NAME = {family.name: family for family in FAMILIES}
_SAME_LIST = {"cnline": "cn", "arline": "ar"}  # shapes that go on in one another's lists
_LEADS = (_N, f"第{_N}", _A)  # numbers that more than one shape begins with
_ORDER = {"首": 1, "其": 2, "再": 3, "最": None}


def _one_of(families: Iterable[Family]) -> str:
    """Any of the shapes; the empty group behind each tells which, and leaves its first letter for the engine to see.

    A number that several begin with is read once: what stands behind it, none of which is a number, tells them apart.
    """
    ways: dict[str, list[str]] = {}
    for f in families:
        lead = next((lead for lead in _LEADS if f.pattern.startswith(lead)), "")
        ways.setdefault(lead or f.name, [lead]).append(f"(?:{f.pattern[len(lead) :]})(?P<{f.name}>)")
    return "|".join(f"{lead}(?:{'|'.join(shapes)})" if lead else shapes[0] for lead, *shapes in ways.values())


_AT, _INLINE = compiled(_one_of(FAMILIES)), compiled(_one_of(f for f in FAMILIES if not f.line))
# what may stand before a marker inside a paragraph, and the first characters that markers have
_FIRST = "（(〈㈠-㈩第其首再最另一二三四五六七八九十廿卅0-9０-９①-⑳❶-❿⑴-⒇壹贰貳叁參参肆伍陆陸柒捌玖拾"
_BEFORE = compiled(rf"[。；：！？;:!?.”’」』）)…，, \u3000\xa0][{_FIRST}]")

# the same where a text has lost its breaks: dashes that began its lines stand behind full stops
_BROKEN = 1000  # characters of a paragraph that has, at least
_DASHED = "。——"
_INLINE_DASHED = late(_one_of(f for f in FAMILIES if not f.line or f.name == "dash"))
_BEFORE_DASHED = compiled(rf"(?:{_BEFORE.pattern})|。—(?=—)")


@frozen
class Candidate:
    """Something that looks like a marker. `strong`: at a paragraph's start; `soft`: after a comma, where it needs proof."""

    start: int
    end: int
    family: Family
    series: str  # name of the family in whose lists it goes on
    value: int | None
    paragraph: int
    strong: bool
    soft: bool = False


def at_start(text: str, offset: int) -> bool:
    """Whether a marker stands here, as a line's first words."""
    return _AT.match(text, offset) is not None


@lru_cache(4096)
def value_of(name: str, words: str) -> int | None:
    """The number that a marker of the family `name` prints; None where the shape has none (——, ●, 最后)."""
    if name == "order":
        return _ORDER[words[0]]
    if name == "pair":
        return 2 if words[0] in "另再" else 1
    if name in {"dash", "bullet"}:
        return None
    if name == "tg":
        return "甲乙丙丁戊己庚辛壬癸".index(words[0]) + 1
    if name == "latin":
        return (ord(words[0]) - ord("A")) % 0xFEE0 + 1
    if name.startswith("places"):
        words = words.replace("．", ".").rpartition(".")[2]  # 1.2.3 is the third in 1.2
    first = ord(words[0])
    for base, size in ((0x2460, 20), (0x2474, 20), (0x2776, 10), (0x3220, 10)):
        if base <= first < base + size:
            return first - base + 1
    found = _NUMBER.search(words)
    return integer(found[0]) if found else None


_NUMBER = compiled(f"{_N}|{_A}|{_F}")
_STOPS = frozenset("。；：！？;:!?….”’」』）)")


def candidates(text: str, paragraphs: list[tuple[int, int]]) -> Iterator[Candidate]:
    """All candidates in order. `paragraphs`: spans of the paragraphs' text."""
    for number, (start, end) in enumerate(paragraphs):
        m = _AT.match(text, start, end)
        at = start
        if m and m.lastgroup:
            yield _candidate(m, number, strong=True)
            at = m.end()
        dashed = end - start > _BROKEN and text.count(_DASHED, start, end) > 1
        places, inline = (_BEFORE_DASHED, _INLINE_DASHED) if dashed else (_BEFORE, _INLINE)
        for place in places.finditer(text, max(0, at - 1), end):
            here = place.start() + 1
            if here < at:
                continue
            m = inline.match(text, here, end)
            if m is None or m.lastgroup is None:
                continue
            back = here - 1
            while back > start and text[back] in " \u3000\xa0":
                back -= 1
            before = text[back]
            if before in _STOPS:
                if before == "." and not "\u4e00" <= text[back - 1] <= "\u9fff":  # 3.5, no full stop
                    continue
                if before in "”’」』）)" and back == here - 1 and not _closes(text, back, start):
                    continue
                yield _candidate(m, number, strong=False)
            elif before in "，," and BY_NAME[m.lastgroup].spoken:
                yield _candidate(m, number, strong=False, soft=True)
            else:
                continue
            at = m.end()


def _closes(text: str, back: int, start: int) -> bool:
    """A closing quote or bracket ends a sentence only behind its full stop: 。”"""
    return back > start and text[back - 1] in "。！？；!?;…"


def _candidate(m: re.Match[str], paragraph: int, strong: bool, soft: bool = False) -> Candidate:
    name = m.lastgroup or ""
    family = BY_NAME[name]
    words = m[0]
    return Candidate(
        m.start(), m.end(), family, _SAME_LIST.get(name, name), value_of(name, words), paragraph, strong, soft
    )
