"""Parts without a number: heading lines, and labels that run in before their text.

A label is a short sentence that names what follows (…方面。 提升城镇功能。 要修好旧渠。). One alone is a sentence like any
other; what makes it a title is company: a set of like labels in one part, short sentences of a paragraph that have long text behind them each, or a series that begins
right behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from converter.outline import roles
from converter.outline.lines import Paragraph
from converter.outline.markers import Candidate
from converter.outline.nodes import Topic
from converter.patterns import compiled, late

# “四办”方面。   生产方面：
_ASPECT = compiled(r"[^。；：！？，,:;!?\n]{2,20}方面(?=[。：])")
# 提升城镇功能。   推动有水的嘎查加快修渠，争取早日见效。   (a paragraph's first sentence)
_ASPECT_LINE = late(r"[^。；：！？，,:;!?]{2,16}方面[：:]$")
# 提升城镇功能。
_FIRST = compiled(r"[^。；：！？，,:;!?\n\d%％]{4,24}(?:，[^。；：！？，,:;!?\n\d%％]{4,16})?(?=。)")
# …。完善基础设施。   (a short sentence inside a paragraph)
_INNER = compiled(r"[。！？；](?=([^。；：！？，,:;!?\n\d%％ \u3000]{4,16})。)")
# what makes a short sentence a statement or a call, no title: 任务是艰巨的  我们没有退路  以下三点  说明
_STATES = compiled(
    r"是|没有|一定|方能|才能|只有|必将|现在|現在|我|們|他|她|它|不(?!断|返|发生|出现|懈|移|折|舍|渝|动摇)|贵在|在于|就(?![业地近医诊学读])|这|那|大家|同志|以下|下面|如下|也|都|还|已|(?<!为)了(?!解)|使|吗|呢|什么|怎么|为何|必须$|如此|可见|证明|拥有|"
    r"[一二三四五六七八九十几两](?:个|点|项|条|件|大|方面|种)"
)
# verbs that titles begin with, behind adverbs: 切实保障…  要坚决守牢…
_ADVERB = "重点|着力|立足于?|围绕|聚焦|着眼于?|大力|持续|进一步|切实|全力|努力|坚决|坚定不移|继续|全面|不断|扎实|积极|深入|加快|统筹|牢牢|突出|优先|千方百计|紧紧|严格|有效|认真|稳步|主动|着眼|聚力|协同|有序|从严|坚持不懈|持之以恒|毫不动摇|锲而不舍|不折不扣"
_VERB = (
    "打好|培育|落实|提升|完善|发展|提高|保障|抓好|防范|化解|增强|推进|推动|加强|强化|优化|促进|实施|建设|构建|打造|培育|深化|扩大|改善|落实|健全|"
    "巩固|维护|壮大|做大|做强|做优|做实|做好|夯实|激发|创新|开展|拓展|拓宽|盘活|启动|抓住|规范|整治|治理|营造|凝聚|繁荣|释放|补齐|守住|守牢|"
    "筑牢|压实|支持|引导|鼓励|转变|调整|解决|搞好|办好|保持|坚持|树立|净化|创建|争取|引进|招引|谋划|严格|严肃|狠抓|力促|确保|防治|保护|修复"
)
# 大力发展…   要坚决守牢…   立足于城郊优势，做大…
_IMPERATIVE = compiled(rf"(?:(?:立足|围绕|聚焦|着眼|针对)[^，]+，)?(?:要|重点要)?(?:{_ADVERB})*(?:要)?(?:{_VERB})")
_COUNTED = compiled(r"[一二三四五六七八九十两][个项点条种份大][\u4e00-\u9fff]{2,4}$")  # 两项要求   三个平台
_DEMANDS = compiled("(?<![主重需紧首])要")  # 支部书记要深入食堂
# 旗水利局局长：
_SPEAKER = compiled(r"[\u4e00-\u9fff、（）()]{2,30}[：:]$")
_YEAR = compiled(r"\d{4}年")
_MEASURE = 12  # characters of a run-in measure such as 完善渠道修护, at most
_ROOM = 30  # characters of text that a label has behind it, at least
_AMPLE = 50  # characters behind each of the labels that are told by their room
_LONG = 60  # characters of a paragraph that could have a label
_HALF, _MOST = 0.5, 0.8  # of a part's long paragraphs; of those from its first label to its last
_SHARE = 0.6  # of a paragraph's short sentences, those with ample room: fewer, and it is a list of short sentences


@dataclass(slots=True)
class _Label:
    start: int
    end: int
    paragraph: int
    first: bool  # opens its paragraph
    room: int  # characters to the next label or the paragraph's end
    certain: bool  # needs no company


def find(text: str, paragraphs: Sequence[Paragraph], found: Sequence[Candidate], wrapped: bool = False) -> list[Topic]:
    """Heading lines and run-in labels, in order."""
    marked = {c.paragraph for c in found if c.strong}
    opens = {c.start for c in found}
    begins = {c.start for c in found if c.value == 1 and c.family.name not in {"pair", "order"}}
    labels: list[_Label] = []
    since = 0  # where the part begins
    groups: list[tuple[list[_Label], int, int]] = []  # the labels of a part that has some, and its paragraphs
    out: list[Topic] = []
    parts = {c.paragraph for c in found if c.strong and not c.family.spoken}
    previous_ends = True
    for number, p in enumerate(paragraphs):
        line = (
            number not in marked and not wrapped and previous_ends and _heading_line(text, paragraphs, number, marked)
        )
        if line or number in parts:
            if labels:
                groups.append((labels, since, number))
                labels = []
            since = number
        if line:
            out.append(Topic(p.start, p.end, "line", number, True))
        else:
            labels += _labels(text, p, number, number in marked, opens, begins)
        previous_ends = line or text[p.end - 1] in "。！？；：…”!?;:）)》" or number in marked
    if labels:
        groups.append((labels, since, len(paragraphs)))
    if groups:
        numbered = [c.start for c in found if not c.family.spoken]
        long = (number not in marked and p.end - p.start > _LONG for number, p in enumerate(paragraphs))
        plain = list(accumulate(long, initial=0))
        for labels, since, end in groups:
            out += _choose(text, labels, plain[since : end + 1], since, numbered)
    return sorted(out, key=lambda t: t.start)


def _heading_line(text: str, paragraphs: Sequence[Paragraph], number: int, marked: set[int]) -> bool:
    """An unnumbered line without an end, with text below: 某局局长某某：努力再上新台阶"""
    p = paragraphs[number]
    size = p.end - p.start
    if not 3 < size <= 60 or number + 1 >= len(paragraphs):
        return False
    line = text[p.start : p.end]
    part = roles.PART_OF.match(line)
    if number == 0 and not part:
        return False
    # a question that a list answers: 为什么要修渠？
    asks = line[-1] in "？?" and size <= 24 and not re.search("[，,]", line) and number + 1 in marked
    if (
        (roles.is_sentence(line) and not asks)
        or "。" in line
        or sum(c in "，," for c in line) > 2
        or roles.APPENDED.match(line)
        or roles.IN_CHARGE.match(line)
        or line[-1] in "，、…-—"
        or roles.SALUTATION.match(line)
        or roles.DATELINE.match(line)
    ):
        return False
    if roles.is_furniture(line) or "#" in line or (line[0] in "（(《“[" and line[-1] in "）)》]"):
        return False
    if number + 1 in marked and _ASPECT_LINE.match(line):  # 在护渠方面： / 第一，…
        return True
    if line[-1] in "：:" and not (_SPEAKER.match(line) and roles.BYLINE.match(line[:-1])):
        return False
    if (line[0].isdigit() and not _YEAR.match(line)) or line[-1] in "吧嘛呀呢吗了":
        return False
    if len(line.split()) > 3 or sum(c.isdigit() for c in _YEAR.sub("", line)) * 3 > size:
        return False
    below = paragraphs[number + 1]
    if part and text[below.end - 1] in "：:":  # 主席、各位委员：
        return True
    return number + 1 in marked or below.end - below.start > max(40, size)


def _labels(text: str, p: Paragraph, number: int, marked: bool, opens: set[int], begins: set[int]) -> list[_Label]:
    out: list[_Label] = []
    spots: list[tuple[int, int, bool]] = []
    if not marked:
        m = _ASPECT.match(text, p.start, p.end) or _FIRST.match(text, p.start, p.end)
        if m:
            spots.append((m.start(), m.end(), True))
    if p.end - p.start > 60:
        begin = max(0, p.start - 1)  # the full stop before may be another paragraph's
        spots += [(*m.span(1), False) for m in _INNER.finditer(text, begin, p.end) if m.start(1) not in opens]
    for start, end, first in spots:
        words = text[start:end]
        aspect = words.endswith("方面") and "是" not in words
        quoted = words[0] in "“‘《（("
        named = quoted and start == p.start and end + 1 in begins  # “三条原则”。一是…
        named = named or (first and _COUNTED.match(words) is not None)
        if "，" in words and not _IMPERATIVE.match(words):
            continue
        if not aspect and not named and (_STATES.search(words) or (quoted and not words.endswith(("”", "原则")))):
            continue
        behind = end + 1
        while behind < p.end and text[behind] in " \u3000":
            behind += 1
        if p.end - behind < (10 if aspect or first else _ROOM) and behind not in begins:
            continue
        governs = behind in begins and (first or len(words) <= 6 or (len(words) <= 14 and "要" not in words[1:]))
        out.append(_Label(start, end, number, first, p.end - behind, aspect or governs))
    for left, right in pairwise(out):
        left.room = right.start - left.end
    return out


def _choose(text: str, labels: list[_Label], plain: Sequence[int], since: int, numbered: Sequence[int]) -> list[Topic]:
    """Of a part's labels those that are titles.

    `plain`: how many long unnumbered paragraphs stand before each of the part's, of which `since` is the first;
    `numbered`: where numbers stand.
    """
    firsts = [x.paragraph - since for x in labels if x.first]
    together = _is_set(firsts, plain)
    keep = [x for x in labels if x.certain or (x.first and together)]
    kept = {x.start for x in keep}
    by_paragraph: dict[tuple[int, int], list[_Label]] = {}
    for x in labels:
        if x.start not in kept:
            by_paragraph.setdefault((x.paragraph, bisect_right(numbered, x.start)), []).append(x)
    for group in by_paragraph.values():
        ample = _ample(text, group)
        others = [x for x in group if x.room >= _ROOM and x not in ample]
        keep += ample + _like(text, others)
    keep.sort(key=lambda x: x.start)
    return [Topic(x.start, x.end, "label" if x.first else "inner", x.paragraph, x.first) for x in keep]


def _is_set(firsts: Sequence[int], plain: Sequence[int]) -> bool:
    """Whether the labels that open these paragraphs are a set: half the part has one, or most from the first to the last."""
    if len(firsts) < 2:
        return False
    return len(firsts) >= min(_HALF * (plain[-1] - plain[0]), _MOST * (plain[firsts[-1] + 1] - plain[firsts[0]]))


def _ample(text: str, labels: list[_Label]) -> list[_Label]:
    """Short sentences of one paragraph that head what follows: 现代服务业不断壮大。(long) 工业经济提质增效。(long)"""
    short = [x for x in labels if not x.first and not _DEMANDS.search(text, x.start, x.end)]
    ample = [x for x in short if x.room >= _AMPLE]
    return ample if len(ample) >= 2 and len(ample) >= _SHARE * len(short) else []


def _like(text: str, labels: list[_Label]) -> list[_Label]:
    """Labels of one paragraph that are like one another: demands (要…) or short measures."""
    demands, measures = [], []
    for x in labels:
        words = text[x.start : x.end]
        if words.startswith(("要", "重点要")):
            demands.append(x)
        elif _IMPERATIVE.match(words) and len(words) <= _MEASURE:
            measures.append(x)
    out: list[_Label] = []
    for group in (demands, measures):
        sizes = [x.end - x.start for x in group]
        if len(group) >= 2 and max(sizes) - min(sizes) <= 7:
            out += group
    return out
